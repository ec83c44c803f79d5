package reconcile

import (
	"cmp"
	"math"
	"slices"
)

// Conflict is figures that cannot all hold. Without any one of them, the others can.
type Conflict struct {
	Figures []string // one of each; copies of the same number are not repeated

	// Aside names the figure that is weakest by the rule below, with its
	// copies: the one to look at first, and no more than that. Hedged figures are
	// weaker than others; ranks than averages and shares, those than changes,
	// those than masses of spans, and those than masses of months; and then what
	// fewer publishers print.
	Aside []string
}

// check builds bounds by propagation. The clash is the figures of a
// contradiction that it met, or nil.
func (s *system) check() (b *bounds, clash set) {
	b = newBounds(len(s.vars))
	if s.clash != nil {
		return b, s.clash
	}
	return b, s.propagate(b)
}

// conflict returns the smallest part of a clash that still cannot hold, by
// leaving out one figure after the other, the weakest first. Of the figures in
// use, it brings in masses to explain the clash with.
func (l *ledger) conflict(clash, use set) Conflict {
	if len(clash.members()) == 0 {
		panic("reconcile: constraints that need no figure contradict each other")
	}
	left := l.withMasses(clash, use)
	order := left.members()
	slices.SortFunc(order, l.compareStrength)
	for _, refutes := range []func(set) bool{l.propagationRefutes, l.refutes} {
		for _, i := range order {
			if !left.has(i) {
				continue
			}
			left.remove(i)
			if !refutes(left) {
				left.add(i)
			}
		}
	}
	weakest := slices.MinFunc(left.members(), l.compareStrength)
	return Conflict{l.ids(left), l.ids(l.copies(weakest))}
}

// withMasses adds to a clash what was printed of the months that it is about, so
// that a conflict is told with masses rather than with percents that happen to
// bind a little more.
func (l *ledger) withMasses(clash, use set) set {
	about := l.system(clash).index
	all := slices.Clone(clash)
	for _, st := range l.statements {
		_, known := about[variable{st.over.partner, st.over.span.First}]
		if known && st.prints() && !st.hedged && use.has(st.figure) {
			all.add(st.figure)
		}
	}
	return all
}

func (l *ledger) propagationRefutes(use set) bool {
	_, clash := l.system(use).check()
	return clash != nil
}

func (l *ledger) refutes(use set) bool {
	s := l.system(use)
	b, clash := s.check()
	return clash != nil || s.refute(b) != nil
}

// compareStrength orders the weaker figure first; of two alike, the later.
func (l *ledger) compareStrength(a, b int) int {
	return cmp.Or(
		cmp.Compare(l.at(a).strength(), l.at(b).strength()),
		cmp.Compare(l.publishers(a), l.publishers(b)),
		cmp.Compare(b, a))
}

// strength orders statements by kind; all hedged ones come before all others.
func (s statement) strength() int {
	strength := 4
	switch {
	case s.rank > 0:
		strength = 0
	case s.base.years > 1 || s.base.partner != "" && s.base.partner != s.over.partner:
		strength = 1
	case s.base.partner != "":
		strength = 2
	case s.over.span.Len() > 1:
		strength = 3
	}
	if s.hedged {
		strength -= 5
	}
	return strength
}

// at returns the statement of a figure.
func (l *ledger) at(figure int) statement {
	i, _ := slices.BinarySearchFunc(l.statements, figure, func(s statement, f int) int {
		return cmp.Compare(s.figure, f)
	})
	return l.statements[i]
}

// copies returns the figures that say the same as the given one.
func (l *ledger) copies(figure int) set {
	of, same := l.at(figure), newSet(len(l.figures))
	for _, st := range l.statements {
		if st.form == of.form && st.rank == of.rank &&
			near(st.band.Low, of.band.Low) && near(st.band.High, of.band.High) {
			same.add(st.figure)
		}
	}
	return same
}

func near(a, b float64) bool { return a == b || math.Abs(a-b) <= margin(a) }

// publishers counts who printed the number of a figure.
func (l *ledger) publishers(figure int) int {
	names := map[string]bool{}
	for _, i := range l.copies(figure).members() {
		names[l.figures[i].Publisher] = true
	}
	return len(names)
}

// without returns use less the figures of the given ids.
func (l *ledger) without(use set, ids []string) set {
	rest := slices.Clone(use)
	for _, i := range use.members() {
		if slices.Contains(ids, l.figures[i].ID) {
			rest.remove(i)
		}
	}
	return rest
}
