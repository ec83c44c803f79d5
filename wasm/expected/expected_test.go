package expected

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var na, inf = math.NaN(), math.Inf(1)

func near(got, want, tolerance float64) bool {
	return math.Abs(got-want) <= tolerance*math.Max(1, math.Abs(want))
}

func TestTwoMonthsByHand(t *testing.T) {
	// From level 10 and trend 1: 10.8 is expected, 12 comes, the error is 1.2;
	// level 10.8 + 0.6, trend 0.8 + 0.3; then 12.28, 11, −1.28; level 11.64,
	// trend 0.56; so the next is 11.64 + 0.8 × 0.56, the one after 0.64 × 0.56 more.
	s := smoother{alpha: 0.5, beta: 0.25, phi: 0.8}
	m, sse := s.model([]float64{12, 11}, state{level: 10, trend: 1})
	bands := m.Expect(2, 0.95)
	if !near(sse, 1.2*1.2+1.28*1.28, 1e-14) ||
		!near(bands[0].Point, 12.088, 1e-14) || !near(bands[1].Point, 12.4464, 1e-14) {
		t.Errorf("errors %v and points %v, want 3.0784, 12.088 and 12.4464", sse, bands)
	}
}

// The variance of h months ahead by table 6.1 of Hyndman et al. (2008), which
// Expect computes as the sum that the table sums up.
func TestVarianceIsTheClosedForm(t *testing.T) {
	for _, m := range []Model{
		{Alpha: 0.4, Beta: 0.1, Phi: 0.9, Sigma: 3},
		{Alpha: 0.9999, Beta: 0.5, Phi: 0.98, Sigma: 1e-3},
		{Alpha: 0.3, Beta: 0.02, Gamma: 0.6, Phi: 0.8, Sigma: 7, Seasonal: true},
	} {
		a, b, g, p := m.Alpha, m.Beta, m.Gamma, m.Phi
		for i, band := range m.Expect(40, 0.6826894921370859) { // one standard deviation
			h := float64(i + 1)
			k := math.Floor((h - 1) / year)
			ph := math.Pow(p, h)
			v := 1 + a*a*(h-1) + b*p*h/((1-p)*(1-p))*(2*a*(1-p)+b*p) -
				b*p*(1-ph)/((1-p)*(1-p)*(1-p*p))*(2*a*(1-p*p)+b*p*(1+2*p-ph)) +
				g*k*(2*a+g) +
				2*b*g*p/((1-p)*(1-math.Pow(p, year)))*
					(k*(1-math.Pow(p, year))-math.Pow(p, year)*(1-math.Pow(p, year*k)))
			if got, want := band.High-band.Point, m.Sigma*math.Sqrt(v); !near(got/want, 1, 1e-9) {
				t.Errorf("%+v, %v months ahead: deviation %v, want %v", m, h, got, want)
			}
		}
	}
}

// At the parameters and initial states that others have found, errors and
// expectations are theirs.
func TestTheModelIsThatOfForecastAndStatsmodels(t *testing.T) {
	for _, r := range references {
		m, _ := r.smoother.model(r.y, r.start)
		if !near(m.LogLikelihood, r.logLikelihood, 1e-9) {
			t.Errorf("%s: log-likelihood %v, want %v", r.name, m.LogLikelihood, r.logLikelihood)
		}
		if r.biased {
			m.Sigma *= math.Sqrt(float64(m.Months-m.estimated()) / float64(m.Months))
		}
		bands := m.Expect(24, 0.95)
		for h, want := range r.bands {
			got := bands[h-1]
			if !near(got.Point, want.Point, 1e-9) || !near(got.Low, want.Low, 1e-9) ||
				!near(got.High, want.High, 1e-9) {
				t.Errorf("%s: %d months ahead %v, want %v", r.name, h, got, want)
			}
		}
	}
}

// Searches of others end at different hills and distances from the top; ours
// must be no lower than any of theirs, by more than 0.0001 of log-likelihood.
func TestNoReferenceIsMoreLikely(t *testing.T) {
	for _, r := range references {
		m, err := fit(r.y, r.smoother.seasonal)
		if err != nil || m.LogLikelihood < r.logLikelihood-1e-4 {
			t.Errorf("%s: log-likelihood %v, %v, but %v was found elsewhere",
				r.name, m.LogLikelihood, err, r.logLikelihood)
		}
	}
}

// A search of the whole region finds the same top: log-likelihoods to 0.0001,
// points to a thousandth of Sigma.
func TestFitFindsTheOptimum(t *testing.T) {
	for _, o := range optima {
		m, err := fit(o.y, o.seasonal)
		if err != nil || math.Abs(m.LogLikelihood-o.logLikelihood) > 1e-4 {
			t.Errorf("%s: log-likelihood %v, %v, want %v", o.name, m.LogLikelihood, err, o.logLikelihood)
		}
		bands := m.Expect(24, 0.95)
		for h, want := range o.points {
			if got := bands[h-1].Point; math.Abs(got-want) > 1e-3*m.Sigma {
				t.Errorf("%s: %d months ahead %v, want %v", o.name, h, got, want)
			}
		}
	}
}

func TestTheSlopeIsThatOfTheDepth(t *testing.T) {
	y, _, _, err := standardise(usAccDeaths)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		seasonal bool
		point    []float64
	}{
		{false, []float64{0.3, -1, 0.4}},
		{true, []float64{-0.7, 0.2, -1, -0.5}},
	} {
		s := newSearch(y, c.seasonal)
		got := make([]float64, len(c.point))
		s.slope(got, c.point)
		for i := range got {
			const step = 1e-5
			up, down := slices.Clone(c.point), slices.Clone(c.point)
			up[i] += step
			down[i] -= step
			want := (s.depth(up) - s.depth(down)) / (2 * step)
			if math.Abs(got[i]-want) > 1e-7 {
				t.Errorf("at %v: slope %d is %v, differences give %v", c.point, i, got[i], want)
			}
		}
	}
}

func TestWhatCannotBeFittedIsRefused(t *testing.T) {
	line := make([]float64, 40)
	for i := range line {
		line[i] = math.Mod(float64(i), 12)
	}
	for _, c := range []struct {
		name string
		y    []float64
		want error
	}{
		{"empty", nil, ErrTooFew},
		{"one month", []float64{1}, ErrTooFew},
		{"23 months", usAccDeaths[:23], ErrTooFew},
		{"24 months", usAccDeaths[:24], nil},
		{"a gap with 23 months after it", slices.Insert(slices.Clone(usAccDeaths), 49, na), ErrTooFew},
		{"the last missing", append(slices.Clone(usAccDeaths), na), ErrMissing},
		{"all missing", []float64{na, na, na}, ErrMissing},
		{"all equal", slices.Repeat([]float64{0.1}, 40), ErrConstant},
		{"all zero", make([]float64, 40), ErrConstant},
		{"every year alike", line, ErrConstant},
		{"infinite", append(slices.Clone(usAccDeaths), inf), ErrRange},
		{"infinitely negative", append(slices.Clone(usAccDeaths), -inf), ErrRange},
	} {
		m, err := Fit(c.y)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		if err == nil && !(m.Sigma > 0) {
			t.Errorf("%s: Sigma = %v", c.name, m.Sigma)
		}
	}
}

func TestMonthsBeforeAGapDoNotCount(t *testing.T) {
	want, err := Fit(usAccDeaths[24:])
	if err != nil {
		t.Fatal(err)
	}
	y := slices.Clone(usAccDeaths)
	y[3], y[23] = na, na
	if got, err := Fit(y); err != nil || got != want {
		t.Errorf("Fit = %+v, %v, want %+v", got, err, want)
	}
}

func TestUnitAndOriginDoNotMatter(t *testing.T) {
	want, err := Fit(usAccDeaths)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ factor, shift float64 }{
		{1, 0}, {1e-300, 0}, {1e295, 0}, {-3, 0}, {1, -1e6},
	} {
		y := slices.Clone(usAccDeaths)
		for i := range y {
			y[i] = y[i]*c.factor + c.shift
		}
		got, err := Fit(y)
		if err != nil || got.Seasonal != want.Seasonal {
			t.Errorf("%+v: %+v, %v", c, got, err)
		}
		a, b := got.Expect(1, 0.9)[0], want.Expect(1, 0.9)[0]
		if point := (a.Point - c.shift) / c.factor; math.Abs(point-b.Point) > 1e-3*want.Sigma {
			t.Errorf("%+v: expects %v, want %v", c, point, b.Point)
		}
		if !near(got.Sigma, want.Sigma*math.Abs(c.factor), 1e-6*math.Abs(c.factor)) {
			t.Errorf("%+v: Sigma = %v, want %v", c, got.Sigma, want.Sigma*math.Abs(c.factor))
		}
	}
}

// white returns n independent normal months around a season of the given height.
func white(r *rand.Rand, n int, height float64) []float64 {
	y := make([]float64, n)
	for i := range y {
		y[i] = 10 + height*math.Sin(2*math.Pi*float64(i)/year) + r.NormFloat64()
	}
	return y
}

// A season of five standard deviations is always found; in noise without one
// it is found in fewer than 5 series of 100.
func TestASeasonIsTakenWhereThereIsOne(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	const n = 40
	found, invented := 0, 0
	for range n {
		with, err1 := Fit(white(r, 60, 5))
		without, err2 := Fit(white(r, 60, 0))
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if with.Seasonal {
			found++
		}
		if without.Seasonal {
			invented++
		}
	}
	t.Logf("a season is found in %d of %d, invented in %d", found, n, invented)
	if found < n || invented > n/20 {
		t.Errorf("a season is found in %d of %d series with one and in %d without", found, n, invented)
	}
	if m, _ := Fit(white(r, NeededForSeason-1, 50)); m.Seasonal {
		t.Errorf("a season is found in %d months", NeededForSeason-1)
	}
}
