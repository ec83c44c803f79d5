package article

// Step 7, remember: what a sentence leaves to the next ones.

import (
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// context is what a sentence may leave unsaid because it was said before.
type context struct {
	// What the last sentence spoke of.
	trade     bool
	codes     []string
	when      when
	foreign   bool // when is that of what another country counts itself
	mentioned when // the last month named, in whatever role
	scope     string
	reporter  string
	flow      string
	tonnes    bool // the last figures were tonnes
	// The base of its changes, if all have the same.
	base    when
	basis   string
	hasBase bool

	importer string // whose imports were told last
	// What the article is about: its newest month, its first partners and trade.
	news                   when
	lead                   []string
	leadFlow, leadReporter string
	leadScope              string
	told                   int      // sentences with figures so far
	labelled               bool     // the last sentence only named a partner
	recent                 []string // the partners named last

	// What its paragraph has spoken of.
	spoken bool // partners
	scoped bool // goods
	dated  bool // a month
	past   bool // what had been in an earlier month
	rank   int  // the last place
}

// headline makes w what the article is about, where it is the newest month so
// far. monthly says that a change on the month before is told of it: then it may
// take the place of the year that it ends.
func (f *finder) headline(w when, monthly bool) {
	c := &f.context
	switch {
	case c.news.kind == unsaid:
		c.news = w
	case !oneMonth(w):
	case !oneMonth(c.news):
		if (f.told < 3 || monthly && c.news.kind == wholeYear) && (f.published == 0 || f.ends(c.news, w)) {
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

// ends reports whether the month w is the last of a longer period, or later.
func (f *finder) ends(period, w when) bool {
	a, _ := period.span(f.published, calendar.Span{}, false)
	b, _ := w.span(f.published, calendar.Span{}, false)
	return b.Last >= a.Last
}

// lastMentioned returns the last month that the sentence speaks of: one that is
// only compared with counts where there is no other. It is w where none is named.
func (p *parse) lastMentioned(w when) when {
	spoken := false
	for k := range p.ts {
		if t := &p.ts[k]; t.class == period && absolute(t.when) && (t.role == inside || !spoken) {
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
	facts := f.facts[first:]
	f.rememberTrade(p, facts)
	f.rememberPartners(p, facts)
	f.mentioned = p.lastMentioned(f.mentioned)
	for _, s := range p.scopes {
		if s.scope == Elsewhere && p.priced() {
			continue
		}
		if p.traded(s.at) || s.scope == "magnets" || s.at < 3 {
			f.scope, f.scoped = s.scope, true
			if f.leadScope == "" {
				f.leadScope = s.scope
			}
		}
	}
	f.mention(p)
	for i := range facts {
		facts[i].sentence, facts[i].heard = f.sentence, len(f.mentions)
	}
	f.rememberBase(facts)
	if len(facts) == 0 {
		f.past = false
		f.rememberMonth(p)
		return
	}
	f.told++
	f.tonnes = false
	f.past = f.dated && oneMonth(facts[0].when) && facts[0].when != f.when && p.pluperfect()
	for _, x := range facts {
		f.tonnes = f.tonnes || x.Unit == claim.Tonnes
		if x.Reason == "" && x.region == 0 && x.Kind != claim.Recovery && absolute(x.when) && !x.relative && !f.past {
			if f.yearBefore(x.when) {
				continue // it is only compared with
			}
			f.when, f.dated, f.foreign = x.when, true, f.ownCount(&x)
			if !x.carried && !f.foreign {
				f.headline(x.when, x.Kind == claim.Change && x.basis == mom)
			}
		}
	}
}

// ownCount reports whether a fact is what another country counts of its imports, in
// an article on what China exports.
func (f *finder) ownCount(x *fact) bool {
	_, cited := f.sources[x.Reporter]
	return cited && x.Flow == "import" && x.Reporter != china && f.leadFlow == "export"
}

// priced reports whether the sentence tells what goods cost, and of no trade.
func (p *parse) priced() bool {
	for k := range p.ts {
		if p.is(k, price) || p.is(k, quantity) && (p.ts[k].code == usd || p.ts[k].code == otherMoney) {
			return !p.heads(flow) && !p.heads(ship)
		}
	}
	return false
}

// yearBefore reports whether w is the month that the article is about, a year
// before.
func (f *finder) yearBefore(w when) bool {
	if w.kind != months || !oneMonth(w) || !oneMonth(f.news) {
		return false
	}
	a, known := w.span(f.published, calendar.Span{}, false)
	b, ok := f.news.span(f.published, calendar.Span{}, false)
	return known && ok && f.published != 0 && a == b.Before(12)
}

// rememberBase keeps the base of the sentence's changes, if they share one.
func (f *finder) rememberBase(facts []fact) {
	f.hasBase, f.base, f.basis = false, when{}, ""
	for _, x := range facts {
		if x.Kind != claim.Change || x.free {
			continue
		}
		if f.hasBase && (f.basis != x.basis || f.base != x.base) {
			f.hasBase = false
			return
		}
		f.hasBase, f.basis, f.base = true, x.basis, x.base
	}
}

// rememberTrade keeps whether trade was spoken of, and whose.
func (f *finder) rememberTrade(p *parse, facts []fact) {
	for i, t := range p.ts {
		switch t.class {
		case flow, ship:
			x := fact{i: int32(i + 1)}
			p.trade(&x)
			f.trade, f.reporter, f.flow = true, x.Reporter, x.Flow
			if x.Flow == "import" && x.Reporter != china && x.Reporter != "" {
				f.importer = x.Reporter
			}
			if f.leadFlow == "" {
				f.leadFlow, f.leadReporter = x.Flow, x.Reporter
			}
		case take:
			f.trade = true
		case other, output, price:
			f.trade = f.trade && (len(facts) > 0 || p.heads(flow))
		}
	}
}

// rememberPartners keeps the partners that were spoken of, by a figure or, in a
// sentence without one, as its subject.
func (f *finder) rememberPartners(p *parse, facts []fact) {
	for k := range p.ts {
		if p.is(k, places) && p.ts[k].codes[0] != china {
			f.recent = append(f.recent, p.ts[k].codes...)
		}
	}
	if n := len(f.recent); n > 8 {
		f.recent = append(f.recent[:0], f.recent[n-8:]...)
	}
	before := f.codes
	begin := p.skip(0, 1, the)
	switch n := p.only(); {
	case f.header != nil:
	case len(p.subjects) > 0 && (p.heads(flow) || p.heads(ship) || p.heads(take) || len(facts) > 0):
		f.codes = p.subjects[0].codes
		if len(facts) > 0 && facts[0].region == 0 && p.region[p.subjects[0].at] != 0 && facts[0].Partner == all && facts[0].Flow == "export" {
			f.codes = everybody // who is named only in what came before is not spoken of
		}
		for _, s := range p.subjects {
			if p.region[s.at] == 0 && !(s.codes[0] == all && sharedBy(facts)) {
				f.codes = s.codes
			}
		}
		if f.lead == nil {
			f.lead = p.subjects[0].codes
		}
	case len(facts) > 0:
		if x := facts[0]; x.Partner != "" && x.Flow != "import" && x.Scope != Elsewhere {
			f.codes = strings.Split(x.Partner, "+")
		}
	case n >= 0 && f.trade:
		f.codes = p.ts[n].codes // "But the U.S.?"
	case p.is(begin, places) && p.isMark(begin+1, ",") && isCountry(p.ts[begin].codes[0]) && len(p.ts[begin].codes) == 1,
		p.first && p.is(0, in) && p.is(1, places) && p.isMark(2, ",") && f.trade && isCountry(p.ts[1].codes[0]):
		f.codes = p.ts[max(begin, oneIf(p.is(0, in)))].codes // "Japan, so far the third, …", "In the U.S., makers wait."
	case len(p.subjects) > 0 && p.is(begin, places) && p.ts[begin].role == subject:
		f.codes = p.subjects[0].codes // "Japan has been through this before."
	case p.is(0, places) && p.ts[0].codes[0] != china && p.isMark(1, ",") && len(p.ts) < 9 && f.trade:
		f.codes = p.ts[0].codes // "Who wins? South Korea, it seems."
	}
	if f.codes == nil {
		f.codes = before
	}
	f.spoken = f.spoken || len(facts) > 0 || len(p.subjects) > 0 || p.only() >= 0
	if f.lead == nil && len(facts) > 0 && p.heads(flow) && facts[0].Partner != "" {
		f.lead = strings.Split(facts[0].Partner, "+")
	}
}

// rememberMonth keeps the month that a sentence without a figure sets: "In
// October the picture changed."
func (f *finder) rememberMonth(p *parse) {
	ofGoods := p.heads(flow) || p.heads(ship) || p.heads(magnets) || len(p.ts) <= 4
	for k, t := range p.ts {
		if t.class != period || t.when.kind != months || p.is(k-1, start) || f.ofIssue(t.when) {
			continue
		}
		if t.role == base && p.startsWith(k, wordFrom) && p.is(k+1, possessive) {
			t.role = inside // "Takeaways from June's data"
		}
		if t.role != inside {
			continue
		}
		lead := p.startsWith(k, wordFrom)
		bare := lead || k > 0 && !p.startsWith(k, wordIn) && p.is(k+1, unknown, figure, said, ordered)
		if bare || ofGoods || k == 0 && !p.is(1, mark) {
			f.when, f.dated = t.when, true
			f.headline(t.when, false)
		}
	}
}

// sharedBy reports whether one of the facts is a share, so that the whole that
// its sentence names is only what it is of.
func sharedBy(facts []fact) bool {
	for i := range facts {
		if facts[i].Kind == claim.Share && facts[i].Reason == "" {
			return true
		}
	}
	return false
}
