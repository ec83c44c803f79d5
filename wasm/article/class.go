package article

// Step 3, match: what a word or a group of words is to the grammar.

// class is what a word is to the grammar.
type class uint8

const (
	unknown class = iota
	number        // in digits
	isoDate       // 2025-10-20, or 2025-10 with day 0
	mark          // punctuation; n is the character
	possessive
	up
	down
	flat
	hedge
	mass
	pct
	points
	scale
	money
	person
	times
	card
	ord
	frac
	multiple
	month
	weekday
	quarterName
	halfName
	per
	last
	this
	rel
	basis
	consec
	inARow
	firstTime
	ending
	streak
	extend
	high
	low
	highNoun
	lowNoun
	record
	onRecord
	figure
	buyer
	top
	ranked
	place
	follow
	ahead
	behind
	topped
	ledBy
	among
	respectively
	flow
	ship
	take
	reach
	account
	shareNoun
	ofAll
	contributed
	total
	combined
	none
	single
	world
	average
	magnets
	semis
	raw
	goods
	withIt
	without
	output
	price
	other
	byValue
	forecast
	past
	conditional
	not
	it
	in
	on
	of
	from
	than
	against
	to
	since
	until
	after
	before
	by
	at
	and
	or
	but
	as
	start
	be
	the
	also
	said
	yearWord
	abbreviation
	between
	source
	theme
	partner
	quantity // a number with its unit: a fact of level, change or share
	period   // a stretch of time, with the word that relates it
	places   // one partner or several, with the word that relates them
	ordered  // a fact of order: a run, an extreme, a place
)

var classNames = [...]string{
	"", "", "", "", "", "up", "down", "flat", "hedge", "mass", "pct", "points", "scale", "money", "person",
	"times", "card", "ord", "frac", "multiple", "month", "weekday", "quarter", "halfyear", "per", "last",
	"this", "rel", "basis", "consec", "inarow", "firsttime", "ending", "streak", "extend", "high", "low",
	"highn", "lown", "record", "onrecord", "figure", "buyer", "top", "ranked", "place", "follow", "ahead", "behind", "topped",
	"ledby", "among", "respectively", "flow", "ship", "take", "reach", "account", "sharen", "ofall",
	"contributed", "total", "combined", "none", "single", "world", "average", "magnets", "semis", "raw",
	"goods", "withit", "without", "output", "price", "other", "byvalue", "forecast", "past", "if", "not", "it", "in",
	"on", "of", "from", "than", "against", "to", "since", "until", "after", "before", "by", "at", "and",
	"or", "but", "as", "start", "be", "the", "also", "said", "yearword", "abbr", "between", "source", "theme",
}

func classesOf(of ...class) classes {
	var s classes
	for _, c := range of {
		s.add(c)
	}
	return s
}

func (s *classes) add(c class) { s[c/64] |= 1 << (c % 64) }

func (s *classes) any(of ...class) bool {
	for _, c := range of {
		if s[c/64]&(1<<(c%64)) != 0 {
			return true
		}
	}
	return false
}

// classes is a set of them.
type classes [2]uint64
