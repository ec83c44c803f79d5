// Package volatility measures how much a series varies from month to month,
// and whether it does so more than before.
//
// Variation is the standard deviation of the changes in the natural logarithm,
// so that a doubling and a halving weigh the same and the unit does not matter.
// For small changes 0.1 reads as 10% a month. It says nothing of direction, and
// counts regular seasonal change as variation.
package volatility

import (
	"errors"
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat"
)

var (
	// ErrTooFew says that a window has fewer changes than it needs.
	ErrTooFew = errors.New("too few changes")
	// ErrNotPositive says that a value is zero, negative or infinite, so that it
	// has no logarithm to compare.
	ErrNotPositive = errors.New("a value is not positive")
	// ErrConstant says that the window before did not vary at all.
	ErrConstant = errors.New("no variation to compare with")
)

// rounding is the largest deviation that logarithms of steady growth can show
// through the limits of float64; it counts as none.
const rounding = 1e-12

// Deviation returns the standard deviation of the last window changes of the
// logarithm of y, with n − 1 in the denominator; they span window + 1 months.
//
// NaN marks a missing month, which takes the change to it and the change from
// it away; its place is kept. Up to a quarter of the changes may be missing,
// and three must be present: else Deviation returns [ErrTooFew]. It returns
// [ErrNotPositive] if a month of the window is zero, negative or infinite.
// window must be at least 3.
func Deviation(y []float64, window int) (float64, error) {
	return deviation(y, len(y), window)
}

// Ratio returns the [Deviation] of the last window changes over that of the
// window changes before them: 2 means that the series varies twice as much as
// before. It returns their errors, and [ErrConstant] if the window before has
// no variation. The ratio of two estimates is itself uncertain: with windows of
// 12, one of 0.54 to 1.86 is usual for series whose variation did not change
// (95%, normal and independent changes).
func Ratio(y []float64, window int) (float64, error) {
	now, err := deviation(y, len(y), window)
	if err != nil {
		return 0, err
	}
	before, err := deviation(y, len(y)-window, window)
	if err != nil {
		return 0, fmt.Errorf("the window before: %w", err)
	}
	if before == 0 {
		return 0, fmt.Errorf("volatility: %w", ErrConstant)
	}
	return min(now/before, math.MaxFloat64), nil
}

// deviation is the standard deviation of the window changes that end with the
// month before index end.
func deviation(y []float64, end, window int) (float64, error) {
	if window < 3 {
		panic(fmt.Sprintf("volatility: window of %d", window))
	}
	var changes []float64
	for i := max(0, end-window-1); i < end; i++ {
		if y[i] <= 0 || math.IsInf(y[i], 1) {
			return 0, fmt.Errorf("volatility: %w: %v in month %d", ErrNotPositive, y[i], i+1)
		}
		if i == 0 || i == end-window-1 || math.IsNaN(y[i]) || math.IsNaN(y[i-1]) {
			continue
		}
		changes = append(changes, math.Log(y[i])-math.Log(y[i-1]))
	}
	if need := max(3, window-window/4); len(changes) < need {
		return 0, fmt.Errorf("volatility: %w: needs %d of %d and has %d",
			ErrTooFew, need, window, len(changes))
	}
	if s := stat.StdDev(changes, nil); s > rounding {
		return s, nil
	}
	return 0, nil
}
