package article

import (
	"slices"

	"lodestone/wasm/claim"
)

// prepare finds what the sentence speaks of: partners, goods, regions.
func (p *parse) prepare() {
	p.region = append(p.finder.regionBuffer[:0], make([]int8, len(p.ts))...)
	p.used = append(p.finder.usedBuffer[:0], make([]bool, len(p.ts))...)
	p.finder.regionBuffer, p.finder.usedBuffer = p.region, p.used
	p.regions()
	p.source = p.cited()
	withWords, powder := false, false
	for i, t := range p.ts {
		switch t.class {
		case places:
			if p.isSubject(i) {
				p.subjects = append(p.subjects, subjectAt{i, t.codes})
			}
		case ordered:
			if len(t.codes) == 1 && t.code == string(claim.Rank) {
				p.subjects = append(p.subjects, subjectAt{i, t.codes})
			}
		case quantity:
			if k := p.timesOf(i); k >= 0 && (t.code == claim.Ratio || t.words && p.is(i+1, of) && !p.is(i-1, up, down)) {
				p.ts[k].role = base
			}
		case total:
			if p.isTotal(i) {
				p.subjects = append(p.subjects, subjectAt{i, []string{all}})
			}
		case flow, ship:
			if p.wholeOf(i) && !(t.class == flow && len(p.context.codes) > 0 && p.context.codes[0] != all &&
				p.wordIn(i, "deliveries", "shipments", "supplies to") && !p.is(i-1, magnets) && !p.is(p.skip(i+1, 1, of), magnets)) {
				p.subjects = append(p.subjects, subjectAt{i, []string{all}})
			}
		case magnets:
			if p.is(p.skip(i-1, -1, the), against, not, than, withIt) && p.heads(raw) {
				continue // "rare earths, as opposed to magnets"
			}
			if p.is(p.skip(i-1, -1, the, also), withIt) && len(p.scopes) > 0 && p.scopes[0].scope == Elsewhere {
				continue // "rare earths, which include magnets"
			}
			p.named = true
			p.scopes = append(p.scopes, scopeAt{i, "magnets"})
		case semis:
			powder = true
			withWords = withWords || t.code == "wide"
			p.named = true
		case it:
			if k := p.skip(i-2, -1, period); p.wordIs(t, "which") && p.isMark(i-1, ",") && p.is(k, places) && len(p.ts[k].codes) == 1 && p.ts[k].codes[0] != china {
				p.subjects = append(p.subjects, subjectAt{i, p.ts[k].codes})
			}
			// The former and the latter of two that were named.
			if c := p.bothNamed(i); len(c) == 2 {
				switch {
				case p.wordIs(t, "the former"):
					p.subjects = append(p.subjects, subjectAt{i, c[:1]})
				case p.wordIs(t, "the latter"):
					p.subjects = append(p.subjects, subjectAt{i, c[1:]})
				}
			}
		case unknown:
			if p.wordIs(t, "here") && p.is(i-1, quantity, magnets, ship) {
				p.subjects = append(p.subjects, subjectAt{i, nobody}) // wherever the text is from
			}
		case withIt:
			withWords = true
		case without:
			p.exclusive = true
		case raw, goods:
			if p.traded(i) || i < 3 && t.class == raw && !p.aboutMagnets() && p.heads(be) || i < 2 && p.is(p.skip(i+1, 1, also), be) && t.class == raw {
				p.named = true
				p.scopes = append(p.scopes, scopeAt{i, Elsewhere})
			}
		}
	}
	p.inclusive = (powder || p.finder.powder && p.togetherWithThose()) && withWords && !p.exclusive
	p.finder.powder = powder
	if powder && !p.inclusive && !p.exclusive {
		for i, t := range p.ts {
			if t.class != semis {
				continue
			}
			// "magnets, powder and alloys" is the wider product; powder alone is another.
			if p.is(p.skip(i-1, -1, and, also), magnets) || p.is(i-1, mark) && p.is(i-2, magnets) {
				p.inclusive = true
			} else if p.traded(i) {
				p.scopes = append(p.scopes, scopeAt{i, Elsewhere})
			}
		}
	}
}

// togetherWithThose reports whether the sentence adds what was named before.
func (p *parse) togetherWithThose() bool {
	for i := range p.ts {
		if p.is(i, withIt) && (p.startsWith(i, "together with") || p.startsWith(i, "taken together") || p.is(i+1, it)) {
			return true
		}
	}
	return false
}

func (p *parse) aboutMagnets() bool { return p.heads(magnets) }

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
	if p.wordIn(i, "world-wide", "world wide", "all told") {
		return p.heads(flow) || p.heads(ship) || p.context.trade
	}
	if p.wordIn(i, "abroad", "overseas", "worldwide", "nationwide", "national") && !p.is(i-1, flow, ship, to) && !p.is(p.skip(i+1, 1, magnets, raw), flow) {
		return false
	}
	if p.isMark(i+1, ":\t(") || p.is(i+1, up, down) || p.startsWith(i, "cumulative total") && p.context.trade {
		return true
	}
	if p.ts[i].end-p.ts[i].at > 4 && equalFold(p.finder.page.text[p.ts[i].at:p.ts[i].at+4], "all ") {
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
	if p.wordIn(i, "world wide", "worldwide", "all told") {
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
	owned := false
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
	if p.is(i, ship) && p.is(i+1, places) && p.ts[i+1].codes[0] == china && p.ts[i+1].role != toward {
		owned = true // "left China"
	}
	if p.is(i, ship) && (!owned || p.is(i+1, it)) {
		return false
	}
	for k := i + 1; k < i+10 && k < len(p.ts); k++ {
		if p.wordAt(k, "there") || p.wordAt(k, "here") {
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

// subjectFor returns the partners whose trade the fact on terms i to j tells.
func (p *parse) subjectFor(i, j int, level bool) []string {
	if p.is(j, in, of) && j > i+1 { // "a 15.8% rise in China's exports"
		for _, s := range p.subjects {
			if s.at > j && s.at < j+7 && p.between(j, s.at) {
				return s.codes
			}
		}
	}
	if k := p.skip(i-1, -1, possessive, period, the, also, total); level && k == 0 && p.is(k, of) && p.is(j, of, ship, flow) {
		return []string{all} // "Of October's 5,473 tonnes of exports, Japan took"
	}
	if k := p.attached(i); k >= 0 && level {
		return p.ts[k].codes
	}
	ahead := p.skip(j, 1, of, magnets, raw, the, also)
	ahead = p.skip(ahead, 1, ship, be, start, figure, unknown, semis, and)
	if k := p.skip(ahead, 1, to); level && p.is(k, total) && (k > ahead || ahead > j) {
		return []string{all} // "tonnes shipped to all countries"
	}
	if p.is(j, places) && p.ts[j].role == toward && p.ts[j].codes[0] != china && p.is(i, quantity) && j == i+1 {
		return p.ts[j].codes
	}
	if p.is(ahead, places) && p.ts[ahead].role == toward && p.ts[ahead].codes[0] != china && (level || len(p.subjects) == 0 || p.subjects[0].at >= ahead) {
		return p.ts[ahead].codes
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
			if p.between(j, s.at) {
				return s.codes
			}
			break
		}
	}
	// A paragraph that names nobody speaks of what the article is about.
	if !p.spoken && !p.pronoun(i) && p.lead != nil && !p.heading && !slices.Equal(p.lead, p.context.codes) {
		if p.heads(flow) || p.heads(ship) || p.lead[0] == all {
			return []string{all} // plain "exports", with nobody named
		}
		return nobody
	}
	return p.context.codes
}
