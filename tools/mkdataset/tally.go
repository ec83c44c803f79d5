package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"lodestone/dataset"
)

// tally is what a reader of a Parquet file has to find in it.
type tally struct {
	Rows    int                    `json:"rows"`
	Columns map[string]columnTally `json:"columns"`
}

// columnTally sums a column up: its missing values, and the sum of the others,
// which for text is the number of their characters.
type columnTally struct {
	Missing int     `json:"missing"`
	Sum     float64 `json:"sum"`
}

// printTally writes the tallies of all Parquet files of a folder as JSON, by name,
// as package dataset reads them; other readers are compared with it.
func printTally(dir string, out io.Writer) error {
	paths, err := filepath.Glob(filepath.Join(dir, "*.parquet"))
	if err != nil {
		return fmt.Errorf("mkdataset: %w", err)
	}
	tallies := map[string]tally{}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			return fmt.Errorf("mkdataset: %w", err)
		}
		if tallies[filepath.Base(path)], err = count(b); err != nil {
			return fmt.Errorf("mkdataset: %s: %w", path, err)
		}
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(tallies)
}

func count(b []byte) (tally, error) {
	table, err := dataset.Read(b)
	if err != nil {
		return tally{}, err
	}
	t := tally{table.Rows(), map[string]columnTally{}}
	for _, name := range table.Columns() {
		var c columnTally
		if isNumber(name) {
			numbers, err := table.Number(name)
			if err != nil {
				return tally{}, err
			}
			for _, x := range numbers {
				if math.IsNaN(x) {
					c.Missing++
				} else {
					c.Sum += x
				}
			}
		} else {
			text, err := table.Text(name)
			if err != nil {
				return tally{}, err
			}
			for i, code := range text.Codes {
				if code < 0 {
					c.Missing++
				}
				c.Sum += float64(utf8.RuneCountInString(text.At(i)))
			}
		}
		t.Columns[name] = c
	}
	return t, nil
}

// isNumber tells the columns of masses and values by their units.
func isNumber(column string) bool {
	return strings.HasSuffix(column, "_kg") || strings.HasSuffix(column, "_usd") || strings.HasSuffix(column, "_eur")
}
