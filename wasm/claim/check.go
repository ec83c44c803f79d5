package claim

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
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
// missing figure that could decide the claim makes it unjudged. Claims about
// trade values are judged by [Data.CheckValue].
func (d *Data) Check(c Claim) Finding {
	if _, lacking := d.partner(c.Partner); lacking != "" {
		if place := d.listed(c); place > 0 && !c.placed(place) {
			return d.publishedRank(c, place, nil)
		}
		return unjudged(lacking)
	}
	if c.Unit == Dollars {
		return d.CheckValue(c)
	}
	if c.Kind == YearToDate && c.Period.Len() == 1 {
		c.Period = calendar.YearToDate(c.Period.Last)
		if c.Base != (calendar.Span{}) {
			c.Base = c.Period.Before(12)
		}
	}
	f := d.check(c)
	switch c.Kind {
	case Direction, Streak, StreakEnd, Highest, Recovery, Trend, Compare, Zero:
		f = d.distributed(c, f)
	}
	if f.Evidence == Circular && c.Kind != Rank && f.Verdict != Contradicted {
		why := d.Words.Text("the figure compared with was itself derived from this statement, which confirms nothing")
		if f.Reason != "" {
			why = d.Words.Say("reasons^{list}; {item}", "list", f.Reason, "item", why)
		}
		f.Reason = why
	}
	return f
}

func (d *Data) check(c Claim) Finding {
	switch c.Kind {
	case Level:
		return d.checkLevel(c)
	case Zero:
		return d.checkZero(c)
	case MonthOnMonth, YearOnYear, YearToDate, Change, Multiple:
		return d.checkChange(c)
	case Share:
		return d.checkShare(c)
	case Contribution:
		return d.checkContribution(c)
	case Direction:
		return d.checkDirection(c)
	case Streak:
		return d.checkStreak(c)
	case StreakEnd:
		return d.checkStreakEnd(c)
	case Highest:
		return d.checkExtreme(c)
	case Rank:
		return d.checkRank(c)
	case Recovery:
		return d.checkRecovery(c)
	case Trend:
		return d.checkTrend(c)
	case Compare:
		return d.checkCompare(c)
	}
	return d.unjudged("claims of this kind are not checked")
}

// unjudged leaves a statement open for a reason.
func (d *Data) unjudged(reason language.Phrase, pairs ...string) Finding {
	return unjudged(d.Words.Say(reason, pairs...))
}

func unjudged(reason string) Finding {
	return Finding{Verdict: Unjudged, Evidence: Independent, Reason: reason, Computed: interval.Missing()}
}

// unpublished names what is not known of a partner, or of the first of several
// of whom something is not, in a span.
func (d *Data) unpublished(partner string, span calendar.Span) Finding {
	for code := range members(partner) {
		gaps := d.mass(code).Gaps(span)
		if len(gaps) > 0 && !d.Sum(code, span).Known() {
			return d.unjudged("the sources give no figure for {partner} in {months}", "partner", d.Phrase(code), "months", d.monthNames(gaps))
		}
	}
	return d.unjudged("the sources do not give every figure that it needs")
}

// asPrinted judges a change or a share, of which the figures that it is computed
// from are lacking, by what was printed of itself. That contradicts, but what
// agrees with it is circular. It returns lacking where nothing was printed.
func (d *Data) asPrinted(c Claim, lacking Finding) Finding {
	if c.Unit != Percent {
		return lacking
	}
	for _, about := range c.Stated() {
		if s := hull(d.Ratios[about]); s.Known() {
			f := Finding{Evidence: Circular, Computed: s}
			text := numeral(d.Words, s, percentDecimals)
			if c.Kind != Share {
				text = signed(d.Words, s, percentDecimals)
			}
			f.Working = d.Words.Say("{n}%, as printed", "n", text)
			verdict, reason := judge(s, c)
			if verdict == Contradicted {
				f.Evidence, reason = Independent, "another figure was printed, and those that it was computed from are not in the sources"
			}
			f.Verdict, f.Reason = verdict, d.Words.Text(reason)
			return f
		}
	}
	return lacking
}

// monthNames lists months, four of many: "May 2025, June 2025 and 3 others".
func (d *Data) monthNames(months []calendar.Month) string {
	var names []string
	for _, m := range months[:min(len(months), 4)] {
		names = append(names, d.Words.Dated(m))
	}
	if more := len(months) - len(names); more > 0 {
		return d.Words.Count(more, "{months} and {n} other month|{months} and {n} other months", "months", d.row(names))
	}
	return d.Words.List(names)
}

const (
	alsoListed language.Phrase = "{list}, {item}"
	alsoSaid   language.Phrase = "{list}; {item}"
)

// row joins items that stand beside one another, without a word between them.
func (d *Data) row(items []string) string {
	out := ""
	for i, item := range items {
		if i > 0 {
			item = d.Words.Say(alsoListed, "list", out, "item", item)
		}
		out = item
	}
	return out
}

// inTonnes words a mass in kilograms as tonnes, in short.
func (d *Data) inTonnes(v interval.Interval) string {
	return d.Words.Say(tonnesOf, "n", Mass(d.Words, tonnes(v)))
}

// of words a figure of a time: "420.5 t in September 2025".
func (d *Data) of(level, period string) string {
	return d.Words.Say("{level} in {period}", "level", level, "period", period)
}

// massOf words the mass of a month.
func (d *Data) massOf(partner string, m calendar.Month) string {
	return d.of(d.inTonnes(d.mass(partner).At(m)), d.Words.Dated(m))
}

// finding judges a computed statistic and gathers what it rests on.
func (d *Data) finding(c Claim, s interval.Interval, working string, used []source) Finding {
	f := Finding{Evidence: d.evidence(c, used), Computed: s, Working: working}
	verdict, reason := judge(s, c)
	f.Verdict, f.Reason = verdict, d.Words.Text(reason)
	for _, u := range used {
		for code := range members(u.partner) {
			f.Used = append(f.Used, Used{code, u.month})
		}
	}
	return f
}

// settled is the finding on a statement that is either right or wrong.
func (d *Data) settled(c Claim, right bool, computed float64, working string, used []source) Finding {
	f := d.finding(c, interval.Exact(computed), working, used)
	f.Verdict, f.Reason = Exact, ""
	if !right {
		f.Verdict, f.Reason = Contradicted, d.Words.Text("the data say otherwise")
	}
	return f
}
