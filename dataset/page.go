package dataset

import (
	"encoding/binary"
	"fmt"
)

// maxPage limits a page's length in memory; writers make pages of about 1 MB.
const maxPage = 64 << 20

// page is a page of a column chunk, decompressed.
type page struct {
	dictionary bool
	encoding   encoding
	values     int     // missing ones included
	levels     []int32 // 1 where a value is present; nil where all are
	present    int
	body       []byte // the values that are present
}

// pages walks over the pages of a column chunk.
type pages struct {
	rest     []byte // what has not been read yet
	codec    codec
	optional bool
	left     int // values not yet read; no page may hold more
}

// next returns the page at the start of p.rest and moves behind it.
func (p *pages) next() (page, error) {
	r := thriftReader{rest: p.rest}
	h := r.pageHeader()
	if r.err != nil {
		return page{}, corrupt("page header: %w", r.err)
	}
	p.rest = r.rest
	if h.inFile < 0 || int(h.inFile) > len(p.rest) {
		return page{}, corrupt("page of %d bytes where %d are left", h.inFile, len(p.rest))
	}
	if h.inMemory < 0 {
		return page{}, corrupt("page of %d bytes", h.inMemory)
	}
	if h.inMemory > maxPage {
		return page{}, unsupported("page of %d bytes; at most %d are read", h.inMemory, maxPage)
	}
	body := p.rest[:h.inFile]
	p.rest = p.rest[h.inFile:]
	switch {
	case h.kind == pageDictionary && h.dictionary.known:
		return p.dictionary(&h, body)
	case h.kind == pageData && h.data.known:
		return p.data(&h, body)
	case h.kind == pageDataV2 && h.dataV2.known:
		return p.dataV2(&h, body)
	}
	return page{}, unsupported("page of type %v", h.kind)
}

func (p *pages) dictionary(h *pageHeader, body []byte) (page, error) {
	d := &h.dictionary
	body, err := p.decompress(body, int(h.inMemory))
	if err != nil {
		return page{}, err
	}
	if d.values < 0 {
		return page{}, corrupt("dictionary of %d values", d.values)
	}
	if d.encoding != encodingPlain && d.encoding != encodingPlainDictionary {
		return page{}, unsupported("dictionary in encoding %v", d.encoding)
	}
	n := int(d.values)
	return page{dictionary: true, encoding: encodingPlain, values: n, present: n, body: body}, nil
}

// data reads a page of version 1: levels and values compressed together.
func (p *pages) data(h *pageHeader, body []byte) (page, error) {
	d := &h.data
	if err := p.fits(d.values); err != nil {
		return page{}, err
	}
	body, err := p.decompress(body, int(h.inMemory))
	if err != nil {
		return page{}, err
	}
	out := page{encoding: d.encoding, values: int(d.values), present: int(d.values), body: body}
	if !p.optional {
		return out, nil
	}
	if d.levels != encodingRLE {
		return page{}, unsupported("levels in encoding %v", d.levels)
	}
	if len(body) < 4 {
		return page{}, corrupt("page of %d bytes has no room for levels", len(body))
	}
	length := binary.LittleEndian.Uint32(body)
	if int64(length) > int64(len(body)-4) {
		return page{}, corrupt("levels of %d bytes in a page of %d", length, len(body))
	}
	out.body = body[4+length:]
	return out, out.readLevels(body[4 : 4+length])
}

// dataV2 reads a page of version 2: levels first, never compressed.
func (p *pages) dataV2(h *pageHeader, body []byte) (page, error) {
	d := &h.dataV2
	if err := p.fits(d.values); err != nil {
		return page{}, err
	}
	levels := int(d.definition)
	if levels < 0 || levels > len(body) || levels > int(h.inMemory) {
		return page{}, corrupt("levels of %d bytes in a page of %d", levels, len(body))
	}
	if d.repetition != 0 || (levels > 0 && !p.optional) {
		return page{}, corrupt("levels in a column that needs none")
	}
	out := page{encoding: d.encoding, values: int(d.values), present: int(d.values), body: body[levels:]}
	if d.compressed {
		var err error
		if out.body, err = p.decompress(out.body, int(h.inMemory)-levels); err != nil {
			return page{}, err
		}
	}
	if !p.optional {
		return out, nil
	}
	return out, out.readLevels(body[:levels])
}

// fits reports a page that holds more values than its row group has left.
func (p *pages) fits(values int32) error {
	if values < 0 || int(values) > p.left {
		return corrupt("page of %d values where %d are left", values, p.left)
	}
	p.left -= int(values)
	return nil
}

func (p *pages) decompress(body []byte, length int) ([]byte, error) {
	switch p.codec {
	case codecNone:
		if len(body) != length {
			return nil, corrupt("page of %d bytes, its header says %d", len(body), length)
		}
		return body, nil
	case codecSnappy:
		if len(body) == 0 && length == 0 {
			return body, nil // a page of missing values only, as some writers leave it
		}
		out, err := snappy(body, length)
		if err != nil {
			return nil, corrupt("page compressed with Snappy: %w", err)
		}
		return out, nil
	}
	return nil, unsupported("compression %v; only Snappy and none are read", p.codec)
}

func (p *page) readLevels(src []byte) error {
	p.levels = make([]int32, p.values)
	if err := runs(p.levels, src, 1); err != nil {
		return corrupt("levels: %w", err)
	}
	p.present = 0
	for _, level := range p.levels {
		p.present += int(level)
	}
	return nil
}

// runs fills dst from Parquet's mixture of run-length and bit-packed runs of
// numbers of width bits. (The decoder in parquet-go takes the number of values
// from the input and slices past its end: fit for trusted files only.)
func runs(dst []int32, src []byte, width int) error {
	if width > 31 {
		return fmt.Errorf("numbers of %d bits", width)
	}
	for len(dst) > 0 {
		header, n := binary.Uvarint(src)
		if n <= 0 {
			return fmt.Errorf("input ends %d values early", len(dst))
		}
		src = src[n:]
		count := header >> 1
		if header&1 == 1 {
			used := 0
			dst, used = unpack(dst, src, count, width)
			if used < 0 {
				return fmt.Errorf("bit-packed run of %d values is cut off", 8*count)
			}
			src = src[used:]
			continue
		}
		size := (width + 7) / 8
		if len(src) < size {
			return fmt.Errorf("run of %d values is cut off", count)
		}
		value := uint32(0)
		for i, b := range src[:size] {
			value |= uint32(b) << (8 * i)
		}
		if value>>width != 0 {
			return fmt.Errorf("%d does not fit %d bits", value, width)
		}
		src = src[size:]
		run := dst[:min(count, uint64(len(dst)))]
		for i := range run {
			run[i] = int32(value)
		}
		dst = dst[len(run):]
	}
	return nil
}

// unpack reads count groups of eight packed numbers, as many as dst has room
// for, and returns what is left of dst and the number of bytes used, −1 where
// src is too short. The last group may be cut off behind the numbers needed.
func unpack(dst []int32, src []byte, count uint64, width int) (left []int32, used int) {
	n := min(8*min(count, uint64(len(dst))), uint64(len(dst)))
	need := (int(n)*width + 7) / 8
	if need > len(src) {
		return dst, -1
	}
	word, bits, at := uint64(0), 0, 0
	for i := range dst[:n] {
		for bits < width {
			word |= uint64(src[at]) << bits
			at++
			bits += 8
		}
		dst[i] = int32(word & (1<<width - 1))
		word >>= width
		bits -= width
	}
	return dst[n:], min(int(min(count, uint64(len(src))))*width, len(src))
}
