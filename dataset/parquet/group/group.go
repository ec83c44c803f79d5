// Package group sums a column of a Parquet file by two others, without making
// rows of them: a place in a dictionary is looked up in place of a text, and of
// no column is more in memory than a page.
//
// It knows no months and no partners. What the values of a column mean is for
// who asks.
package group

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"lodestone/dataset/parquet"
)

// Grid holds a sum for each two values of the key columns.
type Grid struct {
	// Keys has the values of each key column in the order in which they came
	// first, as the bytes that [parquet.Values.At] returns, and of its dictionaries
	// those too that no row has. A row that is without one of its keys is in no sum.
	Keys [2][]string

	// Sums has, at i×len(Keys[1])+j, the sum of all rows with Keys[0][i] and
	// Keys[1][j]; NaN where none of them has a value.
	Sums []float64
}

// maxCells is how many sums are kept at most, 8 bytes each.
const maxCells = 1 << 22

// ErrTooMany is returned where the keys make more sums than are kept.
var ErrTooMany = errors.New("group: more than 4194304 pairs of keys")

// none is the sum of no values: adding to it tells them from zero, as a zero
// that is added leaves 0, not −0.
var none = math.Copysign(0, -1)

// Sum sums a column of numbers by two key columns, all given by their place in
// f.Columns. Numbers are INT32, INT64, FLOAT or DOUBLE as they are stored; above
// 2⁵³ a sum is rounded. Numbers of another meaning, such as decimals, are
// refused.
//
// The error is one of [parquet.Pages.Next], wraps [parquet.ErrUnsupported]
// where the column has no such numbers, or is [ErrTooMany].
func Sum(f *parquet.File, keys [2]int, numbers int) (*Grid, error) {
	column := &f.Columns[numbers]
	if !isNumber(column) {
		return nil, fmt.Errorf("group: column %q has no plain numbers: %w", column.Name, parquet.ErrUnsupported)
	}
	r := reader{}
	for i := range r.keys {
		r.keys[i].pages = f.Pages(keys[i])
		defer r.keys[i].pages.Close()
	}
	r.pages = f.Pages(numbers)
	defer r.pages.Close()
	for {
		if err := r.step(); err == io.EOF {
			return r.grid(), nil
		} else if err != nil {
			return nil, err
		}
	}
}

func isNumber(c *parquet.Column) bool {
	switch c.Type {
	case parquet.Int32, parquet.Int64:
		l := c.Logical()
		return l.Kind == parquet.NoKind || l.Kind == parquet.Integer && l.Signed
	case parquet.Float, parquet.Double:
		return true
	}
	return false
}

// reader goes through three columns at the same time, a block of rows at a step.
type reader struct {
	keys [2]keys

	pages *parquet.Pages
	page  *parquet.Page
	at    int // rows of page that are behind
	value int // values of page that are behind

	sums   []float64 // of keys i and j at i×stride+j
	stride int
	cells  [block]int32 // the place in sums of each row of a block, negative without one
}

// block is how many rows are summed at a step: few enough that their cells stay
// in the processor's nearest memory.
const block = 4096

// step sums the rows up to the end of a block or of a page, whichever comes first.
func (r *reader) step() (err error) {
	n := block
	for i := range r.keys {
		k := &r.keys[i]
		if err := k.need(); err != nil {
			return err
		}
		n = min(n, k.page.Rows-k.at)
	}
	if r.page == nil || r.at == r.page.Rows {
		if r.page, err = r.pages.Next(); err != nil {
			return err
		}
		r.at, r.value = 0, 0
	}
	n = min(n, r.page.Rows-r.at)
	if err := r.room(); err != nil {
		return err
	}
	cells := r.cells[:n]
	some := false
	if !r.takeBoth(cells) {
		first := r.keys[0].take(cells, r.stride)
		some = r.keys[1].add(cells) || first
	}
	r.sum(cells, some)
	return nil
}

// room makes sums for all keys that are known.
func (r *reader) room() error {
	rows, columns := len(r.keys[0].names), len(r.keys[1].names)
	if columns > r.stride {
		wider := max(2*r.stride, columns)
		if rows*wider > maxCells {
			wider = columns
		}
		if rows*wider > maxCells {
			return ErrTooMany
		}
		sums := empty(nil, rows*wider)
		for i := 0; i*r.stride < len(r.sums); i++ {
			copy(sums[i*wider:], r.sums[i*r.stride:(i+1)*r.stride])
		}
		r.sums, r.stride = sums, wider
	}
	if rows*r.stride > maxCells {
		return ErrTooMany
	}
	r.sums = empty(r.sums, rows*r.stride)
	return nil
}

// empty appends sums of nothing until there are n.
func empty(sums []float64, n int) []float64 {
	had := len(sums)
	if n <= had {
		return sums
	}
	sums = slices.Grow(sums, n-had)[:n]
	for i := range sums[had:] {
		sums[had+i] = none
	}
	return sums
}

// grid returns what has been summed.
func (r *reader) grid() *Grid {
	g := &Grid{Keys: [2][]string{r.keys[0].names, r.keys[1].names}}
	// At its length from the start: memory that is touched first is dear in a browser.
	g.Sums = make([]float64, 0, len(g.Keys[0])*len(g.Keys[1]))
	for i := range g.Keys[0] {
		for _, sum := range r.sums[i*r.stride:][:len(g.Keys[1])] {
			if sum == 0 && math.Signbit(sum) {
				sum = math.NaN()
			}
			g.Sums = append(g.Sums, sum)
		}
	}
	return g
}
