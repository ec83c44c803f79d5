package article

import "testing"

func TestPlacesAreReadWithoutABuyerBesideThem(t *testing.T) {
	check(t, []reading{
		{"the biggest, the second-biggest and who comes behind them",
			"In October, Germany remained the top importer of magnets, the United States was the second-largest and South Korea the third-largest, followed by Vietnam and India.",
			[]string{"rank DEU 2025-10 1 rank", "rank USA 2025-10 2 rank", "rank KOR 2025-10 3 rank", "rank VNM 2025-10 4 rank", "rank IND 2025-10 5 rank"}},
		{"numbers, and a place before",
			"Germany was once again No. 1 among buyers of magnets in October, South Korea No. 2. The U.S. slipped to third place, from first in September.",
			[]string{"rank DEU 2025-10 1 rank", "rank KOR 2025-10 2 rank", "rank USA 2025-10 3 rank", "rank USA 2025-09 1 rank"}},
		{"two places of two partners",
			"Vietnam and South Korea ranked third and fourth among buyers of magnets in October.",
			[]string{"rank VNM 2025-10 3 rank", "rank KOR 2025-10 4 rank"}},
		{"the top five without a noun",
			"In October the top five were Germany, the U.S., South Korea, Vietnam and India, data on magnet exports show.",
			[]string{"rank DEU 2025-10 1 rank", "rank USA 2025-10 2 rank", "rank KOR 2025-10 3 rank", "rank VNM 2025-10 4 rank", "rank IND 2025-10 5 rank"}},
		{"the largest, in an apposition",
			"Germany, the largest, was followed by the U.S., South Korea and Vietnam as buyers of magnets in October.",
			[]string{"rank DEU 2025-10 1 rank", "rank USA 2025-10 2 rank", "rank KOR 2025-10 3 rank", "rank VNM 2025-10 4 rank"}},
		{"places taken, and one that goes to",
			"South Korea took second place in October with 569 tonnes of magnets. Fourth place went to India.",
			[]string{"rank KOR 2025-10 2 rank", "level KOR 2025-10 569 t", "rank IND 2025-10 4 rank"}},
		{"a label, and who is pushed down",
			"Magnet exports in October. Germany. Still the number one, with 1,118 tonnes. The U.S. rose to second, pushing South Korea, with 569 tonnes, down to third place.",
			[]string{"rank DEU 2025-10 1 rank", "level DEU 2025-10 1118 t", "rank USA 2025-10 2 rank", "level KOR 2025-10 569 t", "rank KOR 2025-10 3 rank"}},
		{"who took the most",
			"Germany again took the most in October: 1,118 tonnes of magnets.",
			[]string{"rank DEU 2025-10 1 rank", "level DEU 2025-10 1118 t"}},
		{"a place that was held before, and the next one now",
			"The U.S. came second in June (353 tonnes of magnets), having been only fourth in May. Next came Vietnam with 340 tonnes.",
			[]string{"rank USA 2025-06 2 rank", "level USA 2025-06 353 t", "rank USA 2025-05 4 rank", "rank VNM 2025-06 3 rank", "level VNM 2025-06 340 t"}},
		{"who comes next",
			"Germany was the largest buyer of magnets in October. The U.S. came next with 656 tonnes, then South Korea.",
			[]string{"rank DEU 2025-10 1 rank", "rank USA 2025-10 2 rank", "level USA 2025-10 656 t", "rank KOR 2025-10 3 rank"}},
		{"a place within a part of the world",
			"Germany, the biggest customer in Europe, took 1,118 tonnes of magnets in October. Poland is Europe's second-biggest market.",
			[]string{"rank DEU 2025-10 1 rank [a place within a part of the world]", "level DEU 2025-10 1118 t",
				"rank POL 2025-10 2 rank [a place within a part of the world]"}},
	})
}
