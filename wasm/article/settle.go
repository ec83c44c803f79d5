package article

// Step 8, settle: facts become statements, with months.

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// settleHeadings gives headings that name no month the one of the first
// statement below them.
func (f *finder) settleHeadings() {
	next := when{}
	for i := len(f.facts) - 1; i >= 0; i-- {
		x := &f.facts[i]
		switch {
		case !x.heading && !x.carried && x.region == 0 && absolute(x.when):
			next = x.when
		case x.heading && x.when.kind == unsaid && next.kind != unsaid:
			x.when = next
			if x.Reason == monthUnsaid {
				x.Reason = ""
			}
		}
	}
}

// settle turns a fact into a statement, with months.
func (f *finder) settle(given *fact, published calendar.Month) Statement {
	x := *given
	if x.when.kind == unsaid && x.base.kind == months && (x.base.year != 0 || x.base.yearRel < 0) && !x.heading {
		// "Against September 2024, exports were lower": the same month, a year on.
		x.when = x.base
		if x.when.yearRel = 0; x.when.year != 0 {
			x.when.year++
		}
		if x.Reason == monthUnsaid {
			x.Reason = ""
		}
	}
	if x.when.kind == unsaid && x.Reason == "" && (x.region == 0 || x.Kind == claim.Level || x.basis != "") && (!x.free || x.Unit == claim.Months || x.beside) {
		x.when = f.implied(&x, published)
	}
	s := x.Statement
	s.Text = f.cleaned(int32(s.Start), int32(s.End))
	s.Start, s.End = int(f.page.from[s.Start]), int(f.page.until[s.End-1])
	span, ok := x.when.span(published, calendar.Span{}, false)
	if !ok || published == 0 && x.when.kind == months && x.when.year == 0 {
		if s.Reason == "" {
			s.Reason = monthUnsaid
		}
		if s.Kind == claim.Highest {
			s.Value = max(0, s.Value)
		}
		return refine(s, &x)
	}
	s.Period = span
	if x.outlook && x.when.year != 0 && span.Last < published-1 {
		s.Reason = "" // what is over is no forecast, whatever a translation says
	}
	if x.vague && s.Reason == "" {
		s.Reason = "what it is compared with is not said"
	}
	switch s.Kind {
	case claim.Change, claim.Multiple, claim.Direction, claim.Contribution, Other:
		f.settleChange(&s, &x, published)
	case claim.Streak, claim.StreakEnd:
		f.settleRun(&s, &x, published)
	case claim.Highest:
		f.settleExtreme(&s, &x, published)
	case claim.Recovery:
		if x.base.kind != unsaid {
			if trough, ok := x.base.span(published, calendar.Span{}, false); ok {
				s.Base = trough
				s.Period = calendar.Span{First: trough.First + 1, Last: trough.First + 1}
			}
		} else {
			s.Base = calendar.Span{First: span.First - 1, Last: span.First - 1}
		}
	case claim.Trend:
		if first, ok := x.base.span(published, span, true); ok {
			s.Period = calendar.Span{First: first.First, Last: span.Last}
		}
	}
	return refine(s, &x)
}

// implied returns the period of a fact that says none and that nothing before it
// gives: the month that the article comes to later, or the newest one whose
// figures were out when it was published.
func (f *finder) implied(x *fact, published calendar.Month) when {
	if x.Kind == claim.Change && x.Unit == claim.Points || x.Kind == Other {
		return when{}
	}
	latest := f.context.news
	if latest.kind == unsaid {
		latest = when{kind: lastMonth}
	}
	span, ok := latest.span(published, calendar.Span{}, false)
	if !ok || span.Len() != 1 || published == 0 {
		return when{}
	}
	if base, ok := x.base.span(published, span, true); ok && x.base.kind == months && base.Len() == 1 {
		if !x.now && base != span.Before(1) && base != span.Before(12) && (x.Kind == claim.Change || x.Kind == claim.Direction) {
			return when{}
		}
		return latest
	}
	if latest.kind == lastMonth && f.day < firstDay {
		return when{}
	}
	return latest
}

// firstDay is the day of a month from which on the figures of the month before
// may be out, by destination: customs publishes them on the 18th or 20th.
const firstDay = 18

func refine(s Statement, x *fact) Statement {
	if s.Kind == claim.Contribution || s.Kind == claim.Change || s.Kind == claim.Multiple {
		if x.free && s.Base == (calendar.Span{}) && s.Reason == "" {
			s.Reason = baseUnsaid
		}
	}
	return s
}

const monthUnsaid = "the month is not said"

const baseUnsaid = "which base is meant is not said"

const partnerUnsaid = "which partner is meant is not said"

// settleChange finds the base of a change, and its kind by the distance of the two.
func (f *finder) settleChange(s *Statement, x *fact, published calendar.Month) {
	period := s.Period
	whole := period.Len() > 1
	var b calendar.Span
	ok := true
	switch {
	case x.basis == mom && period.Len() > 1:
		ok = false
		if s.Reason == "" {
			s.Reason = "a change on the month before of more than one month"
		}
	case x.basis == mom:
		b = period.Before(1)
	case x.basis == yoy:
		b = period.Before(12)
	case x.base.kind != unsaid:
		b, ok = x.base.span(published, period, true)
	case whole && x.when.ends && (s.Kind == claim.Change || s.Kind == claim.Multiple):
		b = calendar.Span{First: period.First, Last: period.First}
		period.First, whole = period.Last, false
		s.Period, s.guessed = period, guessedEnds
	case whole:
		if b = period.Before(12); x.when.isPart() && s.guessed == notGuessed {
			s.guessed = guessedPart
		}
	default:
		ok = false
	}
	if !ok {
		if s.Reason == "" && s.Kind != claim.Direction {
			s.Reason = baseUnsaid
		}
		return
	}
	if s.Kind == claim.Direction {
		switch b {
		case period.Before(1):
			s.Basis = mom
		case period.Before(12):
			s.Basis = yoy
		default:
			s.Base = b
		}
		return
	}
	s.Base = b
	if s.Kind == Other || s.Kind == claim.Multiple || s.Kind == claim.Contribution || s.Unit == claim.Points {
		return
	}
	switch {
	case b == period.Before(1) && !whole:
		s.Kind = claim.MonthOnMonth
	case b == period.Before(12) && whole && period.Len() < 12 && x.when.toDate:
		s.Kind = claim.YearToDate
	case b == period.Before(12):
		s.Kind = overYear(period)
	}
}

func (f *finder) settleRun(s *Statement, x *fact, published calendar.Month) {
	s.Basis = x.basis
	if x.base.kind != unsaid {
		if since, ok := x.base.span(published, s.Period, true); ok {
			s.Value = float64(x.sign) * float64(s.Period.Last-since.Last)
		}
	}
	if x.carried && s.Period.Len() > 1 && (x.when.toDate || s.Period.First.Number() == 1 && s.Period.Len() == 2) {
		s.Period.First = s.Period.Last // told with the months so far, of the last of them
	}
	if s.Period.Len() > 1 && s.Reason == "" {
		s.Reason = "a run that ends with more than one month"
	}
}

func (f *finder) settleExtreme(s *Statement, x *fact, published calendar.Month) {
	switch {
	case x.base.kind == wholeYear && x.base.year != 0:
		s.Base = calendar.WholeYear(x.base.year)
		s.Value = 0
	case x.base.kind == wholeYear && x.base.yearRel == 1:
		s.Base = calendar.Span{First: calendar.Of(s.Period.Last.Year(), 1), Last: s.Period.Last}
		s.Value = float64(s.Period.Last.Number())
	case x.base.kind != unsaid:
		if since, ok := x.base.span(published, s.Period, true); ok {
			s.Base = calendar.Span{First: since.First, Last: since.First}
			s.Value = float64(s.Period.Last - since.First)
			if s.Hedge == claim.Over {
				s.Value++ // since at least then: that month may have been below too
			}
		}
	case s.Value < 0:
		s.Value = 0
	}
}
