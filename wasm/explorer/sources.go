package explorer

import (
	"cmp"
	"slices"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
)

// sourcesOf returns the indices of the pages that bind a partner's month,
// adding those that are not yet in the view.
func (t *teller) sourcesOf(partner string, m calendar.Month) []int {
	var out []int
	if bound := t.bound[place{partner, m}]; bound != nil {
		out = make([]int, len(bound.pages))
		for i, page := range bound.pages {
			out[i] = t.index(page)
		}
	}
	return out
}

// cite returns the indices of the pages that published figures stand on.
func (t *teller) cite(figures []*dataset.Figure) []int {
	var out []int
	for _, f := range figures {
		if i := t.index(t.pages[f]); !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	return out
}

// index returns the index of a page, adding it if it is not yet in the view.
func (t *teller) index(page *Source) int {
	i, ok := t.cited[page]
	if !ok {
		i = len(t.sources)
		t.cited[page], t.sources = i, append(t.sources, *page)
	}
	return i
}

// show adds the pages that bind a partner's month.
func (t *teller) show(partner string, m calendar.Month) {
	if bound := t.bound[place{partner, m}]; bound != nil {
		for _, page := range bound.pages {
			t.index(page)
		}
	}
}

// gather adds the pages behind the charts and the ranking, latest month first.
func (t *teller) gather(v *View) {
	for _, row := range v.Ranking.Rows {
		t.show(row.Partner, t.m)
	}
	for _, c := range v.Charts {
		for _, line := range c.Lines {
			for m := t.span.Last; m >= t.span.First; m-- {
				t.show(line.Partner, m)
			}
		}
	}
}

// named is how many publishers the source line names.
const named = 3

// sourceLine: "Figures of China’s General Administration of Customs as published
// by Reuters, SMM, Bloomberg and 23 others.", or the attribution that the
// licence of another reporter's data asks for.
func (t *teller) sourceLine() string {
	if t.reporter != defaults.Reporter || t.fromFiles() {
		return t.Words.Label(t.origin().Attribution)
	}
	pages := map[string]int{}
	for _, s := range t.sources {
		pages[house(s.Publisher)]++
	}
	var names []string
	for name := range pages {
		names = append(names, name)
	}
	slices.SortStableFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(pages[b], pages[a]), strings.Compare(a, b))
	})
	if len(names) > named {
		names = append(names[:named:named], t.Words.Count(len(names)-named, "publishers^{n} others"))
	}
	return t.Words.Say("Figures of China’s General Administration of Customs as published by {publishers}.", "publishers", t.Words.List(names))
}

// house is the publisher of a figure without the page that carried it: "Reuters
// via Kitco" is Reuters.
func house(publisher string) string {
	for _, sep := range []string{" via ", " (", " /"} {
		publisher, _, _ = strings.Cut(publisher, sep)
	}
	return strings.TrimSpace(publisher)
}

// events returns those of the charts' span, numbered where they stand on the axis.
func (t *teller) events() []Event {
	out := []Event{}
	number := 0
	for _, e := range t.data.Events {
		m, err := eventMonth(e)
		if err != nil || !t.span.Contains(m) {
			continue
		}
		event := Event{Date: e.Date, DateName: dateIn(t.Words, e.Date, m), Month: m.String(), Kind: e.Kind, Label: t.labelled(e), URL: e.URL}
		if e.Axis {
			number++
			event.Number = number
		}
		out = append(out, event)
	}
	return out
}

func eventMonth(e dataset.Event) (calendar.Month, error) {
	return calendar.Parse(e.Date[:min(len("2025-04"), len(e.Date))])
}

// origin returns what the manifest says of where the reporter's figures come from.
func (t *teller) origin() dataset.Source {
	for _, s := range t.data.Manifest.Sources {
		if strings.Contains(s.Covers, t.reporter) {
			return s
		}
	}
	return dataset.Source{}
}

func (t *teller) provenance() Provenance {
	m := t.data.Manifest
	p := Provenance{Name: t.Words.Label(m.Name), Vintage: m.Vintage, Licence: t.Words.Label(t.origin().Licence)}
	file := dataset.ObservationsFile
	if t.day != "" {
		file = dataset.VintagesFile
	}
	p.Digest, p.Rows = m.Digest(file), t.rowsOf(file)
	return p
}

func (t *teller) choices() Choices {
	if t.offered == nil {
		t.offered = t.offers()
	}
	c := Choices{Datasets: slices.Clone(t.offered.Datasets), Partners: slices.Clone(t.offered.Partners), Months: slices.Clone(t.offered.Months)}
	for i, d := range c.Datasets {
		c.Datasets[i].Selected = t.key == key{d.Reporter, d.Flow, d.Scope}
	}
	for i, p := range c.Partners {
		c.Partners[i].Selected = slices.Contains(t.request.Country, p.Code)
	}
	for _, s := range shows {
		c.Shows = append(c.Shows, ShowChoice{Value: s.value, Label: t.Words.Text(s.label), More: s.more, Selected: s.value == t.request.Show})
	}
	c.CanLog = !t.measure().signed
	if t.reporter == defaults.Reporter && t.rowsOf(dataset.VintagesFile) > 0 { // of others no past is held
		c.LastDay = t.until
	}
	lead := t.Partners[t.book.lead(t.request)].Mass
	for i := range c.Months {
		c.Months[i].Known = lead.Known(t.book.span.First + calendar.Month(i))
	}
	return c
}

// offers returns those of the choices that are the same in all views of a book,
// with nothing selected.
func (t *teller) offers() *Choices {
	c := &Choices{}
	for k := range t.books {
		c.Datasets = append(c.Datasets, DatasetChoice{Reporter: k.reporter, Flow: k.flow, Scope: k.scope, Label: t.label(k)})
	}
	slices.SortStableFunc(c.Datasets, func(a, b DatasetChoice) int {
		return cmp.Or(strings.Compare(a.Reporter, b.Reporter), strings.Compare(a.Scope, b.Scope), strings.Compare(b.Flow, a.Flow))
	})
	for _, code := range t.codes() {
		p := t.Partners[code]
		months := p.Mass.Len() - len(p.Mass.Gaps(p.Mass.Span()))
		c.Partners = append(c.Partners, PartnerChoice{Code: code, Name: t.name(code), Kind: p.Kind, Months: months})
	}
	for m := range t.book.span.All() {
		c.Months = append(c.Months, MonthChoice{Value: m.String(), Label: t.Words.Dated(m)})
	}
	return c
}

func (t *teller) label(k key) string {
	p := t.books[k].either("{Reporter}’s exports", "{Reporter}’s imports")
	if k.scope == "magnets_and_semis" {
		p = t.books[k].either("{Reporter}’s exports, with powder and alloys", "{Reporter}’s imports, with powder and alloys")
	}
	return t.Words.Say(p, "reporter", t.Explorer.partners[k.reporter].Phrase)
}
