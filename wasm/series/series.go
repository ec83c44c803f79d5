// Package series holds monthly figures with their precision and their gaps,
// and computes changes, sums, indices, shares, streaks and extremes from them.
//
// A missing month stays missing: nothing is filled in, and a statistic that
// needs a missing month is missing itself. Values keep the unit they came in
// (kilograms for net mass); changes and shares are ratios, 0.05 being 5%.
package series

import (
	"iter"
	"math"

	"gonum.org/v1/gonum/floats"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// Status says where a month's figure comes from, in the letters of SDMX.
type Status byte

const (
	Reported Status = 'A' // printed by a source
	Derived  Status = 'E' // follows from other figures
	Missing  Status = 'M' // nobody has said
)

// Series is a run of months. The zero Series has none.
type Series struct {
	first            calendar.Month
	low, value, high []float64 // equally long; NaN where missing
	status           []Status
}

// New returns a series of n missing months that starts at first.
func New(first calendar.Month, n int) Series {
	s := Series{first, make([]float64, n), make([]float64, n), make([]float64, n), make([]Status, n)}
	for i := range n {
		s.put(i, interval.Missing(), Missing)
	}
	return s
}

func (s Series) put(i int, v interval.Interval, status Status) {
	if !v.Known() {
		v, status = interval.Missing(), Missing
	}
	s.low[i], s.value[i], s.high[i], s.status[i] = v.Low, v.Value, v.High, status
}

// Set puts the figure of month m, which must lie in the series' span.
func (s Series) Set(m calendar.Month, v interval.Interval, status Status) {
	s.put(int(m-s.first), v, status)
}

// Len returns the number of months, missing ones included.
func (s Series) Len() int { return len(s.value) }

// Span returns the months from the first to the last, missing ones included.
// It must not be asked of a series without months.
func (s Series) Span() calendar.Span {
	return calendar.Span{First: s.first, Last: s.first + calendar.Month(s.Len()-1)}
}

func (s Series) holds(m calendar.Month) bool { return m >= s.first && int(m-s.first) < s.Len() }

// Months yields the months of the series in order, missing ones included.
func (s Series) Months() iter.Seq[calendar.Month] {
	return func(yield func(calendar.Month) bool) {
		for i := range s.Len() {
			if !yield(s.first + calendar.Month(i)) {
				return
			}
		}
	}
}

// At returns the figure of month m, missing outside the span.
func (s Series) At(m calendar.Month) interval.Interval {
	if !s.holds(m) {
		return interval.Missing()
	}
	i := int(m - s.first)
	return interval.Interval{Low: s.low[i], Value: s.value[i], High: s.high[i]}
}

// Known reports whether month m has a figure.
func (s Series) Known(m calendar.Month) bool { return s.At(m).Known() }

// StatusAt returns the status of month m, [Missing] outside the span.
func (s Series) StatusAt(m calendar.Month) Status {
	if !s.holds(m) {
		return Missing
	}
	return s.status[int(m-s.first)]
}

// Latest returns the last known month not after m; ok is false if there is none.
func (s Series) Latest(m calendar.Month) (latest calendar.Month, ok bool) {
	if s.Len() == 0 {
		return 0, false
	}
	for m = min(m, s.Span().Last); m >= s.first; m-- {
		if s.Known(m) {
			return m, true
		}
	}
	return 0, false
}

// Gaps returns the months of span that have no figure, in order.
func (s Series) Gaps(span calendar.Span) []calendar.Month {
	var gaps []calendar.Month
	for m := range span.All() {
		if !s.Known(m) {
			gaps = append(gaps, m)
		}
	}
	return gaps
}

// Sum returns the sum over span. It is missing if any month of it is.
func (s Series) Sum(span calendar.Span) interval.Interval {
	if s.Len() == 0 || span.First < s.first || span.Last > s.Span().Last {
		return interval.Missing()
	}
	a, b := int(span.First-s.first), int(span.Last-s.first)+1
	return interval.Interval{
		Low: floats.Sum(s.low[a:b]), Value: floats.Sum(s.value[a:b]), High: floats.Sum(s.high[a:b]),
	}
}

// AtLeast returns the sum of the lower bounds of the known months of span: a
// bound from below on the true sum of figures that are not negative, however
// many of them are missing.
func (s Series) AtLeast(span calendar.Span) float64 {
	sum := 0.0
	for m := range span.All() {
		if v := s.At(m); v.Known() {
			sum += math.Max(0, v.Low)
		}
	}
	return sum
}

// worst is the status of a figure computed from others: missing if one is,
// else derived if one is.
func (s Series) worst(span calendar.Span) Status {
	worst := Reported
	for m := range span.All() {
		switch s.StatusAt(m) {
		case Missing:
			return Missing
		case Derived:
			worst = Derived
		}
	}
	return worst
}
