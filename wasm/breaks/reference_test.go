package breaks

import (
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The data and the result of Pettitt (1979), Table 1 and section 3.
func TestPettittEqualsPettitt(t *testing.T) {
	y := []float64{
		-1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42,
		1.26, -1.02, -0.81, 1.66, 1.05, 0.97, 2.14, 1.22, -0.24, 1.60, 0.72, -0.12, 0.44, 0.03, 0.66,
		0.56, 1.37, 1.66, 0.10, 0.80, 1.29, 0.49, -0.07, 1.18, 3.29, 1.84,
	}
	got, err := Pettitt(y)
	if err != nil || got.K != 232 || got.Index != 17 || math.Abs(got.P-0.0146) > 5e-5 {
		t.Errorf("Pettitt = %v, %v, want K 232, index 17, p 0.0146", got, err)
	}
}

// The values are those of testdata/breaks.R with R 4.2.2; the cuts and means are
// those of strucchange 1.5-3, which finds the best cut for each number of breaks
// by dynamic programming. The annual flow of the Nile is that of R's datasets.
func TestResultsEqualThoseOfR(t *testing.T) {
	for _, c := range []struct {
		name   string
		change Change
		levels Levels
	}{
		{
			"nile",
			Change{1617, 28, 3.59102217693629e-07},
			Levels{
				Breaks: []int{28}, Means: []float64{1097.75, 849.972222222222},
				Penalty: 125883.850064199, Noise: 116.908790776846, Correlation: 0.00911157024793363,
			},
		},
		{
			"steps",
			Change{5100, 170, 7.43326544140016e-09},
			Levels{
				Breaks:  []int{60, 103, 148, 150, 170},
				Means:   []float64{499.496666666667, 791.504651162791, 649.2, 1097.55, 652.295, 218.373333333333},
				Penalty: 44773.1434691935, Noise: 65.0017143982151, Correlation: 0.109725540469672,
			},
		},
	} {
		y := read(t, c.name)
		change, err := Pettitt(y)
		if err != nil || change.K != c.change.K || change.Index != c.change.Index ||
			!near(change.P, c.change.P, 1e-12) {
			t.Errorf("%s: Pettitt = %v, %v, want %v", c.name, change, err, c.change)
		}
		levels, err := PELT(y)
		if err != nil || !slices.Equal(levels.Breaks, c.levels.Breaks) ||
			!near(levels.Penalty, c.levels.Penalty, 1e-12) || !near(levels.Noise, c.levels.Noise, 1e-12) ||
			!near(levels.Correlation, c.levels.Correlation, 1e-10) {
			t.Errorf("%s: PELT = %v, %v, want %v", c.name, levels, err, c.levels)
		}
		if !slices.EqualFunc(levels.Means, c.levels.Means, func(a, b float64) bool { return near(a, b, 1e-12) }) {
			t.Errorf("%s: means %v, want %v", c.name, levels.Means, c.levels.Means)
		}
	}
}

// The intervals are those of 100,000 draws by tsboot(sim = "fixed", endcorr =
// TRUE) of boot 1.3-28.1, widened alike; see testdata/breaks.R. Both are random,
// so they agree to a fifth of the half width.
func TestIntervalsEqualThoseOfAnotherBootstrap(t *testing.T) {
	nile := read(t, "nile")
	for _, c := range []struct {
		name  string
		level Level
		want  [4]Estimate
	}{
		{"median", Median, [4]Estimate{
			{1130, 1005.9, 1163.84}, {842.5, 820.226, 884.396},
			{-287.5, -335.326, -157.57}, {842.5/1130 - 1, -0.289374, -0.157699},
		}},
		{"mean", Mean, [4]Estimate{
			{1097.75, 1035.46, 1157.06}, {61198.0 / 72, 822.542, 879.774},
			{61198.0/72 - 1097.75, -313.595, -179.129}, {61198.0/72/1097.75 - 1, -0.272691, -0.171734},
		}},
	} {
		got, err := Compare(nile, 28, c.level, 1)
		if err != nil {
			t.Fatal(c.name, err)
		}
		if got.KnownBefore != 28 || got.KnownAfter != 72 {
			t.Errorf("%s: %d and %d known, want 28 and 72", c.name, got.KnownBefore, got.KnownAfter)
		}
		for k, e := range []Estimate{got.Before, got.After, got.Difference, *got.Relative} {
			slack := 0.1 * (c.want[k].High - c.want[k].Low)
			if !near(e.Value, c.want[k].Value, 1e-12) ||
				math.Abs(e.Low-c.want[k].Low) > slack || math.Abs(e.High-c.want[k].High) > slack {
				t.Errorf("%s: estimate %d = %v, want %v", c.name, k, e, c.want[k])
			}
		}
	}
}

func near(a, b, tolerance float64) bool { return math.Abs(a-b) <= tolerance*math.Abs(b) }

func read(t testing.TB, name string) []float64 {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var y []float64
	for _, s := range strings.Fields(string(text)) {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		y = append(y, v)
	}
	return y
}
