package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lodestone/dataset/own"
)

func TestASiteOfOtherDataBearsItsName(t *testing.T) {
	csv := filepath.Join(t.TempDir(), "metal.csv")
	lines := "period,reporter,flow,partner,hs_code,product_name,net_mass_kg\n" +
		"2025-01,CHN,X,JPN,81129210,\"Gallium, unwrought\",4000\n2025-02,CHN,X,JPN,81129210,\"Gallium, unwrought\",5000\n"
	if err := os.WriteFile(csv, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Chdir("../..")
	for _, c := range []struct {
		options                          own.Options
		site, about, source, terms, mark string
	}{
		{own.Options{Title: "Metals & <Co> $1"}, "Metals & <Co> $1", "Metals & <Co> $1: China’s exports of gallium, unwrought",
			"Source: Metals & <Co> $1.", "not stated in the file", "> Metals &amp; &lt;Co&gt; $1</a>"},
		{own.Options{Title: "Metals", Publisher: "The office", Licence: "CC0"}, "Metals", "Metals: China’s exports of gallium, unwrought",
			"Source: The office.", "CC0", "> Metals</a>"},
		{own.Options{}, "Lodestone", "Lodestone: China’s exports of gallium, unwrought",
			"Source: the publisher of this page.", "not stated in the file", "> Lodestone</a>"},
	} {
		s := subject{options: c.options}
		folder, err := s.dataset([]string{csv})
		if err != nil {
			t.Fatal(err)
		}
		x, err := openData(folder)
		if err != nil {
			t.Fatal(err)
		}
		pages, err := pagesOf(x)
		if err != nil {
			t.Fatal(err)
		}
		v := pages[0].view
		description, err := describe([]file{{name: "icon.svg"}}, v)
		if err != nil {
			t.Fatal(err)
		}
		page, err := os.ReadFile("index.html")
		if err != nil {
			t.Fatal(err)
		}
		titled, err := s.titled(string(page))
		if err != nil {
			t.Fatal(err)
		}
		for _, said := range []struct{ of, got, want string }{
			{"view", v.Site, c.site},
			{"site", aboutOf(v), c.about},
			{"source", v.SourceLine, c.source},
			{"terms", v.Data.Licence, c.terms},
			{"frame", oembedOf(pages[1], "../").ProviderName, c.site},
		} {
			if said.got != said.want {
				t.Errorf("%+v: the %s is said to be %q, want %q", c.options, said.of, said.got, said.want)
			}
		}
		for _, p := range pages {
			if !strings.HasSuffix(p.view.Title, " · "+c.site) {
				t.Errorf("%+v: %s has the title %q", c.options, p.name, p.view.Title)
			}
		}
		if !strings.Contains(titled, c.mark) {
			t.Errorf("%+v: the page's head lacks %q", c.options, c.mark)
		}
		if strings.Contains(string(description), "rare earth") {
			t.Errorf("%+v: described as %s", c.options, description)
		}
	}
}
