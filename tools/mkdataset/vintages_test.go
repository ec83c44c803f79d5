package main

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"lodestone/dataset"
)

func TestAVintageHoldsWhatADayChanged(t *testing.T) {
	nan := math.NaN()
	seen := dataset.Observation{Reporter: "CHN", Flow: "X", Commodity: dataset.Magnets, Partner: "USA",
		Period: "2025-08", Value: nan, NetMass: 600, NetMassLow: 500, NetMassHigh: 700, Status: "E", Lineage: "f1"}
	next := seen
	next.Period = "2025-09"
	narrower := next
	narrower.NetMassLow = 550
	other := seen
	other.Partner = "WLD"
	before, after := []dataset.Observation{seen, next}, []dataset.Observation{narrower, other}
	changed := changes(before, after)
	if len(changed) != 3 || changed[0].Period != "2025-08" || changed[0].Status != "" ||
		!math.IsNaN(changed[0].NetMassHigh) || changed[1].NetMassLow != 550 || changed[2].Partner != "WLD" {
		t.Errorf("changes = %+v", changed)
	}
	if again := changes(after, after); len(again) > 0 {
		t.Errorf("nothing happened, and these changed: %+v", again)
	}
}

func TestVintagesOfFigures(t *testing.T) {
	d := open(t, sound())
	// f1 is of 20 October; f2 of 20, f3 of 21 November, and so is all without a date
	if got, want := d.Vintages(), []string{"2025-10-20", "2025-11-20", "2025-11-21"}; !slices.Equal(got, want) {
		t.Errorf("vintages %v, want %v", got, want)
	}
	for _, test := range []struct{ date, want string }{
		{"2025-10-20", "[USA 2025-09]"},
		{"2025-11-20", "[USA 2025-09 USA 2025-10]"},
	} {
		var got []string
		o := d.AsOf(test.date)
		for i := range o.Rows() {
			got = append(got, o.Partner.At(i)+" "+o.Period.At(i))
		}
		if fmt.Sprint(got) != test.want {
			t.Errorf("as of %s: %v, want %s", test.date, got, test.want)
		}
	}
	if d.AsOf("2025-11") != &d.Observations {
		t.Error("the end of November is not the last vintage")
	}
}
