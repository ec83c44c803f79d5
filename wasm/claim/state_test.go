package claim

import (
	"testing"

	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

func TestNumbersAreStatedAsTheDataGiveThem(t *testing.T) {
	d := data(map[string]series.Series{"USA": tonnages(100, 120, 90), Total: tonnages(200, 260, 200)})
	for _, c := range []struct {
		claim Claim
		text  string
		value float64
	}{
		{Claim{Kind: Level, Partner: "USA", Period: month(2), Unit: Tonnes}, "120 tonnes", 120},
		{Claim{Kind: Change, Partner: "USA", Period: month(3), Base: month(1), Unit: Percent}, "10%", -10},
		{Claim{Kind: Share, Partner: "USA", Period: month(3), Unit: Percent}, "45%", 45},
		{Claim{Kind: Contribution, Partner: "USA", Period: month(2), Base: month(1), Unit: Points}, "10 percentage points", 10},
	} {
		s, ok := d.State(c.claim)
		if !ok {
			t.Errorf("%s: nothing is stated", c.claim.Kind)
			continue
		}
		if s.Text != c.text || s.Statement.Value != c.value {
			t.Errorf("%s: %q, %v; want %q, %v", c.claim.Kind, s.Text, s.Statement.Value, c.text, c.value)
		}
		if v := s.Statement.Verdict; v != Exact && v != Consistent && v != Loose {
			t.Errorf("%s: what the data give is %s", c.claim.Kind, v)
		}
	}
	if s, ok := d.State(Claim{Kind: Share, Partner: "USA", Period: month(7), Unit: Percent}); ok {
		t.Errorf("the share of a month without a figure is %q", s.Text)
	}
	wide := tonnages(100)
	wide.Set(january, interval.Interval{Low: 50e3, Value: 100e3, High: 150e3}, series.Derived)
	s, ok := data(map[string]series.Series{"USA": wide}).State(Claim{Kind: Level, Partner: "USA", Period: month(1), Unit: Tonnes})
	if !ok || s.Text != "50 to 150 tonnes" || s.Statement.Hedge != About || s.Statement.Value != 100 {
		t.Errorf("a range is stated as %q: %+v", s.Text, s.Statement)
	}
}
