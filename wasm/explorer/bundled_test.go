package explorer

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"lodestone/dataset"
)

// files reads the bundled dataset.
func files() (map[string][]byte, error) {
	out := map[string][]byte{}
	for _, name := range []string{dataset.ManifestFile, "exports.parquet", "figures.parquet", "events.parquet", "vintages.parquet", "annual.parquet"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "dataset", name))
		if err != nil {
			return nil, err
		}
		out[name] = b
	}
	return out, nil
}

var opened = sync.OnceValues(func() (*Explorer, error) {
	b, err := files()
	if err != nil {
		return nil, err
	}
	return Open(b)
})

// bundled opens the bundled dataset, once for all tests.
func bundled(t testing.TB) *Explorer {
	t.Helper()
	x, err := opened()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// viewOf returns the view of an address on the bundled dataset.
func viewOf(t testing.TB, link string) View {
	t.Helper()
	r, err := bundled(t).Read(link)
	if err != nil {
		t.Fatalf("%s: %v", link, err)
	}
	view, err := bundled(t).Query(r)
	if err != nil {
		t.Fatalf("%s: %v", link, err)
	}
	return view
}

// exports returns the book of China's exports of magnets.
func exports(t testing.TB) *book {
	return bundled(t).books[key{"CHN", "export", "magnets"}]
}
