package explorer

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"
)

// A text has the same report as when it was read over, in English and in another
// language. The page's tests show the same reports.
func TestGoldenChecks(t *testing.T) {
	text, err := os.ReadFile("testdata/check/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"en", "ja"} {
		data, err := files()
		if err != nil {
			t.Fatal(err)
		}
		x, err := Open(data)
		if err != nil {
			t.Fatal(err)
		}
		if code != "en" {
			table, err := os.ReadFile("../language/tables/" + code + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			if err := x.Speak(Speech{Code: code, Table: string(table)}); err != nil {
				t.Fatal(err)
			}
		}
		report, err := x.Check(CheckRequest{Text: string(text)})
		if err != nil {
			t.Fatal(err)
		}
		if len(report.Claims) < 10 {
			t.Errorf("%s: only %d statements", code, len(report.Claims))
		}
		var got bytes.Buffer
		encoder := json.NewEncoder(&got)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", " ")
		if err := encoder.Encode(report); err != nil {
			t.Fatal(err)
		}
		golden := "testdata/check/" + code + ".json"
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("the report in %s differs from %s: run go test -update and read the difference", code, golden)
		}
	}
}
