package article

// Step 6, find: multiples: "tripled", "five times as much".

import (
	"slices"

	"lodestone/wasm/claim"
)

func (p *parse) multipleFact(i int, topic class) {
	q := p.ts[i]
	x := p.newFact(claim.Multiple, i, i+1)
	x.Value, x.Unit, x.Decimals, x.Hedge, x.InWords = q.value, claim.Ratio, q.decimals, q.hedge, q.words
	k := p.skip(i-1, -1, by, to, the, also)
	if p.is(k, up) {
		p.used[k] = true
		x.added = p.endsIn(&p.ts[i], wordTimes) && !p.is(p.skip(i-1, -1, the, also), to)
	} else if p.is(k, down) {
		p.used[k] = true
		if x.Value > 1 && !p.is(p.skip(i-1, -1, the, also), to) {
			x.Value = 1 / x.Value // "fell threefold", but not "fell to half of"
		}
	}
	offTopic(&x, topic)
	if p.compareTimes(x, i) || p.timesAgain(x, i) {
		return
	}
	if k := p.timesOf(i); k >= 0 {
		p.setPeriodBefore(&x, k)
		p.takeBase(&x, k)
		if p.ts[k].role != base && x.base.kind == unsaid && x.basis == "" {
			x.base = p.ts[k].when
		}
		x.End = int(p.ts[k].end)
	} else {
		p.setPeriod(&x, true)
		p.setBase(&x, i, i+1, i)
		for m := i - 1; m >= 0 && x.free; m-- { // "recovered since May: … to thirteen times that"
			if p.is(m, period) && p.ts[m].role == sinceAt {
				x.base, x.free = p.ts[m].when, false
			}
		}
		p.extend(&x, i+1)
		if x.free && (p.is(i+1, as) || p.is(i+1, by) || p.is(i+1, period) && p.startsWith(i+1, wordBy)) {
			p.baseOfTwo(&x, p.subjectFor(i, i+1, false))
		}
		x.vague = x.vague || x.free && p.is(p.skip(i+1, 1, the, also), quantity)
		if k := i + 2 + 2*oneIf(p.is(i+1, as) && p.is(i+3, as)); p.is(k, unknown) && (k > i+2 || p.wordIn(i+1, wordAsMuchAs)) {
			x.vague = true // "four times as much as we do"
		}
	}
	p.emit(x, p.subjectFor(i, i+1, false), false)
}

// baseOfTwo takes, for "five times as much", the other month whose level the
// sentence tells, if there is one, or the only one that the sentence before told
// of the same partner.
func (p *parse) baseOfTwo(x *fact, codes []string) {
	earlier := when{}
	for k := len(p.facts) - 1; k >= 0 && p.facts[k].sentence >= p.finder.sentence-1; k-- {
		y := &p.facts[k]
		switch {
		case y.Kind != claim.Level || y.when == x.when || !absolute(y.when):
		case y.sentence == p.finder.sentence:
			x.base, x.free = y.when, false
			return
		case len(codes) != 1 || y.Partner != codes[0] || y.Reason != "" || earlier.kind != unsaid && earlier != y.when:
			x.vague = true
			return
		default:
			earlier = y.when
		}
	}
	x.vague = earlier.kind == unsaid
	if !x.vague {
		x.base, x.free = earlier, false
	}
}

// ofOwnLevel reports whether the percentage at i is what became of an earlier
// level: "came to 26% of their year-earlier level", "recovered to 97% of
// January's". A part of a month's total is none.
func (p *parse) ofOwnLevel(i int) bool {
	if !p.is(i+1, of) || !p.is(p.skip(i-1, -1, the, also), to, at, be, reach) || p.shareBefore(i) {
		return false
	}
	k := p.skip(i+2, 1, the, it, figure, also)
	if p.is(k, in, of) {
		k = p.skip(k+1, 1, the)
	}
	if !p.is(k, period) || p.ts[k].role == sinceAt {
		return false
	}
	own, behind := p.is(i+2, it, figure) || p.is(i+3, figure), p.skip(k+1, 1, possessive)
	return own || behind > k+1 && (behind == len(p.ts) || p.is(behind, mark, in)) || p.is(behind, figure)
}

// partOfMonth reports whether the percentage at i is what a partner took of a
// month's exports: "took a quarter of September's exports", "a quarter of May
// exports went to".
func (p *parse) partOfMonth(i int) bool {
	k := p.skip(i+1, 1, of, the)
	behind := p.skip(k+1, 1, possessive, also, magnets, raw)
	takes := p.is(p.skip(i-1, -1, the, also), take, account) || p.is(p.skip(behind+1, 1, of, magnets, be, also), ship, take, to)
	return takes && p.is(k, period) && p.is(behind, flow, total)
}

// ofChange reports whether the quantity at i is a part of a month's change, and
// not of the month: "nearly half of September's drop".
func (p *parse) ofChange(i int) bool {
	k := p.skip(i+1, 1, of, the)
	return p.ts[i].words && k > i+1 && p.is(k, period) && p.is(k+1, possessive) && p.directionAt(p.skip(k+2, 1, also)) != 0
}

// timesOf returns the place of the month that the multiple at i is a multiple
// of: "seven times those of May", −1 where none is named.
func (p *parse) timesOf(i int) int {
	k := p.skip(i+1, 1, of, the, it, this, figure, also, flow, ship)
	k = p.skip(k, 1, it, be, ship)
	if m := p.timesFigure(i); m >= 0 {
		return m
	}
	if p.ofChange(i) {
		return -1
	}
	if m := p.asIn(i); m >= 0 {
		return m
	}
	if p.is(k, as) || p.is(k, up) {
		return -1
	}
	if p.is(k, period) && p.is(k+1, possessive) {
		return k // "14 times May's"
	}
	for m := i + 1; m < k && p.is(k, period) && p.ts[k].role != sinceAt; m++ {
		if !p.is(m, also) { // "halved again in May" is told of May
			return k
		}
	}
	return -1
}

// timesFigure returns the place of the month whose figure the multiple at i is one
// of: "half the 15,267 tonnes of the previous quarter", −1 for none.
func (p *parse) timesFigure(i int) int {
	q := p.skip(i+1, 1, the, it, lowNoun, highNoun, record, of, also)
	if q == i+1 || !p.is(q, quantity) || p.ts[q].code != claim.Tonnes {
		return -1
	}
	if k := p.skip(q+1, 1, magnets, of, it, the, reach, ship, be, flow); p.is(k, period) && p.ts[k].role != sinceAt {
		return k
	}
	return -1
}

// asIn returns the place of the month in "as high as in May", "as much as in
// May", −1 for none.
func (p *parse) asIn(i int) int {
	if !p.is(i+1, as) && !p.wordIn(i+1, wordAsMuchAs) {
		return -1
	}
	for m := i + 1; m < len(p.ts) && m < i+6; m++ {
		switch {
		case p.is(m, period) && (p.is(m-1, as) || p.wordIn(m-1, wordAsMuchAs)):
			return m
		case p.is(m, mark, and, but, quantity, period):
			return -1
		}
	}
	return -1
}

// setPeriodBefore sets the period of a fact whose base stands at k.
func (p *parse) setPeriodBefore(x *fact, k int) {
	role := p.ts[k].role
	p.ts[k].role = base
	p.setPeriod(x, true)
	p.ts[k].role = role
}

// ofPartner reports whether the percentage at i is one of what another partner has:
// "656 tonnes, about 60% of the German volume", "were a fifth of Germany's". What
// it is taken or made up of is a part of it.
func (p *parse) ofPartner(i int) bool {
	k := p.skip(i+2, 1, the)
	before := p.skip(i-1, -1, the, also)
	if !p.is(i+1, of) || !p.is(k, places) || !p.is(before, be, mark, and, reach, at) || p.shareBefore(i) || len(p.ts[k].codes) > 1 || !isCountry(p.ts[k].codes[0]) {
		return false
	}
	behind := p.skip(k+1, 1, possessive)
	return p.is(behind, it, figure, total) || p.is(k+1, possessive) && (behind == len(p.ts) || p.is(behind, mark, period, in, and))
}

// isCountry reports whether a code is that of one partner other than China.
func isCountry(code string) bool { return len(code) == 3 && code != china && code != all }

// timesPartner reports whether the multiple at i is one of what the partner at k
// has: "as much as Japan", "four times the U.S. volume", "twice those to India".
func (p *parse) timesPartner(i, k int) bool {
	before, behind := p.skip(k-1, -1, the), p.skip(k+1, 1, possessive)
	if p.is(before, as, than, to) || p.is(before, also) && p.wordIn(before, wordAsMuchAs) {
		return true
	}
	if p.is(before, of) && p.is(before-1, it) && before-1 == p.skip(i+1, 1, of, also) && !p.is(p.skip(behind, 1, also), period) {
		return true // "twice that of the U.S."
	}
	if p.is(behind, figure, flow, total, it) || p.is(k+1, possessive) && !(p.is(behind, period) && !p.startsWith(behind, wordIn)) {
		return !p.is(p.skip(behind+1, 1, of), period)
	}
	if p.is(k-1, it) && p.is(p.skip(k+1, 1, also), take, ship) { // "five times what India got"
		return k == p.skip(i+1, 1, of, as, also, it)
	}
	if p.ts[k].role != toward && p.ts[k].role != base || p.wordIn(i, wordDoubled) {
		return false
	}
	for m := k - 1; m > i; m-- {
		if !p.is(m, it, also, as, the, figure, ship, flow, of, to, magnets, quantity) {
			return false
		}
	}
	return k > i+1
}

// timesOther returns the place of the partner that the multiple at i is one of
// what it has, −1 for none.
func (p *parse) timesOther(i int) int {
	for k := i + 1; k < len(p.ts) && k < i+14; k++ {
		if p.is(k, mark, period, ordered) || p.is(k, quantity) && k != p.skip(i+1, 1, the, also) {
			break
		}
		if p.is(k, places) && p.timesPartner(i, k) && (len(p.ts[k].codes) == 1 || p.is(k+1, combined)) && p.ts[k].codes[0] != china {
			return k
		}
	}
	return -1
}

// timesAgain makes a fact of a multiple that goes on with the comparison before:
// "… three times as much as Japan, and India 450 tonnes, roughly double".
func (p *parse) timesAgain(x fact, i int) bool {
	if x.Kind == Other || !p.isMark(i-1, ",") || i+1 < len(p.ts) && !p.is(i+1, mark) {
		return false
	}
	for k := len(p.facts) - 1; k >= 0 && p.facts[k].sentence == p.finder.sentence; k-- {
		y := &p.facts[k]
		if y.Kind != claim.Compare || y.Unit != claim.Ratio {
			continue
		}
		codes := p.subjectFor(i, i+1, false)
		if len(codes) != 1 || codes[0] == all || codes[0] == y.Against {
			return false
		}
		x.Kind, x.Against = claim.Compare, y.Against
		p.setPeriod(&x, false)
		p.emit(x, codes, false)
		return true
	}
	return false
}

// compareTimes makes a fact of "4.4 times as much as Japan".
func (p *parse) compareTimes(x fact, i int) bool {
	k := p.timesOther(i)
	if k < 0 || x.Kind == Other {
		return false
	}
	codes := p.subjectFor(i, k, false)
	if c := p.context.codes; i < 2 && slices.Equal(codes, p.ts[k].codes) && len(c) == 1 && c[0] != codes[0] {
		codes = c // "Three times as much as to Japan", of who was told before
	}
	if len(codes) != 1 || codes[0] == all || codes[0] == p.ts[k].codes[0] {
		codes = nobody
	}
	x.Kind, x.Against = claim.Compare, join(p.ts[k].codes)
	p.setPeriod(&x, false)
	p.emit(x, codes, false)
	return true
}
