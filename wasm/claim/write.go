package claim

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/series"
)

// What is worth saying of a month, in this order: its level with the change on
// the month and on the year before; streaks, and their end; extremes; place
// and share; the year to date; the total beside it. What the data leave open
// is left out, or said to be open.
const (
	streakFrom  = 2    // changes of one direction in a row, and those that one ends
	extremeFrom = 3    // months of which one is the highest or lowest
	shareFrom   = 0.05 // percent
	sumFrom     = 2    // months of a year to date
)

// How a change is told. A change whose range reaches no further than little
// from none, and that rounds to none, is little changed. From a doubling on the
// multiple that was passed is named, and from tenfold on no percentage. Of a
// base under a thousandth of the month's total, or under a tonne and a twentieth
// of it, a percentage means little: the change is told in mass, and the percentage
// beside it is marked. Of goods that are traded by the kilogram, a tonne is much.
const (
	little       = 2.0 // percent
	times        = 10.0
	lowBase      = 1000.0 // kg
	lowBaseShare = 0.001
	tonneShare   = 0.05 // of the total, from which on less than lowBase is no low base
)

// Style is a manner of wording.
type Style string

const (
	Wire   Style = "wire"   // of news agencies: the move first, in verbs
	Office Style = "office" // of statistical offices: nouns, and a date to each figure
	Plain  Style = "plain"  // for anyone: who sent how much to whom
)

// Text is what is worth saying about one partner in one month, at three
// lengths. Every numeral in it but dates belongs to a claim.
type Text struct {
	Headline  Sentence   // without a full stop
	Sentence  Sentence   // stands alone; the first of the paragraph where the month has a figure
	Paragraph []Sentence // all that is worth saying
	Notes     []string   // how far the figures can be trusted
}

// Sentence is text in runs, some of which state a claim.
type Sentence []Segment

// Segment is a run of text; Statement is nil where it claims nothing.
type Segment struct {
	Text      string
	Statement *Statement
}

// Statement is a claim with what checking it found.
type Statement struct {
	Claim
	Finding
}

// String returns the sentence without its marks.
func (s Sentence) String() string {
	text := ""
	for _, segment := range s {
		text += segment.Text
	}
	return text
}

// Tell finds what is worth saying about a partner in month m, and words it in a
// style, which must be one of those above.
func (d *Data) Tell(partner string, m calendar.Month, style Style) Text {
	w := writer{Data: d, partner: partner, m: m, style: styles[style]}
	if !w.mass().Known(m) {
		return w.missing()
	}
	text := Text{Headline: w.headline(), Sentence: w.fill(w.style.lede, nil), Notes: w.notes()}
	text.add(text.Sentence, w.runs(), w.extreme(), w.standing(), w.overtakes(), w.yearToDate(), w.total())
	return text
}

func (t *Text) add(sentences ...Sentence) {
	for _, s := range sentences {
		if s != nil {
			t.Paragraph = append(t.Paragraph, s)
		}
	}
}

// writer words one partner's month.
type writer struct {
	*Data
	partner string
	m       calendar.Month
	style   *phrases // nil where all slots are filled by who asks
	depth   int      // of the template that is being filled
}

func (w writer) mass() series.Series { return w.Data.mass(w.partner) }

func (w writer) span() calendar.Span { return calendar.Span{First: w.m, Last: w.m} }

// claim returns a claim of a change of the month told of, yet without its number.
func (w writer) claim(kind Kind) Claim {
	c := Claim{Kind: kind, Partner: w.partner, Period: w.span(), Unit: Percent}
	switch kind {
	case MonthOnMonth:
		c.Base = c.Period.Before(1)
	case YearOnYear:
		c.Base = c.Period.Before(12)
	case YearToDate:
		c.Period = calendar.YearToDate(w.m)
		c.Base = c.Period.Before(12)
	}
	return c
}
