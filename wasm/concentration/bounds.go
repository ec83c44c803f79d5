package concentration

import (
	"errors"
	"fmt"
	"math"
)

// ErrNoSplit says that no amounts of the unknown parts give the total.
var ErrNoSplit = errors.New("the unknown parts cannot make up the total")

// Unknown says what is known about parts whose amounts are not.
type Unknown struct {
	// TotalLow and TotalHigh are what the total of all parts, known and
	// unknown, lies between; both ends are possible.
	TotalLow, TotalHigh float64
	// Parts is how many unknown parts there are at most.
	Parts int
	// Largest is the largest amount that one of them can have, +Inf where
	// nothing bounds it. None is negative.
	Largest float64
}

// rounding is the part of the known sum by which a total may lie below it and
// still count as equal: what a sum of some hundred floats can be off by.
const rounding = 1e-12

// HerfindahlBounds returns the smallest and the largest [Herfindahl] index
// that the amounts known and any amounts of the unknown parts can have. Both
// are attained, so no narrower bounds hold. Unknown parts may have nothing.
// It returns [ErrNoSplit] where no split exists, and takes O(len(known)) time.
//
// Proof. Let K be the sum of the known amounts, Q the sum of their squares,
// n the number of unknown parts, c their largest amount, and r = T − K what is
// left for them of a total T. The index is (Q + Σx²)/T² with Σx = r and
// 0 ≤ x ≤ c; a split exists exactly if 0 ≤ r ≤ nc.
//
// Smallest. For a given r, Σx² ≥ r²/n by Cauchy and Schwarz, with equality for
// x = r/n ≤ c. The derivative of (Q + r²/n)/(K + r)² has the sign of rK/n − Q,
// so the index falls up to r = nQ/K and rises from there: the smallest is at
// the r nearest to nQ/K. Without known amounts it is 1/n throughout.
//
// Largest. For a given r, Σx² is convex and so is largest at a corner of the
// polytope, where all but one x are 0 or c: with q = ⌊r/c⌋ at c and one at
// s = r − qc. While q stays, the derivative by s has the sign of
// s(K + qc) − (Q + qc²), from − to +, so between two multiples of c (and the
// ends of r) the largest is at one of the two. On the multiples r = qc the
// index (Q + qc²)/(K + qc)², taken as a function of real q, has a derivative
// of the sign of cK − 2Q − qc², from + to −: among them it is largest at one
// of the two next to q = (cK − 2Q)/c². So the ends of r and these are all;
// q = 0 is an end of r wherever it is possible.
func HerfindahlBounds(known []float64, u Unknown) (low, high float64, err error) {
	d, err := newDivision(known, u)
	if err != nil {
		return 0, 0, err
	}
	low = 1 / d.n
	if d.sum > 0 {
		low = d.index(d.left(d.n*d.herfindahl*d.sum), 1/max(1, d.n))
	}
	high = d.highest()
	return min(low, 1), min(1, max(low, high)), nil
}

// highest returns the largest index of any split; see [HerfindahlBounds].
func (d division) highest() (high float64) {
	candidates := []float64{d.least, d.most}
	if c := d.largest; c > 0 && d.most > c {
		best := d.sum / c * (1 - 2*d.herfindahl*d.sum/c)
		first, last := max(1, math.Ceil(d.least/c)), math.Floor(d.most/c)
		for _, q := range []float64{math.Floor(best), math.Ceil(best)} {
			candidates = append(candidates, d.left(c*min(max(q, first), last)))
		}
	}
	for _, left := range candidates {
		high = max(high, d.index(left, d.steepest(left)))
	}
	return high
}

// division is the problem in units of the largest amount that occurs in it.
type division struct {
	sum, herfindahl float64 // of the known amounts; K, and Q/K², 0 without any
	least, most     float64 // of what is left for the unknown parts
	n, largest      float64 // how many parts, and the largest that is possible
}

func newDivision(known []float64, u Unknown) (division, error) {
	if u.Parts < 0 {
		panic(fmt.Sprintf("concentration: %d unknown parts", u.Parts))
	}
	if math.IsNaN(u.TotalLow+u.TotalHigh) || math.IsNaN(u.Largest) {
		return division{}, fmt.Errorf("concentration: %w", ErrMissing)
	}
	if u.Largest < 0 || math.IsInf(u.TotalHigh, 1) {
		return division{}, fmt.Errorf("concentration: %w", ErrAmount)
	}
	herfindahl, err := Herfindahl(known)
	if err != nil && !errors.Is(err, ErrNothing) {
		return division{}, err
	}
	unit := u.TotalHigh
	for _, a := range known {
		unit = max(unit, a)
	}
	if unit <= 0 {
		return division{}, fmt.Errorf("concentration: %w", ErrNothing)
	}
	d := division{herfindahl: herfindahl, n: float64(u.Parts), largest: u.Largest / unit}
	for _, a := range known {
		d.sum += a / unit
	}
	if !d.share(u.TotalLow/unit, u.TotalHigh/unit) {
		return division{}, fmt.Errorf("concentration: %w: %d of at most %v each in %v to %v",
			ErrNoSplit, u.Parts, u.Largest, u.TotalLow, u.TotalHigh)
	}
	if d.sum+d.most == 0 {
		return division{}, fmt.Errorf("concentration: %w", ErrNothing)
	}
	return d, nil
}

// share sets what is left of a total from low to high, and reports whether the
// unknown parts can have it.
func (d *division) share(low, high float64) bool {
	capacity := 0.0
	if d.n > 0 {
		capacity = d.n * d.largest
	}
	slack := rounding * d.sum
	if low > high || high < d.sum-slack || low > d.sum+capacity+slack {
		return false
	}
	d.most = min(max(0, high-d.sum), capacity)
	d.least = min(max(0, low-d.sum), d.most)
	return true
}

// left returns the possible remainder that is nearest to r.
func (d division) left(r float64) float64 { return min(max(r, d.least), d.most) }

// index is the index where the unknown parts have left together, divided among
// them with the given index.
func (d division) index(left, herfindahl float64) float64 {
	total := d.sum + left
	if total == 0 {
		return 0
	}
	a, b := d.sum/total, left/total
	return d.herfindahl*a*a + herfindahl*b*b
}

// steepest returns the largest index among unknown parts that have left together.
func (d division) steepest(left float64) float64 {
	if left <= d.largest {
		return 1
	}
	c := d.largest / left
	full := min(math.Floor(left/d.largest), d.n)
	rest := min(max(0, 1-full*c), c)
	return full*c*c + rest*rest
}
