package article

// Step 2, scan: tokens become sentences.

import (
	"bytes"
	"strings"
)

// sentence is what the grammar works on.
type sentence struct {
	page    *page
	words   *lexicon
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
	small  bool    // the line has no capital letter, so that names have none either
	has    classes // of its terms
}

// sentences calls yield for each sentence of a line, in order.
func (r *reader) sentences(line row, yield func(*sentence)) {
	s := scanner{text: r.text[line.at:line.end], words: r.words}
	r.tokens, r.small = r.tokens[:0], !bytes.ContainsFunc(r.text[line.at:line.end], isCapital)
	begin, first := 0, true
	flush := func(end int) {
		if end > begin {
			r.match(line.at, r.tokens[begin:end])
			r.timed = r.has.any(month, rel, number, yearWord)
			if len(r.terms) > 0 {
				yield(&sentence{page: r.page, words: r.words, ts: r.terms, has: r.has, heading: line.heading, first: first, fresh: line.fresh})
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

func isCapital(r rune) bool { return r >= 'A' && r <= 'Z' }

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
	if next.class == mark || int(r.tokens[n-1].end) == int(next.at) || opening >= 'a' && opening <= 'z' && !r.small {
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
		if e.class == abbreviation || e.class == none && r.tokens[i].at-t.at == 2 || e.class == against && t.end-t.at < 3 || e.class == month && short && !r.words.in(text[t.at:t.end], wordShortMonth) {
			return true
		}
	}
	return false
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
