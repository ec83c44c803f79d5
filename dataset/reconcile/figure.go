package reconcile

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// Figure is a number as somebody published it, about one reporter, flow and
// commodity that the caller has chosen.
type Figure struct {
	ID      string
	Partner string // "USA", "WLD" all, "EU27" and "X-EUROPE" blocs, "X-DEU+KOR" those named, together
	Period  string // "2025-09", "2025-01..2025-09", or "2024" for the whole year

	// Measure is export_mass; mom_pct, yoy_pct, ytd_pct; share_pct (of WLD);
	// vs_3y_avg_pct (against the mean of the same months of the three years
	// before); or rank (among countries). Figures of other measures are left alone.
	Measure string

	Value     string // the digits as they were printed; masses in tonnes
	Qualifier string // exact, rounded-down, approx, over or under
	Publisher string
	Known     string // the day from which on it counts, "2025-10-20"; see [History.AsOf]
	Disputed  bool   // contradicts others and was not followed
}

// Groups maps the codes of blocs and continents to countries that belong to them.
// Members may be left out: a group is at least as large as those that are named.
type Groups map[string][]string

// span reads the period of a figure.
func (f Figure) span() (calendar.Span, error) {
	if len(f.Period) == len("2025") {
		m, err := calendar.Parse(f.Period + "-01")
		if err != nil {
			return calendar.Span{}, fmt.Errorf("reconcile: figure %s: %w", f.ID, err)
		}
		return calendar.WholeYear(m.Year()), nil
	}
	s, err := calendar.ParseSpan(f.Period)
	if err != nil {
		return calendar.Span{}, fmt.Errorf("reconcile: figure %s: %w", f.ID, err)
	}
	return s, nil
}

// digits is a printed number: the value, and how many decimals it was given.
type digits struct {
	value    float64
	decimals int
}

func readDigits(text string) (digits, error) {
	value, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(value) || math.IsInf(value, 0) || strings.ContainsAny(text, "eExX_") {
		return digits{}, fmt.Errorf("%q is not a decimal number", text)
	}
	_, fraction, _ := strings.Cut(text, ".")
	return digits{value, len(fraction)}, nil
}

// band returns what the figure's digits and qualifier allow, in its own unit.
func (f Figure) band() (interval.Interval, error) {
	d, err := readDigits(f.Value)
	if err != nil {
		return interval.Interval{}, fmt.Errorf("reconcile: figure %s: %w", f.ID, err)
	}
	switch f.Qualifier {
	case "exact":
		return interval.Rounded(d.value, d.decimals), nil
	case "rounded-down":
		cut := interval.Cut(d.value, d.decimals)
		if d.value == 0 && strings.HasSuffix(f.Measure, "_pct") {
			cut.Low = -cut.High // a small fall is cut to 0 too
		}
		return cut, nil
	case "approx":
		off := d.looseness()
		return interval.Interval{Low: d.value - off, Value: d.value, High: d.value + off}, nil
	case "over":
		return interval.Interval{Low: d.value, Value: d.value, High: math.Inf(1)}, nil
	case "under":
		return interval.Interval{Low: math.Inf(-1), Value: d.value, High: d.value}, nil
	}
	return interval.Interval{}, fmt.Errorf("reconcile: figure %s: qualifier %q is none of"+
		" exact, rounded-down, approx, over, under", f.ID, f.Qualifier)
}

// looseness returns how far an approximate number may be off: one unit of its
// last digit. Where it ends in zeros that may have been the last digit before
// them, so up to 100 for 4,800, but no more than 5%: 3.5 for 70. Zeros behind a
// decimal point were meant.
func (d digits) looseness() float64 {
	if d.decimals > 0 || d.value == 0 {
		return math.Pow10(-d.decimals)
	}
	unit := 1.0
	for math.Mod(d.value, unit*10) == 0 {
		unit *= 10
	}
	return min(unit, max(1, math.Abs(d.value)/20))
}
