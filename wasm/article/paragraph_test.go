package article

import "testing"

func TestAParagraphSpeaksOfWhatTheArticleDoes(t *testing.T) {
	const lead = "China's magnet exports fell in October from September. Japan took 226 tonnes.\n\n"
	first, second := "direction mom WLD 2025-10 -1 sign", "level JPN 2025-10 226 t"
	check(t, []reading{
		{"plain exports below a title of one word",
			lead + "Outlook\nExports had set a high in January with 6,357 tonnes.",
			[]string{first, second, "level WLD 2025-01 6357 t"}},
		{"what exports came to, and who is named only in the cause",
			lead + "Exports sank 52.9% in May after shipments to Germany dried up. They came to 1,238 tonnes as an answer to U.S. tariffs took hold.",
			[]string{first, second, "mom WLD 2025-05 on 2025-04 -52.9 percent", "zero DEU 2025-05 0 t", "level WLD 2025-05 1238 t"}},
		{"partners below a paragraph on other goods",
			lead + "China's exports of rare earths fell to 3,500 tonnes.\n\nIndian buyers received 416 tonnes.",
			[]string{first, second, "level WLD other 2025-10 3500 t [another product than magnets]", "level IND 2025-10 416 t"}},
		{"exports of nobody in particular below it",
			lead + "China's exports of rare earths fell to 3,500 tonnes.\n\nIn September they had been 4,000 tonnes.",
			[]string{first, second, "level WLD other 2025-10 3500 t [another product than magnets]",
				"level WLD other 2025-09 4000 t [another product than magnets]"}},
		{"what an oxide costs changes no goods",
			lead + "Terbium was assessed at 6,800 yuan/kg. Buyers in India received 416 tonnes.",
			[]string{first, second, "level IND 2025-10 416 t"}},
		{"makers of other goods buy magnets",
			lead + "Shipments to Poland, home of big car makers, fell 5%.",
			[]string{first, second, "mom POL 2025-10 on 2025-09 -5 percent"}},
		{"a country's own count, cited after what China exported",
			"China exported 5,473 tonnes of magnets in October. In 2018 the United States imported 4,103 tonnes of them from China. " +
				"U.S. imports of magnets from Japan were 61 tonnes in October, U.S. figures show.",
			[]string{"level WLD 2025-10 5473 t", "level USA 2018-01..2018-12 4103 t", "level USA<- JPN 2025-10 61 t"}},
		{"what China exported, after what another counted in another month",
			lead + "The USGS puts U.S. imports of rare earth magnets at 6,000 tonnes in 2024. Shipments to all destinations were 5,473 tonnes.",
			[]string{first, second, "level USA<- CHN 2024-01..2024-12 6000 t", "level WLD 2025-10 5473 t"}},
		{"items headed by a dash",
			lead + "- Germany - 1,118t, down 13%\n- Mexico - up 4%\n",
			[]string{first, second, "level DEU 2025-10 1118 t", "mom DEU 2025-10 on 2025-09 -13 percent", "mom MEX 2025-10 on 2025-09 4 percent"}},
		{"a run without its noun",
			lead + "Mexico.\nShipments fell 5%. The drop was the third in a row.",
			[]string{first, second, "mom MEX 2025-10 on 2025-09 -5 percent", "streak mom MEX 2025-10 -3 months"}},
		{"a share that falls says nothing of exports",
			lead + "Germany's share of exports fell. Mexico's share narrowed by 0.5 points to 4.1%.",
			[]string{first, second, "change MEX 2025-10 -0.5 points [which base is meant is not said]", "share MEX 2025-10 4.1 percent"}},
	})
}

func TestWhoIsMeantIsFoundBeforeTheFigure(t *testing.T) {
	const lead = "China exported 5,473 tonnes of magnets in October. "
	first := "level WLD 2025-10 5473 t"
	check(t, []reading{
		{"what had been stands in a clause of its own",
			lead + "Poland, whose purchases had fallen to 120 tonnes in September, was back in ninth place.",
			[]string{first, "level POL 2025-09 120 t", "rank POL 2025-10 9 rank"}},
		{"the former of two who were named in the sentence before",
			lead + "Growth came from Germany and South Korea. Exports to the former reached 1,118 tonnes.",
			[]string{first, "level DEU 2025-10 1118 t"}},
		{"one among others",
			lead + "Only Japan among the smaller buyers took more: 226 tonnes.",
			[]string{first, "level JPN 2025-10 226 t"}},
		{"all but those of a bloc",
			lead + "Exports outside the EU came to 3,413 tonnes.",
			[]string{first, "level  2025-10 3413 t [a group of partners that no figure is published for]"}},
		{"a place at the head of a paragraph",
			lead + "Germany took 1,118 tonnes.\n\nIn India, meanwhile, makers wait for licences. In October they received 416 tonnes.",
			[]string{first, "level DEU 2025-10 1118 t", "level IND 2025-10 416 t"}},
		{"it, of who stands in front of an insertion",
			"South Korea, so far number two, had to make do with less in October. It received 569 tonnes of rare earth magnets.",
			[]string{"level KOR 2025-10 569 t"}},
		{"the total that a share is of, in front",
			"Japan received 226 tonnes of magnets in October. Of the total of 5,473 tonnes, 12% went to the U.S.",
			[]string{"level JPN 2025-10 226 t", "level WLD 2025-10 5473 t", "share USA 2025-10 12 percent"}},
	})
}
