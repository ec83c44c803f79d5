package claim

import (
	"fmt"
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// Finding is what a check found.
type Finding struct {
	Verdict  Verdict
	Evidence Evidence
	Reason   string            // why the verdict is not exact, or why there is none
	Computed interval.Interval // in the claim's unit; missing where nothing could be computed
	Working  string            // the arithmetic in one line
	Used     []Used            // the observations behind it, in order
}

// Used names an observation by partner code and month.
type Used struct {
	Partner string
	Month   calendar.Month
}

// Check judges c against d. It never confirms what the data leave open: a
// missing figure that could decide the claim makes it unjudged.
func (d *Data) Check(c Claim) Finding {
	if _, ok := d.Partners[c.Partner]; !ok {
		return unjudged(fmt.Sprintf("the data hold no figures for %s", c.Partner))
	}
	f := d.check(c)
	if f.Reason == "" && f.Evidence == Circular {
		f.Reason = "the figure compared with was itself derived from this statement"
	}
	return f
}

func (d *Data) check(c Claim) Finding {
	switch c.Kind {
	case Level:
		return d.checkLevel(c)
	case Zero:
		return d.checkZero(c)
	case MonthOnMonth:
		return d.checkChange(c, c.Period, c.Period.Before(1))
	case YearOnYear:
		return d.checkChange(c, c.Period, c.Period.Before(12))
	case YearToDate:
		span := calendar.YearToDate(c.Period.Last)
		return d.checkChange(c, span, span.Before(12))
	case Change, Multiple:
		return d.checkChange(c, c.Period, c.Base)
	case Share:
		return d.checkShare(c)
	case Contribution:
		return d.checkContribution(c)
	case Direction:
		return d.checkDirection(c)
	case Streak, StreakEnd:
		return d.checkStreak(c)
	case Highest:
		return d.checkExtreme(c)
	case Rank:
		return d.checkRank(c)
	case Recovery:
		return d.checkRecovery(c)
	case Compare:
		return d.checkCompare(c)
	}
	return unjudged("claims of this kind are not checked")
}

func unjudged(reason string) Finding {
	return Finding{Verdict: Unjudged, Evidence: Independent, Reason: reason, Computed: interval.Missing()}
}

func (d *Data) unpublished(partner string, m calendar.Month) Finding {
	return unjudged(fmt.Sprintf("our sources give no figure for %s in %s", d.Partners[partner].Phrase, m.Long()))
}

// finding judges a computed statistic and gathers what it rests on.
func (d *Data) finding(c Claim, s interval.Interval, working string, used []source) Finding {
	f := Finding{Evidence: d.evidence(c, used), Computed: s, Working: working}
	f.Verdict, f.Reason = judge(s, c)
	for _, u := range used {
		f.Used = append(f.Used, Used{u.partner, u.month})
	}
	return f
}

// tonnes turns kilograms into tonnes.
func tonnes(v interval.Interval) interval.Interval { return v.Scale(1.0 / 1000) }

func (d *Data) checkLevel(c Claim) Finding {
	mass := d.mass(c.Partner)
	used := sources(c.Partner, c.Period)
	sum := d.Sum(c.Partner, c.Period)
	months := float64(c.Period.Len())
	if !sum.Known() {
		gaps := mass.Gaps(c.Period)
		if c.Period.Len() == 1 || c.Hedge != Over {
			return d.unpublished(c.Partner, gaps[0])
		}
		// No month is below zero, so the known ones bound the sum from below.
		sum = interval.Interval{Low: mass.AtLeast(c.Period), Value: mass.AtLeast(c.Period), High: math.Inf(1)}
	}
	s := tonnes(sum)
	working := d.sumWorking(c.Partner, c.Period)
	if c.Basis == "average" {
		s = s.Scale(1 / months)
		working = fmt.Sprintf("%s, over %d months: %s t", working, c.Period.Len(), numeral(s, levelDecimals))
	}
	return d.finding(c, s, working, used)
}

func (d *Data) checkZero(c Claim) Finding {
	mass := d.mass(c.Partner).Sum(c.Period)
	if !mass.Known() {
		return d.unpublished(c.Partner, d.mass(c.Partner).Gaps(c.Period)[0])
	}
	if mass.Low <= 0 && mass.High > 0 {
		return unjudged("the published digits do not tell whether anything was shipped")
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
			Grouped(mass.AtLeast(span)/1000, 0), span.Len()-len(gaps), spanName(span))
	}
	text := numeral(tonnes(sum), levelDecimals) + " t"
	if span.Len() == 1 {
		return text
	}
	text += " in " + spanName(span)
	switch {
	case len(d.Printed[Subject{Level, partner, span}]) == 0:
		return text
	case len(gaps) > 0:
		return text + ", as printed"
	case !months.Meets(sum):
		return text + ", as printed (the months add to " + numeral(tonnes(months), levelDecimals) + " t)"
	}
	return text + ", as printed"
}

func (d *Data) checkChange(c Claim, period, base calendar.Span) Finding {
	now, then := d.Sum(c.Partner, period), d.Sum(c.Partner, base)
	for _, span := range []calendar.Span{period, base} {
		if !d.Sum(c.Partner, span).Known() {
			return d.unpublished(c.Partner, d.mass(c.Partner).Gaps(span)[0])
		}
	}
	a, b := d.sumWorking(c.Partner, period), d.sumWorking(c.Partner, base)
	used := sources(c.Partner, base, period)
	if c.Unit == Tonnes {
		s := tonnes(now.Sub(then))
		return d.finding(c, s, fmt.Sprintf("%s − %s = %s t", a, b, signed(s, levelDecimals)), used)
	}
	ratio := now.Ratio(then)
	if !ratio.Known() {
		return unjudged(fmt.Sprintf("no percentage can be taken of the figure for %s, which may be nothing", spanName(base)))
	}
	if c.Kind == Multiple {
		return d.finding(c, ratio, fmt.Sprintf("%s ÷ %s = %s", a, b, numeral(ratio, fixed(1))), used)
	}
	s := d.change(c, period, base)
	f := d.finding(c, s, fmt.Sprintf("%s ÷ %s − 1 = %s%%", a, b, signed(s, percentDecimals)), used)
	if f.Verdict == Contradicted {
		if how := wholeUnits(tonnes(now), tonnes(then), c); how != "" {
			f.Verdict, f.Reason = Consistent, "the percentage follows from tonnages "+how+" to whole tonnes"
		}
	}
	return f
}

// wholeUnits recognises a percentage that was computed from tonnages rounded
// or cut to whole tonnes, and says which.
func wholeUnits(now, then interval.Interval, c Claim) string {
	if c.Hedge != None {
		return ""
	}
	for _, whole := range []struct {
		how string
		of  func(float64) float64
	}{{"rounded", math.Round}, {"cut", math.Trunc}} {
		a, b := whole.of(now.Value), whole.of(then.Value)
		if b > 0 && interval.Exact((a/b-1)*100).Within(interval.Rounded(c.Value, c.Decimals)) {
			return whole.how
		}
	}
	return ""
}

func (d *Data) checkShare(c Claim) Finding {
	part, whole := d.mass(c.Partner), d.mass(Total)
	if gaps := part.Gaps(c.Period); len(gaps) > 0 {
		return d.unpublished(c.Partner, gaps[0])
	}
	if gaps := whole.Gaps(c.Period); len(gaps) > 0 {
		return d.unpublished(Total, gaps[0])
	}
	s := part.Sum(c.Period).Share(whole.Sum(c.Period)).Scale(100)
	working := fmt.Sprintf("%s ÷ %s = %s%%", d.sumWorking(c.Partner, c.Period), d.sumWorking(Total, c.Period), numeral(s, percentDecimals))
	return d.finding(c, s, working, append(sources(c.Partner, c.Period), sources(Total, c.Period)...))
}

// checkContribution takes the change of the partner over the total's base:
// the percentage points of the total's change that it accounts for.
func (d *Data) checkContribution(c Claim) Finding {
	part, whole := d.mass(c.Partner), d.mass(Total)
	now, then, total := part.Sum(c.Period), part.Sum(c.Base), whole.Sum(c.Base)
	for _, v := range []interval.Interval{now, then, total} {
		if !v.Known() {
			return unjudged("our sources do not give every figure that the contribution needs")
		}
	}
	if !(total.Low > 0) {
		return unjudged("no contribution can be taken of a total that may be nothing")
	}
	s := now.Sub(then).Quotient(total).Scale(100)
	working := fmt.Sprintf("(%s − %s) ÷ %s = %s points", d.sumWorking(c.Partner, c.Period),
		d.sumWorking(c.Partner, c.Base), d.sumWorking(Total, c.Base), signed(s, percentDecimals))
	return d.finding(c, s, working, append(sources(c.Partner, c.Base, c.Period), sources(Total, c.Base)...))
}

// change returns a change in percent, as narrow as the published statements of
// it allow where it is one on the month or the year before.
func (d *Data) change(c Claim, period, base calendar.Span) interval.Interval {
	if period.Len() == 1 && (c.Kind == MonthOnMonth || c.Kind == YearOnYear) {
		return d.Changes(c.Partner, c.Kind).At(period.Last).Scale(100)
	}
	about := Subject{c.Kind, c.Partner, period}
	return d.narrowed(about, d.Sum(c.Partner, period).Change(d.Sum(c.Partner, base)).Scale(100))
}

// changes returns the series that a streak or a direction is told from, and
// the distance of its base in months.
func (d *Data) changes(partner, basis string) (series.Series, int) {
	if basis == string(YearOnYear) {
		return d.Changes(partner, YearOnYear), 12
	}
	return d.Changes(partner, MonthOnMonth), 1
}
