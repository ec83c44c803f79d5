package series

import "lodestone/dataset/calendar"

// Extreme says how long a month has been the highest or lowest.
type Extreme struct {
	// Months counts the months, the last included, over which it is known to
	// be strictly the highest (lowest): 1 if the month before was as high.
	Months int
	// Since is the nearest earlier month that was known to be as high (low) or
	// higher (lower); only where Bounded.
	Since   calendar.Month
	Bounded bool
	// Begin says that the run reaches the beginning of the series, so that the
	// month is a record for as long as the data go back.
	Begin bool
}

// ExtremeAt returns for how long month m has been the highest (sign 1) or the
// lowest (sign −1). A missing month, and one whose interval allows either
// order, ends the run without bounding it: what lies there is not known.
func (s Series) ExtremeAt(m calendar.Month, sign int) Extreme {
	now := s.At(m)
	if !now.Known() {
		return Extreme{}
	}
	n := 1
	for before := m - 1; ; before-- {
		if !s.holds(before) {
			return Extreme{Months: n, Begin: true}
		}
		then := s.At(before)
		switch {
		case !then.Known():
			return Extreme{Months: n}
		case sign > 0 && then.High < now.Low, sign < 0 && then.Low > now.High:
			n++
		case sign > 0 && then.Low >= now.High, sign < 0 && then.High <= now.Low:
			return Extreme{Months: n, Since: before, Bounded: true}
		default:
			return Extreme{Months: n}
		}
	}
}
