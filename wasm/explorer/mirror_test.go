package explorer

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"lodestone/dataset"
)

// China's exports to the United Kingdom were printed nowhere, so a view of the
// United Kingdom's imports has nothing beside it, and says so.
func TestAViewWithoutAnotherSideSaysSo(t *testing.T) {
	for link, says := range map[string]string{
		"?reporter=GBR":             "The sources print no figure of China’s exports to the United Kingdom",
		"?reporter=GBR&flow=export": "China’s imports from the United Kingdom are not in the data",
	} {
		v := viewOf(t, link+"&country=CHN")
		if v.Mirror.Title != "The United Kingdom says, China says" || !strings.Contains(strings.Join(v.Mirror.Words, " "), says) || v.Mirror.Link != "" {
			t.Errorf("%s: %+v", link, v.Mirror)
		}
	}
	for _, link := range []string{"?", "?country=WLD", "?reporter=GBR&country=DEU", "?reporter=GBR&country=CHN~DEU"} {
		if v := viewOf(t, link); v.Mirror.Title != "" || len(v.Mirror.Words) > 0 || v.Charts[len(v.Charts)-1].Name == "mirror" {
			t.Errorf("%s: %+v", link, v.Mirror)
		}
	}
}

// With the months of Germany put in the place of those of the United Kingdom,
// both sides have something to show: two charts of one span, each in its own words.
func TestTwoSidesStandInTwoCharts(t *testing.T) {
	f, err := files()
	if err != nil {
		t.Fatal(err)
	}
	x, err := Open(f)
	if err != nil {
		t.Fatal(err)
	}
	china := x.books[key{"CHN", "export", "magnets"}]
	partners := maps.Clone(china.Partners)
	p := partners["DEU"]
	p.Code, p.Name, p.Phrase = "GBR", "United Kingdom", "the United Kingdom"
	partners["GBR"] = p
	china.Partners = partners
	for link, title := range map[string]string{
		"?reporter=GBR&time=2025-01..2025-10": "China’s exports to the United Kingdom",
		"?country=GBR&time=2025-01..2025-10":  "The United Kingdom’s imports from China",
	} {
		v := viewOfBy(t, x, link)
		c := v.Charts[len(v.Charts)-1]
		if c.Name != "mirror" || c.Title != title || len(c.Lines) != 1 || len(c.Lines[0].Points) != 10 || c.Unit != "t" {
			t.Errorf("%s: %+v", link, c)
		}
		if v.Mirror.Link == "" || viewOfBy(t, x, v.Mirror.Link).Request.Reporter == v.Request.Reporter || !strings.Contains(strings.Join(v.Mirror.Words, " "), "third country") {
			t.Errorf("%s: %+v", link, v.Mirror)
		}
		line := c.Lines[0]
		for _, p := range line.Points {
			o, err := x.Origin(OriginRequest{link, line.Partner, p.Period, "mirror"})
			if err != nil || o.Text != p.Text || o.Request.Reporter == v.Request.Reporter || o.Request.Reporter == "GBR" && p.Status != "M" && len(o.Figures) == 0 && o.Source == "" {
				t.Errorf("%s: %q of %s comes from %q, %q: %v", link, p.Text, p.Period, o.Text, o.Source, err)
			}
		}
	}
}

// Of 2024 Eurostat has 18,246.4 t; BACI has the U.S. in
// each year from 2002 on.
func TestYearsStandBesideTheMonths(t *testing.T) {
	x := bundled(t)
	b, err := x.Background(Request{Country: []string{"EU27"}})
	if err != nil || len(b.Tables) == 0 {
		t.Fatalf("%+v, %v", b, err)
	}
	eu := b.Tables[0]
	if len(eu.Rows) != 3 || eu.Rows[1] != (Year{"2024", "18,246", false}) || !eu.Rows[2].Provisional || eu.Column != "Tonnes" || !strings.Contains(eu.Source, "Eurostat") || eu.Licence == "" {
		t.Errorf("the EU: %+v", eu)
	}
	if b, err = x.Background(Request{}); err != nil || len(b.Tables) != 1 || b.Tables[0].Column != "Million USD" || len(b.Tables[0].Rows) < 20 || !strings.Contains(b.Tables[0].Note, "wider") {
		t.Errorf("the U.S.: %+v, %v", b, err)
	}
	if b, err = x.Background(Request{Reporter: "GBR"}); err != nil || len(b.Tables) != 0 || b.Tables == nil {
		t.Errorf("the United Kingdom: %+v, %v", b, err)
	}
	f, err := files()
	if err != nil {
		t.Fatal(err)
	}
	delete(f, dataset.AnnualFile)
	if x, err = Open(f); err != nil {
		t.Fatal(err)
	}
	var e *Error
	if _, err := x.Background(Request{}); !errors.As(err, &e) || e.Code != "needs_file" || e.File != dataset.AnnualFile {
		t.Errorf("without the file: %v", err)
	}
}
