package importer

import (
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

func TestTidyTablesAreRead(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the least there can be", "month,partner,net_mass_kg\n2025-09,USA,420500\n",
			[]string{"CHN X 85051110 USA 2025-09 A 420500 for -"}},
		{"tonnes, semicolons and ISO alpha-2", "period;partner;net_mass_t;flow;value_usd\n202509;DE;1118.25;X;7\n",
			[]string{"CHN X 85051110 DEU 2025-09 A 1118250 for 7"}},
		{"a decimal comma", "period;partner;net_mass_t\n2025M09;DE;1118,25\n2025M9;US;420,5\n2025/10;US;7\n",
			[]string{"CHN X 85051110 DEU 2025-09 A 1118250 for -", "CHN X 85051110 USA 2025-09 A 420500 for -", "CHN X 85051110 USA 2025-10 A 7000 for -"}},
		{"tabs, names and units", "period\tcountry\tnet_mass\tunit\treporter\tflow\n2025-09\tSouth Korea\t569\tt\tJPN\timport\n",
			[]string{"JPN M 85051110 KOR 2025-09 A 569000 for -"}},
		{"a first line that names the separator", "sep=;\nperiod;partner;net_mass_kg\n2025-09;USA;420,5\n",
			[]string{"CHN X 85051110 USA 2025-09 A 420.5 for -"}},
		{"gaps are not zeros", "period,partner,net_mass_kg,value_usd\n2025-09,USA,,5\n2025-09,DEU,NA,\n2025-09,JPN,0,\n",
			[]string{"CHN X 85051110 DEU 2025-09 M - for -", "CHN X 85051110 JPN 2025-09 A 0 for -", "CHN X 85051110 USA 2025-09 M - for 5"}},
		// 0.1 and 0.2 of a tonne are exactly 100 and 200 kg
		{"the bundled columns", "period,freq,reporter,partner,flow,commodity,net_mass_kg,net_mass_low_kg,net_mass_high_kg,value_usd,status\n" +
			"2025-09,M,CHN,USA,X,85051110,420500,420450,420550,,A\n2025-10,M,CHN,WLD,X,85051110,5473000,5472500,5473500,,E\n2024,A,CHN,USA,X,85051110,,,,,M\n",
			[]string{"CHN X 85051110 USA 2024 M - for -", "CHN X 85051110 USA 2025-09 A 420450..420550 for -", "CHN X 85051110 WLD 2025-10 E 5472500..5473500 for -"}},
		{"values in another currency", "period,partner,kg,value,currency\n2025-09,USA,5,100,EUR\n",
			[]string{"CHN X 85051110 USA 2025-09 A 5 for -"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkRows(t, mustRead(t, "a.csv", c.text, Options{}), c.want...)
		})
	}
}

func TestBadTidyTablesAreRefused(t *testing.T) {
	checkRefused(t, "tidy.csv", []refused{
		{"a mass without a unit", "period,partner,net_mass\n2025-09,USA,1\n", 1, "net_mass", "unit is not said"},
		{"no mass", "period,partner,value_usd\n2025-09,USA,1\n", 1, "", "no column of net mass"},
		{"a unit that is no mass", "period,partner,net_mass,unit\n2025-09,USA,1,pieces\n", 2, "unit", "not a unit of mass"},
		{"a value without a currency", "period,partner,kg,value\n2025-09,USA,1,2\n", 1, "value", "currency is not said"},
		{"two currencies", "period,partner,kg,value,currency\n2025-08,USA,1,2,EUR\n2025-09,USA,1,2,USD\n", 3, "value", "in USD, and in EUR before"},
		{"month 13", "period,partner,kg\n2025-13,USA,1\n", 2, "period", "not a month"},
		{"a day", "period,partner,kg\n2025-09-01,USA,1\n", 2, "period", "not a month"},
		{"an unknown partner", "period,partner,kg\n2025-09,Atlantis,1\n", 2, "partner", "“Atlantis” is no known partner"},
		{"a decimal comma where commas separate", "period,partner,kg\n2025-09,USA,\"1,5\"\n", 2, "kg", "not a number"},
		{"a comma that may mark thousands", "period;partner;kg\n2025-09;USA;1,500\n", 2, "kg", "thousands or of decimals"},
		{"a comma and then a point", "period;partner;kg\n2025-09;USA;1,5\n2025-09;DEU;1.500\n", 3, "kg", "some a point"},
		{"a point and a comma", "period;partner;kg\n2025-09;USA;1.500,5\n", 2, "kg", "some a point"},
		{"a month of three digits", "period,partner,kg\n2025M009,USA,1\n", 2, "period", "not a month"},
		{"a negative mass", "period,partner,kg\n2025-09,USA,-5\n", 2, "kg", "negative"},
		{"an interval that does not hold its point", "period,partner,net_mass_kg,net_mass_low_kg,net_mass_high_kg\n2025-09,USA,5,6,7\n", 2, "net_mass_low_kg", "does not hold"},
		{"half an interval", "period,partner,net_mass_kg,net_mass_low_kg\n2025-09,USA,5,6\n", 1, "", "an interval needs"},
		{"a key that stands twice", "period,partner,kg\n2025-09,USA,5\n2025-09,USA,6\n", 3, "", "tidy.csv:2"},
		{"an unknown flow", "period,partner,kg,flow\n2025-09,USA,5,Z\n", 2, "flow", "no flow"},
		{"an unknown status", "period,partner,kg,status\n2025-09,USA,5,Q\n", 2, "status", "none of A, E, P"},
	})
}

func TestLinesThatEndInCRAreRead(t *testing.T) {
	const lf = "period,partner,net_mass_kg\n2025-09,USA,1\n2025-09,DEU,2\n"
	want, err := Read("a.csv", strings.NewReader(lf), Options{})
	if err != nil {
		t.Fatal(err)
	}
	// A header that is longer than what is looked at to tell what a file is.
	wide := strings.Replace(strings.ReplaceAll(lf, "\n", ",\n"), "\n", strings.Repeat("remark", 1000)+"\n", 1)
	for _, end := range []string{"\r", "\r\n"} {
		for _, table := range []string{lf, wide} {
			got, err := Read("a.csv", iotest.OneByteReader(strings.NewReader(strings.ReplaceAll(table, "\n", end))), Options{})
			if err != nil || !slices.Equal(shown(got.Rows), shown(want.Rows)) {
				t.Errorf("lines that end in %q, the first of %d bytes: %v, want %v", end, strings.Index(table, "\n"), err, shown(want.Rows))
			}
		}
	}
	checkRefused(t, "mac.csv", []refused{
		{"a bad cell", strings.ReplaceAll(lf, "\n", "\r") + "2025-09,FRA,x\r", 4, "net_mass_kg", "“x” is not a number"},
		{"a CR in a quoted cell", "period,partner,net_mass_kg\r\"2025\r09\",USA,1\r", 2, "", "not closed on its line"},
	})
}
