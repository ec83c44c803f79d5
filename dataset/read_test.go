//go:build !js

package dataset

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// oracleTable is a table as parquet-go's root package reads it: a column of
// text by name, with nil for missing ones, or of numbers, with NaN for them.
type oracleTable struct {
	rows    int
	texts   map[string][]*string
	numbers map[string][]float64
}

func readWithOracle(t *testing.T, b []byte) oracleTable {
	t.Helper()
	f, err := parquet.OpenFile(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	out := oracleTable{int(f.NumRows()), map[string][]*string{}, map[string][]float64{}}
	for _, group := range f.RowGroups() {
		for i, chunk := range group.ColumnChunks() {
			name := f.Schema().Fields()[i].Name()
			pages := chunk.Pages()
			for {
				page, err := pages.ReadPage()
				if err != nil {
					break
				}
				values := make([]parquet.Value, page.NumValues())
				page.Values().ReadValues(values)
				for _, v := range values {
					out.add(name, chunk.Type().Kind(), v)
				}
			}
			pages.Close()
		}
	}
	return out
}

func (o *oracleTable) add(name string, kind parquet.Kind, v parquet.Value) {
	switch kind {
	case parquet.ByteArray:
		if v.IsNull() {
			o.texts[name] = append(o.texts[name], nil)
			return
		}
		s := string(v.ByteArray())
		o.texts[name] = append(o.texts[name], &s)
	case parquet.Double:
		if v.IsNull() {
			o.numbers[name] = append(o.numbers[name], math.NaN())
			return
		}
		o.numbers[name] = append(o.numbers[name], v.Double())
	}
}

// compare reads b with Read and with the oracle and reports where they differ.
func compare(t *testing.T, b []byte) {
	t.Helper()
	want := readWithOracle(t, b)
	table, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	if table.Rows() != want.rows {
		t.Fatalf("Rows() = %d, want %d", table.Rows(), want.rows)
	}
	for name, column := range want.texts {
		got, err := table.Text(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Codes) != len(column) {
			t.Fatalf("column %q has %d rows, want %d", name, len(got.Codes), len(column))
		}
		for i, v := range column {
			if (v == nil) != (got.Codes[i] < 0) || v != nil && *v != got.At(i) {
				t.Fatalf("column %q, row %d = %q (code %d), want %v", name, i, got.At(i), got.Codes[i], v)
			}
		}
	}
	for name, column := range want.numbers {
		got, err := table.Number(name)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(got, column, sameNumber) {
			t.Fatalf("column %q = %v, want %v", name, got, column)
		}
	}
}

func sameNumber(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }

func TestBundledFilesReadAsTheOracleReadsThem(t *testing.T) {
	for name, b := range bundled(t) {
		if name == ManifestFile {
			continue
		}
		t.Run(name, func(t *testing.T) { compare(t, b) })
	}
}

// mixed has a column of each sort that Read knows.
type mixed struct {
	Plain      string   `parquet:"plain,plain"`
	Words      string   `parquet:"words,dict"`
	MaybePlain *string  `parquet:"maybe_plain,optional,plain"`
	MaybeWords *string  `parquet:"maybe_words,optional,dict"`
	Number     float64  `parquet:"number"`
	Coded      float64  `parquet:"coded,dict"`
	Maybe      *float64 `parquet:"maybe,optional"`
	MaybeCoded *float64 `parquet:"maybe_coded,optional,dict"`
	None       *float64 `parquet:"none,optional"`
}

func randomRows(r *rand.Rand, n int) []mixed {
	words := []string{"", "WLD", "USA", "Türkiye", strings.Repeat("long ", 40)}
	rows := make([]mixed, n)
	missing := r.IntN(11) // in ten, so that columns without and with nothing but gaps occur
	for i := range rows {
		word, x := words[r.IntN(len(words))], float64(r.IntN(7))
		fresh, y := fmt.Sprint(r.Uint64()), r.NormFloat64()*1e6
		rows[i] = mixed{Plain: fresh, Words: word, Number: y, Coded: x}
		if r.IntN(10) >= missing {
			rows[i].MaybePlain, rows[i].MaybeWords = &fresh, &word
			rows[i].Maybe, rows[i].MaybeCoded = &y, &x
		}
	}
	return rows
}

func TestRandomTablesReadAsTheOracleReadsThem(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for trial := range 200 {
		rows := randomRows(r, r.IntN(500))
		options := []parquet.WriterOption{
			parquet.DataPageVersion(1 + trial%2),
			parquet.PageBufferSize(64 + r.IntN(4096)),
			parquet.MaxRowsPerRowGroup(int64(1 + r.IntN(200))),
		}
		if trial%3 > 0 {
			options = append(options, parquet.Compression(&parquet.Snappy))
		}
		var b bytes.Buffer
		if err := writeRows(&b, rows, options...); err != nil {
			t.Fatal(err)
		}
		t.Run(fmt.Sprint(trial), func(t *testing.T) { compare(t, b.Bytes()) })
	}
}

func writeRows[T any](b *bytes.Buffer, rows []T, options ...parquet.WriterOption) error {
	w := parquet.NewGenericWriter[T](b, options...)
	if _, err := w.Write(rows); err != nil {
		return err
	}
	return w.Close()
}

func TestUnreadColumnsAreRefusedByName(t *testing.T) {
	type row struct {
		Whole  int64    `parquet:"whole"`
		Single float32  `parquet:"single"`
		Flag   bool     `parquet:"flag"`
		List   []string `parquet:"list"`
		Deep   struct {
			Leaf string `parquet:"leaf"`
		} `parquet:"deep"`
		Deltas string  `parquet:"deltas,delta"`
		Split  float64 `parquet:"split,split"`
		Zipped string  `parquet:"zipped,gzip"`
		Last   string  `parquet:"last,plain"`
	}
	var b bytes.Buffer
	if err := writeRows(&b, []row{{Deltas: "a", Zipped: "b", Last: "c", List: []string{"x", "y"}}}); err != nil {
		t.Fatal(err)
	}
	table, err := Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, want string }{
		{"whole", `dataset: column "whole" is of type INT64, not BYTE_ARRAY`},
		{"single", `dataset: column "single" is of type FLOAT, not BYTE_ARRAY`},
		{"flag", `dataset: column "flag" is of type BOOLEAN, not BYTE_ARRAY`},
		{"list", `dataset: column "list" is a list; only flat columns are read`},
		{"deep", `dataset: column "deep" is nested; only flat columns are read`},
		{"deltas", `dataset: column "deltas" of row group 0, byte 292: not read here: encoding DELTA_BYTE_ARRAY`},
		{"zipped", `dataset: column "zipped" of row group 0, byte 427: not read here: compression GZIP`},
	} {
		_, err := table.Text(test.name)
		if err == nil || err.Error() != test.want {
			t.Errorf("Text(%q) says %v, want %s", test.name, err, test.want)
		}
		if !errors.Is(err, ErrUnsupported) || errors.Is(err, ErrCorrupt) {
			t.Errorf("Text(%q) is not of the kind ErrUnsupported alone", test.name)
		}
	}
	if _, err := table.Number("split"); !errors.Is(err, ErrUnsupported) {
		t.Errorf("Number(split) says %v, want ErrUnsupported", err)
	}
	if last, err := table.Text("last"); err != nil || last.At(0) != "c" {
		t.Errorf("a column behind nested ones = %q, %v, want c", last.At(0), err)
	}
	if _, err := table.Text("none such"); !errors.Is(err, ErrCorrupt) {
		t.Errorf("Text of no column says %v, want ErrCorrupt", err)
	}
}

func TestFilesOfAnotherKind(t *testing.T) {
	whole := bundled(t)[EventsFile]
	encrypted := append(slices.Clone(whole[:len(whole)-4]), "PARE"...)
	for _, test := range []struct {
		name string
		file []byte
		kind error
		want string
	}{
		{"empty", nil, ErrUnsupported, "not a Parquet file"},
		{"text", []byte("period,partner,value\n2025-09,USA,1\n"), ErrUnsupported, "not a Parquet file"},
		{"encrypted", encrypted, ErrUnsupported, "encrypted"},
		{"cut off", whole[:len(whole)-1], ErrCorrupt, "cut off"},
		{"without its beginning", whole[1:], ErrUnsupported, "not a Parquet file"},
		{"footer longer than the file", []byte("PAR1\xff\xff\xff\x7fPAR1"), ErrCorrupt, "footer of 2147483647 bytes"},
		{"nothing but magic", []byte("PAR1\x00\x00\x00\x00PAR1"), ErrCorrupt, "footer"},
	} {
		_, err := Read(test.file)
		if !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: Read says %v, want %q of kind %v", test.name, err, test.want, test.kind)
		}
	}
}

func TestTwoColumnsOfOneNameAreRefused(t *testing.T) {
	b := bytes.ReplaceAll(bundled(t)[EventsFile], []byte("\x04axis"), []byte("\x04date"))
	if _, err := Read(b); !errors.Is(err, ErrCorrupt) || err.Error() != `dataset: two columns are named "date"` {
		t.Errorf("Read says %v", err)
	}
}

func TestNoPrefixOfAFileReads(t *testing.T) {
	whole := bundled(t)[EventsFile]
	for n := range whole {
		if _, err := Read(whole[:n]); err == nil {
			t.Fatalf("the first %d bytes of %d read without an error", n, len(whole))
		}
	}
}
