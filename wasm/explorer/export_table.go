package explorer

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
)

// viewHead are the columns of the table of a view.
var viewHead = []string{"period", "reporter", "partner", "partner_name", "flow", "scope", "measure", "unit",
	"value", "low", "high", "status", "note", "sources"}

// csv writes the figures of the view under a head of comments that says where
// they come from.
func (e *exporter) csv() (string, error) {
	columns := "value, low and high in the unit of the row. Empty: not known, or known as a range only, and never zero. " +
		"Status: A reported, E derived, M missing."
	switch e.request.Tab {
	case "events":
		columns = "date with the day, or without it where that is not known; source is the page that told of the event."
	case "month", "analysis":
		columns += " C computed from those: a number as it is told, or a statistic; note says what."
	}
	return e.head(columns) + e.lines(e.rows(), csvLine), nil
}

// table writes the same as text that a spreadsheet takes from the clipboard.
func (e *exporter) table() (string, error) { return e.lines(e.rows(), tsvLine), nil }

func (e *exporter) lines(rows [][]string, line func([]string) string) string {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(line(row))
	}
	return b.String()
}

// head is the provenance of a table, a comment a line.
func (e *exporter) head(columns string) string {
	block := e.block()
	if e.listsEvents() { // which no kilograms were computed for
		block.Transform, block.Source = nil, ""
		if sum := e.data.Manifest.Digest(dataset.EventsFile); sum != "" {
			block.Dataset.File, block.Dataset.SHA256, block.Dataset.Rows = dataset.EventsFile, sum, e.rowsOf(dataset.EventsFile)
		}
	}
	var b strings.Builder
	for _, line := range [][2]string{
		{"title", e.tableTitle()}, {"columns", columns}, {"view", block.View},
		{"dataset", block.Dataset.Name}, {"file", block.Dataset.File + ", SHA-256 " + block.Dataset.SHA256 +
			", vintage " + block.Dataset.Vintage + ", " + strconv.Itoa(block.Dataset.Rows) + " rows"},
		{"as of", block.Asof}, {"source", block.Source}, {"licence", block.Licence},
		{"transform", strings.Join(block.Transform, "; ")}, {"engine", block.Engine}, {"cite as", block.CitationLong},
	} {
		if line[1] != "" {
			b.WriteString("# " + line[0] + ": " + plainLine(line[1]) + "\r\n")
		}
	}
	return b.String()
}

// listsEvents tells whether the table is one of events.
func (e *exporter) listsEvents() bool {
	return e.request.Tab == "events" && e.asked.Format != "csv-all"
}

// tableTitle is what a table is of.
func (e *exporter) tableTitle() string {
	if !e.listsEvents() {
		return e.subject()
	}
	p := e.view.Panels[0]
	return e.Words.Text("Dated events") + ", " + p.Unit
}

// plainLine keeps text on one line.
func plainLine(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029' {
			return ' '
		}
		return c
	}, s)
}

// rows are the head and what the view shows: the events, the numbers that a
// month's page tells, the figures of the panel or, where there is none, of the
// charts, a month of a line each, and behind them what the analysis found.
func (e *exporter) rows() [][]string {
	rows := [][]string{viewHead}
	for _, p := range e.view.Panels {
		if e.request.Tab == "events" {
			return eventRows(p)
		}
		rows = append(rows, e.panelRows(p)...)
	}
	if e.request.Tab == "month" {
		return append(rows, e.toldRows()...)
	}
	if len(e.view.Panels) > 0 {
		return rows
	}
	for _, c := range e.view.Charts {
		of := e.bookOf(c)
		for _, line := range c.Lines {
			name := line.Name
			if c.Name == "season" { // where it is a year
				name = e.teller.name(line.Partner)
			}
			for _, p := range line.Points {
				rows = append(rows, append([]string{p.Period, of.reporter, line.Partner, inert(name), of.flow, of.scope,
					e.showOf(c), c.Unit}, e.figure(of, line.Partner, p)...))
			}
		}
	}
	return append(rows, e.analysisRows()...)
}

// panelRows are the figures of a panel. What its rows and heads are, partners,
// months or measures, their keys tell.
func (e *exporter) panelRows(p Panel) [][]string {
	var rows [][]string
	for _, row := range p.Rows {
		for i, point := range row.Points {
			partner, name, show, head := row.Key, row.Name, e.request.Show, p.Heads[i]
			if row.Kind == "month" {
				partner, name = head.Key, head.Name
			}
			if measureOf(head.Key) != nil {
				show = head.Key
			}
			rows = append(rows, append([]string{point.Period, e.reporter, partner, inert(name), e.flow, e.scope, show, measureOf(show).unit},
				e.figure(e.book, partner, point)...))
		}
	}
	return rows
}

// bookOf returns the book that a chart was drawn from: that of the view or,
// where the other side of the trade stands beside it, that one.
func (e *exporter) bookOf(c Chart) *book {
	if c.Name != "mirror" {
		return e.book
	}
	return e.books[key{e.request.Country[0], opposite[e.flow], e.scope}]
}

// showOf is the measure of a chart; what the other side says is always a level.
func (e *exporter) showOf(c Chart) string {
	if c.Name == "mirror" {
		return "level"
	}
	return e.request.Show
}

// figure is a point's value with its ends, status, note and sources.
func (e *exporter) figure(of *book, partner string, p Point) []string {
	note := ""
	switch {
	case p.Low == nil && p.Status != "M":
		note = "low base" // of a percentage
	case p.Low != nil && p.Value == nil:
		note = "range only"
	}
	return []string{decimal(p.Value), decimal(p.Low), decimal(p.High), p.Status, note, e.pagesOf(of, partner, p.Period)}
}

// decimal writes a number so that it reads back to the same, "" for none.
func decimal(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

// pagesOf names the pages that bind a partner's month.
func (e *exporter) pagesOf(of *book, partner, period string) string {
	m, err := calendar.Parse(period)
	bound := of.bound[place{partner, m}]
	if err != nil || bound == nil {
		return ""
	}
	var pages []string
	seen := map[string]bool{}
	for _, f := range bound.figures {
		page := strings.Join(strings.Fields(f.Publisher+" "+f.Published+" "+f.URL), " ")
		if !seen[page] {
			seen[page], pages = true, append(pages, page)
		}
	}
	return inert(strings.Join(pages, "; "))
}

// csvAll writes all observations of which the view is a part, with the columns
// of exports.parquet.
func (e *exporter) csvAll() (string, error) {
	o := &e.data.Observations
	texts := []interface{ At(int) string }{&o.Period, &o.Freq, &o.Reporter, &o.Partner, &o.Flow, &o.Commodity}
	rows := [][]string{{"period", "freq", "reporter", "partner", "flow", "commodity", "net_mass_kg", "net_mass_low_kg", "net_mass_high_kg",
		"value_usd", "value_low_usd", "value_high_usd", "status", "published", "lineage"}}
	for i := range o.NetMass {
		var row []string
		for _, column := range texts {
			row = append(row, inert(column.At(i)))
		}
		for _, column := range [][]float64{o.NetMass, o.NetMassLow, o.NetMassHigh, o.Value, o.ValueLow, o.ValueHigh} {
			cell := ""
			if !math.IsNaN(column[i]) {
				cell = decimal(&column[i])
			}
			row = append(row, cell)
		}
		rows = append(rows, append(row, inert(o.Status.At(i)), inert(o.Published.At(i)), inert(o.Lineage.At(i))))
	}
	return e.head("as in exports.parquet: kilograms and USD with the ends of their intervals. Empty: not known, and never zero. "+
		"Flow: X export, M import. Lineage: ids in figures.parquet.") + e.lines(rows, csvLine), nil
}

// inert keeps a spreadsheet from taking text for a formula.
//
// Source: OWASP, "CSV Injection".
func inert(s string) string {
	if s != "" && strings.IndexByte("=+-@\t\r\n", s[0]) >= 0 {
		return "'" + s
	}
	return s
}

// csvLine writes a line as RFC 4180 has it. What holds the sign of comments is
// quoted too.
func csvLine(cells []string) string {
	var b strings.Builder
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(',')
		}
		if strings.ContainsAny(cell, "\",#\r\n") {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		b.WriteString(cell)
	}
	return b.String() + "\r\n"
}

func tsvLine(cells []string) string {
	var kept []string
	for _, cell := range cells {
		kept = append(kept, plainLine(cell))
	}
	return strings.Join(kept, "\t") + "\n"
}

// subject is what the view is about: "China’s exports of rare earth magnets
// (customs code 85051110) to the United States, tonnes a month, January 2024 to
// July 2026".
func (e *exporter) subject() string {
	c := e.view.Charts[0]
	p := e.either("{Reporter}’s exports of rare earth magnets (customs code 85051110) {toward}, {measure}, {first} to {last}",
		"{Reporter}’s imports of rare earth magnets (customs code 85051110) {toward}, {measure}, {first} to {last}")
	if e.scope == "magnets_and_semis" {
		p = e.either("{Reporter}’s exports of rare earth magnets with magnetic powder and alloys {toward}, {measure}, {first} to {last}",
			"{Reporter}’s imports of rare earth magnets with magnetic powder and alloys {toward}, {measure}, {first} to {last}")
	}
	own := &e.data.Manifest
	if own.Goods != "" {
		p = e.either("{Reporter}’s exports of {goods} (customs code {code}) {toward}, {measure}, {first} to {last}",
			"{Reporter}’s imports of {goods} (customs code {code}) {toward}, {measure}, {first} to {last}")
	}
	var partners []string
	for _, line := range c.Lines { // of the season, all are of one
		if !slices.Contains(partners, line.Partner) {
			partners = append(partners, line.Partner)
		}
	}
	return e.Words.Say(p, "reporter", e.Explorer.partners[e.reporter].Phrase, "goods", own.Goods, "code", own.Commodity, "toward", e.toward(partners), "measure", c.Subtitle,
		"first", e.Words.Dated(e.span.First), "last", e.Words.Dated(e.span.Last))
}
