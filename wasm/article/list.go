package article

// Step 4, group: lists of figures, and figures whose unit is said elsewhere.

import "lodestone/wasm/claim"

// lists numbers quantities of one unit that stand side by side: "1,288, 854
// and 457 tonnes".
func (s *sentence) lists() {
	begin, n := 0, 0
	for i := 0; i <= len(s.ts); i++ {
		switch {
		case s.is(i, quantity) && n > 0 && s.ts[i].code == s.ts[begin].code:
			n++
			s.ts[i].list = n
		case s.is(i, quantity):
			begin, n = i, 1
		case n > 0 && (s.isMark(i, ",/") || s.is(i, and)) && s.is(s.skip(i+1, 1, and), quantity):
		default:
			if n > 1 {
				s.ts[begin].list = 1
			}
			n = 0
		}
	}
}

// listed returns how many quantities the list at i has, 1 outside of lists.
func (s *sentence) listed(i int) int {
	if !s.is(i, quantity) || s.ts[i].list == 0 {
		return 1
	}
	n := s.ts[i].list
	for k := i + 1; k < len(s.ts) && k < i+60; k++ {
		if s.is(k, quantity) {
			if s.ts[k].list != n+1 {
				break
			}
			n++
		}
	}
	return n
}

// oneOf gives the quantity at i of a list its own of several partners, and its
// own of several months.
func (p *parse) oneOf(x *fact, i int, codes []string) []string {
	n, place := p.listed(i), p.ts[i].list
	if n < 2 {
		return codes
	}
	if len(codes) == n {
		codes = codes[place-1:][:1]
	} else if len(codes) == 1 {
		// As many partners, named one by one before the list.
		var named []string
		for _, s := range p.subjects {
			if s.at < i && len(s.codes) == 1 && (len(named) == 0 || named[len(named)-1] != s.codes[0]) {
				named = append(named, s.codes[0])
			}
		}
		if len(named) == n {
			codes = named[place-1:][:1]
		}
	}
	behind, before := i+1, i
	for ; behind < len(p.ts) && !p.is(behind, period); behind++ {
	}
	for ; before >= 0 && !p.is(before, period); before-- {
	}
	for p.is(before-1, period, and) || p.isMark(before-1, ",") && p.is(before-2, period) {
		before--
	}
	for _, k := range []int{behind, before} {
		if m, found := p.monthOfRun(k, place); found == n {
			p.period(x, m)
			x.carried = false
			break
		}
	}
	return codes
}

// monthOfRun returns the place of the nth month of the run of months that
// begins at k, and how many the run has: they go with a list of as many
// figures, one each.
func (p *parse) monthOfRun(k, nth int) (at, found int) {
	for m := k; p.is(m, period, and) || p.isMark(m, ","); m++ {
		if p.is(m, period) && p.ts[m].role == inside {
			if found++; found == nth {
				at = m
			}
		}
	}
	return at, found
}

// ellipses gives plain numbers the unit of another quantity of the sentence:
// "from 46 tonnes in May to 353 in June", "took 582 and Japan 305 tonnes"; or of
// the sentence before, where that told tonnes.
func (s *sentence) ellipses(tonnes bool) {
	for i := range s.ts {
		t := &s.ts[i]
		if t.class != number || s.isYear(i) || t.value < 2 {
			continue
		}
		before := s.skip(i-1, -1, hedge, the, also)
		if s.is(before, unknown) && s.is(before-1, the) { // "a miserable 46"
			before = s.skip(before-1, -1, the, also)
		}
		unit := ""
		if s.is(before, to, from, against, than, at, be) && (s.is(i+1, period) || s.isMark(i+1, ",.;)") || i+1 == len(s.ts)) {
			for k := i - 1; k >= 0 && unit == ""; k-- {
				if s.is(k, quantity) && s.ts[k].code == claim.Tonnes {
					unit = claim.Tonnes
				}
			}
		}
		if unit == "" && s.ofMonths(i, tonnes) {
			unit = claim.Tonnes
		}
		if k := s.labelled(i); k >= 0 {
			s.ts[k].role, unit = subject, claim.Tonnes
		}
		if s.isMark(i-1, "(") && s.isMark(i+1, ")") && s.is(i-2, places) {
			for k := i - 3; k > 0 && unit == ""; k-- { // "Germany (1,119 tonnes), Vietnam (457)"
				if s.is(k, quantity) && s.ts[k].code == claim.Tonnes && s.isMark(k-1, "(") {
					unit = claim.Tonnes
				}
			}
		}
		if s.is(before, possessive, withIt) && s.is(before-1, places) && s.tonnesBefore(i) && (i+1 == len(s.ts) || s.isMark(i+1, ".,;") || s.is(i+1, and)) {
			unit = claim.Tonnes // "Italy's were 140 tonnes and Poland's 150"
		}
		if s.is(before, take, reach, ship, places) {
			k := i + 1
			if s.isMark(k, ",") {
				k++
			}
			k = s.skip(k, 1, and)
			if k > i+1 && s.is(k, places) && s.is(k+1, quantity) && s.ts[k+1].code == claim.Tonnes {
				unit = claim.Tonnes
			}
		}
		if (s.is(before, take, and, but, withIt, mark) || s.is(before, it) && s.is(before-1, of)) && (s.is(i+1, of) && s.is(i+2, it) || s.is(s.skip(i+1, 1, ship), places) || s.is(s.skip(i+1, 1, ship), to)) {
			for k := i - 1; k >= 0 && unit == ""; k-- { // "Of the 5,473 tonnes, 656 went to the U.S."
				if s.is(k, quantity) && s.ts[k].code == claim.Tonnes && !s.wordIn(k-1, wordEvery) {
					unit = claim.Tonnes
				}
			}
		}
		if s.is(i+1, of) { // "1,118 of the bloc's 2,060 tonnes"
			k := s.skip(i+2, 1, the, it, places, possessive, total)
			if s.is(k, quantity) && s.ts[k].code == claim.Tonnes {
				unit = claim.Tonnes
			}
		}
		if (tonnes || s.tonnesBefore(i)) && s.is(before, take) && (i+1 == len(s.ts) || s.isMark(i+1, ".,;")) {
			unit = claim.Tonnes // "… 1,106 tonnes. The U.S. received 564."
		}
		if unit != "" {
			t.class, t.code = quantity, unit
			if before < i-1 && s.is(i-1, hedge) {
				t.hedge = claim.Hedge(s.ts[i-1].code)
			}
		}
	}
}

// ofMonths reports whether the plain number at i is one of a list of months whose
// unit is said before: "July brought 619 tonnes, September 420.5", "46 tonnes in
// May, 353 in June", "t: May 1,238; June 3,188". tonnes says that the sentence
// before told tonnes: "July: 5,577".
func (s *sentence) ofMonths(i int, tonnes bool) bool {
	ends := i+1 == len(s.ts) || s.isMark(i+1, ",.;)") || s.is(i+1, and)
	headed := s.isMark(i-1, ":") && s.monthAlone(i-2)
	switch {
	case ends && s.monthAlone(i-1), ends && headed:
	case s.monthAlone(i+1) && s.is(i-1, mark, and, to, follow) && s.pairedBefore(i):
		return true
	default:
		return false
	}
	if headed && tonnes && i == 2 {
		return true
	}
	for k := i - 2; k >= 0; k-- {
		if s.is(k, quantity) && s.ts[k].code == claim.Tonnes || s.is(k, mass) && s.ts[k].value == 1 && s.isMark(k+1, ":") {
			return true
		}
	}
	return false
}

// tonnesBefore reports whether a tonnage stands before i.
func (s *sentence) tonnesBefore(i int) bool {
	for k := range s.ts[:i] {
		if s.is(k, quantity) && s.ts[k].code == claim.Tonnes {
			return true
		}
	}
	return false
}

// labelled returns the place of the partner whose figure the plain number at i is,
// in a list whose head says the unit, −1 for others: "October exports (t): Germany
// 1,118; Japan 226".
func (s *sentence) labelled(i int) int {
	k := s.skip(i-1, -1, hedge)
	if s.isMark(k, ":–—-") {
		k--
	}
	if !s.is(k, places, world, total) || i+1 < len(s.ts) && !s.is(i+1, mark, and) || s.is(i+1, and) && s.is(i+2, number) {
		return -1 // and not "Germany 1,288 and 1,118", of two months
	}
	for m := k - 1; m > 0; m-- {
		if s.is(m, mass) && s.ts[m].value == 1 && (s.isMark(m+1, "):,–—-") || s.is(m-1, in)) {
			return k
		}
	}
	return -1
}

// monthAlone reports whether the term at i is one month that is spoken of.
func (s *sentence) monthAlone(i int) bool {
	return s.is(i, period) && s.ts[i].role == inside && s.ts[i].when.kind == months && oneMonth(s.ts[i].when)
}

// pairedBefore reports whether a tonnage with its month behind it stands before i.
func (s *sentence) pairedBefore(i int) bool {
	for k := range s.ts[:i] {
		if s.is(k, quantity) && s.ts[k].code == claim.Tonnes && s.is(k+1, period) {
			return true
		}
	}
	return false
}
