package article

// Step 4, group: the word that relates a period.

import "lodestone/wasm/claim"

func isChange(c class) bool { return c == up || c == down || c == quantity || c == multiple }

// relate finds the word that relates a period, and folds it in where nothing
// that matters stands between: "than in", "from the level of", "compared with
// exports in".
func relate(s *sentence, out []term, t *term) []term {
	t.role = inside
	if k, role := s.extremeBefore(out); k >= 0 { // "from their low of May", "since the peak in January"
		t.role = role
		if k+1 < len(out) {
			t.at = out[k+1].at
		}
		return out[:k+1]
	}
	cut, far := len(out), false
	fold := func(k int) []term {
		if !far {
			cut = k
		}
		if cut < len(out) {
			t.at = out[cut].at
		}
		return out[:cut]
	}
	for k := len(out) - 1; k >= 0 && k >= len(out)-7; k-- {
		switch p := out[k]; {
		case (p.class == hedge || p.class == up && p.code == "c") && k > 0 && out[k-1].class == since: // "since at least January"
			t.hedge = claim.Over
		case p.class == in && !far && cut == len(out):
			cut = k
		case p.class == the, p.class == of, p.class == it, p.class == also, p.class == possessive, p.class == in, p.class == this:
		case p.class == flow, p.class == magnets, p.class == figure, p.class == ship:
			far = true
		case p.class == unknown && !far && k > 0 && k > len(out)-3 && described.any(out[k-1].class):
		case p.class == from && far && out[len(out)-1].class != figure && cut == len(out) || p.class == from && far && hasFlow(out[k:]):
			return fold(cut)
		case p.class == from, p.class == than, p.class == against, p.class == behind, p.class == ahead:
			t.role = base
			return fold(k)
		case (p.class == up || p.class == down) && p.code == "c":
			t.role = base
			return fold(min(cut, k+1))
		case cut < len(out) || far:
			return fold(cut)
		case p.class == on && k > 0 && (out[k-1].class == up || out[k-1].class == down || out[k-1].class == flat):
			t.role = base
			return fold(k)
		case p.class == on, p.class == hedge && !p.capital && s.wordIs(&p, wordOver):
			if t.when.kind == sameMonths && t.when.ranged && !(k > 0 && out[k-1].class == quantity && out[k-1].code == claim.Percent) {
				return fold(k) // "3,521 tonnes over the same seven months"
			}
			if t.when.kind != wholeYear && !(t.when.kind == months && t.when.a != t.when.b) || k > 0 && out[k-1].class == quantity {
				t.role = base
			}
			return fold(k)
		case p.class == since:
			t.role = sinceAt
			return fold(k)
		case p.class == without:
			t.role = aside
			return fold(k)
		case p.class == until && s.wordIs(&p, wordThrough) && oneMonth(t.when) && t.when.kind == months && (k == 0 || sumsUp.any(out[k-1].class) || k > 1 && isChange(out[k-1].class) && out[k-1].code != "v" && out[k-2].class == quantity) && !s.has.any(consec, inARow, streak):
			t.when.a, t.when.toDate = 1, true
			return fold(k)
		case p.class == by, p.class == until:
			return fold(k)
		default:
			return out
		}
	}
	return fold(cut)
}

// extremeBefore returns the place in out of the extreme that a month behind it is
// named for, and what that is to the month, where something is compared with it:
// "from their low of May", "than the record in January", "since bottoming out in
// May"; −1 for none.
func (s *sentence) extremeBefore(out []term) (int, role) {
	k := len(out) - 1
	if k < 0 || out[k].class != in && out[k].class != of {
		return -1, inside
	}
	if k--; k < 0 || !named.any(out[k].class) {
		return -1, inside
	}
	found := k
	for k--; k >= 0 && k > found-5; k-- {
		switch out[k].class {
		case from, than, against:
			if out[found].class == reach {
				return -1, inside
			}
			return found, base
		case since:
			return found, sinceAt
		case the, it, also, possessive, record, reach, unknown, at, in:
		default:
			return -1, inside
		}
	}
	return -1, inside
}

// named are the classes of the words that an extreme is named or reached by.
var named = classesOf(lowNoun, highNoun, record, reach)

// described are the classes of words that stand before an adjective of a month:
// "from a holiday-thinned February".
var described = classesOf(the, unknown, from, than, against)

// sumsUp are the classes of words behind which "through September" counts from
// January on.
var sumsUp = classesOf(quantity, flow, magnets, total, figure, places, partner, rel, period, mark, pct)

// hasFlow reports whether a word of trade is among the terms: "$1 billion from
// exports in May" compares nothing.
func hasFlow(ts []term) bool {
	for _, t := range ts {
		if t.class == flow {
			return true
		}
	}
	return false
}
