package claim

import (
	"fmt"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// This file checks the claims that speak of direction and order, where a
// figure is either on the right side or not: they are exact, contradicted or
// unjudged.

func (d *Data) settled(c Claim, right bool, computed float64, working string, used []source) Finding {
	f := d.finding(c, interval.Exact(computed), working, used)
	f.Verdict, f.Reason = Exact, ""
	if !right {
		f.Verdict, f.Reason = Contradicted, "the data say otherwise"
	}
	return f
}

func (d *Data) checkDirection(c Claim) Finding {
	changes, lag := d.changes(c.Partner, c.Basis)
	m := c.Period.Last
	base := m - calendar.Month(lag)
	now, then := d.mass(c.Partner).At(m), d.mass(c.Partner).At(base)
	rise := now.Sub(then)
	if !rise.Known() {
		return unjudged(fmt.Sprintf("the figures for %s and %s are not both known", base.Long(), m.Long()))
	}
	direction := rise.Sign()
	if change := changes.At(m); change.Known() {
		direction = change.Sign()
	}
	if direction == 0 {
		return unjudged("the published digits do not tell the direction")
	}
	working := fmt.Sprintf("%s t in %s, %s t in %s", Mass(tonnes(then)), base.Long(), Mass(tonnes(now)), m.Long())
	return d.settled(c, float64(direction) == c.Value, float64(direction), working, []source{{c.Partner, base}, {c.Partner, m}})
}

func (d *Data) checkStreak(c Claim) Finding {
	changes, lag := d.changes(c.Partner, c.Basis)
	m := c.Period.Last
	now := changes.At(m).Sign()
	if now == 0 {
		return unjudged(fmt.Sprintf("the direction of the change of %s is not known", m.Long()))
	}
	streak, least, most := changes.StreakAt(m), abs(int(c.Value)), abs(int(c.Value))
	if c.Kind == StreakEnd {
		// "First rise in three months" is said of two and of three months that
		// did not rise, so the count may or may not include the month itself.
		streak, least = changes.StreakEndedAt(m), least-1
	}
	length := abs(streak.Length)
	first := m - calendar.Month(length)
	working := d.signs(c, calendar.Span{First: first, Last: m})
	used := sources(c.Partner, calendar.Span{First: first - calendar.Month(lag), Last: m})
	known := streak.Complete || length == 0 && changes.At(m-1).Sign() != 0
	computed := float64(streak.Length)
	if c.Kind == StreakEnd {
		computed = float64(now * (length + 1))
	}
	switch {
	case sign(c.Value) != float64(now) || length > most || known && length < least:
		return d.settled(c, false, computed, working, used)
	case known:
		return d.settled(c, true, computed, working, used)
	}
	f := unjudged(fmt.Sprintf("whether %s continued the run is not known", first.Long()))
	f.Working = working
	return f
}

// signs words the changes of a span, one a month, the months without one too.
func (d *Data) signs(c Claim, span calendar.Span) string {
	changes, _ := d.changes(c.Partner, c.Basis)
	text := ""
	for m := range span.All() {
		if text != "" {
			text += ", "
		}
		change := "not known"
		if v := changes.At(m); v.Known() {
			change = signed(v.Scale(100), percentDecimals) + "%"
		}
		text += m.Name()[:3] + " " + change
	}
	return text
}

func (d *Data) checkExtreme(c Claim) Finding {
	direction := 1
	if c.Basis == "low" {
		direction = -1
	}
	m := c.Period.Last
	mass := d.mass(c.Partner)
	if !mass.Known(m) {
		return d.unpublished(c.Partner, m)
	}
	run := mass.ExtremeAt(m, direction)
	from := m - calendar.Month(run.Months) // the month before the run
	working := fmt.Sprintf("the %sest of %d months: %s t in %s", c.Basis, run.Months, numeral(tonnes(mass.At(m)), levelDecimals), m.Long())
	if run.Bounded {
		working += fmt.Sprintf(", %s t in %s", numeral(tonnes(mass.At(from)), levelDecimals), from.Long())
	}
	wanted := int(c.Value)
	based := c.Base != (calendar.Span{})
	if based {
		wanted = int(m - c.Base.First)
	}
	switch {
	case wanted < 1:
		return unjudged("the month named lies not before the month spoken of")
	case run.Months > wanted:
		f := d.settled(c, true, float64(run.Months), working, sources(c.Partner, calendar.Span{First: from, Last: m}))
		f.Verdict, f.Reason = Loose, "right, but understated: it holds of more months"
		return f
	case run.Bounded || run.Begin && run.Months == wanted && !based:
		return d.settled(c, run.Months == wanted, float64(run.Months), working, sources(c.Partner, calendar.Span{First: from, Last: m}))
	case run.Months == wanted && !based:
		f := d.settled(c, true, float64(run.Months), working, sources(c.Partner, calendar.Span{First: from + 1, Last: m}))
		f.Verdict, f.Reason = Consistent, "whether it holds of more months is not known"
		return f
	}
	f := unjudged(fmt.Sprintf("the figure for %s is not known, or not well enough", from.Long()))
	f.Working = working
	return f
}

func (d *Data) checkRecovery(c Claim) Finding {
	mass := d.mass(c.Partner)
	trough, first := c.Base.First, c.Period.First
	before, at, after := mass.At(trough-1), mass.At(trough), mass.At(first)
	if !before.Known() || !at.Known() || !after.Known() {
		return unjudged("a month around the trough is not known")
	}
	working := fmt.Sprintf("%s t in %s, %s t in %s, %s t in %s",
		numeral(tonnes(before), levelDecimals), (trough - 1).Name(),
		numeral(tonnes(at), levelDecimals), trough.Name(), numeral(tonnes(after), levelDecimals), first.Name())
	if !(at.High < before.Low || at.Low >= before.High) || !(at.High < after.Low || at.Low >= after.High) {
		return unjudged("the published digits do not tell the order of the months")
	}
	right := first == trough+1 && at.High < before.Low && at.High < after.Low
	used := sources(c.Partner, calendar.Span{First: trough - 1, Last: max(first, trough)})
	return d.settled(c, right, float64(after.Change(at).Sign()), working, used)
}

func (d *Data) checkCompare(c Claim) Finding {
	if _, ok := d.Partners[c.Against]; !ok {
		return unjudged(fmt.Sprintf("the data hold no figures for %s", c.Against))
	}
	a, b := d.mass(c.Partner).Sum(c.Period), d.mass(c.Against).Sum(c.Period)
	if !a.Known() || !b.Known() {
		return unjudged("the figures of the two are not both known")
	}
	difference := a.Sub(b).Sign()
	if difference == 0 {
		return unjudged("the published digits do not tell which is larger")
	}
	working := fmt.Sprintf("%s against %s", d.sumWorking(c.Partner, c.Period), d.sumWorking(c.Against, c.Period))
	used := append(sources(c.Partner, c.Period), sources(c.Against, c.Period)...)
	return d.settled(c, float64(difference) == c.Value, float64(difference), working, used)
}

func abs(n int) int { return max(n, -n) }

func sign(x float64) float64 {
	if x < 0 {
		return -1
	}
	return 1
}
