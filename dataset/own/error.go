package own

import (
	"errors"
	"strconv"

	"lodestone/dataset/importer"
	"lodestone/dataset/parquet"
)

// worded makes a sentence of an error of reading; groups has the Parquet files.
func worded(err error, groups map[string][]int64) error {
	var refused *importer.Refusal
	var damaged *parquet.Error
	var misread *importer.Error
	switch {
	case errors.As(err, &refused):
		return refused
	case errors.As(err, &damaged): // what is wrong with its bytes has names in English only
		return importer.Refuse("The data could not be read: {reason}.", "reason", damaged.Error())
	case errors.As(err, &misread):
		_, columnar := groups[misread.File]
		return &importer.Refusal{Said: misplaced(misread, columnar), Cause: err}
	}
	return importer.Refuse("The data could not be read: {reason}.", "reason", err.Error())
}

// misplaced says where in a file something is wrong, and what. The importer is
// given a Parquet file as lines, of which the first names the columns.
func misplaced(e *importer.Error, columnar bool) importer.Said {
	var places []importer.Said
	switch line := strconv.Itoa(e.Line); {
	case columnar && e.Line > 1:
		places = append(places, importer.Say("row {row}", "row", strconv.Itoa(e.Line-1)))
	case columnar || e.Line == 0:
	case e.Byte > 0:
		places = append(places, importer.Say("line {line}, byte {byte}", "line", line, "byte", strconv.Itoa(e.Byte)))
	default:
		places = append(places, importer.Say("line {line}", "line", line))
	}
	if e.Column != "" {
		places = append(places, importer.Say("column “{column}”", "column", e.Column))
	}
	var said importer.Said
	switch len(places) {
	case 0:
		said = importer.Say("{file}: {reason}.", "file", e.File)
	case 1:
		said = importer.Say("{file}, {place}: {reason}.", "file", e.File).With("place", places[0])
	default:
		said = importer.Say("{file}, {place}, {column}: {reason}.", "file", e.File).With("place", places[0]).With("column", places[1])
	}
	return said.With("reason", e.Reason)
}
