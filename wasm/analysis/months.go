package analysis

import (
	"math"
	"math/rand/v2"
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// months are the values of a stretch in tonnes, NaN where missing. A month that
// is known as a wide range only is missing as a value, and counted.
type months struct {
	first   calendar.Month
	tonnes  []float64
	ranges  []interval.Interval // of all months that are known, in tonnes
	known   int
	derived int
	wide    int
	words   *language.Words
}

// stretch returns the months of span up to the month told of, from the first
// that is known.
func (s Subject) stretch() months { return s.monthsOf(s.Span.First) }

// past returns all months of the series up to the month told of: what is usual
// does not depend on the span that a chart shows.
func (s Subject) past() months {
	if s.mass().Len() == 0 {
		return months{first: s.Month, words: s.Words}
	}
	return s.monthsOf(s.mass().Span().First)
}

func (s Subject) monthsOf(first calendar.Month) months {
	out := months{first: first, words: s.Words}
	for m := first; m <= s.Month; m++ {
		v := s.mass().At(m)
		x := math.NaN()
		switch {
		case claim.Wide(v):
			out.wide++
		case v.Known():
			x = v.Value / 1000
			out.known++
			if s.mass().StatusAt(m) == series.Derived {
				out.derived++
			}
		}
		if out.known == 0 {
			out.first, out.wide = m+1, 0
			continue
		}
		out.tonnes = append(out.tonnes, x)
		out.ranges = append(out.ranges, v.Scale(1.0/1000))
	}
	return out
}

func (y months) at(index int) calendar.Month { return y.first + calendar.Month(index) }

func (y months) last() calendar.Month { return y.at(len(y.tonnes) - 1) }

func (y months) span() calendar.Span { return calendar.Span{First: y.first, Last: y.last()} }

// basis says which months a finding rests on, in clauses.
func (y months) basis() string {
	w, p := y.words, language.Phrase("{first} to {last}, {n} months known")
	if y.derived > 0 {
		p = "{first} to {last}, {n} months known, {derived} of them derived"
	}
	text := w.Say(p, "first", w.Dated(y.first), "last", w.Dated(y.last()), "n", strconv.Itoa(y.known), "derived", strconv.Itoa(y.derived))
	if y.wide == 0 {
		return text
	}
	return semicolons(w, text, w.Count(y.wide, "{n} known only as a wide range is left out|{n} known only as a wide range are left out"))
}

// tooFew words that more months must be known.
func (y months) tooFew(needed int) string {
	return y.words.Count(y.known, "Needs {needed} known months; {n} is known.|Needs {needed} known months; {n} are known.", "needed", strconv.Itoa(needed))
}

// loose is the width, as a part of the value, from which a month is put at the
// ends of its range: closer ones are as good as points.
const loose = 0.001

// draws is how many series are drawn, and drawnMonths how many months they have
// together at most.
const draws, drawnMonths = 16, 800

// cases returns series that the digits of the months allow: each month at the
// low end of its range; each at the high end; low ends first and high ends later,
// which rises most; the reverse; and others with each month at either end, as a
// seeded draw has it. What is the same in all of them is not proven, but does
// not hang on any of these. There are none where all months are as good as points.
func (y months) cases() [][]float64 {
	if !y.loose() {
		return nil
	}
	half := len(y.tonnes) / 2
	out := append([][]float64{y.ends(func(int) bool { return false }), y.ends(func(int) bool { return true })}, y.corners(half)...)
	r := rand.New(rand.NewPCG(seed, 1))
	for range min(draws, drawnMonths/len(y.tonnes)) {
		out = append(out, y.ends(func(int) bool { return r.Uint64()&1 == 0 }))
	}
	return out
}

// corners returns the two series that the digits allow in which the levels
// before index at and from there on are furthest apart, either way. There are
// none where all months are as good as points.
func (y months) corners(at int) [][]float64 {
	if !y.loose() {
		return nil
	}
	return [][]float64{y.ends(func(i int) bool { return i >= at }), y.ends(func(i int) bool { return i < at })}
}

// loose reports whether any month is not as good as a point.
func (y months) loose() bool {
	for i, x := range y.tonnes {
		if y.ranges[i].Width() > loose*math.Abs(x) {
			return true
		}
	}
	return false
}

// ends returns the series with the months that are no points at one end of
// their range.
func (y months) ends(high func(i int) bool) []float64 {
	out := make([]float64, len(y.tonnes))
	for i, x := range y.tonnes {
		out[i] = x
		if r := y.ranges[i]; !math.IsNaN(x) && r.Width() > loose*math.Abs(x) {
			out[i] = r.Low
			if high(i) {
				out[i] = r.High
			}
		}
	}
	return out
}

// always reports whether all cases give the same answer as the series itself,
// and words what was tried.
func always[T comparable](y months, cases [][]float64, answer func(y []float64) T) (same bool, tried string) {
	if len(cases) == 0 {
		return true, ""
	}
	want := answer(y.tonnes)
	for _, c := range cases {
		if answer(c) != want {
			return false, y.words.Say("Of {n} series within what the published digits allow, some give another answer.", "n", strconv.Itoa(len(cases)))
		}
	}
	return true, y.words.Say("The answer is the same for {n} series within what the published digits allow.", "n", strconv.Itoa(len(cases)))
}

// reach returns the least and the greatest of a number over the cases and the
// series itself, of which it is given; NaN is left out.
func reach(y months, own float64, number func(y []float64) float64) (low, high float64) {
	low, high = own, own
	for _, c := range y.cases() {
		if v := number(c); !math.IsNaN(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	return low, high
}
