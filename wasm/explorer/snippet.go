package explorer

import (
	"fmt"
	"math"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
)

// formula is how the number of a month follows from kilograms. In its text
// kg('USA', '2025-09') stands for those of a partner's month.
type formula struct {
	text  string
	value float64 // what it comes to; NaN where a month has no figure
}

// formula returns how the number shown of a partner's month follows.
func (t *teller) formula(code string, m calendar.Month) formula {
	kg := func(code string, m calendar.Month) formula {
		return formula{fmt.Sprintf("kg('%s', '%s')", code, m), t.Partners[code].Mass.At(m).Value}
	}
	sum := func(from calendar.Month, by float64) formula {
		var f formula
		var parts []string
		for month := range (calendar.Span{First: from, Last: m}).All() {
			one := kg(code, month)
			f.value, parts = f.value+one.value, append(parts, one.text)
		}
		return formula{fmt.Sprintf("(%s) / %v", strings.Join(parts, " + "), by), f.value / by}
	}
	a, lag := kg(code, m), t.measure().lag
	b := kg(code, m-lag)
	switch t.request.Show {
	case "mom", "yoy":
		return formula{fmt.Sprintf("(%s / %s - 1) * 100", a.text, b.text), (a.value/b.value - 1) * 100}
	case "mom_t", "yoy_t":
		return formula{fmt.Sprintf("(%s - %s) / 1000", a.text, b.text), (a.value - b.value) / 1000}
	case "ytd":
		return sum(calendar.YearToDate(m).First, 1000)
	case "ma3":
		return sum(m-2, 3000)
	case "rolling12":
		return sum(m-11, 1000)
	case "cum":
		return sum(t.span.First, 1000)
	case "index":
		base := kg(code, t.base)
		return formula{fmt.Sprintf("%s / %s * 100", a.text, base.text), a.value / base.value * 100}
	case "share":
		total := kg(claim.Total, m)
		return formula{fmt.Sprintf("%s / %s * 100", a.text, total.text), a.value / total.value * 100}
	}
	return formula{a.text + " / 1000", a.value / 1000}
}

// number is the number that a snippet shall give: that of the first partner in
// the month told of, where it follows from the masses of months.
func (e *exporter) number() (formula, interval.Interval, error) {
	code := e.request.Country[0]
	shown := e.scale(e.shown(code).At(e.m))
	f := e.formula(code, e.m)
	if math.IsNaN(f.value) || math.IsInf(f.value, 0) || !shown.Known() {
		return f, shown, unheld(e.Words, "The number for {partner} in {month} does not follow from single months, so there is no code for it.",
			"partner", e.Partners[code].Phrase, "month", e.Words.Dated(e.m))
	}
	return f, shown, nil
}

// about says in comments what the code gives and from which file.
func (e *exporter) about(sign, file string, f formula, shown interval.Interval) string {
	lines := []string{
		e.Words.Say("{partner}, {month}, {measure}: {value}", "partner", e.teller.name(e.request.Country[0]), "month", e.Words.Dated(e.m),
			"measure", e.subtitle(), "value", e.teller.text(shown)),
		e.Words.Say("{file} as saved from this page, data {digest} of vintage {vintage}",
			"file", file, "digest", e.view.Data.Digest[:pinned], "vintage", e.view.Data.Vintage),
	}
	if e.fromFiles() {
		lines[1] = e.Words.Say("{file} as saved from this page, data {digest}, of the months to {month}",
			"file", file, "digest", e.view.Data.Digest[:pinned], "month", e.view.Data.Vintage)
	}
	if math.Abs(f.value-shown.Value) > 1e-9*math.Max(1, math.Abs(shown.Value)) {
		lines = append(lines, e.Words.Text("the page shows what was printed of it, and not what follows from the masses"))
	}
	return sign + strings.Join(lines, "\n"+sign) + "\n"
}

// letters are how the data say a flow, and codes how they say a scope.
var (
	letters = map[string]string{"export": "X", "import": "M"}
	codes   = map[string]string{"magnets": "85051110", "magnets_and_semis": "85051110+"}
)

// programs are the languages of snippets with their sign of a comment and their
// text, in which %[1]s is the file, %[2]s to %[4]s are reporter, flow and
// commodity, and %[5]s is the formula. Those for a past day, and those that end
// in -csv, read the table of all observations.
var programs = map[string]struct{ sign, parquet, csv, text string }{
	"duckdb": {"-- ", "'%s'", "read_csv('%s', comment = '#', types = {'commodity': 'VARCHAR'})",
		`CREATE OR REPLACE TEMP MACRO kg(who, month) AS (
  SELECT net_mass_kg FROM %[1]s
  WHERE reporter = '%[2]s' AND flow = '%[3]s' AND commodity = '%[4]s' AND partner = who AND period = month
);
SELECT %[5]s AS value;
`},
	"python": {"# ", "pd.read_parquet('%s')", "pd.read_csv('%s', comment='#', dtype={'commodity': str})",
		`import pandas as pd

rows = %[1]s
rows = rows[(rows.reporter == '%[2]s') & (rows.flow == '%[3]s') & (rows.commodity == '%[4]s')]

def kg(who, month):
    return rows[(rows.partner == who) & (rows.period == month)].net_mass_kg.item()

print(%[5]s)
`},
	"r": {"# ", "nanoparquet::read_parquet('%s')", "read.csv('%s', comment.char = '#', colClasses = c(commodity = 'character'))",
		`rows <- %[1]s
rows <- rows[rows$reporter == '%[2]s' & rows$flow == '%[3]s' & rows$commodity == '%[4]s', ]
kg <- function(who, month) {
  found <- rows$net_mass_kg[rows$partner == who & rows$period == month]
  stopifnot(length(found) == 1)
  found
}
print(%[5]s, digits = 12)
`},
}

// commodity is how the data say what the view is of.
func (e *exporter) commodity() string {
	if own := e.data.Manifest.Commodity; own != "" {
		return own
	}
	return codes[e.scope]
}

// program writes code that gives the number.
func (e *exporter) program(language string, table bool) (string, error) {
	f, shown, err := e.number()
	if err != nil {
		return "", err
	}
	p := programs[language]
	file, read := "exports.parquet", p.parquet
	if table || e.day != "" {
		file, read = e.allName()+".csv", p.csv
	}
	return e.about(p.sign, file, f, shown) + fmt.Sprintf(p.text, fmt.Sprintf(read, file),
		e.reporter, letters[e.flow], e.commodity(), f.text), nil
}

// sheet writes a formula for a spreadsheet in which the table of all
// observations was opened. AVERAGEIFS of the one row that fits is an error where
// there is none, and not zero.
func (e *exporter) sheet() (string, error) {
	f, _, err := e.number()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	rest := f.text
	for {
		before, after, found := strings.Cut(rest, "kg('")
		b.WriteString(before)
		if !found {
			return "=" + b.String() + "\n", nil
		}
		code, after, _ := strings.Cut(after, "', '")
		month, after, _ := strings.Cut(after, "')")
		fmt.Fprintf(&b, `AVERAGEIFS($G:$G,$A:$A,"%s",$C:$C,"%s",$D:$D,"%s",$E:$E,"%s",$F:$F,"%s")`,
			month, e.reporter, code, letters[e.flow], e.commodity())
		rest = after
	}
}
