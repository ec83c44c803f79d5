package explorer

import (
	"slices"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
)

// between words a month that is known as a range only: "between 260 and 352
// tonnes, known as a range only", "at most 9,686 tonnes, derived from a sum of
// months".
func (t *teller) between(code string, m calendar.Month, tonnes interval.Interval) string {
	low, high, _ := strings.Cut(claim.Mass(t.Words, tonnes), " to ")
	text := "between " + low + " and " + high + " tonnes"
	if tonnes.Low == 0 {
		text = "at most " + high + " tonnes"
	}
	bound := t.bound[place{code, m}]
	if bound != nil && slices.ContainsFunc(bound.figures, sums) {
		return text + ", derived from a sum of months"
	}
	return text + ", known as a range only"
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
	return []string{claim.Capital(t.flow) + "s " + t.toward(lead) + " in " + t.m.Long() + " came to " + t.between(lead, t.m, v.Scale(1.0/1000)) + "."}
}

// toward: "to the United States", "from all origins".
func (t *teller) toward(code string) string {
	title := t.chartTitle([]string{code})
	return strings.ToLower(title[:1]) + title[1:]
}
