package claim

import (
	"slices"
	"strings"
	"testing"

	"lodestone/wasm/series"
)

// Each style tells a run, a high and a part in its own voice, in each language.
func TestRunsHighsAndPartsInEachStyle(t *testing.T) {
	const ended = "October" // the month in which the run before it ended
	for code, want := range map[string]map[Style][3]string{
		"en": {
			Wire: {"Exports to USA rose month on month for the first time in three months in " + ended + ".",
				"Exports to USA rose to 240 tonnes in October, the highest in at least five months.",
				"USA subtracted 2 percentage points from the monthly change of all exports in August."},
			Office: {"In October 2025, exports to USA recorded the first monthly increase in three months.",
				"In October 2025, exports to USA amounted to 240 tonnes, the highest monthly figure in at least five months.",
				"In August 2025, USA contributed a decrease of 2 percentage points to the monthly change of total exports."},
			Plain: {"In October, exports to USA were for the first time in three months larger than a month before.",
				"In October, China exported 240 tonnes to USA, the largest amount in at least five months.",
				"In August, USA took 2 percentage points off the monthly change of all exports."},
		},
		"de": {
			Wire: {"Die Exporte in die Vereinigten Staaten sind im Oktober zum Vormonat erstmals seit drei Monaten gestiegen.",
				"Die Exporte in die Vereinigten Staaten stiegen im Oktober auf 240 Tonnen, den höchsten Wert seit mindestens fünf Monaten.",
				"Die Vereinigten Staaten zogen die Änderung aller Exporte zum Vormonat im August um 2 Prozentpunkte nach unten."},
			Office: {"Im Oktober 2025 war für die Exporte in die Vereinigten Staaten der erste monatliche Anstieg seit drei Monaten zu verzeichnen.",
				"Im Oktober 2025 beliefen sich die Exporte in die Vereinigten Staaten auf 240 Tonnen, den höchsten Monatswert seit mindestens fünf Monaten.",
				"Im August 2025 leisteten die Vereinigten Staaten einen negativen Beitrag von 2 Prozentpunkten zur Veränderung der gesamten Exporte gegenüber dem Vormonat."},
			Plain: {"Im Oktober waren die Exporte in die Vereinigten Staaten zum ersten Mal seit drei Monaten größer als im Monat davor.",
				"Im Oktober exportierte China in die Vereinigten Staaten 240 Tonnen, die größte Menge seit mindestens fünf Monaten.",
				"Im August steuerten die Vereinigten Staaten ein Minus von 2 Prozentpunkten zur Veränderung aller Exporte gegenüber dem Vormonat bei."},
		},
		"ja": {
			Wire: {"米国向け輸出は10月に前月比で3か月ぶりの増加となった。",
				"米国向け輸出は10月に240トンに増え、少なくとも5か月で最も高い水準となった。",
				"米国は8月の輸出全体の前月比を2ポイント押し下げた。"},
			Office: {"2025年10月の米国向け輸出は前月比で3か月ぶりの増加であった。",
				"2025年10月の米国向け輸出は240トンで、少なくとも5か月で最も高い月間水準であった。",
				"2025年8月の輸出全体の前月比に対する米国の寄与度は2ポイントのマイナスであった。"},
			Plain: {"10月の米国向け輸出が前の月を上回るのは3か月ぶりだった。",
				"10月の中国の米国向け輸出は240トンで、少なくともこの5か月で最も多い量だった。",
				"8月の輸出全体の前月比のうち、米国の分は2ポイントのマイナスだった。"},
		},
		"ko": {
			Wire: {"미국으로의 수출은 10월 전월 대비 3개월 만에 증가했다.",
				"미국으로의 수출은 10월 240톤으로 늘어 최소 5개월 만의 최고치를 기록했다.",
				"미국은 8월 전체 수출의 전월 대비 변화를 2%포인트 끌어내렸다."},
			Office: {"2025년 10월 미국으로의 수출은 3개월 만의 전월 대비 증가를 기록했다.",
				"2025년 10월 미국으로의 수출은 240톤으로 집계돼 최소 5개월 만의 월간 최고치를 나타냈다.",
				"2025년 8월 전체 수출의 전월 대비 증감률에 대한 미국의 기여도는 2%포인트 마이너스였다."},
			Plain: {"10월 미국으로의 수출은 전달보다 3개월 만에 늘었다.",
				"중국이 10월 미국으로 수출한 양은 240톤으로 최소 5개월 만에 가장 많았다.",
				"8월 전체 수출의 전월 대비 증감률 가운데 미국의 몫은 2%포인트 감소였다."},
		},
		"zh": {
			Wire: {"对美国出口10月环比3个月来首次上升。",
				"对美国出口10月升至240吨，为至少5个月来最高。",
				"美国拉低8月全部出口环比增速2个百分点。"},
			Office: {"2025年10月，对美国出口3个月来首次环比上升。",
				"2025年10月，对美国出口量为240吨，是至少5个月来的月度最高值。",
				"2025年8月，美国对全部出口环比增速形成2个百分点的负贡献。"},
			Plain: {"10月对美国出口量3个月来首次比上个月多。",
				"10月，中国对美国出口240吨，是至少5个月来最多的一个月。",
				"8月全部出口与上月相比的变化中，美国带来2个百分点的减少。"},
		},
	} {
		d := smallWorld()
		if code != "en" {
			d = told(t, code, d)
		}
		for style, wants := range want {
			for i, n := range [3]int{10, 10, 8} {
				var said []string
				for _, p := range d.Month(month(n).First, style) {
					for _, s := range p.Sentences {
						said = append(said, s.String())
					}
				}
				if !slices.Contains(said, wants[i]) {
					t.Errorf("%s, %s:\n%s\ndo not say\n%s", code, style, strings.Join(said, "\n"), wants[i])
				}
			}
		}
	}
}

// Two runs of a month are told in one sentence.
func TestTwoRunsInEachStyle(t *testing.T) {
	masses := tonnages(slices.Concat(slices.Repeat([]float64{300}, 12), slices.Repeat([]float64{290}, 12), []float64{350, 340, 330})...)
	d := data(map[string]series.Series{"AAA": masses, Total: masses})
	for style, want := range map[Style]string{
		Wire:   "Exports to AAA fell month on month for the second month in a row in March and rose year on year for the third month in a row.\n",
		Office: "In March 2027, exports to AAA recorded the second consecutive monthly decrease and the third consecutive year-on-year increase.\n",
		Plain:  "In March, exports to AAA were smaller than a month before for the second month in a row, and larger than a year before for the third month in a row.\n",
	} {
		if got, _ := passage(d, 27, style, "Rises and falls in a row"); got != want {
			t.Errorf("%s: %q, want %q", style, got, want)
		}
	}
}
