package seasonal

import "math"

// loess smooths by local regression with tricube weights.
type loess struct {
	// window is how many neighbours count in a fit, an odd number. Beyond the
	// number of values it still widens the reach of the weights.
	window int
	// degree is 0 for a local constant, 1 for a local line.
	degree int
	// jump is the distance of the places that are fitted; those between are
	// interpolated.
	jump int
}

// smooth writes the smoothed y to out. Weights, as long as y, multiply those of
// the distance; nil stands for ones. A value of weight 0 may be NaN. Where all
// weights around a place are 0 its value stays as it is.
func (l loess) smooth(y, weights, out []float64) {
	n := len(y)
	jump := max(1, min(l.jump, n-1))
	fit := func(i int) {
		v, ok := l.at(y, weights, i)
		if !ok {
			v = y[i]
		}
		out[i] = v
	}
	last := 0
	fit(0)
	for i := jump; i < n; i += jump {
		fit(i)
		interpolate(out, last, i)
		last = i
	}
	if last < n-1 {
		fit(n - 1)
		interpolate(out, last, n-1)
	}
}

// interpolate fills out between i and j with the line between them.
func interpolate(out []float64, i, j int) {
	step := (out[j] - out[i]) / float64(j-i)
	for k := i + 1; k < j; k++ {
		out[k] = out[i] + step*float64(k-i)
	}
}

// at returns the fit at place x, which may lie outside y, and false where all
// weights around it are 0.
func (l loess) at(y, weights []float64, x int) (float64, bool) {
	n := len(y)
	left := max(0, min(x-(l.window-1)/2, n-l.window))
	right := min(left+l.window, n) - 1
	reach := float64(max(x-left, right-x))
	if l.window > n {
		reach += float64((l.window - n) / 2)
	}

	var space [32]float64
	w := space[:right-left+1]
	total := 0.0
	for j := range w {
		w[j] = tricube(float64(left+j-x), reach)
		if weights != nil {
			w[j] *= weights[left+j]
		}
		total += w[j]
	}
	if !(total > 0) {
		return 0, false
	}
	for j := range w {
		w[j] /= total
	}
	if l.degree > 0 && reach > 0 {
		tilt(w, float64(x-left), float64(n-1))
	}
	fit := 0.0
	for j, v := range w {
		if v != 0 { // a missing value has weight 0
			fit += v * y[left+j]
		}
	}
	return fit, true
}

// tilt turns the weights w of a local mean into those of a local line at x. It
// leaves them where they all lie in one place, compared with the whole length,
// because then no line is determined.
func tilt(w []float64, x, length float64) {
	mean := 0.0
	for j, v := range w {
		mean += v * float64(j)
	}
	spread := 0.0
	for j, v := range w {
		spread += v * (float64(j) - mean) * (float64(j) - mean)
	}
	if math.Sqrt(spread) <= 0.001*length {
		return
	}
	b := (x - mean) / spread
	for j := range w {
		w[j] *= b*(float64(j)-mean) + 1
	}
}

// tricube is the weight of a value at distance d, 0 from reach on.
func tricube(d, reach float64) float64 {
	d = math.Abs(d)
	switch {
	case d <= 0.001*reach:
		return 1
	case d > 0.999*reach:
		return 0
	}
	u := d / reach
	u = 1 - u*u*u
	return u * u * u
}
