package article

import "testing"

func TestImportsFromChinaAreChinasExports(t *testing.T) {
	check(t, []reading{
		{"imports that name China, and cite nobody",
			"Japan imported 226 tonnes of rare earth magnets from China in October.",
			[]string{"level JPN 2025-10 226 t"}},
		{"imports of Chinese magnets, with a change",
			"U.S. imports of Chinese rare earth magnets rose 56.1% from September to 656 tonnes in October.",
			[]string{"mom USA 2025-10 on 2025-09 56.1 percent", "level USA 2025-10 656 t"}},
		{"imports in an article on China's customs figures",
			"China exported 5,473 tonnes of rare earth magnets in October, the General Administration of Customs said. India imported 416 tonnes.",
			[]string{"level WLD 2025-10 5473 t", "level IND 2025-10 416 t"}},
		{"a share of exports, told of imports",
			"EU imports of magnets from China were 2,060 tonnes in October, 37.6% of all exports.",
			[]string{"level EU27 2025-10 2060 t", "share EU27 2025-10 37.6 percent"}},
	})
}

func TestImportsOfOwnStatisticsAreImports(t *testing.T) {
	check(t, []reading{
		{"the country's own customs data",
			"Japan imported 226 tonnes of rare earth magnets from China in October, Japanese customs data showed.",
			[]string{"level JPN<- CHN 2025-10 226 t"}},
		{"an office that is cited earlier",
			"Eurostat has released its table for October. EU imports of magnets from China came to 2,060 tonnes in October.",
			[]string{"level EU27<- CHN 2025-10 2060 t"}},
		{"imports that neither name China nor cite anybody",
			"South Korea imported 659 tonnes of rare earth magnets in October.",
			[]string{"level KOR<- CHN 2025-10 659 t"}},
		{"Britain, whose imports the data hold",
			"Britain imported 135.8 tonnes of rare earth magnets from China in October.",
			[]string{"level GBR<- CHN 2025-10 135.8 t"}},
		{"China's part of the imports of another",
			"China's share of Japan's imports of rare earth magnets was 80% in October.",
			[]string{"share JPN<- CHN 2025-10 80 percent"}},
	})
}
