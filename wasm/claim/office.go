package claim

// office is the style of statistical offices: nouns, and a date to each figure.
var office = phrases{
	language: &english,
	exports:  flow{"exports", "exported", "destination", "to {partner}", "all destinations"},
	imports:  flow{"imports", "imported", "origin", "from {partner}", "all origins"},
	subject:  "{flow} {toward}",

	headline: "{Reporter}’s {flow} of {goods} {toward}, {period}: {level}{by-month}",
	than: [outcomes]string{
		same:     "little changed from {base}",
		unclear:  "a change on {base} that the published digits leave open",
		more:     "[an increase of {n}] on {base}",
		less:     "[a decrease of {n}] on {base}",
		twofold:  "[twice the figure for {base} ({gain})]",
		manifold: "[more than {times} the figure for {base} ({gain})]",
		tenfold:  "[{n} times] the figure for {base}",
		heavier:  "[an increase of {mass}] on {base}{beside}",
		lighter:  "[a decrease of {mass}] on {base}{beside}",
		fromZero: "up from [zero] in {base}",
	},
	monthBefore: "{month-before}",
	yearBefore:  "{month-year-before}",
	lastYear:    "the same months of {year-before}",
	wholeYear:   "the year before",

	lede:      "In {period}, {reporter}’s {flow} of {goods} {toward} amounted to {level}{compared}.",
	both:      ", {monthly} and {yearly}",
	monthOnly: ", {monthly}; no figure for {month-year-before} is available for comparison",
	yearOnly:  ", {yearly}; no figure for {month-before} is available for comparison",
	neither:   "; no figure for {month-before} or for {month-year-before} is available for comparison",
	change:    ", {change}",

	run:       "This was {run}.",
	runs:      "This was {run} and {next}.",
	streak:    [2]string{"the [{nth} consecutive monthly {direction}]", "the [{nth} consecutive year-on-year {direction}]"},
	streakEnd: [2]string{"the first monthly {direction} [in {n} months]", "the first year-on-year {direction} [in {n} months]"},
	rise:      "increase",
	fall:      "decrease",
	unknownRun: [2]string{
		"The length of the run of monthly {directions} is not known: {reason}.",
		"The length of the run of year-on-year {directions} is not known: {reason}."},
	rises: "increases",
	falls: "decreases",

	since:   "This was [the {extreme} monthly figure since {since}].",
	record:  "This was [the {extreme} monthly figure since the data begin in {since}].",
	atLeast: "This was [the {extreme} monthly figure in at least {n} months].",
	highest: "highest",
	lowest:  "lowest",

	standing: "In {period}, {partner} was the {place}{with}{moved}.",
	largest:  "[largest {side}]",
	nth:      "[{nth}-largest {side}]",
	up:       ", up from [{nth} place] in {month-before}",
	down:     ", down from [{nth} place] in {month-before}",
	with:     ", accounting for {share} of total {flow}",
	share:    "This accounted for {share} of total {flow} in {period}.",

	yearToDate: "In January to {period}, {subject} amounted to {level}{changes}.",
	year:       "In {year}, {subject} amounted to {level}{changes}.",
	total:      "In {period}, {subject} amounted to {level}{changes}.",

	missing:      "{Subject}, {period}: no figure available",
	missingAlone: "For {period}, our sources give no figure for {subject}.",
	missingSince: "For {period}, our sources give no figure for {subject}; the latest known month before it is {latest}, with {figure}.",
	latest:       "The latest known month before it is {latest}, with {figure}.",
	listed:       "In a published order of {period}, {partner} was the {place}.",
}
