package main

import (
	"regexp"
	"strings"
	"testing"

	"lodestone/wasm/explorer"
)

func TestEveryMonthWithAFigureHasAPageForArticles(t *testing.T) {
	t.Chdir("../..")
	x, err := openData("dataset")
	if err != nil {
		t.Fatal(err)
	}
	all, err := pagesOf(x)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]explorer.View{}
	for _, p := range all {
		byName[p.name] = p.view
	}
	if len(byName) != len(all) {
		t.Errorf("%d pages have %d names", len(all), len(byName))
	}
	// As published: 420.5 t to the United States in September 2025, after 589.9 t.
	for name, want := range map[string]string{"e/USA-2025-09": "420.5 tonnes", "e/USA-2025-08": "589.9 tonnes", "e/WLD-2025-09": "5,774 tonnes"} {
		if got := textOf(byName[name].Headline); !strings.Contains(got, want) {
			t.Errorf("%s says %q, want %s", name, got, want)
		}
	}
	for _, p := range byName["e/USA"].Charts[0].Lines[0].Points {
		if view, has := byName["e/USA-"+p.Period]; has != (p.Value != nil) || has && view.Period != p.Period {
			t.Errorf("%s: page %v about %s, figure %v", p.Period, has, view.Period, p.Text)
		}
	}
	if newest := byName["e/USA"]; byName["e/USA-"+newest.Period].Title != newest.Title {
		t.Errorf("the page that follows the newest month is about %s", newest.Period)
	}
}

func TestAPageForArticlesAllowsItsOwnStyleAndScriptAlone(t *testing.T) {
	const page = `<meta content="default-src 'none'"><style></style><script></script>`
	got, err := closed(page, "p{}", "wear()")
	// printf %s TEXT | openssl dgst -sha256 -binary | base64
	want := `<meta content="default-src 'none'; script-src 'sha256-V3FBahStyBelCCniRaIj1PlPYJNDhLjNA5G2jhh+aWs='; ` +
		`style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; base-uri 'none'; form-action 'none'"><style>p{}</style><script>wear()</script>`
	if err != nil || got != want {
		t.Errorf("error %v, page\n%s\nwant\n%s", err, got, want)
	}
	for _, c := range []struct{ name, page, style, script, want string }{
		{"a script that closes its element", page, "", "'</script>'", "</script"},
		{"a style that closes its element", page, "</style>", "", "</style"},
		{"a page without a place for the script", strings.Replace(page, "<script>", "", 1), "", "", "0 matches"},
		{"a page that is too long", page + strings.Repeat(" ", embedBudget), "", "", "more than 60000"},
	} {
		if _, err := closed(c.page, c.style, c.script); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.name, err, c.want)
		}
	}
}

func TestThePageForArticlesHasAPlaceForAllThatIsPutIntoIt(t *testing.T) {
	t.Chdir("../..")
	page, err := readParts("", "web/src/embed/page.html")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := closed(string(page[0].content), "p{}", "wear()"); err != nil {
		t.Error(err)
	}
	if loads := regexp.MustCompile(`(src|href)=`).FindString(string(page[0].content)); loads != "" {
		t.Errorf("the page loads something by %s", loads)
	}
}
