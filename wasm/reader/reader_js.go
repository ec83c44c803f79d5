package reader

import (
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/hack-pad/safejs"

	"lodestone/dataset/importer"
	"lodestone/dataset/own"
)

// collectLate is how much more memory than is in use, in percent, may be taken
// before garbage is collected: a program that reads is let go afterwards.
const collectLate = 400

// Register registers the global object own, and calls globalThis.ownReady if it
// is a function; slicer makes its member of that name, or is nil. What goes wrong
// is written to the console.
func Register(slicer func() (safejs.Value, error)) error {
	err := register(slicer)
	if err != nil {
		log(err)
	}
	return err
}

func register(slicer func() (safejs.Value, error)) error {
	object, err := safejs.ValueOf(map[string]any{})
	if err != nil {
		return err
	}
	if err := set(object, "read", answer); err != nil {
		return err
	}
	if err := set(object, "find", find); err != nil {
		return err
	}
	if slicer != nil {
		member, err := slicer()
		if err != nil {
			return err
		}
		if err := object.Set("slicer", member); err != nil {
			return err
		}
	}
	global := safejs.Global()
	if err := global.Set("own", object); err != nil {
		return fmt.Errorf("reader: register: %w", err)
	}
	ready, err := global.Get("ownReady")
	if err != nil || ready.Type() != safejs.TypeFunction {
		return err
	}
	_, err = ready.Invoke()
	return err
}

// request is what is known of the files.
type request struct {
	Names []string `json:"names"`
	own.Options
	Of importer.Key `json:"of"` // the observation to find
}

type failure struct {
	Code          string `json:"code"`
	Message       string `json:"message"`
	importer.Said        // what the message is made of, for a page in another language
}

type reply struct {
	Value *value   `json:"value,omitempty"`
	Error *failure `json:"error,omitempty"`
}

type value struct {
	Report   own.Report    `json:"report"`
	Question *own.Question `json:"question"`
}

// answer returns the object that a call gets. safejs lets a panic through, which
// would end the program.
func answer(arguments []safejs.Value) (object any) {
	defer func() {
		if p := recover(); p != nil {
			object = packed(reply{Error: refusal(fmt.Errorf("panic: %v", p))}, nil)
		}
	}()
	debug.SetGCPercent(collectLate)
	r, files, err := brought(arguments[0], arguments[1])
	if err != nil {
		return packed(reply{Error: refusal(err)}, nil)
	}
	result, err := own.Open(files, r.Options)
	if err != nil {
		return packed(reply{Error: refusal(err)}, nil)
	}
	return packed(reply{Value: &value{result.Report, result.Question}}, result.Files)
}

// find returns the JSON that a call gets.
func find(arguments []safejs.Value) any {
	debug.SetGCPercent(collectLate)
	found, err := guarded(func() (any, error) {
		r, files, err := brought(arguments[0], arguments[1])
		if err != nil {
			return nil, err
		}
		return own.Find(files, r.Options, r.Of)
	})
	out := map[string]any{"value": found}
	if err != nil {
		out = map[string]any{"error": refusal(err)}
	}
	text, err := json.Marshal(out)
	if err != nil {
		panic(err) // of types that have no such values
	}
	return string(text)
}

// brought returns what is known of files, and the files.
func brought(argument, contents safejs.Value) (r request, files []own.File, err error) {
	text, err := argument.String()
	if err != nil {
		return r, nil, err
	}
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		return r, nil, err
	}
	files = make([]own.File, len(r.Names))
	for i, name := range r.Names {
		array, err := contents.Index(i)
		if err != nil {
			return r, nil, err
		}
		size, err := array.Length()
		if err != nil {
			return r, nil, err
		}
		files[i] = own.File{Name: name, Data: make([]byte, size)}
		if _, err := safejs.CopyBytesToGo(files[i].Data, array); err != nil {
			return r, nil, err
		}
	}
	return r, files, nil
}

// refusal is what an error makes. What no reader could understand goes to the
// console instead.
func refusal(err error) *failure {
	var known *importer.Refusal
	if errors.As(err, &known) {
		return &failure{"unsupported_file", known.String(), known.Said}
	}
	log(err)
	return broken("Something went wrong inside the program, so the file was not read.")
}

// broken is what a reader cannot mend.
func broken(phrase importer.Phrase) *failure {
	return &failure{"internal", string(phrase), importer.Say(phrase)}
}

// packed makes the object of a reply and of files.
func packed(r reply, files map[string][]byte) any {
	text, err := json.Marshal(r)
	if err != nil {
		panic(err) // of types that have no such values
	}
	list := map[string]any{}
	for name, content := range files {
		array, err := arrayOf(content)
		if err != nil {
			log(err)
			return packed(reply{Error: broken("The dataset is too large for this browser.")}, nil)
		}
		list[name] = array
	}
	return map[string]any{"reply": string(text), "files": list}
}

func arrayOf(content []byte) (safejs.Value, error) {
	bytes, err := safejs.Global().Get("Uint8Array")
	if err != nil {
		return safejs.Value{}, err
	}
	array, err := bytes.New(len(content))
	if err != nil {
		return safejs.Value{}, err
	}
	_, err = safejs.CopyBytesToJS(array, content)
	return array, err
}

func log(err error) {
	if console, missing := safejs.Global().Get("console"); missing == nil {
		console.Call("error", err.Error())
	}
}
