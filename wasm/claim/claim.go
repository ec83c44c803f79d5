// Package claim is the unit of everything that Lodestone says: a typed
// statement about the exports (or imports) of a reporter, which can be worded
// as a sentence and checked against the data.
//
// The package states and checks; it finds what is worth saying about a month
// and words it in English. It asserts no cause and makes no forecast.
package claim

import "lodestone/dataset/calendar"

// Kind says what a claim is about.
type Kind string

// The kinds, with what their value counts.
const (
	Level        Kind = "level"        // net mass of a period, t
	MonthOnMonth Kind = "mom"          // change on the month before, percent
	YearOnYear   Kind = "yoy"          // change on the same period a year before, percent
	YearToDate   Kind = "ytd"          // change of the year to date on the year before, percent
	Change       Kind = "change"       // change between two named periods, percent or t
	Multiple     Kind = "multiple"     // period as a multiple of base, ratio
	Streak       Kind = "streak"       // consecutive rises, or falls where negative; Basis mom or yoy
	StreakEnd    Kind = "streak_end"   // first rise (fall, where negative) in n months; Basis mom or yoy
	Highest      Kind = "extreme"      // highest or lowest in n months; Basis high or low
	Rank         Kind = "rank"         // place among partners in a period
	Share        Kind = "share"        // part of the total, percent
	Contribution Kind = "contribution" // part in the change of the total, percentage points
	Recovery     Kind = "recovery"     // rise from a trough at Base that began in Period
	Trend        Kind = "trend"        // direction over a span
	Direction    Kind = "direction"    // rose (1) or fell (−1), with no number; Basis mom or yoy
	Compare      Kind = "compare"      // above (1) or below (−1) the partner Against
	Zero         Kind = "zero"         // nothing shipped, 0 t
)

// Hedge is a word that loosens a number.
type Hedge string

const (
	None   Hedge = ""
	About  Hedge = "about"  // about, around, some
	Nearly Hedge = "nearly" // nearly, almost, close to
	Over   Hedge = "over"   // more than, over
	Under  Hedge = "under"  // less than, under
)

// Units of values.
const (
	Tonnes  = "t"
	Percent = "percent"
	Points  = "points"
	Months  = "months"
	Place   = "rank"
	Ratio   = "ratio"
	Sign    = "sign"
)

// Claim is a statement. Which reporter, flow and scope it speaks of is that of
// the [Data] it is checked against.
type Claim struct {
	Kind    Kind
	Basis   string // mom or yoy; high or low; "average" for the average month of a level
	Partner string // code
	Against string // code of the partner compared with
	Period  calendar.Span
	Base    calendar.Span // the zero Span where the kind implies it or none is named
	Value   float64
	Unit    string
	// Decimals counts the decimals that the number was given with; negative
	// where it was given in tens, hundreds and so on.
	Decimals int
	Hedge    Hedge
}

// Verdict is the outcome of a check.
type Verdict string

const (
	Exact        Verdict = "exact"        // all that the data allow lies in what the claim's digits allow
	Consistent   Verdict = "consistent"   // the two meet; the data, or cut digits, cannot tell more
	Loose        Verdict = "loose"        // right only under its hedge
	Contradicted Verdict = "contradicted" // the two do not meet
	Unjudged     Verdict = "unjudged"     // the data cannot say, or the kind is not checked
)

// Evidence says whether the figures used stand apart from the claim.
type Evidence string

const (
	Independent Evidence = "independent"
	// Circular marks a check that used a figure which itself was derived from
	// the same statement; it confirms nothing.
	Circular Evidence = "circular"
)
