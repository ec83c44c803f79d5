package explorer

import (
	"slices"
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
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
	return t.sided(codes, t.either("To {partner}", "From {partner}"), t.either("To {partners}", "From {partners}"), t.either("To {n} partners", "From {n} partners"))
}

// toward is the title of a chart as it stands in a sentence: "to the United
// States", "from all origins".
func (t *teller) toward(codes []string) string {
	return t.sided(codes, t.either("to {partner}", "from {partner}"), t.either("to {partners}", "from {partners}"), t.either("to {n} partners", "from {n} partners"))
}

// sided words partners by a phrase for one of them, for a list or for a count.
func (t *teller) sided(codes []string, one, several, many language.Phrase) string {
	switch {
	case len(codes) > 3:
		return t.Words.Count(len(codes), many)
	case len(codes) == 1:
		return t.Words.Say(one, "partner", t.phrase(codes[0]))
	}
	var names []string
	for _, code := range codes {
		names = append(names, t.Words.Say(t.either("to, in a list^{partner}", "from, in a list^{partner}"), "partner", t.phrase(code)))
	}
	return t.Words.Say(several, "partners", t.Words.List(names))
}

// phrase is a partner's name in a sentence; all of them are origins to an importer.
func (t *teller) phrase(code string) string {
	if code == claim.Total && !t.Export {
		return t.Words.Text("all origins")
	}
	return t.Partners[code].Phrase
}

func (t *teller) line(code string) Line { return t.run(code, t.name(code), t.span) }

// run returns what is shown of a partner over a span, under a name.
func (t *teller) run(code, name string, span calendar.Span) Line {
	shown := t.shown(code)
	line := Line{Partner: code, Name: name, Points: make([]Point, 0, span.Len())}
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
	high, low := -1, -1
	for i := range points {
		value := points[i].Value
		if value == nil {
			continue
		}
		if high < 0 || *value > *points[high].Value {
			high = i
		}
		if low < 0 || *value < *points[low].Value {
			low = i
		}
	}
	if high < 0 {
		return nil, nil
	}
	return &high, &low
}

func (t *teller) name(code string) string {
	if code == claim.Total && !t.Export {
		return t.Words.Text("All origins")
	}
	return t.Partners[code].Name
}

func (t *teller) point(code string, m calendar.Month, v interval.Interval, status series.Status) Point {
	p := Point{Period: m.String(), Status: string(status), Text: t.text(v)}
	if t.lowBase(code, m) && v.Known() {
		p.Text = t.Words.Text("low base")
		p.Reading = t.Words.Say("{partner}, {month}: the base is too low for a percentage", "partner", t.name(code), "month", t.Words.Dated(m))
		return p
	}
	p.Reading = t.Words.Say("{partner}, {month}: {reading}", "partner", t.name(code), "month", t.Words.Dated(m), "reading", t.reading(code, m, v, status, p.Text))
	if v.Known() {
		p.Low, p.High = &v.Low, &v.High
		if !t.rangeOnly(v) {
			p.Value = &v.Value
		}
	}
	return p
}

// reading reads a value out that the chart shows as text.
func (t *teller) reading(code string, m calendar.Month, v interval.Interval, status series.Status, text string) string {
	if !v.Known() {
		return t.Words.Text("no figure in the sources")
	}
	p := language.Phrase("{value}, from reported figures")
	switch {
	case t.request.Show == "level" && t.rangeOnly(v):
		return t.between(code, m, v)
	case t.request.Show == "level":
		return t.massReading(code, m, v, status)
	case t.rangeOnly(v):
		p = "{value}, known as a range only"
	case status == series.Derived:
		p = "{value}, from derived figures"
	}
	return t.Words.Say(p, "value", text)
}

// massReading reads tonnes out, with their change where its direction is known.
func (t *teller) massReading(code string, m calendar.Month, v interval.Interval, status series.Status) string {
	p, changed := language.Phrase("{n} tonnes, reported"), language.Phrase("{n} tonnes, {change} on the month, reported")
	if status == series.Derived {
		p, changed = "{n} tonnes, derived", "{n} tonnes, {change} on the month, derived"
	}
	change, by := t.Changes(code, claim.MonthOnMonth).At(m).Scale(100), ""
	if change.Sign() != 0 && change.Width() < 10 && !t.LowBase(code, calendar.Span{First: m - 1, Last: m - 1}) {
		p, by = changed, claim.UpOrDown(t.Words, change)
	}
	return t.Words.Say(p, "n", claim.Mass(t.Words, v), "change", by)
}

// summary is the text alternative of a chart: how far each line goes, its
// highest, lowest and latest value, and its gaps.
func (t *teller) summary(c Chart) string {
	var parts []string
	for _, line := range c.Lines {
		parts = append(parts, t.lineSummary(line))
	}
	return following(t.Words, parts...)
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
	pairs := []string{"partner", line.Name, "first", t.Words.Dated(t.span.First), "last", t.Words.Dated(t.span.Last), "all", strconv.Itoa(len(line.Points))}
	if last == nil && ranges == 0 {
		return t.Words.Say("{partner}, {first} to {last}: no figure to show.", pairs...)
	}
	if last == nil {
		return t.Words.Count(ranges, "{partner}, {first} to {last}: known only as a range, in {n} of {all} months.", pairs...)
	}
	text := t.Words.Say("{partner}, {first} to {last}: highest {high}, lowest {low}, latest {latest}.", append(pairs,
		"high", t.at(&line.Points[*line.Highest]), "low", t.at(&line.Points[*line.Lowest]), "latest", t.at(last))...)
	if ranges > 0 {
		text = following(t.Words, text, t.Words.Count(ranges, "Known only as a range in {n} month.|Known only as a range in {n} months."))
	}
	if missing > 0 {
		text = following(t.Words, text, t.Words.Count(missing, "No figure for {n} of {all} months.", pairs...))
	}
	return text
}

// at: "420.5 t in September 2025".
func (t *teller) at(p *Point) string {
	m, err := calendar.Parse(p.Period)
	if err != nil {
		panic("explorer: point with period " + p.Period)
	}
	return t.Words.Say("{value} in {month}", "value", p.Text, "month", t.Words.Dated(m))
}
