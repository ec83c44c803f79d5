package dataset

import (
	"encoding/binary"
	"fmt"
)

// snappy decompresses a block of Snappy, which must hold length bytes.
//
// It is written out because a decoder fits on a page, whereas importing one
// adds 50 kB to the compressed program, most of it for other formats.
// Source: https://github.com/google/snappy/blob/main/format_description.txt
func snappy(src []byte, length int) ([]byte, error) {
	claimed, n := binary.Uvarint(src)
	if n <= 0 || claimed != uint64(length) {
		return nil, fmt.Errorf("block of %d bytes, its page says %d", claimed, length)
	}
	src = src[n:]
	// Three bytes copy 64, so a block that claims more than this is lying.
	if length > 22*len(src)+22 {
		return nil, fmt.Errorf("%d bytes out of %d", length, len(src))
	}
	dst := make([]byte, 0, length)
	for len(src) > 0 {
		tag := src[0]
		if tag&3 == 0 {
			count, used := literal(src)
			if used == 0 || count > len(src)-used || count > length-len(dst) {
				return nil, fmt.Errorf("literal behind %d bytes is cut off", len(dst))
			}
			dst = append(dst, src[used:used+count]...)
			src = src[used+count:]
			continue
		}
		count, offset, used := copied(src)
		if used == 0 || offset == 0 || offset > len(dst) || count > length-len(dst) {
			return nil, fmt.Errorf("copy behind %d bytes reaches outside", len(dst))
		}
		for range count {
			dst = append(dst, dst[len(dst)-offset])
		}
		src = src[used:]
	}
	if len(dst) != length {
		return nil, fmt.Errorf("%d bytes of %d", len(dst), length)
	}
	return dst, nil
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
