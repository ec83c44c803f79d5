package claim

import (
	"testing"

	"lodestone/dataset/calendar"
)

// Each of the sentences has been read as a newspaper, or a statistical office,
// would print it.
func TestJapaneseTexts(t *testing.T) {
	d := worldIn(t, "ja")
	textsSay(t, d, []wording{
		{"USA", 9, Wire, "米国向け輸出、9月に前月比6%減の160トン"},
		{"USA", 9, Wire, "中国の米国向けレアアース磁石の輸出は2025年9月に160トンで、前年同月の数値は出所にないが、前月比6%減だった。"},
		{"USA", 9, Wire, "9月、米国は輸出全体の34%を占め、2位の輸出先だった。"},
		{"USA", 10, Wire, "前月比で3か月ぶりの増加となった。"},
		{"USA", 10, Wire, "少なくとも5か月で最も高い水準となった。"},
		{"USA", 5, Wire, "2025年5月の米国向け輸出の数値は出所にない"},
		{"USA", 5, Office, "それ以前で最も新しい数値は2025年4月の120トンである。"},
		{"USA", 2, Wire, "春節が1月になる年と2月になる年があるため、1月から3月までの前月比は比較が難しい。"},
		{"DEU", 12, Office, "中国のドイツ向けレアアース磁石輸出（2025年12月）：300トン、前月（2025年11月）比ほぼ横ばい"},
		{"DEU", 4, Office, "2025年1～4月のドイツ向け輸出は約1,200トンであった。"},
		{"JPN", 2, Plain, "2025年2月の中国の日本向けレアアース磁石輸出は1.2トン、前月比400キログラム増（+50.0%、基準値が小さい）"},
		{"JPN", 6, Wire, "日本向け輸出、6月に前月のゼロから増えて5.0トン"},
		{"JPN", 7, Wire, "日本向け輸出、7月に前月の約12倍の61.0トン"},
		{"JPN", 9, Wire, "5月以来の低水準となった。"},
		{"JPN", 8, Wire, "前月比の増加がさらに前から続いていたかは不明である（2025年6月の増減は公表値の桁からは定まらない）。"},
		{Total, 9, Wire, "前月比で4か月連続の減少となった。"},
		{Total, 9, Plain, "2025年9月、中国の全世界向けレアアース磁石の輸出は470トンで、比較できる2024年9月の数値はないが、前月比2%減だった。"},
	})
}

func TestJapaneseMonth(t *testing.T) {
	monthSays(t, worldIn(t, "ja"), calendar.Of(2025, 8), []string{
		"上位の輸出先",
		"米国は8月の輸出全体の前月比を2ポイント押し下げた。",
		"日本向け輸出は8月に70.0トンに増え、データが始まる2025年1月以降で最も高い水準となった。",
		"全世界向け輸出は8月に前月比で3か月連続の減少となった。",
	})
}

func TestJapaneseAnswers(t *testing.T) {
	d := worldIn(t, "ja")
	answersSay(t, d, []answering{
		{Claim{Kind: Level, Partner: "USA", Period: month(9), Value: 170, Unit: Tonnes, Hedge: Over},
			"2025年9月の米国向け輸出は170トン超だった。", "2025年9月の米国向け輸出は160トンだった。", "160トン"},
		{Claim{Kind: Level, Partner: "USA", Period: month(5), Value: 170, Unit: Tonnes},
			"2025年5月の米国向け輸出は170トンだった。", "出所に米国の2025年5月の数値がない。", ""},
		{Claim{Kind: Change, Partner: "USA", Period: month(9), Base: month(6), Value: 78, Unit: Percent},
			"米国向け輸出は2025年9月に2025年6月比で78%増加した。", "米国向け輸出は2025年9月に2025年6月比で76.2～79.4%増加した。", "160トン ÷ 90トン − 1 = +76.2～+79.4%"},
		{Claim{Kind: Change, Partner: "USA", Period: month(9), Base: month(6), Value: 2, Unit: Points},
			"輸出全体に占める米国の割合は2025年9月に2025年6月比で2ポイント上昇した。", "輸出全体に占める米国の割合は2025年9月に2025年6月比で21ポイント上昇した。", "34% − 12.9% = +21ポイント"},
		{Claim{Kind: Compare, Partner: "DEU", Against: "USA", Period: month(7), Value: 1.7, Unit: Ratio, Decimals: 1},
			"2025年7月のドイツ向け輸出は米国向け輸出の1.7倍だった。", "2025年7月のドイツ向け輸出は米国向け輸出の1.67倍だった。", "300トン ÷ 180トン = 1.67"},
		{Claim{Kind: Rank, Partner: "USA", Period: month(7), Value: 3, Unit: Place},
			"米国は2025年7月に3位の輸出先だった。", "米国は2025年7月に2位の輸出先だった。", "ドイツは300トン、米国は180トン、日本は61.0トン"},
		{Claim{Kind: Streak, Basis: "mom", Partner: "USA", Period: month(9), Value: -2, Unit: Months},
			"米国向け輸出は2025年9月に前月比で2か月連続で減少した。", "米国向け輸出は2025年9月に前月比で2か月連続で減少した。", "7月は+98～+102%、8月は−6%、9月は−6%"},
		{Claim{Kind: Zero, Partner: "JPN", Period: month(9), Unit: Tonnes},
			"2025年9月に日本向け輸出はなかった。", "2025年9月の日本向け輸出は0トンだった。", "0トン"},
	})
}
