package article

import "testing"

func TestReadFindsTwoChangesInASentence(t *testing.T) {
	check(t, []reading{
		{"down and up",
			"Some 590 tons of magnets went to the United States in August, down 4.7% from the month before and up 15.4% from the year before.",
			[]string{"level USA 2025-08 590 t about", "mom USA 2025-08 on 2025-07 -4.7 percent", "yoy USA 2025-08 on 2024-08 15.4 percent"}},
		{"abbreviated bases",
			"China's exports of rare earth magnets in October totaled 5,473 tons, down 5.2% MoM and up 15.8% YoY.",
			[]string{"level WLD 2025-10 5473 t", "mom WLD 2025-10 on 2025-09 -5.2 percent", "yoy WLD 2025-10 on 2024-10 15.8 percent"}},
		{"a drop though higher",
			"Chinese customs data released on Thursday showed outbound shipments of rare earth magnets slid to 5,473 tonnes last month, a drop of 5.2% from September though 15.8% higher than a year earlier.",
			[]string{"level WLD 2025-10 5473 t", "mom WLD 2025-10 on 2025-09 -5.2 percent", "yoy WLD 2025-10 on 2024-10 15.8 percent"}},
		{"less but above",
			"Customs data showed that the world's largest magnet maker shipped 5,473 tonnes abroad in October, 5.2 percent less than the previous month but 15.8 percent above last year's level.",
			[]string{"level WLD 2025-10 5473 t", "mom WLD 2025-10 on 2025-09 -5.2 percent", "yoy WLD 2025-10 on 2024-10 15.8 percent"}},
		{"signs in parentheses",
			"Export volume of rare earth magnets (HS 85051110) in 2025/09: 5,774 t (-6.1% MoM, +17.5% YoY)",
			[]string{"level WLD 2025-09 5774 t", "mom WLD 2025-09 on 2025-08 -6.1 percent", "yoy WLD 2025-09 on 2024-09 17.5 percent"}},
		{"named bases",
			"Total magnet shipments were 3,188 tons in June, up 157.5% on May and down 38.1% on June 2024.",
			[]string{"level WLD 2025-06 3188 t", "mom WLD 2025-06 on 2025-05 157.5 percent", "yoy WLD 2025-06 on 2024-06 -38.1 percent"}},
	})
}

func TestReadFindsChangesWhereverTheirBaseStands(t *testing.T) {
	check(t, []reading{
		{"the base before",
			"Versus the same month a year earlier, magnet exports rose 17.5% in September.",
			[]string{"yoy WLD 2025-09 on 2024-09 17.5 percent"}},
		{"a base that gives the month",
			"Magnet exports to Germany, at 1,118 tonnes, were 55.9% higher than in October 2024.",
			[]string{"level DEU 2025-10 1118 t", "yoy DEU 2025-10 on 2024-10 55.9 percent"}},
		{"a change in tonnes",
			"Magnet exports to the U.S. dropped by 169 tonnes from August to September.",
			[]string{"mom USA 2025-09 on 2025-08 -169 t"}},
		{"a fraction in words",
			"Shipments of magnets to the EU dropped by a fifth in October from September.",
			[]string{"mom EU27 2025-10 on 2025-09 -20 percent in words"}},
		{"a multiple in words",
			"October saw magnet exports to India nearly double from a month earlier to 461 tonnes.",
			[]string{"multiple IND 2025-10 on 2025-09 2 ratio nearly in words", "level IND 2025-10 461 t"}},
		{"more than halved",
			"Magnet exports to the U.S. more than halved in May to 46 tonnes from 246 tonnes in April.",
			[]string{"multiple USA 2025-05 on 2025-04 0.5 ratio over in words", "level USA 2025-05 46 t", "level USA 2025-04 246 t"}},
		{"more than double a month's figure",
			"In June, exports of magnets were 38.1 per cent lower year on year, but more than double the May figure of 1,238 tonnes.",
			[]string{"yoy WLD 2025-06 on 2024-06 -38.1 percent", "multiple WLD 2025-06 on 2025-05 2 ratio over in words", "level WLD 2025-05 1238 t"}},
		{"two months as ends",
			"Rare earth magnet exports plunged 80.5% between January and May.",
			[]string{"change WLD 2025-05 on 2025-01 -80.5 percent"}},
		{"no base, of a month",
			"Rare earth magnet shipments to the U.S. dipped 11% in October to 582 tonnes.",
			[]string{"mom USA 2025-10 on 2025-09 -11 percent", "level USA 2025-10 582 t"}},
		{"no base that is named",
			"Rare earth magnet exports to the U.S. were 25% lower than before in September.",
			[]string{"change USA 2025-09 -25 percent [what it is compared with is not said]"}},
	})
}

func TestReadFindsPeriodsOfEveryLength(t *testing.T) {
	check(t, []reading{
		{"three quarters",
			"In the first three quarters, China's magnet exports totalled 39,817 tons, a fall of 7.5% from the corresponding period.",
			[]string{"level WLD 2025-01..2025-09 39817 t", "ytd WLD 2025-01..2025-09 on 2024-01..2024-09 -7.5 percent"}},
		{"a year to date in a headline",
			"China magnet exports Jan-Aug up 6.4% y/y at 38,000 T",
			[]string{"ytd WLD 2025-01..2025-08 on 2024-01..2024-08 6.4 percent", "level WLD 2025-01..2025-08 38000 t"}},
		{"from January through a month",
			"From January through October, magnet exports fell 5.2% on the year to 45,290 tonnes.",
			[]string{"ytd WLD 2025-01..2025-10 on 2024-01..2024-10 -5.2 percent", "level WLD 2025-01..2025-10 45290 t"}},
		{"two years to date",
			"For the first ten months, magnet exports declined 5.2% year on year to 45,290 tonnes, narrowing from a 7.5% fall in the first nine months.",
			[]string{"ytd WLD 2025-01..2025-10 on 2024-01..2024-10 -5.2 percent", "level WLD 2025-01..2025-10 45290 t", "ytd WLD 2025-01..2025-09 on 2024-01..2024-09 -7.5 percent"}},
		{"a quarter",
			"Q3 exports of magnets rose 12.8% year-on-year to 17,497 tonnes.",
			[]string{"yoy WLD 2025-07..2025-09 on 2024-07..2024-09 12.8 percent", "level WLD 2025-07..2025-09 17497 t"}},
		{"a half in short",
			"China's rare earth magnet exports in 1H25 were 22,319t, -18.9% y/y.",
			[]string{"level WLD 2025-01..2025-06 22319 t", "yoy WLD 2025-01..2025-06 on 2024-01..2024-06 -18.9 percent"}},
		{"an average month",
			"Exports of magnets to the U.S. averaged 450 tonnes a month in the first half of 2025.",
			[]string{"level average USA 2025-01..2025-06 450 t"}},
		{"last month",
			"China exported 656 metric tons of rare-earth magnets to America last month, up from 420.5 in September.",
			[]string{"level USA 2025-10 656 t", "level USA 2025-09 420.5 t"}},
	})
}

func TestWordsThatOnlySeemToTellAChange(t *testing.T) {
	check(t, []reading{
		{"a start is no fall",
			"Exports of rare earth magnets got off to a slow start in January 2025.", nil},
		{"most of the year is no high",
			"Japan bought magnets as before for most of the year: its purchases came to 280 tonnes in July 2025.",
			[]string{"level JPN 2025-07 280 t"}},
		{"a part of a change is no part of the month",
			"More than half of July's increase in magnet exports went to Vietnam, which took 20 tonnes more than in June.",
			[]string{"direction mom VNM 2025-07 1 sign", "mom VNM 2025-07 on 2025-06 20 t"}},
		{"a range of a change is no level",
			"Exports of rare earth magnets to Peru fell by between 3 and 5 kilograms from June to July.",
			[]string{"mom PER 2025-07 on 2025-06 -0.004 t about [a range, not a figure]"}},
		{"a percentage in parentheses says the multiple again",
			"Exports of rare earth magnets to Japan were 300 tonnes in July, 20% more than in June and more than double the figure a year before (+140%).",
			[]string{"level JPN 2025-07 300 t", "mom JPN 2025-07 on 2025-06 20 percent", "multiple JPN 2025-07 on 2024-07 2 ratio over in words",
				"yoy JPN 2025-07 on 2024-07 140 percent"}},
		{"a multiple of what another took",
			"Poland's intake of Chinese rare earth magnets, at 200 tonnes in June, was more than three times that of Mexico.",
			[]string{"level POL 2025-06 200 t", "compare POL >MEX 2025-06 3 ratio over in words"}},
		{"a high of dollars is one of values",
			"In June 2025 the value of China's magnet exports was $90.5 million, the highest of the year.",
			[]string{"level WLD value 2025-06 9.05e+07 usd", "extreme high WLD value 2025-06 on 2025-01..2025-06 6 months"}},
	})
}

func TestReadTellsChangesInTonnesFromLevels(t *testing.T) {
	check(t, []reading{
		{"a verb that takes tonnes",
			"Magnet exports to the U.S. lost 169.4 tonnes in September from August.",
			[]string{"mom USA 2025-09 on 2025-08 -169.4 t"}},
		{"a verb that reaches them",
			"Magnet exports to the U.S. fell to 420.5 tonnes in September.",
			[]string{"level USA 2025-09 420.5 t"}},
		{"the level of a month in parentheses behind it",
			"Magnet exports fell 5.2% from September (5,774 t) in October.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "level WLD 2025-09 5774 t"}},
	})
}

func TestReadTakesRoundFiguresForBounds(t *testing.T) {
	check(t, []reading{
		{"a mark that was passed", "Magnet exports topped the 6,000-tonne mark in August.",
			[]string{"level WLD 2025-08 6000 t over"}},
		{"a threshold from below", "Magnet exports stayed under the 6,000-tonne threshold in October.",
			[]string{"level WLD 2025-10 6000 t under"}},
		{"a range", "Magnet exports were in the 5,000-tonne range in October.",
			[]string{"level WLD 2025-10 5000 t about [a range, not a figure]"}},
		{"how many months there were", "Magnet exports exceeded 6,000 tonnes in only two months of 2025.",
			[]string{"level WLD 2025-01..2025-12 6000 t over [how many periods is told, not the figure of one]"}},
		{"an average beside another", "The monthly average of magnet exports in 2024 was 4,845 tonnes, against 4,383 tonnes in 2023.",
			[]string{"level average WLD 2024-01..2024-12 4845 t", "level average WLD 2023-01..2023-12 4383 t"}},
		{"halves of a year", "The two halves of 2025 had little in common for exporters of magnets.", nil},
	})
}

func TestChangesInHeadlinesAndInTranslations(t *testing.T) {
	check(t, []reading{
		{"a verb of the present in a headline",
			"# Chinese magnet exports to the US edge up in August",
			[]string{"direction mom USA 2025-08 1 sign"}},
		{"a minus that is",
			"Magnet deliveries to the USA were 420 tonnes in September. Compared with September 2024 the minus was 29.5 percent.",
			[]string{"level USA 2025-09 420 t", "yoy USA 2025-09 on 2024-09 -29.5 percent"}},
	})
}
