// Package drawdown measures the deepest fall of a series: from which peak to
// which trough, for how long, and how much of the loss has been regained.
//
// It describes what happened to the values and nothing about why. Values are
// amounts, in any one unit; the depth is a part of the peak and does not change
// with the unit.
package drawdown

import (
	"errors"
	"fmt"
	"math"
)

var (
	// ErrTooFew says that fewer than two months are present.
	ErrTooFew = errors.New("too few months")
	// ErrNoFall says that no month lies below one before it.
	ErrNoFall = errors.New("the series never falls")
	// ErrAmount says that a value is negative or infinite, so that a loss is not
	// a part of the peak.
	ErrAmount = errors.New("a value is negative or infinite")
)

// Drawdown is a fall. Its months are indices of the series.
type Drawdown struct {
	// Peak is the last month at the level from which the series fell: the
	// highest up to the trough among those present.
	Peak int
	// Trough is the first month at the lowest level before the recovery.
	Trough int
	// Depth is the loss as a part of the peak: 0.4 is a fall by 40%, and 1 a
	// fall to nothing. With months missing the true one may be deeper, because
	// a missing month may hide a higher peak or a lower trough.
	Depth float64
	// UnderWater counts the months present that lie below the peak, from the
	// one after it to the one before the recovery or to the end.
	UnderWater int
	// Missing counts the months between the same two that are missing. Each may
	// have been under water or not.
	Missing int
	// Regained is how much of the loss the last month present has made good: 0
	// at the level of the trough, 1 at that of the peak, more above it.
	Regained float64
	// Recovered is the first month present after the trough that is at the level
	// of the peak or above, −1 if there is none.
	Recovered int
	// Sooner says that the recovery may have come before Recovered: months
	// between the trough and it are missing.
	Sooner bool
}

// Deepest returns the fall of y with the greatest depth, the first of several
// that are equally deep.
//
// NaN marks a missing month; its place is kept. Deepest returns [ErrTooFew]
// with fewer than two months present, [ErrNoFall] if no month lies below an
// earlier one, and [ErrAmount] for negative or infinite values.
func Deepest(y []float64) (Drawdown, error) {
	d := Drawdown{Peak: -1, Recovered: -1}
	peak, present := -1, 0
	for i, v := range y {
		if v < 0 || math.IsInf(v, 1) {
			return Drawdown{}, fmt.Errorf("drawdown: %w: %v in month %d", ErrAmount, v, i+1)
		}
		if math.IsNaN(v) {
			continue
		}
		present++
		if peak < 0 || v >= y[peak] {
			peak = i
			continue
		}
		if depth := 1 - v/y[peak]; depth > d.Depth {
			d.Peak, d.Trough, d.Depth = peak, i, depth
		}
	}
	if present < 2 {
		return Drawdown{}, fmt.Errorf("drawdown: %w: needs 2 and has %d", ErrTooFew, present)
	}
	if d.Peak < 0 {
		return Drawdown{}, fmt.Errorf("drawdown: %w", ErrNoFall)
	}
	d.recover(y)
	return d, nil
}

// recover fills in what happened after the peak.
func (d *Drawdown) recover(y []float64) {
	peak, trough := y[d.Peak], y[d.Trough]
	last := trough
	for i, v := range y[d.Peak+1:] {
		i += d.Peak + 1
		switch {
		case math.IsNaN(v):
			if d.Recovered < 0 {
				d.Missing++
				d.Sooner = d.Sooner || i > d.Trough
			}
			continue
		case d.Recovered < 0 && v >= peak:
			d.Recovered = i
		case d.Recovered < 0:
			d.UnderWater++
		}
		last = v
	}
	// A rise from 1e-320 to 1e300 has no ratio in float64.
	d.Regained = min((last-trough)/(peak-trough), math.MaxFloat64)
	d.Sooner = d.Sooner && d.Recovered >= 0
}
