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
	at := 0
	for i := n; i < len(src); {
		if i, at = snappyQuick(dst, at, src, i); i == len(src) {
			break
		}
		tag := int(src[i])
		count, offset := tag>>2+1, 0
		switch left := len(src) - i; {
		case tag&3 == 2 && left >= 3:
			offset = int(src[i+1]) | int(src[i+2])<<8
			i += 3
		case tag&3 == 1 && left >= 2:
			count, offset = tag>>2&7+4, tag>>5<<8|int(src[i+1])
			i += 2
		case tag&3 == 3 && left >= 5:
			offset = int(binary.LittleEndian.Uint32(src[i+1:]))
			i += 5
		case tag&3 != 0:
			return reason("copy behind # bytes is cut off", at)
		default:
			i++
			if count > 60 {
				size := count - 60 // bytes of the length
				if count = longLiteral(src[i:], size); count == 0 {
					return reason("literal behind # bytes is cut off", at)
				}
				i += size
			}
			if count > len(src)-i || count > len(dst)-at {
				return reason("literal behind # bytes is cut off", at)
			}
			copy(dst[at:], src[i:i+count])
			i += count
			at += count
			continue
		}
		if offset == 0 || offset > at || count > len(dst)-at {
			return reason("copy behind # bytes reaches outside", at)
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

// snappyRoom is more than an element of up to 64 bytes takes, copied in whole
// words.
const snappyRoom = 80

// snappyQuick goes on from place i of src and the first at bytes of dst as long as
// both have room, in words of 8 bytes instead of calls of copy. It stops before an
// element that is long, repeats less than a word, or is wrong.
func snappyQuick(dst []byte, at int, src []byte, i int) (int, int) {
	for i <= len(src)-snappyRoom && at <= len(dst)-snappyRoom {
		w := load(src, i)
		count := int(w>>2&63) + 1
		offset := 0
		switch w & 3 {
		case 0:
			if count > 60 {
				return i, at
			}
			i++
			store(dst, at, load(src, i))
			for done := 8; done < count; done += 8 {
				store(dst, at+done, load(src, i+done))
			}
			i += count
			at += count
			continue
		case 1:
			count, offset = int(w>>2&7)+4, int(w>>5&7<<8|w>>8&255)
			if offset < 8 || offset > at {
				return i, at
			}
			i += 2
		case 2:
			offset = int(w >> 8 & 0xffff)
			if offset < 8 || offset > at {
				return i, at
			}
			i += 3
		default:
			return i, at
		}
		from := at - offset
		store(dst, at, load(dst, from))
		for done := 8; done < count; done += 8 {
			store(dst, at+done, load(dst, from+done))
		}
		at += count
	}
	return i, at
}

// longLiteral reads the length of a literal, which takes size bytes of src; 0
// where src is too short.
func longLiteral(src []byte, size int) int {
	if len(src) < size {
		return 0
	}
	bits := uint32(0)
	for i, b := range src[:size] {
		bits |= uint32(b) << (8 * i)
	}
	return int(bits) + 1
}
