package reconcile

import "math"

// bounds are the least and the greatest mass of each variable, in tonnes, with
// the figures that each follows from. A mass has no upper bound at first.
type bounds struct {
	low, high     []float64
	lowBy, highBy []set
}

func newBounds(n int) *bounds {
	b := &bounds{make([]float64, n), make([]float64, n), make([]set, n), make([]set, n)}
	for i := range b.high {
		b.high[i] = math.Inf(1)
	}
	return b
}

// propagate narrows b by every row of the system until nothing moves, and
// returns the figures of a row that cannot hold, with those that bind it, or nil.
//
// A row bounds each of its variables by what the others leave at least. A bound
// is moved only by more than step, relative to itself, so that a loop of rows
// that converges without end comes to one; and in all no more than limit
// evaluations are made, a row. So propagation ends, and where it ends early the
// bounds are wider than they need be, never narrower.
func (s *system) propagate(b *bounds) set {
	const step, limit = 1e-9, 3000
	queue := make([]int, len(s.rows))
	waiting := make([]bool, len(s.rows))
	for i := range queue {
		queue[i], waiting[i] = i, true
	}
	for n := limit * len(s.rows); len(queue) > 0 && n > 0; n-- {
		i := queue[0]
		queue = queue[1:]
		waiting[i] = false
		least, open := s.rows[i].least(b)
		if open > 1 {
			continue
		}
		for _, t := range s.rows[i].terms {
			moved, clash := s.rows[i].narrow(b, t, least, open, step)
			if clash != nil {
				return clash
			}
			if !moved {
				continue
			}
			for _, j := range s.of[t.v] {
				if !waiting[j] && j != i {
					waiting[j] = true
					queue = append(queue, j)
				}
			}
		}
	}
	return nil
}

// least returns the least sum of the row's terms that are bounded, and how many
// are not.
func (r row) least(b *bounds) (sum float64, open int) {
	for _, t := range r.terms {
		x, _ := b.end(t)
		if math.IsInf(x, 0) {
			open++
			continue
		}
		sum += x
	}
	return sum, open
}

// end returns the least value of a term and the figures that it follows from.
func (b *bounds) end(t term) (float64, set) {
	if t.a > 0 {
		return t.a * b.low[t.v], b.lowBy[t.v]
	}
	return t.a * b.high[t.v], b.highBy[t.v]
}

// narrow bounds the variable of t by what the row's other terms leave. The
// least sum of the bounded terms is given, and how many are not bounded.
func (r row) narrow(b *bounds, t term, least float64, open int, step float64) (moved bool, clash set) {
	own, _ := b.end(t)
	switch {
	case !math.IsInf(own, 0):
		if open > 0 {
			return false, nil
		}
		least -= own
	}
	x := (r.bound - least) / t.a
	by := func() set {
		by := r.by
		for _, u := range r.terms {
			if u.v != t.v {
				_, s := b.end(u)
				by = by.union(s)
			}
		}
		return by
	}
	v := t.v
	threshold := step * max(1, math.Abs(x))
	if t.a > 0 && x < b.high[v]-threshold {
		b.high[v], b.highBy[v] = x, by()
		moved = true
	}
	if t.a < 0 && x > b.low[v]+threshold {
		b.low[v], b.lowBy[v] = x, by()
		moved = true
	}
	if moved && b.low[v] > b.high[v]+margin(b.high[v]) {
		return true, nonNil(b.lowBy[v].union(b.highBy[v]))
	}
	return moved, nil
}

// nonNil keeps a clash without figures apart from none.
func nonNil(s set) set {
	if s == nil {
		return set{}
	}
	return s
}
