//go:build !js

package complete

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	oracle "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	"github.com/parquet-go/parquet-go/encoding"

	"lodestone/dataset/parquet"
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

// grouper sums masses by partner and month, column by column of a row group.
type grouper struct {
	known [2]map[string]int32 // partners and periods
	group []int32             // of each row of the row group
	words []int32             // what the codes of a dictionary, or the values of a page, stand for
	sums  []float64
}

func (g *grouper) read(f *parquet.File) error {
	g.sums = make([]float64, 1<<16)
	for i := range g.known {
		g.known[i] = map[string]int32{}
	}
	for group := range f.Groups {
		g.group = append(g.group[:0], make([]int32, f.Groups[group].Rows)...)
		for column, factor := range map[int]int32{1: 1, 2: 256} {
			if err := g.keys(f.Pages(column, group), g.known[column-1], factor); err != nil {
				return err
			}
		}
		if err := g.add(f.Pages(0, group)); err != nil {
			return err
		}
	}
	return nil
}

// keys adds to the group of each row the number of its text, by a factor.
func (g *grouper) keys(pages *parquet.Pages, known map[string]int32, factor int32) error {
	numbered := false
	for at := 0; ; {
		page, err := pages.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if !numbered || page.Codes == nil {
			g.words = g.words[:0]
			for i := range page.Values.Len() {
				word := page.Values.At(i)
				n, ok := known[string(word)]
				if !ok {
					n = int32(len(known)) * factor
					known[string(word)] = n
				}
				g.words = append(g.words, n)
			}
			numbered = page.Codes != nil
		}
		group := g.group[at : at+page.Rows]
		at += page.Rows
		if page.Codes == nil {
			for i := range group {
				group[i] += g.words[i]
			}
			continue
		}
		for i, code := range page.Codes {
			group[i] += g.words[code]
		}
	}
}

func (g *grouper) add(pages *parquet.Pages) error {
	for at := 0; ; {
		page, err := pages.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		group := g.group[at : at+page.Rows]
		at += page.Rows
		switch v := page.Values; {
		case page.Levels != nil:
			next := 0
			for i, level := range page.Levels {
				if level != 0 {
					g.sums[group[i]] += v.Doubles()[next]
					next++
				}
			}
		case page.Codes != nil:
			numbers := v.Int64s()
			for i, code := range page.Codes {
				g.sums[group[i]] += float64(numbers[code])
			}
		case v.Type == parquet.Int64:
			for i, n := range v.Int64s() {
				g.sums[group[i]] += float64(n)
			}
		default:
			for i, x := range v.Doubles() {
				g.sums[group[i]] += x
			}
		}
	}
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
			var g grouper
			b.SetBytes(int64(len(file)))
			b.ReportAllocs()
			b.ResetTimer()
			for range b.N {
				f, err := parquet.Read(file, options)
				if err != nil {
					b.Fatal(err)
				}
				if err := g.read(f); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchRows, "ns/row")
		})
	}
}
