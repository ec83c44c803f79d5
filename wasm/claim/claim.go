// Package claim is the unit of everything that Lodestone says: a typed
// statement about the exports (or imports) of a reporter, which can be worded
// as a sentence and checked against the data.
//
// The package states and checks; it finds what is worth saying about a month
// and words it in the language that its data are given. It asserts no cause and
// makes no forecast.
package claim

import "lodestone/dataset/calendar"

// Kind says what a claim is about.
type Kind string

// The kinds, with what their value counts.
const (
	Level        Kind = "level"      // net mass of a period, t; its trade value, usd
	MonthOnMonth Kind = "mom"        // change on the month before, percent, t or points of the share
	YearOnYear   Kind = "yoy"        // change on the same period a year before, likewise
	YearToDate   Kind = "ytd"        // change of the year to date on the year before, likewise
	Change       Kind = "change"     // change between two named periods, likewise
	Multiple     Kind = "multiple"   // period as a multiple of base, ratio; below one, Over means further down
	Streak       Kind = "streak"     // consecutive rises, or falls where negative; Basis mom or yoy
	StreakEnd    Kind = "streak_end" // first rise (fall, where negative) in n months; Basis mom or yoy
	// Highest is the highest or lowest in Value months that end with the month
	// itself; Basis high or low. With a Base of one month it is so since that
	// month, which was as high or higher; but where Value counts that month too,
	// or Base is a longer span, it is so in the whole window. With neither it is
	// a record.
	Highest Kind = "extreme"
	// Rank is a place among partners in a period; one of the first Value of them
	// under the hedge Under. With a Base of one month it is so for the first time
	// since that month, in which the place was as high or higher.
	Rank         Kind = "rank"
	Share        Kind = "share"        // part of the total, percent
	Contribution Kind = "contribution" // part in the change of the total, percentage points
	// Recovery is a rise from a trough at Base (the month before Period where
	// none is named) that began in Period; in t, back above Value in Period.
	Recovery  Kind = "recovery"
	Trend     Kind = "trend"     // rise (1) or fall (−1) over the span Period
	Direction Kind = "direction" // rose (1), fell (−1) or did neither (0), with no number; Basis mom or yoy
	// Compare is above (1) or below (−1) the partner Against; in the units
	// ratio, percent or t by how much.
	Compare Kind = "compare"
	Zero    Kind = "zero" // nothing shipped, 0 t
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
	Dollars = "usd"
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
	Partner string // code; several that are taken together are joined: "DEU+KOR"
	Against string // code of the partner compared with
	Period  calendar.Span
	Base    calendar.Span // the zero Span where the kind implies it or none is named
	Value   float64
	Unit    string
	// Decimals counts the decimals that the number was given with; negative
	// where it was given in tens, hundreds and so on.
	Decimals int
	// Worded says that the number was a word without digits, such as doubled or
	// a third, which is good to a twentieth.
	Worded bool
	Hedge  Hedge
}

// Verdict is the outcome of a check.
type Verdict string

const (
	Exact        Verdict = "exact"        // all that the data allow lies in what the claim's digits allow
	Consistent   Verdict = "consistent"   // the two meet; the data, or cut digits, cannot tell more
	Loose        Verdict = "loose"        // right only under its hedge
	Elsewhere    Verdict = "elsewhere"    // contradicted as written, but exact for something near it
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
