package dataset

import (
	"encoding/binary"
	"fmt"
	"math"
	"unicode/utf8"
)

// kind says how values of one physical type are read: text as codes, numbers
// as themselves.
type kind[V any] struct {
	physical physicalType
	smallest int // bytes that the shortest value takes in plain encoding
	missing  V
	plain    func(dst []V, src []byte) error // fills dst from plain encoding
}

// values decodes one column, all row groups of it.
func values[V any](t *Table, name string, k kind[V]) ([]V, error) {
	c, ok := t.columns[name]
	if !ok {
		return nil, corrupt("dataset: no column %q", name)
	}
	if c.nested {
		return nil, unsupported("dataset: column %q is nested; only flat columns are read", name)
	}
	if c.physical != k.physical {
		return nil, unsupported("dataset: column %q is of type %v, not %v", name, c.physical, k.physical)
	}
	out := make([]V, 0, t.rows)
	budget := len(t.file)
	for g := range t.groups {
		chunk, err := t.chunk(&t.groups[g].chunks[c.place], k.physical)
		// Chunks that overlap would let a small file ask for endless work.
		if budget -= len(chunk.rest); err == nil && budget < 0 {
			err = corrupt("its chunks overlap")
		}
		if err == nil {
			chunk.optional = c.optional
			chunk.left = int(t.groups[g].rows)
			out, err = appendChunk(out, &chunk, k)
		}
		if err != nil {
			return nil, within(fmt.Sprintf("column %q of row group %d", name, g), err)
		}
	}
	return out, nil
}

// chunk returns the pages of a column in one row group.
func (t *Table) chunk(c *columnChunk, physical physicalType) (pages, error) {
	if c.encrypted {
		return pages{}, unsupported("it is encrypted")
	}
	if c.file != "" {
		return pages{}, unsupported("it lies in another file, %q", c.file)
	}
	if c.physical != physical {
		return pages{}, corrupt("of type %v, the schema says %v", c.physical, physical)
	}
	start := c.data
	if c.dictionary > 0 {
		start = min(start, c.dictionary)
	}
	size := c.size
	if start < 4 || size < 0 || start > int64(len(t.file)) || size > int64(len(t.file))-start {
		return pages{}, corrupt("%d bytes from %d on lie outside the file's data", size, start)
	}
	return pages{rest: t.file[start : start+size], codec: c.codec}, nil
}

// appendChunk decodes the pages of a chunk and appends their values to out.
func appendChunk[V any](out []V, chunk *pages, k kind[V]) ([]V, error) {
	var words []V
	for first := true; chunk.left > 0; first = false {
		p, err := chunk.next()
		if err != nil {
			return nil, err
		}
		if p.dictionary && !first {
			return nil, corrupt("a dictionary behind other pages")
		}
		read, err := pageValues(&p, words, k)
		if err != nil {
			return nil, err
		}
		if p.dictionary {
			words = read
			continue
		}
		out = spread(out, read, p.levels, k.missing)
	}
	return out, nil
}

// pageValues decodes the values that are present in a page.
func pageValues[V any](p *page, words []V, k kind[V]) ([]V, error) {
	switch p.encoding {
	case encodingPlain:
		if p.present > len(p.body)/k.smallest {
			return nil, corrupt("%d values in %d bytes", p.present, len(p.body))
		}
		out := make([]V, p.present)
		if err := k.plain(out, p.body); err != nil {
			return nil, corrupt("plain values: %w", err)
		}
		return out, nil
	case encodingRLEDictionary, encodingPlainDictionary:
		return lookUp(p, words)
	}
	return nil, unsupported("encoding %v; only plain and dictionary are read", p.encoding)
}

func lookUp[V any](p *page, words []V) ([]V, error) {
	if p.present == 0 {
		return nil, nil
	}
	if len(p.body) == 0 {
		return nil, corrupt("no codes for %d values", p.present)
	}
	codes := make([]int32, p.present)
	if err := runs(codes, p.body[1:], int(p.body[0])); err != nil {
		return nil, corrupt("codes: %w", err)
	}
	out := make([]V, len(codes))
	for i, code := range codes {
		if int(code) >= len(words) {
			return nil, corrupt("code %d in a dictionary of %d", code, len(words))
		}
		out[i] = words[code]
	}
	return out, nil
}

// spread appends the values read, with the missing ones where levels has 0.
func spread[V any](out, read []V, levels []int32, missing V) []V {
	if levels == nil {
		return append(out, read...)
	}
	for _, level := range levels {
		if level == 0 {
			out = append(out, missing)
			continue
		}
		out = append(out, read[0])
		read = read[1:]
	}
	return out
}

func plainNumbers(dst []float64, src []byte) error {
	for i := range dst {
		dst[i] = math.Float64frombits(binary.LittleEndian.Uint64(src[8*i:]))
	}
	return nil
}

// dictionary gives each text a code, in order of appearance.
type dictionary struct {
	codes map[string]int32
	words []string
}

func (d *dictionary) plain(dst []int32, src []byte) error {
	for i := range dst {
		if len(src) < 4 {
			return fmt.Errorf("value %d of %d is cut off", i, len(dst))
		}
		n := binary.LittleEndian.Uint32(src)
		if uint64(n) > uint64(len(src)-4) {
			return fmt.Errorf("value %d of %d has %d bytes of %d left", i, len(dst), n, len(src)-4)
		}
		word := src[4 : 4+n]
		src = src[4+n:]
		code, ok := d.codes[string(word)]
		if !ok {
			if !utf8.Valid(word) {
				return fmt.Errorf("value %d of %d is not UTF-8", i, len(dst))
			}
			code = int32(len(d.words))
			d.words = append(d.words, string(word))
			d.codes[d.words[code]] = code
		}
		dst[i] = code
	}
	return nil
}
