package claim

import "lodestone/wasm/language"

// monthPhrases are the words of a month's passages, as templates.
type monthPhrases struct {
	total, places, sums, blocs, open language.Phrase       // headings
	streaks, extremes                language.Phrase       // headings
	largest                          [2]language.Phrase    // heading, of imports and of exports
	parts                            [2]language.Phrase    // headings of the change on the month, and on the year
	move                             language.Phrase       // sentence of {how}, of a style that has verbs
	moves                            [2]language.Phrase    // headings of the moves in tonnes, and in percent
	movesOf                          [2][2]language.Phrase // their notes, of imports and of exports: {floor}
	derived, missing                 language.Phrase       // notes of {partners}
}

var monthly = monthPhrases{
	total:    "All {flow}",
	largest:  [2]language.Phrase{"Largest origins", "Largest destinations"},
	places:   "Changes of place",
	sums:     "Since January",
	streaks:  "Rises and falls in a row",
	extremes: "Highs and lows",
	blocs:    "Groups of countries",
	open:     "How far the figures go",
	parts:    [2]language.Phrase{"Parts in the change on the month", "Parts in the change on the year"},

	move:  "{Subject} {how}.",
	moves: [2]language.Phrase{"Largest moves in tonnes", "Largest moves in percent"},
	movesOf: [2][2]language.Phrase{
		{"Of the origins whose figures for {month-before} and {period} are known well enough.",
			"Of the destinations whose figures for {month-before} and {period} are known well enough."},
		{"Of the origins with at least {floor} in {month-before} whose change is known well enough; none that fell to zero.",
			"Of the destinations with at least {floor} in {month-before} whose change is known well enough; none that fell to zero."},
	},
	derived: "The figures for {partners} are derived: they follow from other published figures.",
	missing: "The sources give no figure for {partners}, though they do for one of the twelve months before.",
}
