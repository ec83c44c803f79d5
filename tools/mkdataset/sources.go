package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// row is a line of a text source.
type row struct {
	place string // "events.csv:14"
	cells map[string]string
}

// refuse says what is wrong with a row and where it stands.
func (r row) refuse(format string, args ...any) error {
	return fmt.Errorf("mkdataset: %s: %s", r.place, fmt.Sprintf(format, args...))
}

// sources is the reviewed text that the dataset is made of.
type sources struct {
	figures, mirror, events, partners, members, annual []row
}

func readSources(published fs.FS) (s sources, err error) {
	for _, source := range []struct {
		file    string
		columns string
		rows    *[]row
	}{
		{"figures.csv", "id period freq reporter partner flow commodity measure value unit" +
			" qualifier publisher published url note", &s.figures},
		{"mirror_gbr.csv", "period partner flow net_mass_kg value_usd rows note", &s.mirror},
		{"events.csv", "date axis kind label url", &s.events},
		{"partners.csv", "code iso2 name phrase kind", &s.partners},
		{"members.csv", "group member", &s.members},
		{"annual.csv", "year reporter partner flow commodity net_mass_t value_usd status source", &s.annual},
	} {
		rows, e := readRows(published, source.file, strings.Fields(source.columns))
		*source.rows, err = rows, errors.Join(err, e)
	}
	return s, err
}

// readRows reads a source whose header must be exactly columns.
func readRows(published fs.FS, file string, columns []string) ([]row, error) {
	f, err := published.Open(file)
	if err != nil {
		return nil, fmt.Errorf("mkdataset: %w", err)
	}
	defer f.Close()
	in := csv.NewReader(f)
	header, err := in.Read()
	if err != nil {
		return nil, fmt.Errorf("mkdataset: %s: %w", file, err)
	}
	if !slices.Equal(header, columns) {
		return nil, fmt.Errorf("mkdataset: %s:1: columns %q, not %q", file, header, columns)
	}
	var rows []row
	for {
		record, err := in.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("mkdataset: %s: %w", file, err)
		}
		line, _ := in.FieldPos(0)
		r := row{fmt.Sprintf("%s:%d", file, line), map[string]string{}}
		for i, name := range columns {
			r.cells[name] = record[i]
		}
		rows = append(rows, r)
	}
}
