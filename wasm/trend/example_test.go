package trend_test

import (
	"fmt"

	"lodestone/wasm/trend"
)

func Example() {
	y := []float64{12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7}
	line, err := trend.TheilSen(y)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2f a step, from %.2f to %.2f with 95%% confidence\n", line.Slope, line.Low, line.High)
	test, err := trend.MannKendall(y)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("S = %d, z = %.2f, p = %.4f\n", test.S, test.Z, test.P)
	// Output:
	// 0.57 a step, from 0.33 to 0.87 with 95% confidence
	// S = 54, z = 2.91, p = 0.0037
}
