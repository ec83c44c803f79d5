package seasonal

import "math"

// The settings of stl(s.window = 13, robust = TRUE) for a period of twelve; R
// derives all but the first from the seasonal window and the period.
var (
	seasonalFit = loess{window: 13, degree: 0, jump: 2}
	trendFit    = loess{window: 21, degree: 1, jump: 3}
	lowPassFit  = loess{window: 13, degree: 1, jump: 2}
)

// outerPasses is how often the weights are made anew; each time there is one
// pass of the inner loop, after a first one with full weights.
const outerPasses = 15

// decomposition is the state of the fit of y: two parts of it and the weight of
// each month, 0 where it is missing.
type decomposition struct {
	y, seasonal, trend, weights []float64
	cycles, smooth, work        []float64
}

// decompose splits y, whose first and last months are known.
func decompose(y []float64, outer int) *decomposition {
	n := len(y)
	d := &decomposition{
		y: y, seasonal: make([]float64, n), trend: make([]float64, n), weights: make([]float64, n),
		cycles: make([]float64, n+2*Period), smooth: make([]float64, n+2*Period),
		work: make([]float64, n+2*Period),
	}
	for i, v := range y {
		if !math.IsNaN(v) {
			d.weights[i] = 1
		}
	}
	d.pass()
	for range outer {
		d.reweigh()
		d.pass()
	}
	return d
}

// pass is one turn of the inner loop. The seasonal part is the smoothed months
// of the year, less whatever slow movement they have in common, because that
// belongs to the trend.
func (d *decomposition) pass() {
	n := len(d.y)
	detrended := d.work[:n]
	for i := range detrended {
		detrended[i] = d.y[i] - d.trend[i]
	}
	d.smoothCycles(detrended)

	lowPassFit.smooth(lowPass(d.cycles, d.smooth, d.work), nil, d.seasonal)
	for i := range d.seasonal {
		d.seasonal[i] = d.cycles[i+Period] - d.seasonal[i]
	}

	deseasoned := d.work[:n]
	for i := range deseasoned {
		deseasoned[i] = d.y[i] - d.seasonal[i]
	}
	trendFit.smooth(deseasoned, d.weights, d.trend)
}

// smoothCycles smooths each month of the year over the years, one year beyond
// both ends, into d.cycles.
func (d *decomposition) smoothCycles(detrended []float64) {
	years := (len(detrended)-1)/Period + 1
	y := make([]float64, 0, years)
	weights := make([]float64, 0, years)
	out := make([]float64, years)
	for month := range Period {
		y, weights = y[:0], weights[:0]
		for i := month; i < len(detrended); i += Period {
			y = append(y, detrended[i])
			weights = append(weights, d.weights[i])
		}
		k := len(y)
		seasonalFit.smooth(y, weights, out[:k])
		before, ok := seasonalFit.at(y, weights, -1)
		if !ok {
			before = out[0]
		}
		after, ok := seasonalFit.at(y, weights, k)
		if !ok {
			after = out[k-1]
		}
		d.cycles[month] = before
		for i, v := range out[:k] {
			d.cycles[(i+1)*Period+month] = v
		}
		d.cycles[(k+1)*Period+month] = after
	}
}

// lowPass returns the moving average over 12, 12 and 3 of x, in a; it is 2·12
// shorter than x. It uses b.
func lowPass(x, a, b []float64) []float64 {
	return movingAverage(movingAverage(movingAverage(x, Period, a), Period, b), 3, a)
}

// movingAverage writes the means of each n neighbours in x to out.
func movingAverage(x []float64, n int, out []float64) []float64 {
	out = out[:len(x)-n+1]
	sum := 0.0
	for _, v := range x[:n] {
		sum += v
	}
	out[0] = sum / float64(n)
	for i := 1; i < len(out); i++ {
		sum = sum - x[i-1] + x[i-1+n]
		out[i] = sum / float64(n)
	}
	return out
}

// reweigh gives each known month the bisquare weight of its remainder, in units
// of six times the median of all.
func (d *decomposition) reweigh() {
	remainders := d.work[:0]
	for i := range d.y {
		if r := d.remainder(i); !math.IsNaN(r) {
			remainders = append(remainders, r)
		}
	}
	if len(remainders) == 0 {
		return
	}
	lower, upper := middle(remainders)
	scale := 3 * (lower + upper)
	for i := range d.y {
		switch r := d.remainder(i); {
		case math.IsNaN(r):
			d.weights[i] = 0
		case r <= 0.001*scale:
			d.weights[i] = 1
		case r <= 0.999*scale:
			u := r / scale
			d.weights[i] = (1 - u*u) * (1 - u*u)
		default:
			d.weights[i] = 0
		}
	}
}

func (d *decomposition) remainder(i int) float64 {
	return math.Abs(d.y[i] - (d.trend[i] + d.seasonal[i]))
}
