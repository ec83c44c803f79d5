package explorer

import (
	"strconv"
	"strings"
)

// takings are the formats of [Explorer.Save]: the end of the file's name, its
// type, and how the text is made.
var takings = map[string]struct {
	name, kind string
	text       func(e *exporter) (string, error)
}{
	"link":       {".txt", "text/plain", (*exporter).link},
	"csv":        {".csv", "text/csv", (*exporter).csv},
	"csv-all":    {".csv", "text/csv", (*exporter).csvAll},
	"table":      {".tsv", "text/tab-separated-values", (*exporter).table},
	"short":      {".txt", "text/plain", func(e *exporter) (string, error) { return e.short(), nil }},
	"long":       {".txt", "text/plain", func(e *exporter) (string, error) { return e.long(), nil }},
	"bibtex":     {".bib", "application/x-bibtex", (*exporter).bibtex},
	"duckdb":     {".sql", "application/sql", program("duckdb", false)},
	"duckdb-csv": {".sql", "application/sql", program("duckdb", true)},
	"python":     {".py", "text/x-python", program("python", false)},
	"python-csv": {".py", "text/x-python", program("python", true)},
	"r":          {".R", "text/plain", program("r", false)},
	"r-csv":      {".R", "text/plain", program("r", true)},
	"sheet":      {".txt", "text/plain", (*exporter).sheet},
	"csl":        {".csl.json", "application/vnd.citationstyles.csl+json", (*exporter).csl},
}

// program gives the text of a program in a language.
func program(language string, table bool) func(*exporter) (string, error) {
	return func(e *exporter) (string, error) { return e.program(language, table) }
}

// exporter makes the files of one view.
type exporter struct {
	*teller
	asked ExportRequest
	view  View
}

// Save gives text that a reader takes away from the view of an address:
//
//	link      its address with the data named and its months fixed
//	csv       its figures; table: the same parted by tabs, without a head
//	csv-all   all observations, with the columns of exports.parquet
//	short, long, bibtex, csl   how it is cited
//	duckdb, python, r          a program that gives the first partner's number in
//	                           the month told of from exports.parquet, with -csv
//	                           from the table of all observations
//	sheet                      a formula that does so in that table
//
// Text cells of a table never begin with a sign that a spreadsheet would take
// for a formula, and a missing number is an empty cell. Errors are those of
// [Explorer.Read], and invalid_request for a format that there is not.
func (x *Explorer) Save(q ExportRequest) (Export, error) {
	taking, ok := takings[q.Format]
	if !ok {
		return Export{}, refused(x.Words, "There is no format {name}.", "name", strconv.Quote(q.Format))
	}
	e, err := x.exporter(q)
	if err != nil {
		return Export{}, err
	}
	text, err := taking.text(e)
	if err != nil {
		return Export{}, err
	}
	return Export{e.name() + taking.name, taking.kind, text}, nil
}

// WithProvenance gives the view of an address with what is needed to cite it and
// to repeat it. The format is left aside; errors are those of [Explorer.Read].
func (x *Explorer) WithProvenance(q ExportRequest) (ViewFile, error) {
	e, err := x.exporter(q)
	if err != nil {
		return ViewFile{}, err
	}
	return ViewFile{e.block(), e.view}, nil
}

func (x *Explorer) exporter(q ExportRequest) (*exporter, error) {
	r, err := x.Read(q.Link)
	if err != nil {
		return nil, err
	}
	r, sel, err := x.normalise(r)
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(q.Address, "http://") && !strings.HasPrefix(q.Address, "https://") {
		q.Address = "" // the place of a file on somebody's disk is nobody else's business
	}
	if !isDate(q.Day) {
		q.Day = ""
	}
	e := &exporter{&teller{Explorer: sel.from, selection: sel, request: r, cited: map[*Source]int{}}, q, View{}}
	e.view = e.teller.view()
	for i := range e.view.Panels { // what is taken away is what is listed
		e.view.Panels[i].Dated = e.listed(e.view.Panels[i].Dated)
	}
	if len(e.view.Charts) == 0 { // a month's page has words in their place
		e.view.Charts = e.charts()
	}
	return e, nil
}

// name is that of a file without its ending: "lodestone-usa-deu-yoy-2025-09".
func (e *exporter) name() string {
	if e.asked.Format == "csv-all" {
		return e.allName()
	}
	switch tab := e.request.Tab; {
	case tab == "events":
		return "lodestone-events"
	case tab == "month":
		return "lodestone-month-" + e.view.Period
	case tab == "analysis" && (e.asked.Format == "csv" || e.asked.Format == "table"):
		return strings.ToLower("lodestone-" + e.request.Country[0] + "-analysis-" + e.view.Period)
	}
	return strings.ToLower("lodestone-" + strings.Join(e.request.Country, "-") + "-" + e.request.Show + "-" + e.view.Period)
}

// allName is the name of the file with all observations, without its ending.
func (e *exporter) allName() string {
	if e.day != "" {
		return "lodestone-exports-" + e.day
	}
	return "lodestone-exports"
}

func (e *exporter) link() (string, error) { return e.address(), nil }

// address is that of the view with the data named, as much of it as is known.
func (e *exporter) address() string { return e.asked.Address + pinnedLink(e.view) }

// whereabouts is the address at which others see the view, or "" for a reader's
// own files where no page shows them: an address there leads to other data.
func (e *exporter) whereabouts() string {
	if e.fromFiles() && e.asked.Address == "" {
		return ""
	}
	return e.address()
}

func (e *exporter) block() Block {
	m, data := e.data.Manifest, e.view.Data
	b := Block{
		Dataset: DatasetBlock{Name: m.Name, File: e.file(), SHA256: data.Digest, Rows: data.Rows,
			First: m.Coverage.First, Last: m.Coverage.Last, Vintage: data.Vintage},
		Asof: e.day, Source: e.view.SourceLine, Licence: e.origin().Licence, Transform: e.transform(), Engine: e.asked.Engine,
		View: e.whereabouts(), CitationShort: e.short(), CitationLong: e.long(),
	}
	for _, f := range m.Files {
		b.Retrieved = append(b.Retrieved, RetrievedFile{f.Name, f.SHA256, f.Rows})
	}
	return b
}

// transform says what was done to the figures, in order.
func (e *exporter) transform() []string {
	steps := []string{e.Words.Text("published figures reconciled to an interval of kilograms for each month; the value is its middle")}
	if m := e.measure(); m.changes() {
		steps = append(steps, e.Words.Text("a change that was printed more narrowly than it follows is told as printed"))
	} else if m.unit == "t" && m.lag == 0 && m.value != "level" {
		steps = append(steps, e.Words.Text("a total that was printed for a span of months stands in the place of their sum"))
	}
	return append(steps, e.Words.Say("shown as {measure}, computed from unrounded kilograms", "measure", e.subtitle()))
}
