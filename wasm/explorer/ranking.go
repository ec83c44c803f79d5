package explorer

import (
	"cmp"
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
	r := Ranking{Title: t.sidesTitle(), Column: t.Words.Text(t.either("Destination", "Origin"))}
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

// sidesTitle: "Destinations in September 2025".
func (t *teller) sidesTitle() string {
	return t.Words.Say(t.either("Destinations in {month}", "Origins in {month}"), "month", t.Words.Dated(t.m))
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
		row.Earlier = t.Words.Say("{n} t in {month}", "n", claim.Mass(t.Words, p.Mass.At(latest).Scale(1.0/1000)), "month", t.Words.Dated(latest))
	}
	row.Level = t.levelCell(p.Mass.At(t.m), p.Mass.StatusAt(t.m))
	if isRange {
		row.Level = t.levelCell(ranged, series.Derived)
		row.Level.Value = nil
	}
	row.Mom = t.changeCell(code, t.Changes(code, claim.MonthOnMonth), 1)
	row.Yoy = t.changeCell(code, t.Changes(code, claim.YearOnYear), 12)
	share, status := p.Mass.ShareAt(t.m, total)
	row.Share = t.cell(share.Scale(100), status, claim.SharePercent)
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
		c.Text = t.Words.Text("low base")
	}
	return c
}

func (t *teller) restRow(rest interval.Interval, marked bool) Row {
	name := t.Words.Text("All others, not broken down")
	if marked {
		name = t.Words.Text("Not broken down, with those without a single figure")
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
		return Cell{Text: "–", Spoken: t.Words.Text("not available"), Status: string(series.Missing)}
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
	switch month := t.Words.Dated(t.m); {
	case !total.Known() && known == 0:
		return t.Words.Say(t.either("The sources give no single total for {month}, and a tonnage for none of the destinations.",
			"The sources give no single total for {month}, and a tonnage for none of the origins."), "month", month)
	case !total.Known():
		return t.Words.Count(known, t.either(
			"The sources give no single total for {month}, and a tonnage for one of the destinations.|The sources give no single total for {month}, and a tonnage for {n} of the destinations.",
			"The sources give no single total for {month}, and a tonnage for one of the origins.|The sources give no single total for {month}, and a tonnage for {n} of the origins."), "month", month)
	case rest.Value < 1:
		return t.Words.Text(t.either("Complete: all destinations that the source reports for the month.", "Complete: all origins that the source reports for the month."))
	case known == 0:
		return t.Words.Text(t.either("The sources give no tonnage for any of the destinations in the month.", "The sources give no tonnage for any of the origins in the month."))
	}
	part := interval.Interval{Low: total.Low - rest.High, Value: total.Value - rest.Value, High: total.High - rest.Low}
	return t.Words.Count(known, t.either(
		"The sources give a tonnage for one of the destinations: {share} of the total.|The sources give a tonnage for {n} of the destinations: {share} of the total.",
		"The sources give a tonnage for one of the origins: {share} of the total.|The sources give a tonnage for {n} of the origins: {share} of the total."),
		"share", claim.SharePercent(t.Words, part.Share(total).Scale(100)))
}
