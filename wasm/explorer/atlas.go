package explorer

import (
	"cmp"
	"slices"
)

// atlas shows the countries of the data in the month told of, for a map and the
// list beside it: from the highest down, then those of which only a range is
// known, then those without a figure.
func (t *teller) atlas() Panel {
	p := Panel{Title: t.sidesTitle(), Unit: t.subtitle(), Link: t.pointLink(),
		Heads: []Head{{Key: t.request.Show, Name: t.Words.Text(t.measure().label)}}}
	var without []string
	for _, code := range t.codes() {
		if t.Partners[code].Kind != "country" {
			continue
		}
		row := t.partnerRow(code)
		row.Points = []Point{t.line(code).Points[t.m-t.span.First]}
		if !known(row.Points[0]) {
			without = append(without, row.Name)
		}
		p.Rows = append(p.Rows, row)
	}
	slices.SortStableFunc(p.Rows, func(a, b PanelRow) int { return cmp.Compare(height(b), height(a)) })
	p.Scale = t.coloured(p.Rows, t.Words.Text("Colours follow the figures of the month, not the size of a country."))
	p.Seen = t.leadersSeen(p.Rows)
	if len(without) > 0 {
		p.Missing = t.Words.Say("Hatched, because the sources give no figure for the month: {partners}.", "partners", t.shortList(without))
	}
	p.Missing = following(t.Words, p.Missing, t.Words.Text(t.either("Blank countries are no destination that the data name; the darker one is the reporter.",
		"Blank countries are no origin that the data name; the darker one is the reporter.")),
		t.Words.Text("Outlines are Natural Earth’s, simplified; they say nothing on where borders run or should."))
	return p
}

// fewNames is how many names a sentence lists.
const fewNames = 6

// shortList lists names, or counts them where they are many.
func (t *teller) shortList(names []string) string {
	if len(names) > fewNames {
		return t.Words.Count(len(names), "{n} countries")
	}
	return t.Words.List(names)
}

// height orders points: numbers as they are, then ranges, then low bases, then
// what is missing.
func height(r PanelRow) float64 {
	switch p := r.Points[0]; look(p) {
	case "missing":
		return -1e13
	case "low":
		return -1e12
	case "range":
		return -1e11 + *p.High
	default:
		return *p.Value
	}
}

// leadersSeen states the numbers of the first rows.
func (t *teller) leadersSeen(rows []PanelRow) []Sentence {
	if t.measure().signed || t.request.Show == "index" {
		return t.extremesSeen(rows)
	}
	var n numbers
	list := ""
	for i, r := range rows {
		if i < leaders && r.Points[0].Value != nil {
			list = t.led(list, r.Name, n.put(t.stated(r.Key, t.m, r.Points[0].Text)))
		}
	}
	if list == "" {
		return nil
	}
	return []Sentence{t.sentence(n.sentence(t.Words.Say("The highest figures known: {list}.", "list", list)))}
}

// led adds a partner with its number to a list of such.
func (t *teller) led(list, partner, number string) string {
	item := t.Words.Say("{partner}, {number}", "partner", partner, "number", number)
	if list == "" {
		return item
	}
	return t.Words.Say("{list}; {item}", "list", list, "item", item)
}
