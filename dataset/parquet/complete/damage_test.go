//go:build !js

package complete

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"
)

// Damage of one byte or a few, in the footer as often as in the pages. What a
// damaged page says may be wrong; how it is read may not be.
func TestDamagedFilesBreakNoPromise(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 13))
	refused := 0
	for name, whole := range corpus(t) {
		if len(whole) < 500 {
			continue
		}
		for range 60 {
			b := bytes.Clone(whole)
			for range 1 + r.IntN(3) {
				at := r.IntN(len(b))
				if r.IntN(2) == 0 {
					at = len(b) - 9 - r.IntN(len(b)/4)
				}
				b[at] ^= 1 << r.IntN(8)
			}
			o := Options(name)
			o.Limit, o.Rows = 64<<20, 1<<16
			_, err := readBoth(b, o)
			if errors.Is(err, errBroken) {
				t.Fatalf("%s: %v", name, err)
			}
			if err != nil {
				refused++
			}
		}
	}
	if refused < 300 {
		t.Errorf("%d files were refused, want 300 to have damaged much", refused)
	}
}

func TestCutOffFilesAreRefused(t *testing.T) {
	for name, whole := range corpus(t) {
		for n := 0; n < len(whole); n += 1 + len(whole)/97 {
			if _, err := readBoth(whole[:n], Options(name)); err == nil || errors.Is(err, errBroken) {
				t.Fatalf("%d of %d bytes of %s: %v", n, len(whole), name, err)
			}
		}
	}
}
