package importer

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset"
)

// customsHeader is as the query platform writes it, with its comma at the end.
const customsHeader = `"数据年月","贸易伙伴编码","贸易伙伴名称","商品编码","商品名称","第一数量","第一计量单位","第二数量","第二计量单位","美元",` + "\n"

// customsRow is a row under customsHeader.
func customsRow(month, partner, commodity, quantity, usd string) string {
	return fmt.Sprintf(`"%s","%s","某国","%s","稀土永磁铁","%s","千克","0","?","%s",`+"\n", month, partner, commodity, quantity, usd)
}

// inGBK encodes the known words of a text, and leaves nothing of others.
func inGBK(s string) string {
	for b, word := range gbk {
		s = strings.ReplaceAll(s, `"`+word+`"`, `"`+b+`"`)
	}
	return strings.NewReplacer("某国", "\xc4\xb3\xb9\xfa", "稀土永磁铁", "\xcf\xa1\xcd\xc1\xd3\xc0\xb4\xc5\xcc\xfa").Replace(s)
}

func mustRead(t testing.TB, name, text string, o Options) Result {
	t.Helper()
	result, err := Read(name, strings.NewReader(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// shown shows rows in short: "CHN X 85051110 USA 2025-09 A 420517 for 21234567".
func shown(rows []dataset.Observation) []string {
	var all []string
	for _, o := range rows {
		mass, value := "-", "-"
		if !math.IsNaN(o.NetMass) {
			mass = fmt.Sprintf("%.10g", o.NetMass)
		}
		if o.NetMassLow < o.NetMassHigh {
			mass = fmt.Sprintf("%.10g..%.10g", o.NetMassLow, o.NetMassHigh)
		}
		if !math.IsNaN(o.Value) {
			value = fmt.Sprintf("%.10g", o.Value)
		}
		all = append(all, strings.Join([]string{o.Reporter, o.Flow, o.Commodity, o.Partner, o.Period, o.Status, mass, "for", value}, " "))
	}
	return all
}

func checkRows(t *testing.T, result Result, want ...string) {
	t.Helper()
	if got := shown(result.Rows); !slices.Equal(got, want) {
		t.Errorf("rows:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// said returns the reasons of counts, with their numbers.
func said(counts []Count) string {
	var all []string
	for _, c := range counts {
		all = append(all, fmt.Sprintf("%d %v", c.Rows, c.Reason))
	}
	return strings.Join(all, "; ")
}

// refused is a case of bad input: an error at a place, in so many words.
type refused struct {
	name, text   string
	line         int
	column, says string
}

func checkRefused(t *testing.T, file string, cases []refused) {
	t.Helper()
	for _, c := range cases {
		result, err := Read(file, strings.NewReader(c.text), Options{})
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: Read = %d rows, %v; want an Error", c.name, len(result.Rows), err)
			continue
		}
		if e.File != file || e.Line != c.line || e.Column != c.column || !strings.Contains(e.Reason.String(), c.says) {
			t.Errorf("%s: %q at line %d, column %q; want %q at line %d, column %q",
				c.name, e.Reason, e.Line, e.Column, c.says, c.line, c.column)
		}
		if len(result.Rows) > 0 {
			t.Errorf("%s: %d rows beside an error", c.name, len(result.Rows))
		}
	}
}

func TestWhatIsNoTableIsRefused(t *testing.T) {
	usa := customsRow("202509", "502", "85051110", "420517", "1")
	checkRefused(t, "file.csv", []refused{
		{"empty", "", 0, "", "empty"},
		{"blank", " \f\r\n\n", 0, "", "empty"},
		{"a web page", "<!DOCTYPE html><html><title>412</title>", 0, "", "web page"},
		{"UTF-16, with its mark", "\xff\xfea\x00,\x00b\x00", 0, "", "UTF-16"},
		{"UTF-16, without", "a\x00,\x00b\x00\n\x00", 0, "", "UTF-16"},
		{"a spreadsheet", "PK\x03\x04xl/workbook.xml", 0, "", "spreadsheet"},
		{"an archive", "7z\xbc\xaf\x27\x1c", 0, "", "7z"},
		{"Parquet", "PAR1\x15\x04", 0, "", "Parquet"},
		{"encrypted Parquet", "PARE\x15\x04", 0, "", "an encrypted Parquet file"},
		{"Zstandard", "\x28\xb5\x2f\xfd\x04\x58", 0, "", "Zstandard"},
		{"xz", "\xfd7zXZ\x00\x00\x04", 0, "", "with xz"},
		{"bzip2", "BZh91AY&SY", 0, "", "bzip2"},
		{"a workbook of old", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", 0, "", "save the sheet as CSV"},
		{"other binary", "\x7fELF\x02\x01\x01\x00\x00", 0, "", "binary"},
		{"an unknown table", "a,b\n1,2\n", 1, "", "“a,b”"},
		{"another encoding", "\xa4\xeb\xa5\xf7,\xb0\xd3\n1,2\n", 1, "", "in another encoding; save"},
		{"a line of 10 MB", "a," + strings.Repeat("b", 10<<20), 1, "", "longer than 256 kB"},
		{"10,000 columns", strings.Repeat("a,", 9999) + "a\n", 1, "", "1,000 columns"},
		{"an open quotation mark", customsHeader + `"202509,"502"` + "\n", 2, "", "follows a closing"},
		{"a quotation mark over two lines", customsHeader + `"202509` + "\n" + `","502"`, 2, "", "not closed"},
		{"a header without rows", customsHeader, 0, "", "no row can be used; there is none below the header"},
		{"lost characters", strings.Replace(customsHeader, "数据年月", "���", 1) + usa, 1, "", "lost characters"},
		{"too few fields", customsHeader + "202509,502\n", 2, "", "2 fields where the header has 11"},
		{"too many fields", customsHeader + strings.TrimSpace(usa) + "1,2\n", 2, "", "fields where"},
		{"JSON that breaks off", `{"data":[{"reporterCode":156,`, 1, "", "ends in the middle"},
		{"JSON of something else", `{"statusCode":429,"message":"Rate limit is exceeded."}`, 1, "", "neither a list of rows"},
		{"no JSON", `{"data":[}`, 1, "", "no JSON"},
		{"deep JSON", strings.Repeat("[", 10_000), 1, "", "nested"},
		{"a long value in JSON", `{"data":[{"cmdCode":"` + strings.Repeat("8", 1<<20), 1, "", "longer than 256 kB"},
		{"an answer without rows", `{"data":[],"count":0}`, 0, "", "no rows"},
	})
}
