// Package dataset is the bundled data: China's monthly exports of rare earth
// magnets as they became known, the published figures behind them, and a second
// reporter to compare with.
//
// It reads and checks; it computes nothing. How the files come about is the
// business of tools/mkdataset, what their columns mean stands in README.md.
package dataset

import (
	"math"
	"reflect"
	"slices"
	"strings"

	"lodestone/dataset/calendar"
)

// Names of the files that a dataset consists of.
const (
	ManifestFile     = "manifest.json"
	ObservationsFile = "exports.parquet"
	FiguresFile      = "figures.parquet"
	EventsFile       = "events.parquet"
	VintagesFile     = "vintages.parquet"
	AnnualFile       = "annual.parquet"
)

// Dataset is all bundled data, checked.
type Dataset struct {
	Manifest     Manifest
	Observations Observations
	Figures      []Figure // in order of ID
	Events       []Event  // in order of date

	// Annual holds years as background to the months, once annual.parquet is
	// loaded: reporters, flows and commodities of their own.
	Annual Observations

	vintages vintages
}

// Observations holds the rows of exports.parquet by column; index i of every
// column belongs to row i. What the columns mean: [Observation].
type Observations struct {
	Period, Freq, Reporter, Partner, Flow, Commodity, Status, Published, Lineage Text
	NetMass, NetMassLow, NetMassHigh, Value, ValueLow, ValueHigh                 []float64
}

// Rows returns the number of rows.
func (o *Observations) Rows() int { return len(o.NetMass) }

// Open checks the files of a dataset, given by name, against their manifest
// and decodes them. Files that the manifest does not need at the start may be
// missing, and be loaded later. Other names in files are left alone.
//
// It vouches for every observation that its period, frequency, flow and status
// are possible, that its numbers are finite and not negative, and that a net
// mass lies inside its interval, which it always has. A derived month may have an
// interval alone. Values in dollars may have no interval.
//
// The error wraps [ErrCorrupt] or [ErrUnsupported].
func Open(files map[string][]byte) (*Dataset, error) {
	b, ok := files[ManifestFile]
	if !ok {
		return nil, corrupt("dataset: %s is missing", ManifestFile)
	}
	manifest, err := ReadManifest(b)
	if err != nil {
		return nil, err
	}
	d := &Dataset{Manifest: manifest}
	for _, name := range []string{ObservationsFile, FiguresFile, EventsFile, VintagesFile, AnnualFile} {
		file, named := manifest.file(name)
		b, ok := files[name]
		if named && !file.Start && !ok {
			continue
		}
		if named && !ok {
			return nil, corrupt("dataset: %s is missing", name)
		}
		if err := d.Load(name, b); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// Load checks a file against the manifest and decodes it: one that was not
// given to [Open]. The error is one of those of Open, and nothing has changed.
func (d *Dataset) Load(name string, b []byte) error {
	table, err := d.Manifest.open(name, b)
	if err != nil {
		return err
	}
	next := *d
	switch name {
	case ObservationsFile:
		next.Observations, err = readChecked(table)
	case AnnualFile:
		next.Annual, err = readChecked(table)
	case FiguresFile:
		next.Figures, err = readRows[Figure](table)
	case EventsFile:
		next.Events, err = readEvents(table)
	case VintagesFile:
		next.vintages, err = readVintages(table)
	default:
		return unsupported("dataset: nothing is known of %s", name)
	}
	if err != nil {
		return within(name, err)
	}
	*d = next
	return nil
}

func readChecked(t *Table) (o Observations, err error) {
	if err := readObservations(t, &o); err != nil {
		return o, err
	}
	return o, o.check()
}

func readEvents(t *Table) ([]Event, error) {
	rows, err := readRows[eventRow](t)
	var events []Event
	for _, e := range rows {
		events = append(events, Event{e.Date, e.Kind, e.Label, e.URL, e.Axis == "1"})
	}
	return events, err
}

// columnName returns the name under which a field is written.
func columnName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("parquet"), ",")
	return name
}

// readObservations fills the columns of o, whose fields are those of Observation.
func readObservations(t *Table, o *Observations) error {
	return readColumns(t, reflect.TypeFor[Observation](), reflect.ValueOf(o).Elem())
}

// readColumns fills the fields of columns that are named as those of a row.
func readColumns(t *Table, row reflect.Type, columns reflect.Value) error {
	for _, field := range reflect.VisibleFields(row) {
		var err error
		switch column := columns.FieldByName(field.Name).Addr().Interface().(type) {
		case *Text:
			*column, err = t.Text(columnName(field))
		case *[]float64:
			*column, err = t.Number(columnName(field))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// readRows reads a table all of whose columns are text into structures.
func readRows[T Figure | eventRow](t *Table) ([]T, error) {
	rows := make([]T, t.Rows())
	for f, field := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		column, err := t.Text(columnName(field))
		if err != nil {
			return nil, err
		}
		for i := range rows {
			reflect.ValueOf(&rows[i]).Elem().Field(f).SetString(column.At(i))
		}
	}
	return rows, nil
}

// check refuses the first row that cannot be.
func (o *Observations) check() error {
	for i := range o.Rows() {
		if err := o.checkRow(i); err != nil {
			return err
		}
	}
	return nil
}

func (o *Observations) checkRow(i int) error {
	period := o.Period.At(i)
	switch o.Freq.At(i) {
	case "M":
		if _, err := calendar.Parse(period); err != nil {
			return corrupt("row %d: period %q is not a month", i, period)
		}
	case "A":
		if _, err := calendar.Parse(period + "-01"); err != nil {
			return corrupt("row %d: period %q is not a year", i, period)
		}
	default:
		return corrupt("row %d: freq %q is neither M nor A", i, o.Freq.At(i))
	}
	if flow := o.Flow.At(i); flow != "X" && flow != "M" {
		return corrupt("row %d: flow %q is neither X nor M", i, flow)
	}
	status := o.Status.At(i)
	if len(status) != 1 || !strings.Contains("AEPM", status) {
		return corrupt("row %d: status %q is none of A, E, P, M", i, status)
	}
	low, mass, high := o.NetMassLow[i], o.NetMass[i], o.NetMassHigh[i]
	if status == "M" {
		for _, x := range []float64{low, mass, high} {
			if !math.IsNaN(x) {
				return corrupt("row %d: status M with a net mass of %v", i, x)
			}
		}
	} else if isRange := status == "E" && math.IsNaN(mass) && ordered([]float64{low, high}); !isRange &&
		!ordered([]float64{low, mass, high}) {
		return corrupt("row %d: net mass %v in the interval %v to %v", i, mass, low, high)
	}
	value := []float64{o.ValueLow[i], o.Value[i], o.ValueHigh[i]}
	if !ordered(slices.DeleteFunc(slices.Clone(value), math.IsNaN)) {
		return corrupt("row %d: value %v in the interval %v to %v", i, value[1], value[0], value[2])
	}
	return nil
}

// ordered reports whether xs are finite, not negative and in order.
func ordered(xs []float64) bool {
	last := 0.0
	for _, x := range xs {
		if !(x >= last) || math.IsInf(x, 0) {
			return false
		}
		last = x
	}
	return true
}
