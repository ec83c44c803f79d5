package dataset

import (
	"io"
	"math"
	"unicode/utf8"

	"lodestone/dataset/parquet"
)

// maxRows is ten times the largest trade file that we know of. A column of
// numbers takes 8 bytes a row, so a hostile file of a few bytes can ask
// for 80 MB at most.
const maxRows = 10_000_000

// Table is a Parquet file of flat columns. [Read] checks its structure; a
// column is decoded when it is asked for, so that a column nobody needs costs
// nothing and may be of any type.
type Table struct {
	file   *parquet.File
	places map[string]int // of columns by name
}

// Text is a column of text: for each row the place of its value in a
// dictionary. A code of −1 marks a missing value. The order of the dictionary
// means nothing; each value stands in it once.
type Text struct {
	Codes      []int32
	Dictionary []string
}

// At returns the text of row i, and "" where it is missing.
func (t Text) At(i int) string {
	if code := t.Codes[i]; code >= 0 {
		return t.Dictionary[code]
	}
	return ""
}

// Read checks the structure of a Parquet file and returns its table. The table
// keeps b, which must not change afterwards.
//
// It reads what the common writers make of flat data: text (BYTE_ARRAY holding
// UTF-8) and numbers (DOUBLE), required or optional, plain or with a
// dictionary, in data pages of version 1 or 2, in any number of row groups and
// pages, uncompressed or with Snappy. A column outside of that is refused when
// it is asked for. Package parquet has the limits that keep a hostile file from
// taking more memory than is there.
//
// The error wraps [ErrCorrupt] for a damaged file, and [ErrUnsupported] for
// one that is encrypted, is no Parquet file at all, or has too many rows.
func Read(b []byte) (*Table, error) {
	file, err := parquet.Read(b, parquet.Options{Name: "dataset", Rows: maxRows})
	if err != nil {
		return nil, err
	}
	t := &Table{file, map[string]int{}}
	for i, c := range file.Columns {
		if _, twice := t.places[c.Name]; twice {
			return nil, corrupt("dataset: two columns are named %q", c.Name)
		}
		t.places[c.Name] = i
	}
	return t, nil
}

// Rows returns the number of rows.
func (t *Table) Rows() int { return int(t.file.Rows) }

// Columns returns the names of the columns that are flat, in order.
func (t *Table) Columns() []string {
	names := make([]string, len(t.file.Columns))
	for i, c := range t.file.Columns {
		names[i] = c.Name
	}
	return names
}

// pages returns a cursor over the named column, which must be of a type.
func (t *Table) pages(name string, physical parquet.Type) (*parquet.Pages, error) {
	for _, s := range t.file.Skipped {
		if s.Name == name {
			return nil, unsupported("dataset: column %q is %s", name, s.Reason)
		}
	}
	i, ok := t.places[name]
	if !ok {
		return nil, corrupt("dataset: no column %q", name)
	}
	if c := t.file.Columns[i]; c.Type != physical {
		return nil, unsupported("dataset: column %q is of type %v, not %v", name, c.Type, physical)
	}
	return t.file.Pages(i), nil
}

// Text decodes the named column of text, all rows of it. Each call decodes
// anew. The error wraps [ErrCorrupt] where the column is missing or damaged,
// and [ErrUnsupported] where it is not text or its encoding is not read.
func (t *Table) Text(name string) (Text, error) {
	pages, err := t.pages(name, parquet.ByteArray)
	if err != nil {
		return Text{}, err
	}
	text := Text{Codes: make([]int32, 0, t.Rows())}
	known := map[string]int32{}
	var codes []int32 // in text, of the values of a dictionary or a page
	for group := -1; ; {
		page, err := pages.Next()
		if err == io.EOF {
			return text, nil
		}
		if err != nil {
			return Text{}, err
		}
		if page.Codes == nil || page.Group != group {
			if codes, err = text.add(codes[:0], known, page.Values); err != nil {
				return Text{}, within("column "+name, err)
			}
			group = page.Group
		}
		before := len(text.Codes)
		text.Codes = page.Places(text.Codes)
		for i, place := range text.Codes[before:] {
			if place >= 0 {
				text.Codes[before+i] = codes[place]
			}
		}
		if page.Codes == nil {
			group = -1
		}
	}
}

// add appends the codes of values, those of which that are new it numbers.
func (t *Text) add(codes []int32, known map[string]int32, values *parquet.Values) ([]int32, error) {
	for i := range values.Len() {
		word := values.At(i)
		code, ok := known[string(word)]
		if !ok {
			if !utf8.Valid(word) {
				return nil, corrupt("a text that is not UTF-8")
			}
			code = int32(len(t.Dictionary))
			t.Dictionary = append(t.Dictionary, string(word))
			known[t.Dictionary[code]] = code
		}
		codes = append(codes, code)
	}
	return codes, nil
}

// Number decodes the named column of numbers, all rows of it. NaN marks a
// missing value. Each call decodes anew. Errors are those of [Table.Text].
func (t *Table) Number(name string) ([]float64, error) {
	pages, err := t.pages(name, parquet.Double)
	if err != nil {
		return nil, err
	}
	numbers := make([]float64, 0, t.Rows())
	var places []int32
	for {
		page, err := pages.Next()
		if err == io.EOF {
			return numbers, nil
		}
		if err != nil {
			return nil, err
		}
		doubles := page.Values.Doubles()
		if page.Codes == nil && page.Levels == nil {
			numbers = append(numbers, doubles...)
			continue
		}
		places = page.Places(places[:0])
		for _, place := range places {
			x := math.NaN()
			if place >= 0 {
				x = doubles[place]
			}
			numbers = append(numbers, x)
		}
	}
}
