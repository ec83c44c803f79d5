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
			"China's exports of rare earth magnets in tonnes, June 2025\nCountry;Tonnes;Exports in yuan\nJapan;287;12\n",
			[]string{"level JPN 2025-06 287 t"}},
	})
}
