package article

import "testing"

func TestReadTellsOtherGoodsByTheirCode(t *testing.T) {
	check(t, []reading{
		{"another code", "Exports under tariff line 28053011 dropped 9% to 310 tonnes in October.",
			[]string{"change WLD other 2025-10 -9 percent [another product than magnets]", "level WLD other 2025-10 310 t [another product than magnets]"}},
		{"the code of these goods, with stops", "Exports under HS 8505.11.10 were 5,473 tonnes in October.",
			[]string{"level WLD 2025-10 5473 t"}},
		{"magnets of another kind", "Shipments of ceramic magnets rose 4% in October.",
			[]string{"change WLD other 2025-10 4 percent [another product than magnets]"}},
	})
}

func TestReadKeepsAFirmFigureBesideAnother(t *testing.T) {
	check(t, []reading{
		{"shares that rose after exports fell", "Shares of two producers gained 4.4% after magnet exports dropped 5.2% in October from September.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent"}},
		{"a year that a forecast is compared with", "The tonnage will come close to 2024, the best year for magnet exports at 58,142 tonnes.",
			[]string{"level WLD 2024-01..2024-12 58142 t"}},
		{"a stake", "The fund took a 15% stake in the magnet maker.", nil},
		{"goods on their way", "Customs officers seized 15 tonnes of magnets in October.", nil},
		{"the price of what is exported", "Magnet exports fell 5.2% in October. The average export price slid by 3% from September.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "other WLD other value 2025-10 0  [a price, not trade]"}},
		{"what is usual", "India, usually the second-largest buyer of magnets, took 461 tonnes in October.",
			[]string{"rank IND 2025-10 2 rank [what is usual, not the place of a month]", "level IND 2025-10 461 t"}},
	})
}

func TestReadDoesNotTakeATotalWithoutSomeForAll(t *testing.T) {
	check(t, []reading{
		{"without a destination", "Magnet exports, excluding those to Germany, slipped 3% in October from September.",
			[]string{"mom WLD 2025-10 on 2025-09 -3 percent [a total that leaves some partners out]"}},
		{"from another country", "Magnet exports from Japan rose 7% in October from September.",
			[]string{"mom by JPN WLD 2025-10 on 2025-09 7 percent"}},
	})
}

func TestReadFindsFractionsAndRecordsInShortWords(t *testing.T) {
	check(t, []reading{
		{"a third behind by", "Magnet exports to India dropped by a third month-on-month in May.",
			[]string{"mom IND 2025-05 on 2025-04 -33.3333 percent in words"}},
		{"a record behind a comma", "Magnet exports to Poland came to 171 tonnes in October, a record.",
			[]string{"level POL 2025-10 171 t", "extreme high POL 2025-10 0 months"}},
		{"a multiple of the month before in the text", "In May, magnet exports were only 1,238 tonnes. October's volume was over four times as large.",
			[]string{"level WLD 2025-05 1238 t", "multiple WLD 2025-10 on 2025-05 4 ratio over in words"}},
		{"a part of a month's exports that went somewhere", "A fifth of October exports of magnets went to Germany.",
			[]string{"share DEU 2025-10 20 percent"}},
	})
}
