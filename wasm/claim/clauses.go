package claim

import (
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/language"
)

// ofTrade are the clauses about a change of the {subject}, in the order of rose,
// fell and did not change: by {n} on the {base}, by {n} alone, on the base, and
// neither.
var ofTrade = struct{ by, byAlone, from, alone [3]language.Phrase }{
	by: [3]language.Phrase{"{subject} rose by {n} in {period} from {base}", "{subject} fell by {n} in {period} from {base}",
		"{subject} did not change in {period} from {base}"},
	byAlone: [3]language.Phrase{"{subject} rose by {n} in {period}", "{subject} fell by {n} in {period}",
		"{subject} did not change in {period}"},
	from: [3]language.Phrase{"{subject} rose in {period} from {base}", "{subject} fell in {period} from {base}",
		"{subject} did not change in {period} from {base}"},
	alone: [3]language.Phrase{"{subject} rose in {period}", "{subject} fell in {period}",
		"{subject} did not change in {period}"},
}

// ofShare are those about the share of a partner, with a number.
var ofShare = struct{ by, byAlone [3]language.Phrase }{
	by: [3]language.Phrase{"the share of {partner} in all {flow} rose by {n} in {period} from {base}",
		"the share of {partner} in all {flow} fell by {n} in {period} from {base}",
		"the share of {partner} in all {flow} did not change in {period} from {base}"},
	byAlone: [3]language.Phrase{"the share of {partner} in all {flow} rose by {n} in {period}",
		"the share of {partner} in all {flow} fell by {n} in {period}",
		"the share of {partner} in all {flow} did not change in {period}"},
}

var tended = [3]language.Phrase{"{subject} rose over {period}", "{subject} fell over {period}", "{subject} did not change over {period}"}

// The clauses about places are those of imports and of exports.
var (
	placeAmong = [2]language.Phrase{"{partner} was among the {n} largest origins in {period}",
		"{partner} was among the {n} largest destinations in {period}"}
	placeFirst = [2]language.Phrase{"{partner} was the largest origin in {period}",
		"{partner} was the largest destination in {period}"}
	placeNth = [2]language.Phrase{"{partner} was the {nth}-largest origin in {period}",
		"{partner} was the {nth}-largest destination in {period}"}
)

// The clauses about the n-th in a row, and the first in so many months, are those
// of rises and of falls, by basis.
var (
	rows = map[string][2]language.Phrase{
		"": {"{period} was the {nth} rise in a row in {subject}", "{period} was the {nth} fall in a row in {subject}"},
		"mom": {"{period} was the {nth} monthly rise in a row in {subject}",
			"{period} was the {nth} monthly fall in a row in {subject}"},
		"yoy": {"{period} was the {nth} year-on-year rise in a row in {subject}",
			"{period} was the {nth} year-on-year fall in a row in {subject}"},
	}
	firsts = map[string][2]language.Phrase{
		"": {"{period} was the first rise in {n} months in {subject}", "{period} was the first fall in {n} months in {subject}"},
		"mom": {"{period} was the first monthly rise in {n} months in {subject}",
			"{period} was the first monthly fall in {n} months in {subject}"},
		"yoy": {"{period} was the first year-on-year rise in {n} months in {subject}",
			"{period} was the first year-on-year fall in {n} months in {subject}"},
	}
)

// extremes are from a month on, since a month, of all, and of so many months.
var extremes = map[string]struct{ from, since, record, of language.Phrase }{
	"high": {"{period} was the highest month in {subject} from {base} on", "{period} was the highest month in {subject} since {base}",
		"{period} was the highest month on record in {subject}", "{period} was the highest of {n} months in {subject}"},
	"low": {"{period} was the lowest month in {subject} from {base} on", "{period} was the lowest month in {subject} since {base}",
		"{period} was the lowest month on record in {subject}", "{period} was the lowest of {n} months in {subject}"},
}

// The clauses about less and more than the trade with another partner are without
// a number and with one.
var (
	lessThan = [2]language.Phrase{"{subject} in {period} were less than those {toward}", "{subject} in {period} were {n} less than those {toward}"}
	moreThan = [2]language.Phrase{"{subject} in {period} were more than those {toward}", "{subject} in {period} were {n} more than those {toward}"}
)

// clause states a claim with the value x, whose size number words.
func (d *Data) clause(c Claim, x float64, number func(float64) string) string {
	say := func(p language.Phrase, more ...string) string {
		return d.Words.Say(p, append(more, "subject", d.subject(c.Partner), "partner", d.Phrase(c.Partner),
			"flow", d.noun(), "period", d.Words.Span(c.Period), "base", d.base(c, fromBase))...)
	}
	based := c.compared() != (calendar.Span{})
	switch c.Kind {
	case Level:
		if c.Basis == "average" {
			return say("{subject} averaged {n} a month in {period}", "n", number(x))
		}
		return say("{subject} came to {n} in {period}", "n", number(x))
	case MonthOnMonth, YearOnYear, YearToDate, Change:
		forms := &ofTrade.by
		switch share := c.Unit == Points; {
		case share && based:
			forms = &ofShare.by
		case share:
			forms = &ofShare.byAlone
		case !based:
			forms = &ofTrade.byAlone
		}
		return say(forms[way(x)], "n", number(x))
	case Direction:
		if based {
			return say(ofTrade.from[way(x)])
		}
		return say(ofTrade.alone[way(x)])
	case Trend:
		return say(tended[way(x)])
	case Multiple:
		if !based {
			return say("{subject} in {period} were {n} times those", "n", number(x))
		}
		return say("{subject} in {period} were {n} times those of {base}", "n", number(x),
			"base", d.base(c, ofBase))
	case Share:
		return say("{partner} accounted for {n} of all {flow} in {period}", "n", number(x))
	case Contribution:
		if !based {
			return say("{partner} accounted for {n} of the change of all {flow} in {period}", "n", number(x))
		}
		return say("{partner} accounted for {n} of the change of all {flow} in {period} from {base}", "n", number(x))
	case Zero:
		return say("there were no {subject} in {period}")
	case Recovery:
		switch {
		case c.Unit == Tonnes:
			return say("{subject} were back above {n} in {period}", "n", number(c.Value))
		case c.Base != (calendar.Span{}):
			return say("{subject} recovered in {period} from the trough of {base}", "base", d.Words.Span(c.Base))
		}
		return say("{subject} began to recover in {period}")
	case Compare:
		return d.against(c, x, number, say)
	}
	return d.counted(c, int(x), say)
}

// way is the index of the clause of what rose, fell or did not change.
func way(x float64) int {
	switch {
	case x > 0:
		return 0
	case x < 0:
		return 1
	}
	return 2
}

// saying fills a clause with what it is about, and with more.
type saying func(p language.Phrase, more ...string) string

// counted words the claims that count months or places.
func (d *Data) counted(c Claim, n int, say saying) string {
	i, size := falling(n), abs(n)
	nth := []string{"nth", d.Words.Ordinal(size), "number", strconv.Itoa(size), "n", strconv.Itoa(size)}
	count := []string{"n", d.Words.Cardinal(size), "number", strconv.Itoa(size), "base", d.Words.Span(c.Base)}
	extreme, known := extremes[c.Basis]
	if c.Kind == Rank && c.Base != (calendar.Span{}) {
		base := d.Words.Span(c.Base)
		c.Base = calendar.Span{}
		return d.Words.Say("{text} for the first time since {base}", "text", d.counted(c, n, say), "base", base)
	}
	switch {
	case c.Kind == Rank && c.Hedge == Under && n == int(c.Value):
		return say(placeAmong[d.way()], count...)
	case c.Kind == Rank && n == 1:
		return say(placeFirst[d.way()])
	case c.Kind == Rank:
		return say(placeNth[d.way()], nth...)
	case c.Kind == Streak && n != 0:
		return say(rows[c.Basis][i], nth...)
	case c.Kind == StreakEnd && n != 0:
		return say(firsts[c.Basis][i], count...)
	case c.Kind != Highest || !known:
		return ""
	case c.Base != (calendar.Span{}) && n == int(c.Period.Last-c.Base.First)+1:
		return say(extreme.from, count...)
	case c.Base != (calendar.Span{}):
		return say(extreme.since, count...)
	case n == 0:
		return say(extreme.record)
	}
	return say(extreme.of, count...)
}

func (d *Data) against(c Claim, x float64, number func(float64) string, say saying) string {
	form, more := moreThan, []string{"n", number(x), "toward", d.toward(c.Against), "other", d.Phrase(c.Against)}
	if x < 0 {
		form = lessThan
	}
	switch c.Unit {
	case Ratio:
		return say("{subject} in {period} were {n} times those {toward}", more...)
	case Tonnes, Percent:
		return say(form[1], more...)
	}
	return say(form[0], more...)
}

// way is the index of the phrase of imports, or of exports.
func (d *Data) way() int {
	if d.Export {
		return 1
	}
	return 0
}

func (d *Data) noun() string {
	if d.Export {
		return d.Words.Text(english.exports.noun)
	}
	return d.Words.Text(english.imports.noun)
}

func (d *Data) toward(partner string) string {
	switch {
	case partner == Total && !d.Export:
		return d.Words.Text(english.imports.towardAll)
	case d.Export:
		return d.Words.Say(english.exports.toward, "partner", d.Phrase(partner))
	}
	return d.Words.Say(english.imports.toward, "partner", d.Phrase(partner))
}

// subject: "exports to the United States", with the reporter where that is not
// China, and with what is counted besides magnets.
func (d *Data) subject(partner string) string {
	p := english.subject
	switch semis, own := d.Scope == "magnets_and_semis", d.Reporter != "CHN"; {
	case semis && own:
		p = "{reporter}’s {flow} {toward}, with powder and alloys,"
	case semis:
		p = "{flow} {toward}, with powder and alloys,"
	case own:
		p = english.ownSubject
	}
	return d.Words.Say(p, "flow", d.noun(), "toward", d.toward(partner), "partner", d.Phrase(partner), "reporter", d.Name)
}

// baseWords are what a period is compared with: the month before it, and the same
// month, the same months and the whole year a year before, which other languages
// tell apart.
type baseWords struct{ before, month, months, year language.Phrase }

var (
	fromBase = baseWords{"from^the month before", "from month^a year before", "from months^a year before", "from year^a year before"}
	ofBase   = baseWords{"of^the month before", "of month^a year before", "of months^a year before", "of year^a year before"}
)

// base words the base of a change: "the month before", "a year before", "2024".
func (d *Data) base(c Claim, words baseWords) string {
	switch base := c.compared(); {
	case c.Period.Len() == 1 && base == c.Period.Before(1):
		return d.Words.Text(words.before)
	case base != c.Period.Before(12):
		return d.Words.Span(base)
	case c.Period.Len() == 1:
		return d.Words.Text(words.month)
	case c.Period == calendar.WholeYear(c.Period.First.Year()):
		return d.Words.Text(words.year)
	}
	return d.Words.Text(words.months)
}
