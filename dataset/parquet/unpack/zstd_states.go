package unpack

import "math/bits"

// states is a table of Finite State Entropy: what each state stands for, and
// which one follows.
//
// The lowest 16 bits of an entry, and as many bits of the stream as the next 8
// bits say, are the next state together; 8 bits say how many more bits are part
// of a number, and the highest 32 are the least of those numbers.
type states struct {
	of    [1 << maxStateBits]uint64
	bits  uint // that a state has
	known bool // whether there is a table
}

const (
	maxStateBits = 9
	extra        = 24
	base         = 32
)

// number is what a symbol stands for.
type number struct {
	least uint32
	bits  uint8
}

// read reads how often each of the symbols up to most comes, in at most mostBits
// bits of state, makes the table of it, and returns how many bytes that takes. A
// symbol stands for the number at its place, for itself where there are none.
func (t *states) read(src []byte, most int, mostBits uint, numbers []number) (size int, err error) {
	if len(src) < 1 {
		return 0, errCut
	}
	at := 0
	take := func(n uint) (v int) {
		for i := range n {
			if at>>3 < len(src) {
				v |= int(src[at>>3]) >> (at & 7) & 1 << i
			}
			at++
		}
		return v
	}
	t.known = false
	t.bits = uint(take(4)) + 5
	if t.bits > mostBits {
		return 0, errCodes
	}
	var counts [64]int
	n, left := 0, 1<<t.bits
	for left > 0 {
		if n > most || at > 8*len(src) {
			return 0, errCodes
		}
		width := uint(bits.Len(uint(left + 1)))
		short := 1<<width - 1 - (left + 1)
		count := take(width - 1)
		if count >= short {
			if take(1) != 0 {
				count += 1<<(width-1) - short
			}
		}
		count--
		counts[n] = count
		n++
		left -= max(count, -count)
		for again := count == 0; again; {
			zeros := take(2)
			n += zeros
			again = zeros == 3
			if n > most+1 || at > 8*len(src) {
				return 0, errCodes
			}
		}
	}
	size = (at + 7) >> 3
	if left < 0 || n > most+1 || size > len(src) {
		return 0, errCodes
	}
	t.set(counts[:n], numbers)
	return size, nil
}

// set makes the table of symbols that come as often as counts say, −1 for less
// than once, which add up to the number of states.
func (t *states) set(counts []int, numbers []number) {
	size := 1 << t.bits
	var symbols [1 << maxStateBits]uint8
	var next [64]int
	high := size
	for i, n := range counts {
		next[i] = n
		if n < 0 {
			high--
			symbols[high] = uint8(i)
			next[i] = 1
		}
	}
	at, step := 0, size>>1+size>>3+3
	for i, n := range counts {
		for range max(n, 0) {
			symbols[at] = uint8(i)
			for at = (at + step) & (size - 1); at >= high; {
				at = (at + step) & (size - 1)
			}
		}
	}
	for i := range size {
		s := symbols[i]
		n := next[s]
		next[s]++
		width := t.bits + 1 - uint(bits.Len(uint(n)))
		means := number{least: uint32(s)}
		if numbers != nil {
			means = numbers[s]
		}
		t.of[i] = uint64(n<<width-size) | uint64(width)<<16 | uint64(means.bits)<<extra | uint64(means.least)<<base
	}
	t.known = true
}

// only makes a table of one state, which stays.
func (t *states) only(means number) {
	t.bits, t.known = 0, true
	t.of[0] = uint64(means.bits)<<extra | uint64(means.least)<<base
}
