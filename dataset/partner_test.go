package dataset

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"
)

func TestPartnersAreReadAsCSVIs(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(partnersCSV)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var want []Partner
	for _, row := range rows[1:] {
		want = append(want, Partner{row[0], row[1], row[2], row[3], row[4]})
	}
	if got := Partners(); !slices.Equal(got, want) {
		t.Errorf("Partners() = %v, want %v", got, want)
	}
	if !strings.Contains(partnersCSV, `,"`) {
		t.Error("no partner is in quotes, so reading them is not proven")
	}
}
