package explorer

import (
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
		sameAsGolden(t, "testdata/check/"+code+".json", report)
	}
}
