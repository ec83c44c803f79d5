package claim

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// kilograms makes a series of figures that leave nothing open, from January 2025.
func kilograms(values ...float64) series.Series {
	s := series.New(january, len(values))
	for i, v := range values {
		s.Set(january+calendar.Month(i), interval.Exact(v), series.Reported)
	}
	return s
}

// Two months, of which the second is told of, in a world of 1,000 tonnes a month.
func TestSmallAndOddBases(t *testing.T) {
	for _, c := range []struct {
		name           string
		then, now      float64 // kg
		headline, than string  // of the wire; than ends what is compared
	}{
		{"an ordinary change", 100e3, 80e3, "Exports to AAA fell 20.0% in February from January, to 80.0 tonnes", "20.0% less than in January"},
		{"unchanged after rounding", 100e3, 100.04e3, "Exports to AAA were little changed in February from January, at 100.0 tonnes", "about as much as in January"},
		{"unchanged", 100e3, 100e3, "Exports to AAA were little changed in February from January, at 100.0 tonnes", "about as much as in January"},
		{"no percentage to a tenth from 100 on", 100e3, 237.4e3, "Exports to AAA more than doubled in February from January (+137%), to 237.4 tonnes", "more than twice the figure in January (+137%)"},
		{"just doubled", 100e3, 200e3, "Exports to AAA doubled in February from January (+100%), to 200.0 tonnes", "twice the figure in January (+100%)"},
		{"just tripled is no more than tripled", 100e3, 300e3, "Exports to AAA more than doubled in February from January (+200%), to 300.0 tonnes", "more than twice the figure in January (+200%)"},
		{"more than sixfold", 10e3, 61e3, "Exports to AAA rose more than sixfold in February from January (+510%), to 61.0 tonnes", "more than six times the figure in January (+510%)"},
		{"tenfold", 10e3, 136e3, "Exports to AAA rose in February to about 14 times their level of January, at 136.0 tonnes", "about 14 times the figure in January"},
		{"a base of nothing", 0, 5e3, "Exports to AAA rose in February from zero in January, to 5.0 tonnes", "up from zero in January"},
		{"a fall to nothing", 5e3, 0, "Exports to AAA fell to zero tonnes in February, from 5.0 tonnes in January", "down from 5.0 tonnes in January"},
		{"nothing in either", 0, 0, "Exports to AAA stood at zero tonnes in February, as in January", "as in January"},
		{"a base under a tonne", 800, 1200, "Exports to AAA rose by 400 kilograms in February from January, to 1.2 tonnes", "400 kilograms more than in January (+50.0%, low base)"},
		{"a fall on such a base", 800, 600, "Exports to AAA fell by 200 kilograms in February from January, to 600 kilograms", "200 kilograms less than in January (−25.0%, low base)"},
		{"tenfold on such a base", 800, 11200, "Exports to AAA rose by 10.4 tonnes in February from January, to 11.2 tonnes", "10.4 tonnes more than in January (about 14 times as much, low base)"},
		{"a base of just a tonne", 1000, 1200, "Exports to AAA rose 20.0% in February from January, to 1.2 tonnes", "20.0% more than in January"},
		{"one kilogram", 2, 1, "Exports to AAA fell by 1 kilogram in February from January, to 1 kilogram", "1 kilogram less than in January (−50.0%, low base)"},
		{"no base", na, 5e3, "Exports to AAA came to 5.0 tonnes in February", "; the sources give no figure for the month before or for a year before to compare it with"},
	} {
		d := data(map[string]series.Series{"AAA": kilograms(c.then, c.now), Total: kilograms(1e6, 1e6)})
		text := d.Tell("AAA", january+1, Wire)
		if got := text.Headline.String(); got != c.headline {
			t.Errorf("%s: headline %q, want %q", c.name, got, c.headline)
		}
		than := c.than
		if c.then == c.then {
			than = ", " + than + "; the sources give no figure for a year before"
		}
		if got := text.Sentence.String(); !strings.HasSuffix(got, " in February 2025"+than+".") {
			t.Errorf("%s: sentence %q, want it to end in %q", c.name, got, than)
		}
	}
}

// A thousandth of the month's total is a low base, however many tonnes it is.
func TestABaseIsLowAgainstTheTotal(t *testing.T) {
	d := data(map[string]series.Series{"AAA": kilograms(9e3, 18e3), Total: kilograms(10e6, 10e6)})
	got := d.Tell("AAA", january+1, Plain).Sentence.String()
	want := "9.0 tonnes more than in January (+100%, low base)"
	if !strings.Contains(got, want) {
		t.Errorf("%q does not say %q", got, want)
	}
}

// Each style says a streak, its end, an extreme, and why a run cannot be counted.
func TestRunsInEachStyle(t *testing.T) {
	unbroken := kilograms(9e3, 8e3, 9e3, 8e3, 7e3, 10e3, 9e3, 8e3, 9e3)
	broken := kilograms(9e3, 7e3, 6e3, 5e3, na, 5e3, 6e3, 8e3, 7e3, 8e3)
	vague := kilograms(9e3, 9e3, 8e3, 7e3)
	vague.Set(january, interval.Rounded(9, 0).Scale(1000), series.Reported)
	for _, c := range []struct {
		mass  series.Series
		month int
		style Style
		says  string
	}{
		{unbroken, 5, Wire, "It was the second monthly fall in a row."},
		{unbroken, 5, Office, "This was the second consecutive monthly decrease."},
		{unbroken, 5, Plain, "That was the second monthly fall in a row."},
		{unbroken, 6, Wire, "It was the first monthly rise in three months."},
		{unbroken, 6, Wire, "It was the highest figure since the data begin in January 2025."},
		{unbroken, 6, Office, "This was the highest monthly figure since the data begin in January 2025."},
		{unbroken, 6, Plain, "It was the largest amount since the data begin in January 2025."},
		{unbroken, 9, Office, "This was the first monthly increase in three months."},
		{broken, 3, Wire, "Whether the run of monthly falls goes further back is not known: the sources give no figure for December 2024."},
		{broken, 8, Wire, "Whether the run of monthly rises goes further back is not known: the sources give no figure for May 2025."},
		{broken, 8, Office, "The length of the run of monthly increases is not known: the sources give no figure for May 2025."},
		{broken, 8, Plain, "Whether there were more monthly rises before these is not known: the sources give no figure for May 2025."},
		{vague, 4, Wire, "Whether the run of monthly falls goes further back is not known: the published digits leave the change of February 2025 open."},
	} {
		d := data(map[string]series.Series{"AAA": c.mass})
		text := d.Tell("AAA", calendar.Of(2025, c.month), c.style)
		if got := paragraph(text) + strings.Join(text.Notes, "\n"); !strings.Contains(got, c.says) {
			t.Errorf("%s, month %d: %q does not say %q", c.style, c.month, got, c.says)
		}
	}
}

func paragraph(text Text) string {
	all := ""
	for _, s := range text.Paragraph {
		all += s.String() + "\n"
	}
	return all
}

// The place is told against the month before where both are known and differ.
func TestARankIsToldWithItsChange(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": kilograms(100e3, 300e3, 300e3), "BBB": kilograms(200e3, 200e3, 400e3), Total: kilograms(300e3, 500e3, 700e3),
	})
	for _, c := range []struct {
		month int
		style Style
		says  string
	}{
		{1, Wire, "In January, AAA was the second-largest destination, with 33.3% of all exports."},
		{2, Wire, "In February, AAA was the largest destination, with 60.0% of all exports, up from second place in January."},
		{3, Wire, "In March, AAA was the second-largest destination, with 42.9% of all exports, down from first place in February."},
		{3, Office, "In March 2025, AAA was the second-largest destination, accounting for 42.9% of total exports, down from first place in February 2025."},
		{3, Plain, "In March, AAA was the second-largest destination, with 42.9% of all exports, down from first place in February."},
	} {
		if got := paragraph(d.Tell("AAA", calendar.Of(2025, c.month), c.style)); !strings.Contains(got, c.says) {
			t.Errorf("%s, month %d: %q does not say %q", c.style, c.month, got, c.says)
		}
	}
}

// A month without a figure is told in a sentence that stands alone.
func TestAMonthWithoutAFigure(t *testing.T) {
	d := data(map[string]series.Series{"AAA": kilograms(9e3, na), "BBB": kilograms(na, na)})
	for partner, want := range map[string]string{
		"AAA": "The sources give no figure for exports to AAA in February 2025; the latest figure before that is 9.0 tonnes, for January 2025.",
		"BBB": "The sources give no figure for exports to BBB in February 2025.",
	} {
		if got := d.Tell(partner, january+1, Wire).Sentence.String(); got != want {
			t.Errorf("%s: %q, want %q", partner, got, want)
		}
	}
}

// A month that is known as a range only is told by it, unless that says little.
// The range rules out what lies outside it, and confirms nothing but a bound.
func TestAMonthKnownAsARange(t *testing.T) {
	d := data(map[string]series.Series{"AAA": kilograms(9e3, na)})
	tell := func(low, high float64) Text {
		d.Range = func(_ string, m calendar.Month) interval.Interval {
			return interval.Interval{Low: low * 1000, Value: (low + high) * 500, High: high * 1000}
		}
		return d.Tell("AAA", january+1, Wire)
	}
	for _, c := range []struct {
		low, high float64
		headline  string
	}{
		{4100, 5300, "Exports to AAA came to between 4,100 and 5,300 tonnes in February"},
		{0, 5300, "The sources give no figure for exports to AAA in February 2025"},
		{500, 5300, "The sources give no figure for exports to AAA in February 2025"},
	} {
		if got := tell(c.low, c.high).Headline.String(); got != c.headline {
			t.Errorf("%v to %v: %q, want %q", c.low, c.high, got, c.headline)
		}
	}
	text := tell(4100, 5300)
	if got, want := text.Sentence.String(), "China exported between 4,100 and 5,300 tonnes of rare earth magnets to AAA in February 2025; the sources give no closer figure."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	february := calendar.Span{First: january + 1, Last: january + 1}
	for _, c := range []struct {
		value   float64
		hedge   Hedge
		verdict Verdict
	}{
		{4500, None, Unjudged}, {4500, About, Unjudged}, {4700, About, Consistent}, {4000, None, Contradicted}, {5400, None, Contradicted},
		{4000, Over, Loose}, {4200, Over, Unjudged}, {5400, Over, Contradicted}, {6000, Under, Loose},
	} {
		f := d.Check(Claim{Kind: Level, Partner: "AAA", Period: february, Value: c.value, Unit: Tonnes, Hedge: c.hedge})
		if f.Verdict != c.verdict || f.Working != "between 4,100 and 5,300 t" {
			t.Errorf("%s %v t: %s (%s; %s), want %s", c.hedge, c.value, f.Verdict, f.Reason, f.Working, c.verdict)
		}
	}
}

// A range stands behind a verb with the word that it needs.
func TestAChangeKnownAsARange(t *testing.T) {
	mass := kilograms(400e3, 0)
	mass.Set(january+1, interval.Interval{Low: 417e3, Value: 427e3, High: 437e3}, series.Reported)
	d := data(map[string]series.Series{"AAA": mass})
	if got := d.Tell("AAA", january+1, Wire).Headline.String(); !strings.HasPrefix(got, "Exports to AAA rose by between ") {
		t.Errorf("%q", got)
	}
}

// Two months are named, more are a span.
func TestTheYearToDateOfTwoMonths(t *testing.T) {
	d := data(map[string]series.Series{"AAA": kilograms(9e3, 8e3, 7e3)})
	for month, want := range map[int]string{2: "In January and February, exports to AAA came to 17.0 tonnes.", 3: "From January to March, exports to AAA came to 24.0 tonnes."} {
		if got := paragraph(d.Tell("AAA", calendar.Of(2025, month), Wire)); !strings.Contains(got, want) {
			t.Errorf("month %d: %q does not say %q", month, got, want)
		}
	}
}

// The Lunar New Year is named in its months, for China alone.
func TestTheLunarNewYearIsNoted(t *testing.T) {
	d := data(map[string]series.Series{"AAA": kilograms(9e3, 8e3, 7e3, 6e3)})
	for month, want := range map[int]bool{1: true, 2: true, 4: false} {
		notes := strings.Join(d.Tell("AAA", calendar.Of(2025, month), Plain).Notes, " ")
		if got := strings.Contains(notes, "Lunar New Year"); got != want {
			t.Errorf("month %d: noted %t, want %t", month, got, want)
		}
	}
	d.Reporter = "GBR"
	if notes := d.Tell("AAA", january, Wire).Notes; len(notes) > 0 {
		t.Errorf("the United Kingdom's January is noted: %q", notes)
	}
}

// A table of phrases that lacks one would leave a hole in a sentence.
func TestNoStyleLacksAPhrase(t *testing.T) {
	for name, style := range styles {
		// only the wire speaks in verbs, and only what can be compared is compared
		may := map[string]bool{"than[0]": true, "stock": true, "dated": true}
		if name != Wire {
			for i := range outcomes {
				may[fmt.Sprintf("move[%d]", i)] = true
			}
		}
		// a multiple is passed from two on
		for _, field := range []string{"folds", "times"} {
			may[field+"[0]"], may[field+"[1]"] = true, true
		}
		lacks(t, string(name), reflect.ValueOf(*style), may)
		lacks(t, string(name), reflect.ValueOf(*style.stock), may)
	}
}

// lacks fails the test for each empty field of a struct that may not be empty.
func lacks(t *testing.T, name string, v reflect.Value, may map[string]bool) {
	t.Helper()
	for i := range v.NumField() {
		field, f := v.Type().Field(i).Name, v.Field(i)
		if f.Kind() == reflect.Array {
			for j := range f.Len() {
				if element := fmt.Sprintf("%s[%d]", field, j); f.Index(j).IsZero() && !may[element] {
					t.Errorf("%s lacks %s", name, element)
				}
			}
		} else if f.IsZero() && !may[field] {
			t.Errorf("%s lacks %s", name, field)
		}
	}
}

// Of goods of which ten tonnes a month are traded, 600 kg are no low base, and
// 400 kg are one; where there is no total, all under a tonne is.
func TestLowBasesGoByTheScaleOfTheTrade(t *testing.T) {
	for _, c := range []struct {
		total, then float64
		low         bool
	}{
		{10e3, 600, false}, {10e3, 400, true}, {1e6, 999, true}, {1e6, 1000, false}, {2e6, 1999, true}, {na, 999, true}, {na, 1000, false},
	} {
		d := data(map[string]series.Series{"AAA": kilograms(c.then, c.then), Total: kilograms(c.total, c.total)})
		if low := d.LowBase("AAA", calendar.Span{First: january, Last: january}); low != c.low {
			t.Errorf("%v kg of %v kg: low base %v, want %v", c.then, c.total, low, c.low)
		}
	}
}
