package expected_test

import (
	"fmt"
	"math"

	"lodestone/wasm/expected"
)

// A year's rhythm of sines with a disturbance that has no pattern.
func ExampleFit() {
	y := make([]float64, 60)
	for i := range y {
		y[i] = 1000 + 100*math.Sin(2*math.Pi*float64(i)/12) + float64(i*i*37%41)
	}
	m, err := expected.Fit(y)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("season:", m.Seasonal)
	for _, b := range m.Expect(3, 0.95) {
		fmt.Printf("%.0f (%.0f to %.0f)\n", b.Point, b.Low, b.High)
	}
	// Output:
	// season: true
	// 1022 (993 to 1051)
	// 1072 (1043 to 1101)
	// 1102 (1073 to 1131)
}
