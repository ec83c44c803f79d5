package trend

import (
	"math"
	"math/rand/v2"
	"testing"
)

// correlated returns n values of unit noise without a trend, neighbours of
// which have the correlation phi.
func correlated(r *rand.Rand, n int, phi float64) []float64 {
	y := make([]float64, n)
	x := r.NormFloat64() / math.Sqrt(1-phi*phi)
	for i := range y {
		y[i] = x
		x = phi*x + r.NormFloat64()
	}
	return y
}

// within reports whether count of n is what a rate of p gives, but for three
// standard deviations of the binomial distribution.
func within(count, n int, p float64) bool {
	return math.Abs(float64(count)-float64(n)*p) <= 3*math.Sqrt(float64(n)*p*(1-p))
}

// alarms counts the series, of n, in which test finds a trend at 5%; a refusal
// is none.
func alarms(n, length int, phi float64, test func([]float64) (Test, error)) int {
	r := rand.New(rand.NewPCG(11, uint64(length)))
	count := 0
	for range n {
		if t, err := test(correlated(r, length, phi)); err == nil && t.P < 0.05 {
			count++
		}
	}
	return count
}

func seasonal(y []float64) (Test, error) { return SeasonalMannKendall(y, 12) }
func slack(y []float64) (Test, error)    { return HirschSlack(y, 12) }

func TestFalseAlarmsOnWhiteNoiseAreOneInTwenty(t *testing.T) {
	if got := alarms(1000, 60, 0, MannKendall); !within(got, 1000, 0.05) {
		t.Errorf("MannKendall: %d false alarms in 1000 series", got)
	}
	// few values of a season have few outcomes, so the rate is below 5% there
	if got := alarms(1000, 240, 0, seasonal); !within(got, 1000, 0.05) {
		t.Errorf("SeasonalMannKendall: %d false alarms in 1000 series", got)
	}
	if got := alarms(600, 120, 0, slack); !within(got, 600, 0.05) {
		t.Errorf("HirschSlack: %d false alarms in 600 series", got)
	}
}

// Only HirschSlack keeps its level on a correlated series; what the comments say
// of the other tests is held here.
func TestFalseAlarmsOnCorrelatedSeries(t *testing.T) {
	const n, length, phi = 400, 120, 0.6
	if got := alarms(n, length, phi, slack); !within(got, n, 0.05) {
		t.Errorf("HirschSlack: %d false alarms in %d series, want 5%%", got, n)
	}
	if got := alarms(n, length, phi, MannKendall); !within(got, n, 0.33) {
		t.Errorf("MannKendall: %d false alarms in %d series, want a third", got, n)
	}
	if got := alarms(n, length, phi, seasonal); !within(got, n, 0.28) {
		t.Errorf("SeasonalMannKendall: %d false alarms in %d series, want 28%%", got, n)
	}
	if got := alarms(n, length, phi, HamedRao); !within(got, n, 0.18) {
		t.Errorf("HamedRao: %d false alarms in %d series, want 18%%", got, n)
	}
	if got := alarms(n, length, 0, HamedRao); !within(got, n, 0.09) {
		t.Errorf("HamedRao: %d false alarms in %d series of white noise, want 9%%", got, n)
	}
}

func TestTheIntervalHoldsTheSlope(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 13))
	held := 0
	for range 1000 {
		y := correlated(r, 60, 0)
		for i := range y {
			y[i] += 0.02 * float64(i)
			if r.Float64() < 0.1 {
				y[i] = math.NaN()
			}
		}
		if line, err := TheilSen(y); err == nil && line.Low <= 0.02 && 0.02 <= line.High {
			held++
		}
	}
	if !within(held, 1000, 0.95) {
		t.Errorf("%d of 1000 intervals of 95%% hold the slope", held)
	}
}
