package article

import "lodestone/wasm/claim"

// traded reports whether the goods at i are what is exported, counted or
// shipped, and do not stand there by the way.
func (p *parse) traded(i int) bool {
	if p.is(p.skip(i+1, 1, and, raw, goods), flow, ship) || p.is(i+1, flow) {
		return true
	}
	k := p.skip(i-1, -1, the, also, and, raw, goods)
	return p.is(k, of) && p.is(p.skip(k-1, -1, figure, period), flow, quantity, figure) || p.is(k, ship) || p.is(k, quantity) && p.ts[k].code == claim.Tonnes
}

// scopeFor returns the goods that the fact on terms i to j speaks of.
func (p *parse) scopeFor(i, j int) string {
	if p.inclusive {
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
	return p.context.scope
}
