package parquet

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

const eventsFile = "events.parquet"

// bundled returns the Parquet files that the project is published with, by name.
func bundled(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("../*.parquet")
	if err != nil || len(paths) < 5 {
		t.Fatalf("%d files, %v, want five", len(paths), err)
	}
	files := map[string][]byte{}
	for _, path := range paths {
		if files[filepath.Base(path)], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// drain reads a column to its end and returns the number of its rows.
func drain(f *File, column int) (rows int, err error) {
	for pages := f.Pages(column); ; {
		page, err := pages.Next()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		rows += page.Rows
	}
}

// drainNamed reads the column of a name to its end.
func drainNamed(f *File, name string) error {
	_, err := drain(f, slices.IndexFunc(f.Columns, func(c Column) bool { return c.Name == name }))
	return err
}
