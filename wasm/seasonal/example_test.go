package seasonal_test

import (
	"fmt"

	"lodestone/wasm/seasonal"
)

// Four years that grow by 1 a month, with a low February and a high March.
func ExampleSTL() {
	y := make([]float64, 48)
	for i := range y {
		y[i] = 100 + float64(i)
	}
	for february := 1; february < len(y); february += 12 {
		y[february] -= 20
		y[february+1] += 20
	}
	parts, err := seasonal.STL(y)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("season of February %.1f, of March %.1f\n", parts.Seasonal[13], parts.Seasonal[14])
	fmt.Printf("adjusted %.1f, %.1f, %.1f\n", parts.Adjusted()[12], parts.Adjusted()[13], parts.Adjusted()[14])

	_, err = seasonal.STL(y[:30])
	fmt.Println(err)
	// Output:
	// season of February -20.0, of March 20.0
	// adjusted 112.0, 113.0, 114.0
	// seasonal: needs 36 months, 30 are known: too few known months
}
