package analysis

import (
	"math"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

var january = calendar.Of(2023, 1)

// subject makes a world of one country and a total of twice as much, in whole
// tonnes from January 2023 on.
func subject(tonnes ...float64) Subject {
	make := func(scale float64) series.Series {
		s := series.New(january, len(tonnes))
		for i, x := range tonnes {
			s.Set(january+calendar.Month(i), interval.Rounded(x*scale, 0).Scale(1000), series.Reported)
		}
		return s
	}
	last := january + calendar.Month(len(tonnes)-1)
	return Subject{
		Data: &claim.Data{Reporter: "CHN", Name: "China", Export: true, Scope: "magnets",
			Partners: map[string]claim.Partner{
				"AAA":       {Code: "AAA", Name: "Aland", Phrase: "Aland", Kind: "country", Mass: make(1)},
				claim.Total: {Code: claim.Total, Name: "All", Phrase: "all destinations", Kind: "total", Mass: make(2)},
			},
			Lineage: func(string, calendar.Month) []claim.Subject { return nil }},
		Partner: "AAA", Span: calendar.Span{First: january, Last: last}, Month: last,
	}
}

func answer(t *testing.T, s Subject, topic language.Phrase) Finding {
	t.Helper()
	for _, f := range findings(s) {
		if strings.HasPrefix(f.Topic, string(topic)) {
			return f
		}
	}
	t.Fatalf("nothing is said on %q", topic)
	return Finding{}
}

func findings(s Subject) []Finding {
	found, _ := s.Answer()
	return found
}

func picture(t *testing.T, s Subject, name string) Picture {
	t.Helper()
	_, pictures := s.Answer()
	for _, p := range pictures {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("there is no picture %q", name)
	return Picture{}
}

// values calls f for n months.
func values(n int, f func(i int) float64) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = f(i)
	}
	return out
}

func TestAnswers(t *testing.T) {
	rising := values(30, func(i int) float64 { return 100 + 10*float64(i) })
	noisy := values(30, func(i int) float64 { return 100 + 20*math.Sin(float64(i*i)) })
	step := values(30, func(i int) float64 { return 100 + 5*math.Sin(float64(i*i)) + 80*float64(i/15) })
	seasonal := values(48, func(i int) float64 { return 200 + 50*math.Sin(2*math.Pi*float64(i)/12) + math.Sin(float64(i*i)) })
	for _, c := range []struct {
		name   string
		of     []float64
		topic  language.Phrase
		known  bool
		phrase string
	}{
		{"a rising series tends to rise", rising, "Trend", true, "tended to rise, by a median of 10.0 tonnes a month"},
		{"a series without a trend has none", noisy, "Trend", true, "No trend can be shown"},
		{"a step is found where it is", step, "Change of level", true, "most likely changed in April 2024"},
		{"no step is found where there is none", noisy, "Change of level", true, "No single change of level"},
		{"a rising series never falls", rising, "Fall and recovery", true, "No month from January 2023 to June 2025 lies below"},
		{"four months have no trend", rising[:4], "Trend", false, "Needs 5 known months; 4 are known."},
		{"two years have no season", rising[:24], "Season", false, "Needs 36 known months; 24 are known."},
		{"four years have one", seasonal, "Season", true, "Seasonally adjusted"},
		{"23 months are too few to be unusual among", rising[:23], "Is the month unusual", false, "Needs 24 known months; 23 are known."},
		{"the last of a rising series is the highest", rising, "Is the month unusual", true, "has the highest figure of the 30 months"},
		{"the last three months are their sum", rising, "The last three months", true, "came to about 1,140 tonnes, about 8.6% more than"},
		{"one partner is too few for a concentration", rising, "Concentration", false, "that of 1 is known"},
	} {
		f := answer(t, subject(c.of...), c.topic)
		if f.Known != c.known || !strings.Contains(f.Answer.String(), c.phrase) {
			t.Errorf("%s: %q (known %v), want %q", c.name, f.Answer.String(), f.Known, c.phrase)
		}
		if f.Known != (f.Method != "") {
			t.Errorf("%s: known %v with method %q", c.name, f.Known, f.Method)
		}
	}
}

// A figure that is known only as a wide range is no value to compute from.
func TestWideRangesCountAsMissing(t *testing.T) {
	s := subject(values(5, func(i int) float64 { return 100 + float64(i) })...)
	s.Partners["AAA"].Mass.Set(january+2, interval.Interval{Low: 50e3, Value: 100e3, High: 150e3}, series.Derived)
	if f := answer(t, s, "Trend"); f.Known || !strings.Contains(f.Answer.String(), "4 are known") {
		t.Errorf("a series with a range in it: %q", f.Answer.String())
	}
}

func TestDerivedMonthsAreCounted(t *testing.T) {
	s := subject(values(12, func(i int) float64 { return 100 + 10*float64(i) })...)
	s.Partners["AAA"].Mass.Set(january+2, interval.Exact(120e3), series.Derived)
	if f := answer(t, s, "Trend"); !strings.Contains(f.Method, "12 months known, 1 of them derived") {
		t.Errorf("the method of a series with a derived month is %q", f.Method)
	}
}

// An event needs six known months on each side, and is compared in words that
// assert no cause.
func TestEventsAreCompared(t *testing.T) {
	step := values(30, func(i int) float64 { return 100 + 5*math.Sin(float64(i*i)) - 60*float64(i/15) })
	s := subject(step...)
	s.Events = []Event{{january + 15, "Something is agreed"}, {january + 15, "Something else"}, {january + 2, "Too early"}}
	n := 0
	for _, f := range findings(s) {
		if strings.HasPrefix(f.Topic, "Before and after") {
			n++
			if !strings.Contains(f.Answer.String(), "after “Something is agreed”") || !strings.Contains(f.Answer.String(), "The difference is −") {
				t.Errorf("the comparison says %q", f.Answer.String())
			}
		}
	}
	if n != 1 {
		t.Errorf("%d comparisons, want one for the one month that allows it", n)
	}
}
