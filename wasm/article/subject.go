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
	bought, traded := p.heads(buyer), p.heads(flow) // perhaps folded into a fact of order since
	p.has = classes{}
	if bought {
		p.has.add(buyer)
	}
	for i := range p.ts {
		p.has.add(p.ts[i].class)
	}
	if traded && p.heads(ordered) {
		p.has.add(flow)
	}
	p.regions()
	p.source = p.cited()
	p.goods()
	for i := range p.ts {
		t := &p.ts[i]
		if p.countsTimes(i) {
			t.class = weekday // a year in which times are counted is not told of
		}
		// The month that a multiple is told of is no month of its own.
		if t.class == quantity && (t.code == claim.Ratio || t.words && p.is(i+1, of, the, it, period) && !p.is(i-1, up, down) && !p.partOfMonth(i)) {
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
		if k := p.skip(i-1, -1, to, the, it, flow, ship, magnets); t.class == places && p.is(k, without) && t.codes[0] != china {
			t.role, p.partial = aside, true
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
		if p.isSubject(i) && !(p.wordIn(i-1, wordWhat) && p.is(i+1, take, ship)) { // but not "half what Japan bought"
			return t.codes
		}
	case ordered:
		if len(t.codes) == 1 && (t.code == string(claim.Rank) || t.code == string(claim.StreakEnd)) {
			return t.codes
		}
	case total:
		if p.isTotal(i) {
			return everybody
		}
	case world:
		if k := p.skip(i+1, 1, magnets, raw); p.is(k, flow) && p.ts[k].code == "X" && !p.is(i-1, the) {
			return everybody // "World exports fell"
		}
		if i == 0 && p.isMark(1, ",") && (p.heads(flow) || p.heads(ship)) && !p.heads(output) {
			return everybody // "Globally, exports rose"
		}
		if p.header != nil && i == 0 && p.isMark(1, "\t") {
			return everybody
		}
		if p.isMark(i-1, ":|,;") && p.is(i+1, quantity) && p.ts[i+1].code == claim.Tonnes {
			return everybody // "Tonnes: world 5,473; Japan 226"
		}
	case flow, ship:
		if p.wholeOf(i) && !p.goesOnWith(i) {
			return everybody
		}
	case it, as:
		return p.pointedAt(i)
	case card:
		if p.is(i-1, the) && p.is(i+1, unknown) && p.is(i+2, take, account) {
			return nobody // "the three leaders took"
		}
		if (p.is(i+1, buyer, take, account, combined) || p.wordIn(i+1, wordCountries)) && p.is(i-1, the, it) {
			return p.lastNamed(i, int(t.value))
		}
	case buyer:
		if n := p.someBuyers(i); n > 0 {
			if named := p.lastNamed(i, n); named[0] != unclear {
				return named
			}
			return []string{someone}
		}
	case without:
		if k := p.skip(i+1, 1, the); p.is(k, places) && p.ts[k].codes[0] != china {
			return []string{someone} // "Excluding Germany, exports were"
		}
	case also:
		if p.wordIn(i, wordThere) && p.is(p.skip(i-1, -1, of, magnets), flow, ship) {
			return p.placeBefore(i) // "the United States: exports there"
		}
	case unknown, person:
		if p.wordIn(i, wordExporters) && p.exporters(i) {
			return everybody
		}
		if p.header != nil && i == 0 && p.isMark(1, "\t") && p.wordIn(0, wordAll) {
			return everybody
		}
		if p.wordIn(i, wordHere) && p.is(i-1, quantity, magnets, ship) {
			return nobody // wherever the text is from
		}
	}
	return nil
}

// placeBefore returns the partner that was named last before i, nil for none.
func (p *parse) placeBefore(i int) []string {
	for k := i - 1; k >= 0; k-- {
		if p.is(k, places) && p.ts[k].codes[0] != china && len(p.ts[k].codes) == 1 {
			return p.ts[k].codes
		}
	}
	if n := len(p.recent); n > 0 {
		return p.recent[n-1:]
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
	if k := p.skip(i-2, -1, period); p.wordIn(i, wordWhich) && p.isMark(i-1, ",") && p.is(k, flow) && p.ofShare(k, k) {
		return everybody // "41% of exports in October, which reached 5,473 tonnes"
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
	if n := len(p.recent); n > 1 && len(p.context.codes) != 2 {
		return p.recent[n-2:]
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
