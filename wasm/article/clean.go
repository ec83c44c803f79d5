package article

import (
	"strings"
	"unicode/utf8"
)

// page is a text as a reader sees it: without marks and markup, with one kind
// of space, in lines. Each of its bytes knows where it comes from.
type page struct {
	text  []byte
	from  []int32 // where the character of each byte begins in the source
	until []int32 // where it ends
	lines []row
}

// row is a line of a page: a paragraph, a heading, a list item, a row of a table.
type row struct {
	at, end int32
	heading bool
	fresh   bool // stands apart from the line before
}

// cleaner walks a source once, from left to right.
type cleaner struct {
	page
	src     string
	i       int
	html    bool // line breaks of the source mean nothing
	at      int32
	space   bool // a space is due before the next character
	narrow  bool // and it is a narrow one behind a digit
	heading bool
	fresh   bool
	row     bool // within a row of a table
	item    bool // of a list
	open    byte // the mark of emphasis that is open
	// From where on no tag ends and no quote closes: so that hostile text is
	// not searched to its end more than once.
	noTag, noDouble, noSingle int
}

// clean reads HTML, Markdown and plain text alike.
//
//go:noinline
func clean(src string) *page {
	c := cleaner{src: src, html: isHTML(src), noTag: len(src), noDouble: len(src), noSingle: len(src), fresh: true}
	c.text = make([]byte, 0, len(src)+1)
	c.from = make([]int32, 0, len(src)+1)
	c.until = make([]int32, 0, len(src)+1)
	c.begin()
	for c.i < len(src) {
		c.step()
	}
	c.flush()
	return &c.page
}

// isHTML looks for an element that breaks lines, so that the source's own line
// breaks don't.
func isHTML(src string) bool {
	for rest := src; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
		if name, _ := tagName(rest); name != "" && elements[name]&(block|cell) != 0 {
			return true
		}
	}
}

func (c *cleaner) step() {
	b := c.src[c.i]
	switch {
	case b == '<' && c.tag(), b == '&' && c.entity():
	case b == '\n' || b == '\r':
		c.newline()
	case b == '\\' && c.i+1 < len(c.src) && strings.IndexByte("*_`#[]|\\", c.src[c.i+1]) >= 0:
		c.i++
		c.put(rune(c.src[c.i]), c.i, c.i+1)
		c.i++
	case (b == '*' || b == '_' || b == '`') && c.emphasis(b):
	case b == '[' && c.link():
	case b == ']' && strings.HasPrefix(c.src[c.i:], "](") && c.linkEnd():
	case b == '|' && c.row:
		c.put('\t', c.i, c.i+1)
		c.i++
	case plainWord[b] != 0:
		c.put(rune(b), c.i, c.i+1)
		c.run(c.i + 1)
	case b == ' ':
		c.space, c.narrow = c.space || len(c.text) > int(c.at), false
		c.i++
	default:
		r, n := utf8.DecodeRuneInString(c.src[c.i:])
		c.put(r, c.i, c.i+n)
		c.i += n
	}
}

// run adds the letters and digits from at on, which need no second look.
func (c *cleaner) run(at int) {
	end := at
	for end < len(c.src) && plainWord[c.src[end]] != 0 {
		end++
		c.until = append(c.until, int32(end))
	}
	c.text = append(c.text, c.src[at:end]...)
	for ; at < end; at++ {
		c.from = append(c.from, int32(at))
	}
	c.i = end
}

// put adds a character that stands at source bytes at to end.
func (c *cleaner) put(r rune, at, end int) {
	switch {
	case r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r == '\u2060' || r == '\ufeff' ||
		r >= '\u202a' && r <= '\u202e' || r < ' ' && r != '\t' && r != '\n':
		return // marks that are not seen
	case r == ' ' || r == '\n' || r == '\t' && !c.row || r == '\u00a0' || r == '\u202f' || r == '\u3000' ||
		r >= '\u2000' && r <= '\u200a':
		// A narrow space between digits may part thousands, and is kept.
		c.narrow = !c.space && (r == '\u00a0' || r == '\u202f' || r == '\u2007' || r == '\u2009') &&
			len(c.text) > int(c.at) && isDigit(c.text[len(c.text)-1])
		c.space = c.space || len(c.text) > int(c.at)
		return
	}
	if c.space && len(c.text) > int(c.at) {
		if c.narrow && r >= '0' && r <= '9' {
			for i := range len(narrow) {
				c.add(narrow[i], at, at)
			}
		} else {
			c.add(' ', at, at)
		}
	}
	c.space, c.narrow = false, false
	if r < utf8.RuneSelf {
		c.add(byte(r), at, end)
		return
	}
	var buf [utf8.UTFMax]byte
	for _, b := range buf[:utf8.EncodeRune(buf[:], r)] {
		c.add(b, at, end)
	}
}

func (c *cleaner) add(b byte, at, end int) {
	c.text = append(c.text, b)
	c.from = append(c.from, int32(at))
	c.until = append(c.until, int32(end))
}

// flush ends the line, if there is anything in it.
func (c *cleaner) flush() {
	end := int32(len(c.text))
	for end > c.at && (c.text[end-1] == '\t' || c.text[end-1] == ' ') {
		end--
	}
	if end > c.at {
		c.lines = append(c.lines, row{c.at, end, c.heading, c.fresh})
		c.fresh = false
	}
	c.at, c.space, c.heading, c.row, c.item, c.open = int32(len(c.text)), false, false, false, false, 0
}

// newline decides whether a line of the source goes on in the next one, as in
// text of a fixed width, or ends here.
func (c *cleaner) newline() {
	i, breaks := c.i, 0
	for i < len(c.src) && strings.IndexByte(" \t\r\n", c.src[i]) >= 0 {
		if c.src[i] == '\n' || c.src[i] == '\r' && !strings.HasPrefix(c.src[i:], "\r\n") {
			breaks++
		}
		i++
	}
	rest := c.src[i:]
	c.i = i
	switch {
	case breaks > 1:
		c.heading = c.heading || !c.html && c.looksLikeHeading()
		c.flush()
		c.fresh = true
	case c.html || c.goesOn(rest):
		c.put(' ', i, i)
		return
	default:
		c.heading = c.heading || c.looksLikeHeading()
		c.flush()
	}
	c.begin()
}

// goesOn reports whether rest continues the line before it.
func (c *cleaner) goesOn(rest string) bool {
	length := len(c.text) - int(c.at)
	if length == 0 || rest == "" || c.heading || c.row || item(rest) > 0 {
		return false
	}
	switch last := c.text[len(c.text)-1]; {
	case rest[0] == '#' || rest[0] == '|' || rest[0] == '>' || rest[0] == '=':
		return false
	case rest[0] >= 'a' && rest[0] <= 'z' || last == ',' || last == '-':
		return true
	case c.endsSmall():
		return true
	case strings.IndexByte(".?!:;", last) >= 0:
		return length >= 50 && length <= 100
	default:
		return length >= 60 && length <= 100
	}
}

// endsSmall reports whether the line ends with a word that nothing ends with.
func (c *cleaner) endsSmall() bool {
	end := len(c.text)
	begin := end
	for begin > int(c.at) && end-begin < 8 && isLetter(c.text[begin-1]) {
		begin--
	}
	words := vocabulary()
	for _, e := range words.single(words.word(c.text[begin:end])) {
		switch e.class {
		case the, of, to, in, and, or, from, by, at, than:
			return true
		}
	}
	return false
}

// looksLikeHeading reports whether the line is short and ends without a stop.
func (c *cleaner) looksLikeHeading() bool {
	line := c.text[c.at:]
	if len(line) == 0 || len(line) > 160 || c.row || c.item {
		return false
	}
	last, first := line[len(line)-1], line[0]
	return strings.IndexByte(".?!:;,", last) < 0 && (first < 'a' || first > 'z')
}

// begin reads the marks at the beginning of a line of Markdown.
func (c *cleaner) begin() {
	for c.i < len(c.src) && (c.src[c.i] == ' ' || c.src[c.i] == '>' || c.src[c.i] == '\t') {
		c.i++
	}
	rest := c.src[c.i:]
	if hashes := len(rest) - len(strings.TrimLeft(rest[:min(len(rest), 6)], "#")) - max(0, len(rest)-6); hashes > 0 && hashes < len(rest) && rest[hashes] == ' ' {
		c.i += hashes
		c.heading = true
		return
	}
	if n := item(rest); n > 0 {
		c.i += n
		c.fresh, c.item = true, true
		return
	}
	if n := rule(rest); n > 0 {
		c.i += n
		if rest[0] == '=' || rest[0] == '-' {
			c.underline()
		}
		return
	}
	if rest != "" && rest[0] == '|' {
		c.row = true
		c.i++
	}
}

// underline makes the line above a heading.
func (c *cleaner) underline() {
	if n := len(c.lines); n > 0 && !c.fresh {
		c.lines[n-1].heading = true
	}
}

// item returns the length of the mark of a list item.
func item(s string) int {
	switch {
	case strings.HasPrefix(s, "- "), strings.HasPrefix(s, "* "), strings.HasPrefix(s, "+ "):
		return 2
	case strings.HasPrefix(s, "• "), strings.HasPrefix(s, "•\t"):
		return len("• ")
	}
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' ' {
		return n + 2
	}
	return 0
}

// rule returns the length of a line that is drawn: ---, ===, ***, |---|---|.
func rule(s string) int {
	n, drawn := 0, 0
	for n < len(s) && strings.IndexByte("-=*_|: ", s[n]) >= 0 {
		if s[n] != ' ' && s[n] != '|' {
			drawn++
		}
		n++
	}
	if drawn >= 3 && (n == len(s) || s[n] == '\n' || s[n] == '\r') {
		return n
	}
	return 0
}

// emphasis drops the marks of bold, italic and code.
func (c *cleaner) emphasis(mark byte) bool {
	before, after := byte(' '), byte(' ')
	if c.i > 0 {
		before = c.src[c.i-1]
	}
	n := c.i
	for n < len(c.src) && c.src[n] == mark && n < c.i+3 {
		n++
	}
	if n < len(c.src) {
		after = c.src[n]
	}
	opens, closes := !isSpace(after), !isSpace(before)
	if mark == '_' && isWord(before) && isWord(after) || !(opens && c.open == 0 || closes && c.open == mark) {
		return false
	}
	if c.open == mark && closes {
		c.open = 0
	} else {
		c.open = mark
	}
	c.i = n
	return true
}

// link drops the opening bracket of [text](address); the bound keeps the search short.
func (c *cleaner) link() bool {
	rest := c.src[c.i:min(len(c.src), c.i+400)]
	end := strings.Index(rest, "](")
	if end < 0 || strings.IndexByte(rest[:end], '\n') >= 0 {
		return false
	}
	c.i++
	return true
}

// linkEnd drops the address of [text](address).
func (c *cleaner) linkEnd() bool {
	rest := c.src[c.i:min(len(c.src), c.i+2000)]
	end := strings.IndexByte(rest, ')')
	if end < 0 || strings.IndexByte(rest[:end], '\n') >= 0 {
		return false
	}
	c.i += end + 1
	return true
}

func isSpace(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= utf8.RuneSelf }

func isWord(b byte) bool { return isLetter(b) || isDigit(b) }
