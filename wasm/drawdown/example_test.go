package drawdown_test

import (
	"fmt"
	"math"

	"lodestone/wasm/drawdown"
)

func ExampleDeepest() {
	d, err := drawdown.Deepest([]float64{90, 100, 40, math.NaN(), 85, 110})
	fmt.Printf("down %.0f%% from month %d to %d, back in month %d, perhaps sooner: %v, %v\n",
		100*d.Depth, d.Peak, d.Trough, d.Recovered, d.Sooner, err)
	// Output:
	// down 60% from month 1 to 2, back in month 5, perhaps sooner: true, <nil>
}
