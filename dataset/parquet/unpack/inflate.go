package unpack

// inflater unpacks the blocks of Deflate.
//
// Source: RFC 1951.
type inflater struct {
	src   []byte
	next  int    // place in src of the first byte that is not in bits
	bits  uint64 // the next known bits, and above them none but those of the bytes that follow
	known uint

	lengths  [maxLiterals + maxDistances]byte
	literals [1<<literalBits + maxLiterals<<(maxCode-literalBits)]uint32
	distance [1<<distanceBits + maxDistances<<(maxCode-distanceBits)]uint32
}

const (
	maxCode      = 15 // bits
	maxLiterals  = 288
	maxDistances = 32
	literalBits  = 11 // that literals is looked up by at first
	distanceBits = 10
)

// An entry of a table has the bits of its code in the lowest byte, the number of
// bits that follow in the next one, and above what both stand for together: a
// byte, the least length or distance, or the place of the entries of longer codes,
// which are looked up by as many bits as are said to follow.
const (
	isLiteral = 1 << 31
	isEnd     = 1 << 14
	isLonger  = 1 << 13
	special   = isEnd | isLonger
)

// inflate appends what the blocks hold to the first at bytes of dst, and returns
// where it ends. It refers to nothing before at.
func (f *inflater) inflate(dst []byte, at int) (int, error) {
	begin := at
	for {
		last, err := f.take(3)
		if err != nil {
			return at, err
		}
		switch last >> 1 {
		case 0:
			at, err = f.stored(dst, at)
		case 1:
			if err = f.fixed(); err == nil {
				at, err = f.block(dst, begin, at)
			}
		case 2:
			if err = f.described(); err == nil {
				at, err = f.block(dst, begin, at)
			}
		default:
			err = errHeader
		}
		if err != nil || last&1 != 0 {
			return at, err
		}
	}
}

// fill makes as many bits known as there is room for.
func (f *inflater) fill() {
	for f.known <= 56 && f.next < len(f.src) {
		f.bits |= uint64(f.src[f.next]) << f.known
		f.next++
		f.known += 8
	}
}

// take returns the next n bits, at most 32.
func (f *inflater) take(n uint) (uint32, error) {
	f.fill()
	if f.known < n {
		return 0, errCut
	}
	v := uint32(f.bits & (1<<n - 1))
	f.bits >>= n
	f.known -= n
	return v, nil
}

// byte returns the place of the next byte of which no bit has been taken, and
// forgets the bits before it.
func (f *inflater) byte() int {
	f.next -= int(f.known >> 3)
	f.bits, f.known = 0, 0
	return f.next
}

// stored copies a block that is not compressed.
func (f *inflater) stored(dst []byte, at int) (int, error) {
	rest := f.src[f.byte():]
	if len(rest) < 4 {
		return at, errCut
	}
	n := int(rest[0]) | int(rest[1])<<8
	if n != (int(rest[2])|int(rest[3])<<8)^0xffff {
		return at, errHeader
	}
	if n > len(rest)-4 {
		return at, errCut
	}
	if n > len(dst)-at {
		return at, errMore
	}
	f.next += 4 + n
	return at + copy(dst[at:], rest[4:4+n]), nil
}

// fixed makes the tables that the format gives.
func (f *inflater) fixed() error {
	l := f.lengths[:maxLiterals+maxDistances]
	for i := range l {
		switch {
		case i < 144:
			l[i] = 8
		case i < 256:
			l[i] = 9
		case i < 280:
			l[i] = 7
		case i < maxLiterals:
			l[i] = 8
		default:
			l[i] = 5
		}
	}
	return f.tables(maxLiterals, maxDistances)
}

// order is that in which the lengths of the codes of lengths come.
const order = "\x10\x11\x12\x00\x08\x07\x09\x06\x0a\x05\x0b\x04\x0c\x03\x0d\x02\x0e\x01\x0f"

// described makes the tables that a block describes.
func (f *inflater) described() error {
	counts, err := f.take(14)
	if err != nil {
		return err
	}
	literals, distances := int(counts&31)+257, int(counts>>5&31)+1
	if literals > 286 || distances > 30 {
		return errHeader
	}
	var lengths [len(order)]byte
	for i := range int(counts>>10) + 4 {
		n, err := f.take(3)
		if err != nil {
			return err
		}
		lengths[order[i]] = byte(n)
	}
	table := f.literals[:]
	if !build(table, 7, lengths[:], func(i int) uint32 { return isLiteral | uint32(i)<<16 }) {
		return errCodes
	}
	for i := 0; i < literals+distances; {
		f.fill()
		e := table[f.bits&127]
		n := uint(e & 15)
		if n == 0 || n > f.known {
			return errCodes
		}
		f.bits >>= n
		f.known -= n
		length := byte(e >> 16)
		if length < 16 {
			f.lengths[i] = length
			i++
			continue
		}
		if i, err = f.repeat(i, literals+distances, length); err != nil {
			return err
		}
	}
	return f.tables(literals, distances)
}

// repeat puts lengths from place i on, as a code above 15 has them.
func (f *inflater) repeat(i, end int, code byte) (int, error) {
	value, bits, least := byte(0), uint(3), 3
	switch code {
	case 16:
		if i == 0 {
			return i, errCodes
		}
		value, bits = f.lengths[i-1], 2
	case 18:
		bits, least = 7, 11
	}
	more, err := f.take(bits)
	if err != nil {
		return i, err
	}
	n := least + int(more)
	if n > end-i {
		return i, errCodes
	}
	for range n {
		f.lengths[i] = value
		i++
	}
	return i, nil
}
