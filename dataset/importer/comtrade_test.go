package importer

import (
	"fmt"
	"strings"
	"testing"
)

// comtradeRow is an element of an answer: a total, changed in the fields named,
// "motCode=2100".
func comtradeRow(partner int, changes ...string) string {
	fields := []string{`typeCode="C"`, `freqCode="M"`, `period="202509"`, `reporterCode=156`, `flowCode="X"`,
		fmt.Sprintf("partnerCode=%d", partner), `partnerISO=null`, `partner2Code=0`, `cmdCode="850511"`,
		`customsCode="C00"`, `mosCode="0"`, `motCode=0`, `netWgt=1000.5`, `isNetWgtEstimated=false`, `primaryValue=20000.25`}
	for i, f := range fields {
		name, value, _ := strings.Cut(f, "=")
		for _, c := range changes {
			if changed, to, _ := strings.Cut(c, "="); changed == name {
				value = to
			}
		}
		fields[i] = fmt.Sprintf("%q:%s", name, value)
	}
	return "{" + strings.Join(fields, ",") + "}"
}

func TestComtradeTotalsAreKeptAndTheirPartsLeftOut(t *testing.T) {
	text := `{"elapsedTime":"0.1","count":9,"data":[` + strings.Join([]string{
		comtradeRow(0, `netWgt=9000`),
		comtradeRow(842), // the U.S., not 840
		comtradeRow(842, "motCode=2100", "netWgt=600"),
		comtradeRow(842, `customsCode="C05"`),
		comtradeRow(842, `partner2Code=344`),
		comtradeRow(490, `isNetWgtEstimated=true`), // Taiwan, as "other Asia"
		comtradeRow(36, `netWgt=0`),
		comtradeRow(699, `netWgt=null`),
		comtradeRow(842, `flowCode="RX"`),
	}, ",") + `],"error":""}`
	for name, text := range map[string]string{"one line": text, "a line each": strings.ReplaceAll(text, "},", "},\n")} {
		result := mustRead(t, name, text, Options{})
		checkRows(t, result,
			"CHN X 850511 AUS 2025-09 M - for 20000.25",
			"CHN X 850511 IND 2025-09 M - for 20000.25",
			"CHN X 850511 TWN 2025-09 E 1000.5 for 20000.25",
			"CHN X 850511 USA 2025-09 A 1000.5 for 20000.25",
			"CHN X 850511 WLD 2025-09 A 9000 for 20000.25")
		r := result.Reports[0]
		if got, want := said(r.Dropped), "3 part of a total by transport, customs procedure or second partner; "+
			"1 re-exports, re-imports and processing, which exports and imports include"; got != want {
			t.Errorf("%s: dropped %q, want %q", name, got, want)
		}
		if got, want := said(r.Notes), "1 the net mass is an estimate of the United Nations, not reported; "+
			"1 0 kg with a value: the net mass is missing, not zero"; got != want {
			t.Errorf("%s: notes %q, want %q", name, got, want)
		}
	}
}

// The CSV has the same names, Latin letters beyond ASCII, and a comma too many
// at the end of its rows.
func TestComtradeCSVIsReadLikeItsJSON(t *testing.T) {
	const text = "typeCode,period,reporterCode,flowCode,partnerCode,partnerDesc,cmdCode,motCode,netWgt,isNetWgtEstimated,primaryValue\n" +
		"C,2024,276,M,792,T\xfcrkiye,850511,0,12.5,True,100,\n" +
		"C,2024,276,M,156,\"China, all of it\",850511,0,1.25e+07,False,5.06324943793e+08,\n"
	checkRows(t, mustRead(t, "TradeData.csv", text, Options{}),
		"DEU M 850511 CHN 2024 A 12500000 for 506324943.8",
		"DEU M 850511 TUR 2024 E 12.5 for 100")
}

func TestAPreviewThatIsFullIsNoted(t *testing.T) {
	rows := make([]string, 500)
	for i := range rows {
		rows[i] = comtradeRow(842, fmt.Sprintf(`period="%d%02d"`, 1970+i/12, 1+i%12))
	}
	result := mustRead(t, "a.json", `{"data":[`+strings.Join(rows, ",")+`]}`, Options{})
	if got := said(result.Reports[0].Notes); !strings.Contains(got, "preview") {
		t.Errorf("notes %q, want one of the preview", got)
	}
}

func TestBadComtradeAnswersAreRefused(t *testing.T) {
	answer := func(change string) string {
		return "{\"data\":[\n" + comtradeRow(0) + ",\n" + comtradeRow(842, change) + "]}"
	}
	checkRefused(t, "comtrade.json", []refused{
		{"month 13", answer(`period="202513"`), 3, "period", "not a month"},
		{"an unknown partner", answer(`partnerCode=7777`), 3, "partnerCode", "“7777” is no known partner"},
		{"an unknown reporter", answer(`reporterCode=7777`), 3, "reporterCode", "no known partner"},
		{"an unknown flow", answer(`flowCode="Q"`), 3, "flowCode", "no flow"},
		{"a field that stands twice", strings.Replace(answer(""), `"motCode":0`, `"motCode":0,"motCode":0`, 1), 2, "motCode", "twice"},
		{"a negative mass", answer(`netWgt=-1`), 3, "netWgt", "negative"},
	})
}
