package main

// digits91 are the characters that bytes are written with inside an element: all
// of ASCII that can be seen, but for those that mean something there. web/src/offline/base91.js
// reads them.
const digits91 = "!\"#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"

// base91 writes bytes as text, 13 bits in two characters, the lowest bits first.
// It is a twelfth shorter than base64, which has 12 bits in two. What is left at
// the end, up to 6 bits, is one character.
func base91(content []byte) string {
	out := make([]byte, 0, len(content)*16/13+2)
	bits, n := 0, 0
	for _, b := range content {
		bits |= int(b) << n
		if n += 8; n >= 13 {
			v := bits & (1<<13 - 1)
			out = append(out, digits91[v%91], digits91[v/91])
			bits, n = bits>>13, n-13
		}
	}
	if n > 0 {
		out = append(out, digits91[bits%91])
	}
	if n > 6 {
		out = append(out, digits91[bits/91])
	}
	return string(out)
}
