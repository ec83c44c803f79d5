package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"
)

// moduleOf returns a module that holds a custom section, the content of a data
// section, and another custom section.
func moduleOf(data []byte) []byte {
	module := []byte("\x00asm\x01\x00\x00\x00\x00\x03\x02go")
	module = append(module, dataSection)
	module = binary.AppendUvarint(module, uint64(len(data)))
	module = append(module, data...)
	return append(module, "\x00\x03\x02ad"...)
}

// dataOf returns the content of a data section with each of the segments.
func dataOf(segments ...segment) []byte {
	out := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		out = append(out, active, i32const)
		out = append(appendSigned(out, s.address), end)
		out = binary.AppendUvarint(out, uint64(len(s.content)))
		out = append(out, s.content...)
	}
	return out
}

// joined returns module with its segments joined, and nothing taken away.
func joined(module []byte) ([]byte, error) {
	return rewriteData(module, func([]byte) error { return nil })
}

func TestJoinedSegmentsMakeTheSameMemory(t *testing.T) {
	before := []segment{
		{1 << 20, bytes.Repeat([]byte{0x7F, 0}, 3)}, {64, []byte("a")}, {65, []byte("b\x00c")},
		{131, []byte("d")}, {196, []byte("e\x00")}, // behind 63 and 64 zeros
	}
	got, err := joined(moduleOf(dataOf(before...)))
	if err != nil {
		t.Fatal(err)
	}
	content := append(append([]byte("ab\x00c"), make([]byte, 63)...), 'd')
	after := []segment{{64, content}, {196, []byte("e")}, {1 << 20, []byte("\x7F\x00\x7F\x00\x7F")}}
	if want := moduleOf(dataOf(after...)); !bytes.Equal(got, want) {
		t.Errorf("joined % x, want % x", got, want)
	}
	whole, err := memoryOf(before)
	if err != nil {
		t.Fatal(err)
	}
	lean, err := memoryOf(after)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(bytes.TrimRight(whole, "\x00"), lean) {
		t.Error("the memory is another")
	}
}

func TestWhatIsNoModuleOfGoIsRefused(t *testing.T) {
	good := moduleOf(dataOf(segment{64, []byte("abc")}, segment{200, []byte("d")}))
	for size := range good {
		if size == 8 || size == 13 || size == len(good)-5 { // whole sections
			continue
		}
		if _, err := joined(good[:size]); !errors.Is(err, errModule) {
			t.Errorf("cut after %d bytes: error %v, want %v", size, err, errModule)
		}
	}
	for name, module := range map[string][]byte{
		"one over another":       moduleOf(dataOf(segment{65, []byte("a")}, segment{64, []byte("bc")})),
		"a negative address":     moduleOf(dataOf(segment{-1, []byte("a")})),
		"an address far out":     moduleOf(dataOf(segment{largestMemory + 1, []byte("a")})),
		"a count of segments":    append(moduleOf(dataOf()), dataCountSection, 1, 0),
		"a passive segment":      append(moduleOf(dataOf()), dataSection, 4, 1, 1, 1, 'a'),
		"more than it announces": moduleOf(append(dataOf(segment{64, []byte("a")}), 0)),
	} {
		if _, err := joined(module); !errors.Is(err, errModule) {
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
