package importer

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"testing"
)

// endless makes a file of any length without holding it: a head, then blocks
// made one by one, then a tail.
type endless struct {
	head, tail []byte
	block      func(i int) []byte
	size       int // of all blocks together, at least
	rest       []byte
	given, i   int
	most       uint64 // bytes on the heap, at its highest
}

func (e *endless) Read(p []byte) (int, error) {
	if len(e.rest) == 0 {
		switch {
		case e.i == 0:
			e.rest = e.head
		case e.given < e.size:
			e.rest = e.block(e.i)
			e.given += len(e.rest)
			if e.i%64 == 0 {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				e.most = max(e.most, m.HeapInuse)
			}
		case e.tail != nil:
			e.rest, e.tail = e.tail, nil
		default:
			return 0, io.EOF
		}
		e.i++
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

// small reports whether a large file would take too long.
func small() bool { return testing.Short() || raced || runtime.GOARCH == "wasm" }

// A file's size does not decide how much memory it takes: what is kept does.
func TestLargeFilesAreReadInBoundedMemory(t *testing.T) {
	size := 200 << 20
	if small() {
		size = 8 << 20
	}
	var soya, magnets bytes.Buffer
	for i := range 1000 {
		fmt.Fprintf(&soya, "DE,CN,E,1201%04d,77811,1,1,NO_SU,202509,65,65,3,0\n", i)
	}
	for range 200 {
		magnets.WriteString(comtradeRow(842, `cmdCode="1201"`) + ",\n")
	}
	for _, c := range []struct {
		name string
		file *endless
		size int
	}{
		{"a bulk file", &endless{
			head:  []byte("REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n"),
			block: func(int) []byte { return soya.Bytes() },
			tail:  []byte("DE,CN,E,85051110,77811,1,1,NO_SU,202509,65,65,3,0\n"),
		}, size},
		{"the same figures over and over", &endless{
			head: []byte("period,partner,net_mass_kg\n"),
			block: func(i int) []byte {
				return fmt.Appendf(nil, "2025-%02d,USA,5\n", 1+i%12)
			},
		}, size / 50},
		{"JSON", &endless{
			head:  []byte(`{"data":[`),
			block: func(int) []byte { return magnets.Bytes() },
			tail:  []byte(comtradeRow(842) + "]}"),
		}, size / 8},
	} {
		c.file.size = c.size
		var before runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		result, err := Read(c.name, c.file, Options{})
		if err != nil {
			t.Fatal(err)
		}
		const most = 24 << 20
		grown := int64(c.file.most) - int64(before.HeapInuse)
		t.Logf("%s: %d MB, %d rows, heap at most %.1f MB above the start", c.name, c.file.given>>20, result.Reports[0].Rows, float64(grown)/(1<<20))
		if grown > most {
			t.Errorf("%s: %d bytes took %d of memory, want at most %d", c.name, c.file.given, grown, most)
		}
	}
}

func TestFiguresAreNotWithoutLimit(t *testing.T) {
	if small() {
		t.Skip("half a million figures")
	}
	file := &endless{
		head: []byte("period,partner,net_mass_kg,hs\n"),
		block: func(i int) []byte {
			return fmt.Appendf(nil, "2025-09,USA,5,850511%06d\n", i)
		},
		size: 1 << 30,
	}
	_, err := Read("many.csv", file, Options{})
	if err == nil || file.given > 40<<20 {
		t.Errorf("after %d bytes: %v, want a refusal at %d figures", file.given, err, mostFigures)
	}
}
