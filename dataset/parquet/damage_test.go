package parquet

import (
	"bytes"
	"encoding/binary"
	"errors"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// withFooter returns the bundled events with an edited footer.
func withFooter(t *testing.T, edit func(*format.FileMetaData)) []byte {
	t.Helper()
	b := bundled(t)[eventsFile]
	end := len(b) - 8 - int(binary.LittleEndian.Uint32(b[len(b)-8:]))
	var footer format.FileMetaData
	if err := thrift.Unmarshal(new(thrift.CompactProtocol), b[end:len(b)-8], &footer); err != nil {
		t.Fatal(err)
	}
	edit(&footer)
	text, err := thrift.Marshal(new(thrift.CompactProtocol), &footer)
	if err != nil {
		t.Fatal(err)
	}
	return framed(b[:end], text)
}

func framed(data, footer []byte) []byte {
	b := append(bytes.Clone(data), footer...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(footer)))
	return append(b, "PAR1"...)
}

func TestFootersThatContradictThemselves(t *testing.T) {
	rows := int64(0)
	withFooter(t, func(f *format.FileMetaData) { rows = f.NumRows })
	for _, test := range []struct {
		name string
		edit func(*format.FileMetaData)
		kind error
		want string
	}{
		{"untouched", func(f *format.FileMetaData) {}, nil, ""},
		{"fewer rows than none", func(f *format.FileMetaData) { f.NumRows = -1 },
			ErrCorrupt, "file: the footer counts -1 rows"},
		{"more rows than are read", func(f *format.FileMetaData) { f.NumRows = 1 << 40 },
			ErrUnsupported, "file: 1099511627776 rows; at most 10000000 are read"},
		{"more rows than its groups", func(f *format.FileMetaData) { f.NumRows++ },
			ErrCorrupt, "in row groups"},
		{"fewer rows than its groups", func(f *format.FileMetaData) { f.NumRows-- },
			ErrCorrupt, "file: row group 0 counts"},
		{"a group of negative length", func(f *format.FileMetaData) { f.RowGroups[0].NumRows = -1 },
			ErrCorrupt, "file: row group 0 counts -1 rows"},
		{"a group without a column", func(f *format.FileMetaData) {
			f.RowGroups[0].Columns = f.RowGroups[0].Columns[1:]
		}, ErrCorrupt, "file: row group 0 has 4 columns, the schema has 5"},
		{"no schema", func(f *format.FileMetaData) { f.Schema = nil },
			ErrCorrupt, "file: the footer has no schema"},
		{"children that are not there", func(f *format.FileMetaData) {
			f.Schema[5].NumChildren = thrift.New[int32](3)
		}, ErrCorrupt, `file: the schema is cut off in column "url"`},
		{"fewer children than none", func(f *format.FileMetaData) {
			f.Schema[1].NumChildren = thrift.New[int32](-3)
		}, ErrCorrupt, `file: fewer children than none of column "date"`},
		{"a type that there is not", func(f *format.FileMetaData) { f.Schema[1].Type = thrift.New[format.Type](8) },
			ErrCorrupt, `file: no type that there is for column "date"`},
		{"a chunk of fewer values than its group", func(f *format.FileMetaData) {
			f.RowGroups[0].Columns[0].MetaData.NumValues--
		}, ErrCorrupt, `file: column "date" of row group 0: of `},
		{"a chunk behind the end", func(f *format.FileMetaData) {
			f.RowGroups[0].Columns[0].MetaData.TotalCompressedSize = 1 << 40
		}, ErrCorrupt, `file: column "date" of row group 0: 1099511627776 bytes from 4 on lie outside`},
		{"a chunk before the start", func(f *format.FileMetaData) {
			f.RowGroups[0].Columns[0].MetaData.DataPageOffset = -5
		}, ErrCorrupt, `file: column "date" of row group 0: `},
		{"a chunk of another type", func(f *format.FileMetaData) {
			f.RowGroups[0].Columns[0].MetaData.Type = format.Int64
		}, ErrCorrupt, `file: column "date" of row group 0: its type is not the schema's`},
		{"a file encrypted behind a readable footer", func(f *format.FileMetaData) {
			f.EncryptionAlgorithm = format.EncryptionAlgorithm{Value: &format.AesGcmV1{}}
		}, ErrUnsupported, "file: the file is encrypted"},
		{"an encrypted column", func(f *format.FileMetaData) {
			f.RowGroups[0].Columns[0].CryptoMetadata = format.ColumnCryptoMetaData{Value: &format.EncryptionWithFooterKey{}}
		}, ErrUnsupported, `file: column "date" of row group 0: it is encrypted`},
		{"a chunk in another file", func(f *format.FileMetaData) { f.RowGroups[0].Columns[0].FilePath = "b" },
			ErrUnsupported, `file: column "date" of row group 0: it lies in another file, "b"`},
		{"a chunk without pages", func(f *format.FileMetaData) {
			f.RowGroups[0].Columns[0].MetaData.TotalCompressedSize = 0
		}, ErrCorrupt, `file: column "date" of row group 0, byte 4: page header: `},
		{"another compression", func(f *format.FileMetaData) {
			f.RowGroups[0].Columns[0].MetaData.Codec = format.Lz4Raw
		}, ErrUnsupported, `file: column "date" of row group 0, byte 4: not read here: compression LZ4_RAW`},
		{"groups that share their bytes", func(f *format.FileMetaData) {
			group := f.RowGroups[0]
			f.NumRows, f.RowGroups = 100*rows, slices.Repeat([]format.RowGroup{group}, 100)
		}, ErrCorrupt, "bytes overlap in"},
	} {
		f, err := Read(withFooter(t, test.edit), Options{Name: "file", Rows: 10_000_000})
		if err == nil {
			err = drainNamed(f, "date")
		}
		if test.kind == nil {
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
			}
			continue
		}
		if !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q of kind %v", test.name, err, test.want, test.kind)
		}
	}
}

func TestThriftThatAsksForMoreThanItGives(t *testing.T) {
	huge := "\xff\xff\xff\xff\x07" // 2,147,483,647
	for _, test := range []struct{ name, footer string }{
		// field 2, a list of structures: the schema
		{"a schema of two billion columns", "\x29\xfc" + huge},
		{"row groups by the million", "\x49\xfc\xff\xff\x3f" + strings.Repeat("\x00", 100)},
		{"lists inside lists", "\xe9" + strings.Repeat("\x19", 1_000_000)},
		{"structures inside structures", strings.Repeat("\xec", 1_000_000)},
		{"structures inside lists", "\xe9" + strings.Repeat("\x1c\x19", 500_000)},
		{"a set of two billion", "\xea\xf8" + huge},
		{"a map of two billion", "\xeb" + huge + "\x88"},
		{"text of two billion bytes", "\x68" + huge},
		{"a name of two billion bytes", "\x29\x1c\x48" + huge},
	} {
		b := framed([]byte("PAR1"), []byte(test.footer))
		allocated, err := allocation(func() error { _, err := Read(b, Options{}); return err })
		if !errors.Is(err, ErrCorrupt) {
			t.Errorf("%s: Read says %v, want ErrCorrupt", test.name, err)
		}
		if limit := uint64(16<<20 + 4*len(b)); allocated > limit {
			t.Errorf("%s: %d bytes allocated for %d, want at most %d", test.name, allocated, len(b), limit)
		}
	}
}

// allocation returns how many bytes f allocates, and its error.
func allocation(f func() error) (uint64, error) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	err := f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, err
}

func TestRuns(t *testing.T) {
	for _, test := range []struct {
		name  string
		src   string
		width int
		want  []int32 // nil where runs must refuse
		n     int
	}{
		// headers: 2×count for a run, 2×groups+1 for groups of eight
		{"a run", "\x06\x05", 3, []int32{5, 5, 5}, 3},
		{"a run of two bytes a value", "\x04\x01\x02", 9, nil, 2}, // 513 needs ten bits
		{"a run of ten bits", "\x04\x01\x02", 10, []int32{513, 513}, 2},
		// the example of the format's documentation: 0 to 7 in three bits
		{"packed numbers", "\x03\x88\xc6\xfa", 3, []int32{0, 1, 2, 3, 4, 5, 6, 7}, 8},
		{"packed numbers, cut behind the last that is needed", "\x03\x88\xc6", 3, []int32{0, 1, 2, 3, 4}, 5},
		{"packed numbers and a run", "\x03\x88\xc6\xfa\x02\x07", 3, []int32{0, 1, 2, 3, 4, 5, 6, 7, 7}, 9},
		{"no bits", "\x08", 0, []int32{0, 0, 0, 0}, 4},
		{"no bits, packed", "\x03", 0, []int32{0, 0, 0}, 3},
		{"a run longer than needed", "\xfe\xff\xff\xff\x0f\x01", 1, []int32{1, 1}, 2},
		{"nothing", "", 1, []int32{}, 0},
		{"too few", "\x02\x01", 1, nil, 2},
		{"a run without its value", "\x02", 1, nil, 1},
		{"a header cut off", "\x80", 1, nil, 1},
		{"packed numbers cut off", "\x03\x88", 3, nil, 8},
		{"more bits than a code has", "\x02\x00\x00\x00\x00", 32, nil, 1},
	} {
		got := make([]int32, test.n)
		err := runs(got, []byte(test.src), test.width, 1<<30)
		if test.want == nil {
			if err == nil {
				t.Errorf("%s: runs gives %v, want an error", test.name, got)
			}
			continue
		}
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s: runs gives %v, %v, want %v", test.name, got, err, test.want)
		}
	}
}

// pageOf returns a page of version 1 of a required column, uncompressed.
func pageOf(t *testing.T, values int32, encoding format.Encoding, body string) *Pages {
	t.Helper()
	h := format.PageHeader{
		Type:                 format.DataPage,
		UncompressedPageSize: int32(len(body)),
		CompressedPageSize:   int32(len(body)),
		DataPageHeader:       thrift.New(format.DataPageHeader{NumValues: values, Encoding: encoding, DefinitionLevelEncoding: format.RLE}),
	}
	b, err := thrift.Marshal(new(thrift.CompactProtocol), &h)
	if err != nil {
		t.Fatal(err)
	}
	b = append(b, body...)
	column := Column{Type: ByteArray, element: &element{physical: ByteArray, converted: 0}}
	return &Pages{
		file: &File{memory: b, options: Options{Limit: 1 << 20, Decode: Decode}}, column: &column, chunk: new(Chunk),
		end: int64(len(b)), left: 3, dictionary: Values{Type: ByteArray, Starts: make([]uint32, 2)},
	}
}

func TestPagesThatDoNotHoldWhatTheySay(t *testing.T) {
	for _, test := range []struct {
		name     string
		values   int32
		encoding format.Encoding
		body     string
		want     string // of the error; "" where the page is sound
	}{
		{"two codes", 2, format.RLEDictionary, "\x01\x04\x01", ""},
		{"two texts", 2, format.Plain, "\x01\x00\x00\x00a\x00\x00\x00\x00", ""},
		{"no values", 0, format.RLEDictionary, "", ""},
		{"more values than its group", 4, format.Plain, strings.Repeat("\x00", 16), "page of 4 values where 3 are left"},
		{"fewer values than none", -1, format.Plain, "", "page of -1 values"},
		{"more values than bytes", 3, format.Plain, "\x00\x00\x00\x00", "3 values in 4 bytes"},
		{"a text cut off", 1, format.Plain, "\x05\x00\x00\x00abc", "value 0 of 1 has 5 bytes of 3 left"},
		{"a text that is none", 1, format.Plain, "\x01\x00\x00\x00\xff", "value 0 of 1 is not UTF-8"},
		{"a code without a word", 1, format.RLEDictionary, "\x02\x02\x02", "codes: 2 where 2 are known"},
		{"a packed code without a word", 1, format.RLEDictionary, "\x02\x03\x03\x00", "codes: 3 where 2 are known"},
		{"no codes", 1, format.RLEDictionary, "", "no codes for 1 values"},
		{"codes of 200 bits", 1, format.RLEDictionary, "\xc8\x02\x00", "codes: numbers of 200 bits"},
	} {
		err := pageOf(t, test.values, test.encoding, test.body).read()
		got := ""
		if err != nil {
			got = err.Error()
		}
		if (test.want == "") != (err == nil) || !strings.Contains(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
