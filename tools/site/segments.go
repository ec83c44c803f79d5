package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// The Go linker leaves runs of eight and more zero bytes out of the memory
// image that a WebAssembly module starts with, which cuts it into seventy
// thousand segments. Their addresses do not repeat, so that they compress
// badly: with the zeros written out, the engine is 7% smaller after brotli.

const (
	dataSection      = 11 // WebAssembly core specification 2.0, §5.5.14
	dataCountSection = 12
	shortestGap      = 64 // of zero bytes that are worth a segment's head; 32 and 256 make less than 1% of difference
)

var errModule = errors.New("site: the engine is no WebAssembly module as Go's linker writes it")

// joinSegments returns a WebAssembly module with those of its data segments
// joined that fewer than shortestGap bytes part. The memory that it starts with
// stays the same, because memory is zero where no segment writes.
//
// Only what Go's linker writes is understood: active segments of memory 0 at
// constant addresses, none over another. All else is an error.
func joinSegments(module []byte) ([]byte, error) {
	const head = 8 // magic number and version
	if len(module) < head || string(module[:4]) != "\x00asm" {
		return nil, errModule
	}
	out := module[:head:head]
	for rest := module[head:]; len(rest) > 0; {
		id := rest[0]
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || size > uint64(len(rest)-1-n) || id == dataCountSection {
			return nil, errModule
		}
		content := rest[1+n : 1+n+int(size)]
		rest = rest[1+n+int(size):]
		if id == dataSection {
			segments, err := readSegments(content)
			if err != nil {
				return nil, err
			}
			if segments, err = join(segments); err != nil {
				return nil, err
			}
			content = writeSegments(segments)
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(content)))
		out = append(out, content...)
	}
	return out, nil
}

// segment is what a module writes into memory before it starts.
type segment struct {
	address int
	content []byte
}

// end returns the address behind s.
func (s segment) end() int { return s.address + len(s.content) }

// join sorts segments by address, and joins those that little parts.
func join(segments []segment) ([]segment, error) {
	slices.SortFunc(segments, func(a, b segment) int { return a.address - b.address })
	var joined []segment
	for i, s := range segments {
		if i > 0 && s.address < segments[i-1].end() {
			return nil, fmt.Errorf("%w: it writes twice at %d", errModule, s.address)
		}
		if len(joined) == 0 || s.address-joined[len(joined)-1].end() >= shortestGap {
			joined = append(joined, segment{address: s.address})
		}
		last := &joined[len(joined)-1]
		last.content = append(last.content, make([]byte, s.address-last.end())...)
		last.content = append(last.content, s.content...)
	}
	return joined, nil
}

// The head of a segment: active in memory 0, at an i32.const that an end follows.
const (
	active   = 0x00
	i32const = 0x41
	end      = 0x0B
)

// readSegments reads the content of a data section.
func readSegments(content []byte) ([]segment, error) {
	count, n := binary.Uvarint(content)
	if n <= 0 {
		return nil, errModule
	}
	content = content[n:]
	var segments []segment
	for range count {
		if len(content) < 2 || content[0] != active || content[1] != i32const {
			return nil, errModule
		}
		address, n := signed(content[2:])
		if n <= 0 || address < 0 || len(content) < 3+n || content[2+n] != end {
			return nil, errModule
		}
		content = content[3+n:]
		size, n := binary.Uvarint(content)
		if n <= 0 || size > uint64(len(content)-n) {
			return nil, errModule
		}
		segments = append(segments, segment{address, content[n : n+int(size)]})
		content = content[n+int(size):]
	}
	if len(content) > 0 {
		return nil, errModule
	}
	return segments, nil
}

// writeSegments is the inverse of readSegments.
func writeSegments(segments []segment) []byte {
	out := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		out = append(out, active, i32const)
		out = appendSigned(out, s.address)
		out = append(out, end)
		out = binary.AppendUvarint(out, uint64(len(s.content)))
		out = append(out, s.content...)
	}
	return out
}

// signed reads a number in signed LEB128, which is not the zigzag of
// [binary.Varint], and the number of its bytes; 0 bytes where it is cut off.
func signed(b []byte) (value, n int) {
	for n < len(b) && n < 5 {
		value |= int(b[n]&0x7F) << (7 * n)
		n++
		if b[n-1]&0x80 == 0 {
			if b[n-1]&0x40 != 0 {
				value -= 1 << (7 * n)
			}
			return value, n
		}
	}
	return 0, 0
}

// appendSigned is the inverse of signed.
func appendSigned(out []byte, value int) []byte {
	for value > 0x3F || value < -0x40 {
		out = append(out, byte(value&0x7F|0x80))
		value >>= 7
	}
	return append(out, byte(value&0x7F))
}
