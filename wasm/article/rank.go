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
	if s.is(i, ranked) {
		t, n = s.rankedAt(i)
	} else {
		t, n = s.placed(t, i)
	}
	if n > 0 && t.codes == nil {
		n += s.sequence(&t, i, i+n)
	}
	return t, n
}

// sequence reads the places that follow one at i, "third and fourth", if there
// are as many partners before them, and returns how many terms it takes.
func (s *sentence) sequence(t *term, i, j int) int {
	count, end := 1, j
	for k := s.skip(j, 1, and); k > end || s.isMark(k, ","); k = s.skip(end, 1, and) {
		if s.isMark(k, ",") {
			k = s.skip(k+1, 1, and)
		}
		if !s.is(k, ord) || s.ts[k].n != int(t.value)+count {
			break
		}
		count++
		end = k + 1
	}
	k := s.skip(i-1, -1, be, the, also, ranked)
	if count < 2 || !s.is(k, places) || len(s.ts[k].codes) != count {
		return 0
	}
	t.codes, t.spots = s.ts[k].codes, s.ts[k].spots
	return end - j
}

// chain collects the partners that go on from i: "the U.S. (353 t), Vietnam
// (340 t) and Thailand".
func (s *sentence) chain(i int) (codes []string, spots [][2]int32) {
	codes, spots = s.ts[i].codes, s.ts[i].spots
	for j := i + 1; j < len(s.ts) && len(codes) < 20; {
		if s.isMark(j, "(") {
			for j < len(s.ts) && !s.isMark(j, ")") {
				j++
			}
			j++
		} else if s.is(j, withIt, at) && s.is(j+1, quantity) {
			j += 2
		}
		k := j
		if s.isMark(k, ",") {
			k++
		}
		k = s.skip(k, 1, and, the)
		if k == j || !s.is(k, places) || !(s.isMark(k+1, "(,.;") || s.is(k+1, and) || k+1 == len(s.ts) || s.is(k+1, withIt, at) && s.is(k+2, quantity)) {
			break
		}
		codes = append(codes[:len(codes):len(codes)], s.ts[k].codes...)
		spots = append(spots[:len(spots):len(spots)], s.ts[k].spots...)
		j = k + 1
	}
	return codes, spots
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
	// "The second is the United States"
	case plain && s.is(j, be) && s.is(k, places) && !s.is(k+1, possessive, flow) && s.ts[k].codes[0] != china:
		t.codes, t.spots = s.ts[k].codes[:1], s.ts[k].spots[:1]
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
	// "dropped to third in May and …"
	case plain && s.is(before, to) && s.is(before-1, up, down) && !s.is(j, per, consec, frac, unknown, mass, quantity, up, down),
		// "slipped to third place", "from second to third among buyers"
		plain && s.is(before, to) && (s.is(j, place, among, mark) || s.rankWord(j)),
		// "third, from first in October"
		plain && s.is(before, from) && s.is(j, period):
		return t, length
	// "Exports to Germany were the highest", "South Korea was third"
	case !many && (s.is(before, be, ranked) || s.is(before, places) && plain) && (plain || best) &&
		!s.is(j, per, consec, figure, frac, unknown, firstTime, place, up, down, flow) && (!s.is(j, in) || s.wordIn(j-1, wordNumberOne)) &&
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
	if n == 0 || j == i+2 && !s.is(s.skip(i-1, -1, the, also), to, at, be, in, places) && !s.isMark(i-1, "(") {
		return term{}, 0
	}
	return term{code: string(claim.Rank), value: float64(n)}, j - i
}

// rankWord reports whether the term at j says that places are told: "among buyers".
func (s *sentence) rankWord(j int) bool {
	return s.is(s.skip(j, 1, unknown, the), buyer)
}

// apposition returns the partner named right behind a place: "the largest
// buyer, Germany," and "largest buyer Germany".
func (s *sentence) apposition(j int) []string {
	if s.isMark(j, ",") {
		if s.is(j+1, places) && s.ts[j+1].role != toward && len(s.ts[j+1].codes) == 1 {
			return s.ts[j+1].codes
		}
		return nil
	}
	j = s.skip(j, 1, of, magnets, period, be, also, the)
	if s.is(j, places) && s.ts[j].role != toward && s.ts[j].codes[0] != china {
		return s.ts[j].codes[:1]
	}
	return nil
}

// among reads the partners of "the top five buyers were A, B, C, D and E", or
// those that stand before it. Without as many names it is a group, and no rank.
func (s *sentence) among(many, i, j int) (term, int) {
	t := term{code: string(claim.Rank), value: 1}
	for k := j; k < j+12 && k < len(s.ts); k++ {
		if s.is(k, places) {
			if codes, spots := s.chain(k); len(codes) == many {
				t.codes, t.spots = codes, spots
				return t, j - i
			}
		}
		if s.is(k, quantity, up, down) || s.is(k, places) && s.ts[k].codes[0] != china {
			break
		}
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if s.is(k, places) && len(s.ts[k].codes) == many {
			t.codes, t.spots = s.ts[k].codes, s.ts[k].spots
			return t, j - i
		}
	}
	return term{}, 0
}
