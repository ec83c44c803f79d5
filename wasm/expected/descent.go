package expected

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
)

// descend returns where a search from start ends, and how deep that is: BFGS
// with steps that meet the weak conditions of Wolfe. It ends where the slope is
// 1e-6 or less, after two steps on end that gain less than 1e-9, where no step
// leads down, or after 200 steps.
//
// It is written out because gonum/optimize, with which a test compares it, would
// be 7% of the page's program.
//
// Source: J. Nocedal and S. J. Wright, "Numerical Optimization", 2nd ed.,
// Springer 2006, algorithm 6.1; A. S. Lewis and M. L. Overton, "Nonsmooth
// optimization via quasi-Newton methods", Mathematical Programming 141 (2013)
// 135–163, algorithm 2.6.
func (s *search) descend(start []float64) ([]float64, float64) {
	x, f := slices.Clone(start), s.depth(start)
	if math.IsInf(f, 0) {
		return x, f
	}
	slope := make([]float64, len(x))
	s.slope(slope, x)
	h := scaled(len(x), 1/floats.Norm(slope, 2))
	idle := 0
	for k := 0; k < 200 && idle < 2 && floats.Norm(slope, math.Inf(1)) > 1e-6; k++ {
		way := h.down(slope)
		next, deeper, steeper := s.walk(x, way, f, slope)
		if next == nil {
			break
		}
		if idle++; f-deeper > 1e-9 {
			idle = 0
		}
		floats.SubTo(x, next, x)
		floats.SubTo(slope, steeper, slope)
		if k == 0 {
			h = scaled(len(x), floats.Dot(x, slope)/floats.Dot(slope, slope))
		}
		h.learn(x, slope)
		x, f, slope = next, deeper, steeper
	}
	return x, f
}

// walk returns the next point on the way from x, where f and slope are the depth
// and its derivatives, with the same of that point; nil if there is none. The
// length of the step is halved where it leads up, and doubled where the way
// still leads down as much.
func (s *search) walk(x, way []float64, f float64, slope []float64) ([]float64, float64, []float64) {
	fall := floats.Dot(slope, way)
	if !(fall < 0) {
		return nil, 0, nil
	}
	next, steeper := make([]float64, len(x)), make([]float64, len(x))
	short, long := 0.0, math.Inf(1)
	for length := 1.0; long-short > 1e-12 && length < 1e6; {
		floats.AddScaledTo(next, x, length, way)
		if deeper := s.depth(next); deeper > f+1e-4*length*fall {
			long = length
		} else if s.slope(steeper, next); floats.Dot(steeper, way) < 0.9*fall {
			short = length
		} else {
			return next, deeper, steeper
		}
		length = 2 * short
		if !math.IsInf(long, 1) {
			length = (short + long) / 2
		}
	}
	return nil, 0, nil
}

// inverse is an estimate of the inverse of the second derivatives, row by row.
type inverse [][]float64

// scaled returns the unit matrix of n rows, times factor.
func scaled(n int, factor float64) inverse {
	m := make(inverse, n)
	for i := range m {
		m[i] = make([]float64, n)
		m[i][i] = factor
	}
	return m
}

// down returns where a step to the least of a parabola leads.
func (m inverse) down(slope []float64) []float64 {
	way := make([]float64, len(m))
	for i, row := range m {
		way[i] = -floats.Dot(row, slope)
	}
	return way
}

// learn takes in that the slope changed by change over a step. The step met the
// second condition of Wolfe, so the two point the same way and m stays positive.
func (m inverse) learn(step, change []float64) {
	rate := 1 / floats.Dot(step, change)
	back := m.down(change)
	weight := rate * (1 - rate*floats.Dot(back, change))
	for i := range m {
		for j := range m {
			m[i][j] += weight*step[i]*step[j] + rate*(back[i]*step[j]+step[i]*back[j])
		}
	}
}
