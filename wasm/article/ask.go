package article

// Steps 4 to 6: what rules ask of the terms of a sentence.

import "strings"

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
	return i >= 0 && i < len(s.ts) && s.ts[i].class == mark && strings.ContainsRune(marks, rune(s.ts[i].n))
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

// wordIn reports whether the term at i is one of the words of a list; places
// outside of the sentence are none.
//
//go:noinline
func (s *sentence) wordIn(i int, list wordList) bool {
	return i >= 0 && i < len(s.ts) && s.wordIs(&s.ts[i], list)
}

//go:noinline
func (s *sentence) wordIs(t *term, list wordList) bool {
	return s.words.in(s.page.text[t.at:t.end], list)
}

// directionAt returns the sign of the direction at i, 0 where there is none.
//
//go:noinline
func (s *sentence) directionAt(i int) int {
	switch {
	case s.is(i, up):
		return 1
	case s.is(i, down):
		return -1
	}
	return 0
}

// equalFold compares ASCII in any case.
//
//go:noinline
func equalFold(b []byte, word string) bool {
	if len(b) != len(word) {
		return false
	}
	for i := range b {
		if b[i]|0x20 != word[i] {
			return false
		}
	}
	return true
}

// heads reports whether the sentence has a word of class c.
//
//go:noinline
func (p *parse) heads(c class) bool { return p.has[c/64]&(1<<(c%64)) != 0 }

// startsWith reports whether the words of the term at i begin with one of a list.
//
//go:noinline
func (p *parse) startsWith(i int, list wordList) bool {
	text := p.finder.page.text[p.ts[i].at:p.ts[i].end]
	for _, w := range p.words.lists[list] {
		if equalFold(text[:min(len(w), len(text))], w) {
			return true
		}
	}
	return false
}

// between reports whether nothing separates the terms from i to j.
//
//go:noinline
func (p *parse) between(i, j int) bool {
	for k := i; k < j; k++ {
		if p.isMark(k, ";") || p.is(k, but) {
			return false
		}
	}
	return true
}

//go:noinline
func (p *parse) sameClause(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if p.isMark(k, ",;:()—") || p.is(k, but, as) {
			return false
		}
	}
	return true
}
