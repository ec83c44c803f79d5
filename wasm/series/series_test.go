package series

import (
	"math"
	"slices"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

var start = calendar.Of(2024, 1)

// of makes a series of exact reported values from January 2024; NaN is missing.
func of(values ...float64) Series {
	s := New(start, len(values))
	for i, v := range values {
		s.Set(start+calendar.Month(i), interval.Exact(v), Reported)
	}
	return s
}

var na = math.NaN()

func points(s Series) []float64 {
	var out []float64
	for m := range s.Span().All() {
		out = append(out, s.At(m).Value)
	}
	return out
}

func same(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool {
		return math.IsNaN(x) && math.IsNaN(y) || math.Abs(x-y) < 1e-12
	})
}

// The expected values are those of pandas 1.5.3: Series.pct_change(fill_method=None),
// groupby(year).cumsum(), and plain quotients.
func TestTransformsKeepGapsOpen(t *testing.T) {
	y := of(100, 110, na, 99, 198)
	for _, c := range []struct {
		name string
		got  Series
		want []float64
	}{
		{"month on month", y.MonthOnMonth(), []float64{na, 0.1, na, na, 1}},
		{"index", y.Index(start + 1), []float64{100 / 1.1, 100, na, 90, 180}},
		{"index to a missing month", y.Index(start + 2), []float64{na, na, na, na, na}},
		{"year to date stops at the gap", y.YearToDate(), []float64{100, 210, na, na, na}},
		{"share", of(1, 2, na).ShareOf(of(4, 4, 4)), []float64{0.25, 0.5, na}},
		{"rolling sum", of(1, 2, 3, na, 5).Rolling(2), []float64{na, 3, 5, na, na}},
		// (66/60)⁴ − 1
		{"annualised", of(10, 20, 30, 20, 22, 24).Annualised(3), []float64{na, na, na, na, na, 0.4641}},
		{"contribution", of(10, 15).Contribution(of(100, 90), 1), []float64{na, 0.05}},
		{"change on zero", of(0, 5).MonthOnMonth(), []float64{na, na}},
	} {
		if got := points(c.got); !same(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestYearOnYearComparesTheSameMonths(t *testing.T) {
	values := make([]float64, 25)
	for i := range values {
		values[i] = float64(100 + i)
	}
	y := of(values...)
	if got, want := y.YearOnYear().At(start+13).Value, 113.0/101-1; math.Abs(got-want) > 1e-12 {
		t.Errorf("year on year = %v, want %v", got, want)
	}
	// 112+113 against 100+101
	if got, want := y.YearToDateChange().At(start+13).Value, 225.0/201-1; math.Abs(got-want) > 1e-12 {
		t.Errorf("year to date change = %v, want %v", got, want)
	}
	if y.YearOnYear().Known(start + 11) {
		t.Error("year on year is known before there is a year")
	}
}

// The parts of a total account for all of its change.
func TestContributionsAddUp(t *testing.T) {
	a, b, total := of(10, 15), of(90, 60), of(100, 75)
	sum := a.Contribution(total, 1).At(start + 1).Add(b.Contribution(total, 1).At(start + 1))
	if change := total.MonthOnMonth().At(start + 1); !sum.Within(change) || !change.Within(sum) {
		t.Errorf("contributions add up to %v, the change is %v", sum, change)
	}
}

func TestAShareOfAMonthIsThatOfTheSeries(t *testing.T) {
	part, total := New(start, 3), New(start, 3)
	part.Set(start, interval.Exact(1), Reported)
	part.Set(start+1, interval.Exact(2), Derived)
	total.Set(start, interval.Exact(4), Reported)
	total.Set(start+1, interval.Exact(4), Reported)
	for m, want := range map[calendar.Month]Status{start: Reported, start + 1: Derived, start + 2: Missing} {
		got, status := part.ShareAt(m, total)
		if all := part.ShareOf(total); status != want || status != all.StatusAt(m) || got.Known() != all.Known(m) || got.Known() && got != all.At(m) {
			t.Errorf("ShareAt(%v) = %v, %c, want %v, %c", m, got, status, all.At(m), want)
		}
	}
}

func TestGrowthIsCompounded(t *testing.T) {
	values := make([]float64, 25)
	for i := range values {
		values[i] = 100 * math.Pow(1.21, float64(i)/24) // 21% in two years: 10% a year
	}
	y := of(values...)
	if got := y.Growth(start, start+24).Value; math.Abs(got-0.1) > 1e-12 {
		t.Errorf("Growth = %v, want 0.1", got)
	}
	if y.Growth(start+24, start).Known() || y.Growth(start, start).Known() {
		t.Error("there is growth over no time")
	}
}

func TestBoundsAndStatusFollow(t *testing.T) {
	s := New(start, 2)
	s.Set(start, interval.Interval{Low: 90, Value: 100, High: 110}, Derived)
	s.Set(start+1, interval.Interval{Low: 49.5, Value: 50, High: 50.5}, Reported)
	m := s.MonthOnMonth()
	got, want := m.At(start+1), interval.Interval{Low: 49.5/110 - 1, Value: -0.5, High: 50.5/90 - 1}
	if !got.Within(want) || !want.Within(got) {
		t.Errorf("month on month = %v, want %v", got, want)
	}
	if m.StatusAt(start+1) != Derived || s.YearToDate().StatusAt(start+1) != Derived {
		t.Error("what rests on a derived month is not derived")
	}
	if got := s.Index(start).At(start); got != interval.Exact(100) {
		t.Errorf("the base of an index is %v, want exactly 100", got)
	}
}

func TestSums(t *testing.T) {
	s := of(1, 2, na, 4)
	span := func(a, b int) calendar.Span {
		return calendar.Span{First: start + calendar.Month(a), Last: start + calendar.Month(b)}
	}
	if got := s.Sum(span(0, 1)); got != interval.Exact(3) {
		t.Errorf("Sum = %v, want 3", got)
	}
	for _, c := range []calendar.Span{span(0, 3), span(-1, 1), span(3, 4)} {
		if got := s.Sum(c); got.Known() {
			t.Errorf("Sum(%v) = %v, want missing", c, got)
		}
	}
	if got := s.AtLeast(span(0, 9)); got != 7 {
		t.Errorf("AtLeast = %v, want 7", got)
	}
	if got := s.Gaps(span(1, 4)); !slices.Equal(got, []calendar.Month{start + 2, start + 4}) {
		t.Errorf("Gaps = %v", got)
	}
	if (Series{}).Sum(span(0, 0)).Known() {
		t.Error("a series without months has a sum")
	}
}

func TestStreaks(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []float64
		want   Streak
		ended  Streak
	}{
		{"two falls after a rise", []float64{1, 5, 4, 3}, Streak{-2, true}, Streak{}},
		{"a rise after two falls", []float64{1, 5, 4, 3, 6}, Streak{1, true}, Streak{-2, true}},
		{"falls from the beginning may have begun before it", []float64{5, 4, 3}, Streak{-2, false}, Streak{}},
		{"falls after a gap may have begun in it", []float64{9, na, 5, 4, 3}, Streak{-2, false}, Streak{}},
		{"no change ends a streak", []float64{5, 5, 4, 3}, Streak{-2, true}, Streak{}},
		{"no change is no direction", []float64{4, 3, 3}, Streak{}, Streak{}},
		{"a missing month has no streak", []float64{5, 4, na}, Streak{}, Streak{}},
	} {
		changes := of(c.values...).MonthOnMonth()
		m := start + calendar.Month(len(c.values)-1)
		if got := changes.StreakAt(m); got != c.want {
			t.Errorf("%s: StreakAt = %v, want %v", c.name, got, c.want)
		}
		if got := changes.StreakEndedAt(m); got != c.ended {
			t.Errorf("%s: StreakEndedAt = %v, want %v", c.name, got, c.ended)
		}
	}
}

func TestADirectionThatTheDigitsLeaveOpenEndsAStreak(t *testing.T) {
	s := of(9, 8, 7, 6)
	s.Set(start+1, interval.Interval{Low: 7.5, Value: 8, High: 9.5}, Reported)
	if got, want := s.MonthOnMonth().StreakAt(start+3), (Streak{-2, false}); got != want {
		t.Errorf("StreakAt = %v, want %v", got, want)
	}
}

func TestExtremes(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []float64
		sign   int
		want   Extreme
	}{
		{"highest since the month that was higher", []float64{9, 1, 2, 5}, 1, Extreme{Months: 3, Since: start, Bounded: true}},
		{"lowest since the month that was as low", []float64{1, 3, 2, 1}, -1, Extreme{Months: 3, Since: start, Bounded: true}},
		{"record", []float64{1, 2, 5}, 1, Extreme{Months: 3, Begin: true}},
		{"a gap ends what is known", []float64{1, na, 2, 5}, 1, Extreme{Months: 2}},
		{"not even of two months", []float64{9, 5}, 1, Extreme{Months: 1, Since: start, Bounded: true}},
		{"missing", []float64{9, na}, 1, Extreme{}},
	} {
		m := start + calendar.Month(len(c.values)-1)
		if got := of(c.values...).ExtremeAt(m, c.sign); got != c.want {
			t.Errorf("%s: ExtremeAt = %+v, want %+v", c.name, got, c.want)
		}
	}
}
