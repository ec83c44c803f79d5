package article

import (
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// oneMonth reports whether w is one month.
//
//go:noinline
func oneMonth(w when) bool { return w.kind == lastMonth && !w.toDate || w.kind == months && w.a == w.b }

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
	case c.news.kind == unsaid || c.when == c.news && !c.past:
		return c.when
	case p.saidBefore(i, "have", "has"):
		return c.news // what has happened since is told of now
	case c.past && p.pronoun(i) && !p.saidBefore(i, "corresponds", "equals", "equates", "amounts", "translates"):
		return c.mentioned
	case !p.dated && !p.pronoun(i):
		return c.news
	case oneMonth(c.when) || p.pronoun(i) || len(p.subjects) == 0:
		return c.when
	}
	return c.news
}

// saidBefore reports whether one of words stands before i.
func (p *parse) saidBefore(i int, words ...string) bool {
	for k := 0; k < i; k++ {
		if p.wordIn(k, words...) {
			return true
		}
	}
	return false
}

// pluperfect reports whether the sentence says what had been.
func (p *parse) pluperfect() bool {
	for k := range p.ts {
		if p.region[k] == 0 && p.wordIn(k, "had") {
			return true
		}
	}
	return false
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

// ofIssue reports whether w is the month in which the text came out, or a later
// one: a date line, and not what the figures are of.
func (f *finder) ofIssue(w when) bool {
	if f.published == 0 || !oneMonth(w) || w.kind != months || w.yearRel != 0 {
		return false
	}
	if w.year == 0 {
		return w.a == f.published.Number()
	}
	return calendar.Of(w.year, w.a) >= f.published
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
	c.past = c.dated && len(facts) > 0 && oneMonth(facts[0].when) && facts[0].when != c.when && p.pluperfect()
	for i, x := range facts {
		if x.Reason == "" && x.region == 0 && x.Kind != claim.Recovery && absolute(x.when) && !x.relative && !c.past {
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
			if t.class == period && f.ofIssue(t.when) {
				continue
			}
			bare := k > 0 && t.class == period && !p.startsWith(k, "in ") && p.is(k+1, unknown, figure, said, ordered)
			lead := t.role == base && p.startsWith(k, "from ") && p.is(k+1, possessive) // "Takeaways from June's data"
			if t.class == period && (t.role == inside || lead) && t.when.kind == months && (bare || lead || p.heads(flow) || p.heads(ship) || p.heads(magnets) || k == 0 && !p.is(1, mark) || len(p.ts) <= 4) && !p.is(k-1, start) {
				c.when, c.dated = t.when, true
				f.headline(t.when)
			}
		}
	}
}
