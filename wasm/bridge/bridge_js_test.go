package bridge

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/hack-pad/safejs"

	"lodestone/wasm/explorer"
)

// checking is what the program has that checks texts.
var checking = map[string]Method{"check": Check}

// script evaluates a JavaScript function body in which explorer is registered.
func script(t *testing.T, body string) string {
	t.Helper()
	f, err := safejs.Global().Call("Function", body)
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	result, err := f.Invoke()
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	text, err := result.String()
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return text
}

// codeOf returns the code of a reply, "" for one with a value.
func codeOf(t *testing.T, reply string) string {
	t.Helper()
	var r struct {
		Value *json.RawMessage
		Error *explorer.Error
	}
	if err := json.Unmarshal([]byte(reply), &r); err != nil {
		t.Fatalf("reply %s: %v", reply, err)
	}
	if r.Error == nil {
		return ""
	}
	if !strings.HasSuffix(r.Error.Message, ".") || r.Value != nil {
		t.Errorf("reply %s: want an error alone, with a whole sentence", reply)
	}
	return r.Error.Code
}

func TestRegisteringTellsThePage(t *testing.T) {
	script(t, `globalThis.explorerReady = () => { globalThis.seen = typeof explorer.query }`)
	if err := register(&Bridge{}, checking); err != nil {
		t.Fatal(err)
	}
	if got := script(t, `delete globalThis.explorerReady; return globalThis.seen`); got != "function" {
		t.Errorf("explorer.query when explorerReady was called: %s, want a function", got)
	}
}

func TestBadArgumentsAreRefusedInWords(t *testing.T) {
	if err := register(&Bridge{}, checking); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ call, want string }{
		{`open()`, "invalid_request"},
		{`open(null)`, "invalid_request"},
		{`open('exports.parquet')`, "invalid_request"},
		{`open({a: 'text'})`, "invalid_request"},
		{`open({a: null})`, "invalid_request"},
		{`open({a: [1, 2]})`, "invalid_request"},
		{`open({a: new Float64Array(2)})`, "invalid_request"},
		{`open({a: new DataView(new ArrayBuffer(8))})`, "invalid_request"},
		{`open({a: {length: 1e15}})`, "invalid_request"},
		{`open({a: Object.create(Uint8Array.prototype)})`, "invalid_request"},
		{`open({get a() { throw new Error('getter') }})`, "invalid_request"},
		{`open(new Proxy({}, {ownKeys() { throw new Error('proxy') }}))`, "invalid_request"},
		{`open({a: new Proxy({}, {get() { throw new Error('proxy') }})})`, "invalid_request"},
		{`open(Object.fromEntries(Array.from({length: 65}, (_, i) => [i, new Uint8Array(1)])))`,
			"unsupported_file"},
		{`open({a: new Uint8Array(256 * 2 ** 20 + 1)})`, "unsupported_file"},
		{`open({a: Object.defineProperty(new Uint8Array(1), 'length', {value: 9})})`,
			"invalid_request"},
		{`load()`, "invalid_request"},
		{`load({a: 'text'})`, "invalid_request"},
		{`load({a: new Uint8Array(1)})`, "no_data"},
		{`read()`, "invalid_request"},
		{`read(7)`, "invalid_request"},
		{`read(Symbol.iterator)`, "invalid_request"},
		{`read('?'.padEnd(2 ** 16 + 1))`, "invalid_request"},
		{`read('')`, "no_data"},
		{`query()`, "invalid_request"},
		{`query({})`, "invalid_request"},
		{`query('')`, "invalid_request"},
		{`query('{')`, "invalid_request"},
		{`query('[]')`, "invalid_request"},
		{`query('{} {}')`, "invalid_request"},
		{`query('{"contry": ["USA"]}')`, "invalid_request"},
		{`query('{"country": "USA"}')`, "invalid_request"},
		{`query('{}')`, "no_data"},
		{`history('{}')`, "no_data"},
		{`background('{}')`, "no_data"},
		{`history('{"contry": ["USA"]}')`, "invalid_request"},
		{`export()`, "invalid_request"},
		{`export('{"frmat": "csv"}')`, "invalid_request"},
		{`export('{"format": "csv"}')`, "no_data"},
		{`check()`, "invalid_request"},
		{`check({text: 'a'})`, "invalid_request"},
		{`check('{')`, "invalid_request"},
		{`check('{"text": 7}')`, "invalid_request"},
		{`check('{"txt": "a"}')`, "invalid_request"},
		{`check('{"text": "a"} {}')`, "invalid_request"},
		{`check(JSON.stringify({text: 'a'.padEnd(3 * 2 ** 20)}))`, "invalid_request"},
		{`check('{"text": "a"}')`, "no_data"},
	} {
		if got := codeOf(t, script(t, "return explorer."+c.call)); got != c.want {
			t.Errorf("%s: code %q, want %q", c.call, got, c.want)
		}
	}
}

func TestAPanicIsAReplyAndTheNextCallWorks(t *testing.T) {
	object := safejs.Global()
	if err := expose(object, "panics", func(safejs.Value) (explorer.Reply, error) {
		panic("as the test wants")
	}); err != nil {
		t.Fatal(err)
	}
	if err := expose(object, "works", func(safejs.Value) (explorer.Reply, error) {
		return &explorer.Error{Message: "<b>"}, nil
	}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if got := codeOf(t, script(t, `return panics()`)); got != "internal" {
			t.Errorf("a panic: code %q, want internal", got)
		}
		if got := script(t, `return JSON.parse(works()).value.message`); got != "<b>" {
			t.Errorf("the call after a panic = %q, want <b>", got)
		}
	}
}

func TestTheBundledDataAnswerAsTheyDoInGo(t *testing.T) {
	var b Bridge
	if err := register(&b, checking); err != nil {
		t.Fatal(err)
	}
	script(t, `globalThis.files = {}
		for (const name of fs.readdirSync('../../dataset')) {
			if (/\.parquet$|^manifest\.json$/.test(name)) {
				files[name] = new Uint8Array(fs.readFileSync('../../dataset/' + name))
			}
		}`)
	if got := script(t, `return explorer.open(files)`); got != `{"value":null}` {
		t.Fatalf("open: %s", got)
	}
	got := script(t, `globalThis.request = JSON.parse(explorer.read('?country=DEU~USA')).value
		return explorer.query(JSON.stringify(request))`)
	request, err := b.x.Read("?country=DEU~USA")
	if err != nil {
		t.Fatal(err)
	}
	view, err := b.x.Query(request)
	if err != nil {
		t.Fatal(err)
	}
	want, err := json.Marshal(view)
	if err != nil {
		t.Fatal(err)
	}
	if got != `{"value":`+string(want)+`}` {
		t.Errorf("by JavaScript %s, in Go %s", got, want)
	}
	checked := script(t, `return explorer.check(JSON.stringify({text: "Exports to the U.S. fell 28.7% in September from August."}))`)
	report, err := b.x.Check(explorer.CheckRequest{Text: "Exports to the U.S. fell 28.7% in September from August."})
	if err != nil {
		t.Fatal(err)
	}
	if want, err = json.Marshal(report); err != nil || checked != `{"value":`+string(want)+`}` {
		t.Errorf("a check by JavaScript %s, in Go %s, %v", checked, want, err)
	}
	if code := codeOf(t, script(t, `return explorer.check(JSON.stringify({text: 'a'.padEnd(2 ** 20 + 1)}))`)); code != "invalid_request" {
		t.Errorf("a text of more than 1 MB: code %q", code)
	}
	refused := codeOf(t, script(t, `files['exports.parquet'][9] ^= 1; return explorer.open(files)`))
	if refused != "corrupt_dataset" {
		t.Errorf("a tampered file: code %q, want corrupt_dataset", refused)
	}
	if again := script(t, `return explorer.query(JSON.stringify(request))`); again != got {
		t.Errorf("after a dataset that was refused, the view of the one before changed")
	}
	if code := codeOf(t, script(t, `return explorer.read('?country=ATLANTIS')`)); code != "invalid_request" {
		t.Errorf("an unknown country: code %q, want invalid_request", code)
	}
}

func TestFilesArriveAsTheyAre(t *testing.T) {
	object := safejs.Global()
	if err := expose(object, "list", func(v safejs.Value) (explorer.Reply, error) {
		files, err := filesOf(v)
		return &explorer.Error{Message: fmt.Sprint(files)}, err
	}); err != nil {
		t.Fatal(err)
	}
	const want = `map[a:[] b:[1 2]]`
	got := script(t, `return JSON.parse(list({b: new Uint8Array([9, 1, 2, 9]).subarray(1, 3), a: new Uint8Array()})).value.message`)
	if got != want {
		t.Errorf("files = %s, want %s", got, want)
	}
}
