package explorer

import (
	"slices"
	"strings"
	"testing"

	"lodestone/wasm/claim"
)

// panelled are the tabs that show a panel.
var panelled = []string{"bar", "heat", "map", "table", "events"}

// eachPanel visits the panels of all tabs under all measures of all data.
func eachPanel(t *testing.T, visit func(link string, v View, p Panel)) {
	t.Helper()
	for _, data := range []string{"", "&scope=magnets_and_semis", "&reporter=GBR", "&reporter=GBR&flow=export"} {
		for _, tab := range panelled {
			for _, show := range shows {
				link := "?tab=" + tab + "&show=" + show.value + data
				v := viewOf(t, link)
				if len(v.Panels) != 1 {
					t.Fatalf("%q has %d panels", link, len(v.Panels))
				}
				visit(link, v, v.Panels[0])
			}
		}
	}
}

func TestOtherTabsHaveNoPanel(t *testing.T) {
	for _, tab := range []string{"line", "analysis", "check"} {
		if n := len(viewOf(t, "?tab="+tab).Panels); n != 0 {
			t.Errorf("tab %s has %d panels", tab, n)
		}
	}
}

// What a panel says of what is seen is claimed, and the checker confirms it.
func TestWhatPanelsSayIsConfirmed(t *testing.T) {
	n := 0
	eachPanel(t, func(link string, v View, p Panel) {
		for _, s := range p.Seen {
			for _, segment := range s.Segments {
				if segment.Claim == nil {
					continue
				}
				n++
				switch c := v.Claims[*segment.Claim]; {
				case c.Verdict == string(claim.Exact), c.Verdict == string(claim.Consistent):
				case c.Verdict == string(claim.Loose) && c.Hedge == string(claim.About):
				default:
					t.Errorf("%s: %q is %s: %s", link, segment.Text, c.Verdict, c.Reason)
				}
			}
		}
	})
	if n < 20 {
		t.Errorf("only %d claims were made", n)
	}
}

func TestPanelsAreWhole(t *testing.T) {
	eachPanel(t, func(link string, v View, p Panel) {
		if p.Title == "" {
			t.Errorf("%s has no title", link)
		}
		for _, r := range p.Rows {
			if len(r.Points) != len(p.Heads) {
				t.Errorf("%s: %s has %d points under %d heads", link, r.Name, len(r.Points), len(p.Heads))
			}
			if len(p.Scale.Steps) == 0 {
				continue
			}
			for i, step := range r.Steps {
				if step >= len(p.Scale.Steps) || step >= 0 && r.Points[i].Status == "M" {
					t.Errorf("%s: %s has step %d of %d", link, r.Points[i].Reading, step, len(p.Scale.Steps))
				}
			}
		}
	})
}

// The link of a point leads to the same tab, told of its partner and month.
func TestPointsLeadToTheirMonth(t *testing.T) {
	for _, link := range []string{"?tab=heat", "?tab=heat&time=2024-01..2025-12&show=yoy&country=USA~DEU"} {
		p := viewOf(t, link).Panels[0]
		to := viewOf(t, strings.NewReplacer("PARTNER", "DEU", "MONTH", "2025-08").Replace(p.Link))
		if to.Period != "2025-08" || !slices.Equal(to.Request.Country, []string{"DEU"}) || to.Request.Tab != "heat" {
			t.Errorf("%s leads to %+v", link, to.Request)
		}
	}
}

// Germany's figure of August 2025 is the highest that was published of a country.
func TestHeatSaysWhatIsHighest(t *testing.T) {
	v := viewOf(t, "?tab=heat&time=2025-01..2025-12")
	if said := textOf(v.Panels[0].Seen[0]); !strings.HasPrefix(said, "The highest figure of a country is 1,341 tonnes, Germany in August 2025; the lowest ") {
		t.Errorf("heat says %q", said)
	}
}
