package breaks_test

import (
	"fmt"

	"lodestone/wasm/breaks"
)

func Example() {
	y := []float64{
		99, 104, 101, 97, 103, 100, 98, 102, 105, 96, 101, 99, 100, 103,
		61, 58, 63, 60, 57, 62, 64, 59, 61, 56, 60, 63,
	}
	change, err := breaks.Pettitt(y)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("most likely change at %d, p = %.5f\n", change.Index, change.P)
	levels, err := breaks.PELT(y)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("breaks at %v, levels %.1f\n", levels.Breaks, levels.Means)
	event, err := breaks.Compare(y, 14, breaks.Median, 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.1f before, %.1f after\n", event.Before.Value, event.After.Value)
	// Output:
	// most likely change at 14, p = 0.00019
	// breaks at [14], levels [100.6 60.3]
	// 100.5 before, 60.5 after
}
