package jsontext

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Reader reads JSON text value by value. After what is not the value that is
// asked for all others are empty, and [Reader.End] says why.
type Reader struct {
	text string
	at   int // the place of what has not been read yet
	err  error
}

// NewReader returns a Reader at the start of text.
func NewReader(text string) *Reader { return &Reader{text: text} }

// End returns what was wrong with the text, if only that something follows.
func (r *Reader) End() error {
	if r.space(); r.at < len(r.text) {
		r.fail("something behind its end")
	}
	return r.err
}

// fail keeps the first fault, and takes away what is left of the text.
func (r *Reader) fail(fault string) {
	if r.err == nil {
		r.err = errors.New("JSON with " + fault + " at byte " + strconv.Itoa(r.at))
	}
	r.at = len(r.text)
}

func (r *Reader) space() {
	for r.at < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.at]) >= 0 {
		r.at++
	}
}

// next reports whether c is the next byte that is no space, and moves behind it.
func (r *Reader) next(c byte) bool {
	if r.space(); r.at == len(r.text) || r.text[r.at] != c {
		return false
	}
	r.at++
	return true
}

// Object reads an object. For each member read is called with its name; it
// reads the value, or returns false for a name that it does not know, which is
// a fault.
func (r *Reader) Object(read func(name string) bool) {
	r.items('{', '}', func() {
		name := r.Text()
		if r.err == nil && !r.next(':') {
			r.fail("a name without a value")
		}
		if r.err == nil && !read(name) {
			r.fail("the unknown name " + strconv.Quote(name))
		}
	})
}

// List reads a list, calling read for each item.
func (r *Reader) List(read func()) { r.items('[', ']', read) }

func (r *Reader) items(first, last byte, read func()) {
	if !r.next(first) {
		r.fail("no " + string(rune(first)))
		return
	}
	if r.next(last) {
		return
	}
	for r.err == nil {
		read()
		if r.next(last) {
			return
		}
		if !r.next(',') {
			r.fail("no " + string(rune(last)))
		}
	}
}

// Texts reads a list of texts, which is never nil.
func (r *Reader) Texts() []string {
	list := []string{}
	r.List(func() { list = append(list, r.Text()) })
	return list
}

// Bool reads true or false.
func (r *Reader) Bool() bool {
	switch r.word() {
	case "true":
		return true
	case "false":
		return false
	}
	r.fail("neither true nor false")
	return false
}

// Int reads a whole number, written without a fraction or an exponent.
func (r *Reader) Int() int {
	word := r.word()
	n, err := strconv.Atoi(word)
	digits := strings.TrimPrefix(word, "-")
	if err != nil || word[0] == '+' || digits[0] == '0' && digits != "0" {
		r.fail("no whole number")
		return 0
	}
	return n
}

// word reads up to what cannot be a part of a number or a name.
func (r *Reader) word() string {
	r.space()
	start := r.at
	for r.at < len(r.text) && strings.IndexByte(" \t\r\n,:]}\"", r.text[r.at]) < 0 {
		r.at++
	}
	return r.text[start:r.at]
}

// Text reads text, which must be UTF-8. Half of a surrogate pair, which
// JavaScript's text may have, becomes U+FFFD.
func (r *Reader) Text() string {
	if !r.next('"') {
		r.fail("no text")
		return ""
	}
	var out strings.Builder
	for start := r.at; r.at < len(r.text); {
		switch c := r.text[r.at]; {
		case c == '"':
			part := r.text[start:r.at]
			r.at++
			if out.Len() == 0 {
				return r.valid(part)
			}
			out.WriteString(part)
			return r.valid(out.String())
		case c == '\\':
			out.WriteString(r.text[start:r.at])
			r.at++
			out.WriteRune(r.escaped())
			start = r.at
		case c < ' ':
			r.fail("a control character")
		default:
			r.at++
		}
	}
	r.fail("text that does not end")
	return ""
}

func (r *Reader) valid(s string) string {
	if !utf8.ValidString(s) {
		r.fail("text that is not UTF-8")
		return ""
	}
	return s
}

// escaped reads what follows a backslash.
func (r *Reader) escaped() rune {
	if r.at < len(r.text) {
		c := r.text[r.at]
		r.at++
		if i := strings.IndexByte(`"\/bfnrt`, c); i >= 0 {
			return rune("\"\\/\b\f\n\r\t"[i])
		}
		if unit, ok := r.unit(); c == 'u' && ok {
			return r.pair(unit)
		}
	}
	r.fail("a backslash before what it cannot stand before")
	return utf8.RuneError
}

// pair returns the rune that begins with a UTF-16 unit.
func (r *Reader) pair(unit rune) rune {
	if !utf16.IsSurrogate(unit) {
		return unit
	}
	start := r.at
	if strings.HasPrefix(r.text[r.at:], `\u`) {
		r.at += 2
		if second, ok := r.unit(); ok {
			if both := utf16.DecodeRune(unit, second); both != utf8.RuneError {
				return both
			}
		}
	}
	r.at = start
	return utf8.RuneError
}

// unit reads four hexadecimal digits.
func (r *Reader) unit() (unit rune, ok bool) {
	if len(r.text)-r.at < 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(r.text[r.at:r.at+4], 16, 16)
	if err != nil {
		return 0, false
	}
	r.at += 4
	return rune(n), true
}
