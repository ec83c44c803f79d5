package explorer

import "lodestone/wasm/language"

// table shows the figures of the selected partners, a month a row, the latest
// first.
func (t *teller) table() Panel {
	p := Panel{Title: t.Words.Say("{title}, month by month", "title", t.chartTitle(t.request.Country)), Unit: t.subtitle(), Link: t.pointLink()}
	var lines []Line
	for _, code := range t.request.Country {
		p.Heads = append(p.Heads, Head{Key: code, Name: t.name(code)})
		lines = append(lines, t.line(code))
	}
	for m := t.span.Last; m >= t.span.First; m-- {
		row := PanelRow{Kind: "month", Key: m.String(), Name: t.Words.Dated(m), Selected: m == t.m}
		for _, line := range lines {
			row.Points = append(row.Points, line.Points[m-t.span.First])
		}
		row.Steps = make([]int, len(lines))
		for i := range lines {
			row.Steps[i] = -1
		}
		p.Rows = append(p.Rows, row)
	}
	t.arrange(&p)
	for _, line := range lines {
		p.Seen = append(p.Seen, t.extremesOf(line)...)
	}
	p.Missing = t.gapsOf(p.Rows, nil)
	return p
}

// extremesOf states the highest and the lowest number of a line.
func (t *teller) extremesOf(line Line) []Sentence {
	if line.Highest == nil || *line.Highest == *line.Lowest {
		return nil
	}
	high, low := line.Points[*line.Highest], line.Points[*line.Lowest]
	highM, lowM := mustMonth(high.Period), mustMonth(low.Period)
	p := language.Phrase("{partner}: highest {high} in {highest}, lowest {low} in {lowest}.")
	switch {
	case t.measure().signed: // the words of a change leave its sign to the noun
		p = "{partner}: steepest rise {high} in {highest}, steepest fall {low} in {lowest}."
		if *high.Value <= 0 || *low.Value >= 0 {
			return nil
		}
	case t.request.Show == "share": // the smallest is next to nothing in any month
		p = "{partner}: highest {high} in {highest}."
	}
	var n numbers
	text := t.Words.Say(p, "partner", line.Name, "high", n.put(t.stated(line.Partner, highM, high.Text)), "highest", t.Words.Dated(highM),
		"low", n.put(t.stated(line.Partner, lowM, low.Text)), "lowest", t.Words.Dated(lowM))
	return []Sentence{t.sentence(n.sentence(text))}
}
