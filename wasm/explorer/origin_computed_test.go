package explorer

import (
	"fmt"
	"strings"
	"testing"
)

// Each answer and each cell of the analysis tells what it was computed from: the
// cell says what the table says, and the counts of inputs are those of the months.
func TestStatisticsTellWhatTheyWereComputedFrom(t *testing.T) {
	const link = "?tab=analysis&country=USA&time=2024-05..2025-09"
	v := viewOf(t, link)
	asked := 0
	ask := func(what string) Origin {
		asked++
		return originOf(t, link, "ANALYSIS", v.Period, what)
	}
	for i, f := range v.Analysis {
		if !f.Known {
			continue
		}
		o := ask(fmt.Sprintf("finding:%d", i))
		if o.Title != f.Topic || o.Doubt != f.Method || !strings.HasPrefix(o.Status, "Computed") || !strings.HasPrefix(o.Source, "Inputs: ") || len(o.Figures) == 0 {
			t.Errorf("%s: %+v", f.Topic, o)
		}
	}
	for _, p := range v.Pictures {
		for i, row := range p.Rows {
			for j := 1; j < len(row); j += len(row) - 2 { // the first and the last
				if o := ask(fmt.Sprintf("%s:%d:%d", p.Name, i, j)); o.Text != row[j] || !strings.Contains(o.Title, row[0]) || !strings.Contains(o.Working, row[j]) {
					t.Errorf("%s, %s: %q, its origin says %q, %q", p.Name, row[0], row[j], o.Text, o.Title)
				}
				if len(row) == 2 {
					break
				}
			}
		}
	}
	if asked < 50 {
		t.Errorf("only %d were asked", asked)
	}
	// The trend's own words: 17 months known, 7 of them derived.
	trend := ask("trend:0:2")
	if want := "May 2024 to September 2025. Months reported: 10; derived: 7; known only as a wide range: 0; missing: 0."; !strings.Contains(trend.Source, want) {
		t.Errorf("the trend rests on %q, want %q", trend.Source, want)
	}
	if !strings.Contains(trend.Doubt, "Theil–Sen") {
		t.Errorf("the trend was found by %q", trend.Doubt)
	}
	for _, what := range []string{"", "finding:-1", "finding:99", "finding", "trend:0:0", "trend:0:99", "trend:99:1", "trend:0", "price:0:1", "level"} {
		if _, err := bundled(t).Origin(OriginRequest{link, "ANALYSIS", v.Period, what}); err == nil {
			t.Errorf("%q is answered", what)
		}
	}
}
