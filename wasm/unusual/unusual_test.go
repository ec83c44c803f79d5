package unusual

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var na, inf = math.NaN(), math.Inf(1)

// zigzag is the series of testdata/unusual.R.
func zigzag(n int) []float64 {
	y := make([]float64, n)
	for i := range y {
		y[i] = float64(1013 + 5*i + i*i*37%611 - i*i*i%457)
	}
	return y
}

// with returns y with another value at the index.
func with(y []float64, i int, v float64) []float64 {
	y = slices.Clone(y)
	y[i] = v
	return y
}

func scaled(y []float64, by float64) []float64 {
	y = slices.Clone(y)
	for i := range y {
		y[i] *= by
	}
	return y
}

// airPassengers is R's datasets::AirPassengers, from G. E. P. Box and G. M.
// Jenkins, "Time Series Analysis" (1976), series G: 1949-01 to 1951-12.
var airPassengers = []float64{
	112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118,
	115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140,
	145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166,
}

func TestRobustZAgreesWithR(t *testing.T) {
	gaps := with(with(with(zigzag(60), 19, na), 30, na), 46, na)
	for _, c := range []struct {
		name string
		y    []float64
		want float64
	}{
		// By hand: differences 1 to 11 and 20: median 6.5; distances 0.5, 0.5, 1.5,
		// 1.5, …, 4.5, 4.5, 5.5, 13.5: median 3; 13.5 ÷ (1.4826 × 3)
		{"by hand", append(make([]float64, 12), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20),
			13.5 / (1.4826 * 3)},
		// R 4.2.2: testdata/unusual.R
		{"sixty months", zigzag(60), -0.088585191912824712},
		{"gaps", gaps, -0.04271181590353109},
		{"AirPassengers to 1951", airPassengers, 0.31130342745073625},
		{"huge", scaled(zigzag(60), 1e304), -0.088585191912824712},
		{"tiny", scaled(zigzag(60), 1e-304), -0.088585191912824712},
		{"upside down", scaled(zigzag(60), -1), 0.088585191912824712},
	} {
		got, err := RobustZ(c.y)
		if err != nil || math.Abs(got-c.want) > 1e-9*math.Abs(c.want) {
			t.Errorf("%s: RobustZ = %v, %v, want %v", c.name, got, err, c.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	tied := make([]float64, 36)
	tied[11], tied[12], tied[35] = 3, 5, 3
	for _, c := range []struct {
		name      string
		y         []float64
		all, same Place
	}{
		// R 4.2.2: testdata/unusual.R
		{"sixty months", zigzag(60), Place{8, 60, 0}, Place{2, 5, 0}},
		// one is higher, one equal; the same months are 3, 0, 3
		{"ties share the best rank", tied, Place{2, 36, 1}, Place{1, 3, 1}},
		{"missing months have no place", with(tied, 11, na), Place{2, 35, 0}, Place{1, 2, 0}},
		{"all equal", make([]float64, 24), Place{1, 24, 23}, Place{1, 2, 1}},
		{"the lowest", with(tied, 35, -1), Place{36, 36, 0}, Place{3, 3, 0}},
	} {
		all, err1 := AmongAll(c.y)
		same, err2 := AmongSame(c.y)
		if err1 != nil || err2 != nil || all != c.all || same != c.same {
			t.Errorf("%s: %v, %v and %v, %v, want %v and %v",
				c.name, all, err1, same, err2, c.all, c.same)
		}
	}
}

func TestThereIsNoVerdictOnTooLittle(t *testing.T) {
	y := zigzag(30)
	lonely := zigzag(30)
	lonely[5], lonely[17] = na, na
	sparse := zigzag(28)
	sparse[12], sparse[13], sparse[14] = na, na, na
	for _, c := range []struct {
		name         string
		y            []float64
		all, same, z error
	}{
		{"empty", nil, ErrTooFew, ErrTooFew, ErrTooFew},
		{"one month", []float64{1}, ErrTooFew, ErrTooFew, ErrTooFew},
		{"23 months", zigzag(23), ErrTooFew, ErrTooFew, ErrTooFew},
		{"24 months with a gap", with(zigzag(24), 5, na), ErrTooFew, ErrTooFew, ErrTooFew},
		{"24 months", zigzag(24), nil, nil, nil},
		{"all missing", scaled(y, na), ErrTooFew, ErrTooFew, ErrTooFew},
		{"the last is missing", with(y, 29, na), ErrMissing, ErrMissing, ErrMissing},
		{"the one a year before is missing", with(y, 17, na), nil, nil, ErrMissing},
		{"the only one in its season", lonely, nil, ErrTooFew, ErrMissing},
		{"25 months and 12 changes", with(zigzag(26), 2, na), nil, nil, nil},
		{"25 months and 10 changes", sparse, nil, nil, ErrTooFew},
		{"all equal", make([]float64, 30), nil, nil, ErrConstant},
		{"every year alike", repeat(0.1, 0.7, 30), nil, nil, ErrConstant},
		{"infinite", with(y, 3, inf), ErrInfinite, ErrInfinite, ErrInfinite},
		{"infinitely negative", with(y, 3, -inf), ErrInfinite, ErrInfinite, ErrInfinite},
	} {
		_, err1 := AmongAll(c.y)
		_, err2 := AmongSame(c.y)
		_, err3 := RobustZ(c.y)
		if !errors.Is(err1, c.all) || !errors.Is(err2, c.same) || !errors.Is(err3, c.z) {
			t.Errorf("%s: %v, %v, %v, want %v, %v, %v", c.name, err1, err2, err3, c.all, c.same, c.z)
		}
	}
}

// repeat returns n months of the same year, each higher by step than the last.
func repeat(first, step float64, n int) []float64 {
	y := make([]float64, n)
	for i := range y {
		y[i] = first + step*float64(i%12)
	}
	return y
}

// The scale estimates the standard deviation, so of 4,000 long series of
// independent normal differences 4.55% have a score beyond ±2. The band is
// three binomial standard deviations and 0.2 points for 239 differences
// being no infinity.
func TestScoresOfNormalDifferencesAreNormal(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	const n = 4000
	beyond := 0
	for range n {
		y := make([]float64, 251)
		for i := range y {
			if i >= 12 {
				y[i] = y[i-12]
			}
			y[i] += r.NormFloat64()
		}
		z, err := RobustZ(y)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(z) > 2 {
			beyond++
		}
	}
	if got := float64(beyond) / n; math.Abs(got-0.0455) > 3*math.Sqrt(0.0455*0.9545/n)+0.002 {
		t.Errorf("%v of scores lie beyond ±2, want 0.0455", got)
	}
}

func BenchmarkVerdict360Months(b *testing.B) {
	y := zigzag(360)
	for b.Loop() {
		AmongAll(y)
		AmongSame(y)
		RobustZ(y)
	}
}
