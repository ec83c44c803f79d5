package article

// Step 6, find: what a number is said of, and why it can't be judged.

import (
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// head returns the class of what the fact at i is said of: flow for trade,
// output, price or other, unknown where the sentence does not say.
func (p *parse) head(i int) class {
	found, modifier := unknown, unknown
	for k := i - 1; k >= 0; k-- {
		c := p.ts[k].class
		switch c {
		case ship, take:
			c = flow
		case account:
			if p.is(p.skip(k-1, -1, also, it), places, flow) {
				c = flow
			}
		case flow, output, price, other:
		default:
			if (p.is(k, but) || p.isMark(k, ";")) && found != unknown {
				return found
			}
			continue
		}
		if c != flow && c != output && c != price && c != other || p.inserted(k, i) {
			continue
		}
		prepared := p.is(p.skip(k-1, -1, the, also, unknown, raw, magnets, goods, possessive, total), in, on, by, as, after, before, withIt, without, but, against, of)
		switch {
		case c == flow && found == unknown:
			found = flow
			if !prepared || p.ownClause(k, i) {
				return flow
			}
		case c == flow:
		case prepared:
			if modifier == unknown {
				modifier = c
			}
		case found == unknown, found == flow && p.sameClause(k, i):
			return c
		}
	}
	if found != unknown {
		return found
	}
	return modifier
}

// ownClause reports whether the trade at k, behind a conjunction, is the subject
// of what the fact at i tells: "shares rose after exports fell 6.1%".
func (p *parse) ownClause(k, i int) bool {
	j := p.skip(k-1, -1, the, also, unknown, raw, magnets, goods, possessive, total)
	if !p.is(j, after, as, before, but) {
		return false
	}
	for m := k + 1; m < i; m++ {
		if p.is(m, up, down) && p.ts[m].code != "n" || p.is(m, reach) {
			return true
		}
		if p.is(m, mark) {
			break
		}
	}
	return false
}

// headBehind returns what "13% of its staff" and "5% of exports" are said of.
func (p *parse) headBehind(j int) class {
	if !p.is(j, of, ofAll) {
		return unknown
	}
	if p.is(j, ofAll) {
		return flow
	}
	for k := j + 1; k < j+7 && k < len(p.ts); k++ {
		switch c := p.ts[k].class; c {
		case flow, total, ship:
			return flow
		case output, price, other, person:
			return c
		case world:
			return output
		case mark, quantity, but, and:
			return unknown
		}
	}
	return unknown
}

// refers reports whether the sentence says "it" or the like before i, or tells
// nothing but a change, so that it speaks of what was spoken of before.
func (p *parse) refers(i int) bool {
	for k := 0; k < i; k++ {
		if p.is(k, it, this) || p.is(k, the) && k < 2 && p.is(k+1, up, down) && p.ts[k+1].code == "b" {
			return true // "The decline followed a drop of 6.1%"
		}
	}
	return len(p.subjects) > 0
}

// topic settles what the fact on terms i to j is about: flow for trade.
func (p *parse) topic(i, j int, q term) class {
	if p.wordIn(p.skip(i-1, -1, the, also), wordMade) {
		return output // "made fewer than 1,000 tonnes"
	}
	if c := p.headBehind(j); c != unknown {
		if c == flow {
			if h := p.head(i); h == output || h == price || h == other {
				return h
			}
		}
		return c
	}
	if c := p.head(i); c != unknown {
		return c
	}
	for k := j; k < j+10 && k < len(p.ts) && p.between(j, k); k++ {
		switch {
		case p.is(k, ship, take):
			return flow
		case p.is(k, flow, output, price, other):
			return p.ts[k].class
		}
		if p.is(k, quantity, as) || p.is(k, mark) && !(i < 4 && p.isMark(k, ",") || i < 3 && p.heading && p.isMark(k, ":")) {
			break
		}
	}
	if q.code != counted && p.heads(total) && p.aboutGoods() {
		return flow
	}
	if q.code == claim.Tonnes && (p.is(p.skip(j, 1, of, the), magnets, semis) && !p.ofFirm() || p.is(i-1, possessive) && p.is(i-2, period)) {
		return flow
	}
	if p.toldTrade {
		return flow
	}
	switch {
	case p.context.trade && p.ofPeriod(i), p.context.trade && p.refers(i):
		return flow
	case q.code == claim.Tonnes && (len(p.subjects) > 0 || p.context.trade):
		return flow
	case q.code == claim.Tonnes && p.lead != nil && !p.heads(other) && !p.heads(output) && !p.heads(price) && !p.heads(goods) &&
		(p.heads(period) || p.heads(places)) && p.firstWord(i):
		return flow
	case p.context.trade && p.firstWord(i):
		return flow
	case p.heading && p.heads(magnets) && !p.heads(other) && !p.heads(output) && !p.heads(price) && !p.heads(goods) && !p.heads(person):
		return flow // "Magnets: -6.1% in September"
	}
	return unknown
}

// ofPeriod reports whether the number at i is told of a time, where that stands for
// its trade: "the first half was down 18.9%".
func (p *parse) ofPeriod(i int) bool {
	k := p.skip(i-1, -1, by, also, up, down, flat, be, possessive, basis)
	return k < i-1 && p.is(k, period) && p.ts[k].role == inside && p.is(k-1, the, mark, and, but) && !p.heads(price) && !p.heads(output) && !p.heads(other) && !p.heads(goods)
}

// ofFirm reports whether the sentence, which tells no trade, names somebody who is
// no partner: "Toyota said it had secured 300 tonnes of magnets".
func (p *parse) ofFirm() bool {
	for k := range p.ts {
		if t := &p.ts[k]; !p.heading && t.class == unknown && t.capital && (k > 0 && !p.isMark(k-1, ":") || p.is(1, said)) {
			return true
		}
	}
	return false
}

// firstWord reports whether nothing that could be a subject stands before i.
func (p *parse) firstWord(i int) bool {
	for k := 0; k < i; k++ {
		if !p.is(k, the, it, this, also, up, down, flat, hedge, source, and, but, in, period, mark, basis, be, at, to, of, by, against, than, from, on, reach, figure, possessive, quantity, ordered, places, magnets, combined, weekday, said, shareNoun, account, average, per) && !p.wordIn(k, wordChange) {
			return false
		}
	}
	return true
}

// reason says why the fact at i can't be judged by any data, "" where it can.
func (p *parse) reason(i int) (text language.Phrase, outlook bool) {
	if p.expected(i) {
		return "an expectation", false
	}
	if p.apart(i) {
		return "", false // "will reach 6,000 tonnes, from 5,473 tonnes in October"
	}
	for k := i - 1; k >= 0 && k > i-24; k-- {
		switch {
		case p.is(k, past, forecast, conditional) && (p.inserted(k, i) || p.relative(k)), p.is(k, past) && p.wordIn(k, wordThanExpected):
		case p.is(k, forecast) && p.wordIn(k, wordCan) && (p.is(k+1, be) || !p.sameClause(k, i)):
		case p.is(k, past):
			return "an expectation", false
		case p.is(k, forecast):
			for m := k - 1; m >= 0 && m > k-12 && !p.is(m, but) && !p.isMark(m, ";"); m-- {
				if p.is(m, conditional) {
					return "a condition, not a fact", false // "whether exports will return to"
				}
			}
			if p.is(k+1, flow, magnets, raw, unknown) && !p.wordIn(k, wordModal) {
				return "a forecast", true
			}
			return "a forecast", p.wordIn(k, wordOutlook) || p.wordIn(k, wordWill)
		case p.is(k, conditional):
			return "a condition, not a fact", false
		case p.is(k, not) && p.is(p.skip(k+1, 1, also, be), up, down, reach, quantity):
			return "a denial", false
		case p.isMark(k, ",") && p.is(k-1, period) && p.ts[k-1].when.kind == wholeYear && p.is(k+1, the, ordered, high, low, as):
			return "", false // "will match 2024, the best year so far"
		case p.isMark(k, ";") || p.is(k, but) || p.isMark(k, ",") && p.is(k+1, it):
			return "", false
		}
		if next := p.skip(k+1, 1, the, total, also, magnets, raw); p.isMark(k, ",") && k < i-1 && (p.is(k+1, and, after) || p.is(next, flow, places)) {
			return "", false
		}
	}
	return "", false
}

// expected reports whether the quantity at i is what somebody had expected: "the
// 5,400 tonnes that analysts had expected".
func (p *parse) expected(i int) bool {
	for k := i + 1; k < len(p.ts) && k < i+7 && !p.is(k, mark, quantity, reach, flow); k++ {
		if p.is(k, past) {
			return p.relative(k)
		}
	}
	return false
}

// relative reports whether the word at k belongs to a clause about what stands
// before it: "that analysts had expected".
func (p *parse) relative(k int) bool {
	m := p.skip(k-1, -1, unknown, person, the, said)
	return p.is(m, it) && p.wordIn(m, wordThat) && p.is(p.skip(m-1, -1, of, magnets, raw), quantity)
}

// inserted reports whether the word at k stands in a clause of its own that ends
// before i: "India, where makers had warned of stoppages, received".
func (p *parse) inserted(k, i int) bool {
	for end := k + 1; end < i; end++ {
		if !p.isMark(end, ",") {
			continue
		}
		for m := k - 1; m > 0; m-- {
			if p.isMark(m, ",;") {
				return p.is(m+1, as) || p.is(m+1, it) && p.wordIn(m+1, wordWhich)
			}
		}
		return false
	}
	return false
}
