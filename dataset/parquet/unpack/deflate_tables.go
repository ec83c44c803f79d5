package unpack

import "math/bits"

// tables makes the tables of codes whose lengths stand in lengths, those of
// literals first.
func (f *inflater) tables(literals, distances int) error {
	if !build(f.literals[:], literalBits, f.lengths[:literals], literalEntry) ||
		!build(f.distance[:], distanceBits, f.lengths[literals:literals+distances], distanceEntry) {
		return errCodes
	}
	return nil
}

// literalEntry returns what a code of literals and lengths stands for, 0 where
// it must not be used.
func literalEntry(i int) uint32 {
	switch {
	case i < 256:
		return isLiteral | uint32(i)<<16
	case i == 256:
		return isEnd
	case i < 265:
		return uint32(i-257+3) << 16
	case i < 285:
		extra := uint32(i-261) / 4
		return (4+uint32(i-261)%4)<<extra<<16 + 3<<16 | extra<<8
	case i == 285:
		return 258 << 16
	}
	return 0
}

// distanceEntry does so for a code of distances.
func distanceEntry(i int) uint32 {
	switch {
	case i < 4:
		return uint32(i+1) << 16
	case i < 30:
		extra := uint32(i-2) / 2
		return ((2+uint32(i)%2)<<extra+1)<<16 | extra<<8
	}
	return 0
}

// build makes a table of codes with the given lengths, to be looked up by first
// bits and, where a code is longer, by the others. It reports whether the codes
// are such as may be; those that miss have the entry 0.
func build(table []uint32, first uint, lengths []byte, entry func(int) uint32) bool {
	var count [maxCode + 1]int
	for _, l := range lengths {
		count[l]++
	}
	count[0] = 0
	longest, left := uint(0), 1
	var code [maxCode + 2]uint32
	for l := uint(1); l <= maxCode; l++ {
		left = 2*left - count[l]
		if left < 0 {
			return false
		}
		if count[l] > 0 {
			longest = l
		}
		code[l+1] = (code[l] + uint32(count[l])) << 1
	}
	if left > 0 && longest > 1 {
		return false
	}
	if left > 0 {
		clear(table[:1<<first])
	}
	used := uint32(1) << first // entries of table
	more := longest - min(first, longest)
	prefix := ^uint32(0)
	for l := uint(1); l <= longest; l++ {
		if count[l] == 0 {
			continue
		}
		for i, length := range lengths {
			if uint(length) != l {
				continue
			}
			reversed := bits.Reverse32(code[l]) >> (32 - l)
			code[l]++
			e := entry(i)
			if l <= first {
				if e != 0 {
					e |= uint32(l)
				}
				for at := reversed; at < 1<<first; at += 1 << l {
					table[at] = e
				}
				continue
			}
			if low := reversed & (1<<first - 1); low != prefix {
				prefix = low
				table[low] = used<<16 | isLonger | uint32(more)<<8 | uint32(first)
				used += 1 << more
			}
			if e != 0 {
				e |= uint32(l - first)
			}
			from := table[prefix] >> 16
			for at := reversed >> first; at < 1<<more; at += 1 << (l - first) {
				table[from+at] = e
			}
		}
	}
	return true
}
