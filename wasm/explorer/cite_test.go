package explorer

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"lodestone/dataset"
)

func TestCitationsNameDataAndDay(t *testing.T) {
	m := bundled(t).data.Manifest
	digest := m.Digest(dataset.ObservationsFile)
	short := exportOf(t, "", "short").Text
	if want := "Lodestone, vintage " + m.Vintage + ", data " + digest[:8]; short != want || viewOf(t, "").Citation != want {
		t.Errorf("in short: %q, want %q", short, want)
	}
	long := exportOf(t, "?country=DEU&time=2025-10", "long").Text
	for _, want := range []string{"Lodestone (" + m.Vintage[:4] + ").", "to Germany, tonnes a month", digest, "Reuters",
		page + "?country=DEU&time=2025-10&data=" + digest[:8], "(accessed 22 November 2026)"} {
		if !strings.Contains(long, want) {
			t.Errorf("%q lacks %q", long, want)
		}
	}
	past := exportOf(t, "?asof=2025-10-20&time=2025-09", "long")
	if past.Text == "" || !strings.Contains(past.Text, "As known on 20 October 2025.") || !strings.Contains(past.Text, m.Digest(dataset.VintagesFile)) {
		t.Errorf("as of a past day: %q", past.Text)
	}
}

// Braces match, no field is empty, and what TeX would act on is escaped.
func TestBibTeXIsWellFormed(t *testing.T) {
	for _, link := range []string{"", "?country=USA~DEU&show=share", "?reporter=GBR", "?utm_x=a%7Bb&country=DEU"} {
		text := exportOf(t, link, "bibtex").Text
		depth := 0
		for i, c := range text {
			if i > 0 && text[i-1] == '\\' {
				continue
			}
			if depth += map[rune]int{'{': 1, '}': -1}[c]; depth < 0 {
				break
			}
		}
		if depth != 0 || !regexp.MustCompile(`^@misc\{[a-z0-9-]+,\n(  [a-z]+ = \{[^\n]+\},\n)+\}\n$`).MatchString(text) || strings.Contains(text, "= {}") {
			t.Errorf("%q: depth %d\n%s", link, depth, text)
		}
		if title := regexp.MustCompile(`title = .*`).FindString(text); regexp.MustCompile(`[^\\][%&#_]`).MatchString(title) {
			t.Errorf("%q: the title is not escaped: %s", link, title)
		}
	}
	if got := bibText(`50% & {a_b} $1 ~ \x`); got != `50\% \& \{a\_b\} \$1 \textasciitilde{} \textbackslash{}x` {
		t.Errorf("bibText: %s", got)
	}
}

// The parts that the schema csl-data.json asks for: a list of items, each with
// an id and one of the types, names with a literal, dates of whole numbers.
func TestCSLIsWhatTheSchemaAsksFor(t *testing.T) {
	var items []struct {
		ID               string
		Type             string
		Title            string
		Author           []struct{ Literal string }
		Issued, Accessed struct {
			Parts [][]int `json:"date-parts"`
		}
		URL, Version, Note string
	}
	decoder := json.NewDecoder(strings.NewReader(exportOf(t, "?time=2025-09", "csl").Text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&items); err != nil {
		t.Fatal(err)
	}
	i := items[0]
	if len(items) != 1 || i.ID == "" || i.Type != "dataset" || i.Title == "" || len(i.Author) != 1 || i.Author[0].Literal != "Lodestone" {
		t.Errorf("%+v", items)
	}
	if len(i.Issued.Parts) != 1 || i.Issued.Parts[0][0] < 2026 || len(i.Accessed.Parts) != 1 ||
		i.Accessed.Parts[0][0] != 2026 || i.Accessed.Parts[0][1] != 11 || i.Accessed.Parts[0][2] != 22 {
		t.Errorf("issued %v, accessed %v", i.Issued, i.Accessed)
	}
	if i.URL != page+pinnedLink(viewOf(t, "?time=2025-09")) || i.Version == "" || !strings.Contains(i.Note, "SHA-256") {
		t.Errorf("%+v", i)
	}
}
