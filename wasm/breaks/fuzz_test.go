package breaks

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
		if c, err := Pettitt(y); err == nil && !(c.P >= 0 && c.P <= 1 && !math.IsNaN(y[c.Index])) {
			t.Errorf("Pettitt(%v) = %v", y, c)
		}
		if l, err := PELT(y); err == nil &&
			(!finite(append(l.Means, l.Penalty, l.Noise)...) || len(l.Means) != len(l.Breaks)+1) {
			t.Errorf("PELT(%v) = %v", y, l)
		}
		for _, level := range []Level{Median, Mean} {
			c, err := Compare(y, len(y)/2, level, 1)
			if err == nil && !finite(c.Before.Low, c.After.High, c.Difference.Low, c.Difference.High) {
				t.Errorf("Compare(%v) = %+v", y, c)
			}
			if err == nil && c.Relative != nil && !finite(c.Relative.Low, c.Relative.Value, c.Relative.High) {
				t.Errorf("Compare(%v) = %+v", y, *c.Relative)
			}
		}
	})
}
