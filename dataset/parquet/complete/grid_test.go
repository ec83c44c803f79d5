//go:build !js

package complete

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	oracle "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/encoding"

	"lodestone/dataset/parquet"
)

// made is a column that parquet-go has written, with what it was given: nil for
// a row without a value, or the bytes that Values.At returns.
type made struct {
	file []byte
	want [][]byte
}

// kind is a physical type with its encodings, and values as the writer takes
// them.
type kind struct {
	name      string
	node      oracle.Node
	encodings []encoding.Encoding
	value     func(r *rand.Rand) oracle.Value
}

func kinds() []kind {
	dictionary := []encoding.Encoding{&oracle.Plain, &oracle.PlainDictionary, &oracle.RLEDictionary}
	with := func(e ...encoding.Encoding) []encoding.Encoding { return append(dictionary[:3:3], e...) }
	return []kind{
		{"boolean", oracle.Leaf(oracle.BooleanType), []encoding.Encoding{&oracle.Plain, &oracle.RLE},
			func(r *rand.Rand) oracle.Value { return oracle.BooleanValue(r.IntN(2) == 0) }},
		{"int32", oracle.Leaf(oracle.Int32Type), with(&oracle.DeltaBinaryPacked, &oracle.ByteStreamSplit),
			func(r *rand.Rand) oracle.Value {
				return oracle.Int32Value(r.Int32() >> r.IntN(31) * (1 - 2*r.Int32N(2)))
			}},
		{"int64", oracle.Leaf(oracle.Int64Type), with(&oracle.DeltaBinaryPacked, &oracle.ByteStreamSplit),
			func(r *rand.Rand) oracle.Value {
				return oracle.Int64Value(r.Int64() >> r.IntN(63) * (1 - 2*r.Int64N(2)))
			}},
		{"int96", oracle.Leaf(oracle.Int96Type), dictionary,
			func(r *rand.Rand) oracle.Value {
				return oracle.Int96Value(deprecated.Int96{r.Uint32(), r.Uint32N(99), 2440588 + r.Uint32N(99)})
			}},
		{"float", oracle.Leaf(oracle.FloatType), with(&oracle.ByteStreamSplit),
			func(r *rand.Rand) oracle.Value { return oracle.FloatValue(r.Float32()) }},
		{"double", oracle.Leaf(oracle.DoubleType), with(&oracle.ByteStreamSplit),
			func(r *rand.Rand) oracle.Value { return oracle.DoubleValue(float64(r.IntN(90)) / 7) }},
		{"bytes", oracle.Leaf(oracle.ByteArrayType), with(&oracle.DeltaLengthByteArray, &oracle.DeltaByteArray),
			func(r *rand.Rand) oracle.Value {
				return oracle.ByteArrayValue(fmt.Appendf(nil, "2025-%02d, partner %d", r.IntN(13), r.IntN(300))[:r.IntN(12)])
			}},
		{"fixed", oracle.Leaf(oracle.FixedLenByteArrayType(5)), with(&oracle.DeltaByteArray, &oracle.ByteStreamSplit),
			func(r *rand.Rand) oracle.Value {
				return oracle.FixedLenByteArrayValue(fmt.Appendf(nil, "%05d", r.IntN(400)))
			}},
	}
}

// bytesOf returns the bytes of a value as Parquet's plain encoding has them.
func bytesOf(v oracle.Value) []byte {
	switch v.Kind() {
	case oracle.Boolean:
		if v.Boolean() {
			return []byte{1}
		}
		return []byte{0}
	case oracle.Int32, oracle.Float:
		return binary.LittleEndian.AppendUint32(nil, v.Uint32())
	case oracle.Int64, oracle.Double:
		return binary.LittleEndian.AppendUint64(nil, v.Uint64())
	case oracle.Int96:
		i := v.Int96()
		b := binary.LittleEndian.AppendUint32(nil, i[0])
		return binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(b, i[1]), i[2])
	}
	return append([]byte{}, v.ByteArray()...)
}

// write makes a file of n rows, a number of them without a value where the
// column is optional.
func write(t testing.TB, r *rand.Rand, k kind, e encoding.Encoding, c compress.Codec, optional bool, n int, options ...oracle.WriterOption) made {
	t.Helper()
	node := oracle.Compressed(oracle.Encoded(k.node, e), c)
	if optional {
		node = oracle.Optional(node)
	}
	var b bytes.Buffer
	w := oracle.NewWriter(&b, append(options, oracle.NewSchema("rows", oracle.Group{"column": node}))...)
	out := made{}
	missing := r.IntN(4) // in three, so that columns without any value occur
	for range n {
		v, level := k.value(r), 0
		want := bytesOf(v)
		switch {
		case optional && r.IntN(3) < missing:
			v, want = oracle.NullValue(), nil
		case optional:
			level = 1
		}
		out.want = append(out.want, want)
		if _, err := w.WriteRows([]oracle.Row{{v.Level(0, level, 0)}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out.file = b.Bytes()
	return out
}

// column returns all values of a column, nil for those that are missing.
func column(f *parquet.File, i int) (values [][]byte, err error) {
	for pages := f.Pages(i); ; {
		page, err := pages.Next()
		if err == io.EOF {
			return values, nil
		}
		if err != nil {
			return values, err
		}
		next := 0
		for row := range page.Rows {
			if page.Levels != nil && page.Levels[row] == 0 {
				values = append(values, nil)
				continue
			}
			at := next
			if page.Codes != nil {
				at = int(page.Codes[next])
			}
			values = append(values, append([]byte{}, page.Values.At(at)...))
			next++
		}
		if next != page.Present {
			return values, fmt.Errorf("%d values, the page says %d", next, page.Present)
		}
	}
}

func same(a, b []byte) bool { return (a == nil) == (b == nil) && bytes.Equal(a, b) }

// compare reads the file from memory and from a source, which has to be all one.
func (m made) compare(t *testing.T, name string) {
	t.Helper()
	for _, where := range []string{"memory", "source"} {
		var f *parquet.File
		var err error
		if where == "memory" {
			f, err = parquet.Read(m.file, Options(name))
		} else {
			f, err = parquet.Open(bytes.NewReader(m.file), int64(len(m.file)), Options(name))
		}
		if err != nil {
			t.Fatal(err)
		}
		got, err := column(f, 0)
		if err != nil {
			t.Fatalf("from %s: %v", where, err)
		}
		if len(got) != len(m.want) {
			t.Fatalf("%s from %s: %d rows, want %d", name, where, len(got), len(m.want))
		}
		for i := range got {
			if !same(got[i], m.want[i]) {
				t.Fatalf("%s from %s: row %d is %x, want %x", name, where, i, got[i], m.want[i])
			}
		}
	}
}

func TestTypesEncodingsCodecsAndPagesReadAsTheyWereWritten(t *testing.T) {
	codecs := []compress.Codec{&oracle.Uncompressed, &oracle.Snappy, &oracle.Gzip, &oracle.Brotli, &oracle.Zstd, &oracle.Lz4Raw}
	r := rand.New(rand.NewPCG(8, 9))
	files := 0
	for _, k := range kinds() {
		for _, e := range k.encodings {
			for c, codec := range codecs {
				for trial := range 4 {
					name := fmt.Sprintf("%s in %v, %v, trial %d", k.name, e, codec, trial)
					options := []oracle.WriterOption{
						oracle.DataPageVersion(1 + trial%2),
						oracle.PageBufferSize(128 + r.IntN(2048)),
						oracle.MaxRowsPerRowGroup(int64(50 + r.IntN(300))),
					}
					n := []int{0, 1, 130, 400}[(c+trial)%4] + r.IntN(30)*(trial/2)
					write(t, r, k, e, codec, trial >= 2, n, options...).compare(t, name)
					files++
				}
			}
		}
	}
	if files < 600 {
		t.Errorf("%d files, want 600 to have compared much", files)
	}
}
