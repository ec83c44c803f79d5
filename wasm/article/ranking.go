package article

// Step 4, group: facts of order: the partners that the words for places name.

import "lodestone/wasm/claim"

// followedBy reads the partners behind the "by" at i as the next ones, where what
// follows stands apart from it: "followed in March by South Korea and Vietnam".
func (s *sentence) followedBy(i int) (term, int) {
	k := i - 1
	for k > i-6 && s.is(k, period, in, at, also, the, hedge, unknown) && !s.wordIn(k, wordFollowed) {
		k--
	}
	if !s.wordIn(k, wordFollowed) || !s.is(i+1, places) {
		return term{}, 0
	}
	t := term{code: string(claim.Rank)}
	t.codes, t.spots = s.chain(i + 1)
	return t, 1
}

// isAmong reports whether the words from i to j are a group that one partner is
// among: "is one of the top five buyers", "among the top three".
func (s *sentence) isAmong(i, j int) bool {
	k := s.skip(i-1, -1, the, also)
	j = s.skip(j, 1, buyer, period)
	behind := s.isMark(j, ":–—") || s.is(j, be) // who they are is said
	return !behind && !s.is(s.skip(k-1, -1, also), not) && (s.wordIn(k, wordAmong) || s.is(k, in, among) && !s.is(k, period))
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

// listsPlaces reports whether the words before i give a partner its place: "number
// three was Vietnam".
func (s *sentence) listsPlaces(i int) bool {
	for k := range s.ts[:i] {
		if s.is(k, ord) && s.is(s.skip(k+1, 1, high, place, buyer), be) {
			return true
		}
	}
	return false
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
