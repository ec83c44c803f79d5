package reader

import (
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/hack-pad/safejs"

	"lodestone/dataset/importer"
	"lodestone/dataset/slice"
)

// slicer answers one question at a time.
type slicer struct{ session *slice.Session }

// begun is what begin answers.
type begun struct {
	Targets     []slice.Target `json:"targets"`
	Commodities []string       `json:"commodities"`
	slice.Step
}

var errNotBegun = errors.New("slice: nothing has begun")

// Slicer returns an object with the functions of a slicer:
//
//	begin(question)           starts anew with a question, as JSON
//	need()                    says what is to be fetched next
//	give(file, offset, bytes) takes it, a Uint8Array, for a file by its place
//	finish()                  reads the rows and makes a Parquet file of them
//
// Each answers with JSON, finish with an object of that as reply and of the file,
// a Uint8Array.
func Slicer() (safejs.Value, error) {
	object, err := safejs.ValueOf(map[string]any{})
	if err != nil {
		return object, err
	}
	s := &slicer{}
	for name, call := range map[string]func(arguments []safejs.Value) (any, error){"begin": s.begin, "need": s.need, "give": s.give} {
		err := set(object, name, func(arguments []safejs.Value) any {
			return encoded(guarded(func() (any, error) { return call(arguments) }))
		})
		if err != nil {
			return object, err
		}
	}
	return object, set(object, "finish", s.finish)
}

func set(object safejs.Value, name string, call func(arguments []safejs.Value) any) error {
	f, err := safejs.FuncOf(func(_ safejs.Value, arguments []safejs.Value) any {
		none := safejs.Undefined()
		return call(append(arguments, none, none, none))
	})
	if err != nil {
		return err
	}
	return object.Set(name, f)
}

// guarded calls what may panic, which would end the program.
func guarded(call func() (any, error)) (value any, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &panicError{p}
		}
	}()
	return call()
}

// encoded is the reply to a call: its value or, in words for a reader, its error.
func encoded(value any, err error) string {
	reply := map[string]any{"value": value}
	if err != nil {
		reply = map[string]any{"error": reasoned(err)}
	}
	text, err := json.Marshal(reply)
	if err != nil {
		panic(err) // of types that have no such values
	}
	return string(text)
}

// reasoned is what an error makes of package slice, or of the files that it reads:
// what is wrong with their bytes has names in English only.
func reasoned(err error) *failure {
	var refused *importer.Refusal
	var panicked *panicError
	if !errors.As(err, &refused) && !errors.As(err, &panicked) {
		err = importer.Refuse("The data could not be read: {reason}.", "reason", strings.TrimPrefix(err.Error(), "parquet: "))
	}
	f := refusal(err)
	if errors.Is(err, slice.ErrNoRows) {
		f.Code = "no_rows"
	}
	return f
}

// panicError is what a call panicked with.
type panicError struct{ cause any }

func (e *panicError) Error() string { return fmt.Sprintf("slice: panic: %v", e.cause) }

func (s *slicer) begin(arguments []safejs.Value) (any, error) {
	text, err := arguments[0].String()
	if err != nil {
		return nil, err
	}
	debug.SetGCPercent(collectLate)
	var ask slice.Ask
	if err := json.Unmarshal([]byte(text), &ask); err != nil {
		return nil, err
	}
	s.session = nil // what it holds may go
	session, err := slice.Begin(ask)
	if err != nil {
		return nil, err
	}
	s.session = session
	step, err := session.Next()
	return begun{session.Targets, append([]string{}, session.Commodities...), step}, err
}

func (s *slicer) need([]safejs.Value) (any, error) {
	if s.session == nil {
		return nil, errNotBegun
	}
	return s.session.Next()
}

func (s *slicer) give(arguments []safejs.Value) (any, error) {
	if s.session == nil {
		return nil, errNotBegun
	}
	file, err := arguments[0].Int()
	if err != nil {
		return nil, err
	}
	offset, err := arguments[1].Float()
	if err != nil {
		return nil, err
	}
	size, err := arguments[2].Length()
	if err != nil {
		return nil, err
	}
	b := make([]byte, size)
	if _, err := safejs.CopyBytesToGo(b, arguments[2]); err != nil {
		return nil, err
	}
	return nil, s.session.Give(file, int64(offset), b)
}

func (s *slicer) finish([]safejs.Value) any {
	var file []byte
	rows, err := guarded(func() (any, error) {
		if s.session == nil {
			return nil, errNotBegun
		}
		b, rows, err := s.session.Finish()
		file, s.session = b, nil
		return rows, err
	})
	if err != nil {
		return map[string]any{"reply": encoded(nil, err)}
	}
	array, err := arrayOf(file)
	if err != nil {
		return map[string]any{"reply": encoded(nil, err)}
	}
	return map[string]any{"reply": encoded(rows, nil), "file": array}
}
