package claim

import "lodestone/wasm/language"

// monthPhrases are the words of a month's passages, as templates.
type monthPhrases struct {
	// These stand in for the same of the style, which speak of one partner that
	// is named before.
	run, runs, share       language.Phrase
	since, record, atLeast [2]language.Phrase

	total, moves, sums, blocs, open language.Phrase    // headings
	streaks, extremes               language.Phrase    // headings
	largest                         [2]language.Phrase // heading, of imports and of exports
	parts                           [2]language.Phrase // headings of the change on the month, and on the year
	move                            language.Phrase    // sentence of {how}
	movesOf                         [2]language.Phrase // note, of imports and of exports
	added, taken                    [2]language.Phrase // sentences of {n}, on the month and on the year
	derived, missing                language.Phrase    // notes of {partners}
}

var monthly = monthPhrases{
	run:  "For {subject}, {month} was {run}.",
	runs: "For {subject}, {month} was {run} and {next}.",
	since: [2]language.Phrase{"{Subject} in {month} were [the highest since {since}], at {level}.",
		"{Subject} in {month} were [the lowest since {since}], at {level}."},
	record: [2]language.Phrase{"At {level}, {subject} in {month} were [the highest since the data begin in {since}].",
		"At {level}, {subject} in {month} were [the lowest since the data begin in {since}]."},
	atLeast: [2]language.Phrase{"{Subject} in {month} were [the highest in at least {n} months], at {level}.",
		"{Subject} in {month} were [the lowest in at least {n} months], at {level}."},
	share: "{Partner} accounted for {share} of all {flow} in {month}.",

	total:    "All {flow}",
	largest:  [2]language.Phrase{"Largest origins", "Largest destinations"},
	moves:    "Largest moves in tonnes",
	sums:     "Since January",
	streaks:  "Rises and falls in a row",
	extremes: "Highs and lows",
	blocs:    "Groups of countries",
	open:     "How far the figures go",
	parts:    [2]language.Phrase{"Parts in the change on the month", "Parts in the change on the year"},

	move: "{Subject} {how}.",
	movesOf: [2]language.Phrase{"Of the origins whose figures for {month-before} and {period} are known well enough.",
		"Of the destinations whose figures for {month-before} and {period} are known well enough."},
	added: [2]language.Phrase{"{Partner} [contributed {n} percentage points] to the monthly change of all {flow} in {month}.",
		"{Partner} [contributed {n} percentage points] to the yearly change of all {flow} in {month}."},
	taken: [2]language.Phrase{"{Partner} [subtracted {n} percentage points] from the monthly change of all {flow} in {month}.",
		"{Partner} [subtracted {n} percentage points] from the yearly change of all {flow} in {month}."},
	derived: "The figures for {partners} are derived: they follow from other published figures.",
	missing: "Our sources give no figure for {partners}, though they do for one of the twelve months before.",
}
