package drawdown

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

var na, inf = math.NaN(), math.Inf(1)

func TestDeepestByHand(t *testing.T) {
	for _, c := range []struct {
		name string
		y    []float64
		want Drawdown
	}{
		{"down and up", []float64{10, 8, 6, 9, 10, 12},
			Drawdown{Peak: 0, Trough: 2, Depth: 0.4, UnderWater: 3, Regained: 1.5, Recovered: 4}},
		{"not back yet", []float64{5, 10, 4, 7},
			Drawdown{Peak: 1, Trough: 2, Depth: 0.6, UnderWater: 2, Regained: 0.5, Recovered: -1}},
		{"still at the trough", []float64{4, 3},
			Drawdown{Peak: 0, Trough: 1, Depth: 0.25, UnderWater: 1, Recovered: -1}},
		{"the deeper of two falls, though smaller in amount", []float64{4, 2, 100, 60, 101},
			Drawdown{Peak: 0, Trough: 1, Depth: 0.5, UnderWater: 1, Regained: 99.0 / 2, Recovered: 2}},
		{"to nothing", []float64{3, 0, 1.5},
			Drawdown{Peak: 0, Trough: 1, Depth: 1, UnderWater: 2, Regained: 0.5, Recovered: -1}},
		{"the last of equal peaks, the first of equal troughs", []float64{8, 8, 4, 4, 8},
			Drawdown{Peak: 1, Trough: 2, Depth: 0.5, UnderWater: 2, Regained: 1, Recovered: 4}},
		{"the first of equally deep falls", []float64{8, 4, 8, 4},
			Drawdown{Peak: 0, Trough: 1, Depth: 0.5, UnderWater: 1, Regained: 0, Recovered: 2}},
		{"a gap may hide the recovery", []float64{na, 10, na, 5, na, 11, na, 10},
			Drawdown{Peak: 1, Trough: 3, Depth: 0.5, UnderWater: 1, Missing: 2, Regained: 1,
				Recovered: 5, Sooner: true}},
		{"a gap before the trough hides no recovery from it", []float64{10, na, 5, 11},
			Drawdown{Peak: 0, Trough: 2, Depth: 0.5, UnderWater: 1, Missing: 1, Regained: 1.2,
				Recovered: 3}},
		{"a gap at the end", []float64{10, 5, 6, na},
			Drawdown{Peak: 0, Trough: 1, Depth: 0.5, UnderWater: 2, Missing: 1, Regained: 0.2,
				Recovered: -1}},
		{"from tiny to huge", []float64{1e-320, 0, 1e300},
			Drawdown{Trough: 1, Depth: 1, UnderWater: 1, Regained: math.MaxFloat64, Recovered: 2}},
		{"huge", []float64{1e308, 5e307}, Drawdown{Trough: 1, Depth: 0.5, UnderWater: 1, Recovered: -1}},
		{"tiny", []float64{1e-307, 5e-308}, Drawdown{Trough: 1, Depth: 0.5, UnderWater: 1, Recovered: -1}},
	} {
		got, err := Deepest(c.y)
		if err != nil || !alike(got, c.want) {
			t.Errorf("%s: Deepest(%v) = %+v, %v, want %+v", c.name, c.y, got, err, c.want)
		}
	}
}

func alike(a, b Drawdown) bool {
	close := math.Abs(a.Depth-b.Depth) < 1e-14 && math.Abs(a.Regained-b.Regained) < 1e-12
	a.Depth, a.Regained = b.Depth, b.Regained
	return close && a == b
}

func TestWhatHasNoFallIsRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		y    []float64
		want error
	}{
		{"empty", nil, ErrTooFew},
		{"one month", []float64{1}, ErrTooFew},
		{"all missing", []float64{na, na}, ErrTooFew},
		{"one present", []float64{na, 1, na}, ErrTooFew},
		{"all equal", []float64{2, 2, 2}, ErrNoFall},
		{"all zero", []float64{0, 0, 0}, ErrNoFall},
		{"rising", []float64{1, 2, na, 3}, ErrNoFall},
		{"negative", []float64{3, -1}, ErrAmount},
		{"infinite", []float64{inf, 1}, ErrAmount},
		{"infinitely negative", []float64{1, -inf}, ErrAmount},
	} {
		if got, err := Deepest(c.y); !errors.Is(err, c.want) {
			t.Errorf("%s: %+v, %v, want %v", c.name, got, err, c.want)
		}
	}
}

// numpy 1.24.2: testdata/drawdown.py
func TestDeepestAgreesWithNumpy(t *testing.T) {
	y := zigzag(120)
	got, err := Deepest(y)
	want := Drawdown{Peak: 40, Trough: 46, Depth: 0.49625791594703517, UnderWater: 25,
		Regained: 1.0011600928074247, Recovered: 66}
	if err != nil || !alike(got, want) {
		t.Errorf("Deepest = %+v, %v, want %+v", got, err, want)
	}
}

// zigzag is the series of testdata/drawdown.py: integers, so that it is the
// same in any language.
func zigzag(n int) []float64 {
	y := make([]float64, n)
	for i := range y {
		y[i] = float64(1013 + 5*i + i*i*37%611 - i*i*i%457)
	}
	return y
}

// The running maximum defines the depth; trying every pair must agree with it.
func TestNoPairOfMonthsFallsDeeper(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		y := make([]float64, 2+r.IntN(30))
		for i := range y {
			y[i] = float64(r.IntN(12))
			if r.IntN(6) == 0 {
				y[i] = na
			}
		}
		deepest := 0.0
		for j := range y {
			for i := range j {
				if y[i] > 0 && 1-y[j]/y[i] > deepest {
					deepest = 1 - y[j]/y[i]
				}
			}
		}
		if d, _ := Deepest(y); d.Depth != deepest {
			t.Errorf("Deepest(%v) is %v deep, but a pair of months %v", y, d.Depth, deepest)
		}
	}
}

func BenchmarkDeepest360Months(b *testing.B) {
	y := zigzag(360)
	for b.Loop() {
		Deepest(y)
	}
}
