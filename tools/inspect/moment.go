package main

import (
	"encoding/binary"
	"strconv"

	"lodestone/dataset/parquet"
)

const secondsPerDay = 86400

// perSecond is how many of a unit are in a second.
var perSecond = [...]int64{
	parquet.Milliseconds: 1e3,
	parquet.Microseconds: 1e6,
	parquet.Nanoseconds:  1e9,
}

// appendDate adds the day that is so many days after 1970-01-01 in the Gregorian
// calendar, which is taken to have been in force always.
//
// Source: E. M. Reingold and N. Dershowitz, "Calendrical Calculations", 4th ed.,
// Cambridge 2018, section 2.2; days are counted from 0000-03-01 here.
func appendDate(line []byte, day int64) []byte {
	day += 719468
	era := floorDiv(day, 146097)
	day -= era * 146097
	year := (day - day/1460 + day/36524 - day/146096) / 365
	day -= 365*year + year/4 - year/100
	month := (5*day + 2) / 153
	day -= (153*month+2)/5 - 1
	month += 3
	if month > 12 {
		month -= 12
		year++
	}
	year += era * 400
	switch {
	case year < 0:
		line, year = append(line, '-'), -year
	case year > 9999:
		line = append(line, '+')
	}
	line = padded(line, year, 4)
	line = padded(append(line, '-'), month, 2)
	return padded(append(line, '-'), day, 2)
}

// appendTime adds a time of day, given in parts of a second since midnight.
func appendTime(line []byte, t, parts int64) []byte {
	if t < 0 {
		line = append(line, '-')
	}
	magnitude := func(n int64) int64 { return max(n, -n) }
	seconds, fraction := magnitude(t/parts), magnitude(t%parts)
	line = padded(line, seconds/3600, 2)
	line = padded(append(line, ':'), seconds/60%60, 2)
	line = padded(append(line, ':'), seconds%60, 2)
	return appendFraction(line, fraction, parts)
}

// appendFraction adds a fraction of a second, without the zeros at its end.
func appendFraction(line []byte, fraction, parts int64) []byte {
	if fraction > 0 {
		line = append(line, '.')
	}
	for fraction > 0 {
		parts /= 10
		line = append(line, byte('0'+fraction/parts))
		fraction %= parts
	}
	return line
}

func appendTimestamp(line []byte, t int64, l parquet.Logical) []byte {
	parts := perSecond[l.Unit]
	day := floorDiv(t, secondsPerDay*parts)
	line = append(appendDate(line, day), 'T')
	line = appendTime(line, t-day*secondsPerDay*parts, parts)
	if l.UTC {
		line = append(line, 'Z')
	}
	return line
}

// appendInt96 adds a timestamp as Impala and older Sparks write it: nanoseconds
// of a day, and the day, counted from the beginning of the Julian period.
func appendInt96(line []byte, v *parquet.Values, i int) []byte {
	nanoseconds := int64(binary.LittleEndian.Uint64(v.At(i)))
	const nanosecondsPerDay = secondsPerDay * 1e9
	days := floorDiv(nanoseconds, nanosecondsPerDay)
	const epoch = 2440588 // 1970-01-01
	day := int64(int32(binary.LittleEndian.Uint32(v.At(i)[8:]))) - epoch + days
	line = append(appendDate(line, day), 'T')
	return appendTime(line, nanoseconds-days*nanosecondsPerDay, 1e9)
}

func appendInterval(line []byte, v *parquet.Values, i int) []byte {
	part := func(at int) int64 { return int64(binary.LittleEndian.Uint32(v.At(i)[at:])) }
	line = strconv.AppendInt(append(line, 'P'), part(0), 10)
	line = strconv.AppendInt(append(line, 'M'), part(4), 10)
	line = strconv.AppendInt(append(line, "DT"...), part(8)/1000, 10)
	return append(appendFraction(line, part(8)%1000, 1000), 'S')
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// padded adds a number of at least width digits.
func padded(line []byte, n int64, width int) []byte {
	for limit := int64(10); width > 1; width-- {
		if n < limit {
			line = append(line, '0')
		}
		limit *= 10
	}
	return strconv.AppendInt(line, n, 10)
}
