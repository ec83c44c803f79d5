package article

// Step 8, settle: the year of a month that is named without one.

import "lodestone/dataset/calendar"

// span settles what a text left open. published is the month of publication;
// of is the period spoken of, the zero Span where it is not known, and before
// says that w is its base. It is false where w can't be settled.
func (w when) span(published calendar.Month, of calendar.Span, before bool) (calendar.Span, bool) {
	known := of != (calendar.Span{})
	switch w.kind {
	case months:
		s := w.inYear(published, of, before && known).Before(w.minus)
		s.First -= calendar.Month(w.back)
		return s, true
	case wholeYear:
		year := w.year
		switch {
		case before && known && year == 0:
			return of.Before(12), true
		case year == 0 && published == 0:
			return calendar.Span{}, false
		case year == 0 && w.yearRel == 1 && w.minus == 0:
			return calendar.YearToDate(max(published-1, calendar.Of(published.Year(), 1))), true
		case year == 0:
			year = published.Year() - 1 + oneIf(w.yearRel == 1)
		case before && known && of.Len() < 12 && of.First.Year() > year:
			return of.Before(12 * (of.First.Year() - year)), true
		}
		return calendar.WholeYear(year).Before(w.minus), true
	case relMonth:
		return of.Before(w.minus), known && of.Len() == 1
	case relYear:
		return of.Before(12), known
	case relQuarter:
		return of.Before(3), known && of.Len() == 3
	case lastMonth:
		if before && known {
			return calendar.Span{First: of.First - 1, Last: of.First - 1}, true
		}
		of = calendar.Span{First: published - 1, Last: published - 1}
		if w.toDate && published != 0 {
			of = calendar.YearToDate(published - 1)
		}
		of.First -= calendar.Month(w.back)
		return of.Before(w.minus), published != 0
	case lastQuarter:
		if before && known {
			return of.Before(3), of.Len() == 3
		}
		end := published - 1
		for published != 0 && end.Number()%3 != 0 {
			end--
		}
		return calendar.Span{First: end - 2, Last: end}, published != 0
	case sameMonths:
		if w.year != 0 {
			return of.Before(12 * (of.Last.Year() - w.year)), known && of.Last.Year() > w.year
		}
		return of.Before(12), known
	case current:
		return of, known
	case yearSoFar:
		return calendar.YearToDate(of.Last), known
	}
	return calendar.Span{}, false
}

// inYear places months in a year: that which is said, or the latest in which
// they are over before publication, or before the period that they are the base of.
func (w when) inYear(published calendar.Month, of calendar.Span, before bool) calendar.Span {
	in := func(year int) calendar.Span {
		return calendar.Span{First: calendar.Of(year, w.a), Last: calendar.Of(year, w.b)}
	}
	switch {
	case w.year != 0:
		return in(w.year)
	case w.yearRel == lastOne && !(before && int(of.Last)%12 == (w.b-1)%12):
		w.yearRel = 0
		return w.inYear(published, of, before)
	case w.yearRel == lastOne:
		return in(of.Last.Year() - 1)
	case w.yearRel == -2 && before:
		return in(of.Last.Year() - 1)
	case w.yearRel == -1 && before && int(of.Last)%12 == (w.b-1)%12:
		return in(of.Last.Year() - 1)
	case w.yearRel < 0:
		return in(published.Year() - 1)
	case w.yearRel > 0:
		return in(published.Year())
	}
	limit := published
	if before {
		limit = of.First
	}
	s := in(limit.Year())
	if s.Last >= limit {
		s = s.Before(12)
	}
	return s
}
