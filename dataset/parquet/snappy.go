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
		count, offset, used := tag(src)
		if used == 0 || count > len(dst)-at {
			return reason("element behind # bytes is cut off", at)
		}
		src = src[used:]
		if offset == 0 {
			if count > len(src) {
				return reason("literal behind # bytes is cut off", at)
			}
			if count <= 16 && len(src) >= 16 && len(dst)-at >= 16 {
				copyWords(dst, at, src, 0)
			} else {
				copy(dst[at:], src[:count])
			}
			src = src[count:]
			at += count
			continue
		}
		if offset > at {
			return reason("copy behind # bytes reaches outside", at)
		}
		if count <= 16 && offset >= 16 && len(dst)-at >= 16 {
			copyWords(dst, at, dst, at-offset)
			at += count
			continue
		}
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

// tag reads the tag that src begins with: how many bytes follow or are copied,
// from how far back, 0 where they follow, and the length of the tag, 0 where src
// is too short or a copy is from nowhere.
func tag(src []byte) (count, offset, used int) {
	tag := int(src[0])
	switch {
	case tag&3 == 0 && tag < 60<<2:
		return tag>>2 + 1, 0, 1
	case tag&3 == 0:
		used = tag>>2 - 58
		if len(src) < used {
			return 0, 0, 0
		}
		bits := uint32(0)
		for i, b := range src[1:used] {
			bits |= uint32(b) << (8 * i)
		}
		return int(bits) + 1, 0, used
	case tag&3 == 1 && len(src) >= 2:
		count, offset, used = tag>>2&7+4, tag>>5<<8|int(src[1]), 2
	case tag&3 == 2 && len(src) >= 3:
		count, offset, used = tag>>2+1, int(src[1])|int(src[2])<<8, 3
	case tag&3 == 3 && len(src) >= 5:
		count, offset, used = tag>>2+1, int(binary.LittleEndian.Uint32(src[1:])), 5
	}
	if offset == 0 {
		return 0, 0, 0
	}
	return count, offset, used
}
