package article

import "testing"

func TestReadGivesBareNumbersOfMonthsTheUnitThatWasSaid(t *testing.T) {
	check(t, []reading{
		{"a list of figures and their months",
			"Magnet exports to the U.S.: 46 tonnes in May, 353 in June, 619 in July and 590 in August.",
			[]string{"level USA 2025-05 46 t", "level USA 2025-06 353 t", "level USA 2025-07 619 t", "level USA 2025-08 590 t"}},
		{"a list of months and their figures, the unit in front",
			"China's magnet exports, t: May 1,238; Jun 3,188; Jul 5,577.",
			[]string{"level WLD 2025-05 1238 t", "level WLD 2025-06 3188 t", "level WLD 2025-07 5577 t"}},
		{"months and a colon, after tonnes",
			"Magnet exports hit 6,146 tonnes in August. July: 5,577. June: 3,188.",
			[]string{"level WLD 2025-08 6146 t", "level WLD 2025-07 5577 t", "level WLD 2025-06 3188 t"}},
		{"but no number of other things",
			"Magnet exports hit 6,146 tonnes in August, and 12 in 25 makers wanted more.",
			[]string{"level WLD 2025-08 6146 t"}},
	})
}

func TestReadGivesBareNumbersOfPartnersTheUnitOfTheHead(t *testing.T) {
	check(t, []reading{
		{"in parentheses",
			"October magnet exports (t): Germany 1,118 (-13%); US 656; South Korea 569.",
			[]string{"level DEU 2025-10 1118 t", "mom DEU 2025-10 on 2025-09 -13 percent", "level USA 2025-10 656 t", "level KOR 2025-10 569 t"}},
		{"between bars, with the total",
			"Magnet exports in October, tonnes: World 5,473 | Germany 1,118 | Japan 226",
			[]string{"level WLD 2025-10 5473 t", "level DEU 2025-10 1118 t", "level JPN 2025-10 226 t"}},
		{"but no numbers behind a figure of its own",
			"China exported 5,473 t of magnets in October: Germany 20, US 12.",
			[]string{"level WLD 2025-10 5473 t"}},
	})
}

func TestReadKnowsNamesInALineWithoutCapitals(t *testing.T) {
	check(t, []reading{
		{"a chat",
			"magnet exports oct: us 656t, up 56 pct. germany 1118t, down 13 pct. japan 226t",
			[]string{"level USA 2025-10 656 t", "mom USA 2025-10 on 2025-09 56 percent", "level DEU 2025-10 1118 t",
				"mom DEU 2025-10 on 2025-09 -13 percent", "level JPN 2025-10 226 t"}},
		{"a month that is another word too",
			"china's magnet exports fell 6.1% in september from august. they may march on in may",
			[]string{"mom WLD 2025-09 on 2025-08 -6.1 percent"}},
		{"but not in a line with capitals",
			"China sold us 20 t of magnets in October, they said.",
			[]string{"level WLD 2025-10 20 t"}},
	})
}

func TestReadComparesWithTheSameMonthOfAYear(t *testing.T) {
	check(t, []reading{
		{"told of last month",
			"Magnet exports totalled 5,473 tonnes last month versus 4,725 tonnes in the same month of 2024 and 5,774 tonnes in the previous month.",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2024-10 4725 t", "level WLD 2025-09 5774 t"}},
		{"a drop from the same months, told behind both",
			"Magnet exports came to 34,043 tonnes in the eight months to August, against 38,138 tonnes in the same period last year, a drop of 10.7%.",
			[]string{"level WLD 2025-01..2025-08 34043 t", "level WLD 2024-01..2024-08 38138 t", "ytd WLD 2025-01..2025-08 on 2024-01..2024-08 -10.7 percent"}},
	})
}
