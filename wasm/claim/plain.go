package claim

import "lodestone/wasm/language"

// plain is the style for anyone: who sent how much to whom, and how that
// compares.
var plain = phrases{
	stock: &english,

	headline: "{Reporter} {verb} {level} of {goods} {toward} in {period}{by-month}",
	than: [outcomes]language.Phrase{
		same:      "about as much as {base}",
		unclear:   "neither clearly more nor less than {base}",
		more:      "[{n} more] than {base}",
		less:      "[{n} less] than {base}",
		twofold:   "[twice the figure {base} ({gain})]",
		manifold:  "[more than {times} the figure {base} ({gain})]",
		tenfold:   "[{n} times the figure] {base}",
		heavier:   "[{mass} more] than {base}",
		lighter:   "[{mass} less] than {base}",
		fromZero:  "up from [zero] {base}",
		toZero:    "down from {was} {base}",
		stillZero: "as {base}",
	},
	monthBefore: "than^in {before}",
	yearBefore:  "than^in {month-year-before}",
	lastYear:    "than^in the same months of {year-before}",
	wholeYear:   "than^in {year-before}",

	lede:      "In {period}, {reporter} {verb} {level} of {goods} {toward}{compared}.",
	both:      ", {monthly} and {yearly}",
	monthOnly: ", {monthly}; there is no figure for {month-year-before} to compare it with",
	yearOnly:  ", {yearly}; there is no figure for {before} to compare it with",
	neither:   "; there is no figure for the month before or for a year before to compare it with",
	change:    ", {change}",

	voice: voice{
		run:  "That was {run}.",
		runs: "That was {run}, and {next}.",
		streak: [2][2]language.Phrase{
			{"the [{nth} monthly rise] in a row",
				"the [{nth} monthly fall] in a row"},
			{"the [{nth} rise] in a row compared with a year before",
				"the [{nth} fall] in a row compared with a year before"},
		},
		streakEnd: [2][2]language.Phrase{
			{"the first monthly rise [in {n} months]",
				"the first monthly fall [in {n} months]"},
			{"the first rise [in {n} months] compared with a year before",
				"the first fall [in {n} months] compared with a year before"},
		},
		since:   [2]language.Phrase{"It was [the largest amount since {since}].", "It was [the smallest amount since {since}]."},
		record:  [2]language.Phrase{"It was [the largest amount since the data begin in {since}].", "It was [the smallest amount since the data begin in {since}]."},
		atLeast: [2]language.Phrase{"It was [the largest amount in at least {n} months].", "It was [the smallest amount in at least {n} months]."},
	},
	among: voice{
		run:  "In {told}, {subject} were {run}.",
		runs: "In {told}, {subject} were {run}, and {next}.",
		streak: [2][2]language.Phrase{
			{"larger than a month before [for the {nth} month in a row]",
				"smaller than a month before [for the {nth} month in a row]"},
			{"larger than a year before [for the {nth} month in a row]",
				"smaller than a year before [for the {nth} month in a row]"},
		},
		streakEnd: [2][2]language.Phrase{
			{"for the first time [in {n} months] larger than a month before",
				"for the first time [in {n} months] smaller than a month before"},
			{"larger than a year before for the first time [in {n} months]",
				"smaller than a year before for the first time [in {n} months]"},
		},
		since: [2]language.Phrase{"In {told}, {reporter} {verb} {amount} {toward}, [the largest amount since {since}].",
			"In {told}, {reporter} {verb} {amount} {toward}, [the smallest amount since {since}]."},
		record: [2]language.Phrase{"In {told}, {reporter} {verb} {amount} {toward}, [the largest amount since the data begin in {since}].",
			"In {told}, {reporter} {verb} {amount} {toward}, [the smallest amount since the data begin in {since}]."},
		atLeast: [2]language.Phrase{"In {told}, {reporter} {verb} {amount} {toward}, [the largest amount in at least {n} months].",
			"In {told}, {reporter} {verb} {amount} {toward}, [the smallest amount in at least {n} months]."},
	},
	unknownRun: [2][2]language.Phrase{
		{"Whether there were more monthly rises before these is not known: {reason}.",
			"Whether there were more monthly falls before these is not known: {reason}."},
		{"Whether there were more rises compared with a year before is not known: {reason}.",
			"Whether there were more falls compared with a year before is not known: {reason}."},
	},
	added: [2]language.Phrase{"In {told}, {partner} [added {n} percentage points] to the monthly change of all {flow}.",
		"In {told}, {partner} [added {n} percentage points] to the yearly change of all {flow}."},
	taken: [2]language.Phrase{"In {told}, {partner} [took {n} percentage points off] the monthly change of all {flow}.",
		"In {told}, {partner} [took {n} percentage points off] the yearly change of all {flow}."},

	standing: "In {month}, {partner} was the {place}{with}{moved}.",
	largest:  [2]language.Phrase{"[largest origin]", "[largest destination]"},
	nth:      [2]language.Phrase{"[{nth}-largest origin]", "[{nth}-largest destination]"},
	up:       ", up from [{nth} place] in {before}",
	down:     ", down from [{nth} place] in {before}",
	with:     ", with {share} of all {flow}",
	share:    "{Partner} accounted for {share} of all {flow} in {month}.",
	overtook: "In {month}, {reporter} {verb} [more {toward} than {toward-other}]; in {before}, {ahead}.",
	ahead:    "[it was the other way round]",
	leads:    "{Reporter} {verb} {level} of {goods} {toward} in {period}, [more than {toward-other}], making it the {place}",

	yearToDate: "From January to {month}, {reporter} {verb} {amount} {toward}{changes}.",
	twoMonths:  "In January and February, {reporter} {verb} {amount} {toward}{changes}.",
	year:       "In {year}, {reporter} {verb} {amount} {toward}{changes}.",
	total:      "In {period}, {reporter} {verb} {amount} {toward} together{changes}.",
	each:       "In {month}, {reporter} {verb} {amount} {toward}{changes}.",

	ranged:       "{Reporter} {verb} {range} of {goods} {toward} in {period}",
	rangedAlone:  "In {period}, {reporter} {verb} {range} of {goods} {toward}; there is no closer figure.",
	missing:      "The sources give no figure for {subject} in {period}",
	missingAlone: "The sources give no figure for {subject} in {period}.",
	missingSince: "The sources give no figure for {subject} in {period}; the latest figure that we know before that is {figure}, for {latest}.",
	latest:       "The latest figure that we know before that is {figure}, for {latest}.",
	listed:       "In a published order of {period}, {partner} was the {place}.",
}
