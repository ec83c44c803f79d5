package unpack

// The tables of a block's sequences, in the order in which they come.
const (
	literalLengths = iota
	offsets
	matchLengths
)

// kinds are what the tables may have, and what they are where the format gives
// them.
var kinds = [3]struct {
	most     int // symbol
	mostBits uint
	bits     uint
	counts   string // plus one
	numbers  []number
}{
	{35, 9, 6, "\x05\x04\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x02\x02\x02\x03\x03\x03\x03\x03\x03\x03\x03\x03\x04\x03\x02\x02\x02\x02\x02\x00\x00\x00\x00",
		numbered(0, "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x01\x01\x01\x02\x02\x03\x03\x04\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10")},
	{31, 8, 5, "\x02\x02\x02\x02\x02\x02\x03\x03\x03\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x00\x00\x00\x00\x00",
		powers()},
	{52, 9, 6, "\x02\x05\x04\x03\x03\x03\x03\x03\x03\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x00\x00\x00\x00\x00\x00\x00",
		numbered(3, "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x01\x01\x01\x02\x02\x03\x03\x04\x04\x05\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10")},
}

// numbered returns numbers with the given bits, each beginning where the one
// before ends, the first one at least.
func numbered(least uint32, bits string) (numbers []number) {
	for _, n := range []byte(bits) {
		numbers = append(numbers, number{least, n})
		least += 1 << n
	}
	return numbers
}

// powers returns those of offsets.
func powers() (numbers []number) {
	for i := range uint8(32) {
		numbers = append(numbers, number{1 << i, i})
	}
	return numbers
}

// block appends what the compressed block holds that src has from begin on to the
// first at bytes of dst, and returns where it ends.
func (z *Zstd) block(dst []byte, at int, src []byte, begin int) (int, error) {
	next, err := z.readLiterals(src, begin)
	if err != nil {
		return 0, err
	}
	rest := src[next:]
	if len(rest) < 1 {
		return 0, errCut
	}
	n, size := int(rest[0]), 1
	switch {
	case n == 255:
		size = 3
	case n > 127:
		size = 2
	}
	if len(rest) < size {
		return 0, errCut
	}
	switch size {
	case 2:
		n = (n-128)<<8 | int(rest[1])
	case 3:
		n = int(rest[1]) + int(rest[2])<<8 + 0x7F00
	}
	next += size
	used := 0
	if n > 0 {
		if next, err = z.readTables(src, next); err != nil {
			return 0, err
		}
		s := stream{begin: next}
		if !s.start(src, len(src)) {
			return 0, errCodes
		}
		if at, used, err = z.sequences(dst, at, src, s, n); err != nil {
			return 0, err
		}
	} else if len(rest) > size {
		return 0, errHeader
	}
	if len(z.literals)-used > len(dst)-at {
		return 0, errMore
	}
	return at + copy(dst[at:], z.literals[used:]), nil
}

// readTables reads the tables of sequences that src has from a place on, and
// returns where they end.
func (z *Zstd) readTables(src []byte, at int) (int, error) {
	if at >= len(src) {
		return 0, errCut
	}
	modes := src[at]
	at++
	if modes&3 != 0 {
		return 0, errHeader
	}
	for i := range z.places {
		t, kind := &z.places[i], &kinds[i]
		switch modes >> (6 - 2*i) & 3 {
		case 0:
			var counts [64]int
			for k, c := range []byte(kind.counts) {
				counts[k] = int(c) - 1
			}
			t.bits = kind.bits
			t.set(counts[:len(kind.counts)], kind.numbers)
		case 1:
			if at >= len(src) || int(src[at]) > kind.most {
				return 0, errCodes
			}
			t.only(kind.numbers[src[at]])
			at++
		case 2:
			n, err := t.read(src[at:], kind.most, kind.mostBits, kind.numbers)
			if err != nil {
				return 0, err
			}
			at += n
		default:
			if !t.known {
				return 0, errHeader
			}
		}
	}
	return at, nil
}

// top returns the highest n bits of a word, of which n is below 64.
func top(word uint64, n uint64) uint64 { return word >> 1 >> ((63 - n) & 63) }

// sequences appends what n sequences stand for to the first at bytes of dst, and
// returns where it ends, and how many literals have been used.
//
// Of a sequence the numbers and then the states take 57 bits at most but for
// those with an offset or a length that is large, which are read on their own.
func (z *Zstd) sequences(dst []byte, at int, src []byte, s stream, n int) (end, used int, err error) {
	lengths, distances, matches := &z.places[literalLengths], &z.places[offsets], &z.places[matchLengths]
	var state [3]uint64
	for i := range state {
		bits := uint64(z.places[i].bits)
		if s.left < 0 {
			return 0, 0, errCut
		}
		state[i] = top(ahead(src, s.begin, s.left), bits)
		s.left -= int(bits)
	}
	l, o, m := state[0], state[1], state[2]
	begin, left := s.begin, s.left
	literals, have, room := z.memory[:], len(z.literals), len(dst)
	recent := z.recent
	const states = 1<<maxStateBits - 1
	for ; n > 0; n-- {
		if left < 0 {
			return 0, 0, errCut
		}
		el, eo, em := lengths.of[l&states], distances.of[o&states], matches.of[m&states]
		w := ahead(src, begin, left)
		bo, bm, bl := eo>>extra&31, em>>extra&31, el>>extra&31
		offset := int(eo>>base + top(w, bo))
		w <<= bo
		if bo+bm+bl > 30 {
			if left -= int(bo); left < 0 {
				return 0, 0, errCut
			}
			w = ahead(src, begin, left)
			left += int(bo)
		}
		count := int(em>>base + top(w, bm))
		w <<= bm
		literal := int(el>>base + top(w, bl))
		w <<= bl
		left -= int(bo + bm + bl)
		if n > 1 {
			if bo+bm+bl > 30 {
				if left < 0 {
					return 0, 0, errCut
				}
				w = ahead(src, begin, left)
			}
			nl, nm, no := el>>16&15, em>>16&15, eo>>16&15
			l = el&0xffff + top(w, nl)
			w <<= nl
			m = em&0xffff + top(w, nm)
			w <<= nm
			o = eo&0xffff + top(w, no)
			left -= int(nl + nm + no)
		}
		if offset > 3 {
			offset -= 3
			recent[2], recent[1], recent[0] = recent[1], recent[0], offset
		} else if offset = recently(&recent, offset, literal); offset == 0 {
			return 0, 0, errOutside
		}
		if literal <= 16 && count <= 16 && room-at >= 32+over && used+literal <= have && offset >= 8 && offset <= at+literal {
			setWord(dst, at, word(literals, used))
			setWord(dst, at+8, word(literals, used+8))
			at += literal
			used += literal
			from := at - offset
			setWord(dst, at, word(dst, from))
			setWord(dst, at+8, word(dst, from+8))
			at += count
			continue
		}
		if literal > have-used || literal > room-at {
			return 0, 0, errMore
		}
		at += copy(dst[at:], literals[used:used+literal])
		used += literal
		if offset > at {
			return 0, 0, errOutside
		}
		if count > room-at {
			return 0, 0, errMore
		}
		again(dst, at, offset, count)
		at += count
	}
	if left != 0 {
		return 0, 0, errCodes
	}
	z.recent = recent
	return at, used, nil
}

// recently returns the offset that a number up to 3 stands for, one of the three
// before, and puts it first; 0 where there is none.
func recently(recent *[3]int, number, literal int) int {
	if literal == 0 {
		number++
	}
	offset := 0
	switch number {
	case 1:
		return recent[0]
	case 4:
		offset = recent[0] - 1
	default:
		offset = recent[number-1]
	}
	if number > 2 {
		recent[2] = recent[1]
	}
	recent[1], recent[0] = recent[0], offset
	return offset
}
