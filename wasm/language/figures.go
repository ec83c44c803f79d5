package language

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
)

// Grouped writes x rounded to a count of decimals, none if that is negative,
// with a sign between thousands and a true minus sign: "1,119", "−28.7".
func (w *Words) Grouped(x float64, decimals int) string {
	digits := strconv.AppendFloat(make([]byte, 0, 32), math.Abs(x), 'f', max(0, decimals), 64)
	whole, fraction, hasFraction := bytes.Cut(digits, []byte("."))
	group, out := w.rule("group", ","), make([]byte, 0, 48)
	if x < 0 && len(bytes.Trim(digits, "0.")) > 0 {
		out = append(out, "−"...)
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out = append(out, group...)
		}
		out = append(out, digit)
	}
	if hasFraction {
		out = append(append(out, w.rule("decimal", ".")...), fraction...)
	}
	return string(out)
}

// Signed is Grouped with a plus sign before what is above zero as it is written.
func (w *Words) Signed(x float64, decimals int) string {
	text := w.Grouped(x, decimals)
	if x > 0 && strings.ContainsAny(text, "123456789") {
		return "+" + text
	}
	return text
}

// Month returns the name of a month without its year: "September".
func (w *Words) Month(m calendar.Month) string {
	if name := w.listed("months", "", m.Number()); name != "" {
		return name
	}
	return m.Name()
}

// Dated returns a month as it stands in text: "September 2025".
func (w *Words) Dated(m calendar.Month) string {
	if w == nil {
		return m.Long() // which a check of a long text asks for very often
	}
	return w.Say("{month} {year}", "month", w.Month(m), "year", strconv.Itoa(m.Year()))
}

// Year returns a year as it stands in text: "2025".
func (w *Words) Year(year int) string {
	return w.Say("year^{year}", "year", strconv.Itoa(year))
}

// Day returns a day of a month as it stands in text: "4 April 2025".
func (w *Words) Day(m calendar.Month, day int) string {
	return w.Say("{day} {month} {year}", "day", strconv.Itoa(day), "month", w.Month(m), "year", strconv.Itoa(m.Year()))
}

// Span returns a span of months as it stands in text: "September 2025",
// "January to September 2025", "2024", "October 2024 to March 2025".
func (w *Words) Span(s calendar.Span) string {
	switch {
	case s.First == s.Last:
		return w.Dated(s.First)
	case s == calendar.WholeYear(s.First.Year()):
		return w.Year(s.First.Year())
	case s.First.Year() == s.Last.Year():
		return w.Say("{first} to {last} {year}", "first", w.Month(s.First), "last", w.Month(s.Last), "year", strconv.Itoa(s.Last.Year()))
	}
	return w.Say("span^{first} to {last}", "first", w.Dated(s.First), "last", w.Dated(s.Last))
}
