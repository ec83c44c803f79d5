package explorer

import (
	"fmt"
	"slices"
	"strconv"

	"lodestone/wasm/claim"
)

// standings shows the partners of the month told of as bars, with how their
// places have changed.
func (t *teller) standings() Panel {
	p := Panel{Title: t.ranking().Title, Unit: "tonnes in the month", Missing: t.ranking().Note,
		Heads: []Head{{Key: "level", Name: "Tonnes"}, {Key: "mom", Name: "On month"}, {Key: "yoy", Name: "On year"}, {Key: "share", Name: "Share"}}}
	var best []claim.Sentence
	for _, r := range t.ranking().Rows {
		row := PanelRow{Kind: r.Kind, Key: r.Partner, Name: r.Name, Link: r.Link, Selected: r.Selected, Rank: r.Rank, Note: r.Earlier}
		if r.Kind == "partner" {
			row.Note = t.moved(r)
			best = append(best, t.largest(r, len(best))...)
		}
		for i, cell := range []Cell{r.Level, r.Mom, r.Yoy, r.Share} {
			row.Points = append(row.Points, t.cellPoint(r.Name, p.Heads[i], cell))
		}
		p.Rows = append(p.Rows, row)
	}
	if len(best) > 0 {
		p.Seen = append(p.Seen, t.sentence(append(slices.Concat(best...), claim.Segment{Text: "."})))
	}
	return p
}

const leaders = 3 // partners that a sentence names

// largest names a partner with its tonnes, after n others; nothing once they are enough.
func (t *teller) largest(r Row, n int) []claim.Sentence {
	c, _ := t.statistic(r.Partner, t.m)
	c.Kind, c.Basis, c.Unit, c.Period.First = claim.Level, "", claim.Tonnes, t.m
	s, ok := t.State(c)
	if n >= leaders || !ok || r.Level.Value == nil {
		return nil
	}
	before := "; " + r.Name + ", "
	if n == 0 {
		before = "Of the tonnages known, the largest are " + r.Name + ", "
	}
	return []claim.Sentence{{{Text: before}, s}}
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
		return "up from place " + strconv.Itoa(before)
	case now > before:
		return "down from place " + strconv.Itoa(before)
	}
	return "as the month before"
}

// cellPoint is a cell of the ranking as a point.
func (t *teller) cellPoint(name string, head Head, c Cell) Point {
	p := Point{Period: t.m.String(), Value: c.Value, Low: c.Low, High: c.High, Status: c.Status, Text: c.Text}
	words := c.Text
	if c.Spoken != "" {
		words = c.Spoken
	}
	p.Reading = fmt.Sprintf("%s, %s, %s: %s", name, t.m.Long(), head.Name, words)
	return p
}
