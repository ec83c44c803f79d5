package explorer

import (
	"math"
	"strings"
	"testing"
)

// figuresOf returns the points of the first line of a view's selection, NaN
// where there is none, with their words.
func figuresOf(t *testing.T, link string) (values []float64, points []Point) {
	t.Helper()
	points = viewOf(t, link).Charts[0].Lines[0].Points
	for _, p := range points {
		v := math.NaN()
		if p.Value != nil {
			v = *p.Value
		}
		values = append(values, v)
	}
	return values, points
}

func TestSumsAndDifferencesAreOfTheMonthsShown(t *testing.T) {
	const span = "?time=2025-04..2025-10&show="
	tonnes, _ := figuresOf(t, span+"level")
	for _, c := range []struct {
		show string
		want func(i int) float64 // from the third month on
	}{
		{"ma3", func(i int) float64 { return (tonnes[i-2] + tonnes[i-1] + tonnes[i]) / 3 }},
		{"mom_t", func(i int) float64 { return tonnes[i] - tonnes[i-1] }},
		{"cum", func(i int) float64 {
			sum := 0.0
			for _, x := range tonnes[:i+1] {
				sum += x
			}
			return sum
		}},
	} {
		got, _ := figuresOf(t, span+c.show)
		for i := 2; i < len(got); i++ {
			if !(math.Abs(got[i]-c.want(i)) < 1e-6) {
				t.Errorf("%s of month %d is %v, want %v", c.show, i, got[i], c.want(i))
			}
		}
	}
}

// 420.5 t in September 2025 and 589.8 t in August are printed figures.
func TestADifferenceIsWordedWithItsSign(t *testing.T) {
	_, points := figuresOf(t, "?time=2025-09..2025-10&show=mom_t")
	if p := points[0]; p.Text != "−169.3 t" || !strings.Contains(p.Reading, "from reported figures") {
		t.Errorf("August to September is %q, %q", p.Text, p.Reading)
	}
}

// A sum of twelve months of which one has no figure has none either, and the
// one of a whole year of which a total was printed has that.
func TestTwelveMonthsAreSummedWithoutGaps(t *testing.T) {
	values, points := figuresOf(t, "?country=WORLD&time=2024-12..2025-02&show=rolling12")
	if !(math.Abs(values[0]-58142) < 1) {
		t.Errorf("the twelve months to December 2024 come to %v t, want those printed for 2024: 58,142", values[0])
	}
	if points[1].Status != "M" || points[1].Low != nil {
		t.Errorf("the twelve months to January 2025 are %+v, though January 2024 has no figure", points[1])
	}
}

func TestALogarithmicScaleIsOfPositiveMeasures(t *testing.T) {
	for _, c := range []struct {
		link         string
		log, offered bool
	}{
		{"", false, true},
		{"?yScale=log", true, true},
		{"?yScale=log&show=share", true, true},
		{"?yScale=log&show=yoy", false, false},
		{"?yScale=log&show=mom_t", false, false},
	} {
		v := viewOf(t, c.link)
		noted := strings.Contains(strings.Join(v.Notes, " "), "there is no zero")
		if v.Charts[0].Log != c.log || noted != c.log || v.Choices.CanLog != c.offered {
			t.Errorf("%q: logarithmic %v, noted %v, want %v; offered %v", c.link, v.Charts[0].Log, noted, c.log, v.Choices.CanLog)
		}
	}
}

func TestWhatALogarithmicScaleHidesIsTold(t *testing.T) {
	told := func(points ...Point) string {
		u := teller{Explorer: &Explorer{}, request: Request{Show: "level", YScale: "log"}}
		return strings.Join(u.logNotes([]Chart{{Lines: []Line{{Points: points}}}}), " ")
	}
	zero, one := 0.0, 1.0
	if note := told(Point{Low: &zero, High: &zero}); !strings.Contains(note, "Months with nothing") || strings.Contains(note, "down to zero") {
		t.Errorf("of a month with nothing: %q", note)
	}
	if note := told(Point{Low: &zero, High: &one}, Point{}); !strings.Contains(note, "down to zero") || strings.Contains(note, "Months with nothing") {
		t.Errorf("of a range from zero: %q", note)
	}
}
