package claim

import (
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/language"
)

// part fills the slots that any template may have; it is false for a name that
// none has.
func (w writer) part(name string) (Sentence, bool) {
	if w.style == nil {
		return nil, false
	}
	s, flow := w.style, w.flow()
	say := func(p language.Phrase) (Sentence, bool) { return w.fill(p, nil), true }
	switch name {
	case "reporter":
		return words(w.Name), true
	case "partner":
		if w.partner == Total {
			return say(flow.allPartners)
		}
		return words(w.Partners[w.partner].Phrase), true
	case "toward":
		if w.partner == Total {
			return say(flow.towardAll)
		}
		return say(flow.toward)
	case "subject": // "exports to the United States", with the reporter where it is not China
		return say(w.subject())
	case "flow":
		return say(flow.noun)
	case "verb":
		return say(flow.verb)
	case "goods":
		if w.Goods != "" {
			return words(w.Goods), true
		}
		if w.Scope == "magnets_and_semis" {
			return say(s.semis)
		}
		return say(s.magnets)
	case "level":
		return w.level(w.partner, w.span()), true
	case "amount":
		return w.ofGoods(w.level(w.partner, w.span())), true
	case "move": // "fell 28.7% in September from August, to 420.5 tonnes"
		how, c, parts := w.compare(w.claim(MonthOnMonth))
		return w.states(s.move[how], c, parts), true
	}
	if date := w.date(name); date != "" {
		return words(date), true
	}
	return w.compared(name)
}

func (w writer) flow() *flow {
	if w.Export {
		return &w.style.exports
	}
	return &w.style.imports
}

// subject is the trade that is told of; the goods are named where they are
// others than magnets.
func (w writer) subject() language.Phrase {
	china, magnets := w.Reporter == "CHN", w.onlyMagnets()
	switch {
	case china && magnets:
		return w.style.subject
	case china:
		return w.style.subjectGoods
	case magnets:
		return w.style.ownSubject
	}
	return w.style.ownSubjectGoods
}

// onlyMagnets reports that the goods go without saying.
func (w writer) onlyMagnets() bool { return w.Scope == "magnets" && w.Goods == "" }

// ofGoods adds to a level what it is of, where that is other goods than magnets.
func (w writer) ofGoods(level Sentence) Sentence {
	if w.onlyMagnets() {
		return level
	}
	return w.fill(w.style.amountGoods, parts{"level": level})
}

// date fills the slots that are dates; it is empty for others.
func (w writer) date(name string) string {
	switch name {
	case "month":
		return w.Words.Month(w.m)
	case "told":
		return w.since(w.m)
	case "period":
		return w.Words.Dated(w.m)
	case "before":
		return w.since(w.m - 1)
	case "month-before":
		return w.Words.Dated(w.m - 1)
	case "month-year-before":
		return w.Words.Dated(w.m - 12)
	case "year":
		return w.Words.Span(calendar.WholeYear(w.m.Year()))
	case "year-before":
		return w.Words.Span(calendar.WholeYear(w.m.Year() - 1))
	}
	return ""
}

// compared fills the slots that compare the month with others.
func (w writer) compared(name string) (Sentence, bool) {
	s := w.style
	month, year := w.than(w.claim(MonthOnMonth), s.monthBefore), w.than(w.claim(YearOnYear), s.yearBefore)
	both := parts{"monthly": month, "yearly": year}
	switch name {
	case "by-month": // ", 28.7% less than in August", or nothing
		return w.after(month), true
	case "by-year":
		return w.after(year), true
	case "changes": // both, or one, or nothing
		if month == nil || year == nil {
			return join(w.after(month), w.after(year)), true // at most one of them
		}
		return w.fill(s.both, both), true
	case "compared": // both, with what cannot be compared
		switch {
		case month != nil && year != nil:
			return w.fill(s.both, both), true
		case month != nil:
			return w.fill(s.monthOnly, both), true
		case year != nil:
			return w.fill(s.yearOnly, both), true
		}
		return w.fill(s.neither, nil), true
	}
	return nil, false
}

// after sets a comparison after the figure compared.
func (w writer) after(comparison Sentence) Sentence {
	if comparison == nil {
		return nil
	}
	return w.fill(w.style.change, parts{"change": comparison})
}

// than words a change as a comparison, "28.7% less than in August"; nil where
// there is nothing to compare with.
func (w writer) than(c Claim, base language.Phrase) Sentence {
	how, stated, parts := w.compare(c)
	if how == alone {
		return nil
	}
	parts["base"] = w.fill(base, nil)
	comparison := w.states(w.style.than[how], stated, parts)
	if how == heavier || how == lighter {
		return w.besides(comparison, c)
	}
	return comparison
}

// since names a month, with its year where that differs from the month told of.
func (w writer) since(m calendar.Month) string {
	if m.Year() == w.m.Year() && !w.style.dated {
		return w.Words.Month(m)
	}
	return w.Words.Dated(m)
}

// figure is a count in figures, for a slot beside one that has it in words.
func figure(n int) Sentence { return words(strconv.Itoa(abs(n))) }
