package concentration

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Range is a closed interval, in which an amount or a measure lies.
type Range struct{ Low, High float64 }

// Measures are between what the measures of concentration lie.
type Measures struct {
	Herfindahl Range
	Top        Range // the share of the largest part
	Entropy    Range // in nats
}

// Bounds returns between what [Herfindahl], [TopShare] of one and [Entropy] lie
// where each of the known amounts may be anywhere in its range, and the unknown
// parts anything that u allows, as long as all add up to a total that u allows.
// No true value lies outside. The ends are attained, but where the unknown parts
// have nothing, or all that they can, the uneven one may be missed by what the
// range of a single amount can move it.
//
// It returns [ErrNoSplit] where no amounts within the ranges make up the total,
// [ErrAmount] for a range that is negative, infinite or upside down, and else
// the errors of [HerfindahlBounds]. It takes O(n log n) time for n ranges, and
// where [Unknown.Largest] binds O(n·m) for m unknown parts.
//
// Proof. The Herfindahl index is |x|²/(Σx)² of the amounts x, and its sublevel
// sets are cones |x| ≤ t·Σx, so convex; likewise the superlevel sets of entropy
// are Σx·log(x/Σx) ≤ −h·Σx, where the left side is jointly convex.
//
// The even end. Of all amounts with one sum, those that come from one level λ,
// raised or lowered to their ranges, are majorised by every other, so that they
// have the lowest index and largest part and the highest entropy. Along λ the
// index falls while λ is less than its contraharmonic mean Σx²/Σx, entropy
// rises while λ is less than e^−h·Σx, and the largest share falls while λ is
// less than the largest low end; each turns once.
//
// The uneven end lies at a corner. On a range, x² and x·log x lie below their
// chords. With chords in place of them the best known amounts for a sum K are
// found by raising amounts from low to high end in the order of the slope of
// their chords, and what they give is concave in K, piecewise linear, and exact
// where no amount is half raised. What the unknown parts give, for the rest of
// a given total, is convex in K. So the best K is one of the pieces' ends, for
// which the unknown parts are divided as in [HerfindahlBounds], or one where
// the unknown parts have nothing or all they can.
func Bounds(known []Range, u Unknown) (Measures, error) {
	p, err := newProblem(known, u)
	if err != nil {
		return Measures{}, err
	}
	var m Measures
	m.Herfindahl.Low, m.Top.Low, m.Entropy.High = p.even()
	m.Herfindahl.High = p.uneven(herfindahl)
	m.Entropy.Low = -p.uneven(evenness)
	m.Top.High = p.largest()
	m.Herfindahl = ordered(m.Herfindahl, 1)
	m.Top = ordered(m.Top, 1)
	m.Entropy = ordered(m.Entropy, math.Inf(1))
	return m, nil
}

// ordered keeps rounding from turning a range round or leading out of 0 to most.
func ordered(r Range, most float64) Range {
	r.Low = min(max(r.Low, 0), most)
	return Range{r.Low, min(max(r.Low, r.High), most)}
}

// problem is in units of the largest total that the parts can make up.
type problem struct {
	known     []Range
	low, high float64 // of the total that can be reached
	least     float64 // sum of the low ends
	n, c      float64 // how many unknown parts, and the most that each can have
}

func newProblem(known []Range, u Unknown) (problem, error) {
	if u.Parts < 0 {
		panic(fmt.Sprintf("concentration: %d unknown parts", u.Parts))
	}
	least, most := 0.0, 0.0
	for i, r := range known {
		switch {
		case math.IsNaN(r.Low + r.High):
			return problem{}, fmt.Errorf("concentration: %w: number %d of %d", ErrMissing, i+1, len(known))
		case r.Low < 0 || r.High < r.Low || math.IsInf(r.High, 1):
			return problem{}, fmt.Errorf("concentration: %w: %v", ErrAmount, r)
		}
		least, most = least+r.Low, most+r.High
	}
	switch {
	case math.IsNaN(u.TotalLow+u.TotalHigh) || math.IsNaN(u.Largest):
		return problem{}, fmt.Errorf("concentration: %w", ErrMissing)
	case u.Largest < 0 || math.IsInf(u.TotalHigh, 1):
		return problem{}, fmt.Errorf("concentration: %w", ErrAmount)
	}
	slack := rounding * most
	if u.Parts > 0 {
		most += float64(u.Parts) * u.Largest
	}
	if u.TotalLow > u.TotalHigh || u.TotalLow > most+slack || u.TotalHigh < least-slack {
		return problem{}, fmt.Errorf("concentration: %w: %v to %v in all, the parts make up %v to %v",
			ErrNoSplit, u.TotalLow, u.TotalHigh, least, most)
	}
	unit := max(min(u.TotalHigh, most), least)
	if unit <= 0 || math.IsInf(unit, 1) {
		return problem{}, fmt.Errorf("concentration: %w", ErrNothing)
	}
	p := problem{
		low: min(max(u.TotalLow, least)/unit, 1), high: 1, least: least / unit,
		n: float64(u.Parts), c: min(1, u.Largest/unit),
	}
	p.low = max(p.low, math.SmallestNonzeroFloat64)
	for _, r := range known {
		// No amount can be more than the others leave of the total.
		most := max(r.Low, min(r.High, unit-(least-r.Low)))
		p.known = append(p.known, Range{r.Low / unit, most / unit})
	}
	return p, nil
}

// sums are those of some amounts: how many they are, and of each measure.
type sums struct{ n, total, squares, logarithms float64 }

func (s sums) plus(n, x float64) sums {
	if x <= 0 {
		return sums{s.n + n, s.total, s.squares, s.logarithms}
	}
	return sums{s.n + n, s.total + n*x, s.squares + n*x*x, s.logarithms + n*x*math.Log(x)}
}

// running returns the sorted ends of ranges, and the sums before each of them.
func running(ends []float64) ([]float64, []sums) {
	slices.Sort(ends)
	before := make([]sums, len(ends)+1)
	for i, x := range ends {
		before[i+1] = before[i].plus(1, x)
	}
	return ends, before
}

// leveller finds what all parts have at a level.
type leveller struct {
	lows, highs             []float64 // sorted
	beforeLows, beforeHighs []sums
	n, c                    float64
}

func (p problem) leveller() leveller {
	l := leveller{n: p.n, c: p.c}
	for _, r := range p.known {
		l.lows, l.highs = append(l.lows, r.Low), append(l.highs, r.High)
	}
	l.lows, l.beforeLows = running(l.lows)
	l.highs, l.beforeHighs = running(l.highs)
	return l
}

// at returns the sums of all parts: of those whose low end is above the level,
// those whose high end is below it, and those that are at it.
func (l leveller) at(level float64) sums {
	i, _ := slices.BinarySearch(l.lows, level)
	j, _ := slices.BinarySearch(l.highs, level)
	all, above, below := l.beforeLows[len(l.lows)], l.beforeLows[i], l.beforeHighs[j]
	out := sums{0, all.total - above.total + below.total, all.squares - above.squares + below.squares,
		all.logarithms - above.logarithms + below.logarithms}
	return out.plus(float64(i-j), level).plus(l.n, min(level, l.c))
}

func square(x float64) float64 { return x * x }

func logarithm(x float64) float64 {
	if x <= 0 {
		return 0
	}
	return x * math.Log(x)
}

// even returns the lowest index and largest share, and the highest entropy.
func (p problem) even() (index, top, entropy float64) {
	l := p.leveller()
	first := bisect(0, 1, func(level float64) bool { return l.at(level).total < p.low })
	last := bisect(first, 1, func(level float64) bool { return l.at(level).total < p.high })
	f := l.at(bisect(first, last, func(level float64) bool {
		f := l.at(level)
		return level*f.total < f.squares
	}))
	index = f.squares / f.total / f.total
	f = l.at(bisect(first, last, func(level float64) bool {
		f := l.at(level)
		return math.Log(level) < f.logarithms/f.total
	}))
	entropy = math.Log(f.total) - f.logarithms/f.total

	low, most := 0.0, 0.0 // largest of the low ends, and what no part can exceed
	for _, r := range p.known {
		low, most = max(low, r.Low), max(most, r.High)
	}
	if p.n > 0 {
		most = max(most, p.c)
	}
	level := min(max(first, low), last)
	return index, max(low, min(level, most)) / l.at(level).total, entropy
}

// bisect returns the level between low and high up to which more is true.
func bisect(low, high float64, more func(level float64) bool) float64 {
	for range 50 {
		if high-low <= 1e-11*high {
			break
		}
		middle := low + (high-low)/2
		if more(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}

// measure is one of concentration, that of gives of a total and the sum of each
// over its parts. Each is convex, and of rises with the sum. Where the sum goes
// along with the total, as a + b·total, of has one turn at most.
type measure struct {
	each func(amount float64) float64
	of   func(total, sum float64) float64
	turn func(a, b float64) (total float64)
}

var (
	herfindahl = measure{square,
		func(total, sum float64) float64 { return sum / total / total },
		func(a, b float64) float64 { return -2 * a / b }}
	evenness = measure{logarithm, // entropy, less than nothing
		func(total, sum float64) float64 { return sum/total - math.Log(total) },
		func(a, _ float64) float64 { return -a }}
)

// raise is an amount that may be raised from its low end.
type raise struct{ width, rise, slope float64 }

// uneven returns the most that a measure can be.
func (p problem) uneven(m measure) float64 {
	total, sum := 0.0, 0.0
	var order []raise
	for _, r := range p.known {
		low := m.each(r.Low)
		total, sum = total+r.Low, sum+low
		if width := r.High - r.Low; width > 1e-12*r.High {
			rise := m.each(r.High) - low
			order = append(order, raise{width, rise, rise / width})
		}
	}
	slices.SortStableFunc(order, func(a, b raise) int { return cmp.Compare(b.slope, a.slope) })
	best := p.divided(m, total, sum)
	best = max(best, p.along(m, total, 0, sum, 0), p.along(m, total+p.n*p.c, 0, sum+p.n*m.each(p.c), 0))
	for _, r := range order {
		for _, parts := range []float64{0, p.n} {
			best = max(best, p.along(m, total+parts*p.c, r.width, sum+parts*m.each(p.c), r.slope))
		}
		total, sum = total+r.width, sum+r.rise
		best = max(best, p.divided(m, total, sum))
	}
	return best
}

// divided is the most where the known amounts come to total and sum, with what
// is left divided as unevenly as it can be: at an end of what is left, or where
// each unknown part has all it can or nothing.
func (p problem) divided(m measure, total, sum float64) float64 {
	best := math.Inf(-1)
	d := division{sum: total, n: p.n, largest: p.c}
	if !d.share(p.low, p.high) || total+d.most <= 0 {
		return best
	}
	try := func(left float64) {
		if left = d.left(left); total+left <= 0 {
			return
		}
		full := 0.0
		if p.c > 0 {
			full = min(math.Floor(left/p.c), p.n)
		}
		best = max(best, m.of(total+left, sum+full*m.each(p.c)+m.each(max(0, left-full*p.c))))
	}
	try(d.least)
	try(d.most)
	for parts := 1.0; parts <= p.n && parts*p.c < d.most; parts++ {
		try(parts * p.c)
	}
	return best
}

// along is the most on a piece: from a total upwards by a width, along which
// the sum rises by slope.
func (p problem) along(m measure, from, width, sum, slope float64) float64 {
	low, high := max(from, p.low), min(from+width, p.high)
	if low > high || high <= 0 {
		return math.Inf(-1)
	}
	at := func(total float64) float64 { return m.of(total, sum+slope*(total-from)) }
	best := max(at(low), at(high))
	if turn := m.turn(sum-slope*from, slope); turn > low && turn < high {
		best = max(best, at(turn))
	}
	return best
}

// largest returns the largest share that one part can have.
func (p problem) largest() float64 {
	best := 0.0
	share := func(low, high float64) {
		others := p.least - low
		x := min(high, p.high-others)
		best = max(best, x/max(p.low, others+x))
	}
	for _, r := range p.known {
		share(r.Low, r.High)
	}
	if p.n > 0 {
		share(0, p.c)
	}
	return best
}
