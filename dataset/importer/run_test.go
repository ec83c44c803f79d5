package importer

import (
	"strings"
	"testing"
)

// file is one of several that are read in one run.
type file struct{ name, text string }

func readAll(o Options, files ...file) (Result, error) {
	run := New(o)
	for _, f := range files {
		if err := run.Read(f.name, strings.NewReader(f.text)); err != nil {
			return Result{}, err
		}
	}
	return run.Result()
}

func TestFilesOfOneRunAreCombined(t *testing.T) {
	january := customsHeader + customsRow("202501", "502", "85051110", "100", "1")
	both := january + customsRow("202502", "502", "85051110", "200", "2")
	result, err := readAll(Options{}, file{"h1.csv", january}, file{"h2.csv", both},
		file{"de.json", `{"data":[` + comtradeRow(156, "reporterCode=276", "flowCode=\"M\"") + `]}`})
	if err != nil {
		t.Fatal(err)
	}
	checkRows(t, result,
		"CHN X 85051110 USA 2025-01 A 100 for 1",
		"CHN X 85051110 USA 2025-02 A 200 for 2",
		"DEU M 850511 CHN 2025-09 A 1000.5 for 20000.25")
	if got := said(result.Reports[1].Notes); !strings.Contains(got, "1 said already, with the same figure: merged") {
		t.Errorf("notes of the second file: %q", got)
	}
	for i, want := range []string{"file0001", "file0002", "file0003"} {
		if got := result.Rows[i].Lineage; got != want || result.Figures[i].ID != want {
			t.Errorf("lineage of row %d is %q, of figure %d %q, want %q", i, got, i, result.Figures[i].ID, want)
		}
	}
	if len(result.Sources) != 2 || result.Sources[0].Covers != "CHN" || result.Sources[1].Covers != "DEU" {
		t.Errorf("sources %+v, want one for CHN and one for DEU", result.Sources)
	}
}

func TestFilesThatContradictEachOtherAreRefused(t *testing.T) {
	usa := file{"a.csv", customsHeader + customsRow("202509", "502", "85051110", "420517", "1")}
	for _, c := range []struct {
		name   string
		second file
		says   []string
	}{
		{"another mass", file{"b.csv", customsHeader + customsRow("202509", "502", "85051110", "420518", "1")},
			[]string{"b.csv:2", "a.csv:2", "420517 kg", "420518 kg"}},
		{"another value", file{"b.csv", customsHeader + customsRow("202509", "502", "85051110", "420517", "2")},
			[]string{"b.csv:2", "a.csv:2"}},
		{"another mass, by modes of trade", file{"b.csv", "数据年月,贸易伙伴编码,商品编码,贸易方式编码,第一数量,第一计量单位,美元,\n" +
			"202509,502,85051110,10,400000,千克,1,\n202509,502,85051110,14,20518,千克,0,\n"},
			[]string{"b.csv:2", "a.csv:2", "420517 kg", "420518 kg"}},
		{"another layout", file{"b.csv", "period,partner,kg\n2025-09,USA,1\n"}, []string{"b.csv:2", "a.csv:2"}},
		{"another currency", file{"b.csv", strings.Replace(customsHeader, "美元", "人民币", 1) + customsRow("202508", "502", "85051110", "1", "1")},
			[]string{"b.csv:2", "a.csv", "CNY", "USD"}},
		{"a total below its partners", file{"b.csv", "商品编码,第一数量,第一计量单位,美元,数据年月,\n85051110,400000,千克,1,202509,\n"},
			[]string{"b.csv:2", "400000 kg", "420517 kg"}},
	} {
		_, err := readAll(Options{}, usa, c.second)
		for _, says := range c.says {
			if err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("%s: %v; want an error with %q", c.name, err, says)
			}
		}
	}
}

func TestFilesThatAgreeInOtherDetailAreMerged(t *testing.T) {
	result, err := readAll(Options{},
		file{"a.csv", customsHeader + customsRow("202509", "502", "85051110", "420517", "1")},
		file{"b.csv", "数据年月,贸易伙伴编码,商品编码,贸易方式编码,第一数量,第一计量单位,美元,\n" +
			"202509,502,85051110,10,400000,千克,1,\n202509,502,85051110,14,20517,千克,0,\n"})
	if err != nil {
		t.Fatal(err)
	}
	checkRows(t, result, "CHN X 85051110 USA 2025-09 A 420517 for 1")
}

func TestWhatOneFileMissesAnotherMayHave(t *testing.T) {
	result, err := readAll(Options{},
		file{"a.csv", "period,partner,net_mass_kg\n2025-08,USA,590100\n2025-09,USA,\n"},
		file{"b.csv", "period,partner,net_mass_kg,value_usd\n2025-08,USA,590100,5\n2025-09,USA,420517,\n"})
	if err != nil {
		t.Fatal(err)
	}
	checkRows(t, result, "CHN X 85051110 USA 2025-08 A 590100 for 5", "CHN X 85051110 USA 2025-09 A 420517 for -")
}

func TestTotalsAreAddedOnlyWhenAskedFor(t *testing.T) {
	text := customsHeader + customsRow("202509", "502", "85051110", "420517", "10") +
		customsRow("202509", "304", "85051110", "1000000", "20") + customsRow("202509", "299", "85051110", "3", "0")
	checkRows(t, mustRead(t, "a.csv", text, Options{Total: true}),
		"CHN X 85051110 DEU 2025-09 A 1000000 for 20",
		"CHN X 85051110 USA 2025-09 A 420517 for 10",
		"CHN X 85051110 WLD 2025-09 E 1420520 for 30",
		"CHN X 85051110 X-NES 2025-09 A 3 for 0")
	if n := len(mustRead(t, "a.csv", text, Options{}).Rows); n != 3 {
		t.Errorf("%d rows without being asked, want 3", n)
	}
	// One that a file has stays, and a month in which a partner is missing has none.
	tidy := "period,partner,net_mass_kg\n2025-08,USA,1\n2025-08,WLD,9\n2025-09,USA,1\n2025-09,DEU,\n"
	checkRows(t, mustRead(t, "a.csv", tidy, Options{Total: true}),
		"CHN X 85051110 DEU 2025-09 M - for -",
		"CHN X 85051110 USA 2025-08 A 1 for -",
		"CHN X 85051110 USA 2025-09 A 1 for -",
		"CHN X 85051110 WLD 2025-08 A 9 for -",
		"CHN X 85051110 WLD 2025-09 M - for -")
}

func TestARunThatRefusedAFileHasNoResult(t *testing.T) {
	run := New(Options{})
	if err := run.Read("a.csv", strings.NewReader(customsHeader+customsRow("202509", "502", "85051110", "1", "1"))); err != nil {
		t.Fatal(err)
	}
	if err := run.Read("b.csv", strings.NewReader("")); err == nil {
		t.Fatal("an empty file was read")
	}
	if result, err := run.Result(); err == nil {
		t.Errorf("Result = %d rows after a refusal", len(result.Rows))
	}
	if err := New(Options{Flow: "Z"}).Read("a.csv", strings.NewReader(customsHeader)); err == nil {
		t.Error("flow Z was taken")
	}
}
