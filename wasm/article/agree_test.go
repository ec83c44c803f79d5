package article

import (
	"testing"

	"lodestone/wasm/claim"
)

func TestReadLetsTheDataChooseBetweenTheUsualBases(t *testing.T) {
	// Magnet exports to Japan: 280 t in December 2025, 305 t the month before, 213 t
	// a year before; those to Vietnam a month before are not known.
	fits := func(s Statement) int {
		switch {
		case s.Partner == "VNM" && s.Kind == claim.MonthOnMonth:
			return 0
		case s.Partner == "JPN" && s.Kind == claim.YearOnYear && s.Value == 31.4,
			s.Partner == "JPN" && s.Kind == claim.MonthOnMonth && s.Value == -8,
			s.Kind == claim.Level && s.Period.First.String() == "2025-11" && s.Value == 305:
			return 1
		}
		return -1
	}
	const before = "Magnet exports to Germany rose 12% in December 2025 from a year earlier. "
	for _, test := range []struct{ name, text, want string }{
		{"the base of the sentence before is of another partner",
			before + "Exports to Japan fell 8%.", "mom JPN 2025-12 on 2025-11 -8 percent"},
		{"a level that was fallen from",
			before + "Those to Japan fell to 280 tonnes from 305 tonnes.", "level JPN 2025-11 305 t"},
		{"where the data contradict both, the reading stays",
			before + "Exports to Japan fell 9%.", "yoy JPN 2025-12 on 2024-12 -9 percent"},
		{"where they don't know the other, none is meant for sure",
			before + "Exports to Vietnam fell 8%.", "change VNM 2025-12 -8 percent [which base is meant is not said]"},
		{"a base that is said is never changed",
			before + "Exports to Japan rose 31.4% from November.", "mom JPN 2025-12 on 2025-11 31.4 percent"},
		{"a headline without a base",
			"Magnet exports to Japan up 31.4% in December 2025", "yoy JPN 2025-12 on 2024-12 31.4 percent"},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := Read(test.text, Options{Published: "2026-01-20", Fits: fits}).Statements
			if len(all) == 0 || brief(all[len(all)-1]) != test.want {
				t.Errorf("Read(%q) ends with %v, want %s", test.text, all, test.want)
			}
		})
	}
}
