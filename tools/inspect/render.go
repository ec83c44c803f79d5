package main

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"lodestone/dataset/parquet"
)

// renderer adds value i to a line.
type renderer func(line []byte, v *parquet.Values, i int) ([]byte, error)

// sure makes a renderer of a function that never fails.
func sure(render func(line []byte, v *parquet.Values, i int) []byte) renderer {
	return func(line []byte, v *parquet.Values, i int) ([]byte, error) { return render(line, v, i), nil }
}

func newRenderer(c *parquet.Column) renderer {
	l := c.Logical()
	switch l.Kind {
	case parquet.String, parquet.Enum, parquet.JSON:
		return sure(func(line []byte, v *parquet.Values, i int) []byte { return quoted(line, string(v.At(i))) })
	case parquet.UUID:
		return sure(appendUUID)
	case parquet.Interval:
		return sure(appendInterval)
	case parquet.Float16:
		return sure(func(line []byte, v *parquet.Values, i int) []byte {
			return appendFloat(line, halfFloat(binary.LittleEndian.Uint16(v.At(i))), 32)
		})
	case parquet.Decimal:
		return decimal(c)
	case parquet.Date:
		return sure(func(line []byte, v *parquet.Values, i int) []byte { return appendDate(line, int64(v.Int32s()[i])) })
	case parquet.Time:
		return sure(func(line []byte, v *parquet.Values, i int) []byte {
			return appendTime(line, whole(v, i), perSecond[l.Unit])
		})
	case parquet.Timestamp:
		return sure(func(line []byte, v *parquet.Values, i int) []byte { return appendTimestamp(line, whole(v, i), l) })
	}
	if l.Kind == parquet.Integer && !l.Signed {
		return sure(appendUnsigned)
	}
	return physical(c.Type)
}

// physical returns the renderer of values that mean nothing more than they are.
func physical(t parquet.Type) renderer {
	switch t {
	case parquet.Boolean:
		return sure(func(line []byte, v *parquet.Values, i int) []byte {
			return strconv.AppendBool(line, v.Bytes[i] != 0)
		})
	case parquet.Int32, parquet.Int64:
		return sure(func(line []byte, v *parquet.Values, i int) []byte { return strconv.AppendInt(line, whole(v, i), 10) })
	case parquet.Int96:
		return sure(appendInt96)
	case parquet.Float:
		return sure(func(line []byte, v *parquet.Values, i int) []byte {
			return appendFloat(line, float64(v.Floats()[i]), 32)
		})
	case parquet.Double:
		return sure(func(line []byte, v *parquet.Values, i int) []byte { return appendFloat(line, v.Doubles()[i], 64) })
	}
	return sure(func(line []byte, v *parquet.Values, i int) []byte {
		if len(v.At(i)) == 0 {
			return append(line, `""`...)
		}
		return hex.AppendEncode(line, v.At(i))
	})
}

// whole returns a value of Int32 or Int64.
func whole(v *parquet.Values, i int) int64 {
	if v.Type == parquet.Int32 {
		return int64(v.Int32s()[i])
	}
	return v.Int64s()[i]
}

func appendUnsigned(line []byte, v *parquet.Values, i int) []byte {
	if v.Type == parquet.Int32 {
		return strconv.AppendUint(line, uint64(uint32(v.Int32s()[i])), 10)
	}
	return strconv.AppendUint(line, uint64(v.Int64s()[i]), 10)
}

func appendFloat(line []byte, x float64, bits int) []byte {
	switch size := math.Abs(x); {
	case math.IsNaN(x):
		return append(line, "NaN"...)
	case math.IsInf(x, 1):
		return append(line, "Infinity"...)
	case math.IsInf(x, -1):
		return append(line, "-Infinity"...)
	case size != 0 && size < 1e-6 || size >= 1e21:
		return strconv.AppendFloat(line, x, 'e', -1, bits)
	}
	return strconv.AppendFloat(line, x, 'f', -1, bits)
}

// halfFloat returns the number that 16 bits of IEEE 754 are.
func halfFloat(bits uint16) float64 {
	exponent, fraction := int(bits>>10&31), float64(bits&1023)
	x := math.Ldexp(fraction+1024, exponent-25)
	switch {
	case exponent == 31 && fraction != 0:
		return math.NaN()
	case exponent == 31:
		x = math.Inf(1)
	case exponent == 0:
		x = math.Ldexp(fraction, -24)
	}
	if bits>>15 == 1 {
		return math.Copysign(x, -1)
	}
	return x
}

func appendUUID(line []byte, v *parquet.Values, i int) []byte {
	id := v.At(i)
	for j, part := range [][]byte{id[:4], id[4:6], id[6:8], id[8:10], id[10:]} {
		if j > 0 {
			line = append(line, '-')
		}
		line = hex.AppendEncode(line, part)
	}
	return line
}

// maxDecimal is how many bytes a decimal may have; writers need 16, or 32.
const maxDecimal = 256

func decimal(c *parquet.Column) renderer {
	scale, name := int(c.Logical().Scale), c.Name
	return func(line []byte, v *parquet.Values, i int) ([]byte, error) {
		if c.Type == parquet.Int32 || c.Type == parquet.Int64 {
			return appendDecimal(line, strconv.FormatInt(whole(v, i), 10), scale), nil
		}
		digits := v.At(i)
		if len(digits) > maxDecimal {
			return nil, fmt.Errorf("column %q: a decimal of %d bytes; at most %d are read", name, len(digits), maxDecimal)
		}
		n := new(big.Int).SetBytes(digits)
		if len(digits) > 0 && digits[0] >= 128 {
			n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(digits))))
		}
		return appendDecimal(line, n.String(), scale), nil
	}
}

// appendDecimal puts a point before the last scale digits of a whole number.
func appendDecimal(line []byte, digits string, scale int) []byte {
	if digits[0] == '-' {
		line, digits = append(line, '-'), digits[1:]
	}
	if missing := scale + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	point := len(digits) - scale
	line = append(line, digits[:point]...)
	if scale == 0 {
		return line
	}
	return append(append(line, '.'), digits[point:]...)
}
