//go:build !js

package own

import (
	"errors"
	"os"
	"testing"

	"lodestone/dataset/importer"
	"lodestone/wasm/explorer"
)

// addFiles adds the same figures in each wrapping, and files of several writers.
func addFiles(f *testing.F) {
	f.Helper()
	f.Add([]byte(invented()))
	f.Add(gzipped(invented()))
	f.Add(zipped(file("a.csv", invented()), file("b.txt", "x")))
	f.Add([]byte("period,partner,kg\n200001,USA,\n"))
	for _, name := range []string{"arrow", "duckdb", "hyparquet"} {
		b, err := os.ReadFile("testdata/" + name + ".parquet")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
		f.Add(gzipped(string(b)))
		f.Add(zipped(file("a.parquet", string(b))))
	}
}

// No file makes the program panic, what it refuses it refuses in a sentence, and
// what it takes the engine opens.
func FuzzOpen(f *testing.F) {
	addFiles(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		result, err := Open([]File{{"a", b}}, Options{})
		var refused *importer.Refusal
		switch {
		case err != nil && !errors.As(err, &refused):
			t.Fatalf("%v is no Error", err)
		case err != nil || result.Question != nil:
			return
		}
		if _, err := explorer.Open(result.Files); err != nil {
			t.Fatal(err)
		}
	})
}

// Where a figure stands is found, or refused, in any file: no place lies before
// the first, and more rows do not repeat others than there are.
func FuzzFind(f *testing.F) {
	addFiles(f)
	of := importer.Key{Reporter: "CHN", Flow: "X", Commodity: importer.Magnets + "10", Partner: "USA", Period: "2024-03"}
	f.Fuzz(func(t *testing.T, b []byte) {
		trace, err := Find([]File{{"a", b}}, Options{}, of)
		var refused *importer.Refusal
		if err != nil && !errors.As(err, &refused) {
			t.Fatalf("%v is no Error", err)
		}
		if trace.Again > trace.Rows || len(trace.Places) > trace.Rows {
			t.Fatalf("%+v", trace)
		}
		for _, p := range trace.Places {
			if p.Line < 1 && p.Record < 1 && p.Row < 1 || min(p.Line, p.Record, p.Row, p.Group) < 0 {
				t.Fatalf("%+v", trace)
			}
		}
	})
}
