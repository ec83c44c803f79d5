package explorer

import (
	"slices"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// between words a month that is known as a range only: "between 260 and 352
// tonnes, known as a range only", "at most 9,686 tonnes, derived from a sum of
// months".
func (t *teller) between(code string, m calendar.Month, tonnes interval.Interval) string {
	low, high := claim.MassEnds(t.Words, tonnes)
	bound := t.bound[place{code, m}]
	summed := bound != nil && slices.ContainsFunc(bound.figures, sums)
	p := language.Phrase("between {low} and {high} tonnes, known as a range only")
	switch {
	case tonnes.Low == 0 && summed:
		p = "at most {high} tonnes, derived from a sum of months"
	case tonnes.Low == 0:
		p = "at most {high} tonnes, known as a range only"
	case summed:
		p = "between {low} and {high} tonnes, derived from a sum of months"
	}
	return t.Words.Say(p, "low", low, "high", high)
}

// sums reports a figure that is the mass of several months.
func sums(f *dataset.Figure) bool {
	span, ok := figureSpan(f)
	return ok && f.Measure == "export_mass" && span.Len() > 1
}

// rangeNote says what is known of the month told of where that is a range.
func (t *teller) rangeNote(lead string) []string {
	v, ok := t.ranges[place{lead, t.m}]
	if !ok {
		return nil
	}
	return []string{t.Words.Say(t.either("Exports to {partner} in {month} came to {amount}.", "Imports from {partner} in {month} came to {amount}."),
		"partner", t.phrase(lead), "month", t.Words.Dated(t.m), "amount", t.between(lead, t.m, v.Scale(1.0/1000)))}
}
