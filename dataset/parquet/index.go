package parquet

import "io"

// Part is a page of a column in a row group, as an index has it.
type Part struct {
	Extent
	First, Rows int64 // of the row group
	Bounds
}

// Parts reads the indexes of a column's pages in a row group, from the bytes
// where [Statistics.Indexes] has them. Without the second one, which may be nil,
// or where that is damaged or does not fit the first, nothing is said of values.
// Parts returns nil where the first is damaged or contradicts the footer: the
// column is to be read as a whole then.
func (s *Statistics) Parts(group, column int, pages, values []byte) []Part {
	f := s.file
	chunk, rows := f.Chunk(group, column), f.Groups[group].Rows
	at, end := chunk.Offset(), chunk.Offset()+chunk.Size
	if (f.inside(Extent{at, chunk.Size}) == Extent{}) {
		return nil
	}
	parts := readParts(pages)
	if len(parts) == 0 || parts[0].First != 0 {
		return nil
	}
	for i := range parts {
		p := &parts[i]
		next := rows
		if i+1 < len(parts) {
			next = parts[i+1].First
		}
		if p.Offset < at || p.Size <= 0 || p.Size > end-p.Offset || p.First >= next {
			return nil
		}
		at, p.Rows = p.Offset+p.Size, next-p.First
	}
	readValues(parts, values, f.Columns[column].Type)
	return parts
}

// readParts reads the structure that Parquet calls OffsetIndex.
func readParts(b []byte) (parts []Part) {
	r := thriftReader{rest: b}
	r.structure(field{id: 1, list: func() {
		p := Part{Bounds: Bounds{Missing: -1}}
		var size int32
		r.structure(
			field{id: 1, int64: &p.Offset},
			field{id: 2, int32: &size},
			field{id: 3, int64: &p.First},
		)
		p.Size = int64(size)
		parts = append(parts, p)
	}})
	if r.err != nil {
		return nil
	}
	return parts
}

// readValues reads the structure that Parquet calls ColumnIndex into parts, if it
// fits them.
func readValues(parts []Part, b []byte, t Type) {
	var empty []bool
	var lows, highs []string
	var missing []int64
	r := thriftReader{rest: b}
	text := func(to *[]string) func() {
		return func() { *to = append(*to, string(r.bytes(r.uvarint()))) }
	}
	r.structure(
		field{id: 1, list: func() { empty = append(empty, r.byte() == 1) }, items: trueType},
		field{id: 2, list: text(&lows), items: binaryType},
		field{id: 3, list: text(&highs), items: binaryType},
		field{id: 5, list: func() { missing = append(missing, r.int64()) }, items: int64Type, optional: true},
	)
	n := len(parts)
	if r.err != nil || len(empty) != n || len(lows) != n || len(highs) != n || len(missing) > 0 && len(missing) != n {
		return
	}
	for i := range parts {
		b := Bounds{lows[i], highs[i], !empty[i], !empty[i], -1}
		if empty[i] {
			b.Missing = parts[i].Rows
		} else if len(missing) > 0 {
			b.Missing = missing[i]
		}
		b.keep(t, parts[i].Rows)
		parts[i].Bounds = b
	}
}

// Excerpt is a cursor over some pages of a column in a row group.
type Excerpt struct {
	group  int
	pages  *Pages
	pieces []piece
	next   int // of those pieces that are pages
}

// piece is a part of the file, and where its bytes are in the excerpt.
type piece struct {
	Extent
	at   int64
	rows int64
}

// Dictionary returns where the dictionary lies of a column in a row group whose
// first part is given; it has no bytes where there is none.
func (f *File) Dictionary(group, column int, first *Part) Extent {
	start := f.Chunk(group, column).Offset()
	return Extent{start, first.Offset - start}
}

// Excerpt fetches parts of a column in a row group, and its dictionary. They are
// some of those that [Statistics.Parts] gave, in order, the very first of which is
// given besides.
func (f *File) Excerpt(group, column int, first *Part, parts []Part) (*Excerpt, error) {
	chunk := *f.Chunk(group, column)
	e := &Excerpt{group: group}
	memory := []byte(magic)
	add := func(place Extent, rows int64) error {
		if place.Size > f.options.Limit-int64(len(memory)) {
			return f.options.within(unsupported("pages of # bytes; at most # are read", len(memory)+int(place.Size), int(f.options.Limit)))
		}
		b, err := f.at(place.Offset, int(place.Size))
		if err != nil {
			return f.options.within(err)
		}
		e.pieces = append(e.pieces, piece{place, int64(len(memory)), rows})
		memory = append(memory, b...)
		return nil
	}
	dictionary := f.Dictionary(group, column, first)
	chunk.data, chunk.dictionary, chunk.Values = int64(len(magic)), 0, 0
	if err := add(dictionary, 0); err != nil {
		return nil, err
	}
	for _, p := range parts {
		if err := add(p.Extent, p.Rows); err != nil {
			return nil, err
		}
		chunk.Values += p.Rows
	}
	chunk.Size = int64(len(memory) - len(magic))
	c := f.Columns[column]
	c.place = 0
	own := &File{
		Columns: []Column{c}, options: f.options, memory: memory, data: int64(len(memory)),
		Groups: []Group{{Rows: chunk.Values, chunks: []Chunk{chunk}}},
	}
	e.pages = own.Pages(0)
	return e, nil
}

// Next does as [Pages.Next]. A page of another length than its part is an error.
func (e *Excerpt) Next() (*Page, error) {
	page, err := e.pages.Next()
	switch {
	case err == io.EOF:
		return nil, err
	case err != nil:
		return nil, e.place(err)
	}
	page.Group = e.group
	e.next++
	if e.next >= len(e.pieces) || int64(page.Rows) != e.pieces[e.next].rows {
		return nil, e.place(e.pages.fail(corrupt("page of # rows, which its index does not have so", page.Rows)))
	}
	return page, nil
}

// place says of an error where in the file it was met.
func (e *Excerpt) place(err error) error {
	fault := err.(*Error)
	fault.Group = e.group
	for i := len(e.pieces) - 1; i >= 0; i-- {
		if p := e.pieces[i]; fault.Offset >= p.at {
			fault.Offset += p.Offset - p.at
			break
		}
	}
	return fault
}
