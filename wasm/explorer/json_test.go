package explorer

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func wantEncoded(t *testing.T, what string, r Reply) {
	t.Helper()
	want, err := json.Marshal(map[string]Reply{"value": r})
	if err != nil {
		t.Fatal(err)
	}
	if got := Encode("value", r); got != string(want) {
		t.Errorf("%s is encoded as\n%s\nwant\n%s", what, got, want)
	}
}

func TestRepliesAreEncodedAsEncodingJSONDoes(t *testing.T) {
	for _, link := range []string{
		"", "?country=DEU~JPN&show=yoy", "?country=THA", "?time=2020-02", "?tab=analysis",
		"?reporter=GBR&flow=import&country=CHN", "?tab=analysis&reporter=GBR",
	} {
		view := viewOf(t, link)
		wantEncoded(t, link, &view)
		wantEncoded(t, link, &view.Request)
	}
	for _, text := range []string{
		"", "Exports to the U.S. rose 5% in September 2025 from August to <420.5> tonnes & more.",
	} {
		report, err := bundled(t).Check(CheckRequest{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		wantEncoded(t, text, &report)
	}
	wantEncoded(t, "an error", &Error{Code: "no_data", Message: "\u2028 \"no\""})
	if got := Encode("value", nil); got != `{"value":null}` {
		t.Errorf("nothing is encoded as %s", got)
	}
}

// Each field has a value of its own, so that none is left out or taken for another.
func TestRepliesWithAllFieldsAreEncodedAsEncodingJSONDoes(t *testing.T) {
	for _, r := range []Reply{new(Request), new(View), new(History), new(Origin), new(Report), new(Error)} {
		n := 0
		fill(reflect.ValueOf(r).Elem(), &n)
		wantEncoded(t, reflect.TypeOf(r).String(), r)
		if n < 3 {
			t.Errorf("%T has %d values", r, n)
		}
	}
}

func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.Repeat("x", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) / 8)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	default:
		panic("explorer: no value for " + v.Type().String())
	}
}

func TestListsAreNeverNull(t *testing.T) {
	for _, r := range []Reply{new(Request), new(View), new(History), new(Origin), new(Report)} {
		if got := Encode("value", r); strings.Contains(got, "null") {
			t.Errorf("an empty %T is encoded as %s", r, got)
		}
	}
}

func TestRequestsAreDecodedAsEncodingJSONDoes(t *testing.T) {
	var q Request
	var c CheckRequest
	n := 0
	fill(reflect.ValueOf(&q).Elem(), &n)
	fill(reflect.ValueOf(&c).Elem(), &n)
	text, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := DecodeRequest(string(text)); err != nil || !reflect.DeepEqual(got, q) {
		t.Errorf("%s is decoded as %+v, %v", text, got, err)
	}
	if text, err = json.Marshal(c); err != nil {
		t.Fatal(err)
	}
	if got, err := DecodeCheck(string(text)); err != nil || got != c {
		t.Errorf("%s is decoded as %+v, %v", text, got, err)
	}
	if got, err := DecodeRequest("{}"); err != nil || !reflect.DeepEqual(got, Request{}) {
		t.Errorf("{} is decoded as %+v, %v", got, err)
	}
}

func TestWhatIsNoRequestIsRefused(t *testing.T) {
	for _, text := range []string{
		``, `[]`, `{`, `{} {}`, `null`, `{"contry":["USA"]}`, `{"Country":[]}`, `{"country":"USA"}`,
		`{"country":null}`, `{"show":7}`, `{"published":""}`,
	} {
		if q, err := DecodeRequest(text); err == nil {
			t.Errorf("%s is decoded as %+v", text, q)
		}
	}
	for _, text := range []string{`{"text":7}`, `{"txt":"a"}`, `{"text":"a"} {}`, `{"country":[]}`} {
		if q, err := DecodeCheck(text); err == nil {
			t.Errorf("%s is decoded as %+v", text, q)
		}
	}
}
