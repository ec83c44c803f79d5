// Package slice reads of Parquet files that lie elsewhere what a question needs:
// some columns, and the rows of some months, goods or partners. It fetches nothing
// itself. A [Reading] says which bytes it needs next, is given them by whoever
// can wait for them, and has a table in the end.
//
// What bounds in the footer and in the indexes of pages exclude is not asked for.
// Of what is fetched every row is looked at, so that bounds which are wider than
// they had to be change the cost and not the table.
package slice

import (
	"fmt"
	"io"
	"slices"

	"lodestone/dataset/parquet"
)

// Extent is a run of bytes of a file.
type Extent = parquet.Extent

// source is a file of which some parts are here.
type source struct {
	size  int64
	parts []part // in order of offset, none within another
}

type part struct {
	offset int64
	bytes  []byte
}

// absent is the error of reading what is not here.
type absent struct{ Extent }

func (a absent) Error() string {
	return fmt.Sprintf("%d bytes from %d on are not here", a.Size, a.Offset)
}

// add keeps bytes, which must not change afterwards.
func (s *source) add(offset int64, b []byte) {
	at, _ := slices.BinarySearchFunc(s.parts, offset, func(p part, offset int64) int {
		if p.offset < offset {
			return -1
		}
		return 1
	})
	s.parts = slices.Insert(s.parts, at, part{offset, b})
}

// ReadAt reads what one part holds.
func (s *source) ReadAt(b []byte, offset int64) (int, error) {
	end := offset + int64(len(b))
	if end > s.size {
		return 0, io.EOF
	}
	for _, p := range s.parts {
		if p.offset <= offset && end <= p.offset+int64(len(p.bytes)) {
			return copy(b, p.bytes[offset-p.offset:]), nil
		}
	}
	return 0, absent{Extent{Offset: offset, Size: int64(len(b))}}
}

func (s *source) has(e Extent) bool {
	return e.Size == 0 || slices.ContainsFunc(s.parts, func(p part) bool {
		return p.offset <= e.Offset && e.Offset+e.Size <= p.offset+int64(len(p.bytes))
	})
}

// wasteful is which part of the bytes needed may be fetched besides, to save
// requests: one of so many.
const wasteful = 20

// widest is the largest gap that a request is worth, in bytes.
const widest = 1 << 20

// join merges extents that stand together, and those that small gaps part, the
// smallest first, as long as the gaps are a twentieth of what is needed, or spare
// bytes if that is more.
func join(extents []Extent, spare int64) []Extent {
	slices.SortFunc(extents, func(a, b Extent) int { return int(min(max(a.Offset-b.Offset, -1), 1)) })
	var out []Extent
	needed := int64(0)
	for _, e := range extents {
		if e.Size == 0 {
			continue
		}
		if n := len(out); n > 0 && e.Offset <= out[n-1].Offset+out[n-1].Size {
			end := max(out[n-1].Offset+out[n-1].Size, e.Offset+e.Size)
			needed += end - out[n-1].Offset - out[n-1].Size
			out[n-1].Size = end - out[n-1].Offset
			continue
		}
		out, needed = append(out, e), needed+e.Size
	}
	return bridge(out, max(needed/wasteful, spare))
}

// bridge merges extents across gaps of so many bytes in all.
func bridge(extents []Extent, room int64) []Extent {
	gap := func(i int) int64 { return extents[i].Offset - extents[i-1].Offset - extents[i-1].Size }
	var order []int
	for i := 1; i < len(extents); i++ {
		if gap(i) <= widest {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(min(max(gap(a)-gap(b), -1), 1)) })
	closed := make([]bool, len(extents))
	for _, i := range order {
		if room -= gap(i); room < 0 {
			break
		}
		closed[i] = true
	}
	var out []Extent
	for i, e := range extents {
		if closed[i] {
			last := &out[len(out)-1]
			last.Size = e.Offset + e.Size - last.Offset
			continue
		}
		out = append(out, e)
	}
	return out
}
