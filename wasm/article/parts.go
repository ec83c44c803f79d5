package article

// Step 4, group: parts of years, days, and periods told from others.

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
		case "thatyear":
			return when{yearRel: thatOne}, k - j + 1
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
	case t.n <= 12 && s.is(j, per) && s.ts[j].code == "month" && !s.wordIn(j, wordMonthly):
		return s.monthOfYear(j+1, t.n, i)
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
	case t.n <= 2 && s.is(j, frac) && s.ts[j].value == 50 && s.is(j+1, of) && s.is(j+2, month):
		return when{kind: anyMonths}, j + 3 - i // "the first half of January"
	case t.n <= 2 && (s.is(j, frac) && s.ts[j].value == 50 || s.is(j, per) && s.ts[j].code == "halfyear"):
		return s.within(j+1, when{kind: months, a: t.n*6 - 5, b: t.n * 6}, j+1-i)
	}
	return when{}, 0
}

// isPart reports whether w is a quarter or a half of a year.
func (w when) isPart() bool {
	return w.kind == months && !w.toDate && (w.b-w.a == 2 || w.b-w.a == 5) && w.b%(w.b-w.a+1) == 0
}

// partAgain reads "as much as in the second" and "the first's 15,266 tonnes", where
// a quarter or half, part, was spoken of before.
func (s *sentence) partAgain(i int, part when) (when, int) {
	for k := 0; k < i && k < 4 && !part.isPart(); k++ {
		if s.is(k, per) && s.ts[k].code == "quarter" { // "Quarterly, volumes went from … in the first"
			part = when{kind: months, a: 1, b: 3}
		}
	}
	if !part.isPart() || !s.is(i, ord) || !s.is(i-1, the) || s.ts[i].n*(part.b-part.a+1) > 12 {
		return when{}, 0
	}
	if !s.is(i-2, in, of, from, than, as, on, against, after, hedge) && !(i < 3 && (s.is(i+1, possessive, reach, up, down) || s.is(i+1, be) && s.is(s.skip(i+2, 1, also), quantity, up, down))) {
		return when{}, 0
	}
	if i+1 < len(s.ts) && !s.is(i+1, mark, possessive, and, but, up, down, to, be, reach, it, places) {
		return when{}, 0
	}
	size := part.b - part.a + 1
	return when{kind: months, a: (s.ts[i].n-1)*size + 1, b: s.ts[i].n * size, year: part.year, yearRel: part.yearRel}, 1
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
