package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
)

// mostMonths is the longest span that is analysed: a hundred years. Some
// statistics take time and memory by the square of it.
const mostMonths = 1200

// table is what a file holds: a column of months in a row, NaN where missing.
type table struct {
	span    calendar.Span
	names   []string
	columns [][]float64
}

// reader reads a file and knows where in it things stand.
type reader struct {
	name string
	csv  *csv.Reader
}

// fault is an error at a field of the line that was read last.
func (r *reader) fault(field int, format string, a ...any) error {
	line, column := r.csv.FieldPos(field)
	return r.faultAt(line, column, format, a...)
}

func (r *reader) faultAt(line, column int, format string, a ...any) error {
	return fmt.Errorf("analyse: %s:%d:%d: %s", r.name, line, column, fmt.Sprintf(format, a...))
}

// next returns the fields of the next line, io.EOF after the last one.
func (r *reader) next() ([]string, error) {
	fields, err := r.csv.Read()
	var wrong *csv.ParseError
	switch {
	case errors.As(err, &wrong):
		return nil, r.faultAt(wrong.Line, wrong.Column, "%v", wrong.Err)
	case err == io.EOF:
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("analyse: %s: %w", r.name, err)
	}
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	return fields, nil
}

// read reads the table in the file that is called name.
func read(name string, file io.Reader) (table, error) {
	plain := bufio.NewReader(file)
	if mark, _ := plain.Peek(3); string(mark) == "\ufeff" {
		plain.Discard(3)
	}
	r := &reader{name, csv.NewReader(plain)}
	r.csv.FieldsPerRecord = -1
	names, err := r.header()
	if err != nil {
		return table{}, err
	}
	rows := map[calendar.Month][]float64{}
	lines := map[calendar.Month]int{}
	first, last := calendar.Month(math.MaxInt32), calendar.Month(-1)
	for {
		fields, err := r.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return table{}, err
		}
		m, values, err := r.row(fields, names)
		if err != nil {
			return table{}, err
		}
		if line, ok := lines[m]; ok {
			return table{}, r.fault(0, "%v stands in line %d already", m, line)
		}
		first, last = min(first, m), max(last, m)
		if last-first >= mostMonths {
			return table{}, r.fault(0, "%v is more than %d months from another period", m, mostMonths)
		}
		lines[m], _ = r.csv.FieldPos(0)
		rows[m] = values
	}
	if len(rows) == 0 {
		return table{}, r.faultAt(2, 1, "there are no months")
	}
	return newTable(names, rows, calendar.Span{First: first, Last: last}), nil
}

func newTable(names []string, rows map[calendar.Month][]float64, span calendar.Span) table {
	t := table{span: span, names: names, columns: make([][]float64, len(names))}
	for m := range span.All() {
		for i := range names {
			v := math.NaN()
			if row, ok := rows[m]; ok {
				v = row[i]
			}
			t.columns[i] = append(t.columns[i], v)
		}
	}
	return t
}

// header reads the names of the columns after the first.
func (r *reader) header() ([]string, error) {
	fields, err := r.next()
	if err == io.EOF {
		return nil, r.faultAt(1, 1, "the file is empty")
	}
	if err != nil {
		return nil, err
	}
	if fields[0] != "period" {
		return nil, r.fault(0, "the first column is called %q, not period", fields[0])
	}
	if len(fields) == 1 {
		return nil, r.fault(0, "there is no column of values after the period")
	}
	names := fields[1:]
	for i, name := range names {
		if name == "" {
			return nil, r.fault(i+1, "the column has no name")
		}
		if slices.Contains(names[:i], name) {
			return nil, r.fault(i+1, "there is a column %q already", name)
		}
	}
	return names, nil
}

// row reads the fields of a line.
func (r *reader) row(fields, names []string) (calendar.Month, []float64, error) {
	m, err := calendar.Parse(fields[0])
	if err != nil {
		return 0, nil, r.fault(0, "%q is not a month such as 2025-09", fields[0])
	}
	if len(fields) > len(names)+1 {
		return 0, nil, r.fault(len(names)+1, "there are %d fields for %d columns",
			len(fields), len(names)+1)
	}
	values := make([]float64, len(names))
	for i := range values {
		values[i] = math.NaN()
		if i+1 >= len(fields) || fields[i+1] == "" {
			continue
		}
		v, err := strconv.ParseFloat(fields[i+1], 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			return 0, nil, r.fault(i+1, "%q of %q is not a number such as 1234.5",
				fields[i+1], names[i])
		}
		values[i] = v
	}
	return m, values, nil
}
