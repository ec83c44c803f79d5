package claim

// phrases are the words of one style, as templates. Those named after a
// sentence end with a full stop; the others are parts of one.
//
// Every slot is filled with what is known of the partner and the month told of
// (see slots.go), or with what stands beside the template here.
type phrases struct {
	*stock
	exports, imports flow
	subject          string // "exports{of-other} to the United States", {owner}
	owner            string // behind which stands the trade of another than China: {reporter}
	ofOther          string // goods other than magnets: {goods}

	headline string
	// move is a verb phrase with the level; empty in a style that speaks in nouns.
	// It names {n}, {gain}, {fold} or {mass}, as the outcome has them.
	move [outcomes]string
	// than compares with {base}; it may name {times} and {beside} too.
	than                    [outcomes]string
	monthBefore, yearBefore string // {base} of the month, and of the year
	lastYear, wholeYear     string // {base} of the year to date, and of a whole year

	lede string
	// What follows the level: both changes, {monthly} and {yearly}, or one and
	// that the other cannot be told, or that none can; and one alone, {change}.
	both, monthOnly, yearOnly, neither, change string

	run, runs         string    // sentences of {run}, and of {run} and {next}
	streak, streakEnd [2]string // {run} on the month and on the year: {nth}, {n}, {direction}
	rise, fall        string    // {direction}
	unknownRun        [2]string // notes: {directions}, and {reason} why it cannot be told
	rises, falls      string    // {directions}

	since, record, atLeast string // sentences of {extreme}: {since}, {n}
	highest, lowest        string // {extreme}

	standing                string // sentence of {place}, {moved} and {with}
	largest, nth            string // {place}: the first, and {nth}
	up, down                string // {moved}: {nth}
	with, share             string // {with} {share}, and the sentence of a share alone
	yearToDate, year, total string // sentences
	twoMonths               string // the sentence of a year to date, of January and February
	ranged, rangedAlone     string // headline and sentence of a month known as a {range} only
	missing                 string // headline of a month without a figure
	missingAlone            string // the same as a sentence
	missingSince            string // the same with the {latest} month before and its {figure}
	latest, listed          string // sentences of the paragraph of such a month
}

// flow is how a style speaks of exports, or of imports.
type flow struct {
	noun, verb, side string
	toward           string // the partner: {partner}
	all              string // the partner where it is all of them
}

// stock is what all styles have in common.
type stock struct {
	magnets, semis       string     // {goods}
	about, between       string     // {n}; {low} and {high}
	by                   string     // {n} that is a range, behind a verb
	percent, gain, loss  string     // {n}
	tonnes, kilograms    string     // {n}
	tonne, kilogram      string     // {n} of one
	trace, zero          string     // masses
	folds, times         [10]string // of a multiple passed
	low                  string     // {beside}, where the base is low
	lowPercent, lowTimes string     // {beside} with a number: {n}
	gap, digits          string     // {reason}: {gap}; {gap}
	derived, newYear     string     // notes: {period}
	circular             [2]string  // notes of the change on the month and on the year
}

// styles are the styles in English.
var styles = map[Style]*phrases{Wire: &wire, Office: &office, Plain: &plain}
