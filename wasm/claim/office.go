package claim

import "lodestone/wasm/language"

// office is the style of statistical offices: nouns, and a date to each figure.
var office = phrases{
	stock: &english,
	dated: true,

	headline: "{Flow} of {goods} by {reporter} {toward}, {period}: {level}{by-month}",
	than: [outcomes]language.Phrase{
		same:      "little changed from {base}",
		unclear:   "a change on {base} that the published digits leave open",
		more:      "[an increase of {n}] on {base}",
		less:      "[a decrease of {n}] on {base}",
		twofold:   "[twice the figure for {base} ({gain})]",
		manifold:  "[more than {times} the figure for {base} ({gain})]",
		tenfold:   "[{n} times] the figure for {base}",
		heavier:   "[an increase of {mass}] on {base}",
		lighter:   "[a decrease of {mass}] on {base}",
		fromZero:  "up from [zero] in {base}",
		toZero:    "down from {was} in {base}",
		stillZero: "unchanged from {base}",
	},
	monthBefore: "on^{month-before}",
	yearBefore:  "on^{month-year-before}",
	lastYear:    "on^the same months of {year-before}",
	wholeYear:   "on^the year before",

	lede:      "In {period}, {flow} of {goods} by {reporter} {toward} amounted to {level}{compared}.",
	both:      ", {monthly} and {yearly}",
	monthOnly: ", {monthly}; no figure for {month-year-before} is available for comparison",
	yearOnly:  ", {yearly}; no figure for {month-before} is available for comparison",
	neither:   "; no figure for {month-before} or for {month-year-before} is available for comparison",
	change:    ", {change}",

	voice: voice{
		run:       "This was {run}.",
		runs:      "This was {run} and {next}.",
		streak:    officeStreak,
		streakEnd: officeStreakEnd,
		since:     [2]language.Phrase{"This was [the highest monthly figure since {since}].", "This was [the lowest monthly figure since {since}]."},
		record:    [2]language.Phrase{"This was [the highest monthly figure since the data begin in {since}].", "This was [the lowest monthly figure since the data begin in {since}]."},
		atLeast:   [2]language.Phrase{"This was [the highest monthly figure in at least {n} months].", "This was [the lowest monthly figure in at least {n} months]."},
	},
	among: voice{
		run:       "In {period}, {subject} recorded {run}.",
		runs:      "In {period}, {subject} recorded {run} and {next}.",
		streak:    officeStreak,
		streakEnd: officeStreakEnd,
		since: [2]language.Phrase{"In {period}, {subject} amounted to {level}, [the highest monthly figure since {since}].",
			"In {period}, {subject} amounted to {level}, [the lowest monthly figure since {since}]."},
		record: [2]language.Phrase{"In {period}, {subject} amounted to {level}, [the highest monthly figure since the data begin in {since}].",
			"In {period}, {subject} amounted to {level}, [the lowest monthly figure since the data begin in {since}]."},
		atLeast: [2]language.Phrase{"In {period}, {subject} amounted to {level}, [the highest monthly figure in at least {n} months].",
			"In {period}, {subject} amounted to {level}, [the lowest monthly figure in at least {n} months]."},
	},
	unknownRun: [2][2]language.Phrase{
		{"The length of the run of monthly increases is not known: {reason}.",
			"The length of the run of monthly decreases is not known: {reason}."},
		{"The length of the run of year-on-year increases is not known: {reason}.",
			"The length of the run of year-on-year decreases is not known: {reason}."},
	},
	added: [2]language.Phrase{"In {period}, {partner} [contributed an increase of {n} percentage points] to the monthly change of total {flow}.",
		"In {period}, {partner} [contributed an increase of {n} percentage points] to the yearly change of total {flow}."},
	taken: [2]language.Phrase{"In {period}, {partner} [contributed a decrease of {n} percentage points] to the monthly change of total {flow}.",
		"In {period}, {partner} [contributed a decrease of {n} percentage points] to the yearly change of total {flow}."},

	standing: "In {period}, {partner} was the {place}{with}{moved}.",
	largest:  [2]language.Phrase{"[largest origin]", "[largest destination]"},
	nth:      [2]language.Phrase{"[{nth}-largest origin]", "[{nth}-largest destination]"},
	up:       ", up from [{nth} place] in {month-before}",
	down:     ", down from [{nth} place] in {month-before}",
	with:     ", accounting for {share} of total {flow}",
	share:    "This accounted for {share} of total {flow} in {period}.",
	overtook: "In {period}, {partner} [was ahead of {other}], which {ahead} in {month-before}.",
	ahead:    "[had ranked higher]",
	leads:    "{Flow} of {goods} by {reporter}, {period}: {partner} the {place}, [ahead of {other}], at {level}",

	yearToDate: "From January to {period}, {subject} amounted to {level}{changes}.",
	twoMonths:  "In January and {period}, {subject} amounted to {level}{changes}.",
	year:       "In {year}, {subject} amounted to {level}{changes}.",
	total:      "In {period}, {subject} amounted to {level}{changes}.",
	each:       "In {period}, {subject} amounted to {level}{changes}.",

	ranged:       "{Flow} of {goods} by {reporter} {toward}, {period}: {range}",
	rangedAlone:  "In {period}, {flow} of {goods} by {reporter} {toward} amounted to {range}; no closer figure is available.",
	missing:      "{Subject}, {period}: no figure available",
	missingAlone: "For {period}, the sources give no figure for {subject}.",
	missingSince: "For {period}, the sources give no figure for {subject}; the latest figure before that is {figure}, for {latest}.",
	latest:       "The latest figure before that is {figure}, for {latest}.",
	listed:       "In a published order of {period}, {partner} was the {place}.",
}

// These stand in both of its voices: "the second consecutive monthly increase".
var (
	officeStreak = [2][2]language.Phrase{
		{"the [{nth} consecutive monthly increase]",
			"the [{nth} consecutive monthly decrease]"},
		{"the [{nth} consecutive year-on-year increase]",
			"the [{nth} consecutive year-on-year decrease]"},
	}
	officeStreakEnd = [2][2]language.Phrase{
		{"the first monthly increase [in {n} months]",
			"the first monthly decrease [in {n} months]"},
		{"the first year-on-year increase [in {n} months]",
			"the first year-on-year decrease [in {n} months]"},
	}
)
