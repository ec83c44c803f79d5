package dataset

import (
	"math"
	"reflect"
	"slices"

	"lodestone/dataset/calendar"
)

// vintageRow is one row of vintages.parquet: an observation that the figures
// known by the end of a day left open otherwise than those known before. A row
// without a status says that the observation no longer followed.
type vintageRow struct {
	Vintage     string  `parquet:"vintage,dict,snappy"` // "2025-10-20"
	Period      string  `parquet:"period,dict,snappy"`
	Reporter    string  `parquet:"reporter,dict,snappy"`
	Partner     string  `parquet:"partner,dict,snappy"`
	Flow        string  `parquet:"flow,dict,snappy"`
	Commodity   string  `parquet:"commodity,dict,snappy"`
	NetMass     float64 `parquet:"net_mass_kg,optional,snappy"`
	NetMassLow  float64 `parquet:"net_mass_low_kg,optional,snappy"`
	NetMassHigh float64 `parquet:"net_mass_high_kg,optional,snappy"`
	Status      string  `parquet:"status,dict,snappy"`
	Published   string  `parquet:"published,dict,snappy"`
	Lineage     string  `parquet:"lineage,dict,snappy"`
}

// vintages holds the rows of vintages.parquet. The rows of Observations have the
// vintage of the same index.
type vintages struct {
	Vintage Text
	Observations
	days []string // in order
}

// Vintages returns the days, in order, on which figures became known that
// changed an observation: "2025-10-20". There are none as long as vintages.parquet
// is not loaded.
func (d *Dataset) Vintages() []string { return slices.Clone(d.vintages.days) }

// AsOf returns the observations as they followed from the figures known by the
// end of a date, which is a day, a month or a year, in the order in which they
// came to be so; nothing of them may be changed. From the last vintage on, and for an empty date, these are
// d.Observations, before the first there are none.
//
// A figure is known from the day of [KnownFrom]. How it is read does not depend
// on the date: what is disputed today was not followed then either. Observations
// of reporters whose own dates of publication are not held, which is all but
// CHN, are in the last vintage only.
//
// Before vintages.parquet is loaded, AsOf returns d.Observations for an empty
// date and otherwise nil.
func (d *Dataset) AsOf(date string) *Observations {
	v := &d.vintages
	switch {
	case date == "":
		return &d.Observations
	case len(v.days) == 0:
		return nil
	case lastDay(date) >= v.days[len(v.days)-1]:
		return &d.Observations
	}
	return v.asOf(lastDay(date))
}

// asOf walks from the first vintage to the last one of a day.
func (v *vintages) asOf(day string) *Observations {
	latest := map[[5]int32]int{}
	for i := range v.Rows() {
		if v.Vintage.At(i) <= day {
			latest[v.key(i)] = i
		}
	}
	var rows []int
	for i := range v.Rows() {
		if v.Status.At(i) != "" && latest[v.key(i)] == i && v.Vintage.At(i) <= day {
			rows = append(rows, i)
		}
	}
	return v.pick(rows)
}

// key tells the rows of different observations apart.
func (o *Observations) key(i int) [5]int32 {
	return [5]int32{o.Reporter.Codes[i], o.Flow.Codes[i], o.Commodity.Codes[i],
		o.Partner.Codes[i], o.Period.Codes[i]}
}

// pick returns the rows with the given indices.
func (o *Observations) pick(rows []int) *Observations {
	out := new(Observations)
	from, to := reflect.ValueOf(o).Elem(), reflect.ValueOf(out).Elem()
	for f := range from.NumField() {
		switch column := to.Field(f).Addr().Interface().(type) {
		case *Text:
			all := from.Field(f).Interface().(Text)
			*column = Text{Codes: make([]int32, len(rows)), Dictionary: all.Dictionary}
			for i, row := range rows {
				column.Codes[i] = all.Codes[row]
			}
		case *[]float64:
			all := from.Field(f).Interface().([]float64)
			*column = make([]float64, len(rows))
			for i, row := range rows {
				(*column)[i] = all[row]
			}
		}
	}
	return out
}

// readVintages reads and checks the table of vintages.parquet. The rows are in
// order of vintage.
func readVintages(t *Table) (v vintages, err error) {
	err = readColumns(t, reflect.TypeFor[vintageRow](), reflect.ValueOf(&v).Elem())
	if err != nil {
		return v, err
	}
	v.Freq = Text{Codes: make([]int32, t.Rows()), Dictionary: []string{"M"}}
	unknown := slices.Repeat([]float64{math.NaN()}, t.Rows())
	v.Value, v.ValueLow, v.ValueHigh = unknown, unknown, unknown
	for i := range v.Rows() {
		day := v.Vintage.At(i)
		last := ""
		if n := len(v.days); n > 0 {
			last = v.days[n-1]
		}
		if day < last || len(day) != len("2025-10-20") {
			return v, corrupt("row %d: vintage %q after %q", i, day, last)
		}
		if day > last {
			v.days = append(v.days, day)
		}
		if v.Status.At(i) == "" && math.IsNaN(v.NetMass[i]) {
			continue
		}
		if err := v.checkRow(i); err != nil {
			return v, err
		}
	}
	return v, nil
}

// KnownFrom maps the ids of figures to the day by the end of which each had
// surely been published: its date, or the last day of it where only the month or
// the year is known. All figures count from the last vintage at the latest, as
// they were gathered after it; those without a date, of which nothing else is
// sure, from then on. The last vintage is the latest date that is known to the
// month.
func KnownFrom(figures []Figure) map[string]string {
	last := ""
	for _, f := range figures {
		if len(f.Published) >= len("2025-10") {
			last = max(last, lastDay(f.Published))
		}
	}
	known := make(map[string]string, len(figures))
	for _, f := range figures {
		known[f.ID] = last
		if f.Published != "" {
			known[f.ID] = min(last, lastDay(f.Published))
		}
	}
	return known
}

// lastDay returns the last day of a date: a day, a month or a year.
func lastDay(date string) string {
	switch len(date) {
	case len("2025"):
		return date + "-12-31"
	case len("2025-10"):
		m, err := calendar.Parse(date)
		if err != nil {
			return date
		}
		days := [12]string{"31", "28", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"}
		if y := m.Year(); m.Number() == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return date + "-29"
		}
		return date + "-" + days[m.Number()-1]
	}
	return date
}
