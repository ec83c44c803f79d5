package article

// Steps 4 and 5: partners that are told by what they are: "the country", "the top five".

// namesAgain makes partners of words that stand for the one that was named last:
// "deliveries to the country", "the country's share". China, who exports, is
// meant where its exporters are told of, or what left.
func (f *finder) namesAgain(s *sentence) {
	for i := range s.ts {
		if !s.wordIn(i, wordCountry) || s.ts[i].class == partner || !s.is(i-1, the) || !s.takesAgain(i) {
			continue
		}
		code := f.namedBefore(s.ts[:i])
		if code == "" {
			continue
		}
		s.ts[i].class, s.ts[i].code, s.ts[i].value = partner, code, 0
		s.has.add(partner)
	}
}

// someBuyers returns how many the buyers at i are where they are some that are not
// named here, 0 for others: "exports to the top five destinations"; 1 where that is
// not said, "shipments to other markets".
func (p *parse) someBuyers(i int) int {
	k := p.skip(i-1, -1, top, high, card, number, the, also, magnets)
	if p.wordIn(k, wordOther) {
		k = p.skip(k-1, -1, card, the, also)
	}
	some, count := false, 1
	for m := k; m < i; m++ {
		some = some || p.is(m, top, high, card, number) || p.wordIn(m, wordOther)
		if p.is(m, card, number) && !p.wordIn(i-1, wordOther) {
			count = int(p.ts[m].value)
		}
	}
	sent := p.is(k, to) || p.is(k, flow) && p.endsIn(&p.ts[k], wordTo) || p.is(k, of) && p.is(k-1, flow)
	if !some || !sent || p.is(i+1, places, ordered) || p.isMark(i+1, ":") {
		return 0
	}
	return count
}

// takesAgain reports whether what is told of "the country" at i is what a buyer
// does or has.
func (s *sentence) takesAgain(i int) bool {
	switch {
	case s.is(i-2, to), s.is(i-2, flow) && s.endsIn(&s.ts[i-2], wordTo):
		return true
	case s.is(i+1, possessive):
		k := s.skip(i+2, 1, also, total, magnets, per)
		return s.is(k, shareNoun, take) || s.is(k, flow) && s.ts[k].code != "X"
	case s.is(i+1, in, to) && s.is(s.skip(i+2, 1, the), ord, none):
		return true // "that put the country in eighth place"
	case i == 1 || s.is(i-2, mark, and, but):
		k := s.skip(i+1, 1, also)
		return s.is(k, take, account, ranked) || s.is(k, ship) && s.ts[k].code == "M"
	}
	return false
}

// namedBefore returns the partner that terms name last, or the one that was
// spoken of before them; "" where it is not clear which that is.
func (f *finder) namedBefore(ts []term) string {
	for k := len(ts) - 1; k >= 0; k-- {
		if ts[k].class == partner && ts[k].code != china {
			return ts[k].code
		}
	}
	if c := f.context.codes; len(c) == 1 && c[0] != all && c[0] != unclear {
		return c[0]
	}
	if n := len(f.context.recent); n > 0 && f.context.spoken {
		return f.context.recent[n-1]
	}
	return ""
}
