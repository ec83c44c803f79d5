package seasonal

import (
	"encoding/csv"
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
)

// The files hold a series and its parts by R 4.2.2; testdata/stl.R wrote them
// and names the call. An agreement of 1e-6 of the range might still hide another
// scale of the weights, so the bound here is near rounding.
func TestSTLEqualsR(t *testing.T) {
	for _, name := range []string{"air", "nottem", "short", "ragged", "extreme", "sparse"} {
		columns := read(t, name)
		y := columns[0]
		p, err := STL(y)
		if err != nil {
			t.Fatal(name, err)
		}
		span := slices.Max(y) - slices.Min(y)
		for k, got := range [][]float64{p.Seasonal, p.Trend, p.Remainder} {
			if d := distance(got, columns[k+1]) / span; !(d < 1e-12) {
				t.Errorf("%s: part %d differs from R's by %.3g of the range", name, k, d)
			}
		}
		if d := distance(p.Weights, columns[4]); !(d < 1e-10) {
			t.Errorf("%s: weights differ from R's by %.3g", name, d)
		}
	}
}

// The exact median of statsmodels is what R's selection returns for the most
// part, and always with an odd number of values.
func TestMiddleIsTheMedianOrNearIt(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	exact := 0
	for range 1000 {
		x := make([]float64, 101+r.IntN(2))
		for i := range x {
			x[i] = r.Float64()
		}
		n := len(x)
		lower, upper := middle(x)
		slices.Sort(x)
		same := lower == x[n-1-n/2] && upper == x[n/2]
		if same {
			exact++
		}
		if n%2 == 1 && !same {
			t.Fatalf("middle of %d values = %v and %v, want %v", n, lower, upper, x[n/2])
		}
	}
	if exact < 900 || exact == 1000 {
		t.Errorf("%d of 1000 selections are exact", exact)
	}
}

func TestPartsAddUp(t *testing.T) {
	y := read(t, "extreme")[0][:100]
	y[17], y[40], y[41] = math.NaN(), math.NaN(), math.NaN()
	// months 3, 15, … are Januaries: 40 is a missing February, so January 39
	// stands alone; 99 is a January at the end, where nothing is said any more
	p, err := STLLunar(y, 3)
	if err != nil {
		t.Fatal(err)
	}
	for i := range y {
		inside := !math.IsNaN(p.Trend[i]) && !math.IsNaN(p.Seasonal[i])
		if inside != (i < 99) {
			t.Errorf("month %d: trend %v, season %v", i, p.Trend[i], p.Seasonal[i])
		}
		if slices.Contains([]int{17, 39, 40, 41, 99}, i) {
			if !math.IsNaN(p.Remainder[i]) || p.Weights[i] != 0 {
				t.Errorf("month %d counts as missing and has remainder %v, weight %v",
					i, p.Remainder[i], p.Weights[i])
			}
			continue
		}
		sum := p.Seasonal[i] + p.Trend[i] + p.Remainder[i] + p.Moved[i]
		if !(math.Abs(sum-y[i]) < 1e-9) {
			t.Errorf("parts of month %d add up to %v, want %v", i, sum, y[i])
		}
	}
}

// Stretching and shifting the series does so with its parts.
func TestPartsFollowTheUnit(t *testing.T) {
	y := read(t, "nottem")[0]
	p, _ := STL(y)
	for _, unit := range []float64{1e-290, 1e-3, 1e298} {
		scaled := make([]float64, len(y))
		for i := range y {
			scaled[i] = y[i] * unit
		}
		q, err := STL(scaled)
		if err != nil {
			t.Fatal(unit, err)
		}
		for i := range y {
			if d := q.Trend[i]/unit - p.Trend[i]; !(math.Abs(d) < 1e-9) {
				t.Fatalf("in units of %v the trend of month %d differs by %v", unit, i, d)
			}
		}
	}
}

// A line and a fixed pattern of sum zero is what STL is made to find, with gaps
// as without.
func TestALineAndAPatternAreToldApart(t *testing.T) {
	pattern := [Period]float64{-30, -50, 10, 5, 0, 5, 10, 15, 20, 5, 5, 5}
	y := make([]float64, 120)
	for i := range y {
		y[i] = 500 + 2*float64(i) + pattern[i%Period]
	}
	for _, gaps := range [][]int{nil, {5}, {30, 31, 32, 70}, {60, 61, 62, 63, 64, 65}} {
		z := slices.Clone(y)
		for _, i := range gaps {
			z[i] = math.NaN()
		}
		p, err := STL(z)
		if err != nil {
			t.Fatal(gaps, err)
		}
		for i := range y {
			if d := p.Seasonal[i] - pattern[i%Period]; !(math.Abs(d) < 1e-6) {
				t.Errorf("gaps %v: season of month %d is off by %v", gaps, i, d)
			}
			if d := p.Seasonal[i] + p.Trend[i] - y[i]; !(math.Abs(d) < 1e-6) {
				t.Errorf("gaps %v: fit of month %d is off by %v", gaps, i, d)
			}
		}
	}
}

// What stands in an extreme month must not matter, so leaving it out must give
// nearly the same parts; the scale of the weights is not quite the same.
func TestAnExtremeMonthCountsLikeAMissingOne(t *testing.T) {
	y := read(t, "nottem")[0]
	extreme, gone := slices.Clone(y), slices.Clone(y)
	extreme[100], gone[100] = 1e5, math.NaN()
	p, _ := STL(extreme)
	q, _ := STL(gone)
	if p.Weights[100] != 0 {
		t.Fatalf("weight of the extreme month = %v", p.Weights[100])
	}
	if d := distance(p.Trend, q.Trend); d > 0.1 {
		t.Errorf("trends differ by %v degrees", d)
	}
}

// The same trade, with the holiday in January or in February, must give the same
// adjusted series; without combining it does not.
func TestLunarTakesTheHolidayOut(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	fixed, moving := make([]float64, 120), make([]float64, 120)
	for i := range fixed {
		v := 1000 + 20*math.Sin(2*math.Pi*float64(i)/12) + 5*r.NormFloat64()
		fixed[i], moving[i] = v, v
		if i%Period == 1 {
			fixed[i] -= 200
			month := i - r.IntN(2)
			moving[month] -= 200
		}
	}
	f, _ := STLLunar(fixed, 0)
	m, err := STLLunar(moving, 0)
	if err != nil {
		t.Fatal(err)
	}
	if d := distance(f.Adjusted(), m.Adjusted()); d > 1e-9 {
		t.Errorf("adjusted series differ by %v", d)
	}
	plain, _ := STL(moving)
	if d := distance(f.Adjusted(), plain.Adjusted()); d < 50 {
		t.Errorf("without combining the adjusted series differ by no more than %v", d)
	}
	for i := 0; i < 120; i += Period {
		if s := m.Moved[i] + m.Moved[i+1]; math.Abs(s) > 1e-9 || m.Moved[i+5] != 0 {
			t.Errorf("year %d: %v moved", i/Period, s)
		}
	}
	if f, err := STLLunar(shifted(moving, 7), -5); err != nil || f.Moved[7] != m.Moved[0] {
		t.Errorf("from June on, month 7 moved %v, want %v (%v)", f.Moved[7], m.Moved[0], err)
	}
}

// shifted puts n months before y that continue it backwards by a year.
func shifted(y []float64, n int) []float64 {
	return slices.Concat(y[Period-n:Period], y)
}

func TestSeriesAreRefusedWithTheReason(t *testing.T) {
	years := func(n int, gaps ...int) []float64 {
		y := make([]float64, n*Period)
		for i := range y {
			y[i] = float64(i % 7)
		}
		for _, i := range gaps {
			y[i] = math.NaN()
		}
		return y
	}
	infinite, large := years(4), years(4)
	infinite[3], large[3] = math.Inf(-1), 2e300
	for _, c := range []struct {
		name string
		y    []float64
		want error
	}{
		{"empty", nil, ErrTooFew},
		{"one month", []float64{1}, ErrTooFew},
		{"all missing", missing(60), ErrTooFew},
		{"two years", years(2), ErrTooFew},
		{"three years less one month", years(3, 20), ErrTooFew},
		{"three years", years(3), nil},
		{"three years, missing before and after", slices.Concat(missing(40), years(3), missing(3)), nil},
		{"a tenth of ten years", years(10, 11, 22, 33, 44, 55, 66, 77, 88, 99, 110, 111, 112), nil},
		{"more than a tenth", years(10, 11, 22, 33, 44, 55, 66, 77, 88, 99, 110, 111, 112, 113), ErrGaps},
		{"half a year in a row", years(10, 50, 51, 52, 53, 54, 55), nil},
		{"more than half a year in a row", years(10, 50, 51, 52, 53, 54, 55, 56), ErrGaps},
		{"a month known in two years of five", years(5, 13, 25, 37), ErrGaps},
		{"infinite", infinite, ErrRange},
		{"too large", large, ErrRange},
	} {
		p, err := STL(c.y)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		if err == nil && slices.ContainsFunc(p.Trend, func(v float64) bool { return math.IsInf(v, 0) }) {
			t.Errorf("%s: trend is infinite", c.name)
		}
	}
	if _, err := STLLunar(years(3), 0); err != nil {
		t.Errorf("three full years from January: %v", err)
	}
	if _, err := STLLunar(years(3), 11); !errors.Is(err, ErrTooFew) {
		t.Errorf("three years whose first February and last January stand alone: %v", err)
	}
}

func TestAConstantSeriesHasNeitherPatternNorRemainder(t *testing.T) {
	for _, v := range []float64{0, 7, -3e299, 5e-324} {
		p, err := STL(slices.Repeat([]float64{v}, 48))
		if err != nil {
			t.Fatal(err)
		}
		for i := range p.Trend {
			slack := 1e-12*math.Abs(v) + 1e-323
			if !(math.Abs(p.Trend[i]-v) <= slack && math.Abs(p.Seasonal[i]) <= slack) {
				t.Fatalf("constant %v has trend %v and season %v", v, p.Trend[i], p.Seasonal[i])
			}
		}
	}
}

// A hand case of the smoother: with three points and a window of three, the
// outer weights at the middle are (1−1)³ = 0, so it stays; at the left end
// reach is 2 and the middle weighs (1−1/8)³ = 343/512, so the fit is
// (512·1 + 343·4)/(512+343) = 1884/855.
func TestALocalMeanByHand(t *testing.T) {
	l := loess{window: 3, degree: 0, jump: 1}
	out := make([]float64, 3)
	l.smooth([]float64{1, 4, 2}, nil, out)
	if math.Abs(out[0]-1884.0/855) > 1e-15 || out[1] != 4 {
		t.Errorf("smoothed to %v, want 1884/855 and 4 first", out)
	}
	// a line goes through a line, beyond its ends too
	l = loess{window: 5, degree: 1, jump: 1}
	if v, ok := l.at([]float64{1, 3, 5, 7}, nil, 4); !ok || math.Abs(v-9) > 1e-12 {
		t.Errorf("line continued to %v, want 9", v)
	}
	if _, ok := l.at([]float64{1, 3, 5, 7}, make([]float64, 4), 1); ok {
		t.Error("a fit without weights succeeded")
	}
}

func BenchmarkSTL360(b *testing.B) {
	y := read(b, "extreme")[0]
	for b.Loop() {
		if _, err := STL(y); err != nil {
			b.Fatal(err)
		}
	}
}

func read(t testing.TB, name string) [][]float64 {
	t.Helper()
	f, err := os.Open("testdata/" + name + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	columns := make([][]float64, len(rows[0]))
	for _, row := range rows[1:] {
		for k, s := range row {
			v, err := strconv.ParseFloat(s, 64)
			if err != nil {
				t.Fatal(err)
			}
			columns[k] = append(columns[k], v)
		}
	}
	return columns
}

// distance is the largest difference of two series where both are known.
func distance(a, b []float64) float64 {
	d := 0.0
	for i := range a {
		if v := math.Abs(a[i] - b[i]); v > d {
			d = v
		}
	}
	return d
}
