package article

import "testing"

func TestHeadingsAndBoxesAreReadWithTheirText(t *testing.T) {
	check(t, []reading{
		{"a change before its subject",
			"# Off 5.2%: magnet exports lose pace\n\nChina shipped 5,473 tonnes of rare earth magnets in October.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "level WLD 2025-10 5473 t"}},
		{"nothing but the goods",
			"# Rare earth magnets: -5.2% in October\n\nChina's exports of rare earth magnets fell to 5,473 tonnes.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "level WLD 2025-10 5473 t"}},
		{"a maker of magnets",
			"# Magnet maker's shares up 7%\n\nChina's exports of rare earth magnets fell to 5,473 tonnes in October.",
			[]string{"level WLD 2025-10 5473 t"}},
		{"a box with a change in each line",
			"## In figures\n\n- Magnet exports, October 2025: 5,473 t\n- Change from September: -5.2%\n- Change from October 2024: +15.8%\n- YTD: 45,290 t\n",
			[]string{"level WLD 2025-10 5473 t", "mom WLD 2025-10 on 2025-09 -5.2 percent", "yoy WLD 2025-10 on 2024-10 15.8 percent", "level WLD 2025-01..2025-10 45290 t"}},
		{"a caption with the unit before the figure",
			"Chart: China's exports of rare earth magnets to Germany, tonnes. October 2025: 1,118 (-13.2% from September).",
			[]string{"level DEU 2025-10 1118 t", "mom DEU 2025-10 on 2025-09 -13.2 percent"}},
		{"the month before in parentheses",
			"October exports of magnets: 5,473 tonnes (September: 5,774).",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2025-09 5774 t"}},
		{"figures that lead their lines",
			"China's magnet exports in October:\n\n5,473 tonnes – the total.\n\n5.2% – the drop from September.\n",
			[]string{"level WLD 2025-10 5473 t", "mom WLD 2025-10 on 2025-09 -5.2 percent"}},
	})
}
