package dataset

import (
	_ "embed"
	"encoding/csv"
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
	rows, err := csv.NewReader(strings.NewReader(partnersCSV)).ReadAll()
	if err != nil {
		panic("dataset: partners.csv: " + err.Error())
	}
	var all []Partner
	for _, row := range rows[1:] {
		all = append(all, Partner{row[0], row[1], row[2], row[3], row[4]})
	}
	return all
})

// Partners returns the partners that the data name, in order of code.
func Partners() []Partner { return slices.Clone(partners()) }
