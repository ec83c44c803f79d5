package reconcile

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
	least, most, infeasible := p.ends()
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

// ends returns the best proofs of the least value of the first variable and of
// its negative.
func (p *program) ends() (least, most proof, infeasible bool) {
	id := p.id()
	if known, ok := p.s.solved[id]; ok {
		return known.least, known.most, known.infeasible
	}
	costs := make([]float64, len(p.vars))
	costs[0] = 1
	if least, infeasible = p.least(costs); !infeasible {
		costs[0] = -1
		most, infeasible = p.least(costs)
	}
	p.s.solved.add(id, solution{least, most, infeasible})
	return least, most, infeasible
}

// contradiction returns the figures of rows that cannot all hold, or nil where
// none are found: multipliers whose sum is at most 1 and that prove 0 ≥ something
// above 0.
func (p *program) contradiction() set {
	m, n := len(p.rows), len(p.vars)
	columns := m + 2*n + 1
	t := newTableau(p.dualCosts(columns))
	for j, row := range p.dualRows(columns) {
		t.add(row, 0, shift(j)*1e-9, m+j)
	}
	sum := make([]float64, columns)
	for i := range m {
		sum[i] = 1
	}
	sum[columns-1] = 1
	t.add(sum, 1, 0, columns-1)
	t.minimise()
	pr := p.prove(make([]float64, n), t.values(m, true))
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
