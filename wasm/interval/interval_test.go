package interval

import (
	"math"
	"math/rand/v2"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

func same(a, b Interval) bool {
	if !a.Known() || !b.Known() {
		return a.Known() == b.Known()
	}
	return near(a.Low, b.Low) && near(a.Value, b.Value) && near(a.High, b.High)
}

func TestArithmeticGivesTheHandComputedBounds(t *testing.T) {
	a, b := Interval{9, 10, 11}, Interval{4, 5, 8}
	for _, c := range []struct {
		name      string
		got, want Interval
	}{
		{"sum", a.Add(b), Interval{13, 15, 19}},
		{"difference", a.Sub(b), Interval{1, 5, 7}},
		{"positive multiple", a.Scale(2), Interval{18, 20, 22}},
		{"negative multiple turns the bounds round", a.Scale(-2), Interval{-22, -20, -18}},
		{"ratio", a.Ratio(b), Interval{9.0 / 8, 2, 11.0 / 4}},
		{"change", a.Change(b), Interval{1.0 / 8, 1, 7.0 / 4}},
		{"ratio to what may be zero", a.Ratio(Interval{0, 1, 2}), Missing()},
		{"ratio to a missing figure", a.Ratio(Missing()), Missing()},
		{"sum with a missing figure", a.Add(Missing()), Missing()},
		{"quotient of a fall", Interval{-4, -2, -1}.Quotient(Interval{1, 2, 4}), Interval{-4, -1, -0.25}},
		{"quotient of what may be either", Interval{-4, 0, 2}.Quotient(Interval{1, 2, 4}), Interval{-4, 0, 2}},
		{"quotient by what may be zero", a.Quotient(Interval{0, 1, 2}), Missing()},
		{"power", Interval{1, 4, 9}.Power(0.5), Interval{1, 2, 3}},
		{"share never passes the whole", Interval{9, 10, 11}.Share(Interval{9, 10, 12}), Interval{0.75, 1, 1}},
		{"what two have in common", Interval{1, 2, 5}.Narrow(Interval{3, 4, 9}), Interval{3, 4, 5}},
		{"the point stays inside", Interval{1, 2, 5}.Narrow(Interval{3, 7, 9}), Interval{3, 5, 5}},
		{"hull", Interval{1, 2, 5}.Hull(Interval{3, 4, 9}), Interval{1, 2, 9}},
		// 420.5 and 28.7 as the digits of the U.S. figures of September 2025.
		{"rounded to a decimal", Rounded(420.5, 1), Interval{420.45, 420.5, 420.55}},
		{"rounded to hundreds", Rounded(4100, -2), Interval{4050, 4100, 4150}},
		{"cut to whole units", Cut(5773, 0), Interval{5773, 5773, 5774}},
		{"cut below zero", Cut(-28.7, 1), Interval{-28.8, -28.7, -28.7}},
	} {
		if !same(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestSignIsToldOnlyWhereAllOfTheIntervalHasIt(t *testing.T) {
	for _, c := range []struct {
		i    Interval
		want int
	}{
		{Interval{1, 2, 3}, 1}, {Interval{-3, -2, -1}, -1}, {Interval{-1, 0, 1}, 0},
		{Interval{0, 1, 2}, 0}, {Exact(0), 0}, {Missing(), 0},
	} {
		if got := c.i.Sign(); got != c.want {
			t.Errorf("%v.Sign() = %d, want %d", c.i, got, c.want)
		}
	}
}

func TestWithinAndMeetsIncludeTheEnds(t *testing.T) {
	a := Interval{1, 2, 3}
	for _, c := range []struct {
		name          string
		i             Interval
		within, meets bool
	}{
		{"inside", Interval{1.5, 2, 2.5}, true, true},
		{"the same", a, true, true},
		{"touching", Interval{3, 4, 5}, false, false},
		{"a point at the end", Exact(3), true, true},
		{"wider", Interval{0, 2, 4}, false, true},
		{"apart", Interval{3.1, 4, 5}, false, false},
		{"missing", Missing(), false, false},
		{"open to above", Interval{2, 2, math.Inf(1)}, false, true},
	} {
		if got := c.i.Within(a); got != c.within {
			t.Errorf("%s: Within = %v, want %v", c.name, got, c.within)
		}
		if got := c.i.Meets(a); got != c.meets {
			t.Errorf("%s: Meets = %v, want %v", c.name, got, c.meets)
		}
	}
}

// 0.1+0.2 is not 0.3 in binary; printed bounds must not depend on it.
func TestBinaryRoundingDoesNotDecide(t *testing.T) {
	if !(Interval{0.1 + 0.2, 0.3, 0.3}).Within(Exact(0.3)) {
		t.Error("0.1+0.2 does not lie within 0.3")
	}
}

// Whatever the true figures inside the inputs are, the true result lies inside
// the computed bounds.
func TestBoundsAreSound(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	draw := func() (Interval, float64) {
		low := random.Float64() * 1000
		high := low + random.Float64()*100
		return Interval{low, (low + high) / 2, high}, low + random.Float64()*(high-low)
	}
	for range 20000 {
		a, x := draw()
		b, y := draw()
		if b.Low == 0 {
			continue
		}
		for name, c := range map[string]struct {
			bounds Interval
			truth  float64
		}{
			"sum": {a.Add(b), x + y}, "difference": {a.Sub(b), x - y},
			"ratio": {a.Ratio(b), x / y}, "change": {a.Change(b), x/y - 1},
			"share":    {a.Share(a.Add(b)), x / (x + y)},
			"quotient": {a.Sub(b).Quotient(b), (x - y) / y},
			"power":    {a.Power(1.5), math.Pow(x, 1.5)},
		} {
			if !Exact(c.truth).Within(c.bounds) {
				t.Fatalf("%s of %v in %v and %v in %v: %v lies outside %v", name, x, a, y, b, c.truth, c.bounds)
			}
			if c.bounds.Low > c.bounds.Value || c.bounds.Value > c.bounds.High {
				t.Fatalf("%s of %v and %v is not in order: %v", name, a, b, c.bounds)
			}
		}
	}
}
