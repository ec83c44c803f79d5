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
