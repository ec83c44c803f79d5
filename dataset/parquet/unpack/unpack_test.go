//go:build !js

package unpack

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go/compress/lz4"
)

// unpacker is what both formats have.
type unpacker interface{ Unpack(dst, src []byte) error }

// format is a way to compress, and to unpack by another program than ours.
type format struct {
	name   string
	levels int
	pack   func(level int, b []byte) []byte
	oracle func(src []byte) ([]byte, error)
	ours   unpacker
}

func formats(t testing.TB) []format {
	t.Helper()
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(4<<20))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(decoder.Close)
	return []format{
		{"gzip", 12, packGzip, unpackGzip, &Gzip{}},
		{"zstd", 8, packZstd, func(src []byte) ([]byte, error) { return decoder.DecodeAll(src, nil) }, &Zstd{}},
		{"lz4", 6, packLZ4, plainLZ4, lz4Unpacker{}},
	}
}

// packGzip has the levels from −2, codes without copies, to 9.
func packGzip(level int, b []byte) []byte {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, level-2)
	if err != nil {
		panic(err)
	}
	if level%2 == 0 {
		w.Name, w.Comment, w.Extra = "a name", "a comment", []byte{1, 2, 3}
	}
	w.Write(b)
	w.Close()
	return out.Bytes()
}

func unpackGzip(src []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(src))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	_, err = out.ReadFrom(r)
	return out.Bytes(), err
}

// packZstd has four levels with a checksum and without.
func packZstd(level int, b []byte) []byte {
	w, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.EncoderLevel(1+level/2)), zstd.WithEncoderCRC(level%2 == 0),
		zstd.WithEncoderConcurrency(1), zstd.WithZeroFrames(true), zstd.WithAllLitEntropyCompression(level < 4))
	if err != nil {
		panic(err)
	}
	return w.EncodeAll(b, nil)
}

// packLZ4 has levels from the fastest on.
func packLZ4(level int, b []byte) []byte {
	out, err := (&lz4.Codec{Level: []lz4.Level{lz4.Fastest, lz4.Level1, lz4.Level3, lz4.Level5, lz4.Level7, lz4.Level9}[level]}).Encode(nil, b)
	if err != nil {
		panic(err)
	}
	if len(out) == 0 {
		return []byte{0} // no literals
	}
	return out
}

type lz4Unpacker struct{}

func (lz4Unpacker) Unpack(dst, src []byte) error { return LZ4(dst, src) }

// plainLZ4 unpacks LZ4 a byte at a time, as its description reads. The codec that
// packs takes blocks for longer ones.
func plainLZ4(src []byte) (out []byte, err error) {
	defer func() {
		if recover() != nil {
			err = errCut
		}
	}()
	length := func(n int) int {
		for more := n == 15; more; src = src[1:] {
			n += int(src[0])
			more = src[0] == 255
		}
		return n
	}
	for {
		token := int(src[0])
		src = src[1:]
		n := length(token >> 4)
		out = append(out, src[:n:len(src)]...)
		if src = src[n:]; len(src) == 0 {
			return out, nil
		}
		offset := int(src[0]) | int(src[1])<<8
		src = src[2:]
		if offset == 0 {
			return nil, errOutside
		}
		for range length(token&15) + 4 {
			out = append(out, out[len(out)-offset])
		}
	}
}

// contents are what pages may hold, and what is rare in them.
func contents(r *rand.Rand) map[string][]byte {
	all := map[string][]byte{}
	for _, n := range []int{0, 1, 2, 7, 100, 5000, 70_000, 400_000} {
		bytesOf := func(next func(i int) byte) []byte {
			b := make([]byte, n)
			for i := range b {
				b[i] = next(i)
			}
			return b
		}
		all[fmt.Sprint("noise ", n)] = bytesOf(func(int) byte { return byte(r.Uint32()) })
		all[fmt.Sprint("one byte ", n)] = bytesOf(func(int) byte { return 7 })
		all[fmt.Sprint("few bytes ", n)] = bytesOf(func(int) byte { return "abcdefg"[r.IntN(7)*r.IntN(7)/6] })
		all[fmt.Sprint("skewed ", n)] = bytesOf(func(int) byte { return byte(r.ExpFloat64() * r.ExpFloat64() * 9) })
		all[fmt.Sprint("short period ", n)] = bytesOf(func(i int) byte { return byte(i % 5) })
		all[fmt.Sprint("long period ", n)] = bytesOf(func(i int) byte { return byte(i % 3001 * 77 >> 3) })
		number := uint64(0)
		all[fmt.Sprint("numbers ", n)] = bytesOf(func(i int) byte {
			if i%8 == 0 {
				number = r.Uint64N(1_000_000)
			}
			return byte(number >> (i % 8 * 8))
		})
		var words []byte
		for len(words) < n {
			words = fmt.Appendf(words, "%d-%02d %c%cX ", 2015+len(words)/90_000, 1+len(words)%12, 'A'+r.IntN(20), 'A'+r.IntN(9))
		}
		all[fmt.Sprint("words ", n)] = words[:n]
	}
	return all
}

func TestWhatIsPackedIsUnpacked(t *testing.T) {
	all := contents(rand.New(rand.NewPCG(1, 2)))
	for _, f := range formats(t) {
		for name, want := range all {
			for level := range f.levels {
				if len(want) > 5000 && level%5 != len(name)%5 {
					continue // takes long
				}
				got := make([]byte, len(want))
				if err := f.ours.Unpack(got, f.pack(level, want)); err != nil || !bytes.Equal(got, want) {
					t.Fatalf("%s of level %d, %s: %v, or other bytes", f.name, level, name, err)
				}
			}
		}
	}
}

// Values as the programs of those who made the checksums give them.
func TestChecksumsAreThoseOfOthers(t *testing.T) {
	for text, want := range map[string]uint64{"": 0xEF46DB3751D8E999, "a": 0xD24EC4F1A98C6E5B, "abc": 0x44BC2CF5AD770999} {
		if got := xxHash([]byte(text)); got != want {
			t.Errorf("xxHash(%q) = %x, want %x", text, got, want)
		}
	}
	g := &Gzip{}
	if got := g.sum([]byte("123456789")); got != 0xCBF43926 {
		t.Errorf("sum of nine digits = %x, want CBF43926", got)
	}
}

func TestGivenTablesHaveOneStateForEach(t *testing.T) {
	for i, kind := range kinds {
		states := 0
		for _, n := range []byte(kind.counts) {
			states += max(int(n)-1, 1-int(n))
		}
		if states != 1<<kind.bits || len(kind.counts) > kind.most+1 || len(kind.numbers) != kind.most+1 {
			t.Errorf("table %d has %d states of %d, %d counts and %d numbers of %d symbols",
				i, states, 1<<kind.bits, len(kind.counts), len(kind.numbers), kind.most+1)
		}
	}
}

func TestPartsFollowEachOther(t *testing.T) {
	a, b := []byte("first of two parts, first of two"), []byte("and the second")
	for _, f := range formats(t)[:2] {
		src := append(f.pack(3, a), f.pack(2, b)...)
		if f.name == "zstd" {
			src = append([]byte{0x5A, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 1, 2}, src...)
		}
		got := make([]byte, len(a)+len(b))
		if err := f.ours.Unpack(got, src); err != nil || string(got) != string(a)+string(b) {
			t.Errorf("%s: %q, %v", f.name, got, err)
		}
	}
}

func TestAnotherLengthIsRefused(t *testing.T) {
	for _, f := range formats(t) {
		for name, whole := range contents(rand.New(rand.NewPCG(3, 4))) {
			src := f.pack(5, whole)
			for _, n := range []int{0, len(whole) / 2, len(whole) - 1, len(whole) + 1, len(whole) + 1000} {
				if n < 0 || n == len(whole) {
					continue
				}
				if err := f.ours.Unpack(make([]byte, n), src); err == nil {
					t.Fatalf("%s of %s: %d bytes were taken for %d", f.name, name, len(whole), n)
				}
			}
		}
	}
}

// held returns memory of n bytes between bytes that have to stay as they are, and
// whether they have.
func held(n int) (b []byte, intact func() bool) {
	const around = 64
	whole := bytes.Repeat([]byte{0xA5}, n+2*around)
	return whole[around : around+n : around+n], func() bool {
		return bytes.Count(whole[:around], []byte{0xA5})+bytes.Count(whole[around+n:], []byte{0xA5}) == 2*around
	}
}

// agree unpacks src both ways. What ours takes, the other has to take too, with
// the same bytes; ours refuses more, but no more than damage makes.
func agree(t *testing.T, f *format, src []byte, n int) (taken bool) {
	t.Helper()
	got, intact := held(n)
	err := f.ours.Unpack(got, bytes.Clone(src))
	if !intact() {
		t.Fatalf("%s wrote outside: %x", f.name, src)
	}
	if err != nil {
		return false
	}
	want, other := f.oracle(src)
	if errors.Is(other, zstd.ErrWindowSizeExceeded) {
		return true // a limit of the other's
	}
	if errors.Is(other, gzip.ErrHeader) && longText(src) {
		return true // another one: 511 bytes for a name or a comment
	}
	if other != nil && strings.HasSuffix(other.Error(), "fse decompress returned: unexpected EOF") {
		return true // a third: weights that end within the bits of a state
	}
	if other != nil || !bytes.Equal(got, want) {
		t.Fatalf("%s took what another refuses (%v) or reads otherwise: %x", f.name, other, src)
	}
	return true
}

// longText reports whether src may hold a text that is longer than the other
// program takes: so many bytes of which none ends one.
func longText(src []byte) bool {
	for part := range bytes.SplitSeq(src, []byte{0}) {
		if len(part) >= 511 {
			return true
		}
	}
	return false
}

// The format sets no limit to names, and a file may have a path for one.
func TestNamesOfAnyLengthAreRead(t *testing.T) {
	packed := packGzip(1, []byte("as it was"))
	packed[3] |= flagName | flagComment
	texts := append(bytes.Repeat([]byte{0xCE}, 5000), "\x00a comment\x00"...)
	src := slices.Concat(packed[:10], texts, packed[10:])
	got := make([]byte, len("as it was"))
	if err := new(Gzip).Unpack(got, src); err != nil || string(got) != "as it was" {
		t.Errorf("%q, %v", got, err)
	}
}

// Where the last state of the weights needs more bits than there are, "it is
// assumed the extra bits are zero" (RFC 8878, 4.2.1.2). The library that packs
// refuses that; what is wanted was unpacked by zstd 1.5.4.
func TestWeightsMayEndWithinAState(t *testing.T) {
	src := unhex(t, "28b52ffd0000650200d2040f1bb05112a59b3460d183be05b5e4aed75e474895c10b04ae4f2e951e07a870441318fc24aa7eb308"+
		"0e72b55f12fcf764df60a6ff30e51f14e0bba51004002086298c3073341983da03")
	want := unhex(t, "f42d040000000000d87f0a000000000013b60600000000006b33090000000000cb4a060000000000e56800000000000003a9"+
		"0600000000000c45000000000000f29a03000000000090620d0000000000eae20400000000003d05040000000000074b0200")
	got := make([]byte, len(want))
	if err := new(Zstd).Unpack(got, src); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%x, %v", got, err)
	}
}

// Codes of which the longest are missing have a table half as long, and zstd 1.5.4
// refuses them as corrupt.
func TestTheLongestCodesHaveToBeThere(t *testing.T) {
	src := unhex(t, "28b52ffd000065010012450809d02100db7b1f03501cc59c8e25b2946e343e16d706609c5adde64ba07142b2020200b0590a9b7303")
	if err := new(Zstd).Unpack(make([]byte, 100), src); err != errCodes {
		t.Errorf("%v, want %v", err, errCodes)
	}
}

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDamageIsRefusedOrReadAsOthersDo(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, f := range formats(t) {
		taken, refused := 0, 0
		all := contents(r)
		for _, name := range slices.Sorted(maps.Keys(all)) { // the same damage at each run
			whole := all[name]
			if len(whole) > 5000 {
				continue
			}
			for level := range f.levels {
				src := f.pack(level, whole)
				for range 40 {
					b := bytes.Clone(src)
					for range 1 + r.IntN(2) {
						b[r.IntN(len(b))] ^= 1 << r.IntN(8)
					}
					if r.IntN(8) == 0 {
						b = b[:r.IntN(len(b))]
					}
					if agree(t, &f, b, len(whole)) {
						taken++
					} else {
						refused++
					}
				}
			}
		}
		if taken < 100 || refused < 1000 {
			t.Errorf("%s: %d taken, %d refused: too little to tell", f.name, taken, refused)
		}
	}
}

func FuzzGzip(f *testing.F) { fuzz(f, 0) }

func FuzzZstd(f *testing.F) { fuzz(f, 1) }

func FuzzLZ4(f *testing.F) { fuzz(f, 2) }

func fuzz(f *testing.F, which int) {
	way := formats(f)[which]
	for _, whole := range contents(rand.New(rand.NewPCG(7, 8))) {
		if len(whole) <= 5000 {
			f.Add(way.pack(len(whole)%way.levels, whole), len(whole))
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, n int) {
		if n >= 0 && n <= 1<<17 {
			agree(t, &way, src, n)
		}
	})
}

func BenchmarkNumbers(b *testing.B) {
	whole := contents(rand.New(rand.NewPCG(9, 10)))["numbers 400000"]
	for _, f := range formats(b) {
		src := f.pack(f.levels/2, whole)
		dst := make([]byte, len(whole))
		b.Run(f.name, func(b *testing.B) {
			b.SetBytes(int64(len(whole)))
			for b.Loop() {
				if err := f.ours.Unpack(dst, src); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(f.name+" of another", func(b *testing.B) {
			b.SetBytes(int64(len(whole)))
			for b.Loop() {
				if _, err := f.oracle(src); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
