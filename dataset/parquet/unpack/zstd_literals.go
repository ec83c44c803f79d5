package unpack

import (
	"bytes"
	"math/bits"
)

// maxWord is how many bits the code of a literal has at most.
const maxWord = 11

// readLiterals reads the literals of the block that src has from at on into
// z.literals, and returns where they end.
func (z *Zstd) readLiterals(src []byte, at int) (end int, err error) {
	rest := src[at:]
	if len(rest) < 1 {
		return 0, errCut
	}
	kind, form := rest[0]&3, rest[0]>>2&3
	if kind >= 2 {
		return z.readWords(src, at, kind == 3, form)
	}
	n, header := int(rest[0]>>3), 1
	if form&1 != 0 {
		header = 2 + int(form>>1)
		if len(rest) < header {
			return 0, errCut
		}
		n = int(rest[0])>>4 | int(rest[1])<<4
		if header == 3 {
			n |= int(rest[2]) << 12
		}
	}
	if n > maxBlock {
		return 0, errHeader
	}
	inFile := n
	if kind == 1 {
		inFile = 1
	}
	if inFile > len(rest)-header {
		return 0, errCut
	}
	z.literals = z.memory[:n]
	if kind == 1 {
		repeatByte(z.literals, rest[header])
	} else {
		copy(z.literals, rest[header:])
	}
	return at + header + inFile, nil
}

// readWords does so with literals that are compressed, by the codes of the block
// before or by those that come first.
func (z *Zstd) readWords(src []byte, at int, asBefore bool, form byte) (end int, err error) {
	header := 3 + max(0, int(form)-1)
	width := 10 + 4*max(0, int(form)-1)
	if len(src)-at < header {
		return 0, errCut
	}
	number := uint64(0)
	for i, b := range src[at : at+header] {
		number |= uint64(b) << (8 * i)
	}
	n, inFile := int(number>>4)&(1<<width-1), int(number>>(4+width))&(1<<width-1)
	at += header
	if n > maxBlock || n == 0 {
		return 0, errHeader
	}
	if inFile > len(src)-at {
		return 0, errCut
	}
	end = at + inFile
	if !asBefore {
		size, err := z.readSymbols(src[at:end])
		if err != nil {
			return 0, err
		}
		at += size
	}
	if z.symbolsBits == 0 {
		return 0, errHeader
	}
	z.literals = z.memory[:n]
	if form == 0 {
		whole := stream{begin: at, to: 0, end: n}
		if !whole.start(src, end) || !z.rest(src, &whole) {
			return 0, errCodes
		}
		return end, nil
	}
	return end, z.fourStreams(src, at, end)
}

// fourStreams reads four streams, of which the lengths of three come first.
func (z *Zstd) fourStreams(src []byte, at, end int) error {
	if end-at < 6 {
		return errCut
	}
	n := len(z.literals)
	quarter := (n + 3) / 4
	if 3*quarter > n {
		return errHeader
	}
	sizes := src[at : at+6]
	at += 6
	var streams [4]stream
	for i := range streams {
		s := &streams[i]
		s.begin, s.to, s.end = at, i*quarter, (i+1)*quarter
		if i == 3 {
			at, s.end = end, n
		} else {
			at += int(sizes[2*i]) | int(sizes[2*i+1])<<8
		}
		if at > end || !s.start(src, at) {
			return errCodes
		}
	}
	for i := 0; i < 4; i += 2 {
		z.pair(src, &streams[i], &streams[i+1])
		if !z.rest(src, &streams[i]) || !z.rest(src, &streams[i+1]) {
			return errCodes
		}
	}
	return nil
}

// stream is read from its end to its begin, its bytes from their highest bits
// down.
type stream struct {
	begin int // in src, behind at least 8 other bytes
	left  int // bits that have not been read
	to    int // where in literals the next one goes
	end   int // in literals
}

// start finds the first bit of a stream that ends before a place in src.
func (s *stream) start(src []byte, end int) bool {
	if end <= s.begin || src[end-1] == 0 {
		return false
	}
	s.left = 8*(end-s.begin-1) + bits.Len8(src[end-1]) - 1
	return true
}

// ahead returns at least 57 bits of those before the left ones of a stream that
// begins at a place in src, the first one highest; those of what is before it
// where it has fewer. A frame's and a block's header are before it, so that there
// are 8 bytes.
func ahead(src []byte, begin, left int) uint64 {
	return word(src, begin+(left+7)>>3-8) << (uint(-left) & 7)
}

// pair reads two streams side by side, five literals of each at a step, until one
// is near its end.
func (z *Zstd) pair(src []byte, a, b *stream) {
	symbols, out := &z.symbols, z.memory[:]
	shift := 64 - z.symbolsBits
	la, lb, ta, tb := a.left, b.left, a.to, b.to
	steps := min(a.end-ta, b.end-tb) / 5
	for ; steps > 0 && la >= 56 && lb >= 56; steps-- {
		wa, wb := ahead(src, a.begin, la), ahead(src, b.begin, lb)
		for i := range 5 {
			ea, eb := symbols[wa>>(shift&63)&(1<<maxWord-1)], symbols[wb>>(shift&63)&(1<<maxWord-1)]
			setByte(out, ta+i, byte(ea))
			setByte(out, tb+i, byte(eb))
			wa <<= ea >> 8 & 15
			wb <<= eb >> 8 & 15
			la -= int(ea >> 8)
			lb -= int(eb >> 8)
		}
		ta += 5
		tb += 5
	}
	a.left, b.left, a.to, b.to = la, lb, ta, tb
}

// rest reads a stream to its end, and reports whether it has just as many
// literals as there should be.
func (z *Zstd) rest(src []byte, s *stream) bool {
	shift := 64 - z.symbolsBits
	for ; s.to < s.end && s.left > 0; s.to++ {
		e := z.symbols[ahead(src, s.begin, s.left)>>(shift&63)]
		z.memory[s.to] = byte(e)
		s.left -= int(e >> 8)
	}
	return s.to == s.end && s.left == 0
}

// readSymbols reads the codes of literals at the begin of src, and returns how
// many bytes they take.
func (z *Zstd) readSymbols(src []byte) (size int, err error) {
	if len(src) < 1 {
		return 0, errCut
	}
	z.symbolsBits = 0
	var weights [256]byte
	n := int(src[0]) - 127
	if size = 1 + (n+1)/2; n <= 0 {
		size = 1 + int(src[0])
	}
	if size > len(src) {
		return 0, errCut
	}
	if n > 0 {
		for i := range n {
			weights[i] = src[1+i/2] >> (4 * uint(1-i&1)) & 15
		}
	} else if n, err = unpackWeights(&weights, src[1:size]); err != nil {
		return 0, err
	}
	sum := uint(0)
	for _, w := range weights[:n] {
		if w > maxWord {
			return 0, errCodes
		}
		sum += 1 << w >> 1
	}
	longest := uint(bits.Len(sum))
	last := uint(1)<<longest - sum
	if sum == 0 || longest > maxWord || last&(last-1) != 0 {
		return 0, errCodes
	}
	weights[n] = byte(bits.Len(last))
	if bytes.IndexByte(weights[:n+1], 1) < 0 {
		return 0, errCodes // the longest codes are missing: there is a table half as long
	}
	z.setSymbols(weights[:n+1], longest)
	return size, nil
}

// setSymbols makes the table of codes with the given weights, of which those of
// the lowest, the longest codes, come first.
func (z *Zstd) setSymbols(weights []byte, longest uint) {
	at := 0
	for w := byte(1); w <= byte(longest); w++ {
		for symbol, weight := range weights {
			if weight != w {
				continue
			}
			e := uint16(symbol) | uint16(longest+1-uint(w))<<8
			for range 1 << (w - 1) {
				z.symbols[at] = e
				at++
			}
		}
	}
	z.symbolsBits = longest
}

// unpackWeights reads weights that are compressed by two states in turn, and
// returns how many there are.
func unpackWeights(weights *[256]byte, src []byte) (n int, err error) {
	var t states
	size, err := t.read(src, 12, 6, nil)
	if err != nil {
		return 0, err
	}
	s := stream{begin: size}
	if !s.start(src, len(src)) {
		return 0, errCodes
	}
	take := func(n uint) (v int) {
		for range n {
			s.left--
			v <<= 1
			if s.left >= 0 {
				v |= int(src[s.begin+s.left>>3]) >> (s.left & 7) & 1
			}
		}
		return v
	}
	state := [2]int{take(t.bits), take(t.bits)}
	if s.left < 0 {
		return 0, errCodes
	}
	for {
		if n == 254 {
			return 0, errCodes
		}
		e := t.of[state[n&1]]
		weights[n] = byte(e >> base)
		n++
		state[(n-1)&1] = int(e&0xffff) + take(uint(e>>16&255))
		if s.left < 0 {
			weights[n] = byte(t.of[state[n&1]] >> base)
			return n + 1, nil
		}
	}
}
