package article

// Step 6, find: rates of change that are compared: "growth slowed to 15.8% from
// 17.5% in September".

import "lodestone/wasm/claim"

// rateFact makes a fact of the percentage at i where it is a rate that another is
// told beside, or that a rise or fall came to.
func (p *parse) rateFact(i int) bool {
	k := p.skip(i-1, -1, the, also)
	if p.is(k, and) && p.is(i+1, period) && p.lastRate() != nil {
		k = i // "from 17.5% in September and 15.4% in August"
	} else if !p.is(k, to, from, against, after, at) || !p.is(p.skip(i+1, 1, in, the), period, basis, mark, from, against, after) && i+1 < len(p.ts) {
		return false
	}
	x := p.newFact(claim.Change, i, i+1)
	way := 0
	if y := p.lastRate(); y != nil && !p.is(k, to) {
		way, x.basis, x.base = int(sign(y.Value)), y.basis, y.base
	} else if way, x.basis = p.rateNamed(k); way == 0 {
		return false
	} else if x.basis == "" {
		p.setBase(&x, i, i+1, i)
	}
	if x.base.kind != unsaid && x.base.kind != relYear && x.base.kind != relMonth || x.basis == "" && x.base.kind == unsaid {
		return false
	}
	q := p.ts[i]
	x.Value, x.Unit, x.Decimals, x.Hedge, x.InWords = float64(way)*q.value, q.code, q.decimals, q.hedge, q.words
	p.setPeriod(&x, true)
	p.emit(x, p.subjectFor(i, i+1, false), false)
	return true
}

// lastRate returns the change in percent that the sentence told last, nil where it
// told none.
func (p *parse) lastRate() *fact {
	for k := len(p.facts) - 1; k >= 0 && p.facts[k].sentence == p.finder.sentence; k-- {
		if y := &p.facts[k]; y.Kind == claim.Change && y.Unit == claim.Percent {
			return y
		}
	}
	return nil
}

// rateNamed returns the direction and the basis of the rise or fall that is named
// before k as a rate: "year-on-year growth slowed to".
func (p *parse) rateNamed(k int) (sign int, basis string) {
	way := 0
	if m := p.skip(k-1, -1, mark); p.is(m, ordered) && (p.ts[m].code == string(claim.Streak) || p.ts[m].code == string(claim.StreakEnd)) && p.ts[m].n != 0 {
		if p.ts[m].basis == yoy {
			return p.ts[m].n, yoy
		}
		return p.ts[m].n, mom // "the second fall in a row, after 8% in September"
	}
	for m := k - 1; m >= 0 && !p.is(m, mark, quantity, but); m-- {
		if !p.is(m, up, down) || p.ts[m].code != "n" && p.ts[m].code != "b" {
			continue
		}
		way = p.directionAt(m)
		for _, at := range []int{m - 1, p.skip(m-1, -1, flow, magnets, also)} {
			if basis, next := p.adjective(at); basis != "" && next == at+1 {
				return way, basis
			}
		}
	}
	return way, ""
}
