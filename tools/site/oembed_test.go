package main

import (
	"encoding/json"
	"encoding/xml"
	"path"
	"slices"
	"strings"
	"testing"
)

// What the specification, https://oembed.com, says of each member: the type of
// its value. All of a rich answer that are not among the last must be there.
var specified = map[string]string{
	"type": "text", "version": "text", "title": "text", "provider_name": "text", "provider_url": "text", "cache_age": "number",
	"thumbnail_url": "text", "thumbnail_width": "number", "thumbnail_height": "number",
	"html": "text", "width": "number", "height": "number",
}

func TestEveryPageHasAnAnswerForAuthors(t *testing.T) {
	t.Chdir("../..")
	x, err := openData("dataset")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := pagesOf(x)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range pages {
		names = append(names, p.name+".html", cardName(p))
	}
	for _, c := range []struct{ base, root string }{{"https://example.org/a/", "https://example.org/a/"}, {"", "../"}} {
		files, err := oembeds(pages, c.base)
		if err != nil || len(files) != len(pages) {
			t.Fatalf("%d answers for %d pages, error %v", len(files), len(pages), err)
		}
		for i, f := range files {
			checkAnswer(t, f, pages[i], c.root, names)
		}
	}
}

// checkAnswer holds a file against the specification and its page.
func checkAnswer(t *testing.T, f file, p page, root string, names []string) {
	t.Helper()
	var got map[string]any
	if err := json.Unmarshal(f.content, &got); err != nil {
		t.Fatalf("%s: %v", f.name, err)
	}
	for name, want := range specified {
		switch v := got[name].(type) {
		case string:
			if want != "text" || v == "" {
				t.Errorf("%s: %s is %q, want a %s", f.name, name, v, want)
			}
		case float64:
			if want != "number" || v <= 0 || v != float64(int(v)) {
				t.Errorf("%s: %s is %v, want a %s", f.name, name, v, want)
			}
		default:
			t.Errorf("%s: %s is %v, want a %s", f.name, name, v, want)
		}
	}
	if got["type"] != "rich" || got["version"] != "1.0" || got["title"] != titleOf(p.view) {
		t.Errorf("%s: type %v, version %v, title %v", f.name, got["type"], got["version"], got["title"])
	}
	thumbnail, ok := strings.CutPrefix(got["thumbnail_url"].(string), root)
	if !ok || !slices.Contains(names, thumbnail) || path.Base(thumbnail) != path.Base(cardName(p)) {
		t.Errorf("%s: the picture is at %v", f.name, got["thumbnail_url"])
	}
	var frame struct {
		XMLName xml.Name   `xml:"iframe"`
		All     []xml.Attr `xml:",any,attr"`
		Inside  string     `xml:",innerxml"`
	}
	if err := xml.Unmarshal([]byte(got["html"].(string)), &frame); err != nil {
		t.Fatalf("%s: %v in %v", f.name, err, got["html"])
	}
	attributes := map[string]string{}
	for _, a := range frame.All {
		attributes[a.Name.Local] = a.Value
	}
	address, ok := strings.CutPrefix(attributes["src"], root)
	if !ok || !slices.Contains(names, address) || frame.Inside != "" {
		t.Errorf("%s: the frame has %q and in it %q", f.name, attributes["src"], frame.Inside)
	}
	if attributes["title"] != got["title"] || attributes["width"] != "600" {
		t.Errorf("%s: the frame has the title %q and the width %q", f.name, attributes["title"], attributes["width"])
	}
}

func TestThePageOfTheDefaultViewIsFramedByThatOfItsPartner(t *testing.T) {
	p := page{name: "index"}
	p.view.Request.Country = []string{"USA"}
	if got := framed(p); got != "e/USA" {
		t.Errorf("framed(index) = %q, want e/USA", got)
	}
	if got := discovery(page{name: "e/USA-2025-09"}, ""); !strings.Contains(got, `href="../oembed/USA-2025-09.json"`) {
		t.Errorf("discovery of a page in a folder: %s", got)
	}
	if got := discovery(p, "https://example.org/"); !strings.Contains(got, `<link rel="alternate" type="application/json+oembed" href="https://example.org/oembed/index.json"`) {
		t.Errorf("discovery of the first page: %s", got)
	}
}
