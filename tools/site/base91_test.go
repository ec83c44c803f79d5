package main

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
)

// unbase91 is the inverse of base91, by the sum of its digits.
func unbase91(text string) []byte {
	var out []byte
	bits, n := 0, 0
	for len(text) > 0 {
		v, k := strings.IndexByte(digits91, text[0]), 6
		if text = text[1:]; len(text) > 0 {
			v, k, text = v+91*strings.IndexByte(digits91, text[0]), 13, text[1:]
		}
		bits, n = bits|v<<n, n+k
		for ; n >= 8; n, bits = n-8, bits>>8 {
			out = append(out, byte(bits))
		}
	}
	return out
}

func TestBytesComeBackFromText(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for size := range 200 {
		content := make([]byte, size)
		for i := range content {
			content[i] = byte(random.Uint32())
		}
		if got := unbase91(base91(content)); !bytes.Equal(got, content) {
			t.Errorf("%d bytes come back as %d: %x, want %x", size, len(got), got, content)
		}
	}
}

// The same is in web/test/base91.test.js.
func TestBytesAreWrittenAsThePageReadsThem(t *testing.T) {
	for _, c := range []struct{ content, want string }{
		{"", ""},
		// 'a' is 97 = 6 + 91·1
		{"a", `("`},
		// 1 is 6 bits and fewer only where nothing but them is left: 8 bits are two digits
		{"\x01", `"!`},
		// 13 ones are 8191 = 1 + 91·90, and 3 ones are left
		{"\xff\xff", `"~)`},
	} {
		if got := base91([]byte(c.content)); got != c.want {
			t.Errorf("base91(%x) = %q, want %q", c.content, got, c.want)
		}
	}
}

func TestTheDigitsMeanNothingInAnElement(t *testing.T) {
	if len(digits91) != 91 || strings.ContainsAny(digits91, "<>& \n") {
		t.Errorf("%d digits, %q", len(digits91), digits91)
	}
	for i := range digits91 {
		if strings.IndexByte(digits91, digits91[i]) != i {
			t.Errorf("%q stands twice", digits91[i])
		}
	}
}
