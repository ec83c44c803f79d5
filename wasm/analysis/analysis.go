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
	Inputs Inputs
}

// Event is something dated, to compare the months before and after.
type Event struct {
	Month calendar.Month
	Label string
}

// Subject is what is analysed: the months of span up to m, which is the month
// told of, in the words of the data. Span.Last is not before m.
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
	shown, past := s.span(y.first), s.span(s.past().first)
	found := []Finding{s.momentum().on(s.span(s.Month - 14)), trend.on(shown), level.on(shown)}
	for _, f := range s.comparisons(y) {
		found = append(found, f.on(shown))
	}
	onMonth, onYear := s.contributionPicture("month", 1), s.contributionPicture("year", 12)
	onMonth.Inputs, onYear.Inputs = s.parts(1), s.parts(12)
	who := onMonth.Inputs
	if onMonth.Refusal != "" {
		who = onYear.Inputs
	}
	contribution, concentration, season := s.contribution().on(who), s.concentration().on(s.parts(0)), s.season(y, parts, err).on(shown)
	found = append(found, s.fall(y).on(shown), s.Unusual().on(past), s.variation().on(past), contribution, s.standing().on(s.parts(1)),
		concentration, season, expectation.on(past))
	return found, append([]Picture{
		s.trendPicture(y, trended, trend).of(found[1]), s.expectationPicture(expectation).of(found[len(found)-1]),
		s.levelPicture(y, level).of(found[2]), s.seasonPicture(y, parts, err).of(season), onMonth, onYear,
	}, s.concentrationPictures()...)
}

// found is the answer to a question, and how it was found: whole sentences.
func (s Subject) found(topic language.Phrase, answer claim.Sentence, method ...string) Finding {
	return Finding{Topic: s.Words.Text(topic), Answer: answer, Known: true, Method: sentences(s.Words, method...)}
}

func (s Subject) refused(topic, why language.Phrase, pairs ...string) Finding {
	return Finding{Topic: s.Words.Text(topic), Answer: s.say(why, pairs...)}
}

// month is a span of one.
func month(m calendar.Month) calendar.Span { return calendar.Span{First: m, Last: m} }

// amount states the mass of the subject over a span; what is not known is a dash.
func (s Subject) amount(span calendar.Span) claim.Sentence {
	segment, ok := s.State(claim.Claim{Kind: claim.Level, Partner: s.Partner, Period: span, Unit: claim.Tonnes})
	if !ok {
		return plain("–")
	}
	return claim.Sentence{segment}
}

// change states a change in percent without its sign, and returns the sign; it
// is false where there is nothing to compare or the direction is open.
func (s Subject) change(kind claim.Kind, span, base calendar.Span) (stated claim.Sentence, sign int, ok bool) {
	segment, ok := s.State(claim.Claim{Kind: kind, Partner: s.Partner, Period: span, Base: base, Unit: claim.Percent})
	if !ok || segment.Statement.Computed.Sign() == 0 {
		return nil, 0, false
	}
	if segment.Statement.Computed.Value < 0 {
		return claim.Sentence{segment}, -1, true
	}
	return claim.Sentence{segment}, 1, true
}

func (s Subject) mass() series.Series { return s.Partners[s.Partner].Mass }

func (s Subject) total(m calendar.Month) interval.Interval {
	return s.Partners[claim.Total].Mass.At(m)
}
