//go:build !js

package dataset

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"reflect"

	"github.com/parquet-go/parquet-go"
)

// WriteObservations writes rows as a Parquet file, in the order given. Equal
// rows give equal bytes.
func WriteObservations(w io.Writer, rows []Observation) error { return write(w, rows) }

// WriteFigures does the same for figures.
func WriteFigures(w io.Writer, rows []Figure) error { return write(w, rows) }

// WriteEvents does the same for events.
func WriteEvents(w io.Writer, rows []Event) error {
	out := make([]eventRow, len(rows))
	for i, e := range rows {
		out[i] = eventRow{e.Date, "0", e.Kind, e.Label, e.URL}
		if e.Axis {
			out[i].Axis = "1"
		}
	}
	return write(w, out)
}

// WriteVintages writes the vintages of observations, in the order given. Of an
// observation that no longer followed, all but the period and the codes of its
// series is missing.
func WriteVintages(w io.Writer, vintages []Vintage) error {
	var rows []vintageRow
	for _, v := range vintages {
		for _, o := range v.Changed {
			rows = append(rows, vintageRow{
				v.Day, o.Period, o.Reporter, o.Partner, o.Flow, o.Commodity,
				o.NetMass, o.NetMassLow, o.NetMassHigh, o.Status, o.Published, o.Lineage,
			})
		}
	}
	return write(w, rows)
}

// Encode returns the manifest as [ReadManifest] takes it: equal manifests give
// equal bytes.
func (m Manifest) Encode() ([]byte, error) {
	m.Files = append([]File{}, m.Files...) // a list, and not null, where there is none
	m.Sources = append([]Source{}, m.Sources...)
	b, err := json.MarshalIndent(m, "", "  ")
	return append(b, '\n'), err
}

// Vintage is what the figures that became known on a day changed.
type Vintage struct {
	Day     string // "2025-10-20"
	Changed []Observation
}

func write[T Observation | Figure | eventRow | vintageRow](w io.Writer, rows []T) error {
	out := parquet.NewWriter(w,
		parquet.SchemaOf(new(T)),
		parquet.CreatedBy("lodestone", "1", "0"),
		parquet.DataPageStatistics(false),
	)
	for i := range rows {
		if _, err := out.WriteRows([]parquet.Row{rowOf(&rows[i])}); err != nil {
			return fmt.Errorf("dataset: write row %d: %w", i, err)
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("dataset: write: %w", err)
	}
	return nil
}

// rowOf returns a structure of text and numbers as a row; NaN becomes null.
func rowOf[T any](v *T) parquet.Row {
	fields := reflect.ValueOf(v).Elem()
	row := make(parquet.Row, fields.NumField())
	for i := range row {
		switch field := fields.Field(i); {
		case field.Kind() == reflect.String:
			row[i] = parquet.ByteArrayValue([]byte(field.String())).Level(0, 0, i)
		case math.IsNaN(field.Float()):
			row[i] = parquet.NullValue().Level(0, 0, i)
		default:
			row[i] = parquet.DoubleValue(field.Float()).Level(0, 1, i)
		}
	}
	return row
}
