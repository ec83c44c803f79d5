// Package importer reads the files that people download from statistical
// offices, and turns them into observations of the bundled dataset's schema.
//
// It knows China's customs query (CSV in GBK or UTF-8), UN Comtrade (JSON and
// CSV), the U.S. Census Bureau's trade API (JSON), Eurostat Comext (SDMX-CSV
// and both bulk layouts), HM Revenue & Customs (JSON), Japan's trade statistics
// (CSV) and plain tidy CSV. A file is recognised by its content, its columns
// are found by name, and it is read once, from front to back: memory depends on
// the figures that are kept, not on the size of the file.
//
// What a file says is taken over and nothing is made up: national commodity
// codes stay what they are, a currency is never converted, a figure that is
// missing or suppressed is not a zero, and an aggregate is not a partner. What
// was left out, and what was assumed, stands in the [Report].
//
// # Commodities
//
// 85051110 is China's tariff line for permanent magnets of rare earth metals,
// and since 2023 the EU's and the UK's CN8 code of the same goods. The U.S.
// divides them, with two further digits, among 8505110050 (samarium-cobalt) and
// 8505110070 (neodymium-iron-boron). Japan's 850511000 is the six-digit code
// 850511, which holds magnets without rare earths too; so does Comtrade's.
// None of them is renamed: different goods never meet in one series.
package importer

import (
	"fmt"
	"io"
	"strings"

	"lodestone/dataset"
)

// Magnets is the beginning of all commodity codes that hold rare earth magnets.
const Magnets = "850511"

// Options say what files leave open.
type Options struct {
	// Flow, X for exports or M for imports, is that of files that do not say,
	// as those of China's customs query. Where it is "" they are taken for
	// exports, and the report says so.
	Flow string
	// Commodities are the codes to keep, or their beginnings; nil keeps [Magnets].
	Commodities []string
	// Mass is the column of net mass by its name, for tables whose own name of it
	// says too little, and Unit is its unit, kg or t.
	Mass, Unit string
	// Total adds the sum of the partners, as WLD with status E, where no file
	// has a total. It is one only if the files hold every partner.
	Total bool
	// Publisher and Licence are of tables in no office's layout, which do not
	// say whose they are; "" for a file of the reader's own on unknown terms.
	Publisher, Licence string
}

// Result is what files hold together.
type Result struct {
	// Rows are in order of reporter, flow, commodity, partner and period. A
	// net mass has an interval of width zero, unless its file gives another.
	Rows    []dataset.Observation
	Figures []dataset.Figure  // one a file: what the rows' Lineage names
	Goods   map[string]string // names of commodities by their codes, as the files have them
	Sources []dataset.Source  // one an office and its reporters
	Reports []Report          // one a file, in the order in which they were read
}

// Report says what was understood of a file.
type Report struct {
	File   string
	Format string // "China customs query"
	Unit   string // of the net mass, in the file: "kg", "100 kg"; several by commas
	// Currency of the values, an ISO 4217 code; "" if there are none. Values
	// in others than USD are not kept.
	Currency    string
	Reporters   []string // codes, in order; so are the next three
	Flows       []string
	Commodities []string
	Partners    []string
	Periods     []string // in order: "2025-09", "2024"
	Rows        int      // read, the header not counted
	Kept        int      // figures that count, merged ones too; a row may hold those of several months
	Dropped     []Count  // the others, by reason
	Notes       []Count  // what was assumed, merged or is doubtful; of kept rows
	FlowAssumed bool     // the file does not say the flow, and Options.Flow does not either

	publisher string // as after "published by"
}

// Count is how many rows share a fate.
type Count struct {
	Reason  Said
	Rows    int    // 0 where the whole file is meant
	Example string // the first of them: "customs.csv:14: 202509,502,85051110"
}

// Error is what is wrong with a file, and where.
type Error struct {
	File   string
	Line   int    // from 1; 0 where the whole file is meant
	Byte   int    // in the line, from 1; 0 where the format has columns by name alone
	Column string // by its name in the file; "" where the whole line is meant
	Reason Said

	// What could be read if the options said more: Columns one of which may be the
	// net mass, as [Options.Mass] would say, and Commodities none of which is
	// among [Options.Commodities]. Both are nil for other errors.
	Columns, Commodities []string
	Goods                map[string]string // names of those commodities that the files name
}

func (e *Error) Error() string {
	text := "importer: " + place{e.File, e.Line, e.Byte}.String() + ": "
	if e.Column != "" {
		text += e.Column + ": "
	}
	return text + e.Reason.String()
}

// with puts in a slot of the reason what is said itself.
func (e *Error) with(slot string, part Said) *Error {
	e.Reason = e.Reason.With(slot, part)
	return e
}

// place is where in a file a figure stands.
type place struct {
	file       string
	line, byte int
}

func (p place) String() string {
	switch {
	case p.line == 0:
		return p.file
	case p.byte == 0:
		return fmt.Sprintf("%s:%d", p.file, p.line)
	}
	return fmt.Sprintf("%s:%d:%d", p.file, p.line, p.byte)
}

// Run reads files that belong together: months, reporters, pages of an answer.
type Run struct {
	options Options
	figures figures
	reports []Report
	sources []dataset.Source
	refused error
	traced  *traced           // nil where nothing is
	goods   map[string]string // names by code
}

// New returns a run that has read no file.
func New(o Options) *Run {
	if o.Commodities == nil {
		o.Commodities = []string{Magnets}
	}
	return &Run{options: o, figures: newFigures(), goods: map[string]string{}}
}

// Read reads one file; name stands in reports and errors, and decides nothing.
//
// A figure that an earlier file has too is merged, and noted; if the two
// differ, the error names both places. Errors are of type [*Error], but for
// those of r. After an error the run gives no result.
func (run *Run) Read(name string, r io.Reader) error {
	if run.refused != nil {
		return run.refused
	}
	if flow := run.options.Flow; flow != "" && flow != "X" && flow != "M" {
		return fmt.Errorf("importer: flow %q is neither X nor M", flow)
	}
	reading := &reading{run: run, file: len(run.reports), report: Report{File: name}}
	if err := reading.read(r); err != nil {
		run.refused = err
		return err
	}
	run.reports = append(run.reports, reading.report)
	return nil
}

// Result returns what the files hold. It is to be called once, after the last
// file. Figures of files that cannot all hold are an [*Error].
func (run *Run) Result() (Result, error) {
	if run.refused != nil {
		return Result{}, run.refused
	}
	if len(run.reports) == 0 {
		return Result{}, fmt.Errorf("importer: no file")
	}
	rows, err := run.observations()
	if err != nil {
		return Result{}, err
	}
	result := Result{Rows: rows, Reports: run.reports, Sources: run.sources, Goods: run.goods}
	for i, r := range run.reports {
		result.Figures = append(result.Figures, r.figure(i))
	}
	return result, nil
}

// Read reads one file alone, as [Run.Read] and [Run.Result] do.
func Read(name string, r io.Reader, o Options) (Result, error) {
	run := New(o)
	if err := run.Read(name, r); err != nil {
		return Result{}, err
	}
	return run.Result()
}

// lineage is the id of the figure that stands for a file.
func lineage(file int) string { return fmt.Sprintf("file%04d", file+1) }

// figure is the entry that stands for a file among the published figures.
func (r *Report) figure(file int) dataset.Figure {
	f := dataset.Figure{
		ID: lineage(file), Period: r.Periods[0], Freq: "SPAN",
		Reporter: strings.Join(r.Reporters, " "), Flow: strings.Join(r.Flows, ""),
		Commodity: strings.Join(r.Commodities, " "), Measure: "file", Qualifier: "exact",
		Publisher: r.publisher, Note: "no address: read from the file " + r.File,
	}
	if last := r.Periods[len(r.Periods)-1]; last != f.Period {
		f.Period += ".." + last
	}
	return f
}
