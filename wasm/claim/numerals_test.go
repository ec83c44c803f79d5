package claim

import (
	"testing"

	"lodestone/wasm/interval"
)

func TestNumeralsHaveNoMoreDigitsThanTheDataSupport(t *testing.T) {
	for _, c := range []struct {
		v    interval.Interval
		want string
	}{
		{interval.Rounded(420.5, 1), "420.5"},
		{interval.Rounded(406, 0), "406"},
		{interval.Rounded(1341.08, 2), "1,341"},
		{interval.Interval{Low: 596.2, Value: 596.8, High: 597.4}, "597"},
		{interval.Interval{Low: 4737.7, Value: 4740.3, High: 4742.9}, "about 4,740"},
		{interval.Interval{Low: 4542.7, Value: 4620.7, High: 4698.8}, "about 4,600"},
		{interval.Interval{Low: 200, Value: 270, High: 340.5}, "200 to 340.5"},
		{interval.Interval{Low: 4320.7, Value: 4341.65, High: 4362.6}, "about 4,340"}, // 4,300 lies outside
		{interval.Interval{Low: 25, Value: 25.5, High: 26}, "25"},                     // as it was printed, cut
		{interval.Interval{Low: 5773.5, Value: 5773.75, High: 5774}, "5,774"},
		{interval.Interval{Low: 0.0005, Value: 0.001, High: 0.0015}, "0.001"},
		{interval.Interval{Low: 0.012, Value: 0.014, High: 0.016}, "0.012 to 0.016"},
		{interval.Interval{Low: 0.0495, Value: 0.05, High: 0.0505}, "0.050"},
		{interval.Exact(999.96), "1,000"},
		{interval.Exact(0), "0"},
		{interval.Missing(), "–"},
	} {
		if got := Mass(nil, c.v); got != c.want {
			t.Errorf("Mass(%v) = %q, want %q", c.v, got, c.want)
		}
	}
}

func TestPercentages(t *testing.T) {
	for _, c := range []struct {
		v    interval.Interval
		want string
	}{
		{interval.Exact(-28.71), "−28.7%"},
		{interval.Exact(4.5), "+4.5%"},
		{interval.Exact(157.4), "+157%"},
		{interval.Exact(1310), "×14"},
		{interval.Interval{Low: 264.4, Value: 265.5, High: 266.7}, "about +265%"}, // 270 lies outside
		{interval.Interval{Low: -6.9, Value: -5.25, High: -3.6}, "−6.9 to −3.6%"},
		{interval.Interval{Low: 2.22, Value: 2.4, High: 2.59}, "about +2.4%"}, // 2 lies outside
		{interval.Exact(99.96), "+100%"},
		{interval.Exact(-99.96), "−99.96%"}, // something is left
		{interval.Exact(-100), "−100%"},
		{interval.Exact(0.04), "0.0%"},
		{interval.Exact(-0.04), "0.0%"},
		{interval.Exact(28.65), "+28.7%"}, // half away from zero, although binary 28.65 lies below
		{interval.Exact(-28.65), "−28.7%"},
	} {
		if got := SignedPercent(nil, c.v); got != c.want {
			t.Errorf("SignedPercent(%v) = %q, want %q", c.v, got, c.want)
		}
	}
}
