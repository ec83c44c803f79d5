package article

// Step 4, group: what partners do or are, by the words behind them.

// predicate reports whether what stands at j is what a subject does or is.
func (s *sentence) predicate(j int) bool {
	if j < len(s.ts) && s.wordIn(j, wordEach) {
		j++ // "Poland and Mexico each bought"
	}
	j = s.skip(j, 1, also, combined, respectively)
	switch {
	case s.wordIn(j, wordBack) && s.is(j+1, in, at, on) && s.is(s.skip(j+2, 1, the), ord, top):
		return true // "US back in second place"
	case s.wordIn(j, wordAmong):
		k := s.skip(j+1, 1, the, also, up, down, unknown) // "India among top five destinations", "Japan among the big buyers took"
		return s.is(k, top, card, number) || s.is(k, buyer) && s.is(s.skip(k+1, 1, also), take, up, down)
	case s.is(j, ord, high) || s.is(j, the, it) && s.is(j+1, ord, high, top), s.labels(j):
		return true
	case s.is(j, take, reach, account, ranked, topped, be, quantity, flat, highNoun, multiple, ship, contributed, flow, extend, follow, ahead, behind, theme):
		return true
	case s.is(j, the) && s.is(s.skip(j, 1, the, also), shareNoun, quantity): // "Japan thus had a share of"
		return true
	case s.is(j, up, down):
		return s.ts[j].code != "n"
	case s.is(j, at, withIt, in, on, period):
		return s.is(s.skip(j+1, 1, the, also, period), quantity, up, down, take, reach, account, ranked, flow) || s.is(j, in) && s.is(s.skip(j+1, 1, the), ord) && s.is(s.skip(j+1, 1, the)+1, place) ||
			s.is(j, period) && s.is(j+1, mark)
	case s.isMark(j, "(:\t"):
		return true
	case s.isMark(j, "–—-"):
		return s.is(s.skip(j+1, 1, the), quantity, high, top, ord, up, down)
	case s.isMark(j, ",") && s.resumes(j):
		return true
	case s.isMark(j, ",") && s.is(j+1, also, but) && s.isMark(j+2, ","): // "The U.S., on the other hand, had"
		return s.predicate(j + 3)
	case s.isMark(j, ","):
		k := s.skip(j+1, 1, the, it)
		return s.is(j+1, withIt, at, on) && s.is(s.skip(j+2, 1, the, also), quantity) || s.is(k, high, low, top, topped, ranked, quantity, up, down, take) || s.is(k, ord) && s.is(k+1, high, low, top, buyer) ||
			s.is(k, follow)
	}
	return false
}

// labels reports whether the partner before j heads a line, with what it takes in
// before the colon: "Japan including powder and alloys: 538 tonnes".
func (s *sentence) labels(j int) bool {
	if j > 3 || !s.is(j, withIt, without, magnets, semis, flow, period, in, total) {
		return false
	}
	for k := j; k < len(s.ts) && k < j+8; k++ {
		if s.isMark(k, ":") {
			return true
		}
		if s.is(k, mark, quantity, number, up, down, take, reach, be, ship) {
			break
		}
	}
	return false
}

// resumes reports whether a short insertion follows the comma at j, and the verb
// behind it: "Japan, on the other hand, bought".
func (s *sentence) resumes(j int) bool {
	clause := s.is(s.skip(j+1, 1, also), as, not, the) || s.is(j+1, it) && s.wordIn(j+1, wordThat) || s.is(j+1, partner) && s.is(j+2, possessive)
	for k := j + 1; k < len(s.ts) && (k < j+8 || clause && k < j+16); k++ {
		if s.isMark(k, ",") {
			return s.is(s.skip(k+1, 1, also), take, up, down, reach, ranked, ship) || (clause || k < j+3) && s.is(s.skip(k+1, 1, also), be)
		}
		if s.is(k, mark, quantity) || s.is(k, up, down, take, places, partner, and) && !clause {
			return false
		}
	}
	return false
}
