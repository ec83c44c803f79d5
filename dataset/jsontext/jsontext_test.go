package jsontext

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func marshalled(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func written(write func(*Writer)) string {
	var w Writer
	write(&w)
	return w.String()
}

func TestEveryRuneIsWrittenAsEncodingJSONWritesIt(t *testing.T) {
	texts := []string{"", "\xff", "a\xffb\xe2\x80", "\u2028\u2029"}
	for block := rune(0); block <= 0x10ffff; block += 256 {
		text := ""
		for r := block; r < block+256; r++ {
			text += string(r)
		}
		texts = append(texts, text)
	}
	for _, text := range texts {
		if got := written(func(w *Writer) { w.Text("", text) }); got != marshalled(t, text) {
			t.Fatalf("%q is written %s, want %s", text, got, marshalled(t, text))
		}
	}
}

func TestNumbersAreWrittenAsEncodingJSONWritesThem(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	numbers := []float64{0, math.Copysign(0, -1), 1e-6, 9.99e-7, 1e-7, -1e-10, 1e20, 1e21, -1e21, 1e100,
		math.MaxFloat64, math.SmallestNonzeroFloat64, 0.1, 1.0 / 3, 656300, -28.71}
	for range 20_000 {
		if x := math.Float64frombits(r.Uint64()); x-x == 0 {
			numbers = append(numbers, x, math.Round(r.NormFloat64()*1e6)/1e3)
		}
	}
	for _, x := range numbers {
		if got := written(func(w *Writer) { w.Number("", x) }); got != marshalled(t, x) {
			t.Fatalf("%g is written %s, want %s", x, got, marshalled(t, x))
		}
	}
}

func TestWhatIsNoNumberPanics(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%v is written", x)
				}
			}()
			written(func(w *Writer) { w.Number("value", x) })
		}()
	}
}

// sample has all that a Writer writes and a Reader reads.
type sample struct {
	Text  string   `json:"text"`
	Truth bool     `json:"truth"`
	Count int      `json:"count"`
	Parts []sample `json:"parts"`
	Names []string `json:"names"`
}

func (s *sample) write(w *Writer, name string) {
	w.Open(name, '{')
	w.Text("text", s.Text)
	w.Bool("truth", s.Truth)
	w.Int("count", s.Count)
	w.Open("parts", '[')
	for i := range s.Parts {
		s.Parts[i].write(w, "")
	}
	w.Close(']')
	w.Texts("names", s.Names)
	w.Close('}')
}

func (s *sample) read(r *Reader) {
	r.Object(func(name string) bool {
		switch name {
		case "text":
			s.Text = r.Text()
		case "truth":
			s.Truth = r.Bool()
		case "count":
			s.Count = r.Int()
		case "parts":
			s.Parts = []sample{}
			r.List(func() {
				var part sample
				part.read(r)
				s.Parts = append(s.Parts, part)
			})
		case "names":
			s.Names = r.Texts()
		default:
			return false
		}
		return true
	})
}

func parse(text string) (s sample, err error) {
	r := NewReader(text)
	s.read(r)
	return s, r.End()
}

func TestStructures(t *testing.T) {
	s := sample{Text: "<a>", Truth: true, Count: -7, Names: []string{"", "é\n"}, Parts: []sample{
		{Names: []string{}, Parts: []sample{}}, {Names: []string{"b"}, Parts: []sample{}},
	}}
	text := written(func(w *Writer) { s.write(w, "") })
	if text != marshalled(t, s) {
		t.Errorf("written %s, want %s", text, marshalled(t, s))
	}
	spaced := strings.NewReplacer(",", " ,\n", ":", "\t: ", "[", "[ ", "]", " ]", "{", " {\r\n", "}", "} ").Replace(text)
	for _, text := range []string{text, spaced} {
		if got, err := parse(text); err != nil || fmt.Sprint(got) != fmt.Sprint(s) {
			t.Errorf("%s is read as %+v, %v, want %+v", text, got, err, s)
		}
	}
	ints := written(func(w *Writer) { w.Ints("", []int{3, -1}); w.Null("") })
	if ints != "[3,-1],null" {
		t.Errorf("ints and null are written %s", ints)
	}
}

func TestTextsThatAreRead(t *testing.T) {
	for _, text := range []string{
		`""`, `"plain"`, `"\"\\\/\b\f\n\r\t"`, `"\u00e9\u20AC"`, `"a\ud83d\ude00b"`, `"é😀"`,
		`"\ud83d"`, `"\ude00\ud83d"`, `"\ud83dx"`, `"\ud83d\n"`, `"\ud83d\u0041"`,
	} {
		var want string
		if err := json.Unmarshal([]byte(text), &want); err != nil {
			t.Fatal(err)
		}
		r := NewReader(text)
		if got := r.Text(); got != want || r.End() != nil {
			t.Errorf("%s is read as %q, %v, want %q", text, got, r.End(), want)
		}
	}
}

func TestTextsThatAreRefused(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{``, "no {"},
		{`[]`, "no {"},
		{`{`, "no text"},
		{`{"text"`, "a name without a value"},
		{`{"text":`, "no text"},
		{`{"text":"a"`, "no }"},
		{`{"text":"a",}`, "no text"},
		{`{,}`, "no text"},
		{`{"text":"a" "count":1}`, "no }"},
		{`{"Text":"a"}`, `the unknown name "Text"`},
		{`{"text":null}`, "no text"},
		{`{"text":"a}`, "does not end"},
		{`{"text":"\x"}`, "a backslash"},
		{`{"text":"\u12"}`, "a backslash"},
		{`{"text":"\`, "a backslash"},
		{"{\"text\":\"\n\"}", "a control character"},
		{"{\"text\":\"\xff\"}", "not UTF-8"},
		{"{\"text\":\"\\n\xff\"}", "not UTF-8"},
		{`{"count":1.5}`, "no whole number"},
		{`{"count":1e2}`, "no whole number"},
		{`{"count":01}`, "no whole number"},
		{`{"count":-01}`, "no whole number"},
		{`{"count":+1}`, "no whole number"},
		{`{"count":}`, "no whole number"},
		{`{"count":99999999999999999999}`, "no whole number"},
		{`{"truth":True}`, "neither true nor false"},
		{`{"truth":1}`, "neither true nor false"},
		{`{"names":"a"}`, "no ["},
		{`{"names":["a" "b"]}`, "no ]"},
		{`{"names":["a",]}`, "no text"},
		{`{"parts":[{}`, "no ]"},
		{`{} {}`, "something behind its end at byte 3"},
	} {
		if s, err := parse(test.text); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s is read as %+v, %v, want %q", test.text, s, err, test.want)
		}
	}
}

// FuzzRead proves that no text makes the reader panic or hang, that what it
// reads encoding/json reads alike, and that this is written and read again.
func FuzzRead(f *testing.F) {
	f.Add(`{"text":"a\u00e9","truth":true,"count":-1,"parts":[{},{"names":["x"]}],"names":[]}`)
	f.Add(`{"text":"\ud83d\ude00\n<","count":0}`)
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parse(text)
		if err != nil {
			return
		}
		var want sample
		if err := json.Unmarshal([]byte(text), &want); err != nil || fmt.Sprint(s) != fmt.Sprint(want) {
			t.Fatalf("%+v, want %+v, %v", s, want, err)
		}
		again, err := parse(written(func(w *Writer) { s.write(w, "") }))
		if err != nil || fmt.Sprint(again) != fmt.Sprint(s) || !slices.Equal(again.Names, s.Names) {
			t.Fatalf("%+v, %v, want %+v", again, err, s)
		}
	})
}
