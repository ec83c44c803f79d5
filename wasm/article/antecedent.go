package article

// Step 8, settle: what a sentence left unsaid, where the figures tell it.

import (
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// mention is a partner or a period that a sentence speaks of, and a later one
// may mean without naming it.
type mention struct {
	sentence int
	codes    []string // nil where it is a period
	when     when
}

// mention remembers what the sentence speaks of.
func (f *finder) mention(p *parse) {
	for _, s := range p.subjects {
		if s.codes[0] != unclear {
			f.mentions = append(f.mentions, mention{sentence: f.sentence, codes: s.codes})
		}
	}
	for k := range p.ts {
		if t := &p.ts[k]; t.class == period && t.role == inside && absolute(t.when) && !f.ofIssue(t.when) {
			f.mentions = append(f.mentions, mention{sentence: f.sentence, when: t.when})
		}
	}
}

const (
	farBack   = 12    // mentions, and sentences, that an antecedent is sought in
	mostTries = 4_000 // of all statements of a text, so that the time stays linear: news needs fewer
	telling   = 3     // points of evidence that an accident does not make
)

// antecedents looks for what statements mean that leave unsaid whose trade, or
// of which month, they tell.
type antecedents struct {
	*finder
	all       []Statement // of the facts, in their order
	published calendar.Month
	fits      func(Statement) int
	tries     int
	// The last sentence that meant something else than was taken for granted,
	// which those that go on with it mean too.
	from, to meant
	at       int // the sentence, −1 for none
}

// meant is what a statement may leave unsaid.
type meant struct {
	partner string
	period  calendar.Span
}

// undated reports whether the clause of x names no period.
func (x *fact) undated() bool { return x.carried || x.distant }

// tryAntecedents gives statements that leave their partner or month unsaid
// another one that was named before them, where the figures contradict the one
// that was taken for granted, or do not tell, and their own numbers agree with
// the other closely enough to rule accident out. What a sentence names itself always stays.
func (f *finder) tryAntecedents(all []Statement, published calendar.Month, fits func(Statement) int) {
	if fits == nil {
		return
	}
	t := antecedents{finder: f, all: all, published: published, fits: fits, at: -1}
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && f.facts[end].sentence == f.facts[i].sentence {
			end++
		}
		t.sentence(i, end)
		i = end
	}
}

// sentence settles the statements i to end, which one sentence makes.
func (t *antecedents) sentence(i, end int) {
	const widest = 32 // statements that go together
	done := make([]bool, end-i)
	for k := i; k < end; k++ {
		if done[k-i] {
			continue
		}
		var group []int
		for m := k; m < min(end, k+widest); m++ {
			if !done[m-i] && t.goTogether(k, m) {
				group, done[m-i] = append(group, m), true
			}
		}
		x := &t.facts[k]
		if !x.borrowed && !x.undated() && x.Reason == "" {
			t.at = -1 // whose trade it is, and of when, is said anew
		}
		if x.borrowed || x.undated() {
			t.settle(group)
		}
	}
}

// goTogether reports whether the statements at i and j leave the same unsaid, so
// that they mean the same.
func (t *antecedents) goTogether(i, j int) bool {
	x, y := &t.facts[i], &t.facts[j]
	return x.borrowed == y.borrowed && x.undated() == y.undated() && (!x.borrowed || t.all[i].Partner == t.all[j].Partner) &&
		t.all[i].Period == t.all[j].Period && x.Reporter == y.Reporter && x.Flow == y.Flow
}

// settle gives the statements of a group the reading that their numbers tell, if
// they do.
func (t *antecedents) settle(group []int) {
	first := group[0]
	now := meant{t.all[first].Partner, t.all[first].Period}
	if next := t.following(&t.facts[first], now); next != now {
		yes, no := t.evidence(group, next)
		if held, _ := t.evidence(group, now); yes >= no && held == 0 {
			t.take(group, next)
			t.at = t.facts[first].sentence
			return
		}
	}
	reach := 0
	for _, i := range group {
		reach += telltale(&t.all[i])
	}
	if reach < telling {
		return // no reading could be told by these numbers
	}
	held, against := t.evidence(group, now)
	if held > 0 && against == 0 {
		return
	}
	best, most := now, max(held+1, telling-1)
	for _, r := range t.candidates(first, now) {
		if yes, no := t.evidence(group, r); yes > most && yes >= no {
			best, most = r, yes
		}
	}
	if best != now {
		t.from, t.to, t.at = now, best, t.facts[first].sentence
		t.take(group, best)
	}
}

// following returns what now is where it goes on with the last sentence that
// meant something else than was taken for granted.
func (t *antecedents) following(x *fact, now meant) meant {
	if t.at < 0 || x.sentence > t.at+farBack {
		return now
	}
	if x.borrowed && now.partner == t.from.partner {
		now.partner = t.to.partner
	}
	if x.undated() && now.period == t.from.period {
		now.period = t.to.period
	}
	return now
}

// candidates returns what the statement at i may mean instead of now, the
// likeliest first.
func (t *antecedents) candidates(i int, now meant) []meant {
	x := &t.facts[i]
	partners, periods := []string{now.partner}, []calendar.Span{now.period}
	addPartner := func(code string) {
		for _, p := range partners {
			if p == code {
				return
			}
		}
		partners = append(partners, code)
	}
	addPeriod := func(w when) {
		s, ok := w.span(t.published, calendar.Span{}, false)
		for _, p := range periods {
			ok = ok && p != s
		}
		if ok {
			periods = append(periods, s)
		}
	}
	for k := x.heard - 1; k >= max(0, x.heard-farBack) && t.mentions[k].sentence >= x.sentence-farBack; k-- {
		switch m := t.mentions[k]; {
		case m.codes == nil && x.undated():
			addPeriod(m.when)
		case m.codes != nil && x.borrowed:
			addPartner(join(m.codes))
		}
	}
	if x.borrowed {
		addPartner(all)
		if t.lead != nil {
			addPartner(join(t.lead))
		}
	}
	if x.undated() {
		addPeriod(t.news)
		if last := now.period.Last; now.period.Len() > 1 {
			periods = append(periods, calendar.Span{First: last, Last: last})
		} else if last > 0 {
			periods = append(periods, calendar.WholeYear(last.Year()))
		}
	}
	var out []meant
	for _, s := range periods {
		for _, p := range partners {
			if r := (meant{p, s}); r != now {
				out = append(out, r)
			}
		}
	}
	return out
}

// evidence returns how much the numbers of a group speak for a meant, and how
// much against it.
func (t *antecedents) evidence(group []int, r meant) (yes, no int) {
	for _, i := range group {
		s := t.meaning(i, r)
		if s.Reason != "" || t.tries >= mostTries {
			continue
		}
		t.tries++
		switch t.fits(s) {
		case 1:
			yes += telltale(&s)
		case -1:
			no += telltale(&s)
		}
	}
	return yes, no
}

// telltale says how telling it is that a number agrees: by its digits, because
// the more it has, the fewer others would agree as well.
func telltale(s *Statement) int {
	if s.InWords || s.Value == 0 {
		return 0
	}
	digits := int(math.Floor(math.Log10(math.Abs(s.Value)))) + 1 + s.Decimals
	switch s.Kind {
	case claim.Level:
		return min(max(digits, 0), 4)
	case claim.MonthOnMonth, claim.YearOnYear, claim.YearToDate, claim.Change, claim.Share:
		return min(max(digits-1, 0), 2)
	}
	return 0
}

// take gives the statements of a group a reading.
func (t *antecedents) take(group []int, r meant) {
	for _, i := range group {
		if s := t.meaning(i, r); s.Reason == "" {
			t.all[i] = s
		}
	}
}

// meaning returns the statement at i with what it leaves unsaid as in r.
func (t *antecedents) meaning(i int, r meant) Statement {
	s := t.all[i]
	if s.Reason == monthUnsaid || s.Reason == partnerUnsaid {
		s.Reason = ""
	}
	if t.facts[i].borrowed {
		s.Partner = r.partner
	}
	if s.Partner == "" {
		s.Reason = partnerUnsaid
	}
	was := s.Period
	s.Period = r.period
	switch {
	case r.period == (calendar.Span{}):
		s.Reason = monthUnsaid
	case was == r.period, s.Base == (calendar.Span{}):
	case s.Base == was.Before(1) && r.period.Len() == 1:
		s.Base = r.period.Before(1)
	case s.Base == was.Before(12):
		s.Base = r.period.Before(12)
		s.Kind = overYear(r.period)
	case s.Kind != claim.Highest:
		s.Reason = baseUnsaid
	}
	return s
}

// overYear returns the kind of a change of s on the same months of the year before.
func overYear(s calendar.Span) claim.Kind {
	if n := s.Len(); n > 1 && n < 12 && n != 3 && n != 6 && s.First.Number() == 1 {
		return claim.YearToDate
	}
	return claim.YearOnYear
}
