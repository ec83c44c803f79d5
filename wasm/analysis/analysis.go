// Package analysis says in sentences what the trend statistics find in the
// series of one partner: is it falling or only noisy, since when, by how much,
// did it recover, is the month unusual, how concentrated is the trade.
//
// Statistics are computed elsewhere, on plain numbers; this package chooses the
// months, words the outcome with its uncertainty, and refuses with a reason
// where too little is known. A month that is known as a wide range only counts
// as missing; other months count with the median of what their digits allow.
// Nothing found is given a cause.
package analysis

import (
	"fmt"
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// Finding is the answer to one question.
type Finding struct {
	Topic  string
	Answer claim.Sentence // whole sentences, in which what a claim can say is one
	Known  bool           // false where the question is refused; Answer then says why
	Method string         // how it was found, with what the test gave; "" where refused
}

// Event is something dated, to compare the months before and after.
type Event struct {
	Month calendar.Month
	Label string
}

// Subject is what is analysed: the months of span up to m, which is the month
// told of. Span.Last is not before m.
type Subject struct {
	*claim.Data
	Partner string
	Span    calendar.Span
	Month   calendar.Month
	Events  []Event
}

// Answer answers every question that there is, in the order in which a reader
// would ask, and draws the answers; pictures that cannot be drawn say why.
func (s Subject) Answer() ([]Finding, []Picture) {
	y := s.stretch()
	trended := y.trended()
	parts, err := y.adjust(y.tonnes)
	trend, level, expectation := s.trend(y, trended), s.level(y), s.expectation()
	found := []Finding{s.momentum(), trend, level}
	found = append(found, s.comparisons(y)...)
	found = append(found, s.fall(y), s.Unusual(), s.variation(), s.contribution(), s.standing(),
		s.concentration(), s.season(y, parts, err), expectation)
	return found, append([]Picture{
		s.trendPicture(y, trended, trend), s.expectationPicture(expectation), s.levelPicture(y, level), s.seasonPicture(y, parts, err),
		s.contributionPicture("month", 1), s.contributionPicture("year", 12),
	}, s.concentrationPictures()...)
}

func refused(topic, format string, values ...any) Finding {
	return Finding{Topic: topic, Answer: say(format, values...)}
}

// say returns text without a claim.
func say(format string, values ...any) claim.Sentence {
	return claim.Sentence{{Text: fmt.Sprintf(format, values...)}}
}

// text is a run of a sentence that claims nothing.
func text(format string, values ...any) claim.Segment { return say(format, values...)[0] }

// month is a span of one.
func month(m calendar.Month) calendar.Span { return calendar.Span{First: m, Last: m} }

// amount states the mass of the subject over a span; what is not known is a dash.
func (s Subject) amount(span calendar.Span) claim.Segment {
	segment, ok := s.State(claim.Claim{Kind: claim.Level, Partner: s.Partner, Period: span, Unit: claim.Tonnes})
	if !ok {
		return claim.Segment{Text: "–"}
	}
	return segment
}

// change states a change in percent without its sign, and returns the word for it;
// it is false where there is nothing to compare or the direction is open.
func (s Subject) change(kind claim.Kind, span, base calendar.Span) (segment claim.Segment, word string, ok bool) {
	segment, ok = s.State(claim.Claim{Kind: kind, Partner: s.Partner, Period: span, Base: base, Unit: claim.Percent})
	if !ok || segment.Statement.Computed.Sign() == 0 {
		return segment, "", false
	}
	if segment.Statement.Computed.Value < 0 {
		return segment, " less", true
	}
	return segment, " more", true
}

func (s Subject) mass() series.Series { return s.Partners[s.Partner].Mass }

// noun: "exports to the United States".
func (s Subject) noun() string {
	if s.Export {
		return "exports to " + s.Partners[s.Partner].Phrase
	}
	if s.Partner == claim.Total {
		return "imports from all origins"
	}
	return "imports from " + s.Partners[s.Partner].Phrase
}

// tonnes words an amount that comes of estimation: three leading digits.
func tonnes(x float64) string { return significant(x) + " tonnes" }

func significant(x float64) string {
	decimals := 0
	switch size := math.Abs(x); {
	case size < 10:
		decimals = 2
	case size < 100:
		decimals = 1
	}
	return (*language.Words)(nil).Grouped(x, decimals)
}

func percent(ratio float64) string { return claim.SignedPercent(nil, interval.Exact(100*ratio)) }

// probability words a p-value: never 0, never with more than two digits.
func probability(p float64) string {
	if p < 0.001 {
		return "p < 0.001"
	}
	return fmt.Sprintf("p = %.2g", p)
}
