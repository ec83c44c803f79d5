package expected

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/stat"
)

// worlds are series of which the future is known.
var worlds = []struct {
	name   string
	months int
	next   func(r *rand.Rand, n int) []float64
	// The part that intervals of 95% hold, one and six months ahead, and the
	// interval score over that of the seasonal naive method, both months taken
	// together: measured on 2,000 series.
	one, six, score float64
}{
	{"two years", 24, plainWorld, 0.904, 0.760, 0.773},
	{"five years", 60, plainWorld, 0.931, 0.874, 0.621},
	{"ten years", 120, plainWorld, 0.942, 0.921, 0.576},
	{"a season", 72, func(r *rand.Rand, n int) []float64 {
		return simulate(r, n, smoother{alpha: 0.4, beta: 0.05, phi: 0.9, gamma: 0.1}, 4)
	}, 0.909, 0.902, 0.628},
	{"a season and lasting noise", 84, func(r *rand.Rand, n int) []float64 {
		y := white(r, n, 4)
		noise := 0.0
		for i := range y {
			noise = 0.6*noise + r.NormFloat64()
			y[i] += noise
		}
		return y
	}, 0.925, 0.930, 0.812},
	{"independent months", 60, func(r *rand.Rand, n int) []float64 { return white(r, n, 0) }, 0.948, 0.939, 0.729},
}

func plainWorld(r *rand.Rand, n int) []float64 {
	return simulate(r, n, smoother{alpha: 0.4, beta: 0.05, phi: 0.9}, 0)
}

// simulate returns n months of the model with normal errors.
func simulate(r *rand.Rand, n int, s smoother, height float64) []float64 {
	x := state{level: 100}
	for i := range x.season {
		x.season[i] = height * math.Sin(2*math.Pi*float64(i)/year)
	}
	y := make([]float64, n)
	for i := range y {
		y[i] = x.level + s.phi*x.trend + x.season[0] + r.NormFloat64()
		x, _ = s.step(x, y[i])
	}
	return y
}

// seasonalNaive expects each month to be as it was a year before, with the
// variance of such changes: for up to twelve months ahead it does not grow.
func seasonalNaive(y []float64, months int) []Band { return repeated(y, year, months) }

// repeated expects each month to be as it was lag months before.
func repeated(y []float64, lag, months int) []Band {
	changes := make([]float64, len(y)-lag)
	for i := range changes {
		changes[i] = y[i+lag] - y[i]
	}
	half := 1.959963984540054 * math.Sqrt(stat.MomentAbout(2, changes, 0, nil))
	bands := make([]Band, months)
	for h := range bands {
		point := y[len(y)-lag+h]
		bands[h] = Band{point, point - half, point + half}
	}
	return bands
}

// score is the interval score of T. Gneiting and A. E. Raftery, "Strictly Proper
// Scoring Rules, Prediction, and Estimation", JASA 102 (2007) 359–378: the width, and a
// fine of 2/0.05 for each unit that y lies outside.
func score(b Band, y float64) float64 {
	return b.High - b.Low + 40*math.Max(0, math.Max(b.Low-y, y-b.High))
}

// A band is three binomial standard deviations around what was measured.
func TestIntervalsHoldWhatIsSaid(t *testing.T) {
	const n = 80
	for w, world := range worlds {
		r := rand.New(rand.NewPCG(13, uint64(w)))
		var held [6]float64
		scores, naive := 0.0, 0.0
		for range n {
			y := world.next(r, world.months+6)
			past, future := y[:world.months], y[world.months:]
			m, err := Fit(past)
			if err != nil {
				t.Fatal(err)
			}
			bands, others := m.Expect(6, 0.95), seasonalNaive(past, 6)
			for _, h := range []int{0, 5} {
				if bands[h].Low <= future[h] && future[h] <= bands[h].High {
					held[h] += 1.0 / n
				}
				scores += score(bands[h], future[h])
				naive += score(others[h], future[h])
			}
		}
		band := func(p float64) float64 { return 3 * math.Sqrt(p*(1-p)/n) }
		if math.Abs(held[0]-world.one) > band(world.one) || math.Abs(held[5]-world.six) > band(world.six) {
			t.Errorf("%s: intervals hold %.3f one month ahead and %.3f six, want %.3f and %.3f",
				world.name, held[0], held[5], world.one, world.six)
		}
		if got := scores / naive; got > 1 || math.Abs(got-world.score) > 0.25 {
			t.Errorf("%s: the score is %.3f of that of the seasonal naive method, want %.3f",
				world.name, got, world.score)
		}
	}
}

// A back-test on series that were published, a step ahead from each origin: the
// part that the intervals held lies within the binomial band around what was
// measured of simulated series, and they score better than those of repeating the
// value of a year before, or in the two yearly series the value before.
func TestBackTestOnPublishedSeries(t *testing.T) {
	held, tried := 0, 0
	scores, naive := 0.0, 0.0
	for _, c := range []struct {
		y          []float64
		first, lag int
	}{{usAccDeaths, 48, year}, {nile, 60, 1}, {lakeHuron, 60, 1}} {
		for origin := c.first; origin < len(c.y); origin++ {
			m, err := Fit(c.y[:origin])
			if err != nil {
				t.Fatal(err)
			}
			b, other := m.Expect(1, 0.95)[0], repeated(c.y[:origin], c.lag, 1)[0]
			scale := m.Sigma
			scores += score(b, c.y[origin]) / scale
			naive += score(other, c.y[origin]) / scale
			tried++
			if b.Low <= c.y[origin] && c.y[origin] <= b.High {
				held++
			}
		}
	}
	t.Logf("held %d of %d, score %.3f of repeating", held, tried, scores/naive)
	if part := float64(held) / float64(tried); math.Abs(part-0.94) > 3*math.Sqrt(0.94*0.06/float64(tried)) {
		t.Errorf("intervals held %d of %d values", held, tried)
	}
	if held != 99 || tried != 102 { // as package analysis says
		t.Errorf("intervals held %d of %d values, want 99 of 102", held, tried)
	}
	if scores > naive {
		t.Errorf("the score is %.3f of that of repeating", scores/naive)
	}
}

func BenchmarkFit360Months(b *testing.B) {
	y := worlds[3].next(rand.New(rand.NewPCG(15, 16)), 360)
	for b.Loop() {
		Fit(y)
	}
}

func BenchmarkFit120Months(b *testing.B) {
	y := worlds[3].next(rand.New(rand.NewPCG(15, 16)), 120)
	for b.Loop() {
		Fit(y)
	}
}
