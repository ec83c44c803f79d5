package article

// Step 4, group: periods told from others, and by their ends.

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
	return s.upTo(i, j, count)
}

// upTo reads "to September" at j as the end of so many months; i is where they
// begin to be told.
func (s *sentence) upTo(i, j, count int) (when, int) {
	if !s.is(j, to, until, ending) || !s.is(j+1, month) {
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

// monthOfYear reads the year behind the nth or last month at i: "of 2024", "of
// last year", "of the year".
func (s *sentence) monthOfYear(j, n, i int) (when, int) {
	if !s.is(j, of) {
		return when{}, 0
	}
	w, m := s.within(j, when{kind: months, a: n, b: n}, j-i)
	if m == j-i {
		return when{}, 0
	}
	return w, m
}

// lastAt reads "year to September" and "year through September 2025".
func (s *sentence) lastAt(i int) (when, int) {
	if s.is(i, last) && s.is(i+1, month) && s.wordIn(i, wordLast) {
		w, n := s.monthAt(i + 1)
		if w.kind == months && w.year == 0 && w.yearRel == 0 {
			w.yearRel = lastOne
			return w, n + 1
		}
	}
	if s.is(i, last) && s.wordIn(i, wordLast) && s.is(i+1, card, number) && s.is(i+2, per) && s.ts[i+2].code == "month" && s.is(i+3, of) {
		count := int(s.ts[i+1].value)
		if w, n := s.within(i+3, when{kind: months, a: 13 - count, b: 12}, 3); n > 3 && count > 1 && count < 12 {
			return w, n // "the last three months of 2025"
		}
	}
	if s.is(i, per) && s.wordIn(i, wordYear) && s.isYear(i+1) {
		return when{kind: wholeYear, year: int(s.ts[i+1].value)}, 2 // "the year 2024"
	}
	if k := s.skip(i+1, 1, magnets, total); s.is(i, per) && s.wordIn(i, wordYearly) && s.is(k, flow) && !s.wordIn(k, wordTrade) && !s.namesYear() {
		return when{kind: wholeYear, yearRel: -1}, 1 // "annual exports", of the last year that is over
	}
	if s.is(i, per) && s.ts[i].code == "year" && s.is(i+1, until, to, ending) && s.is(i+2, month) {
		w, n := s.monthAt(i + 2)
		if w.kind == months && s.is(i+1, until) && w.a == w.b {
			w.a, w.toDate = 1, true
			return w, n + 2
		}
		w, n = s.upTo(i, i+1, 12)
		w.yearTo = true
		return w, n
	}
	return when{}, 0
}

// namesYear reports whether the sentence has a year in digits.
func (s *sentence) namesYear() bool {
	for i := range s.ts {
		if s.isYear(i) || s.is(i, period) && s.ts[i].when.year != 0 {
			return true
		}
	}
	return false
}

// relAt reads a period that is told from another one.
func (s *sentence) relAt(i int) (when, int) {
	switch s.ts[i].code {
	case "month":
		return when{kind: relMonth, minus: 1}, 1
	case "twomonths":
		return when{kind: relMonth, minus: 2}, 1
	case "finalquarter", "lastquarter":
		if w, n := s.within(i+1, when{kind: months, a: 10, b: 12}, 1); n > 1 || s.ts[i].code == "finalquarter" {
			return w, n
		}
		return when{kind: lastQuarter}, 1
	case "finalmonth":
		return s.monthOfYear(i+1, 12, i)
	case "lastmonth":
		if w, n := s.monthOfYear(i+1, 12, i); n > 0 {
			return w, n
		}
		return when{kind: lastMonth}, 1
	case "year":
		if k := i + 1; s.is(k, of, in) && s.isYear(k+1) { // "the corresponding period of 2024"
			return when{kind: sameMonths, year: int(s.ts[k+1].value)}, 3
		}
		return when{kind: relYear}, 1
	case "quarter":
		return when{kind: relQuarter}, 1
	case "lastyear":
		return when{kind: wholeYear, yearRel: -1}, 1
	case "thisyear":
		return when{kind: wholeYear, yearRel: 1}, 1
	case "thatyear":
		return when{kind: wholeYear, yearRel: thatOne}, 1
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
		several := s.page.text[s.ts[i].end-1] == 's' // the same seven months
		return when{kind: sameMonths, ranged: several}, 1
	}
	return when{}, 0
}
