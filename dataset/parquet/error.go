package parquet

import (
	"errors"
	"strconv"
	"strings"
)

// ErrCorrupt is wrapped by errors about a file that is damaged or contradicts
// itself.
var ErrCorrupt = errors.New("parquet: corrupt file")

// ErrUnsupported is wrapped by errors about a file that may well be sound but
// uses a part of the format that is not read, or passes a limit.
var ErrUnsupported = errors.New("parquet: unsupported file")

// Error says what is wrong with a file and where. It wraps [ErrCorrupt],
// [ErrUnsupported], or what the source or [Options.Interrupt] answered.
type Error struct {
	Kind   error
	File   string // as [Options.Name] has it
	Column string // "" where the file as a whole is meant
	Group  int    // the row group, where Column is not ""
	Offset int64  // bytes from the start of the file to what is meant, a page where Column is not ""; −1 where nothing is
	Reason string
}

func (e *Error) Error() string {
	place := ""
	if e.Column != "" {
		place = "column " + quote(e.Column) + " of row group " + strconv.Itoa(e.Group)
	}
	if e.Offset >= 0 {
		if place != "" {
			place += ", "
		}
		place += "byte " + strconv.FormatInt(e.Offset, 10)
	}
	if place != "" {
		place += ": "
	}
	if e.File != "" {
		place = e.File + ": " + place
	}
	return place + e.Reason
}

func (e *Error) Unwrap() error { return e.Kind }

// The functions below are called from everywhere; inlined, they made 12 kB of the
// page's program.

//go:noinline
func corrupt(text string, numbers ...int) error {
	return &Error{Kind: ErrCorrupt, Offset: -1, Reason: fill(text, numbers)}
}

//go:noinline
func unsupported(text string, numbers ...int) error {
	return &Error{Kind: ErrUnsupported, Offset: -1, Reason: fill(text, numbers)}
}

// because returns an error of a kind whose text ends with a detail.
//
//go:noinline
func because(kind error, text, detail string) error {
	return &Error{Kind: kind, Offset: -1, Reason: text + detail}
}

// reason returns an error for a place that is not known yet.
//
//go:noinline
func reason(text string, numbers ...int) error { return errors.New(fill(text, numbers)) }

// fill puts each number where text has a #; those after the last number stay.
// Package fmt, which would have each number boxed, makes a dozen kilobytes more
// of the page's program.
func fill(text string, numbers []int) string {
	for _, n := range numbers {
		before, after, _ := strings.Cut(text, "#")
		text = before + strconv.Itoa(n) + after
	}
	return text
}

func quote(name string) string { return strconv.Quote(name) }

// within names the file that err was met in.
func (o *Options) within(err error) error {
	var e *Error
	if !errors.As(err, &e) {
		e = &Error{Kind: err, Offset: -1, Reason: err.Error()}
	}
	e.File = o.Name
	return e
}
