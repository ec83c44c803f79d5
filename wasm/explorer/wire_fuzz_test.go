package explorer

import (
	"errors"
	"testing"
)

// Whatever the text of a request, it is refused in a sentence or answered in JSON.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{
		`{}`, `null`, `[]`, `{"country":["USA","DEU"],"focus":["USA"],"time":"2024-01..2025-09","show":"yoy"}`,
		`{"country":null,"other":"&utm=1"}`, `{"reporter":"GBR","flow":"import","tab":"analysis"}`,
		`{"text":"Exports rose 5% in September 2025.","published":"2025-10-20","asof":""}`,
		`{"link":"?country=USA","format":"csv","address":"","day":"2025-11-01","engine":"1"}`,
		`{"link":"","format":"json"}`, `{"link":"?country=USA","partner":"USA","month":"2025-09","show":""}`,
		`{"code":"de","table":"a\tb\n"}`, "{\"country\":[\"\\ud800\\u0000\"]}",
	} {
		f.Add(text)
	}
	x := bundled(f)
	f.Fuzz(func(t *testing.T, text string) {
		if q, err := DecodeRequest(text); err == nil {
			view, err := x.Query(q)
			answered(t, &view, err)
			history, err := x.History(q)
			answered(t, &history, err)
		}
		if q, err := DecodeCheck(text); err == nil {
			report, err := x.Check(q)
			answered(t, &report, err)
		}
		if q, err := DecodeExport(text); err == nil {
			export, err := x.Save(q)
			answered(t, &export, err)
		}
		if q, err := DecodeOrigin(text); err == nil {
			origin, err := x.Origin(q)
			answered(t, &origin, err)
		}
		_, _ = DecodeSpeech(text) // its table has a target of its own
	})
}

// answered encodes a reply, which panics where a number is none, or asks that a
// refusal be one for the reader.
func answered(t *testing.T, r Reply, err error) {
	t.Helper()
	var known *Error
	switch {
	case err == nil:
		Encode("value", r)
	case !errors.As(err, &known) || known.Message == "":
		t.Fatalf("%v is no sentence for a reader", err)
	}
}
