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

func TestReadTellsWhatIsMadeFromWhatIsShipped(t *testing.T) {
	check(t, []reading{
		{"what a country makes", "The U.S. made fewer than 1,000 tonnes of magnets in 2024.",
			[]string{"other WLD other 2024-01..2024-12 on 2023-01..2023-12 1000 t under [output, not trade]"}},
		{"what one thing holds", "China's magnet exports rose. Overseas sales of the components, found in jets, which contain 400 kg of rare earth materials each, reached 5,473 tonnes in October.",
			[]string{"direction mom WLD 1 sign [the month is not said]", "other WLD other 2025-10 0.4 t [output, not trade]", "level WLD 2025-10 5473 t"}},
		{"what is made in a country, and leaves it", "Exports of magnets made in China came to 5,473 tonnes in October.",
			[]string{"level WLD 2025-10 5473 t"}},
	})
}

func TestReadTellsTonnageFromValueInASentence(t *testing.T) {
	check(t, []reading{
		{"value, though tonnage", "The value of magnet exports rose 3% in October from September although the tonnage fell 5.2%.",
			[]string{"mom WLD value 2025-10 on 2025-09 3 percent", "mom WLD 2025-10 on 2025-09 -5.2 percent"}},
		{"weight, then value", "In terms of weight, magnet exports fell 5.2% in October from September; in terms of value they fell 4%.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "mom WLD value 2025-10 on 2025-09 -4 percent"}},
		{"a value in dollars", "The dollar value of magnet shipments more than doubled in June from May.",
			[]string{"multiple WLD value 2025-06 on 2025-05 2 ratio over in words"}},
		{"a share of the value", "By value, Germany took 19% of China's magnet exports in October.",
			[]string{"share DEU value 2025-10 19 percent"}},
	})
}

func TestReadTakesNoOthersFigureForATotal(t *testing.T) {
	check(t, []reading{
		{"one shipment", "A shipment of 50 kg of magnets was held at the port in October.", nil},
		{"what a firm has", "Toyota said it had secured 300 tonnes of magnets in October.",
			[]string{"other WLD other 2025-10 300 t [what the number is of is not said]"}},
		{"what was expected", "Magnet exports beat the 5,400 tonnes that analysts had expected, reaching 5,473 tonnes in October.",
			[]string{"level WLD 2025-10 5400 t [an expectation]", "level WLD 2025-10 5473 t"}},
		{"a firm figure that a forecast starts from", "Magnet exports will reach 6,000 tonnes in December after 5,473 tonnes in October.",
			[]string{"level WLD 2024-12 6000 t [a forecast]", "level WLD 2025-10 5473 t"}},
		{"two goods together", "Exports of rare earths and magnets came to 9,800 tonnes in October.",
			[]string{"level WLD other 2025-10 9800 t [another product than magnets]"}},
		{"goods and what is related", "Exports of magnets and related products rose 4% in October from September.",
			[]string{"mom WLD other 2025-10 on 2025-09 4 percent [another product than magnets]"}},
		{"a condition", "It is unclear whether magnet exports to the U.S. will return to the 700 tonnes of 2024.",
			[]string{"level USA 2024-01..2024-12 700 t [a condition, not a fact]"}},
		{"a rate a day", "China shipped 5,473 tonnes of magnets in October, or 177 tonnes per day.",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2025-10 177 t [a rate, not the figure of a period]"}},
		{"raw goods in parentheses", "Exports of magnets (5,473 tonnes) exceeded those of rare earths (3,500 tonnes) in October.",
			[]string{"level WLD 2025-10 5473 t", "level WLD other 2025-10 3500 t [another product than magnets]"}},
	})
}
