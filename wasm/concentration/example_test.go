package concentration_test

import (
	"fmt"
	"math"

	"lodestone/wasm/concentration"
)

// Two partners have 400 and 200 of about 1,000; the rest went to at most five
// others.
func ExampleHerfindahlBounds() {
	low, high, err := concentration.HerfindahlBounds([]float64{400, 200}, concentration.Unknown{
		TotalLow: 995, TotalHigh: 1005, Parts: 5, Largest: math.Inf(1),
	})
	fmt.Printf("from %.3f to %.3f, %v\n", low, high, err)
	// Output:
	// from 0.230 to 0.360, <nil>
}
