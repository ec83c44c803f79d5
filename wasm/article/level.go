package article

// Step 6, find: levels: "420.5 tonnes".

import "lodestone/wasm/claim"

func (p *parse) levelFact(i int, topic class) {
	q := p.ts[i]
	if p.ts[i].code == claim.Tonnes && p.compareBy(i) {
		return
	}
	if sign, d := p.changeInTonnes(i); sign != 0 {
		p.changeFact(i, d, sign, topic)
		return
	}
	x := p.newFact(claim.Level, i, i+1)
	x.Value, x.Unit, x.Decimals, x.Hedge = q.value, q.code, q.decimals, q.hedge
	switch q.code {
	case otherMass:
		x.Kind, x.Unit, x.Reason = Other, "", "a unit of mass that the data are not in"
	case otherMoney:
		x.Measure, x.Unit, x.Reason = "value", "", "money other than dollars"
	case usd:
		x.Measure = "value"
	}
	x.pointed = p.pointed(q)
	rate := p.skip(i+1, 1, of, magnets, the, places, semis, and)
	if p.wordIn(rate, wordEvery) {
		rate++ // "205 tonnes per day"
	}
	switch {
	case p.is(rate, per) && p.ts[rate].code == "month" && !p.is(rate-1, and) || p.averaged(i):
		x.Basis = "average"
		if p.is(rate, per) && rate <= i+2 {
			x.End = int(p.ts[rate].end)
		}
	case p.is(rate, per) && rate <= i+3 && p.ts[rate].code != "month" && x.Reason == "":
		x.Reason = "a rate, not the figure of a period"
	}
	p.bounded(&x, i)
	if k := p.skip(i+1, 1, in, the, also, hedge, single); k > i+1 && p.is(k, card, number) && p.is(k+1, per) && x.Reason == "" && p.is(k+2, of) {
		x.Reason = "how many periods is told, not the figure of one" // "topped 6,000 tonnes in three months of 2025"
	}
	offTopic(&x, topic)
	p.useDirection(i)
	p.setPeriod(&x, false)
	p.columnOf(&x, i)
	codes := p.subjectFor(i, i+1, true)
	codes = p.oneOf(&x, i, codes)
	p.emit(x, codes, p.each(i))
}

// bounded reads the words around a round figure that exports passed or came
// near: "topped the 6,000-tonne mark", "in the 6,000-tonne range".
func (p *parse) bounded(x *fact, i int) {
	switch k := p.skip(i-1, -1, the, also); {
	case !p.is(i-1, the, topped):
	case p.wordIn(i+1, wordMark):
		if x.Hedge = claim.Over; p.is(k, down) || p.is(p.skip(k, -1, to), down) {
			x.Hedge = claim.Under
		}
	case p.wordIn(i+1, wordRange) && x.Reason == "":
		x.Hedge, x.Reason = claim.About, rangeOnly
	}
}

// each reports whether the figure at i is told of several partners one by one:
// "Poland and Mexico each took 150 tonnes".
func (p *parse) each(i int) bool {
	for k := i - 1; k > 0 && !p.is(k, mark, quantity); k-- {
		if p.is(k, the) && p.is(k-1, places) && p.wordIn(k, wordEach) {
			return true
		}
	}
	return false
}

func (p *parse) averaged(i int) bool {
	for k := i - 1; k >= 0 && k > i-9; k-- {
		if p.is(k, average) {
			return true
		}
		if p.is(k, quantity) && p.ts[k].code == claim.Tonnes && p.apart(i) {
			return p.averaged(k) // "averaged 4,783 tonnes, against 4,845 tonnes"
		}
		if p.is(k, mark) && !(p.apart(i) && p.isMark(k, ",")) || p.is(k, quantity) {
			return false
		}
	}
	return false
}

// changeInTonnes reports whether the tonnage at i is a change: "rose by 235
// tonnes", "169 tonnes less than". d is the place of the direction.
func (p *parse) changeInTonnes(i int) (sign, d int) {
	if p.ts[i].code != claim.Tonnes && p.ts[i].code != usd {
		return 0, 0
	}
	k := p.skip(i+1, 1, basis, of, magnets)
	if p.is(k, up, down) && p.ts[k].code == "a" && p.is(k+1, than, period, places, basis) {
		return p.directionAt(k), k
	}
	if n := len(p.facts) - 1; p.is(k, up, down) && k == i+1 && (k+1 == len(p.ts) || p.is(k+1, mark, and)) && n >= 0 &&
		p.facts[n].Kind == claim.Change && p.facts[n].Unit == p.ts[i].code && p.facts[n].sentence == p.finder.sentence {
		return p.directionAt(k), k // "bought 235 tonnes more than in September, Germany 170 tonnes less"
	}
	if p.is(k, up, down) && p.ts[k].code != "v" && p.ts[k].code != "a" && k == i+1 {
		return p.directionAt(k), k
	}
	if k = p.skip(i-1, -1, the, also, between); p.is(k, by) {
		if d := p.skip(k-1, -1, also, period); p.is(d, up, down) {
			return p.directionAt(d), d
		}
	}
	k = p.skip(i-1, -1, the, also)
	if p.is(k, of) && p.is(k-1, up, down) && p.ts[k-1].code != "v" && p.ts[k-1].code != "a" {
		return p.directionAt(k - 1), k - 1
	}
	if p.is(k, up, down) && (k == i-1 && p.ts[k].code == "a" && (p.is(i+1, period, basis, from, mark) || i+1 == len(p.ts)) || p.ts[k].code == "v" || p.ts[k].code == "t") {
		return p.directionAt(k), k // "up 235 tonnes from", "lost 18 tonnes"
	}
	if p.is(k, be, reach) {
		for k--; p.is(k, flow, magnets, raw, in, of, to, period, places, total, also, possessive); k-- {
		}
		if p.is(k, up, down) && (p.ts[k].code == "b" || p.ts[k].code == "n") && (k == 0 || p.is(k-1, the, it, possessive, period, also)) {
			return p.directionAt(k), k // "the increase in exports was 2,389 tonnes"
		}
	}
	last := len(p.facts) - 1 // "…, of which 266 tonnes were for the U.S."
	if last >= 0 && p.facts[last].sentence == p.finder.sentence && p.facts[last].Kind == claim.Change && p.facts[last].Unit == p.ts[i].code && p.partOf(int(p.facts[last].j), i) {
		return 1 - 2*oneIf(p.facts[last].Value < 0), i
	}
	return 0, 0
}

// useDirection takes the verb of a level, which says nothing of its own: "fell
// to 420.5 tonnes".
func (p *parse) useDirection(i int) {
	k := p.skip(i-1, -1, to, at, the, also)
	for ; p.is(k, period, basis); k-- {
		if p.is(k, period) && p.ts[k].role == base {
			return // "rose from the month before to 6,150 tonnes"
		}
	}
	if k < i-1 && p.is(k, up, down) {
		p.used[k] = true
	}
}
