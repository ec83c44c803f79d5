package article

// Step 1, clean: lines. Which breaks of the source end one, and the marks of
// Markdown.

import "strings"

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
		c.fresh, c.before = true, partedBy{}
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
	if length == 0 || rest == "" || c.heading || c.row || item(rest) > 0 || c.parting(rest) != 0 || labelled(rest) {
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
	if c.cell = 0; !c.html {
		c.cell = c.parting(rest)
	}
	c.before = partedBy{c.cell, partings(lineOf(rest), c.cell)}
	if rest != "" && rest[0] == '|' && c.cell == 0 {
		c.row = true
		c.i++
	}
	c.row = c.row || c.cell != 0
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
