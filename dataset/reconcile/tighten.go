package reconcile

import (
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
)

// certain is how far rows must contradict each other, as a part of the widths
// of the variables, to do so beyond doubt of rounding.
const certain = 1e-6

// tighten minimises and maximises each variable by linear programming over its
// neighbourhood, takes over what is tighter than propagation found, and returns
// the figures of a contradiction that it meets, or nil.
//
// Where the connected part of a variable is no larger than a neighbourhood, its
// bounds are then those of linear programming; elsewhere they lie between those
// and the bounds of propagation, and hold either way.
func (s *system) tighten(b *bounds) (clash set) {
	for v := range s.vars {
		if !b.free(v) {
			continue
		}
		p := s.around(v, b, neighbourhood)
		if len(p.rows) == 0 {
			continue
		}
		if clash := p.narrowFirst(); clash != nil {
			return clash
		}
	}
	return s.propagate(b)
}

// narrowFirst narrows the bounds of the first variable of the program.
func (p *program) narrowFirst() (clash set) {
	v, b := p.vars[0], p.b
	low, width := b.low[v], b.high[v]-b.low[v]
	costs := make([]float64, len(p.vars))

	costs[0] = 1
	least, infeasible := p.least(costs)
	if infeasible {
		return p.contradiction()
	}
	costs[0] = -1
	most, infeasible := p.least(costs)
	if infeasible {
		return p.contradiction()
	}
	// What moves by less than this is rounding.
	const step = 1e-8
	leastBy, mostBy := p.by(least), p.by(most)
	if least.value+most.value > certain {
		return nonNil(leastBy.union(mostBy))
	}
	if least.value*width > step*max(1, low) {
		b.low[v], b.lowBy[v] = low+least.value*width, leastBy
	}
	if (1+most.value)*width > step*max(1, low) {
		b.high[v], b.highBy[v] = low-most.value*width, mostBy
	}
	return nil
}

// contradiction returns the figures of rows that cannot all hold, or nil where
// none are found: multipliers whose sum is at most 1 and that prove 0 ≥ something
// above 0.
func (p *program) contradiction() set {
	m, n := len(p.rows), len(p.vars)
	a := mat.NewDense(n+1, m+2*n+1, nil)
	c, rhs := make([]float64, m+2*n+1), make([]float64, n+1)
	basis := make([]int, n+1)
	copy(c, p.h)
	for j := range n {
		for i := range m {
			a.Set(j, i, p.g[i][j])
		}
		a.Set(j, m+j, -1)
		a.Set(j, m+n+j, 1)
		c[m+n+j] = 1
		rhs[j] = -1e-9 * (1 + float64(j%17)/17)
		basis[j] = m + j
	}
	for i := range m {
		a.Set(n, i, 1)
	}
	a.Set(n, m+2*n, 1)
	rhs[n], basis[n] = 1, m+2*n
	_, x, _ := lp.Simplex(c, a, rhs, 1e-12, basis)
	if x == nil {
		return nil
	}
	pr := p.prove(make([]float64, n), x[:m])
	if pr.value < certain {
		return nil
	}
	return nonNil(p.by(pr))
}

// refute returns the figures of a contradiction that propagation did not meet,
// or nil. It tries one program a connected part, and sees the whole of a part
// that has no more than a neighbourhood's variables.
func (s *system) refute(b *bounds) set {
	seen := map[int]bool{}
	for v := range s.vars {
		if seen[v] || !b.free(v) {
			continue
		}
		p := s.around(v, b, neighbourhood)
		for _, w := range p.vars {
			seen[w] = true
		}
		if len(p.rows) == 0 {
			continue
		}
		if clash := p.contradiction(); clash != nil {
			return clash
		}
	}
	return nil
}
