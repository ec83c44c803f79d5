package slice

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/dataset/parquet"
)

// Question says what is wanted of a file or of many.
type Question struct {
	// Wanted reports whether a column of a name is wanted.
	Wanted func(name string) bool
	// Where are conditions that each row fulfils, all of them. One on a column
	// that a file does not have holds of all its rows.
	Where []Condition
}

// Condition is one on the values of a column; a missing value fulfils none.
type Condition struct {
	Names []string // of the column, the best first, in small letters
	// Any are ranges of which one has to hold the value.
	Any []Range
	// Months says that values are months: as 2025-09, 202509, 20250930 or
	// 2025-09-30 in text or numbers, as a date or as a timestamp.
	Months bool
}

// Range is one of text in ASCII from Low to all text that begins with High. Of
// months both are such as 2025-09; of whole numbers the text is that of their
// digits, so that 85 holds 85051110.
type Range struct{ Low, High string }

func (r Range) holds(s string) bool { return r.Low <= s && s[:min(len(r.High), len(s))] <= r.High }

// holdsMonth does so for a month in text, with a hyphen or without.
func (r Range) holdsMonth(s string) bool {
	if hyphened(s) || len(s) < 6 {
		return r.holds(s)
	}
	return r.plain().holds(s)
}

// plain is the range of months without the hyphen.
func (r Range) plain() Range {
	return Range{strings.ReplaceAll(r.Low, "-", ""), strings.ReplaceAll(r.High, "-", "")}
}

func hyphened(s string) bool { return len(s) > 4 && s[4] == '-' }

// test is a condition on a column of a type.
type test struct {
	column int
	texts  []Range // of a column of text
	months bool
	spans  []span // of a column of numbers
}

// span is a range of whole numbers, both included.
type span struct{ low, high int64 }

// on returns the condition as a test of a column, and false where it cannot be
// tested there.
func (c *Condition) on(column int, about *parquet.Column) (t test, ok bool) {
	t = test{column: column, months: c.Months}
	logical := about.Logical()
	switch {
	case about.Type == parquet.ByteArray && (logical.IsText() || logical.Kind == parquet.NoKind):
		t.texts = c.Any
		return t, true
	case about.Type != parquet.Int32 && about.Type != parquet.Int64:
		return t, false
	}
	for _, r := range c.Any {
		switch {
		case c.Months && logical.Kind == parquet.Date:
			t.spans = append(t.spans, r.days(1))
		case c.Months && logical.Kind == parquet.Timestamp:
			t.spans = append(t.spans, r.days(perDay(logical.Unit)))
		case logical.Kind != parquet.NoKind && logical.Kind != parquet.Integer:
			return t, false
		case c.Months:
			low, high := r.plain().digits()
			t.spans = append(t.spans, span{low, high}, span{low * 100, high*100 + 99})
		default:
			low, high := r.digits()
			for range maxDigits - min(len(r.High), maxDigits) + 1 {
				t.spans = append(t.spans, span{low, high})
				low, high = low*10, high*10+9
			}
		}
	}
	return t, true
}

// maxDigits is the length of the longest codes of goods there are.
const maxDigits = 12

// digits returns both ends as numbers; a range of no numbers holds none.
func (r Range) digits() (low, high int64) {
	a, err := strconv.ParseUint(r.Low[:min(len(r.Low), maxDigits)], 10, 62)
	if err != nil {
		return 0, -1
	}
	b, err := strconv.ParseUint(r.High[:min(len(r.High), maxDigits)], 10, 62)
	if err != nil {
		return 0, -1
	}
	return int64(a), int64(b)
}

func perDay(u parquet.Unit) int64 {
	return [...]int64{parquet.Milliseconds: 1e3, parquet.Microseconds: 1e6, parquet.Nanoseconds: 1e9}[u] * 86400
}

// days returns the time between both months, in parts of a day since 1970-01-01.
func (r Range) days(parts int64) span {
	s := span{0, math.MaxInt64}
	furthest := math.MaxInt64 / parts
	if low, err := calendar.Parse(r.Low); err == nil {
		s.low = min(max(firstDay(low), -furthest), furthest) * parts
	}
	if high, err := calendar.Parse(r.High); err == nil {
		s.high = min(firstDay(high+1), furthest)*parts - 1
	}
	return s
}

// firstDay counts the days from 1970-01-01 to the first of a month.
//
// Source: E. M. Reingold and N. Dershowitz, "Calendrical Calculations", 4th ed.,
// Cambridge 2018, section 2.2; the year begins in March here.
func firstDay(m calendar.Month) int64 {
	year, month := int64(m.Year()), int64(m.Number())
	if month < 3 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 - 719468
}

// lacks reports whether bounds exclude all values that pass.
func (t *test) lacks(b *parquet.Bounds, rows int64) bool {
	if b.Missing == rows {
		return true
	}
	for _, r := range t.texts {
		// Where one end is a month with a hyphen, all are.
		if t.months && !(b.HasLow && hyphened(b.Low)) && !(b.HasHigh && hyphened(b.High)) {
			r = r.plain()
		}
		if !b.LacksText(r.Low, r.High) {
			return false
		}
	}
	for _, s := range t.spans {
		if s.low <= s.high && (s.high < 0 || !b.LacksNumber(max(s.low, 0), s.high)) {
			return false
		}
	}
	return true
}

// passes reports whether value i passes.
func (t *test) passes(v *parquet.Values, i int) bool {
	if v.Type == parquet.ByteArray {
		return t.passesText(string(v.At(i)))
	}
	x := whole(v, i)
	for _, s := range t.spans {
		if s.low <= x && x <= s.high {
			return true
		}
	}
	return false
}

func (t *test) passesText(s string) bool {
	for _, r := range t.texts {
		if t.months && r.holdsMonth(s) || !t.months && r.holds(s) {
			return true
		}
	}
	return false
}

func whole(v *parquet.Values, i int) int64 {
	if v.Type == parquet.Int32 {
		return int64(int32(binary.LittleEndian.Uint32(v.At(i))))
	}
	return int64(binary.LittleEndian.Uint64(v.At(i)))
}
