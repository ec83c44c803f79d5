package explorer

import (
	"errors"
	"strings"
	"testing"
)

func historyOf(t testing.TB, link string) History {
	t.Helper()
	r, err := bundled(t).Read(link)
	if err != nil {
		t.Fatalf("%s: %v", link, err)
	}
	h, err := bundled(t).History(r)
	if err != nil {
		t.Fatalf("%s: %v", link, err)
	}
	return h
}

// October 2024 of the U.S. followed from a change on the year that was printed
// with October 2025: nothing was known of it before.
func TestHowAFigureCameToBeKnown(t *testing.T) {
	h := historyOf(t, "?time=2025-09")
	if h.Title != "Exports to the United States in September 2025" || h.Note != "" {
		t.Errorf("title %q, note %q", h.Title, h.Note)
	}
	if len(h.Steps) == 0 || h.Steps[0] != (Step{"2025-10-20", "20 October 2025", "420.5 t", "reported", "?time=2025-09&asof=2025-10-20"}) {
		t.Errorf("steps %+v", h.Steps)
	}
	h = historyOf(t, "?time=2024-10")
	if first := h.Steps[0]; first.Status != "derived" || first.Day < "2025-11-20" {
		t.Errorf("the U.S. in October 2024: %+v", h.Steps)
	}
}

// Each day of a history is one on which a view says something else than on the
// day before, and every address in it is read.
func TestTheDaysOfAHistoryAreThoseThatChangedSomething(t *testing.T) {
	x := bundled(t)
	for _, link := range []string{"?", "?country=USA~DEU", "?country=THA&time=2025-06", "?scope=magnets_and_semis"} {
		h := historyOf(t, link)
		if len(h.Days) == 0 || len(h.Days) > len(x.data.Vintages()) {
			t.Errorf("%s: %d days", link, len(h.Days))
		}
		for i, d := range h.Days {
			if i > 0 && d.Day >= h.Days[i-1].Day {
				t.Errorf("%s: %s stands after %s", link, d.Day, h.Days[i-1].Day)
			}
			if d.Months == "" || d.DayName == d.Day {
				t.Errorf("%s: %+v", link, d)
			}
			if d.Link != "" {
				viewOf(t, d.Link)
			}
		}
		for _, s := range h.Steps {
			if s.Link != "" {
				viewOf(t, s.Link)
			}
		}
	}
}

// The figures of the United Kingdom have no days of publication.
func TestAHistoryThatIsNotHeldIsNone(t *testing.T) {
	if h := historyOf(t, "?reporter=GBR"); len(h.Steps)+len(h.Days) > 0 || !strings.HasSuffix(h.Note, ".") {
		t.Errorf("%+v", h)
	}
	x, _ := withoutPast(t)
	var e *Error
	if _, err := x.History(Request{}); !errors.As(err, &e) || e.Code != "needs_file" {
		t.Errorf("without the file: %v", err)
	}
}

// TRADIUM's 1,346 t to Germany in August 2025 stand beside SMM's 1,341.08; three
// pages printed the same revised total of the U.S. in 2025.
func TestWhatWasNotFollowedIsListed(t *testing.T) {
	v := viewOf(t, "?country=DEU~USA&time=2025-01..2025-12")
	pages := map[string]int{}
	for _, d := range v.Disputed {
		pages[d.Standing+" "+d.About+": "+d.Printed] = len(d.Pages)
		if d.Reason == "" || strings.HasSuffix(d.Reason, ".") || strings.HasPrefix(d.Reason, "disputed") {
			t.Errorf("%+v", d)
		}
	}
	for want, n := range map[string]int{
		"disputed Germany, August 2025: 1,346 t":                           1,
		"disputed Germany, September 2025, change on the year: +27.8%":     1,
		"disputed United States, August 2025, change on the month: −1.6%":  1,
		"revised United States, 2025: 5,933 t":                             3,
		"disputed All destinations, 2025, change on the year: about −0.6%": 1,
	} {
		if pages[want] != n {
			t.Errorf("%s is there on %d pages, want %d; %v", want, pages[want], n, pages)
		}
	}
	for about := range pages {
		if strings.Contains(about, "2022") || strings.Contains(about, "Japan") {
			t.Errorf("%s is not of what is shown", about)
		}
	}
	if v := viewOf(t, "?asof=2025-08-31&country=DEU"); len(v.Disputed) > 0 && strings.Contains(v.Disputed[0].About, "August 2025") {
		t.Errorf("a figure is disputed before it was printed: %+v", v.Disputed)
	}
}

// Whoever reads that Germany got 1,341 t is told that others printed 1,346.
func TestAClaimNamesWhatElseWasPrinted(t *testing.T) {
	v := viewOf(t, "?country=DEU&time=2025-08")
	named := false
	for _, c := range v.Claims {
		for _, i := range c.Disputed {
			named = named || c.Kind == "level" && v.Disputed[i].Printed == "1,346 t"
		}
	}
	if !named {
		t.Errorf("no claim names it: %+v", v.Claims)
	}
}

// Of January and March 2024 only the sum is known: neither is missing, and
// neither has a point.
func TestAMonthOfASumIsARange(t *testing.T) {
	v := viewOf(t, "?country=WLD&time=2024-03")
	if !strings.Contains(v.Notes[0], "in March 2024 came to at most 9,686 tonnes, derived from a sum of months.") {
		t.Errorf("notes %q", v.Notes)
	}
	for _, p := range v.Charts[0].Lines[0].Points {
		if p.Period == "2024-03" && (p.Value != nil || p.Low == nil || p.Text != "0 to 9,686 t" || !strings.Contains(p.Reading, "at most 9,686 tonnes, derived from a sum")) {
			t.Errorf("%+v", p)
		}
	}
	last := v.Ranking.Rows[len(v.Ranking.Rows)-1]
	if last.Kind != "total" || last.Level.Value != nil || last.Level.Text != "0 to 9,686" || last.Earlier != "" || last.Mom.Value != nil || last.Share.Value != nil {
		t.Errorf("the total's row %+v", last)
	}
	thailand := viewOf(t, "?country=THA&time=2025-06..2025-06").Charts[0].Lines[0].Points[0]
	if want := "Thailand, June 2025: between 200 and 340.5 tonnes, known as a range only"; thailand.Reading != want {
		t.Errorf("Thailand: %q, want %q", thailand.Reading, want)
	}
}
