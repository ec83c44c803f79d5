package article

// Step 6, find: what a figure is of that another is compared with.

import "lodestone/wasm/claim"

// periodApart sets the period of a fact in what is compared with: "fewer than in
// September: 444 tonnes after 475 tonnes".
func (p *parse) periodApart(x *fact) {
	i := int(x.i)
	for k := range p.ts {
		if p.is(k, period) && (p.ts[k].role == base || p.ts[k].role == sinceAt) {
			p.period(x, k)
			return
		}
	}
	x.when = p.mainPeriod(i)
	switch {
	case p.ofOther(i): // "37 tonnes, against 2,821 tonnes to Europe"
		if x.when.kind == unsaid && x.Reason == "" {
			x.Reason = monthUnsaid
		}
	case !p.pairOf(i) || !oneMonth(x.when):
		x.when = when{}
		if x.Reason == "" {
			x.Reason = monthUnsaid
		}
	default:
		b, said := p.basisOfPair()
		x.when.minus++
		x.guessed = guessedMonth
		if b == yoy {
			x.when.minus += 12 - 1
			x.guessed = guessedYear
		}
		if said {
			x.guessed = notGuessed
		}
	}
}

// ofOther reports whether the tonnage at i, of what is compared with, is another
// partner's: of the same month, then.
func (p *parse) ofOther(i int) bool {
	if k := p.skip(i+1, 1, of, magnets, it, ship, in); p.is(k, places) && p.ts[k].role == toward || p.opponent(i) != nil || p.countedByChina(i) {
		return true
	}
	k := p.skip(i-1, -1, the, also)
	return p.is(k-1, places) && p.is(k, withIt, at) || p.is(k, possessive) && p.is(k-1, places)
}

// opponent returns the partner that the tonnage at i is of where it stands
// against one of the partner that the sentence has compared with it: "twice as
// much as Japan: 454 tonnes against 226"; nil for others.
func (p *parse) opponent(i int) []string {
	last := len(p.facts) - 1
	if last < 1 || !p.is(p.skip(i-1, -1, the, also), against, than) || p.is(p.skip(i+1, 1, to, of), places) {
		return nil
	}
	level, compared := &p.facts[last], &p.facts[last-1]
	if level.sentence != p.finder.sentence || compared.sentence != level.sentence || level.Kind != claim.Level || int(level.i) != i-2 ||
		compared.Kind != claim.Compare || compared.Partner != level.Partner {
		return nil
	}
	return []string{compared.Against}
}

// pairOf reports whether the tonnage at i is the one that a level of its
// sentence rose or fell from, with nothing said of it: "fell to 420.5 tonnes
// from 589.9 tonnes".
func (p *parse) pairOf(i int) bool {
	if !p.is(p.skip(i-1, -1, the, also), from) || p.ts[i].code != claim.Tonnes || !p.is(i+1, to, and, mark) && i+1 < len(p.ts) {
		return false
	}
	for k := range p.ts {
		if !p.is(k, quantity) || p.ts[k].code != claim.Tonnes || p.region[k] != 0 {
			continue
		}
		if p.is(p.skip(k-1, -1, the, also), to, at) || k < i && p.is(i-2, up, down) && p.is(p.skip(i-3, -1, mark, of, magnets), quantity) {
			return true // "to 420.5 tonnes from", "418 tonnes, up from"
		}
	}
	return false
}

// basisOfPair returns what the earlier level of such a pair is of: the month
// before, unless the sentence, or the one that it goes on from, says otherwise;
// and whether the sentence does.
func (p *parse) basisOfPair() (basis string, said bool) {
	for k := range p.ts {
		if b, _ := p.adjective(k); b != "" && p.ts[k].class != per {
			return b, true
		}
	}
	if p.hasBase && (p.basis == yoy || p.base.kind == relYear || p.base.kind == sameMonths) {
		return yoy, false
	}
	return mom, false
}

// apart reports whether the fact at i stands in what is compared with.
func (p *parse) apart(i int) bool {
	if p.region[i] == 0 || p.ts[i].class != quantity || p.ts[i].code == claim.Percent {
		return false
	}
	for k := i - 1; k >= 0 && p.region[k] == p.region[i]; k-- {
		if p.is(k, from, than, against) || p.is(k, period) && p.ts[k].role == base ||
			p.is(k, after) && p.is(p.skip(k+1, 1, the, also), quantity) {
			return true
		}
	}
	return false
}
