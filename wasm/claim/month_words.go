package claim

// monthPhrases are the words of a month's passages, as templates.
type monthPhrases struct {
	// These stand in for the same of the style, which speak of one partner that
	// is named before.
	run, runs, since, record, atLeast, share string

	total, largest, moves, sums string    // headings
	streaks, extremes           string    // headings
	blocs, open                 string    // headings
	parts                       [2]string // headings of the change on the month, and on the year
	move                        string    // sentence of {how}
	movesOf                     string    // note
	added, taken                string    // sentences of {n} and {change}
	change                      [2]string // {change}
	derived, missing            string    // notes of {partners}
}

var monthly = monthPhrases{
	run:     "For {subject}, {month} was {run}.",
	runs:    "For {subject}, {month} was {run} and {next}.",
	since:   "{Subject} in {month} were [the {extreme} since {since}], at {level}.",
	record:  "At {level}, {subject} in {month} were [the {extreme} since the data begin in {since}].",
	atLeast: "{Subject} in {month} were [the {extreme} in at least {n} months], at {level}.",

	share: "{Partner} accounted for {share} of all {flow} in {month}.",

	total:    "All {flow}",
	largest:  "Largest {side}s",
	moves:    "Largest moves in tonnes",
	sums:     "Since January",
	streaks:  "Rises and falls in a row",
	extremes: "Highs and lows",
	blocs:    "Groups of countries",
	open:     "How far the figures go",
	parts:    [2]string{"Parts in the change on the month", "Parts in the change on the year"},

	move:    "{Subject} {how}.",
	movesOf: "Of the {side}s whose figures for {month-before} and {period} are known well enough.",
	added:   "{Partner} [contributed {n} percentage points] to the {change} of all {flow} in {month}.",
	taken:   "{Partner} [subtracted {n} percentage points] from the {change} of all {flow} in {month}.",
	change:  [2]string{"monthly change", "yearly change"},
	derived: "The figures for {partners} are derived: they follow from other published figures.",
	missing: "Our sources give no figure for {partners}, though they do for one of the twelve months before.",
}
