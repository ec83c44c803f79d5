package slice

import (
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"lodestone/dataset/calendar"
	"lodestone/dataset/parquet"
)

// Table is the rows that pass, column by column.
type Table struct {
	Rows    int
	Columns []Column
}

// Column is of text or of numbers. Where a file of several lacks it, its rows
// are missing: text that is empty, numbers that are NaN.
type Column struct {
	Name   string
	IsText bool

	codes   []int32 // in words, which begin with ""
	words   []string
	known   map[string]int32
	numbers []float64
}

// Text returns the text of a row.
func (c *Column) Text(row int) string { return c.words[c.codes[row]] }

// Number returns the number of a row.
func (c *Column) Number(row int) float64 { return c.numbers[row] }

func (c *Column) code(word string) int32 {
	code, ok := c.known[word]
	if !ok {
		code = int32(len(c.words))
		c.words = append(c.words, word)
		c.known[word] = code
	}
	return code
}

// fill makes the column as long as a table of so many rows.
func (c *Column) fill(rows int) {
	for c.IsText && len(c.codes) < rows {
		c.codes = append(c.codes, 0)
	}
	for !c.IsText && len(c.numbers) < rows {
		c.numbers = append(c.numbers, math.NaN())
	}
}

// column returns the column of a name, whatever its letters' case.
func (t *Table) column(name string, isText bool) (*Column, bool) {
	for i := range t.Columns {
		if c := &t.Columns[i]; strings.EqualFold(c.Name, name) {
			return c, c.IsText == isText
		}
	}
	t.Columns = append(t.Columns, Column{Name: name, IsText: isText, words: []string{""}, known: map[string]int32{"": 0}})
	return &t.Columns[len(t.Columns)-1], true
}

// kind is what becomes of a column's values.
type kind int

const (
	noKind  kind = iota // nothing
	text                // what they are
	month               // the month that they lie in, as text
	numeric             // what they are, as near as 64 bits come
)

func kindOf(c *parquet.Column) kind {
	l := c.Logical()
	switch {
	case c.Type == parquet.ByteArray && (l.IsText() || l.Kind == parquet.NoKind):
		return text
	case l.Kind == parquet.Date, l.Kind == parquet.Timestamp, c.Type == parquet.Int96:
		return month
	case l.Kind != parquet.NoKind && l.Kind != parquet.Integer && l.Kind != parquet.Decimal:
		return noKind
	case l.Kind == parquet.Decimal, c.Type == parquet.Int32, c.Type == parquet.Int64, c.Type == parquet.Float, c.Type == parquet.Double:
		return numeric
	}
	return noKind
}

// cursor gives the pages of a column and the row that each begins at.
type cursor struct {
	next  func() (*parquet.Page, error)
	parts []parquet.Part // nil where pages follow each other
	row   int64
}

func (f *file) cursor(g *group, column int) (*cursor, error) {
	if g.parts[column] == nil {
		return &cursor{next: f.file.Pages(column, g.index).Next}, nil
	}
	some := someOf(g.parts[column], g.rows)
	e, err := f.file.Excerpt(g.index, column, &g.parts[column][0], some)
	if err != nil {
		return nil, err
	}
	return &cursor{next: e.Next, parts: some}, nil
}

func (c *cursor) page() (page *parquet.Page, first int64, err error) {
	page, err = c.next()
	if err != nil {
		return nil, 0, err
	}
	if c.parts != nil {
		c.row, c.parts = c.parts[0].First, c.parts[1:]
	}
	first = c.row
	c.row += int64(page.Rows)
	return page, first, nil
}

// read appends the rows that pass to a table.
func (f *file) read(t *Table) error {
	for i := range f.groups {
		g := &f.groups[i]
		keep := make([]bool, f.file.Groups[g.index].Rows)
		for _, s := range g.rows {
			for row := s.low; row <= s.high; row++ {
				keep[row] = true
			}
		}
		for i := range f.tests {
			if err := f.sift(g, &f.tests[i], keep); err != nil {
				return err
			}
		}
		count := 0
		for _, k := range keep {
			if k {
				count++
			}
		}
		if t.Rows+count > MostRows {
			return tooMany
		}
		if err := f.gather(g, keep, t, count); err != nil {
			return err
		}
	}
	return nil
}

// sift keeps of the rows those that pass a test.
func (f *file) sift(g *group, t *test, keep []bool) error {
	c, err := f.cursor(g, t.column)
	if err != nil {
		return err
	}
	var places []int32
	var known []int8 // of each value of a dictionary: 1 passes, −1 does not, 0 is not known yet
	for {
		page, first, err := c.page()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if page.Codes == nil || len(known) != page.Values.Len() {
			known = make([]int8, page.Values.Len())
		}
		places = page.Places(places[:0])
		for i, place := range places {
			row := first + int64(i)
			if !keep[row] {
				continue
			}
			if place < 0 {
				keep[row] = false
				continue
			}
			if known[place] == 0 {
				known[place] = -1
				if t.passes(page.Values, int(place)) {
					known[place] = 1
				}
			}
			keep[row] = known[place] > 0
		}
		if page.Codes == nil {
			known = nil
		}
	}
}

// gather appends the rows that are kept of a row group to a table.
func (f *file) gather(g *group, keep []bool, t *Table, count int) error {
	for _, column := range f.wanted {
		about := &f.file.Columns[column]
		kind := kindOf(about)
		to, same := t.column(about.Name, kind != numeric)
		if !same {
			return f.mixed(about.Name)
		}
		to.fill(t.Rows)
		c, err := f.cursor(g, column)
		if err != nil {
			return err
		}
		if err := to.gather(c, about, kind, keep); err != nil {
			return err
		}
	}
	for name, word := range f.texts {
		to, same := t.column(name, true)
		if !same {
			return f.mixed(name)
		}
		if f.find([]string{name}) >= 0 {
			continue // the file says it itself
		}
		to.fill(t.Rows)
		for code := to.code(word); len(to.codes) < t.Rows+count; {
			to.codes = append(to.codes, code)
		}
	}
	t.Rows += count
	for i := range t.Columns {
		t.Columns[i].fill(t.Rows)
	}
	return nil
}

// gather appends the values of the rows that are kept.
func (c *Column) gather(from *cursor, about *parquet.Column, kind kind, keep []bool) error {
	var places, codes []int32 // codes of a dictionary's words, −1 where they are not known yet
	value := numberOf(about)
	for {
		page, first, err := from.page()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if kind != numeric && (page.Codes == nil || len(codes) != page.Values.Len()) {
			codes = slices.Repeat([]int32{-1}, page.Values.Len())
		}
		places = page.Places(places[:0])
		for i, place := range places {
			switch {
			case !keep[first+int64(i)]:
			case place < 0 && kind == numeric:
				c.numbers = append(c.numbers, math.NaN())
			case kind == numeric:
				c.numbers = append(c.numbers, value(page.Values, int(place)))
			case place < 0:
				c.codes = append(c.codes, 0)
			default:
				if codes[place] < 0 {
					codes[place] = c.code(wordOf(about, page.Values, int(place), kind))
				}
				c.codes = append(c.codes, codes[place])
			}
		}
		if page.Codes == nil {
			codes = nil
		}
	}
}

func wordOf(about *parquet.Column, v *parquet.Values, i int, kind kind) string {
	if kind == month {
		return monthOf(about, v, i)
	}
	return strings.ToValidUTF8(string(v.At(i)), string(utf8.RuneError))
}

// monthOf returns the month of a date, a timestamp or one as Impala writes it.
func monthOf(about *parquet.Column, v *parquet.Values, i int) string {
	var day int64
	l := about.Logical()
	switch {
	case about.Type == parquet.Int96: // nanoseconds of a day, and the day of the Julian period
		const epoch = 2440588 // 1970-01-01
		b := v.At(i)
		day = int64(int32(uint32(b[8])|uint32(b[9])<<8|uint32(b[10])<<16|uint32(b[11])<<24)) - epoch
	case l.Kind == parquet.Date:
		day = whole(v, i)
	default:
		day = int64(math.Floor(float64(whole(v, i)) / float64(perDay(l.Unit))))
	}
	const first, last = 0, 9999*12 + 11
	low, high := calendar.Month(first), calendar.Month(last)
	for low < high { // the last month that begins on that day or before
		middle := (low + high + 1) / 2
		if firstDay(middle) <= day {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return low.String()
}

// numberOf returns what makes a number of a column's values.
func numberOf(c *parquet.Column) func(v *parquet.Values, i int) float64 {
	l := c.Logical()
	switch {
	case l.Kind == parquet.Decimal:
		unit := math.Pow10(int(l.Scale))
		return func(v *parquet.Values, i int) float64 { return decimal(v, i) / unit }
	case c.Type == parquet.Double:
		return func(v *parquet.Values, i int) float64 { return v.Doubles()[i] }
	case c.Type == parquet.Float:
		return func(v *parquet.Values, i int) float64 { return short(v.Floats()[i]) }
	case l.Kind == parquet.Integer && !l.Signed && c.Type == parquet.Int32:
		return func(v *parquet.Values, i int) float64 { return float64(uint32(whole(v, i))) }
	case l.Kind == parquet.Integer && !l.Signed:
		return func(v *parquet.Values, i int) float64 { return float64(uint64(whole(v, i))) }
	}
	return func(v *parquet.Values, i int) float64 { return float64(whole(v, i)) }
}

// short returns the number that the shortest digits of x are: 0.1, and not
// 0.10000000149.
func short(x float32) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(float64(x), 'g', -1, 32), 64)
	if err != nil {
		return float64(x)
	}
	return y
}

// decimal returns the digits of a decimal as a number.
func decimal(v *parquet.Values, i int) float64 {
	if v.Type == parquet.Int32 || v.Type == parquet.Int64 {
		return float64(whole(v, i))
	}
	x := 0.0
	for at, c := range v.At(i) {
		if at == 0 {
			x = float64(int8(c))
			continue
		}
		x = x*256 + float64(c)
	}
	return x
}
