package claim

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// parts returns the mass of a partner and of all partners in a span, in
// kilograms; lacking says what is not known.
func (d *Data) parts(partner string, span calendar.Span) (part, whole interval.Interval, lacking *Finding) {
	part, whole = d.Sum(partner, span), d.Sum(Total, span)
	for _, p := range []string{partner, Total} {
		if !d.Sum(p, span).Known() {
			f := d.unpublished(p, span)
			return part, whole, &f
		}
	}
	return part, whole, nil
}

func (d *Data) checkShare(c Claim) Finding {
	if c.Partner == Total {
		return d.unjudged("all destinations have no share in themselves")
	}
	part, whole, lacking := d.parts(c.Partner, c.Period)
	if lacking != nil {
		return d.asPrinted(c, *lacking)
	}
	s := part.Share(whole).Scale(100)
	working := d.sumWorking(c.Partner, c.Period) + " ÷ " + d.sumWorking(Total, c.Period) + " = " + percent(d.Words, numeral(d.Words, s, percentDecimals))
	return d.finding(c, s, working, append(sources(c.Partner, c.Period), sources(Total, c.Period)...))
}

// checkPoints judges the change of a share in percentage points.
func (d *Data) checkPoints(c Claim, base calendar.Span) Finding {
	if c.Partner == Total {
		return d.unjudged("all destinations have no share in themselves")
	}
	var shares [2]interval.Interval
	for i, span := range []calendar.Span{c.Period, base} {
		part, whole, lacking := d.parts(c.Partner, span)
		if lacking != nil {
			return *lacking
		}
		shares[i] = part.Share(whole).Scale(100)
	}
	s := shares[0].Sub(shares[1])
	working := percent(d.Words, numeral(d.Words, shares[0], percentDecimals)) + " − " +
		percent(d.Words, numeral(d.Words, shares[1], percentDecimals)) + " = " + d.result(s, percentDecimals, Points)
	return d.finding(c, s, working, append(sources(c.Partner, base, c.Period), sources(Total, base, c.Period)...))
}

// checkContribution takes the change of the partner over the total's base:
// the percentage points of the total's change that it accounts for.
func (d *Data) checkContribution(c Claim) Finding {
	base := c.compared()
	if base == (calendar.Span{}) {
		return d.unjudged("what it is compared with is not said")
	}
	now, then, total := d.Sum(c.Partner, c.Period), d.Sum(c.Partner, base), d.Sum(Total, base)
	for _, v := range []interval.Interval{now, then, total} {
		if !v.Known() {
			return d.unjudged("the sources do not give every figure that the contribution needs")
		}
	}
	if !(total.Low > 0) {
		return d.unjudged("no contribution can be taken of a total that may be nothing")
	}
	s := now.Sub(then).Quotient(total).Scale(100)
	working := "(" + d.sumWorking(c.Partner, c.Period) + " − " + d.sumWorking(c.Partner, base) + ") ÷ " +
		d.sumWorking(Total, base) + " = " + d.result(s, percentDecimals, Points)
	return d.finding(c, s, working, append(sources(c.Partner, base, c.Period), sources(Total, base)...))
}

// checkCompare judges one partner against another: which is larger, or by how much.
func (d *Data) checkCompare(c Claim) Finding {
	if _, lacking := d.partner(c.Against); lacking != "" {
		return unjudged(lacking)
	}
	if c.Partner == c.Against {
		return d.unjudged("it is compared with itself")
	}
	a, b := d.Sum(c.Partner, c.Period), d.Sum(c.Against, c.Period)
	for _, p := range []string{c.Partner, c.Against} {
		if !d.Sum(p, c.Period).Known() {
			return d.unpublished(p, c.Period)
		}
	}
	used := append(sources(c.Partner, c.Period), sources(c.Against, c.Period)...)
	one, other := d.sumWorking(c.Partner, c.Period), d.sumWorking(c.Against, c.Period)
	ratio := a.Ratio(b)
	switch c.Unit {
	case Tonnes:
		s := tonnes(a.Sub(b))
		return d.finding(c, s, one+" − "+other+" = "+d.result(s, massDecimals(s), Tonnes), used)
	case Ratio, Percent:
		if !ratio.Known() {
			return d.unjudged("nothing can be compared with a figure that may be nothing")
		}
		if c.Unit == Ratio {
			return d.finding(c, ratio, one+" ÷ "+other+" = "+numeral(d.Words, ratio, ratioDecimals), used)
		}
		s := ratio.Sub(interval.Exact(1)).Scale(100)
		return d.finding(c, s, one+" ÷ "+other+" − 1 = "+d.result(s, percentDecimals, Percent), used)
	}
	difference := a.Sub(b).Sign()
	if difference == 0 {
		return d.unjudged("the published digits do not tell which is larger")
	}
	return d.settled(c, float64(difference) == c.Value, float64(difference), d.Words.Say("{one} against {other}", "one", one, "other", other), used)
}
