package article

import (
	"bytes"

	"lodestone/wasm/claim"
)

// Step 4, group: partners, alone or in lists, and what they have to do with trade.

// China is who declares, unless a text says otherwise.
const (
	china    = "CHN"
	all      = "WLD"
	someone  = "?" // a group that no figure is published for
	european = "EU27"
)

// partners folds lists of partners into one term, with the word that relates it.
func (s *sentence) partners() {
	out := s.ts[:0]
	ts := s.ts
	for i := 0; i < len(ts); {
		if ts[i].class != partner {
			out = keep(out, ts, i)
			i++
			continue
		}
		t, n := s.listAt(i)
		k := len(out)
		for k > 0 && out[k-1].class == the {
			k--
		}
		t.role = s.roleOf(out[:k], t, i, i+n)
		if from := s.comparedFrom(out[:k]); from > 0 {
			t.role, k = base, from
		}
		if r, ok := behindParen(out[:k]); ok && t.role == subject {
			t.role = r
		}
		if t.role == toward && k > 0 && out[k-1].class == to {
			k--
		}
		if t.role == toward && s.is(i+n, to) && s.ts[i+n].glued { // U.S.-bound
			n++
		}
		out = append(out[:k], t)
		i += n
	}
	s.ts = out
}

// behindParen returns the role of the partner that the one behind the terms goes on
// from, with a figure between them: "behind Germany (20.4%) and the U.S. (12%)".
func behindParen(before []term) (role, bool) {
	n := len(before) - 1
	for n > 0 && (before[n].class == and || before[n].class == mark && before[n].n == ',') {
		n--
	}
	if n == len(before)-1 || n < 0 || before[n].class != mark || before[n].n != ')' {
		return aside, false
	}
	for k := n; k > 0 && k > n-6; k-- {
		if before[k].class == mark && before[k].n == '(' && before[k-1].class == places {
			return before[k-1].role, before[k-1].role == base || before[k-1].role == toward
		}
	}
	return aside, false
}

// listAt reads the partners at i: one, or several with commas and "and".
func (s *sentence) listAt(i int) (term, int) {
	t := s.ts[i]
	t.class, t.codes = places, []string{t.code}
	t.spots = [][2]int32{{t.at, t.end}}
	if t.code == china || s.is(i+1, possessive) {
		return t, 1
	}
	j, aside := i+1, s.is(s.skip(i-1, -1, the), not, against)
	for {
		k := j
		if s.isMark(k, ",") && !aside { // but "unlike Germany, the U.S. bought"

			k++
		}
		if s.is(k, and) {
			k++
		}
		next := s.skip(k, 1, the)
		if k == j || !s.is(next, partner) || s.ts[next].code == china || s.ts[next].value != t.value ||
			s.is(next+1, possessive) || len(t.codes) > 40 {
			return t, j - i
		}
		last := s.is(k-1, and)
		if last && k > j+1 && s.is(next+1, quantity) && !s.is(s.skip(next+2, 1, and), up, down, quantity) && len(t.codes) == 1 {
			return t, j - i // "… the U.S., and Japan 226 tonnes"
		}
		if last && k > j+1 && len(t.codes) == 1 && s.is(s.skip(i-1, -1, the), to) && s.is(s.skip(next+1, 1, also), take, reach, account, up, down) {
			return t, j - i // "… went to Germany, and the U.S. took"
		}
		if !last && (t.code[0] == someone[0] || t.code[1] == '-') {
			return t, j - i // "In Asia, South Korea took"
		}
		if !last && s.ts[next].code == t.code { // "Germany, Europe's largest economy"
			return t, next + 1 - i
		}
		t.codes = append(t.codes, s.ts[next].code)
		t.spots = append(t.spots, [2]int32{s.ts[next].at, s.ts[next].end})
		t.end = s.ts[next].end
		j = next + 1
		if last {
			return t, j - i
		}
	}
}

// roleOf tells what a partner has to do with the trade spoken of. before are
// the terms before it, i and j its place in the sentence.
func (s *sentence) roleOf(before []term, t term, i, j int) role {
	var p, pp term
	if n := len(before); n > 0 {
		p = before[n-1]
		if n > 1 {
			pp = before[n-2]
		}
	}
	if s.is(i, partner) && s.ts[i].glued && i > 0 && s.is(i-1, partner) || s.is(j, partner) && s.ts[j].glued {
		return aside // U.S.-China talks
	}
	if s.is(j, to) && s.ts[j].glued {
		return toward
	}
	if r, ok := s.related(p, pp, j); ok {
		return r
	}
	switch {
	case (s.is(j, figure, total) || s.wordIn(j, wordVolume)) && p.class != in && p.class != of:
		return owner
	case s.is(j, theme) && t.codes[0] != china:
		return subject // "the American story", "Japan fared better"
	case s.is(j, buyer, person) && p.class != to && (s.predicate(s.skip(j+1, 1, of, magnets)) || s.is(j+1, possessive) && s.is(j+2, flow, take)):
		return subject // U.S. buyers
	case p.class == in && pp.class == buyer && len(before) > 2 && isSuperlative(before[len(before)-3].class):
		return aside // the biggest customer in Europe
	case p.class == in && (pp.class == buyer || arrivals(before)):
		return toward // customers in the U.S.
	case s.is(j, shareNoun):
		return owner
	case s.is(j, possessive):
		if s.is(s.skip(j+1, 1, also, total, magnets, raw, month, per, goods, high, low), flow, take, shareNoun, period, buyer, ship, highNoun, lowNoun, figure, total, theme) || s.is(j+1, quantity, total, be) || s.wordIn(s.skip(j+1, 1, also, total), wordVolume) {
			return owner
		}
		if k := s.skip(j+1, 1, also, goods, unknown); s.is(k, person) && s.is(s.skip(k+1, 1, also), take) {
			return owner // "Japan's car makers received"
		}
		if k := s.skip(j+1, 1, also); (s.elliptical(before) || len(before) == 0) && (s.is(k, up, down, reach) || s.is(k, to, at) && s.is(s.skip(k+1, 1, the, also), quantity)) {
			return owner // "Germany's intake fell, while Japan's rose"
		}
		return aside
	case s.is(s.skip(j, 1, magnets, raw, total, also, period, combined), flow, ship) && (t.value == 1 || s.is(s.skip(j, 1, magnets, raw, total, also, period, combined), flow)):
		return owner
	case p.class == in && s.wordIs(&p, wordFor) && (pp.class == flow || pp.class == ship || pp.class == quantity || pp.class == magnets || len(before) == 1 || pp.class == mark || pp.class == figure || pp.class == total || pp.class == it || pp.class == be || pp.class == as || pp.class == and || pp.class == but || s.is(s.skip(j, 1, also, at, be, reach), quantity)):
		return toward
	case p.class == in && len(before) == 1 && s.arrive(j):
		return toward // "In Japan, 226 tonnes arrived"
	case p.class == in || p.class == by && !s.is(j, up, down):
		if p.class == by && (pp.class == flow || pp.class == take || pp.class == magnets) {
			return owner
		}
		return aside
	case t.value == 1:
		return aside
	case p.class == of && (pp.class == flow || pp.class == shareNoun || pp.class == it && s.is(s.skip(j, 1, also, at, be, reach), quantity)):
		return subject
	case s.predicate(j):
		return subject
	case (p.class == mark || p.class == and) && s.is(j, to) && s.is(s.skip(j+1, 1, the, also), quantity) && s.namesPartner(before):
		return subject // "Germany came to 1,118 tonnes, Japan to 226 tonnes"
	}
	return aside
}

// namesPartner reports whether a partner stands among the terms.
func (s *sentence) namesPartner(terms []term) bool {
	for i := range terms {
		if terms[i].class == places && terms[i].role != aside {
			return true
		}
	}
	return false
}

// related tells the role of a partner that a word right before it says; pp
// stands before p, and j is the place behind the partner.
func (s *sentence) related(p, pp term, j int) (r role, ok bool) {
	switch p.class {
	case flow: // "sales to the U.S.", "orders from Germany"
		return toward, s.endsIn(&p, wordTo) || s.endsIn(&p, wordFrom)
	case quantity: // "twice the American tonnage"
		return base, p.code == claim.Ratio
	case to:
		if s.is(j, possessive, other) { // "an answer to U.S. tariffs"
			return aside, true
		}
		return toward, true
	case from:
		return origin, true
	case follow, ledBy:
		return ranking, true
	case not:
		return aside, true
	case withIt: // "deals with the U.S."
		return aside, pp.class == other || pp.class == unknown || pp.class == person
	case than, against, ahead, behind:
		return base, true
	case after: // "the third-largest after Germany (1,118 tonnes)"
		return base, s.isMark(j, "(,.;") || s.is(j, and, withIt) || j == len(s.ts)
	}
	return aside, false
}

// comparedFrom returns the place behind the word that compares with the partner
// that comes next, over words that only say again what is compared: "more than
// exports to Japan", "ahead of those to Japan"; 0 where there is none.
func (s *sentence) comparedFrom(before []term) int {
	n := len(before)
	if n < 3 || before[n-1].class != to && !(before[n-1].class == of && before[n-2].class == it) && !(before[n-1].class == flow && s.endsIn(&before[n-1], wordTo)) {
		return 0
	}
	for k := n - 1; k > 0 && k > n-6; k-- {
		switch t := before[k]; t.class {
		case than, ahead, behind:
			return k + 1
		case also: // "three times as much as to"
			if !s.wordIs(&before[k], wordAsMuchAs) {
				return 0
			}
			return k + 1
		case up, down:
			if t.code == "c" && k < n-1 && before[k-1].class != up && before[k-1].class != down {
				return k + 1
			}
			return 0
		case to, of, it, flow, the, ship, figure, total, magnets:
		default:
			return 0
		}
	}
	return 0
}

// isSuperlative reports whether a word of the class picks one out.
func isSuperlative(c class) bool { return c == high || c == top || c == ord }

// endsIn reports whether the last of several words of a term is one of a list.
func (s *sentence) endsIn(t *term, list wordList) bool {
	text := s.page.text[t.at:t.end]
	space := bytes.LastIndexByte(text, ' ')
	return space > 0 && s.words.in(text[space+1:], list)
}

// elliptical reports whether the terms name trade, so that "Japan's" alone may
// stand for it.
func (s *sentence) elliptical(before []term) bool {
	for i := range before {
		if c := before[i].class; c == flow || c == take || c == shareNoun || c == figure || c == total {
			return true
		}
	}
	return false
}

// arrive reports whether what comes in is told behind the place before j: "In
// Japan, 226 tonnes arrived", "In Japan, too, arrivals fell".
func (s *sentence) arrive(j int) bool {
	k := s.skip(j, 1, also)
	if !s.isMark(k, ",") {
		return false
	}
	k = s.skip(k+1, 1, also, the, unknown, mark)
	return s.is(k, quantity) || s.is(k, flow) && (s.ts[k].code == "B" || s.ts[k].code == "M")
}

// arrivals reports whether the terms tell of what comes in: "arrivals in the UK".
func arrivals(before []term) bool {
	for _, t := range before {
		if t.class == flow && t.code == "B" {
			return true
		}
	}
	return false
}
