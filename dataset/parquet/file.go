// Package parquet reads flat columns of Parquet files, of whatever writer,
// page by page and column by column. It computes nothing and skips nested
// columns. Statistics and page indexes, which a file may have wrong, it looks at
// where it is asked what need not be read, Bloom filters never.
//
// The file is not trusted. Whatever its bytes are, reading ends, and what is
// wrong comes back as an [Error] that says where; the memory that is taken at a
// time stays below [Options.Limit] beside a footer of at most a million items,
// about 150 bytes each.
//
// With the zero [Options] it reads what most writers make of text and numbers:
// plain values and dictionaries, without a codec or with Snappy. All other
// encodings and codecs stand in package complete, so that a program that needs
// none of them is small.
//
// Source: https://github.com/apache/parquet-format
package parquet

import (
	"encoding/binary"
	"io"
	"math"
)

// Options says how a file is read. The zero value is ready for use.
type Options struct {
	// Name stands before each error: the name of the file.
	Name string

	// Limit is how many bytes all cursors of the file may hold at a time: pages
	// as they are in the file and decompressed, dictionaries, and where each
	// row's value is. 0 means 256 MiB.
	Limit int64

	// Rows is how many rows a file may have. 0 means 2³¹.
	Rows int64

	// Decode is asked for the values of each page and dictionary before the
	// reader's own decoder: it puts n values into v, whose Type and Width are set,
	// taking at most room bytes for them beside v's own slices. It reports false
	// for an encoding that it does not know.
	Decode func(c *Column, v *Values, e Encoding, src []byte, n, room int) (known bool, err error)

	// Decompress fills dst from src for codecs that are not read here. It
	// reports false for a codec that it does not know either.
	Decompress func(dst, src []byte, c Codec) (known bool, err error)

	// Levels reads levels in encodings that are not read here, from the start of
	// src. It returns what is left of src.
	Levels func(q *Page, e Encoding, src []byte) (rest []byte, err error)

	// Checksum returns the CRC-32 of bytes, by which pages are checked that
	// carry one. Where it is nil they are not.
	Checksum func([]byte) uint32

	// Interrupt is asked before each page where it is not nil; its error ends
	// the reading. The Err of a context does.
	Interrupt func() error
}

const (
	defaultLimit = 256 << 20
	defaultRows  = math.MaxInt32 + 1
)

// File is a Parquet file whose footer has been read and checked.
type File struct {
	Rows      int64
	CreatedBy string // what the writer says of itself
	Columns   []Column
	Skipped   []Skipped
	Groups    []Group

	options Options
	footer  []byte // as it is in the file
	memory  []byte // the file, where fetch is nil
	data    int64  // bytes before the footer
	held    int64  // bytes of memory that the cursors hold

	// What a file needs that is not in memory: fetch fills a buffer from an offset
	// on, more the window of a cursor.
	fetch func(buffer []byte, offset int64) error
	more  func(p *Pages, n int) error
}

const magic = "PAR1"

// Read opens a file that is in memory and must not change afterwards.
func Read(b []byte, o Options) (*File, error) {
	return open(&File{memory: b, options: o}, int64(len(b)))
}

// Open opens a file of size bytes.
func Open(source io.ReaderAt, size int64, o Options) (*File, error) {
	f := &File{options: o, more: (*Pages).more}
	f.fetch = func(buffer []byte, offset int64) error {
		read, err := source.ReadAt(buffer, offset)
		switch {
		case read == len(buffer):
			return nil
		case err == io.EOF:
			return corrupt("the file ends before byte #", int(offset)+len(buffer))
		}
		return err
	}
	return open(f, size)
}

func open(f *File, size int64) (*File, error) {
	if f.options.Limit == 0 {
		f.options.Limit = defaultLimit
	}
	if f.options.Rows == 0 {
		f.options.Rows = defaultRows
	}
	if err := f.readFooter(size); err != nil {
		return nil, f.options.within(err)
	}
	return f, nil
}

// at returns n bytes from an offset on.
func (f *File) at(offset int64, n int) ([]byte, error) {
	if f.fetch == nil {
		return f.memory[offset : offset+int64(n)], nil
	}
	buffer := make([]byte, n)
	return buffer, f.fetch(buffer, offset)
}

func (f *File) readFooter(size int64) error {
	if size < 12 {
		return unsupported("not a Parquet file: it has # bytes", int(max(size, 0)))
	}
	head, err := f.at(0, 4)
	if err != nil {
		return err
	}
	tail, err := f.at(size-8, 8)
	if err != nil {
		return err
	}
	switch {
	case string(tail[4:]) == "PARE":
		return unsupported("the file is encrypted")
	case string(head) != magic:
		return unsupported("not a Parquet file: it does not begin with " + magic)
	case string(tail[4:]) != magic:
		return corrupt("the file is cut off: it does not end with " + magic)
	}
	length := int64(binary.LittleEndian.Uint32(tail))
	if length > size-12 {
		return corrupt("footer of # bytes in a file of #", int(length), int(size))
	}
	if length > f.options.Limit {
		return unsupported("footer of # bytes; at most # are read", int(length), int(f.options.Limit))
	}
	f.data = size - 8 - length
	if f.footer, err = f.at(f.data, int(length)); err != nil {
		return err
	}
	r := thriftReader{rest: f.footer}
	meta := r.footer()
	if r.err != nil {
		return &Error{Kind: ErrCorrupt, Offset: size - 8 - int64(r.after), Reason: "footer: " + r.err.Error()}
	}
	return f.take(&meta)
}

// take checks what the footer claims against itself. A chunk is checked against
// the file when its column is read.
func (f *File) take(meta *footer) (err error) {
	if meta.encrypted {
		return unsupported("the file is encrypted")
	}
	if meta.rows < 0 {
		return corrupt("the footer counts # rows", int(meta.rows))
	}
	if meta.rows > f.options.Rows {
		return unsupported("# rows; at most # are read", int(meta.rows), int(f.options.Rows))
	}
	leaves := 0
	f.Columns, f.Skipped, leaves, err = readSchema(meta.schema)
	if err != nil {
		return err
	}
	f.Groups = meta.groups
	for g := range meta.groups {
		group := &meta.groups[g]
		if len(group.chunks) != leaves {
			return corrupt("row group # has # columns, the schema has #", g, len(group.chunks), leaves)
		}
		if group.Rows < 0 || group.Rows > meta.rows-f.Rows {
			return corrupt("row group # counts # rows after # of #", g, int(group.Rows), int(f.Rows), int(meta.rows))
		}
		f.Rows += group.Rows
	}
	if f.Rows != meta.rows {
		return corrupt("# rows in row groups, # in the footer", int(f.Rows), int(meta.rows))
	}
	f.CreatedBy = meta.createdBy
	return f.checkSizes()
}

// checkSizes refuses chunks that overlap, which would let a small file ask for
// endless work. Of those that lie outside the file none is read.
func (f *File) checkSizes() error {
	total := int64(0)
	for g := range f.Groups {
		for c := range f.Groups[g].chunks {
			if size := f.Groups[g].chunks[c].Size; size > 0 && size <= f.data {
				total += size
			}
		}
	}
	// Twice as much is let pass: sizes that are a little wrong do no harm.
	if total > 2*f.data {
		return corrupt("column chunks of # bytes overlap in #", int(total), int(f.data))
	}
	return nil
}

// Chunk returns where a column of a row group lies.
func (f *File) Chunk(group, column int) *Chunk {
	return &f.Groups[group].chunks[f.Columns[column].place]
}
