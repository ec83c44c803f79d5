package article

// Step 5, prepare: words that tell of China's trade with all partners.

import (
	"slices"

	"lodestone/wasm/claim"
)

// isTotal reports whether the word at i says that all partners are meant.
func (p *parse) isTotal(i int) bool {
	if p.is(i-1, possessive) && p.is(i-2, period) && p.lead != nil && p.lead[0] != all && slices.Equal(p.lead, p.context.codes) {
		return false // "September's total", of the partner that the article is about
	}
	if p.wordIn(i, wordWorldWide) {
		return p.heads(flow) || p.heads(ship) || p.context.trade
	}
	if p.wordIn(i, wordAnywhere) && !p.is(i-1, flow, ship, to) && !p.is(p.skip(i+1, 1, magnets, raw), flow) {
		return false
	}
	if k := p.skip(i-1, -1, possessive); p.is(k, places) && p.ts[k].codes[0] != china {
		return false // "the EU in total", "Germany's total"
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
				owned = owned || t.role == origin && p.ts[i].code != "B"
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

// ofShare reports whether the trade at k is only what a share at its front is of,
// and nothing tells its own figure before i: "20% of exports".
func (p *parse) ofShare(k, i int) bool {
	m := p.skip(k-1, -1, the, possessive, magnets, raw, period, total, also)
	if p.is(m, places) && p.ts[m].codes[0] == china {
		m = p.skip(m-1, -1, the)
	}
	if !p.is(m, of, ofAll) || !p.is(m-1, quantity) || p.ts[m-1].code != claim.Percent {
		return false
	}
	for n := k + 1; n < i; n++ {
		if p.wordIn(n, wordWhich) || p.is(n, reach, be) {
			return false
		}
	}
	return p.skip(k+1, 1, of, magnets, raw) != i
}

// exporters reports whether those at i are China's, and no partner of theirs is
// named: "the country's exporters moved 45,290 tonnes".
func (p *parse) exporters(i int) bool {
	k := p.skip(i-1, -1, magnets, raw)
	if p.is(k, possessive) {
		k--
	}
	if !p.is(k, places) && !(k < i-1 && p.wordIn(k, wordCountry)) || p.is(k, places) && p.ts[k].codes[0] != china {
		return false
	}
	for m := i + 1; m < len(p.ts); m++ {
		if p.is(m, places) && p.ts[m].codes[0] != china {
			return false
		}
	}
	return p.heads(quantity)
}
