package main

import (
	"bytes"
	"math"
	"testing"

	"lodestone/dataset"
)

func TestATallyCountsWhatIsMissingAndSumsTheRest(t *testing.T) {
	var b bytes.Buffer
	nan := math.NaN()
	err := dataset.WriteObservations(&b, []dataset.Observation{
		{Period: "2025-09", NetMass: 420500, Value: nan}, {Period: "2025-10", NetMass: nan, Value: nan}, {Partner: "CÔT", NetMass: 0.5},
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := count(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for column, want := range map[string]columnTally{
		"net_mass_kg": {1, 420500.5}, "value_usd": {2, 0}, "period": {0, 14}, "partner": {0, 3},
	} {
		if got.Rows != 3 || got.Columns[column] != want {
			t.Errorf("%d rows, %s %+v, want 3 and %+v", got.Rows, column, got.Columns[column], want)
		}
	}
}
