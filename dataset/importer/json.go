package importer

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

var (
	errShape = errors.New("the JSON is neither a list of rows, nor an object with one under data or value")
	errDeep  = errors.New("the JSON is nested more than 32 deep")
)

// answer reads the JSON of a statistical office token by token: nothing larger
// than one value is held.
type answer struct {
	in      *bufio.Reader
	decoder *json.Decoder
	read    int64   // bytes handed to the decoder
	leave   int64   // up to which it may read
	breaks  []int64 // offsets of line ends not yet passed
	line    int
	start   int64 // offset of the present line
}

// Read hands bytes on, and none past the longest item.
func (a *answer) Read(p []byte) (int, error) {
	if a.read >= a.leave {
		return 0, errLong
	}
	n, err := a.in.Read(p[:min(int64(len(p)), a.leave-a.read)])
	for i, c := range p[:n] {
		if c == '\n' {
			a.breaks = append(a.breaks, a.read+int64(i))
		}
	}
	a.read += int64(n)
	return n, err
}

func (a *answer) token() (json.Token, error) {
	// As much again as the decoder has in its buffer already.
	a.leave = max(a.decoder.InputOffset()+longestItem, a.leave)
	return a.decoder.Token()
}

// at returns the line and the byte in it that the decoder has come to.
func (a *answer) at() (line, byte int) {
	offset := a.decoder.InputOffset()
	n := 0
	for n < len(a.breaks) && a.breaks[n] < offset {
		a.line, a.start = a.line+1, a.breaks[n]+1
		n++
	}
	a.breaks = a.breaks[:copy(a.breaks, a.breaks[n:])]
	return a.line, int(offset-a.start) + 1
}

// pair is a field of an object, or a cell of a list: then it has no name.
type pair struct {
	name  string
	value []byte
}

func (r *reading) readJSON(in *bufio.Reader) error {
	a := &answer{in: in, line: 1}
	a.decoder = json.NewDecoder(a)
	a.decoder.UseNumber()
	err := r.readAnswer(a)
	if err == nil {
		_, err = a.token()
		if err == io.EOF {
			return nil
		}
		r.line, r.byte = a.at()
		return r.fault("something follows the end of the JSON")
	}
	var own *Error
	if errors.As(err, &own) {
		return err
	}
	r.line, r.byte = a.at()
	var syntax *json.SyntaxError
	switch {
	case err == io.EOF || err == io.ErrUnexpectedEOF:
		return r.fault("the JSON ends in the middle; the download broke off, perhaps")
	case errors.As(err, &syntax):
		return r.fault("no JSON: %v", syntax)
	case errors.Is(err, errLong):
		return r.fault("a value is longer than 256 kB")
	}
	return r.failed(err)
}

// readAnswer finds the list of rows: it is the whole, or stands under data or
// value in an object.
func (r *reading) readAnswer(a *answer) error {
	token, err := a.token()
	if err != nil {
		return err
	}
	if token == json.Delim('[') {
		return r.readList(a)
	}
	found := false
	for a.decoder.More() {
		name, err := a.token()
		if err != nil {
			return err
		}
		token, err := a.token()
		if err != nil {
			return err
		}
		switch {
		case token == json.Delim('[') && (name == "data" || name == "value"):
			found, err = true, r.readList(a)
		case name == "@odata.nextLink" && token != nil:
			r.next = true
		default:
			err = a.skip(token)
		}
		if err != nil {
			return err
		}
	}
	if _, err := a.token(); err != nil {
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
func (a *answer) skip(token json.Token) error {
	depth := 0
	for {
		switch token {
		case json.Delim('['), json.Delim('{'):
			depth++
		case json.Delim(']'), json.Delim('}'):
			depth--
		}
		if depth == 0 {
			return nil
		}
		if depth > 32 {
			return errDeep
		}
		var err error
		if token, err = a.token(); err != nil {
			return err
		}
	}
}

// readList reads rows: objects with their names, or lists under a first one
// that names their columns.
func (r *reading) readList(a *answer) error {
	var pairs []pair
	var columns map[string]int // of objects
	var places []int           // of lists
	for a.decoder.More() {
		opening, err := a.token()
		if err != nil {
			return err
		}
		r.line, r.byte = a.at()
		if pairs, err = a.pairs(pairs[:0], opening, ""); err != nil {
			return err
		}
		switch list := opening == json.Delim('['); {
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
	_, err := a.token()
	return err
}

// pairs reads a row, whose first token is opening. Fields of an object inside
// are named with a dot; lists inside are passed over.
func (a *answer) pairs(into []pair, opening json.Token, prefix string) ([]pair, error) {
	if opening != json.Delim('[') && opening != json.Delim('{') {
		return into, errShape
	}
	for a.decoder.More() {
		if len(into) == mostColumns {
			return into, errWide
		}
		var p pair
		if opening == json.Delim('{') {
			token, err := a.token()
			if err != nil {
				return into, err
			}
			p.name = prefix + token.(string)
		}
		token, err := a.token()
		if err != nil {
			return into, err
		}
		switch value := token.(type) {
		case nil:
		case json.Delim:
			if value == '{' && prefix == "" {
				into, err = a.pairs(into, token, p.name+".")
			} else {
				err = a.skip(token)
			}
			if err != nil {
				return into, err
			}
			continue
		default:
			p.value = bytes.TrimSpace(fmt.Append(nil, value))
		}
		into = append(into, p)
	}
	_, err := a.token()
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
			return r.fault("%d values where the header has more", len(pairs))
		}
		if c >= 0 {
			r.cells[i] = pairs[c].value
		}
	}
	return r.readRow()
}
