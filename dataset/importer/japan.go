package importer

import (
	"strconv"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
)

// Columns of Japan's trade statistics by commodity and country: a row for each
// year, with three columns for each month. Months after the last published one
// are zeros, as if nothing had been traded.
const (
	japanFlow = iota
	japanYear
	japanCommodity
	japanCountry
	japanCustoms
	japanUnit1
	japanUnit2
	japanMonths // the first of the columns Quantity1, Quantity2 and Value of January
)

var japan = layout{
	name:    "Trade Statistics of Japan",
	columns: japanColumns(),
	start: func(r *reading) (row, end func(*reading) error, err error) {
		table := &japanese{published: map[string]calendar.Month{}}
		return table.row, table.end, nil
	},
	source: dataset.Source{
		Name:        "Ministry of Finance, Trade Statistics of Japan",
		Licence:     "Government of Japan Standard Terms of Use, compatible with CC BY 4.0",
		Attribution: "Ministry of Finance, Trade Statistics of Japan.",
		URL:         "https://www.customs.go.jp/toukei/info/index_e.htm",
	},
}

func japanColumns() []column {
	columns := []column{
		{marking, "Exp or Imp"},
		{needed, "Year"},
		{marking, "HS"},
		{detailing, "Country"},
		{detailing, "Custom"},
		{needed, "Unit1"},
		{needed, "Unit2"},
	}
	for number := range 12 {
		name := calendar.Month(number).Name()[:3]
		for _, what := range []string{"Quantity1", "Quantity2", "Value"} {
			names := what + "-" + name
			if name == "Apr" {
				names += "|" + what + "-Apl" // so spelt in older files
			}
			columns = append(columns, column{optional, names})
		}
	}
	return columns
}

// japanese is a file of Japan's being read. Its figures wait for its end, when
// it is known which months have been published.
type japanese struct {
	waiting   []monthly
	published map[string]calendar.Month // last month with any trade, by flow and year
}

// monthly is a figure and where it stands.
type monthly struct {
	key
	figure
	year            string // flow and year, as in published
	month           calendar.Month
	country, custom string
}

func (j *japanese) row(r *reading) error {
	january, err := calendar.Parse(string(r.cells[japanYear]) + "-01")
	if err != nil || !inUse(january) {
		return r.refuse(japanYear, "“{value}” is not a year")
	}
	year := string(r.cells[japanFlow]) + " " + string(r.cells[japanYear])
	for m := january; m < january+12; m++ {
		if c := japanMonths + 3*int(m-january); !r.is(c, "", "0") || !r.is(c+1, "", "0") || !r.is(c+2, "", "0") {
			j.published[year] = max(j.published[year], m)
		}
	}
	code, ok, err := r.wanted(japanCommodity)
	if !ok {
		return err
	}
	k := key{series{"JPN", "", code}, world, ""}
	if k.flow, err = r.flow(japanFlow, "1", "2"); err != nil {
		return err
	}
	if r.has(japanCountry) {
		if k.partner, err = r.partner(japanCountry, byJapan); err != nil {
			return err
		}
	}
	for m := january; m < january+12; m++ {
		if c := japanMonths + 3*int(m-january); r.has(c) || r.has(c+1) {
			k.period = m.String()
			if err := j.wait(r, k, monthly{year: year, month: m}, c); err != nil {
				return err
			}
		}
	}
	return nil
}

// wait keeps the figure of a month, whose three columns begin at c.
func (j *japanese) wait(r *reading, k key, w monthly, c int) error {
	kilograms, _, err := r.mass(c, japanUnit1, c+1, japanUnit2)
	if err != nil {
		return err
	}
	if _, err := r.value(c+2, "JPY", false); err != nil {
		return err
	}
	if len(j.waiting) == mostFigures {
		return r.fault(tooMany, "n", strconv.Itoa(mostFigures))
	}
	w.key, w.figure = k, exactly(kilograms, missing)
	w.line = r.line
	w.country, w.custom = string(r.cells[japanCountry]), string(r.cells[japanCustoms])
	j.waiting = append(j.waiting, w)
	return nil
}

func (j *japanese) end(r *reading) error {
	clear(r.cells)
	for _, w := range j.waiting {
		r.line = w.line
		r.cells[japanCountry], r.cells[japanCustoms] = []byte(w.country), []byte(w.custom)
		if w.month > j.published[w.year] {
			if err := r.drop("a month after the last with any trade in the file: not yet published, though given as 0"); err != nil {
				return err
			}
		} else if err := r.add(w.key, w.figure); err != nil {
			return err
		}
	}
	return nil
}
