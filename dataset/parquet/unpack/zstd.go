package unpack

import (
	"encoding/binary"
	"math/bits"
)

// Zstd unpacks Zstandard. It keeps its tables from one page to the next, and is
// ready as it is.
type Zstd struct {
	literals []byte // of a block, with over bytes behind them
	memory   [maxBlock + over]byte

	symbols     [1 << maxWord]uint16 // by the next bits: a byte, and above it the bits of its code
	symbolsBits uint                 // that symbols is looked up by, 0 before there is one
	places      [3]states
	recent      [3]int
}

// maxBlock is how much a block holds at most.
const maxBlock = 128 << 10

// The first bytes of a frame, and of one that is skipped but for four bits.
const (
	frameMagic = 0xFD2FB528
	skipMagic  = 0x184D2A50
)

// Unpack fills dst from src, which has to hold just that, in one frame of
// Zstandard or more.
//
// Source: RFC 8878.
func (z *Zstd) Unpack(dst, src []byte) error {
	at := 0
	for len(src) > 0 {
		if len(src) < 8 {
			return errCut
		}
		if magic := binary.LittleEndian.Uint32(src); magic&^15 == skipMagic {
			n := uint64(binary.LittleEndian.Uint32(src[4:])) + 8
			if n > uint64(len(src)) {
				return errCut
			}
			src = src[n:]
			continue
		} else if magic != frameMagic {
			return errHeader
		}
		out, n, err := z.frame(dst[at:], src)
		if err != nil {
			return err
		}
		at += out
		src = src[n:]
	}
	if at < len(dst) {
		return errLess
	}
	return nil
}

// frame unpacks the frame at the begin of src into dst, and returns how long both
// are.
func (z *Zstd) frame(dst, src []byte) (out, n int, err error) {
	header, content, summed, err := frameHeader(src)
	if err != nil {
		return 0, 0, err
	}
	z.recent, z.symbolsBits = [3]int{1, 4, 8}, 0
	for i := range z.places {
		z.places[i].known = false
	}
	n = header
	for last := false; !last; {
		if len(src)-n < 3 {
			return 0, 0, errCut
		}
		block := int(src[n]) | int(src[n+1])<<8 | int(src[n+2])<<16
		n += 3
		size := block >> 3
		last = block&1 != 0
		kind := block >> 1 & 3
		inFile := size
		if kind == 1 {
			inFile = 1
		}
		if inFile > len(src)-n {
			return 0, 0, errCut
		}
		if kind < 2 && size > len(dst)-out {
			return 0, 0, errMore
		}
		switch kind {
		case 0:
			out += copy(dst[out:], src[n:n+size])
		case 1:
			out += repeatByte(dst[out:out+size], src[n])
		case 2:
			if out, err = z.block(dst, out, src[:n+size], n); err != nil {
				return 0, 0, err
			}
		default:
			return 0, 0, errHeader
		}
		n += inFile
	}
	if content >= 0 && uint64(content) != uint64(out) {
		return 0, 0, errHeader
	}
	if !summed {
		return out, n, nil
	}
	if len(src)-n < 4 {
		return 0, 0, errCut
	}
	if binary.LittleEndian.Uint32(src[n:]) != uint32(xxHash(dst[:out])) {
		return 0, 0, errSum
	}
	return out, n + 4, nil
}

// repeatByte fills dst and returns its length.
func repeatByte(dst []byte, b byte) int {
	for i := range dst {
		dst[i] = b
	}
	return len(dst)
}

// frameHeader returns how long a frame's header is, what it says of the length of
// the content, −1 where nothing, and whether a checksum follows.
func frameHeader(src []byte) (n int, content int64, summed bool, err error) {
	descriptor := src[4]
	if descriptor&8 != 0 {
		return 0, 0, false, errHeader
	}
	single := descriptor >> 5 & 1
	ids := [4]int{0, 1, 2, 4}[descriptor&3]
	size := [4]int{int(single), 2, 4, 8}[descriptor>>6]
	n = 6 - int(single)
	if len(src) < n+ids+size {
		return 0, 0, false, errCut
	}
	for _, b := range src[n : n+ids] {
		if b != 0 {
			return 0, 0, false, errHeader // a dictionary
		}
	}
	n += ids
	var number [8]byte
	copy(number[:], src[n:n+size])
	content = int64(binary.LittleEndian.Uint64(number[:]))
	if size == 2 {
		content += 256
	}
	if size == 0 {
		content = -1
	} else if content < 0 {
		return 0, 0, false, errMore
	}
	return n + size, content, descriptor&4 != 0, nil
}

// The primes of xxHash.
const (
	prime1 = 0x9E3779B185EBCA87
	prime2 = 0xC2B2AE3D27D4EB4F
	prime3 = 0x165667B19E3779F9
	prime4 = 0x85EBCA77C2B2AE63
	prime5 = 0x27D4EB2F165667C5
)

// xxHash returns the hash of 64 bits whose lower half is a frame's checksum.
//
// Source: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
func xxHash(b []byte) uint64 {
	h, i := uint64(prime5), 0
	if len(b) >= 32 {
		seed := uint64(prime1)
		v1, v2, v3, v4 := seed+prime2, uint64(prime2), uint64(0), -seed
		for ; len(b)-i >= 32; i += 32 {
			v1 = xxRound(v1, word(b, i))
			v2 = xxRound(v2, word(b, i+8))
			v3 = xxRound(v3, word(b, i+16))
			v4 = xxRound(v4, word(b, i+24))
		}
		h = bits.RotateLeft64(v1, 1) + bits.RotateLeft64(v2, 7) + bits.RotateLeft64(v3, 12) + bits.RotateLeft64(v4, 18)
		for _, v := range [4]uint64{v1, v2, v3, v4} {
			h = (h^xxRound(0, v))*prime1 + prime4
		}
	}
	h += uint64(len(b))
	for ; len(b)-i >= 8; i += 8 {
		h = bits.RotateLeft64(h^xxRound(0, word(b, i)), 27)*prime1 + prime4
	}
	if len(b)-i >= 4 {
		h = bits.RotateLeft64(h^uint64(binary.LittleEndian.Uint32(b[i:]))*prime1, 23)*prime2 + prime3
		i += 4
	}
	for _, c := range b[i:] {
		h = bits.RotateLeft64(h^uint64(c)*prime5, 11) * prime1
	}
	h = (h ^ h>>33) * prime2
	h = (h ^ h>>29) * prime3
	return h ^ h>>32
}

func xxRound(v, w uint64) uint64 { return bits.RotateLeft64(v+w*prime2, 31) * prime1 }
