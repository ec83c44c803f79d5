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
