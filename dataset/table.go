package dataset

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Table is a Parquet file of flat columns. [Read] checks its structure; a
// column is decoded when it is asked for, so that a column nobody needs costs
// nothing and may be of any type.
type Table struct {
	file    []byte
	rows    int
	columns map[string]column
	groups  []rowGroup
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

// Rows returns the number of rows.
func (t *Table) Rows() int { return t.rows }

// Columns returns the names of the columns, in order.
func (t *Table) Columns() []string {
	return slices.SortedStableFunc(maps.Keys(t.columns), func(a, b string) int {
		return cmp.Compare(t.columns[a].place, t.columns[b].place)
	})
}

// Text decodes the named column of text, all rows of it. Each call decodes
// anew. The error wraps [ErrCorrupt] where the column is missing or damaged,
// and [ErrUnsupported] where it is not text or its encoding is not read.
func (t *Table) Text(name string) (Text, error) {
	words := dictionary{codes: map[string]int32{}}
	codes, err := values(t, name, kind[int32]{
		physical: physicalByteArray,
		smallest: 4,
		missing:  -1,
		plain:    words.plain,
	})
	if err != nil {
		return Text{}, err
	}
	return Text{Codes: codes, Dictionary: words.words}, nil
}

// Number decodes the named column of numbers, all rows of it. NaN marks a
// missing value. Each call decodes anew. Errors are those of [Table.Text].
func (t *Table) Number(name string) ([]float64, error) {
	return values(t, name, kind[float64]{
		physical: physicalDouble,
		smallest: 8,
		missing:  math.NaN(),
		plain:    plainNumbers,
	})
}
