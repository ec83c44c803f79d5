// Package concentration measures how far a total rests on few of its parts,
// and how far that is known where some of the parts are not.
//
// Amounts are those of one period, one for each part, in any one unit: the
// measures are shares and do not change with it. They do not depend on the
// order of the parts either. A zero is a part without any amount, and adds
// nothing; NaN is a part whose amount nobody has said, and because every share
// depends on it the measures refuse it with [ErrMissing]. What can be said all
// the same is said by [Bounds], for parts that are known as ranges too.
//
// Series, partners and months are not known here.
package concentration

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
)

var (
	// ErrMissing says that an amount is missing, so that no share is known.
	ErrMissing = errors.New("an amount is missing")
	// ErrNothing says that there are no amounts, or that all are zero.
	ErrNothing = errors.New("there is nothing to divide")
	// ErrAmount says that an amount is negative or infinite.
	ErrAmount = errors.New("an amount is negative or infinite")
)

// Herfindahl returns the Herfindahl–Hirschman index of amounts: the sum of the
// squared shares. It is 1 where one part has everything and 1/n where n parts
// have equal amounts.
//
// Source: A. O. Hirschman, "The Paternity of an Index", American Economic
// Review 54 (1964) 761–762.
func Herfindahl(amounts []float64) (float64, error) {
	shares, err := divide(amounts)
	if err != nil {
		return 0, err
	}
	return min(1, floats.Dot(shares, shares)), nil
}

// TopShare returns the share of the n largest amounts together, 1 where there
// are no more than n. n must be at least 1.
func TopShare(amounts []float64, n int) (float64, error) {
	if n < 1 {
		panic(fmt.Sprintf("concentration: the largest %d", n))
	}
	shares, err := divide(amounts)
	if err != nil {
		return 0, err
	}
	if n >= len(shares) {
		return 1, nil
	}
	slices.Sort(shares)
	return min(1, floats.Sum(shares[len(shares)-n:])), nil
}

// Entropy returns Shannon's entropy of the shares in nats: 0 where one part
// has everything, log n where n parts have equal amounts. Its exponential is
// the number of equal parts that would be as diverse.
//
// Source: C. E. Shannon, "A Mathematical Theory of Communication", Bell System
// Technical Journal 27 (1948) 379–423, doi:10.1002/j.1538-7305.1948.tb01338.x.
func Entropy(amounts []float64) (float64, error) {
	shares, err := divide(amounts)
	if err != nil {
		return 0, err
	}
	sum := 0.0
	for _, p := range shares {
		if p > 0 {
			sum -= p * math.Log(p)
		}
	}
	return max(0, sum), nil
}

// divide returns the shares of amounts. They are taken of amounts over the
// largest, so that neither huge nor tiny amounts leave the range of float64.
func divide(amounts []float64) ([]float64, error) {
	largest := 0.0
	for i, a := range amounts {
		switch {
		case math.IsNaN(a):
			return nil, fmt.Errorf("concentration: %w: number %d of %d", ErrMissing, i+1, len(amounts))
		case a < 0 || math.IsInf(a, 1):
			return nil, fmt.Errorf("concentration: %w: %v", ErrAmount, a)
		}
		largest = max(largest, a)
	}
	if largest == 0 {
		return nil, fmt.Errorf("concentration: %w", ErrNothing)
	}
	shares := make([]float64, len(amounts))
	for i, a := range amounts {
		shares[i] = a / largest
	}
	sum := floats.Sum(shares)
	for i := range shares {
		shares[i] /= sum
	}
	return shares, nil
}
