package slice

import (
	"errors"
	"strconv"

	"lodestone/dataset/importer"
	"lodestone/dataset/parquet"
	"lodestone/dataset/parquet/complete"
)

// Limits of a reading. One that passes a limit is refused before it is fetched.
const (
	MostBytes = 512 << 20 // to be fetched, of all files
	MostRows  = 2_000_000 // of the table
	MostFiles = 1000      // to be looked into

	// How much of a file's end is fetched at first, so that most footers fit: a
	// fiftieth of the file, within limits.
	tailPart  = 50
	leastTail = 8 << 10
	mostTail  = 64 << 10
)

// ErrTooMuch is wrapped by errors about a question that passes a limit.
var ErrTooMuch = errors.New("slice: too much is asked for")

var tooMany = tooMuch("More than {n} rows fit the question; ask for less.", MostRows)

func tooMuch(phrase importer.Phrase, most int) error {
	return &importer.Refusal{Said: importer.Say(phrase, "n", strconv.Itoa(most)), Cause: ErrTooMuch}
}

// Reading is the answer to a question about one file or many, on its way. Ask
// [Reading.Need], and [Reading.Give] what it names, until nothing is needed.
type Reading struct {
	question Question
	files    []*file
	table    Table
	fetched  int64
}

// Request is bytes of a file, given by its place among those added.
type Request struct {
	File int
	Extent
}

// New begins a reading.
func New(q Question) *Reading { return &Reading{question: q} }

// Add adds a file of size bytes. Texts are columns that it is to have besides,
// each with one value: those that a folder's name says.
func (r *Reading) Add(name string, size int64, texts map[string]string) error {
	if len(r.files) == MostFiles {
		return tooMuch("More than {n} files would have to be looked into; ask for less.", MostFiles)
	}
	f := &file{name: name, texts: texts, source: source{size: size}}
	// The end tells as well what a file is, and one request less is needed.
	f.source.add(0, []byte("PAR1"))
	r.files = append(r.files, f)
	return nil
}

// Need returns what is to be fetched next, nothing where all is there.
func (r *Reading) Need() ([]Request, error) {
	var out []Request
	total := r.fetched
	for i, f := range r.files {
		extents, err := f.need(&r.question)
		if err != nil {
			return nil, err
		}
		for _, e := range extents {
			if total += e.Size; total > MostBytes {
				return nil, tooMuch("More than {n} MB would have to be fetched; ask for less.", MostBytes>>20)
			}
			out = append(out, Request{i, e})
		}
	}
	return out, nil
}

// Give keeps bytes of a file from an offset on. They must not change afterwards.
func (r *Reading) Give(file int, offset int64, b []byte) {
	r.files[file].source.add(offset, b)
	r.fetched += int64(len(b))
}

// Table reads the rows when nothing is needed any longer.
func (r *Reading) Table() (*Table, error) {
	r.table = Table{}
	for _, f := range r.files {
		if err := f.read(&r.table); err != nil {
			return nil, err
		}
	}
	return &r.table, nil
}

// Rows returns how many rows the files have whose footers are there, and how
// many bytes the columns that are wanted take in those row groups which bounds do
// not exclude.
func (r *Reading) Rows() (rows, bytes int64) {
	for _, f := range r.files {
		if f.file == nil {
			continue
		}
		rows += f.file.Rows
		for _, g := range f.groups {
			for _, c := range f.columns {
				bytes += f.file.Chunk(g.index, c).Size
			}
		}
	}
	return rows, bytes
}

// file is one of those that are read.
type file struct {
	name    string
	texts   map[string]string
	source  source
	file    *parquet.File // nil until the footer is there
	bounds  *parquet.Statistics
	columns []int // that are wanted or tested
	wanted  []int // of them, for the table
	tests   []test
	groups  []group
	indexed bool // whether indexes have been read, or are not worth it
	planned bool
	extents []Extent // of the plan
}

// group is a row group that bounds do not exclude.
type group struct {
	index int
	parts map[int][]parquet.Part // by column; none where it is to be read as a whole
	rows  []span                 // that may be asked for; all of them where it is nil
}

// need returns what is to be fetched of a file next.
func (f *file) need(q *Question) ([]Extent, error) {
	if f.file == nil {
		extents, err := f.open(q)
		if err != nil || extents != nil {
			return extents, err
		}
	}
	if !f.indexed {
		if indexes := f.absent(f.indexes()); len(indexes) > 0 {
			return join(indexes, spareIndexes), nil
		}
		f.indexed = true
	}
	if !f.planned {
		if err := f.plan(); err != nil {
			return nil, err
		}
		f.planned = true
	}
	return f.absent(f.extents), nil
}

func (f *file) absent(extents []Extent) (out []Extent) {
	for _, e := range extents {
		if !f.source.has(e) {
			out = append(out, e)
		}
	}
	return out
}

// open reads the footer, or returns where it lies.
func (f *file) open(q *Question) ([]Extent, error) {
	last := min(f.source.size, max(leastTail, min(mostTail, f.source.size/tailPart)))
	if f.source.size <= mostTail {
		last = f.source.size
	}
	if end := (Extent{Offset: f.source.size - last, Size: last}); last > 0 && len(f.source.parts) == 1 {
		return []Extent{end}, nil
	}
	opened, err := parquet.Open(&f.source, f.source.size, complete.Options(f.name))
	var missing absent
	if errors.As(err, &missing) {
		return []Extent{missing.Extent}, nil
	}
	if err != nil {
		return nil, err
	}
	f.file = opened
	f.choose(q)
	if f.bounds, err = opened.Statistics(); err != nil {
		return nil, err
	}
	for g := range opened.Groups {
		rows := opened.Groups[g].Rows
		lacks := rows == 0
		for i := range f.tests {
			t := &f.tests[i]
			lacks = lacks || t.lacks(f.bounds.Bounds(g, t.column), rows)
		}
		if !lacks {
			f.groups = append(f.groups, group{index: g})
		}
	}
	return nil, nil
}

func (f *file) mixed(name string) error {
	return importer.Refuse("{file}: the column “{column}” is text in one file and numbers in another.", "file", f.name, "column", importer.Excerpt(name, 100))
}
