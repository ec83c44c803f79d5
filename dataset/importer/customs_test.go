package importer

import (
	"strings"
	"testing"
)

func TestCustomsQueryIsReadAsItStands(t *testing.T) {
	text := customsHeader +
		customsRow("202508", "502", "85051110", "590100", "31,234,567") +
		customsRow("202509", "502", "85051110", "420517", "21,234,567") +
		customsRow("202509", "304", "85051110", "0", "12") +
		customsRow("202509", "299", "85051110", "7", "0") +
		customsRow("202509", "599", "85051110", "5", "100") +
		customsRow("202509", "502", "12011000", "908", "23,416")
	for name, text := range map[string]string{
		"UTF-8": text, "GBK": inGBK(text), "UTF-8 with a mark": "\ufeff" + text,
		"line ends of Windows": strings.ReplaceAll(text, "\n", "\r\n"), "no line end": strings.TrimSpace(text),
	} {
		result := mustRead(t, name, text, Options{})
		checkRows(t, result,
			"CHN X 85051110 DEU 2025-09 A 0 for 12",
			"CHN X 85051110 USA 2025-08 A 590100 for 31234567",
			"CHN X 85051110 USA 2025-09 A 420517 for 21234567",
			// what is left of Africa and of North America, together
			"CHN X 85051110 X-NES 2025-09 A 12 for 100")
		r := result.Reports[0]
		if r.Format != "China customs query" || r.Unit != "千克" || r.Currency != "USD" || r.Rows != 6 || r.Kept != 5 {
			t.Errorf("%s: report %+v", name, r)
		}
		if got, want := said(r.Dropped), "1 of another commodity"; got != want {
			t.Errorf("%s: dropped %q, want %q", name, got, want)
		}
		if got, want := said(r.Notes), "0 the file does not say whether these are exports or imports; exports are assumed; "+
			"1 0 kg with a value: less than half a kilogram"; got != want {
			t.Errorf("%s: notes %q, want %q", name, got, want)
		}
	}
}

// The order of the columns and which of them there are depends on what was
// ticked; without a partner the rows are the total.
func TestCustomsColumnsAreFoundByName(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"no partner", "商品编码,商品名称,第一数量,第一计量单位,第二数量,第二计量单位,美元,数据年月,\n" +
			"85051110,磁铁,5473000,千克,0,?,\"1,000\",202510,\n",
			[]string{"CHN X 85051110 WLD 2025-10 A 5473000 for 1000"}},
		{"values in yuan", "月份,贸易伙伴编码,商品编码,第一数量,第一计量单位,人民币,\n202510,304,85051110,1118,吨,\"9,000\",\n",
			[]string{"CHN X 85051110 DEU 2025-10 A 1118000 for -"}},
		{"counted first and weighed second", "数据年月,贸易伙伴编码,商品编码,第一数量,第一计量单位,第二数量,第二计量单位,美元,\n" +
			"202510,304,85051110,12,个,250,千克,9,\n",
			[]string{"CHN X 85051110 DEU 2025-10 A 250 for 9"}},
		// two modes of trade add up
		{"modes of trade", "数据年月,贸易伙伴编码,商品编码,贸易方式编码,第一数量,第一计量单位,美元,\n" +
			"202510,304,85051110,10,100,千克,\"1,000\",\n202510,304,85051110,14,20,千克,200,\n",
			[]string{"CHN X 85051110 DEU 2025-10 A 120 for 1200"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkRows(t, mustRead(t, "a.csv", c.text, Options{}), c.want...)
		})
	}
}

func TestCustomsFlowIsTheOptions(t *testing.T) {
	result := mustRead(t, "a.csv", customsHeader+customsRow("202509", "142", "85051110", "7", "1"), Options{Flow: "M"})
	checkRows(t, result, "CHN M 85051110 CHN 2025-09 A 7 for 1")
	if len(result.Reports[0].Notes) > 0 {
		t.Errorf("notes %q, want none", said(result.Reports[0].Notes))
	}
}

func TestBadCustomsFilesAreRefused(t *testing.T) {
	good := customsRow("202509", "502", "85051110", "420517", "1")
	checkRefused(t, "customs.csv", []refused{
		{"no month", strings.Replace(customsHeader, "数据年月", "年", 1) + good, 1, "", "columns of China customs query are missing: 数据年月 / 月份"},
		{"month 13", customsHeader + good + customsRow("202513", "502", "85051110", "1", "1"), 3, "数据年月", "“202513” is not a month"},
		{"month 0, where the query was not by month", customsHeader + customsRow("202500", "502", "85051110", "1", "1"), 2, "数据年月", "not a month"},
		{"an unknown partner", customsHeader + customsRow("202509", "777", "85051110", "1", "1"), 2, "贸易伙伴编码", "“777” is no known partner"},
		{"a code of 200 kB", customsHeader + customsRow("202509", strings.Repeat("5", 200<<10), "85051110", "1", "1"), 2, "贸易伙伴编码", "is no code"},
		{"a unit that is no mass", inGBK(customsHeader + strings.Replace(good, "千克", "台", 1)), 2, "第一计量单位", "“台” is not a unit of mass"},
		{"a negative mass", customsHeader + customsRow("202509", "502", "85051110", "-1", "1"), 2, "第一数量", "“-1” is negative"},
		{"no mass", customsHeader + customsRow("202509", "502", "85051110", "", "1"), 2, "第一数量", "empty"},
		{"a mass with letters", customsHeader + customsRow("202509", "502", "85051110", "1O", "1"), 2, "第一数量", "not a number"},
		{"thousands in the mass", customsHeader + customsRow("202509", "502", "85051110", "1,000", "1"), 2, "第一数量", "not a number"},
		{"misplaced thousands", customsHeader + customsRow("202509", "502", "85051110", "1", "23,41"), 2, "美元", "not a number"},
		{"infinity", customsHeader + customsRow("202509", "502", "85051110", "inf", "1"), 2, "第一数量", "not a number"},
		{"more than all trade", customsHeader + customsRow("202509", "502", "85051110", "1e18", "1"), 2, "第一数量", "more than"},
		{"a key that stands twice", customsHeader + good + customsRow("202509", "502", "85051110", "420518", "1"), 3, "", "customs.csv:2"},
		{"two currencies", strings.Replace(customsHeader, `"商品名称"`, `"人民币"`, 1) + good, 1, "", "one currency"},
		{"names without codes", strings.Replace(customsHeader, "贸易伙伴编码", "x", 1) + good, 1, "", "add the column 贸易伙伴编码"},
		{"a column that stands twice", strings.Replace(customsHeader, "商品名称", "商品编码", 1) + good, 1, "商品编码", "twice"},
		{"other goods", customsHeader + customsRow("202509", "502", "12011000", "1", "1"), 0, "", "there are 12011000"},
		{"no commodity code", customsHeader + customsRow("202509", "502", "", "1", "1"), 2, "商品编码", "not a commodity code"},
	})
}
