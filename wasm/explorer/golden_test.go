package explorer

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden views anew")

// Each folder of testdata holds a request and its view. The page's tests read
// the same views.
func TestGoldenViews(t *testing.T) {
	requests, err := filepath.Glob("testdata/*/request.json")
	if err != nil || len(requests) == 0 {
		t.Fatalf("no golden requests: %v", err)
	}
	for _, path := range requests {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var r Request
		if err := json.Unmarshal(text, &r); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		view, err := bundled(t).Query(r)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		sameAsGolden(t, filepath.Join(filepath.Dir(path), "view.json"), view)
	}
}

// addresses are those of the pages on which figures were published.
var addresses = regexp.MustCompile(`https?://([^/"<>\s\\]+)/[^"<>\s\\]+`)

// sameAsGolden compares a value as JSON with a file, or writes it. The addresses in
// it are shortened to their host and a digest: their words are those of others, and
// the data have them whole.
func sameAsGolden(t *testing.T, path string, value any) {
	t.Helper()
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(value); err != nil {
		t.Fatal(err)
	}
	got := addresses.ReplaceAllFunc(text.Bytes(), func(address []byte) []byte {
		host := addresses.FindSubmatch(address)[1]
		return fmt.Appendf(nil, "https://%s/%.8x", host, sha256.Sum256(address))
	})
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is another: run go test -update and read the difference", path)
	}
}

func TestEqualRequestsGetEqualBytes(t *testing.T) {
	for _, link := range []string{"", "?reporter=GBR&flow=export&country=DEU~USA&show=share"} {
		var first []byte
		for range 20 {
			b, err := json.Marshal(viewOf(t, link))
			if err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = b
			}
			if !bytes.Equal(first, b) {
				t.Fatalf("%q gives different bytes", link)
			}
		}
	}
}

// JavaScript reads lists without asking whether they are there.
func TestNoListIsNull(t *testing.T) {
	for _, link := range []string{"", "?country=DEU&time=2026-03", "?scope=magnets_and_semis", "?country=THA&show=index", "?reporter=GBR&flow=export&country=MLT", "?tab=analysis", "?tab=season", "?tab=month", "?tab=month&reporter=GBR", "?tab=analysis&reporter=GBR"} {
		b, err := json.Marshal(viewOf(t, link))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"segments", "paragraph", "claims", "notes", "charts", "lines", "points", "events", "rows", "sources", "country", "focus", "band", "monthPages", "passages", "sentences", "datasets", "partners", "shows", "months", "analysis", "pictures", "places", "layers", "values", "head", "disputed", "pages", "words", "panels", "seen", "marks", "heads", "steps", "dated"} {
			if strings.Contains(string(b), `"`+name+`":null`) {
				t.Errorf("%q: %s is null", link, name)
			}
		}
	}
}

// The label of a chart's highest and lowest month is chosen here, not on the page.
func TestLinesNameTheirExtremes(t *testing.T) {
	line := viewOf(t, "").Charts[0].Lines[0]
	if high, low := line.Points[*line.Highest], line.Points[*line.Lowest]; high.Text != "877 t" || high.Period != "2025-01" || low.Text != "46.4 t" || low.Period != "2025-05" {
		t.Errorf("highest %s in %s, lowest %s in %s", high.Text, high.Period, low.Text, low.Period)
	}
	if line := viewOf(t, "?country=THA").Charts[0].Lines[0]; line.Highest != nil || line.Lowest != nil {
		t.Errorf("a line of ranges has a highest point %v", line.Highest)
	}
}
