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
