//go:build !js

package parquet

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// boundsOf returns what a footer that was edited says of the events' first column.
func boundsOf(t *testing.T, edit func(*format.FileMetaData, *format.ColumnMetaData)) *Bounds {
	t.Helper()
	b := withFooter(t, func(f *format.FileMetaData) { edit(f, &f.RowGroups[0].Columns[0].MetaData) })
	f, err := Read(b, Options{Name: "file"})
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.Statistics()
	if err != nil {
		t.Fatal(err)
	}
	return s.Bounds(0, 0)
}

func TestOnlyBoundsThatEveryOrderAgreesAboutAreKept(t *testing.T) {
	text := func(low, high string) format.Statistics {
		return format.Statistics{MinValue: []byte(low), MaxValue: []byte(high)}
	}
	for _, test := range []struct {
		name            string
		statistics      format.Statistics
		hasLow, hasHigh bool
	}{
		{"text in ASCII", text("2019-01-01", "2026-07-31"), true, true},
		{"a low end beyond ASCII, which signed bytes put first", text("\xc3\xa9", "zz"), false, true},
		{"a high end beyond ASCII, which signed bytes do not put last", text("aa", "\xc3\xa9"), true, false},
		{"ends the wrong way round", text("b", "a"), false, false},
		{"the older ends, whose bytes some writers mixed up", format.Statistics{Min: []byte("a"), Max: []byte("b")}, false, false},
		{"none", format.Statistics{}, false, false},
	} {
		got := boundsOf(t, func(_ *format.FileMetaData, c *format.ColumnMetaData) { c.Statistics = test.statistics })
		if got.HasLow != test.hasLow || got.HasHigh != test.hasHigh {
			t.Errorf("%s: %+v, want low %v, high %v", test.name, *got, test.hasLow, test.hasHigh)
		}
	}
}

func TestBoundsInAnUnknownOrderAreDropped(t *testing.T) {
	got := boundsOf(t, func(f *format.FileMetaData, c *format.ColumnMetaData) {
		c.Statistics = format.Statistics{MinValue: []byte("a"), MaxValue: []byte("b")}
		f.ColumnOrders = make([]format.ColumnOrder, len(f.RowGroups[0].Columns))
	})
	if got.HasLow || got.HasHigh {
		t.Errorf("%+v was kept", *got)
	}
}

func TestMissingValuesAreCountedOnlyWhereTheyCanBeTrue(t *testing.T) {
	for _, test := range []struct{ said, want int64 }{{3, 3}, {-2, -1}, {1 << 40, -1}} {
		got := boundsOf(t, func(_ *format.FileMetaData, c *format.ColumnMetaData) {
			c.Statistics = format.Statistics{NullCount: test.said}
		})
		if got.Missing != test.want {
			t.Errorf("%d missing values become %d, want %d", test.said, got.Missing, test.want)
		}
	}
}

func TestBoundsSayWhatIsNotThere(t *testing.T) {
	text := Bounds{Low: "2024-01", High: "2025-06", HasLow: true, HasHigh: true}
	cut := Bounds{Low: "85", High: "85", HasLow: true, HasHigh: true}
	month := func(n byte) string { return string([]byte{n, 0x17, 3, 0}) } // 202496 + n − 0xc0
	numbers := Bounds{Low: month(0xc1), High: month(0xcc), HasLow: true, HasHigh: true}
	for _, test := range []struct {
		name string
		got  bool
		want bool
	}{
		{"a month before", text.LacksText("2023-12", "2023-12"), true},
		{"months up to the first", text.LacksText("2020-01", "2024-01"), false},
		{"a year that holds it", text.LacksText("2024", "2025"), false},
		{"days of the last month", text.LacksText("2025-06-01", "2025-06-30"), false},
		{"a month after", text.LacksText("2025-07", "2030-01"), true},
		{"a code that begins as a high end that may be cut off", cut.LacksText("85051110", "85051110"), false},
		{"a code below", cut.LacksText("84", "84"), true},
		{"a code above", cut.LacksText("86", "86"), true},
		{"nothing is known", new(Bounds).LacksText("a", "b"), false},
		{"a number below", numbers.LacksNumber(202400, 202400), true},
		{"a number within", numbers.LacksNumber(number(month(0xc5)), number(month(0xc5))), false},
		{"a number above", numbers.LacksNumber(number(month(0xcd)), 1<<40), true},
	} {
		if test.got != test.want {
			t.Errorf("%s: lacking %v, want %v", test.name, test.got, test.want)
		}
	}
}

func TestNumbersBelowZeroAreNoBounds(t *testing.T) {
	for _, test := range []struct {
		low, high       string
		hasLow, hasHigh bool
	}{
		{"\x01\x00\x00\x00", "\x05\x00\x00\x00", true, true},
		{"\xff\xff\xff\xff", "\x05\x00\x00\x00", false, true},  // −1, or the largest without a sign
		{"\x05\x00\x00\x00", "\xff\xff\xff\xff", true, false},  // the same the other way round
		{"\x05\x00\x00", "\x05\x00\x00\x00\x00", false, false}, // of other lengths than the type
	} {
		b := Bounds{test.low, test.high, true, true, 0}
		b.keep(Int32, 1)
		if b.HasLow != test.hasLow || b.HasHigh != test.hasHigh {
			t.Errorf("%q to %q: low %v, high %v", test.low, test.high, b.HasLow, b.HasHigh)
		}
	}
}

func TestIndexesOutsideTheFileAreNone(t *testing.T) {
	b := withFooter(t, func(f *format.FileMetaData) {
		for i, c := range []struct {
			offset int64
			length int32
		}{{-8, 20}, {1 << 40, 20}, {4, -1}, {4, 1 << 30}, {4, 20}} {
			f.RowGroups[0].Columns[i].OffsetIndexOffset = c.offset
			f.RowGroups[0].Columns[i].OffsetIndexLength = c.length
		}
	})
	f, err := Read(b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.Statistics()
	if err != nil {
		t.Fatal(err)
	}
	var sizes []int64
	for c := range f.Columns {
		pages, _ := s.Indexes(0, c)
		sizes = append(sizes, pages.Size)
	}
	if want := []int64{0, 0, 0, 0, 20}; !slices.Equal(sizes, want) {
		t.Errorf("indexes of %v bytes, want %v", sizes, want)
	}
}

func TestAnIndexThatContradictsItselfIsNotFollowed(t *testing.T) {
	f, err := Read(bundled(t)[eventsFile], Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.Statistics()
	if err != nil {
		t.Fatal(err)
	}
	chunk, rows := f.Chunk(0, 0), f.Groups[0].Rows
	whole := format.PageLocation{Offset: chunk.Offset(), CompressedPageSize: int32(chunk.Size)}
	first, second := whole, whole
	first.CompressedPageSize, second.CompressedPageSize = 10, 20
	second.Offset, second.FirstRowIndex = whole.Offset+10, 5
	parts := func(pages ...format.PageLocation) []Part {
		b, err := thrift.Marshal(new(thrift.CompactProtocol), &format.OffsetIndex{PageLocations: pages})
		if err != nil {
			t.Fatal(err)
		}
		return s.Parts(0, 0, b, nil)
	}
	if got := parts(first, second); len(got) != 2 || got[0].Rows != 5 || got[1].Rows != rows-5 {
		t.Fatalf("a sound index gives %+v", got)
	}
	for name, spoil := range map[string]func(){
		"no first row":        func() { first.FirstRowIndex = 1 },
		"rows backwards":      func() { second.FirstRowIndex = 0 },
		"rows beyond the end": func() { second.FirstRowIndex = rows },
		"overlapping pages":   func() { second.Offset-- },
		"before the chunk":    func() { first.Offset-- },
		"behind the chunk":    func() { second.CompressedPageSize = int32(chunk.Size) },
		"no bytes":            func() { first.CompressedPageSize = 0 },
		"fewer than no bytes": func() { second.CompressedPageSize = -3 },
	} {
		a, b := first, second
		if spoil(); parts(first, second) != nil {
			t.Errorf("%s: followed", name)
		}
		first, second = a, b
	}
}

// A page whose rows are not those that the index has would shift all rows behind
// it against those of other columns.
func TestAnExcerptWhoseIndexMiscountsIsRefused(t *testing.T) {
	f, err := Read(bundled(t)[eventsFile], Options{Name: "file"})
	if err != nil {
		t.Fatal(err)
	}
	chunk := f.Chunk(0, 0)
	page := Part{Extent: Extent{chunk.data, chunk.Offset() + chunk.Size - chunk.data}, Rows: f.Groups[0].Rows}
	read := func(p Part) error {
		e, err := f.Excerpt(0, 0, &p, []Part{p})
		if err != nil {
			return err
		}
		_, err = e.Next()
		return err
	}
	if err := read(page); err != nil {
		t.Fatal(err)
	}
	page.Rows++
	var fault *Error
	if err := read(page); !errors.As(err, &fault) || !errors.Is(err, ErrCorrupt) || fault.Column != "date" ||
		!strings.HasPrefix(err.Error(), `file: column "date" of row group 0, byte `) {
		t.Errorf("%v", err)
	}
}

func FuzzStatistics(f *testing.F) {
	f.Add(bundled(f)[eventsFile])
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Read(b, Options{Limit: 4 << 20, Rows: 1 << 16})
		if err != nil {
			return
		}
		s, err := file.Statistics()
		if err != nil {
			return
		}
		for g := range file.Groups {
			for c := range file.Columns {
				pages, values := s.Indexes(g, c)
				parts := s.Parts(g, c, b[pages.Offset:][:pages.Size], b[values.Offset:][:values.Size])
				if len(parts) == 0 {
					continue
				}
				e, err := file.Excerpt(g, c, &parts[0], parts[len(parts)/2:])
				for err == nil {
					_, err = e.Next()
				}
			}
		}
	})
}
