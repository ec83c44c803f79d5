package article

import "testing"

func TestNumbersAreReadAsTheyAreWritten(t *testing.T) {
	check(t, []reading{
		{"a number of several words",
			"China exported five thousand four hundred and seventy-three tonnes of rare earth magnets in October.",
			[]string{"level WLD 2025-10 5473 t"}},
		{"hundreds above nine",
			"Magnet exports to Germany came to eleven hundred tonnes in October.",
			[]string{"level DEU 2025-10 1100 t"}},
		{"narrow spaces part thousands",
			"<p>Magnet exports reached 5&thinsp;473 tonnes in October and 5\u202f774&nbsp;t in September.</p>",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2025-09 5774 t"}},
		{"a year before a number stays one",
			"<p>Magnet exports to Japan in October&nbsp;2025&nbsp;226 tonnes.</p>",
			[]string{"level JPN 2025-10 226 t"}},
	})
}

func TestPlacesAreReadWithTheirPartner(t *testing.T) {
	check(t, []reading{
		{"the partner that it is not",
			"India, not Japan, was the fifth-largest buyer of Chinese magnets in October.",
			[]string{"rank IND 2025-10 5 rank"}},
		{"more than any other",
			"Germany took 1,119 tonnes of Chinese magnets in October, more than any other country.",
			[]string{"level DEU 2025-10 1119 t", "rank DEU 2025-10 1 rank"}},
		{"a place after a verb of movement",
			"South Korea rose to No. 2 among buyers of Chinese rare earth magnets in September.",
			[]string{"rank KOR 2025-09 2 rank"}},
		{"a clause between the partner and its verb",
			"Exports of rare earth magnets fell in October. Vietnam, where motors are assembled, received 457 tonnes.",
			[]string{"direction mom WLD 2025-10 -1 sign", "level VNM 2025-10 457 t"}},
	})
}

func TestWordsOfOtherThingsSayNothingOfExports(t *testing.T) {
	check(t, []reading{
		{"what was feared is told beside the figure",
			"Japan, where plants had feared shortages, received 226 tonnes of Chinese rare earth magnets in October.",
			[]string{"level JPN 2025-10 226 t"}},
		{"what was feared is the figure",
			"Traders had feared that Japan received 226 tonnes of Chinese rare earth magnets in October.",
			[]string{"level JPN 2025-10 226 t [an expectation]"}},
		{"a verb that does something to something else",
			"Magnet exports to Japan reached 226 tonnes in October as the ministry sped up the approval of licences.",
			[]string{"level JPN 2025-10 226 t"}},
		{"a verb of something else",
			"Magnet exports to Japan rose in October from September as tensions eased.",
			[]string{"direction mom JPN 2025-10 1 sign"}},
		{"a model",
			"Our model has China's October exports of rare earth magnets at 5,900 tonnes.",
			[]string{"level WLD 2025-10 5900 t [a forecast]"}},
	})
}

func TestFiguresAreOfThePartnerTheyStandWith(t *testing.T) {
	check(t, []reading{
		{"a partner that is only compared with",
			"Germany remained the largest buyer of Chinese rare earth magnets in October, ahead of South Korea with 659 tonnes.",
			[]string{"rank DEU 2025-10 1 rank", "compare DEU >KOR 2025-10 1 sign", "level KOR 2025-10 659 t"}},
		{"a place, where the tonnes arrived",
			"Magnet exports to Germany fell in October from September. In the European Union as a whole, 2,060 tonnes arrived.",
			[]string{"direction mom DEU 2025-10 -1 sign", "level EU27 2025-10 2060 t"}},
		{"all of them, named behind the figure",
			"Japan took 226 tonnes of magnets in October, out of 5,473 tonnes shipped to all countries.",
			[]string{"level JPN 2025-10 226 t", "level WLD 2025-10 5473 t"}},
		{"a reader's own country is not known",
			"In October China sent 656 tonnes of magnets here, 56.1% more than the month before.",
			[]string{"level  2025-10 656 t [which partner is meant is not said]",
				"mom  2025-10 on 2025-09 56.1 percent [which partner is meant is not said]"}},
		{"a deal with partners is not trade with them",
			"China's magnet exports sank to 1,238 tonnes in May, before a deal with Japan and India.",
			[]string{"level WLD 2025-05 1238 t"}},
		{"goods that include magnets are others",
			"Exports of rare earths, a group that includes magnets, came to 6,958 tonnes in October.",
			[]string{"level WLD other 2025-10 6958 t [another product than magnets]"}},
		{"an arrow between two countries",
			"China → Japan rare earth magnet exports, October: 226 tonnes",
			[]string{"level JPN 2025-10 226 t"}},
		{"what another's customs count of China's exports",
			"Shipments of Chinese magnets to Japan came to 226 tonnes in October, Japanese customs data showed.",
			[]string{"level JPN<- CHN 2025-10 226 t"}},
	})
}

func TestNumbersOfOtherThingsAreAsides(t *testing.T) {
	for _, text := range []string{
		"The miner has gone from $15 to $67 since January and trades at 40 times sales.",
		"The fund owns 15% of it and guarantees $110 a kilo for NdPr.",
		"I sold a third of my position on Friday.",
		"He pays about $62 a pound for his grade, up from $41 a year ago.",
		"The plant in Texas will make 1,200 tonnes of magnets a year from 2027.",
	} {
		a := Read("China's exports of rare earth magnets rose in October from September. "+text, Options{Published: published})
		if len(a.Statements) != 1 || len(a.Asides) == 0 {
			t.Errorf("Read(%q): %d statements and %d asides, want 1 and some", text, len(a.Statements), len(a.Asides))
		}
	}
}

func TestPlacesGoToWhoHoldsThem(t *testing.T) {
	check(t, []reading{
		{"a list of the top with figures in parentheses",
			"The top three buyers of Chinese magnets in October were Germany (1,119 tonnes), South Korea (659) and the United States (656).",
			[]string{"rank DEU 2025-10 1 rank", "level DEU 2025-10 1119 t", "rank KOR 2025-10 2 rank",
				"level KOR 2025-10 659 t", "rank USA 2025-10 3 rank", "level USA 2025-10 656 t"}},
		{"who took the place of another",
			"Germany was replaced as the top destination of Chinese magnets by Vietnam in October.",
			[]string{"rank VNM 2025-10 1 rank"}},
		{"the latter of two",
			"Vietnam overtook Japan as a buyer of Chinese rare earth magnets in October; the latter took 226 tonnes.",
			[]string{"compare VNM >JPN 2025-10 1 sign", "level JPN 2025-10 226 t"}},
		{"makers of other things beside the place",
			"Vietnam, where makers of phones have plants, was fourth in October with 457 tonnes of Chinese magnets.",
			[]string{"rank VNM 2025-10 4 rank", "level VNM 2025-10 457 t"}},
		{"the total in front, and a part of it",
			"Of October's 5,473 tonnes of exported rare earth magnets, Japan took 226 tonnes.",
			[]string{"level WLD 2025-10 5473 t", "level JPN 2025-10 226 t"}},
	})
}

func TestImportsAreOfTheOriginThatSupplies(t *testing.T) {
	const lead = "Britain imported 135.8 tonnes of rare earth magnets from China in October, HMRC figures show. "
	first := "level GBR<- CHN 2025-10 135.8 t"
	check(t, []reading{
		{"a supplier, and one with its figure",
			lead + "The United States was the second-biggest supplier with 20.4 tonnes, ahead of Germany with 9.2 tonnes.",
			[]string{first, "level GBR<- USA 2025-10 20.4 t",
				"compare USA >DEU 2025-10 1 sign [a comparison of suppliers]", "level GBR<- DEU 2025-10 9.2 t"}},
		{"all origins behind the figure",
			"Britain imported 34.6 tonnes of rare earth magnets from Germany and 146.2 tonnes in all in October.",
			[]string{"level GBR<- DEU 2025-10 34.6 t", "level GBR<- WLD 2025-10 146.2 t"}},
		{"arrivals in a country that counts them",
			"Arrivals of Chinese rare earth magnets in Britain, according to HMRC, came to 86.2 tonnes in October.",
			[]string{"level GBR<- CHN 2025-10 86.2 t"}},
		{"another buyer is no supplier",
			lead + "India bought 416 tonnes of rare earth magnets from China.",
			[]string{first, "level IND 2025-10 416 t"}},
		{"exports to another are no imports of the first",
			lead + "Chinese suppliers shipped 226 tonnes of magnets to Japanese customers.",
			[]string{first, "level JPN 2025-10 226 t"}},
	})
}

func TestSubjectsOfOneSentenceStayApart(t *testing.T) {
	const lead = "China exported 5,473 tonnes of rare earth magnets in October, customs data showed. "
	first := "level WLD 2025-10 5473 t"
	check(t, []reading{
		{"each of two",
			lead + "Poland and Mexico each bought about 150 tonnes.",
			[]string{first, "level POL 2025-10 150 t about", "level MEX 2025-10 150 t about"}},
		{"a share that goes on with another",
			lead + "The EU accounted for 38% of the exports, Germany alone for 20%.",
			[]string{first, "share EU27 2025-10 38 percent", "share DEU 2025-10 20 percent"}},
		{"trade in a clause beside another subject",
			lead + "Shares in a listed maker, which supplies car makers, gained 3.2%.",
			[]string{first}},
		{"what somebody can do",
			lead + "A seller that can cut exports of magnets by 70% within a year is a risk.",
			[]string{first, "yoy WLD 2025-10 on 2024-10 -70 percent [a forecast]"}},
	})
}

func TestWhoIsMeantByOtherNames(t *testing.T) {
	check(t, []reading{
		{"the state by its style",
			"In October the People's Republic exported 5,473 tonnes of rare earth magnets.",
			[]string{"level WLD 2025-10 5473 t"}},
		{"the Union by its members",
			"In October China exported 2,060 tonnes of rare earth magnets to the 27 member states.",
			[]string{"level EU27 2025-10 2060 t"}},
		{"a partner in a relative clause",
			"South Korea, which is arguing with the governments of several neighbours over fishing off the coast of Japan, received 596 tonnes of magnets in October.",
			[]string{"level KOR 2025-10 596 t"}},
		{"a possessive alone, where trade was spoken of",
			"Magnet exports to India reached 418 tonnes in July. Japan's rose to 332 tonnes.",
			[]string{"level IND 2025-07 418 t", "level JPN 2025-07 332 t"}},
		{"a partner's volume, and its total",
			"Magnet exports to India reached 418 tonnes in July. Germany's volume rose 46% from June. Poland's total rose 44% from June.",
			[]string{"level IND 2025-07 418 t", "mom DEU 2025-07 on 2025-06 46 percent", "mom POL 2025-07 on 2025-06 44 percent"}},
		{"who stands first, behind a place",
			"Magnet exports to the U.S. jumped in June. It was the second-largest destination after Germany.",
			[]string{"direction mom USA 2025-06 1 sign", "rank USA 2025-06 2 rank"}},
		{"there",
			"The U.S. story is another: magnet exports there fell to 420.5 tonnes in September.",
			[]string{"level USA 2025-09 420.5 t"}},
		{"the world before its exports",
			"Magnet exports to the U.S. fell in March. World exports fell 51% in April.",
			[]string{"direction mom USA 2025-03 -1 sign", "mom WLD 2025-04 on 2025-03 -51 percent"}},
		{"the whole that a part is out of",
			"Magnet exports to the U.S. were 656 tonnes in October, out of a total of 5,473 tonnes.",
			[]string{"level USA 2025-10 656 t", "level WLD 2025-10 5473 t"}},
		{"a share of China's exports beside an importer's own figure",
			"EU imports of Chinese magnets recovered to 1,364 tonnes in June, about 43 per cent of China's total exports.",
			[]string{"level EU27 2025-06 1364 t", "share EU27 2025-06 43 percent about"}},
		{"one after the other, with to",
			"In October Germany came to 1,118 tonnes of magnets, South Korea to 596 tonnes and Japan to 226 tonnes.",
			[]string{"level DEU 2025-10 1118 t", "level KOR 2025-10 596 t", "level JPN 2025-10 226 t"}},
		{"to each, with to",
			"In October magnet exports to Germany came to 1,118 tonnes, to South Korea to 596 tonnes and to Japan to 226 tonnes.",
			[]string{"level DEU 2025-10 1118 t", "level KOR 2025-10 596 t", "level JPN 2025-10 226 t"}},
	})
}
