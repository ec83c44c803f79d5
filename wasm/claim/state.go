package claim

import (
	"math"

	"lodestone/wasm/language"
)

var stateForms = map[string]language.Phrase{Percent: percentOf, Points: "{n} percentage points"}

// least is the smallest percentage that is shown as a number.
const least = 0.1

// State states c with the value that the data give for it, in place of its own,
// and with the digits that they support: "420.5 tonnes", "28.7%", "about 12
// percentage points". A negative value is worded without its sign, and a mass
// known only as a range by the range. It is false where the data give no value
// or no limit to it. The claim may be a level, a change, a share or a
// contribution.
func (d *Data) State(c Claim) (Segment, bool) {
	v := d.Check(c).Computed
	if !v.Known() || math.IsInf(v.High, 1) {
		return Segment{}, false
	}
	most, text := percentDecimals, ""
	if c.Unit == Tonnes {
		most, text = massDecimals(v), Mass(d.Words, v)
	}
	if c.Unit == Percent && v.Low >= 0 && v.High < least {
		c.Value, c.Decimals, c.Hedge = least, 1, Under
		return Segment{d.Words.Say("less than {n}%", "n", d.Words.Grouped(least, 1)), &Statement{c, d.Check(c)}}, true
	}
	n := show(v, most(v.Value))
	c.Value, c.Decimals = n.value, n.decimals
	if c.Unit == Tonnes && Wide(v.Scale(1000)) {
		n.about, c.Value, c.Decimals = true, round((v.Low+v.High)/2, most(v.Value)), most(v.Value)
	}
	if n.about {
		c.Hedge = About
	}
	if text == "" {
		if v.Value < 0 {
			v = v.Scale(-1)
		}
		text = numeral(d.Words, v, most)
	}
	if c.Unit == Tonnes {
		text = units(d.Words, english.tonnes, text)
	} else {
		text = united(d.Words, stateForms, c.Unit, text)
	}
	return Segment{text, &Statement{c, d.Check(c)}}, true
}
