package parquet

import (
	"encoding/binary"
	mathbits "math/bits"
	"slices"
)

// runs fills dst from Parquet's mixture of run-length and bit-packed runs of
// numbers of width bits, all of which have to be below limit.
func runs(dst []int32, src []byte, width, limit int) error {
	if width > 31 {
		return reason("numbers of # bits", width)
	}
	for len(dst) > 0 {
		count, packed, rest, err := nextRun(src, len(dst))
		if err != nil {
			return err
		}
		used := (width + 7) / 8
		if packed {
			used = (count*width + 7) / 8
		}
		if used > len(rest) {
			return reason("run of # values is cut off", count)
		}
		highest := int32(0)
		if packed {
			highest = unpack(dst[:count], rest, width, limit)
			// The last group of eight may be cut off behind the numbers needed.
			used = min((count+7)/8*width, len(rest))
		} else {
			value := uint32(0)
			for i, b := range rest[:used] {
				value |= uint32(b) << (8 * i)
			}
			if value>>width != 0 {
				return reason("# does not fit # bits", int(value), width)
			}
			highest = int32(value)
			repeat(dst[:count], highest)
		}
		if int(highest) >= limit {
			return reason("# where # are known", int(highest), limit)
		}
		src, dst = rest[used:], dst[count:]
	}
	return nil
}

// nextRun reads the header of a run. Count is that of its values, as far as
// they are wanted: a whole number of groups of eight where they are packed and
// more are wanted.
func nextRun(src []byte, wanted int) (count int, packed bool, rest []byte, err error) {
	header, n := binary.Uvarint(src)
	if n <= 0 {
		return 0, false, nil, reason("input ends # values early", wanted)
	}
	length := header >> 1
	if packed = header&1 == 1; packed {
		length = 8 * min(length, uint64(wanted))
	}
	return int(min(length, uint64(wanted))), packed, src[n:], nil
}

// unpack fills dst with packed numbers of width bits, up to 31, and returns the
// highest of them where one might reach limit. Src has them all.
func unpack(dst []int32, src []byte, width, limit int) (highest int32) {
	done := 0
	if width <= 16 {
		done = unpackEights(dst, src, width)
	}
	unpackSingly(dst[done:], src[done/8*width:], width)
	if 1<<width <= limit {
		return 0
	}
	// That all are below limit is seen without a branch for each.
	room, over := int32(limit-1), int32(0)
	for _, n := range dst {
		over |= room - n
	}
	if over >= 0 {
		return 0
	}
	return slices.Max(dst)
}

// unpackEights unpacks numbers of up to 16 bits eight at a time, which are width
// bytes, while src has 8 bytes more than those. It returns how many it has done.
func unpackEights(dst []int32, src []byte, width int) (done int) {
	mask, shift := uint64(1)<<width-1, width&63
	second, rest := width/2, width%2*4 // where the fifth one begins: bytes and bits
	for ; done+8 <= len(dst) && len(src) >= width+8; done += 8 {
		d := dst[done : done+8 : done+8]
		w := word(src, 0)
		d[0], w = int32(w&mask), w>>shift
		d[1], w = int32(w&mask), w>>shift
		d[2], w = int32(w&mask), w>>shift
		d[3] = int32(w & mask)
		w = word(src, second) >> rest
		d[4], w = int32(w&mask), w>>shift
		d[5], w = int32(w&mask), w>>shift
		d[6], w = int32(w&mask), w>>shift
		d[7] = int32(w & mask)
		src = src[width:]
	}
	return done
}

// unpackSingly unpacks numbers of up to 31 bits.
func unpackSingly(dst []int32, src []byte, width int) {
	mask := uint64(1)<<width - 1
	bit, i := 0, 0
	for ; i < len(dst) && bit>>3+8 <= len(src); i++ {
		dst[i] = int32(word(src, bit>>3) >> (bit & 7) & mask)
		bit += width
	}
	if i < len(dst) {
		var tail [16]byte
		copy(tail[:], src[bit>>3:])
		for bit &= 7; i < len(dst); i++ {
			dst[i] = int32(word(tail[:], bit>>3) >> (bit & 7) & mask)
			bit += width
		}
	}
}

// bits fills dst from runs of numbers of one bit and returns their sum.
func bits(dst []byte, src []byte) (sum int, err error) {
	for len(dst) > 0 {
		count, packed, rest, err := nextRun(src, len(dst))
		if err != nil {
			return 0, err
		}
		used := 1
		if packed {
			used = (count + 7) / 8
		}
		if used > len(rest) {
			return 0, reason("run of # values is cut off", count)
		}
		switch {
		case packed:
			sum += unpackBits(dst[:count], rest)
		case rest[0] > 1:
			return 0, reason("# does not fit 1 bits", int(rest[0]))
		default:
			repeat(dst[:count], rest[0])
			sum += count * int(rest[0])
		}
		src, dst = rest[used:], dst[count:]
	}
	return sum, nil
}

// unpackBits fills dst with numbers of one bit, the lowest of a byte first, and
// returns their sum.
func unpackBits(dst, src []byte) (sum int) {
	const each = 0x0101010101010101
	i := 0
	for ; i+8 <= len(dst); i += 8 {
		b := src[i>>3]
		// Byte n of a word keeps bit n alone, and then becomes 0 or 1.
		w := uint64(b) * each & 0x8040201008040201
		setWord(dst, i, (w+0x7F*each)>>7&each)
		sum += mathbits.OnesCount8(b)
	}
	for ; i < len(dst); i++ {
		bit := src[i>>3] >> (i & 7) & 1
		dst[i] = bit
		sum += int(bit)
	}
	return sum
}

// repeat fills dst with a value.
func repeat[V byte | int32](dst []V, value V) {
	if len(dst) == 0 {
		return
	}
	dst[0] = value
	for done := 1; done < len(dst); done *= 2 {
		copy(dst[done:], dst[:done])
	}
}

// readLevels takes from src which rows have a value.
func (q *Page) readLevels(src []byte) error {
	q.levels = sized(q.levels, q.Rows)
	present, err := bits(q.levels, src)
	if err != nil {
		return because(ErrCorrupt, "levels: ", err.Error())
	}
	q.setLevels(present)
	return nil
}

func (q *Page) setLevels(present int) {
	q.Present = present
	if present < q.Rows {
		q.Levels = q.levels
	}
}

// decodeCodes reads the places of values in a dictionary.
func (q *Page) decodeCodes(src []byte, dictionary *Values) error {
	q.codes = sized(q.codes, q.Present)
	q.Codes, q.Values = q.codes, dictionary
	if q.Present == 0 {
		return nil
	}
	if len(src) == 0 {
		return corrupt("no codes for # values", q.Present)
	}
	if err := runs(q.codes, src[1:], int(src[0]), dictionary.Len()); err != nil {
		return because(ErrCorrupt, "codes: ", err.Error())
	}
	return nil
}
