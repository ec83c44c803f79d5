package seasonal

import (
	"encoding/binary"
	"math"
	"testing"
)

// Whatever stands in a series, its parts are numbers and add up, or it is refused.
func FuzzPartsAreNumbers(f *testing.F) {
	f.Add([]byte("0123456789abcdefghijklmnopqrstuvwxyz"), uint8(100), uint8(7))
	f.Add([]byte{0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0x59, 0x40, 1, 2}, uint8(40), uint8(20))
	f.Fuzz(func(t *testing.T, data []byte, months, gap uint8) {
		if len(data) < 8 {
			return
		}
		y := make([]float64, months)
		for i := range y {
			k := i * 3 % (len(data) - 7)
			y[i] = math.Float64frombits(binary.LittleEndian.Uint64(data[k:]))
			if gap > 8 && i%int(gap) == 3 {
				y[i] = math.NaN()
			}
		}
		p, err := STLLunar(y, int(gap))
		if err != nil {
			return
		}
		for i, v := range p.Adjusted() {
			if math.IsInf(p.Trend[i], 0) || math.IsInf(p.Seasonal[i], 0) || math.IsInf(v, 0) {
				t.Fatalf("month %d of %v has trend %v, season %v, adjusted %v", i, y, p.Trend[i], p.Seasonal[i], v)
			}
			if p.Weights[i] > 0 && math.IsNaN(v) {
				t.Fatalf("month %d of %v counts and is %v when adjusted", i, y, v)
			}
		}
	})
}
