package explorer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// ranking returns the partners of the month told of: countries from the
// largest down, those of which only the published place is known among them,
// then blocs and continents, what is not broken down, and the total.
func (t *teller) ranking() Ranking {
	side := claim.Capital(t.Side())
	r := Ranking{Title: side + "s in " + t.m.Long(), Column: side}
	countries := t.ranked()
	known := t.known(countries)
	for _, code := range countries {
		r.Rows = append(r.Rows, t.row("partner", code))
	}
	for _, code := range t.codes() {
		kind := t.Partners[code].Kind
		if (kind == "bloc" || kind == "continent") && t.Partners[code].Mass.Known(t.m) {
			r.Rows = append(r.Rows, t.row("bloc", code))
		}
	}
	rest, total := t.Rest(t.m), t.Partners[claim.Total]
	if rest.Known() && rest.Value >= 1 {
		r.Rows = append(r.Rows, t.restRow(rest, len(countries) > known))
	}
	if _, ranged := t.ranges[place{claim.Total, t.m}]; ranged || total.Mass.Known(t.m) {
		r.Rows = append(r.Rows, t.row("total", claim.Total))
	}
	r.Rows = nonNil(r.Rows)
	r.Note = t.completeness(known, rest)
	return r
}

// ranked returns the countries with a tonnage or a published place in the
// month told of, in order; after them those that are known as a range only.
func (t *teller) ranked() []string {
	var known []string
	for _, code := range t.codes() {
		if p := t.Partners[code]; p.Kind == "country" && p.Mass.Known(t.m) {
			known = append(known, code)
		}
	}
	slices.SortStableFunc(known, func(a, b string) int {
		return cmp.Compare(t.Partners[b].Mass.At(t.m).Value, t.Partners[a].Mass.At(t.m).Value)
	})
	for i, code := range t.Rankings[t.m] {
		if !slices.Contains(known, code) {
			known = slices.Insert(known, min(i, len(known)), code)
		}
	}
	for _, code := range t.codes() {
		_, ranged := t.ranges[place{code, t.m}]
		if ranged && t.Partners[code].Kind == "country" && !slices.Contains(known, code) {
			known = append(known, code)
		}
	}
	return known
}

func (t *teller) row(kind, code string) Row {
	p, named := t.Partners[code]
	if !named {
		p = claim.Partner{Code: code, Name: t.Explorer.partners[code].Name}
	}
	total := t.Partners[claim.Total].Mass
	row := Row{Kind: kind, Partner: code, Name: p.Name, Selected: slices.Contains(t.request.Country, code)}
	if named {
		row.Link = t.partnerLink(code)
	}
	if kind == "total" {
		row.Name = t.name(code)
	}
	if place := t.Standing(code, t.m).Place; kind == "partner" && place > 0 {
		row.Rank = strconv.Itoa(place)
	}
	ranged, isRange := t.ranges[place{code, t.m}]
	if latest, ok := p.Mass.Latest(t.m); ok && latest < t.m && !isRange {
		row.Earlier = claim.Mass(t.Words, p.Mass.At(latest).Scale(1.0/1000)) + " t in " + latest.Long()
	}
	row.Level = t.levelCell(p.Mass.At(t.m), p.Mass.StatusAt(t.m))
	if isRange {
		row.Level = t.levelCell(ranged, series.Derived)
		row.Level.Value = nil
	}
	mom, yoy, share := t.Changes(code, claim.MonthOnMonth), t.Changes(code, claim.YearOnYear), p.Mass.ShareOf(total)
	row.Mom = t.changeCell(code, mom, 1)
	row.Yoy = t.changeCell(code, yoy, 12)
	row.Share = t.cell(share.At(t.m).Scale(100), share.StatusAt(t.m), claim.SharePercent)
	return row
}

// partnerLink is the address of the present view with one partner alone.
func (t *teller) partnerLink(code string) string {
	r := t.request
	r.Country, r.Base, r.Text = []string{code}, "", ""
	if !strings.Contains(r.Time, "..") {
		r.Time = t.m.String()
	}
	return Link(r)
}

// changeCell shows a change as a percentage, or says that its base is too low
// for one.
func (t *teller) changeCell(code string, changes series.Series, lag int) Cell {
	c := t.cell(changes.At(t.m).Scale(100), changes.StatusAt(t.m), claim.SignedPercent)
	if base := t.m - calendar.Month(lag); c.Value != nil && t.LowBase(code, calendar.Span{First: base, Last: base}) {
		c.Text = "low base"
	}
	return c
}

func (t *teller) restRow(rest interval.Interval, marked bool) Row {
	name := "All others, not broken down"
	if marked {
		name = "Not broken down, with those without a single figure"
	}
	share := rest.Share(t.Partners[claim.Total].Mass.At(t.m))
	missing := t.cell(interval.Missing(), series.Missing, claim.SignedPercent)
	return Row{Kind: "rest", Name: name, Level: t.levelCell(rest, series.Derived),
		Mom: missing, Yoy: missing, Share: t.cell(share.Scale(100), series.Derived, claim.SharePercent)}
}

func (t *teller) levelCell(kg interval.Interval, status series.Status) Cell {
	return t.cell(kg.Scale(1.0/1000), status, claim.Mass)
}

func (t *teller) cell(v interval.Interval, status series.Status, word func(*language.Words, interval.Interval) string) Cell {
	if !v.Known() {
		return Cell{Text: "–", Spoken: "not available", Status: string(series.Missing)}
	}
	return Cell{Value: &v.Value, Low: &v.Low, High: &v.High, Text: word(t.Words, v), Status: string(status)}
}

// known counts the partners that have a tonnage in the month told of.
func (t *teller) known(codes []string) int {
	n := 0
	for _, code := range codes {
		if t.Partners[code].Mass.Known(t.m) {
			n++
		}
	}
	return n
}

// completeness says how much of the month is broken down by partner.
func (t *teller) completeness(known int, rest interval.Interval) string {
	total := t.Partners[claim.Total].Mass.At(t.m)
	side := t.Side() + "s"
	switch {
	case !total.Known():
		return fmt.Sprintf("Our sources give no single total for %s, and a tonnage for %s.", t.m.Long(), count(known, side))
	case rest.Value < 1:
		return fmt.Sprintf("Complete: all %s that the source reports for the month.", side)
	}
	if known == 0 {
		return "Our sources give no tonnage for any of the " + side + " in the month."
	}
	part := interval.Interval{Low: total.Low - rest.High, Value: total.Value - rest.Value, High: total.High - rest.Low}
	return fmt.Sprintf("Our sources give a tonnage for %s: %s of the total.",
		count(known, side), claim.SharePercent(t.Words, part.Share(total).Scale(100)))
}

// count: "one destination", "5 destinations".
func count(n int, plural string) string {
	switch n {
	case 0:
		return "none of the " + plural
	case 1:
		return "one of the " + plural
	}
	return fmt.Sprintf("%d of the %s", n, plural)
}
