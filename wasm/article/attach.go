package article

import (
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// setPeriod finds the period that a fact speaks of: the one behind it, before
// it, or further on in the sentence; otherwise that of what was said before.
func (p *parse) setPeriod(x *fact, change bool) {
	i, j := int(x.i), int(x.j)
	if k := p.periodOfParen(i); k >= 0 {
		p.period(x, k)
		if w := p.context.when; w.kind == wholeYear && x.when.kind == months && x.when.year == 0 && x.when.yearRel == 0 {
			x.when.year, x.when.yearRel = w.year, w.yearRel
		}
		return
	}
	// "May's 1,238 tonnes", "the June volume of 172 tonnes"
	if k := p.skip(i-1, -1, possessive, figure, of, total, the, also, it); k < i-1 && p.is(k, period) && !change && p.ts[k].when.kind == months {
		p.period(x, k)
		return
	}
	if k := p.periodBehind(i, j, change); k >= 0 {
		p.period(x, k)
		return
	}
	if k := p.periodBefore(i, change); k >= 0 {
		p.period(x, k)
		return
	}
	if !p.apart(i) && p.sinceThen(x) {
		return
	}
	for k := j; k < len(p.ts); k++ {
		if p.isMark(k, ";") || p.is(k, but) {
			break
		}
		if p.is(k, period) && p.ts[k].role == inside && p.region[k] == p.region[i] {
			p.period(x, k)
			return
		}
	}
	for k := range p.ts {
		// "U.S.: 420.5 t; Germany: 1,288 t; so September's exports"
		if p.is(k, period) && p.ts[k].role == inside && p.region[k] == 0 && !p.apart(i) && (!change || absolute(p.ts[k].when)) && p.noBut(i, k) {
			p.period(x, k)
			return
		}
	}
	x.when, x.carried = p.carry(i), true
	for k := 0; k < len(p.ts) && x.when.kind == unsaid; k++ {
		// "Exports, at 1,118 tonnes, were higher than in October 2024": a year on.
		if p.is(k, period) && p.ts[k].role == base && p.ts[k].when.kind == months && p.ts[k].when.year != 0 && !p.apart(i) && !p.heading {
			x.when = p.ts[k].when
			x.when.year++
		}
	}
	if p.apart(i) {
		for k := range p.ts { // "fewer than in September: 444 tonnes after 475 tonnes"
			if p.is(k, period) && (p.ts[k].role == base || p.ts[k].role == sinceAt) {
				p.period(x, k)
				return
			}
		}
		x.when, x.carried = when{}, true
		if x.Reason == "" {
			x.Reason = monthUnsaid
		}
	}
}

// periodOfParen returns the place of the period that the parentheses around i
// belong to: "May (1,238 t)", −1 for none.
func (p *parse) periodOfParen(i int) int {
	for k := i - 1; k > 0; k-- {
		switch {
		case p.isMark(k, "("):
			if p.is(k-1, period) && p.ts[k-1].role == inside && !p.is(k-2, quantity) {
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
	if x.Kind != claim.Level || !oneMonth(last) || last.kind != months {
		return false
	}
	for _, t := range p.ts {
		if t.class == period && t.role == sinceAt && oneMonth(t.when) && t.when.kind == months {
			x.when = last
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

// noBut reports whether no "but" or "though" stands between i and k.
func (p *parse) noBut(i, k int) bool {
	for m := min(i, k); m < max(i, k); m++ {
		if p.is(m, but) {
			return false
		}
	}
	return true
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

// period takes the period at k, told from what was spoken of where it is
// relative.
func (p *parse) period(x *fact, k int) {
	w := p.ts[k].when
	of := p.mainPeriod(k)
	x.relative = !absolute(w)
	switch w.kind {
	case relMonth:
		minus := w.minus
		w = of
		w.minus += minus
	case relYear:
		w = of
		w.minus += 12
	case sameMonths:
		if w.year != 0 {
			y := w.year
			w = of
			w.year, w.yearRel = y, 0
		} else {
			w = of
			w.minus += 12
		}
	case relQuarter:
		w = of
		w.minus += 3
	case current:
		w = of
		if p.context.mentioned.kind != unsaid && p.wordIn(k, "that month", "in that month", "that period") {
			w = p.context.mentioned
		}
	case yearSoFar:
		w = of
		w.a, w.toDate = 1, true
	case months:
		// "In 2024 … in March": the year goes on through the sentence.
		if w.year == 0 && w.yearRel == 0 {
			for m := k - 1; m >= 0; m-- {
				if p.is(m, period) && p.ts[m].role == inside && p.ts[m].when.kind == wholeYear {
					w.year, w.yearRel = p.ts[m].when.year, p.ts[m].when.yearRel
					break
				}
			}
		}
	}
	x.when = w
}

// mainPeriod returns the period that the relative one at k is told from: one
// in the main line before it, or what was spoken of.
func (p *parse) mainPeriod(k int) when {
	for m := k - 1; m >= 0; m-- {
		if p.is(m, period) && p.ts[m].role == inside && absolute(p.ts[m].when) && (p.region[m] == 0 || p.region[m] == p.region[k]) {
			return p.ts[m].when
		}
	}
	for m := k + 1; m < len(p.ts); m++ {
		if p.is(m, period) && p.ts[m].role == inside && absolute(p.ts[m].when) && p.region[m] == 0 {
			return p.ts[m].when
		}
	}
	return p.carry(k)
}

//go:noinline
func absolute(w when) bool { return w.kind == months || w.kind == lastMonth || w.kind == wholeYear }

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
			if !p.is(k+1, period) && !p.is(k+1, magnets, semis, places) {
				return -1
			}
		}
	}
	return -1
}

// leads reports whether the period at k begins a clause of its own: "335
// tonnes in June, in July 619 tonnes".
func (p *parse) leads(k int) bool {
	if p.is(k+1, quantity) && p.ts[k+1].code != claim.Percent {
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
		if p.is(k, as) && p.is(p.skip(k-1, -1, mark), period) && p.wordIn(k, "when") && p.sameClause(k, i) {
			return p.skip(k-1, -1, mark) // "twice that of May, when 1,238 tonnes left"
		}
		if change && p.is(k, period) && (p.ts[k].when.kind == relYear || p.ts[k].when.kind == relMonth) {
			continue
		}
		if p.is(k, period) && (p.ts[k].role == inside || p.apart(i) && p.ts[k].role == base && p.sameClause(k, i)) &&
			(p.region[k] == 0 || p.region[k] == p.region[i]) && !p.is(k-1, start) && p.told(k) {
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

// setBase finds the base of the change on terms i to j; d is the place of its
// direction.
func (p *parse) setBase(x *fact, i, j, d int) {
	if b, k := p.adjective(j); b != "" && k == j+1 && !p.leadsChange(k) {
		x.basis = b
		p.used[j] = true
		return
	}
	for _, k := range []int{i - 1, min(i, d) - 1} {
		k = p.skip(k, -1, by, of, also, the, hedge, be)
		if k == min(i, d)-1 && p.is(k, unknown) { // "compared with last month has increased 56.1%"
			k--
		}
		if p.is(k, period) && p.ts[k].role == base && !p.used[k] && p.takeBase(x, k) {
			return
		}
		if p.is(k, basis, per, period) && !p.used[k] {
			if b, _ := p.adjective(k); b != "" {
				x.basis = b
				p.used[k] = true
				if int(x.i) > k && x.Start > int(p.ts[k].at) && k >= i-4 {
					x.Start = int(p.ts[k].at)
				}
				return
			}
		}
	}
	if k := p.skip(i-1, -1, the, also); p.is(p.skip(j, 1, also), than) && p.is(p.skip(j, 1, also)+1, before) && k >= -1 {
		x.vague = true // "25% lower than before"
		return
	}
	for k := i + 1; k < j; k++ { // "a 4.5% year-on-year increase"
		if b, _ := p.adjective(k); b != "" {
			x.basis = b
			p.used[k] = true
			return
		}
	}
	if p.baseBehind(x, j) || p.baseBefore(x, i) || p.baseOfPair(x, i) {
		return
	}
	x.free = true
}

// leadsChange reports whether a change of its own begins at k: "a month-on-month
// increase of".
func (p *parse) leadsChange(k int) bool {
	k = p.skip(k, 1, also)
	return p.directionAt(k) != 0 && (p.is(k+1, of, quantity, by) || p.is(k+1, also) && p.is(k+2, quantity))
}

// takeBase sets the base of x to what the term at k says, if it is a base.
func (p *parse) takeBase(x *fact, k int) bool {
	t := p.ts[k]
	switch {
	case t.class == basis && t.code == "quarter":
		x.base = when{kind: relQuarter}
	case t.class == basis:
		x.basis = basisOf(t.code)
	case t.class == period && (t.when.kind == relMonth || t.when.kind == relYear || t.when.kind == sameMonths && t.role == base):
		x.base = t.when
	case t.class == period && t.role == base:
		x.base = t.when
	default:
		return false
	}
	p.used[k] = true
	return true
}

func (p *parse) baseBehind(x *fact, j int) bool {
	for k := j; k < len(p.ts) && k < j+16; k++ {
		switch t := p.ts[k]; {
		case p.used[k] && t.class == basis:
			return false
		case t.class == basis && p.leadsChange(k+1):
			return false
		case p.takeBase(x, k):
			return true
		case t.class == quantity, t.class == ordered:
			if p.region[k] == p.region[x.i] && !p.is(p.skip(k-1, -1, the, also), to, at) {
				return false
			}
		case t.class == up, t.class == down:
			if k > j+2 && x.Kind != claim.Streak {
				return false
			}
		case p.isMark(k, ","):
			next := p.skip(k+1, 1, the, also)
			if !p.is(next, period, basis, to, against, from, at) {
				return false
			}
		case t.class == mark, t.class == but, t.class == after, t.class == before, t.class == as, t.class == and && !p.is(k+1, period, semis):
			return false
		}
	}
	return false
}

// baseOfPair takes the month of a figure that the fact's own is told from: "from
// 764 tonnes in June to 1,116 tonnes in July, a 46% gain".
func (p *parse) baseOfPair(x *fact, i int) bool {
	for k := range p.ts {
		if k == i || !p.is(k, quantity) || !p.apart(k) && !(p.ts[k].code == claim.Percent && p.region[k] != 0 && p.is(p.skip(k-1, -1, the, also), from)) {
			continue
		}
		if m := p.periodBehind(k, k+1, false); m >= 0 {
			y := *x
			p.period(&y, m)
			x.base = y.when
			return true
		}
	}
	return false
}

func (p *parse) baseBefore(x *fact, i int) bool {
	for k := i - 1; k >= 0; k-- {
		if p.isMark(k, ";") || p.is(k, quantity) && p.ts[k].code == claim.Percent {
			return false
		}
		if p.is(k, basis, period) && !p.used[k] && p.region[k] == 0 && (p.ts[k].class == basis || p.ts[k].role == base) && p.takeBase(x, k) {
			return true
		}
	}
	for k := i - 1; k >= 0; k-- { // "Compared with May and its 1,238 tonnes, …"
		if p.is(k, period) && p.ts[k].role == base && !p.used[k] && p.region[k] != p.region[x.i] && p.is(k-1, mark) != p.is(k, mark) || k == 0 && p.is(k, period) && p.ts[k].role == base && !p.used[k] {
			return p.takeBase(x, k)
		}
	}
	return false
}

// oneMonth reports whether w is one month.
//
//go:noinline
func oneMonth(w when) bool { return w.kind == lastMonth || w.kind == months && w.a == w.b }

// carry returns the period of a fact that says none: that of the last sentence,
// if it goes on with it, or the one that the article is about.
func (p *parse) carry(i int) when {
	c := p.context
	for k := range p.ts {
		if p.is(k, follow) && p.wordIn(k, "then") && c.mentioned.kind != unsaid {
			return c.mentioned
		}
	}
	switch {
	case c.when == c.news || c.news.kind == unsaid:
		return c.when
	case !p.dated && !p.pronoun(i):
		return c.news
	case oneMonth(c.when) || p.pronoun(i) || len(p.subjects) == 0:
		return c.when
	}
	return c.news
}

// pronoun reports whether the sentence begins with a word for what was said.
func (p *parse) pronoun(i int) bool {
	for k := 0; k < i && k < 4; k++ {
		if p.is(k, it, this) {
			for _, s := range p.subjects {
				if s.at > k && s.at < i {
					return false // "It is fair to say that exports to the U.S. …"
				}
			}
			return true
		}
	}
	return false
}

// only returns the place of the one partner that a sentence of a few words
// names, −1 for others.
func (p *parse) only() int {
	found := -1
	for i, t := range p.ts {
		if t.class == places && t.codes[0] != china && found < 0 {
			found = i
		} else if t.class != mark && t.class != but && t.class != and && t.class != the && t.class != unknown && t.class != high && t.class != low && t.class != also {
			return -1
		}
	}
	if len(p.ts) > 5 {
		return -1
	}
	return found
}

// headline makes w what the article is about, where it is the newest month so
// far.
func (f *finder) headline(w when) {
	c := &f.context
	switch {
	case c.news.kind == unsaid:
		c.news = w
	case !oneMonth(w):
	case !oneMonth(c.news):
		if f.told < 3 {
			c.news = w
		}
	case w.kind == months && c.news.kind == months:
		if f.published != 0 || w.year != 0 && c.news.year != 0 {
			a, _ := w.span(f.published, calendar.Span{}, false)
			b, _ := c.news.span(f.published, calendar.Span{}, false)
			if a.First > b.First {
				c.news = w
			}
			return
		}
		if later := (w.b - c.news.b + 12) % 12; w.year == 0 && later > 0 && later < 6 {
			c.news = w
		}
	}
}

// lastMentioned returns the last month that the sentence speaks of: one that is
// only compared with counts where there is no other. It is w where none is named.
func (p *parse) lastMentioned(w when) when {
	spoken := false
	for _, t := range p.ts {
		if t.class == period && absolute(t.when) && (t.role == inside || !spoken) {
			w, spoken = t.when, spoken || t.role == inside
		}
	}
	return w
}

// remember carries what the sentence spoke of over to the next one.
func (f *finder) remember(p *parse, first int) {
	c := &f.context
	facts := f.facts[first:]
	for _, t := range p.ts {
		switch t.class {
		case flow, ship, take:
			c.trade = true
		case other, output, price:
			if len(facts) == 0 {
				c.trade = c.trade && p.heads(flow)
			}
		}
	}
	c.mentioned = p.lastMentioned(c.mentioned)
	if len(facts) == 0 && p.is(p.skip(0, 1, the), places) && p.ts[p.skip(0, 1, the)].role == subject && len(p.subjects) > 0 {
		c.codes = p.subjects[0].codes // "Japan has been through this before."
	}
	if n := p.only(); len(facts) == 0 && n >= 0 && c.trade {
		c.codes = p.ts[n].codes // "But the U.S.?"
	}
	if len(facts) == 0 && len(p.subjects) == 0 && p.is(0, places) && p.ts[0].codes[0] != china && p.isMark(1, ",") && len(p.ts) < 9 && c.trade {
		c.codes = p.ts[0].codes // "Who wins? South Korea, it seems."
	}
	if f.header == nil && len(p.subjects) > 0 && (p.heads(flow) || p.heads(ship) || p.heads(take) || len(facts) > 0) {
		c.codes = p.subjects[0].codes
		for _, s := range p.subjects {
			if p.region[s.at] == 0 {
				c.codes = s.codes
			}
		}
		if c.lead == nil {
			c.lead = p.subjects[0].codes
		}
	}
	for _, s := range p.scopes {
		if p.traded(s.at) || s.scope == "magnets" || s.at < 3 {
			c.scope = s.scope
		}
	}
	for i := range p.ts {
		if p.is(i, flow, ship) {
			x := fact{i: int32(i + 1)}
			p.trade(&x)
			c.reporter, c.flow = x.Reporter, x.Flow
			if c.leadFlow == "" {
				c.leadFlow, c.leadReporter = x.Flow, x.Reporter
			}
		}
	}
	if len(facts) > 0 {
		c.told++
		c.tonnes = false
		for _, x := range facts {
			c.tonnes = c.tonnes || x.Unit == claim.Tonnes
		}
		if len(p.subjects) == 0 && facts[0].Partner != "" && facts[0].Flow != "import" && facts[0].Reason == "" {
			c.codes = strings.Split(facts[0].Partner, "+")
		}
	}
	c.spoken = c.spoken || len(facts) > 0 || len(p.subjects) > 0 || p.only() >= 0
	if c.lead == nil && len(facts) > 0 && p.heads(flow) && facts[0].Partner != "" {
		c.lead = strings.Split(facts[0].Partner, "+")
	}
	c.hasBase, c.base, c.basis = false, when{}, ""
	same := true
	for i, x := range facts {
		if x.Reason == "" && x.region == 0 && x.Kind != claim.Recovery && absolute(x.when) && !x.relative {
			c.when, c.dated = x.when, true
			if x.carried {
				continue
			}
			f.headline(x.when)
		}
		if x.Kind == claim.Change && !x.free {
			if c.hasBase && (c.basis != x.basis || c.base != x.base) {
				same = false
			}
			c.hasBase, c.basis, c.base = true, x.basis, x.base
		}
		f.facts[first+i].sentence = f.sentence
	}
	c.hasBase = c.hasBase && same
	c.said = len(facts) > 0
	if len(facts) == 0 {
		// A sentence without a figure may set the month: "In October the picture changed."
		for k, t := range p.ts {
			bare := k > 0 && t.class == period && !p.startsWith(k, "in ") && p.is(k+1, unknown, figure, said, ordered)
			if t.class == period && t.role == inside && t.when.kind == months && (bare || p.heads(flow) || p.heads(ship) || p.heads(magnets) || k == 0 && !p.is(1, mark) || len(p.ts) <= 4) && !p.is(k-1, start) {
				c.when, c.dated = t.when, true
				f.headline(t.when)
			}
		}
	}
}
