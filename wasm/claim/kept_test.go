package claim

import (
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// What texts ask for is kept, so that a sum is the same when it is asked for
// again, and no text can make it grow without end.
func TestKeptSumsAreBoundedAndEqual(t *testing.T) {
	first := calendar.Of(2025, 1)
	mass := series.New(first, 9)
	for m := range mass.Months() {
		mass.Set(m, interval.Exact(1000*float64(m-first+1)), series.Reported)
	}
	year := calendar.WholeYear(2025)
	d := &Data{
		Partners: map[string]Partner{Total: {Code: Total, Mass: mass}},
		Printed:  map[Subject][]interval.Interval{{Level, Total, year}: {interval.Exact(78)}},
	}
	// 78 t less the 1 t to 9 t of January to September
	quarter := calendar.Span{First: calendar.Of(2025, 10), Last: calendar.Of(2025, 12)}
	for range 2 {
		if got := d.Sum(Total, quarter); got != interval.Exact(33000) {
			t.Fatalf("the last quarter sums to %v, want 33000", got)
		}
	}
	for n := range 3 * mostKept {
		d.Sum(Total, calendar.Span{First: calendar.Month(n + 1), Last: calendar.Month(n + 2)})
		if len(d.pieces) > mostKept {
			t.Fatalf("%d sums are kept, want at most %d", len(d.pieces), mostKept)
		}
	}
	if got := d.Sum(Total, quarter); got != interval.Exact(33000) {
		t.Errorf("the last quarter sums to %v after many others, want 33000", got)
	}
}
