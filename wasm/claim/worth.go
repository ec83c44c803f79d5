package claim

// CheckValue judges a claim about trade values by those that the data hold. A
// value that others printed proves nothing, as it may be the same statement; it
// is repeated in the working, and the claim stays unjudged.
func (d *Data) CheckValue(c Claim) Finding {
	if c.Kind == Level && c.Basis == "" && d.Value != nil {
		if v := d.Value(c.Partner, c.Period); v.Known() {
			return d.finding(c, v, d.of(dollars(d.Words, v), d.Words.Span(c.Period)), nil)
		}
	}
	f := d.unjudged("the data hold tonnages of this trade, and no values")
	for _, about := range c.Stated() {
		printed := hull(d.Worth[about])
		if !printed.Known() {
			continue
		}
		text := dollars(d.Words, printed)
		if c.Kind != Level {
			text = percent(d.Words, signed(d.Words, printed, percentDecimals))
		}
		f.Reason = d.Words.Text("the data hold tonnages of this trade, and no values to check one by; what was printed stands in the working")
		f.Working = d.Words.Say("as printed: {level} in {period}", "level", text, "period", d.Words.Span(c.Period))
		return f
	}
	return f
}
