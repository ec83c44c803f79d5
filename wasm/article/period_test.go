package article

import "testing"

func TestReadKeepsWhatIsMentionedInPassingApart(t *testing.T) {
	check(t, []reading{
		{"that month is the one told of, not the base named behind it",
			"In October 2025, magnet exports to the U.S. gained 56.1% from September. Germany received 1,118 tonnes in that month.",
			[]string{"mom USA 2025-10 on 2025-09 56.1 percent", "level DEU 2025-10 1118 t"}},
		{"a month in front of its figure belongs to no figure before it",
			"Magnet exports to the U.S. sank to 46 tonnes in May. In June they were 353 tonnes, in July 619 tonnes.",
			[]string{"level USA 2025-05 46 t", "level USA 2025-06 353 t", "level USA 2025-07 619 t"}},
		{"what came before ends with its figure",
			"After a dip in September to 420.5 tonnes, magnet exports to the U.S. rose 56% to 656 tonnes in October.",
			[]string{"level USA 2025-09 420.5 t", "mom USA 2025-10 on 2025-09 56 percent", "level USA 2025-10 656 t"}},
		{"two months that are compared with move nothing",
			"China sold 5,577 tonnes of magnets in July, against 3,188 tonnes in June and 1,238 tonnes in May. It was the third rise in a row.",
			[]string{"level WLD 2025-07 5577 t", "level WLD 2025-06 3188 t", "level WLD 2025-05 1238 t", "streak mom WLD 2025-07 3 months"}},
		{"halved again in a month is told of that month",
			"Magnet exports halved again in May.",
			[]string{"multiple WLD 2025-05 on 2025-04 0.5 ratio in words"}},
		{"a month of last year as the only date tells of its namesake",
			"Compared with October last year, China's magnet exports were up 15.8%.",
			[]string{"yoy WLD 2025-10 on 2024-10 15.8 percent"}},
		{"a month of its own takes no base from the sentence before",
			"In October magnet exports to Japan rose 3.2% from a year earlier. In September they had climbed by 12% to 228 tonnes.",
			[]string{"yoy JPN 2025-10 on 2024-10 3.2 percent", "change JPN 2025-09 12 percent [which base is meant is not said]", "level JPN 2025-09 228 t"}},
	})
}

func TestReadKnowsWhatAnEarlierFigureIsOf(t *testing.T) {
	check(t, []reading{
		{"the level that a month fell from is that of the month before",
			"Magnet exports to the U.S. fell to 420.5 tonnes in September from 589.9 tonnes.",
			[]string{"level USA 2025-09 420.5 t", "level USA 2025-08 589.9 t"}},
		{"and told of last month alike",
			"Magnet exports fell to 5,473 tonnes last month from 5,774 tonnes.",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2025-09 5774 t"}},
		{"a multiple has the base of its pair",
			"Magnet exports to the U.S. rose more than sevenfold to 353 tonnes in June from 46 tonnes.",
			[]string{"multiple USA 2025-06 on 2025-05 7 ratio over in words", "level USA 2025-06 353 t", "level USA 2025-05 46 t"}},
		{"where the sentence before compares with a year ago, the pair does",
			"Magnet exports to Japan rose 20% in October from a year earlier. Those to Korea climbed to 659 tonnes from 502 tonnes.",
			[]string{"yoy JPN 2025-10 on 2024-10 20 percent", "level KOR 2025-10 659 t", "level KOR 2024-10 502 t"}},
		{"what it fell from with words of its own is of no month that is said",
			"Magnet exports fell to 5,473 tonnes in October from 6,500 tonnes at their best.",
			[]string{"level WLD 2025-10 5473 t", "level WLD 6500 t [the month is not said]"}},
		{"as much, after two levels",
			"In May China exported 1,238 tonnes of magnets; in August it was 6,146 tonnes, five times as much.",
			[]string{"level WLD 2025-05 1238 t", "level WLD 2025-08 6146 t", "multiple WLD 2025-08 on 2025-05 5 ratio in words"}},
		{"as large, after one",
			"In August China exported 6,146 tonnes of magnets. The volume was three times as large.",
			[]string{"level WLD 2025-08 6146 t", "multiple WLD 2025-08 3 ratio in words [what it is compared with is not said]"}},
		{"so many months back",
			"China's magnet exports came to 6,146 tonnes in August. In May they were just 1,238 tonnes. Volumes have almost quintupled in three months.",
			[]string{"level WLD 2025-08 6146 t", "level WLD 2025-05 1238 t", "multiple WLD 2025-08 on 2025-05 5 ratio nearly in words"}},
		{"what had been moves no month",
			"Germany received 1,119 tonnes of magnets from China in October. In September it had been 1,288 tonnes. That corresponds to a drop of 13.1%.",
			[]string{"level DEU 2025-10 1119 t", "level DEU 2025-09 1288 t", "mom DEU 2025-10 on 2025-09 -13.1 percent"}},
		{"but what is said of it is its own",
			"China sold 1,119 tonnes of magnets to Germany in October. In May it had been 209 tonnes. That was 70% less than a year before.",
			[]string{"level DEU 2025-10 1119 t", "level DEU 2025-05 209 t", "yoy DEU 2025-05 on 2024-05 -70 percent"}},
	})
}

func TestReadTellsTheMonthOfTheTextFromThatOfTheFigures(t *testing.T) {
	check(t, []reading{
		{"an issue line, and a lead line that names the month",
			"# Trade Letter on Magnets | November 2025\n\nTakeaways from October's data\n\n- Magnet exports: 5,473 t, -5.2% m/m\n- Year to date: 45,290 t, 5.2% below 2024",
			[]string{"level WLD 2025-10 5473 t", "mom WLD 2025-10 on 2025-09 -5.2 percent",
				"level WLD 2025-01..2025-10 45290 t", "ytd WLD 2025-01..2025-10 on 2024-01..2024-10 -5.2 percent"}},
		{"a year so far that ends with last month",
			"Magnet exports fell to 5,473 tonnes last month. So far this year they came to 45,290 tonnes.",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2025-01..2025-10 45290 t"}},
		{"a cause has a month of its own",
			"Magnet exports came to 57,392 tonnes last year. They were down 1.3% on 2023 because of the slump in April and May, when China shipped 2,627 tonnes and 1,238 tonnes, respectively.",
			[]string{"level WLD 2024-01..2024-12 57392 t", "yoy WLD 2024-01..2024-12 on 2023-01..2023-12 -1.3 percent",
				"level WLD 2025-04 2627 t", "level WLD 2025-05 1238 t"}},
	})
}

func TestReadGivesEachFigureItsOwnMonth(t *testing.T) {
	check(t, []reading{
		{"a bare number behind its month ends the figure before",
			"Magnet exports to the U.S. sank to 46 tonnes in May. In June it was 353 tonnes, in July 619.",
			[]string{"level USA 2025-05 46 t", "level USA 2025-06 353 t", "level USA 2025-07 619 t"}},
		{"a level in parentheses is of the month in front, whatever relates that",
			"Magnet exports recovered from June (3,188 tonnes).",
			[]string{"direction mom WLD 1 sign [the month is not said]", "level WLD 2025-06 3188 t"}},
		{"the first month of a pair has the year of the second",
			"Magnet exports contracted from 6,357 tonnes in January to 1,238 tonnes in May 2024.",
			[]string{"level WLD 2024-01 6357 t", "level WLD 2024-05 1238 t"}},
		{"when the data came is not of when they are",
			"China exported 5,473 tonnes of magnets in October, customs data showed last month, 5.2% less than in September.",
			[]string{"level WLD 2025-10 5473 t", "mom WLD 2025-10 on 2025-09 -5.2 percent"}},
	})
}

func TestTimesYearsAgoAreNotTheMonthsSpokenOf(t *testing.T) {
	check(t, []reading{{"the same months, some years ago",
		"Through August 2025, Chinese exports of rare earth magnets to Japan came to 2,100 tonnes. Four years ago Japan took 2,900 tonnes in the same period.",
		[]string{"level JPN 2025-01..2025-08 2100 t", "level JPN 2025-01..2025-08 2900 t [a time that is told in years ago]"}}})
}

func TestReadKnowsPartsOfYearsByTheirNumber(t *testing.T) {
	check(t, []reading{
		{"half the volume of the first",
			"In the second quarter China exported 7,053 tonnes of magnets, less than half the volume of the first.",
			[]string{"level WLD 2025-04..2025-06 7053 t", "multiple WLD 2025-04..2025-06 on 2025-01..2025-03 0.5 ratio under in words"}},
		{"so many times as much as in the second",
			"China exported 17,496 tonnes of magnets in the third quarter, 2.5 times as much as in the second.",
			[]string{"level WLD 2025-07..2025-09 17496 t", "multiple WLD 2025-07..2025-09 on 2025-04..2025-06 2.5 ratio"}},
		{"a percentage less than in the first",
			"Magnet exports to Japan were 1,100 tonnes in the second half of 2024, 4% fewer than in the first.",
			[]string{"level JPN 2024-07..2024-12 1100 t", "change JPN 2024-07..2024-12 on 2024-01..2024-06 -4 percent"}},
		{"flat on a quarter",
			"Magnet exports came to 17,575 tonnes in the fourth quarter of 2024, flat on the third quarter.",
			[]string{"level WLD 2024-10..2024-12 17575 t", "direction WLD 2024-10..2024-12 on 2024-07..2024-09 0 sign"}},
		{"in another sentence",
			"China exported 15,266 tonnes of magnets in the first quarter. In the second it was 7,053 tonnes.",
			[]string{"level WLD 2025-01..2025-03 15266 t", "level WLD 2025-04..2025-06 7053 t"}},
		{"but a place is no quarter",
			"In the third quarter Germany took 3,520 tonnes of magnets. Japan was the second, with 700 tonnes.",
			[]string{"level DEU 2025-07..2025-09 3520 t", "rank JPN 2025-07..2025-09 2 rank", "level JPN 2025-07..2025-09 700 t"}},
		{"what is told behind a semicolon has a time of its own",
			"Magnet exports to the U.S. came to 656 tonnes in October. That is 12% of the total; in 2024 the share was 13%.",
			[]string{"level USA 2025-10 656 t", "share USA 2025-10 12 percent", "share USA 2024-01..2024-12 13 percent"}},
	})
}

func TestAMonthThatIsOnlyComparedWithDoesNotTakeOver(t *testing.T) {
	check(t, []reading{
		{"the month a year before",
			"In October, China exported 5,473 tonnes of magnets. In October 2024 the figure was 4,725 tonnes. Germany took 1,118 tonnes.",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2024-10 4725 t", "level DEU 2025-10 1118 t"}},
		{"a month whose figure is multiplied",
			"Magnet exports to the U.S. in October were more than 14 times May's.",
			[]string{"multiple USA 2025-10 on 2025-05 14 ratio over"}},
	})
}

func TestAChangeFromEndToEnd(t *testing.T) {
	check(t, []reading{
		{"between two months",
			"Between May and July, magnet exports to the U.S. rose by 572.6 tonnes.",
			[]string{"change USA 2025-07 on 2025-05 572.6 t"}},
		{"from one month to another",
			"From May to August, China's magnet exports rose almost fivefold.",
			[]string{"multiple WLD 2025-08 on 2025-05 5 ratio nearly in words"}},
		{"of the time as a whole, where the base says so",
			"From April to July, China's magnet exports fell 36% from a year earlier.",
			[]string{"yoy WLD 2025-04..2025-07 on 2024-04..2024-07 -36 percent"}},
		{"the year so far",
			"From January to July, China's magnet exports fell 15%.",
			[]string{"ytd WLD 2025-01..2025-07 on 2024-01..2024-07 -15 percent"}},
	})
	whole := func(s Statement) int { return 2*oneIf(s.Period.Len() > 1) - 1 }
	all := Read("From April to July, China's magnet exports fell 36%.", Options{Published: published, Fits: whole}).Statements
	if got, want := brief(all[0]), "yoy WLD 2025-04..2025-07 on 2024-04..2024-07 -36 percent"; got != want {
		t.Errorf("where the figures agree with the whole: %q, want %q", got, want)
	}
}

func TestARunKeepsItsMonthBesideOlderOnes(t *testing.T) {
	check(t, []reading{
		{"since a low",
			"China's magnet exports came in at 6,146 tonnes in August. It was the third monthly increase in a row since the low of 1,238 tonnes in May.",
			[]string{"level WLD 2025-08 6146 t", "streak mom WLD 2025-08 3 months", "level WLD 2025-05 1238 t"}},
		{"after what happened",
			"Magnet exports rose to 3,188 tonnes in June. It was the first monthly increase in three months, after Beijing put rare earths and related magnets on a list in early April.",
			[]string{"level WLD 2025-06 3188 t", "streak_end mom WLD 2025-06 3 months"}},
		{"a percent behind the run",
			"Magnet exports to the U.S. decreased for the second month in succession, by 3 percent, to 564 tonnes in December 2024.",
			[]string{"mom USA 2024-12 on 2024-11 -3 percent", "streak mom USA 2024-12 -2 months", "level USA 2024-12 564 t"}},
		{"two quarters",
			"Magnet exports in Q2 were 7,053 tonnes. Q2 was at 7,053 tonnes and Q3 reached 17,497 tonnes.",
			[]string{"level WLD 2025-04..2025-06 7053 t", "level WLD 2025-04..2025-06 7053 t", "level WLD 2025-07..2025-09 17497 t"}},
	})
}

func TestTheDataTellWhatARunBesideAYearsChangeIsCountedBy(t *testing.T) {
	text := "China's magnet exports rose for a third straight month in August, up 15.4% from a year earlier."
	for basis, want := range map[string]string{mom: "streak mom WLD 2025-08 3 months", yoy: "streak yoy WLD 2025-08 3 months"} {
		fits := func(s Statement) int { return 2*oneIf(s.Basis == basis) - 1 }
		all := Read(text, Options{Published: published, Fits: fits}).Statements
		if got := brief(all[0]); got != want {
			t.Errorf("where the figures agree with %s: %q, want %q", basis, got, want)
		}
	}
}
