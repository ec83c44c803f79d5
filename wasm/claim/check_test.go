package claim

import (
	"math"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

var (
	january = calendar.Of(2025, 1)
	na      = math.NaN()
)

// month returns the span of the n-th month of 2025.
func month(n int) calendar.Span {
	m := calendar.Of(2025, n)
	return calendar.Span{First: m, Last: m}
}

// tonnages makes a series of figures printed to whole tonnes, from January 2025.
func tonnages(values ...float64) series.Series {
	s := series.New(january, len(values))
	for i, v := range values {
		s.Set(january+calendar.Month(i), interval.Rounded(v, 0).Scale(1000), series.Reported)
	}
	return s
}

// data makes a small world: partners by code, all countries but the total.
func data(masses map[string]series.Series) *Data {
	d := &Data{Reporter: "CHN", Name: "China", Export: true, Scope: "magnets",
		Partners: map[string]Partner{}, Rankings: map[calendar.Month][]string{},
		Lineage: func(string, calendar.Month) []Subject { return nil }}
	for code, mass := range masses {
		kind := "country"
		if code == Total {
			kind = "total"
		}
		d.Partners[code] = Partner{Code: code, Name: code, Phrase: code, Kind: kind, Mass: mass}
	}
	return d
}

func TestVerdictsOnASmallWorld(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": tonnages(100, 200, 150, 120, na, 90, 180, 170, 160, 240, 30, 40),
		"BBB": tonnages(300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300),
		"CCC": tonnages(na, 10, na, na, na, na, na, na, na, na, na, na),
		Total: tonnages(450, 520, 460, 430, 780, 700, 490, 480, 470, 545, 340, 350),
	})
	for _, c := range []struct {
		name    string
		claim   Claim
		verdict Verdict
		value   float64 // computed; NaN where nothing can be
	}{
		{"level", Claim{Kind: Level, Partner: "AAA", Period: month(1), Value: 100, Unit: Tonnes}, Exact, 100},
		{"level of a span", Claim{Kind: Level, Partner: "AAA", Period: calendar.Span{First: january, Last: january + 2}, Value: 450, Unit: Tonnes}, Consistent, 450},
		{"average month", Claim{Kind: Level, Basis: "average", Partner: "AAA", Period: calendar.Span{First: january, Last: january + 2}, Value: 150, Unit: Tonnes}, Exact, 150},
		{"average of a span with a gap, bounded from below", Claim{Kind: Level, Basis: "average", Partner: "AAA", Period: calendar.Span{First: january, Last: january + 5}, Value: 100, Unit: Tonnes, Hedge: Over}, Loose, 657.5 / 6},
		{"sum of a span with a gap", Claim{Kind: Level, Partner: "AAA", Period: calendar.Span{First: january, Last: january + 5}, Value: 660, Unit: Tonnes}, Unjudged, na},
		{"doubling", Claim{Kind: MonthOnMonth, Partner: "AAA", Period: month(2), Value: 100, Unit: Percent}, Consistent, 100},
		{"change in tonnes", Claim{Kind: Change, Partner: "AAA", Period: month(3), Base: month(1), Value: 50, Unit: Tonnes}, Consistent, 50},
		{"change between named months", Claim{Kind: Change, Partner: "AAA", Period: month(10), Base: month(1), Value: 140, Unit: Percent, Decimals: -1}, Exact, 140},
		{"multiple", Claim{Kind: Multiple, Partner: "AAA", Period: month(2), Base: month(1), Value: 2, Unit: Ratio}, Exact, 2},
		{"month after a gap", Claim{Kind: MonthOnMonth, Partner: "AAA", Period: month(6), Value: 5, Unit: Percent}, Unjudged, na},
		{"share", Claim{Kind: Share, Partner: "AAA", Period: month(10), Value: 44, Unit: Percent}, Exact, 100 * 240.0 / 545},
		{"contribution", Claim{Kind: Contribution, Partner: "AAA", Period: month(2), Base: month(1), Value: 22.2, Unit: Points, Decimals: 1}, Consistent, 100 * 100.0 / 450},
		{"two falls in a row", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(9), Value: -2, Unit: Months}, Exact, -2},
		{"three falls in a row, where it was two", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(9), Value: -3, Unit: Months}, Contradicted, -2},
		{"one fall, where it was two", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(9), Value: -1, Unit: Months}, Contradicted, -2},
		{"rises before which nothing is known", Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(7), Value: 1, Unit: Months}, Unjudged, na},
		{"first rise in three months, of two falls", Claim{Kind: StreakEnd, Basis: "mom", Partner: "AAA", Period: month(10), Value: 3, Unit: Months}, Exact, 3},
		{"first rise in two months, of two falls", Claim{Kind: StreakEnd, Basis: "mom", Partner: "AAA", Period: month(10), Value: 2, Unit: Months}, Exact, 3},
		{"first rise in four months, of two falls", Claim{Kind: StreakEnd, Basis: "mom", Partner: "AAA", Period: month(10), Value: 4, Unit: Months}, Contradicted, 3},
		{"first fall, where it was a rise", Claim{Kind: StreakEnd, Basis: "mom", Partner: "AAA", Period: month(10), Value: -3, Unit: Months}, Contradicted, 3},
		{"highest of five months, beyond which is a gap", Claim{Kind: Highest, Basis: "high", Partner: "AAA", Period: month(10), Value: 5, Unit: Months}, Consistent, 5},
		{"highest of three months, understated", Claim{Kind: Highest, Basis: "high", Partner: "AAA", Period: month(10), Value: 3, Unit: Months}, Loose, 5},
		{"highest of nearly six months, five in truth", Claim{Kind: Highest, Basis: "high", Partner: "AAA", Period: month(10), Value: 6, Unit: Months, Hedge: Nearly}, Loose, 5},
		{"lowest of about three months, where the one before was lower", Claim{Kind: Highest, Basis: "low", Partner: "AAA", Period: month(12), Value: 3, Unit: Months, Hedge: About}, Contradicted, 1},
		{"highest of six months, one of them not known", Claim{Kind: Highest, Basis: "high", Partner: "AAA", Period: month(10), Value: 6, Unit: Months}, Unjudged, na},
		{"lowest since a month that was higher", Claim{Kind: Highest, Basis: "low", Partner: "AAA", Period: month(12), Base: month(11), Unit: Months}, Exact, 1},
		{"lowest of two months, where the one before was lower", Claim{Kind: Highest, Basis: "low", Partner: "AAA", Period: month(12), Value: 2, Unit: Months}, Contradicted, 1},
		{"recovery from the month before the first rise", Claim{Kind: Recovery, Partner: "AAA", Period: month(10), Base: month(9)}, Exact, 1},
		{"recovery from a month that was no trough", Claim{Kind: Recovery, Partner: "AAA", Period: month(9), Base: month(8)}, Contradicted, -1},
		{"largest, the rest too small to matter", Claim{Kind: Rank, Partner: "BBB", Period: month(1), Value: 1, Unit: Place}, Exact, 1},
		{"second, the rest too small to matter", Claim{Kind: Rank, Partner: "AAA", Period: month(1), Value: 2, Unit: Place}, Exact, 2},
		{"second, where another may be larger", Claim{Kind: Rank, Partner: "AAA", Period: month(6), Value: 2, Unit: Place}, Unjudged, na},
		{"above another", Claim{Kind: Compare, Partner: "BBB", Against: "AAA", Period: month(1), Value: 1}, Exact, 1},
		{"nothing shipped", Claim{Kind: Zero, Partner: "AAA", Period: month(1), Unit: Tonnes}, Contradicted, 100},
		{"lowest since a month before the data", Claim{Kind: Highest, Basis: "low", Partner: "BBB", Period: month(2), Base: calendar.Span{First: january - 1, Last: january - 1}, Unit: Months}, Unjudged, na},
		{"highest since the month itself", Claim{Kind: Highest, Basis: "high", Partner: "AAA", Period: month(2), Base: month(2), Unit: Months}, Unjudged, na},
		{"a partner that the data do not hold", Claim{Kind: Level, Partner: "ZZZ", Period: month(1), Value: 1, Unit: Tonnes}, Unjudged, na},
	} {
		f := d.Check(c.claim)
		same := math.IsNaN(c.value) && !f.Computed.Known() || math.Abs(f.Computed.Value-c.value) < 1e-9
		if f.Verdict != c.verdict || !same {
			t.Errorf("%s: %s, computed %v (%s; %s), want %s, %v", c.name, f.Verdict, f.Computed, f.Reason, f.Working, c.verdict, c.value)
		}
		if f.Verdict != Exact && f.Reason == "" {
			t.Errorf("%s: %s without a reason", c.name, f.Verdict)
		}
	}
}

// 3,187.6 t and 1,238.4 t make +157.4%; of the rounded 3,188 and 1,238 it is +157.5%.
func TestPercentagesOfWholeTonnesAreRecognised(t *testing.T) {
	s := series.New(january, 2)
	s.Set(january, interval.Exact(1238400), series.Reported)
	s.Set(january+1, interval.Exact(3187600), series.Reported)
	d := data(map[string]series.Series{"AAA": s})
	f := d.Check(Claim{Kind: MonthOnMonth, Partner: "AAA", Period: month(2), Value: 157.5, Unit: Percent, Decimals: 1})
	if f.Verdict != Consistent || !strings.Contains(f.Reason, "rounded") {
		t.Errorf("+157.5%% is %s (%s), want consistent of rounded tonnes", f.Verdict, f.Reason)
	}
	f = d.Check(Claim{Kind: MonthOnMonth, Partner: "AAA", Period: month(2), Value: 157.7, Unit: Percent, Decimals: 1})
	if f.Verdict != Contradicted {
		t.Errorf("+157.7%% is %s, want contradicted", f.Verdict)
	}
}

// A month that was derived from a printed change cannot confirm that change.
// 656.3 t − 420.5 t is 235.8 t; of 656 t it is 235.5 t, and of both in whole tonnes 235 t.
func TestDifferencesOfWholeTonnesAreRecognised(t *testing.T) {
	s := series.New(january, 2)
	s.Set(january, interval.Rounded(420.5, 1).Scale(1000), series.Reported)
	s.Set(january+1, interval.Rounded(656.3, 1).Scale(1000), series.Reported)
	d := data(map[string]series.Series{"AAA": s, Total: tonnages(500, 700)})
	for value, want := range map[float64]Verdict{235.8: Consistent, 235.5: Consistent, 235: Consistent, 234.5: Contradicted, 237: Contradicted} {
		c := Claim{Kind: MonthOnMonth, Partner: "AAA", Period: month(2), Value: value, Decimals: 1, Unit: Tonnes}
		if f := d.Check(c); f.Verdict != want {
			t.Errorf("Check(%v t) = %v (%s), want %v", value, f.Verdict, f.Reason, want)
		}
	}
}

func TestEvidenceFromTheClaimItselfIsCircular(t *testing.T) {
	s := series.New(january, 2)
	s.Set(january, interval.Interval{Low: 95000, Value: 100000, High: 105000}, series.Derived)
	s.Set(january+1, interval.Rounded(110, 0).Scale(1000), series.Reported)
	d := data(map[string]series.Series{"AAA": s})
	printed := Subject{MonthOnMonth, "AAA", month(2)}
	d.Printed = map[Subject][]interval.Interval{printed: {interval.Rounded(10, 0)}}
	d.Lineage = func(_ string, m calendar.Month) []Subject {
		if m == january {
			return []Subject{printed}
		}
		return nil
	}
	f := d.Check(Claim{Kind: MonthOnMonth, Partner: "AAA", Period: month(2), Value: 10, Unit: Percent})
	if f.Verdict != Consistent || f.Evidence != Circular || !strings.Contains(f.Reason, "confirms nothing") {
		t.Errorf("the printed change is %s, %s (%s), want consistent, circular with a reason", f.Verdict, f.Evidence, f.Reason)
	}
	// Another number is not the statement that the month was derived from.
	f = d.Check(Claim{Kind: MonthOnMonth, Partner: "AAA", Period: month(2), Value: -40, Unit: Percent})
	if f.Verdict != Contradicted || strings.Contains(f.Reason, "confirms") {
		t.Errorf("another change is %s, %s (%s), want contradicted, and nothing of a confirmation", f.Verdict, f.Evidence, f.Reason)
	}
	// Another statement about the same month is not the one that it was derived from.
	f = d.Check(Claim{Kind: Direction, Basis: "mom", Partner: "AAA", Period: month(2), Value: 1})
	if f.Evidence != Independent {
		t.Errorf("a direction is %s, want independent", f.Evidence)
	}
}

func TestAPublishedOrderSettlesPlacesThatTonnagesLeaveOpen(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": tonnages(100), "BBB": tonnages(300), "CCC": tonnages(50), Total: tonnages(900),
	})
	rank := Claim{Kind: Rank, Partner: "AAA", Period: month(1), Value: 2, Unit: Place}
	if f := d.Check(rank); f.Verdict != Unjudged {
		t.Errorf("a place that 450 t of others leave open is %s", f.Verdict)
	}
	d.Rankings[january] = []string{"BBB", "AAA"}
	if f := d.Check(rank); f.Verdict != Consistent || f.Evidence != Circular {
		t.Errorf("the published place is %s, %s", f.Verdict, f.Evidence)
	}
	d.Rankings[january] = []string{"AAA", "BBB"}
	if f := d.Check(Claim{Kind: Rank, Partner: "AAA", Period: month(1), Value: 1, Unit: Place}); f.Verdict == Exact || f.Verdict == Consistent {
		t.Errorf("a published order that the tonnages contradict confirms: %s", f.Verdict)
	}
}

func TestAPlaceThatAnotherHoldsInAPublishedOrderIsContradicted(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": tonnages(100), "BBB": tonnages(300), "CCC": tonnages(50), Total: tonnages(900),
	})
	d.Rankings[january] = []string{"BBB", "AAA", "DDD"}
	for _, c := range []struct {
		partner string
		place   float64
		want    Verdict
	}{
		{"CCC", 3, Contradicted}, // DDD's, of which no tonnage is known
		{"CCC", 4, Unjudged},     // the order ends before it
		{"DDD", 4, Contradicted},
		{"DDD", 3, Unjudged}, // nothing but the order tells
	} {
		f := d.Check(Claim{Kind: Rank, Partner: c.partner, Period: month(1), Value: c.place, Unit: Place})
		if f.Verdict != c.want || f.Reason == "" {
			t.Errorf("%s in place %v is %s (%s), want %s", c.partner, c.place, f.Verdict, f.Reason, c.want)
		}
	}
	d.Rankings[january] = []string{"CCC", "BBB"} // of 50 and 300 t
	if f := d.Check(Claim{Kind: Rank, Partner: "AAA", Period: month(1), Value: 1, Unit: Place}); f.Verdict == Contradicted && strings.Contains(f.Reason, "published order") {
		t.Errorf("an order that the tonnages contradict decides: %s", f.Reason)
	}
}

func TestAPrintedRatioOfUnknownFiguresIsNoConfirmation(t *testing.T) {
	d := data(map[string]series.Series{"AAA": tonnages(100), Total: tonnages(900)})
	year := calendar.WholeYear(2025)
	d.Ratios = map[Subject][]interval.Interval{
		{YearOnYear, "AAA", year}: {interval.Rounded(-20.3, 1)},
		{Share, "AAA", year}:      {interval.Rounded(8.8, 1)},
	}
	for _, c := range []struct {
		claim    Claim
		verdict  Verdict
		evidence Evidence
	}{
		{Claim{Kind: YearOnYear, Partner: "AAA", Period: year, Value: -20.3, Unit: Percent, Decimals: 1}, Exact, Circular},
		{Claim{Kind: YearOnYear, Partner: "AAA", Period: year, Value: -24.2, Unit: Percent, Decimals: 1}, Contradicted, Independent},
		{Claim{Kind: Share, Partner: "AAA", Period: year, Value: 8.8, Unit: Percent, Decimals: 1}, Exact, Circular},
		{Claim{Kind: Share, Partner: "AAA", Period: year.Before(12), Value: 8.8, Unit: Percent, Decimals: 1}, Unjudged, Independent},
		{Claim{Kind: Multiple, Partner: "AAA", Period: year, Base: year.Before(12), Value: 2, Unit: Ratio}, Unjudged, Independent},
	} {
		f := d.Check(c.claim)
		if f.Verdict != c.verdict || f.Evidence != c.evidence {
			t.Errorf("%+v is %s, %s (%s), want %s, %s", c.claim, f.Verdict, f.Evidence, f.Reason, c.verdict, c.evidence)
		}
		if f.Evidence == Circular && !strings.Contains(f.Reason, "confirms nothing") {
			t.Errorf("%+v: reason %q does not say that it confirms nothing", c.claim, f.Reason)
		}
	}
}

func TestAPlaceAmongTheFirstIsHeldByAnyOfThem(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": tonnages(100), "BBB": tonnages(300), "CCC": tonnages(50), Total: tonnages(550),
	})
	for _, c := range []struct {
		partner string
		among   float64
		want    Verdict
	}{
		{"AAA", 3, Exact},        // 300, 100, and 100 of others at most
		{"BBB", 2, Exact},        // the first
		{"CCC", 2, Contradicted}, // 300 and 100 stand above
		{"CCC", 3, Unjudged},     // and perhaps others
	} {
		f := d.Check(Claim{Kind: Rank, Partner: c.partner, Period: month(1), Value: c.among, Unit: Place, Hedge: Under})
		if f.Verdict != c.want {
			t.Errorf("%s among the first %v is %s (%s; %s), want %s", c.partner, c.among, f.Verdict, f.Reason, f.Working, c.want)
		}
	}
}

// Under half a tonne is not nothing, and what may be nothing is not known to be.
func TestNothingIsNotConfirmedOfASmallShipment(t *testing.T) {
	for _, c := range []struct {
		kg      interval.Interval
		verdict Verdict
	}{
		{interval.Rounded(140, 0), Contradicted},
		{interval.Interval{Low: 0, Value: 0, High: 0.5}, Unjudged},
		{interval.Exact(0), Exact},
	} {
		s := series.New(january, 1)
		s.Set(january, c.kg, series.Reported)
		d := data(map[string]series.Series{"AAA": s})
		if f := d.Check(Claim{Kind: Zero, Partner: "AAA", Period: month(1), Unit: Tonnes}); f.Verdict != c.verdict {
			t.Errorf("nothing shipped of %v kg is %s, want %s", c.kg, f.Verdict, c.verdict)
		}
	}
}

// A total that was printed for a span rules; where its months add to something
// else the working says so.
func TestThePrintedTotalOfASpanRules(t *testing.T) {
	quarter := calendar.Span{First: january, Last: january + 2}
	d := data(map[string]series.Series{"AAA": tonnages(100, 200, 150)})
	level := Claim{Kind: Level, Partner: "AAA", Period: quarter, Value: 440, Unit: Tonnes}
	if f := d.Check(level); f.Verdict != Contradicted {
		t.Errorf("440 t of months that add to 450 is %s", f.Verdict)
	}
	d.Printed = map[Subject][]interval.Interval{{Level, "AAA", quarter}: {interval.Rounded(440, 0)}}
	f := d.Check(level)
	if f.Verdict != Exact || !strings.Contains(f.Working, "the months add to about 450 t") {
		t.Errorf("the printed 440 t is %s (%s)", f.Verdict, f.Working)
	}
	d.Partners["AAA"].Mass.Set(january+1, interval.Missing(), series.Missing)
	if f := d.Check(level); f.Verdict != Exact {
		t.Errorf("the printed 440 t with a month missing is %s (%s)", f.Verdict, f.Reason)
	}
}

// A bound on a span with gaps has no upper end, and is worded so.
func TestOpenBoundsAreWordedAsBounds(t *testing.T) {
	d := data(map[string]series.Series{"AAA": tonnages(100, na, 150)})
	f := d.Check(Claim{Kind: Level, Basis: "average", Partner: "AAA", Period: calendar.Span{First: january, Last: january + 2}, Value: 50, Unit: Tonnes, Hedge: Over})
	if f.Verdict != Loose || strings.Contains(f.Working, "Inf") || !strings.Contains(f.Working, "at least 83") {
		t.Errorf("over 50 t a month is %s (%s)", f.Verdict, f.Working)
	}
}
