package article

import "testing"

func TestComparisonsNameWhatTheyAreToldFrom(t *testing.T) {
	const lead = "China's magnet exports to Germany came to 1,118 tonnes in October. "
	first := "level DEU 2025-10 1118 t"
	check(t, []reading{
		{"a base that the sentence before names",
			"Exports of magnets to Japan were 25 tonnes in May. October's figure was nine times as high.",
			[]string{"level JPN 2025-05 25 t", "multiple JPN 2025-10 on 2025-05 9 ratio in words"}},
		{"two levels before, of which neither is the base for sure",
			"Exports of magnets to Japan were 25 tonnes in May and 131 tonnes in June. In October they were nine times as high.",
			[]string{"level JPN 2025-05 25 t", "level JPN 2025-06 131 t",
				"multiple JPN 2025-10 9 ratio in words [what it is compared with is not said]"}},
		{"a part of what another took",
			lead + "The U.S. took 656 tonnes, about 59% of the German volume. Japan's purchases were a fifth of Germany's and a third of South Korea's.",
			[]string{first, "level USA 2025-10 656 t", "compare USA >DEU 2025-10 0.59 ratio about",
				"compare JPN >DEU 2025-10 0.2 ratio in words", "compare JPN >KOR 2025-10 0.333333 ratio in words"}},
		{"several that are taken together",
			lead + "That was more than exports to Japan and India combined. Vietnam and Thailand together took more than the U.S.",
			[]string{first, "compare DEU >JPN+IND 2025-10 1 sign", "compare VNM+THA >USA 2025-10 1 sign"}},
		{"several times what others took together",
			"In October, Germany bought twice as many magnets as Japan and India combined.",
			[]string{"compare DEU >JPN+IND 2025-10 2 ratio in words"}},
		{"those of another",
			"Germany's purchases of magnets in October exceeded those of South Korea.",
			[]string{"compare DEU >KOR 2025-10 1 sign"}},
		{"a sentence without its subject",
			lead + "Five times as much as to Japan: Japanese makers received 226 tonnes.",
			[]string{first, "compare DEU >JPN 2025-10 5 ratio in words", "level JPN 2025-10 226 t"}},
		{"a corresponding period and its year",
			"Magnet exports from January to September were 39,817 tonnes, 5.7% less than in the corresponding period of 2024.",
			[]string{"level WLD 2025-01..2025-09 39817 t", "ytd WLD 2025-01..2025-09 on 2024-01..2024-09 -5.7 percent"}},
	})
}

func TestFiguresInOtherPlacesKeepTheirPartner(t *testing.T) {
	const lead = "China exported 5,473 tonnes of magnets in October. "
	first := "level WLD 2025-10 5473 t"
	check(t, []reading{
		{"a share in front of who has it, and its tonnes",
			lead + "More than a fifth of the total, 1,118 tonnes, ended up in Germany.",
			[]string{first, "share DEU 2025-10 20 percent over", "level DEU 2025-10 1118 t"}},
		{"a place from and to, and the figure of now",
			lead + "South Korea slipped from second to third with 569 tonnes. Vietnam and India rounded out the top five with 444 tonnes and 416 tonnes.",
			[]string{first, "rank KOR 2025-10 3 rank", "level KOR 2025-10 569 t", "level VNM 2025-10 444 t", "level IND 2025-10 416 t"}},
		{"half what another bought",
			lead + "Shipments to Japan came to 226 tonnes, half what South Korea bought and a third of the U.S. figure.",
			[]string{first, "level JPN 2025-10 226 t", "compare JPN >KOR 2025-10 0.5 ratio in words", "compare JPN >USA 2025-10 0.333333 ratio in words"}},
		{"a part of what another took",
			lead + "The EU took 2,060 tonnes; Germany alone accounted for more than half of that.",
			[]string{first, "level EU27 2025-10 2060 t", "share DEU 2025-10 50 percent over [a share of what others than all destinations took]"}},
		{"names that stand for their trade, the unit said once",
			lead + "Italy's purchases were 140 tonnes and Poland's 150.",
			[]string{first, "level ITA 2025-10 140 t", "level POL 2025-10 150 t"}},
		{"a bloc that somebody is no part of",
			lead + "The U.K., no longer part of the bloc, bought 86 tonnes.",
			[]string{first, "level GBR 2025-10 86 t"}},
		{"a share of China's exports behind a figure of its own",
			"India bought 416 tonnes of magnets in October. In the first ten months it took 2,300 tonnes, or 5% of China's total exports.",
			[]string{"level IND 2025-10 416 t", "level IND 2025-01..2025-10 2300 t", "share IND 2025-01..2025-10 5 percent"}},
		{"ahead of another, with a figure of its own",
			lead + "Vietnam, too, was ahead of India, with 444 tonnes.",
			[]string{first, "compare VNM >IND 2025-10 1 sign", "level VNM 2025-10 444 t"}},
		{"a part of all the tonnes",
			"Germany and Japan took 25% of the 5,473 tonnes of magnets that China exported in October.",
			[]string{"share DEU+JPN 2025-10 25 percent", "level WLD 2025-10 5473 t"}},
		{"headings with their figures, before the month is named",
			"**Germany (1,118 t).** Still the biggest customer of magnets by far.\n**Japan (226 t).** Eighth place.\n\nTogether these two took 25% of October's exports.",
			[]string{"level DEU 2025-10 1118 t", "rank DEU 2025-10 1 rank", "level JPN 2025-10 226 t", "rank JPN 2025-10 8 rank", "share DEU+JPN 2025-10 25 percent"}},
		{"who tops a list",
			"Germany tops list of magnet buyers in October as exports fall",
			[]string{"rank DEU 2025-10 1 rank", "direction mom WLD 2025-10 -1 sign"}},
	})
}

func TestGroupsAndPlacesAreToldAgain(t *testing.T) {
	const lead = "Germany took 1,118 tonnes of magnets in October, South Korea 569 tonnes and India 416 tonnes. "
	first := []string{"level DEU 2025-10 1118 t", "level KOR 2025-10 569 t", "level IND 2025-10 416 t"}
	check(t, []reading{
		{"the volume of so many, who were named",
			lead + "The export volume of the top three destinations was 2,103 tonnes, accounting for 38.4% of the total.",
			append(first[:3:3], "level DEU+KOR+IND 2025-10 2103 t", "share DEU+KOR+IND 2025-10 38.4 percent")},
		{"of more than were named",
			lead + "The export volume of the top eight destinations was 4,000 tonnes.",
			append(first[:3:3], "level  2025-10 4000 t [a group of partners that no figure is published for]")},
		{"the country in a place",
			lead + "Japan received 226 tonnes. That put the country in eighth place, far behind Germany (20.4%) and South Korea (10.4%).",
			append(first[:3:3], "level JPN 2025-10 226 t", "rank JPN 2025-10 8 rank", "compare JPN >DEU 2025-10 -1 sign")},
		{"the third after two others, and who it is",
			lead + "Vietnam was the fourth-largest after Germany (1,118 tonnes) and South Korea (569 tonnes). In September it had been third, with 457 tonnes.",
			append(first[:3:3], "rank VNM 2025-10 4 rank", "level DEU 2025-10 1118 t", "level KOR 2025-10 569 t", "rank VNM 2025-09 3 rank", "level VNM 2025-09 457 t")},
		{"imports that China counts, and the place among its buyers",
			"South Korea's imports of Chinese magnets fell 33.4% in October from September to 569 tonnes, Chinese customs data showed. Korea was the third-largest destination.",
			[]string{"mom KOR 2025-10 on 2025-09 -33.4 percent", "level KOR 2025-10 569 t", "rank KOR 2025-10 3 rank"}},
		{"back in a place, and places with a number sign",
			lead + "The US is back in second place.\n\n- Mexico: 250 t; #7\n- Poland: 150 t; #9\n",
			append(first[:3:3], "rank USA 2025-10 2 rank", "level MEX 2025-10 250 t", "rank MEX 2025-10 7 rank", "level POL 2025-10 150 t", "rank POL 2025-10 9 rank")},
		{"figures in a list with the unit said once",
			"South Korea got 569 tonnes of magnets in October, Vietnam with 444 and India with 416.",
			[]string{"level KOR 2025-10 569 t", "level VNM 2025-10 444 t", "level IND 2025-10 416 t"}},
	})
}

func TestWhatOthersCountStandsBesideWhatChinaCounts(t *testing.T) {
	check(t, []reading{
		{"less than what China reported",
			"According to the US International Trade Commission, US imports of rare earth magnets from China were 480 tonnes in October, below the 656 tonnes that China reported as exports.",
			[]string{"level USA<- CHN 2025-10 480 t", "level USA 2025-10 656 t"}},
		{"more than what China exported",
			"Japan's finance ministry put imports of rare earth magnets from China at 250 tonnes in October, more than the 226 tonnes China shipped.",
			[]string{"level JPN<- CHN 2025-10 250 t", "level JPN 2025-10 226 t"}},
		{"imports from others, and in all",
			"Eurostat put the EU's imports of rare earth magnets from China at 1,900 tonnes in October, and China reported exports of 5,473 tonnes. " +
				"Imports from Japan rose to 120 tonnes, those from Vietnam to 60 tonnes. Total imports were 2,400 tonnes.",
			[]string{"level EU27<- CHN 2025-10 1900 t", "level WLD 2025-10 5473 t", "level EU27<- JPN 2025-10 120 t", "level EU27<- VNM 2025-10 60 t", "level EU27<- WLD 2025-10 2400 t"}},
		{"shares of several months",
			"The US accounted for 12% of China's exports of rare earth magnets in October, after 7.3% in September and 9.6% in August; Germany for 20.4%.",
			[]string{"share USA 2025-10 12 percent", "share USA 2025-09 7.3 percent", "share USA 2025-08 9.6 percent", "share DEU 2025-10 20.4 percent"}},
	})
}

func TestFiguresOfSeveralAreNotRunTogether(t *testing.T) {
	const lead = "China exported 5,473 tonnes of magnets in October. "
	first := "level WLD 2025-10 5473 t"
	check(t, []reading{
		{"leaders who are not named",
			lead + "Japan received 226 tonnes. The three leaders took 1,118, 656 and 569 tonnes respectively.",
			[]string{first, "level JPN 2025-10 226 t", "level  2025-10 1118 t [which partner is meant is not said]",
				"level  2025-10 656 t [which partner is meant is not said]", "level  2025-10 569 t [which partner is meant is not said]"}},
		{"some of all the tonnes",
			"Germany bought 1,118 of the 5,473 tonnes of magnets that were exported in October.",
			[]string{"level DEU 2025-10 1118 t", "level WLD 2025-10 5473 t"}},
		{"a share by an adjective, and one of each",
			lead + "The German share was 20%, the American 12%. Vietnam and India accounted for 8% each, the EU as a bloc for 38%.",
			[]string{first, "share DEU 2025-10 20 percent", "share USA 2025-10 12 percent", "share VNM 2025-10 8 percent", "share IND 2025-10 8 percent",
				"share EU27 2025-10 38 percent"}},
		{"two figures of one partner, whose months are said at the head",
			"Exports of magnets (t), September and October: Germany 1,288 and 1,118; Japan 228 and 226.",
			nil},
		{"changes in tonnes, of which the first says the base",
			"In October the US bought 235 tonnes of magnets more than in September, Germany 170 tonnes less and South Korea 285 tonnes less.",
			[]string{"mom USA 2025-10 on 2025-09 235 t", "mom DEU 2025-10 on 2025-09 -170 t", "mom KOR 2025-10 on 2025-09 -285 t"}},
		{"who imports, with an insertion",
			"Japan, a big investor in Vietnam, imported 226 tonnes of magnets from China in October.",
			[]string{"level JPN 2025-10 226 t"}},
	})
}
