package reconcile

import (
	"errors"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
)

// neighbourhood is how many variables a linear program has at most. Of the
// published ledger all but a few months hang together, 453 of them; programs of
// 160 instead of 40 take fifty times as long, and bring no month that is known
// to half its value closer by more than 0.02 t.
const neighbourhood = 40

// program is the part of a system around some variable, as a linear program:
// variables y between 0 and 1, being the places of masses within their bounds,
// and rows g·y ≤ h, each divided by its largest coefficient.
//
// It is solved by its dual, for three reasons. A point where all multipliers
// are zero is feasible, so no first phase can fail; the rows of the dual are
// independent by construction, so redundant constraints do no harm; and any
// multipliers that are not negative prove a bound, the best of them the tightest,
// so that a solver that stops early or rounds badly costs width and never truth.
type program struct {
	s    *system
	b    *bounds
	vars []int
	rows []int // the rows of s
	g    [][]float64
	h    []float64
}

// proof is a bound and the multipliers of the rows that prove it.
type proof struct {
	value  float64
	lambda []float64
	rest   []float64 // what the multipliers leave of the costs, a variable
}

// narrow is what is left to a variable that is worth computing with, as a part
// of its size; narrower ones stand at the end that suits a row best.
const narrow = 1e-9

// around returns the program of the live rows nearest to variable v. Of a row
// that reaches beyond the neighbourhood, the terms outside stand at their least.
// Where the whole connected part has no more than limit variables, nothing is
// outside.
func (s *system) around(v int, b *bounds, limit int) *program {
	p := &program{s: s, b: b}
	place := map[int]int{}
	join := func(v int) {
		if _, known := place[v]; !known && len(p.vars) < limit && b.free(v) {
			place[v] = len(p.vars)
			p.vars = append(p.vars, v)
		}
	}
	join(v)
	seen := map[int]bool{}
	for i := 0; i < len(p.vars); i++ {
		for _, r := range s.of[p.vars[i]] {
			if seen[r] || !s.rows[r].live(b) {
				continue
			}
			seen[r] = true
			p.rows = append(p.rows, r)
			for _, t := range s.rows[r].terms {
				join(t.v)
			}
		}
	}
	p.scale(place)
	return p
}

// free reports whether v has bounds that leave something open.
func (b *bounds) free(v int) bool {
	width := b.high[v] - b.low[v]
	return !math.IsInf(width, 0) && width > narrow*max(1, b.high[v])
}

// live reports whether the row says more than the bounds, and no variable of
// it is unbounded.
func (r row) live(b *bounds) bool {
	most := 0.0
	for _, t := range r.terms {
		if math.IsInf(b.high[t.v], 1) {
			return false
		}
		x, _ := b.end(term{t.v, -t.a})
		most -= x
	}
	return most > r.bound+margin(r.bound)
}

// scale fills g and h from the rows.
func (p *program) scale(place map[int]int) {
	kept := p.rows[:0]
	for _, i := range p.rows {
		r := p.s.rows[i]
		g, h := make([]float64, len(p.vars)), r.bound
		for _, t := range r.terms {
			if j, inside := place[t.v]; inside {
				g[j] = t.a * (p.b.high[t.v] - p.b.low[t.v])
				h -= t.a * p.b.low[t.v]
				continue
			}
			x, _ := p.b.end(t)
			h -= x
		}
		largest := 0.0
		for _, a := range g {
			largest = max(largest, math.Abs(a))
		}
		if largest == 0 {
			continue
		}
		for j := range g {
			g[j] /= largest
		}
		p.g, p.h = append(p.g, g), append(p.h, h/largest)
		kept = append(kept, i)
	}
	p.rows = kept
}

// least returns the best proof that costs·y is no less than some value.
// Infeasible says that the rows have no solution at all; then the proof is of
// no use.
//
// The dual: minimise h·λ + Σ q so that Gᵀλ − p + q = −costs, all at least zero.
func (p *program) least(costs []float64) (best proof, infeasible bool) {
	m, n := len(p.rows), len(p.vars)
	a := mat.NewDense(n, m+2*n, nil)
	c, rhs := make([]float64, m+2*n), make([]float64, n)
	basis := make([]int, n)
	copy(c, p.h)
	for j := range n {
		for i := range m {
			a.Set(j, i, p.g[i][j])
		}
		a.Set(j, m+j, -1)
		a.Set(j, m+n+j, 1)
		c[m+n+j] = 1
		// No two right sides alike, and none zero, so that every step of the
		// simplex method gains something.
		rhs[j] = -costs[j] - 1e-7*(1+float64(j%17)/17)
		basis[j] = m + j
		if rhs[j] > 0 {
			basis[j] = m + n + j
		}
	}
	_, x, err := lp.Simplex(c, a, rhs, 1e-11, basis)
	if errors.Is(err, lp.ErrUnbounded) {
		return proof{}, true
	}
	if x == nil {
		x = make([]float64, m+2*n)
	}
	return p.better(p.prove(costs, x[:m]), p.polished(costs, a, x)), false
}

func (p *program) better(a, b proof) proof {
	if a.value >= b.value {
		return a
	}
	return b
}

// polished returns the proof of the basis of x with the right sides as they are.
func (p *program) polished(costs []float64, a *mat.Dense, x []float64) proof {
	m, n := len(p.rows), len(p.vars)
	var basis []int
	for k, value := range x {
		if value > 1e-12 {
			basis = append(basis, k)
		}
	}
	lambda := make([]float64, m)
	if len(basis) != n {
		return p.prove(costs, lambda)
	}
	square, rhs := mat.NewDense(n, n, nil), mat.NewVecDense(n, nil)
	for j := range n {
		rhs.SetVec(j, -costs[j])
		for k, column := range basis {
			square.Set(j, k, a.At(j, column))
		}
	}
	var values mat.VecDense
	if err := values.SolveVec(square, rhs); err != nil {
		return p.prove(costs, lambda)
	}
	for k, column := range basis {
		if column < m {
			lambda[column] = values.AtVec(k)
		}
	}
	return p.prove(costs, lambda)
}

// prove returns what multipliers prove: the sum of the rows times λ holds, and
// within 0 and 1 the rest of the costs is no less than its negative parts.
func (p *program) prove(costs, lambda []float64) proof {
	pr := proof{lambda: make([]float64, len(lambda)), rest: slices.Clone(costs)}
	for i, x := range lambda {
		if !(x > 1e-12) {
			continue
		}
		pr.lambda[i] = x
		pr.value -= x * p.h[i]
		for j, a := range p.g[i] {
			pr.rest[j] += x * a
		}
	}
	for _, r := range pr.rest {
		pr.value += min(r, 0)
	}
	return pr
}

// by returns the figures that a proof stands on.
func (p *program) by(pr proof) set {
	inside := map[int]bool{}
	for _, v := range p.vars {
		inside[v] = true
	}
	var by set
	for i, x := range pr.lambda {
		if x <= 0 {
			continue
		}
		r := p.s.rows[p.rows[i]]
		by = by.union(r.by)
		for _, t := range r.terms {
			if !inside[t.v] {
				_, end := p.b.end(t)
				by = by.union(end)
			}
		}
	}
	for j, r := range pr.rest {
		if math.Abs(r) > 1e-9 {
			_, end := p.b.end(term{p.vars[j], r})
			by = by.union(end)
		}
	}
	return by
}
