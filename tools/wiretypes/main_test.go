package main

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"lodestone/wasm/explorer"
)

func TestTheCommittedFilesAreFresh(t *testing.T) {
	t.Chdir("../..")
	want, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range want {
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(text) {
			t.Errorf("%s is stale: run `make generate`", path)
		}
	}
}

type outer struct {
	Text   string     `json:"text"`
	Count  int        `json:"count"`
	Share  *float64   `json:"share"`
	Parts  []inner    `json:"parts"`
	Gaps   []*float64 `json:"gaps"`
	Chosen bool       `json:"chosen"`
}

type inner struct {
	Names []string `json:"names"`
}

func TestStructsBecomeInterfaces(t *testing.T) {
	notes := comments{
		order: []string{"outer", "unused", "inner"},
		byName: map[string]string{
			"outer":      "One line.",
			"inner":      "Two\nlines.",
			"outer.Text": "a field's",
		},
	}
	const want = head + `
/** One line. */
export interface outer {
  /** a field's */
  text: string
  count: number
  share: number | null
  parts: inner[]
  gaps: (number | null)[]
  chosen: boolean
}

/**
 * Two
 * lines.
 */
export interface inner {
  names: string[]
}
`
	got, err := declarations([]reflect.Type{reflect.TypeFor[outer]()}, notes)
	if err != nil || string(got) != want {
		t.Errorf("declarations: error %v, text\n%s\nwant\n%s", err, got, want)
	}
}

func TestStructsGetMethodsThatWriteThem(t *testing.T) {
	notes := comments{order: []string{"outer", "unused", "inner"}}
	const want = writersHead + `
func (x *outer) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("text", x.Text)
	w.Int("count", x.Count)
	if x.Share == nil {
		w.Null("share")
	} else {
		w.Number("share", *x.Share)
	}
	w.Open("parts", '[')
	for i := range x.Parts {
		x.Parts[i].write(w, "")
	}
	w.Close(']')
	w.Open("gaps", '[')
	for i := range x.Gaps {
		if x.Gaps[i] == nil {
			w.Null("")
		} else {
			w.Number("", *x.Gaps[i])
		}
	}
	w.Close(']')
	w.Bool("chosen", x.Chosen)
	w.Close('}')
}

func (x *inner) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Texts("names", x.Names)
	w.Close('}')
}
`
	got, err := writers([]reflect.Type{reflect.TypeFor[outer]()}, notes)
	if err != nil || string(got) != want {
		t.Errorf("writers: error %v, text\n%s\nwant\n%s", err, got, want)
	}
}

func TestWhatHasNoMethodIsRefused(t *testing.T) {
	type bytes struct {
		B []byte `json:"b"`
	}
	_, err := writers([]reflect.Type{reflect.TypeFor[bytes]()}, comments{order: []string{"bytes"}})
	if err == nil || !strings.Contains(err.Error(), "wiretypes: bytes.B: no way to write []uint8") {
		t.Errorf("bytes: error %v", err)
	}
}

func TestWhatJavaScriptCannotHoldIsRefused(t *testing.T) {
	for _, c := range []struct {
		name, want string
		root       reflect.Type
	}{
		{"a map", "no counterpart", reflect.TypeFor[struct {
			M map[string]int `json:"m"`
		}]()},
		{"a field without a name", "plain name", reflect.TypeFor[struct{ A int }]()},
		{"an optional field", "plain name", reflect.TypeFor[struct {
			A int `json:"a,omitempty"`
		}]()},
	} {
		_, err := declarations([]reflect.Type{c.root}, comments{order: []string{""}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.name, err, c.want)
		}
	}
	_, err := declarations([]reflect.Type{reflect.TypeFor[inner]()}, comments{})
	if err == nil || !strings.Contains(err.Error(), "not declared") {
		t.Errorf("a type of another file: error %v, want one with %q", err, "not declared")
	}
}

func TestGoLinksBecomePlainNames(t *testing.T) {
	if got := plain("see [View.Claims], not [1] */ "); got != "see View.Claims, not [1] * /" {
		t.Errorf("plain = %q", got)
	}
}

// A nil slice would cross as null, and the declarations say that lists are lists.
func TestViewsHoldNoNullWhereAListIsDeclared(t *testing.T) {
	t.Chdir("../../dataset")
	files := map[string][]byte{}
	for _, name := range []string{
		"manifest.json", "exports.parquet", "figures.parquet", "events.parquet",
	} {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = content
	}
	x, err := explorer.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range []string{
		"", "?country=DEU~JPN&show=yoy", "?time=2020-02", "?show=index", "?show=share&country=JPN",
		"?reporter=GBR&flow=import&country=CHN", "?country=JPN&scope=magnets_and_semis",
	} {
		request, err := x.Read(link)
		if err != nil {
			t.Fatalf("%q: %v", link, err)
		}
		view, err := x.Query(request)
		if err != nil {
			t.Fatalf("%q: %v", link, err)
		}
		for _, place := range nilSlices(reflect.ValueOf(view), "View") {
			t.Errorf("the view of %q has null in %s", link, place)
		}
	}
}

// nilSlices returns where v holds a nil slice.
func nilSlices(v reflect.Value, place string) []string {
	var found []string
	switch v.Kind() {
	case reflect.Slice:
		if v.IsNil() {
			return []string{place}
		}
		for i := range v.Len() {
			found = append(found, nilSlices(v.Index(i), place)...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			found = append(found, nilSlices(v.Field(i), place+"."+v.Type().Field(i).Name)...)
		}
	}
	return found
}
