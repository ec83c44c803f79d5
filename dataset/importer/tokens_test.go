package importer

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// texts of JSON and of what is none.
var texts = []string{
	`[]`, `{}`, ` [ 1 , -2.5e+3 , 0 , true , false , null , "" ] `, `{"a":{"b":[1,{"c":"d"}]},"e":null}`,
	`"a\"b\\\u00e9\ud83d\ude00"`, `"é日本"`, "\"\xff\"", `"\ud800"`, `"\x"`, "\"a\nb\"", `"a`, `"a\`, `01`, `-`, `1.`, `.5`, `1e`, `+1`, `tru`, `nulls`,
	`[1,]`, `[,1]`, `[1 2]`, `{"a"}`, `{"a":}`, `{"a":1,}`, `{,}`, `{1:2}`, `{"a" 1}`, `[}`, `{]`, `]`, `[`, `{`, `{"a"`, `{"a":`, `[1`, `1 2`, ``, ` `, "\x00", `[1]x`, `{"a":1 "b":2}`,
	`[[[["deep"]]]]`, `{"":""}`, `{"a":"b":"c"}`, `[1:2]`, "[1,\n2]\n", `[NaN]`, `[1"a"]`, `["a"1]`, `{"a":[}`,
}

func TestTokensAreThoseOfTheStandardLibrary(t *testing.T) {
	for _, text := range texts {
		sameTokens(t, text)
	}
}

func FuzzTokens(f *testing.F) {
	for _, text := range texts {
		f.Add(text)
	}
	f.Fuzz(sameTokens)
}

// sameTokens compares what is read of a text, byte by byte and at once, with what
// [json.Decoder] reads where [json.Valid] finds it whole, and else demands an error:
// the decoder takes a text that breaks off, or goes on, for several.
func sameTokens(t *testing.T, text string) {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	slow, fast := newTokens(iotest.OneByteReader(strings.NewReader(text))), newTokens(strings.NewReader(text))
	valid := json.Valid([]byte(text))
	for {
		one, err := slow.next()
		kind, fastErr := fast.next()
		if one != kind || (err == nil) != (fastErr == nil) || err == nil && string(slow.value) != string(fast.value) {
			t.Fatalf("%q: %c %q, %v byte by byte, and %c %q, %v", text, one, slow.value, err, kind, fast.value, fastErr)
		}
		if (err == io.EOF) != valid && (err == io.EOF || err != nil && valid) {
			t.Fatalf("%q: %v, and valid is %v", text, err, valid)
		}
		if !valid && err == nil {
			continue
		}
		want, wantErr := decoder.Token()
		if err != nil {
			if valid && wantErr != io.EOF {
				t.Fatalf("%q ends before %v", text, want)
			}
			return
		}
		same := false
		switch want := want.(type) {
		case json.Delim:
			same = rune(kind) == rune(want)
		case string:
			same = kind == aString && string(fast.value) == want
		case json.Number:
			same = kind == aNumber && string(fast.value) == want.String()
		case bool:
			same = kind == aWord && (string(fast.value) == "true") == want
		case nil:
			same = kind == aNull
		}
		if !same || fast.more() != decoder.More() {
			t.Fatalf("%q: %c %q, want %v; more %v", text, kind, fast.value, want, fast.more())
		}
	}
}

func TestTokensHoldNoMoreThanTheLongestItem(t *testing.T) {
	for _, text := range []string{`["` + strings.Repeat("a", 2*longestItem) + `"]`, `[` + strings.Repeat("1", 2*longestItem) + `]`} {
		tokens := newTokens(strings.NewReader(text))
		tokens.next()
		if _, err := tokens.next(); err != errLong || cap(tokens.buf) > 4*longestItem {
			t.Errorf("%v, with %d bytes held", err, cap(tokens.buf))
		}
	}
	tokens := newTokens(strings.NewReader("[" + strings.Repeat(" \n", longestItem) + "1]"))
	tokens.next()
	if kind, err := tokens.next(); kind != aNumber || err != nil || tokens.line != longestItem+1 {
		t.Errorf("%c, %v on line %d", kind, err, tokens.line)
	}
}

func BenchmarkTokens(b *testing.B) {
	text := "[" + strings.Repeat(`{"period":"2025-09","partner":"USA","net_mass_kg":123456},`, 10000) + "{}]"
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		tokens := newTokens(strings.NewReader(text))
		for {
			if _, err := tokens.next(); err != nil {
				break
			}
		}
	}
}
