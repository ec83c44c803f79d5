package parquet

import "encoding/binary"

// Bounds is what a file says of the values of a column in a run of rows. A file
// may say it wrongly, so that what follows from it is where values need not be
// looked for, and nothing else.
//
// Writers have compared text as signed and as unsigned bytes, numbers likewise,
// and not all of them say how. So a bound is kept only where all of these orders
// agree about it: of text in ASCII, and of whole numbers that are not negative.
// The older statistics of text are never kept, since some writers mixed its bytes
// up.
type Bounds struct {
	Low, High       string // as [Values] has a value; High may be cut off
	HasLow, HasHigh bool
	Missing         int64 // rows without a value; −1 where nothing is said
}

// LacksText reports whether no text lies between low and high, both of ASCII and
// both included, as is text that begins with high.
func (b *Bounds) LacksText(low, high string) bool {
	return b.HasHigh && prefix(low, len(b.High)) > b.High || b.HasLow && prefix(b.Low, len(high)) > high
}

func prefix(s string, n int) string { return s[:min(n, len(s))] }

// LacksNumber reports whether no whole number lies between low and high, both
// included and neither negative.
func (b *Bounds) LacksNumber(low, high int64) bool {
	return b.HasHigh && number(b.High) < low || b.HasLow && number(b.Low) > high
}

func number(s string) int64 {
	var b [8]byte
	copy(b[:], s)
	return int64(binary.LittleEndian.Uint64(b[:]))
}

// keep drops what cannot be followed of a column's bounds.
func (b *Bounds) keep(t Type, rows int64) {
	b.HasLow = b.HasLow && agreed(t, b.Low)
	b.HasHigh = b.HasHigh && agreed(t, b.High)
	if b.HasLow && b.HasHigh {
		lacking := b.LacksNumber(number(b.Low), number(b.Low))
		if t == ByteArray {
			lacking = b.LacksText(b.Low, b.Low)
		}
		if lacking { // the one is above the other
			b.HasLow, b.HasHigh = false, false
		}
	}
	if b.Missing < 0 || b.Missing > rows {
		b.Missing = -1
	}
}

// agreed reports whether all orders agree about a value of a type.
func agreed(t Type, value string) bool {
	switch t {
	case Int32:
		return len(value) == 4 && value[3] < 0x80
	case Int64:
		return len(value) == 8 && value[7] < 0x80
	case ByteArray:
		for i := range len(value) {
			if value[i] >= 0x80 {
				return false
			}
		}
		return true
	}
	return false
}

// Extent is a run of bytes of a file.
type Extent struct{ Offset, Size int64 }

// Statistics are what a footer says of the values in its columns, and where
// indexes of their pages lie.
type Statistics struct {
	file   *File
	groups [][]chunkStatistics // one a leaf of the schema
}

type chunkStatistics struct {
	bounds, older Bounds
	pages, values Extent // of the indexes that the format calls OffsetIndex and ColumnIndex
}

// Statistics reads what [Read] and [Open] leave alone in the footer. The error is
// an [Error] of a footer that is damaged there.
func (f *File) Statistics() (*Statistics, error) {
	s := &Statistics{file: f}
	var ordered []bool // whether the order of a leaf is the one of its type
	r := thriftReader{rest: f.footer}
	r.structure(
		field{id: 4, list: func() { s.groups = append(s.groups, r.groupStatistics()) }},
		field{id: 7, list: func() {
			known := false
			r.structure(field{id: 1, structure: r.notice(&known), optional: true})
			ordered = append(ordered, known)
		}, optional: true},
	)
	if r.err != nil {
		err := &Error{Kind: ErrCorrupt, Offset: f.data + int64(len(f.footer)-r.after), Reason: "footer: " + r.err.Error()}
		return nil, f.options.within(err)
	}
	for g := range s.groups {
		for i := range s.groups[g] {
			c, physical := &s.groups[g][i], f.Groups[g].chunks[i].physical
			if i < len(ordered) && !ordered[i] {
				c.bounds.HasLow, c.bounds.HasHigh = false, false
			}
			if !c.bounds.HasLow && !c.bounds.HasHigh && physical != ByteArray {
				c.older.Missing = c.bounds.Missing
				c.bounds = c.older
			}
			c.bounds.keep(physical, f.Groups[g].Rows)
			c.pages, c.values = f.inside(c.pages), f.inside(c.values)
		}
	}
	return s, nil
}

// inside returns an extent if the file has it before its footer.
func (f *File) inside(e Extent) Extent {
	if e.Offset < int64(len(magic)) || e.Size < 0 || e.Offset > f.data || e.Size > f.data-e.Offset {
		return Extent{}
	}
	return e
}

// Bounds returns what is said of a column in a row group.
func (s *Statistics) Bounds(group, column int) *Bounds { return &s.chunk(group, column).bounds }

// Indexes returns where the indexes of a column's pages in a row group lie: of
// their places, and of their bounds. Either has no bytes where there is none, or
// where it would lie outside the file.
func (s *Statistics) Indexes(group, column int) (pages, values Extent) {
	c := s.chunk(group, column)
	return c.pages, c.values
}

func (s *Statistics) chunk(group, column int) *chunkStatistics {
	return &s.groups[group][s.file.Columns[column].place]
}

func (r *thriftReader) groupStatistics() (chunks []chunkStatistics) {
	r.structure(field{id: 1, list: func() { chunks = append(chunks, r.chunkStatistics()) }})
	return chunks
}

func (r *thriftReader) chunkStatistics() chunkStatistics {
	c := chunkStatistics{bounds: Bounds{Missing: -1}}
	var pages, values int32
	r.structure(
		field{id: 3, structure: func() {
			r.structure(field{id: 12, structure: func() { r.bounds(&c) }, optional: true})
		}, optional: true},
		field{id: 4, int64: &c.pages.Offset, optional: true},
		field{id: 5, int32: &pages, optional: true},
		field{id: 6, int64: &c.values.Offset, optional: true},
		field{id: 7, int32: &values, optional: true},
	)
	c.pages.Size, c.values.Size = int64(pages), int64(values)
	return c
}

// bounds reads the structure that Parquet calls Statistics.
func (r *thriftReader) bounds(c *chunkStatistics) {
	r.structure(
		field{id: 1, text: &c.older.High, seen: &c.older.HasHigh, optional: true},
		field{id: 2, text: &c.older.Low, seen: &c.older.HasLow, optional: true},
		field{id: 3, int64: &c.bounds.Missing, optional: true},
		field{id: 5, text: &c.bounds.High, seen: &c.bounds.HasHigh, optional: true},
		field{id: 6, text: &c.bounds.Low, seen: &c.bounds.HasLow, optional: true},
	)
}
