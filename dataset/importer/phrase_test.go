package importer

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

// A page in another language makes its sentence of the phrase and of what stands in
// its slots, so that no word of ours may stand among what is the file's.
func TestReasonsArePhrasesWithWhatTheFileHas(t *testing.T) {
	const header = "period,partner,net_mass_kg\n"
	for _, c := range []struct {
		name, file string
		reason     Said
		english    string
	}{
		{"a bad cell", header + "2025-09,USA,many\n",
			Say("“{value}” is not a number", "value", "many"), "importer: a.csv:2: net_mass_kg: “many” is not a number"},
		{"a cell that looks like a slot", header + "2025-09,{value},1\n",
			Say("“{value}” is no known partner", "value", "{value}"), "importer: a.csv:2: partner: “{value}” is no known partner"},
		{"a long cell with what a terminal obeys", header + "2025-09,\"\x1b[31m\"\"" + strings.Repeat("x", 99) + "\",1\n",
			Say("“{value}” … is no code", "value", `\x1b[31m"`+strings.Repeat("x", 34)), "importer: a.csv:2: partner: “\\x1b[31m\"" + strings.Repeat("x", 34) + "” … is no code"},
		{"a cell in another encoding", header + "2025-09,\xa5\xb7,1\n",
			Say("“{value}” is no known partner").With("value", Say("(text in another encoding)")), "importer: a.csv:2: partner: “(text in another encoding)” is no known partner"},
		{"too few fields", header + "2025-09\n",
			Say("{n} fields where the header has {most}", "n", "1", "most", "3"), "importer: a.csv:2: 1 fields where the header has 3"},
		{"a column that is missing", "MonthId,CommodityId,Country,NetMass\n",
			Say("these columns of {format} are missing: {columns}", "columns", "FlowTypeId").With("format", Say("HM Revenue & Customs overseas trade statistics")),
			"importer: a.csv:1: these columns of HM Revenue & Customs overseas trade statistics are missing: FlowTypeId"},
		{"two figures", header + "2025-09,USA,1\n2025-09,USA,2\n",
			Say("{figure} for {observation}, but {other} at {place}", "observation", "CHN X 85051110 USA 2025-09", "place", "a.csv:2").
				With("figure", Say("{mass} kg", "mass", "2")).With("other", Say("{mass} kg", "mass", "1")),
			"importer: a.csv:3: 2 kg for CHN X 85051110 USA 2025-09, but 1 kg at a.csv:2"},
		{"no row that counts", `[["CTY_CODE","GEN_VAL_MO","GEN_QY1_MO","UNIT_QY1","I_COMMODITY","time"],["0003","1","1","KG","8505110070","2025-09"],["5700","1","1","KG","85051100-X","2025-09"]]`,
			Say("no row can be used; {reasons}").With("reasons", Say("{list}, {item}").
				With("list", Say("{reason} ({rows})", "rows", "1").With("reason", Say("a group of countries"))).
				With("item", Say("{reason} ({rows})", "rows", "1").With("reason", Say("of a commodity that is confidential or an aggregate")))),
			"importer: a.csv: no row can be used; a group of countries (1), of a commodity that is confidential or an aggregate (1)"},
	} {
		_, err := Read("a.csv", strings.NewReader(c.file), Options{})
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: %v, want an Error", c.name, err)
			continue
		}
		if !reflect.DeepEqual(e.Reason, c.reason) {
			t.Errorf("%s: %#v, want %#v", c.name, e.Reason, c.reason)
		}
		if e.Error() != c.english {
			t.Errorf("%s: %q, want %q", c.name, e.Error(), c.english)
		}
	}
}
