// Package expected says what a series' own past would have led one to expect:
// a point and an interval for each of the next months.
//
// The model is exponential smoothing with additive errors and a damped trend,
// ETS(A,Ad,N) in the taxonomy of Hyndman et al.; with [NeededForSeason] months
// or more the additive season of ETS(A,Ad,A) is tried as well, and kept if it
// has the lower AICc. Three years are the least that show each month often
// enough to tell a season from chance; the criterion then asks that the season
// be worth its twelve parameters, so that a series without one is not given
// one. Errors and season are additive because a trade flow may be zero, where
// a multiplicative model breaks down.
//
// An expectation is context for a month that has been reported. It knows
// nothing of policy, and a value outside the interval proves no cause. Values
// may be negative, so intervals of amounts may reach below zero.
//
// Source: R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder,
// "Forecasting with Exponential Smoothing: The State Space Approach", Springer
// 2008, doi:10.1007/978-3-540-71918-2.
package expected

import (
	"errors"
	"fmt"
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

const (
	// Needed is the number of months without a gap that [Fit] needs.
	Needed = 24
	// NeededForSeason is the number of them from which on it tries a season.
	NeededForSeason = 36
)

const year = 12

var (
	// ErrTooFew says that too few months without a gap end the series.
	ErrTooFew = errors.New("too few months without a gap")
	// ErrMissing says that the last month is missing.
	ErrMissing = errors.New("the last month is missing")
	// ErrConstant says that the series follows its rule without any error, as
	// one does whose months are all equal, so that nothing tells how wide an
	// interval must be.
	ErrConstant = errors.New("the series leaves no error to judge by")
	// ErrRange says that a value is infinite or beyond 1e300.
	ErrRange = errors.New("a value is out of range")
)

// Model is a fitted model, with the state that it is in after the last month.
type Model struct {
	// Alpha, Beta, Gamma and Phi are the smoothing parameters of level, trend and
	// season and the damping of the trend, in Hyndman's notation with
	// Beta = αβ*. Gamma is 0 where there is no season.
	Alpha, Beta, Gamma, Phi float64
	// Seasonal says that the model has an additive season of twelve months.
	Seasonal bool
	// Months is the number of months, the last of the series, that it rests on.
	Months int
	// Sigma is the standard deviation of the errors one month ahead, in the unit
	// of the series, with the number of parameters taken off the denominator.
	Sigma float64
	// LogLikelihood is the largest that the parameters attain.
	LogLikelihood float64

	last state // in the unit of the series; the next month's season comes first
}

// Band is an expectation: a point and a closed interval around it.
type Band struct{ Point, Low, High float64 }

// Fit returns the model of greatest likelihood for the months of y after its
// last gap, NaN marking a missing month.
//
// The parameters are those of the usual region: 0.0001 ≤ α ≤ 0.9999,
// 0.0001 ≤ β ≤ α, 0.0001 ≤ γ ≤ 1 − α, 0.8 ≤ φ ≤ 0.98. The initial level, trend
// and season are estimated with them, exactly, because errors are linear in
// them. Equal series give equal models, to the bit.
//
// Fit returns [ErrTooFew], [ErrMissing], [ErrConstant] or [ErrRange] where
// there is none. It takes O(n) time: some milliseconds for 30 years of months.
func Fit(y []float64) (Model, error) {
	if len(y) > 0 && math.IsNaN(y[len(y)-1]) {
		return Model{}, fmt.Errorf("expected: %w", ErrMissing)
	}
	y = unbroken(y)
	if len(y) < Needed {
		return Model{}, fmt.Errorf("expected: %w: needs %d and has %d", ErrTooFew, Needed, len(y))
	}
	m, err := fit(y, false)
	if err != nil || len(y) < NeededForSeason {
		return m, err
	}
	seasonal, err := fit(y, true)
	if err != nil || seasonal.AICc() < m.AICc() {
		return seasonal, err
	}
	return m, nil
}

// unbroken returns the months of y after its last gap.
func unbroken(y []float64) []float64 {
	for i := len(y) - 1; i >= 0; i-- {
		if math.IsNaN(y[i]) {
			return y[i+1:]
		}
	}
	return y
}

// fit fits one of the two models. Values are moved to mean 0 and scaled to at
// most 1, which changes neither parameters nor errors but keeps digits.
func fit(y []float64, seasonal bool) (Model, error) {
	z, middle, scale, err := standardise(y)
	if err != nil {
		return Model{}, err
	}
	s, start := maximise(z, seasonal)
	m, sse := s.model(z, start)
	if sse < exact*float64(len(z)) {
		return Model{}, fmt.Errorf("expected: %w", ErrConstant)
	}
	m.Sigma *= scale
	m.LogLikelihood -= float64(len(z)) * math.Log(scale)
	m.last.level = m.last.level*scale + middle
	m.last.trend *= scale
	for i := range m.last.season {
		m.last.season[i] *= scale
	}
	return m, nil
}

// exact is the mean squared error, in units of the largest deviation from the
// mean, under which a series has none.
const exact = 1e-20

// model returns the model with the parameters s and the state start before y,
// and the sum of squared errors.
func (s smoother) model(y []float64, start state) (m Model, sse float64) {
	x, e := start, 0.0
	for _, v := range y {
		x, e = s.step(x, v)
		sse += e * e
	}
	m = Model{
		Alpha: s.alpha, Beta: s.beta, Gamma: s.gamma, Phi: s.phi,
		Seasonal: s.seasonal, Months: len(y), last: x,
	}
	n := float64(len(y))
	m.LogLikelihood = -n / 2 * (math.Log(2*math.Pi*sse/n) + 1)
	m.Sigma = math.Sqrt(sse / (n - float64(m.estimated())))
	return m, sse
}

func standardise(y []float64) (z []float64, middle, scale float64, err error) {
	if floats.Max(y) > 1e300 || floats.Min(y) < -1e300 {
		return nil, 0, 0, fmt.Errorf("expected: %w", ErrRange)
	}
	middle = stat.Mean(y, nil)
	z = make([]float64, len(y))
	for i, v := range y {
		z[i] = v - middle
		scale = max(scale, math.Abs(z[i]))
	}
	if scale <= 1e-14*math.Abs(middle) {
		return nil, 0, 0, fmt.Errorf("expected: %w", ErrConstant)
	}
	for i := range z {
		z[i] /= scale
	}
	return z, middle, scale, nil
}

// estimated is the number of parameters and initial states. The states of a
// season sum to zero, so they are eleven.
func (m Model) estimated() int {
	if m.Seasonal {
		return 4 + 2 + year - 1
	}
	return 3 + 2
}

// AICc returns Akaike's criterion corrected for short series, in which the
// variance of the errors counts as a parameter; the lower, the better.
func (m Model) AICc() float64 {
	k, n := float64(m.estimated()+1), float64(m.Months)
	return -2*m.LogLikelihood + 2*k + 2*k*(k+1)/(n-k-1)
}

// Expect returns the expectations for the months after the last, the next one
// first, with intervals that would hold the given part of them: 0.95 for 95%.
// The part must lie between 0 and 1, both excluded.
//
// Intervals take the errors as normal and the parameters as known, as is usual,
// so they hold less than they say. Of simulated series of this kind, intervals
// of 95% held the next month in 90% with two years of data, 93% with five and
// 94% with ten, and the sixth month in 76%, 87% and 92%.
//
// Source: Hyndman et al. (2008), table 6.1.
func (m Model) Expect(months int, part float64) []Band {
	if !(part > 0 && part < 1) {
		panic(fmt.Sprintf("expected: intervals that hold %v", part))
	}
	quantile := distuv.UnitNormal.Quantile((1 + part) / 2)
	bands := make([]Band, months)
	variance, damping := 1.0, 0.0 // of the errors in units of Sigma²; φ + … + φ^h
	for h := range bands {
		damping += math.Pow(m.Phi, float64(h+1))
		point := m.last.level + damping*m.last.trend + m.last.season[h%year]
		half := quantile * m.Sigma * math.Sqrt(variance)
		bands[h] = Band{point, point - half, point + half}
		c := m.Alpha + m.Beta*damping
		if (h+1)%year == 0 {
			c += m.Gamma
		}
		variance += c * c
	}
	return bands
}
