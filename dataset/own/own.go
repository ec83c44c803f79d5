// Package own turns files that a reader brings into a dataset: Parquet of any
// writer, CSV and JSON of the layouts that package importer knows, each also
// compressed with gzip or in a ZIP archive, several together.
//
// It says what it understood, and asks at most one question: where nothing in
// the files says which column is the net mass, in which unit, or which of
// several goods are meant. What a file does not say otherwise is assumed as
// package importer does, and stands in the [Report].
package own

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/importer"
)

// File is a file as it was brought; its name decides nothing.
type File struct {
	Name string
	Data []byte
}

// Options are what the reader said of the files; the zero value is nothing.
type Options struct {
	Flow      string `json:"flow"`      // X or M, of files that do not say
	Mass      string `json:"mass"`      // the column of net mass
	Unit      string `json:"unit"`      // its unit, kg or t
	Commodity string `json:"commodity"` // the code of the goods
	Goods     string `json:"goods"`     // their name, as after "exports of"; "" for that of the code
	Title     string `json:"title"`     // of the dataset; "" names the files
	Site      string `json:"site"`      // the name of the site that shows it, "" for Lodestone
	Publisher string `json:"publisher"` // of tables in no office's layout; "" for nobody but who brings them
	Licence   string `json:"licence"`   // the terms of such tables; "" where they are not known
	Total     bool   `json:"total"`     // the files hold every partner
}

// Result is either a dataset or a question, and what was understood so far.
type Result struct {
	Files    map[string][]byte // by name, as dataset.Open takes them; nil where there is a question
	Report   Report
	Question *Question
}

// Question is what the files leave open and the reader must say.
type Question struct {
	About   string   `json:"about"` // mass or goods
	File    string   `json:"file"`
	Choices []Choice `json:"choices"`
}

// Choice is an answer: what to set in the options.
type Choice struct {
	Column    string `json:"column"` // for Options.Mass
	Unit      string `json:"unit"`   // for Options.Unit
	Commodity string `json:"commodity"`
	Goods     string `json:"goods"` // the name of the commodity, or ""
}

// Open reads files that belong together. An error is of type [*importer.Refusal].
func Open(files []File, o Options) (Result, error) {
	if len(files) == 0 {
		return Result{}, importer.Refuse("No file was given.")
	}
	tables, skipped, err := unpack(files)
	if err != nil {
		return Result{}, err
	}
	commodities := []string(nil)
	if o.Commodity != "" {
		commodities = []string{o.Commodity}
	}
	read, err := readAll(tables, o, commodities)
	if q, again := open(err); q != nil && again == "" {
		return Result{Question: q}, nil
	} else if again != "" && o.Commodity == "" {
		o.Commodity = again
		read, err = readAll(tables, o, []string{again})
	}
	if err != nil {
		return Result{}, err
	}
	codes := commoditiesOf(read.Rows)
	switch {
	case len(codes) == 0:
		return Result{}, importer.Refuse("The files hold years only; this page shows months.")
	case slices.Contains(codes, o.Commodity):
	case o.Commodity == "" && slices.Contains(codes, dataset.Magnets):
		o.Commodity = dataset.Magnets
	case len(codes) > 1: // of which the code that was asked for is the beginning, perhaps
		return Result{Question: goodsQuestion("", codes, read.Goods)}, nil
	default:
		o.Commodity = codes[0]
	}
	return finish(files, skipped, read, o)
}

// readTables reads tables, and words what is wrong with them. Groups are how many
// rows each group of rows has, by Parquet file.
func readTables(run *importer.Run, tables []table) (groups map[string][]int64, err error) {
	groups = map[string][]int64{}
	for _, t := range tables {
		r, err := t.open()
		if err != nil {
			return groups, worded(err, groups)
		}
		if columns, ok := r.(*text); ok {
			groups[t.name] = columns.groups
		}
		if err := run.Read(t.name, r); err != nil {
			var whole *importer.Error
			if errors.As(err, &whole) && whole.Line == 0 {
				err = cmp.Or(drained(r), err)
			}
			return groups, worded(err, groups)
		}
	}
	return groups, nil
}

func readAll(tables []table, o Options, commodities []string) (importer.Result, error) {
	run := importer.New(importer.Options{
		Flow: o.Flow, Commodities: commodities, Mass: o.Mass, Unit: o.Unit, Total: o.Total, Publisher: o.Publisher, Licence: o.Licence,
	})
	groups, err := readTables(run, tables)
	if err != nil {
		return importer.Result{}, err
	}
	read, err := run.Result()
	if err != nil {
		err = worded(err, groups)
	}
	return read, err
}

// open returns the question that an error makes, and the one commodity that
// there is where no question is needed.
func open(err error) (q *Question, commodity string) {
	var e *importer.Error
	if !errors.As(err, &e) {
		return nil, ""
	}
	switch {
	case len(e.Commodities) == 1:
		return nil, e.Commodities[0]
	case len(e.Commodities) > 1:
		return goodsQuestion(e.File, e.Commodities, e.Goods), ""
	case len(e.Columns) > 0:
		q = &Question{About: "mass", File: e.File, Choices: []Choice{}}
		for _, column := range e.Columns[:min(mostChoices, len(e.Columns))] {
			for _, unit := range []string{"kg", "t"} {
				q.Choices = append(q.Choices, Choice{Column: column, Unit: unit})
			}
		}
		return q, ""
	}
	return nil, ""
}

// How many columns, and how many goods, a question offers: no nomenclature of
// goods in use has more codes.
const (
	mostChoices = 40
	mostGoods   = 20_000
)

func goodsQuestion(file string, codes []string, names map[string]string) *Question {
	q := &Question{About: "goods", File: file, Choices: []Choice{}}
	for _, code := range slices.Sorted(slices.Values(codes))[:min(mostGoods, len(codes))] {
		q.Choices = append(q.Choices, Choice{Commodity: code, Goods: cmp.Or(goods[code], names[code])})
	}
	return q
}

// goods are names of commodities, as after "exports of".
var goods = map[string]string{
	dataset.Magnets: "rare earth magnets",
	"850511":        "permanent magnets of metal",
	"850511000":     "permanent magnets of metal",
	"8505110050":    "samarium-cobalt magnets",
	"8505110070":    "neodymium-iron-boron magnets",
	"8505110090":    "other permanent magnets of metal",
}

// goodsNamed returns the name of a commodity as after "exports of": the one in
// use, that of the files, or its code as the Harmonized System is written.
func goodsNamed(code string, names map[string]string) string {
	name := names[code]
	if len(name) > 1 && name[1] >= 'a' && name[1] <= 'z' {
		name = strings.ToLower(name[:1]) + name[1:]
	}
	return cmp.Or(goods[code], name, harmonized(code))
}

// harmonized writes a code as "HS 8505 11 10".
func harmonized(code string) string {
	text := "HS " + code[:min(4, len(code))]
	for i := 4; i < len(code); i += 2 {
		text += " " + code[i:min(i+2, len(code))]
	}
	return text
}

// commoditiesOf returns the codes of the months among rows, in order.
func commoditiesOf(rows []dataset.Observation) []string {
	var codes []string
	for _, r := range rows {
		if r.Freq == "M" && !slices.Contains(codes, r.Commodity) {
			codes = append(codes, r.Commodity)
		}
	}
	slices.Sort(codes)
	return codes
}
