package article

// Step 6, find: what a change is told from.

import "lodestone/wasm/claim"

// setBase finds the base of the change on terms i to j; d is the place of its
// direction.
func (p *parse) setBase(x *fact, i, j, d int) {
	if p.sinceMonth(x, i, j) || p.inDigits(x, i) {
		return
	}
	if b, k := p.adjective(j); b != "" && k == j+1 && !p.leadsChange(k) {
		x.basis = b
		p.used[j] = true
		return
	}
	if p.is(j, period) && p.ts[j].when.kind == current && p.wordIn(j, wordInMonth) {
		x.basis = mom // "fell 6.1% in the month"
		return
	}
	for _, k := range []int{i - 1, min(i, d) - 1} {
		k = p.skip(k, -1, by, of, also, the, hedge, be)
		if k == min(i, d)-1 && p.is(k, unknown) { // "compared with last month has increased 56.1%"
			k--
		}
		if p.is(k, period) && p.ts[k].role == base && !p.used[k] && p.takeBase(x, k) {
			return
		}
		if p.is(k, basis, per, period) && !p.used[k] {
			if b, _ := p.adjective(k); b != "" {
				x.basis = b
				p.used[k] = true
				if int(x.i) > k && x.Start > int(p.ts[k].at) && k >= i-4 {
					x.Start = int(p.ts[k].at)
				}
				return
			}
		}
	}
	if k := p.skip(i-1, -1, the, also); p.is(p.skip(j, 1, also), than) && p.is(p.skip(j, 1, also)+1, before) && k >= -1 {
		x.vague = true // "25% lower than before"
		return
	}
	for k := i + 1; k < j; k++ { // "a 4.5% year-on-year increase"
		if b, _ := p.adjective(k); b != "" {
			x.basis = b
			p.used[k] = true
			return
		}
	}
	if p.baseBehind(x, j) || p.baseBefore(x, i) || p.baseOfPair(x, i) {
		return
	}
	x.free = true
	for k := range p.ts {
		if p.is(k, quantity) && p.apart(k) && p.pairOf(k) && oneMonth(x.when) {
			b, said := p.basisOfPair()
			x.basis, x.free = b, false
			if !said {
				x.guessed = guessedMonth
			}
		}
	}
}

// inDigits sets the base of a change in parentheses that says a multiple again:
// "more than twice the figure a year before (+189%)".
func (p *parse) inDigits(x *fact, i int) bool {
	k, last := i-1, len(p.facts)-1
	for p.is(k, and, between) || k < i-1 && p.is(k, quantity) {
		k--
	}
	if last < 0 || !p.isMark(k, "(") || k == 0 {
		return false
	}
	for last >= 0 && p.facts[last].sentence == p.finder.sentence && p.facts[last].i > int32(k) {
		last--
	}
	y := &p.facts[max(last, 0)]
	if last < 0 || y.sentence != p.finder.sentence || y.Kind != claim.Multiple || y.free || y.End != int(p.ts[k-1].end) {
		return false
	}
	x.base, x.basis = y.base, y.basis
	if p.is(k+1, between) && x.Reason == "" {
		x.Reason = rangeOnly
	}
	return true
}

const rangeOnly = "a range, not a figure"

// leadsChange reports whether a change of its own begins at k: "a month-on-month
// increase of".
func (p *parse) leadsChange(k int) bool {
	k = p.skip(k, 1, also)
	return p.directionAt(k) != 0 && (p.is(k+1, of, quantity, by) || p.is(k+1, also) && p.is(k+2, quantity))
}

// takeBase sets the base of x to what the term at k says, if it is a base.
func (p *parse) takeBase(x *fact, k int) bool {
	t := p.ts[k]
	switch {
	case t.class == basis && t.code == "quarter":
		x.base = when{kind: relQuarter}
	case t.class == basis:
		x.basis = basisOf(t.code)
	case t.class == period && (t.when.kind == relMonth || t.when.kind == relYear || t.when.kind == sameMonths && t.role == base):
		x.base = t.when
	case t.class == period && t.role == base:
		x.base = t.when
	default:
		return false
	}
	p.used[k] = true
	return true
}

func (p *parse) baseBehind(x *fact, j int) bool {
	for k := j; k < len(p.ts) && k < j+16; k++ {
		switch t := p.ts[k]; {
		case p.used[k] && t.class == basis:
			return false
		case t.class == basis && p.leadsChange(k+1):
			return false
		case p.takeBase(x, k), p.withinMonths(x, k):
			return true
		case t.class == quantity, t.class == ordered:
			if p.region[k] == p.region[x.i] && !(p.is(p.skip(k-1, -1, the, also), to, at) && t.code != claim.Ratio && t.code != claim.Percent) {
				return false
			}
		case t.class == up, t.class == down:
			if k > j+2 && x.Kind != claim.Streak {
				return false
			}
		case p.isMark(k, ","):
			next := p.skip(k+1, 1, the, also)
			if !p.is(next, period, basis, to, against, from, at) {
				return false
			}
		case t.class == mark, t.class == but, t.class == after, t.class == before, t.class == as, t.class == and && !p.is(k+1, period, semis):
			return false
		}
	}
	return false
}

// withinMonths sets the base of x to what lies as many months back as the terms
// at k say: "quintupled in three months", "tripled within a year".
func (p *parse) withinMonths(x *fact, k int) bool {
	unit := p.skip(k+1, 1, single, hedge)
	if p.is(unit, the) && p.wordIn(unit, wordA) { // but not "in the two months", which are told of
		unit++
	}
	count := term{value: 1}
	if p.is(unit, card, number) {
		count = p.ts[unit]
		unit++
	}
	if !p.is(k, in) || unit == k+1 || !p.is(unit, per) || count.decimals != 0 || p.is(unit+1, of, until, to) {
		return false
	}
	n, ok := monthsOf(count, p.ts[unit])
	if !ok || p.ts[unit].code == "quarter" || (p.wordIn(unit, wordMonthly) || p.wordIn(unit, wordYearly)) {
		return false
	}
	if x.base = (when{kind: relMonth, minus: int(n)}); n == 12 {
		x.base = when{kind: relYear}
	}
	return true
}

// baseOfPair takes the month of a figure that the fact's own is told from: "from
// 764 tonnes in June to 1,116 tonnes in July, a 46% gain".
func (p *parse) baseOfPair(x *fact, i int) bool {
	for k := range p.ts {
		if k == i || !p.is(k, quantity) || !p.apart(k) && !(p.ts[k].code == claim.Percent && p.region[k] != 0 && p.is(p.skip(k-1, -1, the, also), from)) {
			continue
		}
		if m := p.periodBehind(k, k+1, false); m >= 0 {
			if x.base = p.ts[m].when; absolute(x.base) {
				y := *x
				p.period(&y, m)
				x.base = y.when
			}
			return true
		}
	}
	return false
}

func (p *parse) baseBefore(x *fact, i int) bool {
	for k := i - 1; k >= 0; k-- {
		if p.isMark(k, ";") || p.is(k, quantity) && p.ts[k].code == claim.Percent {
			return false
		}
		if p.is(k, basis, period) && !p.used[k] && p.region[k] == 0 && (p.ts[k].class == basis || p.ts[k].role == base) && p.takeBase(x, k) {
			return true
		}
	}
	for k := i - 1; k >= 0; k-- { // "Compared with May and its 1,238 tonnes, …"
		if p.is(k, period) && p.ts[k].role == base && !p.used[k] && p.region[k] != p.region[x.i] && p.is(k-1, mark) != p.is(k, mark) || k == 0 && p.is(k, period) && p.ts[k].role == base && !p.used[k] {
			return p.takeBase(x, k)
		}
	}
	return false
}
