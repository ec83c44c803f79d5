package article

// Step 2, scan: a line becomes tokens: words, numbers, marks.

import "unicode/utf8"

// token is a word, a number or a mark of a line.
type token struct {
	class    class // unknown for a word, number, isoDate, mark or possessive
	at, end  int32
	glued    bool // joined to the one before, by a hyphen or by nothing
	word     int32
	n        int // the character of a mark; year*10000+month*100+day of a date
	value    float64
	decimals int
}

// scanner splits text into tokens. Hyphens between letters join; they are no
// tokens themselves, so that "year-on-year" and "year on year" are the same.
type scanner struct {
	text  []byte
	i     int
	words *lexicon
}

// token returns the next token; it is false at the end of the text.
func (s *scanner) token() (token, bool) {
	begin := s.i
	for s.i < len(s.text) && (s.text[s.i] == ' ' || isNarrow(s.text[s.i:])) {
		if s.i++; s.text[s.i-1] != ' ' {
			s.i += len(narrow) - 1
		}
	}
	spaced := s.i > begin || begin == 0
	if s.i >= len(s.text) {
		return token{}, false
	}
	t := token{at: int32(s.i)}
	if !spaced && isHyphen(s.text, s.i) && s.i+hyphenLength(s.text, s.i) < len(s.text) &&
		isWord(s.text[s.i+hyphenLength(s.text, s.i)]) && (isWord(s.text[s.i-1]) || s.text[s.i-1] == '.') {
		s.i += hyphenLength(s.text, s.i)
		t.at = int32(s.i)
		t.glued = true
	} else {
		t.glued = !spaced
	}
	switch b := s.text[s.i]; {
	case isDigit(b):
		s.number(&t)
	case isQuote(s.text, s.i):
		s.quote(&t)
	case plainWord[b] != 0, b >= utf8.RuneSelf && !isSign(s.text[s.i:]):
		s.wordAt(&t)
	default:
		r, n := utf8.DecodeRune(s.text[s.i:])
		s.i += n
		t.class, t.n = mark, int(r)
	}
	t.end = int32(s.i)
	t.word = s.words.word(s.text[t.at:t.end])
	return t, true
}

// hyphenLength is the length of the hyphen, en dash or true hyphen at i, 0 for others.
//
//go:noinline
func hyphenLength(b []byte, i int) int {
	switch {
	case b[i] == '-':
		return 1
	case i+2 < len(b) && b[i] == 0xe2 && b[i+1] == 0x80 && b[i+2] >= 0x90 && b[i+2] <= 0x93:
		return 3
	}
	return 0
}

//go:noinline
func isHyphen(b []byte, i int) bool { return hyphenLength(b, i) > 0 }

// isSign tells marks beyond ASCII from letters.
func isSign(b []byte) bool {
	r, _ := utf8.DecodeRune(b)
	return r >= 0x2010 && r <= 0x2bff || r >= 0xa0 && r <= 0xbf || r == '×' || r == '÷' || r == utf8.RuneError ||
		r >= 0x3001 && r <= 0x3011 || r >= 0xff01 && r <= 0xff0f
}

func isQuote(b []byte, i int) bool {
	return b[i] == '\'' || i+2 < len(b) && b[i] == 0xe2 && b[i+1] == 0x80 && (b[i+2] == 0x98 || b[i+2] == 0x99)
}

func quoteLength(b []byte, i int) int {
	if b[i] == '\'' {
		return 1
	}
	return 3
}

// quote reads an apostrophe: the possessive, or a quotation mark.
func (s *scanner) quote(t *token) {
	s.i += quoteLength(s.text, s.i)
	t.class, t.n = mark, '\''
	if t.at == 0 || !isWord(s.text[t.at-1]) {
		return
	}
	switch ends := s.i >= len(s.text) || !isWord(s.text[s.i]); {
	case ends && s.text[t.at-1]|0x20 == 's':
		t.class = possessive
	case !ends && s.text[s.i]|0x20 == 's' && (s.i+1 >= len(s.text) || !isWord(s.text[s.i+1])):
		s.i++
		t.class = possessive
	}
}

// wordAt reads letters and digits, with inner apostrophes ("didn't") and the
// stops of abbreviations ("U.S.").
//
//go:noinline
func (s *scanner) wordAt(t *token) {
	letters := 0
	for s.i < len(s.text) {
		b := s.text[s.i]
		switch {
		case plainWord[b] != 0:
			s.i++
			letters++
			continue
		case b >= utf8.RuneSelf && !isSign(s.text[s.i:]):
			_, n := utf8.DecodeRune(s.text[s.i:])
			s.i += n
			letters++
			continue
		case b == '.' && letters == 1 && s.i+1 < len(s.text) && isLetter(s.text[s.i+1]) &&
			(s.i+2 >= len(s.text) || !isWord(s.text[s.i+2])):
			s.i++
			letters = 0
			continue
		case b == '.' && letters == 1 && s.i-int(t.at) > 2:
			s.i++ // the last stop of U.S.
		case isQuote(s.text, s.i) && s.i+quoteLength(s.text, s.i) < len(s.text):
			n := quoteLength(s.text, s.i)
			next := s.text[s.i+n]
			if letters > 0 && isLetter(next) && !(next|0x20 == 's' && (s.i+n+1 >= len(s.text) || !isWord(s.text[s.i+n+1]))) {
				s.i += n
				continue
			}
		}
		return
	}
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= utf8.RuneSelf }

func isWord(b byte) bool { return isLetter(b) || isDigit(b) }
