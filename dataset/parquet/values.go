package parquet

// Values holds values of one physical type.
type Values struct {
	Type  Type
	Width int // as that of [Column]

	// Bytes has the values one behind the other, each in Width bytes, numbers
	// little-endian, a Boolean as 0 or 1. Those of ByteArray lie anywhere in it:
	// value i from Starts[i] to Ends[i]. It must not be changed.
	Bytes        []byte
	Starts, Ends []uint32

	memory []byte // that Bytes may use
}

// bytesPerRow is what Page and Values take a row at most, and decoding lengths
// besides, beside what a page takes in the file and decompressed.
const bytesPerRow = 4 + 1 + 8 + 8

// Len returns the number of values.
func (v *Values) Len() int {
	if v.Width == 0 {
		return len(v.Starts)
	}
	return len(v.Bytes) / v.Width
}

// At returns the bytes of value i.
func (v *Values) At(i int) []byte {
	if v.Width == 0 {
		return v.Bytes[v.Starts[i]:v.Ends[i]]
	}
	return v.Bytes[i*v.Width : (i+1)*v.Width]
}

// Words puts into dst the last 8 bytes of value i and of those that follow, or all
// that they have, as numbers whose lowest byte is the first, and returns how many
// there were. The values are those of a ByteArray.
func (v *Values) Words(dst []uint64, i int) int {
	starts := v.Starts[i:min(i+len(dst), len(v.Starts))]
	ends, last := v.Ends[i:][:len(starts)], len(v.Bytes)-8
	for k, start := range starts {
		switch n := ends[k] - start; {
		case n >= 8:
			dst[k] = load(v.Bytes, int(ends[k])-8)
		case int(start) <= last:
			dst[k] = load(v.Bytes, int(start)) & (1<<(8*n&63) - 1)
		default:
			dst[k] = 0
			for at, b := range v.Bytes[start:ends[k]] {
				dst[k] |= uint64(b) << (8 * at)
			}
		}
	}
	return len(starts)
}

// Int32s returns the values of an Int32. Those of the types below are had alike.
func (v *Values) Int32s() []int32    { return as[int32](v.Bytes) }
func (v *Values) Int64s() []int64    { return as[int64](v.Bytes) }
func (v *Values) Floats() []float32  { return as[float32](v.Bytes) }
func (v *Values) Doubles() []float64 { return as[float64](v.Bytes) }

// Resize makes v hold n values of v.Width bytes, of no meaning yet, in memory
// that may be written.
func (v *Values) Resize(n int) {
	v.memory = sized(v.memory, n*v.Width)
	v.Bytes = v.memory
}

// sized returns a slice of n values, in the memory of s where it is enough.
func sized[V any](s []V, n int) []V {
	if cap(s) < n {
		return make([]V, n)
	}
	return s[:n]
}

// plain reads n values that stand one after the other in src.
func (v *Values) plain(src []byte, n int) error {
	switch {
	case v.Type == ByteArray && n <= len(src)/4:
		return v.plainBytes(src, n)
	case v.Width > 1 && n <= len(src)/v.Width || n == 0:
		v.Bytes = src[:n*v.Width]
		if !aligned(v.Bytes) {
			v.Resize(n)
			copy(v.Bytes, src)
		}
		return nil
	}
	return corrupt("# values in # bytes", n, len(src))
}

func (v *Values) plainBytes(src []byte, n int) error {
	v.Bytes = src
	v.Starts, v.Ends = sized(v.Starts, n), sized(v.Ends, n)
	at, starts, ends := 0, v.Starts, v.Ends[:len(v.Starts)]
	for i := range starts {
		if len(src)-at < 4 {
			return corrupt("value # of # is cut off", i, n)
		}
		length := int(loadHalf(src, at))
		at += 4
		if length > len(src)-at {
			return corrupt("value # of # has # bytes of # left", i, n, length, len(src)-at)
		}
		starts[i] = uint32(at)
		at += length
		ends[i] = uint32(at)
	}
	return nil
}
