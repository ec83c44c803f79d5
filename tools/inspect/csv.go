package main

import (
	"fmt"
	"io"
	"strings"

	"lodestone/dataset/parquet"
)

// cell is the place in a column at which the table has arrived.
type cell struct {
	pages  *parquet.Pages
	page   *parquet.Page
	row    int // in page
	value  int // of page, or its code
	render renderer
}

// writeCSV prints all flat columns row by row, of which it holds a page each, and
// on notes those that it skips.
func writeCSV(out, notes io.Writer, name string, named bool) error {
	f, _, close, err := open(name)
	if err != nil {
		return err
	}
	defer close()
	for _, s := range f.Skipped {
		fmt.Fprintf(notes, "%s: skipped %q: it is %s\n", name, s.Name, s.Reason)
	}
	var first []byte // the beginning of each line
	if named {
		first = append(quoted(nil, name), ',')
	}
	line := append([]byte(nil), first...)
	cells := make([]cell, len(f.Columns))
	for i := range f.Columns {
		cells[i] = cell{pages: f.Pages(i), render: newRenderer(&f.Columns[i])}
		line = append(quoted(line, f.Columns[i].Name), ',')
	}
	for row := int64(-1); ; {
		if len(line) > 0 {
			line = line[:len(line)-1]
		}
		if _, err := out.Write(append(line, "\r\n"...)); err != nil {
			return err
		}
		if row++; row == f.Rows || len(cells) == 0 {
			return nil
		}
		line = append(line[:0], first...)
		for i := range cells {
			if line, err = cells[i].append(line); err != nil {
				return err
			}
			line = append(line, ',')
		}
	}
}

// append adds the value of the next row as a field.
func (c *cell) append(line []byte) (out []byte, err error) {
	for c.page == nil || c.row == c.page.Rows {
		if c.page, err = c.pages.Next(); err != nil {
			return nil, err
		}
		c.row, c.value = 0, 0
	}
	row := c.row
	c.row++
	if c.page.Levels != nil && c.page.Levels[row] == 0 {
		return line, nil
	}
	i := c.value
	if c.page.Codes != nil {
		i = int(c.page.Codes[i])
	}
	c.value++
	return c.render(line, c.page.Values, i)
}

// quoted adds a text in quotes, those within it doubled.
func quoted(line []byte, text string) []byte {
	line = append(line, '"')
	line = append(line, strings.ReplaceAll(text, `"`, `""`)...)
	return append(line, '"')
}
