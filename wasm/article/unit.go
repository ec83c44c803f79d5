package article

// Step 4, group: the parts of a quantity: number words, scales, units.

import "lodestone/wasm/claim"

// numeral reads a number with its scale, and returns the place behind it.
func (s *sentence) numeral(i int) (term, int) {
	q := s.ts[i]
	q.class, q.words = quantity, s.ts[i].class == card
	if next := s.cardinal(&q, i); next > i+1 {
		q.hedge = claim.None
		return q, next
	}
	i++
	if s.is(i, and) && s.is(i+1, frac) && s.is(i+2, times, scale, mass) { // four and a half times
		q.value += s.ts[i+1].value / 100
		q.decimals = 1
		i += 2
	}
	for s.is(i, scale) {
		for range s.ts[i].n {
			q.value *= 10
		}
		q.decimals -= s.ts[i].n
		q.end = s.ts[i].end
		i++
	}
	q.hedge = claim.None
	return q, i
}

// cardinal reads a number of several words into q, "six thousand one hundred
// and fifty", and returns the place behind it.
func (s *sentence) cardinal(q *term, i int) int {
	total, part, last := 0.0, 0.0, 0
	begin, smallest := i, 1e18
	for {
		switch {
		case s.is(i, card) && (part == 0 || last > 0 && s.ts[i].value < 100 || part >= 20 && s.ts[i].value < 10):
			part += s.ts[i].value
			last = 0
		case s.is(i, scale) && part > 0 && part < 100 && s.ts[i].n == 2 && last == 0:
			part *= 100
			last = 2
		case s.is(i, scale) && part > 0 && s.ts[i].n > 2 && s.ts[i].value < smallest:
			smallest, last = s.ts[i].value, s.ts[i].n
			for range last {
				part *= 10
			}
			total, part = total+part, 0
		case s.is(i, and) && last > 0 && s.is(i+1, card):
			i++
			continue
		default:
			if i > begin {
				q.value, q.decimals, q.end = total+part, -last, s.ts[i-1].end
			}
			return i
		}
		i++
	}
}

// unit reads the unit at j into q and returns the place behind it.
func (s *sentence) unit(q *term, j int) (int, bool) {
	if !s.is(j, pct, points, mass, money, times, person) {
		return j, false
	}
	u := s.ts[j]
	switch u.class {
	case pct:
		q.code = claim.Percent
	case points:
		q.code = claim.Points
		if u.code == "bare" && !s.has.any(shareNoun, contributed) {
			return j, false // of an index, or a game
		}
		if u.code == "basis" {
			q.value /= 100
			q.decimals += 2
		}
	case mass:
		q.code = claim.Tonnes
		switch u.value {
		case 0:
			q.code = otherMass
		case 1:
		case 1000:
			q.value *= 1000
			q.decimals -= 3
		default:
			q.value /= 1000
			q.decimals += 3
		}
	case money:
		q.code = u.code
		if u.code == "other" {
			q.code = otherMoney
		}
	case times:
		q.code = claim.Ratio
	case person:
		q.code = counted
	}
	if q.words && (q.code == counted || q.code == otherMoney) {
		return j, false
	}
	q.end = u.end
	return j + 1, true
}

// valued finishes an amount of money whose currency stands before it.
func (s *sentence) valued(q term, currency string, i, j int) (term, int, bool) {
	q.code = currency
	if currency == "other" {
		q.code = otherMoney
	}
	if s.is(j, money) {
		q.end = s.ts[j].end
		j++
	}
	return q, j - i, true
}

// isYear reports whether the number at i is written like a year.
//
//go:noinline
func (s *sentence) isYear(i int) bool {
	if !s.is(i, number) {
		return false
	}
	t := s.ts[i]
	return t.end-t.at == 4 && t.decimals == 0 && t.value >= 1990 && t.value < 2100
}
