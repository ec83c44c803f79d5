// Command own is the program that reads what a reader brings: the page fetches
// it, beside the engine, when there is a file to read.
//
//	read(request, contents)
//
// takes the names of the files and what the reader said of them, as JSON
// ({"names": […], "flow", "mass", "unit", "commodity", "goods", "title",
// "total"}), and a list of their contents as Uint8Arrays. It answers with an
// object: reply is JSON, {"value": {"report", "question"}} or {"error": {"code",
// "message"}}, and files the dataset by name, as the engine's open takes it.
// Where there is a question or an error, there are none.
//
// When the function is there, globalThis.ownReady is called if it is a function.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/hack-pad/safejs"

	"lodestone/dataset/own"
)

// collectLate is how much more memory than is in use, in percent, may be taken
// before garbage is collected: the program reads, and is let go.
const collectLate = 400

func main() {
	debug.SetGCPercent(collectLate)
	if err := register(); err != nil {
		log(err)
		os.Exit(1)
	}
	select {} // the function lives as long as the program
}

func register() error {
	f, err := safejs.FuncOf(func(_ safejs.Value, arguments []safejs.Value) any {
		return answer(append(arguments, safejs.Undefined(), safejs.Undefined()))
	})
	if err != nil {
		return err
	}
	object, err := safejs.ValueOf(map[string]any{})
	if err != nil {
		return err
	}
	if err := object.Set("read", f); err != nil {
		return err
	}
	global := safejs.Global()
	if err := global.Set("own", object); err != nil {
		return fmt.Errorf("own: register: %w", err)
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
}

type failure struct {
	Code    string `json:"code"`
	Message string `json:"message"`
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
	result, err := read(arguments[0], arguments[1])
	if err != nil {
		return packed(reply{Error: refusal(err)}, nil)
	}
	return packed(reply{Value: &value{result.Report, result.Question}}, result.Files)
}

func read(argument, contents safejs.Value) (own.Result, error) {
	text, err := argument.String()
	if err != nil {
		return own.Result{}, err
	}
	var r request
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		return own.Result{}, err
	}
	files := make([]own.File, len(r.Names))
	for i, name := range r.Names {
		array, err := contents.Index(i)
		if err != nil {
			return own.Result{}, err
		}
		size, err := array.Length()
		if err != nil {
			return own.Result{}, err
		}
		files[i] = own.File{Name: name, Data: make([]byte, size)}
		if _, err := safejs.CopyBytesToGo(files[i].Data, array); err != nil {
			return own.Result{}, err
		}
	}
	return own.Open(files, r.Options)
}

// refusal is what an error makes. What no reader could understand goes to the
// console instead.
func refusal(err error) *failure {
	var known *own.Error
	if errors.As(err, &known) {
		return &failure{"unsupported_file", known.Message}
	}
	log(err)
	return &failure{"internal", "Something went wrong inside the program, so the file was not read."}
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
			return map[string]any{"reply": `{"error":{"code":"internal","message":"The dataset is too large for this browser."}}`}
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
