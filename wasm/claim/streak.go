package claim

import (
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// settledChange reports whether a change has a direction, or is none at all.
func settledChange(changes series.Series, m calendar.Month) bool {
	v := changes.At(m)
	return v.Sign() != 0 || v.Known() && v.Width() == 0
}

// uncounted says why a row of changes can't be told from a claim.
func (c Claim) uncounted() language.Phrase {
	switch {
	case c.Period.Len() > 1:
		return "rows of periods longer than a month are not checked"
	case c.Basis != string(MonthOnMonth) && c.Basis != string(YearOnYear):
		return "what it is compared with is not said"
	case c.Value == 0 || c.Kind == StreakEnd && math.Abs(c.Value) < 2:
		return "how many months are meant is not said"
	}
	return ""
}

// checkStreak judges n changes in a row of one direction that end with the
// period. A known change that breaks the row contradicts it, also beyond one
// that is not known; only where all are known is it confirmed.
func (d *Data) checkStreak(c Claim) Finding {
	if reason := c.uncounted(); reason != "" {
		return d.unjudged(reason)
	}
	changes, lag := d.changes(c.Partner, c.Basis)
	m, n, direction := c.Period.Last, abs(int(c.Value)), int(sign(c.Value))
	streak := changes.StreakAt(m)
	length := abs(streak.Length)
	first := m - calendar.Month(max(length, min(n, changes.Len())))
	working := d.signs(c, calendar.Span{First: first, Last: m})
	used := sources(c.Partner, calendar.Span{First: first - calendar.Month(lag), Last: m})
	var open []calendar.Month
	for month := m; month > m-calendar.Month(n); month-- {
		switch {
		case !settledChange(changes, month):
			open = append(open, month)
		case changes.At(month).Sign() != direction:
			return d.settled(c, false, float64(streak.Length), working, used)
		}
	}
	before := m - calendar.Month(n)
	switch more := changes.At(before).Sign() == direction; {
	case len(open) > 0:
		return d.unsettled(open, working)
	case c.Hedge == Over:
		return d.atLeast(c, more, before, changes, working, used)
	case more:
		return d.settled(c, false, float64(streak.Length), working, used)
	case !settledChange(changes, before):
		return d.unsettled([]calendar.Month{before}, working)
	}
	return d.settled(c, true, float64(streak.Length), working, used)
}

// atLeast judges a row of more than n changes.
func (d *Data) atLeast(c Claim, more bool, before calendar.Month, changes series.Series, working string, used []source) Finding {
	if !more && !settledChange(changes, before) {
		return d.unsettled([]calendar.Month{before}, working)
	}
	f := d.settled(c, more, float64(changes.StreakAt(c.Period.Last).Length), working, used)
	if more {
		f.Verdict, f.Reason = Loose, d.Words.Text("right as a bound")
	}
	return f
}

func (d *Data) unsettled(open []calendar.Month, working string) Finding {
	f := d.unjudged("the direction of the change of {months} is not known", "months", d.monthNames(open))
	f.Working = working
	return f
}

// checkStreakEnd judges the first rise (fall) in n months. That is said of n
// months that did not rise and of n−1, because usage differs on whether the
// month itself counts.
func (d *Data) checkStreakEnd(c Claim) Finding {
	if reason := c.uncounted(); reason != "" {
		return d.unjudged(reason)
	}
	changes, lag := d.changes(c.Partner, c.Basis)
	m, n, direction := c.Period.Last, abs(int(c.Value)), int(sign(c.Value))
	ended := abs(changes.StreakEndedAt(m).Length)
	first := m - calendar.Month(max(ended, min(n-1, changes.Len())))
	working := d.signs(c, calendar.Span{First: first, Last: m})
	used := sources(c.Partner, calendar.Span{First: first - calendar.Month(lag), Last: m})
	computed := float64(changes.At(m).Sign() * (ended + 1))
	wrong := func() Finding { return d.settled(c, false, computed, working, used) }
	if !settledChange(changes, m) {
		return d.unsettled([]calendar.Month{m}, working)
	}
	if changes.At(m).Sign() != direction {
		return wrong()
	}
	var open []calendar.Month
	for month := m - 1; month > m-calendar.Month(n); month-- {
		switch {
		case !settledChange(changes, month):
			open = append(open, month)
		case changes.At(month).Sign() == direction:
			return wrong()
		}
	}
	// The (n−1)th month before is the nearest that may have gone the same way,
	// the (n+1)th the farthest.
	last := m - calendar.Month(n+1)
	switch {
	case len(open) > 0:
		return d.unsettled(open, working)
	case changes.At(last+1).Sign() == direction:
	case !settledChange(changes, last+1):
		return d.unsettled([]calendar.Month{last + 1}, working)
	case settledChange(changes, last) && changes.At(last).Sign() != direction:
		return wrong()
	case !settledChange(changes, last):
		return d.unsettled([]calendar.Month{last}, working)
	}
	return d.settled(c, true, computed, working, used)
}

// signs words the changes of a span, one a month, the months without one too.
func (d *Data) signs(c Claim, span calendar.Span) string {
	changes, _ := d.changes(c.Partner, c.Basis)
	span.First = max(span.First, span.Last-calendar.Month(mostSigns-1))
	var told []string
	for m := range span.All() {
		change := d.Words.Text("not known")
		if v := changes.At(m); v.Known() {
			change = percent(d.Words, signed(d.Words, v.Scale(100), percentDecimals))
		}
		name := d.Words.Month(m)
		if d.Words.Code() == "en" {
			name = name[:3]
		}
		told = append(told, d.Words.Say("{month} {change}", "month", name, "change", change))
	}
	return d.row(told)
}

// mostSigns is how many changes a working lists.
const mostSigns = 18
