package trend

import (
	"encoding/binary"
	"math"
	"testing"
)

// Whatever stands in a series, results are numbers, or it is refused.
func FuzzResultsAreNumbers(f *testing.F) {
	f.Add([]byte("0123456789abcdefghijklmnopqrstuvwxyz"), uint8(150))
	f.Add([]byte{0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0x59, 0x40, 1, 2}, uint8(40))
	f.Fuzz(func(t *testing.T, data []byte, length uint8) {
		if len(data) < 8 {
			return
		}
		y := make([]float64, length)
		for i := range y {
			y[i] = math.Float64frombits(binary.LittleEndian.Uint64(data[i*3%(len(data)-7):]))
		}
		if l, err := TheilSen(y); err == nil {
			if !(l.Low <= l.Slope && l.Slope <= l.High) || math.IsInf(l.High-l.Low+l.Intercept, 0) {
				t.Errorf("TheilSen(%v) = %v", y, l)
			}
		}
		for name, test := range map[string]func([]float64) (Test, error){
			"MannKendall": MannKendall, "HamedRao": HamedRao, "SeasonalMannKendall": seasonal, "HirschSlack": slack,
		} {
			got, err := test(y)
			if err == nil && !(got.P >= 0 && got.P <= 1 && got.VarS >= 0 && math.Abs(got.Z) < 1e9) {
				t.Errorf("%s(%v) = %v", name, y, got)
			}
		}
	})
}
