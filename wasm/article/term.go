package article

import (
	"strings"

	"lodestone/wasm/claim"
)

// term is a word or phrase as the grammar sees it, or a group of them that was
// put together: a quantity, a period, partners, a fact of order.
type term struct {
	class    class
	at, end  int32 // in the page's text
	glued    bool
	capital  bool
	code     string
	value    float64
	decimals int
	n        int // the character of a mark, a number of months, a sign, a date: see the class

	// Of a quantity, whose code is its unit.
	hedge  claim.Hedge
	words  bool // said in words: a third, doubled
	ranged bool // the middle of two numbers
	signed int  // the sign that it is written with
	column int  // of a table, from 1; 0 outside of tables
	list   int  // its place in a list of quantities, from 1; 0 outside of lists

	when  when       // of a period
	role  role       // of a period or partners
	codes []string   // of partners
	spots [][2]int32 // where each of them stands
	basis string     // of a fact of order: mom or yoy, high or low
}

// role is how a period or partner is related to what is said.
type role uint8

const (
	aside   role = iota // mentioned, but not as what is spoken of
	inside              // in, during: the period spoken of
	base                // from, than, compared with
	sinceAt             // since
	toward              // to, bound for
	origin              // from, of a partner
	subject             // does or has something itself
	owner               // Germany's, German
	ranking             // followed by
)

// sentence is what the grammar works on.
type sentence struct {
	page    *page
	ts      []term
	has     classes // of its words, before they are put together
	heading bool
	first   bool // of its paragraph
	fresh   bool // its paragraph stands apart
}

// longestSentence bounds what is read together, in terms: text without stops
// is cut.
const longestSentence = 160

// reader turns lines into sentences. Its slices are used again.
type reader struct {
	*page
	words  *lexicon
	tokens []token
	terms  []term
	timed  bool    // the last sentence named a time
	has    classes // of its terms
}

// sentences calls yield for each sentence of a line, in order.
func (r *reader) sentences(line row, yield func(*sentence)) {
	s := scanner{text: r.text[line.at:line.end], words: r.words}
	r.tokens = r.tokens[:0]
	begin, first := 0, true
	flush := func(end int) {
		if end > begin {
			r.match(line.at, r.tokens[begin:end])
			r.timed = r.has.any(month, rel, number, yearWord)
			if len(r.terms) > 0 {
				yield(&sentence{page: r.page, ts: r.terms, has: r.has, heading: line.heading, first: first, fresh: line.fresh})
				// A word before the text, "Value.", does not open it.
				first = first && len(r.terms) <= 3 && !r.timed
			}
		}
		begin = end
	}
	for {
		t, ok := s.token()
		if !ok {
			break
		}
		if n := len(r.tokens); n > begin && (r.ends(line, n, t) || n-begin >= 2*longestSentence) {
			flush(n)
		}
		r.tokens = append(r.tokens, t)
	}
	flush(len(r.tokens))
}

// ends reports whether the sentence ends before the token next, which comes
// after n tokens.
func (r *reader) ends(line row, n int, next token) bool {
	i := n - 1
	for i > 0 && r.tokens[i].class == mark && strings.ContainsRune(`"'”’)]`, rune(r.tokens[i].n)) && next.class != mark {
		i--
	}
	t := r.tokens[i]
	text := r.text[line.at:line.end]
	opening := text[next.at]
	if next.class == mark && t.class == mark && t.n == '.' && int(r.tokens[n-1].end) < int(next.at) && strings.ContainsRune("(“\"‘[", rune(next.n)) {
		return i == 0 || !r.abbreviated(line, i)
	}
	if next.class == mark || int(r.tokens[n-1].end) == int(next.at) || opening >= 'a' && opening <= 'z' {
		return next.class == mark && t.class == mark && t.n != '.' && (t.n == '?' || t.n == '!') && next.n != t.n && next.n != ')' && next.n != '"' && next.n != '”'
	}
	switch {
	case t.class == mark && (t.n == '!' || t.n == '?'):
		return true
	case t.class == mark && t.n == '.':
		return i == 0 || !r.abbreviated(line, i)
	case t.class == unknown && t.end-t.at > 2 && text[t.end-1] == '.' && !line.heading && n > 3:
		// U.S. may end a sentence and may not: a small word with a capital tells.
		return r.smallWord(next)
	}
	return false
}

// abbreviated reports whether the stop at token i belongs to the word before it.
func (r *reader) abbreviated(line row, i int) bool {
	t := r.tokens[i-1]
	text := r.text[line.at:line.end]
	if t.end != r.tokens[i].at || t.class != unknown {
		return false
	}
	if t.end-t.at == 1 && text[t.at] >= 'A' && text[t.at] <= 'Z' {
		return true
	}
	short := t.end-t.at <= 4
	for _, e := range r.words.single(t.word) {
		if e.class == abbreviation || e.class == none && r.tokens[i].at-t.at == 2 || e.class == against && t.end-t.at < 3 || e.class == month && short && !isWholeMonth(text[t.at:t.end]) {
			return true
		}
	}
	return false
}

// isWholeMonth tells the short names of months from abbreviations.
func isWholeMonth(b []byte) bool {
	return strings.EqualFold(string(b), "may") || strings.EqualFold(string(b), "june") || strings.EqualFold(string(b), "july")
}

// smallWord reports whether a token is one that opens sentences.
func (r *reader) smallWord(t token) bool {
	for _, e := range r.words.single(t.word) {
		switch e.class {
		case the, it, in, on, of, from, at, and, but, as, after, before, by, also, since, said, against, forecast, conditional:
			return true
		}
	}
	return false
}

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
		r.has[term.class/64] |= 1 << (term.class % 64)
		r.terms = append(r.terms, term)
	}
}

// classes is a set of them.
type classes [2]uint64

func (s classes) any(of ...class) bool {
	for _, c := range of {
		if s[c/64]&(1<<(c%64)) != 0 {
			return true
		}
	}
	return false
}

// comparing are the hedges that compare where no number follows: "15% below August".
var comparing = [2]entry{{class: up, code: "c", value: 1}, {class: down, code: "c", value: -1}}

// added are plus and minus in front of a number.
var added = [2]entry{{class: up, code: "a", value: 1}, {class: down, code: "a", value: -1}}

// reconsider settles words that mean different things by what follows them.
func (r *reader) reconsider(offset int32, tokens []token, e *entry, n int) (*entry, int) {
	switch {
	case e == nil:
	case n == 1 && (e.class == withIt || e.class == without) && n < len(tokens) && tokens[n].class == number:
		switch text := r.text[offset+tokens[0].at : offset+tokens[0].end]; {
		case equalFold(text, "plus"):
			return &added[0], 1
		case equalFold(text, "minus"):
			return &added[1], 1
		}
	case n == 1 && (e.class == withIt || e.class == without) && n < len(tokens) && equalFold(r.text[offset+tokens[n].at:offset+tokens[n].end], "of"):
		if text := r.text[offset+tokens[0].at : offset+tokens[0].end]; equalFold(text, "plus") || equalFold(text, "minus") {
			return &added[btoi(equalFold(text, "minus"))], 1
		}
	case e.class == hedge && (e.code == "over" || e.code == "under") && !r.counts(offset, tokens[n:]):
		if first, _ := r.longest(offset, tokens[:1]); first != nil && (first.class == up || first.class == down) {
			return first, 1 // "15% more than in May"
		}
		if first := r.text[offset+tokens[0].at : offset+tokens[0].end]; n == 1 && equalFold(first, "over") {
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

// counts reports whether tokens begin with a number or an amount.
func (r *reader) counts(offset int32, tokens []token) bool {
	if len(tokens) == 0 || tokens[0].class == number {
		return len(tokens) > 0
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
			if hasCapitals(r.text[offset+tokens[0].at:offset+tokens[0].end], e.caps) {
				found, length = e, i+1
				break
			}
		}
	}
	return found, length
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

// is reports whether the term at i is of one of the classes; places outside of
// the sentence are of none.
//
//go:noinline
func (s *sentence) is(i int, classes ...class) bool {
	if i < 0 || i >= len(s.ts) {
		return false
	}
	for _, c := range classes {
		if s.ts[i].class == c {
			return true
		}
	}
	return false
}

// isMark reports whether the term at i is one of the marks.
//
//go:noinline
func (s *sentence) isMark(i int, marks string) bool {
	return s.is(i, mark) && strings.ContainsRune(marks, rune(s.ts[i].n))
}

// skip returns the first place from i on, in steps of step, that is of none of
// the classes; it looks at six terms at most.
//
//go:noinline
func (s *sentence) skip(i, step int, classes ...class) int {
	for k := 0; k < 6 && s.is(i, classes...); k++ {
		i += step
	}
	return i
}

//go:noinline
func (s *sentence) text(i int) string {
	if i < 0 || i >= len(s.ts) {
		return ""
	}
	return string(s.page.text[s.ts[i].at:s.ts[i].end])
}
