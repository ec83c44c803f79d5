//go:build 386 || amd64 || arm || arm64 || loong64 || mips64le || mipsle || ppc64le || riscv64 || wasm

package unpack

import "unsafe"

// On these machines, which are little-endian, a number of 8 bytes is one load.
// The compiler makes it of encoding/binary's on few of them, not for the page.

// word returns the 8 bytes of b from a place on, which has to be one of them as
// has the last of the 8: nothing checks it.
func word(b []byte, at int) uint64 {
	return *(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(b)), at))
}

// setWord puts a number at such a place.
func setWord(b []byte, at int, n uint64) {
	*(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(b)), at)) = n
}

// setByte does so with a byte.
func setByte(b []byte, at int, n byte) {
	*(*byte)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(b)), at)) = n
}
