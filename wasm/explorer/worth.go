package explorer

import (
	"strconv"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
)

// conversion is the part by which a value that the data converted from another
// currency may differ from another conversion of it.
const conversion = 0.005

// value returns the sum of a partner's trade values, missing where one month of
// the span has none.
func (b *book) value(partner string, span calendar.Span) interval.Interval {
	sum := 0.0
	for m := range span.All() {
		v, ok := b.values[place{partner, m}]
		if !ok {
			return interval.Missing()
		}
		sum += v
	}
	return interval.Interval{Low: sum * (1 - conversion), Value: sum, High: sum * (1 + conversion)}
}

// printedWorths is what the digits of printed statements about values allow.
func printedWorths(statements map[claim.Subject][]*dataset.Figure) map[claim.Subject][]interval.Interval {
	out := map[claim.Subject][]interval.Interval{}
	for about, figures := range statements {
		for _, f := range figures {
			if v := printedWorth(f); v.Known() && !disputed(f) {
				out[about] = append(out[about], v)
			}
		}
	}
	return out
}

// printedWorth is what the digits of a figure about values allow. The zeros at
// the end of a number of dollars are rounding; about allows a whole unit of the
// last digit either way. It is missing for bounds.
func printedWorth(f *dataset.Figure) interval.Interval {
	value, err := strconv.ParseFloat(f.Value, 64)
	whole, fraction, _ := strings.Cut(f.Value, ".")
	decimals := len(fraction)
	if f.Unit == "usd" && decimals == 0 {
		decimals = len(strings.TrimRight(whole, "0")) - len(whole)
	}
	v := interval.Rounded(value, decimals)
	switch {
	case err == nil && f.Qualifier == "exact":
		return v
	case err == nil && f.Qualifier == "approx":
		return interval.Interval{Low: 2*v.Low - value, Value: value, High: 2*v.High - value}
	}
	return interval.Missing()
}
