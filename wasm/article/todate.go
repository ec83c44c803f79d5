package article

// Step 4, group: the year so far, told by a count of its months.

// monthsSoFar turns "the ten-month total", "after ten months" and "Ten months:"
// into the months from January on, where the article is about the tenth.
func (f *finder) monthsSoFar(s *sentence) {
	latest := f.latestMonth()
	out := s.ts[:0]
	ts := s.ts
	for i := 0; i < len(ts); {
		var said when
		if s.is(i, ord, after) {
			said = s.soFarBefore(i, f.context.when)
		}
		n := s.soFarAt(i, latest, said.toDate)
		if n == 0 {
			out = keep(out, ts, i)
			i++
			continue
		}
		t := ts[i]
		count := s.skip(i, 1, in, after, hedge, the, ord)
		t.class, t.role, t.end = period, inside, ts[i+n-1].end
		t.when = when{kind: months, a: 1, b: int(ts[count].value), toDate: true}
		if ts[i].class == ord || ts[i].class == after && said.toDate {
			t.when.year, t.when.yearRel = said.year, said.yearRel
		} else if latest != 0 && latest != t.when.b && !s.isMark(i+n, ":") {
			t.when = when{kind: anyMonths}
		}
		out = append(out, t)
		i += n
	}
	s.ts = out
}

// latestMonth returns the number of the month that the article is about, 0
// where it is not known yet.
func (f *finder) latestMonth() int {
	switch w := f.context.news; {
	case w.kind == months && w.minus == 0:
		return (w.b-1)%12 + 1
	case f.published != 0 && (w.kind == lastMonth || w.kind == unsaid):
		return (f.published - 1).Number()
	}
	return 0
}

// soFarAt returns how many terms at i count the months of the year so far, 0
// for none. running says that such months were told of before.
func (s *sentence) soFarAt(i, latest int, running bool) int {
	if !s.is(i, card, number, in, after, ord, hedge) || s.is(i-1, last) || s.is(i, hedge) && !s.wordIn(i, wordOver) {
		return 0
	}
	if s.is(i, ord) { // "in the first seven months 32,812 tonnes, in the first eight 38,138"
		if s.ts[i].n == 1 && s.soFarCount(i+1) && (i+2 == len(s.ts) || s.is(i+2, quantity, number, mark)) && running {
			return 2
		}
		return 0
	}
	k := s.skip(i, 1, in, after, hedge, the)
	if !s.soFarCount(k) || !s.is(k+1, per) || s.ts[k+1].code != "month" || s.wordIn(k+1, wordMonthly) {
		return 0
	}
	opens := i == 0 || s.isMark(i-1, ".:;") || s.is(i-1, the) && i == 1
	switch next := s.skip(k+2, 1, also, the, magnets); {
	case k == i && opens && s.isMark(k+2, ":") && s.is(s.skip(k+3, 1, hedge), quantity, number):
		return k + 2 - i // "Ten months: 45,290 tonnes"
	case k == i && s.is(next, flow, figure, total, combined) && s.ts[k].value > 2:
		return k + 2 - i
	case s.is(i, after) && running && k+2 == len(s.ts) || s.is(i, after) && running && s.is(k+2, mark): // "down by a third after five months"
		return k + 2 - i
	case latest != int(s.ts[k].value):
	case k == i && s.is(next, ship) && opens:
		return k + 2 - i
	case k > i && (i == 0 || s.is(i-1, quantity) || s.isMark(i-1, ",")) &&
		(k+2 == len(s.ts) || s.is(next, mark, flow, magnets, partner, total, quantity, it, of) && !s.is(s.skip(k+3, 1, also), up, down)):
		return k + 2 - i
	}
	return 0
}

// soFarCount reports whether the term at i may count the months of a year so far.
func (s *sentence) soFarCount(i int) bool {
	return s.is(i, card, number) && s.ts[i].decimals == 0 && s.ts[i].value >= 2 && s.ts[i].value <= 11
}

// soFarBefore returns the last year so far that stands before i, or else w, what
// was spoken of before.
func (s *sentence) soFarBefore(i int, w when) when {
	for k := range s.ts[:i] {
		if s.is(k, period) && s.ts[k].when.toDate {
			w = s.ts[k].when
		}
	}
	return w
}
