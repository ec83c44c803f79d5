package claim

import (
	"math"
	"slices"

	"lodestone/dataset/calendar"
)

// This file and those of streaks and extremes check the claims that speak of
// direction and order, where a figure is either on the right side or not: they
// are exact, contradicted or unjudged.

// steady is the change in percent up to which a figure counts as unchanged.
const steady = 100 * hedged

func (d *Data) checkDirection(c Claim) Finding {
	base := c.compared()
	if base == (calendar.Span{}) {
		return d.eitherDirection(c)
	}
	now, then := d.Sum(c.Partner, c.Period), d.Sum(c.Partner, base)
	for _, span := range []calendar.Span{base, c.Period} {
		if !d.Sum(c.Partner, span).Known() {
			return d.unpublished(c.Partner, span)
		}
	}
	rise, change := now.Sub(then), d.change(Claim{Kind: Change, Partner: c.Partner}, c.Period, base)
	working := d.row([]string{d.of(d.inTonnes(then), d.Words.Span(base)), d.of(d.inTonnes(now), d.Words.Span(c.Period))})
	used := sources(c.Partner, base, c.Period)
	if c.Value == 0 {
		return d.checkSteady(c, change.Value, change.Known() && max(change.High, -change.Low) <= steady, min(change.High, -change.Low) < -steady, working, used)
	}
	direction := rise.Sign()
	if change.Known() {
		direction = change.Sign()
	}
	if direction == 0 {
		return d.unjudged("the published digits do not tell the direction")
	}
	return d.settled(c, float64(direction) == c.Value, float64(direction), working, used)
}

// checkSteady judges "unchanged" and "little changed" by the change in percent.
func (d *Data) checkSteady(c Claim, change float64, within, beyond bool, working string, used []source) Finding {
	if !within && !beyond {
		return d.unjudged("how much it changed is not known well enough")
	}
	sign := 0.0
	if beyond {
		sign = math.Copysign(1, change)
	}
	f := d.settled(c, within, sign, working, used)
	if within {
		f.Verdict, f.Reason = Loose, d.Words.Text("right as an approximate statement: it changed by no more than 5%")
	}
	return f
}

// eitherDirection judges a direction whose base is not said: it is settled where
// the month before and the year before agree.
func (d *Data) eitherDirection(c Claim) Finding {
	month, year := c, c
	month.Basis, year.Basis = string(MonthOnMonth), string(YearOnYear)
	a, b := d.checkDirection(month), d.checkDirection(year)
	working := d.Words.Say(alsoSaid, "list", a.Working, "item", b.Working)
	if a.Verdict == b.Verdict {
		a.Working = working
		a.Used = append(a.Used, b.Used...)
		return a
	}
	f := d.unjudged("what it is compared with is not said, and the month before and the year before differ")
	f.Working = working
	return f
}

// distributed asks a statement about several partners of each of them too: it
// does not say whether it speaks of them together.
func (d *Data) distributed(c Claim, together Finding) Finding {
	codes := slices.Collect(members(c.Partner))
	if len(codes) == 1 {
		return together
	}
	for _, code := range codes {
		one := c
		one.Partner = code
		if d.check(one).Verdict != together.Verdict {
			return d.unjudged("whether it is said of all together or of each is open, and that makes a difference")
		}
	}
	return together
}

func abs(n int) int { return max(n, -n) }

func sign(x float64) float64 {
	if x < 0 {
		return -1
	}
	return 1
}
