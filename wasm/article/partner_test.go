package article

import "testing"

func TestReadFindsSeveralPartners(t *testing.T) {
	check(t, []reading{
		{"each with its figure",
			"China sold 569 tonnes of magnets to South Korea and 226 tonnes to Japan in October.",
			[]string{"level KOR 2025-10 569 t", "level JPN 2025-10 226 t"}},
		{"respectively, the unit said once",
			"Exports of magnets to Vietnam, Germany and the US in September were 457, 1,288 and 420.5 tons, respectively.",
			[]string{"level VNM 2025-09 457 t", "level DEU 2025-09 1288 t", "level USA 2025-09 420.5 t"}},
		{"respectively, each with its unit",
			"Magnets shipped to Thailand and India in October totalled 340 tonnes and 461 tonnes, respectively.",
			[]string{"level THA 2025-10 340 t", "level IND 2025-10 461 t"}},
		{"figures in parentheses",
			"Germany (1,118 t), the US (656 t) and South Korea (569 t) took most magnets in October.",
			[]string{"level DEU 2025-10 1118 t", "level USA 2025-10 656 t", "level KOR 2025-10 569 t"}},
		{"continents",
			"Exports of magnets to Europe rose 3.1% in October, while those to North America gained 50%.",
			[]string{"mom X-EUROPE 2025-10 on 2025-09 3.1 percent", "mom X-NAMERICA 2025-10 on 2025-09 50 percent"}},
		{"the total and a part",
			"Total exports of magnets came to 5,473 tonnes in October, of which Germany took 1,118 tonnes.",
			[]string{"level WLD 2025-10 5473 t", "level DEU 2025-10 1118 t"}},
		{"the former and the latter",
			"Rare earth magnet exports to Germany and the U.S. diverged in September; the former bought 1,288 tonnes, the latter 420.5 tonnes.",
			[]string{"level DEU 2025-09 1288 t", "level USA 2025-09 420.5 t"}},
		{"a group without figures",
			"Magnet exports to Southeast Asia came to 900 tonnes in October.",
			[]string{"level  2025-10 900 t [a group of partners that no figure is published for]"}},
	})
}

func TestReadFindsPlaces(t *testing.T) {
	check(t, []reading{
		{"the top five",
			"Germany, South Korea, Vietnam, the United States and Mexico were the top five export destinations for Chinese magnets by volume in September.",
			[]string{"rank DEU 2025-09 1 rank", "rank KOR 2025-09 2 rank", "rank VNM 2025-09 3 rank", "rank USA 2025-09 4 rank", "rank MEX 2025-09 5 rank"}},
		{"followed by, with figures",
			"In October, Germany was the biggest buyer of Chinese magnets with 1,118 tonnes, followed by the United States with 656 tonnes and South Korea with 569 tonnes.",
			[]string{"rank DEU 2025-10 1 rank", "level DEU 2025-10 1118 t", "rank USA 2025-10 2 rank", "level USA 2025-10 656 t", "rank KOR 2025-10 3 rank", "level KOR 2025-10 569 t"}},
		{"ranked first and second",
			"Magnet exports to Germany in October ranked first, reaching 1118 tons; the United States was second with 656 tons.",
			[]string{"rank DEU 2025-10 1 rank", "level DEU 2025-10 1118 t", "rank USA 2025-10 2 rank", "level USA 2025-10 656 t"}},
		{"an apposition",
			"Magnet exports to the United States, the second-largest market, jumped 56.1% in October to 656 tonnes.",
			[]string{"rank USA 2025-10 2 rank", "mom USA 2025-10 on 2025-09 56.1 percent", "level USA 2025-10 656 t"}},
		{"one of the largest is no place",
			"In October Germany was among the largest buyers of Chinese magnets.",
			nil},
	})
}

func TestReadFindsSharesAndContributions(t *testing.T) {
	check(t, []reading{
		{"a share then and now",
			"The share of the U.S. in China's magnet exports rose to 12% in October from 7.3% in September.",
			[]string{"share USA 2025-10 12 percent", "share USA 2025-09 7.3 percent"}},
		{"a share without its month",
			"The U.S. accounted for 12% of China's magnet exports in October, up from 7.3%.",
			[]string{"share USA 2025-10 12 percent", "share USA 7.3 percent [the month is not said]"}},
		{"a part of the change",
			"Germany alone contributed 8.5 percentage points to the 15.8% yearly rise in China's rare earth magnet exports in October.",
			[]string{"contribution DEU 2025-10 on 2024-10 8.5 points", "yoy WLD 2025-10 on 2024-10 15.8 percent"}},
		{"of the world, outside the data",
			"China, which produces 90% of the world's magnets, exported 5,473 tonnes in October.",
			[]string{"share WLD other 90 percent [a share of the world's output or market, which the data do not hold]", "level WLD 2025-10 5473 t"}},
	})
}
