//go:build !js

package own

import (
	"errors"
	"os"
	"testing"

	"lodestone/wasm/explorer"
)

// No file makes the program panic, what it refuses it refuses in a sentence, and
// what it takes the engine opens.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(invented()))
	f.Add(gzipped(invented()))
	f.Add(zipped(file("a.csv", invented()), file("b.txt", "x")))
	for _, name := range []string{"arrow", "duckdb", "hyparquet"} {
		b, err := os.ReadFile("testdata/" + name + ".parquet")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		result, err := Open([]File{{"a", b}}, Options{})
		var own *Error
		switch {
		case err != nil && !errors.As(err, &own):
			t.Fatalf("%v is no Error", err)
		case err != nil || result.Question != nil:
			return
		}
		if _, err := explorer.Open(result.Files); err != nil {
			t.Fatal(err)
		}
	})
}
