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

// A view asks for the place of each country in a month, and each for the tonnages
// of all others.
func TestKeptTonnagesAreBoundedAndEqual(t *testing.T) {
	first := calendar.Of(2025, 1)
	of := func(tonnes float64) series.Series {
		mass := series.New(first, 1)
		mass.Set(first, interval.Exact(1000*tonnes), series.Reported)
		return mass
	}
	d := &Data{Partners: map[string]Partner{
		Total: {Code: Total, Kind: "total", Mass: of(10)},
		"DEU": {Code: "DEU", Kind: "country", Mass: of(4)},
		"USA": {Code: "USA", Kind: "country", Mass: of(5)},
		"VNM": {Code: "VNM", Kind: "country", Mass: series.New(first, 1)},
	}}
	// Viet Nam, of which nothing is known, has at most the 1 t that is left
	for range 2 {
		for code, want := range map[string]int{"USA": 1, "DEU": 2, "VNM": 0} {
			if got := d.Standing(code, first).Place; got != want {
				t.Fatalf("the place of %s is %d, want %d", code, got, want)
			}
		}
		if got := d.known(calendar.Span{First: first, Last: first}); len(got) != 2 || got[0] != "USA" || got[1] != "DEU" {
			t.Fatalf("the countries with a figure are %v, want USA and DEU", got)
		}
	}
	for n := range 3 * mostSpans {
		d.Rest(calendar.Month(n))
		if len(d.held) > mostSpans {
			t.Fatalf("the tonnages of %d spans are kept, want at most %d", len(d.held), mostSpans)
		}
	}
	if got := d.Rest(first); got != interval.Exact(1000) {
		t.Errorf("what is left is %v after many other months, want 1000", got)
	}
}
