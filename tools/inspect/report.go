package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"lodestone/dataset/parquet"
)

// Report is what -json prints of a file. Of a file that was refused it has what
// was understood before.
type Report struct {
	File      string    `json:"file"`
	Bytes     int64     `json:"bytes"`
	CreatedBy string    `json:"createdBy"` // what the writer says of itself
	Rows      int64     `json:"rows"`
	RowGroups []int64   `json:"rowGroups"` // rows of each
	Columns   []Column  `json:"columns"`   // the flat ones, in order
	Skipped   []Skipped `json:"skipped"`
	Error     *Refusal  `json:"error"` // null where the file was read
}

// Column is a flat column of a Report.
type Column struct {
	Name              string   `json:"name"`
	Type              string   `json:"type"`        // "INT64", "FIXED_LEN_BYTE_ARRAY(16)"
	LogicalType       string   `json:"logicalType"` // "TIMESTAMP(MICROS,UTC)", "DECIMAL(9,2)" or ""
	Optional          bool     `json:"optional"`
	Encodings         []string `json:"encodings"` // of the pages of values, in order of appearance
	Codecs            []string `json:"codecs"`
	PageVersions      []int    `json:"pageVersions"`
	Pages             int      `json:"pages"`
	Nulls             int64    `json:"nulls"`
	Bytes             int64    `json:"bytes"`
	UncompressedBytes int64    `json:"uncompressedBytes"`
}

// Skipped is a column that is not flat.
type Skipped struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

// Refusal says why a file was not read to its end.
type Refusal struct {
	Kind     string `json:"kind"`    // corrupt, unsupported or unreadable
	Message  string `json:"message"` // the sentence
	Column   string `json:"column"`  // "" where the file as a whole is meant
	RowGroup int    `json:"rowGroup"`
	Offset   int64  `json:"offset"` // in bytes; −1 where none is meant
}

// report reads a file to its end.
func report(name string) (*Report, error) {
	r := &Report{File: name, RowGroups: []int64{}, Columns: []Column{}, Skipped: []Skipped{}}
	f, size, close, err := open(name)
	r.Bytes = size
	if err != nil {
		r.refuse(err)
		return r, err
	}
	defer close()
	r.CreatedBy, r.Rows = f.CreatedBy, f.Rows
	for _, g := range f.Groups {
		r.RowGroups = append(r.RowGroups, g.Rows)
	}
	for _, s := range f.Skipped {
		r.Skipped = append(r.Skipped, Skipped{s.Name, s.Reason})
	}
	for i := range f.Columns {
		c, columnErr := describe(f, i)
		r.Columns = append(r.Columns, c)
		if columnErr != nil && err == nil {
			err = columnErr
			r.refuse(err)
		}
	}
	return r, err
}

// refuse takes down the first error.
func (r *Report) refuse(err error) {
	r.Error = &Refusal{Kind: "unreadable", Message: err.Error(), Offset: -1}
	var e *parquet.Error
	if errors.As(err, &e) {
		r.Error.Column, r.Error.RowGroup, r.Error.Offset = e.Column, e.Group, e.Offset
	}
	switch {
	case errors.Is(err, parquet.ErrCorrupt):
		r.Error.Kind = "corrupt"
	case errors.Is(err, parquet.ErrUnsupported):
		r.Error.Kind = "unsupported"
	}
}

// describe reads a column to its end.
func describe(f *parquet.File, i int) (c Column, err error) {
	column := &f.Columns[i]
	c = Column{
		Name: column.Name, Type: column.Type.String(), LogicalType: logicalName(column.Logical()),
		Optional: column.Optional, Encodings: []string{}, Codecs: []string{}, PageVersions: []int{},
	}
	if column.Type == parquet.FixedLenByteArray {
		c.Type = fmt.Sprintf("%s(%d)", c.Type, column.Width)
	}
	for g := range f.Groups {
		chunk := f.Chunk(g, i)
		c.Codecs = include(c.Codecs, chunk.Codec.String())
		c.Bytes += chunk.Size
		c.UncompressedBytes += chunk.Uncompressed
	}
	for pages := f.Pages(i); ; {
		page, err := pages.Next()
		if err == io.EOF {
			return c, nil
		}
		if err != nil {
			return c, err
		}
		c.Pages++
		c.Nulls += int64(page.Rows - page.Present)
		c.Encodings = include(c.Encodings, page.Encoding.String())
		c.PageVersions = include(c.PageVersions, page.Version)
	}
}

func include[V comparable](list []V, v V) []V {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

func logicalName(l parquet.Logical) string {
	switch l.Kind {
	case parquet.Integer:
		if l.Signed {
			return fmt.Sprintf("INT(%d)", l.Bits)
		}
		return fmt.Sprintf("UINT(%d)", l.Bits)
	case parquet.Decimal:
		return fmt.Sprintf("DECIMAL(%d,%d)", l.Precision, l.Scale)
	case parquet.Time, parquet.Timestamp:
		if l.UTC {
			return fmt.Sprintf("%v(%v,UTC)", l.Kind, l.Unit)
		}
		return fmt.Sprintf("%v(%v)", l.Kind, l.Unit)
	}
	return l.Kind.String()
}

func writeJSON(out io.Writer, name string) error {
	r, err := report(name)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if failed := encoder.Encode(r); failed != nil {
		return failed
	}
	return err
}

func writeText(out io.Writer, name string) error {
	r, err := report(name)
	if r.Error != nil && len(r.Columns) == 0 {
		return err
	}
	groups := "row groups"
	if len(r.RowGroups) == 1 {
		groups = "row group"
	}
	fmt.Fprintf(out, "%s: %d rows in %d %s, %d bytes", name, r.Rows, len(r.RowGroups), groups, r.Bytes)
	if r.CreatedBy != "" {
		fmt.Fprintf(out, ", written by %q", r.CreatedBy)
	}
	fmt.Fprintln(out)
	w := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	fmt.Fprintln(w, "  column\ttype\tlogical type\tencodings\tcodecs\tpages\tnulls\tbytes\tuncompressed")
	for _, c := range r.Columns {
		nulls := "required"
		if c.Optional {
			nulls = fmt.Sprint(c.Nulls)
		}
		fmt.Fprintf(w, "  %q\t%s\t%s\t%s\t%s\t%d\t%s\t%d\t%d\n", c.Name, c.Type, c.LogicalType,
			strings.Join(c.Encodings, " "), strings.Join(c.Codecs, " "), c.Pages, nulls, c.Bytes, c.UncompressedBytes)
	}
	if failed := w.Flush(); failed != nil {
		return failed
	}
	for _, s := range r.Skipped {
		fmt.Fprintf(out, "  skipped %q: it is %s\n", s.Name, s.Reason)
	}
	return err
}
