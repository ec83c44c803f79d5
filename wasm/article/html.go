package article

// Step 1, clean: elements and entities of HTML.

import "strings"

// Which elements break lines, and whose content nobody sees.
const (
	block = 1 << iota
	cell
	tableRow
	heading
	hidden
)

var elements = map[string]int{
	"p": block, "div": block, "br": block, "li": block, "ul": block, "ol": block, "section": block,
	"article": block, "header": block, "footer": block, "main": block, "aside": block, "nav": block,
	"blockquote": block, "figure": block, "figcaption": block, "table": block, "tbody": block,
	"thead": block, "caption": block, "dl": block, "dt": block, "dd": block, "hr": block, "pre": block,
	"form": block, "html": block, "body": block, "head": block, "button": block, "address": block,
	"tr": block | tableRow, "td": cell, "th": cell,
	"h1": block | heading, "h2": block | heading, "h3": block | heading, "h4": block | heading,
	"h5": block | heading, "h6": block | heading,
	"script": block | hidden, "style": block | hidden, "noscript": block | hidden, "template": block | hidden,
	"title": block | hidden, "svg": hidden, "textarea": hidden, "select": hidden, "iframe": hidden, "object": hidden,
}

// tagName reads the name at the beginning of what stands behind a "<".
func tagName(s string) (name string, end bool) {
	if strings.HasPrefix(s, "/") {
		s, end = s[1:], true
	}
	var buf [12]byte
	n := 0
	for n < len(s) && n < len(buf) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || n > 0 && isDigit(s[n])) {
		buf[n] = s[n]
		if s[n] >= 'A' && s[n] <= 'Z' {
			buf[n] |= 0x20
		}
		n++
	}
	if n == len(s) || n > 0 && strings.IndexByte(" \t\r\n/>", s[n]) < 0 {
		return "", end
	}
	return string(buf[:n]), end
}

// tag skips a tag or a comment. It is false where the "<" is only a sign.
func (c *cleaner) tag() bool {
	rest := c.src[c.i+1:]
	if strings.HasPrefix(rest, "!--") {
		return c.skipTo("-->")
	}
	name, end := tagName(rest)
	if name == "" && !strings.HasPrefix(rest, "!") && !strings.HasPrefix(rest, "?") && !isNamed(rest) {
		return false
	}
	tagAt, stop := c.i, c.tagEnd()
	if stop < 0 {
		return false
	}
	c.i = stop
	kind := elements[name]
	switch {
	case kind&block != 0:
		if c.closeCell(stop); name == "table" {
			c.spans = [mostRepeated]spanning{}
		}
		c.flush()
		c.fresh = c.fresh || name != "br"
		c.heading = kind&heading != 0 && !end
		c.row = kind&tableRow != 0 && !end
	case kind&cell != 0 && !end:
		c.openCell(c.src[tagAt:stop], stop)
	}
	if kind&hidden != 0 && !end && c.src[stop-2] != '/' {
		c.skipElement(name)
	}
	return true
}

// isNamed tells an unknown tag such as <x-note> from a comparison.
func isNamed(s string) bool {
	s = strings.TrimPrefix(s, "/")
	return s != "" && s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z'
}

// tagEnd returns where the tag at c.i ends, or −1 where it does not. Quoted
// attributes may hold a ">".
func (c *cleaner) tagEnd() int {
	if c.i >= c.noTag {
		return -1
	}
	for i := c.i + 1; i < len(c.src); i++ {
		switch b := c.src[i]; {
		case b == '>':
			return i + 1
		case (b == '"' || b == '\'') && c.src[i-1] == '=':
			none := &c.noDouble
			if b == '\'' {
				none = &c.noSingle
			}
			if i >= *none {
				continue
			}
			n := strings.IndexByte(c.src[i+1:], b)
			if n < 0 {
				*none = i
				continue
			}
			i += n + 1
		}
	}
	c.noTag = c.i
	return -1
}

// skipTo moves behind the next mark; what is not closed runs to the end, as in
// a browser.
func (c *cleaner) skipTo(mark string) bool {
	n := strings.Index(c.src[c.i:], mark)
	if n < 0 {
		c.i = len(c.src)
		return true
	}
	c.i += n + len(mark)
	return true
}

// skipElement moves behind the end tag of an element whose content is hidden.
func (c *cleaner) skipElement(name string) {
	for c.i < len(c.src) {
		n := strings.Index(c.src[c.i:], "</")
		if n < 0 {
			c.i = len(c.src)
			return
		}
		c.i += n + 1
		if found, end := tagName(c.src[c.i:]); end && found == name {
			c.i--
			if stop := c.tagEnd(); stop >= 0 {
				c.i = stop
				return
			}
			c.i = len(c.src)
		}
	}
}

// entities are those that news uses; others stay as they are written.
var entities = map[string]rune{
	"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\'', "nbsp": '\u00a0', "ensp": ' ', "emsp": ' ',
	"thinsp": '\u2009', "shy": '\u00ad', "zwnj": '\u200c', "zwj": '\u200d', "ndash": '–', "mdash": '—',
	"minus": '−', "lsquo": '‘', "rsquo": '’', "ldquo": '“', "rdquo": '”', "hellip": '…', "bull": '•',
	"middot": '·', "percnt": '%', "euro": '€', "pound": '£', "yen": '¥', "uuml": 'ü', "eacute": 'é',
	"ouml": 'ö', "auml": 'ä', "plus": '+', "comma": ',', "period": '.', "dollar": '$', "frac12": '½',
}

func (c *cleaner) entity() bool {
	rest := c.src[c.i+1 : min(len(c.src), c.i+12)]
	n := strings.IndexByte(rest, ';')
	if n < 1 {
		return false
	}
	r, ok := entities[rest[:n]]
	if rest[0] == '#' {
		r, ok = codePoint(rest[1:n])
	}
	if !ok {
		return false
	}
	c.put(r, c.i, c.i+n+2)
	c.i += n + 2
	return true
}

// codePoint reads the number of a character: 8217 or x2019.
func codePoint(s string) (rune, bool) {
	base := rune(10)
	if s != "" && s[0]|0x20 == 'x' {
		base, s = 16, s[1:]
	}
	var r rune
	for i := range len(s) {
		d := rune(strings.IndexByte("0123456789abcdef", s[i]|0x20))
		if d < 0 || d >= base || r > 0x10ffff {
			return 0, false
		}
		r = r*base + d
	}
	return r, s != "" && r > 0 && r <= 0x10ffff
}
