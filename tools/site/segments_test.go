package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"testing"
)

// moduleOf returns a module that holds a custom section, the segments, and
// another custom section.
func moduleOf(segments ...segment) []byte {
	module := []byte("\x00asm\x01\x00\x00\x00\x00\x03\x02go")
	data := writeSegments(segments)
	module = append(module, dataSection)
	module = binary.AppendUvarint(module, uint64(len(data)))
	module = append(module, data...)
	return append(module, "\x00\x03\x02ad"...)
}

// memoryOf returns the bytes that are not zero in the memory that segments make.
func memoryOf(segments []segment) map[int]byte {
	memory := map[int]byte{}
	for _, s := range segments {
		for i, b := range s.content {
			if b != 0 {
				memory[s.address+i] = b
			}
		}
	}
	return memory
}

func TestJoinedSegmentsMakeTheSameMemory(t *testing.T) {
	before := []segment{
		{1 << 30, bytes.Repeat([]byte{0x7F, 0}, 3)}, {64, []byte("a")}, {65, []byte("b\x00c")},
		{131, []byte("d")}, {196, []byte("e")}, // behind 63 and 64 zeros
	}
	joined, err := joinSegments(moduleOf(before...))
	if err != nil {
		t.Fatal(err)
	}
	content := append(append([]byte("ab\x00c"), make([]byte, 63)...), 'd')
	after := []segment{{64, content}, before[4], before[0]}
	if !bytes.Equal(joined, moduleOf(after...)) {
		t.Errorf("joined % x, want % x", joined, moduleOf(after...))
	}
	if !maps.Equal(memoryOf(before), memoryOf(after)) {
		t.Error("the memory is another")
	}
}

func TestWhatIsNoModuleOfGoIsRefused(t *testing.T) {
	good := moduleOf(segment{64, []byte("abc")}, segment{200, []byte("d")})
	for size := range good {
		if size == 8 || size == 13 || size == len(good)-5 { // whole sections
			continue
		}
		if _, err := joinSegments(good[:size]); !errors.Is(err, errModule) {
			t.Errorf("cut after %d bytes: error %v, want %v", size, err, errModule)
		}
	}
	for name, module := range map[string][]byte{
		"one over another":    moduleOf(segment{65, []byte("a")}, segment{64, []byte("bc")}),
		"a negative address":  moduleOf(segment{-1, []byte("a")}),
		"a count of segments": append(moduleOf(), dataCountSection, 1, 0),
		"a passive segment":   append(moduleOf(), dataSection, 4, 1, 1, 1, 'a'),
	} {
		if _, err := joinSegments(module); !errors.Is(err, errModule) {
			t.Errorf("%s: error %v, want %v", name, err, errModule)
		}
	}
}

func TestSignedNumbersAreReadBack(t *testing.T) {
	for _, value := range []int{0, 1, 63, 64, 127, 128, 8191, 8192, 1<<31 - 1, -1, -64, -65, -1 << 31} {
		b := appendSigned(nil, value)
		if got, n := signed(append(b, 0xFF)); got != value || n != len(b) {
			t.Errorf("%d as % x is read as %d of %d bytes", value, b, got, n)
		}
	}
	// WebAssembly core specification 2.0, §5.2.2: −2 may be written in one byte or padded.
	for _, b := range [][]byte{{0x7E}, {0xFE, 0x7F}, {0xFE, 0xFF, 0x7F}} {
		if got, _ := signed(b); got != -2 {
			t.Errorf("% x is read as %d, want -2", b, got)
		}
	}
}
