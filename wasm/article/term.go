package article

import (
	"strings"

	"lodestone/wasm/claim"
)

// term is a word or phrase as the grammar sees it, or a group of them that was
// put together: a quantity, a period, partners, a fact of order. It is large, so
// that loops over the terms of a sentence don't copy them.
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
	has     classes // of its words, and of its terms once they are put together
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
	if last := &r.tokens[i]; last.class != mark && r.text[line.at+last.end-1] != '.' {
		return false
	}
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

// classes is a set of them.
type classes [2]uint64

// comparing are the hedges that compare where no number follows: "15% below August".
var comparing = [2]entry{{class: up, code: "c", value: 1}, {class: down, code: "c", value: -1}}

// added are plus and minus in front of a number.
var added = [2]entry{{class: up, code: "a", value: 1}, {class: down, code: "a", value: -1}}

// is reports whether the term at i is of one of the classes; places outside of
// the sentence are of none.
//
//go:noinline
func (s *sentence) is(i int, classes ...class) bool {
	if i < 0 || i >= len(s.ts) {
		return false
	}
	class := s.ts[i].class
	for _, c := range classes {
		if class == c {
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
