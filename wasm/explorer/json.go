package explorer

import (
	"fmt"

	"lodestone/dataset/jsontext"
)

// Reply is what crosses to JavaScript: a *[Request], *[View],
// *[History], *[Origin], *[Background], *[Report], *[Export] or *[Error].
type Reply interface {
	write(w *jsontext.Writer, name string)
}

// Encode returns a reply as JSON: an object that has it under name. A nil reply
// is null, a list that is nil is empty, and all else is as encoding/json has
// it. It panics where a number is NaN or infinite.
func Encode(name string, r Reply) string {
	var w jsontext.Writer
	w.Grow(1 << 16) // a usual view
	w.Open("", '{')
	if r == nil {
		w.Null(name)
	} else {
		r.write(&w, name)
	}
	w.Close('}')
	return w.String()
}

// DecodeRequest reads a request from JSON. What it does not know it refuses: a
// misspelt field would otherwise answer another question than the one asked.
// Fields that are left out have their empty value.
func DecodeRequest(text string) (Request, error) {
	var q Request
	in := jsontext.NewReader(text)
	in.Object(func(name string) bool {
		switch name {
		case "country":
			q.Country = in.Texts()
			return true
		case "focus":
			q.Focus = in.Texts()
			return true
		}
		if f := q.named(name); f != nil {
			*f.value = in.Text()
			return true
		}
		return readText(in, name, map[string]*string{"other": &q.Other})
	})
	return q, decoded(in)
}

// DecodeCheck does the same for a text that is to be checked.
func DecodeCheck(text string) (CheckRequest, error) {
	var q CheckRequest
	in := jsontext.NewReader(text)
	in.Object(func(name string) bool {
		return readText(in, name, map[string]*string{
			"text": &q.Text, "published": &q.Published, "asof": &q.Asof,
		})
	})
	return q, decoded(in)
}

// DecodeExport does the same for something to be taken away.
func DecodeExport(text string) (ExportRequest, error) {
	var q ExportRequest
	in := jsontext.NewReader(text)
	in.Object(func(name string) bool {
		return readText(in, name, map[string]*string{
			"link": &q.Link, "format": &q.Format, "address": &q.Address, "day": &q.Day, "engine": &q.Engine,
		})
	})
	return q, decoded(in)
}

// DecodeOrigin does the same for a number whose origin is asked for.
func DecodeOrigin(text string) (OriginRequest, error) {
	var q OriginRequest
	in := jsontext.NewReader(text)
	in.Object(func(name string) bool {
		return readText(in, name, map[string]*string{
			"link": &q.Link, "partner": &q.Partner, "month": &q.Month, "show": &q.Show,
		})
	})
	return q, decoded(in)
}

// DecodeSpeech does the same for a language to answer in.
func DecodeSpeech(text string) (Speech, error) {
	var s Speech
	in := jsontext.NewReader(text)
	in.Object(func(name string) bool {
		return readText(in, name, map[string]*string{"code": &s.Code, "table": &s.Table})
	})
	return s, decoded(in)
}

func readText(in *jsontext.Reader, name string, to map[string]*string) bool {
	field := to[name]
	if field != nil {
		*field = in.Text()
	}
	return field != nil
}

func decoded(in *jsontext.Reader) error {
	if err := in.End(); err != nil {
		return fmt.Errorf("explorer: request: %w", err)
	}
	return nil
}
