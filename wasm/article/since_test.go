package article

import "testing"

func TestReadFindsChangesSinceAMonth(t *testing.T) {
	check(t, []reading{
		{"behind the change, up to the newest month",
			"China sold 5,473 tonnes of magnets in October. Exports have risen 342% since May.",
			[]string{"level WLD 2025-10 5473 t", "change WLD 2025-10 on 2025-05 342 percent"}},
		{"at the head of the sentence",
			"China sold 5,473 tonnes of magnets in October. Since May, exports have more than quadrupled.",
			[]string{"level WLD 2025-10 5473 t", "multiple WLD 2025-10 on 2025-05 4 ratio over in words"}},
		{"since then",
			"China sold 5,473 tonnes of magnets in October. In May it had sold 1,238 tonnes; since then exports have risen by 342%.",
			[]string{"level WLD 2025-10 5473 t", "level WLD 2025-05 1238 t", "change WLD 2025-10 on 2025-05 342 percent"}},
		{"since, and no more",
			"China sold 1,238 tonnes of magnets in May. Exports have more than quadrupled since.",
			[]string{"level WLD 2025-05 1238 t", "multiple WLD 2025-10 on 2025-05 4 ratio over in words"}},
		{"with a month of its own",
			"Since May, magnet exports to the U.S. had risen ninefold in September.",
			[]string{"multiple USA 2025-09 on 2025-05 9 ratio in words"}},
		{"but not since an event",
			"China sold 5,473 tonnes of magnets in October. Exports have risen 5% since the controls were eased.",
			[]string{"level WLD 2025-10 5473 t", "change WLD 2025-10 5 percent [what it is compared with is not said]"}},
	})
}

func TestReadTakesNoBaseFromWhatIsToldBeside(t *testing.T) {
	check(t, []reading{
		{"what a rise left volumes at",
			"Magnet exports to the U.S. reached 353 tonnes in June. The increase of 660% still left them at half of the level of a year ago.",
			[]string{"level USA 2025-06 353 t", "mom USA 2025-06 on 2025-05 660 percent", "multiple USA 2025-06 on 2024-06 0.5 ratio in words"}},
		{"a multiple beside a change on the year",
			"China's magnet exports more than doubled in June but were 38.1% down on the year.",
			[]string{"multiple WLD 2025-06 on 2025-05 2 ratio over in words", "yoy WLD 2025-06 on 2024-06 -38.1 percent"}},
		{"a change beside a level of last year",
			"In August magnet exports rose by 10.2 per cent to 6,146 tonnes, 15.4 per cent above August 2024.",
			[]string{"mom WLD 2025-08 on 2025-07 10.2 percent", "level WLD 2025-08 6146 t", "yoy WLD 2025-08 on 2024-08 15.4 percent"}},
		{"as high as in a month",
			"Magnet exports rose for three months, and in August they were five times as high as in May.",
			[]string{"streak mom WLD 2025-08 3 months", "multiple WLD 2025-08 on 2025-05 5 ratio in words"}},
		{"two months and a change for each",
			"China sold 6,146 tonnes of magnets in August. Exports dipped in September and October, by 6.1% and 5.2%.",
			[]string{"level WLD 2025-08 6146 t", "mom WLD 2025-09 on 2025-08 -6.1 percent", "mom WLD 2025-10 on 2025-09 -5.2 percent"}},
		{"months and their figures, the unit said once",
			"Magnet exports to America crashed to 46 tonnes in May. July brought 619 tonnes, September 420.5 and October 656.",
			[]string{"level USA 2025-05 46 t", "level USA 2025-07 619 t", "level USA 2025-09 420.5 t", "level USA 2025-10 656 t"}},
	})
}

func TestReadFindsWhatCameBefore(t *testing.T) {
	check(t, []reading{
		{"after a change the previous month",
			"Magnet exports rose 75% in July after surging 158% the previous month.",
			[]string{"mom WLD 2025-07 on 2025-06 75 percent", "mom WLD 2025-06 on 2025-05 158 percent"}},
		{"had risen in the previous month",
			"Magnet exports rose 75% in July. They had risen 158% in the previous month.",
			[]string{"mom WLD 2025-07 on 2025-06 75 percent", "mom WLD 2025-06 on 2025-05 158 percent"}},
		{"a change that followed another",
			"China's magnet exports fell 5.2% in October. The decline followed a 6.1% drop in September.",
			[]string{"mom WLD 2025-10 on 2025-09 -5.2 percent", "mom WLD 2025-09 on 2025-08 -6.1 percent"}},
		{"what two levels of a sentence come to",
			"In January, exports of magnets came to 6,357 tonnes; by May they had fallen to 1,238 tonnes, an 81% drop.",
			[]string{"level WLD 2025-01 6357 t", "level WLD 2025-05 1238 t", "change WLD 2025-05 on 2025-01 -81 percent"}},
		{"falls in months that are not named move nothing",
			"Magnet exports rose in October after falling in the two previous months.",
			[]string{"direction mom WLD 2025-10 1 sign"}},
		{"has since risen",
			"Magnet exports, which hit a low of 1,238 tonnes in May, have since rebounded.",
			[]string{"level WLD 2025-05 1238 t", "trend WLD 2025-05..2025-10 1 sign"}},
		{"the most in half a year, the fewest in a decade",
			"China sold 5,577 tonnes of magnets in July, the most in half a year. Those to Japan were the lowest in a decade.",
			[]string{"level WLD 2025-07 5577 t", "extreme high WLD 2025-07 6 months", "extreme low JPN 2025-07 120 months"}},
		{"a run that ends with the change beside it",
			"Year on year, magnet exports grew by 5.7% in July, ending a three-month slump; month on month they were up 75%.",
			[]string{"yoy WLD 2025-07 on 2024-07 5.7 percent", "streak_end yoy WLD 2025-07 3 months", "mom WLD 2025-07 on 2025-06 75 percent"}},
	})
}
