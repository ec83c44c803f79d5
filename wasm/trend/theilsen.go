package trend

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"lodestone/wasm/selection"
)

// Line is a trend line: Intercept + Slope·i at index i of the series.
type Line struct {
	Slope, Intercept float64
	// Low and High are the ends, both included, of the 95% confidence interval
	// of the slope.
	Low, High float64
}

// TheilSen returns the Theil–Sen line of y against its index. The slope is the
// median of (y[j]−y[i])/(j−i) over all i < j with both values known, in units
// of y a step. The intercept, the level at index 0, is the median of y less the
// slope times the median index of the known values.
//
// The interval is the usual normal approximation of Sen, with ties: the slopes
// at the ranks (N ± z·σ)/2, where N is the number of slopes, σ² the variance
// of Kendall's S and z = 1.96. It is that of scipy.stats.theilslopes. It holds
// for independent deviations from the line, and is too narrow where neighbours
// are alike; see [HamedRao] for whether there is a trend then.
//
// With fewer than [Needed] known values TheilSen returns [ErrTooFew], and
// [ErrRange] for infinite values and those beyond ±1e300. It takes O(n²) time
// and memory: 0.5 MB for 30 years of months.
//
// Source: P. K. Sen, "Estimates of the regression coefficient based on
// Kendall's tau", JASA 63 (1968) 1379–1389, doi:10.1080/01621459.1968.10480934;
// for the intercept W. J. Conover, "Practical Nonparametric Statistics", 2nd
// ed., Wiley 1980.
func TheilSen(y []float64) (Line, error) {
	if _, err := check("TheilSen", y, Needed); err != nil {
		return Line{}, err
	}
	x, v := points(y)
	all := slopes(x, v)
	slope := median(all)

	z := distuv.UnitNormal.Quantile(0.975)
	n, reach := float64(len(all)), z*math.Sqrt(varianceOfScore(v))
	// halves round to even, as in SciPy
	low := max(int(math.RoundToEven((n-reach)/2))-1, 0)
	high := min(int(math.RoundToEven((n+reach)/2)), len(all)-1)
	half := len(all) / 2 // the median has parted the slopes here
	return Line{
		Slope:     slope,
		Intercept: median(v) - slope*median(x),
		Low:       selection.Nth(all[:half+1], low),
		High:      selection.Nth(all[half:], high-half),
	}, nil
}

// points returns the places and values of the known items of y.
func points(y []float64) (x, v []float64) {
	for i, value := range y {
		if !math.IsNaN(value) {
			x, v = append(x, float64(i)), append(v, value)
		}
	}
	return x, v
}

// slopes returns the slopes between all points, x ascending.
func slopes(x, y []float64) []float64 {
	out := make([]float64, 0, len(x)*(len(x)-1)/2)
	for j := range x {
		for i := range j {
			out = append(out, (y[j]-y[i])/(x[j]-x[i]))
		}
	}
	return out
}

// median returns the median of x, the mean of the two in the middle for an even
// number, and reorders x.
func median(x []float64) float64 {
	k := len(x) / 2
	upper := selection.Nth(x, k)
	if len(x)%2 == 1 {
		return upper
	}
	lower := slices.Max(x[:k])
	return lower + (upper-lower)/2
}
