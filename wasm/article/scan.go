package article

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

// longestNumber is the most characters that a number of news has.
const longestNumber = 20

// number reads 1,118, 28.7, 28,7, 5 473, 2nd and 2025-10-20.
func (s *scanner) number(t *token) {
	t.class = number
	s.digits(t)
	whole := s.i - int(t.at)
	if whole == 4 && s.date(t) || whole <= 2 && s.dayFirst(t) {
		return
	}
	for whole <= 3 && s.group() {
	}
	if s.i+1 < len(s.text) && (s.text[s.i] == '.' || s.text[s.i] == ',' && whole == s.i-int(t.at) && s.fraction()) &&
		isDigit(s.text[s.i+1]) {
		s.i++
		for s.i < len(s.text) && isDigit(s.text[s.i]) {
			s.i++
			t.decimals++
		}
	}
	if s.i-int(t.at) > longestNumber {
		t.class = unknown
		return
	}
	t.value = decimal(s.text[t.at:s.i], t.decimals)
	if rest := s.text[s.i:]; t.decimals == 0 && len(rest) >= 2 && (len(rest) == 2 || !isWord(rest[2])) {
		switch string(rest[:2]) {
		case "st", "nd", "rd", "th":
			s.i += 2
			t.class, t.n = ord, int(t.value)
		}
	}
}

func (s *scanner) digits(t *token) {
	for s.i < len(s.text) && isDigit(s.text[s.i]) {
		s.i++
	}
}

// group reads a group of three digits behind a comma, or behind a space where
// a unit follows.
func (s *scanner) group() bool {
	rest, parting := s.text[s.i:], 0
	if isNarrow(rest) {
		parting = len(narrow) - 1
		rest = rest[parting:]
	}
	if len(rest) < 4 || rest[0] != ',' && rest[0] != ' ' && parting == 0 || !isDigit(rest[1]) || !isDigit(rest[2]) ||
		!isDigit(rest[3]) || len(rest) > 4 && isDigit(rest[4]) {
		return false
	}
	if rest[0] == ' ' && !s.thousands(rest[4:]) {
		return false
	}
	s.i += parting + 4
	return true
}

// narrow is the space that text keeps between digits where it may part
// thousands: U+202F.
const narrow = "\u202f"

func isNarrow(b []byte) bool {
	return len(b) > 2 && b[0] == narrow[0] && b[1] == narrow[1] && b[2] == narrow[2]
}

// thousands reports whether a unit of mass follows, so that the space before
// was one between thousands.
func (s *scanner) thousands(rest []byte) bool {
	for len(rest) >= 4 && rest[0] == ' ' && isDigit(rest[1]) && isDigit(rest[2]) && isDigit(rest[3]) {
		rest = rest[4:]
	}
	return len(rest) > 2 && rest[0] == ' ' && (rest[1] == 't' || rest[1] == 'k' || rest[1] == 'm') ||
		len(rest) > 3 && rest[0] == '.' && isDigit(rest[1])
}

// fraction reports whether the comma at s.i is a decimal one: "28,7".
func (s *scanner) fraction() bool {
	n := s.i + 1
	for n < len(s.text) && isDigit(s.text[n]) {
		n++
	}
	return n-s.i == 2 || n-s.i == 3
}

// date reads what follows the year of an ISO date.
func (s *scanner) date(t *token) bool {
	rest := s.text[s.i:]
	if len(rest) < 3 || rest[0] != '-' && rest[0] != '/' || !isDigit(rest[1]) || !isDigit(rest[2]) || len(rest) > 3 && isDigit(rest[3]) {
		return false
	}
	year := int(decimal(s.text[t.at:s.i], 0))
	m := int(decimal(rest[1:3], 0))
	if m < 1 || m > 12 {
		return false
	}
	t.class, t.n = isoDate, year*10000+m*100
	s.i += 3
	if len(rest) >= 6 && rest[3] == rest[0] && isDigit(rest[4]) && isDigit(rest[5]) && (len(rest) == 6 || !isDigit(rest[6])) {
		t.n += int(decimal(rest[4:6], 0))
		s.i += 3
	}
	return true
}

// dayFirst reads "22.12.2025" and "22/12/2025", where it can't be a month first.
func (s *scanner) dayFirst(t *token) bool {
	b := s.text[t.at:]
	n := s.i - int(t.at)
	if len(b) < n+8 || b[n] != '.' && b[n] != '/' || !isDigit(b[n+1]) || !isDigit(b[n+2]) || b[n+3] != b[n] ||
		len(b) > n+8 && isDigit(b[n+8]) {
		return false
	}
	for _, c := range b[n+4 : n+8] {
		if !isDigit(c) {
			return false
		}
	}
	day, m, year := int(decimal(b[:n], 0)), int(decimal(b[n+1:n+3], 0)), int(decimal(b[n+4:n+8], 0))
	if m < 1 || m > 12 || day < 1 || day > 31 || b[n] == '/' && day <= 12 {
		return false
	}
	t.class, t.n = isoDate, year*10000+m*100+day
	s.i += 8
	return true
}

// decimal computes the value of digits, whatever stands between them. The
// power of ten divides once, so that it is the nearest number to what is written.
//
//go:noinline
func decimal(b []byte, decimals int) float64 {
	value, power := 0.0, 1.0
	for _, c := range b {
		if isDigit(c) {
			value = value*10 + float64(c-'0')
		}
	}
	for range decimals {
		power *= 10
	}
	return value / power
}
