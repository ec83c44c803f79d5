package explorer

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
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
		var got bytes.Buffer
		encoder := json.NewEncoder(&got)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", " ")
		if err := encoder.Encode(view); err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join(filepath.Dir(path), "view.json")
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
			t.Errorf("%s differs from %s: run go test -update and read the difference", path, golden)
		}
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
