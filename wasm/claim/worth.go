package claim

import (
	"fmt"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// CheckValue judges a claim about trade values. The data hold masses, so it is
// judged by what others printed of the same value, or of the same change, and
// by nothing where no one did.
func (d *Data) CheckValue(c Claim) Finding {
	switch c.Kind {
	case Level, MonthOnMonth, YearOnYear, YearToDate, Change:
	default:
		return unjudged("the data hold tonnages; of trade values only single figures are known")
	}
	about := c.Stated()
	if c.Kind == YearToDate && c.Period.Len() == 1 {
		about = []Subject{{YearToDate, c.Partner, calendar.YearToDate(c.Period.Last)}}
	}
	for _, s := range about {
		printed := interval.Missing()
		if d.Worth != nil {
			printed = d.Worth(s)
		}
		if !printed.Known() || c.Basis == "average" {
			continue
		}
		text := "US$" + Grouped(printed.Value, 0)
		if c.Kind != Level {
			text = signed(printed, percentDecimals) + "%"
		}
		return d.finding(c, printed, fmt.Sprintf("as printed: %s in %s", text, spanName(c.Period)), nil)
	}
	return unjudged("the data hold tonnages, and nobody is known to have printed this value")
}
