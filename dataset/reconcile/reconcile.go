// Package reconcile turns published figures into what they leave open: for
// each partner and month the tightest interval of the net mass that all of them
// allow, with the figures that bind it.
//
// Every figure that speaks of net mass is a constraint on the unknown monthly
// masses of one reporter, flow and commodity, and all of them are linear once no
// mass is negative:
//
//	420.5 t in September          420.45 ≤ x[09] ≤ 420.55
//	cut to 5,773 t                5773 ≤ x[09] ≤ 5774
//	−28.7% on the month before    0.7125·x[08] ≤ x[09] ≤ 0.7135·x[08]
//	45,290 t from January on      45289.5 ≤ Σ x ≤ 45290.5
//	−5.2% on the year             the same with the sums of both years
//	4.3% of all destinations      x between 0.0425 and 0.0435 of x[WLD]
//	third before fourth           x[third] ≥ x[fourth]
//
// and besides, without any figure: masses are not negative, countries together
// do not exceed WLD, no bloc does, and the members of a bloc together do not
// exceed it.
//
// # Reading the digits
//
// A number stands for half a unit of its last printed digit either way; a
// number that was cut for up to one unit more; "over" and "under" bound one side
// of the signed number, so a fall of over 50% is under −50. An approximate number
// stands for one unit of its last digit either way: whichever way the rest went,
// rounded, cut or rounded up, the truth is no further off. Where it ends in zeros,
// that is a unit of the last digit before them, but no more than 5%, which is as
// far as a reader would forgive. A publisher who was looser shows up as a
// conflict. A change, a share or a rank names no mass by itself: it only ties
// masses together.
//
// Agencies often compute a percent from the whole tonnes that they print. Where
// both masses of a percent were printed in whole tonnes, and their quotient is
// that percent, the figure says no more than whole-tonne arithmetic allows, and
// only that much is taken from it: see [Result.WholeUnit]. Where nobody printed
// one of the masses this cannot be seen, and a month that follows from such a
// percent may be off by half a tonne more than its interval says.
//
// # Method
//
// Bounds are propagated through the constraints until none moves, and what
// linear programming finds tighter in the neighbourhood of a month is taken over:
// bounds.go and program.go say how far each goes. Figures that cannot all hold
// are reported as a [Conflict].
//
// The package computes in tonnes. It knows no values, prices or publishers'
// reputations, and it decides no conflict for good: a person does, by marking the
// losing figure as disputed.
package reconcile

import (
	"cmp"
	"math"
	"slices"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// Result is what a set of figures leaves open.
type Result struct {
	Months    []Month    // in order of partner and period
	Conflicts []Conflict // in the order in which they were found; empty where all figures hold

	// WholeUnit names the percents, in the order of the figures, that contradict
	// the rest when they are taken at their digits, and hold as percents of the
	// whole tonnes that were printed.
	WholeUnit []string
}

// Month is the net mass of one partner in one month. Only months that some
// figure speaks of are there.
type Month struct {
	Partner string
	Period  calendar.Month

	// NetMass is in tonnes. Its point is the middle of the interval. Where no
	// figure bounds it from above, High is +Inf and the point is Low.
	NetMass interval.Interval

	// Reported says that a figure in use printed this month's mass, and not
	// only "over" or "under" something.
	Reported bool

	// LowLineage and HighLineage name the figures from which either bound
	// follows, in the order of the figures; copies of the same printed number
	// are all named. A bound that needs no figure has none: no mass is below zero.
	LowLineage, HighLineage []string
}

// Reconcile returns what the figures allow. They are of one reporter, flow and
// commodity. Disputed figures and measures that are not net mass are left out.
// Groups may be nil.
//
// Where figures contradict each other, the months are those that follow once
// [Conflict.Aside] is set aside in each conflict, so that one conflict does not
// hide the next. They are not to be published before somebody has decided.
//
// The error names the first figure that cannot be read.
//
// It takes time in proportion to the months times the cube of the neighbourhood's
// size: about 0.2 s for the 833 figures and 535 months of the published ledger.
func Reconcile(figures []Figure, groups Groups) (Result, error) {
	h, err := NewHistory(figures, groups)
	if err != nil {
		return Result{}, err
	}
	return h.ledger.leaveOpen(h.ledger.all()), nil
}

// leaveOpen returns what the figures in use leave open.
func (l *ledger) leaveOpen(use set) Result {
	var conflicts []Conflict
	for {
		s := l.system(use)
		b, clash := s.check()
		if clash == nil {
			clash = s.refute(b) // one program a part, where tighten takes two a variable
		}
		if clash == nil {
			clash = s.tighten(b)
		}
		if clash == nil {
			return Result{l.months(s, b, use), conflicts, l.wholeUnit(s, b, use)}
		}
		c := l.conflict(clash, use)
		conflicts = append(conflicts, c)
		use = l.without(use, c.Aside)
	}
}

// months returns the masses that b leaves open.
func (l *ledger) months(s *system, b *bounds, use set) []Month {
	reported := map[variable]bool{}
	for _, st := range l.statements {
		if use.has(st.figure) && st.prints() {
			reported[variable{st.over.partner, st.over.span.First}] = true
		}
	}
	months := make([]Month, 0, len(s.vars))
	for i, v := range s.vars {
		low, high := b.low[i], b.high[i]
		point := low
		if !math.IsInf(high, 1) {
			point = low + (high-low)/2
		}
		months = append(months, Month{
			Partner: v.partner, Period: v.month,
			NetMass:    interval.Interval{Low: low, Value: point, High: high},
			Reported:   reported[v],
			LowLineage: l.ids(b.lowBy[i]), HighLineage: l.ids(b.highBy[i]),
		})
	}
	slices.SortFunc(months, func(a, b Month) int {
		return cmp.Or(cmp.Compare(a.Partner, b.Partner), cmp.Compare(a.Period, b.Period))
	})
	return months
}

// between returns the interval of a month.
func between(low, high float64) interval.Interval {
	point := low
	if !math.IsInf(high, 1) {
		point = low + (high-low)/2
	}
	return interval.Interval{Low: low, Value: point, High: high}
}
