package article

// Step 6, find: facts, and numbers of something else.

import (
	"slices"

	"lodestone/wasm/claim"
)

// find makes facts of the quantities, orders and directions of the sentence.
func (p *parse) find() {
	for i := range p.ts {
		switch p.ts[i].class {
		case quantity:
			p.quantityFact(i)
		case ordered:
			p.orderedFact(i)
		case places:
			p.compareFact(i)
		}
	}
	for i := range p.ts {
		if p.is(i, up, down, flat) && !p.used[i] {
			p.directionFact(i)
		}
	}
}

// newFact returns a fact on terms i to j with what the sentence says around it.
func (p *parse) newFact(kind claim.Kind, i, j int) fact {
	x := fact{i: int32(i), j: int32(j), sentence: p.finder.sentence, heading: p.heading, region: p.region[i]}
	x.Kind = kind
	x.Start, x.End = int(p.ts[i].at), int(p.ts[j-1].end)
	x.Scope = p.scopeFor(i, j)
	x.Measure = "net_mass"
	if kind != claim.Level && (p.heads(byValue) || p.heads(figure)) && p.toldByValue(i) {
		x.Measure = "value"
	}
	x.Reason, x.outlook = p.reason(i)
	x.source, x.named = p.source, p.fromChina()
	p.borrowed = false
	p.trade(&x)
	return x
}

// emit completes a fact and adds one for each of the partners, where several
// are told one by one.
func (p *parse) emit(x fact, codes []string, each bool) {
	if x.Flow == "" {
		x.Reporter, x.Flow = china, "export"
	}
	if x.Scope == "" {
		x.Scope = "magnets"
	}
	if x.Kind == claim.Highest && p.onlyValues() {
		x.Measure = "value"
	}
	if x.Flow == "import" && x.Kind == claim.Compare {
		x.Reporter, x.Flow = china, "export"
		if p.supplier() >= 0 && x.Reason == "" {
			x.Reason = "a comparison of suppliers"
		}
	}
	if x.Flow == "import" && x.Reporter != china {
		codes = p.origins(int(x.i))
		if x.Reporter == "" && x.Reason == "" {
			x.Reason = "who imports is not said"
		}
	}
	if x.Reason == "" && (x.carried || x.when.kind == wholeYear) && p.fiscal() {
		x.Reason = "a fiscal year, which the data do not hold"
	}
	if x.Reason == "" && (x.carried || x.relative) && p.yearsAgo() {
		x.Reason = "a time that is told in years ago"
	}
	switch {
	case x.Flow == "export" && x.Reporter != china && p.toChina():
		codes = []string{china}
	case len(codes) == 0:
		codes = []string{all}
	case len(codes) > 1 && !each:
		codes = []string{join(codes)}
	}
	if len(codes) == 1 && codes[0] == x.Reporter {
		codes = []string{all} // its own exports, to all
	}
	if p.partial && codes[0] == all && x.Reason == "" {
		x.Reason = "a total that leaves some partners out"
	}
	x.borrowed = p.borrowed
	for i, code := range codes {
		y := x
		y.Partner = code
		if code == unclear {
			y.Partner = ""
			if y.Reason == "" {
				y.Reason = partnerUnsaid
			}
		}
		if code == someone || len(code) > 1 && code[0] == someone[0] {
			y.Partner = ""
			if y.Reason == "" {
				y.Reason = "a group of partners that no figure is published for"
			}
		}
		if x.Kind == claim.Rank {
			y.Value += float64(i)
		}
		if y.Scope == Elsewhere && y.Reason == "" {
			y.Reason = p.words.another
		}
		if len(p.facts) == cap(p.facts) { // facts are large: doubling copies each but once
			p.facts = slices.Grow(p.facts, len(p.facts)+16)
		}
		p.facts = append(p.facts, y)
	}
}

// yearsAgo reports whether the sentence opens with a time some years ago, "Three
// years ago", of which no month is said.
func (p *parse) yearsAgo() bool {
	return p.is(0, card, number) && p.ts[0].value >= 2 && p.is(1, per) && p.ts[1].code == "year" && p.wordIn(2, wordAgo)
}

// onlyValues reports whether the figures of the sentence so far are sums of money.
func (p *parse) onlyValues() bool {
	values := 0
	for k := len(p.facts) - 1; k >= 0 && p.facts[k].sentence == p.finder.sentence; k-- {
		if p.facts[k].Kind == claim.Level && p.facts[k].Unit != usd {
			return false
		}
		values += oneIf(p.facts[k].Unit == usd)
	}
	return values > 0
}

func join(codes []string) string {
	text := codes[0]
	for _, c := range codes[1:] {
		text += "+" + c
	}
	return text
}

// quantityFact makes a fact of the quantity at i, or notes that it is of something else.
func (p *parse) quantityFact(i int) {
	q := p.ts[i]
	topic := p.topic(i, i+1, q)
	if q.column > 0 && topic == unknown && p.context.trade {
		topic = flow
	}
	if p.is(i-1, by) && p.is(i-2, places) && p.ts[i-2].role == base {
		return // told by the comparison
	}
	if k := p.skip(i-1, -1, also); p.is(k, the) && p.wordIn(k, wordEvery) || q.words && q.value == 1 && q.code == claim.Tonnes {
		p.note(i)
		return
	}
	if topic == price && p.ofExported() {
		p.priceFact(i)
		return
	}
	if q.code == counted || q.code == claim.Percent && p.is(i+1, other) || topic == person || topic == other || topic != flow && !p.aboutGoods() && !(topic == output && p.named && p.fromChina()) || p.otherGoods(i) ||
		(q.code == usd || q.code == otherMoney) && topic != price && !p.worth(i) {
		p.note(i)
		return
	}
	if p.ofElse(i, topic) {
		p.note(i)
		return
	}
	p.toldTrade = p.toldTrade || topic == flow
	switch q.code {
	case claim.Percent:
		p.percentFact(i, topic)
	case claim.Points:
		p.pointsFact(i)
	case claim.Ratio:
		p.multipleFact(i, topic)
	default:
		p.levelFact(i, topic)
	}
}

// ofElse reports whether the quantity at i is one that no trade is told by: what
// a plant makes, a mine holds, something costs or a company sells.
func (p *parse) ofElse(i int, topic class) bool {
	q := p.ts[i]
	j := p.skip(i+1, 1, of, magnets, raw, the, also, up, down)
	traded := p.heads(flow) || p.heads(ship) || p.heads(take)
	switch {
	case q.code == usd || q.code == otherMoney:
		return topic == price || p.is(j, price) && !p.worth(i)
	case topic == price:
		return !p.heads(magnets)
	case q.code == claim.Tonnes && topic == output && !p.fromChina() && p.heads(forecast):
		return true
	case q.code == claim.Tonnes && !p.fromChina() && (!traded || topic == output) && p.is(j, per) && p.ts[j].code != "month":
		return true // "can make 2,000 tonnes of magnets a year"
	case q.code == claim.Tonnes:
		return p.heads(raw) && !p.heads(magnets) && !traded && !p.heads(output) && !p.fromChina() && len(p.scopes) == 0
	case q.code == claim.Percent && topic == output:
		return p.is(i+1, of) && p.is(p.skip(i+2, 1, the, it), output) && !p.fromChina()
	case q.code == claim.Percent && topic == unknown:
		return !traded && !p.heads(magnets)
	}
	return false
}

// ofExported reports whether the prices that the sentence tells are those of what
// the article is about: "the average export price".
func (p *parse) ofExported() bool {
	for k := range p.ts {
		if p.is(k, flow) && p.is(k+1, price) {
			return p.context.trade || p.aboutGoods()
		}
	}
	return false
}

// toldByValue reports whether the fact at i of a sentence that tells values is one
// of them: not in "the value rose although the tonnage fell".
func (p *parse) toldByValue(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if p.is(k, byValue) || p.is(k, figure) && p.wordIn(k, wordValue) {
			return true
		}
		if p.wordIn(k, wordWeight) || p.is(k, quantity) && p.ts[k].code == claim.Tonnes && p.isMark(k+1, ";") {
			return false
		}
	}
	for k := i + 1; k < len(p.ts) && !p.isMark(k, ";") && !p.is(k, but, quantity); k++ {
		if p.is(k, byValue) {
			return true
		}
	}
	return false
}

// priceFact makes a fact, which nothing can judge, of the price at i.
func (p *parse) priceFact(i int) {
	x := p.newFact(Other, i, i+1)
	x.Measure = "value"
	offTopic(&x, price)
	p.setPeriod(&x, false)
	p.emit(x, everybody, false)
}

// aboutGoods reports whether the sentence names rare earths or magnets.
//
//go:noinline
func (p *parse) aboutGoods() bool {
	return p.heads(magnets) || p.heads(raw)
}

// otherGoods reports whether the quantity at i is one of goods that are not
// these: "28.7% fewer vehicles".
func (p *parse) otherGoods(i int) bool {
	return !p.aboutGoods() && (p.sells(i) || p.is(p.skip(i+1, 1, up, down, of, also), person))
}

// sells reports whether the sentence has goods that are not these, other than in
// a clause that ends before i.
func (p *parse) sells(i int) bool {
	for k := range p.ts {
		if p.ts[k].class == goods && !p.inserted(k, i) && !p.is(k+1, person) && !p.wordIn(k+1, wordExporters) {
			return true
		}
	}
	return false
}

// worth reports whether the money at i is what trade came to.
func (p *parse) worth(i int) bool {
	if p.heads(other) {
		return false
	}
	for k := range p.ts {
		if p.is(k, flow) || p.is(k, reach, ship) && p.aboutGoods() {
			return true
		}
	}
	return false
}

// note names a number that is no claim on trade.
func (p *parse) note(i int) {
	t := p.ts[i]
	a := Aside{int(p.finder.page.from[t.at]), int(p.finder.page.until[t.end-1]), p.cleaned(t.at, t.end)}
	p.notes = append(p.notes, a)
}

// offTopic gives the reason of facts that are about output or prices.
//
//go:noinline
func offTopic(x *fact, topic class) {
	switch topic {
	case output:
		x.Reason = "output, not trade"
		if x.Kind == claim.Level && !x.named {
			x.Kind = Other
		}
	case price:
		x.Kind, x.Reason = Other, "a price, not trade"
	case unknown:
		x.Kind, x.Reason = Other, "what the number is of is not said"
	default:
		return
	}
	x.Scope = Elsewhere
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}
