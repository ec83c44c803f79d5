package importer

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// tokens reads JSON (RFC 8259) a token at a time, as [json.Decoder.Token] does, in a
// fraction of its time: answers of offices have tens of millions of values. Nothing
// longer than longestItem is held.
type tokens struct {
	in    io.Reader
	end   error  // of in, once it has said so
	buf   []byte // what has been read and not passed begins at at
	at    int
	base  int    // offset of buf[0]
	line  int    // of the place behind the last token, from 1
	start int    // offset at which that line begins
	open  []byte // the brackets that are open
	want  want
	value []byte // text of the last string, number or word; holds until the next call
	kept  []byte // copies of values
	names map[string]string
}

// want is what may come next.
type want byte

const (
	wantValue want = iota // the whole, or behind a comma or a colon
	wantFirst             // a value, or the end of its list
	wantName              // of a field, or the end of the object
	wantNext              // a name behind a comma
	wantColon             // behind a name
	wantComma             // or the end of what is open
	wantEnd               // of the text
)

// kind is what a token is: a bracket, or one of these.
type kind byte

const (
	aString kind = 's'
	aNumber kind = 'n'
	aWord   kind = 'w' // true or false
	aNull   kind = '0'
)

// errSyntax is for text that is no JSON, with what stands there.
type errSyntax byte

func (e errSyntax) Error() string { return fmt.Sprintf("unexpected %q", rune(e)) }

func newTokens(in io.Reader) *tokens {
	return &tokens{in: in, line: 1, buf: make([]byte, 0, 1<<16), names: map[string]string{}}
}

// place returns the line and the byte in it behind the last token, from 1.
func (t *tokens) place() (line, byte int) { return t.line, t.base + t.at - t.start + 1 }

// fill reads more, behind what begins at from and is kept. It returns false at
// the end.
func (t *tokens) fill(from int) (bool, error) {
	if t.end != nil {
		if t.end == io.EOF {
			return false, nil
		}
		return false, t.end
	}
	if len(t.buf)-from > longestItem {
		return false, errLong
	}
	t.base += from
	t.at -= from
	t.buf = t.buf[:copy(t.buf[:cap(t.buf)], t.buf[from:])]
	if len(t.buf) == cap(t.buf) {
		t.buf = append(t.buf, 0)[:len(t.buf)]
	}
	n, err := t.in.Read(t.buf[len(t.buf):cap(t.buf)])
	t.buf, t.end = t.buf[:len(t.buf)+n], err
	return true, nil
}

// peek returns the first byte that is no space, 0 at the end.
func (t *tokens) peek() (byte, error) {
	for {
		for t.at < len(t.buf) {
			switch c := t.buf[t.at]; c {
			case '\n':
				t.line, t.start = t.line+1, t.base+t.at+1
			case ' ', '\t', '\r':
			case 0:
				return 0, errSyntax(0)
			default:
				return c, nil
			}
			t.at++
		}
		if more, err := t.fill(t.at); !more {
			return 0, err
		}
	}
}

// more reports whether what is open has another element.
func (t *tokens) more() bool {
	c, err := t.peek()
	return err == nil && c != 0 && c != ']' && c != '}'
}

// next returns the next token, and io.EOF behind the last.
func (t *tokens) next() (kind, error) {
	t.value = nil
	c, err := t.peek()
	switch {
	case err != nil:
		return 0, err
	case c == 0 && t.want == wantEnd:
		return 0, io.EOF
	case c == 0:
		return 0, io.ErrUnexpectedEOF
	case t.want == wantEnd:
		return 0, errSyntax(c)
	}
	if t.want == wantComma && c == ',' || t.want == wantColon && c == ':' {
		named := t.want == wantComma && t.open[len(t.open)-1] == '{'
		t.at++
		t.want = wantValue
		if named {
			t.want = wantNext
		}
		if c, err = t.peek(); err != nil {
			return 0, err
		} else if c == 0 {
			return 0, io.ErrUnexpectedEOF
		}
	}
	switch {
	case c == ']' || c == '}':
		return t.close(c)
	case t.want == wantComma || t.want == wantColon:
		return 0, errSyntax(c)
	case t.want == wantName || t.want == wantNext:
		return t.name(c)
	}
	return t.element(c)
}

func (t *tokens) close(c byte) (kind, error) {
	n := len(t.open) - 1
	if n < 0 || t.open[n]+2 != c || t.want == wantValue || t.want == wantNext || t.want == wantColon { // ] and } are two behind [ and {
		return 0, errSyntax(c)
	}
	t.at++
	t.open = t.open[:n]
	t.passed()
	return kind(c), nil
}

// passed says that a value has ended.
func (t *tokens) passed() {
	t.want = wantComma
	if len(t.open) == 0 {
		t.want = wantEnd
	}
}

func (t *tokens) name(c byte) (kind, error) {
	if c != '"' {
		return 0, errSyntax(c)
	}
	if err := t.quoted(); err != nil {
		return 0, err
	}
	t.want = wantColon
	return aString, nil
}

// element reads a value, or the bracket with which it begins.
func (t *tokens) element(c byte) (kind, error) {
	switch {
	case c == '[' || c == '{':
		t.at++
		t.open = append(t.open, c)
		t.want = wantFirst
		if c == '{' {
			t.want = wantName
		}
		return kind(c), nil
	case c == '"':
		t.passed()
		return aString, t.quoted()
	}
	run, err := t.run()
	if err != nil {
		return 0, err
	}
	t.passed()
	switch t.value = run; {
	case string(run) == "null":
		return aNull, nil
	case string(run) == "true", string(run) == "false":
		return aWord, nil
	case whole(run) || (c == '-' || c >= '0' && c <= '9') && json.Valid(run):
		return aNumber, nil
	}
	t.at -= len(run)
	return 0, errSyntax(c)
}

// run passes what stands up to the next space, bracket, comma, colon or quote.
func (t *tokens) run() ([]byte, error) {
	from := t.at
	for {
		for ; t.at < len(t.buf); t.at++ {
			switch t.buf[t.at] {
			case ' ', '\t', '\r', '\n', ',', ']', '}', '[', '{', ':', '"':
				return t.buf[from:t.at], nil
			}
		}
		more, err := t.fill(from)
		if err != nil {
			return nil, err
		}
		if !more {
			return t.buf[from:t.at], nil
		}
		from = 0
	}
}

// whole reports whether text is a plain natural number.
func whole(text []byte) bool {
	for _, c := range text {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(text) > 0 && (text[0] != '0' || len(text) == 1)
}

// quoted reads a string, at whose first quote the text stands.
func (t *tokens) quoted() error {
	from, plain := t.at, true
	t.at++
	for {
	scan:
		for ; t.at < len(t.buf); t.at++ {
			switch c := t.buf[t.at]; {
			case c == '"':
				t.at++
				return t.unquote(t.buf[from:t.at], plain)
			case c < ' ':
				return errSyntax(c)
			case c == '\\':
				plain = false
				if t.at+1 == len(t.buf) {
					break scan // until there is what follows it
				}
				t.at++
			}
		}
		ok, err := t.fill(from)
		switch {
		case err != nil:
			return err
		case !ok:
			return io.ErrUnexpectedEOF
		}
		from = 0
	}
}

// unquote puts into value what a string means.
func (t *tokens) unquote(quoted []byte, plain bool) error {
	t.value = quoted[1 : len(quoted)-1]
	if plain && utf8.Valid(t.value) {
		return nil
	}
	var meant string
	var syntax *json.SyntaxError
	if err := json.Unmarshal(quoted, &meant); errors.As(err, &syntax) {
		return errSyntax('\\')
	} else if err != nil {
		return err
	}
	t.value = []byte(meant)
	return nil
}

// interned returns the text of a name, made once for the names that come again.
func (t *tokens) interned(name []byte) string {
	if known, ok := t.names[string(name)]; ok {
		return known
	}
	made := string(name)
	if len(t.names) < mostColumns {
		t.names[made] = made
	}
	return made
}

// keep returns a copy of a value, which holds until kept is emptied.
func (t *tokens) keep(value []byte) []byte {
	if len(value) == 0 {
		return nil
	}
	from := len(t.kept)
	t.kept = append(t.kept, value...)
	return t.kept[from:len(t.kept):len(t.kept)]
}
