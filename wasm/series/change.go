package series

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// Every function here returns a series over the same months as s. Results
// that rest on a derived month are derived.

func (s Series) transform(f func(m calendar.Month) (interval.Interval, Status)) Series {
	out := New(s.first, s.Len())
	for i := range s.Len() {
		v, status := f(s.first + calendar.Month(i))
		out.put(i, v, status)
	}
	return out
}

func either(a, b Status) Status {
	if a == Missing || b == Missing {
		return Missing
	}
	return max(a, b) // 'E' sorts after 'A'
}

// Change returns the change on the month lag months before, as a ratio less
// one. It is missing where the base is missing or may be zero.
func (s Series) Change(lag int) Series {
	return s.transform(func(m calendar.Month) (interval.Interval, Status) {
		base := m - calendar.Month(lag)
		return s.At(m).Change(s.At(base)), either(s.StatusAt(m), s.StatusAt(base))
	})
}

// MonthOnMonth returns the change on the month before.
func (s Series) MonthOnMonth() Series { return s.Change(1) }

// YearOnYear returns the change on the same month a year before.
func (s Series) YearOnYear() Series { return s.Change(12) }

// YearToDate returns the sum from January to each month, missing from the
// first missing month of a year to that year's end.
func (s Series) YearToDate() Series {
	return s.transform(func(m calendar.Month) (interval.Interval, Status) {
		span := calendar.YearToDate(m)
		return s.Sum(span), s.worst(span)
	})
}

// YearToDateChange returns the change of the year to date on the same months
// of the year before.
func (s Series) YearToDateChange() Series { return s.YearToDate().Change(12) }

// Index returns s with the value of month base as 100. Where base is missing
// or may be zero, so is every month. The base month itself is exactly 100.
func (s Series) Index(base calendar.Month) Series {
	return s.transform(func(m calendar.Month) (interval.Interval, Status) {
		if m == base && s.At(base).Low > 0 {
			return interval.Exact(100), s.StatusAt(base)
		}
		return s.At(m).Ratio(s.At(base)).Scale(100), either(s.StatusAt(m), s.StatusAt(base))
	})
}

// ShareOf returns s as a part of total, of which it must be a part.
func (s Series) ShareOf(total Series) Series {
	return s.transform(func(m calendar.Month) (interval.Interval, Status) { return s.ShareAt(m, total) })
}

// ShareAt returns month m of what ShareOf returns.
func (s Series) ShareAt(m calendar.Month, total Series) (interval.Interval, Status) {
	return s.At(m).Share(total.At(m)), either(s.StatusAt(m), total.StatusAt(m))
}

// Rolling returns the sum of each month and the n−1 months before it, missing
// unless all n are known.
func (s Series) Rolling(n int) Series {
	return s.transform(func(m calendar.Month) (interval.Interval, Status) {
		span := calendar.Span{First: m - calendar.Month(n-1), Last: m}
		return s.Sum(span), s.worst(span)
	})
}

// Annualised returns the change of the rolling n-month sum on the one n months
// before, compounded to a year: for n = 3 it is (r(m)/r(m−3))⁴ − 1. It is
// missing where the earlier sum may be zero.
func (s Series) Annualised(n int) Series {
	sums := s.Rolling(n)
	return s.transform(func(m calendar.Month) (interval.Interval, Status) {
		base := m - calendar.Month(n)
		growth := sums.At(m).Ratio(sums.At(base)).Power(12 / float64(n))
		return growth.Sub(interval.Exact(1)), either(sums.StatusAt(m), sums.StatusAt(base))
	})
}

// Contribution returns the change of s on the month lag months before as a part
// of what total was then: the part of the total's change that s accounts for.
// The contributions of all parts of a total add up to its change.
func (s Series) Contribution(total Series, lag int) Series {
	return s.transform(func(m calendar.Month) (interval.Interval, Status) {
		base := m - calendar.Month(lag)
		part := s.At(m).Sub(s.At(base)).Quotient(total.At(base))
		return part, either(either(s.StatusAt(m), s.StatusAt(base)), total.StatusAt(base))
	})
}

// Growth returns the compound yearly rate of growth between two months: the
// rate that, held from one to the other, leads from the one's figure to the
// other's. It is missing where from is not before to, or may be zero.
func (s Series) Growth(from, to calendar.Month) interval.Interval {
	if from >= to {
		return interval.Missing()
	}
	return s.At(to).Ratio(s.At(from)).Power(12 / float64(to-from)).Sub(interval.Exact(1))
}
