package analysis

import (
	"errors"
	"fmt"

	"lodestone/dataset/calendar"
	"lodestone/wasm/breaks"
	"lodestone/wasm/drawdown"
	"lodestone/wasm/trend"
)

// The questions about the course of a series: where it goes, and where it turned.

// level of significance of all tests
const significance = 0.05

const topicMomentum = "The last three months"

func (s Subject) momentum() Finding {
	sums := s.mass().Rolling(3)
	now := sums.At(s.Month)
	if !now.Known() {
		return refused(topicMomentum, "Needs three months in a row up to %s; one of them is not known.", s.Month.Long())
	}
	text := fmt.Sprintf("In the three months to %s, %s came to %s", s.Month.Long(), s.noun(), mass(now))
	method := "Sums of three months"
	before, year := sums.Change(3).At(s.Month).Scale(100), sums.Change(12).At(s.Month).Scale(100)
	switch {
	case before.Known() && year.Known():
		text += fmt.Sprintf(", %s than in the three months before and %s than a year before", less(before), less(year))
	case before.Known():
		text += fmt.Sprintf(", %s than in the three months before", less(before))
	case year.Known():
		text += fmt.Sprintf(", %s than a year before", less(year))
	}
	if rate := s.mass().Annualised(3).At(s.Month); rate.Known() && rate.Value < 9 {
		method += fmt.Sprintf("; against the three months before, compounded to a year: %s", percent(rate.Value))
	}
	if twelve := s.mass().Rolling(12); twelve.Known(s.Month) {
		method += fmt.Sprintf("; twelve months: %s", mass(twelve.At(s.Month)))
		if change := twelve.Change(12).At(s.Month).Scale(100); change.Known() {
			method += ", " + less(change) + " than in the twelve before"
		}
	}
	return Finding{topicMomentum, text + ".", true, method + "."}
}

const topicTrend = "Trend"

func (s Subject) trend() Finding {
	y := s.stretch()
	line, err := trend.TheilSen(y.tonnes)
	if errors.Is(err, trend.ErrTooFew) {
		return refused(topicTrend, "Needs %d known months; %d are known.", trend.Needed, y.known)
	}
	test, err2 := trend.MannKendall(y.tonnes)
	if err != nil || err2 != nil {
		return refused(topicTrend, "The figures do not allow a trend to be computed.")
	}
	text := fmt.Sprintf("No trend can be shown between %s and %s: the months vary too much for their order to tell one.",
		y.first.Long(), y.last().Long())
	if test.P < significance {
		way := "rise"
		if line.Slope < 0 {
			way = "fall"
		}
		text = fmt.Sprintf("Between %s and %s, %s tended to %s, by a median of %s a month (95%% interval %s to %s), "+
			"if months are taken as independent of each other.",
			y.first.Long(), y.last().Long(), s.noun(), way, tonnes(abs(line.Slope)), significant(line.Low), significant(line.High))
	}
	method := fmt.Sprintf("Theil–Sen slope %s tonnes a month, 95%% interval %s to %s; Mann–Kendall test, %s; %s. "+
		"Where neighbouring months are alike the test finds trends too easily.",
		significant(line.Slope), significant(line.Low), significant(line.High), probability(test.P), y.basis())
	return Finding{topicTrend, text, true, method}
}

func abs(x float64) float64 { return max(x, -x) }

const topicLevel = "Change of level"

func (s Subject) level() Finding {
	y := s.stretch()
	change, err := breaks.Pettitt(y.tonnes)
	if errors.Is(err, breaks.ErrTooFew) {
		return refused(topicLevel, "Needs %d known months; %d are known.", breaks.NeededPettitt, y.known)
	}
	if err != nil {
		return refused(topicLevel, "The figures do not allow a change of level to be looked for.")
	}
	text := fmt.Sprintf("No single change of level can be shown between %s and %s.", y.first.Long(), y.last().Long())
	if change.P < significance {
		text = fmt.Sprintf("The level of %s changed most likely with %s.", s.noun(), y.at(change.Index).Long())
	}
	method := fmt.Sprintf("Pettitt test, %s; %s.", probability(change.P), y.basis())
	if levels, err := breaks.PELT(y.tonnes); err == nil {
		method += " " + s.cuts(y, levels)
	}
	return Finding{topicLevel, text, true, method + " Where neighbours are alike the test finds changes too easily."}
}

// cuts words what PELT finds.
func (s Subject) cuts(y months, levels breaks.Levels) string {
	if len(levels.Breaks) == 0 {
		return "PELT, with a penalty of 2·log n times the noise, finds one level throughout."
	}
	text := fmt.Sprintf("PELT, with a penalty of 2·log n times the noise, finds levels of %s", tonnes(levels.Means[0]))
	for i, at := range levels.Breaks {
		text += fmt.Sprintf(", from %s %s", y.at(at).Long(), significant(levels.Means[i+1]))
	}
	return text + "."
}

// seed makes the bootstrap the same for every reader.
const seed = 1

// comparisons compares the months before and from each event on, where enough
// are known on both sides. Events of one month are compared once.
func (s Subject) comparisons() []Finding {
	y := s.stretch()
	var out []Finding
	compared := map[calendar.Month]bool{}
	for _, e := range s.Events {
		at := int(e.Month - y.first)
		c, err := breaks.Compare(y.tonnes, at, breaks.Median, seed)
		if err != nil || compared[e.Month] {
			continue
		}
		compared[e.Month] = true
		out = append(out, s.comparison(e, c))
	}
	if len(out) == 0 && len(s.Events) > 0 {
		return []Finding{refused("Before and after", "Needs %d known months on each side of an event; none in view has them.", breaks.NeededSide)}
	}
	return out
}

func (s Subject) comparison(e Event, c breaks.Comparison) Finding {
	text := fmt.Sprintf("From %s on, after “%s”, the median month of %s was %s; before, it was %s.",
		e.Month.Long(), e.Label, s.noun(), tonnes(c.After.Value), tonnes(c.Before.Value))
	if c.Difference.Low <= 0 && c.Difference.High >= 0 {
		text += " The difference is within what chance allows."
	} else {
		text += fmt.Sprintf(" The difference is %s (95%% interval %s to %s).",
			tonnes(c.Difference.Value), significant(c.Difference.Low), significant(c.Difference.High))
	}
	method := fmt.Sprintf("Medians of %d months before and %d from the event on; interval by a seeded block bootstrap. "+
		"What comes after an event need not come from it.", c.KnownBefore, c.KnownAfter)
	return Finding{"Before and after " + e.Month.Long(), text, true, method}
}

const topicFall = "Fall and recovery"

func (s Subject) fall() Finding {
	y := s.stretch()
	d, err := drawdown.Deepest(y.tonnes)
	switch {
	case errors.Is(err, drawdown.ErrTooFew):
		return refused(topicFall, "Needs two known months; %d are known.", y.known)
	case errors.Is(err, drawdown.ErrNoFall):
		return Finding{topicFall, fmt.Sprintf("No month from %s to %s lies below one before it.", y.first.Long(), y.last().Long()), true, y.basis() + "."}
	case err != nil:
		return refused(topicFall, "The figures do not allow falls to be compared.")
	}
	peak, trough := y.at(d.Peak), y.at(d.Trough)
	text := fmt.Sprintf("The deepest fall of %s was from %s in %s to %s in %s, a loss of %s.", s.noun(),
		tonnes(y.tonnes[d.Peak]), peak.Long(), tonnes(y.tonnes[d.Trough]), trough.Long(), share(d.Depth))
	switch {
	case d.Recovered >= 0:
		text += fmt.Sprintf(" By %s the level of before was reached again", y.at(d.Recovered).Long())
		if d.Sooner {
			text += ", or sooner, in a month that is not known"
		}
		text += "."
	case d.Regained > 0:
		text += fmt.Sprintf(" Up to %s, %s of the loss had been regained.", y.last().Long(), share(d.Regained))
	}
	method := fmt.Sprintf("%d months under the peak", d.UnderWater)
	if d.Missing > 0 {
		method += fmt.Sprintf(", and %d that are not known", d.Missing)
	}
	return Finding{topicFall, text, true, fmt.Sprintf("%s; %s.", method, y.basis())}
}
