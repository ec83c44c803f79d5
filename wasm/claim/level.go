package claim

import (
	"fmt"
	"math"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
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
		working = fmt.Sprintf("%s, over %d months: %s t", working, c.Period.Len(), numeral(d.Words, s, levelDecimals))
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
	if d.Range == nil || span.Len() != 1 || len(members(partner)) > 1 || d.mass(partner).Known(span.First) {
		return interval.Missing()
	}
	return d.Range(partner, span.First)
}

// checkWithin judges the level of a month by its range. A number is ruled out by
// it, and a bound may be confirmed; a number inside it stays open. Only the range
// itself, which is told by its middle, is right.
func (d *Data) checkWithin(c Claim, kg interval.Interval) Finding {
	s := tonnes(kg)
	f := d.finding(c, s, "between "+ends(d.Words, s, levelDecimals(s.High), d.Words.Grouped)+" t", sources(c.Partner, c.Period))
	f.Working = strings.Replace(f.Working, " to ", " and ", 1)
	bound, itself := c.Hedge == Over || c.Hedge == Under, c.Hedge == About && math.Abs(c.Value-s.Value) <= half(c.Decimals)*(1+1e-9)
	if f.Verdict != Contradicted && !bound && !itself {
		f.Verdict, f.Reason = Unjudged, "our sources give no figure for "+d.Phrase(c.Partner)+" in "+d.Words.Span(c.Period)+", only that it lies "+f.Working
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
		return unjudged("the published digits do not tell whether anything was shipped")
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
		return fmt.Sprintf("at least %s t in the %d months of %s that are known",
			d.Words.Grouped(mass.AtLeast(span)/1000, 0), span.Len()-len(gaps), d.Words.Span(span))
	}
	text := numeral(d.Words, tonnes(sum), levelDecimals) + " t"
	if span.Len() == 1 {
		return text
	}
	text += " in " + d.Words.Span(span)
	switch {
	case len(members(partner)) > 1:
		return text
	case len(d.Printed[Subject{Level, partner, span}]) == 0 && len(gaps) > 0:
		_, from := d.pieced(partner, span)
		return text + ", by what was printed for " + d.Words.Span(from)
	case len(d.Printed[Subject{Level, partner, span}]) == 0:
		return text
	case len(gaps) > 0:
		return text + ", as printed"
	case !months.Meets(sum):
		return text + ", as printed (the months add to " + numeral(d.Words, tonnes(months), levelDecimals) + " t)"
	}
	return text + ", as printed"
}
