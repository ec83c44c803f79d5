package claim

// plain is the style for anyone: who sent how much to whom, and how that
// compares.
var plain = phrases{
	stock:   &english,
	exports: flow{"exports", "exported", "destination", "to {partner}", "all destinations"},
	imports: flow{"imports", "imported", "origin", "from {partner}", "all origins"},
	subject: "{owner}{flow}{of-other} {toward}",
	owner:   "{reporter}’s ",
	ofOther: " of {goods}",

	headline: "{Reporter} {verb} {level} of {goods} {toward} in {period}{by-month}",
	than: [outcomes]string{
		same:     "about as much as {base}",
		unclear:  "neither clearly more nor less than {base}",
		more:     "[{n} more] than {base}",
		less:     "[{n} less] than {base}",
		twofold:  "[twice the figure {base} ({gain})]",
		manifold: "[more than {times} the figure {base} ({gain})]",
		tenfold:  "[{n} times the figure] {base}",
		heavier:  "[{mass} more] than {base}{beside}",
		lighter:  "[{mass} less] than {base}{beside}",
		fromZero: "up from [zero] {base}",
	},
	monthBefore: "in {before}",
	yearBefore:  "in {month-year-before}",
	lastYear:    "in the same months of {year-before}",
	wholeYear:   "in {year-before}",

	lede:      "In {period}, {reporter} {verb} {level} of {goods} {toward}{compared}.",
	both:      ", {monthly} and {yearly}",
	monthOnly: ", {monthly}; there is no figure for {month-year-before} to compare it with",
	yearOnly:  ", {yearly}; there is no figure for {before} to compare it with",
	neither:   "; there is no figure for the month before or for a year before to compare it with",
	change:    ", {change}",

	run:       "That was {run}.",
	runs:      "That was {run}, and {next}.",
	streak:    [2]string{"the [{nth} monthly {direction}] in a row", "the [{nth} {direction}] in a row compared with a year before"},
	streakEnd: [2]string{"the first monthly {direction} [in {n} months]", "the first {direction} [in {n} months] compared with a year before"},
	rise:      "rise",
	fall:      "fall",
	unknownRun: [2]string{
		"Whether there were more monthly {directions} before these is not known: {reason}.",
		"Whether there were more {directions} compared with a year before is not known: {reason}."},
	rises: "rises",
	falls: "falls",

	since:   "It was [the {extreme} amount since {since}].",
	record:  "It was [the {extreme} amount since the data begin in {since}].",
	atLeast: "It was [the {extreme} amount in at least {n} months].",
	highest: "largest",
	lowest:  "smallest",

	standing: "In {month}, {partner} was the {place}{with}{moved}.",
	largest:  "[largest {side}]",
	nth:      "[{nth}-largest {side}]",
	up:       ", up from [{nth} place] in {before}",
	down:     ", down from [{nth} place] in {before}",
	with:     ", with {share} of all {flow}",
	share:    "That was {share} of all {flow}.",

	yearToDate: "In January to {month}, {reporter} {verb} {level}{of-other} {toward}{changes}.",
	twoMonths:  "In January and February, {reporter} {verb} {level}{of-other} {toward}{changes}.",
	year:       "In {year}, {reporter} {verb} {level}{of-other} {toward}{changes}.",
	total:      "In {period}, {reporter} {verb} {level}{of-other} {toward} together{changes}.",

	ranged:       "{Reporter} {verb} {range} of {goods} {toward} in {period}",
	rangedAlone:  "In {period}, {reporter} {verb} {range} of {goods} {toward}; there is no closer figure.",
	missing:      "Our sources give no figure for {subject} in {period}",
	missingAlone: "Our sources give no figure for {subject} in {period}.",
	missingSince: "Our sources give no figure for {subject} in {period}; the latest figure that we know before that is {figure}, for {latest}.",
	latest:       "The latest figure that we know before that is {figure}, for {latest}.",
	listed:       "In a published order of {period}, {partner} was the {place}.",
}
