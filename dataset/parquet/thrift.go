package parquet

import (
	"encoding/binary"
	"slices"
)

const (
	// maxItems limits the lists of one Thrift structure taken together. The
	// largest item takes some 150 bytes in memory and one in the file.
	maxItems = 1 << 20

	// maxDepth limits structures inside structures; Parquet's own reach six.
	maxDepth = 16
)

// wireType is how a value is written in Thrift's compact protocol. A field
// that is true or false is nothing but its type; in a list it takes a byte.
type wireType byte

const (
	stopType wireType = iota // ends a structure
	trueType
	falseType
	int8Type
	int16Type
	int32Type
	int64Type
	doubleType
	binaryType // bytes or text
	listType
	setType
	mapType // nowhere in Parquet
	structType
	uuidType
)

// thriftReader reads values in Thrift's compact protocol from bytes that
// nobody has checked. After a value that cannot be read all others are zero,
// and err says why; so it need be looked at only at the end.
//
// Source: https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
type thriftReader struct {
	rest  []byte // what has not been read yet
	items int    // of all lists that are kept so far
	depth int    // structures that are open
	err   error
	after int // bytes that were left when err was met
}

//go:noinline
func (r *thriftReader) fail(text string, numbers ...int) {
	if r.err == nil {
		r.err, r.after = reason(text, numbers...), len(r.rest)
	}
	r.rest = nil
}

// bytes returns the next n bytes, which are not copied, or nil.
func (r *thriftReader) bytes(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.fail("# bytes where # are left", int(n), len(r.rest))
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *thriftReader) byte() byte {
	if b := r.bytes(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *thriftReader) uvarint() uint64 {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 {
		r.fail("a number that does not end in # bytes", len(r.rest))
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

// int64 undoes the zigzag of signed numbers: 0, −1, 1, −2 are written 0, 1, 2, 3.
func (r *thriftReader) int64() int64 {
	v := r.uvarint()
	return int64(v>>1) ^ -int64(v&1)
}

func (r *thriftReader) int32() int32 {
	v := r.int64()
	if v != int64(int32(v)) {
		r.fail("# in 32 bits", int(v))
		return 0
	}
	return int32(v)
}

func (r *thriftReader) int16() int16 {
	v := r.int64()
	if v != int64(int16(v)) {
		r.fail("# in 16 bits", int(v))
		return 0
	}
	return int16(v)
}

// field says which field of a structure is read, and to where; one of the
// places is set. A field of that number and another type is unknown.
type field struct {
	id        int16
	optional  bool
	seen      *bool // set where the field is there
	bool      *bool
	int8      *int8
	int32     *int32
	int64     *int64
	text      *string
	list      func()   // reads an item
	items     wireType // of list; structures where it is zero
	structure func()   // reads the structure
}

// read reads a value of type t into f and reports whether it is of its type.
func (r *thriftReader) read(f *field, t wireType) bool {
	switch {
	case f.bool != nil && (t == trueType || t == falseType):
		*f.bool = t == trueType
	case f.int8 != nil && t == int8Type:
		*f.int8 = int8(r.byte())
	case f.int32 != nil && t == int32Type:
		*f.int32 = r.int32()
	case f.int64 != nil && t == int64Type:
		*f.int64 = r.int64()
	case f.text != nil && t == binaryType:
		*f.text = string(r.bytes(r.uvarint()))
	case f.list != nil && t == listType:
		r.list(f.list, f.items)
	case f.structure != nil && t == structType:
		f.structure()
	default:
		return false
	}
	return true
}

// structure reads those fields of a structure and skips the others. It fails
// where one of them stands twice, or is missing and not optional.
func (r *thriftReader) structure(fields ...field) {
	if r.depth > maxDepth {
		r.fail("more than # structures inside each other", maxDepth)
		return
	}
	r.depth++
	seen := make([]bool, len(fields))
	for id := int16(0); ; {
		head := r.byte()
		t := wireType(head & 15)
		if t == stopType {
			break
		}
		if delta := int16(head >> 4); delta != 0 {
			id += delta
		} else {
			id = r.int16()
		}
		i := slices.IndexFunc(fields, func(f field) bool { return f.id == id })
		if i < 0 || !r.read(&fields[i], t) {
			r.skip(t)
			continue
		}
		if seen[i] {
			r.fail("field # twice in a structure", int(id))
		}
		seen[i] = true
		if fields[i].seen != nil {
			*fields[i].seen = true
		}
	}
	r.depth--
	for i, f := range fields {
		if !seen[i] && !f.optional {
			r.fail("a structure without its field #", int(f.id))
		}
	}
}

// list calls read for each item of a list of the wanted type, which is a
// structure where it is zero. Where read is nil, or the items are something
// else, it skips them.
func (r *thriftReader) list(read func(), wanted wireType) {
	head := r.byte()
	n, t := uint64(head>>4), wireType(head&15)
	if n == 15 {
		n = r.uvarint()
	}
	if wanted == 0 {
		wanted = structType
	}
	kept := read != nil && (t == wanted || t == falseType && wanted == trueType)
	// no item takes less than a byte
	if n > uint64(len(r.rest)) || kept && n > uint64(maxItems-r.items) {
		r.fail("a list of # items in # bytes", int(n), len(r.rest))
		return
	}
	if kept {
		r.items += int(n)
	}
	for ; n > 0 && r.err == nil; n-- {
		switch {
		case kept:
			read()
		case t == trueType || t == falseType:
			r.byte()
		case t == listType || t == setType:
			r.fail("a list of lists, which Parquet does not have")
		default:
			r.skip(t)
		}
	}
}

// skip moves behind the value of a field of type t.
func (r *thriftReader) skip(t wireType) {
	switch t {
	case trueType, falseType:
	case int8Type:
		r.byte()
	case int16Type, int32Type, int64Type:
		r.uvarint()
	case doubleType:
		r.bytes(8)
	case uuidType:
		r.bytes(16)
	case binaryType:
		r.bytes(r.uvarint())
	case listType, setType:
		r.list(nil, 0)
	case structType:
		r.structure()
	default:
		r.fail("a value of type #, which Parquet does not have", int(t))
	}
}
