package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

func TestNamesHoldADigestOfTheContent(t *testing.T) {
	for _, c := range []struct{ address, content, want string }{
		// printf abc | sha256sum begins with ba7816bf, of nothing with e3b0c442
		{"main.js", "abc", "assets/main.ba7816bf.js"},
		{"dataset/exports.parquet", "", "dataset/exports.e3b0c442.parquet"},
		{"a.b.css", "abc", "assets/a.b.ba7816bf.css"},
	} {
		if got := hashedName(c.address, []byte(c.content)); got != c.want {
			t.Errorf("hashedName(%q, %q) = %q, want %q", c.address, c.content, got, c.want)
		}
	}
}

func TestThePageRefersToTheNewNames(t *testing.T) {
	names := map[string]string{"main.js": "assets/main.1.js", "d/a": "d/a.2", "d/b": "d/b.3", "i": "assets/i.4"}
	page := `<a href="./">d/a</a><a href="https://example.org/main.js">main.js</a><link href="i">
<script src="main.js" data-files="d/a  d/b"></script><img src="i"><p data-note="i">`
	want := `<a href="./">d/a</a><a href="https://example.org/main.js">main.js</a><link href="assets/i.4">
<script src="assets/main.1.js" data-files="d/a.2 d/b.3"></script><img src="assets/i.4"><p data-note="i">`
	got, err := rewrite(page, names)
	if err != nil || got != want {
		t.Errorf("rewrite: error %v, page\n%s\nwant\n%s", err, got, want)
	}
}

func TestAPageThatDoesNotFitItsPartsIsRefused(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"an unknown script", `<script src="main.js"></script><script src="other.js"></script>`, "other.js"},
		{"an unknown data file", `<script src="main.js" data-files="x.parquet"></script>`, "x.parquet"},
		{"another host", `<script src="main.js"></script><img src="https://example.org/x.png">`, "example.org"},
		{"a part left out", `<p>main.js`, "does not refer"},
	} {
		_, err := rewrite(c.page, map[string]string{"main.js": "assets/main.1.js"})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.name, err, c.want)
		}
	}
}

func TestThePageFetchesAtOnceWhatTheManifestNeedsAtTheStart(t *testing.T) {
	page, err1 := os.ReadFile("../../index.html")
	b, err2 := os.ReadFile("../../dataset/manifest.json")
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Files []struct {
			Name  string
			Start bool
		}
	}
	if err := json.Unmarshal(b, &manifest); err != nil {
		t.Fatal(err)
	}
	start, later := []string{"dataset/manifest.json"}, []string(nil)
	for _, f := range manifest.Files {
		if f.Start {
			start = append(start, "dataset/"+f.Name)
		} else {
			later = append(later, "dataset/"+f.Name)
		}
	}
	if got := listed(string(page), "data-files"); !slices.Equal(got, start) {
		t.Errorf("data-files %v, want %v", got, start)
	}
	if got := listed(string(page), "data-later"); !slices.Equal(got, later) {
		t.Errorf("data-later %v, want %v", got, later)
	}
}

func TestTheOrderOfPartsDoesNotMatter(t *testing.T) {
	page := `<script src="a.js"></script><script src="b.js"></script>`
	a, b := part{"a.js", []byte("1")}, part{"b.js", []byte("2")}
	one, err := assemble(page, []part{a, b})
	if err != nil {
		t.Fatal(err)
	}
	two, err := assemble(page, []part{b, a})
	if err != nil {
		t.Fatal(err)
	}
	if table(one) != table(two) || one[0].name != "index.html" || len(one) != 3 {
		t.Errorf("files\n%s\nand\n%s\nwant the page and two scripts", table(one), table(two))
	}
}

func TestTwinsUnpackToTheFile(t *testing.T) {
	t.Chdir(t.TempDir())
	text := []byte(strings.Repeat("magnets ", 1000))
	for range 2 { // made, then kept
		f := file{content: text}
		if err := f.compress(); err != nil {
			t.Fatal(err)
		}
		plain, err := io.ReadAll(brotli.NewReader(bytes.NewReader(f.br)))
		if err != nil || !bytes.Equal(plain, text) {
			t.Errorf("brotli: error %v, %d bytes, want %d", err, len(plain), len(text))
		}
		z, err := gzip.NewReader(bytes.NewReader(f.gz))
		if err != nil {
			t.Fatal(err)
		}
		if plain, err = io.ReadAll(z); err != nil || !bytes.Equal(plain, text) {
			t.Errorf("gzip: error %v, %d bytes, want %d", err, len(plain), len(text))
		}
	}
	f := file{content: []byte("x")}
	if err := f.compress(); err != nil || f.br != nil || f.gz != nil {
		t.Errorf("one byte: error %v, twins of %d and %d bytes, want none", err, len(f.br), len(f.gz))
	}
}

func TestTheBudgetsCountWhatIsSent(t *testing.T) {
	page := file{name: "index.html", content: make([]byte, 500_000)}
	engine := file{name: "assets/engine.1.wasm", content: make([]byte, 5_000_000)}
	checker := file{name: "assets/checker.1.wasm", later: true, content: make([]byte, 5_000_000)}
	for _, c := range []struct {
		page, engine, checker int
		want                  string
	}{
		{250_000, 950_000, 1_150_000, ""},
		{250_001, 950_000, 0, "first view"},
		{0, 950_001, 0, "engine"},
		{0, 0, 1_150_001, "checker"},
	} {
		page.br, engine.br, checker.br = make([]byte, c.page), make([]byte, c.engine), make([]byte, c.checker)
		licences := file{name: "assets/licences.1.txt", content: make([]byte, 100_000)}
		later := file{name: "dataset/a.1.parquet", later: true, content: make([]byte, 100_000)}
		err := overBudget([]file{page, engine, checker, licences, later})
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("page %d, engine %d: error %v, want %q", c.page, c.engine, err, c.want)
		}
	}
}

func TestTheFileThatHoldsEverythingHasABudgetOfItsOwn(t *testing.T) {
	for n, want := range map[int]bool{3_400_000: true, 3_400_001: false} {
		if err := overBudget([]file{{name: wholeName, later: true, content: make([]byte, n)}}); (err == nil) != want {
			t.Errorf("%s of %d bytes: error %v", wholeName, n, err)
		}
	}
}

func TestWritingReplacesWhatWasThere(t *testing.T) {
	out := filepath.Join(t.TempDir(), "dist")
	if err := save(filepath.Join(out, "assets", "old.js"), []byte("old")); err != nil {
		t.Fatal(err)
	}
	if err := write(out, []file{{name: "assets/new.js", content: []byte("new"), br: []byte("n")}}); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Join(out, "assets"))
	if err != nil || len(entries) != 2 || entries[0].Name() != "new.js" || entries[1].Name() != "new.js.br" {
		t.Errorf("assets: error %v, %v, want new.js and new.js.br", err, entries)
	}
}
