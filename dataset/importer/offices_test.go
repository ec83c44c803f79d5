package importer

import (
	"strings"
	"testing"
)

// layoutCase is a small file of a layout, what it holds, and what is said of it.
type layoutCase struct {
	name, text             string
	rows                   []string
	unit, currency         string
	dropped, notes, format string
}

func checkLayouts(t *testing.T, cases []layoutCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			result := mustRead(t, "file", c.text, Options{})
			checkRows(t, result, c.rows...)
			r := result.Reports[0]
			if r.Format != c.format || r.Unit != c.unit || r.Currency != c.currency {
				t.Errorf("%q in %q, values in %q; want %q in %q, %q", r.Format, r.Unit, r.Currency, c.format, c.unit, c.currency)
			}
			if got := said(r.Dropped); got != c.dropped {
				t.Errorf("dropped %q, want %q", got, c.dropped)
			}
			if got := said(r.Notes); got != c.notes {
				t.Errorf("notes %q, want %q", got, c.notes)
			}
		})
	}
}

const noEuros = "0 values in EUR are left out: they are not converted"

func TestOfficesAreReadAsTheyWrite(t *testing.T) {
	checkLayouts(t, []layoutCase{
		{
			name:   "Census imports, with totals and groups among the countries, and echoed columns",
			format: "U.S. Census Bureau trade API", unit: "KG", currency: "USD",
			text: `[["CTY_CODE","CTY_NAME","GEN_VAL_MO","GEN_QY1_MO","UNIT_QY1","GEN_QY1_MO_FLAG","I_COMMODITY","time","I_COMMODITY"],
["5700","CHINA","9000","450","KG","-","8505110070","2025-09","8505110070"],
["4280","GERMANY","0","0","KG","-","8505110070","2025-09","8505110070"],
["5880","JAPAN","70","0","KG","M","8505110070","2025-09","8505110070"],
["-","TOTAL FOR ALL COUNTRIES","9070","450","KG","-","8505110070","2025-09","8505110070"],
["0003","EUROPEAN UNION","0","0","KG","-","8505110070","2025-09","8505110070"],
["5XXX","ASIA","9070","450","KG","-","8505110070","2025-09","8505110070"],
["5700","CHINA","5","1","NO","-","8483408000","2025-09","8483408000"]]`,
			rows: []string{
				"USA M 8505110070 CHN 2025-09 A 450 for 9000",
				"USA M 8505110070 DEU 2025-09 A 0 for 0",
				"USA M 8505110070 JPN 2025-09 M - for 70",
				"USA M 8505110070 WLD 2025-09 A 450 for 9070",
			},
			dropped: "2 a group of countries; 1 of another commodity",
			notes:   "1 the quantity is flagged: the net mass is missing, not zero",
		}, {
			name:   "Census exports, pieces first and tonnes second, by origin of the goods",
			format: "U.S. Census Bureau trade API", unit: "T", currency: "USD",
			text: `[["E_COMMODITY","CTY_CODE","ALL_VAL_MO","QTY_1_MO","UNIT_QY1","QTY_2_MO","UNIT_QY2","time","DF","SUMMARY_LVL"],
["8505110000","1220","100","7","NO","1.25","T","2025-09","-","DET"],
["8505110000","1220","60","4","NO","1","T","2025-09","1","DET"],
["8505110000","5700","100","7","NO","3","T","2025-09","-","CGP"]]`,
			rows:    []string{"USA X 8505110000 CAN 2025-09 A 1250 for 100"},
			dropped: "1 domestic or foreign goods alone; 1 a group of countries",
		}, {
			name:   "Comext by SDMX, hundreds of kilograms, groups, flags and an empty value",
			format: "Eurostat Comext, SDMX-CSV", unit: "100 kg", currency: "EUR",
			text: `DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG
X,14/08/26,M,DE,CN,85051110,1,QUANTITY_IN_100KG,2025-09,202.34,
X,14/08/26,M,DE,CN,85051110,1,VALUE_IN_EUROS,2025-09,668914,
X,14/08/26,M,DE,CN,85051110,1,SUPPLEMENTARY_QUANTITY,2025-09,0,
X,14/08/26,M,EL,XS,85051110,2,QUANTITY_IN_100KG,2025-09,0.07,p
X,14/08/26,M,DE,US,85051110,1,QUANTITY_IN_100KG,2025-09,5,c
X,14/08/26,M,DE,JP,85051110,1,QUANTITY_IN_100KG,2025-09,,
X,14/08/26,M,DE,KR,85051110,1,VALUE_IN_EUROS,2025-09,12,
X,14/08/26,M,DE,QZ,85051110,1,QUANTITY_IN_100KG,2025-09,1,e
X,14/08/26,M,DE,XU,85051110,1,QUANTITY_IN_100KG,2025-09,1,
X,14/08/26,M,DE,EXT_EU27_2020,85051110,1,QUANTITY_IN_100KG,2025-09,300,
X,14/08/26,M,DE,WORLD,85051110,1,QUANTITY_IN_100KG,2025-09,300,
X,14/08/26,A,EU27_2020,CN,85051110,1,QUANTITY_IN_100KG,2024,182460,
X,14/08/26,M,EA20,CN,85051110,1,QUANTITY_IN_100KG,2025-09,9,
`,
			rows: []string{
				"DEU M 85051110 CHN 2025-09 A 20234 for -",
				"DEU M 85051110 JPN 2025-09 M - for -",
				"DEU M 85051110 KOR 2025-09 M - for -",
				"DEU M 85051110 USA 2025-09 M - for -",
				"DEU M 85051110 WLD 2025-09 A 30000 for -",
				"DEU M 85051110 X-NES 2025-09 E 100 for -",
				"EU27 M 85051110 CHN 2024 A 18246000 for -",
				"GRC X 85051110 SRB 2025-09 P 7 for -",
			},
			dropped: "2 a value in EUR, which is not converted; 1 neither a mass nor a value; " +
				"1 Northern Ireland or Great Britain apart, which GB includes; 1 a group of countries; " +
				"1 reported by a group of countries other than the present EU",
			notes: noEuros + "; 1 suppressed as confidential: the net mass is missing, not zero; " +
				"1 an empty value: the net mass is missing, not zero; 1 flagged as an estimate",
		}, {
			name:   "Comext in bulk, whose procedures add up",
			format: "Eurostat Comext, bulk file", unit: "kg", currency: "EUR",
			text: `REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT
DE,CN,E,85051110,77811,1,1,NO_SU,202509,100,100,1000,0
DE,CN,E,85051110,77811,1,2,NO_SU,202509,10,10,20,0
DE,CN,E,85051110,77811,1,9,NO_SU,202509,1,1,,0
FR,CN,E,85051110,77811,1,1,NO_SU,202509,100,100,7,0
FR,CN,E,85051110,77811,1,1,NO_SU,202452,100,100,70,0
FR,CN,E,850511XX,778XX,1,1,NO_SU,202509,100,100,7,0
FR,CN,E,TOTAL,TOTAL,1,1,NO_SU,202509,100,100,7000,0
`,
			rows: []string{
				"DEU M 85051110 CHN 2025-09 M - for -", // one of three masses is not said
				"FRA M 85051110 CHN 2024 A 70 for -",
				"FRA M 85051110 CHN 2025-09 A 7 for -",
			},
			dropped: "1 of a commodity that is confidential or an aggregate; 1 of another commodity",
			notes:   noEuros,
		}, {
			name:   "Comext in bulk, as it was",
			format: "Eurostat Comext, bulk file", unit: "kg", currency: "EUR",
			text: `DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY
001,FR,0720,CN,E,85051100,1,1,A,201801,2580,600,1
001,FR,0720,CN,E,85051100,1,4,A,201801,258,60,1
`,
			rows:  []string{"FRA M 85051100 CHN 2018-01 A 660 for -"},
			notes: noEuros,
		}, {
			name:   "HMRC, whose ports add up, with a suppressed partner and further pages",
			format: "HM Revenue & Customs overseas trade statistics", unit: "kg", currency: "GBP",
			text: `{"@odata.context":"x","value":[
{"MonthId":202509,"FlowTypeId":3,"CommodityId":85051110,"CommoditySitcId":"77811","CountryId":720,"PortId":1,"SuppressionIndex":0,"Value":1000,"NetMass":50,"SuppUnit":0,"Country":{"CountryId":720,"CountryCodeAlpha":"CN"}},
{"MonthId":202509,"FlowTypeId":3,"CommodityId":85051110,"CommoditySitcId":"77811","CountryId":720,"PortId":2,"SuppressionIndex":0,"Value":10,"NetMass":1,"SuppUnit":0,"Country":{"CountryId":720,"CountryCodeAlpha":"CN"}},
{"MonthId":202509,"FlowTypeId":2,"CommodityId":85051110,"CommoditySitcId":"77811","CountryId":4,"PortId":1,"SuppressionIndex":0,"Value":9,"NetMass":0,"SuppUnit":0,"Country":{"CountryId":4,"CountryCodeAlpha":"DE"}},
{"MonthId":202509,"FlowTypeId":3,"CommodityId":85051110,"CommoditySitcId":"77811","CountryId":0,"PortId":1,"SuppressionIndex":2,"Value":9,"NetMass":3,"SuppUnit":0,"Country":null},
{"MonthId":202509,"FlowTypeId":3,"CommodityId":85051110,"CommoditySitcId":"77811","CountryId":732,"PortId":1,"SuppressionIndex":0,"Value":9,"NetMass":null,"SuppUnit":0,"Country":{"CountryCodeAlpha":"JP"}},
{"MonthId":202509,"FlowTypeId":3,"CommodityId":1022110,"CommoditySitcId":"00111","CountryId":4,"PortId":1,"SuppressionIndex":0,"Value":9,"NetMass":3,"SuppUnit":0,"Country":{"CountryCodeAlpha":"DE"}}],
"@odata.nextLink":"x?$skip=5"}`,
			rows: []string{
				"GBR M 85051110 CHN 2025-09 A 51 for -",
				"GBR M 85051110 JPN 2025-09 M - for -",
				"GBR M 85051110 X-NES 2025-09 A 3 for -",
				"GBR X 85051110 DEU 2025-09 A 0 for -",
			},
			dropped: "1 of another commodity",
			notes: "0 values in GBP are left out: they are not converted; 1 0 kg with a value: less than half a kilogram; " +
				"1 the partner is suppressed; 0 the answer has further pages; without them months are incomplete",
		}, {
			name:   "Japan, a zero within the year and zeros after the last published month",
			format: "Trade Statistics of Japan", unit: "KG", currency: "JPY",
			text: `Exp or Imp,Year,HS,Country,Unit1,Unit2,Quantity1-Year,Quantity2-Year,Value-Year,Quantity1-Jan,Quantity2-Jan,Value-Jan,Quantity1-Feb,Quantity2-Feb,Value-Feb,Quantity1-Mar,Quantity2-Mar,Value-Mar,Quantity1-Apl,Quantity2-Apl,Value-Apl
2,2026,'850511000',105,  ,KG,0,300,90,0,100,30,0,0,0,0,200,60,0,0,0
2,2026,'850511000',103,  ,KG,0,5,1,0,5,1,0,0,0,0,0,0,0,0,0
2,2026,'852351000',106,  ,NO,0,9,9,0,0,0,0,0,0,0,9,9,0,0,0
`,
			rows: []string{
				"JPN M 850511000 CHN 2026-01 A 100 for -", "JPN M 850511000 CHN 2026-02 A 0 for -",
				"JPN M 850511000 CHN 2026-03 A 200 for -", "JPN M 850511000 KOR 2026-01 A 5 for -",
				"JPN M 850511000 KOR 2026-02 A 0 for -", "JPN M 850511000 KOR 2026-03 A 0 for -",
			},
			dropped: "1 of another commodity; 2 a month after the last with any trade in the file: not yet published, though given as 0",
			notes:   "0 values in JPY are left out: they are not converted",
		}, {
			name:   "Japan without countries",
			format: "Trade Statistics of Japan", unit: "KG", currency: "",
			text: "Exp or Imp,Year,HS,Unit1,Unit2,Quantity1-Jan,Quantity2-Jan\n1,2026,'850511000',KG,  ,7,0\n",
			rows: []string{"JPN X 850511000 WLD 2026-01 A 7 for -"},
		},
	})
}

func TestBadFilesOfOfficesAreRefused(t *testing.T) {
	const (
		censusHeader = `[["CTY_CODE","GEN_VAL_MO","GEN_QY1_MO","UNIT_QY1","I_COMMODITY","time"],` + "\n"
		sdmxHeader   = "freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n"
		bulkHeader   = "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR,QUANTITY_KG\n"
		japanHeader  = "Exp or Imp,Year,HS,Country,Unit1,Unit2,Quantity1-Jan,Quantity2-Jan,Value-Jan\n"
	)
	hmrcRow := func(month, country, mass string) string {
		return `{"MonthId":` + month + `,"FlowTypeId":3,"CommodityId":85051110,"Value":1,"NetMass":` + mass + `,"Country":` + country + `}`
	}
	const china = `{"CountryCodeAlpha":"CN"}`
	checkRefused(t, "census.json", []refused{
		{"no rows, as with status 204", "", 0, "", "empty"},
		{"no unit", `[["CTY_CODE","GEN_QY1_MO","I_COMMODITY","time"],["5700","1","850511","2025-09"]]`, 1, "", "are missing: UNIT_QY1"},
		{"no commodity", `[["CTY_CODE","GEN_QY1_MO","UNIT_QY1","time"],["5700","1","KG","2025-09"]]`, 1, "", "either I_COMMODITY or E_COMMODITY"},
		{"pieces", censusHeader + `["5700","1","1","NO","8505110070","2025-09"]]`, 2, "UNIT_QY1", "“NO” is not a unit of mass"},
		{"an unknown country", censusHeader + `["5999","1","1","KG","8505110070","2025-09"]]`, 2, "CTY_CODE", "no known partner"},
		{"month 13", censusHeader + `["5700","1","1","KG","8505110070","2025-13"]]`, 2, "time", "not a month"},
		{"a negative mass", censusHeader + `["5700","1","-1","KG","8505110070","2025-09"]]`, 2, "GEN_QY1_MO", "negative"},
		{"a short row", censusHeader + `["5700","1"]]`, 2, "", "2 values"},
		{"an object among lists", censusHeader + `{"time":1}]`, 2, "", "neither a list"},
		{"a row that stands twice", censusHeader + `["5700","1","1","KG","8505110070","2025-09"],` + "\n" +
			`["5700","1","2","KG","8505110070","2025-09"]]`, 3, "", "census.json:2"},
		{"broken off", censusHeader + `["5700","1"`, 2, "", "ends in the middle"},
	})
	checkRefused(t, "comext.csv", []refused{
		{"no period", "reporter,partner,product,flow,indicators,OBS_VALUE\nDE,CN,85051110,1,VALUE_IN_EUROS,1\n", 1, "", "are missing: TIME_PERIOD"},
		{"an unknown partner", sdmxHeader + "M,DE,ZZ,85051110,1,QUANTITY_IN_100KG,2025-09,1\n", 2, "partner", "no known partner"},
		{"an unknown reporter", sdmxHeader + "M,ZZ,CN,85051110,1,QUANTITY_IN_100KG,2025-09,1\n", 2, "reporter", "no known partner"},
		{"an unknown flow", sdmxHeader + "M,DE,CN,85051110,3,QUANTITY_IN_100KG,2025-09,1\n", 2, "flow", "no flow"},
		{"month 13", sdmxHeader + "M,DE,CN,85051110,1,QUANTITY_IN_100KG,2025-13,1\n", 2, "TIME_PERIOD", "not a month"},
		{"a negative mass", sdmxHeader + "M,DE,CN,85051110,1,QUANTITY_IN_100KG,2025-09,-1\n", 2, "OBS_VALUE", "negative"},
		{"a row that stands twice", sdmxHeader + strings.Repeat("M,DE,CN,85051110,1,QUANTITY_IN_100KG,2025-09,1\n", 2) +
			"M,DE,CN,85051110,1,QUANTITY_IN_100KG,2025-09,2\n", 4, "", "comext.csv:2"},
		{"values alone", sdmxHeader + "M,DE,CN,85051110,1,VALUE_IN_EUROS,2025-09,1\n", 0, "", "a value in EUR"},
	})
	checkRefused(t, "full.dat", []refused{
		{"no mass", "REPORTER,PARTNER,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD\n", 1, "", "are missing: QUANTITY_KG"},
		{"month 13", bulkHeader + "DE,CN,E,85051110,1,1,202513,1,1\n", 2, "PERIOD", "not a month"},
		{"an unknown partner", bulkHeader + "DE,ZZ,E,85051110,1,1,202509,1,1\n", 2, "PARTNER", "no known partner"},
		{"a negative mass", bulkHeader + "DE,CN,E,85051110,1,1,202509,1,-1\n", 2, "QUANTITY_KG", "negative"},
		{"a row that stands twice", bulkHeader + "DE,CN,E,85051110,1,1,202509,1,1\nDE,CN,E,85051110,1,1,202509,1,2\n", 3, "", "full.dat:2"},
	})
	checkRefused(t, "ots.json", []refused{
		{"no country", `{"value":[{"MonthId":202509,"FlowTypeId":3,"CommodityId":85051110,"NetMass":1}]}`, 1, "", "are missing: Country.CountryCodeAlpha / Country"},
		{"an unknown country", `{"value":[` + hmrcRow("202509", `{"CountryCodeAlpha":"ZZ"}`, "1") + `]}`, 1, "Country.CountryCodeAlpha", "no known partner"},
		{"month 13", `{"value":[` + hmrcRow("202513", china, "1") + `]}`, 1, "MonthId", "not a month"},
		{"a negative mass", `{"value":[` + hmrcRow("202509", china, "-5") + `]}`, 1, "NetMass", "negative"},
		// without PortId, nobody can tell two ports from a row that stands twice
		{"ports that are not named", `{"value":[` + hmrcRow("202509", china, "5") + "," + hmrcRow("202509", china, "6") + `]}`, 1, "", "ots.json:1"},
	})
	checkRefused(t, "japan.csv", []refused{
		{"pieces", japanHeader + "2,2026,'850511000',105,  ,NO,0,1,1\n", 2, "Unit2", "not a unit of mass"},
		{"an unknown country", japanHeader + "2,2026,'850511000',999,  ,KG,0,1,1\n", 2, "Country", "no known partner"},
		{"no year", japanHeader + "2,26,'850511000',105,  ,KG,0,1,1\n", 2, "Year", "not a year"},
		{"an unknown flow", japanHeader + "3,2026,'850511000',105,  ,KG,0,1,1\n", 2, "Exp or Imp", "no flow"},
		{"a negative mass", japanHeader + "2,2026,'850511000',105,  ,KG,0,-1,1\n", 2, "Quantity2-Jan", "negative"},
		{"nothing but zeros", japanHeader + "2,2026,'850511000',105,  ,KG,0,0,0\n", 0, "", "not yet published"},
		{"a row that stands twice", japanHeader + "2,2026,'850511000',105,  ,KG,0,1,1\n2,2026,'850511000',105,  ,KG,0,2,1\n", 3, "", "japan.csv:2"},
	})
}
