package own

import (
	"reflect"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/parquet/flat"
)

// createdBy is what files say of their writer.
const createdBy = "lodestone version 1 (build 0)"

func observations(rows []dataset.Observation) []byte { return rowsOf(rows) }

func figuresTable(figures []dataset.Figure) []byte { return rowsOf(figures) }

// rowsOf writes rows with the columns that their fields name, text and numbers.
func rowsOf[T dataset.Observation | dataset.Figure](rows []T) []byte {
	var columns []flat.Column
	for i, field := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		name, _, _ := strings.Cut(field.Tag.Get("parquet"), ",")
		c := flat.Column{Name: name}
		if field.Type.Kind() == reflect.String {
			c.Text = func(row int) string { return reflect.ValueOf(&rows[row]).Elem().Field(i).String() }
		} else {
			c.Number = func(row int) float64 { return reflect.ValueOf(&rows[row]).Elem().Field(i).Float() }
		}
		columns = append(columns, c)
	}
	return flat.Write(createdBy, len(rows), columns)
}

// empty writes a table without rows.
func empty(texts, numbers string) []byte {
	var columns []flat.Column
	for name := range strings.FieldsSeq(texts) {
		columns = append(columns, flat.Column{Name: name, Text: func(int) string { return "" }})
	}
	for name := range strings.FieldsSeq(numbers) {
		columns = append(columns, flat.Column{Name: name, Number: func(int) float64 { return 0 }})
	}
	return flat.Write(createdBy, 0, columns)
}

func emptyEvents() []byte { return empty("date axis kind label url", "") }

func emptyVintages() []byte {
	return empty("vintage period reporter partner flow commodity status published lineage",
		"net_mass_kg net_mass_low_kg net_mass_high_kg")
}
