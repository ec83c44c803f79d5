package breaks

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var na = math.NaN()

func TestPettittByHand(t *testing.T) {
	step := []float64{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}
	// all 6·6 pairs rise; P = 2·exp(−6·36²/(12³+12²))
	want := Change{36, 6, 2 * math.Exp(-6*1296/1872.0)}
	if got, err := Pettitt(step); err != nil || got != want {
		t.Errorf("Pettitt(%v) = %v, %v, want %v", step, got, err, want)
	}
	// gaps move the place and nothing else
	gaps := slices.Concat([]float64{na, na}, step[:6], []float64{na}, step[6:], []float64{na})
	want.Index = 9
	if got, err := Pettitt(gaps); err != nil || got != want {
		t.Errorf("Pettitt(%v) = %v, %v, want %v", gaps, got, err, want)
	}
	// one low value among eleven: the best cut has U = 10 and is no change at all
	low := []float64{1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2}
	if got, err := Pettitt(low); err != nil || got != (Change{10, 1, 1}) {
		t.Errorf("Pettitt(%v) = %v, %v, want K 10, index 1, P 1", low, got, err)
	}
}

// The least sum over all cuts, by trying each.
func TestTheCutIsTheBestOfAll(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		y := make([]float64, 4+r.IntN(9))
		for i := range y {
			y[i] = r.NormFloat64() + float64(3*r.IntN(2))
		}
		penalty := 6 * r.Float64()
		got := cut(y, penalty)
		least := math.Inf(1)
		for mask := range 1 << (len(y) - 1) {
			var starts []int
			for i := 1; i < len(y); i++ {
				if mask>>(i-1)&1 == 1 {
					starts = append(starts, i)
				}
			}
			least = min(least, costOf(y, starts, penalty))
		}
		if c := costOf(y, got, penalty); !(c <= least+1e-12) {
			t.Fatalf("cut(%v, %v) = %v costs %v, the best cut %v", y, penalty, got, c, least)
		}
	}
}

// costOf is infinite where a level has one value.
func costOf(y []float64, starts []int, penalty float64) float64 {
	cost, first := penalty*float64(len(starts)), 0
	for _, end := range append(slices.Clone(starts), len(y)) {
		if end-first < 2 {
			return math.Inf(1)
		}
		mean := meanOf(y[first:end])
		for _, v := range y[first:end] {
			cost += (v - mean) * (v - mean)
		}
		first = end
	}
	return cost
}

func TestBreaksKeepTheirPlaceAmongGaps(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	y := make([]float64, 60)
	for i := range y {
		y[i] = 100 + r.NormFloat64()
		if i >= 30 {
			y[i] += 20
		}
	}
	y[0], y[29], y[30], y[31], y[50] = na, na, na, na, na
	got, err := PELT(y)
	if err != nil || !slices.Equal(got.Breaks, []int{32}) || len(got.Means) != 2 {
		t.Errorf("PELT = %v, %v, want one break at 32, the first known value after", got, err)
	}
	if c, err := Pettitt(y); err != nil || c.Index != 32 {
		t.Errorf("Pettitt = %v, %v, want index 32", c, err)
	}
}

func TestResultsFollowTheUnit(t *testing.T) {
	y := read(t, "steps")
	p, _ := PELT(y)
	c, _ := Compare(y, 60, Median, 5)
	for _, unit := range []float64{1e-300, 1e-3, 1e150} {
		scaled := make([]float64, len(y))
		for i, v := range y {
			scaled[i] = v * unit
		}
		q, err := PELT(scaled)
		if err != nil || !slices.Equal(q.Breaks, p.Breaks) || !near(q.Noise, p.Noise*unit, 1e-9) {
			t.Errorf("in units of %v: breaks %v, noise %v, %v", unit, q.Breaks, q.Noise, err)
		}
		d, err := Compare(scaled, 60, Median, 5)
		if err != nil || !near(d.Difference.Low, c.Difference.Low*unit, 1e-9) || !near(d.Relative.High, c.Relative.High, 1e-9) {
			t.Errorf("in units of %v: difference %v, relative %v, %v", unit, d.Difference, d.Relative, err)
		}
	}
}

func TestCompareIsTheSameForTheSameSeed(t *testing.T) {
	y := read(t, "nile")
	// the draws are the same on every machine: this interval must never move
	low, high := -336.38667709059484, -152.12149022457083
	first, _ := Compare(y, 28, Median, 20250404)
	second, _ := Compare(y, 28, Median, 20250404)
	if first.Difference != second.Difference {
		t.Errorf("differences %v and %v", first.Difference, second.Difference)
	}
	if d := first.Difference; !near(d.Low, low, 1e-12) || !near(d.High, high, 1e-12) {
		t.Errorf("difference %v, want from %v to %v", d, low, high)
	}
	if other, _ := Compare(y, 28, Median, 1); other.Difference == first.Difference {
		t.Error("another seed gives the same interval")
	}
}

func TestTheSideOfTheEventIsThatAfterIt(t *testing.T) {
	y := []float64{1, 2, na, 3, 4, 5, 6, 100, 101, 102, na, 103, 104, 105}
	got, err := Compare(y, 7, Median, 1)
	if err != nil || got.Before.Value != 3.5 || got.After.Value != 102.5 || got.Difference.Value != 99 ||
		got.KnownBefore != 6 || got.KnownAfter != 6 {
		t.Errorf("Compare = %+v, %v", got, err)
	}
	if got, _ := Compare(y, 7, Mean, 1); math.Abs(got.Before.Value-3.5) > 1e-12 || math.Abs(got.After.Value-102.5) > 1e-12 {
		t.Errorf("means %v and %v, want 3.5 and 102.5", got.Before.Value, got.After.Value)
	}
	around := []float64{-1, 0, 1, -1, 0, 1, 5, 6, 7, 5, 6, 7}
	if got, err := Compare(around, 6, Median, 1); err != nil || got.Relative != nil {
		t.Errorf("relative change on a level around zero = %v, %v, want none", got.Relative, err)
	}
}

func TestSeriesAreRefusedWithTheReason(t *testing.T) {
	long := func(v ...float64) []float64 { return slices.Repeat(v, 48/len(v)) }
	for _, c := range []struct {
		name                   string
		y                      []float64
		pettitt, pelt, compare error
	}{
		{"empty", nil, ErrTooFew, ErrTooFew, ErrTooFew},
		{"one value", []float64{1}, ErrTooFew, ErrTooFew, ErrTooFew},
		{"ten values", []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, ErrTooFew, ErrTooFew, ErrTooFew},
		{"eleven values", []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, nil, ErrTooFew, ErrTooFew},
		{"all missing", long(na), ErrTooFew, ErrTooFew, ErrTooFew},
		{"no neighbours", long(1, na, na), nil, ErrTooFew, nil},
		{"infinite", append(long(1), math.Inf(1)), ErrRange, ErrRange, ErrRange},
		{"too large", append(long(1), -1e301), ErrRange, ErrRange, ErrRange},
		{"all equal", long(5), nil, nil, nil},
		{"all zero", long(0), nil, nil, nil},
		{"mostly zero", append(long(0), 1, 2, 3, 4), nil, ErrNoNoise, nil},
		{"huge", long(1e300, -1e300, 1e299), nil, ErrRange, nil},
		{"huge among small", append(long(1, 2, 3, 5), 1e300), nil, ErrRange, nil},
		{"tiny", long(5e-324, 1e-323, 0, 2e-323), nil, nil, nil},
	} {
		change, err := Pettitt(c.y)
		if !errors.Is(err, c.pettitt) || math.IsNaN(change.P) || change.P > 1 {
			t.Errorf("%s: Pettitt = %v, %v, want %v", c.name, change, err, c.pettitt)
		}
		levels, err := PELT(c.y)
		if !errors.Is(err, c.pelt) || !finite(append(levels.Means, levels.Noise, levels.Correlation, levels.Penalty)...) {
			t.Errorf("%s: PELT = %v, %v, want %v", c.name, levels, err, c.pelt)
		}
		for _, level := range []Level{Median, Mean} {
			got, err := Compare(c.y, len(c.y)/2, level, 1)
			if !errors.Is(err, c.compare) || !finite(got.Difference.Low, got.Difference.Value, got.Difference.High) {
				t.Errorf("%s: Compare = %v, %v, want %v", c.name, got, err, c.compare)
			}
			if r := got.Relative; r != nil && !finite(r.Low, r.Value, r.High) {
				t.Errorf("%s: relative change %v", c.name, *r)
			}
		}
	}
	for _, event := range []int{-3, 0, 5, 43, 48, 100} {
		if _, err := Compare(long(1, 2), event, Median, 1); !errors.Is(err, ErrTooFew) {
			t.Errorf("event at %d of 48: %v, want %v", event, err, ErrTooFew)
		}
	}
}

func finite(x ...float64) bool {
	return !slices.ContainsFunc(x, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) })
}

func BenchmarkPettitt360(b *testing.B) { bench(b, func(y []float64) { Pettitt(y) }) }
func BenchmarkPELT360(b *testing.B)    { bench(b, func(y []float64) { PELT(y) }) }
func BenchmarkCompare360(b *testing.B) { bench(b, func(y []float64) { Compare(y, 180, Median, 1) }) }

func bench(b *testing.B, f func([]float64)) {
	y := correlated(rand.New(rand.NewPCG(9, 10)), 360, 0.5)
	for b.Loop() {
		f(y)
	}
}
