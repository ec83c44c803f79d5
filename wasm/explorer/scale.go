package explorer

import (
	"math"

	"lodestone/wasm/language"
)

// scale parts values into steps. A value that is a bound belongs to the step
// above it.
type scale struct {
	bounds    []float64 // ascending
	diverging bool
}

const mostSteps = 7 // more cannot be told apart by eye

// Changes and shares have fixed bounds, so that a colour means the same in all views.
var (
	changeBounds = []float64{-50, -25, -10, 10, 25, 50}
	shareBounds  = []float64{1, 2, 5, 10, 20, 50}
	indexBounds  = []float64{50, 75, 90, 110, 133, 200} // as far below 100 as above it, as ratios
)

// scaleOf returns the scale of values that are shown by a measure.
func scaleOf(m measure, values []float64) scale {
	switch {
	case m.changes():
		return scale{changeBounds, true}
	case m.unit == "index":
		return scale{indexBounds, true}
	case m.unit == "percent":
		return scale{bounds: shareBounds}
	case m.signed:
		return scale{mirrored(widening(values)), true}
	}
	return scale{bounds: widening(values)}
}

// mirrored returns the highest half of bounds, below zero and above it.
func mirrored(bounds []float64) []float64 {
	high := bounds[len(bounds)/2:]
	var out []float64
	for i := range high {
		out = append(out, -high[len(high)-1-i])
	}
	return append(out, high...)
}

// widening returns round bounds that widen with the values, 1, 2, 5, 10 and so
// on below the largest, signs aside; only the powers of ten where half of the values would
// else lie below the first.
func widening(values []float64) []float64 {
	most := 0.0
	for _, x := range values {
		most = max(most, math.Abs(x))
	}
	if most == 0 {
		return nil
	}
	bounds := roundBelow(most, []float64{5, 2, 1})
	below := 0
	for _, x := range values {
		if math.Abs(x) < bounds[0] {
			below++
		}
	}
	if 2*below > len(values) {
		return roundBelow(most, []float64{1})
	}
	return bounds
}

// roundBelow returns the last round numbers that are not above most, ascending.
func roundBelow(most float64, heads []float64) []float64 {
	var out []float64
	for power := math.Floor(math.Log10(most)); ; power-- {
		for _, head := range heads {
			if x := head * math.Pow(10, power); x <= most && len(out) < mostSteps-1 {
				out = append(out, x)
			}
		}
		if len(out) == mostSteps-1 {
			for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
				out[i], out[j] = out[j], out[i]
			}
			return out
		}
	}
}

// step returns the step of a point, −1 where it has none: a range has one only
// if all of it lies there.
func (s scale) step(p Point) int {
	if p.Value != nil {
		return s.of(*p.Value)
	}
	if p.Low != nil && s.of(*p.Low) == s.of(*p.High) {
		return s.of(*p.Low)
	}
	return -1
}

func (s scale) of(x float64) int {
	n := 0
	for n < len(s.bounds) && s.bounds[n] <= x {
		n++
	}
	return n
}

// steps words the steps of values in t, percent or index: "under 100 t", "100 to 200 t", "200 t and more".
func (s scale) steps(w *language.Words, unit string) []string {
	if len(s.bounds) == 0 {
		return nil
	}
	text := func(x float64) string {
		write := w.Grouped
		if s.diverging && (unit == "t" || unit == "percent") {
			write = w.Signed
		}
		return write(x, max(0, -int(math.Floor(math.Log10(math.Abs(x))))))
	}
	under, within, over := language.Phrase("under {n}"), language.Phrase("{low} to {high}"), language.Phrase("{n} and more")
	switch unit {
	case "t":
		under, within, over = "under {n} t", "{low} to {high} t", "{n} t and more"
	case "percent":
		under, within, over = "under {n}%", "{low} to {high}%", "{n}% and more"
	}
	last := len(s.bounds) - 1
	out := []string{w.Say(under, "n", text(s.bounds[0]))}
	for i, bound := range s.bounds[1:] {
		out = append(out, w.Say(within, "low", text(s.bounds[i]), "high", text(bound)))
	}
	return append(out, w.Say(over, "n", text(s.bounds[last])))
}

// coloured gives rows the steps of their points, and returns the scale in words.
func (t *teller) coloured(rows []PanelRow, words string) Scale {
	var values []float64
	for _, r := range rows {
		for _, p := range r.Points {
			if p.Value != nil {
				values = append(values, *p.Value)
			}
		}
	}
	s := scaleOf(t.measure(), values)
	for i, r := range rows {
		rows[i].Steps = make([]int, len(r.Points))
		for j, p := range r.Points {
			rows[i].Steps[j] = s.step(p)
		}
	}
	return Scale{Diverging: s.diverging, Words: words, Steps: s.steps(t.Words, t.measure().unit)}
}
