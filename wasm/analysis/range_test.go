package analysis

import (
	"math"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// four years with a season, a trend and some noise
var fourYears = values(48, func(i int) float64 {
	return 200 + float64(i) + 50*math.Sin(2*math.Pi*float64(i)/12) + 8*math.Sin(float64(i*i))
})

// Months that are known as wide ranges only answer every question as if they were
// missing, whatever stands in the middle of their ranges.
func TestWideRangesAnswerAsGapsDo(t *testing.T) {
	missing, wide := subject(fourYears...), subject(fourYears...)
	for _, i := range []int{2, 14, 39} {
		missing.Partners["AAA"].Mass.Set(january+calendar.Month(i), interval.Missing(), series.Missing)
		wide.Partners["AAA"].Mass.Set(january+calendar.Month(i), interval.Interval{Low: 0, Value: 9e6, High: 9.9e6}, series.Derived)
	}
	known := 0
	for i, want := range findings(missing) {
		got := findings(wide)[i]
		if got.Answer.String() != want.Answer.String() || got.Known != want.Known {
			t.Errorf("%s: %q, want %q", want.Topic, got.Answer, want.Answer)
		}
		if want.Known {
			known++
		}
	}
	if known < 7 {
		t.Errorf("only %d questions are answered", known)
	}
	if f := answer(t, wide, topicTrend); !strings.Contains(f.Method, "45 months known; 3 known only as a wide range are left out") {
		t.Errorf("the method says %q", f.Method)
	}
}

// In a picture such a month is a range and no point.
func TestWideRangesAreDrawnAsRanges(t *testing.T) {
	s := subject(fourYears...)
	s.Partners["AAA"].Mass.Set(january+39, interval.Interval{Low: 1e3, Value: 5e3, High: 9e3}, series.Derived)
	p := picture(t, s, "trend")
	ranges, points := p.Layers[2], p.Layers[3]
	if ranges.Kind != Range || ranges.Values[39] != (interval.Interval{Low: 1, Value: 5, High: 9}) || ranges.Values[38].Known() {
		t.Errorf("ranges: %v", ranges)
	}
	if points.Kind != Line || points.Values[39].Known() || !points.Values[38].Known() {
		t.Errorf("points: %v", points)
	}
	if row := p.Rows[39]; row[1] != "1 to 9" {
		t.Errorf("the table says %q", row)
	}
}

// Of derived months within 4% either way, the order shows a rise, and the ends of
// the ranges none: the verdict is left open, and so is where the level changed.
func TestAVerdictThatTheDigitsTipIsLeftOpen(t *testing.T) {
	rising := values(14, func(i int) float64 { return 1000 + 4*float64(i) })
	s := subject(rising...)
	if f := answer(t, s, topicTrend); !strings.Contains(f.Answer.String(), "tended to rise") {
		t.Fatalf("as points: %q", f.Answer)
	}
	for i := range rising {
		kg := 1000 * rising[i]
		s.Partners["AAA"].Mass.Set(january+calendar.Month(i), interval.Interval{Low: 0.96 * kg, Value: kg, High: 1.04 * kg}, series.Derived)
	}
	trend, level := answer(t, s, topicTrend), answer(t, s, topicLevel)
	if !strings.Contains(trend.Answer.String(), "left open by the digits") || !strings.Contains(trend.Method, "some give another answer") || !strings.Contains(trend.Method, "14 of them derived") {
		t.Errorf("trend: %q, %q", trend.Answer, trend.Method)
	}
	if !strings.Contains(level.Answer.String(), "left open by the digits") {
		t.Errorf("level: %q", level.Answer)
	}
}

// A trend that no ends of the ranges can hide is told, with the interval that
// holds those of all cases.
func TestAVerdictThatHoldsAtAllEndsIsTold(t *testing.T) {
	rising := values(14, func(i int) float64 { return 1000 + 100*float64(i) })
	s := subject(rising...)
	exact := answer(t, s, topicTrend).Answer.String()
	for i := range rising {
		kg := 1000 * rising[i]
		s.Partners["AAA"].Mass.Set(january+calendar.Month(i), interval.Interval{Low: 0.99 * kg, Value: kg, High: 1.01 * kg}, series.Derived)
	}
	f := answer(t, s, topicTrend)
	if !strings.Contains(f.Answer.String(), "tended to rise") || !strings.Contains(f.Method, "the same for 20 series") {
		t.Errorf("%q, %q", f.Answer, f.Method)
	}
	if f.Answer.String() == exact {
		t.Errorf("the interval is that of points: %q", exact)
	}
}

func TestCasesLieWithinTheRanges(t *testing.T) {
	s := subject(fourYears...)
	for i := range fourYears {
		kg := 1000 * fourYears[i]
		s.Partners["AAA"].Mass.Set(january+calendar.Month(i), interval.Interval{Low: 0.97 * kg, Value: kg, High: 1.02 * kg}, series.Derived)
	}
	y := s.stretch()
	cases := y.cases()
	if len(cases) != 4+draws {
		t.Errorf("%d cases, want %d", len(cases), 4+draws)
	}
	for _, c := range cases {
		for i, x := range c {
			if x != y.ranges[i].Low && x != y.ranges[i].High {
				t.Errorf("month %d is %v, no end of %v", i, x, y.ranges[i])
			}
		}
	}
}
