package explorer

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func originOf(t *testing.T, link, partner, month, show string) Origin {
	t.Helper()
	o, err := bundled(t).Origin(OriginRequest{link, partner, month, show})
	if err != nil {
		t.Fatalf("%q %s %s: %v", link, partner, month, err)
	}
	return o
}

// Each kind of number says what it is, how it was worked out and what was printed.
func TestNumbersTellWhereTheyComeFrom(t *testing.T) {
	for _, c := range []struct {
		name, link, partner, month, show        string
		text, status, working, printed, address string
	}{
		// 420.5 t, as printed of September 2025
		{"a reported level", "", "USA", "2025-09", "", "420.5 t", "Reported", "", "420.5 t", "?time=2025-09"},
		// 420.5 ÷ 589.8 − 1 = −28.7%
		{"a change of a level view", "?tab=heat", "USA", "2025-09", "mom", "−28.7%", "Reported", "÷", "−28.7%", "?time=2025-09&show=mom"},
		{"a missing month", "?tab=map", "JPN", "2025-03", "", "–", "Missing", "", "", "?country=JPN&time=2025-03"},
		// over 200 t was printed, and fifth where the third had 340 t
		{"a range", "", "THA", "2025-06", "", "200 to 340.5 t", "Known only as a range", "", "", "?country=THA&time=2025-06"},
		// 100 × 420.5 ÷ 877 = 47.95, from 47.92 to 47.98
		{"an index of another partner", "?show=index&base=2025-01&country=USA~DEU", "USA", "2025-09", "", "47.9", "Reported", "100 × 420.5 t ÷ 877 t of January 2025", "877 t", "?time=2025-09&show=index&base=2025-01"},
	} {
		o := originOf(t, c.link, c.partner, c.month, c.show)
		var printed []string
		for _, f := range o.Figures {
			printed = append(printed, f.Printed)
		}
		if o.Text != c.text || !strings.HasPrefix(o.Status, c.status) || !strings.Contains(o.Working, c.working) ||
			!strings.Contains(strings.Join(printed, " | "), c.printed) || o.Link != c.address {
			t.Errorf("%s: %q, %q, worked %q, printed %q, link %q", c.name, o.Text, o.Status, o.Working, printed, o.Link)
		}
	}
}

// Whatever a panel shows can be asked about, and the answer shows the same.
func TestOriginsAgreeWithWhatIsShown(t *testing.T) {
	for _, link := range []string{"?tab=heat&time=2025-01..2025-12", "?tab=heat&show=yoy&reporter=GBR", "?tab=heat&show=share&time=2025-01..2025-12", "?tab=heat&show=cum&time=2025-01..2025-12", "?tab=heat&show=index&time=2025-01..2025-12"} {
		p := viewOf(t, link).Panels[0]
		for _, r := range p.Rows {
			for i, point := range r.Points {
				if i%3 > 0 { // a third of them will do
					continue
				}
				o := originOf(t, link, r.Key, point.Period, "")
				if o.Text != point.Text {
					t.Errorf("%s: %s in %s is %q, its origin says %q", link, r.Name, point.Period, point.Text, o.Text)
				}
				if point.Status != "M" && len(o.Figures) == 0 && o.Source == "" {
					t.Errorf("%s: %s has no source", link, point.Reading)
				}
			}
		}
	}
}

// What is not broken down is what the total leaves: the cell of the ranking and
// its origin say the same, and the origin names what was subtracted.
func TestTheRestTellsWhereItComesFrom(t *testing.T) {
	const link = "?tab=bar&time=2025-10"
	p := viewOf(t, link).Panels[0]
	row := p.Rows[slices.IndexFunc(p.Rows, func(r PanelRow) bool { return r.Kind == "rest" })]
	for i, show := range []string{"level", "", "", "share"} {
		if show == "" {
			continue
		}
		o := originOf(t, link, "REST", "2025-10", show)
		if strings.TrimSuffix(o.Text, " t") != row.Points[i].Text || len(o.Figures) == 0 || !strings.HasPrefix(o.Status, "Derived") {
			t.Errorf("%s is %q in the ranking and %q, %q from %d figures", show, row.Points[i].Text, o.Text, o.Status, len(o.Figures))
		}
	}
	if o := originOf(t, link, "REST", "2025-10", "level"); o.Working != "5,473 t − about 3,430 t" {
		t.Errorf("the rest is worked out as %q", o.Working)
	}
	if o := originOf(t, link, "REST", "2025-10", "mom"); o.Text != "–" || !strings.HasPrefix(o.Status, "No change is given") || len(o.Figures) > 0 {
		t.Errorf("the change of the rest is %q, %q from %d figures", o.Text, o.Status, len(o.Figures))
	}
}

func TestOriginsOfNothingAreRefused(t *testing.T) {
	for _, q := range []OriginRequest{
		{"?show=price", "USA", "2025-09", ""}, {"", "XXX", "2025-09", ""}, {"", "USA", "2031-01", ""}, {"", "USA", "", ""},
		{"", "USA", "2025-09", "price"}, {"?asof=2014-02-12", "USA", "2025-09", ""},
	} {
		_, err := bundled(t).Origin(q)
		var known *Error
		if !errors.As(err, &known) || known.Message == "" {
			t.Errorf("%+v gives %v, want a sentence", q, err)
		}
	}
}

// What is missing says what is known around it: the figures of the months beside
// it, what the total leaves and when the month was published; where a change lacks
// another month, that one is named.
func TestMissingNumbersSayWhatIsKnownAroundThem(t *testing.T) {
	for _, c := range []struct {
		name, link, partner, month, show string
		want                             []string
		not                              string
	}{
		// 569 t of October and 815 t of December 2025 were printed, and of the total 5,264 t are not broken down
		{"a month between others", "", "KOR", "2025-11", "", []string{"The nearest months with a figure: 569 t in October 2025 and 815 t in December 2025.",
			"It is at most ", "Other figures of November 2025 were published from December 2025 on"}, "2026"},
		{"the last known is before", "", "DEU", "2026-05", "", []string{"1,106 t in December 2025."}, "at most"},
		{"a change without its base", "", "DEU", "2025-12", "mom", []string{"November 2025"}, "nearest"},
	} {
		o := originOf(t, c.link, c.partner, c.month, c.show)
		for _, want := range c.want {
			if !strings.Contains(o.Doubt, want) {
				t.Errorf("%s: %q, want %q", c.name, o.Doubt, want)
			}
		}
		if o.Text != "–" || strings.Contains(o.Doubt, c.not) {
			t.Errorf("%s: %q, %q says %q", c.name, o.Text, o.Doubt, c.not)
		}
	}
}

// Mexico's place in September 2025 was printed, and no figure of it: the note says
// the place that the ranking shows, and who printed it.
func TestAPlaceWithoutAFigureTellsWhoPrintedIt(t *testing.T) {
	const link = "?time=2025-09"
	rows := viewOf(t, link).Ranking.Rows
	i := slices.IndexFunc(rows, func(r Row) bool { return r.Partner == "MEX" })
	if i < 0 || rows[i].Link != "" || rows[i].Rank == "" {
		t.Fatalf("Mexico is no row without a figure: %d", i)
	}
	o := originOf(t, link, "MEX", "2025-09", "level")
	if o.Title != "Mexico, September 2025" || o.Text != "–" || !strings.HasPrefix(o.Status, "Missing") || o.Doubt != "Only its place was printed: "+rows[i].Rank+"." ||
		len(o.Figures) == 0 || o.Figures[0].URL == "" || len(o.Request.Country) != 0 {
		t.Errorf("%+v", o)
	}
	if _, err := bundled(t).Origin(OriginRequest{link, "MEX", "2014-01", "level"}); err == nil {
		t.Error("a month of which no place was printed is answered")
	}
}
