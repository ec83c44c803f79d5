package claim

import (
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// tonnes turns kilograms into tonnes.
func tonnes(v interval.Interval) interval.Interval { return v.Scale(1.0 / 1000) }

func (d *Data) checkLevel(c Claim) Finding {
	if v := d.within(c.Partner, c.Period); v.Known() {
		return d.checkWithin(c, v)
	}
	sum := d.Sum(c.Partner, c.Period)
	months := float64(c.Period.Len())
	bounded := sum.Known()
	if !bounded {
		// No month is below zero, so the known ones bound the sum from below.
		known := d.mass(c.Partner).AtLeast(c.Period)
		sum = interval.Interval{Low: known, Value: known, High: math.Inf(1)}
	}
	s := tonnes(sum)
	working := d.sumWorking(c.Partner, c.Period)
	if c.Basis == "average" {
		s = s.Scale(1 / months)
		working = d.Words.Count(c.Period.Len(), "{working}, over {n} month: {mean} t|{working}, over {n} months: {mean} t",
			"working", working, "mean", numeral(d.Words, s, levelDecimals))
	}
	f := d.finding(c, s, working, sources(c.Partner, c.Period))
	if !bounded && (c.Period.Len() == 1 || f.Verdict != Contradicted && c.Hedge != Over) {
		f = d.unpublished(c.Partner, c.Period)
		f.Working = working
		if c.Period.Len() == 1 {
			f.Working = ""
		}
	}
	return f
}

// within returns the range of a month that has no figure but one, in kilograms,
// missing for any other span.
func (d *Data) within(partner string, span calendar.Span) interval.Interval {
	if d.Range == nil || span.Len() != 1 || several(partner) || d.mass(partner).Known(span.First) {
		return interval.Missing()
	}
	return d.Range(partner, span.First)
}

// checkWithin judges the level of a month by its range. A number is ruled out by
// it, and a bound may be confirmed; a number inside it stays open. Only the range
// itself, which is told by its middle, is right.
func (d *Data) checkWithin(c Claim, kg interval.Interval) Finding {
	s := tonnes(kg)
	low, high := bounds(s, levelDecimals(s.High), d.Words.Grouped)
	f := d.finding(c, s, d.Words.Say("between {low} and {high} t", "low", low, "high", high), sources(c.Partner, c.Period))
	bound, itself := c.Hedge == Over || c.Hedge == Under, c.Hedge == About && math.Abs(c.Value-s.Value) <= half(c.Decimals)*(1+1e-9)
	if f.Verdict != Contradicted && !bound && !itself {
		f.Verdict = Unjudged
		f.Reason = d.Words.Say("the sources give no figure for {partner} in {period}, only that it lies between {low} and {high} t",
			"partner", d.Phrase(c.Partner), "period", d.Words.Span(c.Period), "low", low, "high", high)
	}
	return f
}

func (d *Data) checkZero(c Claim) Finding {
	mass := d.mass(c.Partner).Sum(c.Period)
	known := d.mass(c.Partner).AtLeast(c.Period)
	if !mass.Known() && known == 0 {
		return d.unpublished(c.Partner, c.Period)
	}
	if mass.Low <= 0 && mass.High > 0 {
		return d.unjudged("the published digits do not tell whether anything was shipped")
	}
	if !mass.Known() {
		mass = interval.Exact(known)
	}
	return d.settled(c, mass.High <= 0, mass.Value/1000, d.sumWorking(c.Partner, c.Period), sources(c.Partner, c.Period))
}

// sumWorking words the mass of a span: "420.5 t", what was printed for it, or
// what the known months come to.
func (d *Data) sumWorking(partner string, span calendar.Span) string {
	mass := d.mass(partner)
	gaps, sum, months := mass.Gaps(span), d.Sum(partner, span), mass.Sum(span)
	if !sum.Known() {
		return d.Words.Count(span.Len()-len(gaps),
			"at least {mass} t in the {n} month of {period} that is known|at least {mass} t in the {n} months of {period} that are known",
			"mass", d.Words.Grouped(mass.AtLeast(span)/1000, 0), "period", d.Words.Span(span))
	}
	level := d.level(sum)
	if span.Len() == 1 {
		return level
	}
	say := func(p language.Phrase, more ...string) string {
		return d.Words.Say(p, append(more, "level", level, "period", d.Words.Span(span))...)
	}
	printed := len(d.Printed[Subject{Level, partner, span}]) > 0
	switch {
	case several(partner) || !printed && len(gaps) == 0:
		return d.of(level, d.Words.Span(span))
	case !printed:
		_, from := d.pieced(partner, span)
		return say("{level} in {period}, by what was printed for {other}", "other", d.Words.Span(from))
	case len(gaps) == 0 && !months.Meets(sum):
		return say("{level} in {period}, as printed (the months add to {sum})", "sum", d.level(months))
	}
	return say("{level} in {period}, as printed")
}

// level words a mass in kilograms as tonnes, in short, with the digits that it supports.
func (d *Data) level(kg interval.Interval) string {
	return d.Words.Say(tonnesOf, "n", numeral(d.Words, tonnes(kg), massDecimals(tonnes(kg))))
}

// result words a difference or a ratio with its unit.
func (d *Data) result(v interval.Interval, most func(float64) int, unit string) string {
	return united(d.Words, unitForms, unit, signed(d.Words, v, most))
}
