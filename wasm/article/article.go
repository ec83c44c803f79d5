// Package article reads news: it finds the statements that a text makes about
// trade, as claims, with the places where they stand.
//
// It is a deterministic grammar over tables of words. It judges nothing and
// holds no figures; what looks statistical and was not understood is returned
// too, with the reason.
//
// A text goes through eight steps; the head of each file says in which it works:
//
//	1 clean     bytes → lines of plain text     clean, markdown, cells, html
//	2 scan      lines → tokens → sentences      scan, number, sentence
//	3 match     tokens → terms, by the tables   words, wordlist, class, match, term
//	4 group     terms → fewer, larger terms     quantity, period, partner, again, table, header, list, order, rank
//	5 prepare   whose trade, of what, where     region, source, scope, subject, whole
//	6 find      larger terms → facts            level, beside, change, multiple, direction, share, ordered
//	7 remember  what the next sentence needs    context, carry
//	8 settle    facts → statements in months    settle, shared, date, year, agree, point
//
// Steps 2 to 7 are done sentence by sentence, so that the time is linear and a
// sentence knows only of those before it. Step 8 knows all of the text.
//
// A word is added in words_en.txt, or a name in names_en.txt, and nowhere else;
// where a rule needs single words, it names a list of the table (wordlist).
// What rules ask of terms, and no more, stands in ask.
// A new way to write a number, a time or a place in an order is a rule of step 4,
// which folds its words into one term; a new way to say what happened is a rule
// of step 6, which makes a fact of terms that stand together; what a sentence
// leaves unsaid is found in step 7 where it was said before, in step 8 where the
// text says it later or not at all.
package article

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// Scopes of statements, besides magnets and magnets_and_semis.
const Elsewhere = "other" // another product, or goods that are not named

// Statement is a statement as a text makes it.
type Statement struct {
	Start, End int    // in bytes of the text that was read, End excluded
	Text       string // the words, cleaned, in one line
	Reporter   string // ISO 3166-1 alpha-3 of who declares
	Flow       string // export or import
	Scope      string // magnets, magnets_and_semis or Elsewhere
	Measure    string // net_mass or value
	// The claim. Its Kind is Other where the statement was not understood. Its
	// Partner joins partners that are spoken of together: "DEU+KOR+USA".
	claim.Claim
	// InWords says that the number is a word without digits: doubled, a third.
	// Such a word is good to a twentieth; Decimals say less than it means.
	InWords bool
	// Reason says why the statement can't be judged by any data: a forecast, an
	// opinion, another product, words that were not understood. It is empty
	// where it can.
	Reason language.Phrase
	// guessed says that the base, or the time of a level, is the usual one or that
	// of a neighbour, where another could be meant.
	guessed guess
	ofYear  int  // the year that was spoken of before a month without one, or 0
	pointed bool // its point may be one of thousands
	added   bool // so many times may be so many times more
}

// guess is whether a base or a time was guessed, and which.
type guess uint8

const (
	notGuessed   guess = iota
	guessedMonth       // the month before, and not the year before
	guessedYear        // the year before, and not the month before
	guessedEnds        // from the first month of a time to its last, and not the whole on the year before
	guessedPart        // the same quarter or half a year before, and not the one before
	guessedSpan        // the twelve months to a month, and not the year to date
)

// Other is the kind of what looks statistical and was not understood.
const Other claim.Kind = "other"

// Line is a paragraph, heading or list item of the text as a reader sees it.
type Line struct {
	Heading bool
	Text    string
	Marks   []Mark // by Start; they may overlap
}

// Mark is the place of a statement within a line, in bytes, End excluded.
type Mark struct {
	Start, End int
	Statement  int // index in Article.Statements
}

// Article is what was read.
type Article struct {
	Published  string // "2025-10-20", or "" where no statement needs a date
	From       string // flag, text or levels: where Published comes from
	Statements []Statement
	Lines      []Line
	// Asides are numbers that say nothing of trade, output or prices of these
	// goods: they are no statements, and are named so that none is lost.
	Asides []Aside
}

// Aside is a number of something else.
type Aside struct {
	Start, End int // in bytes of the text that was read, End excluded
	Text       string
}

// Units of statements, besides those of claims.
const usd = "usd"

// Options say what the reader of a text can't take from it.
type Options struct {
	// Published is the day of publication, "2025-10-20"; empty where it is not known.
	Published string
	// Months is what the data span.
	Months calendar.Span
	// Fits says whether the data agree with a statement (1), contradict it (−1) or
	// cannot tell (0). It settles what a text leaves open: the year where its dates
	// conflict, the base of a change, and whose trade and which month a sentence
	// means that names none. It never changes what a sentence says itself.
	Fits func(Statement) int
	// Goods are those that the data are of, where they are others than rare earth
	// magnets. Magnets are then another product.
	Goods Goods
}

// Goods are what a text may call the goods of other data.
type Goods struct {
	Code string // of the customs; empty for rare earth magnets
	Name string // "tungsten"
}
