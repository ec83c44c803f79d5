package analysis

import (
	"errors"
	"fmt"
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/breaks"
	"lodestone/wasm/claim"
	"lodestone/wasm/drawdown"
	"lodestone/wasm/interval"
	"lodestone/wasm/trend"
)

// The questions about the course of a series: where it goes, and where it turned.

// level of significance of all tests
const significance = 0.05

const topicMomentum = "The last three months"

func (s Subject) momentum() Finding {
	span := calendar.Span{First: s.Month - 2, Last: s.Month}
	if !s.mass().Sum(span).Known() {
		return refused(topicMomentum, "Needs three months in a row up to %s; one of them is not known.", s.Month.Long())
	}
	answer := claim.Sentence{text("In the three months to %s, %s came to ", s.Month.Long(), s.noun()), s.amount(span)}
	before, way, known := s.change(claim.Change, span, span.Before(3))
	if known {
		answer = append(answer, text(", "), before, text("%s than in the three months before", way))
	}
	if year, way, ok := s.change(claim.YearOnYear, span, span.Before(12)); ok {
		joint := ", "
		if known {
			joint = " and "
		}
		answer = append(answer, text("%s", joint), year, text("%s than a year before", way))
	}
	return Finding{topicMomentum, append(answer, text(".")), true, "Sums of three months" + s.rates() + "."}
}

// rates words what else sums say: the rate of a year, and twelve months.
func (s Subject) rates() string {
	out := ""
	if rate := s.mass().Annualised(3).At(s.Month); rate.Known() && rate.High < 9 {
		out += "; against the three months before, compounded to a year: " + claim.SignedPercent(s.Words, rate.Scale(100))
	}
	if twelve := s.mass().Rolling(12); twelve.Known(s.Month) {
		out += "; twelve months: " + claim.Mass(s.Words, twelve.At(s.Month).Scale(1.0/1000)) + " tonnes"
		if change := twelve.Change(12).At(s.Month).Scale(100); change.Known() {
			out += ", " + claim.SignedPercent(s.Words, change) + " on the twelve before"
		}
	}
	return out
}

const topicTrend = "Trend"

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
	switch {
	case errors.Is(t.err, trend.ErrTooFew):
		return refused(topicTrend, "Needs %d known months; %d are known.", trend.Needed, y.known)
	case t.err != nil:
		return refused(topicTrend, "The figures do not allow a trend to be computed.")
	}
	bounds := fmt.Sprintf("95%% interval %s to %s", significant(t.line.Low), significant(t.line.High))
	method := fmt.Sprintf("Theil–Sen slope %s tonnes a month, %s; Mann–Kendall test, %s; %s.%s "+
		"Where neighbouring months are alike the test finds trends too easily.",
		significant(t.line.Slope), bounds, probability(t.test.P), y.basis(), t.told)
	over := fmt.Sprintf("etween %s and %s", y.first.Long(), y.last().Long())
	switch {
	case !t.same:
		return Finding{topicTrend, say("Whether there is a trend b%s is left open by the digits of the figures.", over), true, method}
	case t.way == 0:
		return Finding{topicTrend, say("No trend can be shown b%s: the months vary too much for their order to tell one.", over), true, method}
	}
	answer := claim.Sentence{text("B%s, %s ", over, s.noun()), s.tended(y, t.way, method),
		text(", by a median of %s a month (%s), if months are taken as independent of each other.", tonnes(abs(t.line.Slope)), bounds)}
	return Finding{topicTrend, answer, true, method}
}

// tended states a trend. Its working is the test of the months that the finding
// rests on.
func (s Subject) tended(y months, way int, method string) claim.Segment {
	c := claim.Claim{Kind: claim.Trend, Partner: s.Partner, Period: y.span(), Value: float64(way), Unit: claim.Sign}
	statement := claim.Statement{Claim: c, Finding: s.Check(c)}
	if statement.Working == "" {
		statement.Working = method
	}
	verb := map[int]string{1: "tended to rise", -1: "tended to fall"}[way]
	return claim.Segment{Text: verb, Statement: &statement}
}

func abs(x float64) float64 { return max(x, -x) }

const topicLevel = "Change of level"

func (s Subject) level(y months) Finding {
	change, err := breaks.Pettitt(y.tonnes)
	if errors.Is(err, breaks.ErrTooFew) {
		return refused(topicLevel, "Needs %d known months; %d are known.", breaks.NeededPettitt, y.known)
	}
	if err != nil {
		return refused(topicLevel, "The figures do not allow a change of level to be looked for.")
	}
	// the place of the change, −1 where none can be shown
	place := func(y []float64) int {
		if c, err := breaks.Pettitt(y); err == nil && c.P < significance {
			return c.Index
		}
		return -1
	}
	same, tried := always(y, y.cases(), place)
	answer := say("No single change of level can be shown between %s and %s.", y.first.Long(), y.last().Long())
	switch at := place(y.tonnes); {
	case !same:
		answer = say("Whether the level changed between %s and %s, or when, is left open by the digits of the figures.", y.first.Long(), y.last().Long())
	case at >= 0:
		answer = say("The level of %s changed most likely with %s.", s.noun(), y.at(at).Long())
	}
	method := fmt.Sprintf("Pettitt test, %s; %s.%s", probability(change.P), y.basis(), tried)
	if levels, err := breaks.PELT(y.tonnes); err == nil {
		method += " " + s.cuts(y, levels)
	}
	return Finding{topicLevel, answer, true, method + " Where neighbours are alike the test finds changes too easily."}
}

// cuts words what PELT finds.
func (s Subject) cuts(y months, levels breaks.Levels) string {
	if len(levels.Breaks) == 0 {
		return "PELT, with a penalty of 2·log n times the noise, finds one level throughout."
	}
	text := fmt.Sprintf("PELT, with a penalty of 2·log n times the noise, finds levels of %s", tonnes(levels.Means[0]))
	for i, at := range levels.Breaks {
		text += fmt.Sprintf(", from %s %s", y.at(at).Long(), significant(levels.Means[i+1]))
	}
	return text + "."
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
		return []Finding{refused("Before and after", "Needs %d known months on each side of an event; none in view has them.", breaks.NeededSide)}
	}
	return out
}

func (s Subject) comparison(y months, e Event, c breaks.Comparison) Finding {
	at := int(e.Month - y.first)
	same, tried := always(y, y.corners(at), func(y []float64) int { return differs(y, at) })
	answer := fmt.Sprintf("From %s on, after “%s”, the median month of %s was %s; before, it was %s.",
		e.Month.Long(), e.Label, s.noun(), tonnes(c.After.Value), tonnes(c.Before.Value))
	switch {
	case !same:
		answer += " Whether they differ is left open by the digits of the figures."
	case c.Difference.Low <= 0 && c.Difference.High >= 0:
		answer += " The difference is within what chance allows."
	default:
		answer += fmt.Sprintf(" The difference is %s (95%% interval %s to %s).",
			tonnes(c.Difference.Value), significant(c.Difference.Low), significant(c.Difference.High))
	}
	method := fmt.Sprintf("Medians of %d months before and %d from the event on; interval by a seeded block bootstrap; %s.%s "+
		"What comes after an event need not come from it.", c.KnownBefore, c.KnownAfter, y.basis(), tried)
	return Finding{"Before and after " + e.Month.Long(), say("%s", answer), true, method}
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

const topicFall = "Fall and recovery"

func (s Subject) fall(y months) Finding {
	d, err := drawdown.Deepest(y.tonnes)
	switch {
	case errors.Is(err, drawdown.ErrTooFew):
		return refused(topicFall, "Needs two known months; %d are known.", y.known)
	case errors.Is(err, drawdown.ErrNoFall):
		return Finding{topicFall, say("No month from %s to %s lies below one before it.", y.first.Long(), y.last().Long()), true, y.basis() + "."}
	case err != nil:
		return refused(topicFall, "The figures do not allow falls to be compared.")
	}
	peak, trough := y.at(d.Peak), y.at(d.Trough)
	answer := claim.Sentence{text("The deepest fall of %s was from ", s.noun()), s.amount(month(peak)), text(" in %s to ", peak.Long()),
		s.amount(month(trough)), text(" in %s", trough.Long())}
	if loss, _, ok := s.change(claim.Change, month(trough), month(peak)); ok {
		answer = append(answer, text(", a loss of "), loss)
	}
	answer = append(answer, text("."))
	answer = append(answer, s.recovery(y, d)...)
	same, tried := always(y, y.cases(), func(y []float64) [2]int {
		d, _ := drawdown.Deepest(y)
		return [2]int{d.Peak, d.Trough}
	})
	if !same {
		answer = append(answer, text(" Within the digits of the figures another fall may be the deepest."))
	}
	method := fmt.Sprintf("%d months under the peak", d.UnderWater)
	if d.Missing > 0 {
		method += fmt.Sprintf(", and %d that are not known", d.Missing)
	}
	return Finding{topicFall, answer, true, fmt.Sprintf("%s; %s.%s", method, y.basis(), tried)}
}

// recovery tells what came after the trough of a fall.
func (s Subject) recovery(y months, d drawdown.Drawdown) claim.Sentence {
	if d.Recovered < 0 {
		if d.Regained <= 0 {
			return nil
		}
		low, high := reach(y, d.Regained, func(y []float64) float64 { d, _ := drawdown.Deepest(y); return d.Regained })
		regained := interval.Interval{Low: 100 * low, Value: 100 * d.Regained, High: 100 * high}
		return say(" Up to %s, %s of the loss had been regained.", y.last().Long(), claim.SharePercent(s.Words, regained))
	}
	back := y.at(d.Recovered)
	answer := claim.Sentence{text(" By %s, with ", back.Long()), s.amount(month(back)), text(", the level of before was reached again")}
	if d.Sooner {
		answer = append(answer, text(", or sooner, in a month that is not known"))
	}
	return append(answer, text("."))
}
