package explorer

import (
	"cmp"
	"slices"
)

// heat shows partners by months: the total, then countries, then blocs, each
// from the largest on average over the months that are known.
func (t *teller) heat() Panel {
	p := Panel{Title: t.Words.Text(t.either("Destinations, month by month", "Origins, month by month")), Unit: t.subtitle(), Link: t.pointLink()}
	for m := range t.span.All() {
		p.Heads = append(p.Heads, Head{Key: m.String(), Name: t.Words.Dated(m)})
	}
	var without []string
	for _, code := range t.bySize() {
		row := t.partnerRow(code)
		row.Points = t.line(code).Points
		if !slices.ContainsFunc(row.Points, known) {
			without = append(without, row.Name)
			continue
		}
		p.Rows = append(p.Rows, row)
	}
	t.arrange(&p)
	p.Scale = t.coloured(p.Rows, t.Words.Text(t.either("One scale for all rows, so that colours can be compared across destinations as well as months.",
		"One scale for all rows, so that colours can be compared across origins as well as months.")))
	p.Seen = t.extremesSeen(p.Rows)
	p.Missing = t.gapsOf(p.Rows, without)
	return p
}

// known reports a point of which something is known.
func known(p Point) bool { return look(p) != "missing" }

// bySize returns the partners in the order of heat.
func (t *teller) bySize() []string {
	kinds := map[string]int{"total": 0, "country": 1, "bloc": 2, "continent": 3}
	means := map[string]float64{}
	codes := slices.Clone(t.codes())
	for _, code := range codes {
		means[code] = t.mean(code)
	}
	slices.SortStableFunc(codes, func(a, b string) int {
		return cmp.Or(cmp.Compare(kinds[t.Partners[a].Kind], kinds[t.Partners[b].Kind]), cmp.Compare(means[b], means[a]))
	})
	return codes
}

// mean is what a partner's known months of the span come to on average, in
// kilograms, ranges by their middle; 0 where none is known.
func (t *teller) mean(code string) float64 {
	sum, n := 0.0, 0
	for m := range t.span.All() {
		v, ranged := t.ranges[place{code, m}]
		if !ranged {
			v = t.Partners[code].Mass.At(m)
		}
		if v.Known() {
			sum, n = sum+v.Value, n+1
		}
	}
	return sum / max(1, float64(n))
}

// gapsOf says how many cells of rows have no figure, and who is in none.
func (t *teller) gapsOf(rows []PanelRow, without []string) string {
	cells, missing := 0, 0
	for _, r := range rows {
		for _, p := range r.Points {
			cells++
			if !known(p) {
				missing++
			}
		}
	}
	gaps, rowless := "", ""
	switch {
	case cells == 0:
		gaps = t.Words.Text(t.either("The sources give no figure for any destination in these months.", "The sources give no figure for any origin in these months."))
	case missing > 0:
		gaps = t.Words.Count(missing, "The sources give no figure for {n} of {all} cells.", "all", t.Words.Grouped(float64(cells), 0))
	}
	if len(without) > 0 && cells > 0 {
		rowless = t.Words.Say("Without a figure in any of these months, and so without a row: {partners}.", "partners", t.Words.List(without))
	}
	return following(t.Words, gaps, rowless)
}
