package trend

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// Test is the outcome of a Mann–Kendall test.
type Test struct {
	// S is the number of pairs that rise less the number that fall.
	S int
	// VarS is the variance of S where there is no trend.
	VarS float64
	// Z is S, one nearer to zero for continuity, over its standard deviation.
	Z float64
	// P is the probability of a Z as far from zero, on either side, where there
	// is no trend, by the normal distribution.
	P float64
}

func outcome(s int, variance float64) Test {
	t := Test{S: s, VarS: variance, P: 1}
	if s != 0 {
		distance := math.Abs(float64(s)) - 1
		t.Z = math.Copysign(distance/math.Sqrt(variance), float64(s))
		// not Survival, which takes 1 − erf and so loses the digits of a small P
		t.P = 2 * distuv.UnitNormal.CDF(-math.Abs(t.Z))
	}
	return t
}

// MannKendall tests the known values of y for a monotonic trend. Ties count
// neither way and lower the variance. Where all values are equal there is
// nothing to be seen, and P is 1.
//
// The values are taken as independent: see [HamedRao] and
// [SeasonalMannKendall]. With fewer than [Needed] known values MannKendall
// returns [ErrTooFew], and [ErrRange] for infinite values and those beyond
// ±1e300. It takes O(n²) time.
//
// Source: H. B. Mann, "Nonparametric tests against trend", Econometrica 13
// (1945) 245–259; M. G. Kendall, "Rank Correlation Methods", 4th ed., Griffin
// 1975.
func MannKendall(y []float64) (Test, error) {
	if _, err := check("MannKendall", y, Needed); err != nil {
		return Test{}, err
	}
	return outcome(score(y), varianceOfScore(y)), nil
}

// SeasonalMannKendall tests y for a monotonic trend that its seasons share, by
// comparing values of the same season only: index modulo period. S and VarS
// are the sums over the seasons, taken as independent of each other. Where they
// are not, it finds trends too easily: measured at 5% on ten years of months
// without one, in 28% of series with a correlation of 0.6 between neighbours,
// where [HirschSlack] keeps its 5%.
//
// It returns [ErrTooFew] with fewer than [NeededYears]·period known values, and
// [ErrRange] like [MannKendall]. It panics if period is less than 1.
//
// Source: R. M. Hirsch, J. R. Slack and R. A. Smith, "Techniques of trend
// analysis for monthly water quality data", Water Resources Research 18 (1982)
// 107–121, doi:10.1029/WR018i001p00107.
func SeasonalMannKendall(y []float64, period int) (Test, error) {
	seasons := seasonsOf(y, period)
	if _, err := check("SeasonalMannKendall", y, max(Needed, NeededYears*period)); err != nil {
		return Test{}, err
	}
	s, variance := 0, 0.0
	for _, season := range seasons {
		s += score(season)
		variance += varianceOfScore(season)
	}
	return outcome(s, variance), nil
}

// HirschSlack is [SeasonalMannKendall] with the covariances of the seasons in
// VarS, estimated from the ranks, so that a weak year does not count as twelve
// weak months. A missing value has the middle rank of its season.
//
// It returns [ErrTooFew] with fewer than [NeededYearsCorrelated]·period known
// values, [ErrVariance] where the covariances leave no variance, and [ErrRange]
// like [MannKendall]. It panics if period is less than 1.
//
// Source: R. M. Hirsch and J. R. Slack, "A nonparametric trend test for
// seasonal data with serial dependence", Water Resources Research 20 (1984)
// 727–732, doi:10.1029/WR020i006p00727.
func HirschSlack(y []float64, period int) (Test, error) {
	seasons := seasonsOf(y, period)
	if _, err := check("HirschSlack", y, NeededYearsCorrelated*period); err != nil {
		return Test{}, err
	}
	s, variance := 0, 0.0
	ordered := make([]order, len(seasons))
	for g, season := range seasons {
		ordered[g] = orderOf(season)
		s += score(season)
		variance += varianceOfScore(season)
		for _, other := range ordered[:g] {
			variance += 2 * covarianceOfScores(ordered[g], other)
		}
	}
	if s != 0 && !(variance > 0) {
		return Test{}, fmt.Errorf("trend: HirschSlack: variance %v: %w", variance, ErrVariance)
	}
	return outcome(s, max(variance, 0)), nil
}

// seasonsOf returns the values of each season, all with the same number of
// years: the last one is filled up with missing values.
func seasonsOf(y []float64, period int) [][]float64 {
	if period < 1 {
		panic(fmt.Sprintf("trend: period %d", period))
	}
	years := (len(y) + period - 1) / period
	out := make([][]float64, period)
	for g := range out {
		out[g] = make([]float64, years)
		for j := range out[g] {
			out[g][j] = math.NaN()
			if i := j*period + g; i < len(y) {
				out[g][j] = y[i]
			}
		}
	}
	return out
}

// score returns S of y: comparisons with NaN are false, so missing values count
// neither way.
func score(y []float64) int {
	s := 0
	for j, v := range y {
		for _, u := range y[:j] {
			s += sign(u, v)
		}
	}
	return s
}

func sign(from, to float64) int {
	switch {
	case to > from:
		return 1
	case to < from:
		return -1
	}
	return 0
}

// varianceOfScore returns the variance of S of the known values of y without a
// trend, given their ties.
func varianceOfScore(y []float64) float64 {
	known := make([]float64, 0, len(y))
	for _, v := range y {
		if !math.IsNaN(v) {
			known = append(known, v)
		}
	}
	slices.Sort(known)
	total := term(len(known))
	for i := 0; i < len(known); {
		first := i
		for i < len(known) && known[i] == known[first] {
			i++
		}
		total -= term(i - first)
	}
	return total / 18
}

// term is the part of 18·VarS of n values that a tie of n values takes away.
func term(n int) float64 {
	t := float64(n)
	return t * (t - 1) * (2*t + 5)
}

// order is what the covariances of a season rest on.
type order struct {
	signs []int // of each pair, 0 where a value is missing
	ranks []float64
	known int
}

func orderOf(y []float64) order {
	var o order
	o.ranks, o.known = midRanks(y)
	for j, v := range y {
		for _, u := range y[:j] {
			o.signs = append(o.signs, sign(u, v))
		}
	}
	return o
}

// covarianceOfScores returns the estimate of Hirsch and Slack for two seasons
// of equally many years.
func covarianceOfScores(a, b order) float64 {
	concordance := 0
	for i, s := range a.signs {
		concordance += s * b.signs[i]
	}
	product := 0.0
	for i, r := range a.ranks {
		product += r * b.ranks[i]
	}
	years := float64(len(a.ranks))
	return (float64(concordance) + 4*product - years*float64(a.known+1)*float64(b.known+1)) / 3
}

// midRanks returns the ranks of y from 1, the mean rank for ties, and for a
// missing value the middle of all; and how many are known.
func midRanks(y []float64) (ranks []float64, known int) {
	places := make([]int, 0, len(y))
	for i, v := range y {
		if !math.IsNaN(v) {
			places = append(places, i)
		}
	}
	slices.SortFunc(places, func(i, j int) int { return cmp.Compare(y[i], y[j]) })
	known = len(places)
	ranks = make([]float64, len(y))
	for i := range ranks {
		ranks[i] = float64(known+1) / 2
	}
	for first := 0; first < known; {
		end := first
		for end < known && y[places[end]] == y[places[first]] {
			end++
		}
		for _, i := range places[first:end] {
			ranks[i] = float64(first+1+end) / 2
		}
		first = end
	}
	return ranks, known
}
