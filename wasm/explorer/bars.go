package explorer

import (
	"strconv"

	"lodestone/wasm/claim"
)

// standings shows the partners of the month told of as bars, with how their
// places have changed.
func (t *teller) standings() Panel {
	p := Panel{Title: t.ranking().Title, Unit: t.Words.Text("tonnes in the month"), Missing: t.ranking().Note,
		Heads: []Head{{Key: "level", Name: t.Words.Text("Tonnes")}, {Key: "mom", Name: t.Words.Text("On month")},
			{Key: "yoy", Name: t.Words.Text("On year")}, {Key: "share", Name: t.Words.Text("Share")}}}
	var n numbers
	list, best := "", 0
	for _, r := range t.ranking().Rows {
		row := PanelRow{Kind: r.Kind, Key: r.Partner, Name: r.Name, Link: r.Link, Selected: r.Selected, Rank: r.Rank, Note: r.Earlier}
		if r.Kind == "partner" {
			row.Note = t.moved(r)
			if s, ok := t.largest(r); ok && best < leaders {
				list, best = t.led(list, r.Name, n.put(s)), best+1
			}
		}
		for i, cell := range []Cell{r.Level, r.Mom, r.Yoy, r.Share} {
			row.Points = append(row.Points, t.cellPoint(r.Name, p.Heads[i], cell))
		}
		p.Rows = append(p.Rows, row)
	}
	t.arrange(&p)
	if best > 0 {
		p.Seen = append(p.Seen, t.sentence(n.sentence(t.Words.Say("Of the tonnages known, the largest are {list}.", "list", list))))
	}
	return p
}

const leaders = 3 // partners that a sentence names

// largest states the tonnes of a partner; it is false where they are not known.
func (t *teller) largest(r Row) (claim.Segment, bool) {
	c, _ := t.statistic(r.Partner, t.m)
	c.Kind, c.Basis, c.Unit, c.Period.First = claim.Level, "", claim.Tonnes, t.m
	s, ok := t.State(c)
	return s, ok && r.Level.Value != nil
}

// moved says where a partner stood the month before, or what is known of it
// earlier where its tonnage is missing.
func (t *teller) moved(r Row) string {
	now, before := t.Standing(r.Partner, t.m).Place, t.Standing(r.Partner, t.m-1).Place
	switch {
	case r.Earlier != "":
		return r.Earlier
	case now == 0 || before == 0:
		return ""
	case now < before:
		return t.Words.Say("up from place {n}", "n", strconv.Itoa(before))
	case now > before:
		return t.Words.Say("down from place {n}", "n", strconv.Itoa(before))
	}
	return t.Words.Text("place^as the month before")
}

// cellPoint is a cell of the ranking as a point.
func (t *teller) cellPoint(name string, head Head, c Cell) Point {
	p := Point{Period: t.m.String(), Value: c.Value, Low: c.Low, High: c.High, Status: c.Status, Text: c.Text}
	words := c.Text
	if c.Spoken != "" {
		words = c.Spoken
	}
	p.Reading = t.Words.Say("{partner}, {month}, {column}: {value}", "partner", name, "month", t.Words.Dated(t.m), "column", head.Name, "value", words)
	return p
}
