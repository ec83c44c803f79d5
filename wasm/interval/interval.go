// Package interval computes with figures whose digits are limited.
//
// A figure that was printed as 420.5 may be anything from 420.45 to 420.55. An
// [Interval] carries those bounds through sums, ratios and changes, together
// with the point that would be shown. Bounds are what the inputs allow when
// they are independent of each other, so they are never too narrow; where
// inputs depend on each other they may be wider than they need be.
//
// It knows no units, no months and no missing-value reasons: a missing figure
// is an interval of NaN, and everything computed from it is missing too.
package interval

import "math"

// Interval is a closed interval with the point in it that is shown.
// Low ≤ Value ≤ High, or all three are NaN where the figure is missing.
type Interval struct{ Low, Value, High float64 }

// Missing returns the interval of a figure that nobody has published.
func Missing() Interval { return Interval{math.NaN(), math.NaN(), math.NaN()} }

// Exact returns the interval that holds x alone.
func Exact(x float64) Interval { return Interval{x, x, x} }

// Rounded returns what a number printed with the given count of decimals may
// stand for: half a unit of its last digit either way. Decimals may be
// negative: 4,100 printed to whole hundreds has −2.
func Rounded(x float64, decimals int) Interval {
	half := math.Pow10(-decimals) / 2
	return Interval{x - half, x, x + half}
}

// Cut returns what a number may stand for whose further digits were dropped
// instead of rounded: up to one unit of its last digit away from zero.
func Cut(x float64, decimals int) Interval {
	unit := math.Pow10(-decimals)
	if x < 0 {
		return Interval{x - unit, x, x}
	}
	return Interval{x, x, x + unit}
}

// Known reports whether i is not missing.
func (i Interval) Known() bool { return !math.IsNaN(i.Low) && !math.IsNaN(i.High) }

// Width returns the distance between the bounds.
func (i Interval) Width() float64 { return i.High - i.Low }

// Add returns the sum of i and j.
func (i Interval) Add(j Interval) Interval {
	return Interval{i.Low + j.Low, i.Value + j.Value, i.High + j.High}
}

// Sub returns i less j, the two being independent.
func (i Interval) Sub(j Interval) Interval {
	return Interval{i.Low - j.High, i.Value - j.Value, i.High - j.Low}
}

// Scale returns i times k.
func (i Interval) Scale(k float64) Interval {
	if k < 0 {
		return Interval{i.High * k, i.Value * k, i.Low * k}
	}
	return Interval{i.Low * k, i.Value * k, i.High * k}
}

// Ratio returns i over j, for i not negative. It is missing where j may be
// zero or negative, because then no bound holds.
func (i Interval) Ratio(j Interval) Interval {
	if !i.Known() || !(j.Low > 0) {
		return Missing()
	}
	return Interval{i.Low / j.High, i.Value / j.Value, i.High / j.Low}
}

// Quotient returns i over j, where i may be of either sign. It is missing where
// j may be zero or negative.
func (i Interval) Quotient(j Interval) Interval {
	if !i.Known() || !(j.Low > 0) {
		return Missing()
	}
	return Interval{
		min(i.Low/j.Low, i.Low/j.High), i.Value / j.Value, max(i.High/j.Low, i.High/j.High),
	}
}

// Power returns i to the power k, for i not negative and k positive.
func (i Interval) Power(k float64) Interval {
	return Interval{math.Pow(i.Low, k), math.Pow(i.Value, k), math.Pow(i.High, k)}
}

// Change returns i over base, less one: 0.05 is a rise of 5%. It is missing
// where [Interval.Ratio] is.
func (i Interval) Change(base Interval) Interval {
	r := i.Ratio(base)
	return Interval{r.Low - 1, r.Value - 1, r.High - 1}
}

// Share returns i as a part of whole, for i not negative and contained in
// whole. Because the whole is never less than its part, no share passes 1.
func (i Interval) Share(whole Interval) Interval {
	r := i.Ratio(whole)
	return Interval{math.Min(r.Low, 1), math.Min(r.Value, 1), math.Min(r.High, 1)}
}

// Hull returns the smallest interval that holds both i and j, with the point of i.
func (i Interval) Hull(j Interval) Interval {
	return Interval{math.Min(i.Low, j.Low), i.Value, math.Max(i.High, j.High)}
}

// Narrow returns what i and j, which must meet, have in common. The point is
// that of j, moved no further than the nearer bound.
func (i Interval) Narrow(j Interval) Interval {
	low, high := math.Max(i.Low, j.Low), math.Min(i.High, j.High)
	low = math.Min(low, high) // two that meet only within the slack
	return Interval{low, math.Min(math.Max(j.Value, low), high), high}
}

// Sign returns 1 where all of i is above zero, −1 where all of it is below,
// and 0 where it cannot be told or i is missing.
func (i Interval) Sign() int {
	switch {
	case i.Low > 0:
		return 1
	case i.High < 0:
		return -1
	}
	return 0
}

// slack absorbs the rounding of binary arithmetic: bounds such as 28.65 have
// no exact form, and must not decide whether a figure lies in an interval.
const slack = 1e-9

func tolerance(i, j Interval) float64 {
	largest := 0.0
	for _, x := range [...]float64{i.Low, i.High, j.Low, j.High} {
		if !math.IsInf(x, 0) {
			largest = math.Max(largest, math.Abs(x))
		}
	}
	return slack * math.Max(1, largest)
}

// Within reports whether all of i lies in j. It is false where either is missing.
func (i Interval) Within(j Interval) bool {
	t := tolerance(i, j)
	return i.Low >= j.Low-t && i.High <= j.High+t
}

// Meets reports whether i and j overlap. Two intervals that only touch at an
// end do not: an end that was printed as 420.5 may stand for 420.55 at most in
// the limit. A single point does meet the interval that it is an end of. It is
// false where either is missing.
func (i Interval) Meets(j Interval) bool {
	t := tolerance(i, j)
	overlap := math.Min(i.High, j.High) - math.Max(i.Low, j.Low)
	if i.Width() <= t || j.Width() <= t {
		return overlap >= -t
	}
	return overlap > t
}
