package parquet

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// packed returns numbers of width bits one after the other, the lowest bit
// first, bit by bit.
func packed(numbers []int32, width int) []byte {
	out := make([]byte, (len(numbers)*width+7)/8)
	for i, n := range numbers {
		for b := range width {
			at := i*width + b
			out[at/8] |= byte(n>>b&1) << (at % 8)
		}
	}
	return out
}

func TestPackedNumbersOfEachWidthAndCount(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	for width := range 32 {
		for n := range 70 {
			want := make([]int32, n)
			for i := range want {
				want[i] = int32(r.Uint32() & (1<<width - 1))
			}
			highest := 0
			if n > 0 {
				highest = int(slices.Max(want))
			}
			got := make([]int32, n)
			src := packed(want, width)
			if h := unpack(got, src, width, highest+1); h != 0 || !slices.Equal(got, want) {
				t.Fatalf("unpack of %d bits gives %v and %d, want %v and 0", width, got, h, want)
			}
			if highest == 0 {
				continue
			}
			if h := unpack(got, src, width, highest); int(h) != highest {
				t.Fatalf("unpack of %d bits gives %d, want %d, which reaches its limit", width, h, highest)
			}
		}
	}
}

func TestPackedBitsOfEachCount(t *testing.T) {
	r := rand.New(rand.NewPCG(25, 26))
	for n := range 70 {
		want, sum := make([]int32, n), 0
		for i := range want {
			want[i] = r.Int32N(2)
			sum += int(want[i])
		}
		got := make([]byte, n)
		if s := unpackBits(got, packed(want, 1)); s != sum {
			t.Fatalf("unpackBits of %v gives %d, want %d", want, s, sum)
		}
		for i, bit := range got {
			if int32(bit) != want[i] {
				t.Fatalf("unpackBits gives %v, want %v", got, want)
			}
		}
	}
}
