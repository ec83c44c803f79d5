package unusual_test

import (
	"fmt"

	"lodestone/wasm/unusual"
)

func ExampleAmongSame() {
	y := make([]float64, 36)
	y[11], y[23], y[35] = 7, 9, 8 // three Decembers
	p, err := unusual.AmongSame(y)
	fmt.Println(p.Rank, "of", p.Of, err)
	// Output: 2 of 3 <nil>
}
