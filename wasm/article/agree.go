package article

// Step 8, settle: statements of the same fact agree on their base.

import (
	"slices"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// told is what two statements have in common that tell the same fact.
type told struct {
	partner, scope string
	period         calendar.Span
	value          float64
}

func toldBy(s *Statement) told { return told{s.Partner, s.Scope, s.Period, s.Value} }

// agree gives what says no base, in headlines above all, the one that another
// statement of the same fact says.
func agree(all []Statement) {
	changes, directions, runs := map[told]*Statement{}, map[told]*Statement{}, map[told]*Statement{}
	for i := range all {
		s := &all[i]
		k := toldBy(s)
		switch s.Kind {
		case claim.MonthOnMonth, claim.YearOnYear:
			if s.Reason != "" {
				continue
			}
			changes[k] = s
			k.value = sign(s.Value)
			if directions[k] == nil || s.Kind == claim.MonthOnMonth {
				directions[k] = s
			}
		case claim.Streak, claim.StreakEnd:
			if s.Basis != "" {
				runs[k] = s
			}
		}
	}
	annual, monthly := false, tellsMonths(all)
	for i := range all {
		s := &all[i]
		annual, monthly = annual || s.Kind == claim.YearOnYear, monthly || s.Kind == claim.MonthOnMonth
		same := toldBy(s)
		switch s.Kind {
		case claim.Change, claim.Multiple:
			agreeChange(s, changes[same], monthly || !annual)
		case claim.Direction:
			agreeDirection(s, directions[same])
		case claim.Streak, claim.StreakEnd:
			if s.Basis == "" {
				s.Basis = mom
				if y := runs[same]; y != nil {
					s.Basis = y.Basis
				}
			}
		}
	}
}

// tellsMonths reports whether a text follows the months, with figures of its own
// for three of them or more.
func tellsMonths(all []Statement) bool {
	var seen [3]calendar.Month
	n := 0
	for i := range all {
		s := &all[i]
		if s.Kind != claim.Level || s.Period.Len() != 1 || s.Reason != "" || slices.Contains(seen[:n], s.Period.First) {
			continue
		}
		if seen[n], n = s.Period.First, n+1; n == len(seen) {
			return true
		}
	}
	return false
}

// agreeChange settles a change without a base by another of the same size, or,
// of one month, as one on the month before: so news means it, unless the text
// tells only of years.
func agreeChange(s, same *Statement, monthly bool) {
	switch none := s.Base == (calendar.Span{}); {
	case !none:
	case same != nil && s.Kind == claim.Change:
		s.Kind, s.Base, s.Reason = same.Kind, same.Base, ""
	case s.Unit != claim.Points && s.Reason == baseUnsaid && s.Period.Len() == 1 && monthly:
		s.Base, s.Reason, s.guessed = s.Period.Before(1), "", guessedMonth
		if s.Kind == claim.Change {
			s.Kind = claim.MonthOnMonth
		}
	}
}

// tryBases gives a change whose base is a guess, and the level that it is told
// from or whose time is one, the other that could be meant where the data contradict
// the guess and agree with that. A base of the year before that was a neighbour's is not meant
// for sure where they can't tell of the month before.
func tryBases(all []Statement, fits func(Statement) int) {
	for i := range all {
		s := &all[i]
		if fits != nil && s.ofYear != 0 && s.guessed == notGuessed && s.Reason == "" && fits(*s) < 0 {
			s.tryYear(fits)
			continue
		}
		if fits == nil || s.guessed == notGuessed || (s.guessed < guessedPart) != (s.Period.Len() == 1) || s.Reason != "" || fits(*s) >= 0 {
			continue
		}
		other := s.otherBase()
		switch fit := fits(other); {
		case fit > 0:
			*s = other
		case s.guessed == guessedSpan && s.Kind == claim.YearOnYear:
			// "12% in the year to October": of October alone.
			other.Kind, other.Period.First = claim.YearOnYear, s.Period.Last
			if other.Base = other.Period.Before(12); fits(other) > 0 {
				*s = other
			}
		case fit == 0 && s.Kind == claim.YearOnYear:
			s.Kind, s.Base, s.Reason = claim.Change, calendar.Span{}, baseUnsaid
		}
	}
}

// tryYear moves s, which the data contradict, to the year that was spoken of before
// it, where they agree with that; where they can't tell of one long past, no year is
// meant for sure.
func (s *Statement) tryYear(fits func(Statement) int) {
	back := 12 * (s.Period.Last.Year() - s.ofYear)
	if back == 0 {
		return
	}
	other := *s
	if other.Period = s.Period.Before(back); s.Base != (calendar.Span{}) {
		other.Base = s.Base.Before(back)
	}
	switch fit := fits(other); {
	case fit > 0:
		*s = other
	case fit == 0 && back > 12:
		s.Reason = "which year is meant is not said"
	}
}

// otherBase returns s told from the other base, or of the other time, that could be
// meant.
func (s *Statement) otherBase() Statement {
	other := *s
	switch {
	case s.guessed == guessedPart:
		other.Base = s.Period.Before(s.Period.Len())
		if s.Kind == claim.YearOnYear {
			other.Kind = claim.Change
		}
		return other
	case s.guessed == guessedSpan:
		if other.Period = calendar.YearToDate(s.Period.Last); s.Kind == claim.YearOnYear {
			other.Kind, other.Base = claim.YearToDate, other.Period.Before(12)
		}
		return other
	case s.Kind == claim.Streak || s.Kind == claim.StreakEnd:
		other.Basis = mom
		return other
	case s.guessed == guessedEnds: // the whole time, on the same of the year before
		other.Period.First = s.Base.First
		other.Base = other.Period.Before(12)
		if s.Kind != claim.Multiple {
			other.Kind = overYear(other.Period)
		}
		return other
	case s.Kind == claim.Level && s.guessed == guessedMonth:
		other.Period = s.Period.Before(12 - 1)
	case s.Kind == claim.Level:
		other.Period = s.Period.Before(1 - 12)
	case s.Base == s.Period.Before(1):
		other.Base = s.Period.Before(12)
	case s.Base == s.Period.Before(12):
		other.Base = s.Period.Before(1)
	}
	if s.Kind == claim.MonthOnMonth {
		other.Kind = claim.YearOnYear
	} else if s.Kind == claim.YearOnYear {
		other.Kind = claim.MonthOnMonth
	}
	return other
}

func agreeDirection(s, same *Statement) {
	switch {
	case s.Basis != "":
	case s.Base != (calendar.Span{}):
		if s.Reason == "" && s.Base.Last >= s.Period.First {
			s.Reason = baseUnsaid
		}
	case same != nil:
		s.Basis = string(same.Kind)
	default:
		s.Basis = mom
	}
}

func sign(x float64) float64 {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}
