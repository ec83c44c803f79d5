package article

import "testing"

func TestTablesAreReadWithTheUnitAboveThem(t *testing.T) {
	want := []string{"level DEU 2025-10 1118 t", "mom DEU 2025-10 on 2025-09 -13.2 percent", "share DEU 2025-10 20.4 percent",
		"level WLD 2025-10 5473 t", "mom WLD 2025-10 on 2025-09 -5.2 percent"}
	check(t, []reading{
		{"of Markdown, with the month as the head of a column",
			"Exports of rare earth magnets; metric tons.\n\n| Destination | October | m/m | Share |\n|---|---|---|---|\n| Germany | 1,118 | -13.2% | 20.4% |\n| Total | 5,473 | -5.2% | |",
			want},
		{"with semicolons between the cells",
			"China's exports of rare earth magnets in tonnes\nDestination;October;m/m;Share\nGermany;1,118;-13.2;20.4\nTotal;5,473;-5.2;\n",
			want},
		{"with tabs between the cells",
			"China's exports of rare earth magnets in tonnes\nDestination\tOctober\tm/m\tShare\nGermany\t1,118\t-13.2%\t20.4%\nTotal\t5,473\t-5.2%\n",
			want},
		{"a column of places has no unit",
			"China's exports of rare earth magnets in tonnes\nDestination\tOctober\tPlace\nGermany\t1,118\t1\n",
			[]string{"level DEU 2025-10 1118 t"}},
	})
}

func TestTablesAreReadWithTheMonthAboveThem(t *testing.T) {
	check(t, []reading{
		{"a row is a month of the year in the heading, a column a partner",
			"China's magnet exports, in tonnes.\n\n## Monthly exports in 2024\n\n| Month | World | Japan |\n|---|---|---|\n| May | 4,640 | 310 |\n| June | 5,161 | 287 |\n",
			[]string{"level WLD 2024-05 4640 t", "level JPN 2024-05 310 t", "level WLD 2024-06 5161 t", "level JPN 2024-06 287 t"}},
		{"a row is a month of the span in the caption, which runs into the next year",
			"Exports of rare earth magnets from China in tonnes, November 2024 to February 2025\nMonth;Germany;Note\nDecember;1,010;\nJanuary;1,120;final\n",
			[]string{"level DEU 2024-12 1010 t", "level DEU 2025-01 1120 t"}},
		{"a column is a year, a row a month",
			"Chinese exports of rare earth magnets, tonnes\nMonth;2023;2024\nMarch;4,100;4,700\n",
			[]string{"level WLD 2023-03 4100 t", "level WLD 2024-03 4700 t"}},
		{"a ranking is of the month in its heading, and a place is no tonnage",
			"<p>China exported 5,900 tonnes of rare earth magnets in September 2025.</p><h3>The largest buyers in June 2025</h3><table><tr><th>No.</th><th>Country</th><th>Tonnes</th></tr><tr><td>1</td><td>Germany</td><td>764</td></tr><tr><td>2</td><td>Vietnam</td><td>381</td></tr></table>",
			[]string{"level WLD 2025-09 5900 t", "level DEU 2025-06 764 t", "level VNM 2025-06 381 t"}},
		{"a place in the row and another in the column are whose trade nobody can tell",
			"China's exports of rare earth magnets in tonnes, June 2025\nCountry;United States;Note\nJapan;12;\n",
			[]string{"level  2025-06 12 t [which partner is meant is not said]"}},
		{"values are no tonnes, whatever stands above",
			"China's exports of rare earth magnets in tonnes, June 2025\nCountry;Tonnes;Exports in yuan;Value\nJapan;287;12;11\n",
			[]string{"level JPN 2025-06 287 t"}},
	})
}

func TestTablesAreReadHoweverTheyAreWritten(t *testing.T) {
	two := []string{"level DEU 2025-09 1288 t", "level DEU 2025-10 1118 t", "mom DEU 2025-10 on 2025-09 -13.2 percent"}
	check(t, []reading{
		{"with commas, quotation marks and a change between the two months",
			"Rare earth magnet exports by destination\nCountry,Oct 2025 (t),Sep 2025 (t),Change (%)\nGermany,\"1,118\",\"1,288\",-13.2\nIndia,444,470,-5.5\n",
			[]string{"level DEU 2025-10 1118 t", "level DEU 2025-09 1288 t", "mom DEU 2025-10 on 2025-09 -13.2 percent",
				"level IND 2025-10 444 t", "level IND 2025-09 470 t", "mom IND 2025-10 on 2025-09 -5.5 percent"}},
		{"with upright lines between the cells only",
			"China's exports of magnets, tonnes\n\n | Sep 2025 | Oct 2025 | Change\nGermany | 1,288 | 1,118 | -13.2%\n", two},
		{"with two cells and no head",
			"Exports of rare earth magnets from China, tonnes\n\nSeptember 2025;5774\nOctober 2025;5473\n",
			[]string{"level WLD 2025-09 5774 t", "level WLD 2025-10 5473 t"}},
		{"as a list below its unit",
			"Exports of rare earth magnets in October 2025, in tonnes, by destination\nGermany: 1,118\nIndia: 444\nTotal: 5,473\n",
			[]string{"level DEU 2025-10 1118 t", "level IND 2025-10 444 t", "level WLD 2025-10 5473 t"}},
		{"with kilograms and a partner in each row",
			"Magnet exports\n\nmonth,destination,net mass (kg)\n2025-09,Germany,1288000\n",
			[]string{"level DEU 2025-09 1288 t"}},
		{"with a change on a month that the head names",
			"Magnet exports from China\n\nDestination | October 2025 | vs September\nGermany | 1,118 t | -13.2%\n",
			[]string{"level DEU 2025-10 1118 t", "mom DEU 2025-10 on 2025-09 -13.2 percent"}},
		{"with a row of what has no name",
			"China's exports of rare earth magnets in tonnes\nDestination;October;Note\nOthers;2,410;\nAll;5,473;\n",
			[]string{"level  2025-10 2410 t [which partner is meant is not said]", "level WLD 2025-10 5473 t"}},
	})
}

func TestCellsOfHTMLStandInSeveralRowsAndColumns(t *testing.T) {
	check(t, []reading{
		{"a partner for two rows",
			"<p>China's exports of rare earth magnets</p><table><tr><th>To</th><th>Month</th><th>Tonnes</th></tr><tr><td rowspan=2>Germany</td><td>September 2025</td><td>1,288</td></tr><tr><td>October 2025</td><td>1,118</td></tr></table>",
			[]string{"level DEU 2025-09 1288 t", "level DEU 2025-10 1118 t"}},
		{"a year above two months",
			"<p>China's exports of rare earth magnets, tonnes</p><table><tr><th rowspan=\"2\">To</th><th colspan=\"2\">2024</th><th>2025</th></tr><tr><th>Sep</th><th>Oct</th><th>Oct</th></tr><tr><td>Germany</td><td>1,007</td><td>717</td><td>1,118</td></tr></table>",
			[]string{"level DEU 2024-09 1007 t", "level DEU 2024-10 717 t", "level DEU 2025-10 1118 t"}},
		{"an empty cell in the corner",
			"<p>China's exports of rare earth magnets, tonnes</p><table><tr><td></td><td>Sep 2025</td><td>Oct 2025</td></tr><tr><td>Germany</td><td>1,288</td><td>1,118</td></tr></table>",
			[]string{"level DEU 2025-09 1288 t", "level DEU 2025-10 1118 t"}},
	})
}

func TestCommasOfProseArePartsOfNoTable(t *testing.T) {
	check(t, []reading{
		{"thousands in two lines", "Magnet exports:\nSeptember 5,774 t\nOctober 5,473 t\n",
			[]string{"level WLD 2025-09 5774 t", "level WLD 2025-10 5473 t"}},
	})
}

func TestTablesOfTwoYearsCompareTheSameMonths(t *testing.T) {
	check(t, []reading{
		{"a change of the month in the row",
			"China's magnet exports, tonnes\n\n| Period | 2024 | 2025 | Change |\n|---|---|---|---|\n| Jan-Sep | 43,053 | 39,817 | -7.5% |\n| October | 4,725 | 5,473 | +15.8% |\n",
			[]string{"level WLD 2024-01..2024-09 43053 t", "level WLD 2025-01..2025-09 39817 t", "ytd WLD 2025-01..2025-09 on 2024-01..2024-09 -7.5 percent",
				"level WLD 2024-10 4725 t", "level WLD 2025-10 5473 t", "yoy WLD 2025-10 on 2024-10 15.8 percent"}},
		{"kilograms above the table, and the rest of the world",
			"Rare earth magnet exports (kg)\n\n| | October 2025 |\n|---|---|\n| USA | 656,300 |\n| Rest of the world | 4,816,900 |\n",
			[]string{"level USA 2025-10 656.3 t", "level  2025-10 4816.9 t [which partner is meant is not said]"}},
	})
}
