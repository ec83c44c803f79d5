//go:build !js

package group

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	oracle "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/encoding"

	"lodestone/dataset/parquet"
	"lodestone/dataset/parquet/complete"
)

// row is a row of three columns, each of which may be missing.
type row struct {
	partner, period *string
	number          *int64
}

// written returns rows as a file, with the first two columns in an encoding and
// the third one in another and of a type.
func written(t *testing.T, rows []row, text, number encoding.Encoding, kind oracle.Type) *parquet.File {
	t.Helper()
	schema := oracle.NewSchema("rows", oracle.Group{
		"a": oracle.Optional(oracle.Encoded(oracle.String(), text)),
		"b": oracle.Optional(oracle.Encoded(oracle.String(), text)),
		"c": oracle.Optional(oracle.Encoded(oracle.Leaf(kind), number)),
	})
	var b bytes.Buffer
	// pages shorter than a block, or longer ones
	size := []int{300, 1 << 20}[len(rows)%2]
	w := oracle.NewWriter(&b, schema, oracle.PageBufferSize(size), oracle.MaxRowsPerRowGroup(5000))
	all := make([]oracle.Row, 0, len(rows))
	for _, row := range rows {
		values := oracle.Row{oracle.NullValue().Level(0, 0, 0), oracle.NullValue().Level(0, 0, 1), oracle.NullValue().Level(0, 0, 2)}
		for i, text := range []*string{row.partner, row.period} {
			if text != nil {
				values[i] = oracle.ByteArrayValue([]byte(*text)).Level(0, 1, i)
			}
		}
		if row.number != nil {
			values[2] = valueOf(kind, *row.number).Level(0, 1, 2)
		}
		all = append(all, values)
	}
	if _, err := w.WriteRows(all); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	f, err := parquet.Read(b.Bytes(), complete.Options("rows"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func valueOf(kind oracle.Type, n int64) oracle.Value {
	switch kind.Kind() {
	case oracle.Int32:
		return oracle.Int32Value(int32(n))
	case oracle.Float:
		return oracle.FloatValue(float32(n))
	case oracle.Double:
		return oracle.DoubleValue(float64(n))
	}
	return oracle.Int64Value(n)
}

// sums adds the numbers of rows by hand, by both keys.
func sums(rows []row) map[[2]string]float64 {
	all := map[[2]string]float64{}
	for _, row := range rows {
		if row.partner != nil && row.period != nil && row.number != nil {
			all[[2]string{*row.partner, *row.period}] += float64(*row.number)
		}
	}
	return all
}

// compare checks that a grid has just the sums that are wanted.
func compare(t *testing.T, name string, g *Grid, want map[[2]string]float64) {
	t.Helper()
	found := 0
	for i, a := range g.Keys[0] {
		for j, b := range g.Keys[1] {
			sum := g.Sums[i*len(g.Keys[1])+j]
			wanted, ok := want[[2]string{a, b}]
			if ok != !math.IsNaN(sum) || ok && sum != wanted {
				t.Errorf("%s: the sum of %q and %q is %v, want %v, which is there: %t", name, a, b, sum, wanted, ok)
				return
			}
			if ok {
				found++
			}
		}
	}
	if found != len(want) {
		t.Errorf("%s: %d sums, want %d", name, found, len(want))
	}
}

func TestSumsAreThoseOfTheRows(t *testing.T) {
	types := []oracle.Type{oracle.Int32Type, oracle.Int64Type, oracle.FloatType, oracle.DoubleType}
	plain, dictionary := &oracle.Plain, &oracle.RLEDictionary
	r := rand.New(rand.NewPCG(21, 22))
	for trial := range 96 {
		kind, texts, numbers := types[trial%4], encoding.Encoding(plain), encoding.Encoding(plain)
		if trial/4%2 == 1 {
			texts = dictionary
		}
		if trial/8%2 == 1 {
			numbers = dictionary
		}
		rare := trial / 16 % 3 // what is missing: nothing, numbers, anything
		rows := make([]row, r.IntN(9000))
		partners, periods := 1+r.IntN(300), 1+r.IntN(40)
		for i := range rows {
			// more than eight bytes, eight and fewer
			partner := fmt.Sprintf("%0*d", []int{3, 8, 9}[trial%3], r.IntN(partners))
			period, number := fmt.Sprint(i*periods/len(rows)), r.Int64N(2000)-1000
			rows[i] = row{&partner, &period, &number}
			if rare > 0 && r.IntN(5) == 0 {
				rows[i].number = nil
			}
			if rare > 1 && r.IntN(7) == 0 {
				rows[i].partner = nil
			}
			if rare > 1 && r.IntN(9) == 0 {
				rows[i].period = nil
			}
		}
		g, err := Sum(written(t, rows, texts, numbers, kind), [2]int{0, 1}, 2)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, fmt.Sprintf("trial %d", trial), g, sums(rows))
	}
}

func TestKeysThatEndAlikeAreToldApart(t *testing.T) {
	keys := []string{"", "\x00", "\x00\x00", "h", "h\x00", "abcdefgh", "xabcdefgh", "yabcdefgh", "xyabcdefgh", "\x00abcdefgh"}
	var rows []row
	for i := range 40 * len(keys) {
		number := int64(1) << (i % len(keys))
		rows = append(rows, row{&keys[i%len(keys)], &keys[i*7%len(keys)], &number})
	}
	for _, text := range []encoding.Encoding{&oracle.Plain, &oracle.RLEDictionary} {
		g, err := Sum(written(t, rows, text, &oracle.Plain, oracle.Int64Type), [2]int{0, 1}, 2)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, text.String(), g, sums(rows))
	}
}

func TestZeroIsASumAndMissingIsNone(t *testing.T) {
	a, b, c := "a", "b", "c"
	for _, zero := range []float64{0, math.Copysign(0, -1)} {
		var file bytes.Buffer
		schema := oracle.NewSchema("rows", oracle.Group{
			"a": oracle.String(), "b": oracle.String(), "c": oracle.Optional(oracle.Leaf(oracle.DoubleType)),
		})
		w := oracle.NewWriter(&file, schema)
		_, err := w.WriteRows([]oracle.Row{
			{oracle.ByteArrayValue([]byte(a)), oracle.ByteArrayValue([]byte(c)).Level(0, 0, 1), oracle.DoubleValue(zero).Level(0, 1, 2)},
			{oracle.ByteArrayValue([]byte(b)), oracle.ByteArrayValue([]byte(c)).Level(0, 0, 1), oracle.NullValue().Level(0, 0, 2)},
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		f, err := parquet.Read(file.Bytes(), complete.Options("rows"))
		if err != nil {
			t.Fatal(err)
		}
		g, err := Sum(f, [2]int{0, 1}, 2)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, fmt.Sprint(zero), g, map[[2]string]float64{{a, c}: 0})
	}
}

func TestKeysOfTooManySumsAreRefused(t *testing.T) {
	rows := make([]row, 2100)
	for i := range rows {
		key, n := fmt.Sprint(i), int64(i)
		rows[i] = row{&key, &key, &n}
	}
	if _, err := Sum(written(t, rows, &oracle.Plain, &oracle.Plain, oracle.Int64Type), [2]int{0, 1}, 2); !errors.Is(err, ErrTooMany) {
		t.Errorf("%v, want ErrTooMany for %d × %d keys", err, len(rows), len(rows))
	}
	g, err := Sum(written(t, rows[:2000], &oracle.Plain, &oracle.Plain, oracle.Int64Type), [2]int{0, 1}, 2)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "2000 × 2000 keys", g, sums(rows[:2000]))
}

func TestColumnsThatHaveNoPlainNumbersAreRefused(t *testing.T) {
	for _, node := range []oracle.Node{oracle.String(), oracle.Decimal(2, 9, oracle.Int32Type), oracle.Uint(64), oracle.Timestamp(oracle.Millisecond)} {
		var b bytes.Buffer
		w := oracle.NewWriter(&b, oracle.NewSchema("rows", oracle.Group{"a": oracle.String(), "b": oracle.String(), "c": node}))
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		f, err := parquet.Read(b.Bytes(), parquet.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Sum(f, [2]int{0, 1}, 2); !errors.Is(err, parquet.ErrUnsupported) {
			t.Errorf("%s: %v, want ErrUnsupported", node, err)
		}
	}
}
