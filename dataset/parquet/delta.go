package parquet

import "encoding/binary"

// deltaReader reads whole numbers as differences, block by block. Each block
// has a least difference and several packed miniblocks of what the others have
// above it.
type deltaReader struct {
	rest  []byte
	each  int // numbers in a miniblock
	minis int // miniblocks in a block
}

// deltas fills dst from src, which has as many numbers, and returns what is
// left. A sum that overflows starts over, as the format has it.
func deltas[N int32 | int64](dst []N, src []byte) (rest []byte, err error) {
	if len(dst) == 0 && len(src) == 0 {
		return nil, nil
	}
	r := deltaReader{rest: src}
	first, err := r.header(len(dst))
	if err != nil || len(dst) == 0 {
		return r.rest, err
	}
	last := N(first)
	dst[0] = last
	for dst = dst[1:]; len(dst) > 0; {
		least, widths, err := r.block()
		if err != nil {
			return nil, err
		}
		for _, width := range widths {
			if len(dst) == 0 {
				break
			}
			n := min(r.each, len(dst))
			packed, err := r.mini(int(width), n)
			if err != nil {
				return nil, err
			}
			last = addDeltas(dst[:n], packed, int(width), last, N(least))
			dst = dst[n:]
		}
	}
	return r.rest, nil
}

// header reads the header of wanted numbers and returns the first of them.
func (r *deltaReader) header(wanted int) (first int64, err error) {
	size, minis, count := r.uvarint(), r.uvarint(), r.uvarint()
	first = r.varint()
	if r.rest == nil {
		return 0, errDeltas
	}
	if count != uint64(wanted) {
		return 0, reason("# deltas for # values", int(count), wanted)
	}
	if minis == 0 || size%minis != 0 || size/minis == 0 || size/minis%8 != 0 || size > 1<<31 || minis > 1<<16 {
		return 0, reason("blocks of # deltas in # parts", int(size), int(minis))
	}
	r.each, r.minis = int(size/minis), int(minis)
	return first, nil
}

// block reads the header of a block.
func (r *deltaReader) block() (least int64, widths []byte, err error) {
	least = r.varint()
	if len(r.rest) < r.minis {
		return 0, nil, errDeltas
	}
	widths, r.rest = r.rest[:r.minis], r.rest[r.minis:]
	return least, widths, nil
}

// mini returns the bytes of a miniblock, of which n numbers are wanted. Some
// writers cut the last one off behind them.
func (r *deltaReader) mini(width, n int) ([]byte, error) {
	if width > 64 {
		return nil, reason("deltas of # bits", width)
	}
	if (n*width+7)/8 > len(r.rest) {
		return nil, errDeltas
	}
	size := min(r.each/8*width, len(r.rest))
	packed := r.rest[:size]
	r.rest = r.rest[size:]
	return packed, nil
}

// addDeltas fills dst with sums of the packed differences, which src has all of,
// and least, and returns the last one.
func addDeltas[N int32 | int64](dst []N, src []byte, width int, last, least N) N {
	if width == 0 {
		for i := range dst {
			last += least
			dst[i] = last
		}
		return last
	}
	mask := ^uint64(0) >> (64 - width)
	bit, i := 0, 0
	for ; i < len(dst) && bit>>3+8 <= len(src); i++ {
		shift := bit & 7
		delta := word(src, bit>>3) >> shift
		if shift+width > 64 {
			delta |= uint64(src[bit>>3+8]) << (64 - shift)
		}
		last += least + N(delta&mask)
		dst[i] = last
		bit += width
	}
	if i == len(dst) {
		return last
	}
	var tail [16]byte
	copy(tail[:], src[bit>>3:])
	for bit &= 7; i < len(dst); i++ {
		last += least + N(word(tail[:], bit>>3)>>(bit&7)&mask)
		dst[i] = last
		bit += width
	}
	return last
}

func (r *deltaReader) uvarint() uint64 {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 {
		r.rest = nil
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

func (r *deltaReader) varint() int64 {
	v := r.uvarint()
	return int64(v>>1) ^ -int64(v&1)
}
