package article

import "testing"

func TestReadFindsRatesThatAreCompared(t *testing.T) {
	check(t, []reading{
		{"a rise that slowed from another",
			"Against a year earlier, magnet exports rose 15.8% in October, slowing from 17.5% in September.",
			[]string{"yoy WLD 2025-10 on 2024-10 15.8 percent", "yoy WLD 2025-09 on 2024-09 17.5 percent"}},
		{"growth that came to so much",
			"Year-on-year growth in magnet exports slowed to 15.8% in October from 17.5% in September.",
			[]string{"yoy WLD 2025-10 on 2024-10 15.8 percent", "yoy WLD 2025-09 on 2024-09 17.5 percent"}},
		{"a decline whose base stands behind it",
			"The pace of decline in magnet exports eased to 38.1% year on year in June from 74% in May.",
			[]string{"yoy WLD 2025-06 on 2024-06 -38.1 percent", "yoy WLD 2025-05 on 2024-05 -74 percent"}},
		{"two that are compared with",
			"Magnet exports rose 15.8% year on year in October, compared with 17.5% in September and 15.4% in August.",
			[]string{"yoy WLD 2025-10 on 2024-10 15.8 percent", "yoy WLD 2025-09 on 2024-09 17.5 percent", "yoy WLD 2025-08 on 2024-08 15.4 percent"}},
		{"of the year so far",
			"The annual decline in cumulative magnet exports narrowed to 5.2% in the first ten months from 7.5% in the first nine.",
			[]string{"ytd WLD 2025-01..2025-10 on 2024-01..2024-10 -5.2 percent", "ytd WLD 2025-01..2025-09 on 2024-01..2024-09 -7.5 percent"}},
		{"the year so far by its last month",
			"Exports of magnets were down 5.2% in the first ten months, after a 7.5% decline through September.",
			[]string{"ytd WLD 2025-01..2025-10 on 2024-01..2024-10 -5.2 percent", "ytd WLD 2025-01..2025-09 on 2024-01..2024-09 -7.5 percent"}},
		{"but a share is none",
			"Magnet exports to Japan rose 3% year on year in October. Its share went to 4.1% from 4% in September.",
			[]string{"yoy JPN 2025-10 on 2024-10 3 percent", "share JPN 2025-10 4.1 percent", "share JPN 2025-09 4 percent"}},
	})
}
