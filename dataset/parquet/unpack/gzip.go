package unpack

import (
	"encoding/binary"
	"hash/crc32"
)

// Gzip unpacks gzip. It keeps its tables from one page to the next, and is ready
// as it is.
type Gzip struct {
	inflater
	sums *[8]crc32.Table
}

// Flags of a member's header.
const (
	flagSum = 1 << (1 + iota)
	flagExtra
	flagName
	flagComment
)

// Unpack fills dst from src, which has to hold just that, in one member of gzip
// or more.
//
// Source: RFC 1952.
func (g *Gzip) Unpack(dst, src []byte) error {
	at := 0
	for {
		header, err := g.header(src)
		if err != nil {
			return err
		}
		g.src, g.next, g.bits, g.known = src, header, 0, 0
		end, err := g.inflate(dst, at)
		if err != nil {
			return err
		}
		src = src[g.byte():]
		if len(src) < 8 {
			return errCut
		}
		if binary.LittleEndian.Uint32(src) != g.sum(dst[at:end]) || binary.LittleEndian.Uint32(src[4:]) != uint32(end-at) {
			return errSum
		}
		if src = src[8:]; len(src) == 0 {
			if end < len(dst) {
				return errLess
			}
			return nil
		}
		at = end
	}
}

// header returns how long a member's header is.
func (g *Gzip) header(src []byte) (int, error) {
	if len(src) < 10 {
		return 0, errCut
	}
	if src[0] != 0x1f || src[1] != 0x8b || src[2] != 8 || src[3] > 31 {
		return 0, errHeader
	}
	flags, n := src[3], 10
	if flags&flagExtra != 0 {
		if len(src) < n+2 {
			return 0, errCut
		}
		n += 2 + int(binary.LittleEndian.Uint16(src[n:]))
	}
	for _, flag := range []byte{flagName, flagComment} {
		for text := flags&flag != 0; text; n++ {
			if n >= len(src) {
				return 0, errCut
			}
			text = src[n] != 0
		}
	}
	if n > len(src) || flags&flagSum != 0 && n+2 > len(src) {
		return 0, errCut
	}
	if flags&flagSum == 0 {
		return n, nil
	}
	if binary.LittleEndian.Uint16(src[n:]) != uint16(g.sum(src[:n])) {
		return 0, errSum
	}
	return n + 2, nil
}

// sum returns the checksum of b, of eight bytes at a step.
func (g *Gzip) sum(b []byte) uint32 {
	if g.sums == nil {
		g.sums = &[8]crc32.Table{*crc32.IEEETable}
		for i := range g.sums[0] {
			for k := 1; k < 8; k++ {
				before := g.sums[k-1][i]
				g.sums[k][i] = g.sums[0][byte(before)] ^ before>>8
			}
		}
	}
	s, sum := g.sums, ^uint32(0)
	i := 0
	for ; len(b)-i >= 8; i += 8 {
		w := word(b, i) ^ uint64(sum)
		sum = s[7][byte(w)] ^ s[6][byte(w>>8)] ^ s[5][byte(w>>16)] ^ s[4][byte(w>>24)] ^
			s[3][byte(w>>32)] ^ s[2][byte(w>>40)] ^ s[1][byte(w>>48)] ^ s[0][byte(w>>56)]
	}
	for _, c := range b[i:] {
		sum = s[0][byte(sum)^c] ^ sum>>8
	}
	return ^sum
}
