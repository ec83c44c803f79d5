package flat

import "encoding/binary"

// Numbers of the format.
const (
	typeDouble, typeBytes         = 5, 6
	required, optional            = 0, 1
	plain, rle, rleDictionary     = 0, 3, 8
	pageOfData, pageOfDictionary  = 0, 2
	convertedText, uncompressed   = 0, 0
	formatVersion, logicalTypeOne = 1, 1
)

// Types of fields in Thrift's compact protocol.
const (
	i32, i64, text, list, structure = 5, 6, 8, 9, 12
)

// writer writes Thrift structures in the compact protocol: fields in order of number.
type writer struct {
	out  []byte
	last []int // of each open structure, the number of the last field
}

func newWriter(out []byte) *writer { return &writer{out, []int{0}} }

func (w *writer) field(number int, kind byte) {
	top := len(w.last) - 1
	// Numbers grow by less than sixteen in all structures that are written here.
	w.out = append(w.out, byte(number-w.last[top])<<4|kind)
	w.last[top] = number
}

func (w *writer) number(n int) { w.out = binary.AppendVarint(w.out, int64(n)) }

func (w *writer) i32(number, n int) {
	w.field(number, i32)
	w.number(n)
}

func (w *writer) i64(number, n int) {
	w.field(number, i64)
	w.number(n)
}

func (w *writer) words(s string) {
	w.out = append(binary.AppendUvarint(w.out, uint64(len(s))), s...)
}

func (w *writer) text(number int, s string) {
	w.field(number, text)
	w.words(s)
}

func (w *writer) list(number, n int, kind byte) {
	w.field(number, list)
	if n < 15 {
		w.out = append(w.out, byte(n)<<4|kind)
		return
	}
	w.out = binary.AppendUvarint(append(w.out, 15<<4|kind), uint64(n))
}

func (w *writer) begin() { w.last = append(w.last, 0) }

func (w *writer) end() {
	w.last = w.last[:len(w.last)-1]
	w.out = append(w.out, 0)
}

func pageHeader(out []byte, kind, size int) *writer {
	w := newWriter(out)
	w.i32(1, kind)
	w.i32(2, size)
	w.i32(3, size)
	return w
}

func dictionaryPage(out []byte, values int, content []byte) []byte {
	w := pageHeader(out, pageOfDictionary, len(content))
	w.field(7, structure)
	w.begin()
	w.i32(1, values)
	w.i32(2, plain)
	w.end()
	w.end()
	return append(w.out, content...)
}

func dataPage(out []byte, rows, encoding int, content []byte) []byte {
	w := pageHeader(out, pageOfData, len(content))
	w.field(5, structure)
	w.begin()
	w.i32(1, rows)
	w.i32(2, encoding)
	w.i32(3, rle)
	w.i32(4, rle)
	w.end()
	w.end()
	return append(w.out, content...)
}

func footer(out []byte, createdBy string, rows int, columns []Column, chunks []chunk) []byte {
	w := newWriter(out)
	w.i32(1, formatVersion)
	w.list(2, len(columns)+1, structure)
	w.begin()
	w.text(4, "table")
	w.i32(5, len(columns))
	w.end()
	for i := range columns {
		w.schema(&columns[i])
	}
	w.i64(3, rows)
	w.list(4, 1, structure)
	w.begin()
	w.list(1, len(columns), structure)
	size := 0
	for i, c := range chunks {
		w.chunk(&columns[i], c, rows)
		size += c.end - c.start
	}
	w.i64(2, size)
	w.i64(3, rows)
	w.end()
	w.text(6, createdBy)
	w.end()
	return w.out
}

func (w *writer) schema(c *Column) {
	w.begin()
	if c.Text != nil {
		w.i32(1, typeBytes)
		w.i32(3, required)
		w.text(4, c.Name)
		w.i32(6, convertedText)
		w.field(10, structure)
		w.begin()
		w.field(logicalTypeOne, structure)
		w.begin()
		w.end()
		w.end()
	} else {
		w.i32(1, typeDouble)
		w.i32(3, optional)
		w.text(4, c.Name)
	}
	w.end()
}

func (w *writer) chunk(c *Column, at chunk, rows int) {
	physical, encodings := typeDouble, []int{plain, rle}
	if c.Text != nil {
		physical, encodings = typeBytes, []int{plain, rle, rleDictionary}
	}
	w.begin()
	w.i64(2, at.start)
	w.field(3, structure)
	w.begin()
	w.i32(1, physical)
	w.list(2, len(encodings), i32)
	for _, e := range encodings {
		w.number(e)
	}
	w.list(3, 1, text)
	w.words(c.Name)
	w.i32(4, uncompressed)
	w.i64(5, rows)
	w.i64(6, at.end-at.start)
	w.i64(7, at.end-at.start)
	w.i64(9, at.data)
	if at.dictionary >= 0 {
		w.i64(11, at.dictionary)
	}
	w.end()
	w.end()
}
