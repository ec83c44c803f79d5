package calendar

import (
	"fmt"
	"iter"
	"strings"
)

// Span is a run of months; both ends are included. Last lies not before First.
type Span struct{ First, Last Month }

// ParseSpan reads a span as it is written in data and links:
// "2024-01..2025-09", or one month, "2025-09".
func ParseSpan(s string) (Span, error) {
	first, last, ranged := strings.Cut(s, "..")
	if !ranged {
		last = first
	}
	from, err := Parse(first)
	if err != nil {
		return Span{}, err
	}
	to, err := Parse(last)
	if err != nil {
		return Span{}, err
	}
	if to < from {
		return Span{}, fmt.Errorf("calendar: the span %q ends before it begins", s)
	}
	return Span{from, to}, nil
}

// String is the inverse of [ParseSpan].
func (s Span) String() string {
	if s.First == s.Last {
		return s.First.String()
	}
	return s.First.String() + ".." + s.Last.String()
}

// Len returns the number of months in s.
func (s Span) Len() int { return int(s.Last-s.First) + 1 }

// Contains reports whether m lies in s.
func (s Span) Contains(m Month) bool { return s.First <= m && m <= s.Last }

// Before returns the same months n months earlier.
func (s Span) Before(n int) Span { return Span{s.First - Month(n), s.Last - Month(n)} }

// All yields the months of s in order.
func (s Span) All() iter.Seq[Month] {
	return func(yield func(Month) bool) {
		for m := s.First; m <= s.Last; m++ {
			if !yield(m) {
				return
			}
		}
	}
}

// YearToDate returns the months from January of m's year to m.
func YearToDate(m Month) Span { return Span{Of(m.Year(), 1), m} }

// WholeYear returns the twelve months of a year.
func WholeYear(year int) Span { return Span{Of(year, 1), Of(year, 12)} }
