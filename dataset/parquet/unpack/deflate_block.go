package unpack

// block appends what the codes of a block stand for, up to its end.
func (f *inflater) block(dst []byte, begin, at int) (int, error) {
	for {
		var end bool
		var err error
		if at, end, err = f.quick(dst, begin, at); end || err != nil {
			return at, err
		}
		if at, end, err = f.careful(dst, begin, at); end || err != nil {
			return at, err
		}
	}
}

// What quick may read and write without asking again: a length and all bits that
// its codes take.
const (
	roomToRead  = 16
	roomToWrite = 258 + over
)

// quick goes on as long as there is room in src and dst.
func (f *inflater) quick(dst []byte, begin, at int) (int, bool, error) {
	src, literals, distances := f.src, &f.literals, &f.distance
	next, bits, known := f.next, f.bits, f.known
	lastRead, lastWrite := len(src)-roomToRead, len(dst)-roomToWrite
	end := false
	var err error
	for next <= lastRead && at <= lastWrite {
		bits |= word(src, next) << (known & 63)
		next += int((63 - known) >> 3)
		known |= 56
		e := literals[bits&(1<<literalBits-1)]
		if e&isLiteral != 0 {
			// Three literals take 33 of 56 bits.
			bits >>= e & 15
			known -= uint(e & 15)
			setByte(dst, at, byte(e>>16))
			at++
			e = literals[bits&(1<<literalBits-1)]
			if e&isLiteral != 0 {
				bits >>= e & 15
				known -= uint(e & 15)
				setByte(dst, at, byte(e>>16))
				at++
				e = literals[bits&(1<<literalBits-1)]
				if e&isLiteral != 0 {
					bits >>= e & 15
					known -= uint(e & 15)
					setByte(dst, at, byte(e>>16))
					at++
					continue
				}
			}
			bits |= word(src, next) << (known & 63)
			next += int((63 - known) >> 3)
			known |= 56
		}
		if e&special != 0 {
			if e&isLonger != 0 {
				bits >>= literalBits
				known -= literalBits
				e = literals[uint(e>>16)+uint(bits)&(1<<(e>>8&15)-1)]
			}
			if e&isLiteral != 0 {
				bits >>= e & 15
				known -= uint(e & 15)
				setByte(dst, at, byte(e>>16))
				at++
				continue
			}
			if e&isEnd != 0 {
				bits >>= e & 15
				known -= uint(e & 15)
				end = true
				break
			}
		}
		if e == 0 {
			err = errCodes
			break
		}
		// Both codes with what follows them take 48 bits at most.
		bits >>= e & 15
		extra := e >> 8 & 15
		count := int(e>>16) + int(bits&(1<<extra-1))
		bits >>= extra
		known -= uint(e&15 + extra)
		d := distances[bits&(1<<distanceBits-1)]
		if d&isLonger != 0 {
			bits >>= distanceBits
			known -= distanceBits
			d = distances[uint(d>>16)+uint(bits)&(1<<(d>>8&15)-1)]
		}
		if d == 0 {
			err = errCodes
			break
		}
		bits >>= d & 15
		extra = d >> 8 & 15
		offset := int(d>>16) + int(bits&(1<<extra-1))
		bits >>= extra
		known -= uint(d&15 + extra)
		if offset > at-begin {
			err = errOutside
			break
		}
		switch {
		case offset >= 8 && count <= 64:
			from := at - offset
			setWord(dst, at, word(dst, from))
			for done := 8; done < count; done += 8 {
				setWord(dst, at+done, word(dst, from+done))
			}
		default:
			again(dst, at, offset, count)
		}
		at += count
	}
	f.next, f.bits, f.known = next, bits, known
	return at, end, err
}

// careful does what one code stands for, near an end of src or dst.
func (f *inflater) careful(dst []byte, begin, at int) (int, bool, error) {
	f.fill()
	e, ok := f.code(f.literals[:], literalBits)
	switch {
	case !ok:
		return at, false, errCodes
	case e&isLiteral != 0:
		if at == len(dst) {
			return at, false, errMore
		}
		dst[at] = byte(e >> 16)
		return at + 1, false, nil
	case e&isEnd != 0:
		return at, true, nil
	}
	more, err := f.take(uint(e >> 8 & 15))
	if err != nil {
		return at, false, err
	}
	count := int(e>>16) + int(more)
	d, ok := f.code(f.distance[:], distanceBits)
	if !ok {
		return at, false, errCodes
	}
	if more, err = f.take(uint(d >> 8 & 15)); err != nil {
		return at, false, err
	}
	offset := int(d>>16) + int(more)
	if offset > at-begin {
		return at, false, errOutside
	}
	if count > len(dst)-at {
		return at, false, errMore
	}
	again(dst, at, offset, count)
	return at + count, false, nil
}

// code takes the next code and returns its entry; false where there is none.
func (f *inflater) code(table []uint32, first uint) (uint32, bool) {
	e := table[f.bits&(1<<first-1)]
	n := uint(e & 15)
	if e&isLiteral == 0 && e&isLonger != 0 {
		more := f.bits >> first & (1<<(e>>8&15) - 1)
		e = table[uint64(e>>16)+more]
		n = first + uint(e&15)
	}
	if e == 0 || n > f.known {
		return 0, false
	}
	f.bits >>= n
	f.known -= n
	return e, true
}
