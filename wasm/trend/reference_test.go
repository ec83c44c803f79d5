package trend

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// The values are those of testdata/tests.R with R 4.2.2 (cor.test, rank, acf)
// and of testdata/theilslopes.py with SciPy 1.10.1. The series are those of R's
// datasets, annual levels of Lake Huron and monthly temperatures of Nottingham;
// "gaps" is the latter without seven of its months.
func TestResultsEqualThoseOfRAndSciPy(t *testing.T) {
	for _, c := range []struct {
		name                           string
		line                           Line
		plain, seasonal, slack, hamedR Test
	}{
		{
			name:   "lakehuron",
			line:   Line{-0.0251249999999999, 580.3385625, -0.034929577464789, -0.0165753424657539},
			plain:  Test{-1682, 106136.666666667, -5.15982522603039, 2.47180483772577e-07},
			hamedR: Test{-1682, 348825.219289022, -2.8461892597019, 0.00442458891547618},
		},
		{
			name:     "nottem",
			line:     Line{0.00589684149521883, 46.6453274413213, -0.00909090909090922, 0.0208333333333333},
			plain:    Test{976, 1545380.66666667, 0.784308421609528, 0.432859159096017},
			seasonal: Test{224, 11364, 2.09189195887767, 0.0364481815726198},
			slack:    Test{224, 19663.3333333333, 1.5902898692104, 0.111769481135905},
			hamedR:   Test{976, 288796.344410098, 1.81429861854425, 0.0696317641414684},
		},
		{
			name:     "gaps",
			line:     Line{0.00454545454545454, 47.2454545454545, -0.0111111111111111, 0.0194444444444445},
			plain:    Test{671, 1414330.33333333, 0.563377339796803, 0.573177964132796},
			seasonal: Test{216, 10434, 2.10481070418241, 0.0353077890314766},
			slack:    Test{216, 17755.3333333333, 1.61351885545532, 0.106631830147236},
			hamedR:   Test{671, 349611.011141483, 1.13313655852795, 0.257156910927135},
		},
	} {
		y := read(t, c.name)
		line, err := TheilSen(y)
		if err != nil || !near(line.Slope, c.line.Slope) || !near(line.Intercept, c.line.Intercept) ||
			!near(line.Low, c.line.Low) || !near(line.High, c.line.High) {
			t.Errorf("%s: TheilSen = %v, %v, want %v", c.name, line, err, c.line)
		}
		got, err := MannKendall(y)
		same(t, c.name+": MannKendall", got, err, c.plain)
		got, err = HamedRao(y)
		same(t, c.name+": HamedRao", got, err, c.hamedR)
		if c.seasonal == (Test{}) {
			continue
		}
		got, err = SeasonalMannKendall(y, 12)
		same(t, c.name+": SeasonalMannKendall", got, err, c.seasonal)
		got, err = HirschSlack(y, 12)
		same(t, c.name+": HirschSlack", got, err, c.slack)
	}
}

func same(t *testing.T, name string, got Test, err error, want Test) {
	t.Helper()
	if err != nil || got.S != want.S || !near(got.VarS, want.VarS) ||
		!near(got.Z, want.Z) || !near(got.P, want.P) {
		t.Errorf("%s = %v, %v, want %v", name, got, err, want)
	}
}

// near compares to the digits that are kept of the reference values; a slope of
// differences such as 0.1 has lost some of its own.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-11*math.Abs(b) }

func read(t testing.TB, name string) []float64 {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var y []float64
	for _, s := range strings.Fields(strings.ReplaceAll(string(text), "NA", "NaN")) {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		y = append(y, v)
	}
	return y
}
