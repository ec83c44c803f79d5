package series

import "lodestone/dataset/calendar"

// Streak is a run of changes of one direction that ends at a month.
type Streak struct {
	// Length counts the changes, negative for falls. It is 0 where the
	// direction of the last change is not known.
	Length int
	// Complete says that the change before the run is known to go the other
	// way or to be none. Otherwise the run may be longer: a missing month or
	// one whose interval allows either direction stands before it.
	Complete bool
}

// StreakAt returns the streak that ends at month m in a series of changes,
// such as [Series.MonthOnMonth] or [Series.YearOnYear] returns.
func (s Series) StreakAt(m calendar.Month) Streak {
	direction := s.At(m).Sign()
	if direction == 0 {
		return Streak{}
	}
	n := 0
	for s.At(m).Sign() == direction {
		n++
		m--
	}
	before := s.At(m)
	complete := before.Sign() == -direction || before.Known() && before.Width() == 0
	return Streak{n * direction, complete}
}

// StreakEndedAt returns the streak of the opposite direction that the change
// of month m ended; its Length is 0 where m continues a streak, or where
// either direction is not known.
func (s Series) StreakEndedAt(m calendar.Month) Streak {
	direction := s.At(m).Sign()
	before := s.StreakAt(m - 1)
	if direction == 0 || before.Length*direction >= 0 {
		return Streak{}
	}
	return before
}
