package article

import "testing"

func TestReadKeepsAMonthInPassingFromTakingOver(t *testing.T) {
	check(t, []reading{
		{"in a relative clause",
			"Magnet exports to the U.S. fell in October 2025. Vietnam, which took 457 tonnes in September, slipped to fourth place. Its volume was 444 tonnes.",
			[]string{"direction mom USA 2025-10 -1 sign", "level VNM 2025-09 457 t", "rank VNM 2025-10 4 rank", "level VNM 2025-10 444 t"}},
		{"behind a place on record",
			"China's magnet exports reached 6,150 tonnes in November 2025, the second-highest month on record after January's 6,357 tonnes. Year over year they rose 23.8%.",
			[]string{"level WLD 2025-11 6150 t", "other high WLD 2025-11 0  [a place among months]", "level WLD 2025-01 6357 t", "yoy WLD 2025-11 on 2024-11 23.8 percent"}},
		{"with an adjective, as a base",
			"Magnet exports recovered to 5,238 tonnes in March 2026 from a weak February, a gain of 10.5%.",
			[]string{"level WLD 2026-03 5238 t", "mom WLD 2026-03 on 2026-02 10.5 percent"}},
		{"as the end of an extreme, with its figure",
			"Magnet exports to the U.S. rose to 656 tonnes in October 2025. That is the largest figure since January, when they stood at 877 tonnes.",
			[]string{"level USA 2025-10 656 t", "extreme high USA 2025-10 on 2025-01 9 months", "level USA 2025-01 877 t"}},
		{"in a clause of what came later",
			"Magnet exports were 4,725 tonnes in October 2024. Exports thus fell for two consecutive months before they recovered in November.",
			[]string{"level WLD 2024-10 4725 t", "streak mom WLD 2024-10 -2 months", "direction mom WLD 2024-11 1 sign"}},
	})
}

func TestReadTakesTheMonthFromThePublication(t *testing.T) {
	check(t, []reading{
		{"a base that is the month before it",
			"Magnet exports to the U.S. jumped 56.1% from September.",
			[]string{"mom USA 2025-10 on 2025-09 56.1 percent"}},
		{"a base that is a year before it",
			"Magnet exports to the U.S. were 4.5% higher than in October 2024.",
			[]string{"yoy USA 2025-10 on 2024-10 4.5 percent"}},
		{"a basis",
			"Customs data showed magnet exports up 15.8% year on year.",
			[]string{"yoy WLD 2025-10 on 2024-10 15.8 percent"}},
		{"the month that the text comes to later",
			"Magnet exports to the U.S. jumped 56.1% month on month. China shipped 420.5 tonnes there in September.",
			[]string{"mom USA 2025-09 on 2025-08 56.1 percent", "level USA 2025-09 420.5 t"}},
		{"but no base of another distance",
			"Magnet exports to the U.S. jumped 56.1% from June.",
			[]string{"change USA 56.1 percent [the month is not said]"}},
		{"and no direction without a number",
			"Magnet exports rose, customs said.",
			[]string{"direction mom WLD 1 sign [the month is not said]"}},
	})
}

func TestReadTakesTheMonthAsABasis(t *testing.T) {
	check(t, []reading{
		{"in the month",
			"Magnet exports to Japan rose 3.2% from a year earlier in October. Worldwide magnet exports fell 5.2% in the month to 5,473 tonnes.",
			[]string{"yoy JPN 2025-10 on 2024-10 3.2 percent", "mom WLD 2025-10 on 2025-09 -5.2 percent", "level WLD 2025-10 5473 t"}},
	})
}
