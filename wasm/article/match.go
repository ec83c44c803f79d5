package article

// Step 3, match: the tokens of a sentence become terms, by the tables.

// match finds the phrases of the tables in tokens, the longest first.
func (r *reader) match(offset int32, tokens []token) {
	r.terms, r.has = r.terms[:0], classes{}
	for i := 0; i < len(tokens); {
		t := tokens[i]
		text := r.text[offset+t.at : offset+t.end]
		e, n := r.longest(offset, tokens[i:])
		e, n = r.reconsider(offset, tokens[i:], e, n)
		term := term{class: t.class, at: offset + t.at, end: offset + tokens[i+n-1].end, glued: t.glued,
			capital: text[0] >= 'A' && text[0] <= 'Z', value: t.value, decimals: t.decimals, n: t.n}
		if e != nil && (t.class != number || n > 1) {
			term.class, term.code, term.value, term.n = e.class, e.code, e.value, int(e.value)
		}
		i += n
		if term.class == abbreviation {
			term.class = unknown
		}
		// The stop of an abbreviation says nothing.
		if term.class == mark && term.n == '.' && i < len(tokens) {
			continue
		}
		r.has.add(term.class)
		r.terms = append(r.terms, term)
	}
}

// measures reports whether what follows a plus or a minus makes it a noun: "a minus
// of 5%", "the minus was 5%".
func (r *reader) measures(offset int32, tokens []token) bool {
	next, _ := r.longest(offset, tokens[:1])
	return next != nil && next.class == be || r.words.in(r.text[offset+tokens[0].at:offset+tokens[0].end], wordOf)
}

// reconsider settles words that mean different things by what follows them.
func (r *reader) reconsider(offset int32, tokens []token, e *entry, n int) (*entry, int) {
	switch {
	case e == nil:
	case n == 1 && (e.class == withIt || e.class == without) && n < len(tokens) && tokens[n].class == number:
		switch text := r.text[offset+tokens[0].at : offset+tokens[0].end]; {
		case r.words.in(text, wordPlus):
			return &added[0], 1
		case r.words.in(text, wordMinus):
			return &added[1], 1
		}
	case n == 1 && (e.class == withIt || e.class == without) && n < len(tokens) && r.measures(offset, tokens[n:]):
		if text := r.text[offset+tokens[0].at : offset+tokens[0].end]; r.words.in(text, wordPlus) || r.words.in(text, wordMinus) {
			return &added[oneIf(r.words.in(text, wordMinus))], 1
		}
	case e.class == hedge && (e.code == "over" || e.code == "under") && !r.counts(offset, tokens[n:]):
		if first, _ := r.longest(offset, tokens[:1]); first != nil && (first.class == up || first.class == down) {
			return first, 1 // "15% more than in May"
		}
		if first := r.text[offset+tokens[0].at : offset+tokens[0].end]; n == 1 && r.words.in(first, wordOver) {
			return e, n
		}
		if e.code == "over" {
			return &comparing[0], n
		}
		return &comparing[1], n
	case e.class == frac && n == 2 && n < len(tokens):
		// "a third month" counts, "a third lower" measures.
		next, _ := r.longest(offset, tokens[n:])
		if next == nil {
			break
		}
		switch next.class {
		case per, consec, firstTime, high, low, place, buyer, inARow, basis, ending:
			if first, _ := r.longest(offset, tokens[:1]); first != nil {
				return first, 1
			}
		}
	}
	return e, n
}

// bareYear reports whether tokens begin with a year: "14.5% below 2024".
func (r *reader) bareYear(offset int32, tokens []token) bool {
	t := tokens[0]
	if t.end-t.at != 4 || t.decimals != 0 || t.value < 2000 || t.value >= 2100 {
		return false
	}
	if len(tokens) == 1 {
		return true
	}
	e, _ := r.longest(offset, tokens[1:])
	return e == nil || e.class != mass && e.class != scale && e.class != pct && e.class != magnets
}

// counts reports whether tokens begin with a number or an amount.
func (r *reader) counts(offset int32, tokens []token) bool {
	if len(tokens) == 0 || tokens[0].class == number {
		return len(tokens) > 0 && !r.bareYear(offset, tokens)
	}
	e, _ := r.longest(offset, tokens)
	return e != nil && (e.class == card || e.class == money || e.class == frac || e.class == multiple || e.class == hedge)
}

// longest returns what the tables say of the longest phrase at the beginning of
// tokens, and its length in tokens, which is at least 1.
func (r *reader) longest(offset int32, tokens []token) (*entry, int) {
	var found *entry
	node, length := int32(0), 1
	for i, t := range tokens {
		if t.word == 0 {
			break
		}
		if i == 0 {
			node = r.words.first[t.word]
		} else {
			node = r.words.next[[2]int32{node, t.word}]
		}
		if node == 0 {
			break
		}
		for k := range r.words.entries[node] {
			e := &r.words.entries[node][k]
			if hasCapitals(r.text[offset+tokens[0].at:offset+tokens[0].end], e.caps) || r.small && e.named() {
				found, length = e, i+1
				break
			}
		}
	}
	return found, length
}

// named reports whether e is a name, or a month that is no other word, which a line
// without capitals writes small: "us 420t in sept".
func (e *entry) named() bool {
	return e.class == partner || e.class == source || e.class == month && e.value != 3 && e.value != 5
}

func hasCapitals(word []byte, caps uint8) bool {
	switch caps {
	case 1:
		return word[0] >= 'A' && word[0] <= 'Z' || word[0] >= 0x80
	case 2:
		for _, b := range word {
			if b >= 'a' && b <= 'z' {
				return false
			}
		}
	}
	return true
}

// comparing are the hedges that compare where no number follows: "15% below August".
var comparing = [2]entry{{class: up, code: "c", value: 1}, {class: down, code: "c", value: -1}}

// added are plus and minus in front of a number.
var added = [2]entry{{class: up, code: "a", value: 1}, {class: down, code: "a", value: -1}}
