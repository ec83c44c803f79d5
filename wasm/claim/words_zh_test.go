package claim

import (
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// Each of the sentences has been read as a newspaper, or a statistical office,
// would print it.
func TestChineseTexts(t *testing.T) {
	d := worldIn(t, "zh")
	textsSay(t, d, []wording{
		{"USA", 9, Wire, "对美国出口9月环比下降6%，至160吨"},
		{"USA", 9, Wire, "2025年9月，中国对美国出口稀土磁体160吨，比8月减少6%；数据来源没有给出上年同期的数据。"},
		{"USA", 9, Wire, "9月，美国是第二大目的地，占全部出口的34%。"},
		{"USA", 10, Wire, "这是3个月来首次环比上升。"},
		{"USA", 10, Wire, "这是至少5个月来的最高值。"},
		{"USA", 5, Wire, "数据来源没有给出2025年5月对美国出口的数据"},
		{"USA", 5, Office, "此前最近的数据是2025年4月的120吨。"},
		{"USA", 2, Wire, "对美国出口2月环比上升98%至102%，至200吨"},
		{"USA", 2, Wire, "春节在1月和2月之间移动，因此1月至3月的环比变化难以比较。"},
		{"DEU", 12, Office, "2025年12月中国对德国稀土磁体出口量：300吨，与2025年11月基本持平"},
		{"DEU", 4, Office, "2025年1月至4月，对德国出口量为约1,200吨。"},
		{"JPN", 2, Plain, "2025年2月，中国对日本出口稀土磁体1.2吨，比1月增加400千克（+50.0%，基数低）"},
		{"JPN", 6, Wire, "对日本出口6月由5月的零上升，至5.0吨"},
		{"JPN", 7, Wire, "对日本出口7月升至6月水平的约12倍，为61.0吨"},
		{"JPN", 9, Wire, "对日本出口9月由8月的70.0吨降至零吨"},
		{"JPN", 9, Wire, "2025年9月，中国对日本出口稀土磁体零吨，由8月的70.0吨下降；数据来源没有给出上年同期的数据。"},
		{"JPN", 8, Wire, "环比连续上升是否更早开始未知：已公布的位数使2025年6月的变化不能确定。"},
		{Total, 9, Wire, "这是连续第四个月环比下降。"},
		{Total, 9, Plain, "2025年9月，中国对所有目的地出口稀土磁体470吨，比8月减少2%；没有2024年9月的数据可供比较。"},
	})
}

func TestChineseMonth(t *testing.T) {
	monthSays(t, worldIn(t, "zh"), calendar.Of(2025, 8), []string{
		"最大的目的地",
		"美国拉低8月全部出口环比增速2个百分点。",
		"日本拉高8月全部出口环比增速1.8个百分点。",
		"对日本出口8月升至70.0吨，为2025年1月有数据以来最高。",
		"对所有目的地出口8月环比连续第三个月下降。",
	})
}

func TestChineseAnswers(t *testing.T) {
	d := worldIn(t, "zh")
	answersSay(t, d, []answering{
		{Claim{Kind: Level, Partner: "USA", Period: month(9), Value: 170, Unit: Tonnes, Hedge: Over},
			"2025年9月对美国出口量为超过170吨。", "2025年9月对美国出口量为160吨。", "160吨"},
		{Claim{Kind: Level, Partner: "USA", Period: month(5), Value: 170, Unit: Tonnes},
			"2025年5月对美国出口量为170吨。", "数据来源没有给出美国在2025年5月的数据。", ""},
		{Claim{Kind: Change, Partner: "USA", Period: month(9), Base: month(6), Value: 78, Unit: Percent},
			"2025年9月对美国出口比2025年6月上升78%。", "2025年9月对美国出口比2025年6月上升76.2至79.4%。", "160吨 ÷ 90吨 − 1 = +76.2至+79.4%"},
		{Claim{Kind: Compare, Partner: "DEU", Against: "USA", Period: month(7), Value: 1.7, Unit: Ratio, Decimals: 1},
			"2025年7月对德国出口为对美国的数量的1.7倍。", "2025年7月对德国出口为对美国的数量的1.67倍。", "300吨 ÷ 180吨 = 1.67"},
		{Claim{Kind: Rank, Partner: "USA", Period: month(7), Value: 3, Unit: Place},
			"2025年7月，美国是第三大目的地。", "2025年7月，美国是第二大目的地。", "德国300吨、美国180吨、日本61.0吨"},
		{Claim{Kind: Streak, Basis: "mom", Partner: "USA", Period: month(9), Value: -2, Unit: Months},
			"2025年9月，对美国出口连续第二个月环比下降。", "2025年9月，对美国出口连续第二个月环比下降。", "7月+98至+102%、8月−6%、9月−6%"},
	})
}

// Languages that count by ten thousands say dollars so.
func TestDollarsCountAsTheLanguageDoes(t *testing.T) {
	for code, want := range map[string][4]string{
		"de": {"1,02 Mrd. US-Dollar", "345 Mio. US-Dollar", "5,6 Mio. US-Dollar", "78.900 US-Dollar"},
		"ja": {"10.2億米ドル", "3.45億米ドル", "560万米ドル", "7.89万米ドル"},
		"ko": {"10.2억 달러", "3.45억 달러", "560만 달러", "7.89만 달러"},
		"zh": {"10.2亿美元", "3.45亿美元", "560万美元", "7.89万美元"},
	} {
		w := worldIn(t, code).Words
		for i, value := range []float64{1.02e9, 3.45e8, 5.6e6, 78900} {
			if got := dollars(w, interval.Exact(value)); got != want[i] {
				t.Errorf("dollars(%s, %v) = %s, want %s", code, value, got, want[i])
			}
		}
	}
	if got := dollars(nil, interval.Exact(3.45e8)); got != "US$345 million" {
		t.Errorf("in English %s", got)
	}
}
