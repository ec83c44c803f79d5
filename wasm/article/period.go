package article

import "lodestone/dataset/calendar"

// when is a period as a text says it: what is left open is settled when the
// day of publication is known.
type when struct {
	kind    whenKind
	a, b    int  // months of the year, from January, 1; b before a ends in the next year
	year    int  // 0 where none is said
	yearRel int  // said by "this year" (1), "last year" (−1) or "a year earlier" (−2); 0 where not
	toDate  bool // from January on, and told as the year so far
	minus   int  // months before the period that a and b give
	ranged  bool // said by its ends
}

// lastOne is the yearRel of "last July": of a July it is the one before.
const lastOne = -3

type whenKind uint8

const (
	unsaid     whenKind = iota
	months              // a to b of a year
	wholeYear           // a year, said or told from another
	relMonth            // the month before the period spoken of
	relYear             // the same months a year before the period spoken of
	relQuarter          // the quarter before
	lastMonth           // the month before publication
	sameMonths          // the months spoken of, in the year named
	current             // the period spoken of
	yearSoFar           // from January to the month spoken of
)

// periods folds the words of a period into one term, with the word that
// relates it. Days of publication become weekdays, which are never a period.
func (s *sentence) periods() {
	out := s.ts[:0]
	ts := s.ts
	for i := 0; i < len(ts); {
		w, n := s.periodAt(i)
		if n == 0 {
			if len(out) == i {
				out = ts[:i+1]
			} else {
				out = append(out, ts[i])
			}
			i++
			continue
		}
		t := ts[i]
		t.end = ts[i+n-1].end
		t.class, t.when = period, w
		switch {
		case w.kind == unsaid:
			t.class, t.n = weekday, w.year*10000+w.a*100+w.b
		case w.ranged && len(out) > 1 && out[len(out)-1].class == between && isChange(out[len(out)-2].class):
			// "fell 80% between January and May" names a base and a month.
			first := t
			first.end, first.role = ts[i].end, base
			first.when.b, first.when.toDate = w.a, false
			out = append(out[:len(out)-1], first)
			t.at, t.role = ts[i+n-1].at, inside
			t.when.a, t.when.b, t.when.toDate = w.b, w.b, false
		case w.ranged && len(out) > 0 && (out[len(out)-1].class == from || out[len(out)-1].class == between):
			t.at, t.role = out[len(out)-1].at, inside
			out = out[:len(out)-1]
		default:
			out = relate(s, out, &t)
		}
		out = append(out, t)
		i += n
	}
	s.ts = out
}

func isChange(c class) bool { return c == up || c == down || c == quantity || c == multiple }

// relate finds the word that relates a period, and folds it in where nothing
// that matters stands between: "than in", "from the level of", "compared with
// exports in".
func relate(s *sentence, out []term, t *term) []term {
	t.role = inside
	cut, far := len(out), false
	fold := func(k int) []term {
		if !far {
			cut = k
		}
		if cut < len(out) {
			t.at = out[cut].at
		}
		return out[:cut]
	}
	for k := len(out) - 1; k >= 0 && k >= len(out)-7; k-- {
		switch p := out[k]; {
		case p.class == in && !far && cut == len(out):
			cut = k
		case p.class == the, p.class == of, p.class == it, p.class == also, p.class == possessive, p.class == in, p.class == this:
		case p.class == flow, p.class == magnets, p.class == figure, p.class == ship:
			far = true
		case p.class == from && far && out[len(out)-1].class != figure && cut == len(out) || p.class == from && far && hasFlow(out[k:]):
			return fold(cut)
		case p.class == from, p.class == than, p.class == against, p.class == behind, p.class == ahead:
			t.role = base
			return fold(k)
		case (p.class == up || p.class == down) && p.code == "c":
			t.role = base
			return fold(min(cut, k+1))
		case cut < len(out) || far:
			return fold(cut)
		case p.class == on && k > 0 && (out[k-1].class == up || out[k-1].class == down):
			t.role = base
			return fold(k)
		case p.class == on, p.class == hedge && string(s.page.text[p.at:p.end]) == "over":
			if t.when.kind != wholeYear && !(t.when.kind == months && t.when.a != t.when.b) || k > 0 && out[k-1].class == quantity {
				t.role = base
			}
			return fold(k)
		case p.class == since:
			t.role = sinceAt
			return fold(k)
		case p.class == by, p.class == until:
			return fold(k)
		default:
			return out
		}
	}
	return fold(cut)
}

// hasFlow reports whether a word of trade is among the terms: "$1 billion from
// exports in May" compares nothing.
func hasFlow(ts []term) bool {
	for _, t := range ts {
		if t.class == flow {
			return true
		}
	}
	return false
}

// periodAt reads a period at i, and returns how many terms it takes.
func (s *sentence) periodAt(i int) (when, int) {
	t := s.ts[i]
	switch t.class {
	case isoDate:
		w := when{kind: months, a: t.n / 100 % 100, b: t.n / 100 % 100, year: t.n / 10000}
		if t.n%100 != 0 {
			return when{year: w.year, a: w.a, b: t.n % 100}, 1
		}
		return w, 1
	case month:
		return s.monthAt(i)
	case number, ord:
		if w, n := s.dayAt(i); n > 0 {
			return w, n
		}
		if s.isYear(i) {
			return s.yearAt(i)
		}
		return s.partAt(i)
	case quarterName, halfName:
		return s.within(i+1, partOf(t), 1)
	case card:
		return s.monthsTo(i)
	case last, per:
		return s.lastAt(i)
	case yearWord:
		j := s.skip(i+1, 1, of, the)
		if s.isYear(j) {
			return when{kind: wholeYear, year: int(s.ts[j].value)}, j - i + 1
		}
		if s.is(j, rel) && (s.ts[j].code == "lastyear" || s.ts[j].code == "thisyear") {
			w, n := s.relAt(j)
			return w, j - i + n
		}
	case rel:
		return s.relAt(i)
	}
	return when{}, 0
}

// monthAt reads "September", "September 2025", "January to September of last
// year", and dates such as "October 20, 2025".
func (s *sentence) monthAt(i int) (when, int) {
	w := when{kind: months, a: s.ts[i].n, b: s.ts[i].n}
	j := i + 1
	if k := s.skip(j, 1, the); s.is(k, number, ord) && k == j && !s.ts[k].glued && s.ts[k].value <= 31 && s.ts[k].decimals == 0 &&
		s.ts[k].end-s.ts[k].at <= 4 && !s.is(k+1, scale) {
		day := int(s.ts[k].value)
		if s.is(k, ord) {
			day = s.ts[k].n
		}
		k++
		if s.isMark(k, ",") && s.isYear(k+1) {
			k++
		}
		year := 0
		if s.isYear(k) {
			year = int(s.ts[k].value)
			k++
		}
		return when{year: year, a: w.a, b: day}, k - i
	}
	if s.is(j, number) && s.ts[j].glued && s.ts[j].end-s.ts[j].at == 2 { // Sep-25
		w.year = 2000 + int(s.ts[j].value)
		return w, j - i + 1
	}
	year, n := s.yearOf(j)
	w.year, w.yearRel = year.year, year.yearRel
	j += n
	if k, ok := s.spanTo(i, j); ok {
		w.b, w.ranged = s.ts[k].n, true
		w.toDate = w.a == 1 && w.b != 12
		late, m := s.yearOf(k + 1)
		if late.year != 0 && w.year != 0 && late.year > w.year {
			w.b += 12 * (late.year - w.year)
		} else if late != (when{}) {
			w.year, w.yearRel = late.year, late.yearRel
			if w.b < w.a && w.year != 0 {
				w.year--
			}
		}
		if w.b < w.a {
			w.b += 12
		}
		return w, k + 1 + m - i
	}
	return w, j - i
}

// spanTo returns the place of the month that ends a span begun at i; j is the
// place behind its first month.
func (s *sentence) spanTo(i, j int) (int, bool) {
	switch {
	case s.is(j, month) && s.ts[j].glued && j > i:
		return j, true
	case s.isMark(j, "–—-/") && s.is(j+1, month), s.is(j, until) && s.is(j+1, month):
		return j + 1, true
	case s.is(j, and) && s.is(j+1, month) && (s.is(i-1, between) || s.is(j+2, combined) ||
		s.ts[i].n == 1 && s.ts[j+1].n == 2 && !s.is(j+2, and)):
		return j + 1, true
	case s.is(j, to) && s.text(j) == "to" && s.is(j+1, month):
		// "rose from August to September" names a base and a month.
		if next := s.ts[j+1].n; s.ts[i].n != 1 && s.is(i-1, from) && next == s.ts[i].n%12+1 {
			return 0, false
		}
		return j + 1, true
	}
	return 0, false
}

// yearOf reads the year that follows a month or part of a year: "2025", "of
// 2025", "last year", "this year", "a year earlier".
func (s *sentence) yearOf(j int) (when, int) {
	k := j
	if s.isMark(k, ",") && s.isYear(k+1) {
		return when{year: int(s.ts[k+1].value)}, 2
	}
	k = s.skip(k, 1, of, in, the)
	switch {
	case s.isYear(k):
		return when{year: int(s.ts[k].value)}, k - j + 1
	case s.is(k, rel):
		switch s.ts[k].code {
		case "lastyear":
			return when{yearRel: -1}, k - j + 1
		case "thisyear":
			return when{yearRel: 1}, k - j + 1
		case "year":
			if k == j || s.is(k-1, of, the) {
				return when{yearRel: -2}, k - j + 1
			}
		}
	}
	return when{}, 0
}

// dayAt reads "20 October 2025" and "20th of October".
func (s *sentence) dayAt(i int) (when, int) {
	t := s.ts[i]
	day := t.n
	if t.class == number {
		day = int(t.value)
	}
	j := i + 1
	if t.class == ord {
		j = s.skip(j, 1, of)
	}
	if !s.is(j, month) || day < 1 || day > 31 || t.decimals != 0 || t.class == ord && t.code != "" || t.end-t.at > 4 {
		return when{}, 0
	}
	w := when{a: s.ts[j].n, b: day}
	j++
	if s.isMark(j, ".,") {
		j++
	}
	if s.isYear(j) {
		w.year = int(s.ts[j].value)
		return w, j - i + 1
	}
	if s.isMark(j-1, ",") {
		j--
	}
	return w, j - i
}

// yearAt reads a year, or a span of years.
func (s *sentence) yearAt(i int) (when, int) {
	w := when{kind: wholeYear, year: int(s.ts[i].value)}
	if s.is(i+1, quarterName, halfName) {
		part := partOf(s.ts[i+1])
		part.year = w.year
		return part, 2
	}
	if s.is(i+1, month) && s.is(i-1, mark) == false && i > 0 && !s.is(i-1, in, of) {
		return when{}, 0
	}
	return w, 1
}

// partOf returns the months of Q3 or H1.
func partOf(t term) when {
	size := 3
	if t.class == halfName {
		size = 6
	}
	return when{kind: months, a: (t.n-1)*size + 1, b: t.n * size}
}

// partAt reads "first nine months", "third quarter", "second half", "3Q25".
func (s *sentence) partAt(i int) (when, int) {
	t := s.ts[i]
	if t.class == number {
		if w := s.compact(i); w.kind != unsaid {
			return w, 2
		}
		return s.monthsTo(i)
	}
	j := i + 1
	switch {
	case t.n == 1 && s.is(j, card, number) && s.is(j+1, per):
		size := map[string]int{"month": 1, "quarter": 3}[s.ts[j+1].code]
		count := int(s.ts[j].value) * size
		if count < 2 || count > 11 {
			return when{}, 0
		}
		return s.within(j+2, when{kind: months, a: 1, b: count, toDate: true}, j+2-i)
	case t.n == 1 && s.is(j, frac) && s.ts[j].value == 75: // "first three quarters"
		return s.within(j+1, when{kind: months, a: 1, b: 9, toDate: true}, j+1-i)
	case t.n <= 4 && s.is(j, per) && s.ts[j].code == "quarter":
		return s.within(j+1, when{kind: months, a: t.n*3 - 2, b: t.n * 3}, j+1-i)
	case t.n <= 2 && (s.is(j, frac) && s.ts[j].value == 50 || s.is(j, per) && s.ts[j].code == "halfyear"):
		return s.within(j+1, when{kind: months, a: t.n*6 - 5, b: t.n * 6}, j+1-i)
	}
	return when{}, 0
}

// compact reads "1H25" and "3Q2025": a number with a letter and a year behind it.
func (s *sentence) compact(i int) when {
	if i+1 >= len(s.ts) || !s.ts[i+1].glued || s.ts[i].end-s.ts[i].at != 1 {
		return when{}
	}
	b := s.page.text[s.ts[i+1].at:s.ts[i+1].end]
	n := int(s.ts[i].value)
	if len(b) != 1 && len(b) != 3 && len(b) != 5 || n < 1 {
		return when{}
	}
	for _, c := range b[1:] {
		if !isDigit(c) {
			return when{}
		}
	}
	t := term{class: quarterName, n: n}
	switch {
	case b[0]|0x20 == 'h' && n <= 2:
		t.class = halfName
	case b[0]|0x20 != 'q' || n > 4:
		return when{}
	}
	w := partOf(t)
	if w.year = int(decimal(b[1:], 0)); w.year > 0 && w.year < 100 {
		w.year += 2000
	}
	return w
}

// within adds the year behind a part of a year that takes n terms.
func (s *sentence) within(j int, w when, n int) (when, int) {
	year, m := s.yearOf(j)
	w.year, w.yearRel = year.year, year.yearRel
	if m == 0 && s.is(j, of) && s.is(j+1, the) && s.is(j+2, per) && s.ts[j+2].code == "year" {
		m = 3
	}
	return w, n + m
}

// monthsTo reads "12 months to September", "nine months through September 2025".
func (s *sentence) monthsTo(i int) (when, int) {
	t := s.ts[i]
	count := int(t.value)
	if count < 2 || count > 12 || t.decimals != 0 || !s.is(i+1, per) || s.ts[i+1].code != "month" {
		return when{}, 0
	}
	j := i + 2
	if year, n := s.yearOf(j); n > 0 && s.is(j, of) && s.is(i-1, the) {
		return when{kind: sameMonths, year: year.year, yearRel: max(year.yearRel, -1)}, j - i + n
	}
	if s.is(j, start) {
		return when{}, 0
	}
	if !s.is(j, to, until) || !s.is(j+1, month) {
		return when{}, 0
	}
	w, n := s.monthAt(j + 1)
	if w.kind != months || w.a != w.b {
		return when{}, 0
	}
	w.a -= count - 1
	if w.a < 1 {
		w.a, w.b = w.a+12, w.b+12
		if w.year != 0 {
			w.year--
		}
	}
	w.toDate = w.a == 1 && count < 12
	return w, j + 1 - i + n
}

// lastAt reads "year to September" and "year through September 2025".
func (s *sentence) lastAt(i int) (when, int) {
	if s.is(i, last) && s.is(i+1, month) && s.wordIn(i, "last") {
		w, n := s.monthAt(i + 1)
		if w.kind == months && w.year == 0 && w.yearRel == 0 {
			w.yearRel = lastOne
			return w, n + 1
		}
	}
	if s.is(i, per) && s.ts[i].code == "year" && s.is(i+1, until, to) && s.is(i+2, month) {
		w, n := s.monthAt(i + 2)
		if w.kind == months && s.is(i+1, until) && w.a == w.b {
			w.a, w.toDate = 1, true
			return w, n + 2
		}
	}
	return when{}, 0
}

// relAt reads a period that is told from another one.
func (s *sentence) relAt(i int) (when, int) {
	switch s.ts[i].code {
	case "month":
		return when{kind: relMonth, minus: 1}, 1
	case "twomonths":
		return when{kind: relMonth, minus: 2}, 1
	case "lastmonth":
		return when{kind: lastMonth}, 1
	case "year":
		return when{kind: relYear}, 1
	case "quarter":
		return when{kind: relQuarter}, 1
	case "lastyear":
		return when{kind: wholeYear, yearRel: -1}, 1
	case "thisyear":
		return when{kind: wholeYear, yearRel: 1}, 1
	case "ytd":
		return when{kind: yearSoFar, toDate: true}, 1
	case "fullyear":
		if s.isYear(i + 1) {
			return when{kind: wholeYear, year: int(s.ts[i+1].value)}, 2
		}
		return when{kind: months, a: 1, b: 12}, 1
	case "current":
		return when{kind: current}, 1
	case "same":
		year, n := s.yearOf(i + 1)
		if n > 0 && year.yearRel >= -1 {
			return when{kind: sameMonths, year: year.year, yearRel: year.yearRel}, n + 1
		}
		return when{kind: sameMonths, yearRel: -1}, 1
	}
	return when{}, 0
}

// span settles what a text left open. published is the month of publication;
// of is the period spoken of, the zero Span where it is not known, and before
// says that w is its base. It is false where w can't be settled.
func (w when) span(published calendar.Month, of calendar.Span, before bool) (calendar.Span, bool) {
	known := of != (calendar.Span{})
	switch w.kind {
	case months:
		return w.inYear(published, of, before && known).Before(w.minus), true
	case wholeYear:
		year := w.year
		switch {
		case before && known && year == 0:
			return of.Before(12), true
		case year == 0 && published == 0:
			return calendar.Span{}, false
		case year == 0 && w.yearRel == 1:
			return calendar.YearToDate(max(published-1, calendar.Of(published.Year(), 1))), true
		case year == 0:
			year = published.Year() - 1
		case before && known && of.Len() < 12 && of.First.Year() > year:
			return of.Before(12 * (of.First.Year() - year)), true
		}
		return calendar.WholeYear(year), true
	case relMonth:
		return calendar.Span{First: of.First - calendar.Month(w.minus), Last: of.First - calendar.Month(w.minus)}, known
	case relYear:
		return of.Before(12), known
	case relQuarter:
		return of.Before(3), known && of.Len() == 3
	case lastMonth:
		if before && known {
			return calendar.Span{First: of.First - 1, Last: of.First - 1}, true
		}
		return calendar.Span{First: published - 1, Last: published - 1}, published != 0
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
