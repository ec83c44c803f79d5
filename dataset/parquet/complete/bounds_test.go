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

	"lodestone/dataset/parquet"
)

// lacked reports whether bounds say that a value is not there.
func lacked(b *parquet.Bounds, t parquet.Type, value []byte) bool {
	switch t {
	case parquet.ByteArray:
		for _, c := range value {
			if c >= 0x80 {
				return false // never asked for
			}
		}
		return b.LacksText(string(value), string(value))
	case parquet.Int32:
		x := int64(int32(binary.LittleEndian.Uint32(value)))
		return x >= 0 && b.LacksNumber(x, x)
	case parquet.Int64:
		x := int64(binary.LittleEndian.Uint64(value))
		return x >= 0 && b.LacksNumber(x, x)
	}
	return false
}

// tally counts what bounds have been held against.
type tally struct{ bounds, excerpts, pages, missing int }

// judge holds the bounds of all row groups and pages of a file against its
// values, and reads some pages alone.
func (n *tally) judge(t *testing.T, r *rand.Rand, name string, file []byte) {
	t.Helper()
	f, err := parquet.Open(bytes.NewReader(file), int64(len(file)), Options(name))
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.Statistics()
	if err != nil {
		t.Fatal(err)
	}
	for g := range f.Groups {
		for c := range f.Columns {
			values, err := values(f.Pages(c, g))
			if err != nil {
				t.Fatal(err)
			}
			where := fmt.Sprintf("%s, %s of row group %d", name, f.Columns[c].Name, g)
			n.hold(t, where, s.Bounds(g, c), f.Columns[c].Type, values)
			pages, bounds := s.Indexes(g, c)
			if pages.Size == 0 {
				continue
			}
			parts := s.Parts(g, c, of(file, pages), of(file, bounds))
			if parts == nil {
				t.Fatalf("%s: its index is not followed", where)
			}
			n.pages += len(parts)
			for _, p := range parts {
				n.hold(t, where, &p.Bounds, f.Columns[c].Type, values[p.First:p.First+p.Rows])
			}
			n.excerpt(t, r, where, f, g, c, parts, values)
		}
	}
}

func of(file []byte, e parquet.Extent) []byte {
	if e.Size == 0 {
		return nil
	}
	return file[e.Offset : e.Offset+e.Size]
}

// values returns all values of a cursor.
func values(pages interface{ Next() (*parquet.Page, error) }) (values [][]byte, err error) {
	var places []int32
	for {
		page, err := pages.Next()
		if err == io.EOF {
			return values, nil
		}
		if err != nil {
			return nil, err
		}
		places = page.Places(places[:0])
		for _, place := range places {
			var v []byte
			if place >= 0 {
				v = append([]byte{}, page.Values.At(int(place))...)
			}
			values = append(values, v)
		}
	}
}

func (n *tally) hold(t *testing.T, where string, b *parquet.Bounds, physical parquet.Type, values [][]byte) {
	t.Helper()
	if b.HasLow && b.HasHigh {
		n.bounds++
	}
	missing := int64(0)
	for _, v := range values {
		if v == nil {
			missing++
		} else if lacked(b, physical, v) {
			t.Fatalf("%s: bounds %+v say that %x is not there", where, *b, v)
		}
	}
	if b.Missing >= 0 {
		n.missing++
		if b.Missing != missing {
			t.Fatalf("%s: %d values are missing, the file says %d", where, missing, b.Missing)
		}
	}
}

// excerpt reads some of the pages of a column, which have to have the values
// that a reading of all has.
func (n *tally) excerpt(t *testing.T, r *rand.Rand, where string, f *parquet.File, g, c int, parts []parquet.Part, all [][]byte) {
	t.Helper()
	var some []parquet.Part
	var want [][]byte
	for _, p := range parts {
		if r.IntN(2) == 0 {
			some, want = append(some, p), append(want, all[p.First:p.First+p.Rows]...)
		}
	}
	e, err := f.Excerpt(g, c, &parts[0], some)
	if err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	got, err := values(e)
	if err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	if len(got) != len(want) {
		t.Fatalf("%s: %d rows, want %d", where, len(got), len(want))
	}
	for i := range got {
		if !same(got[i], want[i]) {
			t.Fatalf("%s: row %d of an excerpt is %x, want %x", where, i, got[i], want[i])
		}
	}
	n.excerpts++
}

func TestBoundsOfManyWritersHoldTheirValues(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	writers := map[string]*tally{}
	for name, file := range corpus(t) {
		writer, _, _ := bytes.Cut([]byte(name), []byte("-"))
		n := writers[string(writer)]
		if n == nil {
			n = &tally{}
			writers[string(writer)] = n
		}
		n.judge(t, r, name, file)
	}
	for _, writer := range []string{"arrow", "duckdb", "hyparquet", "parquet"} {
		if n := writers[writer]; n == nil || n.bounds == 0 || n.missing == 0 {
			t.Errorf("of %s, %+v was judged", writer, n)
		}
	}
}

func TestBoundsAndExcerptsOfPagesHoldTheirValues(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	n := &tally{}
	for _, k := range kinds() {
		for i, e := range k.encodings {
			for _, optional := range []bool{false, true} {
				m := write(t, r, k, e, &oracle.Snappy, optional, 300, oracle.DataPageVersion(1+i%2),
					oracle.PageBufferSize(256), oracle.MaxRowsPerRowGroup(160))
				n.judge(t, r, fmt.Sprintf("%s in %v", k.name, e), m.file)
			}
		}
	}
	if n.bounds < 100 || n.excerpts < 100 || n.pages < 500 {
		t.Errorf("%+v: too little to tell", n)
	}
}
