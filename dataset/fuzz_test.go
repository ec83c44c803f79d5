//go:build !js

package dataset

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// FuzzRead proves that no file makes the reader panic, and that a column it
// does return has a value or a gap for each row.
func FuzzRead(f *testing.F) {
	files := bundled(f)
	events := files[EventsFile]
	for _, name := range []string{ObservationsFile, FiguresFile, EventsFile} {
		f.Add(files[name])
	}
	for _, n := range []int{0, 4, 11, 12, len(events) / 2, len(events) - 9, len(events) - 1} {
		f.Add(events[:n])
	}
	for version := 1; version <= 2; version++ {
		for _, codec := range []parquet.WriterOption{parquet.Compression(&parquet.Uncompressed), parquet.Compression(&parquet.Snappy)} {
			var b bytes.Buffer
			rows := randomRows(rand.New(rand.NewPCG(uint64(version), 6)), 12)
			if err := writeRows(&b, rows, codec, parquet.DataPageVersion(version), parquet.MaxRowsPerRowGroup(5)); err != nil {
				f.Fatal(err)
			}
			f.Add(b.Bytes())
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		before := slices.Clone(b)
		table, err := Read(b)
		if err != nil {
			return
		}
		for _, name := range table.Columns() {
			if text, err := table.Text(name); err == nil {
				checkText(t, text, table.Rows())
			}
			if numbers, err := table.Number(name); err == nil && len(numbers) != table.Rows() {
				t.Fatalf("column %q has %d of %d rows", name, len(numbers), table.Rows())
			}
		}
		if !bytes.Equal(b, before) {
			t.Fatal("reading changed the file")
		}
	})
}

func checkText(t *testing.T, text Text, rows int) {
	t.Helper()
	if len(text.Codes) != rows {
		t.Fatalf("%d codes for %d rows", len(text.Codes), rows)
	}
	for i, code := range text.Codes {
		if code < -1 || int(code) >= len(text.Dictionary) {
			t.Fatalf("code %d of row %d in a dictionary of %d", code, i, len(text.Dictionary))
		}
	}
}

// FuzzManifest proves that no manifest makes the program panic, and that what one
// says of its files is checked before they are believed.
func FuzzManifest(f *testing.F) {
	files := bundled(f)
	f.Add(files[ManifestFile])
	f.Add([]byte(`{"name":"a","vintage":"2025-09-30","coverage":{"first":"2025-01","last":"2025-09"},"files":[{"name":"events.parquet","sha256":"","bytes":1,"rows":1,"start":true}],"sources":[]}`))
	f.Add([]byte(`{"name":"a","commodity":"85051110","goods":"magnets","files":[]}`))
	f.Add([]byte(`[]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := ReadManifest(b)
		if err != nil && !errors.Is(err, ErrCorrupt) {
			t.Fatalf("%v is no ErrCorrupt", err)
		}
		given := map[string][]byte{ManifestFile: b, EventsFile: files[EventsFile]}
		if _, openErr := Open(given); openErr == nil {
			for _, file := range m.Files {
				if file.Name == EventsFile && file.Bytes != len(files[EventsFile]) {
					t.Fatalf("%d bytes are taken for %d", len(files[EventsFile]), file.Bytes)
				}
			}
			if err != nil {
				t.Fatalf("opened with a manifest that cannot be read: %v", err)
			}
		}
	})
}
