// Command wasm is the program in the page: the engine, registered for
// JavaScript as the global object explorer.
//
//	open(files)    loads a dataset: an object of Uint8Arrays by file name
//	load(files)    adds files that a call has asked for
//	speak(words)   makes all others answer in a language: {code, table} as JSON
//	read(link)     turns an address such as "?country=USA" into a request
//	query(request) turns a request, as JSON, into a view
//	history(request) tells how what a request shows came to be known
//	background(request) gives what is known of years beside it
//	origin(request) tells where a number comes from
//	export(request) gives what a reader takes away from a view: text with the
//	name of its file, or with the format json the view with its provenance
//	check(request) turns a text with what is known of it, as JSON, into a report
//
// Each function answers at once with JSON: {"value": …}, which is null for
// open, load and speak, or {"error": {"code", "message", "file"}}. A call that fails
// with code needs_file may be repeated once the file is loaded. A call that
// fails changes nothing: after an open that fails, the dataset that was open
// before still is. When the functions are there, globalThis.explorerReady is
// called if it is a function.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/hack-pad/safejs"

	"lodestone/wasm/explorer"
)

func main() {
	if err := register(&bridge{}); err != nil {
		log(err)
		os.Exit(1)
	}
	select {} // the functions live as long as the program
}

// bridge holds the open dataset between calls; x is nil before the first.
type bridge struct{ x *explorer.Explorer }

// method is a function as JavaScript calls it. Its argument is unchecked.
type method func(argument safejs.Value) (explorer.Reply, error)

func register(b *bridge) error {
	object, err := safejs.ValueOf(map[string]any{})
	if err != nil {
		return err
	}
	for name, call := range map[string]method{"open": b.open, "load": b.load, "speak": b.speak, "read": b.read, "query": b.query, "history": b.history, "background": b.background, "origin": b.origin, "export": b.export, "check": b.check} {
		if err := expose(object, name, call); err != nil {
			return fmt.Errorf("wasm: register %s: %w", name, err)
		}
	}
	global := safejs.Global()
	if err := global.Set("explorer", object); err != nil {
		return fmt.Errorf("wasm: register explorer: %w", err)
	}
	ready, err := global.Get("explorerReady")
	if err != nil || ready.Type() != safejs.TypeFunction {
		return err
	}
	_, err = ready.Invoke()
	return err
}

func expose(object safejs.Value, name string, call method) error {
	f, err := safejs.FuncOf(func(_ safejs.Value, arguments []safejs.Value) any {
		return answer(call, append(arguments, safejs.Undefined())[0])
	})
	if err != nil {
		return err
	}
	return object.Set(name, f)
}

// answer returns the reply to a call. safejs lets a panic through, which would
// end the program and with it the page, so all calls go through here.
func answer(call method, argument safejs.Value) (reply string) {
	defer func() {
		if p := recover(); p != nil {
			reply = refusal(fmt.Errorf("panic: %v", p))
		}
	}()
	value, err := call(argument)
	if err != nil {
		return refusal(err)
	}
	return explorer.Encode("value", value)
}

// refusal returns the reply that an error makes. What no reader could
// understand goes to the console instead.
func refusal(err error) string {
	var known *explorer.Error
	if !errors.As(err, &known) {
		log(err)
		known = &explorer.Error{
			Code:    "internal",
			Message: "Something went wrong inside the program, so it has no answer.",
		}
	}
	return explorer.Encode("error", known)
}

// log writes to the console. Standard error will not do: under Node a write to
// it waits for an event, and inside a call from JavaScript none can arrive.
func log(err error) {
	if console, missing := safejs.Global().Get("console"); missing == nil {
		console.Call("error", err.Error())
	}
}

func (b *bridge) open(argument safejs.Value) (explorer.Reply, error) {
	files, err := filesOf(argument)
	if err != nil {
		return nil, err
	}
	x, err := explorer.Open(files)
	if err != nil {
		return nil, err
	}
	b.x = x
	return nil, nil
}

func (b *bridge) load(argument safejs.Value) (explorer.Reply, error) {
	files, err := filesOf(argument)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	return nil, b.x.Load(files)
}

// speak reads the table of a language; one without a table is English.
func (b *bridge) speak(argument safejs.Value) (explorer.Reply, error) {
	speech, err := requestOf(argument, maxWords, explorer.DecodeSpeech)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	return nil, b.x.Speak(speech)
}

func (b *bridge) read(argument safejs.Value) (explorer.Reply, error) {
	link, err := textOf(argument, maxText)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	request, err := b.x.Read(link)
	return &request, err
}

func (b *bridge) query(argument safejs.Value) (explorer.Reply, error) {
	request, err := requestOf(argument, maxText, explorer.DecodeRequest)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	view, err := b.x.Query(request)
	return &view, err
}

func (b *bridge) history(argument safejs.Value) (explorer.Reply, error) {
	request, err := requestOf(argument, maxText, explorer.DecodeRequest)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	history, err := b.x.History(request)
	return &history, err
}

func (b *bridge) background(argument safejs.Value) (explorer.Reply, error) {
	request, err := requestOf(argument, maxText, explorer.DecodeRequest)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	background, err := b.x.Background(request)
	return &background, err
}

func (b *bridge) export(argument safejs.Value) (explorer.Reply, error) {
	request, err := requestOf(argument, maxText, explorer.DecodeExport)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	if request.Format == "json" {
		file, err := b.x.WithProvenance(request)
		return &file, err
	}
	export, err := b.x.Save(request)
	return &export, err
}

func (b *bridge) origin(argument safejs.Value) (explorer.Reply, error) {
	request, err := requestOf(argument, maxText, explorer.DecodeOrigin)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	origin, err := b.x.Origin(request)
	return &origin, err
}

// collectLate is how much more memory than is in use, in percent, a check may
// take before garbage is collected.
const collectLate = 400

func (b *bridge) check(argument safejs.Value) (explorer.Reply, error) {
	request, err := requestOf(argument, maxCheck, explorer.DecodeCheck)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	// One thread does all: while it collects garbage, judging a long text takes
	// twice as long.
	defer debug.SetGCPercent(debug.SetGCPercent(collectLate))
	report, err := b.x.Check(request)
	return &report, err
}
