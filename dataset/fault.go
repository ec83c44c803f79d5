package dataset

import (
	"errors"
	"fmt"
	"strings"

	"lodestone/dataset/parquet"
)

// ErrCorrupt is wrapped by errors about data that are missing, damaged or
// contradict themselves: a digest that differs, a truncated file, an interval
// that does not contain its point.
var ErrCorrupt = parquet.ErrCorrupt

// ErrUnsupported is wrapped by errors about a file that may well be sound but
// uses a part of its format that [Read] does not know.
var ErrUnsupported = parquet.ErrUnsupported

// fault is an error of one of the two kinds above. The kind stays out of the
// text, which says what is wrong and where.
type fault struct {
	kind error
	text error
}

func (f *fault) Error() string   { return f.text.Error() }
func (f *fault) Unwrap() []error { return []error{f.kind, f.text} }

func corrupt(format string, args ...any) error {
	return &fault{ErrCorrupt, fmt.Errorf(format, args...)}
}

func unsupported(format string, args ...any) error {
	return &fault{ErrUnsupported, fmt.Errorf(format, args...)}
}

// within says where in the dataset err was met and keeps its kind.
func within(place string, err error) error {
	text := strings.TrimPrefix(err.Error(), "dataset: ")
	if errors.Is(err, ErrUnsupported) {
		return unsupported("dataset: %s: %s", place, text)
	}
	return corrupt("dataset: %s: %s", place, text)
}
