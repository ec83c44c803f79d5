package explorer

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// around says what is known about a month told of that has no figure of a partner:
// the nearest months that have one, what the total leaves for it, and since when
// others print the month. It is "" where the month has a figure, and another is
// what the number lacks.
func (t *teller) around(code string) string {
	if t.Partners[code].Mass.Known(t.m) {
		return ""
	}
	return following(t.Words, t.neighbours(code), t.roof(code), t.others())
}

// placed tells of a partner of which the data have no figure at all who printed its
// place in a month; it is false where nobody did. No chart shows such a partner, so
// that the request names none.
func (t *teller) placed(code string, m calendar.Month) (Origin, bool) {
	out := Origin{Title: t.Words.Say("{partner}, {month}", "partner", t.Explorer.partners[code].Name, "month", t.Words.Dated(m)),
		Unit: t.subtitle(), Text: "–", Status: t.Words.Text(statuses["missing"])}
	for _, f := range t.order[m] {
		if f.Partner == code {
			out.Doubt = t.Words.Say("Only its place was printed: {n}.", "n", f.Value)
			out.Figures = append(out.Figures, Published{About: t.aboutFigure(f), Publisher: f.Publisher, Published: f.Published, URL: f.URL})
		}
	}
	t.request.Time = m.String()
	out.Link, out.Request = Link(t.request), t.request
	out.Request.Country = []string{}
	return out, len(out.Figures) > 0
}

// neighbours: "The nearest months with a figure: 500 t in April 2025 and 710 t in
// June 2025."
func (t *teller) neighbours(code string) string {
	mass := t.Partners[code].Mass
	var near []string
	add := func(m calendar.Month) {
		near = append(near, t.Words.Say("{n} t in {month}", "n", claim.Mass(t.Words, mass.At(m).Scale(1.0/1000)), "month", t.Words.Dated(m)))
	}
	if m, ok := mass.Latest(t.m); ok {
		add(m)
	}
	for m := t.m + 1; m <= t.book.span.Last; m++ {
		if mass.Known(m) {
			add(m)
			break
		}
	}
	if len(near) == 0 {
		return ""
	}
	return t.Words.Say("The nearest months with a figure: {list}.", "list", t.Words.List(near))
}

// roof says how much the total leaves for a country that has no figure.
func (t *teller) roof(code string) string {
	rest := t.Rest(t.m)
	if t.Partners[code].Kind != "country" || !rest.Known() {
		return ""
	}
	_, high := claim.MassEnds(t.Words, rest.Scale(1.0/1000))
	return t.Words.Say("It is at most {n} t: so much of the total is not broken down.", "n", high)
}

// others says since when other figures of the month are published.
func (t *teller) others() string {
	first := ""
	for i := range t.data.Figures {
		f := &t.data.Figures[i]
		if f.Period == t.m.String() && keyOf(f) == t.key && f.Published > f.Period && (first == "" || f.Published < first) {
			first = f.Published
		}
	}
	if first == "" || t.fromFiles() {
		return ""
	}
	return t.Words.Say("Other figures of {month} were published from {day} on, so that this one could have been known then.",
		"month", t.Words.Dated(t.m), "day", dayIn(t.Words, first))
}
