// Package unusual says where the last month of a series stands among the
// others: by its place, and by its distance from what is usual.
//
// It compares and gives no cause, and it has no threshold of its own. The last
// month is the last element: callers choose it by cutting the series. NaN marks
// a missing month; its place is kept, because the same month of another year is
// found by counting. Under [Needed] months present there is no verdict.
package unusual

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
)

// Needed is the number of months that must be present for a verdict.
const Needed = 24

const year = 12

var (
	// ErrTooFew says that fewer months are present than a verdict needs.
	ErrTooFew = errors.New("too few months")
	// ErrMissing says that the last month is missing, or the month a year before
	// it where that is needed.
	ErrMissing = errors.New("the month is missing")
	// ErrConstant says that more than half of the seasonal differences are equal,
	// so that no distance counts as usual.
	ErrConstant = errors.New("the seasonal differences do not vary")
	// ErrInfinite says that a value is infinite.
	ErrInfinite = errors.New("a value is infinite")
)

// Place is a place among months, the last one included.
type Place struct {
	// Rank is 1 for the highest; months that are equal share the best of their
	// ranks.
	Rank int
	// Of is the number of months present.
	Of int
	// Equal counts the other months with the same value.
	Equal int
}

// AmongAll returns the place of the last month of y among all months. It
// returns [ErrTooFew], [ErrMissing] or [ErrInfinite] where there is none.
func AmongAll(y []float64) (Place, error) { return place(y, 1) }

// AmongSame returns the place of the last month of y among the same months of
// all years, of which at least two must be present. It returns [ErrTooFew],
// [ErrMissing] or [ErrInfinite] where there is none.
func AmongSame(y []float64) (Place, error) { return place(y, year) }

func place(y []float64, step int) (Place, error) {
	if err := check(y); err != nil {
		return Place{}, err
	}
	p := Place{Rank: 1}
	last := y[len(y)-1]
	for i := len(y) - 1; i >= 0; i -= step {
		if !math.IsNaN(y[i]) {
			p.Of++
		}
		if y[i] > last {
			p.Rank++
		}
		if y[i] == last && i < len(y)-1 {
			p.Equal++
		}
	}
	if p.Of < 2 {
		return Place{}, fmt.Errorf("unusual: %w: no other year has this month", ErrTooFew)
	}
	return p, nil
}

// RobustZ returns how far the last change of y on the same month a year before
// lies from the median of all such changes, in units of 1.4826 times their
// median absolute deviation, which estimates the standard deviation of normal
// data and does not yield to single outliers. Changes are differences in the
// unit of y, not ratios; the last one counts among them. A value beyond ±3.5 is
// often called an outlier.
//
// RobustZ returns [ErrTooFew] with under [Needed] months or under 12 changes,
// [ErrMissing], [ErrInfinite], and [ErrConstant] if the deviation is zero.
//
// Source: B. Iglewicz and D. C. Hoaglin, "How to Detect and Handle Outliers",
// ASQC Quality Press (1993), chapter 3.
func RobustZ(y []float64) (float64, error) {
	if err := check(y); err != nil {
		return 0, err
	}
	scale := math.Max(floats.Max(absolute(y, 0)), math.SmallestNonzeroFloat64)
	var changes []float64
	last := math.NaN()
	for i := year; i < len(y); i++ {
		if last = y[i]/scale - y[i-year]/scale; !math.IsNaN(last) {
			changes = append(changes, last)
		}
	}
	if math.IsNaN(last) {
		return 0, fmt.Errorf("unusual: %w: that a year before the last", ErrMissing)
	}
	if len(changes) < Needed-year {
		return 0, fmt.Errorf("unusual: %w: needs %d changes on the year and has %d",
			ErrTooFew, Needed-year, len(changes))
	}
	middle := median(changes)
	deviation := 1.4826 * median(absolute(changes, middle))
	if deviation < rounding {
		return 0, fmt.Errorf("unusual: %w", ErrConstant)
	}
	return (last - middle) / deviation, nil
}

// rounding is the deviation, as a part of the largest value, that equal
// differences can show through the limits of float64.
const rounding = 1e-14

func check(y []float64) error {
	present := 0
	for i, v := range y {
		if math.IsInf(v, 0) {
			return fmt.Errorf("unusual: %w: month %d", ErrInfinite, i+1)
		}
		if !math.IsNaN(v) {
			present++
		}
	}
	if present < Needed {
		return fmt.Errorf("unusual: %w: needs %d and has %d", ErrTooFew, Needed, present)
	}
	if math.IsNaN(y[len(y)-1]) {
		return fmt.Errorf("unusual: %w: the last", ErrMissing)
	}
	return nil
}

// absolute returns the distances of the present values of y from the middle.
func absolute(y []float64, middle float64) []float64 {
	var out []float64
	for _, v := range y {
		if !math.IsNaN(v) {
			out = append(out, math.Abs(v-middle))
		}
	}
	return out
}

// median returns the mean of the two middle values where their number is even.
// It sorts y, which must not be empty.
func median(y []float64) float64 {
	slices.Sort(y)
	n := len(y)
	return (y[(n-1)/2] + y[n/2]) / 2
}
