package reconcile

import (
	"cmp"
	"slices"

	"lodestone/dataset/calendar"
)

// place is a rank that was printed, by all figures that print it.
type place struct {
	partner string
	rank    int
	by      set
}

// addRanks adds the order that ranks make: a partner is no smaller than those
// of the next printed place, and where all places of a month down to some one
// are named, no other country is larger than the last of them.
//
// One partner in two places and two partners in one exclude each other.
func (s *system) addRanks(ranks []statement, figures int) {
	places := map[calendar.Span][]place{}
	var spans []calendar.Span
	for _, st := range ranks {
		span := st.over.span
		if places[span] == nil {
			spans = append(spans, span)
		}
		i := slices.IndexFunc(places[span], func(p place) bool {
			return p.partner == st.over.partner && p.rank == st.rank
		})
		if i < 0 {
			i = len(places[span])
			places[span] = append(places[span], place{st.over.partner, st.rank, newSet(figures)})
		}
		places[span][i].by.add(st.figure)
	}
	for _, span := range spans {
		ps := places[span]
		slices.SortStableFunc(ps, func(a, b place) int { return cmp.Compare(a.rank, b.rank) })
		for i, p := range ps {
			for _, q := range ps[i+1:] {
				same := p.partner == q.partner
				if same != (p.rank == q.rank) && s.clash == nil {
					s.clash = p.by.union(q.by)
				}
			}
			s.addNext(span, p, ps[i+1:])
		}
	}
	for _, span := range spans {
		s.addUnnamed(span, places[span])
	}
}

// addNext orders p before those of the next place among rest.
func (s *system) addNext(span calendar.Span, p place, rest []place) {
	next := 0
	for _, q := range rest {
		if q.rank == p.rank || q.partner == p.partner || next > 0 && q.rank != next {
			continue
		}
		next = q.rank
		terms := s.terms(nil, quantity{p.partner, span, 1}, -1)
		s.addRow(s.terms(terms, quantity{q.partner, span, 1}, 1), 0, p.by.union(q.by))
	}
}

// addUnnamed orders the last of an unbroken run of places from the first before
// the countries that have none: before what is spoken of them, where that is not
// the whole span. The places are in order.
func (s *system) addUnnamed(span calendar.Span, places []place) {
	var run []place
	var by set
	for _, p := range places {
		if p.rank == len(run)+1 {
			run = append(run, p)
			by = by.union(p.by)
		}
	}
	if len(run) == 0 {
		return
	}
	last := quantity{run[len(run)-1].partner, span, 1}
	spoken := map[string][]term{}
	var partners []string
	for i, v := range s.vars {
		ranked := slices.ContainsFunc(places, func(p place) bool { return p.partner == v.partner })
		if !span.Contains(v.month) || !v.country() || ranked {
			continue
		}
		if spoken[v.partner] == nil {
			partners = append(partners, v.partner)
		}
		spoken[v.partner] = append(spoken[v.partner], term{i, 1})
	}
	for _, partner := range partners {
		s.addRow(s.terms(spoken[partner], last, -1), 0, by)
	}
}

// addTotals adds that countries together, and each bloc, do not exceed the
// total of a month that some figure speaks of.
func (s *system) addTotals() {
	countries := map[calendar.Month][]term{}
	for i, v := range slices.Clone(s.vars) {
		total, known := s.index[variable{"WLD", v.month}]
		switch {
		case !known || i == total:
		case v.country():
			countries[v.month] = append(countries[v.month], term{i, 1})
		default:
			s.addRow([]term{{i, 1}, {total, -1}}, 0, nil)
		}
	}
	for i, v := range slices.Clone(s.vars) {
		if terms := countries[v.month]; v.partner == "WLD" && len(terms) > 0 {
			s.addRow(append(terms, term{i, -1}), 0, nil)
		}
	}
}

// addMembers adds that the members of a group do not exceed it together, in
// each month of the group that some figure speaks of.
func (s *system) addMembers(groups Groups) {
	for i, v := range slices.Clone(s.vars) {
		var terms []term
		for _, member := range groups[v.partner] {
			if j, known := s.index[variable{member, v.month}]; known {
				terms = append(terms, term{j, 1})
			}
		}
		if len(terms) > 0 {
			s.addRow(append(terms, term{i, -1}), 0, nil)
		}
	}
}
