package parquet

import "io"

// Pages is a cursor over the pages of a column. It reuses its memory: a page is
// good until the next one is asked for.
type Pages struct {
	file   *File
	column *Column
	index  int   // of column
	groups []int // not yet begun
	group  int   // the row group that is read
	left   int64 // rows of it that are not read yet

	chunk  *Chunk
	window []byte // bytes that have been fetched and not read yet
	offset int64  // of the first byte of window in the file
	end    int64  // of the chunk
	buffer []byte // behind window, where the file is not in memory

	started    bool // whether a page of the chunk has been read
	dictionary Values
	words      []byte // memory of dictionary
	body       []byte // memory of the page
	page       Page
	size       int64 // bytes that page takes
	held       int64 // bytes that the file counts for this cursor
	fixed      int64 // bytes of them that dictionary takes
}

// fetch is how much of a file is read at a time at least.
const fetch = 64 << 10

// Pages returns a cursor over the pages of a column, given by its place in
// f.Columns, in the given row groups; in all of them, in order, where none is
// given.
func (f *File) Pages(column int, groups ...int) *Pages {
	if len(groups) == 0 {
		for g := range f.Groups {
			groups = append(groups, g)
		}
	}
	return &Pages{file: f, column: &f.Columns[column], index: column, groups: groups, group: -1}
}

// Next returns the next page that has rows, and [io.EOF] behind the last one.
// Any other error is an [Error], which ends the reading.
func (p *Pages) Next() (*Page, error) {
	for {
		more, err := p.advance()
		if err != nil {
			return nil, p.fail(err)
		}
		if !more {
			p.Close()
			return nil, io.EOF
		}
		if err := p.read(); err != nil {
			return nil, p.fail(err)
		}
		if p.page.Rows > 0 {
			return &p.page, nil
		}
	}
}

// Close gives back the memory that the file counts for the cursor, which is at
// its end then. [Pages.Next] does so itself where it returns an error.
func (p *Pages) Close() {
	p.file.held -= p.held
	p.held, p.left, p.groups = 0, 0, nil
}

func (p *Pages) fail(err error) error {
	e := p.file.options.within(err).(*Error)
	e.Column, e.Group = p.column.Name, p.group
	if e.Offset < 0 && p.chunk != nil {
		e.Offset = p.offset
	}
	p.Close()
	return e
}

// advance goes to a row group that has rows left, and reports whether there is
// one.
func (p *Pages) advance() (bool, error) {
	if interrupt := p.file.options.Interrupt; interrupt != nil {
		if err := interrupt(); err != nil {
			return false, err
		}
	}
	for p.left == 0 {
		if len(p.groups) == 0 {
			return false, nil
		}
		p.group, p.groups = p.groups[0], p.groups[1:]
		p.left = p.file.Groups[p.group].Rows
		p.chunk = nil
		if p.left == 0 {
			continue
		}
		chunk := p.file.Chunk(p.group, p.index)
		if err := p.open(chunk); err != nil {
			return false, err
		}
		p.chunk = chunk
	}
	return true, nil
}

// open goes to the first page of a chunk.
func (p *Pages) open(c *Chunk) error {
	if c.encrypted {
		return unsupported("it is encrypted")
	}
	if c.file != "" {
		return because(ErrUnsupported, "it lies in another file, ", quote(c.file))
	}
	if c.physical != p.column.Type {
		return corrupt("its type is not the schema's")
	}
	if c.Values != p.left {
		return corrupt("of # values, its row group has # rows", int(c.Values), int(p.left))
	}
	start := c.Offset()
	if start < int64(len(magic)) || c.Size < 0 || start > p.file.data || c.Size > p.file.data-start {
		return corrupt("# bytes from # on lie outside the file's data", int(c.Size), int(start))
	}
	p.offset, p.end = start, start+c.Size
	p.window, p.started = nil, false
	p.dictionary.Bytes, p.dictionary.Starts = nil, nil
	p.fixed = 0
	return nil
}

// Offset returns where the chunk begins in the file, counted in bytes.
func (c *Chunk) Offset() int64 {
	if c.dictionary > 0 {
		return min(c.data, c.dictionary)
	}
	return c.data
}

// need fetches until window holds n bytes, or all that the chunk has left.
func (p *Pages) need(n int) error {
	n = int(min(int64(n), p.end-p.offset))
	if n <= len(p.window) {
		return nil
	}
	if p.file.more != nil {
		return p.file.more(p, n)
	}
	p.window = p.file.memory[p.offset:p.end]
	return nil
}

// more reads until window holds n bytes, which the chunk has.
func (p *Pages) more(n int) error {
	n = int(min(int64(max(n, fetch)), p.end-p.offset))
	if err := p.hold(int64(n)); err != nil {
		return err
	}
	had := len(p.window)
	if cap(p.buffer) < n {
		bigger := make([]byte, n)
		copy(bigger, p.window)
		p.buffer = bigger
	} else {
		p.buffer = p.buffer[:n]
		copy(p.buffer, p.window)
	}
	p.window = p.buffer
	return p.file.fetch(p.buffer[had:], p.offset+int64(had))
}

// skip moves behind n bytes of window.
func (p *Pages) skip(n int) {
	p.window = p.window[n:]
	p.offset += int64(n)
}

// hold counts memory for a page of n bytes, and all that it comes with, before
// it is taken.
func (p *Pages) hold(n int64) error {
	n += p.fixed
	if n <= p.held {
		return nil
	}
	f := p.file
	if n-p.held > f.options.Limit-f.held {
		return unsupported("page that needs # bytes of memory where # of # are taken", int(n), int(f.held-p.held), int(f.options.Limit))
	}
	f.held += n - p.held
	p.held = n
	return nil
}
