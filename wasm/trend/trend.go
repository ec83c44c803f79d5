// Package trend measures whether a series rises or falls over time, by how much
// a step, and how sure that is, with methods that rest on the order of the
// values and so on no assumption about their distribution.
//
// The tests ask for a monotonic trend. [MannKendall] and the interval of
// [TheilSen] take the values as independent; on a series whose neighbours are
// alike they find trends where there are none. [SeasonalMannKendall] compares
// only equal months, [HirschSlack] allows for the likeness of different months
// of one year, and [HamedRao] for that of neighbours.
//
// The package knows no dates and no units. A series is a slice with one item a
// step, and NaN where a value is missing; its place is kept.
package trend

import (
	"errors"
	"fmt"
	"math"
)

// Needed is the least number of known values for [TheilSen], [MannKendall] and
// [HamedRao]. With fewer, no order of the values is rare enough for an interval
// of 95% or for a verdict at 5%.
const Needed = 5

// NeededYears times the number of seasons is the least number of known values
// for [SeasonalMannKendall]: its authors found the normal approximation good
// from three years of months on.
const NeededYears = 3

// NeededYearsCorrelated is the same for [HirschSlack], whose authors found its
// covariances too uncertain with fewer than ten years.
const NeededYearsCorrelated = 10

// The reasons for which a series is refused; errors wrap one of them.
var (
	ErrTooFew = errors.New("too few known values")
	ErrRange  = errors.New("infinite or too large a value")
	// ErrVariance is returned where the estimated correlations give the test
	// no positive variance, which a short series may do by chance.
	ErrVariance = errors.New("variance is estimated as none")
)

// largest leaves room for the difference of two values, times a length.
const largest = 1e300

// check returns the number of known values of y, or the reason for which the
// method called name refuses it.
func check(name string, y []float64, needed int) (known int, err error) {
	for i, v := range y {
		if math.Abs(v) > largest {
			return 0, fmt.Errorf("trend: %s of %v at index %d: %w", name, v, i, ErrRange)
		}
		if !math.IsNaN(v) {
			known++
		}
	}
	if known < needed {
		return 0, fmt.Errorf("trend: %s needs %d values, %d are known: %w",
			name, needed, known, ErrTooFew)
	}
	return known, nil
}
