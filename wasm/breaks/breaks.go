// Package breaks finds where the level of a series changes, and compares the
// level before and after a date that is given.
//
// [Pettitt] asks whether there is one change and where it is most likely, [PELT]
// cuts the series into as many levels as its noise warrants, and [Compare]
// measures the change at an event that was known beforehand. None of them says
// why a level changed: what comes after an event need not come from it.
//
// A seasonal pattern or a steady trend is no level; both are to be taken out
// first. The package knows no dates and no units. A series is a slice with one
// item a step, and NaN where a value is missing; its place is kept.
package breaks

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
)

// The reasons for which a series is refused; errors wrap one of them.
var (
	ErrTooFew = errors.New("too few known values")
	ErrRange  = errors.New("infinite or too large a value")
	// ErrNoNoise is returned where more than half of the steps between
	// neighbours are equal, as in a series of mostly zeros: what noise is there
	// cannot be told, and so neither what is more than noise.
	ErrNoNoise = errors.New("noise cannot be told from steps that are mostly equal")
)

// largest leaves room for sums of a long series.
const largest = 1e300

// knownOf returns the known values of y and their places, or the reason for
// which the method called name refuses it.
func knownOf(name string, y []float64, needed int) (values []float64, places []int, err error) {
	for i, v := range y {
		if math.Abs(v) > largest {
			return nil, nil, fmt.Errorf("breaks: %s of %v at index %d: %w", name, v, i, ErrRange)
		}
		if !math.IsNaN(v) {
			values, places = append(values, v), append(places, i)
		}
	}
	if len(values) < needed {
		return nil, nil, fmt.Errorf("breaks: %s needs %d values, %d are known: %w",
			name, needed, len(values), ErrTooFew)
	}
	return values, places, nil
}

func meanOf(y []float64) float64 {
	mean := 0.0
	for i, v := range y {
		mean += (v - mean) / float64(i+1)
	}
	return mean
}

func medianOf(y []float64) float64 {
	sorted := slices.Sorted(slices.Values(y))
	k := len(sorted)
	return sorted[(k-1)/2]/2 + sorted[k/2]/2
}

// sortedPlaces returns the places of y in the order of its values, which are
// all known.
func sortedPlaces(y []float64) []int {
	order := make([]int, len(y))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(y[i], y[j]) })
	return order
}
