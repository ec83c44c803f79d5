package analysis

import (
	"errors"
	"math"
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/breaks"
	"lodestone/wasm/claim"
	"lodestone/wasm/drawdown"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/trend"
)

// The questions about the course of a series: where it goes, and where it turned.

// level of significance of all tests
const significance = 0.05

const topicMomentum language.Phrase = "The last three months"

func (s Subject) momentum() Finding {
	span := calendar.Span{First: s.Month - 2, Last: s.Month}
	if !s.mass().Sum(span).Known() {
		return s.refused(topicMomentum, "Needs three months in a row up to {month}; one of them is not known.", "month", s.Words.Dated(s.Month))
	}
	before := s.compared(claim.Change, span, span.Before(3), "{n} more than in the three months before", "{n} less than in the three months before")
	year := s.compared(claim.YearOnYear, span, span.Before(12), "{n} more than a year before", "{n} less than a year before")
	filled := parts{"month": plain(s.Words.Dated(s.Month)), "subject": plain(s.noun()), "mass": s.amount(span),
		"before": before, "year": year, "change": before}
	p := language.Phrase("In the three months to {month}, {subject} came to {mass}.")
	switch {
	case before != nil && year != nil:
		p = "In the three months to {month}, {subject} came to {mass}, {before} and {year}."
	case year != nil:
		filled["change"] = year
		fallthrough
	case before != nil:
		p = "In the three months to {month}, {subject} came to {mass}, {change}."
	}
	return s.found(topicMomentum, s.fill(p, filled), s.rates())
}

// compared states a change, nil where there is none to state.
func (s Subject) compared(kind claim.Kind, span, base calendar.Span, more, less language.Phrase) claim.Sentence {
	stated, sign, ok := s.change(kind, span, base)
	switch {
	case !ok:
		return nil
	case sign < 0:
		more = less
	}
	return s.fill(more, parts{"n": stated})
}

// rates words what else sums say: the rate of a year, and twelve months.
func (s Subject) rates() string {
	w, annual, year := s.Words, "", ""
	if rate := s.mass().Annualised(3).At(s.Month); rate.Known() && rate.High < 9 {
		annual = w.Say("against the three months before, compounded to a year: {change}", "change", claim.SignedPercent(w, rate.Scale(100)))
	}
	if twelve := s.mass().Rolling(12); twelve.Known(s.Month) {
		mass := w.Say("{n} tonnes", "n", claim.Mass(w, twelve.At(s.Month).Scale(1.0/1000)))
		year = w.Say("twelve months: {mass}", "mass", mass)
		if change := twelve.Change(12).At(s.Month).Scale(100); change.Known() {
			year = w.Say("twelve months: {mass}, {change} on the twelve before", "mass", mass, "change", claim.SignedPercent(w, change))
		}
	}
	return clauses(w, w.Text("Sums of three months"), annual, year)
}

const topicTrend language.Phrase = "Trend"

// trended is what the tests of trend give for a stretch of months and for the
// cases of it.
type trended struct {
	line trend.Line // with the interval that holds those of all cases
	test trend.Test
	err  error
	way  int // the direction that can be shown, 0 for none
	same bool
	told string // of the cases
}

func (y months) trended() trended {
	var t trended
	t.line, t.err = trend.TheilSen(y.tonnes)
	if t.err != nil {
		return t
	}
	if t.test, t.err = trend.MannKendall(y.tonnes); t.err != nil {
		return t
	}
	t.way = direction(t.line, t.test)
	t.same, t.told = always(y, y.cases(), func(c []float64) int {
		line, err := trend.TheilSen(c)
		test, err2 := trend.MannKendall(c)
		if err != nil || err2 != nil {
			return 0
		}
		t.line.Low, t.line.High = min(t.line.Low, line.Low), max(t.line.High, line.High)
		return direction(line, test)
	})
	return t
}

func direction(line trend.Line, test trend.Test) int {
	if test.P >= significance || line.Slope == 0 {
		return 0
	}
	return int(math.Copysign(1, line.Slope))
}

func (s Subject) trend(y months, t trended) Finding {
	w := s.Words
	switch {
	case errors.Is(t.err, trend.ErrTooFew):
		return s.tooFew(topicTrend, trend.Needed, y)
	case t.err != nil:
		return s.refused(topicTrend, "The figures do not allow a trend to be computed.")
	}
	within := w.Say("95% interval {low} to {high}", "low", significant(w, t.line.Low), "high", significant(w, t.line.High))
	method := sentences(w, clauses(w,
		w.Say("Theil–Sen slope {slope} tonnes a month, {interval}", "slope", significant(w, t.line.Slope), "interval", within),
		w.Say("Mann–Kendall test, {p}", "p", probability(w, t.test.P)), y.basis()),
		t.told, w.Text("Where neighbouring months are alike the test finds trends too easily."))
	first, last := w.Dated(y.first), w.Dated(y.last())
	switch {
	case !t.same:
		return s.found(topicTrend, s.say("Whether there is a trend between {first} and {last} is left open by the digits of the figures.",
			"first", first, "last", last), method)
	case t.way == 0:
		return s.found(topicTrend, s.say("No trend can be shown between {first} and {last}: the months vary too much for their order to tell one.",
			"first", first, "last", last), method)
	}
	p := language.Phrase("Between {first} and {last}, {subject} [tended to rise], by a median of {mass} a month ({interval}), if months are taken as independent of each other.")
	if t.way < 0 {
		p = "Between {first} and {last}, {subject} [tended to fall], by a median of {mass} a month ({interval}), if months are taken as independent of each other."
	}
	c := claim.Claim{Kind: claim.Trend, Partner: s.Partner, Period: y.span(), Value: float64(t.way), Unit: claim.Sign}
	answer := s.Fill(p, c, parts{"first": plain(first), "last": plain(last), "subject": plain(s.noun()),
		"mass": plain(tonnes(w, abs(t.line.Slope))), "interval": plain(within)})
	for _, segment := range answer {
		// the working of what cannot be checked is the test that the finding rests on
		if segment.Statement != nil && segment.Statement.Working == "" {
			segment.Statement.Working = method
		}
	}
	return s.found(topicTrend, answer, method)
}

// tooFew refuses a question for which more months must be known.
func (s Subject) tooFew(topic language.Phrase, needed int, y months) Finding {
	return Finding{Topic: s.Words.Text(topic), Answer: plain(y.tooFew(needed))}
}

func abs(x float64) float64 { return max(x, -x) }

const topicLevel language.Phrase = "Change of level"

func (s Subject) level(y months) Finding {
	w := s.Words
	change, err := breaks.Pettitt(y.tonnes)
	if errors.Is(err, breaks.ErrTooFew) {
		return s.tooFew(topicLevel, breaks.NeededPettitt, y)
	}
	if err != nil {
		return s.refused(topicLevel, "The figures do not allow a change of level to be looked for.")
	}
	// the place of the change, −1 where none can be shown
	place := func(y []float64) int {
		if c, err := breaks.Pettitt(y); err == nil && c.P < significance {
			return c.Index
		}
		return -1
	}
	same, tried := always(y, y.cases(), place)
	first, last := w.Dated(y.first), w.Dated(y.last())
	answer := s.say("No single change of level can be shown between {first} and {last}.", "first", first, "last", last)
	switch at := place(y.tonnes); {
	case !same:
		answer = s.say("Whether the level changed between {first} and {last}, or when, is left open by the digits of the figures.",
			"first", first, "last", last)
	case at >= 0:
		answer = s.say("The level of {subject} most likely changed in {month}.", "subject", s.noun(), "month", w.Dated(y.at(at)))
	}
	cuts := ""
	if levels, err := breaks.PELT(y.tonnes); err == nil {
		cuts = y.cuts(levels)
	}
	return s.found(topicLevel, answer, clauses(w, w.Say("Pettitt test, {p}", "p", probability(w, change.P)), y.basis()),
		tried, cuts, w.Text("Where neighbours are alike the test finds changes too easily."))
}

// cuts words what PELT finds.
func (y months) cuts(levels breaks.Levels) string {
	if len(levels.Breaks) == 0 {
		return y.words.Text("PELT, with a penalty of 2·log n times the noise, finds one level throughout.")
	}
	list := tonnes(y.words, levels.Means[0])
	for i, at := range levels.Breaks {
		list = y.words.Say("{levels}, from {month} {n}", "levels", list, "month", y.words.Dated(y.at(at)), "n", significant(y.words, levels.Means[i+1]))
	}
	return y.words.Say("PELT, with a penalty of 2·log n times the noise, finds levels of {levels}.", "levels", list)
}

// seed makes the bootstrap the same for every reader.
const seed = 1

// comparisons compares the months before and from each event on, where enough
// are known on both sides. Events of one month are compared once.
func (s Subject) comparisons(y months) []Finding {
	var out []Finding
	compared := map[calendar.Month]bool{}
	for _, e := range s.Events {
		at := int(e.Month - y.first)
		c, err := breaks.Compare(y.tonnes, at, breaks.Median, seed)
		if err != nil || compared[e.Month] {
			continue
		}
		compared[e.Month] = true
		out = append(out, s.comparison(y, e, c))
	}
	if len(out) == 0 && len(s.Events) > 0 {
		return []Finding{s.refused("Before and after", "Needs {n} known months on each side of an event; none in view has them.", "n", strconv.Itoa(breaks.NeededSide))}
	}
	return out
}

func (s Subject) comparison(y months, e Event, c breaks.Comparison) Finding {
	w, at := s.Words, int(e.Month-y.first)
	same, tried := always(y, y.corners(at), func(y []float64) int { return differs(y, at) })
	from := w.Dated(e.Month)
	answer := w.Say("From {month} on, after “{event}”, the median month of {subject} was {after}; before, it was {before}.",
		"month", from, "event", e.Label, "subject", s.noun(), "after", tonnes(w, c.After.Value), "before", tonnes(w, c.Before.Value))
	difference := w.Say("The difference is {mass} (95% interval {low} to {high}).", "mass", tonnes(w, c.Difference.Value),
		"low", significant(w, c.Difference.Low), "high", significant(w, c.Difference.High))
	switch {
	case !same:
		difference = w.Text("Whether they differ is left open by the digits of the figures.")
	case c.Difference.Low <= 0 && c.Difference.High >= 0:
		difference = w.Text("The difference is within what chance allows.")
	}
	return Finding{Topic: w.Say("Before and after {month}", "month", from), Answer: plain(sentences(w, answer, difference)), Known: true,
		Method: sentences(w, clauses(w, w.Say("Medians of {before} months before and {after} from the event on",
			"before", strconv.Itoa(c.KnownBefore), "after", strconv.Itoa(c.KnownAfter)),
			w.Text("interval by a seeded block bootstrap"), y.basis()),
			tried, w.Text("What comes after an event need not come from it."))}
}

// differs is the direction of the difference that an event shows, 0 for none.
func differs(y []float64, at int) int {
	c, err := breaks.Compare(y, at, breaks.Median, seed)
	switch {
	case err == nil && c.Difference.Low > 0:
		return 1
	case err == nil && c.Difference.High < 0:
		return -1
	}
	return 0
}

const topicFall language.Phrase = "Fall and recovery"

func (s Subject) fall(y months) Finding {
	w := s.Words
	d, err := drawdown.Deepest(y.tonnes)
	switch {
	case errors.Is(err, drawdown.ErrTooFew):
		return Finding{Topic: w.Text(topicFall), Answer: plain(w.Count(y.known, "Needs two known months; {n} is known.|Needs two known months; {n} are known."))}
	case errors.Is(err, drawdown.ErrNoFall):
		return s.found(topicFall, s.say("No month from {first} to {last} lies below one before it.", "first", w.Dated(y.first), "last", w.Dated(y.last())),
			clauses(w, y.basis()))
	case err != nil:
		return s.refused(topicFall, "The figures do not allow falls to be compared.")
	}
	answer := s.follow(s.deepest(y, d), s.recovery(y, d))
	same, tried := always(y, y.cases(), func(y []float64) [2]int {
		d, _ := drawdown.Deepest(y)
		return [2]int{d.Peak, d.Trough}
	})
	if !same {
		answer = s.follow(answer, s.say("Within the digits of the figures another fall may be the deepest."))
	}
	under := w.Count(d.UnderWater, "{n} month under the peak|{n} months under the peak")
	if d.Missing > 0 {
		under = w.Count(d.UnderWater, "{n} month under the peak, and {missing} that are not known|{n} months under the peak, and {missing} that are not known",
			"missing", strconv.Itoa(d.Missing))
	}
	return s.found(topicFall, answer, clauses(w, under, y.basis()), tried)
}

// deepest tells a fall.
func (s Subject) deepest(y months, d drawdown.Drawdown) claim.Sentence {
	peak, trough := y.at(d.Peak), y.at(d.Trough)
	filled := parts{"subject": plain(s.noun()), "high": s.amount(month(peak)), "peak": plain(s.Words.Dated(peak)),
		"low": s.amount(month(trough)), "trough": plain(s.Words.Dated(trough))}
	p := language.Phrase("The deepest fall of {subject} ran from {peak} ({high}) to {trough} ({low}).")
	if loss, _, ok := s.change(claim.Change, month(trough), month(peak)); ok {
		filled["loss"] = loss
		p = "The deepest fall of {subject} ran from {peak} ({high}) to {trough} ({low}), a loss of {loss}."
	}
	return s.fill(p, filled)
}

// recovery tells what came after the trough of a fall.
func (s Subject) recovery(y months, d drawdown.Drawdown) claim.Sentence {
	if d.Recovered < 0 {
		if d.Regained <= 0 {
			return nil
		}
		low, high := reach(y, d.Regained, func(y []float64) float64 { d, _ := drawdown.Deepest(y); return d.Regained })
		regained := interval.Interval{Low: 100 * low, Value: 100 * d.Regained, High: 100 * high}
		return s.say("Up to {month}, {share} of the loss had been regained.",
			"month", s.Words.Dated(y.last()), "share", claim.SharePercent(s.Words, regained))
	}
	back := y.at(d.Recovered)
	p := language.Phrase("By {month}, with {mass}, the level of before was reached again.")
	if d.Sooner {
		p = "By {month}, with {mass}, the level of before was reached again, or sooner, in a month that is not known."
	}
	return s.fill(p, parts{"month": plain(s.Words.Dated(back)), "mass": s.amount(month(back))})
}
