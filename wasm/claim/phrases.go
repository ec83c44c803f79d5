package claim

import "lodestone/wasm/language"

// phrases are the words of one style, as templates. Those named after a
// sentence end with a full stop; the others are parts of one.
//
// Every slot is filled with what is known of the partner and the month told of
// (see slots.go), or with what stands beside the template here. Where a number is
// named in words, such as {nth} or {n}, {number} is the same in figures.
type phrases struct {
	*stock
	dated    bool // every month is named with its year
	headline language.Phrase
	// move is a verb phrase with the level; empty in a style that speaks in nouns.
	// It names {n}, {gain}, {fold} or {mass}, as the outcome has them.
	move [outcomes]language.Phrase
	// than compares with {base}; it may name {times} too.
	than                    [outcomes]language.Phrase
	monthBefore, yearBefore language.Phrase // {base} of the month, and of the year
	lastYear, wholeYear     language.Phrase // {base} of the year to date, and of a whole year

	lede language.Phrase
	// What follows the level: both changes, {monthly} and {yearly}, or one and
	// that the other cannot be told, or that none can; and one alone, {change}.
	both, monthOnly, yearOnly, neither, change language.Phrase

	voice                            // of a partner that was told of in the sentence before
	among      voice                 // of one partner among others, which each sentence names
	unknownRun [2][2]language.Phrase // notes, as streaks are: {reason} why one cannot be told
	// sentences of {n} points of the change on the month and on the year
	added, taken [2]language.Phrase

	standing                language.Phrase    // sentence of {place}, {moved} and {with}
	largest, nth            [2]language.Phrase // {place} of imports and of exports: the first, and {nth}
	up, down                language.Phrase    // {moved}: {nth}
	with, share             language.Phrase    // {with} {share}, and the sentence of a share alone
	overtook, ahead         language.Phrase    // sentence of the {other}, {toward-other} and {ahead}, which says how it was before
	leads                   language.Phrase    // headline of a partner that became the largest: likewise, and {place}
	yearToDate, year, total language.Phrase    // sentences
	each                    language.Phrase    // the sentence of one partner among others
	twoMonths               language.Phrase    // the sentence of a year to date, of January and February
	ranged, rangedAlone     language.Phrase    // headline and sentence of a month known as a {range} only
	missing                 language.Phrase    // headline of a month without a figure
	missingAlone            language.Phrase    // the same as a sentence
	missingSince            language.Phrase    // the same with the {latest} month before and its {figure}
	latest, listed          language.Phrase    // sentences of the paragraph of such a month
}

// voice is how a style tells of runs, and of highs and lows.
type voice struct {
	run, runs              language.Phrase       // sentences of {run}, and of {run} and {next}
	streak, streakEnd      [2][2]language.Phrase // {run} on the month and on the year, of rises and of falls: {nth}, {n}
	since, record, atLeast [2]language.Phrase    // sentences of the highest and the lowest: {since}, {n}
}

// flow is how exports are spoken of, or imports.
type flow struct {
	noun, verb  language.Phrase
	toward      language.Phrase // the partner: {partner}
	towardAll   language.Phrase // the same of all of them
	allPartners language.Phrase // {partner} where it is all of them
}

// stock is what all styles have in common.
type stock struct {
	exports, imports            flow
	subject, subjectGoods       language.Phrase     // of China: magnets, and {goods}
	ownSubject, ownSubjectGoods language.Phrase     // the same of another {reporter}
	amountGoods                 language.Phrase     // {amount} of goods other than magnets
	magnets, semis              language.Phrase     // {goods}
	about, between              language.Phrase     // {n}; {low} and {high}
	by                          language.Phrase     // {n} that is a range, behind a verb
	percent, gain, loss         language.Phrase     // {n}
	tonnes, kilograms           language.Phrase     // {n}, of one and of more
	trace, zero                 language.Phrase     // masses
	folds, times                [10]language.Phrase // of a multiple passed
	firstSince                  language.Phrase     // of a place that is as high for the first time: {since}
	low                         language.Phrase     // a {comparison} with a low base
	lowPercent, lowTimes        language.Phrase     // the same with a number: {n}
	gap, digits                 language.Phrase     // {reason}: {gap}; {gap}
	derived, newYear            language.Phrase     // notes: {period}
	circular                    [2]language.Phrase  // notes of the change on the month and on the year
}

// styles are the styles in English.
var styles = map[Style]*phrases{Wire: &wire, Office: &office, Plain: &plain}
