package article

import "testing"

func TestWhoIsSpokenOfIsSetByItsName(t *testing.T) {
	const lead = "China's exports of magnets to India fell 5% in October from September. "
	first := "mom IND 2025-10 on 2025-09 -5 percent"
	check(t, []reading{
		{"a story that is told of one",
			lead + "The American picture was brighter. Deliveries rose 56.1% to 656 tonnes.",
			[]string{first, "mom USA 2025-10 on 2025-09 56.1 percent", "level USA 2025-10 656 t"}},
		{"how one fared",
			lead + "Japan fared better: 226 tonnes, up 20% on the year.",
			[]string{first, "level JPN 2025-10 226 t", "yoy JPN 2025-10 on 2024-10 20 percent"}},
		{"a figure for one, and for another",
			lead + "The figure for Germany was 1,118 tonnes, and for Japan 226 tonnes.",
			[]string{first, "level DEU 2025-10 1118 t", "level JPN 2025-10 226 t"}},
		{"a total of one",
			lead + "Germany's total was 1,118 tonnes, the Japanese total 226 tonnes.",
			[]string{first, "level DEU 2025-10 1118 t", "level JPN 2025-10 226 t"}},
		{"sales and orders",
			lead + "Sales to Germany reached 1,118 tonnes, while orders from Vietnam came to 444 tonnes.",
			[]string{first, "level DEU 2025-10 1118 t", "level VNM 2025-10 444 t"}},
		{"a place within an apposition",
			lead + "Germany, a gateway to Europe, took 1,118 tonnes and Japan, Asia's second-largest economy, took 226 tonnes.",
			[]string{first, "level DEU 2025-10 1118 t", "level JPN 2025-10 226 t"}},
		{"all of them, at the head of a sentence",
			lead + "Across all destinations, exports came to 5,473 tonnes.",
			[]string{first, "level WLD 2025-10 5473 t"}},
		{"several named before, counted",
			"Germany was the top buyer of magnets in October. It was followed by the U.S. and South Korea; the three countries took 43% of the total.",
			[]string{"rank DEU 2025-10 1 rank", "rank USA 2025-10 2 rank", "rank KOR 2025-10 3 rank", "share DEU+USA+KOR 2025-10 43 percent"}},
		{"the last of several, with its figure in parentheses",
			"Germany (1,119 tonnes) ranked first among buyers of magnets in October, followed by the U.S., South Korea, Vietnam (444 tonnes) and India (416 tonnes).",
			[]string{"level DEU 2025-10 1119 t", "rank DEU 2025-10 1 rank", "rank USA 2025-10 2 rank", "rank KOR 2025-10 3 rank",
				"rank VNM 2025-10 4 rank", "level VNM 2025-10 444 t", "rank IND 2025-10 5 rank", "level IND 2025-10 416 t"}},
		{"a label with its goods",
			lead + "Japan including powder and alloys: 538 tonnes, 18.3% less than in October 2024.",
			[]string{first, "level JPN magnets_and_semis 2025-10 538 t", "yoy JPN magnets_and_semis 2025-10 on 2024-10 -18.3 percent"}},
		{"China by what it is",
			lead + "Shipments from the world's biggest producer declined to 5,473 tonnes.",
			[]string{first, "level WLD 2025-10 5473 t"}},
	})
}

func TestPartsAreTheirOwnAndTheWholeIsNot(t *testing.T) {
	check(t, []reading{
		{"a part behind the whole",
			"China exported 5,473 tonnes of magnets in October, with 656 tonnes going to the U.S. and 226 of them to Japan.",
			[]string{"level WLD 2025-10 5473 t", "level USA 2025-10 656 t", "level JPN 2025-10 226 t"}},
		{"of which",
			"Magnet exports added up to 5,473 tonnes in October, of which 656 went to the U.S.",
			[]string{"level WLD 2025-10 5473 t", "level USA 2025-10 656 t"}},
		{"shares of the whole, one after the other",
			"China exported 5,473 tonnes of magnets in October, of which the U.S. took 12%, Germany 20.4% and Japan 4.1%.",
			[]string{"level WLD 2025-10 5473 t", "share USA 2025-10 12 percent", "share DEU 2025-10 20.4 percent", "share JPN 2025-10 4.1 percent"}},
		{"a change of the whole, and a part of it",
			"The increase in China's magnet exports in October was 235 tonnes, of which 169 tonnes were for Germany.",
			[]string{"mom WLD 2025-10 on 2025-09 235 t", "mom DEU 2025-10 on 2025-09 169 t"}},
		{"a change said once for several",
			"Magnet exports to Germany fell by 5%, to the U.S. by 3% and to Japan by 1% in October from September.",
			[]string{"mom DEU 2025-10 on 2025-09 -5 percent", "mom USA 2025-10 on 2025-09 -3 percent", "mom JPN 2025-10 on 2025-09 -1 percent"}},
		{"a participle that goes with the subject",
			"Magnet exports rose in October. Vietnam ranked third, importing 444 tonnes.",
			[]string{"direction mom WLD 2025-10 1 sign", "rank VNM 2025-10 3 rank", "level VNM 2025-10 444 t"}},
		{"a share had, and another in the next sentence",
			"Germany had a 20.4% share of China's magnet exports in October; that of the U.S. was 12%. Japan's was 4.1%.",
			[]string{"share DEU 2025-10 20.4 percent", "share USA 2025-10 12 percent", "share JPN 2025-10 4.1 percent"}},
	})
}

func TestAnotherPartnerIsComparedWith(t *testing.T) {
	check(t, []reading{
		{"those to another",
			"Magnet exports to Germany were twice those to South Korea in October. Those to India were more than those to Japan.",
			[]string{"compare DEU >KOR 2025-10 2 ratio in words", "compare IND >JPN 2025-10 1 sign"}},
		{"as much as to one, and more times what another took",
			"Magnet exports to Germany reached 1,118 tonnes in October, about twice as much as to South Korea and five times Japan's 226 tonnes.",
			[]string{"level DEU 2025-10 1118 t", "compare DEU >KOR 2025-10 2 ratio about in words",
				"compare DEU >JPN 2025-10 5 ratio in words", "level JPN 2025-10 226 t"}},
		{"the volume of another",
			"Germany took 1,118 tonnes of magnets in October, 1.7 times the U.S. volume.",
			[]string{"level DEU 2025-10 1118 t", "compare DEU >USA 2025-10 1.7 ratio"}},
		{"what went to another",
			"The EU took 2,060 tonnes of Chinese magnets in October, three times what went to the U.S.",
			[]string{"level EU27 2025-10 2060 t", "compare EU27 >USA 2025-10 3 ratio in words"}},
		{"a verb that compares",
			"In October, magnet exports to Germany exceeded shipments to South Korea, and were higher than exports to the U.S.",
			[]string{"compare DEU >KOR 2025-10 1 sign", "compare DEU >USA 2025-10 1 sign"}},
		{"a fall that is compared says nothing of levels",
			"In October, magnet exports to Germany fell more than those to Japan.",
			[]string{"direction mom DEU 2025-10 -1 sign"}},
	})
}

func TestOtherThingsAreNotTakenForTrade(t *testing.T) {
	const lead = "China's magnet exports rose in October from September. "
	first := "direction mom WLD 2025-10 1 sign"
	check(t, []reading{
		{"years that are none of the calendar's",
			lead + "India had imported 870 tonnes of magnets in FY25. In the fiscal year 2024/25 its imports came to 900 tonnes.",
			[]string{first, "level IND 2025-10 870 t [a fiscal year, which the data do not hold]",
				"level IND 2024-01..2024-12 900 t [a fiscal year, which the data do not hold]"}},
		{"what a plant can make, what a mine holds",
			lead + "Noveon can make 2,000 tonnes of magnets a year. Vietnam mines 300 tonnes of ore a year.",
			[]string{first}},
		{"how busy plants are, what a seller takes off",
			lead + "Magnet plants run at 80-90% of capacity. Some producers cut their offers by 2-3%.",
			[]string{first}},
		{"what an oxide costs",
			lead + "NdPr oxide was assessed at 565 yuan/kg, down by 1% on the week.",
			[]string{first}},
		{"rare earths beside magnets",
			lead + "Raw rare earths, by comparison, came to 4,343.5 tonnes.",
			[]string{first, "level WLD other 2025-10 4343.5 t [another product than magnets]"}},
		{"what a country's imports are of",
			lead + "Some 70% of Germany's imports come from China.",
			[]string{first, "share DEU<- CHN 2025-10 70 percent about"}},
	})
}
