package own

import (
	"encoding/binary"
	"math"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/dataset/parquet"
)

// rendererOf returns what writes values of a column as a cell, nil for types of
// which no cell is made. Dates and timestamps become their month.
func rendererOf(c *parquet.Column) func(line []byte, v *parquet.Values, i int) []byte {
	l := c.Logical()
	switch {
	case l.Kind == parquet.Decimal:
		return decimal(int(l.Scale))
	case l.Kind == parquet.Date:
		return func(line []byte, v *parquet.Values, i int) []byte { return month(line, int64(v.Int32s()[i])) }
	case l.Kind == parquet.Timestamp:
		parts := [...]int64{parquet.Milliseconds: 1e3, parquet.Microseconds: 1e6, parquet.Nanoseconds: 1e9}[l.Unit] * 86400
		return func(line []byte, v *parquet.Values, i int) []byte { return month(line, floorDiv(whole(v, i), parts)) }
	case l.Kind == parquet.Integer && !l.Signed:
		return func(line []byte, v *parquet.Values, i int) []byte {
			if v.Type == parquet.Int32 {
				return strconv.AppendUint(line, uint64(uint32(v.Int32s()[i])), 10)
			}
			return strconv.AppendUint(line, uint64(v.Int64s()[i]), 10)
		}
	case l.IsText(), l.Kind == parquet.NoKind && c.Type == parquet.ByteArray:
		return func(line []byte, v *parquet.Values, i int) []byte { return quoted(line, v.At(i)) }
	case l.Kind != parquet.NoKind && l.Kind != parquet.Integer:
		return nil
	}
	return physical(c.Type)
}

// physical renders values that mean nothing more than they are.
func physical(t parquet.Type) func(line []byte, v *parquet.Values, i int) []byte {
	switch t {
	case parquet.Int32, parquet.Int64:
		return func(line []byte, v *parquet.Values, i int) []byte { return strconv.AppendInt(line, whole(v, i), 10) }
	case parquet.Int96:
		// As Impala and older Sparks write timestamps: nanoseconds of a day, and the
		// day, counted from the beginning of the Julian period.
		return func(line []byte, v *parquet.Values, i int) []byte {
			const epoch = 2440588 // 1970-01-01
			return month(line, int64(int32(binary.LittleEndian.Uint32(v.At(i)[8:])))-epoch)
		}
	case parquet.Float:
		return func(line []byte, v *parquet.Values, i int) []byte { return number(line, float64(v.Floats()[i]), 32) }
	case parquet.Double:
		return func(line []byte, v *parquet.Values, i int) []byte { return number(line, v.Doubles()[i], 64) }
	}
	return nil
}

func whole(v *parquet.Values, i int) int64 {
	if v.Type == parquet.Int32 {
		return int64(v.Int32s()[i])
	}
	return v.Int64s()[i]
}

// number writes the shortest form that reads back. NaN is how some writers mark
// what is missing.
func number(line []byte, x float64, bits int) []byte {
	if math.IsNaN(x) {
		return line
	}
	return strconv.AppendFloat(line, x, 'f', -1, bits)
}

// month writes the month of a day that is so many days after 1970-01-01.
//
// Source: E. M. Reingold and N. Dershowitz, "Calendrical Calculations", 4th ed.,
// Cambridge 2018, section 2.2; days are counted from 0000-03-01 here.
func month(line []byte, day int64) []byte {
	day += 719468
	era := floorDiv(day, 146097)
	day -= era * 146097
	year := (day - day/1460 + day/36524 - day/146096) / 365
	day -= 365*year + year/4 - year/100
	m := (5*day+2)/153 + 3
	if m > 12 {
		m -= 12
		year++
	}
	if year += era * 400; year < 0 || year > 9999 {
		return append(line, "not a day"...)
	}
	return append(line, calendar.Of(int(year), int(m)).String()...)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// longestDecimal is in bytes; writers need 16, or 32.
const longestDecimal = 32

func decimal(scale int) func(line []byte, v *parquet.Values, i int) []byte {
	return func(line []byte, v *parquet.Values, i int) []byte {
		var digits string
		if v.Type == parquet.Int32 || v.Type == parquet.Int64 {
			digits = strconv.FormatInt(whole(v, i), 10)
		} else {
			b := v.At(i)
			if len(b) > longestDecimal {
				return append(line, "a decimal that is too long"...)
			}
			digits = wholeOf(b)
		}
		return point(line, digits, scale)
	}
}

// wholeOf writes a whole number that is in two's complement, the highest byte first.
// The page's program has no use for math/big besides.
func wholeOf(b []byte) string {
	b = append([]byte{0}, b...)
	negative := len(b) > 1 && b[1] >= 128
	if negative {
		carry := 1
		for i := len(b) - 1; i > 0; i-- {
			carry += int(^b[i])
			b[i] = byte(carry)
			carry >>= 8
		}
		b[0] = byte(carry)
	}
	var digits []byte
	for len(digits) == 0 || len(strings.Trim(string(b), "\x00")) > 0 {
		rest := 0
		for i := range b {
			rest = rest<<8 | int(b[i])
			b[i] = byte(rest / 10)
			rest %= 10
		}
		digits = append(digits, byte('0'+rest))
	}
	if negative {
		digits = append(digits, '-')
	}
	slices.Reverse(digits)
	return string(digits)
}

// point puts a decimal point before the last scale digits of a whole number.
func point(line []byte, digits string, scale int) []byte {
	if digits[0] == '-' {
		line, digits = append(line, '-'), digits[1:]
	}
	if missing := scale + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	at := len(digits) - scale
	line = append(line, digits[:at]...)
	if scale == 0 {
		return line
	}
	return append(append(line, '.'), digits[at:]...)
}
