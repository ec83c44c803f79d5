package explorer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

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
	c := Chart{Name: "season", Title: t.chartTitle([]string{code}), Subtitle: "tonnes a month, a line a year", Unit: "t", Log: level.log(), Band: []Reading{}}
	var complete []Line
	var summary []string
	for y := year; y >= t.book.span.First.Year(); y-- {
		line := level.run(code, strconv.Itoa(y), calendar.WholeYear(y))
		if line.Highest == nil && y < year {
			continue
		}
		c.Lines = append(c.Lines, line)
		if line.Highest != nil {
			summary = append(summary, fmt.Sprintf("%d: highest %s, lowest %s.", y, at(&line.Points[*line.Highest]), at(&line.Points[*line.Lowest])))
		}
		if y < year && !slices.ContainsFunc(line.Points, func(p Point) bool { return p.Value == nil }) {
			complete = append(complete, line)
		}
	}
	c.Summary = t.Partners[code].Name + ". " + strings.Join(summary, " ")
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
		return fmt.Sprintf("A usual range of past years is not drawn: it needs at least %d years before %d of which every month is known.", completeYears, t.m.Year())
	}
	return fmt.Sprintf("The band reaches from the lowest to the highest figure of each month in the years before %d of which every month is known.", t.m.Year())
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
	out := claim.Sentence{{Text: claim.Capital(t.flow) + "s " + t.toward(code) + " came to "}, t.level(t.m), {Text: " in " + t.m.Long()}}
	switch low, high := t.ends(same); {
	case len(same) == 0:
		out = append(out, claim.Segment{Text: "; our sources give no figure for that month of an earlier year."})
	case low == high:
		out = append(out, claim.Segment{Text: ", and to "}, t.level(low), claim.Segment{Text: " in " + low.Long() + ", the only earlier year with a figure for that month."})
	default:
		out = append(out, claim.Segment{Text: "; of that month in earlier years the highest known figure is "}, t.level(high),
			claim.Segment{Text: " in " + high.Long() + " and the lowest "}, t.level(low), claim.Segment{Text: " in " + low.Long() + "."})
	}
	told := []claim.Sentence{out}
	if low, high := t.ends(year); low != high {
		told = append(told, claim.Sentence{{Text: fmt.Sprintf("Of the known months of %d the highest is %s, with ", t.m.Year(), high.Name())}, t.level(high),
			{Text: ", and the lowest " + low.Name() + ", with "}, t.level(low), {Text: "."}})
	}
	return told
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
