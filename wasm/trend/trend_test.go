package trend

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var na = math.NaN()

func TestTheilSenByHand(t *testing.T) {
	for _, c := range []struct {
		name string
		y    []float64
		want Line
	}{
		// slopes of 0, 1, 3, 6, 10: 1, 1.5, 2, 2.5, 2, 2.5, 3, 3, 3.5, 4, the
		// median of ten is the mean of 2.5 and 2.5; level 3 − 2.5·2; of the ranks
		// (10 ± 1.96·√(300/18))/2 = 1 and 9 the interval takes 1 and 10
		{"ten slopes", []float64{0, 1, 3, 6, 10}, Line{2.5, -2, 1, 4}},
		{"all equal", []float64{7, 7, 7, 7, 7, 7}, Line{0, 7, 0, 0}},
		{"on a line, with gaps", []float64{na, 5, 7, na, na, 13, 15, 17, na}, Line{2, 3, 2, 2}},
		// the example of Sen (1968), whose values stand at 1, 2, 3, 4, 10, 12 and
		// 18: he has 4 between 26/7 and 35/8; the level is 20 − 4·4
		{"Sen", []float64{na, 9, 15, 19, 20, na, na, na, na, na, 45, na, 55, na, na, na, na, na, 78},
			Line{4, 4, 26.0 / 7, 35.0 / 8}},
	} {
		if got, err := TheilSen(c.y); err != nil || got != c.want {
			t.Errorf("%s: TheilSen = %v, %v, want %v", c.name, got, err, c.want)
		}
	}
}

func TestMannKendallByHand(t *testing.T) {
	for _, c := range []struct {
		name string
		y    []float64
		want Test
	}{
		// ten pairs rise; variance 5·4·15/18, z = 9/√(300/18)
		{"rising", []float64{1, 2, 3, 4, 5}, Test{10, 300.0 / 18, 2.204540768504859, 0.02748633611151035}},
		{"falling, with gaps", []float64{na, 5, 4, na, 3, 2, 1}, Test{-10, 300.0 / 18, -2.204540768504859, 0.02748633611151035}},
		{"all equal", []float64{3, 3, 3, 3, 3, 3}, Test{0, 0, 0, 1}},
		{"as many up as down", []float64{1, 2, 3, 2, 1}, Test{0, (300.0 - 2*18) / 18, 0, 1}},
		// 1 and 1 tie, and 2, 2 and 2: 18 and 66 less of 6·5·17
		{"ties", []float64{1, 1, 2, 2, 2, 5}, Test{11, (510.0 - 18 - 66) / 18, 10 / math.Sqrt(426.0/18), 0.03982435536481073}},
	} {
		got, err := MannKendall(c.y)
		if err != nil || got.S != c.want.S || !near(got.VarS, c.want.VarS) ||
			!near(got.Z, c.want.Z) || !near(got.P, c.want.P) {
			t.Errorf("%s: MannKendall = %v, %v, want %v", c.name, got, err, c.want)
		}
	}
}

func TestMannKendallEqualsPublishedExamples(t *testing.T) {
	// R. O. Gilbert, "Statistical Methods for Environmental Pollution
	// Monitoring", Wiley 1987, page 212, gives Z = 3.1
	gilbert := []float64{20, 20, 20, 20, 15, 20, 20, 30, 27, 26, 23, 35, 25, 28, 70, 26, 24, 34, 32, 23, 50, 30}
	if got, err := MannKendall(gilbert); err != nil || math.Abs(got.Z-3.1) > 0.05 {
		t.Errorf("Gilbert: %v, %v, want Z = 3.1", got, err)
	}
	// J. Little, "A Mann-Kendall Example", College of the Holy Cross, counts 72
	// rises, 18 falls and 1 tie by hand and has Z = 2.9058
	little := []float64{12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7}
	if got, err := MannKendall(little); err != nil || got.S != 54 || math.Abs(got.Z-2.9058) > 5e-5 {
		t.Errorf("Little: %v, %v, want S = 54, Z = 2.9058", got, err)
	}
}

func TestSeasonsAreComparedWithThemselvesOnly(t *testing.T) {
	// two seasons, the second far above the first, both rising over four years:
	// 6 + 6 pairs, 2·4·3·13/18
	y := []float64{1, 101, 2, 102, 3, 103, 4, 104}
	got, err := SeasonalMannKendall(y, 2)
	if err != nil || got.S != 12 || !near(got.VarS, 2*156.0/18) {
		t.Errorf("SeasonalMannKendall(%v, 2) = %v, %v, want S 12, VarS 52/3", y, got, err)
	}
	one, err := SeasonalMannKendall(y, 1)
	if plain, _ := MannKendall(y); err != nil || one != plain {
		t.Errorf("with one season %v, %v, want %v", one, err, plain)
	}
}

// Seasons that are copies of one are one: their covariance is their variance.
func TestEqualSeasonsHaveTheCovarianceOfOne(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var y, years []float64
	for range 14 {
		v := r.NormFloat64()
		years = append(years, v)
		y = append(y, v, v+10, v*2, v)
	}
	got, err := HirschSlack(y, 4)
	one, _ := MannKendall(years)
	if err != nil || got.S != 4*one.S || !near(got.VarS, 16*one.VarS) {
		t.Errorf("HirschSlack = %v, %v, want S 4·%v, VarS 16·%v", got, err, one.S, one.VarS)
	}
}

func TestScalingTheSeriesScalesTheLine(t *testing.T) {
	y := read(t, "lakehuron")
	line, _ := TheilSen(y)
	plain, _ := HamedRao(y)
	for _, c := range []float64{-1e297, 1e-300, 3} {
		scaled := make([]float64, len(y))
		for i, v := range y {
			scaled[i] = c * v
		}
		got, err := TheilSen(scaled)
		if err != nil || math.Abs(got.Slope-c*line.Slope) > 1e-9*math.Abs(c*line.Slope) {
			t.Errorf("times %v: slope %v, %v, want %v", c, got.Slope, err, c*line.Slope)
		}
		if k, err := MannKendall(scaled); err != nil || float64(k.S) != math.Copysign(1, c)*float64(plain.S) {
			t.Errorf("times %v: S = %v, %v, want %v", c, k.S, err, plain.S)
		}
	}
}

func TestSeriesAreRefusedWithTheReason(t *testing.T) {
	tests := map[string]func([]float64) (Test, error){
		"MannKendall": MannKendall,
		"HamedRao":    HamedRao,
		"SeasonalMannKendall": func(y []float64) (Test, error) {
			return SeasonalMannKendall(y, 12)
		},
		"HirschSlack": func(y []float64) (Test, error) { return HirschSlack(y, 12) },
		"TheilSen": func(y []float64) (Test, error) {
			line, err := TheilSen(y)
			return Test{Z: line.Slope + line.Intercept, VarS: line.Low, P: line.High}, err
		},
	}
	long := func(v ...float64) []float64 { return slices.Repeat(v, 120/len(v)) }
	for _, c := range []struct {
		name string
		y    []float64
		want error
	}{
		{"empty", nil, ErrTooFew},
		{"one value", []float64{1}, ErrTooFew},
		{"four values", []float64{1, 2, na, 3, 4}, ErrTooFew},
		{"all missing", long(na), ErrTooFew},
		{"infinite", append(long(1), math.Inf(1)), ErrRange},
		{"too large", append(long(1), -1e301), ErrRange},
		{"all equal", long(5), nil},
		{"all zero", long(0), nil},
		{"two values", append(long(1, 2), 5), nil},
		{"huge", append(long(1e300, -1e300, 7), 8), nil},
		{"tiny", append(long(5e-324, 0, 0), 1e-320), nil},
	} {
		for name, test := range tests {
			got, err := test(c.y)
			// a variance that is estimated as none is an answer too
			if !errors.Is(err, c.want) && !(c.want == nil && errors.Is(err, ErrVariance)) {
				t.Errorf("%s of %s: %v, want %v", name, c.name, err, c.want)
			}
			for _, v := range []float64{got.Z, got.VarS, got.P} {
				if math.IsNaN(v) || math.IsInf(v, 0) {
					t.Errorf("%s of %s = %v", name, c.name, got)
				}
			}
		}
	}
	if _, err := SeasonalMannKendall(make([]float64, 35), 12); !errors.Is(err, ErrTooFew) {
		t.Errorf("SeasonalMannKendall of 35 months: %v", err)
	}
	if _, err := HirschSlack(make([]float64, 119), 12); !errors.Is(err, ErrTooFew) {
		t.Errorf("HirschSlack of 119 months: %v", err)
	}
}

func BenchmarkTheilSen360(b *testing.B)    { bench(b, func(y []float64) { TheilSen(y) }) }
func BenchmarkMannKendall360(b *testing.B) { bench(b, func(y []float64) { MannKendall(y) }) }
func BenchmarkSeasonalMannKendall360(b *testing.B) {
	bench(b, func(y []float64) { SeasonalMannKendall(y, 12) })
}
func BenchmarkHirschSlack360(b *testing.B) { bench(b, func(y []float64) { HirschSlack(y, 12) }) }
func BenchmarkHamedRao360(b *testing.B)    { bench(b, func(y []float64) { HamedRao(y) }) }

func bench(b *testing.B, f func([]float64)) {
	y := correlated(rand.New(rand.NewPCG(9, 10)), 360, 0.5)
	for b.Loop() {
		f(y)
	}
}
