package reconcile

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// variable is an unknown mass.
type variable struct {
	partner string
	month   calendar.Month
}

// country reports whether v is of a country, and not of a bloc or the total.
func (v variable) country() bool { return len(v.partner) == 3 && v.partner != "WLD" }

// term is a times variable v of a system.
type term struct {
	v int
	a float64
}

// row is a constraint: the sum of its terms is at most bound, by figures.
type row struct {
	terms []term
	bound float64
	by    set
}

// system is the constraints that a set of figures makes.
type system struct {
	vars  []variable
	index map[variable]int
	rows  []row
	of    [][]int // the rows that each variable stands in

	clash  set // two figures of one form that exclude each other; nil where there are none
	solved solutions
}

// system builds the constraints of the figures in use.
func (l *ledger) system(use set) *system {
	s := &system{index: map[variable]int{}, solved: l.solved}
	var bands mergedBands
	var ranks []statement
	for _, st := range l.statements {
		if !use.has(st.figure) {
			continue
		}
		if st.rank > 0 {
			ranks = append(ranks, st)
		} else {
			bands.merge(st, len(l.figures))
		}
	}
	s.clash = bands.clash
	for _, m := range bands.all {
		s.addBand(m)
	}
	s.addRanks(ranks, len(l.figures))
	s.addTotals()
	s.addMembers(l.groups)
	slices.SortStableFunc(s.rows, func(a, b row) int {
		return cmp.Compare(len(a.terms), len(b.terms))
	})
	s.of = make([][]int, len(s.vars))
	for i, r := range s.rows {
		for _, t := range r.terms {
			s.of[t.v] = append(s.of[t.v], i)
		}
	}
	return s
}

// merged is what all figures of one form allow together.
type merged struct {
	form
	band          interval.Interval
	lowBy, highBy set // the figures, and their copies, that give either end
}

type mergedBands struct {
	all   []merged
	place map[form]int
	clash set
}

// merge narrows the band of the statement's form. Bands that have no more than
// an end in common exclude each other, as [interval.Interval.Meets] has it: no
// number rounds to both.
func (b *mergedBands) merge(st statement, figures int) {
	by := newSet(figures)
	by.add(st.figure)
	i, known := b.place[st.form]
	if !known {
		if b.place == nil {
			b.place = map[form]int{}
		}
		b.place[st.form] = len(b.all)
		b.all = append(b.all, merged{st.form, st.band, by, by})
		return
	}
	m := &b.all[i]
	if b.clash == nil && !m.band.Meets(st.band) {
		other := m.lowBy
		if m.band.High <= st.band.Low+margin(st.band.Low) {
			other = m.highBy
		}
		b.clash = by.union(other)
	}
	switch t := margin(st.band.Low); {
	case st.band.Low > m.band.Low+t:
		m.band.Low, m.lowBy = st.band.Low, by
	case st.band.Low >= m.band.Low-t:
		m.lowBy = m.lowBy.union(by)
	}
	switch t := margin(st.band.High); {
	case st.band.High < m.band.High-t:
		m.band.High, m.highBy = st.band.High, by
	case st.band.High <= m.band.High+t:
		m.highBy = m.highBy.union(by)
	}
}

// margin is the rounding of binary arithmetic near x: bounds that differ by
// less are the same.
func margin(x float64) float64 {
	if math.IsInf(x, 0) {
		return 0
	}
	return 1e-9 * max(1, math.Abs(x))
}

// addBand adds the two sides of a band.
func (s *system) addBand(m merged) {
	over := s.terms(nil, m.over, 1)
	low, high := m.band.Low, m.band.High
	if m.base.partner == "" {
		s.addRow(negated(over), -low, m.lowBy)
		s.addRow(over, high, m.highBy)
		return
	}
	if low > 0 && !math.IsInf(low, 0) {
		s.addRow(s.terms(negated(over), m.base, low), m.slackLow, m.lowBy)
	}
	if !math.IsInf(high, 0) {
		s.addRow(s.terms(over, m.base, -max(high, 0)), m.slackHigh, m.highBy)
	}
}

// addRow adds a constraint, with each variable once. Bounds at infinity and
// rows that hold by themselves are left out.
func (s *system) addRow(terms []term, bound float64, by set) {
	if math.IsInf(bound, 1) {
		return
	}
	slices.SortFunc(terms, func(a, b term) int { return cmp.Compare(a.v, b.v) })
	var sum []term
	for _, t := range terms {
		if n := len(sum); n > 0 && sum[n-1].v == t.v {
			sum[n-1].a += t.a
		} else {
			sum = append(sum, t)
		}
	}
	sum = slices.DeleteFunc(sum, func(t term) bool { return t.a == 0 })
	if len(sum) > 0 {
		s.rows = append(s.rows, row{sum, bound, by})
	} else if bound < 0 && s.clash == nil {
		s.clash = by
	}
}

// terms appends factor times the quantity.
func (s *system) terms(to []term, q quantity, factor float64) []term {
	for _, partner := range members(q.partner) {
		for year := range q.years {
			for month := range q.span.Before(12 * year).All() {
				to = append(to, term{s.variable(partner, month), factor / float64(q.years)})
			}
		}
	}
	return to
}

// members returns the partners that a code stands for: those of a group that is
// spelt out, and otherwise the one itself.
func members(partner string) []string {
	if !strings.Contains(partner, "+") {
		return []string{partner}
	}
	return strings.Split(strings.TrimPrefix(partner, "X-"), "+")
}

func negated(terms []term) []term {
	n := make([]term, len(terms))
	for i, t := range terms {
		n[i] = term{t.v, -t.a}
	}
	return n
}

func (s *system) variable(partner string, month calendar.Month) int {
	v := variable{partner, month}
	i, known := s.index[v]
	if !known {
		i = len(s.vars)
		s.index[v] = i
		s.vars = append(s.vars, v)
	}
	return i
}

// total returns what b allows for a quantity of the system.
func (s *system) total(b *bounds, q quantity) interval.Interval {
	var sum interval.Interval
	for _, t := range s.terms(nil, q, 1) {
		sum.Low += t.a * b.low[t.v]
		sum.High += t.a * b.high[t.v]
	}
	return sum
}
