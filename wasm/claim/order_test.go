package claim

import (
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// span returns the months from the a-th to the b-th of 2025; 0 is December 2024.
func span(a, b int) calendar.Span {
	return calendar.Span{First: january + calendar.Month(a-1), Last: january + calendar.Month(b-1)}
}

// Months without a figure stand open in streaks, extremes and records: what is
// known may contradict beyond them, and only what the total leaves for them can
// make up for them.
func TestOrderBesideUnknownMonths(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": tonnages(100, 80, 60, na, 50, 40, 30, 48, 44, 120),
		"BBB": tonnages(10, 10, 10, 10, 10, 10, 10, 10, 10, 10),
		"CCC": tonnages(100, 90, 80, 70, 60, 80, 84, 79, 100, 101),
		Total: tonnages(300, 300, 300, 110, 300, 300, 300, 300, 300, 300),
	})
	extreme := func(basis string, m int, n float64) Claim {
		return Claim{Kind: Highest, Basis: basis, Partner: "AAA", Period: month(m), Value: n, Unit: Months}
	}
	since := func(c Claim, from calendar.Span) Claim { c.Base = from; return c }
	for _, c := range []struct {
		name    string
		claim   Claim
		verdict Verdict
	}{
		{"two falls after a gap, then one more that is not known", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(7), Value: -2, Unit: Months}, Unjudged},
		{"four falls, of which two are not known", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(7), Value: -4, Unit: Months}, Unjudged},
		{"a rise in May, where the fall is not known", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(6), Value: 2, Unit: Months}, Contradicted},
		{"two falls, the second broken by a known rise", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(9), Value: -2, Unit: Months}, Contradicted},
		{"more than one fall", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(7), Value: -1, Unit: Months, Hedge: Over}, Loose},
		{"a row whose length is not said", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(7), Unit: Months}, Unjudged},
		{"first rise in three months, of which two fell", Claim{Kind: StreakEnd, Basis: "mom", Partner: "AAA", Period: month(8), Value: 3, Unit: Months}, Unjudged},
		{"first rise in four months of falls that are known", Claim{Kind: StreakEnd, Basis: "mom", Partner: "CCC", Period: month(6), Value: 5, Unit: Months}, Unjudged},
		{"first rise in four months, of four falls", Claim{Kind: StreakEnd, Basis: "mom", Partner: "CCC", Period: month(6), Value: 4, Unit: Months}, Unjudged},
		{"first rise in three months, where four fell", Claim{Kind: StreakEnd, Basis: "mom", Partner: "CCC", Period: month(6), Value: 3, Unit: Months}, Contradicted},
		{"first fall in three months, of two rises", Claim{Kind: StreakEnd, Basis: "mom", Partner: "CCC", Period: month(8), Value: -3, Unit: Months}, Exact},
		{"first fall in two months, of two rises", Claim{Kind: StreakEnd, Basis: "mom", Partner: "CCC", Period: month(8), Value: -2, Unit: Months}, Exact},

		{"highest of ten months: the total leaves too little for the one not known", extreme("high", 10, 10), Exact},
		{"lowest of five months: the one not known may be lower", extreme("low", 7, 5), Unjudged},
		{"lowest of four months, though the one before is not known", extreme("low", 7, 3), Consistent},
		{"highest of nine months, where the first known one was higher", extreme("high", 9, 9), Contradicted},
		{"lowest of the year to October, said of July", since(extreme("low", 7, 0), span(6, 10)), Exact},
		{"lowest of the year to October, said of June", since(extreme("low", 6, 0), span(5, 10)), Contradicted},
		{"highest of the year", since(extreme("high", 10, 10), month(1)), Exact},
		{"highest of the year, where January was higher", since(extreme("high", 9, 9), month(1)), Contradicted},
		{"highest since January, which was lower", since(extreme("high", 10, 0), month(1)), Loose},
		{"lowest since July, which was lower", since(extreme("low", 9, 0), month(7)), Exact},
		{"lowest since June, where July was lower", since(extreme("low", 9, 0), month(6)), Contradicted},
		{"highest since August, which was higher", since(extreme("high", 9, 0), month(8)), Exact},
		{"a record high", extreme("high", 10, 0), Consistent},
		{"a record high, beaten in January beyond a gap", extreme("high", 9, 0), Contradicted},
		{"a record low, where April is not known", extreme("low", 7, 0), Unjudged},
		{"a high or a low, not said which", extreme("", 10, 3), Unjudged},

		{"back above 100 t", Claim{Kind: Recovery, Partner: "AAA", Period: month(10), Value: 100, Unit: Tonnes}, Exact},
		{"back above 130 t", Claim{Kind: Recovery, Partner: "AAA", Period: month(10), Value: 130, Unit: Tonnes}, Contradicted},
		{"back above 40 t, where it was above before", Claim{Kind: Recovery, Partner: "AAA", Period: month(9), Value: 40, Unit: Tonnes}, Unjudged},
		{"back above 30 t after a month that is not known", Claim{Kind: Recovery, Partner: "AAA", Period: month(5), Value: 30, Unit: Tonnes}, Unjudged},
		{"from a trough in July to October", Claim{Kind: Recovery, Partner: "AAA", Period: month(10), Base: month(7)}, Exact},
		{"from a trough in August, which was none", Claim{Kind: Recovery, Partner: "AAA", Period: month(10), Base: month(8)}, Contradicted},
		{"that began in August", Claim{Kind: Recovery, Partner: "AAA", Period: month(8)}, Exact},
		{"by 300% from July", Claim{Kind: Recovery, Partner: "AAA", Period: month(10), Base: month(7), Value: 300, Unit: Percent}, Consistent},

		{"falling from January to May, each month", Claim{Kind: Trend, Partner: "CCC", Period: span(1, 5), Value: -1}, Exact},
		{"falling from January to August, with a rise", Claim{Kind: Trend, Partner: "CCC", Period: span(1, 8), Value: -1}, Consistent},
		{"rising from January to May", Claim{Kind: Trend, Partner: "CCC", Period: span(1, 5), Value: 1}, Contradicted},
		{"ten months up and down", Claim{Kind: Trend, Partner: "CCC", Period: span(1, 10), Value: 1}, Unjudged},
		{"two months", Claim{Kind: Trend, Partner: "CCC", Period: span(1, 2), Value: -1}, Unjudged},

		{"little changed", Claim{Kind: Direction, Basis: "mom", Partner: "CCC", Period: month(10)}, Loose},
		{"little changed, where it rose by a third", Claim{Kind: Direction, Basis: "mom", Partner: "CCC", Period: month(6)}, Contradicted},
		{"a rise between named months", Claim{Kind: Direction, Partner: "CCC", Period: month(9), Base: month(5), Value: 1}, Exact},
		{"a rise on what is not said", Claim{Kind: Direction, Partner: "CCC", Period: month(9), Value: 1}, Unjudged},
		{"twice as much as another", Claim{Kind: Compare, Partner: "CCC", Against: "AAA", Period: month(6), Value: 2, Unit: Ratio}, Exact},
		{"three times as much as another", Claim{Kind: Compare, Partner: "CCC", Against: "AAA", Period: month(6), Value: 3, Unit: Ratio}, Contradicted},
		{"40 t more than another", Claim{Kind: Compare, Partner: "CCC", Against: "AAA", Period: month(6), Value: 40, Unit: Tonnes}, Consistent},
		{"nothing shipped in a span of which some is known", Claim{Kind: Zero, Partner: "AAA", Period: span(3, 5), Unit: Tonnes}, Contradicted},
	} {
		f := d.Check(c.claim)
		if f.Verdict != c.verdict || f.Verdict != Exact && f.Reason == "" {
			t.Errorf("%s: %s (%s; %s), want %s with a reason", c.name, f.Verdict, f.Reason, f.Working, c.verdict)
		}
	}
}

// Ten months in which each is above the one before have a trend by any test:
// S is 45, its variance 125, p under 0.0001.
func TestALongTrendIsTested(t *testing.T) {
	d := data(map[string]series.Series{"AAA": tonnages(10, 20, 30, 40, 50, 60, 70, 80, 90, 100)})
	for value, verdict := range map[float64]Verdict{1: Exact, -1: Contradicted} {
		if f := d.Check(Claim{Kind: Trend, Partner: "AAA", Period: span(1, 10), Value: value}); f.Verdict != verdict {
			t.Errorf("a trend of %v is %s (%s; %s), want %s", value, f.Verdict, f.Reason, f.Working, verdict)
		}
	}
}

// A place is ruled out where known partners, or what is left for unknown ones,
// cannot make it so, and is settled over a span too.
func TestPlaces(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": tonnages(100, 100), "BBB": tonnages(300, 20), "CCC": tonnages(50, na), Total: tonnages(470, 260),
	})
	for _, c := range []struct {
		name    string
		claim   Claim
		verdict Verdict
	}{
		{"second of a month", Claim{Kind: Rank, Partner: "AAA", Period: month(1), Value: 2, Unit: Place}, Exact},
		{"first, where one stands above", Claim{Kind: Rank, Partner: "AAA", Period: month(1), Value: 1, Unit: Place}, Contradicted},
		{"first, where 140 t are left for others", Claim{Kind: Rank, Partner: "AAA", Period: month(2), Value: 1, Unit: Place}, Unjudged},
		{"third, where 140 t leave room for one only", Claim{Kind: Rank, Partner: "AAA", Period: month(2), Value: 3, Unit: Place}, Contradicted},
		{"first over a span", Claim{Kind: Rank, Partner: "BBB", Period: span(1, 2), Value: 1, Unit: Place}, Exact},
		{"second over a span, where another may be larger", Claim{Kind: Rank, Partner: "AAA", Period: span(1, 2), Value: 2, Unit: Place}, Unjudged},
		{"of all together", Claim{Kind: Rank, Partner: Total, Period: month(1), Value: 1, Unit: Place}, Unjudged},
	} {
		if f := d.Check(c.claim); f.Verdict != c.verdict {
			t.Errorf("%s: %s (%s; %s), want %s", c.name, f.Verdict, f.Reason, f.Working, c.verdict)
		}
	}
}

// 30 of 100 t and 20 of 80 t: 30% and 25%.
func TestChangesOfSpansAndShares(t *testing.T) {
	s, total := series.New(january-12, 24), series.New(january-12, 24)
	for m := range s.Months() {
		own, all := 20.0, 80.0
		if m >= january {
			own, all = 30, 100
		}
		s.Set(m, interval.Exact(own*1000), series.Reported)
		total.Set(m, interval.Exact(all*1000), series.Reported)
	}
	d := data(map[string]series.Series{"AAA": s, Total: total})
	quarter := span(1, 3)
	for _, c := range []struct {
		name    string
		claim   Claim
		verdict Verdict
	}{
		{"a quarter on the one a year before", Claim{Kind: YearOnYear, Partner: "AAA", Period: quarter, Value: 50, Unit: Percent}, Exact},
		{"in tonnes", Claim{Kind: YearOnYear, Partner: "AAA", Period: quarter, Value: 30, Unit: Tonnes}, Exact},
		{"a year", Claim{Kind: YearOnYear, Partner: "AAA", Period: span(1, 12), Value: 50, Unit: Percent}, Exact},
		{"the year to date", Claim{Kind: YearToDate, Partner: "AAA", Period: month(9), Value: 50, Unit: Percent}, Exact},
		{"a share in points", Claim{Kind: Change, Partner: "AAA", Period: month(3), Base: month(-9), Value: 5, Unit: Points}, Exact},
		{"its growth in percent is not its points", Claim{Kind: Change, Partner: "AAA", Period: month(3), Base: month(-9), Value: 20, Unit: Points}, Contradicted},
		{"a contribution on a year before", Claim{Kind: Contribution, Basis: "yoy", Partner: "AAA", Period: month(3), Value: 12.5, Decimals: 1, Unit: Points}, Exact},
		{"a change on what is not said", Claim{Kind: Change, Partner: "AAA", Period: month(3), Value: 50, Unit: Percent}, Unjudged},
		{"a change on itself", Claim{Kind: Change, Partner: "AAA", Period: month(3), Base: month(3), Unit: Percent}, Unjudged},
		{"a rise of a quarter", Claim{Kind: Direction, Basis: "yoy", Partner: "AAA", Period: quarter, Value: 1}, Exact},
		{"a value in dollars", Claim{Kind: Level, Partner: "AAA", Period: month(3), Value: 1e6, Unit: Dollars}, Unjudged},
	} {
		if f := d.Check(c.claim); f.Verdict != c.verdict {
			t.Errorf("%s: %s (%s; %s), want %s", c.name, f.Verdict, f.Reason, f.Working, c.verdict)
		}
	}
}

// A value that somebody printed may be the very statement that is checked.
func TestOnlyValuesInTheDataJudgeValues(t *testing.T) {
	d := data(map[string]series.Series{"AAA": tonnages(100)})
	level := Claim{Kind: Level, Partner: "AAA", Period: month(1), Value: 1.02e9, Decimals: -7, Unit: Dollars}
	d.Worth = map[Subject][]interval.Interval{{Level, "AAA", month(1)}: {interval.Rounded(1.02e9, -7)}}
	if f := d.Check(level); f.Verdict != Unjudged || f.Working != "as printed: US$1.02 billion in January 2025" {
		t.Errorf("a printed value is %s (%s; %s)", f.Verdict, f.Reason, f.Working)
	}
	d.Value = func(string, calendar.Span) interval.Interval { return interval.Exact(1.019e9) }
	if f := d.Check(level); f.Verdict != Exact {
		t.Errorf("a value in the data is %s (%s)", f.Verdict, f.Reason)
	}
	level.Value = 1.2e9
	if f := d.Check(level); f.Verdict != Contradicted {
		t.Errorf("another value is %s (%s)", f.Verdict, f.Reason)
	}
}

// A year of 1,200 t of which October to December are known leaves 900 t for the
// months before, though January is not known.
func TestASumFollowsFromAPrintedTotalAndTheOtherMonths(t *testing.T) {
	d := data(map[string]series.Series{"AAA": tonnages(na, 100, 100, 100, 100, 100, 100, 100, 100, 90, 110, 100)})
	d.Printed = map[Subject][]interval.Interval{{Level, "AAA", span(1, 12)}: {interval.Rounded(1200, 0)}}
	for _, c := range []struct {
		name    string
		claim   Claim
		verdict Verdict
	}{
		{"nine months", Claim{Kind: Level, Partner: "AAA", Period: span(1, 9), Value: 900, Unit: Tonnes}, Consistent},
		{"nine months, wrongly", Claim{Kind: Level, Partner: "AAA", Period: span(1, 9), Value: 905, Unit: Tonnes}, Contradicted},
		{"a span that lacks nothing", Claim{Kind: Level, Partner: "AAA", Period: span(2, 3), Value: 200, Unit: Tonnes}, Consistent},
		{"the month itself is no span", Claim{Kind: Level, Partner: "AAA", Period: month(1), Value: 100, Unit: Tonnes}, Unjudged},
		{"a span that reaches beyond what is known", Claim{Kind: Level, Partner: "AAA", Period: span(0, 9), Value: 900, Unit: Tonnes}, Unjudged},
	} {
		if f := d.Check(c.claim); f.Verdict != c.verdict {
			t.Errorf("%s: %s (%s; %s), want %s", c.name, f.Verdict, f.Reason, f.Working, c.verdict)
		}
	}
}
