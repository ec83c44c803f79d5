package importer

import (
	_ "embed"
	"strings"
	"sync"

	"lodestone/dataset"
)

// The codes that offices use for partners. Each row has a partner's code as in
// [dataset.Partners], and then, several separated by spaces, those of China's
// customs, of UN Comtrade (where they are not ISO 3166-1 numeric ones), of
// Schedule C of the U.S. Census Bureau, of Japan's trade statistics, and those of
// the EU's geonomenclature that are not ISO 3166-1 alpha-2.
//
// What has no code in ISO 3166-1 goes where the territory belongs, as Ceuta to
// ESP, and to X-NES if that is not one country: ships' stores, secret partners,
// "other Asia", countries that are no more.
//
// They are facts, compiled from lists of the offices and of their users.
// Comtrade's were compared with CEPII BACI (Etalab Open Licence 2.0), China's
// with public tables and files; which are not confirmed by a second source
// stands in the codebook. No such list is part of this file.
//
//go:embed codes.csv
var codesCSV string

// offices are the columns of codes.csv.
const (
	byCustoms = 1 + iota
	byComtrade
	byCensus
	byJapan
	byGeonomenclature
	byISO2
	byName
)

const (
	world     = "WLD"
	elsewhere = "X-NES"
)

// codes maps, for each office, its codes to partners.
var codes = sync.OnceValue(func() [byName + 1]map[string]string {
	var all [byName + 1]map[string]string
	for i := range all {
		all[i] = map[string]string{}
	}
	for line := range strings.SplitSeq(codesCSV, "\n") {
		cells := strings.Split(line, ",")
		for i := 1; i < len(cells); i++ {
			for code := range strings.FieldsSeq(cells[i]) {
				all[i][code] = cells[0]
			}
		}
	}
	for _, p := range dataset.Partners() {
		all[0][p.Code] = p.Code
		all[byName][strings.ToLower(p.Name)] = p.Code
		if p.ISO2 != "" {
			all[byISO2][p.ISO2] = p.Code
		}
	}
	return all
})

// partner reads a partner's code by the first of the offices that knows it.
func (r *reading) partner(column int, offices ...int) (string, error) {
	code := string(r.cells[column])
	for _, office := range offices {
		if office == byName {
			code = strings.ToLower(code)
		}
		if p, ok := codes()[office][code]; ok {
			return p, nil
		}
	}
	return "", r.refuse(column, "“{value}” is no known partner")
}

const byCode = 0 // of our own: "DEU", "WLD"
