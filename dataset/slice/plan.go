package slice

import (
	"slices"
	"strings"

	"lodestone/dataset/importer"
	"lodestone/dataset/parquet"
)

// choose finds the columns that are wanted, and those that tell rows apart.
func (f *file) choose(q *Question) {
	f.columns, f.wanted, f.tests = nil, nil, nil
	for i := range f.file.Columns {
		if c := &f.file.Columns[i]; q.Wanted(c.Name) && kindOf(c) != noKind {
			f.wanted = append(f.wanted, i)
		}
	}
	f.columns = slices.Clone(f.wanted)
	for _, condition := range q.Where {
		i := f.find(condition.Names)
		if i < 0 {
			continue
		}
		if t, ok := condition.on(i, &f.file.Columns[i]); ok {
			f.tests = append(f.tests, t)
			if !slices.Contains(f.columns, i) {
				f.columns = append(f.columns, i)
			}
		}
	}
}

// find returns the place of the first column that has one of the names, or −1.
func (f *file) find(names []string) int {
	for _, name := range names {
		for i := range f.file.Columns {
			if strings.EqualFold(f.file.Columns[i].Name, name) {
				return i
			}
		}
	}
	return -1
}

// Indexes are fetched where they take at most a twentieth of the columns, and
// the columns enough to be worth another wait.
const worthIndexes = 256 << 10

// spareIndexes is how many bytes between indexes are fetched to save requests.
const spareIndexes = 64 << 10

// indexes returns where the indexes of the pages lie that may spare some.
func (f *file) indexes() (extents []Extent) {
	if len(f.tests) == 0 {
		return nil
	}
	columns, indexes := int64(0), int64(0)
	add := func(e Extent) {
		if e.Size > 0 {
			extents, indexes = append(extents, e), indexes+e.Size
		}
	}
	for _, g := range f.groups {
		for _, c := range f.columns {
			columns += f.file.Chunk(g.index, c).Size
		}
		if !f.tells(g.index) {
			continue
		}
		for _, c := range f.columns {
			pages, values := f.bounds.Indexes(g.index, c)
			add(pages)
			if f.isTested(c) {
				add(values)
			}
		}
	}
	if columns < worthIndexes || indexes > columns/wasteful {
		return nil
	}
	return extents
}

// tells reports whether a row group has an index by which pages can be excluded.
func (f *file) tells(g int) bool {
	return slices.ContainsFunc(f.tests, func(t test) bool {
		pages, values := f.bounds.Indexes(g, t.column)
		return pages.Size > 0 && values.Size > 0
	})
}

func (f *file) isTested(column int) bool {
	return slices.ContainsFunc(f.tests, func(t test) bool { return t.column == column })
}

// spareOfChunks is which part of the chunks may be fetched besides where only
// pages of them are needed: one of so many.
const spareOfChunks = 100

// plan finds the pages that are needed of each row group, and drops the groups
// of which none is.
func (f *file) plan() error {
	var left []group
	chunks := int64(0)
	for _, g := range f.groups {
		g.parts = f.partsOf(g.index)
		g.rows = []span{{0, f.file.Groups[g.index].Rows - 1}}
		for i := range f.tests {
			t := &f.tests[i]
			if parts := g.parts[t.column]; parts != nil {
				g.rows = both(g.rows, t.rowsOf(parts))
			}
		}
		if len(g.rows) == 0 {
			continue
		}
		left = append(left, g)
		for _, c := range f.columns {
			extents, err := f.extentsOf(&g, c)
			if err != nil {
				return err
			}
			f.extents = append(f.extents, extents...)
			chunks += f.file.Chunk(g.index, c).Size
		}
	}
	f.groups, f.extents = left, join(f.extents, chunks/spareOfChunks)
	return nil
}

// partsOf returns the parts of those columns whose indexes are here.
func (f *file) partsOf(g int) map[int][]parquet.Part {
	parts := map[int][]parquet.Part{}
	for _, c := range f.columns {
		pages, values := f.bounds.Indexes(g, c)
		if pages.Size == 0 || !f.source.has(pages) {
			continue
		}
		var b []byte
		if f.isTested(c) && f.source.has(values) {
			b = f.bytes(values)
		}
		if p := f.bounds.Parts(g, c, f.bytes(pages), b); p != nil {
			parts[c] = p
		}
	}
	return parts
}

// bytes returns bytes that are here.
func (f *file) bytes(e Extent) []byte {
	b := make([]byte, e.Size)
	if _, err := f.source.ReadAt(b, e.Offset); err != nil {
		return nil
	}
	return b
}

// rowsOf returns the rows of the pages that bounds do not exclude.
func (t *test) rowsOf(parts []parquet.Part) (rows []span) {
	for i := range parts {
		p := &parts[i]
		if t.lacks(&p.Bounds, p.Rows) {
			continue
		}
		if n := len(rows); n > 0 && rows[n-1].high+1 == p.First {
			rows[n-1].high = p.First + p.Rows - 1
			continue
		}
		rows = append(rows, span{p.First, p.First + p.Rows - 1})
	}
	return rows
}

// both returns what two lists of spans share, each in order and without overlaps.
func both(a, b []span) (out []span) {
	for len(a) > 0 && len(b) > 0 {
		if low, high := max(a[0].low, b[0].low), min(a[0].high, b[0].high); low <= high {
			out = append(out, span{low, high})
		}
		if a[0].high < b[0].high {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return out
}

// someOf returns the parts that hold a row of the spans.
func someOf(parts []parquet.Part, rows []span) (out []parquet.Part) {
	for _, p := range parts {
		if len(both([]span{{p.First, p.First + p.Rows - 1}}, rows)) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// extentsOf returns what is needed of a column in a row group.
func (f *file) extentsOf(g *group, column int) ([]Extent, error) {
	if parts := g.parts[column]; parts != nil {
		extents := []Extent{f.file.Dictionary(g.index, column, &parts[0])}
		for _, p := range someOf(parts, g.rows) {
			extents = append(extents, p.Extent)
		}
		return extents, nil
	}
	chunk := f.file.Chunk(g.index, column)
	if start := chunk.Offset(); start < 4 || chunk.Size < 0 || start > f.source.size-8 || chunk.Size > f.source.size-8-start {
		return nil, importer.Refuse("{file}: the column “{column}” lies outside the file.", "file", f.name, "column", importer.Excerpt(f.file.Columns[column].Name, 100))
	}
	return []Extent{{Offset: chunk.Offset(), Size: chunk.Size}}, nil
}
