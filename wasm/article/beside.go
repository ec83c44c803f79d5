package article

// Step 6, find: whose trade a fact tells, by what stands beside it.

import (
	"slices"
	"strings"

	"lodestone/wasm/claim"
)

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

// plainBehind reports whether i stands in a clause of its own that tells of plain
// exports: "Germany tops the list as exports fall".
func (p *parse) plainBehind(i int) bool {
	for k := i - 1; k > 0; k-- {
		switch {
		case p.is(k, as):
			m := p.skip(k+1, 1, also, magnets)
			return p.is(m, flow) && m < i && p.wordIn(m, wordExports) && !p.is(m+1, to)
		case p.is(k, places, it, mark, quantity):
			return false
		}
	}
	return false
}

// causedBy reports whether a clause of its own, which says after or by what the
// trade told on terms i to j came, names the partner at k: "exports fell 5% after
// shipments to Japan slumped".
func (p *parse) causedBy(i, j, k int) bool {
	own := false
	for m := range i {
		own = own || p.is(m, flow)
	}
	for m := j; m < k && own; m++ {
		if p.is(m, after, as, before) && !p.is(m+1, period) {
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
		if s.codes[0] == all && p.is(s.at, flow) && s.at < i && found != nil && p.ofShare(s.at, i) {
			continue
		}
		if s.at < i && (p.region[s.at] == 0 || p.region[s.at] == p.region[i] || found == nil) {
			found = s.codes
		}
	}
	if found != nil && !p.plainBehind(i) {
		return found
	}
	if found != nil {
		return everybody
	}
	for _, s := range p.subjects {
		if s.at >= j && s.codes[0] == all && p.ofShare(s.at, s.at) {
			continue // "it bought 86 tonnes, or 2% of China's exports"
		}
		if s.at >= j {
			if p.is(s.at-1, after, before) {
				continue // "the second-largest after Germany"
			}
			if p.between(j, s.at) && !p.partOf(j, s.at) && !p.causedBy(i, j, s.at) && !(p.is(j, of) && p.is(s.at+1, possessive)) {
				return s.codes
			}
			break
		}
	}
	p.borrowed = true
	if p.context.codes == nil && p.pronoun(i) && p.heads(take) && !p.fromChina() {
		return nobody // "It took 569 tonnes", of who was not understood
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
	if k := p.skip(i-1, -1, possessive, period, the, also, total, of, ofAll); level && p.is(0, of, ofAll) && k < 0 && p.isMark(j, ",") && (p.heads(total) || p.heads(ofAll)) {
		return everybody // "Of the total of 5,473 tonnes, 12% went to Japan"
	}
	if k := p.skip(i-1, -1, possessive, period, the, also, total); level && k == 0 && p.is(k, of) && p.is(j, of, ship, flow) {
		return everybody // "Of October's 5,473 tonnes of exports, Japan took"
	}
	if k := p.skip(i-1, -1, the, it, total); level && p.is(k, of) && p.is(k-1, quantity) && p.ts[k-1].code == claim.Tonnes && p.is(i, quantity) && p.ts[i].code == claim.Tonnes {
		return everybody // "1,118 of the 5,473 tonnes"
	}
	if level && p.countedByChina(i) && p.other() != "" {
		return []string{p.other()} // "Japan's ministry put imports at 250 tonnes, more than the 226 tonnes China exported"
	}
	level = level || p.is(i, quantity) && p.ts[i].code == claim.Tonnes
	if k := p.skip(i-1, -1, the, it, total); level && p.is(k, of) && p.is(k-1, quantity) && p.ts[k-1].code == claim.Percent && p.ofTonnes(k-1) {
		return everybody // "55% of the 5,473 tonnes that China exported"
	}
	if level && p.is(i-1, possessive) && p.is(i-2, places) {
		return p.ts[i-2].codes
	}
	if k := p.skip(i-2, -1, total, figure, flow, it, magnets, possessive, also); level && p.is(i-1, of, at) && k < i-2 && p.is(k, places) && p.ts[k].codes[0] != china {
		return p.ts[k].codes // "the U.S. total of 656 tonnes"
	}
	if last := len(p.facts) - 1; level && last >= 0 && p.isMark(i-1, ",") && p.facts[last].Kind == claim.Share && p.facts[last].sentence == p.finder.sentence &&
		p.facts[last].region == 0 && p.skip(int(p.facts[last].j), 1, of, ofAll, the, total) == i-1 && p.facts[last].Partner != "" {
		return strings.Split(p.facts[last].Partner, "+") // "a fifth of the total, 1,118 tonnes, went to Germany"
	}
	if level && p.outOfTotal(i, j) {
		return everybody
	}
	if codes := p.opponent(i); level && codes != nil {
		return codes
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

// outOfTotal reports whether the level on terms i to j is the whole that another is
// a part of: "out of a total of 5,473 tonnes", "of 5,473 tonnes in total".
func (p *parse) outOfTotal(i, j int) bool {
	k := p.skip(i-1, -1, the, also)
	return p.is(k, of) && (p.wordIn(k-1, wordOut) || p.is(p.skip(j, 1, in, magnets), total))
}

// ahead returns the partners that the words right behind the fact on terms i to
// j name, nil for none: "tonnes shipped to all countries", "tonnes to Japan".
func (p *parse) ahead(i, j int, level bool) []string {
	if p.isMark(j, "(") && p.is(j+1, quantity) && p.isMark(j+2, ")") {
		j += 3 // "582 tonnes (9.5%) to the U.S."
	}
	first := p.skip(j, 1, of, it, magnets, raw, the, also)
	k := p.skip(first, 1, ship, be, start, figure, unknown, semis, and, in)
	if m := p.skip(k, 1, to); level && p.is(m, total) && (m > k || k > j) {
		return everybody
	}
	if !p.is(k, places) || p.ts[k].role != toward && !(p.ts[k].role == base && p.is(k-1, ship)) || p.ts[k].codes[0] == china {
		return nil
	}
	for m := first; m < k; m++ {
		if p.is(m, and) && p.is(p.skip(k+1, 1, also, at, to, be, reach), quantity) {
			return nil // "… tonnes and to Japan 226 tonnes" tells of the next
		}
	}
	if k == j && p.is(i, quantity) && j == i+1 || level || len(p.subjects) == 0 || p.subjects[0].at >= k {
		return p.ts[k].codes
	}
	return nil
}
