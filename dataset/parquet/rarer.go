package parquet

import (
	"errors"
	"unicode/utf8"
)

// Decode is a decoder for [Options] that reads all encodings of the format, and
// refuses text that is not UTF-8.
//
// Source: https://github.com/apache/parquet-format/blob/master/Encodings.md
func Decode(c *Column, v *Values, e Encoding, src []byte, n, room int) (known bool, err error) {
	if e == Plain && v.Type == Boolean {
		return true, v.packed(src, n)
	}
	known = true
	if e == Plain {
		err = v.plain(src, n)
	} else {
		known, err = v.decode(e, src, n, room)
	}
	if err == nil && v.Type == ByteArray && c.Logical().IsText() {
		err = v.checkText()
	}
	return known, err
}

// decode reads runs of truth values, deltas of whole numbers, of lengths and of
// bytes, and bytes in streams.
func (v *Values) decode(e Encoding, src []byte, n, room int) (known bool, err error) {
	bytes := v.Type == ByteArray || v.Type == FixedLenByteArray
	switch {
	case e == RLE && v.Type == Boolean:
		return true, v.runs(src, n)
	case e == DeltaBinaryPacked && v.Type == Int32:
		v.Resize(n)
		_, err = deltas(v.Int32s(), src)
		return true, err
	case e == DeltaBinaryPacked && v.Type == Int64:
		v.Resize(n)
		_, err = deltas(v.Int64s(), src)
		return true, err
	case e == DeltaLengthByteArray && v.Type == ByteArray:
		return true, v.deltaLength(src, n)
	case e == DeltaByteArray && bytes:
		return true, v.deltaBytes(src, n, room)
	case e == ByteStreamSplit && v.Width > 1 && v.Type != Int96:
		return true, v.split(src, n)
	}
	return false, nil
}

// packed reads n truth values of one bit each, the lowest of a byte first.
func (v *Values) packed(src []byte, n int) error {
	if n > 8*len(src) {
		return reason("# values in # bytes", n, len(src))
	}
	v.Resize(n)
	for i := range v.Bytes {
		v.Bytes[i] = src[i>>3] >> (i & 7) & 1
	}
	return nil
}

// runs reads n truth values in runs, whose length in bytes stands before them.
func (v *Values) runs(src []byte, n int) error {
	v.Resize(n)
	if n == 0 {
		return nil
	}
	if len(src) < 4 || int(half(src, 0)) > len(src)-4 {
		return reason("runs are cut off in # bytes", len(src))
	}
	_, err := bits(v.Bytes, src[4:4+half(src, 0)])
	return err
}

// deltaLength reads n values whose lengths stand before them.
func (v *Values) deltaLength(src []byte, n int) error {
	lengths := make([]int32, n)
	rest, err := deltas(lengths, src)
	if err != nil {
		return err
	}
	v.Bytes = rest
	v.Starts, v.Ends = sized(v.Starts, n), sized(v.Ends, n)
	at := 0
	for i, length := range lengths {
		if length < 0 || int(length) > len(rest)-at {
			return reason("value # of # has # bytes of # left", i, n, int(length), len(rest)-at)
		}
		v.Starts[i] = uint32(at)
		at += int(length)
		v.Ends[i] = uint32(at)
	}
	return nil
}

// deltaBytes reads n values of which each begins as the one before it does, for
// a number of bytes that is given. They may be much longer than src, so that
// their length is looked at first.
func (v *Values) deltaBytes(src []byte, n, room int) error {
	shared := make([]int32, n)
	src, err := deltas(shared, src)
	if err != nil {
		return err
	}
	suffixes := Values{Starts: v.Starts, Ends: v.Ends}
	if err := suffixes.deltaLength(src, n); err != nil {
		return err
	}
	total, before := 0, 0
	for i, length := range shared {
		if length < 0 || int(length) > before {
			return reason("value # of # shares # bytes of # before", i, n, int(length), before)
		}
		before = int(length) + len(suffixes.At(i))
		if total += before; total > room {
			return reason("values of more than # bytes", room)
		}
		if v.Width > 0 && before != v.Width {
			return reason("value # of # has # bytes", i, n, before)
		}
	}
	v.memory = sized(v.memory, total)
	v.Bytes = v.memory
	start, at := 0, 0
	for i, length := range shared {
		copied := copy(v.Bytes[at:], v.Bytes[start:start+int(length)])
		copied += copy(v.Bytes[at+copied:], suffixes.At(i))
		start = at
		at += copied
		suffixes.Starts[i], suffixes.Ends[i] = uint32(start), uint32(at)
	}
	v.Starts, v.Ends = suffixes.Starts, suffixes.Ends
	return nil
}

// split reads n values whose first bytes stand together, then their second
// ones, and so on.
func (v *Values) split(src []byte, n int) error {
	if len(src)%v.Width != 0 || len(src)/v.Width != n {
		return reason("# values of # bytes in #", n, v.Width, len(src))
	}
	v.Resize(n)
	switch v.Width {
	case 4:
		out := v.Int32s()
		a, b, c, d := src[:n], src[n:2*n], src[2*n:3*n], src[3*n:]
		for i := range out {
			out[i] = int32(uint32(a[i]) | uint32(b[i])<<8 | uint32(c[i])<<16 | uint32(d[i])<<24)
		}
	case 8:
		splitWords(v.Bytes, src, n)
	default:
		for stream := range v.Width {
			for i, b := range src[stream*n : (stream+1)*n] {
				v.Bytes[i*v.Width+stream] = b
			}
		}
	}
	return nil
}

// splitWords joins n values of 8 bytes, eight at a time: the bytes of eight words
// change rows for columns by halves, quarters and eighths.
func splitWords(dst, src []byte, n int) {
	const halves, quarters, eighths = 0x00000000FFFFFFFF, 0x0000FFFF0000FFFF, 0x00FF00FF00FF00FF
	i := 0
	for ; i+8 <= n; i += 8 {
		at := func(stream int) uint64 { return word(src, stream*n+i) }
		a, b, c, d, e, f, g, h := at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7)
		a, e = swap(a, e, 32, halves)
		b, f = swap(b, f, 32, halves)
		c, g = swap(c, g, 32, halves)
		d, h = swap(d, h, 32, halves)
		a, c = swap(a, c, 16, quarters)
		b, d = swap(b, d, 16, quarters)
		e, g = swap(e, g, 16, quarters)
		f, h = swap(f, h, 16, quarters)
		a, b = swap(a, b, 8, eighths)
		c, d = swap(c, d, 8, eighths)
		e, f = swap(e, f, 8, eighths)
		g, h = swap(g, h, 8, eighths)
		for k, value := range [8]uint64{a, b, c, d, e, f, g, h} {
			setWord(dst, (i+k)*8, value)
		}
	}
	for ; i < n; i++ {
		for stream := range 8 {
			dst[i*8+stream] = src[stream*n+i]
		}
	}
}

// swap exchanges the high parts of a, of so many bits, with the low parts of b,
// which the mask has.
func swap(a, b uint64, bits int, low uint64) (uint64, uint64) {
	return a&low | b&low<<bits, a>>bits&low | b&^low
}

var errDeltas = errors.New("deltas are cut off")

// PackedLevels is a reader of levels for [Options], of those that stand one bit
// after the other, the highest of a byte first.
func PackedLevels(q *Page, e Encoding, src []byte) (rest []byte, err error) {
	length := (q.Rows + 7) / 8
	if e != BitPacked || length > len(src) {
		return nil, reason("# levels in # bytes of encoding "+e.String(), q.Rows, len(src))
	}
	q.levels = sized(q.levels, q.Rows)
	present := 0
	for i := range q.levels {
		q.levels[i] = src[i>>3] >> (7 - i&7) & 1
		present += int(q.levels[i])
	}
	q.setLevels(present)
	return src[length:], nil
}

// checkText refuses text that is not UTF-8.
func (v *Values) checkText() error {
	if isASCII(v.Bytes) {
		return nil
	}
	for i := range v.Starts {
		if !utf8.Valid(v.At(i)) {
			return reason("value # of # is not UTF-8", i, len(v.Starts))
		}
	}
	return nil
}

// isASCII reports whether no byte has its highest bit set, so that b is UTF-8
// wherever it is cut. The lengths between plain texts of less than 128 bytes have
// none either.
func isASCII(b []byte) bool {
	i, bits := 0, uint64(0)
	for ; i+8 <= len(b); i += 8 {
		bits |= word(b, i)
	}
	for ; i < len(b); i++ {
		bits |= uint64(b[i])
	}
	return bits&0x8080808080808080 == 0
}
