package claim

import (
	"math"
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/trend"
)

// checkRecovery judges a rise from a trough: the month of the trough lies below
// its neighbours and below all months up to the one in which it is said to have
// begun.
func (d *Data) checkRecovery(c Claim) Finding {
	mass, first := d.mass(c.Partner), c.Period.First
	trough := c.Base.First
	if c.Base == (calendar.Span{}) {
		trough = first - 1
	}
	switch {
	case c.Unit == Tonnes:
		return d.backAbove(c)
	case trough >= first:
		return d.unjudged("the trough lies not before the recovery")
	case c.Unit == Percent:
		c.Base = calendar.Span{First: trough, Last: trough}
		return d.checkChange(c)
	}
	span := calendar.Span{First: trough - 1, Last: first}
	if gaps := mass.Gaps(span); len(gaps) > 0 {
		return d.unpublished(c.Partner, span)
	}
	var months []string
	right, wrong := true, false
	for m := range span.All() {
		months = append(months, d.massOf(c.Partner, m))
		if m != trough {
			right = right && mass.At(m).Low > mass.At(trough).High
			wrong = wrong || mass.At(m).High <= mass.At(trough).Low
		}
	}
	// A recovery that began in a month is a rise in that month.
	rise := mass.At(trough + 1).Change(mass.At(trough)).Sign()
	if !right && !wrong {
		return d.unjudged("the published digits do not tell the order of the months")
	}
	return d.settled(c, right, float64(rise), d.row(months), sources(c.Partner, span))
}

// backAbove judges a return above a level that is named: the month before did
// not reach it.
func (d *Data) backAbove(c Claim) Finding {
	mass, m := d.mass(c.Partner), c.Period.First
	if !mass.Known(m) {
		return d.unpublished(c.Partner, c.Period)
	}
	now, before, level := tonnes(mass.At(m)), tonnes(mass.At(m-1)), c.Value
	working := d.massOf(c.Partner, m)
	if before.Known() {
		working = d.row([]string{working, d.massOf(c.Partner, m-1)})
	}
	used := sources(c.Partner, calendar.Span{First: m - 1, Last: m})
	switch {
	case now.High <= level:
		return d.settled(c, false, now.Value, working, used)
	case now.Low > level && before.High <= level:
		return d.settled(c, true, now.Value, working, used)
	}
	f := d.unjudged("whether it was below that level before is not known")
	if before.Low > level {
		f.Reason = d.Words.Text("it was above that level in the month before too")
	}
	f.Working = working
	return f
}

const (
	testedMonths = 10   // from which on a trend is told by a test
	significance = 0.05 // of that test
)

// checkTrend judges a direction over a span of months. A short span is told
// from its steps and its ends; a long one by the Mann–Kendall test, whose
// verdict counts only where the ends say the same.
func (d *Data) checkTrend(c Claim) Finding {
	mass, span := d.mass(c.Partner), c.Period
	if latest, ok := mass.Latest(span.Last); ok && latest < span.Last && latest > span.First {
		span.Last = latest
	}
	gaps := mass.Gaps(span)
	switch {
	case span.Len() < 3:
		return d.unjudged("a trend needs at least three months")
	case !mass.Known(span.First) || 5*len(gaps) > span.Len():
		return d.unpublished(c.Partner, span)
	}
	rise := mass.At(span.Last).Sub(mass.At(span.First)).Sign()
	working := d.row([]string{d.massOf(c.Partner, span.First), d.massOf(c.Partner, span.Last)})
	used := sources(c.Partner, span)
	if span.Len() >= testedMonths {
		return d.testedTrend(c, span, rise, working, used)
	}
	steps := 0
	for m := span.First + 1; m <= span.Last; m++ {
		if mass.At(m).Sub(mass.At(m-1)).Sign() == int(c.Value) {
			steps++
		}
	}
	f := d.settled(c, float64(rise) == c.Value, float64(rise), working, used)
	switch {
	case rise == 0 || c.Value == 0:
		return d.unjudged("the published digits do not tell the direction")
	case f.Verdict == Exact && steps < span.Len()-1:
		f.Verdict, f.Reason = Consistent, d.Words.Text("so from the first month to the last, though not from each to the next")
	}
	return f
}

func (d *Data) testedTrend(c Claim, span calendar.Span, rise int, working string, used []source) Finding {
	var y []float64
	for m := range span.All() {
		v := d.mass(c.Partner).At(m)
		if Wide(v) {
			v.Value = math.NaN()
		}
		y = append(y, v.Value)
	}
	test, err := trend.MannKendall(y)
	if err != nil {
		return d.unjudged("the figures do not allow a trend to be tested")
	}
	way := 1
	if test.S < 0 {
		way = -1
	}
	working = d.Words.Say("{working}; Mann–Kendall test over {n} months, p = {p}",
		"working", working, "n", strconv.Itoa(span.Len()), "p", significant(d.Words, test.P, 2))
	if test.P >= significance || way != rise || c.Value == 0 {
		f := d.unjudged("no trend stands out: the months vary too much for their order to tell one")
		f.Working = working
		return f
	}
	return d.settled(c, float64(way) == c.Value, float64(way), working, used)
}
