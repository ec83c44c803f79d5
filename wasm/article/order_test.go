package article

import "testing"

func TestReadFindsRuns(t *testing.T) {
	check(t, []reading{
		{"the end of a run",
			"China's rare earth magnet exports fell 6.1% in September from August, ending three months of gains.",
			[]string{"mom WLD 2025-09 on 2025-08 -6.1 percent", "streak_end mom WLD 2025-09 -3 months"}},
		{"straight months of declines, and a low",
			"Magnet exports to South Korea slumped in August, the third straight month of declines and the lowest level since February.",
			[]string{"direction mom KOR 2025-08 -1 sign", "streak mom KOR 2025-08 -3 months", "extreme low KOR 2025-08 on 2025-02 6 months"}},
		{"months running",
			"The volume of magnet exports to Japan declined for the fourth month running in October, falling 3.4 per cent.",
			[]string{"streak mom JPN 2025-10 -4 months", "mom JPN 2025-10 on 2025-09 -3.4 percent"}},
		{"first since",
			"Exports of magnets from China to the US rose to 656 tonnes in October, up 56.1 percent month on month - the first increase since July.",
			[]string{"level USA 2025-10 656 t", "mom USA 2025-10 on 2025-09 56.1 percent", "streak_end mom USA 2025-10 3 months"}},
		{"a run told after its end",
			"After rising for three straight months, magnet exports fell in September.",
			[]string{"streak_end mom WLD 2025-09 -3 months", "direction mom WLD 2025-09 -1 sign"}},
		{"years on years",
			"November was the fifth month in a row in which total rare earth magnet exports exceeded those of the year before.",
			[]string{"streak yoy WLD 2024-11 5 months", "direction yoy WLD 2024-11 1 sign"}},
		{"two months by one verb",
			"Magnet exports to the US fell in both August and September.",
			[]string{"direction mom USA 2025-08 -1 sign", "direction mom USA 2025-09 -1 sign"}},
	})
}

func TestReadFindsExtremes(t *testing.T) {
	check(t, []reading{
		{"a high of the figure compared with",
			"September's magnet shipments came in at 5,774 metric tons, down from a seven-month high of 6,146 tons in August.",
			[]string{"level WLD 2025-09 5774 t", "extreme high WLD 2025-08 7 months", "level WLD 2025-08 6146 t"}},
		{"a low since a month of a year",
			"Rare earth magnet exports to the United States plunged 93.3% year-on-year in May to just 46 metric tons, the lowest since February 2020.",
			[]string{"yoy USA 2025-05 on 2024-05 -93.3 percent", "level USA 2025-05 46 t", "extreme low USA 2025-05 on 2020-02 63 months"}},
		{"a low of years, of another month",
			"After slumping to a five-year low in May, magnet exports recovered to 3,188 tonnes in June.",
			[]string{"extreme low WLD 2025-05 60 months", "level WLD 2025-06 3188 t"}},
		{"an extreme of changes",
			"The drop of 28.7% in September magnet exports to the U.S. was the sharpest since May.",
			[]string{"mom USA 2025-09 on 2025-08 -28.7 percent", "other high USA 2025-09 on 2025-05 0  [an extreme of changes, not of figures]"}},
		{"a place among months",
			"Rare earth magnet exports in October were the second highest ever.",
			[]string{"other high WLD 2025-10 0  [a place among months]"}},
		{"nothing shipped",
			"No rare earth magnets at all were shipped from China to the U.S. in May.",
			[]string{"zero USA 2025-05 0 t"}},
	})
}
