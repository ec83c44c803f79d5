package claim

import (
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// compared returns the base that a claim of a change is about: the one that is
// named, else the one that its kind or basis implies. It is the zero Span where
// neither says.
func (c Claim) compared() calendar.Span {
	none := calendar.Span{}
	kind := c.Kind
	if kind != MonthOnMonth && kind != YearOnYear && kind != YearToDate {
		kind = Kind(c.Basis)
	}
	switch {
	case c.Base != none:
		return c.Base
	case kind == MonthOnMonth:
		return c.Period.Before(c.Period.Len())
	case kind == YearOnYear, kind == YearToDate:
		return c.Period.Before(12)
	}
	return none
}

// Stated returns the published statements that are the same as c, whatever kind
// it gives itself: a change on a named month may be that on the month before.
func (c Claim) Stated() []Subject {
	about := []Subject{{c.Kind, c.Partner, c.Period}}
	switch c.Kind {
	case MonthOnMonth, YearOnYear, YearToDate, Change, Multiple:
		about = nil
		base := c.compared()
		if base == c.Period.Before(1) && c.Period.Len() == 1 {
			about = append(about, Subject{MonthOnMonth, c.Partner, c.Period})
		}
		if base == c.Period.Before(12) {
			about = append(about, Subject{YearOnYear, c.Partner, c.Period}, Subject{YearToDate, c.Partner, c.Period})
		}
	}
	return about
}

func (d *Data) checkChange(c Claim) Finding {
	base := c.compared()
	if base == (calendar.Span{}) {
		return d.unjudged("what it is compared with is not said")
	}
	if base == c.Period {
		return d.unjudged("it is compared with itself")
	}
	if c.Unit == Points {
		return d.checkPoints(c, base)
	}
	now, then := d.Sum(c.Partner, c.Period), d.Sum(c.Partner, base)
	for _, span := range []calendar.Span{c.Period, base} {
		if !d.Sum(c.Partner, span).Known() {
			return d.asPrinted(c, d.unpublished(c.Partner, span))
		}
	}
	a, b := d.sumWorking(c.Partner, c.Period), d.sumWorking(c.Partner, base)
	used := sources(c.Partner, base, c.Period)
	if c.Unit == Tonnes {
		s := tonnes(now.Sub(then))
		f := d.finding(c, s, a+" − "+b+" = "+d.result(s, massDecimals(s), Tonnes), used)
		if f.Verdict == Contradicted && wholeDifference(tonnes(now), tonnes(then), c) {
			f.Verdict, f.Reason = Consistent, d.Words.Text("the difference follows from tonnages rounded to whole tonnes")
		}
		return f
	}
	ratio := now.Ratio(then)
	if !ratio.Known() {
		return d.unjudged("no percentage can be taken of the figure for {period}, which may be nothing", "period", d.Words.Span(base))
	}
	if c.Kind == Multiple {
		return d.finding(c, ratio, a+" ÷ "+b+" = "+numeral(d.Words, ratio, ratioDecimals), used)
	}
	// Not narrowed by what was printed of the change: that would let a printed
	// change confirm itself.
	s := now.Change(then).Scale(100)
	f := d.finding(c, s, a+" ÷ "+b+" − 1 = "+d.result(d.change(c, c.Period, base), percentDecimals, Percent), used)
	if f.Verdict == Contradicted {
		if how := wholeUnits(tonnes(now), tonnes(then), c); how != "" {
			f.Verdict, f.Reason = Consistent, d.Words.Text(how)
		}
	}
	return f
}

// ratioDecimals is the most decimals that a ratio is shown with.
func ratioDecimals(x float64) int {
	if math.Abs(x) < 2 {
		return 2
	}
	return 1
}

// wholeUnits recognises a percentage that was computed from tonnages rounded
// or cut to whole tonnes, and says which, or nothing. Where a tonnage is not known to a
// tonne, there is no telling what it was rounded to.
func wholeUnits(now, then interval.Interval, c Claim) language.Phrase {
	if c.Hedge != None || now.Width() > 1+1e-6 || then.Width() > 1+1e-6 {
		return ""
	}
	for _, whole := range []struct {
		how language.Phrase
		of  func(float64) float64
	}{{"the percentage follows from tonnages rounded to whole tonnes", math.Round},
		{"the percentage follows from tonnages cut to whole tonnes", math.Trunc}} {
		a, b := whole.of(now.Value), whole.of(then.Value)
		if b > 0 && interval.Exact((a/b-1)*100).Within(interval.Rounded(c.Value, c.Decimals)) {
			return whole.how
		}
	}
	return ""
}

// wholeDifference reports whether a change in tonnes follows from tonnages of
// which one or both were rounded to whole tonnes.
func wholeDifference(now, then interval.Interval, c Claim) bool {
	if c.Hedge != None || now.Width() > 1+1e-6 || then.Width() > 1+1e-6 {
		return false
	}
	a, b, claimed := math.Round(now.Value), math.Round(then.Value), interval.Rounded(c.Value, c.Decimals)
	return now.Sub(interval.Exact(b)).Within(claimed) || interval.Exact(a).Sub(then).Within(claimed) ||
		interval.Exact(a-b).Within(claimed)
}

// change returns a change in percent, as narrow as the published statements of
// it allow.
func (d *Data) change(c Claim, period, base calendar.Span) interval.Interval {
	c.Period, c.Base = period, base
	s := d.Sum(c.Partner, period).Change(d.Sum(c.Partner, base)).Scale(100)
	for _, about := range c.Stated() {
		s = d.narrowed(about, s)
	}
	return s
}

// changes returns the series that a streak or a direction is told from, and
// the distance of its base in months.
func (d *Data) changes(partner, basis string) (series.Series, int) {
	if basis == string(YearOnYear) {
		return d.Changes(partner, YearOnYear), 12
	}
	return d.Changes(partner, MonthOnMonth), 1
}
