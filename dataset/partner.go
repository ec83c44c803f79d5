package dataset

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// Partner is a partner country, or a group of countries, by the names that
// texts use.
type Partner struct {
	Code   string // ISO 3166-1 alpha-3, "WLD", "EU27", or "X-" and a name for other groups
	ISO2   string // ISO 3166-1 alpha-2, "" for groups
	Name   string // as in a table: "United States"
	Phrase string // as after "exports to": "the United States"
	Kind   string // total, country, bloc or continent
}

//go:embed published/partners.csv
var partnersCSV string

var partners = sync.OnceValue(func() []Partner {
	_, rows, _ := strings.Cut(partnersCSV, "\n")
	var all []Partner
	for row := range strings.Lines(rows) {
		f := cells(strings.TrimSuffix(row, "\n"))
		all = append(all, Partner{f[0], f[1], f[2], f[3], f[4]})
	}
	return all
})

// cells returns the five cells of a row of partners.csv, in which a cell with
// commas stands in quotes and none has quotes or ends of lines inside: all that
// is used of CSV there, at a tenth of the size of encoding/csv.
func cells(row string) (f [5]string) {
	for i := range f {
		if quoted, ok := strings.CutPrefix(row, `"`); ok {
			f[i], row, _ = strings.Cut(quoted, `"`)
			row = strings.TrimPrefix(row, ",")
			continue
		}
		f[i], row, _ = strings.Cut(row, ",")
	}
	return f
}

// Partners returns the partners that the data name, in order of code.
func Partners() []Partner { return slices.Clone(partners()) }
