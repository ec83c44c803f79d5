//go:build !js

package complete

import (
	"encoding/binary"
	"errors"
	"runtime"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"

	"lodestone/dataset/parquet"
)

// withSchema returns a file without rows that has a schema of n elements below its
// root, each with so many children.
func withSchema(t *testing.T, n, top int, children int32) []byte {
	t.Helper()
	f := format.FileMetaData{Schema: []format.SchemaElement{{Name: "root", NumChildren: thrift.New(int32(top))}}}
	for i := range n {
		e := format.SchemaElement{Name: "c", RepetitionType: thrift.New(format.Optional)}
		if children > 0 && i < n-1 {
			e.NumChildren = thrift.New(children)
		} else {
			e.Type = thrift.New(format.Int32)
		}
		f.Schema = append(f.Schema, e)
	}
	footer, err := thrift.Marshal(new(thrift.CompactProtocol), &f)
	if err != nil {
		t.Fatal(err)
	}
	b := append([]byte("PAR1"), footer...)
	return append(binary.LittleEndian.AppendUint32(b, uint32(len(footer))), "PAR1"...)
}

// A schema that is really there, and not only claimed, takes memory by its length
// in the file, and no stack by its depth.
func TestLargeSchemasTakeMemoryByTheirLength(t *testing.T) {
	for _, test := range []struct {
		name    string
		file    []byte
		columns int
		skipped int
		want    string
	}{
		{"half a million columns", withSchema(t, 500_000, 500_000, 0), 500_000, 0, ""},
		{"two million columns", withSchema(t, 2_000_000, 2_000_000, 0), 0, 0, "footer: a list of 2000001 items"},
		{"half a million levels", withSchema(t, 500_000, 1, 1), 0, 1, ""},
		{"more levels than end", withSchema(t, 100_000, 1, 2), 0, 0, `file: the schema is cut off in column "c"`},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		f, err := parquet.Read(test.file, Options("file"))
		runtime.ReadMemStats(&after)
		taken := after.TotalAlloc - before.TotalAlloc
		t.Logf("%s: %d bytes, %d taken", test.name, len(test.file), taken)
		switch {
		case test.want != "":
			if !errors.Is(err, parquet.ErrCorrupt) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%s: %v, want %q", test.name, err, test.want)
			}
		case err != nil || len(f.Columns) != test.columns || len(f.Skipped) != test.skipped:
			t.Errorf("%s: %d columns, %d skipped, %v", test.name, len(f.Columns), len(f.Skipped), err)
		}
		// 150 bytes an element, of which one takes eight in the file, in
		// slices that grow to twice that on the way, and a column for each.
		if most := uint64(1<<20 + 100*len(test.file)); taken > most {
			t.Errorf("%s took %d bytes, want at most %d", test.name, taken, most)
		}
	}
}

// Places that point back at what leads to them, at each other or out of the file
// end with a sentence that names the column, and not in a circle.
func TestOffsetsThatGoInCircles(t *testing.T) {
	body := append(allPresent, make([]byte, 8000)...)
	edited := func(edit func(c *format.ColumnMetaData)) []byte {
		return forged(t, format.Int64, format.Uncompressed, body, func(h *format.PageHeader, f *format.FileMetaData) {
			edit(&f.RowGroups[0].Columns[0].MetaData)
		})
	}
	for name, edit := range map[string]func(c *format.ColumnMetaData){
		"values that are where the dictionary is": func(c *format.ColumnMetaData) { c.DictionaryPageOffset = 4 },
		"a dictionary inside the page":            func(c *format.ColumnMetaData) { c.DictionaryPageOffset = 30 },
		"a dictionary behind the values":          func(c *format.ColumnMetaData) { c.DictionaryPageOffset = 4000 },
		"a dictionary before the file":            func(c *format.ColumnMetaData) { c.DictionaryPageOffset = -4 },
		"values in the file's first bytes":        func(c *format.ColumnMetaData) { c.DataPageOffset = 0 },
		"values in the footer":                    func(c *format.ColumnMetaData) { c.DataPageOffset = 8100 },
		"values at the end of all numbers":        func(c *format.ColumnMetaData) { c.DataPageOffset = 1<<63 - 1 },
		"more bytes than there are numbers":       func(c *format.ColumnMetaData) { c.TotalCompressedSize = 1<<63 - 1 },
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		rows, err := readAll(edited(edit), Options("file"))
		runtime.ReadMemStats(&after)
		// Where a page is read although a dictionary is said to stand there, it is the
		// one that there is.
		if err == nil && rows != 1000 || err != nil && !strings.HasPrefix(err.Error(), `file: column "mass" of row group 0`) {
			t.Errorf("%s: %d rows, %v", name, rows, err)
		}
		if taken := after.TotalAlloc - before.TotalAlloc; taken > 1<<20 {
			t.Errorf("%s took %d bytes", name, taken)
		}

	}
}
