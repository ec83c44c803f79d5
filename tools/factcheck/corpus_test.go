package main_test

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The corpus in testdata/corpus: short texts in sentences.jsonl, one a line,
// and whole articles, each with a file of labels beside it. All texts are our
// own; their facts are those of dataset/published/figures.csv. The verdicts
// were worked out from that ledger by arithmetic, never by running the checker.

// sample is a text whose statements are known.
type sample struct {
	ID        string  `json:"id"`
	Published string  `json:"published"`        // the day that the checker is told, or ""
	Expected  string  `json:"expect_published"` // the day that it must come to, or "" for any
	Text      string  `json:"text"`
	Claims    []label `json:"claims"` // in the order of the text
}

// label is a statement of a sample. What a label leaves out is free.
type label struct {
	Text      string   `json:"text"` // the words, as they stand in the sample
	Nth       int      `json:"nth"`  // which occurrence of them, where there are several
	Kind      oneOf    `json:"kind"`
	Basis     string   `json:"basis"`
	Reporter  string   `json:"reporter"`
	Partner   string   `json:"partner"`
	Flow      string   `json:"flow"`
	Scope     string   `json:"scope"`
	Measure   string   `json:"measure"`
	Period    string   `json:"period"`
	Base      string   `json:"base"`
	Value     *float64 `json:"value"`
	Unit      string   `json:"unit"`
	Hedge     string   `json:"hedge"`
	Verdict   oneOf    `json:"verdict"`
	Evidence  string   `json:"evidence"`
	Optional  bool     `json:"optional"` // readers may differ on whether this is a statement at all
	Why       string   `json:"why"`
	from, end int      // in bytes of the sample's text
}

// oneOf is what a label allows: one word in JSON, or a list of them.
type oneOf []string

func (o *oneOf) UnmarshalJSON(b []byte) error {
	var word string
	if json.Unmarshal(b, &word) == nil {
		*o = oneOf{word}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(o))
}

var corpus = flag.String("corpus", "", "measure by the sentences.jsonl and articles of this folder")

// texts returns the folder of the corpus.
func texts() string { return cmp.Or(*corpus, "testdata/corpus") }

// sentences returns the short texts.
func sentences(t testing.TB) []sample {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(texts(), "sentences.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var out []sample
	lines := bufio.NewScanner(bytes.NewReader(b))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		out = append(out, decoded(t, lines.Bytes(), ""))
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// articles returns the whole articles.
func articles(t testing.TB) []sample {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(texts(), "articles", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	var out []sample
	for _, name := range names {
		labels, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		base := strings.TrimSuffix(name, ".json")
		for _, kind := range []string{".txt", ".html", ".md"} {
			if text, err := os.ReadFile(base + kind); err == nil {
				s := decoded(t, labels, string(text))
				s.ID = filepath.Base(base)
				out = append(out, s)
			}
		}
	}
	return out
}

// decoded returns the sample in b, with its labels found in its text; text is
// that of an article, which stands in a file of its own.
func decoded(t testing.TB, b []byte, text string) sample {
	t.Helper()
	s := sample{Text: text}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		t.Fatalf("%s: %v", b, err)
	}
	for i := range s.Claims {
		l := &s.Claims[i]
		for n := max(l.Nth, 1); n > 0; n-- {
			at := strings.Index(s.Text[l.end:], l.Text)
			if at < 0 || l.Text == "" || l.Why == "" || len(l.Verdict) == 0 {
				t.Fatalf("%s: label %q is incomplete or not in the text", s.ID, l.Text)
			}
			l.from = l.end + at
			l.end = l.from + 1
		}
		l.end = l.from + len(l.Text)
	}
	return s
}

func TestCorpusKeepsToItsContract(t *testing.T) {
	kinds := strings.Fields(`level mom yoy ytd change multiple streak streak_end extreme rank share contribution
		recovery trend direction compare zero`)
	verdicts := strings.Fields("exact consistent loose elsewhere contradicted unjudged")
	for _, part := range []struct {
		name    string
		samples []sample
		least   int
	}{
		{"sentences", sentences(t), 240},
		{"articles", articles(t), 14},
	} {
		if len(part.samples) < part.least {
			t.Errorf("%d %s, want at least %d", len(part.samples), part.name, part.least)
		}
		seen := map[string]bool{}
		for _, p := range part.samples {
			if seen[p.ID] {
				t.Errorf("%s stands twice", p.ID)
			}
			seen[p.ID] = true
			for _, l := range p.Claims {
				if k := unknown(l.Kind, kinds); k != "" || len(l.Kind) == 0 && !l.unjudged() {
					t.Errorf("%s: %q has kind %v", p.ID, l.Text, l.Kind)
				}
				if v := unknown(l.Verdict, verdicts); v != "" {
					t.Errorf("%s: %q has verdict %q", p.ID, l.Text, v)
				}
			}
		}
	}
}

// unknown returns the first word that is not among the known ones, or "".
func unknown(words, known []string) string {
	for _, w := range words {
		if !slices.Contains(known, w) {
			return w
		}
	}
	return ""
}
