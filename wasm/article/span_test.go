package article

import (
	"testing"

	"lodestone/wasm/claim"
)

func TestReadCountsMonthsBackFromTheNewest(t *testing.T) {
	check(t, []reading{
		{"the past twelve",
			"Over the past 12 months China exported 57,000 tonnes of magnets.",
			[]string{"level WLD 2024-11..2025-10 57000 t"}},
		{"the last three, in front of the trade",
			"In the last three months exports of magnets came to 17,393 tonnes.",
			[]string{"level WLD 2025-08..2025-10 17393 t"}},
		{"the two before the one that is told of",
			"Magnet exports fell to 5,473 tonnes in October. In the previous two months China had shipped 11,920 tonnes.",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2025-08..2025-09 11920 t"}},
		{"the mean of a year",
			"China exported 5,473 tonnes of magnets in October. Over the past year the average was 4,700 tonnes a month.",
			[]string{"level WLD 2025-10 5473 t", "level average WLD 2024-11..2025-10 4700 t"}},
		{"but the window of an extreme is none of its own",
			"Magnet exports in August were the highest in the past seven months.",
			[]string{"extreme high WLD 2025-08 7 months"}},
	})
}

func TestReadKnowsYearsThatEndWithAMonth(t *testing.T) {
	check(t, []reading{
		{"the year to",
			"In the year to September, China exported 54,000 tonnes of rare earth magnets.",
			[]string{"level WLD 2024-10..2025-09 54000 t"}},
		{"the year ended",
			"In the year ended June 2025 China exported 51,000 tonnes of magnets.",
			[]string{"level WLD 2024-07..2025-06 51000 t"}},
		{"the fiscal year to",
			"In the fiscal year to March, China's exports of magnets to India came to 2,900 tonnes.",
			[]string{"level IND 2024-04..2025-03 2900 t"}},
		{"a fiscal year by its number",
			"In fiscal 2024 India imported 2,900 tonnes of magnets from China.",
			[]string{"level IND 2024-01..2024-12 2900 t [a fiscal year, which the data do not hold]"}},
		{"the months ended",
			"China's magnet exports fell 7.5% in the nine months ended September.",
			[]string{"ytd WLD 2025-01..2025-09 on 2024-01..2024-09 -7.5 percent"}},
	})
}

func TestReadTakesAYearFromTheWordsThatSayNone(t *testing.T) {
	check(t, []reading{
		{"annual exports are those of the last year that is over",
			"Annual magnet exports to the U.S. shrank by a tenth to 7,300 tonnes.",
			[]string{"yoy USA 2024-01..2024-12 on 2023-01..2023-12 -10 percent in words", "level USA 2024-01..2024-12 7300 t"}},
		{"or of the year that is named",
			"Annual magnet exports came to 52,756 tonnes in 2023.",
			[]string{"level WLD 2023-01..2023-12 52756 t"}},
		{"but an annual rise is told of a month",
			"Magnet exports saw an annual rise of 15.8% in October.",
			[]string{"yoy WLD 2025-10 on 2024-10 15.8 percent"}},
		{"over the year, of a figure",
			"In 2024 China exported 58,142 tonnes of magnets. The U.S. received 7,446 tonnes over the year.",
			[]string{"level WLD 2024-01..2024-12 58142 t", "level USA 2024-01..2024-12 7446 t"}},
		{"the corresponding period of a year",
			"From January to July exports of magnets totalled 27,897 tonnes, 15% less than in the corresponding period of 2024.",
			[]string{"level WLD 2025-01..2025-07 27897 t", "ytd WLD 2025-01..2025-07 on 2024-01..2024-07 -15 percent"}},
		{"twelve months are a year, however they are told",
			"China exported 57,392 tonnes of magnets from January to December 2024, 1.3% less than a year earlier.",
			[]string{"level WLD 2024-01..2024-12 57392 t", "yoy WLD 2024-01..2024-12 on 2023-01..2023-12 -1.3 percent"}},
	})
}

func TestReadKnowsTheYearThatWasSpokenOf(t *testing.T) {
	check(t, []reading{
		{"in a month of that year",
			"In 2021, China exported 48,765 tonnes of magnets. In March of that year the total was 4,000 tonnes.",
			[]string{"level WLD 2021-01..2021-12 48765 t", "level WLD 2021-03 4000 t"}},
		{"that year",
			"Magnet exports to the U.S. rose 12% in June 2019. In that year, they came to 4,593 tonnes.",
			[]string{"mom USA 2019-06 on 2019-05 12 percent", "level USA 2019-01..2019-12 4593 t"}},
	})
}

func TestReadLetsTheDataChooseTheYearThatWasSpokenOf(t *testing.T) {
	// 5,325 t in August 2022, 6,146 t in August 2025; none for Japan.
	fits := func(s Statement) int {
		switch {
		case s.Partner == "JPN" && s.Period.First.Year() == 2022:
			return 0
		case s.Value == 53288, s.Value == 5325 && s.Period.First.String() == "2022-08", s.Value == 6146 && s.Period.First.String() == "2025-08":
			return 1
		}
		return -1
	}
	const before = "China exported 53,288 tonnes of magnets in 2022. "
	for _, test := range []struct{ name, text, want string }{
		{"the latest such month", "In August it was 6,146 tonnes.", "level WLD 2025-08 6146 t"},
		{"that of the year told of", "In August it was 5,325 tonnes.", "level WLD 2022-08 5325 t"},
		{"where the data contradict both, the reading stays", "In August it was 7,000 tonnes.", "level WLD 2025-08 7000 t"},
		{"where they don't know the other, none is meant for sure", "Exports to Japan were 400 tonnes in August.", "level JPN 2025-08 400 t [which year is meant is not said]"},
		{"a year that is said is never changed", "In August 2025 it was 5,325 tonnes.", "level WLD 2025-08 5325 t"},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := Read(before+test.text, Options{Published: "2025-11-20", Fits: fits}).Statements
			if len(all) != 2 || brief(all[1]) != test.want {
				t.Errorf("Read(%q) ends with %v, want %s", test.text, all, test.want)
			}
		})
	}
}

func TestReadTriesTheTimesThatAreMeantAlike(t *testing.T) {
	// 22,319 t in the first half of 2025 and 35,073 t in the second; a rise by 15.8%
	// in October, and a fall by 5.2% in the first ten months.
	fits := func(s Statement) int {
		switch {
		case s.Kind == claim.Change && s.Value == 57,
			s.Kind == claim.YearOnYear && s.Value == 15.8 && s.Period.Len() == 1,
			s.Kind == claim.YearToDate && s.Value == -5.2,
			s.Kind == claim.Level && s.Value == 45290 && s.Period.Len() == 10:
			return 1
		}
		return -1
	}
	for _, test := range []struct{ name, text, want string }{
		{"the half before", "Magnet exports rose 57% in the second half of 2025.", "change WLD 2025-07..2025-12 on 2025-01..2025-06 57 percent"},
		{"neither half", "Magnet exports rose 58% in the second half of 2025.", "yoy WLD 2025-07..2025-12 on 2024-07..2024-12 58 percent"},
		{"the month alone", "Magnet exports rose 15.8% in the year to October 2025.", "yoy WLD 2025-10 on 2024-10 15.8 percent"},
		{"the year so far", "Magnet exports fell 5.2% in the year to October 2025.", "ytd WLD 2025-01..2025-10 on 2024-01..2024-10 -5.2 percent"},
		{"its level", "Magnet exports in the year to October 2025 came to 45,290 tonnes.", "level WLD 2025-01..2025-10 45290 t"},
		{"none of them", "Magnet exports fell 9% in the year to October 2025.", "yoy WLD 2024-11..2025-10 on 2023-11..2024-10 -9 percent"},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := Read(test.text, Options{Published: "2026-01-20", Fits: fits}).Statements
			if len(all) != 1 || brief(all[0]) != test.want {
				t.Errorf("Read(%q) = %v, want %s", test.text, all, test.want)
			}
		})
	}
}

func TestReadGoesOnWithTheTimeThatWasToldOf(t *testing.T) {
	check(t, []reading{
		{"the drop in the same months",
			"Magnet exports in October were 5,473 tonnes. In the first half they came to 22,319 tonnes, down 18.9% year on year. For the U.S. the drop was 30.6%.",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2025-01..2025-06 22319 t",
				"yoy WLD 2025-01..2025-06 on 2024-01..2024-06 -18.9 percent", "yoy USA 2025-01..2025-06 on 2024-01..2024-06 -30.6 percent"}},
		{"a part of the year stands for its trade",
			"China exported 45,290 tonnes of magnets in the first ten months. The first half was down 18.9% year on year.",
			[]string{"level WLD 2025-01..2025-10 45290 t", "yoy WLD 2025-01..2025-06 on 2024-01..2024-06 -18.9 percent"}},
		{"as large as the month before told of",
			"Magnet exports fell to 1,238 tonnes in May. August's volume was five times as large.",
			[]string{"level WLD 2025-05 1238 t", "multiple WLD 2025-08 on 2025-05 5 ratio in words"}},
		{"a month at the end of a year that is told month by month takes its place",
			"Full-year 2024 exports of magnets were 58,142 tonnes. The first quarter of 2024 brought 13,800 tonnes. The second brought 14,200 tonnes.\n\nDecember exports rose 3.2% m/m to 6,393 tonnes.\n\n- Germany. 1,106 tonnes.",
			[]string{"level WLD 2024-01..2024-12 58142 t", "level WLD 2024-01..2024-03 13800 t", "level WLD 2024-04..2024-06 14200 t",
				"mom WLD 2024-12 on 2024-11 3.2 percent", "level WLD 2024-12 6393 t", "level DEU 2024-12 1106 t"}},
	})
}

func TestReadTakesAWordForTheFutureFromWhatIsOver(t *testing.T) {
	check(t, []reading{
		{"a year that is over, beside one that is not",
			"At this pace, exports of magnets will end the year below those of 2024, when 58,142 tonnes were shipped.",
			[]string{"direction mom WLD -1 sign [a forecast]", "level WLD 2024-01..2024-12 58142 t"}},
		{"but not one to come",
			"China will export 60,000 tonnes of magnets in 2026.",
			[]string{"level WLD 2026-01..2026-12 60000 t [a forecast]"}},
	})
}

func TestReadKeepsTheTimesOfWhatIsComparedApart(t *testing.T) {
	check(t, []reading{
		{"two levels that are compared with, the second with a word before it",
			"Magnet exports to the U.S. surged to 619 tonnes in July, up from 353 tonnes in June and a mere 46 tonnes in May, when shipments hit rock bottom.",
			[]string{"level USA 2025-07 619 t", "level USA 2025-06 353 t", "level USA 2025-05 46 t"}},
		{"than between two months",
			"Exports of magnets between July and September were 148% higher than between April and June.",
			[]string{"change WLD 2025-07..2025-09 on 2025-04..2025-06 148 percent"}},
		{"the prior three months of a quarter",
			"Magnet exports in the July-September period rose to 17,496 tonnes from 7,053 tonnes in the prior three months.",
			[]string{"level WLD 2025-07..2025-09 17496 t", "level WLD 2025-04..2025-06 7053 t"}},
		{"what was shipped months earlier",
			"May exports of magnets were less than a quarter of what was shipped two months earlier.",
			[]string{"multiple WLD 2025-05 on 2025-03 0.25 ratio under in words"}},
		{"what is told of now, from a month long before",
			"Exports of magnets to the U.S. remain a third below their January level.",
			[]string{"change USA 2025-10 on 2025-01 -33.3333 percent in words"}},
		{"each of the past months",
			"Magnet exports rose in each of the past three months.",
			[]string{"streak mom WLD 2025-10 3 months"}},
		{"halved for a second month",
			"Magnet exports halved in May for a second month.",
			[]string{"multiple WLD 2025-05 on 2025-04 0.5 ratio in words", "streak mom WLD 2025-05 -2 months"}},
	})
}

func TestReadKeepsPartsOfMonthsAndOfYearsApart(t *testing.T) {
	check(t, []reading{
		{"a half of a month",
			"China shipped 80 tonnes of magnets to Japan in the first half of January.",
			[]string{"level JPN 80 t [the month is not said]"}},
		{"halves that are counted are no factor",
			"A year of two halves: China exported 58,142 tonnes of magnets in 2024.",
			[]string{"level WLD 2024-01..2024-12 58142 t"}},
		{"the year so far after some months",
			"For the first eight months magnet exports are down 11%, and they were down by a third after five months.",
			[]string{"ytd WLD 2025-01..2025-08 on 2024-01..2024-08 -11 percent", "ytd WLD 2025-01..2025-05 on 2024-01..2024-05 -33.3333 percent in words"}},
		{"a rise from the month before, to a level",
			"Exports of magnets rose in August from the month before to 6,146 tonnes.",
			[]string{"direction mom WLD 2025-08 1 sign", "level WLD 2025-08 6146 t"}},
	})
}

func TestReadTellsTheEndOfARunFromItsNextStep(t *testing.T) {
	check(t, []reading{
		{"after one more of the same",
			"Magnet exports to the U.S. sank to 420.5 tonnes in September, after a second consecutive monthly drop.",
			[]string{"level USA 2025-09 420.5 t", "streak mom USA 2025-09 -2 months"}},
		{"after some of the other",
			"Magnet exports to the U.S. rose 56.1% in October, after two consecutive monthly drops.",
			[]string{"mom USA 2025-10 on 2025-09 56.1 percent", "streak_end mom USA 2025-10 2 months"}},
		{"a rate that the run had before",
			"October magnet exports were down by 5.2% from September. It was the second fall in a row, after 6.1% in September.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "streak mom WLD 2025-10 -2 months", "mom WLD 2025-09 on 2025-08 -6.1 percent"}},
		{"but a run of share prices is none of trade",
			"China sold 5,473 tonnes of magnets in October. Shares in the miner ended 2.2% lower, the fourth straight loss.",
			[]string{"level WLD 2025-10 5473 t"}},
	})
}

func TestReadKnowsMultiplesOfAFigure(t *testing.T) {
	check(t, []reading{
		{"of a trough, and its month",
			"Magnet exports to the U.S. are more than twelve times the trough of 46 tons hit in May.",
			[]string{"multiple USA 2025-10 on 2025-05 12 ratio over in words", "level USA 2025-05 46 t"}},
		{"half the figure of a quarter before",
			"In the second quarter, magnet shipments were less than half the 15,267 tonnes of the previous quarter.",
			[]string{"multiple WLD 2025-04..2025-06 on 2025-01..2025-03 0.5 ratio under in words", "level WLD 2025-01..2025-03 15267 t"}},
		{"of what was shipped in a month",
			"In June, magnet shipments were two and a half times the 1,238 tonnes shipped in May.",
			[]string{"multiple WLD 2025-06 on 2025-05 2.5 ratio in words", "level WLD 2025-05 1238 t"}},
		{"but of a figure that has none",
			"In June, magnet shipments were twice the 1,500 tonnes that analysts had in mind.",
			[]string{"multiple WLD 2025-06 2 ratio in words [what it is compared with is not said]", "level WLD 2025-06 1500 t"}},
	})
}

func TestReadGivesQuartersThatAreCountedTheirFigures(t *testing.T) {
	check(t, []reading{
		{"told as quarters by the first word",
			"Quarterly, magnet exports went from 15,267 tons in the first to 7,053 tons in the second, then rebounded to 17,496 tons in the third.",
			[]string{"level WLD 2025-01..2025-03 15267 t", "level WLD 2025-04..2025-06 7053 t", "level WLD 2025-07..2025-09 17496 t"}},
		{"a half that was stronger than the first",
			"Magnet exports were weak in the first half of 2024. The second was 57% stronger than the first.",
			[]string{"change WLD 2024-07..2024-12 on 2024-01..2024-06 57 percent"}},
		{"two months and their figures",
			"Magnet exports to the U.S. came to 431 tonnes in May. June's total was 414 tonnes and July's 447 tonnes.",
			[]string{"level USA 2025-05 431 t", "level USA 2025-06 414 t", "level USA 2025-07 447 t"}},
	})
}

func TestReadKnowsTheLastPartsOfYears(t *testing.T) {
	check(t, []reading{
		{"the final quarter of a year",
			"Magnet exports were 16,001 tonnes in the first quarter of 2025, 9% less than in the final quarter of 2024.",
			[]string{"level WLD 2025-01..2025-03 16001 t", "change WLD 2025-01..2025-03 on 2024-10..2024-12 -9 percent"}},
		{"the last three months of a year",
			"In the last three months of 2024 China exported 15,089 tonnes of magnets.",
			[]string{"level WLD 2024-10..2024-12 15089 t"}},
		{"last quarter",
			"Magnet exports were 17,496 tonnes last quarter.",
			[]string{"level WLD 2025-07..2025-09 17496 t"}},
		{"falls in months that are named one by one",
			"Magnet exports leapt 157.5% in June, after two months of steep falls in April (-51%) and May (-53%).",
			[]string{"mom WLD 2025-06 on 2025-05 157.5 percent", "streak mom WLD 2025-05 -2 months", "mom WLD 2025-04 on 2025-03 -51 percent", "mom WLD 2025-05 on 2025-04 -53 percent"}},
		{"a change behind what it is compared with",
			"Jan-Oct exports of magnets: 45,290 t, vs 47,778 t in Jan-Oct 2024 (-5.2%).",
			[]string{"level WLD 2025-01..2025-10 45290 t", "level WLD 2024-01..2024-10 47778 t", "ytd WLD 2025-01..2025-10 on 2024-01..2024-10 -5.2 percent"}},
		{"a partner behind which a contrast is put in",
			"Exports of magnets fell 5.2% in October from September. The U.S., on the other hand, had its best month since January: 656 tonnes.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "extreme high USA 2025-10 on 2025-01 9 months", "level USA 2025-10 656 t"}},
	})
}

func TestReadTakesNoTimeFromWhatIsCountedInIt(t *testing.T) {
	check(t, []reading{
		{"times in a year",
			"It was only the second time this year that magnet exports passed 6,000 tonnes.",
			[]string{"level WLD 2025-10 6000 t over"}},
		{"the lowest for a month by its name",
			"Magnet exports to the U.S. were 564 tonnes in October, the lowest for an October since 2019.",
			[]string{"level USA 2025-10 564 t", "other low USA 2025-10 on 2019-10 0  [a place among months]"}},
		{"rises in a row, one by one",
			"Magnet exports fell 5.2% in October. The fall came after three increases in a row: 157.5% in June, 75% in July and 10.2% in August.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "streak mom WLD 2025-08 3 months"}},
		{"the same month of a year, and another month",
			"Shipments of magnets to the U.S. slipped to 582 tonnes in October. In the same month of 2024 they were 628 tonnes, and in September 420.5 tonnes.",
			[]string{"level USA 2025-10 582 t", "level USA 2024-10 628 t", "level USA 2025-09 420.5 t"}},
	})
}
