package explorer

import (
	"strconv"
	"strings"

	"lodestone/dataset"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
)

// conversion is the part by which a value that the data converted from another
// currency may differ from another conversion of it.
const conversion = 0.005

// worthOf returns what is known of a trade value: what was printed of it, else
// the sum of the months, where the data hold values.
func (b *book) worthOf(about claim.Subject) interval.Interval {
	var printed []interval.Interval
	for _, f := range b.worth[about] {
		if v := printedWorth(f); v.Known() && !disputed(f) {
			printed = append(printed, v)
		}
	}
	if len(printed) > 0 {
		return claim.Hull(printed)
	}
	if about.Kind != claim.Level {
		return interval.Missing()
	}
	sum := 0.0
	for m := range about.Period.All() {
		v, ok := b.values[place{about.Partner, m}]
		if !ok {
			return interval.Missing()
		}
		sum += v
	}
	return interval.Interval{Low: sum * (1 - conversion), Value: sum, High: sum * (1 + conversion)}
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
