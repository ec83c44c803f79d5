//go:build !js

package flat_test

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"testing"

	parquetgo "github.com/parquet-go/parquet-go"

	"lodestone/dataset/parquet"
	"lodestone/dataset/parquet/complete"
	"lodestone/dataset/parquet/flat"
)

type row struct {
	Word   string
	Number float64
}

func written(rows []row) []byte {
	return flat.Write("test", len(rows), []flat.Column{
		{Name: "word", Text: func(i int) string { return rows[i].Word }},
		{Name: "number", Number: func(i int) float64 { return rows[i].Number }},
	})
}

// made returns rows with runs and with changes, as far as n words go.
func made(random *rand.Rand, n, words int) []row {
	rows := make([]row, n)
	for i := range rows {
		if i > 0 && random.IntN(3) > 0 {
			rows[i].Word = rows[i-1].Word
		} else {
			rows[i].Word = fmt.Sprintf("partner %d", random.IntN(words))
		}
		rows[i].Number = float64(random.IntN(1e9)) / 1e3
		if random.IntN(4) == 0 {
			rows[i].Number = math.NaN()
		}
	}
	return rows
}

func TestOurReaderReadsBackWhatIsWritten(t *testing.T) {
	random := rand.New(rand.NewPCG(8505, 1))
	for _, n := range []int{0, 1, 7, 8, 9, 63, 64, 65, 1000, 20_000} {
		for _, words := range []int{1, 2, 3, 250, 70_000} {
			rows := made(random, n, words)
			if got := read(t, written(rows)); !same(got, rows) {
				t.Fatalf("%d rows of up to %d words came back otherwise", n, words)
			}
		}
	}
}

func TestAnotherReaderReadsTheSame(t *testing.T) {
	rows := made(rand.New(rand.NewPCG(8505, 2)), 5000, 300)
	type theirs struct {
		Word   string   `parquet:"word"`
		Number *float64 `parquet:"number,optional"`
	}
	b := written(rows)
	back, err := parquetgo.Read[theirs](bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	got := make([]row, len(back))
	for i, r := range back {
		got[i] = row{r.Word, math.NaN()}
		if r.Number != nil {
			got[i].Number = *r.Number
		}
	}
	if !same(got, rows) {
		t.Fatal("parquet-go reads other rows than were written")
	}
}

func TestEqualTablesGiveEqualBytes(t *testing.T) {
	rows := made(rand.New(rand.NewPCG(8505, 3)), 500, 20)
	if !bytes.Equal(written(rows), written(rows)) {
		t.Fatal("the same rows gave other bytes")
	}
}

func same(a, b []row) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Word != b[i].Word || a[i].Number != b[i].Number && !(math.IsNaN(a[i].Number) && math.IsNaN(b[i].Number)) {
			return false
		}
	}
	return true
}

func read(t *testing.T, b []byte) []row {
	t.Helper()
	file, err := parquet.Read(b, complete.Options("written"))
	if err != nil {
		t.Fatal(err)
	}
	rows := make([]row, file.Rows)
	each(t, file, 0, func(i int, v *parquet.Values, place int32) { rows[i].Word = string(v.At(int(place))) })
	each(t, file, 1, func(i int, v *parquet.Values, place int32) {
		rows[i].Number = math.NaN()
		if place >= 0 {
			rows[i].Number = v.Doubles()[place]
		}
	})
	return rows
}

func each(t *testing.T, file *parquet.File, column int, do func(i int, v *parquet.Values, place int32)) {
	t.Helper()
	pages, i := file.Pages(column), 0
	for {
		page, err := pages.Next()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, place := range page.Places(nil) {
			do(i, page.Values, place)
			i++
		}
	}
}
