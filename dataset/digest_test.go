package dataset

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"testing"
)

// The examples of FIPS 180-2, appendix B, and the empty message.
func TestDigestOfTheStandardsExamples(t *testing.T) {
	for _, c := range []struct{ message, want string }{
		{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		{"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
		{
			"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
			"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
		},
	} {
		if got := fmt.Sprintf("%x", digest([]byte(c.message))); got != c.want {
			t.Errorf("digest(%q) = %s, want %s", c.message, got, c.want)
		}
	}
}

func TestDigestIsThatOfTheStandardLibrary(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, 300)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	for n := range len(b) + 1 {
		if got, want := digest(b[:n]), sha256.Sum256(b[:n]); got != want {
			t.Fatalf("digest of %d bytes %x = %x, want %x", n, b[:n], got, want)
		}
	}
}
