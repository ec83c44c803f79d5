package volatility_test

import (
	"fmt"

	"lodestone/wasm/volatility"
)

func ExampleRatio() {
	calm, wild := []float64{100, 102, 101, 103, 101}, []float64{130, 90, 140, 95}
	y := append(calm, wild...)
	r, err := volatility.Ratio(y, 4)
	fmt.Printf("%.0f times as much as before, %v\n", r, err)
	// Output:
	// 21 times as much as before, <nil>
}
