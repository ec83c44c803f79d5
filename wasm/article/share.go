package article

// Step 6, find: shares.

import "lodestone/wasm/claim"

// elliptic reports whether the percentage at i goes on with a share: "9.5% of
// the exports and the U.S. 5.0%".
func (p *parse) elliptic(i int) bool {
	if p.is(i+1, places) && p.ts[i+1].role == toward && p.is(p.skip(i-1, -1, also), and, mark) {
		last := len(p.facts) - 1 // "20% went to Germany and 12% to the U.S."
		return last >= 0 && p.facts[last].Kind == claim.Share && p.facts[last].sentence == p.finder.sentence
	}
	if k := p.skip(i-1, -1, also, the); p.is(k, against, from, after) || p.is(k, and) && p.is(k-1, period) && p.is(i+1, period) { // "was 11%, against 4% in May"
		for k--; k >= 0; k-- {
			if p.is(k, quantity) {
				return p.ts[k].code == claim.Percent && (p.isShare(k) || p.shareBefore(k) || p.is(p.skip(k-1, -1, also, the), after, against) && p.elliptic(k))
			}
		}
		return false
	}
	k := p.skip(i-1, -1, also, the, be, reach, take, account, at)
	if p.is(k, in) && p.wordIn(k, wordFor) { // "… and Japan for 4%"
		k = p.skip(k-1, -1, also, account)
		if p.is(k, unknown) && p.is(k-1, the) && p.is(k-2, as) { // "the EU as a bloc for 38%"
			k -= 3
		}
	}
	if p.is(k, possessive) {
		k--
	}
	if !p.is(k, places) || p.ts[k].codes[0] == china || p.is(i+1, up, down) {
		return false
	}
	last := len(p.facts) - 1
	told := last >= 0 && p.facts[last].Kind == claim.Share
	for k--; k >= 0; k-- {
		if p.is(k, of) && p.wordIn(k+1, wordWhich) {
			return true // "of which the U.S. took 12%"
		}
		if p.is(k, quantity) {
			return p.ts[k].code == claim.Percent && told
		}
	}
	return told && p.facts[last].sentence == p.finder.sentence-1 && p.is(p.skip(i-1, -1, also), be, account, take) // "… 20%. Japan's was 4%."
}

// bracketedShare reports whether the percentage at i says again, in parentheses,
// what part of the whole the tonnage before it is: "Of the 6,150 tonnes, 2,569
// tonnes (41.8%) went to the EU".
func (p *parse) bracketedShare(i int) bool {
	return p.isMark(i-1, "(") && p.isMark(i+1, ")") && p.is(i-2, quantity) && p.ts[i-2].code == claim.Tonnes &&
		p.ts[i].signed == 0 && (p.is(0, of) || p.partOf(0, i))
}

// isShare reports whether the percentage at i is a part of a total.
func (p *parse) isShare(i int) bool {
	j := i + 1
	if p.is(j, up, down) || p.is(p.skip(j, 1, basis, also), up, down) && !p.is(j, of) {
		return false
	}
	if p.is(j, ofAll, shareNoun) || p.is(j, of) && (p.headBehind(j) == flow || p.headBehind(j) == output) {
		return !p.is(p.skip(i-1, -1, by, the, also), up, down)
	}
	if p.ts[i].n == someTonnes {
		return true
	}
	if p.ofTonnes(i) {
		return true
	}
	if p.bracketedShare(i) {
		return true
	}
	k := p.skip(i-1, -1, the, also, hedge)
	if m := j + 2*oneIf(p.is(j, of) && p.is(j+1, it)); p.is(k, take) && (m == len(p.ts) || p.is(m, mark, period, and, but)) {
		return true // "Germany and Japan together took 25% of that"
	}
	if p.is(j, ship) && p.is(j+1, places) && p.ts[j+1].role == toward {
		return true // "a tenth went to the U.S."
	}
	if p.is(i-1, it) && p.is(i-2, of) {
		return true // "of which 91.2% came from China"
	}
	if p.is(k, or) && p.is(p.skip(k-1, -1, mark, magnets, of, it, places), quantity) {
		return true // "226 tonnes, or 4.1%"
	}
	return p.is(k, account) || p.is(k, of, at) && p.is(k-1, shareNoun)
}

// ofTonnes reports whether the percentage at i is a part of all the tonnes that are
// told behind it: "55% of the 5,473 tonnes that China exported".
func (p *parse) ofTonnes(i int) bool {
	k := p.skip(i+2, 1, the, it, total)
	if !p.is(i+1, of) || !p.is(k, quantity) || p.ts[k].code != claim.Tonnes {
		return false
	}
	for k++; k < len(p.ts) && !p.is(k, mark, but, and); k++ {
		if p.is(k, take, places) && !(p.is(k, places) && p.ts[k].codes[0] == china) {
			return p.is(k, places) && p.ts[k].role == toward && p.is(k-1, ship)
		}
	}
	return true
}

func (p *parse) shareBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-16; k-- {
		if p.is(k, shareNoun) {
			return true
		}
		if p.isMark(k, ",;") || p.is(k, quantity) && p.ts[k].code != claim.Points && !p.is(k+1, and, from, period) {
			return false
		}
	}
	return false
}

func (p *parse) shareFact(i int, topic class) {
	q := p.ts[i]
	x := p.newFact(claim.Share, i, i+1)
	x.Value, x.Unit, x.Decimals, x.Hedge = q.value, claim.Percent, q.decimals, q.hedge
	if topic == unknown && !p.ofWorld(i) && !p.heads(output) && !p.heads(buyer) {
		p.note(i)
		return
	}
	if topic == output || topic == price || topic == unknown || p.ofWorld(i) {
		if !p.heads(magnets) {
			x.Kind = Other
		}
		x.Scope, x.Reason = Elsewhere, "a share of the world's output or market, which the data do not hold"
		x.when, x.carried = p.context.when, true
		p.emit(x, []string{all}, false)
		return
	}
	if k := p.skip(i-1, -1, the, also, hedge); p.is(k, account) {
		x.Start = int(p.ts[k].at)
	}
	if p.is(i+1, shareNoun, ofAll) {
		x.End = int(p.ts[i+1].end)
	}
	p.useDirection(i)
	p.setPeriod(&x, false)
	p.columnOf(&x, i)
	if last := len(p.facts) - 1; x.carried && p.dated && !oneMonth(p.context.when) && last >= 0 && p.facts[last].sentence >= p.finder.sentence-1 && p.facts[last].when == p.context.when {
		x.when = p.context.when // "First-half exports reached …. Japan's share was 4%."
	}
	if last := len(p.facts) - 1; x.carried && last >= 0 && p.is(i+1, of) && p.is(i+2, it) {
		x.when = p.facts[last].when // "… 57,392 tonnes in 2025. Japan took 4% of that."
	}
	if p.is(p.skip(i-1, -1, the, also), from, against, than) && p.periodBehind(i, i+1, false) < 0 {
		x.when = when{} // "12%, up from 7.3%"
		if x.Reason == "" {
			x.Reason = monthUnsaid
		}
	}
	codes := p.subjectFor(i, i+1, false)
	k := p.skip(i-1, -1, also, in, account)
	if p.is(k, unknown) && p.is(k-1, the) && p.is(k-2, as) {
		k -= 3 // "the EU as a bloc for 38%"
	}
	if p.is(k, places) && p.ts[k].codes[0] != china && p.elliptic(i) {
		codes = p.ts[k].codes // "The German share was 20%, the American 12%"
	}
	if last := len(p.facts) - 1; last >= 0 && p.bracketedShare(i) && p.facts[last].Partner != "" {
		codes = []string{p.facts[last].Partner}
	}
	if len(codes) == 1 && codes[0] == all {
		if codes = p.partnerBefore(i); codes == nil {
			codes = p.partnerBehind(i)
		}
	}
	if k := p.skip(i+1, 1, of, the, it, total); k > i+1 && p.is(k, places) && p.ts[k].codes[0] != china && p.is(i+1, of) && p.is(k+1, possessive, total, flow, figure, ship, take) && !p.imported(k) && x.Reason == "" {
		x.Reason = partOfOthers
	}
	if last := len(p.facts) - 1; p.is(i+1, of) && p.is(i+2, it) && last >= 0 && p.facts[last].Partner != all && p.facts[last].Kind == claim.Level &&
		len(codes) == 1 && p.facts[last].Partner != codes[0] && x.Reason == "" {
		x.Reason = partOfOthers // "The EU took 2,060 tonnes; Germany took half of that"
	}
	if k := p.skip(i+1, 1, of, ofAll, the, total, also, places, possessive, magnets, raw); p.is(k, flow) && p.ts[k].code == "M" && x.Flow != "import" {
		x.Reporter, x.Flow = p.ownerOf(k), "import" // "70% of Japan's imports"
	}
	if p.ofExports(i) && x.Flow == "import" && x.Reporter != "" && x.Reporter != china {
		codes = []string{x.Reporter}
		x.Reporter, x.Flow = china, "export"
	}
	codes = p.oneOf(&x, i, codes)
	if len(codes) == 0 || codes[0] == all {
		if x.Reason == "" && x.Flow != "import" {
			x.Reason = "whose share is meant is not said"
		}
	}
	p.emit(x, codes, p.wordIn(i+1, wordEach))
}

const partOfOthers = "a share of what others than all destinations took"

// imported reports whether the imports of the partner at k are told.
func (p *parse) imported(k int) bool {
	k = p.skip(k+1, 1, possessive, total, also, magnets, raw)
	return p.is(k, flow) && p.ts[k].code == "M"
}

// partnerBefore returns the last partner before i that is not all of them.
func (p *parse) partnerBefore(i int) []string {
	var found []string
	for _, s := range p.subjects {
		if s.at < i && s.codes[0] != all {
			found = s.codes
		}
	}
	if found == nil && p.context.codes != nil && p.context.codes[0] != all {
		return p.context.codes
	}
	return found
}

// partnerBehind returns the partner that the trade of the sentence is told to go to
// behind i: "a fifth of the total ended up in Germany".
func (p *parse) partnerBehind(i int) []string {
	for _, s := range p.subjects {
		if s.at > i && p.is(s.at, places) && p.ts[s.at].role == toward {
			return s.codes
		}
	}
	return nil
}

// tradeBehind reports whether trade, or where it goes, is named behind i.
func (p *parse) tradeBehind(i int) bool {
	for k := i + 1; k < len(p.ts) && k < i+10; k++ {
		if p.is(k, flow) || p.is(k, places) && p.ts[k].role == toward {
			return true
		}
	}
	return false
}

func (p *parse) ofWorld(i int) bool {
	for k := i - 1; k >= 0 && !p.is(k, mark, flow, quantity); k-- {
		if p.is(k, places) { // "China supplies 90% of the magnets"
			if p.ts[k].codes[0] == china && p.ts[k].role == subject && p.is(p.skip(i+1, 1, of, the, world, also), magnets, raw) && !p.tradeBehind(i) {
				return true
			}
			break
		}
	}
	for k := max(0, i-8); k < i+7 && k < len(p.ts); k++ {
		if p.is(k, world) && (k > i || p.is(k+1, magnets, raw, output, buyer)) {
			return true
		}
	}
	return false
}
