package article

// Step 1, clean: what parts the cells of tables in plain text, and cells of HTML
// that stand in several rows or columns.

import "strings"

// longestRow bounds the rows of tables in plain text.
const longestRow = 300

// partedBy is what parts the cells of a row, and how often.
type partedBy struct {
	mark  byte
	times int
}

// lineOf returns the first line of s, "" where it is too long for a row.
func lineOf(s string) string {
	s = s[:min(len(s), longestRow+1)]
	line, _, ended := strings.Cut(s, "\n")
	if !ended && len(s) > longestRow {
		return ""
	}
	return strings.TrimSuffix(line, "\r")
}

// parting returns what parts the cells of the first line of s, as programs write
// tables, 0 where it is none: tabs, or semicolons, commas and upright lines that
// part a neighbouring line as often.
func (c *cleaner) parting(s string) byte {
	line := lineOf(s)
	if strings.IndexByte(strings.TrimSpace(line), '\t') > 0 {
		return '\t'
	}
	next := lineOf(s[min(len(s), len(line)+1):])
	for _, mark := range []byte(";,|") {
		n := partings(line, mark)
		switch {
		case n == 0, mark == '|' && line[0] == '|' && strings.HasPrefix(next, "|"):
		case c.before == (partedBy{mark, n}), mark == ';' && n > 1,
			!grouped(line) && partings(next, mark) == n:
			return mark
		}
	}
	return 0
}

// partings counts how often mark parts cells of a line, outside of quotation
// marks: 0 where it is a mark of prose, with a space behind.
func partings(line string, mark byte) int {
	n, quoted := 0, false
	for i := range len(line) {
		switch {
		case line[i] == '"':
			quoted = !quoted
		case quoted || line[i] != mark || mark == 0:
		case mark != '|' && i+1 < len(line) && line[i+1] == ' ', mark == ';' && strings.IndexByte(line, '&') >= 0:
			return 0
		default:
			n++
		}
	}
	return n
}

// labelled reports whether the first line of s is a name and a figure, "Germany:
// 1,288", which goes on with no line before it.
func labelled(s string) bool {
	const longestLabel = 32
	line := lineOf(s)
	label, figure, ok := strings.Cut(line, ":")
	figure = strings.TrimLeft(figure, " ")
	return ok && label != "" && len(label) <= longestLabel && label[0] >= 'A' && label[0] <= 'Z' &&
		len(figure) < longestLabel && figure != "" && isDigit(figure[0])
}

// grouped reports whether a comma of the line may part thousands.
func grouped(line string) bool {
	for i := 1; i+3 < len(line); i++ {
		if line[i] == ',' && isDigit(line[i-1]) && isDigit(line[i+1]) && isDigit(line[i+2]) && isDigit(line[i+3]) &&
			(i+4 == len(line) || !isDigit(line[i+4])) {
			return true
		}
	}
	return false
}

// Bounds of the cells that are repeated, so that hostile text does not grow.
const (
	longestRepeated = 32 // bytes
	mostRepeated    = 12 // columns
)

// spanning is a cell that stands in the rows below too.
type spanning struct {
	rows int
	text string
}

// openCell begins a cell of HTML whose tag ends at stop, behind those that stand
// here from the rows above.
func (c *cleaner) openCell(tag string, stop int) {
	c.closeCell(stop)
	c.row = true
	for ; c.column < mostRepeated && c.spans[c.column].rows > 0; c.column++ {
		c.spans[c.column].rows--
		c.part(stop)
		c.repeat(c.spans[c.column].text, stop)
	}
	c.part(stop)
	c.cellAt, c.rows, c.columns = len(c.text), count(tag, "rowspan"), count(tag, "colspan")
}

// part parts the cell that begins from the one before it.
func (c *cleaner) part(at int) {
	if c.space = false; c.column > 0 {
		c.add('\t', at, at)
	}
}

// closeCell ends the cell that is open, and repeats it where it stands in
// several columns or rows.
func (c *cleaner) closeCell(at int) {
	if !c.row || c.cellAt < 0 {
		return
	}
	text := string(c.text[min(c.cellAt, len(c.text)):])
	c.cellAt = -1
	if len(text) > longestRepeated {
		text = ""
	}
	for n := 0; n < max(1, c.columns); n++ {
		if n > 0 {
			c.part(at)
			c.repeat(text, at)
		}
		if c.column < mostRepeated {
			c.spans[c.column] = spanning{max(0, c.rows-1), text}
		}
		c.column++
	}
}

// repeat adds the text of a cell again.
func (c *cleaner) repeat(text string, at int) {
	if len(c.text)+len(text) > 2*len(c.src) {
		return
	}
	for i := range len(text) {
		c.add(text[i], at, at)
	}
}

// count returns the number that an attribute of a tag has, 0 where it has none
// or one that no table needs.
func count(tag, attribute string) int {
	i := strings.Index(tag, attribute)
	if i < 0 {
		return 0
	}
	rest := strings.TrimLeft(tag[i+len(attribute):], " ='\"")
	n := 0
	for n < len(rest) && n < 3 && isDigit(rest[n]) {
		n++
	}
	if value := int(decimal([]byte(rest[:n]), 0)); value <= 60 {
		return value
	}
	return 0
}
