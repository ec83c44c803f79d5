package bridge

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/hack-pad/safejs"

	"lodestone/wasm/explorer"
	"lodestone/wasm/language"
)

// Bridge holds the open dataset between calls; x is nil before the first.
type Bridge struct {
	x      *explorer.Explorer
	keeper *keeper // nil where the program collects its garbage as it comes
}

// Method is a function as JavaScript calls it. Its argument is unchecked.
type Method func(b *Bridge, argument safejs.Value) (explorer.Reply, error)

// methods are those that every program has.
var methods = map[string]Method{
	"open": (*Bridge).open, "load": (*Bridge).load, "speak": (*Bridge).speak, "export": (*Bridge).export,
	"read":       asked(maxText, asLink, (*explorer.Explorer).Read),
	"query":      asked(maxText, explorer.DecodeRequest, (*explorer.Explorer).Query),
	"history":    asked(maxText, explorer.DecodeRequest, (*explorer.Explorer).History),
	"background": asked(maxText, explorer.DecodeRequest, (*explorer.Explorer).Background),
	"origin":     asked(maxText, explorer.DecodeOrigin, (*explorer.Explorer).Origin),
}

// asked is the method that answers a request of at most most units from the
// dataset that is open.
func asked[Q, A any, R interface {
	*A
	explorer.Reply
}](most int, decode func(string) (Q, error), answer func(*explorer.Explorer, Q) (A, error)) Method {
	return func(b *Bridge, argument safejs.Value) (explorer.Reply, error) {
		request, err := requestOf(argument, most, decode)
		if err != nil {
			return nil, err
		}
		if b.x == nil {
			return nil, errNotOpen
		}
		a, err := answer(b.x, request)
		return R(&a), err
	}
}

// asLink decodes a request that is the text of a link.
func asLink(text string) (string, error) { return text, nil }

// Serve registers the global object explorer, with what a program has besides,
// and calls globalThis.explorerReady if it is a function. The functions live as
// long as the program, so it does not return but for an error, which ends it.
func Serve(besides map[string]Method) {
	if err := register(&Bridge{keeper: newKeeper()}, besides); err != nil {
		log(err)
		os.Exit(1)
	}
	select {}
}

func register(b *Bridge, besides map[string]Method) error {
	object, err := safejs.ValueOf(map[string]any{})
	if err != nil {
		return err
	}
	for _, some := range []map[string]Method{methods, besides} {
		for name, method := range some {
			if err := expose(object, name, func(argument safejs.Value) (explorer.Reply, error) {
				defer b.keeper.later()
				return method(b, argument)
			}); err != nil {
				return fmt.Errorf("bridge: register %s: %w", name, err)
			}
		}
	}
	global := safejs.Global()
	if err := global.Set("explorer", object); err != nil {
		return fmt.Errorf("bridge: register explorer: %w", err)
	}
	ready, err := global.Get("explorerReady")
	if err != nil || ready.Type() != safejs.TypeFunction {
		return err
	}
	_, err = ready.Invoke()
	return err
}

// bound is a method of a bridge that is at hand.
type bound func(argument safejs.Value) (explorer.Reply, error)

func expose(object safejs.Value, name string, method bound) error {
	f, err := safejs.FuncOf(func(_ safejs.Value, arguments []safejs.Value) any {
		return answer(method, append(arguments, safejs.Undefined())[0])
	})
	if err != nil {
		return err
	}
	return object.Set(name, f)
}

// answer returns the reply to a call. safejs lets a panic through, which would
// end the program and with it the page, so all calls go through here.
func answer(method bound, argument safejs.Value) (reply string) {
	defer func() {
		if p := recover(); p != nil {
			reply = refusal(fmt.Errorf("panic: %v", p))
		}
	}()
	value, err := method(argument)
	if err != nil {
		return refusal(err)
	}
	return explorer.Encode("value", value)
}

const broken language.Phrase = "Something went wrong inside the program, so it has no answer."

// refusal returns the reply that an error makes. What no reader could
// understand goes to the console instead.
func refusal(err error) string {
	var known *explorer.Error
	if !errors.As(err, &known) {
		log(err)
		known = &explorer.Error{Code: "internal", Message: string(broken)} // the page puts it into its language
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

func (b *Bridge) open(argument safejs.Value) (explorer.Reply, error) {
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

func (b *Bridge) load(argument safejs.Value) (explorer.Reply, error) {
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
func (b *Bridge) speak(argument safejs.Value) (explorer.Reply, error) {
	speech, err := requestOf(argument, maxWords, explorer.DecodeSpeech)
	if err != nil {
		return nil, err
	}
	if b.x == nil {
		return nil, errNotOpen
	}
	return nil, b.x.Speak(speech)
}

func (b *Bridge) export(argument safejs.Value) (explorer.Reply, error) {
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

// Check is the method with which a program checks texts: check(request) turns a
// text with what is known of it, as JSON, into a report.
func Check(b *Bridge, argument safejs.Value) (explorer.Reply, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(collectLate))
	return asked(maxCheck, explorer.DecodeCheck, (*explorer.Explorer).Check)(b, argument)
}
