package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// write puts a file with the text into a new folder and returns its path.
func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "months.csv")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// object runs analyse -json and returns what it prints.
func object(t *testing.T, arguments ...string) map[string]any {
	t.Helper()
	var out bytes.Buffer
	if err := run(append([]string{"-json"}, arguments...), &out); err != nil {
		t.Fatal(err)
	}
	var o map[string]any
	if err := json.Unmarshal(out.Bytes(), &o); err != nil {
		t.Fatalf("%v in %s", err, out.Bytes())
	}
	return o
}

// at returns what stands at a path such as "stl.trend.3"; a place after the
// last counts from the end.
func at(t *testing.T, o any, path string) any {
	t.Helper()
	for name := range strings.SplitSeq(path, ".") {
		switch in := o.(type) {
		case map[string]any:
			value, ok := in[name]
			if !ok {
				t.Fatalf("%s: there is no %s", path, name)
			}
			o = value
		case []any:
			i := len(in) - 1
			if name != "last" {
				fmt.Sscan(name, &i)
			}
			o = in[i]
		default:
			t.Fatalf("%s: %s is in no object", path, name)
		}
	}
	return o
}

// The series is R's datasets::USAccDeaths. The values are those of numpy 1.24.2,
// pandas 1.5.3 and scipy 1.10.1, testdata/deaths.py, and for the parts of STL of
// R 4.2.2, stl(USAccDeaths, s.window = 13, robust = TRUE).
func TestAFileGivesWhatOtherSoftwareGives(t *testing.T) {
	o := object(t, "testdata/deaths.csv")
	for path, want := range map[string]float64{
		"changes.mom.last": 9240.0/8633 - 1, "changes.yoy.last": 0.05047748976807642,
		"changes.rolling12.last": 105624, "changes.ytd.last": 105624, "changes.ytd.70": 105624 - 9240,
		"theil_sen.slope": -8.362293144208039, "theil_sen.intercept": 9025.361406619386,
		"theil_sen.low": -19.228571428571428, "theil_sen.high": 3.24,
		"mann_kendall.s": -287, "seasonal_mann_kendall.s": -50,
		"pettitt.k": 417, "pettitt.index": 32,
		"drawdown.depth": 1 - 6892.0/11317, "drawdown.regained": (9240.0 - 6892) / (11317 - 6892),
		"volatility": 0.08939440517015282, "robust_z": 0.8125342050689554,
		"stl.seasonal.0": -716.643882963646, "stl.trend.0": 9891.67607866225,
		"stl.remainder.0": -168.032195698608, "stl.seasonal.last": 51.6361788426759,
		"stl.trend.49": 8462.35083898352, "stl.remainder.last": 138.669502672412,
	} {
		got, ok := at(t, o, path).(float64)
		if !ok || math.Abs(got-want) > 1e-9*math.Max(1, math.Abs(want)) {
			t.Errorf("%s = %v, want %v", path, at(t, o, path), want)
		}
	}
	for path, want := range map[string]string{
		"pettitt.period": "1975-09", "drawdown.peak": "1973-07", "drawdown.trough": "1978-02",
		"drawdown.reason": "not back at the level of the peak by 1978-12", "expected.period": "1978-12",
	} {
		if got := at(t, o, path); got != want {
			t.Errorf("%s = %v, want %v", path, got, want)
		}
	}
	low, point, high := at(t, o, "expected.low"), at(t, o, "expected.point"), at(t, o, "expected.high")
	if !(low.(float64) < point.(float64) && point.(float64) < high.(float64)) {
		t.Errorf("expected %v in %v to %v", point, low, high)
	}
}

var named = []string{
	"changes.mom", "changes.yoy", "changes.rolling12", "changes.ytd",
	"theil_sen.slope", "theil_sen.intercept", "theil_sen.low", "theil_sen.high",
	"mann_kendall.s", "mann_kendall.var_s", "mann_kendall.z", "mann_kendall.p",
	"seasonal_mann_kendall.s", "seasonal_mann_kendall.var_s", "seasonal_mann_kendall.z",
	"seasonal_mann_kendall.p", "hamed_rao.z", "hamed_rao.p",
	"pettitt.k", "pettitt.index", "pettitt.period", "pettitt.p", "pelt.penalty", "pelt.breaks",
	"stl.seasonal", "stl.trend", "stl.remainder", "stl.robust",
	"drawdown.peak", "drawdown.trough", "drawdown.depth", "drawdown.recovered",
	"volatility", "robust_z", "expected.point", "expected.low", "expected.high",
}

// Whatever a series is like, every name is there, and what is null has a reason
// beside it: in its group, or by its name at the top.
func TestWhatIsRefusedHasAReason(t *testing.T) {
	for name, text := range map[string]string{
		"one month":     "period,value\n2024-01,5\n",
		"nothing known": "period,value\n2024-01,\n2024-03,\n",
		"a short year":  "period,value\n2024-01,5\n2024-03,4\n2024-07,9\n",
		"all equal":     "period,value\n" + months(40, func(int) string { return "7" }),
		"zeros":         "period,value\n" + months(40, func(int) string { return "0" }),
		"negative":      "period,value\n" + months(40, func(i int) string { return fmt.Sprint(20 - i*i%37) }),
		"huge":          "period,value\n" + months(40, func(i int) string { return fmt.Sprint(1+i*i%37, "e306") }),
		"tiny":          "period,value\n" + months(40, func(i int) string { return fmt.Sprint(1+i*i%37, "e-322") }),
		"gaps": "period,value\n" + months(60, func(i int) string {
			return strings.Repeat(fmt.Sprint(1+i*i%37), min(1, i%5))
		}),
	} {
		path := write(t, text)
		o := object(t, path)
		for _, name := range named {
			if v := at(t, o, name); v != nil {
				continue
			}
			group, _, inGroup := strings.Cut(name, ".")
			in, beside := any(o), "reason."+name
			if inGroup {
				in, beside = o[group], "reason"
			}
			if why, _ := at(t, in, beside).(string); why == "" {
				t.Errorf("%s is null without a reason", name)
			}
		}
		var out bytes.Buffer
		if err := run([]string{path}, &out); err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"NaN", "Inf", "%!"} {
			if strings.Contains(out.String(), word) {
				t.Errorf("%s: %s is printed:\n%s", name, word, &out)
			}
		}
	}
}

// months returns lines of n months from 2020-01 with the values.
func months(n int, value func(i int) string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d-%02d,%s\n", 2020+i/12, i%12+1, value(i))
	}
	return b.String()
}

func TestColumnsGiveConcentration(t *testing.T) {
	path := write(t, "\ufeffperiod,A,B,C\r\n2024-03,1,1,\r\n2024-01,2,4,2\r\n\r\n2024-02,0,0,9\r\n2024-05, 3 ,0,0\r\n")
	o := object(t, path)
	for where, want := range map[string]any{
		"periods.0": "2024-01", "periods.last": "2024-05",
		"concentration.hhi.0": 0.375, "concentration.hhi.1": 1.0, "concentration.hhi.2": nil,
		"concentration.hhi.3": nil, "concentration.top.0": 0.5, "concentration.entropy.4": 0.0,
		"concentration.reason.2024-03": "an amount is missing: number 3 of 3",
		"columns.A.changes.mom.1":      -1.0, "columns.C.known": 3.0,
	} {
		if got := at(t, o, where); got != want {
			t.Errorf("%s = %v, want %v", where, got, want)
		}
	}
	var out bytes.Buffer
	if err := run([]string{path}, &out); err != nil {
		t.Fatal(err)
	}
	if text := out.String(); strings.Index(text, "A, 2024-01 to 2024-05: 4 of 5") != 0 ||
		!strings.Contains(text, "2024-01      0.3750     50.0%    1.0397") ||
		!strings.Contains(text, "2024-03    – an amount is missing") {
		t.Errorf("printed:\n%s", text)
	}
}

func TestLunarCombinesJanuaryAndFebruary(t *testing.T) {
	plain := object(t, "testdata/deaths.csv")
	lunar := object(t, "-lunar", "testdata/deaths.csv")
	// 7750 in January and 6981 in February 1974 differ from their mean by 384.5
	if got := at(t, lunar, "stl.moved.12"); got != 384.5 {
		t.Errorf("moved = %v, want 384.5", got)
	}
	if at(t, plain, "stl.seasonal.12") == at(t, lunar, "stl.seasonal.12") {
		t.Error("-lunar does not change the seasonal pattern")
	}
	if _, ok := at(t, plain, "stl").(map[string]any)["moved"]; ok {
		t.Error("months are moved without -lunar")
	}
}

func TestABadFileIsToldByItsPlace(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", ":1:1: the file is empty"},
		{"no header", "2024-01,5\n", `:1:1: the first column is called "2024-01", not period`},
		{"no values", "period\n2024-01\n", ":1:1: there is no column of values after the period"},
		{"no months", "period,value\n", ":2:1: there are no months"},
		{"a column without a name", "period,\n", ":1:8: the column has no name"},
		{"two columns of a name", "period,A,A\n", `:1:10: there is a column "A" already`},
		{"not a month", "period,value\n2024-01,1\n2024-13,5\n", `:3:1: "2024-13" is not a month such as 2025-09`},
		{"a month twice", "period,value\n2024-01,1\n2024-01,5\n", ":3:1: 2024-01 stands in line 2 already"},
		{"not a number", "period,value\n2024-01,1 234\n", `:2:9: "1 234" of "value" is not a number such as 1234.5`},
		{"infinite", "period,value\n2024-01,Inf\n", `:2:9: "Inf" of "value" is not a number such as 1234.5`},
		{"not a number by name", "period,value\n2024-01,NaN\n", `:2:9: "NaN" of "value" is not a number such as 1234.5`},
		{"too large", "period,value\n2024-01,1e999\n", `:2:9: "1e999" of "value" is not a number such as 1234.5`},
		{"too many fields", "period,value\n2024-01,1,2\n", ":2:11: there are 3 fields for 2 columns"},
		{"a quote", "period,value\n2024-01,1\"2\n", `:2:10: bare " in non-quoted-field`},
		{"an endless span", "period,value\n1900-01,1\n2024-01,1\n",
			":3:1: 2024-01 is more than 1200 months from another period"},
	} {
		path := write(t, c.text)
		var out bytes.Buffer
		err := run([]string{"-json", path}, &out)
		if want := "analyse: " + path + c.want; err == nil || err.Error() != want || out.Len() > 0 {
			t.Errorf("%s: %v, want %s", c.name, err, want)
		}
	}
}

func TestWrongArgumentsAreOneLine(t *testing.T) {
	for _, arguments := range [][]string{
		{}, {"a.csv", "b.csv"}, {"-jsn", "a.csv"}, {filepath.Join(t.TempDir(), "absent.csv")}, {t.TempDir()},
	} {
		var out bytes.Buffer
		err := run(arguments, &out)
		if err == nil || strings.Contains(err.Error(), "\n") || out.Len() > 0 {
			t.Errorf("analyse %v: error %v and output %q, want one line and none", arguments, err, &out)
		}
	}
}

func FuzzReadRefusesOrReads(f *testing.F) {
	f.Add("period,value\n2024-01,5\n2024-03,\n")
	f.Add("\ufeffperiod,\"a b\",c\r\n2024-12,1e3\r\n\r\n2023-01,,-0\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := read("f", strings.NewReader(text))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "analyse: f:") {
				t.Errorf("%q: the error %q names no place", text, err)
			}
			return
		}
		for _, y := range got.columns {
			if len(y) != got.span.Len() || len(y) > mostMonths {
				t.Errorf("%q: %d values for %v", text, len(y), got.span)
			}
		}
	})
}

func BenchmarkAnalyse360Months(b *testing.B) {
	t, err := read("months", strings.NewReader("period,value\n"+
		months(360, func(i int) string { return fmt.Sprint(900 + i + i*i*37%61 + 20*(i%12)) })))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		analyse(t, false)
	}
}
