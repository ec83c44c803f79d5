//go:build !js

package complete

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	oracle "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	"github.com/parquet-go/parquet-go/encoding"

	"lodestone/dataset/parquet"
	"lodestone/dataset/parquet/group"
)

const (
	benchRows     = 1_000_000
	benchPartners = 200
	benchMonths   = 120
)

// trade writes a million rows of period, partner and net mass, ordered by month
// and partner, several commodities each.
func trade(b *testing.B, text, mass encoding.Encoding, node oracle.Node, codec compress.Codec, value func(kg int64) oracle.Value, level int) []byte {
	b.Helper()
	column := func(n oracle.Node, e encoding.Encoding) oracle.Node {
		return oracle.Compressed(oracle.Encoded(n, e), codec)
	}
	massNode := column(node, mass)
	if level == 1 {
		massNode = oracle.Optional(massNode)
	}
	schema := oracle.NewSchema("trade", oracle.Group{
		"mass": massNode, "partner": column(oracle.String(), text), "period": column(oracle.String(), text),
	})
	var out bytes.Buffer
	w := oracle.NewWriter(&out, schema, oracle.MaxRowsPerRowGroup(250_000))
	r := rand.New(rand.NewPCG(14, 15))
	rows := make([]oracle.Row, 0, 1000)
	for i := range benchRows {
		month := i * benchMonths / benchRows
		partner := i % (benchRows / benchMonths) * benchPartners * benchMonths / benchRows % benchPartners
		rows = append(rows, oracle.Row{
			value(r.Int64N(100_000)).Level(0, level, 0),
			oracle.ByteArrayValue(fmt.Appendf(nil, "partner %d", partner)).Level(0, 0, 1),
			oracle.ByteArrayValue(fmt.Appendf(nil, "%d-%02d", 2015+month/12, 1+month%12)).Level(0, 0, 2),
		})
		if len(rows) == cap(rows) {
			if _, err := w.WriteRows(rows); err != nil {
				b.Fatal(err)
			}
			rows = rows[:0]
		}
	}
	if _, err := w.WriteRows(rows); err != nil {
		b.Fatal(err)
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

func BenchmarkGroupMillionRows(b *testing.B) {
	whole := func(kg int64) oracle.Value { return oracle.Int64Value(kg) }
	double := func(kg int64) oracle.Value { return oracle.DoubleValue(float64(kg)) }
	some := func(kg int64) oracle.Value {
		if kg%5 == 0 {
			return oracle.NullValue()
		}
		return double(kg)
	}
	int64s, doubles := oracle.Leaf(oracle.Int64Type), oracle.Leaf(oracle.DoubleType)
	dictionary, plain := &oracle.RLEDictionary, &oracle.Plain
	for _, c := range []struct {
		name       string
		text, mass encoding.Encoding
		node       oracle.Node
		codec      compress.Codec
		value      func(int64) oracle.Value
		level      int
	}{
		{"plain doubles", dictionary, plain, doubles, &oracle.Uncompressed, double, 0},
		{"plain", dictionary, plain, int64s, &oracle.Uncompressed, whole, 0},
		{"delta", dictionary, &oracle.DeltaBinaryPacked, int64s, &oracle.Uncompressed, whole, 0},
		{"delta, Snappy", dictionary, &oracle.DeltaBinaryPacked, int64s, &oracle.Snappy, whole, 0},
		{"delta, Zstandard", dictionary, &oracle.DeltaBinaryPacked, int64s, &oracle.Zstd, whole, 0},
		{"streams of bytes, Zstandard", dictionary, &oracle.ByteStreamSplit, doubles, &oracle.Zstd, double, 0},
		{"dictionary", dictionary, dictionary, int64s, &oracle.Uncompressed, whole, 0},
		{"plain, Snappy", dictionary, plain, int64s, &oracle.Snappy, whole, 0},
		{"plain, Zstandard", dictionary, plain, int64s, &oracle.Zstd, whole, 0},
		{"plain, gzip", dictionary, plain, int64s, &oracle.Gzip, whole, 0},
		{"plain, LZ4", dictionary, plain, int64s, &oracle.Lz4Raw, whole, 0},
		{"plain text", plain, plain, int64s, &oracle.Uncompressed, whole, 0},
		{"missing values", dictionary, plain, doubles, &oracle.Uncompressed, some, 1},
	} {
		file := trade(b, c.text, c.mass, c.node, c.codec, c.value, c.level)
		b.Run(c.name, func(b *testing.B) {
			options := Options("trade")
			b.SetBytes(int64(len(file)))
			b.ReportAllocs()
			b.ResetTimer()
			for range b.N {
				f, err := parquet.Read(file, options)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := group.Sum(f, [2]int{1, 2}, 0); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchRows, "ns/row")
		})
	}
}
