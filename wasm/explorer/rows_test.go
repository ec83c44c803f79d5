package explorer

import (
	"slices"
	"strings"
	"testing"
)

// rowsOf returns the names of the rows of a panel, or the keys of its months.
func rowsOf(t *testing.T, link string) []string {
	t.Helper()
	var names []string
	for _, r := range viewOf(t, link).Panels[0].Rows {
		if r.Kind == "month" {
			names = append(names, r.Key)
		} else {
			names = append(names, r.Name)
		}
	}
	return names
}

// The largest and the smallest months of 2025 are those that the sources printed:
// Germany had 1,341 t in August, and of some months nothing was published.
func TestRowsAreSortedAsTheAddressSays(t *testing.T) {
	const table = "?tab=table&country=USA~DEU&time=2025-01..2025-12"
	for _, c := range []struct{ link, first, last string }{
		{table, "2025-12", "2025-01"},
		{table + "&sort=month", "2025-01", "2025-12"},
		{table + "&sort=-DEU", "2025-08", "2025-01"},
		{table + "&sort=USA", "2025-05", "2025-01"}, // 46.4 t, 877 t
		{"?tab=bar&time=2025-10", "Germany", "All destinations"},
		{"?tab=bar&time=2025-10&sort=-mom", "United States", "All destinations"},
		{"?tab=bar&time=2025-10&sort=mom", "South Korea", "All destinations"},
		{"?tab=bar&time=2025-10&sort=name", "Germany", "All destinations"},
	} {
		rows := rowsOf(t, c.link)
		if rows[0] != c.first || rows[len(rows)-1] != c.last {
			t.Errorf("%s has the rows %q", c.link, rows)
		}
		if usual := rowsOf(t, strings.Split(c.link, "&sort")[0]); len(rows) != len(usual) {
			t.Errorf("%s has %d rows, and %d in the usual order", c.link, len(rows), len(usual))
		}
	}
}

// Rows without a number are last, whichever way the others are sorted.
func TestRowsWithoutANumberComeLast(t *testing.T) {
	for _, sort := range []string{"DEU", "-DEU"} {
		p := viewOf(t, "?tab=table&country=USA~DEU&time=2025-01..2025-12&sort="+sort).Panels[0]
		known := true
		for _, r := range p.Rows {
			has := r.Points[1].Low != nil
			if has && !known {
				t.Errorf("sorted by %s, %s stands behind a month without a figure", sort, r.Key)
			}
			known = has
		}
		if known {
			t.Errorf("sorted by %s, there is no month without a figure", sort)
		}
	}
}

func TestRowsAreFound(t *testing.T) {
	rows := rowsOf(t, "?tab=bar&time=2025-10&tableSearch=GERM")
	if rows[0] != "Germany" || slices.Contains(rows, "United States") || rows[len(rows)-1] != "All destinations" {
		t.Errorf("the search for GERM finds %q", rows)
	}
	if rows := rowsOf(t, "?tab=heat&tableSearch=south%20k"); !slices.Equal(rows, []string{"All destinations", "South Korea"}) {
		t.Errorf("the search for south k finds %q", rows)
	}
}

// A month without a figure leads to the nearest that has one.
func TestAnEmptyPanelSaysWhereToGo(t *testing.T) {
	n := 0
	for m := range bundled(t).books[key{"CHN", "export", "magnets"}].span.All() {
		p := viewOf(t, "?tab=bar&time="+m.String()).Panels[0]
		if len(p.Rows) > 0 {
			continue
		}
		n++
		if p.Nearest.Name == "" || len(viewOf(t, p.Nearest.Link).Panels[0].Rows) == 0 {
			t.Errorf("%v leads to %+v", m, p.Nearest)
		}
	}
	if n == 0 {
		t.Error("no month is without a figure")
	}
}
