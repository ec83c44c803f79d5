package article

// Step 5, prepare: the partners whose trade the sentence tells.

import (
	"slices"

	"lodestone/wasm/claim"
)

// prepare finds what the sentence speaks of: partners, goods, regions.
func (p *parse) prepare() {
	p.region = append(p.finder.regionBuffer[:0], make([]int8, len(p.ts))...)
	p.used = append(p.finder.usedBuffer[:0], make([]bool, len(p.ts))...)
	p.finder.regionBuffer, p.finder.usedBuffer = p.region, p.used
	bought := p.heads(buyer) // perhaps folded into a place since
	p.has = classes{}
	if bought {
		p.has.add(buyer)
	}
	for i := range p.ts {
		p.has.add(p.ts[i].class)
	}
	p.regions()
	p.source = p.cited()
	p.goods()
	for i := range p.ts {
		t := &p.ts[i]
		// The month that a multiple is told of is no month of its own.
		if t.class == quantity && (t.code == claim.Ratio || t.words && p.is(i+1, of, the, period) && !p.is(i-1, up, down)) {
			if k := p.timesOf(i); k >= 0 {
				p.ts[k].role = base
			}
			if k := p.timesOther(i); k >= 0 {
				p.ts[k].role = base
			}
		}
		// "Compared with the trough in May": the month is one of the base.
		if k := p.skip(i-1, -1, figure, lowNoun, highNoun, the, also); t.class == period && t.role == inside && k < i-1 && p.is(k, against, than) {
			t.role = base
		}
		if codes := p.subjectAtTerm(i); codes != nil {
			p.subjects = append(p.subjects, subjectAt{i, codes})
		}
	}
}

// subjectAtTerm returns the partners whose trade the term at i names, nil for none.
func (p *parse) subjectAtTerm(i int) []string {
	switch t := &p.ts[i]; t.class {
	case places:
		if p.isSubject(i) {
			return t.codes
		}
	case ordered:
		if len(t.codes) == 1 && t.code == string(claim.Rank) {
			return t.codes
		}
	case total:
		if p.isTotal(i) {
			return everybody
		}
	case world:
		if i == 0 && p.isMark(1, ",") && (p.heads(flow) || p.heads(ship)) && !p.heads(output) {
			return everybody // "Globally, exports rose"
		}
	case flow, ship:
		if p.wholeOf(i) && !p.goesOnWith(i) {
			return everybody
		}
	case it, as:
		return p.pointedAt(i)
	case card:
		if (p.is(i+1, buyer, take, account, combined) || p.wordIn(i+1, wordCountries)) && p.is(i-1, the, it) {
			return p.lastNamed(i, int(t.value))
		}
	case unknown:
		if p.wordIn(i, wordHere) && p.is(i-1, quantity, magnets, ship) {
			return nobody // wherever the text is from
		}
	}
	return nil
}

// goesOnWith reports whether China's deliveries at i are those to the partner
// that was spoken of: no goods are named with them.
func (p *parse) goesOnWith(i int) bool {
	return p.is(i, flow) && len(p.context.codes) > 0 && p.context.codes[0] != all &&
		p.wordIn(i, wordDeliveries) && !p.is(i+1, from) && !p.is(i-1, magnets) && !p.is(p.skip(i+1, 1, of), magnets)
}

// pointedAt returns the partner that "which", "the former" and "the latter"
// stand for.
func (p *parse) pointedAt(i int) []string {
	if k := p.skip(i-2, -1, period); (p.wordIn(i, wordWhich) || p.wordIn(i, wordWhose)) && p.isMark(i-1, ",") && p.is(k, places) && len(p.ts[k].codes) == 1 && p.ts[k].codes[0] != china {
		return p.ts[k].codes
	}
	if !p.wordIn(i, wordFormer) && !p.wordIn(i, wordLatter) {
		return nil
	}
	c := p.bothNamed(i)
	if len(c) != 2 {
		return nil
	}
	if p.wordIn(i, wordFormer) {
		return c[:1]
	}
	return c[1:]
}

// togetherWithThose reports whether the sentence adds what was named before.
func (p *parse) togetherWithThose() bool {
	for i := range p.ts {
		if p.is(i, withIt) && (p.startsWith(i, wordTogether) || p.is(i+1, it)) {
			return true
		}
	}
	return false
}

// lastNamed returns the n partners that were named last before i, for "the three
// countries"; nobody where it is not clear who they are.
func (p *parse) lastNamed(i, n int) []string {
	var named []string
	add := func(code string) {
		if len(named) < n && code != china && code != all && !slices.Contains(named, code) {
			named = append(named, code)
		}
	}
	for k := i - 1; k >= 0; k-- {
		for m := len(p.ts[k].codes) - 1; m >= 0 && p.is(k, places); m-- {
			add(p.ts[k].codes[m])
		}
	}
	for m := len(p.recent) - 1; m >= 0; m-- {
		add(p.recent[m])
	}
	if n < 2 || len(named) < n {
		return nobody
	}
	slices.Reverse(named)
	return named
}

// bothNamed returns the partners that were named together before i.
func (p *parse) bothNamed(i int) []string {
	var one []string
	for k := i - 1; k >= 0; k-- {
		if !p.is(k, places) || p.ts[k].codes[0] == china {
			continue
		}
		if len(p.ts[k].codes) == 2 {
			return p.ts[k].codes
		}
		if one != nil { // "Vietnam overtook India; the latter"
			return []string{p.ts[k].codes[0], one[0]}
		}
		one = p.ts[k].codes
	}
	return p.context.codes
}

// isSubject reports whether the partners at i are those whose trade is spoken of.
func (p *parse) isSubject(i int) bool {
	t := p.ts[i]
	if t.codes[0] == china {
		return t.role == toward && p.leadFlow == "import"
	}
	switch t.role {
	case toward, subject, ranking:
		return true
	case owner:
		return true
	}
	return false
}

// isTotal reports whether the word at i says that all partners are meant.
func (p *parse) isTotal(i int) bool {
	if p.wordIn(i, wordWorldWide) {
		return p.heads(flow) || p.heads(ship) || p.context.trade
	}
	if p.wordIn(i, wordAnywhere) && !p.is(i-1, flow, ship, to) && !p.is(p.skip(i+1, 1, magnets, raw), flow) {
		return false
	}
	if p.is(i-1, places) && p.ts[i-1].codes[0] != china {
		return false // "the EU in total"
	}
	if p.is(i+1, figure) && p.context.trade {
		return !p.is(i+2, of, in) // "the overall figure"
	}
	if k := p.skip(i+2, 1, the, also, magnets, raw); p.isMark(i+1, ",") && i < 3 && (p.is(k, flow, quantity) || p.is(k, places) && p.ts[k].codes[0] == china) {
		return true // "Across all destinations, exports came to"
	}
	if p.isMark(i+1, ":\t(") || p.is(i+1, up, down) || p.startsWith(i, wordCumulative) && p.context.trade {
		return true
	}
	if p.startsWith(i, wordAll) {
		return true
	}
	if p.is(i+1, of) && p.is(i+2, quantity) && (p.heads(flow) || p.context.trade) {
		return true // "the world's total of 1,283 tonnes"
	}
	for k := i + 1; k < i+6 && k < len(p.ts); k++ {
		switch p.ts[k].class {
		case places:
			if p.ts[k].role == toward || p.ts[k].role == owner && p.ts[k].codes[0] != china {
				return false
			}
		case quantity, up, down, reach, mark, output, price, other:
			if k == i+1 && p.ts[k].class != quantity {
				return p.is(i-1, to) || p.is(p.skip(i-1, -1, to, also, magnets), flow, ship)
			}
			return p.flowNear(i, k)
		}
	}
	return p.flowNear(i, i+5)
}

func (p *parse) flowNear(i, k int) bool {
	if p.wordIn(i, wordWorldwide) {
		return p.heads(flow) || p.context.trade
	}
	for m := max(0, i-4); m <= k && m < len(p.ts); m++ {
		if p.is(m, flow, ship) {
			return true
		}
	}
	return false
}

// wholeOf reports whether the trade at i is China's own and no partner is named.
func (p *parse) wholeOf(i int) bool {
	owned, tonnes := false, 0
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if p.is(k, places) {
			if p.ts[k].codes[0] != china && p.ts[k].role != aside {
				return false
			}
			owned = p.ts[k].codes[0] == china && p.ts[k].role != toward
			break
		}
		if p.is(k, quantity, up, down, mark, flow, ship, but) {
			break
		}
	}
	if p.is(i, flow) && p.is(i+1, from) && p.is(p.skip(i+2, 1, the), world, high, top) {
		return true // "shipments from the world's biggest producer"
	}
	if p.is(i, ship) && p.is(i+1, places) && p.ts[i+1].codes[0] == china && p.ts[i+1].role != toward {
		owned = true // "left China"
	}
	if p.is(i, ship) && (!owned || p.is(i+1, it)) {
		return false
	}
	for k := i + 1; k < i+10 && k < len(p.ts); k++ {
		if p.wordIn(k, wordThere) {
			return false
		}
	}
	for k := i + 1; k < len(p.ts) && k < i+14; k++ {
		switch t := p.ts[k]; t.class {
		case places:
			if t.codes[0] == china {
				owned = owned || t.role == origin
			} else if t.role == toward {
				return false
			}
		case quantity:
			if t.code == claim.Tonnes {
				if tonnes++; tonnes > 1 {
					return owned // what follows is a part
				}
			}
			if p.is(i, ship) && p.is(i+1, places) && p.ts[i+1].codes[0] == china && p.ts[i+1].role != toward {
				return true // "27,897 tonnes left China"
			}
			if p.is(i, flow) && k > i+1 {
				return owned
			}
		case up, down, reach, flow:
			if p.is(i, flow) && t.class != flow || k > i+8 {
				return owned
			}
		}
	}
	return owned
}

// bracketed returns the last of several partners whose figure the one at i is, in
// parentheses behind them, as others have theirs: "South Korea, Vietnam (444
// tonnes) and India (416 tonnes)"; nil for others.
func (p *parse) bracketed(i int) []string {
	if !p.isMark(i-1, "(") || !p.is(i-2, places) || len(p.ts[i-2].codes) < 2 || p.listed(i) > 1 {
		return nil
	}
	for k := 2; k < len(p.ts); k++ {
		if k != i && p.is(k, quantity) && p.isMark(k-1, "(") && p.is(k-2, places) {
			return p.ts[i-2].codes[len(p.ts[i-2].codes)-1:]
		}
	}
	return nil
}

// partOf reports whether what stands between i and j begins to tell of a part:
// "36,880 tonnes, of which 3,521 went to the U.S."
func (p *parse) partOf(i, j int) bool {
	for k := i; k < j; k++ {
		if p.is(k, of) && p.is(k+1, it) {
			return true
		}
	}
	return false
}

// subjectFor returns the partners whose trade the fact on terms i to j tells.
func (p *parse) subjectFor(i, j int, level bool) []string {
	if codes := p.ofColumn(i); codes != nil {
		return codes
	}
	if codes := p.beside(i, j, level); codes != nil {
		return codes
	}
	var found []string
	for _, s := range p.subjects {
		if s.at < i && (p.region[s.at] == 0 || p.region[s.at] == p.region[i] || found == nil) {
			found = s.codes
		}
	}
	if found != nil {
		return found
	}
	for _, s := range p.subjects {
		if s.at >= j {
			if p.between(j, s.at) && !p.partOf(j, s.at) && !(p.is(j, of) && p.is(s.at+1, possessive)) {
				return s.codes
			}
			break
		}
	}
	// A paragraph that names nobody speaks of what the article is about.
	if !p.spoken && !p.pronoun(i) && p.lead != nil && !p.heading && !slices.Equal(p.lead, p.context.codes) {
		if p.heads(flow) || p.heads(ship) || p.lead[0] == all {
			return everybody // plain "exports", with nobody named
		}
		return nobody
	}
	return p.context.codes
}

// beside returns the partners that the fact on terms i to j stands right beside,
// nil where it stands beside none.
func (p *parse) beside(i, j int, level bool) []string {
	if p.is(j, in, of) && j > i+1 { // "a 15.8% rise in China's exports"
		for _, s := range p.subjects {
			if s.at > j && s.at < j+7 && p.between(j, s.at) {
				return s.codes
			}
		}
	}
	if k := p.skip(i-1, -1, possessive, period, the, also, total); level && k == 0 && p.is(k, of) && p.is(j, of, ship, flow) {
		return everybody // "Of October's 5,473 tonnes of exports, Japan took"
	}
	level = level || p.is(i, quantity) && p.ts[i].code == claim.Tonnes
	if level && p.is(i-1, possessive) && p.is(i-2, places) {
		return p.ts[i-2].codes
	}
	if k := p.skip(i-2, -1, total, figure, flow, it, magnets, possessive, also); level && p.is(i-1, of, at) && k < i-2 && p.is(k, places) && p.ts[k].codes[0] != china {
		return p.ts[k].codes // "the U.S. total of 656 tonnes"
	}
	if codes := p.bracketed(i); level && codes != nil {
		return codes
	}
	if k := p.attached(i); k >= 0 && level {
		return p.ts[k].codes
	}
	if k := p.skip(i-1, -1, also, ship); p.is(k, places) && p.ts[k].role == toward && (k == 0 || p.is(p.skip(k-1, -1, in), mark, and, but) || p.is(k-1, ship)) {
		return p.ts[k].codes // "… to Japan 226 tonnes"
	}
	return p.ahead(i, j, level)
}

// ahead returns the partners that the words right behind the fact on terms i to
// j name, nil for none: "tonnes shipped to all countries", "tonnes to Japan".
func (p *parse) ahead(i, j int, level bool) []string {
	first := p.skip(j, 1, of, it, magnets, raw, the, also)
	k := p.skip(first, 1, ship, be, start, figure, unknown, semis, and, in)
	if m := p.skip(k, 1, to); level && p.is(m, total) && (m > k || k > j) {
		return everybody
	}
	if !p.is(k, places) || p.ts[k].role != toward && !(p.ts[k].role == base && p.is(k-1, ship)) || p.ts[k].codes[0] == china {
		return nil
	}
	for m := first; m < k; m++ {
		if p.is(m, and) && p.is(p.skip(k+1, 1, also, at), quantity) {
			return nil // "… tonnes and to Japan 226 tonnes" tells of the next
		}
	}
	if k == j && p.is(i, quantity) && j == i+1 || level || len(p.subjects) == 0 || p.subjects[0].at >= k {
		return p.ts[k].codes
	}
	return nil
}
