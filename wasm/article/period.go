package article

// Step 4, group: months and years become periods, with the word that relates them.

// when is a period as a text says it: what is left open is settled when the
// day of publication is known.
type when struct {
	kind    whenKind
	a, b    int  // months of the year, from January, 1; b before a ends in the next year
	year    int  // 0 where none is said
	yearRel int  // said by "this year" (1), "last year" (−1) or "a year earlier" (−2); 0 where not
	toDate  bool // from January on, and told as the year so far: also up to last month
	minus   int  // months before the period that a and b give
	ranged  bool // said by its ends
	ends    bool // "from May to July", "between May and July": a change may be one from end to end
	fiscal  bool // a year that is none of the calendar's
	yearTo  bool // "the year to September": twelve months, or the year so far
	back    int  // months before a that it takes in: "the last twelve months"
}

// lastOne is the yearRel of "last July": of a July it is the one before.
const lastOne = -3

// thatOne is the yearRel of "that year": the one that was spoken of.
const thatOne = -4

type whenKind uint8

const (
	unsaid      whenKind = iota
	months               // a to b of a year
	wholeYear            // a year, said or told from another
	relMonth             // the month before the period spoken of
	relYear              // the same months a year before the period spoken of
	relQuarter           // the quarter before
	lastMonth            // the month before publication
	lastQuarter          // the last quarter that was over before publication
	sameMonths           // the months spoken of, in the year named
	current              // the period spoken of
	yearSoFar            // from January to the month spoken of
	anyMonths            // months that can't be told: "the six-month total" of an October
)

// periods folds the words of a period into one term, with the word that
// relates it. Days of publication become weekdays, which are never a period.
// part is the quarter or half that was spoken of before.
func (s *sentence) periods(part when) {
	out := s.ts[:0]
	ts := s.ts
	for i := 0; i < len(ts); {
		w, n := s.periodAt(i)
		if n == 0 {
			w, n = s.partAgain(i, part)
		}
		if w.isPart() {
			part = w
		}
		if n == 0 {
			out = keep(out, ts, i)
			i++
			continue
		}
		t := ts[i]
		t.end = ts[i+n-1].end
		t.class, t.when = period, w
		switch {
		case w.kind == lastMonth && len(out) > 0 && out[len(out)-1].class == said && s.wordIs(&out[len(out)-1], wordShowed):
			t.class = weekday // when the data came, not of when they are
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
			t.when.ends = out[len(out)-1].class == between || w.a != 1
			out = out[:len(out)-1]
			if k := len(out) - 1; k >= 0 && (out[k].class == than || out[k].class == against) { // "than between January and June"
				t.at, t.role = out[k].at, base
				out = out[:k]
			}
		default:
			out = relate(s, out, &t)
			if w.kind == sameMonths && w.year == 0 && w.yearRel == 0 && t.role == inside {
				t.when.kind = current // "over the same seven months", with nothing compared
			}
		}
		out = append(out, t)
		i += n
	}
	s.ts = out
}

// periodAt reads a period at i, and returns how many terms it takes.
func (s *sentence) periodAt(i int) (when, int) {
	switch t := &s.ts[i]; t.class {
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
		return s.within(i+1, partOf(*t), 1)
	case card:
		return s.monthsTo(i)
	case start:
		if k := s.skip(i+2, 1, the); s.is(i+1, of) && s.is(k, rel, number) { // "the start of last year"
			if w, n := s.periodAt(k); n > 0 && w.kind == wholeYear {
				return when{kind: months, a: 1, b: 1, year: w.year, yearRel: w.yearRel}, k + n - i
			}
		}
	case last, per:
		return s.lastAt(i)
	case yearWord:
		j := s.skip(i+1, 1, of, the)
		if s.isYear(j) {
			return when{kind: wholeYear, year: int(s.ts[j].value), fiscal: s.wordIn(i, wordFiscal)}, j - i + 1
		}
		if w, n := s.upTo(i, i+1, 12); n > 0 { // "the fiscal year to March"
			return w, n
		}
		if s.is(j, rel) && (s.ts[j].code == "lastyear" || s.ts[j].code == "thisyear") {
			w, n := s.relAt(j)
			w.fiscal = s.wordIn(i, wordFiscal)
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
	case s.is(j, to) && s.wordIn(j, wordTo) && s.is(j+1, month):
		// "rose from August to September" names a base and a month.
		if next := s.ts[j+1].n; s.ts[i].n != 1 && s.is(i-1, from) && next == s.ts[i].n%12+1 {
			return 0, false
		}
		return j + 1, true
	}
	return 0, false
}
