package volatility

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

var na, inf = math.NaN(), math.Inf(1)

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9*math.Abs(want) }

func TestDeviationByHand(t *testing.T) {
	e := math.E
	for _, c := range []struct {
		name   string
		y      []float64
		window int
		want   float64
	}{
		// changes 1, −1, 1, −1: mean 0, sum of squares 4, over 3
		{"up and down", []float64{1, e, 1, e, 1}, 4, math.Sqrt(4.0 / 3)},
		{"earlier months do not count", []float64{9, 1, e, 1, e, 1}, 4, math.Sqrt(4.0 / 3)},
		{"any unit", []float64{7e300, 7e300 * e, 7e300, 7e300 * e, 7e300}, 4, math.Sqrt(4.0 / 3)},
		// changes 1, −1, missing, 1: mean 1/3, sum of squares 8/3, over 2
		{"a change may be missing", []float64{na, 1, e, 1, e}, 4, math.Sqrt(4.0 / 3)},
		{"all equal", []float64{5, 5, 5, 5}, 3, 0},
		{"steady growth", []float64{1, 1.1, 1.21, 1.331, 1.4641}, 4, 0},
	} {
		got, err := Deviation(c.y, c.window)
		if err != nil || !near(got, c.want) {
			t.Errorf("%s: Deviation(%v, %d) = %v, %v, want %v", c.name, c.y, c.window, got, err, c.want)
		}
	}
}

// numpy 1.24.2: testdata/volatility.py
func TestDeviationAndRatioAgreeWithNumpy(t *testing.T) {
	y := zigzag(60)
	for _, c := range []struct {
		window           int
		deviation, ratio float64
	}{
		{12, 0.22972252756616823, 0.5903323991372356},
		{24, 0.3134981596430327, 0.9863797765258462},
	} {
		d, err1 := Deviation(y, c.window)
		r, err2 := Ratio(y, c.window)
		if err1 != nil || err2 != nil || !near(d, c.deviation) || !near(r, c.ratio) {
			t.Errorf("window %d: %v, %v and %v, %v; want %v and %v",
				c.window, d, err1, r, err2, c.deviation, c.ratio)
		}
	}
	y[50], y[55] = na, na
	if d, err := Deviation(y, 24); err != nil || !near(d, 0.34021682239546963) {
		t.Errorf("with gaps: %v, %v, want 0.34021682239546963", d, err)
	}
}

// zigzag is the series of testdata/volatility.py.
func zigzag(n int) []float64 {
	y := make([]float64, n)
	for i := range y {
		y[i] = float64(1013 + 5*i + i*i*37%611 - i*i*i%457)
	}
	return y
}

func TestWhatHasNoVariationIsRefused(t *testing.T) {
	for _, c := range []struct {
		name             string
		y                []float64
		deviation, ratio error
	}{
		{"empty", nil, ErrTooFew, ErrTooFew},
		{"one month", []float64{1}, ErrTooFew, ErrTooFew},
		{"all missing", []float64{na, na, na, na, na, na, na, na, na}, ErrTooFew, ErrTooFew},
		{"one change too few", []float64{1, 2, 3}, ErrTooFew, ErrTooFew},
		{"no window before", []float64{1, 2, 3, 4, 6}, nil, ErrTooFew},
		{"a gap", []float64{1, 2, na, 3, 4, 5}, ErrTooFew, ErrTooFew},
		{"a zero", []float64{1, 2, 3, 0, 5}, ErrNotPositive, ErrNotPositive},
		{"a zero before", []float64{1, 2, 0, 4, 5, 7, 8}, nil, ErrNotPositive},
		{"negative", []float64{1, 2, 3, -1, 5}, ErrNotPositive, ErrNotPositive},
		{"infinite", []float64{1, 2, 3, inf, 5}, ErrNotPositive, ErrNotPositive},
		{"steady before", []float64{1, 2, 4, 8, 16, 17, 20, 30}, nil, ErrConstant},
	} {
		if got, err := Deviation(c.y, 3); !errors.Is(err, c.deviation) {
			t.Errorf("%s: Deviation = %v, %v, want %v", c.name, got, err, c.deviation)
		}
		if got, err := Ratio(c.y, 3); !errors.Is(err, c.ratio) {
			t.Errorf("%s: Ratio = %v, %v, want %v", c.name, got, err, c.ratio)
		}
	}
}

func TestTheExtremesOfFloatsStayFinite(t *testing.T) {
	y := []float64{5e-324, 1e308, 5e-324, 1e308, 5e-324, 1e308, 5e-324, 1e308}
	for _, f := range []func([]float64, int) (float64, error){Deviation, Ratio} {
		if got, err := f(y, 3); err != nil || math.IsInf(got, 0) || !(got > 0) {
			t.Errorf("got %v, %v, want a positive number", got, err)
		}
	}
}

// What the comment of Ratio says of series whose variation did not change:
// 95 in 100 lie from 0.54 to 1.86. Of 4,000 the binomial band is ±3 × 0.0034.
func TestUsualRatiosAreWhatTheCommentSays(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	const n = 4000
	inside := 0
	for range n {
		y := make([]float64, 25)
		level := 0.0
		for i := range y {
			y[i] = math.Exp(level)
			level += 0.1 * r.NormFloat64()
		}
		ratio, err := Ratio(y, 12)
		if err != nil {
			t.Fatal(err)
		}
		if ratio > 0.5365 && ratio < 1.8638 {
			inside++
		}
	}
	if got := float64(inside) / n; math.Abs(got-0.95) > 3*0.0034 {
		t.Errorf("%v of ratios lie in the usual range, want 0.95", got)
	}
}

func BenchmarkRatio360Months(b *testing.B) {
	y := zigzag(360)
	for i := range y {
		y[i] = math.Abs(y[i]) + 1
	}
	for b.Loop() {
		Ratio(y, 12)
	}
}
