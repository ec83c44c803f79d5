package article

// Step 6, find: periods that are told from others.

// period takes the period at k, told from what was spoken of where it is
// relative.
func (p *parse) period(x *fact, k int) {
	w := p.ts[k].when
	of := p.mainPeriod(k)
	if w.yearRel == thatOne {
		w.year, w.yearRel = p.thatYear(k)
	}
	x.relative = !absolute(w) || p.ts[k].role == base
	if w.yearTo && x.guessed == notGuessed {
		x.guessed = guessedSpan
	}
	switch w.kind {
	case relMonth:
		minus := w.minus
		w = of
		w.minus += minus
	case relYear:
		w = of
		w.minus += 12
	case sameMonths:
		if w.year != 0 {
			y := w.year
			w = of
			if last := p.finder.published - 1; w.kind == lastMonth && last > 0 {
				w = when{kind: months, a: last.Number(), b: last.Number()}
				if of.toDate {
					w.a, w.toDate = 1, true
				}
			}
			w.year, w.yearRel = y, 0
		} else {
			w = of
			w.minus += 12
		}
	case relQuarter:
		w = of
		w.minus += 3
	case current:
		w = of
		if p.ts[k].when.ranged && !oneMonth(p.context.when) {
			w = p.context.when // "over the same seven months"
		}
		if p.context.mentioned.kind != unsaid && p.wordIn(k, wordThatMonth) {
			w = p.context.mentioned
		}
	case yearSoFar:
		w = of
		if w.a, w.toDate = 1, true; w.kind == unsaid {
			w.kind = lastMonth
		}
	case months:
		if w.year == 0 && w.yearRel == 0 {
			x.ofYear = p.yearSpokenOf()
		}
		// "In 2024 … in March": the year goes on through the sentence.
		if w.year == 0 && w.yearRel == 0 {
			for m := k - 1; m >= 0; m-- {
				if p.is(m, period) && p.ts[m].role == inside && p.ts[m].when.kind == wholeYear {
					w.year, w.yearRel = p.ts[m].when.year, p.ts[m].when.yearRel
					break
				}
			}
			// "from 6,357 tonnes in January to 1,238 tonnes in May 2025"
			for m := k + 1; m < len(p.ts) && p.region[k] != 0 && w.year == 0; m++ {
				if v := p.ts[m].when; p.is(m, period) && p.ts[m].role == inside && p.region[m] == 0 && v.kind == months && v.a >= w.b {
					w.year = v.year
					break
				}
			}
		}
	}
	x.when = w
}

// yearSpokenOf returns the year that a month without one may be of besides the
// latest: the one that the article is about, or that its paragraph tells of; 0 for
// none.
func (p *parse) yearSpokenOf() int {
	if v := p.context.news; v.kind == wholeYear {
		return v.year
	}
	if v := p.context.when; p.dated && v.kind == wholeYear && p.published != 0 {
		if v.yearRel == -1 {
			return p.published.Year() - 1
		}
		return v.year
	}
	return 0
}

// thatYear returns the year that "that year" at k means: one in the sentence before
// it, or what was spoken of last.
func (p *parse) thatYear(k int) (year, yearRel int) {
	for m := k - 1; m >= 0; m-- {
		if v := p.ts[m].when; p.is(m, period) && v.year != 0 {
			return v.year, 0
		}
	}
	if v := p.context.mentioned; v.yearRel != thatOne {
		return v.year, v.yearRel
	}
	return p.context.when.year, 0
}

// mainPeriod returns the period that the relative one at k is told from: one
// in the main line before it, or what was spoken of.
func (p *parse) mainPeriod(k int) when {
	for m := k - 1; m >= 0; m-- {
		if p.is(m, period) && p.ts[m].role == inside && absolute(p.ts[m].when) && (p.region[m] == 0 || p.region[m] == p.region[k]) {
			return p.ts[m].when
		}
	}
	figure := false
	for m := k + 1; m < len(p.ts); m++ {
		if p.is(m, period) && p.ts[m].role == inside && absolute(p.ts[m].when) && p.region[m] == 0 {
			if figure && p.is(m-1, and, mark) {
				break // "in the same month of 2024 they were 638 tonnes, and in October 656"
			}
			return p.ts[m].when
		}
		figure = figure || p.is(m, quantity)
	}
	return p.carry(k)
}

//go:noinline
func absolute(w when) bool {
	return w.kind == months || w.kind == lastMonth || w.kind == lastQuarter || w.kind == wholeYear
}
