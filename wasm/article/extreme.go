package article

// Step 4, group: facts of order: highs, lows, records, zeros, recoveries.

import "lodestone/wasm/claim"

//go:noinline
func extremeOf(c class, months float64) term {
	t := term{code: string(claim.Highest), value: months, basis: "high"}
	if c == low || c == lowNoun {
		t.basis = "low"
	}
	return t
}

// extremeAt reads "highest level since January", "lowest in six months",
// "highest on record"; from is the place behind the superlative at i.
func (s *sentence) extremeAt(i int, c class, from int) (term, int) {
	if s.wordIn(i, wordMost) && s.is(i+1, of) && !s.is(i-1, the) {
		return term{}, 0 // "for most of the year"
	}
	t := extremeOf(c, 0)
	if s.ts[i].code == "change" {
		t.code, t.value = string(Other), changes
	}
	j := s.skip(from, 1, figure, flow, magnets, per, also, it, total)
	if s.is(j, in, of) && s.is(j+1, the) && s.wordIn(j+1, wordAny) && s.is(j+2, per) {
		j += 3 // "the most for any month since January"
	}
	if s.is(j, of) && !(s.is(j+1, the) && s.is(j+2, per) && s.ts[j+2].code == "year") {
		j = s.skip(j, 1, of, magnets, figure, flow, per, single, the)
	}
	if s.directionAt(j) != 0 && (s.ts[j].code == "b" || s.ts[j].code == "n") { // "the biggest drop since May"
		t.code, t.value = string(Other), changes
		j = s.skip(j+1, 1, in, of, flow, magnets)
	}
	if codes, k := s.tradeBehind(j); k > j { // "the best month for magnet exports since January"
		t.codes, j = codes, k
	}
	for range 3 {
		switch {
		case s.is(j, period) && (s.ts[j].role == sinceAt || s.ts[j].when.kind == wholeYear && s.ts[j].when.yearRel == 1):
			t.when, t.role, t.hedge = s.ts[j].when, sinceAt, s.ts[j].hedge
			return t, j + 1 - i
		case s.is(j, period) && s.ts[j].when.kind == wholeYear && s.ts[j].when.yearRel == 0 && s.is(j-1, of, per, figure):
			t.when, t.role = s.ts[j].when, sinceAt
			return t, j + 1 - i
		case s.is(j, onRecord) && t.code == string(Other):
			return t, j + 1 - i
		case s.is(j, onRecord):
			t.value = -1
			return t, j + 1 - i
		case s.is(j, of) && s.is(j+1, period) && s.ts[j+1].when.kind == wholeYear, s.is(j, in) && s.is(j+1, period):
			j++
			continue
		case s.is(j, of, in) && s.is(j+1, the) && s.is(j+2, per) && s.wordIn(j+2, wordYear):
			t.when, t.role = when{kind: wholeYear, yearRel: 1}, sinceAt
			return t, j + 3 - i
		}
		if found, n := s.since(t, j); n > 0 && (s.is(j, in, of) || found.role == sinceAt) {
			if t.code == string(Other) {
				found.value = changes
			}
			return found, n + j - i - 1
		}
		if s.is(j, period) && s.forMonth(j) {
			t.code = string(Other) // "the lowest for a December since 2019": among Decembers
		}
		// "the highest monthly total in October since May": what stands between is not the window.
		if !s.is(j, period) || s.ts[j].role != inside {
			break
		}
		j++
	}
	return term{}, 0
}

// forMonth reports whether the period at j is a month by its name alone, "for a
// December".
func (s *sentence) forMonth(j int) bool {
	word := s.page.text[s.ts[j].at:s.ts[j].end]
	for k, b := range word {
		if b == ' ' {
			return oneMonth(s.ts[j].when) && s.ts[j].when.year == 0 && s.words.in(word[:k], wordFor)
		}
	}
	return false
}

// anyMonthAt reads "more than in any month since January", "fewer than at any
// time in two years".
func (s *sentence) anyMonthAt(i int) (term, int) {
	t, n := s.anyMonth(s.directionAt(i), i+1)
	return t, n + oneIf(n > 0)
}

// anyMonth reads "than in any month since January" at i, behind more (1) or less (−1).
func (s *sentence) anyMonth(direction, i int) (term, int) {
	if !s.is(i, than) {
		return term{}, 0
	}
	j := s.skip(i+1, 1, in, at)
	if !s.is(j, the) || !s.wordIn(j, wordAny) {
		return term{}, 0
	}
	if j++; !s.is(j, per) {
		j++ // any other month, any time, any point
	}
	if s.is(j, per) {
		j++
	}
	t := extremeOf(high, 0)
	if direction < 0 {
		t = extremeOf(low, 0)
	}
	if s.is(j, of, in) && s.is(j+1, period) {
		j++
	}
	switch {
	case s.is(j, onRecord):
		t.value = -1
		return t, j + 1 - i
	case s.is(j, period) && s.ts[j].when.kind == wholeYear && (s.ts[j].when.yearRel == 1 || s.ts[j].when.year != 0):
		t.when, t.role = s.ts[j].when, sinceAt
		return t, j + 1 - i
	case s.is(j, of, in) && s.is(j+1, the) && s.is(j+2, per) && s.wordIn(j+2, wordYear):
		t.when, t.role = when{kind: wholeYear, yearRel: 1}, sinceAt
		return t, j + 3 - i
	}
	if found, n := s.since(t, j); n > 0 {
		return found, n + j - i - 1
	}
	return term{}, 0
}

// anyMonthFor reads the same of a "more" or "fewer" that does not stand next to the
// "than" at i: "shipped more magnets in August than in any month since January".
func (s *sentence) anyMonthFor(i int) (term, int) {
	for k := i - 2; k >= 0 && k > i-11; k-- {
		switch {
		case s.is(k, up, down) && s.ts[k].code != "b" && s.ts[k].code != "n":
			return s.anyMonth(s.directionAt(k), i)
		case s.is(k, quantity, mark, up, down, than, ordered):
			return term{}, 0
		}
	}
	return term{}, 0
}

// notSinceAt reads "Not since January has China shipped so many".
func (s *sentence) notSinceAt(i int) (term, int) {
	if i > 0 && !s.isMark(i-1, ",:;") || !s.is(i+1, period) || s.ts[i+1].role != sinceAt {
		return term{}, 0
	}
	for k := i + 2; k < len(s.ts); k++ {
		if !s.wordIn(k, wordSo) && !s.wordIn(k, wordAsMuchAs) {
			continue
		}
		t := extremeOf(high, 0)
		if s.is(k+1, down, low, lowNoun) || s.wordIn(k+1, wordFew) {
			t = extremeOf(low, 0)
		}
		t.when, t.role = s.ts[i+1].when, sinceAt
		return t, 2
	}
	return term{}, 0
}

// recordAt reads "a record high", "an all-time low", "a record 656 tonnes".
func (s *sentence) recordAt(i int) (term, int) {
	switch {
	case s.ts[i].glued && s.is(i-1, unknown): // "near-record levels"
		return term{code: string(Other), value: nearRecord, basis: "high"}, 1
	case s.is(i+1, highNoun, lowNoun):
		return extremeOf(s.ts[i+1].class, -1), 2
	case s.is(i+1, high, low):
		return extremeOf(s.ts[i+1].class, -1), 2
	case s.is(i+1, figure, flow, magnets), s.is(i+1, quantity) && s.ts[i+1].code == claim.Tonnes:
		return extremeOf(high, -1), 1
	case (s.is(s.skip(i-1, -1, the), reach, be) || s.isMark(s.skip(i-1, -1, the), ",–—(") && s.has.any(mass)) && (i+1 == len(s.ts) || s.is(i+1, in, mark, period)):
		return extremeOf(high, -1), 1
	}
	return term{}, 0
}

// zeroAt reads "no shipments", "zero exports" and "dried up".
func (s *sentence) zeroAt(i int) (term, int) {
	if s.ts[i].code == "stopped" {
		if s.is(s.skip(i-1, -1, also), hedge, not) || s.is(i-1, but) {
			return term{}, 0 // "all but dried up"
		}
		return term{code: string(claim.Zero)}, 1
	}
	j := s.skip(i+1, 1, also, single, magnets, raw, total)
	if s.is(j, flow) && j-i <= 4 {
		return term{code: string(claim.Zero)}, j + 1 - i
	}
	if j == i+2 && s.is(j-1, magnets) && s.is(i-1, ship) {
		return term{code: string(claim.Zero)}, 2
	}
	if s.is(s.skip(j-1, -1, single), magnets) && s.is(s.skip(j, 1, be), ship) {
		return term{code: string(claim.Zero)}, s.skip(j, 1, be) + 1 - i
	}
	return term{}, 0
}

// recoveryAt reads "rebound that began in June" and "recovery from a low in May".
func (s *sentence) recoveryAt(i int) (term, int) {
	if c := s.ts[i].code; c != "n" && c != "b" {
		return term{}, 0
	}
	j := s.skip(i+1, 1, it)
	t := term{code: string(claim.Recovery), n: 1}
	if s.is(j, not) {
		return term{}, 0
	}
	if s.is(j, start) {
		if k := j + 1; s.is(k, period) && s.ts[k].role != base {
			t.when, t.role = s.ts[k].when, inside
			return t, k + 1 - i
		}
		return term{}, 0
	}
	if j = i + 1; s.is(j, from) {
		k := s.skip(j+1, 1, the, also)
		switch {
		case s.is(k, lowNoun) && s.is(k+1, period):
			t.when, t.role = s.ts[k+1].when, base
			return t, k + 2 - i
		case s.is(k, period) && s.is(s.skip(k+1, 1, possessive, also), lowNoun):
			t.when, t.role = s.ts[k].when, base
			return t, s.skip(k+1, 1, possessive, also) + 1 - i
		}
	}
	return term{}, 0
}
