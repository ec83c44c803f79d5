package explorer

import (
	"errors"
	"strings"
	"testing"
)

// Whatever is wrong with the files, the reader is told in one sentence, and no
// number of them is shown.
func TestBrokenDatasetsAreRefused(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(map[string][]byte)
		names string
	}{
		{"no manifest", func(f map[string][]byte) { delete(f, "manifest.json") }, "manifest.json"},
		{"no observations", func(f map[string][]byte) { delete(f, "exports.parquet") }, "exports.parquet"},
		{"truncated", func(f map[string][]byte) { f["exports.parquet"] = f["exports.parquet"][:9000] }, "exports.parquet"},
		{"empty", func(f map[string][]byte) { f["exports.parquet"] = nil }, "exports.parquet"},
		{"one bit turned", func(f map[string][]byte) {
			b := append([]byte(nil), f["exports.parquet"]...)
			b[len(b)/2] ^= 1
			f["exports.parquet"] = b
		}, "exports.parquet"},
		{"a page instead of a file", func(f map[string][]byte) { f["figures.parquet"] = []byte("<!doctype html>") }, "figures.parquet"},
		{"a manifest that is none", func(f map[string][]byte) { f["manifest.json"] = []byte("{") }, "manifest.json"},
	} {
		b, err := files()
		if err != nil {
			t.Fatal(err)
		}
		c.spoil(b)
		x, err := Open(b)
		var e *Error
		if x != nil || !errors.As(err, &e) || e.Code != "corrupt_dataset" || !strings.Contains(e.Message, c.names) || !strings.HasSuffix(e.Message, ".") {
			t.Errorf("%s: Open = %v, %v; want corrupt_dataset naming %s", c.name, x, err, c.names)
		}
	}
}
