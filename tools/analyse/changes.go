package main

import (
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

func (c column) changes() changes {
	s := exact(c.span.First, c.y)
	twelve := series.New(c.span.First, len(c.y))
	for m := range s.Months() {
		twelve.Set(m, s.Sum(calendar.Span{First: m - 11, Last: m}), series.Reported)
	}
	out := changes{Reason: map[string]string{}}
	for _, f := range []struct {
		name, reason string
		from         series.Series
		into         *[]number
	}{
		{"mom", "no month is known of which the one before is known and above zero",
			s.MonthOnMonth(), &out.MonthOnMonth},
		{"yoy", "no month is known of which the one a year before is known and above zero",
			s.YearOnYear(), &out.YearOnYear},
		{"rolling12", "no twelve months in a row are known", twelve, &out.Rolling12},
		{"rolling12_change", "no two sums of twelve months a year apart are known",
			twelve.YearOnYear(), &out.Rolling12Change},
		{"ytd", "no January is known", s.YearToDate(), &out.YearToDate},
		{"ytd_change", "no year to date is known of which the one a year before is known",
			s.YearToDateChange(), &out.YearToDateYoY},
	} {
		known := false
		for m := range f.from.Months() {
			v := number(f.from.At(m).Value)
			known = known || v.known()
			*f.into = append(*f.into, v)
		}
		if !known {
			out.Reason[f.name] = f.reason
		}
	}
	return out
}

// exact returns y as a series of exact figures.
func exact(first calendar.Month, y []float64) series.Series {
	s := series.New(first, len(y))
	for i, v := range y {
		if !math.IsNaN(v) {
			s.Set(first+calendar.Month(i), interval.Exact(v), series.Reported)
		}
	}
	return s
}
