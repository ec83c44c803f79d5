//go:build 386 || amd64 || arm || arm64 || loong64 || mips64le || mipsle || ppc64le || riscv64 || wasm

package parquet

import "unsafe"

// Parquet's numbers are little-endian, as are those of the machines above, and
// the compiler makes single loads of encoding/binary's bytes on few of them, not
// for the page: there, plain numbers would take six times as long.

// as returns the numbers that b, which is aligned, consists of.
func as[N int32 | int64 | float32 | float64](b []byte) []N {
	if len(b) == 0 {
		return nil
	}
	var n N
	return unsafe.Slice((*N)(unsafe.Pointer(&b[0])), len(b)/int(unsafe.Sizeof(n)))
}

// aligned reports whether numbers of 8 bytes may begin where b does.
func aligned(b []byte) bool {
	return uintptr(unsafe.Pointer(unsafe.SliceData(b)))%8 == 0
}

// word returns the 8 bytes of src from a place on as a number.
func word(src []byte, at int) uint64 {
	_ = src[at+7]
	return *(*uint64)(unsafe.Pointer(&src[at]))
}

// half does so for 4 bytes.
func half(src []byte, at int) uint32 {
	_ = src[at+3]
	return *(*uint32)(unsafe.Pointer(&src[at]))
}

// setWord puts a number at the 8 bytes of dst from a place on.
func setWord(dst []byte, at int, n uint64) {
	_ = dst[at+7]
	*(*uint64)(unsafe.Pointer(&dst[at])) = n
}

// load returns the 8 bytes of b from a place on as a number. They have to be
// there: nothing checks it.
func load(b []byte, at int) uint64 {
	return *(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(b)), at))
}

// store puts a number at such 8 bytes.
func store(b []byte, at int, n uint64) {
	*(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(b)), at)) = n
}

// loadHalf does for 4 bytes what load does.
func loadHalf(b []byte, at int) uint32 {
	return *(*uint32)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(b)), at))
}
