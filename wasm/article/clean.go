package article

// Step 1, clean: characters. Spaces, marks that are not seen, and where each
// byte comes from.

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
	cell    byte // what parts its cells, besides |; 0 for nothing
	quoted  bool // within a cell in quotation marks
	before  partedBy
	// The cell of HTML that is open: where its text begins, −1 for none, its
	// column, and in how many rows and columns it stands.
	cellAt, column, rows, columns int
	spans                         [mostRepeated]spanning
	item                          bool // of a list
	open                          byte // the mark of emphasis that is open
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
	case b == '"' && c.cell == ',':
		c.quoted = !c.quoted
		c.i++
	case c.row && (b == '|' || b == c.cell) && !c.quoted:
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
	c.at, c.space, c.heading, c.row, c.item, c.open, c.quoted = int32(len(c.text)), false, false, false, false, 0, false
	c.cellAt, c.column = -1, 0
}
