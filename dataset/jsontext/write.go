// Package jsontext writes and reads JSON of known shape, without reflection:
// what it writes is, byte for byte, what encoding/json writes, at a twentieth
// of its size in a program. It has no way to read what it does not expect; that
// is a fault of the text.
package jsontext

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// Writer holds JSON text. Its methods append a value, as a member of the object
// that was opened last, or, with the name "", as an item of the list. The
// names must need no escaping. The zero Writer is empty.
type Writer struct {
	text   []byte
	behind bool // a value, so that the next needs a comma
}

// String returns what was written.
func (w *Writer) String() string { return string(w.text) }

// Grow makes room for n more bytes, which spares the time to make it bit by bit.
func (w *Writer) Grow(n int) { w.text = slices.Grow(w.text, n) }

// Open begins an object, by '{', or a list, by '['.
func (w *Writer) Open(name string, bracket byte) {
	w.name(name)
	w.text = append(w.text, bracket)
	w.behind = false
}

// Close ends what was opened last, by '}' or ']'.
func (w *Writer) Close(bracket byte) {
	w.text = append(w.text, bracket)
	w.behind = true
}

// Null writes null.
func (w *Writer) Null(name string) {
	w.name(name)
	w.text = append(w.text, "null"...)
}

// Bool writes true or false.
func (w *Writer) Bool(name string, v bool) {
	w.name(name)
	w.text = strconv.AppendBool(w.text, v)
}

// Int writes a whole number.
func (w *Writer) Int(name string, v int) {
	w.name(name)
	w.text = strconv.AppendInt(w.text, int64(v), 10)
}

// Number writes a number. It panics for NaN and infinity, which JSON lacks.
func (w *Writer) Number(name string, v float64) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		panic("jsontext: " + strconv.FormatFloat(v, 'g', -1, 64) + " in " + name)
	}
	w.name(name)
	if size := math.Abs(v); size == 0 || size >= 1e-6 && size < 1e21 {
		w.text = strconv.AppendFloat(w.text, v, 'f', -1, 64)
		return
	}
	b := strconv.AppendFloat(w.text, v, 'e', -1, 64)
	// e-09 is written e-9, as in JavaScript
	if n := len(b); b[n-4] == 'e' && b[n-3] == '-' && b[n-2] == '0' {
		b = append(b[:n-2], b[n-1])
	}
	w.text = b
}

// Text writes text. What is no UTF-8 becomes U+FFFD, and what would have a
// meaning in HTML or in JavaScript's source text is escaped.
func (w *Writer) Text(name, v string) {
	w.name(name)
	w.text = append(w.text, '"')
	start := 0
	for i := 0; i < len(v); {
		if plain[v[i]] { // most are, and that is much faster
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(v[i:])
		if escaped := escape(r, n); escaped != "" {
			w.text = append(append(w.text, v[start:i]...), escaped...)
			start = i + n
		}
		i += n
	}
	w.text = append(append(w.text, v[start:]...), '"')
}

// plain has the bytes that stand for themselves.
var plain = func() (is [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		is[c] = escape(c, 1) == ""
	}
	return is
}()

// escape returns how a rune of n bytes is written, "" for as it is.
func escape(r rune, n int) string {
	switch {
	case r == '"' || r == '\\':
		return `\` + string(r)
	case r == '\b':
		return `\b`
	case r == '\f':
		return `\f`
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r == '\t':
		return `\t`
	case r < ' ' || r == '<' || r == '>' || r == '&':
		const digits = "0123456789abcdef"
		return `\u00` + digits[r>>4:r>>4+1] + digits[r&15:r&15+1]
	case r == '\u2028':
		return `\u2028`
	case r == '\u2029':
		return `\u2029`
	case r == utf8.RuneError && n == 1:
		return `\ufffd`
	}
	return ""
}

// Texts writes a list of texts.
func (w *Writer) Texts(name string, list []string) {
	w.Open(name, '[')
	for _, v := range list {
		w.Text("", v)
	}
	w.Close(']')
}

// Ints writes a list of whole numbers.
func (w *Writer) Ints(name string, list []int) {
	w.Open(name, '[')
	for _, v := range list {
		w.Int("", v)
	}
	w.Close(']')
}

// name writes the comma before a value that is not the first, and its name.
func (w *Writer) name(name string) {
	if w.behind {
		w.text = append(w.text, ',')
	}
	w.behind = true
	if name != "" {
		w.text = append(append(append(w.text, '"'), name...), '"', ':')
	}
}
