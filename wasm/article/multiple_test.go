package article

import "testing"

func TestReadFindsWhatBecameOfALevel(t *testing.T) {
	check(t, []reading{
		{"a percentage of the level of a month",
			"Magnet exports in October recovered to 86% of the January level.",
			[]string{"multiple WLD 2025-10 on 2025-01 0.86 ratio"}},
		{"more than half of a level is not more than halved",
			"China's shipments of magnets in April were more than half of their level of a year before.",
			[]string{"multiple WLD 2025-04 on 2024-04 0.5 ratio over"}},
		{"down to less than half of a level",
			"Magnet exports to all destinations sank to less than half of their March figure in April.",
			[]string{"multiple WLD 2025-04 on 2025-03 0.5 ratio under in words"}},
		{"a part of a month's total is a share",
			"Vietnam took an eighth of August's exports of magnets.",
			[]string{"share VNM 2025-08 12.5 percent"}},
		{"a factor",
			"Magnet exports to India grew by a factor of three between May and June.",
			[]string{"multiple IND 2025-06 on 2025-05 3 ratio in words"}},
		{"a factor over another partner",
			"Magnet exports to Germany exceeded those to Japan by a factor of 4.5 in July.",
			[]string{"compare DEU >JPN 2025-07 1 sign", "compare DEU >JPN 2025-07 4.5 ratio"}},
	})
}

func TestReadTellsValueFromTonnage(t *testing.T) {
	check(t, []reading{
		{"the change of a sum of money",
			"Magnet exports were worth $231 million in October, 4% less than in September.",
			[]string{"level WLD value 2025-10 2.31e+08 usd", "mom WLD value 2025-10 on 2025-09 -4 percent"}},
		{"the change of the tonnage behind a sum of money",
			"Magnet exports worth $231 million left China in October; shipments were 5.2% lower than in September.",
			[]string{"level WLD value 2025-10 2.31e+08 usd", "mom WLD 2025-10 on 2025-09 -5.2 percent"}},
	})
}

func TestReadFindsThatNothingWasShipped(t *testing.T) {
	check(t, []reading{
		{"dried up", "Magnet shipments to India came to a complete standstill in June.",
			[]string{"zero IND 2025-06 0 t"}},
		{"all but dried up", "Magnet shipments to India all but dried up in June.", nil},
	})
}

func TestReadFindsPartsInParentheses(t *testing.T) {
	check(t, []reading{
		{"behind the tonnages of two partners",
			"Of October's 5,473 tonnes of magnets, 1,119 tonnes (20.4%) went to Germany and 656 tonnes (12%) to the U.S.",
			[]string{"level WLD 2025-10 5473 t", "level DEU 2025-10 1119 t", "share DEU 2025-10 20.4 percent", "level USA 2025-10 656 t", "share USA 2025-10 12 percent"}},
		{"a change without a month beside its level",
			"Magnet shipments to the U.S. jumped by 56% to 656 tonnes.",
			[]string{"mom USA 2025-10 on 2025-09 56 percent", "level USA 2025-10 656 t"}},
	})
}
