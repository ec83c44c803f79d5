package article

// Step 6, find: directions and comparisons without a number of their own.

import (
	"math"

	"lodestone/wasm/claim"
)

// compareFact makes a fact of "more than Japan".
func (p *parse) compareFact(i int) {
	t := p.ts[i]
	other := join(t.codes)
	if t.role != base || len(t.codes) != 1 && !p.is(i+1, combined) || other == china || i < 2 {
		return
	}
	sign, from := 0, i-1
	switch {
	case p.is(i-1, ahead):
		sign = 1
	case p.is(i-1, behind):
		sign = -1
	case p.is(i-1, up, down) && p.ts[i-1].code == "c" && !p.used[i-1]:
		sign = p.directionAt(i - 1)
	case p.is(i-1, than):
		for k := i - 2; k >= 0 && k > i-10 && !p.is(k, quantity, mark); k-- {
			if p.is(k, up, down) && p.is(k-1, up, down) {
				return // "fell more than those to Japan"
			}
			if p.is(k, up, down) && (p.ts[k].code == "a" || k == i-2) && !p.used[k] {
				sign, from = p.directionAt(k), k
				p.used[k] = true
				break
			}
		}
	}
	codes := p.subjectFor(from, i, false)
	if p.heads(combined) && len(codes) > 1 && codes[0][0] != someone[0] {
		codes = []string{join(codes)} // "Vietnam and India together took more than Japan"
	}
	if sign == 0 || len(codes) != 1 || codes[0] == all || codes[0] == other || !p.heads(flow) && !p.heads(take) && !p.heads(ship) && !p.heads(magnets) && !p.context.trade {
		return
	}
	x := p.newFact(claim.Compare, from, i+1)
	x.Value, x.Unit, x.Against = float64(sign), claim.Sign, other
	if p.is(from, up, down) {
		p.used[from] = true
	}
	p.setPeriod(&x, false)
	if p.is(i-1, behind, ahead) && p.is(i-2, ordered) && p.ts[i-2].code == string(claim.Rank) {
		return // told by the place
	}
	p.emit(x, codes, false)
	if p.is(i+1, by) && p.is(i+2, quantity) && (p.ts[i+2].code == claim.Tonnes || p.ts[i+2].code == claim.Percent || p.ts[i+2].code == claim.Ratio) {
		q := p.ts[i+2]
		x.Value, x.Unit, x.Decimals, x.Hedge = float64(sign)*q.value, q.code, q.decimals, q.hedge
		if q.code == claim.Ratio {
			x.Value, x.InWords = math.Pow(q.value, float64(sign)), q.words
		}
		x.Start, x.End = int(q.at), int(q.end)
		p.emit(x, codes, false)
	}
}

// compareBy makes a fact of "20% less than Japan" and "462 tonnes more than Japan"
// of the quantity at i, and reports whether it is one.
func (p *parse) compareBy(i int) bool {
	d := p.skip(i+1, 1, of, magnets)
	k := p.skip(d+2, 1, the)
	if !p.is(d, up, down) || !p.is(d+1, than) || !p.is(k, places) || p.ts[k].role != base || len(p.ts[k].codes) != 1 || p.ts[k].codes[0] == china {
		return false
	}
	codes := p.subjectFor(i, k, false)
	if len(codes) != 1 || codes[0] == all || codes[0] == p.ts[k].codes[0] {
		return false
	}
	q := p.ts[i]
	p.used[d] = true
	x := p.newFact(claim.Compare, i, k+1)
	x.Value, x.Unit, x.Decimals, x.Hedge = float64(p.directionAt(d))*q.value, q.code, q.decimals, q.hedge
	x.Against, x.InWords = p.ts[k].codes[0], q.words
	p.setPeriod(&x, false)
	p.emit(x, codes, false)
	return true
}

// directionFact makes a fact of a verb that no number goes with.
func (p *parse) directionFact(i int) {
	t := p.ts[i]
	if p.is(i+1, not) || t.code == "t" || p.wordIn(i, wordOff) && p.is(i+1, to) || p.ofAnother(i) || !p.finite(i) || p.head(i) != flow && !p.nounOf(i) {
		return
	}
	if p.shareBefore(i) {
		return // of a share, which goes its own way
	}
	if next := p.skip(i+2, 1, the, also, lowNoun, highNoun, of); p.is(i+1, from, to, at) && (p.is(next, quantity) || p.is(next, ordered) && p.ts[next].code == string(claim.Rank)) {
		return // a pair of levels says it, or the place
	}
	if p.is(i+1, quantity) || p.is(i+1, flow, output, unknown) && p.is(i, up, down) && t.code != "v" && p.is(i+1, output) {
		return
	}
	sign := p.directionAt(i)
	x := p.newFact(claim.Direction, i, i+1)
	x.Value, x.Unit = float64(sign), claim.Sign
	codes := p.subjectFor(i, i+1, false)
	for k := i + 1; k < len(p.ts) && k < i+6; k++ {
		if p.is(k, period) && p.ts[k].role == sinceAt {
			x.Kind, x.base = claim.Trend, p.ts[k].when
			x.End = int(p.ts[k].end)
			if x.when = p.context.news; x.when.kind == unsaid {
				x.when = when{kind: lastMonth}
			}
			p.emit(x, codes, len(codes) > 1)
			return
		}
		if p.is(k, mark, quantity, flow) {
			break
		}
	}
	if from, ok := p.sinceAtTerm(p.skip(i-1, -1, also)); ok && t.code == "v" { // "have since rebounded"
		x.Kind, x.base, x.when = claim.Trend, from, p.context.news
		if !oneMonth(x.when) || x.when == from {
			x.when = when{kind: lastMonth}
		}
		p.emit(x, codes, len(codes) > 1)
		return
	}
	p.setPeriod(&x, true)
	if p.setBase(&x, i, i+1, i); p.led(i) && !p.dates(i) {
		return // what came before, in months that are not said
	}
	if x.carried && x.when.kind != unsaid && x.free && !p.heading {
		return
	}
	p.extend(&x, p.skip(i+1, 1, also))
	p.emit(x, codes, len(codes) > 1 && !p.heads(combined))
	// "before declining again in August and September" tells of two months.
	for k := p.skip(i+1, 1, also); k < len(p.ts)-1 && k < i+5; k++ {
		if p.is(k, period) && p.is(k+1, and) && p.is(k+2, period) && p.ts[k+2].when.kind == months && p.ts[k].when.kind == months {
			x.when = p.ts[k+2].when
			x.Start, x.End = int(p.ts[k+2].at), int(p.ts[k+2].end)
			p.emit(x, codes, false)
			return
		}
	}
}

// ofAnother reports whether the direction at i is what something else does, "as
// tensions eased", or does to something: "sped up the approval".
func (p *parse) ofAnother(i int) bool {
	if p.ts[i].code == "v" && p.is(i+1, the) && p.is(p.skip(i+2, 1, also), unknown, other, output, price, person, forecast) {
		return true
	}
	named := false
	for k := i - 1; k >= 0 && !p.is(k, flow, ship, take, it, places, total, figure, magnets, raw, mark, quantity, period); k-- {
		if p.is(k, as) {
			return named
		}
		named = named || p.is(k, unknown)
	}
	return false
}

// nounOf reports whether the direction at i is a month's: "September's drop in exports".
func (p *parse) nounOf(i int) bool {
	return (p.ts[i].code == "b" || p.ts[i].code == "n") && p.is(p.skip(i-1, -1, also), possessive) &&
		p.is(p.skip(i-1, -1, also)-1, period) && p.is(p.skip(i+1, 1, in, of, magnets, the), flow)
}

// overOthers reports whether the direction at i compares with other partners:
// "bought more magnets than Japan and India combined".
func (p *parse) overOthers(i int) bool {
	for k := i + 1; k < i+6; k++ {
		if p.is(k, than) {
			return p.is(p.skip(k+1, 1, the), places)
		}
	}
	return false
}

// baseFollows reports whether a base stands close behind i.
func (p *parse) baseFollows(i int) bool {
	for k := i + 1; k < len(p.ts) && k < i+9; k++ {
		if p.is(k, period) && p.ts[k].role == base {
			return true
		}
	}
	return false
}

// finite reports whether the direction at i is what its subject does: "exports
// fell", "exports to the U.S. drop", "saw a significant decline".
func (p *parse) finite(i int) bool {
	t := p.ts[i]
	if t.code == "c" {
		return (p.is(i+1, period) || p.is(i+1, it, of, the)) && !p.is(i-1, quantity) && p.baseFollows(i)
	}
	if p.nounOf(i) {
		return true
	}
	k := p.skip(i-1, -1, also, the)
	if p.is(k, reach) {
		return t.code == "b" || t.code == "n"
	}
	k = p.skip(i-1, -1, also, weekday)
	switch t.code {
	case "b":
		if p.is(k, flow) && p.wordIn(k, wordTrade) {
			return false // an "export decline"
		}
		if p.heading && p.isMark(k, ":") || p.heading && p.is(k, the) && p.isMark(k-1, ":") {
			return true
		}
		return p.is(k, flow, places, period, magnets, ship, total) && !p.is(i+1, of, in) || p.is(k, be) || p.is(k, flow, places, period) && p.heading
	case "a":
		return p.is(k, be) && !p.is(i+1, than) || p.heading && p.is(k, flow, places) ||
			p.is(i+1, magnets) && (p.is(p.skip(i+2, 1, be), ship) && p.baseFollows(i) || p.is(k, ship, take) && !p.overOthers(i)) // "bought fewer magnets"
	case "v": // but not "growing demand", "choked off supply"
		return !(p.wordIn(i, wordOff) && p.is(i-1, unknown)) && !p.is(i+1, flow, magnets) && !p.is(i-1, the) && !(p.is(i+1, output, price, other, goods, person) && p.is(i-1, withIt, of, by, from, but, as, and, mark))
	}
	return false
}
