package article

// Step 2, scan: numbers in digits, and dates written in digits alone.

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
	if s.grouped(t, whole) {
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
		if s.words.in(rest[:2], wordOrdinalEnding) {
			s.i += 2
			t.class, t.n = ord, int(t.value)
		}
	}
}

// grouped reads numbers whose groups are parted in other ways than 1,234,567:
// 1.234.567 and 1.234,5, as in Europe, and 12,34,567, as in India.
func (s *scanner) grouped(t *token, whole int) bool {
	rest := s.text[t.at:]
	digitsAt := func(i, n int) bool {
		for k := i; k < i+n; k++ {
			if k >= len(rest) || !isDigit(rest[k]) {
				return false
			}
		}
		return i+n == len(rest) || !isDigit(rest[i+n])
	}
	points, pairs, end := 0, 0, whole
	for whole <= 3 && end < len(rest) && rest[end] == '.' && digitsAt(end+1, 3) {
		points, end = points+1, end+4
	}
	decimals := 0
	if points > 0 && end < len(rest) && rest[end] == ',' {
		for decimals < 2 && end+1+decimals < len(rest) && isDigit(rest[end+1+decimals]) {
			decimals++
		}
		if decimals > 0 {
			end += decimals + 1
		}
	}
	for points == 0 && whole <= 2 && end < len(rest) && rest[end] == ',' && digitsAt(end+1, 2) {
		pairs, end = pairs+1, end+3
	}
	if pairs > 0 && end < len(rest) && rest[end] == ',' && digitsAt(end+1, 3) {
		end += 4
	} else if points < 2 && decimals == 0 {
		return false
	}
	if end > longestNumber {
		return false
	}
	s.i = int(t.at) + end
	t.decimals = decimals
	t.value = decimal(rest[:end], decimals)
	return true
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
