package article

// Step 4, group: facts of order: places among partners.

import "lodestone/wasm/claim"

// rankAt reads a place among partners at i: "the second-largest buyer", "ranked
// third", "followed by the U.S.". Its codes are the partners that the words
// themselves name; its value is the place of the first of them, 0 for the next
// place after the last one told.
func (s *sentence) rankAt(i int) (term, int) {
	t := term{code: string(claim.Rank), value: 1}
	switch s.ts[i].class {
	case topped:
		if s.is(i+1, quantity) && s.is(i+2, figure, unknown) { // "topped the 6,000-tonne mark"
			return term{}, 0
		}
		if t.value = max(1, s.ts[i].value); t.value > 1 && s.isMark(i+1, ",") && !s.is(s.skip(i-2, -1, the), places) {
			t.codes = s.apposition(i + 1) // "the runner-up, Japan,"
		}
		return t, 1
	case follow:
		t.value = 0
		if s.is(i+1, places) {
			t.codes, t.spots = s.chain(i + 1)
			return t, 1
		}
		if s.is(i-1, places) && len(s.ts[i-1].codes) == 1 { // "Japan came next"
			t.codes, t.spots = s.ts[i-1].codes, s.ts[i-1].spots
			return t, 1
		}
		return term{}, 0
	case ledBy:
		if s.is(i+1, places) {
			t.codes, t.spots = s.ts[i+1].codes[:1], s.ts[i+1].spots
			return t, 1
		}
		return term{}, 0
	}
	var n int
	switch {
	case s.is(i, by):
		return s.followedBy(i)
	case s.is(i, ranked):
		t, n = s.rankedAt(i)
	default:
		t, n = s.placed(t, i)
	}
	if n > 0 && t.codes == nil {
		n += s.sequence(&t, i, i+n)
	}
	return t, n
}

// rankedAt reads "ranked third", "came in second place", "stood at No. 2".
func (s *sentence) rankedAt(i int) (term, int) {
	j := s.skip(i+1, 1, in, at, the, as, none, place)
	if s.is(j, ord) || s.is(j, number) && s.is(j-1, none) {
		n := s.ts[j].n
		if s.is(j, number) {
			n = int(s.ts[j].value)
		}
		k := s.skip(j+1, 1, place, high, buyer)
		if n >= 1 && n < 200 && !s.is(k, per, consec, period) {
			return term{code: string(claim.Rank), value: float64(n)}, k - i
		}
	}
	if s.is(j, high, top) {
		if t, n := s.placed(term{code: string(claim.Rank), value: 1}, j); n > 0 {
			return t, n + j - i
		}
	}
	return term{}, 0
}

// placed reads "largest buyer", "third-largest market", "top five destinations"
// and, after a verb of being, "third" or "the highest" alone.
func (s *sentence) placed(t term, i int) (term, int) {
	j, many, plain := s.superlative(&t, i)
	if j < 0 {
		return term{}, 0
	}
	j = s.skip(j, 1, single, also, magnets, raw)
	if s.is(j, places) && s.ts[j].codes[0] == china { // the largest buyer of Chinese magnets is not this
		j++
	}
	if s.is(j, flow) && s.is(j+1, buyer) {
		j++
	}
	switch {
	case many > 0 && (s.is(s.skip(j, 1, period), be) || s.isMark(j, ":–—")):
		return s.among(many, i, j) // "the top five were"
	case many > 0 && s.isAmong(i, j):
		t.value, t.hedge = float64(many), claim.Under
		return t, s.skip(j, 1, buyer) - i
	case !s.is(j, buyer):
		return s.placedAlone(t, i, j, many > 0, plain)
	}
	j++
	if many > 0 {
		return s.among(many, i, j)
	}
	if b := s.page.text[s.ts[j-1].end-1]; b|0x20 == 's' {
		return term{}, 0 // one of the largest buyers
	}
	if before := s.skip(i-1, -1, the, also); !s.isMark(j, ",") || !s.is(before, be, ranked) {
		t.codes = s.apposition(j) // but not "Germany was the largest buyer, Japan the fifth"
	}
	if plain && !(s.is(j, be) && len(t.codes) == 1) {
		return term{}, 0
	}
	return t, j - i
}

// superlative reads the words for a place at i into t, and returns the place
// behind them, −1 where there are none; how many places they name, 0 where it is
// one; and whether they are a number alone.
func (s *sentence) superlative(t *term, i int) (j, many int, plain bool) {
	j = i
	if s.is(j, ord) {
		t.value = float64(s.ts[j].n)
		j++
		plain = true
	}
	if s.is(j, low) || s.is(i-1, card, number) && !s.is(i, ord) {
		return -1, 0, false
	}
	if s.is(j, top) && s.is(j+1, card, number) || !plain && s.is(j, card, number) && s.is(j+1, high, top) {
		k := j
		if s.is(j, top) {
			k = j + 1
		}
		if s.ts[k].decimals == 0 && s.ts[k].value >= 2 && s.ts[k].value <= 20 {
			many = int(s.ts[k].value)
		}
		return j + 2, many, plain
	}
	if s.is(j, high, top) {
		return j + 1, 0, false
	}
	return j, 0, plain
}

// placedAlone settles by what stands around them whether the words from i to j,
// with no buyer behind them, tell a place.
func (s *sentence) placedAlone(t term, i, j int, many, plain bool) (term, int) {
	before := s.skip(i-1, -1, the, also)
	length := s.skip(j, 1, place) - i
	k := s.skip(j+1, 1, the)
	ends := j == len(s.ts) || s.isMark(j, ".,;:)–—") || s.is(j, and, but, withIt, at, behind, after, ahead)
	best := s.is(j-1, high) || s.wordIn(j-1, wordNumberOne) // the largest, the second-largest, number one
	switch {
	// "The second is the United States", "the third-largest was Vietnam"
	case (plain || best && j > i+1) && s.is(j, be) && s.is(k, places) && !s.is(k+1, possessive, flow) && s.ts[k].codes[0] != china:
		t.codes, t.spots = s.ts[k].codes[:1], s.ts[k].spots[:1]
		return t, j - i
	// "In third place was South Korea, in fourth Vietnam"
	case plain && s.is(before, in) && (before == 0 || s.is(before-1, mark, and)) && s.is(s.skip(j, 1, place), places) && len(s.ts[s.skip(j, 1, place)].codes) == 1:
		j = s.skip(j, 1, place)
		t.codes, t.spots = s.ts[j].codes, s.ts[j].spots
		return t, j - i
	// "Germany kept the top spot", "stayed at the top", "was back on top"
	case s.is(i, top) && !many && (s.is(j, place) && s.is(i-1, the) || s.is(before, at, on, reach) && (ends || s.is(j, of))):
		return t, length
	// "Number three was Vietnam, number four India"
	case (plain || best && j > i+1) && s.isMark(before, ",;") && s.is(j, places) && len(s.ts[j].codes) == 1 && s.is(j+1, mark, withIt, at, and) && s.listsPlaces(before):
		t.codes, t.spots = s.ts[j].codes, s.ts[j].spots
		return t, j - i
	// "Third place went to Vietnam"
	case plain && s.is(j, place) && s.is(j+1, ship) && s.is(j+2, places) && s.ts[j+2].role == toward:
		t.codes, t.spots = s.ts[j+2].codes[:1], s.ts[j+2].spots[:1]
		return t, j + 1 - i
	// "United States: 656 t, the second-biggest", "Germany, the largest,"
	case s.isMark(before, ",;") && ends && (plain || j > i+1 || s.is(i-1, the)) && (s.is(0, places) || s.is(before-1, places)),
		// "Germany the biggest, Japan No. 5", "Germany (the biggest)"
		(s.is(before, places) && s.is(i-1, the) || s.isMark(before, "(") && s.is(before-1, places)) && ends && !many && (best || s.isMark(j, ")")),
		// "Japan was in sixth place, Poland in seventh"
		plain && s.is(before, in) && s.is(before-1, places) && ends:
		return t, j - i
	// "Still the biggest, with 1,118 tonnes", "Germany took the most"
	case ends && !many && before < 0 && best,
		!many && s.is(before, take) && s.is(i, high) && s.is(i-1, the) && (ends || s.is(j, period) && s.ts[j].role == inside):
		return t, j - i
	// "slipped from second to third with 569 tonnes"
	case plain && ends && s.is(before, to) && s.is(s.skip(before-1, -1, place), ord):
		return t, length
	// "Eighth place", of who was named before
	case plain && before < 0 && s.is(j, place) && (j+1 == len(s.ts) || s.isMark(j+1, ".,;!") || s.is(j+1, withIt)):
		return t, length
	// "dropped to third in May and …"
	case plain && s.is(before, to) && s.is(before-1, up, down) && !s.is(j, per, consec, frac, unknown, mass, quantity, up, down),
		// "slipped to third place", "from second to third among buyers"
		plain && s.is(before, to, in) && (s.is(j, place, among, mark) || s.rankWord(j)) && (s.is(before, to) || s.is(before-1, places, up, down)),
		// "third, from first in October"
		plain && s.is(before, from) && s.is(j, period):
		return t, length
	// "Exports to Germany were the highest", "South Korea was third"
	case !many && (s.is(before, be, ranked) || s.is(before, places) && plain) && (plain || best) &&
		(!s.is(j, per, consec, figure, frac, unknown, firstTime, place, up, down, flow) || s.is(j, unknown) && s.rankWord(j)) && (!s.is(j, in) || s.wordIn(j-1, wordNumberOne)) &&
		!(s.is(j, period) && !(plain && s.ts[j].role == inside)):
		return t, length
	case s.is(before, in, on, be, take) && s.is(j, place) && plain:
		return t, j + 1 - i
	}
	return term{}, 0
}

// numbered reads "No. 2" as a place: "rose to No. 2", "the No. 2 buyer".
func (s *sentence) numbered(i int) (term, int) {
	n := 0
	if s.is(i+1, number) && s.ts[i+1].decimals == 0 && s.ts[i+1].value < 200 {
		n = int(s.ts[i+1].value)
	}
	j := s.skip(i+2, 1, buyer)
	before := s.skip(i-1, -1, the, also)
	if n == 0 || j == i+2 && !s.is(before, to, from, at, be, in, places) && !s.isMark(i-1, "(") && !s.isMark(i, "#") && !(s.isMark(before, ",") && s.is(before-1, places) && s.isMark(j, ",")) {
		return term{}, 0
	}
	return term{code: string(claim.Rank), value: float64(n)}, j - i
}

// rankWord reports whether the term at j says that places are told: "among buyers".
func (s *sentence) rankWord(j int) bool {
	return s.is(s.skip(j, 1, unknown, the), buyer)
}
