package selection

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestNthIsThePlaceInTheSortedOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := 1; n <= 60; n++ {
		x := make([]float64, n)
		for i := range x {
			x[i] = float64(r.IntN(n)) // with ties
		}
		sorted := slices.Sorted(slices.Values(x))
		for k := range x {
			y := slices.Clone(x)
			if got := Nth(y, k); got != sorted[k] {
				t.Fatalf("Nth(%v, %d) = %v, want %v", x, k, got, sorted[k])
			}
			if slices.Max(y[:k+1]) != sorted[k] {
				t.Fatalf("Nth(%v, %d) leaves a larger value before it: %v", x, k, y)
			}
			if !slices.Equal(slices.Sorted(slices.Values(y)), sorted) {
				t.Fatalf("Nth(%v, %d) changes the values: %v", x, k, y)
			}
		}
	}
}
