package breaks

import (
	"math"
	"math/rand/v2"
	"testing"
)

// correlated returns n values of noise of variance 1 without a change, neighbours
// of which have the correlation phi.
func correlated(r *rand.Rand, n int, phi float64) []float64 {
	y := make([]float64, n)
	x := r.NormFloat64()
	for i := range y {
		y[i] = x
		x = phi*x + math.Sqrt(1-phi*phi)*r.NormFloat64()
	}
	return y
}

// within reports whether count of n is what a rate of p gives, but for three
// standard deviations of the binomial distribution.
func within(count, n int, p float64) bool {
	return math.Abs(float64(count)-float64(n)*p) <= 3*math.Sqrt(float64(n)*p*(1-p))
}

// What the comments say of false alarms is held here. Theory promises the 5% of
// Pettitt alone, on white noise and for a long series.
func TestFalseAlarms(t *testing.T) {
	for _, c := range []struct {
		phi, pettitt, pelt float64
	}{
		{0, 0.04, 0.03},
		{0.6, 0.53, 0.26},
	} {
		const n = 300
		r := rand.New(rand.NewPCG(1, 3))
		pettitt, pelt := 0, 0
		for range n {
			y := correlated(r, 120, c.phi)
			if change, err := Pettitt(y); err == nil && change.P < 0.05 {
				pettitt++
			}
			if levels, err := PELT(y); err == nil && len(levels.Breaks) > 0 {
				pelt++
			}
		}
		if !within(pettitt, n, c.pettitt) {
			t.Errorf("correlation %v: Pettitt finds a change in %d of %d series, want %v of them",
				c.phi, pettitt, n, c.pettitt)
		}
		if !within(pelt, n, c.pelt) {
			t.Errorf("correlation %v: PELT cuts %d of %d series, want %v of them", c.phi, pelt, n, c.pelt)
		}
	}
}

func TestAStepOfTwoDeviationsIsFound(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 5))
	pettitt, pelt := 0, 0
	for range 300 {
		y := correlated(r, 120, 0)
		for i := 70; i < len(y); i++ {
			y[i] -= 2
		}
		if c, err := Pettitt(y); err == nil && c.P < 0.05 && c.Index >= 68 && c.Index <= 72 {
			pettitt++
		}
		if l, err := PELT(y); err == nil && len(l.Breaks) == 1 && l.Breaks[0] >= 68 && l.Breaks[0] <= 72 {
			pelt++
		}
	}
	if pettitt < 270 || pelt < 240 {
		t.Errorf("within two steps of 300 breaks: Pettitt %d, PELT %d", pettitt, pelt)
	}
}

func TestTheIntervalHoldsTheDifference(t *testing.T) {
	const n = 200
	for _, c := range []struct {
		before, after int
		phi           float64
		level         Level
		want          float64
	}{
		{24, 24, 0, Median, 0.94},
		{60, 60, 0, Mean, 0.95},
		{12, 12, 0, Mean, 0.93},
		{24, 24, 0.6, Median, 0.89},
		{12, 12, 0.6, Mean, 0.79},
	} {
		r := rand.New(rand.NewPCG(6, 7))
		held := 0
		for seed := range uint64(n) {
			y := correlated(r, c.before+c.after, c.phi)
			for i := c.before; i < len(y); i++ {
				y[i] += 5
			}
			got, err := Compare(y, c.before, c.level, seed)
			if err == nil && got.Difference.Low <= 5 && 5 <= got.Difference.High {
				held++
			}
		}
		if !within(held, n, c.want) {
			t.Errorf("%+v: %d of %d intervals hold the difference", c, held, n)
		}
	}
}
