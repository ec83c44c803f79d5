package explorer

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/analysis"
	"lodestone/wasm/claim"
)

// lead is the partner that a headline speaks of: the first selected, but all
// together on the page of a month.
func (b *book) lead(r Request) string {
	if _, ok := b.Partners[claim.Total]; ok && r.Tab == "month" {
		return claim.Total
	}
	return r.Country[0]
}

// monthPage tells of the month where that is asked for.
func (t *teller) monthPage() []MonthPage {
	if t.request.Tab != "month" {
		return []MonthPage{}
	}
	p := MonthPage{Passages: []Passage{}}
	p.Title = t.Words.Say(t.either("{Reporter}’s exports in {month}", "{Reporter}’s imports in {month}"),
		"reporter", t.Explorer.partners[t.reporter].Phrase, "month", t.Words.Dated(t.m))
	p.Before, p.After = t.monthLink(-1), t.monthLink(1)
	for _, told := range t.Month(t.m, claim.Style(t.request.Style)) {
		passage := Passage{Heading: told.Heading, Sentences: []Sentence{}, Note: told.Note}
		for _, s := range told.Sentences {
			passage.Sentences = append(passage.Sentences, t.sentence(s))
		}
		p.Passages = append(p.Passages, passage)
	}
	subject := analysis.Subject{Data: &t.book.Data, Partner: t.book.lead(t.request), Span: t.book.span, Month: t.m}
	if found := subject.Unusual(); found.Known {
		p.Passages = append(p.Passages, Passage{Heading: found.Topic, Sentences: []Sentence{}, Note: following(t.Words, found.Answer.String(), found.Method)})
	}
	return []MonthPage{p}
}

// monthLink leads to the nearest month, before or after, of which a figure is known.
func (t *teller) monthLink(step calendar.Month) MonthLink {
	for m := t.m + step; t.book.span.Contains(m); m += step {
		for _, p := range t.Partners {
			if p.Mass.Known(m) {
				r := t.request
				r.Time = m.String()
				return MonthLink{t.Words.Dated(m), Link(r)}
			}
		}
	}
	return MonthLink{}
}
