package parquet

import "encoding/binary"

// Page is a run of rows of a column.
type Page struct {
	Group int // the row group that the rows are of
	Rows  int

	// Levels is 1 where a row has a value and 0 where it has none; nil where all
	// have one. Present is their sum.
	Levels  []byte
	Present int

	// Codes has, for each row that has a value, its place in Values. Where Codes
	// is nil, Values has just the values of those rows.
	Codes  []int32
	Values *Values

	Encoding Encoding
	Version  int // of the page's layout, 1 or 2

	levels []byte
	codes  []int32
	values Values
}

// Places appends to dst, for each row, the place of its value in p.Values, −1
// where it has none.
func (p *Page) Places(dst []int32) []int32 {
	next := 0
	for i := range p.Rows {
		place := int32(-1)
		if p.Levels == nil || p.Levels[i] != 0 {
			place = int32(next)
			if p.Codes != nil {
				place = p.Codes[next]
			}
			next++
		}
		dst = append(dst, place)
	}
	return dst
}

// maxHeader limits a page's header, in which statistics repeat two values.
const maxHeader = 16 << 20

// header reads the header of the next page and moves behind it.
func (p *Pages) header() (h pageHeader, err error) {
	for n := fetch / 4; ; n *= 4 {
		if err := p.need(n); err != nil {
			return h, err
		}
		r := thriftReader{rest: p.window}
		h = r.pageHeader()
		if r.err == nil {
			p.skip(len(p.window) - len(r.rest))
			return h, nil
		}
		if p.offset+int64(len(p.window)) == p.end || n >= maxHeader {
			return h, because(ErrCorrupt, "page header: ", r.err.Error())
		}
	}
}

// read reads the next page into p.page, or into p.dictionary, and then leaves
// p.page without rows.
func (p *Pages) read() error {
	p.page.Group, p.page.Rows = p.group, 0
	begin := p.offset
	h, err := p.header()
	if err != nil {
		return err
	}
	if h.inFile < 0 || int64(h.inFile) > p.end-p.offset {
		return corrupt("page of # bytes where # are left", int(h.inFile), int(p.end-p.offset))
	}
	if h.inMemory < 0 {
		return corrupt("page of # bytes", int(h.inMemory))
	}
	if err := p.hold(int64(h.inFile) + int64(h.inMemory)); err != nil {
		return err
	}
	if err := p.need(int(h.inFile)); err != nil {
		return err
	}
	body := p.window[:h.inFile]
	if sum := p.file.options.Checksum; sum != nil && h.checked && sum(body) != uint32(h.checksum) {
		return corrupt("page whose checksum is #, its header says #", int(sum(body)), int(uint32(h.checksum)))
	}
	switch {
	case h.kind == pageIndex:
	case h.kind == pageDictionary && h.dictionary.known:
		err = p.readDictionary(&h, body)
	case h.kind == pageData && h.data.known:
		err = p.readData(&h, body)
	case h.kind == pageDataV2 && h.dataV2.known:
		err = p.readDataV2(&h, body)
	default:
		err = because(ErrUnsupported, "page of type ", h.kind.String())
	}
	if err != nil {
		p.offset = begin
		return err
	}
	p.started = true
	p.skip(int(h.inFile))
	return nil
}

func (p *Pages) readDictionary(h *pageHeader, body []byte) (err error) {
	d := &h.dictionary
	if p.started {
		return corrupt("a dictionary behind other pages")
	}
	if d.encoding != Plain && d.encoding != PlainDictionary {
		return because(ErrUnsupported, "dictionary in encoding ", d.encoding.String())
	}
	if d.values < 0 {
		return corrupt("dictionary of # values", int(d.values))
	}
	p.size = int64(h.inFile) + int64(h.inMemory) + int64(d.values)*bytesPerRow
	if err := p.hold(p.size); err != nil {
		return err
	}
	if body, err = p.decompress(&p.words, body, int(h.inMemory)); err != nil {
		return err
	}
	if p.chunk.Codec == Uncompressed && p.file.fetch != nil {
		p.words = append(p.words[:0], body...) // the window moves on
		body = p.words
	}
	err = p.values(&p.dictionary, Plain, body, int(d.values))
	p.fixed = p.size
	return err
}

// readData reads a page of version 1: levels and values compressed together.
func (p *Pages) readData(h *pageHeader, body []byte) (err error) {
	d := &h.data
	if err := p.begin(d, h, 1); err != nil {
		return err
	}
	if body, err = p.decompress(&p.body, body, int(h.inMemory)); err != nil {
		return err
	}
	if !p.column.Optional {
		return p.decode(body)
	}
	if d.levels != RLE {
		other := p.file.options.Levels
		if other == nil {
			return because(ErrUnsupported, "levels in encoding ", d.levels.String())
		}
		if body, err = other(&p.page, d.levels, body); err != nil {
			return because(ErrCorrupt, "levels: ", err.Error())
		}
		return p.decode(body)
	}
	if len(body) < 4 {
		return corrupt("page of # bytes has no room for levels", len(body))
	}
	length := binary.LittleEndian.Uint32(body)
	if int64(length) > int64(len(body)-4) {
		return corrupt("levels of # bytes in a page of #", int(length), len(body))
	}
	if err := p.page.readLevels(body[4 : 4+length]); err != nil {
		return err
	}
	return p.decode(body[4+length:])
}

// readDataV2 reads a page of version 2: levels first, never compressed.
func (p *Pages) readDataV2(h *pageHeader, body []byte) (err error) {
	d := &h.dataV2
	if err := p.begin(d, h, 2); err != nil {
		return err
	}
	length := int(d.definition)
	if length < 0 || length > len(body) || length > int(h.inMemory) {
		return corrupt("levels of # bytes in a page of #", length, len(body))
	}
	if d.repetition != 0 || length > 0 && !p.column.Optional {
		return corrupt("levels in a column that needs none")
	}
	levels, body := body[:length], body[length:]
	if d.compressed {
		if body, err = p.decompress(&p.body, body, int(h.inMemory)-length); err != nil {
			return err
		}
	}
	if p.column.Optional {
		if err := p.page.readLevels(levels); err != nil {
			return err
		}
	}
	return p.decode(body)
}

// begin takes the rows of a page from those that its row group has left.
func (p *Pages) begin(d *description, h *pageHeader, version int) error {
	if d.values < 0 || int64(d.values) > p.left {
		return corrupt("page of # values where # are left", int(d.values), int(p.left))
	}
	p.size = int64(h.inFile) + int64(h.inMemory) + int64(d.values)*bytesPerRow
	if err := p.hold(p.size); err != nil {
		return err
	}
	p.left -= int64(d.values)
	q := &p.page
	q.Rows, q.Present, q.Levels = int(d.values), int(d.values), nil
	q.Encoding, q.Version = d.encoding, version
	return nil
}

// decode reads the values of a page whose levels have been read.
func (p *Pages) decode(src []byte) error {
	q := &p.page
	if q.Encoding == RLEDictionary || q.Encoding == PlainDictionary {
		return q.decodeCodes(src, &p.dictionary)
	}
	q.Values, q.Codes = &q.values, nil
	return p.values(q.Values, q.Encoding, src, q.Present)
}

// values reads n values.
func (p *Pages) values(v *Values, e Encoding, src []byte, n int) error {
	v.Type, v.Width = p.column.Type, p.column.Width
	if decode := p.file.options.Decode; decode != nil {
		known, err := decode(p.column, v, e, src, n, int(p.file.options.Limit-p.file.held))
		if err != nil {
			return because(ErrCorrupt, "values: ", err.Error())
		}
		if known {
			return p.hold(p.size + int64(cap(v.memory)))
		}
	}
	if e != Plain {
		return because(ErrUnsupported, "not read here: encoding ", e.String())
	}
	return v.plain(src, n)
}

// decompress returns the length bytes that src holds, in memory where they are
// compressed.
func (p *Pages) decompress(memory *[]byte, src []byte, length int) ([]byte, error) {
	codec := p.chunk.Codec
	if codec == Uncompressed {
		if len(src) != length {
			return nil, corrupt("page of # bytes, its header says #", len(src), length)
		}
		return src, nil
	}
	if length == 0 && len(src) == 0 {
		return nil, nil // a page of missing values only, as some writers leave it
	}
	// Three bytes of Snappy copy 64, so a page that claims more than this is lying.
	if codec == Snappy && length > 22*len(src)+22 {
		return nil, corrupt("compressed page: # bytes out of #", length, len(src))
	}
	*memory = sized(*memory, length)
	var err error
	known := codec == Snappy
	if known {
		err = snappy(*memory, src)
	} else if d := p.file.options.Decompress; d != nil {
		known, err = d(*memory, src, codec)
	}
	if !known {
		return nil, because(ErrUnsupported, "not read here: compression ", codec.String())
	}
	if err != nil {
		return nil, because(ErrCorrupt, "compressed page: ", err.Error())
	}
	return *memory, nil
}
