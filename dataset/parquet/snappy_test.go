package parquet

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"testing"

	oracle "github.com/klauspost/compress/snappy"
)

// unsnap returns the length bytes that a block holds.
func unsnap(block []byte, length int) ([]byte, error) {
	out := make([]byte, length)
	return out, snappy(out, block)
}

func TestSnappyUndoesTheOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	noise := make([]byte, 100_000)
	for i := range noise {
		noise[i] = byte(r.Uint32())
	}
	for _, want := range [][]byte{
		{}, []byte("a"), []byte(strings.Repeat("a", 1000)), []byte(strings.Repeat("2025-09 USA ", 9000)),
		noise[:59], noise[:60], noise[:61], noise[:257], noise, // literals with tags of each length
		append(bytes.Clone(noise[:70_000]), noise[:70_000]...), // copies from far behind
		numbers(5000), bytes.Repeat([]byte("abcdefg"), 900), bytes.Repeat([]byte("abcdefgh"), 900), // copies from less than a word behind, and more
	} {
		got, err := unsnap(oracle.Encode(nil, want), len(want))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%d bytes do not survive: %d bytes, %v", len(want), len(got), err)
		}
	}
}

// numbers returns n numbers below a million, in 8 bytes each.
func numbers(n int) (b []byte) {
	r := rand.New(rand.NewPCG(5, 6))
	for range n {
		b = binary.LittleEndian.AppendUint64(b, r.Uint64N(1_000_000))
	}
	return b
}

func TestDamagedSnappyIsReadAsTheOracleDoesAndNothingElseIsWritten(t *testing.T) {
	const around = 100
	r := rand.New(rand.NewPCG(7, 8))
	whole := append(numbers(60), strings.Repeat("2025-09 USA, ", 40)...)
	block := oracle.Encode(nil, whole)
	taken := 0
	for range 20_000 {
		b := bytes.Clone(block)
		b[2+r.IntN(len(b)-2)] ^= 1 << r.IntN(8)
		memory := bytes.Repeat([]byte{0xA5}, len(whole)+2*around)
		got := memory[around : around+len(whole) : around+len(whole)]
		err := snappy(got, b)
		if n := bytes.Count(memory[:around], []byte{0xA5}) + bytes.Count(memory[around+len(whole):], []byte{0xA5}); n != 2*around {
			t.Fatalf("%x: written outside", b)
		}
		if err != nil {
			continue
		}
		taken++
		if want, err := oracle.Decode(nil, b); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%x: other bytes than the oracle's, %v", b, err)
		}
	}
	if taken < 1000 {
		t.Errorf("%d blocks were taken: too few to tell", taken)
	}
}

func TestSnappyRefuses(t *testing.T) {
	for _, test := range []struct {
		name   string
		block  string
		length int
	}{
		{"nothing", "", 0},
		{"another length than its page's", "\x01\x00a", 2},
		{"a length without end", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 1},
		{"a literal cut off", "\x05\x10a", 5},
		{"a literal's length cut off", "\x05\xf4a", 5},
		{"a copy from before the start", "\x05\x00a\x01\x02", 5},
		{"a copy from nowhere", "\x05\x00a\x01\x00", 5},
		{"a copy cut off", "\x05\x00a\x01", 5},
		{"more than it says", "\x01\x04ab", 1},
		{"less than it says", "\x03\x04ab", 3},
		{"a thousand bytes out of three", "\xe8\x07\x00a\x01", 1000},
	} {
		if got, err := unsnap([]byte(test.block), test.length); err == nil {
			t.Errorf("%s: snappy = %q, want an error", test.name, got)
		}
	}
}

func FuzzSnappy(f *testing.F) {
	f.Add(oracle.Encode(nil, []byte("to the United States, to the Netherlands")))
	f.Add([]byte("\x05\x00a\x0e\x01\x00"))
	f.Fuzz(func(t *testing.T, block []byte) {
		length, err := oracle.DecodedLen(block)
		if err != nil || length > 1<<20 {
			return // the oracle would allocate what the block claims, be it gigabytes
		}
		want, wantErr := oracle.Decode(nil, block)
		// The oracle also takes an extension of Snappy, so it may read more.
		if got, err := unsnap(block, length); err == nil && (wantErr != nil || !bytes.Equal(got, want)) {
			t.Errorf("snappy(%q) = %q, the oracle has %q, %v", block, got, want, wantErr)
		}
		back, err := unsnap(oracle.Encode(nil, block), len(block))
		if err != nil || !bytes.Equal(back, block) {
			t.Errorf("%q does not survive: %q, %v", block, back, err)
		}
	})
}
