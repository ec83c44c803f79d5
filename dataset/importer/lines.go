package importer

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

const (
	longestItem = 1 << 18 // bytes of a line, or of a value in JSON
	mostColumns = 1000
)

// lines reads a table of separated values. The separators and quotes of ASCII
// are no part of any character of GBK, Shift-JIS or UTF-8, so that lines are cut
// before anyone knows their encoding.
type lines struct {
	in        *bufio.Reader
	end       byte // of a line
	number    int  // of the line read last, from 1
	separator byte
	fields    [][]byte
}

// linesOf returns a reader of lines. They end in LF, also behind a CR; where there is
// none in what a line may be long they end in CR, as old programs for the Mac write
// them.
func linesOf(in *bufio.Reader) *lines {
	ahead, _ := in.Peek(longestItem) // an error is there again for what reads on
	l := &lines{in: in, end: '\n'}
	if cr := bytes.IndexByte(ahead, '\r'); cr >= 0 && cr+1 < len(ahead) && bytes.IndexByte(ahead, '\n') < 0 {
		l.end = '\r'
	}
	return l
}

// next returns the fields of the next line that is not blank, or io.EOF. They
// hold until the next call.
func (l *lines) next() ([][]byte, error) {
	for {
		line, err := l.in.ReadSlice(l.end)
		if len(line) == 0 && err != nil {
			return nil, err
		}
		l.number++
		if errors.Is(err, bufio.ErrBufferFull) {
			return nil, errLong
		}
		if err != nil && err != io.EOF {
			return nil, err
		}
		line = bytes.TrimRight(line, "\r\n")
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if l.separator == 0 {
			l.separator = separatorOf(line)
		}
		return l.split(line)
	}
}

// unread is why a file cannot be read on, wherever it has been read to.
type unread struct{ Phrase }

func (u unread) Error() string { return string(u.Phrase) }

var (
	errLong   = unread{"a line is longer than 256 kB"}
	errOpen   = unread{"a quotation mark is not closed on its line"}
	errQuoted = unread{"text follows a closing quotation mark"}
	errWide   = unread{"there are more than 1,000 columns"}
)

// separatorOf is the most frequent separator of a header.
func separatorOf(header []byte) byte {
	best := byte(',')
	for _, c := range []byte(";\t") {
		if bytes.IndexByte(header, c) >= 0 && bytes.Count(header, []byte{c}) > bytes.Count(header, []byte{best}) {
			best = c
		}
	}
	return best
}

// separatorLine reports whether the first line only names the separator of the
// others, as "sep=;", which some spreadsheets write; it is that from then on.
func (l *lines) separatorLine(fields [][]byte) bool {
	line := bytes.Join(fields, []byte{l.separator})
	if named, ok := bytes.CutPrefix(line, []byte("sep=")); ok && len(named) == 1 {
		l.separator = named[0]
		return true
	}
	return false
}

func (l *lines) split(line []byte) ([][]byte, error) {
	l.fields = l.fields[:0]
	for {
		if len(l.fields) == mostColumns {
			return nil, errWide
		}
		var field []byte
		rest := line
		if len(line) > 0 && line[0] == '"' {
			var err error
			if field, rest, err = unquote(line[1:]); err != nil {
				return nil, err
			}
			if len(rest) > 0 && rest[0] != l.separator {
				return nil, errQuoted
			}
		} else {
			end := bytes.IndexByte(line, l.separator)
			if end < 0 {
				end = len(line)
			}
			field, rest = line[:end], line[end:]
		}
		l.fields = append(l.fields, bytes.TrimSpace(field))
		if len(rest) == 0 {
			return l.fields, nil
		}
		line = rest[1:]
	}
}

// unquote returns the text up to the closing quotation mark and what follows
// it. Doubled marks are made single in place.
func unquote(b []byte) (text, rest []byte, err error) {
	n := 0
	for i := 0; i < len(b); i++ {
		if b[i] == '"' {
			if i+1 == len(b) || b[i+1] != '"' {
				return b[:n], b[i+1:], nil
			}
			i++
		}
		b[n] = b[i]
		n++
	}
	return nil, nil, errOpen
}
