package importer

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// reading is one file being read.
type reading struct {
	run          *Run
	file         int
	report       Report
	layout       *layout
	names        []string // of the layout's columns, in the file; "" where absent
	cells        [][]byte // of the row being read, by the layout's columns
	line         int
	byte         int
	row          func(*reading) error
	end          func(*reading) error
	dropped      map[Phrase]int // places in report.Dropped
	noted        map[Phrase]int // places in report.Notes
	seen         [5]map[string]bool
	header       []string // of the file
	other        []string // commodities that were not kept, a few
	form         string   // the shape of its parts
	separator    byte     // of its values
	comma, point bool     // stood in a number
	next         bool     // the answer has a further page
}

func (r *reading) place() place { return place{r.report.File, r.line, r.byte} }

// fault refuses the whole file, or the line being read.
func (r *reading) fault(phrase Phrase, pairs ...string) *Error {
	return &Error{File: r.report.File, Line: r.line, Byte: r.byte, Reason: Say(phrase, pairs...)}
}

// refuse says what is wrong with a cell of the row being read, which the phrase may
// have as its value.
func (r *reading) refuse(column int, phrase Phrase, pairs ...string) *Error {
	cell := r.cells[column]
	if !undecoded(cell) {
		pairs = append(pairs, "value", Excerpt(text(cell), 40))
	}
	e := r.fault(phrase, pairs...)
	e.Column = r.names[column]
	if undecoded(cell) {
		return e.with("value", Say(otherEncoding))
	}
	return e
}

// has reports whether the file has a column of its layout.
func (r *reading) has(column int) bool { return r.names[column] != "" }

// is reports whether a cell is one of the words.
func (r *reading) is(column int, words ...string) bool {
	return slices.Contains(words, string(r.cells[column]))
}

// drop leaves the row being read out.
func (r *reading) drop(reason Phrase) error {
	r.count(&r.report.Dropped, r.dropped, reason)
	return nil
}

// note says something of the row being read, which is kept.
func (r *reading) note(reason Phrase) { r.count(&r.report.Notes, r.noted, reason) }

func (r *reading) count(list *[]Count, places map[Phrase]int, reason Phrase) {
	i, ok := places[reason]
	if !ok {
		i = len(*list)
		places[reason] = i
		*list = append(*list, Count{Reason: Say(reason), Example: r.example()})
	}
	(*list)[i].Rows++
}

// noteFile says something of the whole file.
func (r *reading) noteFile(reason Phrase, pairs ...string) {
	if _, ok := r.noted[reason]; !ok {
		r.noted[reason] = len(r.report.Notes)
		r.report.Notes = append(r.report.Notes, Count{Reason: Say(reason, pairs...)})
	}
}

// example shows the cells of the row being read that the layout knows.
func (r *reading) example() string {
	const longest = 120
	var b strings.Builder
	for i, cell := range r.cells {
		if r.names[i] == "" || b.Len() > longest || !utf8.Valid(cell) && gbk[string(cell)] == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(',')
		}
		b.WriteString(text(cell[:min(len(cell), longest)]))
	}
	return r.place().String() + ": " + b.String()
}

func (r *reading) read(in io.Reader) error {
	r.dropped, r.noted = map[Phrase]int{}, map[Phrase]int{}
	for i := range r.seen {
		r.seen[i] = map[string]bool{}
	}
	b := bufio.NewReaderSize(in, longestItem)
	head, err := b.Peek(4096)
	if err != nil && err != io.EOF {
		return err
	}
	if bytes.HasPrefix(head, []byte("\xef\xbb\xbf")) {
		head = head[3:]
		if _, err := b.Discard(3); err != nil {
			return err
		}
	}
	if reason := foreign(head); reason != "" {
		return r.fault(reason)
	}
	if c := bytes.TrimSpace(head)[0]; c == '{' || c == '[' {
		err = r.readJSON(b)
	} else {
		err = r.readLines(b)
	}
	if err != nil {
		return err
	}
	return r.finish()
}

// foreign says why a file that begins with head is no table, or "".
func foreign(head []byte) Phrase {
	for _, m := range []struct {
		magic string
		is    Phrase
	}{
		{"PK\x03\x04", "the file is a ZIP archive or a spreadsheet; unpack it, or save it as CSV"},
		{"\x1f\x8b", "the file is compressed with gzip; unpack it first"},
		{"7z\xbc\xaf", "the file is a 7z archive; unpack it first"},
		{"\x28\xb5\x2f\xfd", "the file is compressed with Zstandard; unpack it first"},
		{"\xfd7zXZ", "the file is compressed with xz; unpack it first"},
		{"BZh", "the file is compressed with bzip2; unpack it first"},
		{"PAR1", "the file is a Parquet file, not text"},
		{"PARE", "the file is an encrypted Parquet file"},
		{"\xd0\xcf\x11\xe0", "the file is an old workbook or document; save the sheet as CSV"},
		{"%PDF", "the file is a PDF document, not data"},
		{"\xff\xfe", "the file is in UTF-16; save it as UTF-8"},
		{"\xfe\xff", "the file is in UTF-16; save it as UTF-8"},
	} {
		if bytes.HasPrefix(head, []byte(m.magic)) {
			return m.is
		}
	}
	trimmed := bytes.TrimSpace(head)
	switch {
	case len(trimmed) == 0:
		return "the file is empty"
	case bytes.IndexByte(head, 0) >= 0:
		return "the file is binary, or in UTF-16; text in UTF-8 or GBK is wanted"
	case trimmed[0] == '<':
		return "the file is a web page or XML; an error page was saved in place of the data, perhaps"
	}
	return ""
}

func (r *reading) readLines(b *bufio.Reader) error {
	l := linesOf(b)
	header, err := l.next()
	if err == nil && l.separatorLine(header) {
		header, err = l.next()
	}
	r.line = l.number
	if err == io.EOF {
		return r.fault("there is no header")
	}
	if err != nil {
		return r.failed(err)
	}
	columns, err := r.recognise(header)
	if err != nil {
		return err
	}
	r.separator = l.separator
	width := len(header)
	named := width // up to the last column that has a name
	for named > 0 && len(header[named-1]) == 0 {
		named--
	}
	for {
		fields, err := l.next()
		r.line = l.number
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return r.failed(err)
		}
		extra := len(bytes.Join(fields[min(width, len(fields)):], nil))
		if len(fields) < named || extra > 0 {
			return r.fault("{n} fields where the header has {most}", "n", strconv.Itoa(len(fields)), "most", strconv.Itoa(width))
		}
		for i, c := range columns {
			r.cells[i] = nil
			if c >= 0 && c < len(fields) {
				r.cells[i] = fields[c]
			}
		}
		if err := r.readRow(); err != nil {
			return err
		}
	}
}

// failed is an error of the file itself, as far as it is not one of reading it.
func (r *reading) failed(err error) error {
	var own unread
	if errors.As(err, &own) {
		return r.fault(own.Phrase)
	}
	return fmt.Errorf("importer: %s: %w", r.place(), err)
}

// longestDetail bounds what is kept of a row besides its figures.
const longestDetail = 64

func (r *reading) readRow() error {
	r.report.Rows++
	for i, c := range r.layout.columns {
		if c.is(detailing) && len(r.cells[i]) > longestDetail {
			return r.refuse(i, "“{value}” … is no code")
		}
	}
	return r.row(r)
}

// finish is called after the last row.
func (r *reading) finish() error {
	if r.layout == nil {
		return r.fault("there are no rows")
	}
	if r.end != nil {
		if err := r.end(r); err != nil {
			return err
		}
	}
	r.line, r.byte = 0, 0
	if r.report.Kept == 0 {
		if len(r.other) > 0 {
			const shown = 3
			err := r.fault("no row is of commodity {code}; there are {codes}", "code", strings.Join(r.run.options.Commodities, ", "),
				"codes", strings.Join(r.other[:min(shown, len(r.other))], ", "))
			err.Commodities, err.Goods = r.other, r.run.goods
			return err
		}
		return r.unused()
	}
	for i, list := range []*[]string{&r.report.Reporters, &r.report.Flows, &r.report.Commodities,
		&r.report.Partners, &r.report.Periods} {
		*list = slices.Sorted(maps.Keys(r.seen[i]))
	}
	r.run.cite(r.layout, r.report.Reporters)
	return nil
}

// unused refuses a file of which no row is kept, for the reasons of all.
func (r *reading) unused() error {
	var all Said
	for i, d := range r.report.Dropped {
		one := Say("{reason} ({rows})", "rows", strconv.Itoa(d.Rows)).With("reason", d.Reason)
		if i > 0 {
			one = Say("{list}, {item}").With("list", all).With("item", one)
		}
		all = one
	}
	if all.Phrase == "" {
		return r.fault("no row can be used; there is none below the header")
	}
	return r.fault("no row can be used; {reasons}").with("reasons", all)
}
