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

// checkAnswer holds that no number that is none, and no infinite one, gets into
// what a reader sees.
func checkAnswer(t *testing.T, name string, s Subject) {
	t.Helper()
	found, pictures := s.Answer()
	texts := []string{}
	for _, f := range found {
		texts = append(texts, f.Answer.String(), f.Method)
		for _, segment := range f.Answer {
			if st := segment.Statement; st != nil && (math.IsNaN(st.Value) || math.IsInf(st.Value, 0)) {
				t.Errorf("%s: %s claims %v", name, f.Topic, st.Value)
			}
		}
	}
	for _, p := range pictures {
		texts = append(texts, p.Summary, p.Note, p.Refusal)
		if (p.Refusal == "") != (len(p.Layers) > 0) {
			t.Errorf("%s: %s has %d layers, refusal %q", name, p.Name, len(p.Layers), p.Refusal)
		}
		for _, row := range p.Rows {
			texts = append(texts, row...)
		}
		for _, l := range p.Layers {
			for i, v := range l.Values {
				if v.Known() && (math.IsInf(v.Low, 0) || math.IsInf(v.High, 0) || math.IsNaN(v.Value) || v.Low > v.High) {
					t.Errorf("%s: %s of %s at place %d is %v", name, l.Kind, p.Name, i, v)
				}
			}
		}
	}
	for _, text := range texts {
		if strings.Contains(text, "NaN") || strings.Contains(text, "Inf") || strings.Contains(text, "%!") {
			t.Errorf("%s: %q", name, text)
		}
	}
}

func TestEdgesAreAnsweredOrRefused(t *testing.T) {
	for name, tonnes := range map[string][]float64{
		"one month":           {5},
		"two months":          {5, 4},
		"all zero":            make([]float64, 48),
		"all equal":           values(48, func(int) float64 { return 7 }),
		"ties":                values(48, func(i int) float64 { return float64(i % 3) }),
		"mostly zero":         values(48, func(i int) float64 { return float64(i / 40) }),
		"zero and one by one": values(48, func(i int) float64 { return float64(i % 2) }),
		"huge":                values(48, func(i int) float64 { return 1e9 + 1e8*math.Sin(float64(i*i)) }),
		"tiny":                values(48, func(i int) float64 { return 1e-6 * float64(1+i%5) }),
		"huge and tiny":       values(48, func(i int) float64 { return []float64{1e9, 1e-3}[i%2] }),
		"steady growth":       values(48, func(i int) float64 { return math.Pow(1.5, float64(i)) }),
	} {
		checkAnswer(t, name, subject(tonnes...))
		gaps := subject(tonnes...)
		for i := 0; i < len(tonnes)-1; i += 3 {
			gaps.Partners["AAA"].Mass.Set(january+calendar.Month(i), interval.Missing(), series.Missing)
		}
		checkAnswer(t, name+", with gaps", gaps)
		total := subject(tonnes...)
		total.Partner = claim.Total
		checkAnswer(t, name+", of the total", total)
	}
	missing := subject(values(48, func(int) float64 { return 1 })...)
	for i := range 48 {
		missing.Partners["AAA"].Mass.Set(january+calendar.Month(i), interval.Missing(), series.Missing)
	}
	checkAnswer(t, "all missing", missing)
	empty := subject(1)
	p := empty.Partners["AAA"]
	p.Mass = series.Series{}
	empty.Partners["AAA"] = p
	checkAnswer(t, "empty", empty)
}

func FuzzAnswers(f *testing.F) {
	f.Add(uint64(1), 10.0, 0.5, 30)
	f.Add(uint64(9), 0.0, 1.0, 48)
	f.Add(uint64(5), 1e9, 0.0, 5)
	f.Fuzz(func(t *testing.T, seed uint64, size, spread float64, n int) {
		if !(math.Abs(size) <= 1e9 && math.Abs(spread) <= 1e3) {
			return // no trade is larger
		}
		s := subject(values(1+min(max(0, n), 60), func(i int) float64 {
			x := float64((seed*2654435761+uint64(i*i)*40503)%997) / 997
			return math.Abs(size * (1 + spread*x))
		})...)
		for i := range s.Partners["AAA"].Mass.Len() {
			m := january + calendar.Month(i)
			v := s.Partners["AAA"].Mass.At(m)
			switch seed >> (uint(i) % 60) & 7 {
			case 0:
				s.Partners["AAA"].Mass.Set(m, interval.Missing(), series.Missing)
			case 1:
				s.Partners["AAA"].Mass.Set(m, interval.Interval{Low: v.Low / 2, Value: v.Value, High: 2 * v.High}, series.Derived)
			case 2:
				s.Partners["AAA"].Mass.Set(m, interval.Interval{Low: 0.99 * v.Low, Value: v.Value, High: 1.01 * v.High}, series.Derived)
			}
		}
		checkAnswer(t, "fuzz", s)
	})
}
