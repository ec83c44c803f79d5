package breaks

import (
	"fmt"
	"math"
	"slices"
)

// NeededPELT is the least number of known values for [PELT], because the noise
// must be told from the series itself.
const NeededPELT = 24

// shortest is the least number of known values in a level: one month alone is
// an exception and no level.
const shortest = 2

// Levels is a series cut into stretches of one level each.
type Levels struct {
	// Breaks holds the places in the series of the first known value of each
	// level but the first, ascending.
	Breaks []int
	// Means holds the mean of each level, one more than there are breaks.
	Means []float64
	// Penalty is what each break must lower the sum of squared deviations by, in
	// squared units of the series: 2·log(n)·Noise² for n known values.
	Penalty float64
	// Noise is the standard deviation that the sum of many values would have
	// over the root of their number, in units of the series.
	Noise float64
	// Correlation is that of neighbours, 0 where it seems negative.
	Correlation float64
}

// PELT cuts y into levels: of all ways to cut it, it takes the one with the least
// sum of squared deviations from the mean of each level plus [Levels.Penalty]
// for each break. A level has at least two known values. The cut is exact.
//
// The penalty is the Bayesian information criterion for a mean and a place, with
// the noise as known. Noise is estimated from the steps between neighbours and
// between next neighbours by their median absolute deviations, d1 and d2, which
// breaks and single extreme months hardly move:
//
//	Correlation = d2²/d1² − 1
//	Noise² = (1.4826·d1)²/2 · (1+Correlation)/(1−Correlation)²
//
// which is the long-run variance of an autoregression of first order, so that a
// series that wanders slowly is not cut to pieces. Without correlation it is the
// variance. Measured on ten years of months without a break, PELT cuts 3% of
// series of white noise, and still a quarter of those with a correlation of 0.6.
//
// PELT returns [ErrTooFew] with fewer than [NeededPELT] known values or half
// that many known neighbours, [ErrNoNoise] where most steps are equal, though
// not all values, and [ErrRange] for infinite values, those beyond ±1e300, for
// noise whose square is too large a number, and for noise of less than 1e-150 of
// the largest deviation.
//
// Source: R. Killick, P. Fearnhead and I. A. Eckley, "Optimal detection of
// changepoints with a linear computational cost", JASA 107 (2012) 1590–1598,
// doi:10.1080/01621459.2012.737745; for the correlation S. Chakar, E. Lebarbier,
// C. Lévy-Leduc and S. Robin, "A robust approach for estimating change-points in
// the mean of an AR(1) process", Bernoulli 23 (2017) 1408–1447,
// doi:10.3150/15-BEJ782.
func PELT(y []float64) (Levels, error) {
	values, places, err := knownOf("PELT", y, NeededPELT)
	if err != nil {
		return Levels{}, err
	}
	// in units of the largest deviation no square is too large
	centre, unit := medianOf(values), 0.0
	for _, v := range values {
		unit = max(unit, math.Abs(v-centre))
	}
	if unit == 0 {
		return Levels{Means: []float64{centre}}, nil
	}
	scaled := make([]float64, len(y))
	for i, v := range y {
		scaled[i] = (v - centre) / unit
	}
	noise, correlation, err := noiseOf(scaled)
	if err != nil {
		return Levels{}, err
	}
	for i, p := range places {
		values[i] = scaled[p]
	}
	penalty := 2 * math.Log(float64(len(values))) * noise * noise
	l := Levels{Penalty: penalty * unit * unit, Noise: noise * unit, Correlation: correlation}
	if math.IsInf(l.Penalty, 0) {
		return Levels{}, fmt.Errorf("breaks: PELT of noise %v: %w", l.Noise, ErrRange)
	}
	first := 0
	for _, end := range append(cut(values, penalty), len(values)) {
		l.Means = append(l.Means, centre+unit*meanOf(values[first:end]))
		if end < len(values) {
			l.Breaks = append(l.Breaks, places[end])
		}
		first = end
	}
	return l, nil
}

// noiseOf estimates the noise of y and the correlation of its neighbours, as
// PELT says.
func noiseOf(y []float64) (noise, correlation float64, err error) {
	one, two := steps(y, 1), steps(y, 2)
	if min(len(one), len(two)) < NeededPELT/2 {
		return 0, 0, fmt.Errorf("breaks: PELT needs %d known neighbours, there are %d: %w",
			NeededPELT/2, min(len(one), len(two)), ErrTooFew)
	}
	d1, d2 := spread(one), spread(two)
	if d1 == 0 {
		return 0, 0, fmt.Errorf("breaks: PELT: %w", ErrNoNoise)
	}
	if d1 < 1e-150 {
		return 0, 0, fmt.Errorf("breaks: PELT of values too far apart: %w", ErrRange)
	}
	const (
		// toNormal makes a median absolute deviation a standard deviation
		toNormal = 1.482602218505602
		// above it the levels of an autoregression cannot be told from breaks
		strongest = 0.9
	)
	correlation = min(max(d2/d1*(d2/d1)-1, 0), strongest)
	return toNormal * d1 / math.Sqrt2 * math.Sqrt(1+correlation) / (1 - correlation), correlation, nil
}

// steps returns the differences of the known values of y that are lag apart.
func steps(y []float64, lag int) []float64 {
	var out []float64
	for i := lag; i < len(y); i++ {
		if d := y[i] - y[i-lag]; !math.IsNaN(d) {
			out = append(out, d)
		}
	}
	return out
}

// spread returns the median absolute deviation of x from its median.
func spread(x []float64) float64 {
	centre := medianOf(x)
	deviations := make([]float64, len(x))
	for i, v := range x {
		deviations[i] = math.Abs(v - centre)
	}
	return medianOf(deviations)
}

// candidate is a place at which the last level may begin.
type candidate struct {
	start int
	// before is the least cost of all values ahead of start.
	before float64
	// n, mean and squares describe the values from start on.
	n             int
	mean, squares float64
	// beaten is the first place from which on it cannot be best, or 0.
	beaten int
}

func (c *candidate) add(v float64) {
	c.n++
	d := v - c.mean
	c.mean += d / float64(c.n)
	c.squares += d * (v - c.mean)
}

// cut returns the starts of all levels of y but the first, for the least sum of
// squared deviations plus penalty a break. A candidate that is behind the best
// cut by more than a penalty stays behind once a level fits between, and is
// dropped: that keeps the time near linear where there are many breaks.
func cut(y []float64, penalty float64) []int {
	from := make([]int, len(y)+1)
	open := []candidate{{before: 0}}
	for end := 1; end <= len(y); end++ {
		best := math.Inf(1)
		for i := range open {
			c := &open[i]
			c.add(y[end-1])
			if total := c.before + c.squares; c.n >= shortest && total < best {
				best, from[end] = total, c.start
			}
		}
		kept := 0
		for i := range open {
			c := &open[i]
			if c.beaten == 0 && c.before+c.squares > best+penalty {
				c.beaten = end + shortest
			}
			if c.beaten > 0 && end+1 >= c.beaten {
				continue
			}
			if kept < i {
				open[kept] = *c
			}
			kept++
		}
		open = append(open[:kept], candidate{start: end, before: best + penalty})
	}
	var starts []int
	for end := len(y); from[end] > 0; end = from[end] {
		starts = append(starts, from[end])
	}
	slices.Reverse(starts)
	return starts
}
