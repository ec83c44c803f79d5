package explorer

import (
	"strings"
	"testing"
)

func TestASeasonHasALineForEachYearWithAFigure(t *testing.T) {
	v := viewOf(t, "?tab=season&time=2025-09")
	c := v.Charts[0]
	if len(v.Charts) != 1 || c.Name != "season" || c.Lines[0].Name != "2025" || c.Lines[0].Points[8].Text != "420.5 t" {
		t.Fatalf("the season of September 2025 is %d charts, the first line %+v", len(v.Charts), c.Lines[0])
	}
	for i, line := range c.Lines {
		if len(line.Points) != 12 || !strings.HasPrefix(line.Points[0].Period, line.Name+"-01") {
			t.Errorf("the line of %s has %d points from %s on", line.Name, len(line.Points), line.Points[0].Period)
		}
		if i > 0 && (line.Highest == nil || line.Name >= c.Lines[i-1].Name) {
			t.Errorf("the line of %s stands behind that of %s, or has no figure", line.Name, c.Lines[i-1].Name)
		}
	}
	if len(c.Band) > 0 || !strings.Contains(strings.Join(v.Notes, " "), "at least 3 years before 2025") {
		t.Errorf("a band of %d months; notes %q", len(c.Band), v.Notes)
	}
}

// The band holds the lowest and the highest of each month of three years.
func TestASeasonHasABandOfCompleteYears(t *testing.T) {
	line := func(values ...float64) (l Line) {
		for i := range values {
			l.Points = append(l.Points, Point{Value: &values[i]})
		}
		return l
	}
	lines := []Line{line(1, 6), line(3, 4), line(2, 5)}
	if a, b := reach(lines, 0), reach(lines, 1); a != (Reading{2, 1, 3}) || b != (Reading{5, 4, 6}) {
		t.Errorf("the band is %v and %v", a, b)
	}
}

func TestASeasonComparesTheMonthWithTheSameOfOtherYears(t *testing.T) {
	text := ""
	for _, s := range viewOf(t, "?tab=season&time=2025-09").Paragraph {
		for _, segment := range s.Segments {
			text += segment.Text
		}
		text += "\n"
	}
	for _, want := range []string{"420.5 tonnes in September 2025;", "392 tonnes in September 2019", "the highest is January, with 877 tonnes, and the lowest May, with 46.4 tonnes."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said: %s", want, text)
		}
	}
}
