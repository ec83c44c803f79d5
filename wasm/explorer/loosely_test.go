package explorer

import (
	"testing"

	"lodestone/dataset"
	"lodestone/wasm/interval"
)

func TestLooselyAllowsAUnitOfTheLastDigit(t *testing.T) {
	for _, test := range []struct {
		name, value, qualifier string
		want                   interval.Interval
	}{
		{"a zero at the end may be a rounding", "36880", "approx", interval.Interval{Low: 36870, Value: 36880, High: 36890}},
		{"no zero, a unit", "8361", "approx", interval.Interval{Low: 8360, Value: 8361, High: 8362}},
		{"a twentieth at most", "8000", "approx", interval.Interval{Low: 7600, Value: 8000, High: 8400}},
		{"an exact one is not loose", "36880", "exact", interval.Missing()},
		{"nor is a bound", "36880", "over", interval.Missing()},
		{"what is no number allows nothing", "many", "approx", interval.Missing()},
	} {
		got := loosely(&dataset.Figure{Value: test.value, Qualifier: test.qualifier})
		if got != test.want && (got.Known() || test.want.Known()) {
			t.Errorf("%s: loosely(%s, %s) = %v, want %v", test.name, test.value, test.qualifier, got, test.want)
		}
	}
}
