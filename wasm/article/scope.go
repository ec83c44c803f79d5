package article

// Step 5, prepare: the goods that the sentence speaks of.

import "lodestone/wasm/claim"

// traded reports whether the goods at i are what is exported, counted or
// shipped, and do not stand there by the way.
func (p *parse) traded(i int) bool {
	if p.is(p.skip(i+1, 1, and, raw, goods), flow, ship) || p.is(i+1, flow) {
		return true
	}
	k := p.skip(i-1, -1, the, also, and, raw, goods)
	if c := p.head(k - 1); p.is(k, of) && p.is(k-1, quantity) && (c == output || c == price || c == other) {
		return false // "jets that contain 400 kg of rare earths"
	}
	return p.is(k, of, ofAll) && p.is(p.skip(k-1, -1, figure, period), flow, quantity, figure) || p.is(k, ship) || p.is(k, quantity) && p.ts[k].code == claim.Tonnes
}

// joined reports whether the goods at i are told together with some of class c
// before them: "exports of magnets and related products".
func (p *parse) joined(i int, c class) bool {
	k := p.skip(i-1, -1, of, the, also)
	if !p.is(k, and) || !p.is(k-1, c) {
		return false
	}
	k = p.skip(k-2, -1, the, also)
	return p.is(k, of) && p.is(p.skip(k-1, -1, total), flow) || p.is(k, ship)
}

// scopeFor returns the goods that the fact on terms i to j speaks of.
func (p *parse) scopeFor(i, j int) string {
	if p.inclusive && !p.narrow(i) {
		return "magnets_and_semis"
	}
	if p.is(j, of) && p.is(j+1, it, this) { // "4,392 tonnes of those"
		for k := i - 1; k >= 0; k-- {
			if p.is(k, magnets) {
				return "magnets"
			}
			if p.is(k, raw, goods) {
				return Elsewhere
			}
		}
	}
	if p.isMark(i-1, "(") && p.is(i-2, raw, goods) {
		return Elsewhere // "exceeded those of rare earths (3,500 tonnes)"
	}
	if k := p.skip(j, 1, of, the); p.is(k, magnets) {
		return "magnets"
	} else if p.is(k, raw, goods, semis) && k > j {
		return Elsewhere
	}
	found := ""
	for _, s := range p.scopes {
		if s.at < i || found == "" {
			found = s.scope
		}
	}
	if found != "" {
		return found
	}
	// In a paragraph that names no goods, partners are told of by the article's.
	if p.context.scope == Elsewhere && !p.scoped && p.leadScope == "magnets" && len(p.subjects) > 0 && p.subjects[0].codes[0] != all {
		return p.leadScope
	}
	return p.context.scope
}

// narrow reports whether the fact at i of a sentence that takes powder and alloys
// in is told of magnets alone: in a clause of its own, "magnets alone were 5,473
// tonnes", or before the wider figure, "5,473 tonnes, or 5,965 including powder".
func (p *parse) narrow(i int) bool {
	wide, clause := -1, 0
	for k := range p.ts {
		if wide < 0 && p.is(k, semis) {
			wide = k
		}
		if k < i && (p.isMark(k, ";") || p.is(k, but)) {
			clause = k
		}
	}
	if wide < 0 {
		return false
	}
	for k := i - 1; k > clause; k-- {
		if k == wide {
			return false
		}
		if p.is(k, magnets) && (wide < clause || p.wordIn(k+1, wordAlone)) {
			return true
		}
	}
	figures := 0
	for k := clause; k < wide; k++ {
		figures += oneIf(p.is(k, quantity) && p.ts[k].code == claim.Tonnes)
		if k > i && (p.isMark(k, ";") || p.is(k, but)) {
			return figures > 0
		}
		if k == i-1 && figures > 0 && p.ts[i].code == claim.Tonnes {
			figures = 0 // the figures from this one on
		}
	}
	return figures > 1
}

// goods finds the goods that the sentence names as those traded.
func (p *parse) goods() {
	added, powder := false, false
	if !p.has.any(magnets, semis, withIt, without, raw, goods, number) {
		p.finder.powder, p.finder.wide = false, false
		return
	}
	for i := range p.ts {
		switch t := &p.ts[i]; t.class {
		case magnets:
			if p.is(p.skip(i-1, -1, the), against, not, than, withIt, without) && p.heads(raw) {
				continue // "rare earths, as opposed to magnets"
			}
			if p.is(p.skip(i-1, -1, the, also), withIt) && len(p.scopes) > 0 && p.scopes[0].scope == Elsewhere {
				continue // "rare earths, which include magnets"
			}
			p.named = true
			p.scopes = append(p.scopes, scopeAt{i, "magnets"})
			if p.joined(i, raw) {
				p.scopes = append(p.scopes, scopeAt{i, Elsewhere}) // "exports of rare earths and magnets"
			}
		case semis:
			p.named, powder = true, true
			added = added || t.code == "wide"
			if t.code == "same" { // "on the same basis"
				powder, added = p.finder.wide, p.finder.wide
			}
		case withIt:
			added = true
		case without:
			p.exclusive = true
		case number:
			if p.wordIn(i-1, wordCode) && !p.codeOfMagnets(i) {
				p.named = true
				p.scopes = append(p.scopes, scopeAt{i, Elsewhere})
			}
		case raw, goods:
			heading := t.class == raw && (i < 3 && !p.heads(magnets) && (p.heads(be) || p.heads(reach)) || i < 2 && p.is(p.skip(i+1, 1, also), be))
			if p.traded(i) || heading || p.joined(i, magnets) {
				p.named = true
				p.scopes = append(p.scopes, scopeAt{i, Elsewhere})
			}
		}
	}
	p.inclusive = (powder || p.finder.powder && p.togetherWithThose()) && added && !p.exclusive
	p.finder.powder, p.finder.wide = powder, p.inclusive
	if powder && !p.inclusive && !p.exclusive {
		p.powderBeside()
	}
}

// codeOfMagnets reports whether the number at i begins as the customs code of
// these goods does, or as that of their heading, with stops or without.
func (p *parse) codeOfMagnets(i int) bool {
	own, n := p.words.code, 0
	for _, b := range p.finder.page.text[p.ts[i].at:p.ts[i].end] {
		if !isDigit(b) {
			continue
		}
		if n == len(own) || b != own[n] {
			return false
		}
		n++
	}
	return n >= len("8505") || n == len(own)
}

// powderBeside settles powder and alloys that nothing adds: "magnets, powder
// and alloys" is the wider product, powder alone is another.
func (p *parse) powderBeside() {
	for i := range p.ts {
		switch {
		case !p.is(i, semis):
		case p.is(p.skip(i-1, -1, and, also), magnets) || p.is(i-1, mark) && p.is(i-2, magnets):
			p.inclusive = true
		case p.traded(i), p.is(i-1, of) && p.is(i-2, it):
			p.scopes = append(p.scopes, scopeAt{i, Elsewhere})
		}
	}
}

// fiscal reports whether the sentence tells of a year that is none of the
// calendar's: "in FY25", "the fiscal year 2024/25".
func (p *parse) fiscal() bool {
	for i := range p.ts {
		if t := &p.ts[i]; t.class == unknown && p.startsWith(i, wordFiscal) && t.end-t.at > 2 && isDigit(p.finder.page.text[t.at+2]) ||
			t.class == period && t.when.fiscal {
			return true
		}
	}
	return false
}
