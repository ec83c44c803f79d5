package importer

import (
	"strings"
	"testing"

	"lodestone/dataset"
)

func TestEveryCodeLeadsToAPartnerThatHasAName(t *testing.T) {
	known := map[string]dataset.Partner{}
	for _, p := range dataset.Partners() {
		known[p.Code] = p
	}
	seen := map[string]string{}
	for i, line := range strings.Split(strings.TrimSpace(codesCSV), "\n") {
		cells := strings.Split(line, ",")
		if i == 0 {
			continue
		}
		if len(cells) != byGeonomenclature+1 {
			t.Fatalf("codes.csv:%d: %d cells", i+1, len(cells))
		}
		if p, ok := known[cells[0]]; !ok || p.Name == "" {
			t.Errorf("codes.csv:%d: %s has no name", i+1, cells[0])
		}
		for column, cell := range cells[1:] {
			for code := range strings.FieldsSeq(cell) {
				place := string(rune('a'+column)) + code
				if other, twice := seen[place]; twice {
					t.Errorf("codes.csv:%d: %s is %s and %s", i+1, code, other, cells[0])
				}
				seen[place] = cells[0]
			}
		}
	}
	for code, p := range known {
		if p.Kind == "country" && !strings.Contains(codesCSV, "\n"+code+",") {
			t.Errorf("%s has no row in codes.csv", code)
		}
	}
}

// Each code was read in a file or in a list of the office, and none of them is
// the one that ISO 3166-1 would have it be.
func TestCodesAreThoseOfTheOffices(t *testing.T) {
	for _, c := range []struct {
		office     int
		code, want string
	}{
		{byCustoms, "502", "USA"}, {byCustoms, "304", "DEU"}, {byCustoms, "116", "JPN"}, {byCustoms, "133", "KOR"},
		{byCustoms, "143", "TWN"}, {byCustoms, "142", "CHN"}, {byCustoms, "207", "ESP"}, {byCustoms, "701", elsewhere},
		{byComtrade, "842", "USA"}, {byComtrade, "251", "FRA"}, {byComtrade, "699", "IND"}, {byComtrade, "757", "CHE"},
		{byComtrade, "579", "NOR"}, {byComtrade, "490", "TWN"}, {byComtrade, "0", world}, {byComtrade, "899", elsewhere},
		{byCensus, "5700", "CHN"}, {byCensus, "4280", "DEU"}, {byCensus, "5800", "KOR"}, {byCensus, "5830", "TWN"}, {byCensus, "-", world},
		{byJapan, "105", "CHN"}, {byJapan, "103", "KOR"}, {byJapan, "106", "TWN"}, {byJapan, "304", "USA"}, {byJapan, "524", "NGA"},
		{byGeonomenclature, "EL", "GRC"}, {byGeonomenclature, "XS", "SRB"}, {byGeonomenclature, "QP", elsewhere},
		{byISO2, "XK", "XKX"}, {byISO2, "GR", "GRC"}, {byName, "south korea", "KOR"},
	} {
		if got := codes()[c.office][c.code]; got != c.want {
			t.Errorf("code %s of office %d is %q, want %q", c.code, c.office, got, c.want)
		}
	}
}
