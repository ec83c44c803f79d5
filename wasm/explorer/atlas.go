package explorer

import (
	"cmp"
	"fmt"
	"slices"

	"lodestone/wasm/claim"
)

// atlas shows the countries of the data in the month told of, for a map and the
// list beside it: from the highest down, then those of which only a range is
// known, then those without a figure.
func (t *teller) atlas() Panel {
	p := Panel{Title: claim.Capital(t.Side()) + "s in " + t.m.Long(), Unit: t.subtitle(), Link: t.pointLink(),
		Heads: []Head{{Key: t.request.Show, Name: claim.Capital(t.measure().label)}}}
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
	p.Scale = t.coloured(p.Rows, "Colours follow the figures of the month, not the size of a country.")
	p.Seen = t.leadersSeen(p.Rows)
	if len(without) > 0 {
		p.Missing = fmt.Sprintf("Hatched, because our sources give no figure for the month: %s. ", shortList(without))
	}
	p.Missing += "Blank countries are no " + t.Side() + " that the data name; the darker one is the reporter. Outlines are Natural Earth’s, simplified; they say nothing on where borders run or should."
	return p
}

// fewNames is how many names a sentence lists.
const fewNames = 6

// shortList lists names, or counts them where they are many.
func shortList(names []string) string {
	if len(names) > fewNames {
		return fmt.Sprintf("%d countries", len(names))
	}
	return list(names)
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
	var said claim.Sentence
	for i, r := range rows {
		if i < leaders && r.Points[0].Value != nil {
			said = append(said, t.stated(map[bool]string{true: "The highest figures known: ", false: "; "}[i == 0]+r.Name+", ", r.Key, t.m, r.Points[0].Text, "")...)
		}
	}
	if len(said) == 0 {
		return nil
	}
	return []Sentence{t.sentence(append(said, claim.Segment{Text: "."}))}
}
