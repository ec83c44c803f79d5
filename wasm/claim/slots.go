package claim

import "lodestone/dataset/calendar"

// part fills the slots that any template may have.
func (w writer) part(name string) Sentence {
	s, flow := w.style, &w.style.imports
	if w.Export {
		flow = &s.exports
	}
	switch name {
	case "reporter":
		return words(w.Name)
	case "partner":
		if w.partner == Total {
			return words(flow.all)
		}
		return words(w.Partners[w.partner].Phrase)
	case "toward":
		return w.fill(flow.toward, nil)
	case "subject": // "exports to the United States"
		return w.fill(s.subject, nil)
	case "owner": // "the United Kingdom’s ", and nothing for China
		if w.Reporter == "CHN" {
			return nil
		}
		return w.fill(s.owner, nil)
	case "of-other": // " of rare earth magnets, magnetic powder and alloys", and nothing for magnets
		if w.Scope == "magnets" && w.Goods == "" {
			return nil
		}
		return w.fill(s.ofOther, nil)
	case "flow":
		return words(flow.noun)
	case "verb":
		return words(flow.verb)
	case "side":
		return words(flow.side)
	case "goods":
		if w.Goods != "" {
			return words(w.Goods)
		}
		if w.Scope == "magnets_and_semis" {
			return words(s.semis)
		}
		return words(s.magnets)
	case "level":
		return w.level(w.partner, w.span())
	case "move": // "fell 28.7% in September from August, to 420.5 tonnes"
		how, c, parts := w.compare(w.claim(MonthOnMonth))
		return w.claimed(s.move[how], c, parts)
	}
	return w.date(name)
}

// date fills the slots that are dates, and those of the two changes.
func (w writer) date(name string) Sentence {
	switch name {
	case "month":
		return words(w.Words.Month(w.m))
	case "period":
		return words(w.Words.Dated(w.m))
	case "before":
		return words(w.since(w.m - 1))
	case "month-before":
		return words(w.Words.Dated(w.m - 1))
	case "month-year-before":
		return words(w.Words.Dated(w.m - 12))
	case "year":
		return words(w.Words.Span(calendar.WholeYear(w.m.Year())))
	case "year-before":
		return words(w.Words.Span(calendar.WholeYear(w.m.Year() - 1)))
	}
	return w.compared(name)
}

// compared fills the slots that compare the month with others.
func (w writer) compared(name string) Sentence {
	s := w.style
	month, year := w.than(w.claim(MonthOnMonth), s.monthBefore), w.than(w.claim(YearOnYear), s.yearBefore)
	switch name {
	case "by-month": // ", 28.7% less than in August", or nothing
		return w.after(month)
	case "by-year":
		return w.after(year)
	case "changes": // both, or one, or nothing
		if month == nil || year == nil {
			return join(w.after(month), w.after(year)) // at most one of them
		}
		return w.fill(s.both, parts{"monthly": month, "yearly": year})
	case "compared": // both, with what cannot be compared
		both := parts{"monthly": month, "yearly": year}
		switch {
		case month != nil && year != nil:
			return w.fill(s.both, both)
		case month != nil:
			return w.fill(s.monthOnly, both)
		case year != nil:
			return w.fill(s.yearOnly, both)
		}
		return w.fill(s.neither, nil)
	}
	panic("claim: no part of a sentence is named " + name)
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
func (w writer) than(c Claim, base string) Sentence {
	how, c, parts := w.compare(c)
	if how == alone {
		return nil
	}
	parts["base"] = w.fill(base, nil)
	return w.claimed(w.style.than[how], c, parts)
}

// since names a month, with its year where that differs from the month told of.
func (w writer) since(m calendar.Month) string {
	if m.Year() == w.m.Year() {
		return w.Words.Month(m)
	}
	return w.Words.Dated(m)
}
