//go:build !js

package importer

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"lodestone/dataset"
)

// fuzz proves of a layout that no file makes the importer panic, that what is
// accepted could be bundled, and that neither the file's name nor how its bytes
// arrive decides anything.
func fuzz(f *testing.F, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
		f.Add([]byte(s[:len(s)*2/3]))
		f.Add([]byte(strings.Replace(s, "850511", "85XXXX", 1)))
	}
	known := map[string]bool{}
	for _, p := range dataset.Partners() {
		known[p.Code] = true
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		o := Options{Total: len(b)%2 == 0}
		result, err := Read("a", bytes.NewReader(b), o)
		again, err2 := Read("a", iotest.OneByteReader(bytes.NewReader(b)), o)
		if fmt.Sprint(err) != fmt.Sprint(err2) || !slices.Equal(shown(result.Rows), shown(again.Rows)) {
			t.Fatalf("%v and %v, byte by byte %v and %v", shown(result.Rows), err, shown(again.Rows), err2)
		}
		var own *Error
		if err != nil && !errors.As(err, &own) {
			t.Fatalf("%v is no Error", err)
		}
		if err != nil {
			return
		}
		if len(result.Rows) == 0 || len(result.Figures) != 1 || len(result.Reports) != 1 {
			t.Fatalf("%d rows, %d figures, %d reports", len(result.Rows), len(result.Figures), len(result.Reports))
		}
		for _, row := range result.Rows {
			if !known[row.Partner] || !known[row.Reporter] || !strings.HasPrefix(row.Commodity, Magnets) {
				t.Fatalf("%+v", row)
			}
		}
		if err := dataset.WriteObservations(&bytes.Buffer{}, result.Rows); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzCustoms(f *testing.F) {
	text := customsHeader + customsRow("202509", "502", "85051110", "420517", "21,234,567") + customsRow("202509", "304", "85051110", "0", "12")
	fuzz(f, text, inGBK(text))
}

func FuzzComtrade(f *testing.F) {
	fuzz(f, `{"count":2,"data":[`+comtradeRow(0)+","+comtradeRow(842, "motCode=1")+`]}`,
		"period,reporterCode,flowCode,partnerCode,cmdCode,netWgt,primaryValue\n202509,156,X,842,850511,1.5e3,20\n")
}

func FuzzCensus(f *testing.F) {
	fuzz(f, `[["CTY_CODE","GEN_VAL_MO","GEN_QY1_MO","UNIT_QY1","I_COMMODITY","time"],["5700","9","4","KG","8505110070","2025-09"],["-","9","4","KG","8505110070","2025-09"]]`)
}

func FuzzComext(f *testing.F) {
	fuzz(f, "freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nM,DE,CN,85051110,1,QUANTITY_IN_100KG,2025-09,202.34,p\nM,DE,CN,85051110,1,VALUE_IN_EUROS,2025-09,1,\n",
		"REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR,QUANTITY_KG\nDE,CN,E,85051110,1,1,202509,1,1\n")
}

func FuzzHMRC(f *testing.F) {
	fuzz(f, `{"value":[{"MonthId":202509,"FlowTypeId":3,"CommodityId":85051110,"PortId":1,"Value":1,"NetMass":5,"Country":{"CountryCodeAlpha":"CN"}}],"@odata.nextLink":"x"}`)
}

func FuzzJapan(f *testing.F) {
	fuzz(f, "Exp or Imp,Year,HS,Country,Unit1,Unit2,Quantity1-Jan,Quantity2-Jan,Value-Jan,Quantity2-Feb\n2,2026,'850511000',105,  ,KG,0,1,1,0\n")
}

func FuzzTidy(f *testing.F) {
	fuzz(f, "period,freq,reporter,partner,flow,commodity,net_mass_kg,net_mass_low_kg,net_mass_high_kg,value_usd,status\n"+
		"2025-09,M,CHN,USA,X,85051110,420500,420450,420550,,A\n2025-10,M,CHN,WLD,X,85051110,,,,,M\n",
		"month;country;net_mass;unit\n2025-09;Japan;5;t\n")
}

// In whatever order the columns stand, and in either encoding.
func TestTheOrderOfColumnsDecidesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(8505, 1110))
	columns := []string{"数据年月", "贸易伙伴编码", "贸易伙伴名称", "商品编码", "商品名称", "第一数量", "第一计量单位", "第二数量", "第二计量单位", "美元"}
	row := []string{"202509", "502", "某国", "85051110", "稀土永磁铁", "420517", "千克", "0", "?", "21,234,567"}
	for range 200 {
		order := random.Perm(len(columns))
		var text strings.Builder
		for _, cells := range [][]string{columns, row} {
			for _, i := range order {
				fmt.Fprintf(&text, "%q,", cells[i])
			}
			text.WriteByte('\n')
		}
		for _, text := range []string{text.String(), inGBK(text.String())} {
			if got := shown(mustRead(t, "a", text, Options{}).Rows); !slices.Equal(got, []string{"CHN X 85051110 USA 2025-09 A 420517 for 21234567"}) {
				t.Fatalf("%s: %q", text, got)
			}
		}
	}
}

// What the bundled columns hold comes back from a CSV of them.
func TestRowsComeBackFromATidyTable(t *testing.T) {
	random := rand.New(rand.NewPCG(2025, 9))
	partners := dataset.Partners()
	for range 200 {
		var text strings.Builder
		text.WriteString("period,freq,reporter,partner,flow,commodity,net_mass_kg,net_mass_low_kg,net_mass_high_kg,value_usd,status\n")
		var want []string
		for _, i := range random.Perm(len(partners))[:20] {
			if partners[i].Code == world {
				continue
			}
			point, width := float64(random.IntN(1e9))/1e4, float64(random.IntN(3))/8
			mass, status := fmt.Sprintf("%v,%v,%v", point, point-min(width, point), point+width), "APE"[random.IntN(3):][:1]
			if random.IntN(5) == 0 {
				mass, status = ",,", "M"
			}
			fmt.Fprintf(&text, "2025-09,M,GBR,%s,M,85051110,%s,%d,%s\n", partners[i].Code, mass, i, status)
			want = append(want, fmt.Sprintf("%s %s %s %d", partners[i].Code, status, strings.ReplaceAll(mass, ",,", "NaN,NaN,NaN"), i))
		}
		var got []string
		for _, o := range mustRead(t, "a", text.String(), Options{}).Rows {
			got = append(got, fmt.Sprintf("%s %s %v,%v,%v %v", o.Partner, o.Status, o.NetMass, o.NetMassLow, o.NetMassHigh, o.Value))
		}
		slices.Sort(want)
		slices.Sort(got)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%s\ncame back as %q", &text, got)
		}
	}
}
