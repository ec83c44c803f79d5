package article

// Step 4, group: numbers and their units become quantities.

import "lodestone/wasm/claim"

// Units that claims have none of: what is counted in them is not judged.
const (
	otherMoney = "money"
	otherMass  = "mass"
	counted    = "count"
)

// quantities puts numbers together with their units, signs and hedges.
func (s *sentence) quantities() {
	out := s.ts[:0]
	ts := s.ts
	for i := 0; i < len(ts); {
		q, n, ok := s.quantityAt(i)
		if !ok {
			out = keep(out, ts, i)
			i++
			continue
		}
		before := s.loosen(out, &q)
		out = append(out[:before], q)
		i += n
	}
	s.ts = out
}

// loosen folds the hedges and signs before a quantity into it, and returns how
// many terms remain before it.
func (s *sentence) loosen(out []term, q *term) int {
	n := len(out)
	for n > 0 {
		t := &out[n-1]
		switch {
		case t.class == mark && q.signed == 0 && q.hedge == claim.None && (t.n == '+' || t.n == '-' || t.n == '−' || t.n == '–') && q.glued && (n == 1 || !t.glued || out[n-2].class == mark):
			q.signed = 1
			if t.n != '+' {
				q.signed = -1
			}
			q.glued = t.glued
		case t.class == mark && (t.n == '~' || t.n == '≈') && q.hedge == claim.None:
			q.hedge = claim.About
		case t.class == mark && t.n == '>':
			q.hedge = claim.Over
		case t.class == hedge && (q.hedge == claim.None || q.hedge == claim.About):
			q.hedge = claim.Hedge(t.code)
		default:
			return n
		}
		q.at = t.at
		n--
	}
	return n
}

// quantityAt reads a number with its unit, or what says one in words, and
// returns how many terms it takes.
func (s *sentence) quantityAt(i int) (term, int, bool) {
	if !s.is(i, number, card, money, frac, multiple, the) {
		return term{}, 0, false
	}
	t := s.ts[i]
	if q, n := s.oneInSome(i); n > 0 {
		return q, n, true
	}
	switch t.class {
	case the:
		return s.byPart(i)
	case frac:
		return s.fraction(i)
	case multiple:
		if s.wordIn(i, wordHalves) && s.is(i-1, card, number, the, ord) {
			return t, 0, false // "the two halves of the year"
		}
		t.class, t.code, t.words, t.decimals = quantity, claim.Ratio, true, 0
		return t, 1, true
	}
	j := i
	currency := ""
	if t.class == money {
		if !s.is(i+1, number) {
			return t, 0, false
		}
		currency = t.code
		j++
	}
	q, j := s.numeral(j)
	q.at, q.glued = t.at, t.glued
	if currency != "" {
		return s.valued(q, currency, i, j)
	}
	if s.rangeAt(&q, &j, i) {
		q.ranged, q.hedge = true, claim.About
	}
	j, ok := s.unit(&q, j)
	if !ok && s.wordIn(s.skip(i-1, -1, hedge), wordFactor) {
		q.code, ok = claim.Ratio, true
	}
	if !ok && !q.ranged {
		if k := s.listEnd(j, i); k > 0 {
			_, next := s.numeral(k)
			if _, ok = s.unit(&q, next); ok {
				q.end = s.ts[j-1].end
			}
		}
	}
	if !ok {
		if j > i+1 && t.class == number { // a number of thousands or millions, of we don't know what
			q.class, q.code, q.end = quantity, counted, s.ts[j-1].end
			return q, j - i, true
		}
		return t, 0, false
	}
	return q, j - i, true
}

// rangeAt reads "30–40", "30 to 40" and "between 30 and 40" as the middle of
// the two; j is the place behind the first number and moves behind the second.
func (s *sentence) rangeAt(q *term, j *int, i int) bool {
	k := *j
	if s.isYear(i) {
		return false
	}
	between := s.is(i-1, between)
	if between && s.is(k, pct, mass) {
		k++
	}
	switch {
	case s.is(k, number) && s.ts[k].glued && !s.isYear(k-1):
	case between && s.is(k, and) && s.is(k+1, number, card),
		s.isMark(k, "–—-") && s.is(k+1, number),
		s.is(k, to) && !s.is(i-1, from) && s.wordIn(k, wordTo) && s.is(k+1, number) && !s.is(i-1, hedge, up, down):
		k++
	default:
		return false
	}
	high, next := s.numeral(k)
	if !s.is(next, pct, mass, points, times) || s.isYear(k) || high.value <= q.value {
		return false
	}
	// "5 to 6 thousand": the scale is said once.
	if high.decimals < q.decimals && q.value*1000 <= high.value*10 {
		for range q.decimals - high.decimals {
			q.value *= 10
		}
	}
	q.value = (q.value + high.value) / 2
	q.decimals = high.decimals
	q.end = high.end
	*j = next
	return true
}

// listEnd returns the place of the last number of a list such as "1,288, 854
// and 457 tonnes", whose second begins at j; 0 where there is none.
func (s *sentence) listEnd(j, i int) int {
	if s.isYear(i) || s.is(i-1, month) || s.is(i, card) {
		return 0
	}
	for k := 0; k < 12; k++ {
		switch {
		case s.isMark(j, ",") && s.is(j+1, and):
			j += 2
		case s.isMark(j, ",/") || s.is(j, and) || s.is(j, to) && s.is(i-1, from):
			j++
		default:
			return 0
		}
		j = s.skip(j, 1, hedge, the)
		if !s.is(j, number) || s.isYear(j) {
			return 0
		}
		_, next := s.numeral(j)
		if s.is(next, pct, mass, points) {
			return j
		}
		j = next
	}
	return 0
}

// someTonnes is the n of a percentage that is said as tonnes out of some.
const someTonnes = 1

// oneInSome reads "one in five tonnes", "two out of every ten tonnes" and "every
// fifth tonne" as a part of all of them, and returns how many terms it takes.
func (s *sentence) oneInSome(i int) (term, int) {
	q, part, whole, j := s.ts[i], 1.0, 0.0, i+1
	switch {
	case s.is(i, the):
		if s.wordIn(i, wordEvery) && !s.wordIn(i, wordA) && s.is(j, ord) {
			whole = float64(s.ts[j].n)
		}
	case s.is(i, card, number) && (s.is(j, in) || s.is(j+1, of) && s.wordIn(j, wordOut)):
		part = q.value
		if j = s.skip(j, 1, in, of, unknown, the); s.is(j, card, number) {
			whole = s.ts[j].value
		}
	}
	if whole < 2 || part >= whole || !s.is(j+1, mass) || s.is(i-1, of, hedge) && whole >= 20 {
		return q, 0
	}
	q.class, q.code, q.words, q.decimals = quantity, claim.Percent, true, 0
	q.value, q.end, q.n = 100*part/whole, s.ts[j+1].end, someTonnes
	return q, j + 2 - i
}

// byPart reads "a third" and "a quarter" in "by a third year-on-year", where they
// count no months.
func (s *sentence) byPart(i int) (term, int, bool) {
	n := 4
	if s.is(i+1, ord) {
		n = s.ts[i+1].n
	}
	if !s.is(i-1, by) || !s.wordIn(i, wordA) || !s.is(i+1, ord) && !(s.is(i+1, per) && s.ts[i+1].code == "quarter") || !s.is(i+2, basis) || n < 3 {
		return term{}, 0, false
	}
	q := s.ts[i]
	q.class, q.code, q.words, q.value, q.decimals, q.end = quantity, claim.Percent, true, 100/float64(n), 0, s.ts[i+1].end
	return q, 2, true
}

// fraction reads "by a third", "half of", "a third lower".
func (s *sentence) fraction(i int) (term, int, bool) {
	q := s.ts[i]
	said := s.is(i-1, by, hedge, up, down, account) || s.is(i+1, of, ofAll, it) || s.is(i+1, the) && s.is(i+2, month) ||
		s.is(i+1, as) || s.is(i+1, up, down) && s.ts[i+1].code != "v" || s.is(i-1, the) && s.is(i-2, by, up, down)
	if !said || s.is(i-1, ord) || s.is(i+1, consec, per, firstTime, high, low, place, buyer) {
		return q, 0, false
	}
	q.class, q.code, q.words, q.decimals = quantity, claim.Percent, true, 0
	if s.is(i+1, as) { // half as much
		q.code, q.value = claim.Ratio, q.value/100
		for k := i + 2; k < i+5; k++ {
			q.value += float64(oneIf(s.wordIn(k, wordAgain))) // half as much again
		}
	}
	return q, 1, true
}
