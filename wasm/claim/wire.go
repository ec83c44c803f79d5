package claim

import "lodestone/wasm/language"

// wire is the style of news agencies: the move first, in verbs.
var wire = phrases{
	stock: &english,

	headline: "{Subject} {move}",
	move: [outcomes]language.Phrase{
		alone:    "came to {level} in {month}",
		same:     "were little changed in {month} from {before}, at {level}",
		unclear:  "showed no clear change in {month} from {before}, at {level}",
		more:     "[rose {by}] in {month} from {before}, to {level}",
		less:     "[fell {by}] in {month} from {before}, to {level}",
		twofold:  "[doubled in {month} from {before} ({gain})], to {level}",
		manifold: "[{fold} in {month} from {before} ({gain})], to {level}",
		tenfold:  "rose in {month} to [{n} times] their level of {before}, at {level}",
		heavier:  "[rose by {mass}] in {month} from {before}, to {level}",
		lighter:  "[fell by {mass}] in {month} from {before}, to {level}",
		fromZero: "rose in {month} from [zero] in {before}, to {level}",
	},
	than: [outcomes]language.Phrase{
		same:     "about as much as {base}",
		unclear:  "neither clearly more nor less than {base}",
		more:     "[{n} more] than {base}",
		less:     "[{n} less] than {base}",
		twofold:  "[twice the figure {base} ({gain})]",
		manifold: "[more than {times} the figure {base} ({gain})]",
		tenfold:  "[{n} times the figure] {base}",
		heavier:  "[{mass} more] than {base}",
		lighter:  "[{mass} less] than {base}",
		fromZero: "up from [zero] {base}",
	},
	monthBefore: "than^in {before}",
	yearBefore:  "than^a year before",
	lastYear:    "than^in the same months of {year-before}",
	wholeYear:   "than^in {year-before}",

	lede:      "{Reporter} {verb} {level} of {goods} {toward} in {period}{compared}.",
	both:      ", {monthly} and {yearly}",
	monthOnly: ", {monthly}; our sources give no figure for a year before",
	yearOnly:  ", {yearly}; our sources give no figure for {before}",
	neither:   "; our sources give no figure for the month before or for a year before to compare it with",
	change:    ", {change}",

	run:  "It was {run}.",
	runs: "It was {run} and {next}.",
	streak: [2][2]language.Phrase{
		{"the [{nth} monthly rise] in a row",
			"the [{nth} monthly fall] in a row"},
		{"the [{nth} year-on-year rise] in a row",
			"the [{nth} year-on-year fall] in a row"},
	},
	streakEnd: [2][2]language.Phrase{
		{"the first monthly rise [in {n} months]",
			"the first monthly fall [in {n} months]"},
		{"the first year-on-year rise [in {n} months]",
			"the first year-on-year fall [in {n} months]"},
	},
	unknownRun: [2][2]language.Phrase{
		{"Whether the run of monthly rises goes further back is not known: {reason}.",
			"Whether the run of monthly falls goes further back is not known: {reason}."},
		{"Whether the run of year-on-year rises goes further back is not known: {reason}.",
			"Whether the run of year-on-year falls goes further back is not known: {reason}."},
	},

	since:   [2]language.Phrase{"It was [the highest figure since {since}].", "It was [the lowest figure since {since}]."},
	record:  [2]language.Phrase{"It was [the highest figure since the data begin in {since}].", "It was [the lowest figure since the data begin in {since}]."},
	atLeast: [2]language.Phrase{"It was [the highest figure in at least {n} months].", "It was [the lowest figure in at least {n} months]."},

	standing: "In {month}, {partner} was the {place}{with}{moved}.",
	largest:  [2]language.Phrase{"[largest origin]", "[largest destination]"},
	nth:      [2]language.Phrase{"[{nth}-largest origin]", "[{nth}-largest destination]"},
	up:       ", up from [{nth} place] in {before}",
	down:     ", down from [{nth} place] in {before}",
	with:     ", with {share} of all {flow}",
	share:    "That was {share} of all {flow}.",

	yearToDate: "In January to {month}, {subject} came to {level}{changes}.",
	twoMonths:  "In January and February, {subject} came to {level}{changes}.",
	year:       "In {year}, {subject} came to {level}{changes}.",
	total:      "{Subject} {move}{by-year}.",

	ranged:       "{Subject} came to {range} in {month}",
	rangedAlone:  "{Reporter} {verb} {range} of {goods} {toward} in {period}; our sources give no closer figure.",
	missing:      "Our sources give no figure for {subject} in {period}",
	missingAlone: "Our sources give no figure for {subject} in {period}.",
	missingSince: "Our sources give no figure for {subject} in {period}; the latest figure before that is {figure}, for {latest}.",
	latest:       "The latest figure before that is {figure}, for {latest}.",
	listed:       "In a published order of {period}, {partner} was the {place}.",
}
