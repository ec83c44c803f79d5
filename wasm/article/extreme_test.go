package article

import "testing"

func TestReadFindsExtremesHoweverTheyAreWorded(t *testing.T) {
	check(t, []reading{
		{"more than in any month since",
			"China's magnet exports reached 6,146 tonnes in August, more than in any month since January.",
			[]string{"level WLD 2025-08 6146 t", "extreme high WLD 2025-08 on 2025-01 7 months"}},
		{"fewer than in any other month for so long",
			"Magnet exports to the U.S. fell to 46 tonnes in May, fewer than in any other month in six years.",
			[]string{"level USA 2025-05 46 t", "extreme low USA 2025-05 72 months"}},
		{"the highest total, the best showing, the most for any month",
			"Magnet exports were 6,146 tonnes in August, the highest total since January. Germany had its best showing in seven months. It was the most for any month since February.",
			[]string{"level WLD 2025-08 6146 t", "extreme high WLD 2025-08 on 2025-01 7 months", "extreme high DEU 2025-08 7 months", "extreme high DEU 2025-08 on 2025-02 6 months"}},
		{"a record that is compared with is of the month of its figure",
			"Magnet exports were 5,473 tonnes in October against a record 6,357 tonnes in January.",
			[]string{"level WLD 2025-10 5473 t", "extreme high WLD 2025-01 0 months", "level WLD 2025-01 6357 t"}},
		{"not since",
			"Not since January has China shipped so many magnets as in August.",
			[]string{"extreme high WLD 2025-08 on 2025-01 7 months"}},
	})
}

func TestReadFindsTheEndOfARun(t *testing.T) {
	check(t, []reading{
		{"the first such rise, with the base of that rise",
			"Magnet exports to the U.S. rose 4.5% in October from a year earlier, the first such increase in three months.",
			[]string{"yoy USA 2025-10 on 2024-10 4.5 percent", "streak_end yoy USA 2025-10 3 months"}},
		{"the first after so many falls",
			"Magnet exports to the U.S. jumped 56.1% in October, their first rise after two monthly falls.",
			[]string{"mom USA 2025-10 on 2025-09 56.1 percent", "streak_end mom USA 2025-10 2 months"}},
		{"after so many months of falls",
			"Magnet exports to the U.S. rebounded 56.1% in October after two months of falls.",
			[]string{"mom USA 2025-10 on 2025-09 56.1 percent", "streak_end mom USA 2025-10 2 months"}},
		{"but not where a later run is told",
			"Magnet exports rose 75% in July. It was the second rise in a row after two months of steep declines.",
			[]string{"mom WLD 2025-07 on 2025-06 75 percent", "streak mom WLD 2025-07 2 months"}},
		{"the first time, and by how much behind it",
			"Magnet exports to the U.S. rose in October for the first time in three months, by 56.1% to 656 tonnes.",
			[]string{"mom USA 2025-10 on 2025-09 56.1 percent", "streak_end mom USA 2025-10 3 months", "level USA 2025-10 656 t"}},
		{"the first, hung on a percentage",
			"Magnet exports to the U.S. were up 56.1% in October from September, the first in three months.",
			[]string{"mom USA 2025-10 on 2025-09 56.1 percent", "streak_end mom USA 2025-10 3 months"}},
	})
}

func TestReadTellsFactsFromForecasts(t *testing.T) {
	check(t, []reading{
		{"what can be is a fact",
			"Magnet exports to Japan can be put at 226 tonnes in October.",
			[]string{"level JPN 2025-10 226 t"}},
		{"what somebody can do is none",
			"Beijing can cut magnet exports by 70% in a month.",
			[]string{"change WLD -70 percent [a forecast]"}},
		{"what was more than expected is a fact",
			"Magnet exports rose a faster than expected 10.2% in August from July.",
			[]string{"mom WLD 2025-08 on 2025-07 10.2 percent"}},
	})
}

func TestReadFindsExtremesBesideTheWordsThatSayMore(t *testing.T) {
	check(t, []reading{
		{"more of the goods, in a month, than in any since",
			"China shipped more rare earth magnets overseas in August than in any month since January.",
			[]string{"extreme high WLD 2025-08 on 2025-01 7 months"}},
		{"fewer to a partner than at any time in so long",
			"China sent fewer magnets to the United States in May than at any time in six years.",
			[]string{"extreme low USA 2025-05 72 months"}},
		{"a loose count of one unit",
			"Magnet exports reached 6,146 tonnes in August, the most in nearly a year.",
			[]string{"level WLD 2025-08 6146 t", "extreme high WLD 2025-08 12 months nearly"}},
		{"but more than a year ago is no extreme",
			"China shipped more magnets in August than in August 2024.",
			[]string{"direction yoy WLD 2025-08 1 sign"}},
	})
}

func TestReadTellsAChangeFromTheExtremeThatItNames(t *testing.T) {
	check(t, []reading{
		{"above the level of a month",
			"Magnet exports in August were back above their March level.",
			[]string{"direction WLD 2025-08 on 2025-03 1 sign"}},
		{"from a low of a month",
			"Magnet exports to the U.S. recovered from their low of May, to 619 tonnes in July.",
			[]string{"direction USA 2025-07 on 2025-05 1 sign", "level USA 2025-07 619 t"}},
		{"from a trough in a month",
			"Magnet exports to Japan rebounded in July from the trough in April.",
			[]string{"direction JPN 2025-07 on 2025-04 1 sign"}},
		{"from a record in a month",
			"Magnet exports of 6,146 tonnes in August were down from a record in January.",
			[]string{"level WLD 2025-08 6146 t", "direction WLD 2025-08 on 2025-01 -1 sign"}},
		{"by so much from a peak in a month",
			"Magnet exports in May were 81% lower than at the peak in January.",
			[]string{"change WLD 2025-05 on 2025-01 -81 percent"}},
		{"but a low that is reached is told of its month",
			"Magnet exports to the U.S. fell to a low of 46 tonnes in May.",
			[]string{"level USA 2025-05 46 t"}},
	})
}

func TestReadKeepsRunsWithWhatTheyAreToldOf(t *testing.T) {
	check(t, []reading{
		{"a run behind a change on a named month",
			"Magnet exports fell 5.2% from September to 5,473 tonnes, the second decline in a row.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "level WLD 2025-10 5473 t", "streak mom WLD 2025-10 -2 months"}},
		{"the first of its kind in trade that is named",
			"Magnet exports reached 5,473 tonnes in October. It was the first monthly drop in shipments of magnets to Japan in four months.",
			[]string{"level WLD 2025-10 5473 t", "streak_end mom JPN 2025-10 -4 months"}},
		{"the first fall in exports since",
			"Magnet exports to Korea fell to 569 tonnes in October, the first monthly fall in exports since June.",
			[]string{"level KOR 2025-10 569 t", "streak_end mom KOR 2025-10 -4 months"}},
	})
}

func TestReadGivesAnExtremeTheTimeOfItsName(t *testing.T) {
	check(t, []reading{
		{"the previous month's high, and its figure",
			"September magnet exports slid 6.1% from the previous month's seven-month high of 6,146 tonnes.",
			[]string{"mom WLD 2025-09 on 2025-08 -6.1 percent", "extreme high WLD 2025-08 7 months", "level WLD 2025-08 6146 t"}},
		{"a month's peak, and its figure",
			"Magnet exports slipped back to 5,774 tonnes in September from August's seven-month peak of 6,146 tonnes.",
			[]string{"direction mom WLD 2025-09 -1 sign", "level WLD 2025-09 5774 t", "extreme high WLD 2025-08 7 months", "level WLD 2025-08 6146 t"}},
		{"a low that a rise is told from, without its month",
			"From its May low of 1,238 tonnes, exports of magnets have jumped 342%.",
			[]string{"level WLD 2025-05 1238 t", "change WLD 2025-10 on 2025-05 342 percent"}},
		{"since it bottomed out",
			"Since bottoming out in May, magnet exports have risen more than fourfold.",
			[]string{"multiple WLD 2025-10 on 2025-05 4 ratio over in words"}},
		{"a high for the year is of its month",
			"Germany's purchases of Chinese magnets hit a high for the year of 1,288 tonnes in September.",
			[]string{"level DEU 2025-09 1288 t"}},
		{"the best month for something",
			"August was the best month for exports of magnets since January.",
			[]string{"extreme high WLD 2025-08 on 2025-01 7 months"}},
		{"any other month of a year",
			"Magnet exports to Japan were higher in August than in any other month of 2025.",
			[]string{"extreme high JPN 2025-08 on 2025-01..2025-12 0 months"}},
		{"with a month left out",
			"Magnet exports in August were higher than in any other month of 2025 except January.",
			[]string{"extreme high WLD 2025-08 on 2025-01..2025-12 0 months [an extreme but for months that are left out]"}},
		{"a bound that is passed for the first time is no run",
			"Magnet exports topped 6,000 tonnes in August for the first time since January.",
			[]string{"level WLD 2025-08 6000 t over", "other WLD 2025-08 on 2025-01 0  [when a figure was last passed is not checked]"}},
		{"nor for the second time in a year",
			"In August, magnet exports exceeded 6,000 tonnes for only the second time this year.",
			[]string{"level WLD 2025-08 6000 t over"}},
	})
}

func TestReadGivesWhatIsNamedWithAnExtremeItsOwnMonth(t *testing.T) {
	check(t, []reading{
		{"the figure of the month that it reaches back to",
			"Magnet exports reached 6,146 tonnes in August, the most since January's 6,357 tonnes.",
			[]string{"level WLD 2025-08 6146 t", "extreme high WLD 2025-08 on 2025-01 7 months", "level WLD 2025-01 6357 t"}},
		{"since at least the start of a year",
			"China exported 3,091 tonnes of magnets in October, the most since at least the start of last year.",
			[]string{"level WLD 2025-10 3091 t", "extreme high WLD 2025-10 on 2024-01 22 months over"}},
		{"since at least a month",
			"Magnet exports to Japan fell to 25 tonnes in May, the lowest since at least June 2019.",
			[]string{"level JPN 2025-05 25 t", "extreme low JPN 2025-05 on 2019-06 72 months over"}},
		{"which was a high",
			"Magnet exports dropped to 5,774 tonnes in September from August's 6,146 tonnes, which was a seven-month high. They were 17.5% up on a year before.",
			[]string{"level WLD 2025-09 5774 t", "level WLD 2025-08 6146 t", "extreme high WLD 2025-08 7 months", "yoy WLD 2025-09 on 2024-09 17.5 percent"}},
		{"after a high nothing goes on with its month",
			"Sales of magnets to the U.S. went another way in October, easing 6.1% to 420.5 tons after August's seven-month high. Year-on-year, they fell 29.5%.",
			[]string{"mom USA 2025-10 on 2025-09 -6.1 percent", "level USA 2025-10 420.5 t", "extreme high USA 2025-08 7 months", "yoy USA 2025-10 on 2024-10 -29.5 percent"}},
	})
}
