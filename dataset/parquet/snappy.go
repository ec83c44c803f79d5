package parquet

import (
	"encoding/binary"
)

// snappy decompresses a block of Snappy, which must fill dst.
//
// It is written out because a decoder fits on a page, whereas importing one
// adds 50 kB to the compressed program, most of it for other formats.
// Source: https://github.com/google/snappy/blob/main/format_description.txt
func snappy(dst, src []byte) error {
	claimed, n := binary.Uvarint(src)
	if n <= 0 || claimed != uint64(len(dst)) {
		return reason("block of # bytes, its page says #", int(claimed), len(dst))
	}
	src = src[n:]
	at := 0
	for len(src) > 0 {
		if src[0]&3 == 0 {
			count, used := literal(src)
			if used == 0 || count > len(src)-used || count > len(dst)-at {
				return reason("literal behind # bytes is cut off", at)
			}
			copy(dst[at:], src[used:used+count])
			src = src[used+count:]
			at += count
			continue
		}
		count, offset, used := copied(src)
		if used == 0 || offset == 0 || offset > at || count > len(dst)-at {
			return reason("copy behind # bytes reaches outside", at)
		}
		src = src[used:]
		for from := at - offset; count > 0; {
			n := copy(dst[at:min(at+count, 2*at-from)], dst[from:at])
			at += n
			count -= n
		}
	}
	if at != len(dst) {
		return reason("# bytes of #", at, len(dst))
	}
	return nil
}

// literal returns the length of the literal that src begins with and of its
// tag; the latter is 0 where src is too short.
func literal(src []byte) (count, used int) {
	count = int(src[0] >> 2)
	if count < 60 {
		return count + 1, 1
	}
	used = count - 58
	if len(src) < used {
		return 0, 0
	}
	bits := uint32(0)
	for i, b := range src[1:used] {
		bits |= uint32(b) << (8 * i)
	}
	return int(bits) + 1, used
}

// copied returns the length of the copy that src begins with, how far back it
// reaches, and the length of its tag, 0 where src is too short.
func copied(src []byte) (count, offset, used int) {
	tag := src[0]
	switch {
	case tag&3 == 1 && len(src) >= 2:
		return int(tag>>2&7) + 4, int(tag>>5)<<8 | int(src[1]), 2
	case tag&3 == 2 && len(src) >= 3:
		return int(tag>>2) + 1, int(binary.LittleEndian.Uint16(src[1:])), 3
	case tag&3 == 3 && len(src) >= 5:
		return int(tag>>2) + 1, int(binary.LittleEndian.Uint32(src[1:])), 5
	}
	return 0, 0, 0
}
