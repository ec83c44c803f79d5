package explorer

import (
	"fmt"
	"slices"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// figures returns the charts of the tab, and with them what the other side reports.
func (t *teller) figures() (Mirror, []Chart) {
	if t.request.Tab == "month" {
		return Mirror{Words: []string{}}, []Chart{}
	}
	if t.request.Tab == "season" {
		return Mirror{Words: []string{}}, []Chart{t.season()}
	}
	mirror, charts := t.mirror()
	return mirror, append(t.charts(), charts...)
}

// charts returns the figure of the selection and, where the total is not the
// only thing selected, that of the total: two scales are two charts.
func (t *teller) charts() []Chart {
	selected := slices.DeleteFunc(slices.Clone(t.request.Country), func(code string) bool { return code == claim.Total })
	_, hasTotal := t.Partners[claim.Total]
	if len(selected) == 0 {
		return []Chart{t.chart("selection", []string{claim.Total})}
	}
	charts := []Chart{t.chart("selection", selected)}
	if hasTotal && t.request.Show != "share" {
		charts = append(charts, t.chart("total", []string{claim.Total}))
	}
	return charts
}

func (t *teller) chart(name string, codes []string) Chart {
	c := Chart{Name: name, Title: t.chartTitle(codes), Subtitle: t.subtitle(), Unit: t.measure().unit, Log: t.log(), Band: []Reading{}}
	for _, code := range codes {
		c.Lines = append(c.Lines, t.line(code))
	}
	c.Summary = t.summary(c)
	return c
}

func (t *teller) chartTitle(codes []string) string {
	side := "To "
	if !t.Export {
		side = "From "
	}
	if len(codes) > 3 {
		return fmt.Sprintf("%s%d partners", side, len(codes))
	}
	var names []string
	for _, code := range codes {
		names = append(names, t.phrase(code))
	}
	return side + list(names)
}

// phrase is a partner's name in a sentence; all of them are origins to an importer.
func (t *teller) phrase(code string) string {
	if code == claim.Total && !t.Export {
		return "all origins"
	}
	return t.Partners[code].Phrase
}

// list joins names as a sentence does: "a, b and c".
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

func (t *teller) line(code string) Line { return t.run(code, t.name(code), t.span) }

// run returns what is shown of a partner over a span, under a name.
func (t *teller) run(code, name string, span calendar.Span) Line {
	shown := t.shown(code)
	line := Line{Partner: code, Name: name}
	for m := range span.All() {
		v, status := shown.At(m), shown.StatusAt(m)
		if r, ok := t.ranges[place{code, m}]; ok && t.request.Show == "level" {
			v, status = r, series.Derived
		}
		line.Points = append(line.Points, t.point(code, m, t.scale(v), status))
	}
	line.Highest, line.Lowest = extremes(line.Points)
	return line
}

// extremes returns the indices of the highest and of the lowest point that has
// a value, nil where none has.
func extremes(points []Point) (highest, lowest *int) {
	for i, p := range points {
		if p.Value == nil {
			continue
		}
		if highest == nil || *p.Value > *points[*highest].Value {
			highest = &i
		}
		if lowest == nil || *p.Value < *points[*lowest].Value {
			lowest = &i
		}
	}
	return highest, lowest
}

func (t *teller) name(code string) string {
	if code == claim.Total && !t.Export {
		return "All origins"
	}
	return t.Partners[code].Name
}

func (t *teller) point(code string, m calendar.Month, v interval.Interval, status series.Status) Point {
	p := Point{Period: m.String(), Status: string(status), Text: t.text(v)}
	if t.lowBase(code, m) && v.Known() {
		p.Text = "low base"
		p.Reading = fmt.Sprintf("%s, %s: the base is too low for a percentage", t.name(code), m.Long())
		return p
	}
	p.Reading = fmt.Sprintf("%s, %s: %s", t.name(code), m.Long(), t.reading(code, m, v, status))
	if v.Known() {
		p.Low, p.High = &v.Low, &v.High
		if !t.rangeOnly(v) {
			p.Value = &v.Value
		}
	}
	return p
}

func (t *teller) reading(code string, m calendar.Month, v interval.Interval, status series.Status) string {
	if !v.Known() {
		return "no figure in our sources"
	}
	text := t.text(v)
	if t.request.Show == "level" && t.rangeOnly(v) {
		return t.between(code, m, v)
	}
	if t.request.Show == "level" {
		text = claim.Mass(t.Words, v) + " tonnes"
		if change := t.Changes(code, claim.MonthOnMonth).At(m).Scale(100); change.Sign() != 0 && change.Width() < 10 &&
			!t.LowBase(code, calendar.Span{First: m - 1, Last: m - 1}) {
			text += ", " + claim.UpOrDown(t.Words, change) + " on the month"
		}
	}
	switch {
	case t.rangeOnly(v):
		return text + ", known as a range only"
	case t.request.Show == "level":
		return text + ", " + map[series.Status]string{series.Reported: "reported", series.Derived: "derived"}[status]
	case status == series.Derived:
		return text + ", from derived figures"
	}
	return text + ", from reported figures"
}

// summary is the text alternative of a chart: how far each line goes, its
// highest, lowest and latest value, and its gaps.
func (t *teller) summary(c Chart) string {
	var parts []string
	for _, line := range c.Lines {
		parts = append(parts, t.lineSummary(line))
	}
	return strings.Join(parts, " ")
}

func (t *teller) lineSummary(line Line) string {
	var last *Point
	missing, ranges := 0, 0
	for i := range line.Points {
		p := &line.Points[i]
		switch {
		case p.Status == string(series.Missing):
			missing++
			continue
		case p.Low == nil: // a low base
			continue
		case p.Value == nil:
			ranges++
			continue
		}
		last = p
	}
	over := fmt.Sprintf("%s, %s to %s", line.Name, t.span.First.Long(), t.span.Last.Long())
	if last == nil && ranges == 0 {
		return over + ": no figure to show."
	}
	if last == nil {
		return fmt.Sprintf("%s: known only as a range, in %d of %d months.", over, ranges, len(line.Points))
	}
	text := fmt.Sprintf("%s: highest %s, lowest %s, latest %s.", over, at(&line.Points[*line.Highest]), at(&line.Points[*line.Lowest]), at(last))
	if ranges > 0 {
		text += fmt.Sprintf(" Known only as a range in %d months.", ranges)
	}
	if missing > 0 {
		text += fmt.Sprintf(" No figure for %d of %d months.", missing, len(line.Points))
	}
	return text
}

func at(p *Point) string {
	m, err := calendar.Parse(p.Period)
	if err != nil {
		panic("explorer: point with period " + p.Period)
	}
	return p.Text + " in " + m.Long()
}
