package article

// Step 4, group: facts of order: runs of rises and falls, and their ends.

import "lodestone/wasm/claim"

// streakAt reads "second consecutive monthly decline", "third straight month of
// gains", "second month in a row" behind the number n at i.
func (s *sentence) streakAt(i, n int) (term, int) {
	t := term{code: string(claim.Streak), value: float64(n)}
	j, run := i+1, false
	if s.is(j, consec) {
		run = true
		j++
	}
	t.basis, j = s.adjective(j)
	if s.is(j, consec) {
		run = true
		j++
	}
	unit := ""
	if s.is(j, per) && (s.ts[j].code == "month" || s.ts[j].code == "year" && run) && t.basis == "" {
		unit = s.ts[j].code
		j++
		if unit == "year" {
			return term{}, 0
		}
	}
	if s.is(j, inARow) {
		run = true
		j++
	}
	if t.basis == "" {
		t.basis, j = s.adjective(j)
	}
	k := j
	if s.is(k, of) {
		k = s.skip(k+1, 1, also, the)
		var b string
		if b, k = s.adjective(k); b != "" {
			t.basis = b
		}
	}
	k = s.skip(k, 1, also)
	if sign := s.directionAt(k); sign != 0 && (s.ts[k].code != "a") {
		t.n = sign
		j = k + 1
		run = run || unit != "" && k > i+2
	} else if s.is(j, of) || unit == "" && t.basis == "" {
		if !run {
			return term{}, 0
		}
	}
	if s.is(j, inARow) {
		run = true
		j++
	}
	run = run || unit != "" && s.counted(i)
	if j == i+2 && s.is(j-1, inARow) && n > 1 && !s.is(j, up, down) {
		return t, 2 // "The drop was the third in a row"
	}
	if !run || n < 2 || t.n == 0 && unit == "" && t.basis == "" {
		return term{}, 0
	}
	return t, j - i
}

// counted reports whether the words before i count what follows: "for three
// months", "fell to a third month".
func (s *sentence) counted(i int) bool {
	k := s.skip(i-1, -1, the, it)
	return s.is(k, in) && s.wordIn(k, wordFor) || s.is(k, to) && s.is(k-1, up, down)
}

// firstAt reads "first increase in three months" and "first fall since June".
func (s *sentence) firstAt(i int) (term, int) {
	t := term{code: string(claim.StreakEnd)}
	j := s.skip(i+1, 1, also)
	t.basis, j = s.adjective(j)
	j = s.skip(j, 1, also)
	if t.n = s.directionAt(j); t.n == 0 || s.ts[j].code == "a" {
		if t.n = 0; s.is(i-1, the) && s.isMark(i-2, ",(—–-") && j == i+1 { // "a rise of 4.5%, the first in three months"
			if found, n := s.since(t, j); n > 0 && (s.is(j, in) || found.role == sinceAt) {
				return found, n + j - i - 1
			}
		}
		return term{}, 0
	}
	j++
	if s.is(j, after) && s.is(j+1, card, number) && s.ts[j+1].decimals == 0 && s.ts[j+1].value < 100 {
		// "the first rise after two monthly falls"
		if k := s.skip(j+2, 1, per, consec, of, also, basis); s.directionAt(k) == -t.n {
			t.value = s.ts[j+1].value
			return t, k + 1 - i
		}
	}
	if s.is(j, quantity) { // the first rise, 4.5%, in three months: too far apart
		return term{}, 0
	}
	if t.basis == "" {
		t.basis, j = s.adjective(j)
	}
	found, n := s.since(t, j)
	if n == 0 {
		t.codes, j = s.tradeBehind(j)
		found, n = s.since(t, j)
		found.codes = t.codes
	}
	if n == 0 {
		return term{}, 0
	}
	return found, n + j - i - 1
}

// tradeBehind reads the trade behind a rise or fall, "in shipments of magnets to
// America", and returns the partners that it names.
func (s *sentence) tradeBehind(j int) (codes []string, behind int) {
	if !s.is(j, in, of) || !s.is(s.skip(j+1, 1, the, it, also, magnets, raw, total), flow) {
		return nil, j
	}
	k := s.skip(j+1, 1, the, it, also, magnets, raw, total, flow, of)
	if s.is(k, places) {
		return s.ts[k].codes, k + 1
	}
	return nil, k
}

// since reads how long ago: "in three months", "since July". It counts from
// the term before j, so that a hit at j takes 2 terms and more.
func (s *sentence) since(t term, j int) (term, int) {
	if s.is(j, period) && s.ts[j].role == sinceAt {
		t.when, t.role, t.hedge = s.ts[j].when, sinceAt, s.ts[j].hedge
		return t, 2
	}
	k := s.skip(j, 1, in, of, the, last, hedge, also)
	if k == j && !s.is(j, card, number) {
		return t, 0
	}
	if s.is(k, card, number) && s.ts[k].decimals == 0 && s.is(k+1, per) {
		n, ok := monthsOf(s.ts[k], s.ts[k+1])
		if !ok {
			return t, 0
		}
		t.hedge = s.hedgeBetween(j, k)
		t.value = n
		return t, k + 3 - j
	}
	// "in a decade", "in at least a year", "in half a year"
	part := 1.0
	if s.is(k, frac) && s.ts[k].value == 50 {
		part, k = 0.5, s.skip(k+1, 1, the)
	}
	if s.is(j, in) && s.is(k, per) && s.is(k-1, the) && s.wordIn(k-1, wordA) && (s.ts[k].code == "year" || s.ts[k].code == "decade") && !s.wordIn(k, wordYearly) {
		t.value, _ = monthsOf(term{value: 1}, s.ts[k])
		t.value *= part
		t.hedge = s.hedgeBetween(j, k)
		return t, k + 2 - j
	}
	return t, 0
}

// hedgeBetween returns the last hedge among the terms from i to j.
func (s *sentence) hedgeBetween(i, j int) (found claim.Hedge) {
	for k := i; k < j; k++ {
		if s.is(k, hedge) {
			found = claim.Hedge(s.ts[k].code)
		}
	}
	return found
}

// monthsOf counts the months of "six months" and "two years".
func monthsOf(count, unit term) (float64, bool) {
	size := map[string]float64{"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit.code]
	return count.value * size, size > 0 && count.value >= 1 && count.value*size < 1000
}

// countAt reads "three straight months of declines", "six-month high", "a
// three-month run of gains".
func (s *sentence) countAt(i int) (term, int) {
	j := i + 1
	if s.is(j, high, top) {
		return s.rankAt(i)
	}
	if s.is(j, per) {
		months, ok := monthsOf(s.ts[i], s.ts[j])
		switch {
		case ok && s.is(j+1, highNoun, lowNoun):
			return extremeOf(s.ts[j+1].class, months), 3
		case ok && s.ts[j].code == "month" && s.is(j+1, streak) && s.is(j+2, of) && s.directionAt(j+3) != 0:
			return term{code: string(claim.Streak), value: months, n: s.directionAt(j + 3)}, 5
		case ok && s.ts[j].code == "month" && s.directionAt(j+1) != 0 && s.is(j+2, streak):
			return term{code: string(claim.Streak), value: months, n: s.directionAt(j + 1)}, 4
		}
	}
	k := s.skip(i-1, -1, last)
	if s.is(k, the) && s.is(k-1, of) && s.is(k-2, the) && s.wordIn(k-2, wordEach) && s.is(j, per) && s.ts[j].code == "month" && s.ts[i].value >= 2 {
		return term{code: string(claim.Streak), value: s.ts[i].value}, 2 // "in each of the five months"
	}
	if s.is(i-1, per, month, in) && !s.is(j, consec) && !(s.is(i-1, in) && s.is(j, per)) {
		return term{}, 0
	}
	t, n := s.streakAt(i, int(s.ts[i].value))
	if n > 0 && !s.is(j, consec) && !s.ofRun(i, n) && !(s.is(i-1, in) && s.wordIn(i-1, wordFor) && s.verbBefore(i-1)) && !(s.is(i-1, after) && t.n != 0) {
		return term{}, 0
	}
	return t, n
}

// ofRun reports whether one of the n terms at i says that months follow each other.
func (s *sentence) ofRun(i, n int) bool {
	for k := i; k < i+n; k++ {
		if s.is(k, consec, inARow) {
			return true
		}
	}
	return false
}

// verbBefore reports whether a direction stands right before i.
func (s *sentence) verbBefore(i int) bool { return s.directionAt(s.skip(i-1, -1, also)) != 0 }

// endingAt reads "ending three months of gains" and "snapping a two-month decline".
func (s *sentence) endingAt(i int) (term, int) {
	t := term{code: string(claim.StreakEnd)}
	j := s.skip(i+1, 1, the, it, also, hedge)
	if s.is(j, streak) && s.is(j+1, of) {
		j += 2
	}
	if !s.is(j, card, number) || s.ts[j].decimals != 0 {
		return term{}, 0
	}
	t.value = s.ts[j].value
	j++
	if s.is(j, consec) {
		j++
	}
	if s.is(j, per) && s.ts[j].code == "month" && !s.wordIn(j, wordMonthly) {
		j++
	}
	j = s.skip(j, 1, consec, inARow)
	t.basis, j = s.adjective(j)
	for range 3 {
		j = s.skip(j, 1, of, also, streak)
		if sign := s.directionAt(j); sign != 0 {
			t.n = -sign
			j++
			if s.is(j, streak) {
				j++
			}
			return t, j - i
		}
		b, next := s.adjective(j)
		if b == "" {
			break
		}
		t.basis, j = b, next
	}
	return term{}, 0
}

// extendAt reads "extending its decline to a third month".
func (s *sentence) extendAt(i int) (term, int) {
	for j := i + 1; j < i+8 && j < len(s.ts); j++ {
		if !s.is(j, to, in) {
			continue
		}
		k := s.skip(j+1, 1, the)
		sign := 0
		for m := i + 1; m < j; m++ {
			if d := s.directionAt(m); d != 0 {
				sign = d
			}
		}
		n := 0.0
		switch {
		case s.is(k, ord):
			n = float64(s.ts[k].n)
		case s.is(k, card, number):
			n = s.ts[k].value
		}
		m := s.skip(k+1, 1, consec)
		if n >= 2 && s.is(m, per) && s.ts[m].code == "month" {
			return term{code: string(claim.Streak), value: n, n: sign}, m + 1 - i
		}
	}
	return term{}, 0
}
