package article

// Step 6, find: the period that a fact speaks of.

import "lodestone/wasm/claim"

// setPeriod finds the period that a fact speaks of: the one behind it, before
// it, or further on in the sentence; otherwise that of what was said before.
func (p *parse) setPeriod(x *fact, change bool) {
	p.findPeriod(x, change)
	if oneMonth(x.when) && x.region == 0 && x.when.minus == 0 && p.cumulative(int(x.i)) {
		if x.when.toDate = true; x.when.kind == months {
			x.when.a = 1
		}
	}
}

// findPeriod finds the period of a fact, as far as the words next to it tell.
func (p *parse) findPeriod(x *fact, change bool) {
	i, j := int(x.i), int(x.j)
	if p.is(i-1, possessive) && p.is(i-2, ordered) && p.ts[i-2].role == sinceAt { // "the most since January's 6,357 tons"
		x.when, x.relative = p.ts[i-2].when, true
		return
	}
	if k := p.skip(j, 1, in, the); change && p.is(k, period) && p.ts[k].role == inside && p.ts[k].when.kind == relMonth && !p.used[k] &&
		(p.led(i) || p.pluperfect()) {
		p.period(x, k) // "after surging 158% the previous month"
		p.used[k] = true
		return
	}
	if k := p.periodOfParen(i); k >= 0 {
		p.period(x, k)
		if w := p.context.when; w.kind == wholeYear && x.when.kind == months && x.when.year == 0 && x.when.yearRel == 0 {
			x.when.year, x.when.yearRel = w.year, w.yearRel
		}
		return
	}
	if k := p.periodClose(i, j, change); k >= 0 {
		p.period(x, k)
		return
	}
	if !p.apart(i) && p.sinceThen(x) {
		return
	}
	if k := p.periodFar(i, j, change); k >= 0 {
		p.period(x, k)
		x.distant = true
		return
	}
	x.when, x.carried = p.carry(i), true
	x.now = x.when.kind == unsaid && p.saidBefore(i, wordNow)
	if !change && p.lastMonths(x) {
		return
	}
	if k := p.skip(j, 1, of, magnets, flow); !change && p.is(k, basis) && p.wordIn(k, wordOverYear) && x.when.kind == months {
		x.when.a, x.when.toDate = 1, true // "took 5,933 tonnes over the year"
	}
	if p.apart(i) {
		p.periodApart(x)
		return
	}
	for k := 0; k < len(p.ts) && x.when.kind == unsaid; k++ {
		// "Exports, at 1,118 tonnes, were higher than in October 2024": a year on.
		if p.is(k, period) && p.ts[k].role == base && p.ts[k].when.kind == months && p.ts[k].when.year != 0 && !p.heading {
			x.when = p.ts[k].when
			x.when.year++
		}
	}
}

// led reports whether the fact at i stands in what came before: "after surging".
func (p *parse) led(i int) bool {
	for k := i - 1; k >= 0 && p.region[i] != 0 && p.region[k] == p.region[i]; k-- {
		if p.is(k, after) {
			return true
		}
	}
	return false
}

// dates reports whether a period stands in the same region as i.
func (p *parse) dates(i int) bool {
	for k := range p.ts {
		if p.is(k, period) && p.region[k] == p.region[i] {
			return true
		}
	}
	return false
}

// periodClose returns the place of the period that terms i to j are told of in
// their own clause, −1 where there is none.
func (p *parse) periodClose(i, j int, change bool) int {
	if k := p.skip(i-1, -1, the, it, lowNoun, highNoun, record, of, also); p.is(i, quantity) && p.is(k, quantity) && p.ts[k].words {
		if m := p.timesFigure(k); m >= 0 {
			return m // "twelve times the trough of 46 tons hit in May"
		}
	}
	// "May's 1,238 tonnes", "the June volume of 172 tonnes"
	k := p.skip(i-1, -1, possessive, figure, of, total, the, also, it, lowNoun, highNoun, record)
	if p.is(k, ordered) && p.is(i-1, of) { // "from October's nine-month high of 656 tonnes"
		k = p.skip(k-1, -1, possessive)
	}
	if k < i-1 && p.is(k, period) && !change && (p.ts[k].when.kind == months || p.ts[k].when.kind == relMonth && p.is(k+1, possessive, ordered)) {
		return k
	}
	if k := p.periodBehind(i, j, change); k >= 0 {
		return k
	}
	return p.periodBefore(i, change)
}

// periodFar returns the place of a period elsewhere in the sentence, −1 where
// none can be that of the fact at i.
func (p *parse) periodFar(i, j int, change bool) int {
	for k := j; k < len(p.ts); k++ {
		if p.isMark(k, ";") || p.is(k, but) {
			break
		}
		if p.is(k, as) && p.context.news.kind != unsaid || p.is(k, after, since) && p.is(i, ordered) {
			break // "down 1.3% on 2024, because of the slump in April", "a third rise, since the low of May"
		}
		if p.is(k, period) && p.ts[k].role == inside && p.region[k] == p.region[i] {
			return k
		}
	}
	for k := range p.ts {
		// "U.S.: 420.5 t; Germany: 1,288 t; so September's exports"
		if p.is(k, period) && p.ts[k].role == inside && p.region[k] == 0 && !p.apart(i) && (!change || absolute(p.ts[k].when)) && p.noBut(i, k) && !p.tellsMore(i, k) {
			return k
		}
	}
	return -1
}

// noBut reports whether no "but", "though" or, where the month is known
// already, "because" stands between i and k.
func (p *parse) noBut(i, k int) bool {
	for m := min(i, k); m < max(i, k); m++ {
		if p.is(m, but) || p.is(m, as) && m > i && p.context.news.kind != unsaid || p.is(m, after, since) && m > i && p.is(i, ordered) {
			return false
		}
	}
	return true
}

// tellsMore reports whether the period at k, behind i and a semicolon, has a figure
// of its own: "that is 9.2%; for 2025 it was 13.3%".
func (p *parse) tellsMore(i, k int) bool {
	if k < i || p.between(i, k) {
		return false
	}
	for k++; k < len(p.ts) && !p.isMark(k, ";"); k++ {
		if p.is(k, quantity) {
			return true
		}
	}
	return false
}

// periodBehind returns the place of the period that follows the terms i to j
// closely, −1 where none does.
func (p *parse) periodBehind(i, j int, change bool) int {
	for k := j; k < len(p.ts) && k < j+14; k++ {
		switch t := p.ts[k]; {
		case t.class == period:
			relative := t.when.kind == relMonth || t.when.kind == relYear
			if p.region[k] != 0 && p.region[k] != p.region[i] {
				continue
			}
			if t.role == inside && !(change && relative) || p.apart(i) && t.role == base && t.when.kind != unsaid {
				return k
			}
		case t.class == quantity && p.is(i, ordered) && p.is(k-1, of) && k == i+2:
			// "a seven-month high of 6,146 tons in August"
		case t.class == quantity, t.class == ordered:
			if !change || p.region[k] == 0 && !p.is(p.skip(k-1, -1, the, also), to, at) {
				return -1
			}
		case t.class == up, t.class == down:
			if k > j+1 {
				return -1
			}
		case p.isMark(k, ","):
			next := p.skip(k+1, 1, to, at, the)
			if p.is(i, ordered) {
				return -1
			}
			if !p.is(k+1, period) && !(next > k+1 && p.is(next, quantity) && change) || p.is(k+1, period) && p.leads(k+1) {
				return -1
			}
		case t.class == mark, t.class == but, t.class == after, t.class == before, t.class == as, t.class == forecast:
			return -1
		case t.class == and:
			if !p.is(k+1, period) && !p.is(k+1, magnets, semis, places) || p.is(k+1, period) && (p.ownFigure(k+1, i) || p.is(k+2, reach, be, take, up, down)) {
				return -1
			}
		}
	}
	return -1
}

// ownFigure reports whether the period at k has a figure of its own, of the sort of
// that at i: "and July's 447 tonnes".
func (p *parse) ownFigure(k, i int) bool {
	q := p.skip(k+1, 1, possessive)
	return p.is(q, quantity) && p.ts[q].code == p.ts[i].code
}

// leads reports whether the period at k begins a clause of its own: "335
// tonnes in June, in July 619 tonnes".
func (p *parse) leads(k int) bool {
	if p.is(k+1, number) || p.is(k+1, quantity) && p.ts[k+1].code != claim.Percent {
		return true
	}
	for m := k + 1; m < len(p.ts) && m < k+5; m++ {
		if p.is(m, up, down, take, reach, flow) {
			return true
		}
		if p.is(m, mark) {
			break
		}
	}
	return false
}

// periodBefore returns the place of the nearest period before i that is spoken
// of, and not only compared with.
func (p *parse) periodBefore(i int, change bool) int {
	for k := i - 1; k >= 0; k-- {
		if m := p.skip(k-1, -1, mark); p.is(k, as) && p.wordIn(k, wordWhen) && p.sameClause(k, i) &&
			(p.is(m, period) || p.is(m, ordered) && oneMonth(p.ts[m].when) && p.ts[m].when.kind == months) {
			return p.skip(k-1, -1, mark) // "twice that of May, when 1,238 tonnes left"
		}
		if change && p.is(k, period) && (p.ts[k].when.kind == relYear || p.ts[k].when.kind == relMonth) {
			continue
		}
		if p.is(k, period) && (p.ts[k].role == inside || p.apart(i) && p.ts[k].role == base && p.sameClause(k, i)) &&
			(p.region[k] == 0 && !p.apart(i) || p.region[k] == p.region[i]) && !p.is(k-1, start) && p.told(k) {
			return k
		}
	}
	return -1
}

// told reports whether the period at k is one of trade, and not the day of
// something else: "talks in June".
func (p *parse) told(k int) bool {
	w := p.ts[k].when
	return !(w.kind == wholeYear && p.is(k-1, unknown) && p.region[k] != 0)
}
