package explorer

import (
	"slices"
	"testing"

	"lodestone/wasm/interval"
)

func TestBoundsAreRoundAndWiden(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []float64
		want   []float64
	}{
		// the last six of 1, 2, 5 and their multiples by ten that are not above 6,146
		{"tonnes of a large trade", []float64{46, 420.5, 656, 1118, 6146}, []float64{100, 200, 500, 1000, 2000, 5000}},
		{"the highest value may be a bound", []float64{40, 500}, []float64{10, 20, 50, 100, 200, 500}},
		{"mostly small values get powers of ten", []float64{0.001, 0.02, 0.3, 120}, []float64{0.001, 0.01, 0.1, 1, 10, 100}},
		{"zeros alone have no scale", []float64{0, 0}, nil},
		{"nothing has no scale", nil, nil},
	} {
		got := widening(c.values)
		if !slices.EqualFunc(got, c.want, func(a, b float64) bool { return a-b < 1e-12 && b-a < 1e-12 }) {
			t.Errorf("%s: widening(%v) = %v, want %v", c.name, c.values, got, c.want)
		}
	}
}

func TestAStepHoldsItsLowerBound(t *testing.T) {
	s := scaleOf(*measureOf("yoy"), nil)
	for _, c := range []struct {
		x    float64
		want int
	}{{-100, 0}, {-50, 1}, {-28.7, 1}, {-10, 3}, {0, 3}, {9.9, 3}, {10, 4}, {50, 6}, {1300, 6}} {
		if got := s.of(c.x); got != c.want {
			t.Errorf("a change of %v%% has step %d, want %d", c.x, got, c.want)
		}
	}
}

// A diverging scale gives a rise the step that stands as far from the middle as
// that of the fall which undoes it, or as the fall of equal size.
func TestDivergingScalesAreSymmetrical(t *testing.T) {
	for i, bound := range changeBounds {
		if opposite := changeBounds[len(changeBounds)-1-i]; bound != -opposite {
			t.Errorf("change: %v stands against %v", bound, opposite)
		}
	}
	if got, want := scaleOf(*measureOf("mom_t"), []float64{-300, 120}).bounds, []float64{-200, -100, -50, 50, 100, 200}; !slices.Equal(got, want) {
		t.Errorf("changes in tonnes have the bounds %v, want %v", got, want)
	}
	for i, bound := range indexBounds {
		if product := bound / 100 * indexBounds[len(indexBounds)-1-i] / 100; product < 0.985 || product > 1.015 {
			t.Errorf("index: the ratios at %v come to %v, want 1", bound, product)
		}
	}
}

// What is not known has no colour, and a range only where all of it has one.
func TestOnlyWhatIsKnownHasAStep(t *testing.T) {
	s := scale{bounds: []float64{100, 200}}
	point := func(v interval.Interval) Point { return Point{Low: &v.Low, High: &v.High, Status: "E"} }
	for _, c := range []struct {
		name string
		p    Point
		want int
	}{
		{"missing", Point{Status: "M"}, -1},
		{"low base", Point{Status: "A", Text: "low base"}, -1},
		{"range over a bound", point(interval.Interval{Low: 90, Value: 150, High: 210}), -1},
		{"range within a step", point(interval.Interval{Low: 110, Value: 150, High: 190}), 1},
	} {
		if got := s.step(c.p); got != c.want {
			t.Errorf("%s has step %d, want %d", c.name, got, c.want)
		}
	}
}

func TestStepsAreWorded(t *testing.T) {
	got := scale{bounds: []float64{0.1, 1, 10}}.steps(nil, "t")
	if want := []string{"under 0.1 t", "0.1 to 1 t", "1 to 10 t", "10 t and more"}; !slices.Equal(got, want) {
		t.Errorf("steps are %q, want %q", got, want)
	}
	got = scaleOf(*measureOf("mom"), nil).steps(nil, "percent")
	if got[0] != "under −50%" || got[3] != "−10 to +10%" || got[6] != "+50% and more" {
		t.Errorf("steps are %q", got)
	}
}
