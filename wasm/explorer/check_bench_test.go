package explorer

import (
	"os"
	"path/filepath"
	"testing"

	"lodestone/wasm/article"
)

// articlesOf returns n bytes of the articles that the reader is measured on, one
// after the other and again. In each round other digits stand, so that no two
// rounds say the same.
func articlesOf(t testing.TB, n int) string {
	t.Helper()
	var out []byte
	paths, err := filepath.Glob(filepath.Join("..", "..", "tools", "factcheck", "testdata", "corpus", "articles", "*.[th]*"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for round := 0; len(out) < n; round++ {
		for _, path := range paths {
			if filepath.Ext(path) == ".html" {
				continue
			}
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for i, b := range text {
				if b >= '1' && b <= '9' && (i*31+round*17)%7 == 0 {
					text[i] = '1' + (b-'1'+byte(round))%9
				}
			}
			out = append(append(out, text...), "\n\n"...)
		}
	}
	return string(out[:n])
}

func BenchmarkRead(b *testing.B) {
	x, text := bundled(b), articlesOf(b, 1<<20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		article.Read(text, article.Options{Months: x.months(), Fits: x.fits})
	}
}

func BenchmarkCheck(b *testing.B) {
	x, text := bundled(b), articlesOf(b, 1<<20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := x.Check(CheckRequest{Text: text}); err != nil {
			b.Fatal(err)
		}
	}
}
