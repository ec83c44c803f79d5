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
