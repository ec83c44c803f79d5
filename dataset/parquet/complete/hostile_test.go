//go:build !js

package complete

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	oracle "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"

	"lodestone/dataset/parquet"
)

// forged returns a file of one optional column of INT64, or of another type, in
// one row group and one page of version 1, whose header and footer an attacker
// may have edited.
func forged(t *testing.T, kind format.Type, codec format.CompressionCodec, body []byte, edit func(h *format.PageHeader, f *format.FileMetaData)) []byte {
	t.Helper()
	const rows = 1000
	h := format.PageHeader{
		Type: format.DataPage, UncompressedPageSize: int32(len(body)), CompressedPageSize: int32(len(body)),
		DataPageHeader: thrift.New(format.DataPageHeader{NumValues: rows, Encoding: format.Plain, DefinitionLevelEncoding: format.RLE}),
	}
	f := format.FileMetaData{
		NumRows: rows,
		Schema: []format.SchemaElement{{Name: "root", NumChildren: thrift.New[int32](1)},
			{Name: "mass", Type: thrift.New(kind), RepetitionType: thrift.New(format.Optional)}},
		RowGroups: []format.RowGroup{{NumRows: rows, Columns: []format.ColumnChunk{{MetaData: format.ColumnMetaData{
			Type: kind, Codec: codec, NumValues: rows, DataPageOffset: 4,
		}}}}},
	}
	chunk := &f.RowGroups[0].Columns[0].MetaData
	edit(&h, &f)
	header, err := thrift.Marshal(new(thrift.CompactProtocol), &h)
	if err != nil {
		t.Fatal(err)
	}
	if chunk.TotalCompressedSize == 0 {
		chunk.TotalCompressedSize = int64(len(header) + len(body))
	}
	footer, err := thrift.Marshal(new(thrift.CompactProtocol), &f)
	if err != nil {
		t.Fatal(err)
	}
	b := append(append([]byte("PAR1"), header...), body...)
	b = binary.LittleEndian.AppendUint32(append(b, footer...), uint32(len(footer)))
	return append(b, "PAR1"...)
}

// allPresent are levels of a thousand values, and none the levels of no value.
var (
	allPresent = []byte{3, 0, 0, 0, 0xd0, 0x0f, 1} // a run of 1000 times 1
	none       = []byte{3, 0, 0, 0, 0xd0, 0x0f, 0}
)

func TestFilesThatAskForTooMuchAreRefusedWithinTheLimit(t *testing.T) {
	const limit = 4 << 20
	bomb := func(codec oracle.WriterOption) []byte { // 8 MB of zeros
		var b bytes.Buffer
		w := oracle.NewGenericWriter[struct {
			Mass string `parquet:"mass,plain"`
		}](&b, codec, oracle.PageBufferSize(64<<20))
		for range 1000 {
			if _, err := w.Write([]struct {
				Mass string `parquet:"mass,plain"`
			}{{strings.Repeat("0", 8000)}}); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	delta := func(n int) []byte { // n times the number 0
		b := binary.AppendUvarint(nil, 1<<30) // one block of a billion numbers
		b = binary.AppendUvarint(b, 1)
		b = binary.AppendUvarint(b, uint64(n))
		return append(b, 0, 0, 0)
	}
	for _, test := range []struct {
		name string
		file []byte
		want string
	}{
		{"sound", forged(t, format.Int64, format.Uncompressed, append(allPresent, make([]byte, 8000)...), func(h *format.PageHeader, f *format.FileMetaData) {}), ""},
		{"nothing but missing values", forged(t, format.Int64, format.Uncompressed, none, func(h *format.PageHeader, f *format.FileMetaData) {}), ""},
		{"a page that claims two gigabytes", forged(t, format.Int64, format.Gzip, []byte("x"), func(h *format.PageHeader, f *format.FileMetaData) {
			h.UncompressedPageSize = 1<<31 - 1
		}), "memory"},
		{"a billion rows in seven bytes", forged(t, format.Int64, format.Uncompressed, none, func(h *format.PageHeader, f *format.FileMetaData) {
			h.DataPageHeader.V.NumValues, f.NumRows = 1e9, 1e9
			f.RowGroups[0].NumRows, f.RowGroups[0].Columns[0].MetaData.NumValues = 1e9, 1e9
		}), "memory"},
		{"more rows than are read", forged(t, format.Int64, format.Uncompressed, none, func(h *format.PageHeader, f *format.FileMetaData) {
			f.NumRows = 1 << 40
		}), "rows; at most"},
		{"values that share a megabyte each", forged(t, format.ByteArray, format.Uncompressed, sharing(), func(h *format.PageHeader, f *format.FileMetaData) {
			h.DataPageHeader.V.Encoding = format.DeltaByteArray
		}), "values of more than"},
		{"fewer deltas than values", forged(t, format.Int64, format.Uncompressed, append(allPresent, delta(999)...), func(h *format.PageHeader, f *format.FileMetaData) {
			h.DataPageHeader.V.Encoding = format.DeltaBinaryPacked
		}), "999 deltas for 1000 values"},
		{"a block of a billion deltas", forged(t, format.Int64, format.Uncompressed, append(allPresent, delta(1000)...), func(h *format.PageHeader, f *format.FileMetaData) {
			h.DataPageHeader.V.Encoding = format.DeltaBinaryPacked
		}), ""},
		{"zeros in Zstandard", bomb(oracle.Compression(&oracle.Zstd)), "memory"},
		{"zeros in Brotli", bomb(oracle.Compression(&oracle.Brotli)), "memory"},
		{"zeros in gzip", bomb(oracle.Compression(&oracle.Gzip)), "memory"},
		{"zeros in Snappy", bomb(oracle.Compression(&oracle.Snappy)), "memory"},
		{"LZO", forged(t, format.Int64, 3, []byte("x"), func(h *format.PageHeader, f *format.FileMetaData) {}), "compression LZO"},
	} {
		o := Options("file")
		o.Limit = limit
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := readAll(test.file, o)
		runtime.ReadMemStats(&after)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: %v, want %q", test.name, err, test.want)
		}
		// Beside the limit, the tables of the codecs.
		if taken := after.TotalAlloc - before.TotalAlloc; taken > 2*limit+8<<20 {
			t.Errorf("%s took %d bytes with a limit of %d", test.name, taken, limit)
		}
	}
}

// sharing is a page of a thousand values of which each begins with the whole of
// the one before it, and the first has 100,000 bytes.
func sharing() []byte {
	const long = 100_000
	b := append([]byte{}, allPresent...)
	b = append(b, deltas(0, 0, long, 0)...)        // shared: 0, and then all of it
	b = append(b, deltas(long, -long, 0, long)...) // not shared: all of it, and then 0
	return append(b, make([]byte, long)...)
}

// deltas returns a thousand numbers: the first, and then what a difference and
// then the others make of it, all above the least.
func deltas(first, least int64, difference, others uint64) []byte {
	b := binary.AppendUvarint(nil, 1024)
	b = binary.AppendUvarint(b, 1)
	b = binary.AppendUvarint(b, 1000)
	b = binary.AppendVarint(b, first)
	b = binary.AppendVarint(b, least)
	const width = 20
	packed := make([]byte, 1024*width/8+8)
	for i := range 1024 {
		n := others
		if i == 0 {
			n = difference
		}
		at := packed[i*width/8:]
		binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)|n<<(i*width%8))
	}
	return append(append(b, width), packed[:1024*width/8]...)
}

// readAll reads all columns of a file, keeping nothing.
func readAll(b []byte, o parquet.Options) (rows int, err error) {
	f, err := parquet.Read(b, o)
	if err != nil {
		return 0, err
	}
	for i := range f.Columns {
		for pages := f.Pages(i); ; {
			page, err := pages.Next()
			if page == nil {
				if errors.Is(err, io.EOF) {
					break
				}
				return rows, err
			}
			rows += page.Rows
		}
	}
	return rows, nil
}

func TestReadingIsInterrupted(t *testing.T) {
	file := write(t, rand.New(rand.NewPCG(1, 1)), kinds()[1], &oracle.Plain, &oracle.Uncompressed, false, 400, oracle.PageBufferSize(64)).file
	ctx, cancel := context.WithCancel(context.Background())
	o := Options("file")
	o.Interrupt = ctx.Err
	f, err := parquet.Read(file, o)
	if err != nil {
		t.Fatal(err)
	}
	pages := f.Pages(0)
	if _, err := pages.Next(); err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := pages.Next(); !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), `column "column" of row group 0`) {
		t.Errorf("%v, want the context's", err)
	}
	if page, err := pages.Next(); page != nil || err == nil {
		t.Errorf("behind its end the cursor has %v, %v", page, err)
	}
}

func TestPackedLevels(t *testing.T) {
	// 1000 levels, the first 8 of which are 0 1 1 1 1 1 1 1
	levels := append([]byte{0x7f}, bytes.Repeat([]byte{0xff}, 124)...)
	file := forged(t, format.Int64, format.Uncompressed, append(levels, make([]byte, 999*8)...), func(h *format.PageHeader, f *format.FileMetaData) {
		h.DataPageHeader.V.DefinitionLevelEncoding = format.BitPacked
	})
	f, err := parquet.Read(file, Options("file"))
	if err != nil {
		t.Fatal(err)
	}
	page, err := f.Pages(0).Next()
	if err != nil || page.Present != 999 || page.Levels[0] != 0 || page.Levels[1] != 1 {
		t.Errorf("%+v, %v", page, err)
	}
}

func TestAChecksumThatDiffersIsRefused(t *testing.T) {
	for _, sum := range []int32{1, -1} {
		file := forged(t, format.Int64, format.Uncompressed, none, func(h *format.PageHeader, f *format.FileMetaData) { h.CRC = sum })
		if _, err := readAll(file, Options("file")); !errors.Is(err, parquet.ErrCorrupt) || !strings.Contains(err.Error(), "checksum") {
			t.Errorf("checksum %d: %v", sum, err)
		}
	}
}
