package claim

import (
	"testing"

	"lodestone/wasm/series"
)

// korean words a small world in Korean: China's exports to the United States and
// Germany from January 2025.
func korean(t *testing.T) *Data {
	t.Helper()
	world := map[string]series.Series{
		"USA": kilograms(9e5, 8e5, 9e5, 8e5, 7e5, 10e5, na, 0, 5e3, 12e3),
		"DEU": kilograms(3e5, 6e5, 13e5, 13e5, 12e5, 12e5, 12e5, 11e5, 800, 1200),
		Total: kilograms(2e6, 2e6, 3e6, 3e6, 3e6, 3e6, 3e6, 2e6, 2e6, 2e6),
	}
	d := told(t, "ko", data(world))
	d.Rankings[january+5] = []string{"DEU", "USA"}
	d.Rankings[january+4] = []string{"USA", "DEU"}
	return d
}

// Headlines, paragraphs and notes of a month; read by someone who writes Korean.
func TestTextsInKorean(t *testing.T) {
	d := korean(t)
	textsSay(t, d, []wording{
		{"USA", 5, Wire, "미국으로의 수출, 5월 700.0톤으로 4월 대비 12.5% 감소"},
		{"USA", 5, Office, "중국의 미국 대상 희토류 자석 수출, 2025년 5월: 700.0톤(2025년 4월 대비 12.5% 감소)"},
		{"USA", 5, Plain, "중국, 2025년 5월 미국으로 희토류 자석 700.0톤 수출(4월 대비 12.5% 감소)"},
		{"USA", 5, Wire, "중국은 2025년 5월 미국으로 희토류 자석 700.0톤(4월 대비 12.5% 감소. 출처에 전년 동월 수치 없음)을 수출했다."},
		{"USA", 1, Office, "2025년 1월 중국의 미국 대상 희토류 자석 수출은 900.0톤(비교할 2024년 12월·2024년 1월 수치 없음)으로 집계됐다."},
		{"USA", 5, Wire, "이로써 2개월 연속 전월 대비 감소를 기록했다."},
		{"USA", 6, Plain, "이로써 3개월 만의 전월 대비 증가를 기록했다."},
		{"USA", 6, Wire, "이는 자료가 시작된 2025년 1월 이후 최고치다."},
		{"USA", 3, Wire, "3월 미국은 전체 수출의 30.0%를 차지하며 2월 1위에서 내려가 2위 수출 대상국으로 집계됐다."},
		{"USA", 6, Office, "2025년 1~6월 미국으로의 수출은 5,100톤으로 집계됐다."},
		{"USA", 7, Wire, "2025년 7월 미국으로의 수출 수치는 출처에 없다. 그 전의 가장 최근 수치는 2025년 6월의 1,000톤이다."},
		{"USA", 7, Office, "미국으로의 수출, 2025년 7월: 수치 없음"},
		{"USA", 9, Wire, "미국으로의 수출, 8월 0에서 9월 5.0톤으로 증가"},
		{"USA", 9, Wire, "전 세계로의 수출은 9월 2,000톤으로 8월과 비슷한 수준을 기록했다."},
		{"DEU", 2, Wire, "독일로의 수출, 2월 600.0톤으로 1월의 2배로(+100%) 증가"},
		{"DEU", 3, Office, "2025년 3월 중국의 독일 대상 희토류 자석 수출은 1,300톤(2025년 2월 대비 +117%로 2배 초과. 비교할 2024년 3월 수치는 없음)으로 집계됐다."},
		{"DEU", 3, Wire, "전월 대비 증가가 더 앞에서부터 이어졌는지는 알 수 없다: 2024년 12월 수치가 출처에 없다."},
		{"DEU", 10, Wire, "독일로의 수출, 10월 1.2톤으로 9월 대비 400킬로그램 증가"},
		{"DEU", 10, Plain, "중국, 2025년 10월 독일로 희토류 자석 1.2톤 수출(9월 대비 400킬로그램 증가, 비율로는 +50.0%이나 기저가 낮음)"},
	})
}

func TestMonthPagesInKorean(t *testing.T) {
	monthSays(t, korean(t), january+2, []string{
		"상위 수출 대상국",
		"3월 독일은 전체 수출의 43.3%를 차지하며 최대 수출 대상국으로 집계됐다.",
		"독일은 3월 전체 수출의 전월 대비 변화를 35.0%포인트 끌어올렸다.",
		"독일로의 수출은 3월 1,300톤으로 2월 대비 700.0톤 증가했다.",
	})
}

// A claim as it was understood, what the data say of it, and its working.
func TestAnswersInKorean(t *testing.T) {
	d := korean(t)
	answersSay(t, d, []answering{
		{Claim{Kind: MonthOnMonth, Partner: "USA", Period: month(5), Base: month(4), Value: -10, Unit: Percent, Hedge: Nearly},
			"2025년 5월 미국으로의 수출은 전월 대비 거의 10% 감소했다.", "2025년 5월 미국으로의 수출은 전월 대비 12.5% 감소했다.", "700.0톤 ÷ 800.0톤 − 1 = −12.5%"},
		{Claim{Kind: Share, Partner: "DEU", Period: month(3), Value: 40, Unit: Percent},
			"2025년 3월 독일은 전체 수출의 40%를 차지했다.", "2025년 3월 독일은 전체 수출의 43.3%를 차지했다.", "1,300톤 ÷ 3,000톤 = 43.3%"},
		{Claim{Kind: Streak, Basis: "mom", Partner: "USA", Period: month(5), Value: -3, Unit: Months},
			"2025년 5월 미국으로의 수출은 3개월 연속 전월 대비 감소했다.", "2025년 5월 미국으로의 수출은 2개월 연속 전월 대비 감소했다.", "2월 −11.1%, 3월 +12.5%, 4월 −11.1%, 5월 −12.5%"},
		{Claim{Kind: Compare, Partner: "USA", Against: "DEU", Period: month(3), Value: 1},
			"2025년 3월 미국으로의 수출은 독일보다 많았다.", "2025년 3월 미국으로의 수출은 독일보다 적었다.", "900.0톤 대 1,300톤"},
		{Claim{Kind: Level, Partner: "USA", Period: month(7), Value: 500, Unit: Tonnes},
			"2025년 7월 미국으로의 수출은 500톤을 기록했다.", "2025년 7월 미국의 수치가 출처에 없다.", ""},
	})
}
