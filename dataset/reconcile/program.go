package reconcile

import (
	"math"
	"slices"
)

// neighbourhood is how many variables a linear program has at most. Of the
// published ledger all but a few months hang together, 453 of them; programs of
// 160 instead of 40 take seven times as long, and bring no month that is known
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
	rows []int    // the rows of s
	g    [][]term // in places of vars
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
	join := func(v int) {
		if !slices.Contains(p.vars, v) && len(p.vars) < limit && b.free(v) {
			p.vars = append(p.vars, v)
		}
	}
	join(v)
	seen := newSet(len(s.rows))
	for i := 0; i < len(p.vars); i++ {
		for _, r := range s.of[p.vars[i]] {
			if seen.has(r) {
				continue
			}
			seen.add(r)
			if !s.rows[r].live(b) {
				continue
			}
			p.rows = append(p.rows, r)
			for _, t := range s.rows[r].terms {
				join(t.v)
			}
		}
	}
	p.scale()
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
func (p *program) scale() {
	kept := p.rows[:0]
	for _, i := range p.rows {
		r := p.s.rows[i]
		g, h, largest := make([]term, 0, len(r.terms)), r.bound, 0.0
		for _, t := range r.terms {
			if j := slices.Index(p.vars, t.v); j >= 0 {
				a := t.a * (p.b.high[t.v] - p.b.low[t.v])
				g = append(g, term{j, a})
				largest = max(largest, math.Abs(a))
				h -= t.a * p.b.low[t.v]
				continue
			}
			x, _ := p.b.end(t)
			h -= x
		}
		if largest == 0 {
			continue
		}
		for k := range g {
			g[k].a /= largest
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
	t := newTableau(p.dualCosts(m + 2*n))
	for j, row := range p.dualRows(m + 2*n) {
		basic := m + j
		if costs[j] < 0 {
			basic = m + n + j
		}
		t.add(row, -costs[j], shift(j)*1e-7, basic)
	}
	if t.minimise() {
		return proof{}, true
	}
	a, b := p.prove(costs, t.values(m, true)), p.prove(costs, t.values(m, false))
	if a.value >= b.value {
		return a, false
	}
	return b, false
}

// dualCosts returns the costs of the dual, h of λ and 1 of q, in as many columns.
func (p *program) dualCosts(columns int) []float64 {
	m, n := len(p.rows), len(p.vars)
	c := make([]float64, columns)
	copy(c, p.h)
	for j := range n {
		c[m+n+j] = 1
	}
	return c
}

// dualRows returns the rows of the dual, one a variable.
func (p *program) dualRows(columns int) [][]float64 {
	m, n := len(p.rows), len(p.vars)
	rows := make([][]float64, n)
	for j := range rows {
		rows[j] = make([]float64, columns)
		rows[j][m+j], rows[j][m+n+j] = -1, 1
	}
	for i, g := range p.g {
		for _, t := range g {
			rows[t.v][i] = t.a
		}
	}
	return rows
}

// shift tells the rows of a dual apart, by up to 2. It is below zero, as the
// basis of a row that costs nothing is −p.
func shift(j int) float64 { return -1 - float64(j%17)/17 }

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
		for _, t := range p.g[i] {
			pr.rest[t.v] += x * t.a
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
