package article

// Step 6, find: facts of order.

import "lodestone/wasm/claim"

// orderedFact makes facts of a run, an extreme, a place, a zero or a recovery.
func (p *parse) orderedFact(i int) {
	o := p.ts[i]
	kind := claim.Kind(o.code)
	if p.offTrade(i, kind) {
		return
	}
	x := p.newFact(kind, i, i+1)
	x.Value, x.Hedge, x.Basis = o.value, o.hedge, o.basis
	codes := p.subjectFor(i, i+1, false)
	if len(o.codes) > 0 && (kind == claim.StreakEnd || kind == claim.Highest) {
		codes = o.codes
	}
	if o.role == sinceAt {
		x.base = o.when
	}
	switch kind {
	case Other:
		x.Value, x.Reason = 0, "a place among months"
		if o.value == changes {
			x.Reason = "an extreme of changes, not of figures"
		}
		if o.value == nearRecord {
			x.Reason = "how near a record is not said"
		}
	case claim.Streak, claim.StreakEnd:
		if p.endedBefore(i) && p.countsRise(i) {
			return // what came before a run that is told itself
		}
		p.runFact(&x, o)
	case claim.Highest:
		x.Unit = claim.Months
		for k := i - 1; p.startsWith(i, wordThan) && k >= 0 && !p.used[k]; k-- { // "more magnets in August than in any"
			p.used[k] = p.is(k, up, down)
		}
	case claim.Rank:
		p.rankFact(x, o, codes)
		return
	case claim.Zero:
		x.Unit, x.Value = claim.Tonnes, 0
	case claim.Recovery:
		x.Unit, x.Value = claim.Sign, 1
		if x.when = o.when; o.role == base {
			x.base, x.when = o.when, when{}
		}
		p.emit(x, codes, false)
		return
	}
	p.setPeriod(&x, false)
	if p.is(i-1, period) && p.ts[i-1].when.kind == relMonth { // "the previous month's nine-month high"
		p.period(&x, i-1)
	}
	if y := p.whichWas(i); y != nil {
		x.when, x.carried, x.relative = y.when, y.carried, true
	}
	if kind == claim.Highest && p.excepts() && x.Reason == "" {
		x.Reason = "an extreme but for months that are left out"
	}
	if kind == claim.Highest && p.region[i] != 0 && p.is(i+1, quantity) { // "against a record 6,357 tonnes in January"
		of := x
		of.i, of.j = x.i+1, x.j+1
		p.setPeriod(&of, false)
		x.when, x.carried = of.when, of.carried
	}
	if kind == claim.Streak && (p.region[i] != 0 || p.isMark(i+1, ":")) {
		p.lastOfRun(&x, i)
	}
	if x.Unit == claim.Months && kind != claim.Highest {
		p.runBasis(&x, o)
	}
	p.emit(x, codes, false)
}

// whichWas returns the level that the extreme at i is said of: "from August's 6,146
// tonnes, which was a seven-month high"; nil for none.
func (p *parse) whichWas(i int) *fact {
	k := p.skip(i-1, -1, the, also, be)
	last := len(p.facts) - 1
	if !p.is(k, it) || !p.wordIn(k, wordWhich) || !p.isMark(k-1, ",") || last < 0 || p.facts[last].sentence != p.finder.sentence {
		return nil
	}
	if y := &p.facts[last]; y.Kind == claim.Level && y.End >= int(p.ts[max(k-3, 0)].at) {
		return y
	}
	return nil
}

// excepts reports whether the sentence leaves a month out: "any month but January".
func (p *parse) excepts() bool {
	for k := range p.ts {
		if p.is(k, period) && p.ts[k].role == aside {
			return true
		}
	}
	return false
}

// offTrade reports whether the fact of order at i is one of something else.
func (p *parse) offTrade(i int, kind claim.Kind) bool {
	if c := p.head(i); kind != claim.Rank && (c == other || c == output || c == price) && !p.is(i+1, of) {
		return true
	}
	if kind != claim.Rank && p.onlyAsides(i) {
		return true
	}
	ofTrade := p.heads(flow) || p.heads(ship) || p.heads(take) || p.heads(quantity) && kind != claim.Streak || p.context.trade || p.named || kind == claim.Zero || kind == claim.Rank && p.amongBuyers()
	return !ofTrade || p.sells(i) && !p.aboutGoods()
}

// onlyAsides reports whether the sentence names no trade, and the numbers before i
// were of something else: "shares ended 2.2% lower, the fourth straight loss".
func (p *parse) onlyAsides(i int) bool {
	if p.heads(flow) || p.heads(ship) || p.heads(take) || p.heads(magnets) {
		return false
	}
	if n := len(p.facts); n > 0 && p.facts[n-1].sentence == p.finder.sentence {
		return false
	}
	for k := range i {
		if p.is(k, quantity) {
			return true
		}
	}
	return false
}

// amongBuyers reports whether the sentence, which names no trade, gives places to
// buyers all the same, or to several partners in a month: "Japan was ninth in May
// and Poland tenth".
func (p *parse) amongBuyers() bool {
	partners := 0
	for k := range p.ts {
		if t := &p.ts[k]; t.class == places && t.codes[0] != china {
			partners += len(t.codes)
		}
	}
	elsewhere := p.heads(output) || p.heads(price) || p.heads(other) || p.heads(goods) || p.heads(raw) || p.heads(world)
	return !elsewhere && p.heads(period) && (partners > 1 || partners == 1 && p.heads(buyer))
}

// successor returns who is told to have taken the place at i from another:
// "replaced as the top buyer by Vietnam".
func (p *parse) successor(i int) []string {
	for k := i + 1; k < len(p.ts); k++ {
		if p.is(k, places) && p.is(p.skip(k-1, -1, the), by) {
			return p.ts[k].codes
		}
	}
	return nil
}

func (p *parse) rankFact(x fact, o term, codes []string) {
	x.Unit = claim.Place
	i := int(x.i)
	each := len(o.codes) > 0
	if each {
		codes = o.codes
	}
	if o.value == 0 {
		if p.rank == 0 {
			return
		}
		x.Value = float64(p.rank + 1)
		if p.is(i+1, places) {
			x.End = int(p.ts[i+1].end)
		}
	}
	if k := p.skip(i-1, -1, in, to, at, the); p.is(k, places) && !each {
		codes = p.ts[k].codes
		if p.is(k+1, in) && len(codes) > 1 { // "ahead of the U.S., Vietnam in third place"
			codes = codes[len(codes)-1:]
		}
	}
	if k := p.skip(i-1, -1, the); p.is(k, as) && p.is(k-2, be) && p.wordIn(k-1, wordReplaced) {
		codes = p.successor(i)
	}
	if o.hedge != claim.None && len(p.subjects) > 0 && p.subjects[0].at > i {
		return // "among the top five, Japan had the sharpest fall"
	}
	if len(codes) == 0 || codes[0] == all || codes[0] == china || x.Flow == "import" || len(codes) > 1 && !each && o.hedge == claim.None || p.heads(world) && !p.heads(flow) || p.is(i+1, of) && p.is(i+2, raw, goods, output) {
		return
	}
	if p.withinRegion(i) && x.Reason == "" {
		x.Reason = "a place within a part of the world"
	}
	if p.wordIn(p.skip(i-1, -1, the), wordUsually) && x.Reason == "" {
		x.Reason = "what is usual, not the place of a month"
	}
	p.setPeriod(&x, false)
	if k := p.periodBehind(i, i+1, false); x.Hedge == claim.None && x.region == 0 || k < 0 || p.region[k] == 0 { // but not "first in May"
		p.rank = int(x.Value) + len(codes) - 1
	}
	if each && len(o.spots) == len(codes) {
		for k, code := range codes {
			y := x
			y.Start, y.End = int(o.spots[k][0]), int(o.spots[k][1])
			y.Value += float64(k)
			p.emit(y, []string{code}, false)
		}
		return
	}
	// The name belongs to the place, where it stands close before.
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if p.is(k, places) && p.ts[k].codes[0] == codes[0] {
			x.Start = int(p.ts[k].at)
			break
		}
		if p.is(k, quantity, period, ordered) {
			break
		}
	}
	if o.hedge != claim.None { // "Vietnam and India rounded out the top five"
		for _, code := range codes {
			p.emit(x, []string{code}, false)
		}
		return
	}
	p.emit(x, codes, each)
}

// withinRegion reports whether the place at i is one among some partners only:
// "the biggest customer in Europe", "Europe's biggest buyer".
func (p *parse) withinRegion(i int) bool {
	for _, k := range []int{p.skip(i+1, 1, in, of, among, the), p.skip(i-1, -1, possessive, the)} {
		if p.is(k, places) && k != i+1 && k != i-1 && len(p.ts[k].codes) == 1 {
			code := p.ts[k].codes[0]
			return code == european || code[0] == someone[0] || len(code) > 3
		}
	}
	return false
}
