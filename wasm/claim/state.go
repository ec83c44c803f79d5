package claim

import "math"

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
		most, text = levelDecimals, Mass(d.Words, v)
		if v.High < 1 {
			most = fixed(3)
		}
	}
	if c.Unit == Percent && v.Low >= 0 && v.High < least {
		c.Value, c.Decimals, c.Hedge = least, 1, Under
		return Segment{"less than 0.1%", &Statement{c, d.Check(c)}}, true
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
	text += map[string]string{Percent: "%", Points: " percentage points", Tonnes: " tonnes"}[c.Unit]
	return Segment{text, &Statement{c, d.Check(c)}}, true
}
