package article

// Step 6, find: stretches of months that a fact is told of.

import "lodestone/wasm/claim"

// cumulative reports whether the clause of the fact at i says before it that it
// sums up the year: "year-to-date exports reached 45,290 tonnes in October".
func (p *parse) cumulative(i int) bool {
	for k := i - 1; k >= 0 && !p.isMark(k, ";") && !p.is(k, but); k-- {
		if p.is(k, total) && p.wordIn(k, wordCumulatively) || p.is(k, period) && p.ts[k].when.kind == yearSoFar && !p.is(k-1, highNoun, lowNoun, ordered) {
			return true
		}
		if p.is(k, flow) && p.is(k-1, and, mark) {
			return false
		}
	}
	return false
}

// lastMonths sets the period of x to as many months as the main line around it
// says, up to the newest one: "over the past twelve months", or up to the one
// before: "in the previous two months".
func (p *parse) lastMonths(x *fact) bool {
	for k := range p.ts {
		if !p.is(k, last) || p.region[k] != x.region || !p.between(min(int(x.i), k), max(int(x.i), k)) {
			continue
		}
		count, unit := term{value: 1}, p.skip(k+1, 1, hedge)
		if p.is(unit, card, number) {
			count = p.ts[unit]
			unit++
		}
		if !p.is(unit, per) || count.decimals != 0 {
			continue
		}
		n, ok := monthsOf(count, p.ts[unit])
		if of := p.mainPeriod(k); ok && of.isPart() && of.b-of.a+1 == int(n) && !p.wordIn(k, wordRecent) {
			of.minus += int(n) // "in the prior three months"
			x.when, x.carried, x.relative = of, false, true
			return true
		}
		if x.when.kind == unsaid {
			x.when.kind = lastMonth
		}
		if !ok || n < 2 || n > 36 || !oneMonth(x.when) {
			return false
		}
		x.when.back, x.carried, x.relative = int(n)-1, false, true
		if !p.wordIn(k, wordRecent) {
			x.when.minus++
		}
		return true
	}
	return false
}

// periodOfParen returns the place of the period that the parentheses around i
// belong to: "May (1,238 t)", −1 for none.
func (p *parse) periodOfParen(i int) int {
	for k := i - 1; k > 0; k-- {
		switch {
		case p.isMark(k, "("):
			for m := k - 2; m > k-4 && m >= 0 && p.region[m] != 0 && p.region[m] == p.region[k-1]; m-- {
				if p.is(m, quantity) && p.ts[i].code == claim.Percent {
					return -1 // "45,290 t, vs 47,778 t in Jan-Oct 2024 (-5.2%)"
				}
			}
			if p.is(k-1, period) && (p.ts[k-1].role == inside || p.ts[i].code == claim.Tonnes) && !(p.is(k-2, quantity) && p.ts[k-2].code == p.ts[i].code) {
				return k - 1
			}
			return -1
		case p.isMark(k, ")"), p.is(k, period):
			return -1
		}
	}
	return -1
}

// sinceThen sets the period of a level "since January": up to the month spoken of.
func (p *parse) sinceThen(x *fact) bool {
	last := p.context.news
	if x.Kind != claim.Level || !oneMonth(last) {
		return false
	}
	for k := range p.ts {
		if t := &p.ts[k]; t.class == period && t.role == sinceAt && oneMonth(t.when) && t.when.kind == months {
			if x.when = last; last.kind == lastMonth {
				x.when.toDate = t.when.a == 1
				return x.when.toDate
			}
			x.when.a, x.when.toDate = t.when.a, t.when.a == 1
			if x.when.a > x.when.b {
				x.when.b += 12
				if x.when.year != 0 {
					x.when.year--
				}
			}
			return true
		}
	}
	return false
}

// countsTimes reports whether times are counted in the year at k: "for the second
// time this year".
func (p *parse) countsTimes(k int) bool {
	return p.is(k, period) && p.ts[k].when.kind == wholeYear && p.is(k-1, unknown, firstTime) && p.is(k-2, ord, ordered)
}
