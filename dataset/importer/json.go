package importer

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
)

var (
	errShape = unread{"the JSON is neither a list of rows, nor an object with one under data or value"}
	errDeep  = unread{"the JSON is nested more than 32 deep"}
)

// pair is a field of an object, or a cell of a list: then it has no name.
type pair struct {
	name  string
	value []byte
}

func (r *reading) readJSON(in *bufio.Reader) error {
	t := newTokens(in)
	err := r.readAnswer(t)
	if err == nil {
		_, err = t.next()
		if err == io.EOF {
			return nil
		}
		r.line, r.byte = t.place()
		return r.fault("something follows the end of the JSON")
	}
	var own *Error
	if errors.As(err, &own) {
		return err
	}
	r.line, r.byte = t.place()
	var syntax errSyntax
	switch {
	case err == io.EOF || err == io.ErrUnexpectedEOF:
		return r.fault("the JSON ends in the middle; the download broke off, perhaps")
	case errors.As(err, &syntax):
		return r.fault("no JSON: {reason}", "reason", syntax.Error())
	case errors.Is(err, errLong):
		return r.fault("a value is longer than 256 kB")
	}
	return r.failed(err)
}

// readAnswer finds the list of rows: it is the whole, or stands under data or
// value in an object.
func (r *reading) readAnswer(t *tokens) error {
	token, err := t.next()
	if err != nil {
		return err
	}
	if token == '[' {
		return r.readList(t)
	}
	found := false
	for t.more() {
		if _, err := t.next(); err != nil {
			return err
		}
		name := string(t.value)
		token, err := t.next()
		if err != nil {
			return err
		}
		switch {
		case token == '[' && (name == "data" || name == "value"):
			found, err = true, r.readList(t)
		case name == "@odata.nextLink" && token != aNull:
			r.next = true
		default:
			err = t.skip(token)
		}
		if err != nil {
			return err
		}
	}
	if _, err := t.next(); err != nil {
		return err
	}
	if !found {
		return errShape
	}
	if r.next && r.layout != nil {
		r.noteFile("the answer has further pages; without them months are incomplete")
	}
	return nil
}

// skip passes over a value whose first token has been read.
func (t *tokens) skip(token kind) error {
	depth := 0
	for {
		switch token {
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		}
		if depth == 0 {
			return nil
		}
		if depth > 32 {
			return errDeep
		}
		var err error
		if token, err = t.next(); err != nil {
			return err
		}
	}
}

// readList reads rows: objects with their names, or lists under a first one
// that names their columns.
func (r *reading) readList(t *tokens) error {
	var pairs []pair
	var columns map[string]int // of objects
	var places []int           // of lists
	for t.more() {
		opening, err := t.next()
		if err != nil {
			return err
		}
		r.line, r.byte = t.place()
		t.kept = t.kept[:0]
		if pairs, err = t.pairs(pairs[:0], opening, ""); err != nil {
			return err
		}
		switch list := opening == '['; {
		case r.layout == nil && list:
			places, err = r.recognise(values(pairs))
		case r.layout == nil:
			if _, err = r.recognise(names(pairs)); err == nil {
				columns = r.layout.index()
				err = r.readPairs(pairs, columns, nil)
			}
		case list != (columns == nil):
			return errShape
		default:
			err = r.readPairs(pairs, columns, places)
		}
		if err != nil {
			return err
		}
	}
	_, err := t.next()
	return err
}

// pairs reads a row, whose first token is opening. Fields of an object inside
// are named with a dot; lists inside are passed over. The values hold until the
// next row is read.
func (t *tokens) pairs(into []pair, opening kind, prefix string) ([]pair, error) {
	if opening != '[' && opening != '{' {
		return into, errShape
	}
	for t.more() {
		if len(into) == mostColumns {
			return into, errWide
		}
		var p pair
		if opening == '{' {
			if _, err := t.next(); err != nil {
				return into, err
			}
			p.name = t.interned(append([]byte(prefix), t.value...))
		}
		token, err := t.next()
		if err != nil {
			return into, err
		}
		switch token {
		case aNull:
		case aString, aNumber, aWord:
			p.value = t.keep(bytes.TrimSpace(t.value))
		default:
			if token == '{' && prefix == "" {
				into, err = t.pairs(into, token, p.name+".")
			} else {
				err = t.skip(token)
			}
			if err != nil {
				return into, err
			}
			continue
		}
		into = append(into, p)
	}
	_, err := t.next()
	return into, err
}

// index maps the names of the layout's columns, alternatives too, to their places.
func (l *layout) index() map[string]int {
	all := map[string]int{}
	for i, c := range l.columns {
		for name := range strings.SplitSeq(c.names, "|") {
			all[name] = i
		}
	}
	return all
}

func names(pairs []pair) [][]byte {
	all := make([][]byte, len(pairs))
	for i, p := range pairs {
		all[i] = []byte(p.name)
	}
	return all
}

func values(pairs []pair) [][]byte {
	all := make([][]byte, len(pairs))
	for i, p := range pairs {
		all[i] = p.value
	}
	return all
}

// readPairs puts a row into the columns of its layout: by name, or by place.
func (r *reading) readPairs(pairs []pair, columns map[string]int, places []int) error {
	clear(r.cells)
	for _, p := range pairs {
		if i, ok := columns[p.name]; ok {
			if r.cells[i] != nil {
				return r.refuse(i, "the field stands twice")
			}
			r.cells[i] = p.value
		}
	}
	for i, c := range places {
		if c >= len(pairs) {
			return r.fault("{n} values where the header has more", "n", strconv.Itoa(len(pairs)))
		}
		if c >= 0 {
			r.cells[i] = pairs[c].value
		}
	}
	return r.readRow()
}
