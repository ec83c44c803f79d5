package analysis

import (
	"math"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// world has a total and countries of two months, in exact tonnes; NaN is missing.
func world(total [2]float64, parts map[string][2]float64) Subject {
	make := func(v [2]float64) series.Series {
		s := series.New(january, 2)
		for i, x := range v {
			s.Set(january+calendar.Month(i), interval.Exact(1000*x), series.Reported)
		}
		return s
	}
	s := subject(1, 1)
	s.Partners = map[string]claim.Partner{
		claim.Total: {Code: claim.Total, Name: "All", Phrase: "all destinations", Kind: "total", Mass: make(total)},
	}
	for code, v := range parts {
		s.Partners[code] = claim.Partner{Code: code, Name: code, Phrase: code, Kind: "country", Mass: make(v)}
	}
	s.Partner = "AAA"
	return s
}

var na = math.NaN()

// 100 t grow to 130: A gives 20 of the 30 points, B −5, and the rest, with C that
// is known in one month only, 15.
func TestContributionsAddUpWithTheRest(t *testing.T) {
	s := world([2]float64{100, 130}, map[string][2]float64{"AAA": {30, 50}, "BBB": {20, 15}, "CCC": {na, 40}})
	p := picture(t, s, "month")
	want := map[string]float64{"AAA": 20, "BBB": -5, "Not broken down": 15, "All together": 30}
	if len(p.Places) != len(want) {
		t.Errorf("places %q", p.Places)
	}
	for i, name := range p.Places {
		if got := p.Layers[0].Values[i].Value; math.Abs(got-want[name]) > 1e-9 {
			t.Errorf("%s contributes %v, want %v", name, got, want[name])
		}
	}
	f := answer(t, s, topicContribution)
	for _, says := range []string{"Of the rise of 30.0% in all exports", "AAA contributed +20.0 percentage points", "BBB contributed −5.0 percentage points", "all other destinations together contributed +15.0 percentage points"} {
		if !strings.Contains(f.Answer.String(), says) {
			t.Errorf("the answer does not say %q: %q", says, f.Answer)
		}
	}
	claims := 0
	for _, segment := range f.Answer {
		if st := segment.Statement; st != nil {
			claims++
			if st.Verdict != claim.Exact || st.Working == "" {
				t.Errorf("%s %v is %s, working %q", st.Kind, st.Value, st.Verdict, st.Working)
			}
		}
	}
	if claims != 3 {
		t.Errorf("%d claims, want that of the total and of two countries", claims)
	}
}

func TestContributionsNeedBothTotals(t *testing.T) {
	s := world([2]float64{na, 130}, map[string][2]float64{"AAA": {30, 50}})
	if p := picture(t, s, "month"); p.Refusal == "" || len(p.Layers) > 0 {
		t.Errorf("%+v", p)
	}
	s = world([2]float64{100, 130}, map[string][2]float64{"AAA": {na, 50}})
	if p := picture(t, s, "month"); !strings.Contains(p.Refusal, "none is known in both") {
		t.Errorf("refusal %q", p.Refusal)
	}
}

// 130 t: 50 and 15 are known, 65 are not, so that one or even two others may be
// larger than 50 only if they have more than 50 each: one. And of 15, four.
func TestPlacesAreThoseThatTheRestAllows(t *testing.T) {
	s := world([2]float64{100, 130}, map[string][2]float64{"AAA": {30, 50}, "BBB": {20, 15}})
	for code, want := range map[string][2]int{"AAA": {1, 2}, "BBB": {2, 6}} {
		if best, worst := s.places(code, january+1); best != want[0] || worst != want[1] {
			t.Errorf("%s may be number %d to %d, want %v", code, best, worst, want)
		}
	}
	f := answer(t, s, topicStanding)
	if !strings.Contains(f.Answer.String(), "38.5% of the total: the largest to second-largest destination") {
		t.Errorf("%q", f.Answer)
	}
}

// Shares of 4/8, 2/8 and 2/8: an index of 0.375, and an entropy of 1.5·ln 2.
func TestConcentrationOfKnownPartsIsOneNumber(t *testing.T) {
	s := world([2]float64{8, 8}, map[string][2]float64{"AAA": {4, 4}, "BBB": {2, 2}, "CCC": {2, 2}})
	f := answer(t, s, topicConcentration)
	if !strings.Contains(f.Answer.String(), "is 3,750. The trade is as diverse as one with 2.8 equal partners") {
		t.Errorf("%q", f.Answer)
	}
	for i, p := range s.concentrationPictures() {
		if want := []float64{3750, 50}[i]; math.Abs(p.Layers[0].Values[1].Low-want) > 1e-6 || math.Abs(p.Layers[0].Values[1].High-want) > 1e-6 {
			t.Errorf("%s: %v, want %v", p.Name, p.Layers[0].Values[1], want)
		}
	}
}
