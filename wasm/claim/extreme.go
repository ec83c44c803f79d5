package claim

import (
	"math"
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/language"
)

// window is the months that an extreme is said of, the month itself excluded.
// With since, the month before it was as extreme or more so.
type window struct {
	calendar.Span
	since  bool
	record bool // the months from the first that is known on
	whole  bool // all its months count, later ones too, and none beyond
}

// window returns the months that c compares its month with; reason says why
// none can be told.
func (d *Data) window(c Claim) (w window, reason language.Phrase) {
	m, n := c.Period.Last, int(c.Value)
	w.Last = m - 1
	based := c.Base != (calendar.Span{})
	switch from := c.Base.First; {
	case c.Period.Len() > 1:
		return w, "extremes of periods longer than a month are not checked"
	case c.Basis != "high" && c.Basis != "low":
		return w, "whether a high or a low is meant is not said"
	case based && c.Base.Len() > 1 && c.Base.Contains(m):
		last := min(c.Base.Last, d.mass(c.Partner).Span().Last)
		w = window{Span: calendar.Span{First: from, Last: last}, whole: true}
	case based && from >= m:
		return w, "the month named lies not before the month spoken of"
	case based && n == int(m-from)+1:
		w.First, w.whole = from, true
	case based:
		w.First, w.since = from+1, true
	case n == 0:
		w.First, w.record = d.mass(c.Partner).Span().First, true
	case n == 1 || n < 0:
		return w, "how many months are meant is not said"
	default:
		w.First = m - calendar.Month(n-1)
	}
	return w, ""
}

// checkExtreme judges a month against those of its window. A known one that is
// as high (low) contradicts it; only where all others are known, or too small
// by what the total leaves for them, is it confirmed.
func (d *Data) checkExtreme(c Claim) Finding {
	m := c.Period.Last
	mass := d.mass(c.Partner)
	if !mass.Known(m) {
		return d.unpublished(c.Partner, c.Period)
	}
	if c.loose() {
		return d.looseExtreme(c)
	}
	w, reason := d.window(c)
	if reason != "" {
		return d.unjudged(reason)
	}
	way := 1
	if c.Basis == "low" {
		way = -1
	}
	run := mass.ExtremeAt(m, way)
	working := d.extremeWorking(c, run.Months)
	first := w.First
	if mass.Known(first - 1) {
		first-- // the month that bounds the run
	}
	used := sources(c.Partner, calendar.Span{First: max(first, mass.Span().First), Last: max(m, w.Last)})
	var open []calendar.Month
	for month := w.Last; month >= w.First; month-- {
		if month == m {
			continue
		}
		switch d.passed(c.Partner, m, month, way) {
		case 1:
			working = d.Words.Say(alsoSaid, "list", working, "item", d.massOf(c.Partner, month))
			return d.settled(c, false, float64(run.Months), working, used)
		case 0:
			open = append(open, month)
		}
	}
	switch {
	case len(open) > 0:
		f := d.unjudged("the figures of {months} are not known, or not well enough", "months", d.monthNames(open))
		f.Working = working
		return f
	case w.record:
		f := d.settled(c, true, float64(run.Months), working, used)
		f.Verdict = Consistent
		f.Reason = d.Words.Say("a record since the data begin in {month}; nothing is known of earlier months", "month", d.Words.Dated(w.First))
		return f
	}
	return d.boundedExtreme(c, w, way, run.Months, working, used)
}

// loose reports an extreme of about or nearly so many months.
func (c Claim) loose() bool {
	return (c.Hedge == Nearly || c.Hedge == About) && c.Base == (calendar.Span{}) && c.Value >= 2
}

// looseExtreme judges an extreme of about or nearly so many months: a month in
// six may be lacking. The highest of ten months is that of nearly a year.
func (d *Data) looseExtreme(c Claim) Finding {
	c.Hedge, c.Value = None, c.Value-max(1, math.Floor(c.Value/6))
	if c.Value < 2 {
		return d.unjudged("how many months are meant is not said")
	}
	f := d.checkExtreme(c)
	if f.Verdict == Exact || f.Verdict == Consistent || f.Verdict == Loose {
		f.Verdict, f.Reason = Loose, d.Words.Text("right as an approximate count of months")
	}
	return f
}

// boundedExtreme judges how far an extreme that holds over its window reaches
// beyond: since a month, it must end there; said of fewer months than true, it
// is understated.
func (d *Data) boundedExtreme(c Claim, w window, way, months int, working string, used []source) Finding {
	m := c.Period.Last
	f := d.settled(c, true, float64(months), working, used)
	before := d.passed(c.Partner, m, w.First-1, way)
	switch {
	case w.whole || before == 1:
	case before == -1 && d.mass(c.Partner).Known(w.First-1):
		f.Verdict, f.Reason = Loose, d.Words.Text("right, but understated: it holds of more months")
	case w.since:
		f := d.unjudged("the figure for {month} is not known, or not well enough", "month", d.Words.Dated(w.First-1))
		f.Working = working
		return f
	case w.First > d.mass(c.Partner).Span().First:
		f.Verdict, f.Reason = Consistent, d.Words.Text("whether it holds of more months is not known")
	}
	return f
}

// passed compares another month with month m: 1 where it was as high or higher
// (low or lower), −1 where it was not, 0 where that is not known.
func (d *Data) passed(partner string, m, other calendar.Month, way int) int {
	now, then := d.mass(partner).At(m), d.mass(partner).At(other)
	if !then.Known() {
		// A partner has at most what the total leaves for those without a figure.
		rest := d.Rest(other)
		if way > 0 && !several(partner) && partner != Total && rest.Known() && rest.High < now.Low {
			return -1
		}
		return 0
	}
	if way < 0 {
		now, then = then, now
	}
	switch {
	case then.Low >= now.High:
		return 1
	case then.High < now.Low:
		return -1
	}
	return 0
}

// extremeWorking: "the highest of 9 months: 656.3 t in October 2025, 877 t in January 2025".
func (d *Data) extremeWorking(c Claim, months int) string {
	m := c.Period.Last
	told := []string{d.massOf(c.Partner, m)}
	if from := m - calendar.Month(months); d.mass(c.Partner).Known(from) {
		told = append(told, d.massOf(c.Partner, from))
	}
	form := language.Phrase("the highest of {n} months: {list}")
	switch {
	case months == 1:
		return d.row(told)
	case c.Basis == "low":
		form = "the lowest of {n} months: {list}"
	}
	return d.Words.Say(form, "n", strconv.Itoa(months), "list", d.row(told))
}
