package concentration

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

func TestRangesByHand(t *testing.T) {
	ln := math.Log
	for _, c := range []struct {
		name    string
		known   []Range
		unknown Unknown
		want    Measures
	}{
		{"points and nothing unknown", []Range{{3, 3}, {1, 1}}, Unknown{4, 4, 0, 0},
			Measures{Range{0.625, 0.625}, Range{0.75, 0.75}, Range{ln(4) - 0.75*ln(3), ln(4) - 0.75*ln(3)}}},
		// 2 and 2 at the even end, 1 and 3 at the other
		{"one amount takes what the other leaves", []Range{{1, 3}, {1, 3}}, Unknown{4, 4, 0, 0},
			Measures{Range{0.5, 0.625}, Range{0.5, 0.75}, Range{ln(4) - 0.75*ln(3), ln(2)}}},
		// 2 and 2 of 4; or 4 to one unknown part of 5, with 1 that is known
		{"a remainder", []Range{{1, 2}}, Unknown{4, 5, 1, inf},
			Measures{Range{0.5, 17.0 / 25}, Range{0.5, 0.8}, Range{ln(5) - 0.8*ln(4), ln(2)}}},
		{"everything to one", []Range{{0, 6}, {0, 6}, {0, 6}}, Unknown{6, 6, 0, 0},
			Measures{Range{1.0 / 3, 1}, Range{1.0 / 3, 1}, Range{0, ln(3)}}},
		// 2, 2 and 2 of 6; or 4, 2 and nothing of what the unknown can have
		{"a largest amount", []Range{{2, 4}}, Unknown{6, 6, 2, 2},
			Measures{Range{1.0 / 3, 20.0 / 36}, Range{1.0 / 3, 4.0 / 6}, Range{ln(6) - (4*ln(4)+2*ln(2))/6, ln(3)}}},
	} {
		got, err := Bounds(c.known, c.unknown)
		if err != nil || !same(got.Herfindahl, c.want.Herfindahl) || !same(got.Top, c.want.Top) || !same(got.Entropy, c.want.Entropy) {
			t.Errorf("%s: %+v, %v; want %+v", c.name, got, err, c.want)
		}
	}
}

func same(a, b Range) bool {
	return math.Abs(a.Low-b.Low) < 1e-9 && math.Abs(a.High-b.High) < 1e-9
}

func TestRangesOfPointsAreTheBoundsOfPoints(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		amounts, ranges, sum := make([]float64, 1+r.IntN(6)), []Range(nil), 0.0
		for i := range amounts {
			amounts[i] = r.ExpFloat64()
			ranges = append(ranges, Range{amounts[i], amounts[i]})
			sum += amounts[i]
		}
		u := Unknown{sum, sum * (1 + r.Float64()), 1 + r.IntN(5), 3 * r.Float64() * sum}
		low, high, err := HerfindahlBounds(amounts, u)
		got, err2 := Bounds(ranges, u)
		if err != nil || err2 != nil || !same(got.Herfindahl, Range{low, high}) {
			t.Errorf("%v with %+v: %v, %v; want %v to %v, %v", amounts, u, got.Herfindahl, err2, low, high, err)
		}
	}
}

// All amounts on a lattice lie within the bounds, and some so near to them that
// bounds which are too wide fail as well.
func TestRangesHoldAllAmounts(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	const step = 0.25
	for range 150 {
		known := make([]Range, 1+r.IntN(3))
		least, most := 0.0, 0.0
		for i := range known {
			known[i].Low = step * float64(r.IntN(12))
			known[i].High = known[i].Low + step*float64(r.IntN(12))
			least, most = least+known[i].Low, most+known[i].High
		}
		u := Unknown{Parts: r.IntN(3), Largest: step * float64(1+r.IntN(16))}
		u.TotalLow = max(step, least+step*float64(r.IntN(8)))
		u.TotalHigh = u.TotalLow + step*float64(r.IntN(12))
		widest := 0.0
		for _, k := range known {
			widest = max(widest, (k.High-k.Low)/u.TotalLow)
		}
		bounds, err := Bounds(known, u)
		found := lattice(known, u, step)
		if err != nil {
			if !math.IsInf(found.Top.Low, 1) {
				t.Errorf("%v with %+v: %v, but amounts give %+v", known, u, err, found)
			}
			continue
		}
		for _, c := range []struct {
			name       string
			got, found Range
			// how far the lattice may be from the even end, and what the range of a
			// single amount may make the uneven one too wide by
			even, uneven float64
		}{
			{"index", bounds.Herfindahl, found.Herfindahl, 0.03, widest * widest / 4},
			{"largest share", bounds.Top, found.Top, 0.07, 0},
			{"entropy", Range{-bounds.Entropy.High, -bounds.Entropy.Low}, Range{-found.Entropy.High, -found.Entropy.Low}, 0.13, widest / math.E},
		} {
			if c.found.Low < c.got.Low-1e-9 || c.found.High > c.got.High+1e-9 {
				t.Errorf("%s of %v with %+v: %v, but amounts give %v", c.name, known, u, c.got, c.found)
			}
			if c.found.Low > c.got.Low+c.even || c.found.High < c.got.High-c.uneven-0.06 {
				t.Errorf("%s of %v with %+v: %v is too wide, amounts give %v", c.name, known, u, c.got, c.found)
			}
		}
	}
}

// lattice tries all amounts in multiples of step.
func lattice(known []Range, u Unknown, step float64) Measures {
	m := Measures{Range{inf, -inf}, Range{inf, -inf}, Range{inf, -inf}}
	var amounts []float64
	var place func(total float64)
	place = func(total float64) {
		i := len(amounts)
		if i == len(known)+u.Parts {
			if total > u.TotalLow-1e-9 && total < u.TotalHigh+1e-9 && total > 0 {
				index, _ := Herfindahl(amounts)
				top, _ := TopShare(amounts, 1)
				entropy, _ := Entropy(amounts)
				for _, v := range []struct {
					r *Range
					x float64
				}{{&m.Herfindahl, index}, {&m.Top, top}, {&m.Entropy, entropy}} {
					v.r.Low, v.r.High = min(v.r.Low, v.x), max(v.r.High, v.x)
				}
			}
			return
		}
		r := Range{0, u.Largest}
		if i < len(known) {
			r = known[i]
		}
		for x := r.Low; x < r.High+1e-9; x += step {
			amounts = append(amounts, x)
			place(total + x)
			amounts = amounts[:i]
		}
	}
	place(0)
	return m
}

func TestImpossibleRangesAreRefused(t *testing.T) {
	for _, c := range []struct {
		name    string
		known   []Range
		unknown Unknown
		want    error
	}{
		{"the low ends exceed the total", []Range{{5, 9}}, Unknown{3, 4, 2, inf}, ErrNoSplit},
		{"the high ends do not reach it", []Range{{1, 2}}, Unknown{9, 10, 3, 1}, ErrNoSplit},
		{"a total upside down", []Range{{1, 2}}, Unknown{3, 2, 3, 1}, ErrNoSplit},
		{"a range upside down", []Range{{2, 1}}, Unknown{3, 4, 3, 1}, ErrAmount},
		{"a negative range", []Range{{-2, 1}}, Unknown{3, 4, 3, 1}, ErrAmount},
		{"an open range", []Range{{2, inf}}, Unknown{3, 4, 3, 1}, ErrAmount},
		{"a missing amount", []Range{{na, na}}, Unknown{3, 4, 3, 1}, ErrMissing},
		{"a missing total", []Range{{1, 1}}, Unknown{na, 4, 3, 1}, ErrMissing},
		{"an unbounded total", []Range{{1, 1}}, Unknown{3, inf, 3, 1}, ErrAmount},
		{"nothing", []Range{{0, 0}}, Unknown{0, 0, 3, inf}, ErrNothing},
	} {
		if got, err := Bounds(c.known, c.unknown); !errors.Is(err, c.want) {
			t.Errorf("%s: %+v, %v; want %v", c.name, got, err, c.want)
		}
	}
}

func FuzzRangesAreFinite(f *testing.F) {
	f.Add(1.0, 2.0, 3.0, 4.0, 9.0, 12.0, 5, 1.0)
	f.Add(0.0, 0.0, 0.0, 0.0, 0.0, 12.0, 5, 1e-320)
	f.Add(1e308, 1e308, 1e-308, 1.0, 0.0, 1.7e308, 200, inf)
	f.Fuzz(func(t *testing.T, a, b, c, d, low, high float64, parts int, largest float64) {
		u := Unknown{low, high, max(0, min(parts, 300)), largest}
		m, err := Bounds([]Range{{a, b}, {c, d}}, u)
		if err != nil {
			return
		}
		for _, r := range []Range{m.Herfindahl, m.Top, {m.Entropy.Low / 10, m.Entropy.High / 10}} {
			if !(r.Low >= 0 && r.Low <= r.High && r.High <= 1) {
				t.Errorf("%v to %v, %v to %v with %+v: %+v", a, b, c, d, u, m)
			}
		}
	})
}

func BenchmarkBounds250Partners360Months(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	months := make([][]Range, 360)
	for m := range months {
		for range 250 {
			x := r.ExpFloat64()
			months[m] = append(months[m], Range{x, x * 1.01})
		}
	}
	for b.Loop() {
		for _, ranges := range months {
			Bounds(ranges[:200], Unknown{300, 310, 50, inf})
		}
	}
}
