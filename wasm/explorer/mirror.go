package explorer

import (
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// opposite is the flow that the other side declares of the same trade.
var opposite = map[string]string{"export": "import", "import": "export"}

// why two sides of a trade differ, in general.
const differ language.Phrase = "The two sides of a trade seldom print the same. What is sent late in a month arrives in a later one; " +
	"goods that pass through a third country, or are cleared far from where they are used, are booked under another partner by one side; " +
	"the exporter names the last destination known, the importer where the goods were made; each side chooses the code; " +
	"values are taken at the border that the goods leave, or with freight and insurance at the one that they reach; " +
	"and small trades may be withheld as confidential."

// mirror returns what the other side reports of the trade with the only partner
// of a view, nothing where that side is in no data at all, and the chart
// of it where it has months to show.
func (t *teller) mirror() (Mirror, []Chart) {
	partner := t.request.Country[0]
	if len(t.request.Country) > 1 || partner == claim.Total {
		return Mirror{Words: []string{}}, nil
	}
	side := key{partner, opposite[t.flow], t.scope}
	if !t.reports(partner) {
		return Mirror{Words: []string{}}, nil
	}
	us, them := t.Explorer.partners[t.reporter].Phrase, t.Explorer.partners[partner].Phrase
	w, names := t.Words, []string{"reporter", us, "partner", them}
	m := Mirror{Title: w.Say("{Reporter} says, {partner} says", names...), Words: []string{}}
	other := t.books[side]
	if other == nil {
		m.Words = append(m.Words, w.Say(t.either("{Partner}’s imports from {reporter} are not in the data, so there is nothing to set beside these figures.",
			"{Partner}’s exports to {reporter} are not in the data, so there is nothing to set beside these figures."), names...))
		return m, nil
	}
	if _, ok := other.Partners[t.reporter]; !ok {
		m.Words = append(m.Words, w.Say(t.either("The sources print no figure of {partner}’s imports from {reporter}, so there is nothing to set beside these figures.",
			"The sources print no figure of {partner}’s exports to {reporter}, so there is nothing to set beside these figures."), names...), w.Text(differ))
		return m, nil
	}
	r := Request{Tab: defaults.Tab, Country: []string{t.reporter}, Show: "level", Time: t.request.Time, Asof: t.request.Asof,
		Reporter: side.reporter, Flow: side.flow, Scope: side.scope}
	o := teller{Explorer: t.Explorer, selection: selection{book: other, from: t.from, span: t.span, m: t.m}, request: r}
	chart := o.chart(theMirror, r.Country)
	chart.Title = w.Say(t.either("{Partner}’s imports from {reporter}", "{Partner}’s exports to {reporter}"), names...)
	r.Time = ""
	m.Link = Link(r)
	m.Words = append(m.Words, w.Say(t.either("Beside these figures stand {partner}’s imports from {reporter}, on a scale of their own.",
		"Beside these figures stand {partner}’s exports to {reporter}, on a scale of their own."), names...), w.Text(differ))
	return m, []Chart{chart}
}

// theMirror stands in the place of a measure for the months of the other side.
const theMirror = "mirror"

// across turns the request of a view into one for what the other side reports of
// the trade with its first partner.
func (x *Explorer) across(r Request) (Request, error) {
	r, _, err := x.normalise(r)
	if err != nil {
		return r, err
	}
	partner := r.Country[0]
	r.Country, r.Reporter, r.Flow = []string{r.Reporter}, partner, opposite[r.Flow]
	r.Show, r.Time, r.Base = "level", "", ""
	return r, nil
}

// reports tells whether the data hold anything that a partner has declared.
func (t *teller) reports(partner string) bool {
	for k := range t.books {
		if k.reporter == partner {
			return true
		}
	}
	return false
}
