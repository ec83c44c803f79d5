// Package seasonal splits a monthly series into trend, seasonal pattern and
// remainder by STL, the seasonal-trend decomposition by loess.
//
// The settings are those of stl(x, s.window = 13, robust = TRUE) in R, and so
// are the results: a seasonal pattern that may change slowly over the years,
// and weights that keep single extreme months out of pattern and trend.
//
// The parts describe the months given. They are revised when a month is added,
// most at the end, and they are no forecast. The package knows no dates and no
// units: the parts are in the units of the series.
//
// Source: R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning,
// "STL: A Seasonal-Trend Decomposition Procedure Based on Loess", Journal of
// Official Statistics 6 (1990) 3–73.
package seasonal

import (
	"errors"
	"fmt"
	"math"
)

// Period is the number of months after which the seasonal pattern comes again.
const Period = 12

// Needed is the least number of known months: three full years.
const Needed = 3 * Period

const (
	// longestGap is how many months in a row may be missing: with more than
	// half a year unknown the trend there would be drawn from memory.
	longestGap = Period / 2
	// gapShare is the part of the months between the first and the last known
	// one that may be missing.
	gapShare = 0.1
	// yearsOfMonth is how often each month of the year must be known.
	yearsOfMonth = 3
	// largest leaves room for the sums of a long series.
	largest = 1e300
)

// The reasons for which a series is refused; errors of [STL] and [STLLunar]
// wrap one of them and say by how much it is missed.
var (
	ErrTooFew = errors.New("too few known months")
	ErrGaps   = errors.New("too many gaps")
	ErrRange  = errors.New("infinite or too large a value")
)

// Parts is a decomposed series. All slices are as long as the series, and at
// every known month
//
//	y = Seasonal + Trend + Remainder + Moved
//
// where Moved is nil, and so nothing, unless [STLLunar] made the parts.
type Parts struct {
	// Seasonal and Trend are also given where a month within the series is
	// missing. They are NaN before the first and after the last known month,
	// because nothing is said about times that nobody has seen.
	Seasonal, Trend []float64
	// Remainder is NaN where the month is missing.
	Remainder []float64
	// Weights tell how much each month counted in the end, from 0 for an
	// extreme one to 1; 0 where it is missing.
	Weights []float64
	// Moved is what a January or February differs by from the mean of the two;
	// the two of a year add up to nothing.
	Moved []float64
}

// Adjusted returns the series less its seasonal pattern, and less what moved
// between January and February. It is NaN where the month is missing.
func (p Parts) Adjusted() []float64 {
	out := make([]float64, len(p.Trend))
	for i := range out {
		out[i] = p.Trend[i] + p.Remainder[i]
	}
	return out
}

// STL decomposes y, a series of months in a row.
//
// NaN marks a missing month. No figure is put in its place: it has no weight in
// any of the local fits, which span it, and so the parts of its neighbours rest
// on known months alone. STL returns [ErrTooFew] with less than [Needed] known
// months, and [ErrGaps] where, between the first and the last known month, more
// than a tenth of the months are missing, more than six of them in a row, or a
// month of the year is known in less than three years. It returns [ErrRange]
// for infinite values and for those beyond ±1e300.
//
// It takes about n·500 steps for n months.
func STL(y []float64) (Parts, error) {
	first, end, err := admit(y)
	if err != nil {
		return Parts{}, err
	}
	p := Parts{
		Seasonal: missing(len(y)), Trend: missing(len(y)), Remainder: missing(len(y)),
		Weights: make([]float64, len(y)),
	}
	d := decompose(y[first:end], outerPasses)
	copy(p.Seasonal[first:], d.seasonal)
	copy(p.Trend[first:], d.trend)
	copy(p.Weights[first:], d.weights)
	for i := first; i < end; i++ {
		p.Remainder[i] = y[i] - p.Seasonal[i] - p.Trend[i]
		// where all known months around a gap are extreme, no weight is left
		if math.IsNaN(p.Seasonal[i]) || math.IsNaN(p.Trend[i]) {
			return Parts{}, fmt.Errorf("seasonal: only extreme months around month %d: %w", i, ErrGaps)
		}
	}
	return p, nil
}

// STLLunar decomposes y like [STL], with January and February of each year
// combined first. January is the index modulo 12 at which y has its Januaries.
//
// Lunar New Year falls between 21 January and 20 February and closes factories
// for a week or more, in one of the two months or in both. A pattern that comes
// again every twelve months cannot follow it, and takes each of its moves for
// news in two months. Both months therefore get their mean before the fit, and
// what they differ by is kept apart in [Parts.Moved]. Nothing is lost but the
// split between the two months, which the calendar decides and not the trade;
// China's customs publish many figures of the two months together for the same
// reason. A regressor on the date of the holiday would keep the split, but its
// effect would be fitted to as few holidays as there are years, and to a shape
// that would have to be assumed.
//
// Where only one of the two months is known there is no mean to take: it counts
// as missing, and its Remainder and Moved are NaN. For other errors see [STL].
func STLLunar(y []float64, january int) (Parts, error) {
	january = (january%Period + Period) % Period
	combined := append([]float64(nil), y...)
	moved := make([]float64, len(y))
	for i := range y {
		switch (i - january + Period) % Period {
		case 0:
			combined[i] = pairMean(y, i, i+1)
		case 1:
			combined[i] = pairMean(y, i-1, i)
		}
		moved[i] = y[i] - combined[i]
	}
	p, err := STL(combined)
	if err != nil {
		return Parts{}, err
	}
	p.Moved = moved
	return p, nil
}

// pairMean returns the mean of y[i] and y[j], and NaN where either is missing
// or outside y.
func pairMean(y []float64, i, j int) float64 {
	if i < 0 || j >= len(y) {
		return math.NaN()
	}
	return y[i]/2 + y[j]/2 // the sum might pass the largest number
}

// admit returns the span from the first known month of y to the one after the
// last, or the reason for which y is refused.
func admit(y []float64) (first, end int, err error) {
	first = -1
	known, run, longest := 0, 0, 0
	var ofMonth [Period]int
	for i, v := range y {
		if math.IsNaN(v) {
			run++
			continue
		}
		if math.Abs(v) > largest {
			return 0, 0, fmt.Errorf("seasonal: %v at month %d: %w", v, i, ErrRange)
		}
		if first < 0 {
			first, run = i, 0
		}
		longest, run = max(longest, run), 0
		ofMonth[i%Period]++
		known++
		end = i + 1
	}
	if known < Needed {
		return 0, 0, fmt.Errorf("seasonal: needs %d months, %d are known: %w", Needed, known, ErrTooFew)
	}
	if gaps := end - first - known; float64(gaps) > gapShare*float64(end-first) {
		return 0, 0, fmt.Errorf("seasonal: %d of %d months are missing: %w", gaps, end-first, ErrGaps)
	}
	if longest > longestGap {
		return 0, 0, fmt.Errorf("seasonal: %d months in a row are missing: %w", longest, ErrGaps)
	}
	for _, n := range ofMonth {
		if n < yearsOfMonth {
			return 0, 0, fmt.Errorf("seasonal: a month of the year is known %d times, of %d needed: %w",
				n, yearsOfMonth, ErrGaps)
		}
	}
	return first, end, nil
}

func missing(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = math.NaN()
	}
	return out
}
