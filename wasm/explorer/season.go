package explorer

import (
	"slices"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// completeYears is how many years of twelve known months a usual range needs.
const completeYears = 3

// season returns the months of the first partner with a line a year, the year
// told of first and then backwards, and between which values the complete years
// before it lie in each month.
func (t *teller) season() Chart {
	level := *t
	level.request.Show = "level"
	code, year := t.request.Country[0], t.m.Year()
	c := Chart{Name: "season", Title: t.chartTitle([]string{code}), Subtitle: t.Words.Text("tonnes a month, a line a year"), Unit: "t", Log: level.log(), Band: []Reading{}}
	var complete []Line
	var summary []string
	for y := year; y >= t.book.span.First.Year(); y-- {
		line := level.run(code, t.Words.Year(y), calendar.WholeYear(y))
		if line.Highest == nil && y < year {
			continue
		}
		c.Lines = append(c.Lines, line)
		switch {
		case line.Highest == nil:
		case *line.Highest == *line.Lowest:
			summary = append(summary, t.Words.Say("{year}: only {figure} is known.", "year", line.Name, "figure", t.at(&line.Points[*line.Highest])))
		default:
			summary = append(summary, t.Words.Say("{year}: highest {high}, lowest {low}.", "year", line.Name,
				"high", t.at(&line.Points[*line.Highest]), "low", t.at(&line.Points[*line.Lowest])))
		}
		if y < year && !slices.ContainsFunc(line.Points, func(p Point) bool { return p.Value == nil }) {
			complete = append(complete, line)
		}
	}
	c.Summary = t.Words.Say("{partner}. {years}", "partner", t.Partners[code].Name, "years", following(t.Words, summary...))
	if len(complete) >= completeYears {
		for i := range c.Lines[0].Points {
			c.Band = append(c.Band, reach(complete, i))
		}
	}
	return c
}

// reach returns the lowest and the highest value of lines at point i.
func reach(lines []Line, i int) Reading {
	first := *lines[0].Points[i].Value
	r := Reading{first, first, first}
	for _, line := range lines {
		r.Low, r.High = min(r.Low, *line.Points[i].Value), max(r.High, *line.Points[i].Value)
	}
	r.Value = (r.Low + r.High) / 2
	return r
}

// seasonNote says what the band of a season is, or why there is none.
func (t *teller) seasonNote(c Chart) string {
	if len(c.Band) == 0 {
		return t.Words.Count(completeYears, "A usual range of past years is not drawn: it needs at least {n} years before {year} of which every month is known.",
			"year", t.Words.Year(t.m.Year()))
	}
	return t.Words.Say("The band reaches from the lowest to the highest figure of each month in the years before {year} of which every month is known.",
		"year", t.Words.Year(t.m.Year()))
}

// seasonWords compare the month told of with the same month of other years, and
// with the other months of its year.
func (t *teller) seasonWords() []claim.Sentence {
	code := t.request.Country[0]
	mass := t.Partners[code].Mass
	if !mass.Known(t.m) {
		return nil
	}
	var same, year []calendar.Month
	for m := t.m - 12; m >= t.book.span.First; m -= 12 {
		if mass.Known(m) {
			same = append(same, m)
		}
	}
	for m := range calendar.WholeYear(t.m.Year()).All() {
		if mass.Known(m) {
			year = append(year, m)
		}
	}
	told := []claim.Sentence{t.sameMonth(same)}
	if low, high := t.ends(year); low != high {
		var n numbers
		told = append(told, n.sentence(t.Words.Say("Of the known months of {year} the highest is {highest}, with {high}, and the lowest {lowest}, with {low}.",
			"year", t.Words.Year(t.m.Year()), "highest", t.Words.Month(high), "high", n.put(t.level(high)), "lowest", t.Words.Month(low), "low", n.put(t.level(low)))))
	}
	return told
}

// sameMonth compares the month told of with the same month of earlier years.
func (t *teller) sameMonth(earlier []calendar.Month) claim.Sentence {
	var n numbers
	pairs := []string{"partner", t.phrase(t.request.Country[0]), "level", n.put(t.level(t.m)), "month", t.Words.Dated(t.m)}
	low, high := t.ends(earlier)
	if len(earlier) == 0 {
		return n.sentence(t.Words.Say(t.either(
			"Exports to {partner} came to {level} in {month}; the sources give no figure for that month of an earlier year.",
			"Imports from {partner} came to {level} in {month}; the sources give no figure for that month of an earlier year."), pairs...))
	}
	pairs = append(pairs, "low", n.put(t.level(low)), "lowest", t.Words.Dated(low))
	if low == high {
		return n.sentence(t.Words.Say(t.either(
			"Exports to {partner} came to {level} in {month}, and to {low} in {lowest}, the only earlier year with a figure for that month.",
			"Imports from {partner} came to {level} in {month}, and to {low} in {lowest}, the only earlier year with a figure for that month."), pairs...))
	}
	pairs = append(pairs, "high", n.put(t.level(high)), "highest", t.Words.Dated(high))
	return n.sentence(t.Words.Say(t.either(
		"Exports to {partner} came to {level} in {month}; of that month in earlier years the highest known figure is {high} in {highest} and the lowest {low} in {lowest}.",
		"Imports from {partner} came to {level} in {month}; of that month in earlier years the highest known figure is {high} in {highest} and the lowest {low} in {lowest}."), pairs...))
}

// level states the mass of the first partner in a month that is known.
func (t *teller) level(m calendar.Month) claim.Segment {
	s, _ := t.State(claim.Claim{Kind: claim.Level, Partner: t.request.Country[0], Period: calendar.Span{First: m, Last: m}, Unit: claim.Tonnes})
	return s
}

// ends returns the months with the lowest and the highest figure of the first partner.
func (t *teller) ends(months []calendar.Month) (low, high calendar.Month) {
	mass := t.Partners[t.request.Country[0]].Mass
	for i, m := range months {
		if i == 0 || mass.At(m).Value < mass.At(low).Value {
			low = m
		}
		if i == 0 || mass.At(m).Value > mass.At(high).Value {
			high = m
		}
	}
	return low, high
}
