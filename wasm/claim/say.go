package claim

import (
	"math"
	"strconv"
	"strings"

	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// Said words what a claim states, in one sentence, as it was understood: "Exports
// to the United States fell by 28.7% in September 2025 from the month before."
// It is empty for kinds that state nothing.
func (d *Data) Said(c Claim) string { return d.sentence(d.Clause(c)) }

// Clause is what Said says, to stand in another sentence: without a capital at
// its beginning and a full stop at its end.
func (d *Data) Clause(c Claim) string {
	return d.clause(c, c.Value, func(x float64) string { return loosened(d.Words, c.Hedge, c.printed(d.Words, x)) })
}

// Answer words what the data say of what c states. Where nothing could be
// judged it gives the reason, and where the data only rule c out, the working.
func (d *Data) Answer(c Claim, f Finding) string {
	switch {
	case f.Verdict == Unjudged:
		return d.sentence(f.Reason)
	case f.Computed.Known() && !math.IsInf(f.Computed.High, 1):
		size := func(float64) string { return c.measured(d.Words, f.Computed) }
		if c.Kind == Recovery || c.Kind == Highest && f.Verdict == Contradicted {
			break
		}
		if c.Kind == Zero {
			c.Kind, c.Unit = Level, Tonnes
		}
		if c.Kind == Highest {
			c.Value = f.Computed.Value
		}
		if text := d.clause(c, f.Computed.Value, size); text != "" {
			return d.sentence(text)
		}
	}
	if f.Verdict == Contradicted {
		return d.Words.Say("The data say otherwise: {working}.", "working", f.Working)
	}
	return d.Said(c)
}

// sentence makes a sentence of a clause.
func (d *Data) sentence(text string) string {
	if text == "" {
		return ""
	}
	return d.Words.Say("sentence^{Text}.", "text", text)
}

var hedges = map[Hedge]language.Phrase{About: "about {n}", Nearly: "nearly {n}", Over: "over {n}", Under: "under {n}"}

// loosened sets a hedge before a number in words.
func loosened(w *language.Words, h Hedge, n string) string {
	if p, ok := hedges[h]; ok {
		return w.Say(p, "n", n)
	}
	return n
}

// unitForms are how a number stands with its unit, in short.
var unitForms = map[string]language.Phrase{Tonnes: tonnesOf, Percent: percentOf, Points: "{n} points"}

// united writes a number with its unit, one of forms.
func united(w *language.Words, forms map[string]language.Phrase, unit, n string) string {
	if p, ok := forms[unit]; ok {
		return w.Say(p, "n", n)
	}
	return n
}

// printed words the size of a claimed number with its digits.
func (c Claim) printed(w *language.Words, x float64) string {
	decimals := c.Decimals
	if c.worded() {
		decimals = 1
		if math.Abs(x) < 1 {
			decimals = 2
		}
	}
	x = math.Abs(x)
	if c.Unit == Dollars {
		return dollars(w, interval.Rounded(x, decimals))
	}
	text := w.Grouped(x, decimals)
	if c.Unit == Tonnes && decimals == 3 || c.worded() {
		for ; decimals > 0 && strings.HasSuffix(text, "0"); text = w.Grouped(x, decimals) {
			decimals--
		}
	}
	return united(w, unitForms, c.Unit, text)
}

// measured words the size of a computed number with the digits that it supports.
func (c Claim) measured(w *language.Words, v interval.Interval) string {
	if v.Value < 0 {
		v = v.Scale(-1)
	}
	switch c.Unit {
	case Dollars:
		return dollars(w, v)
	case Ratio:
		return numeral(w, v, ratioDecimals)
	case Tonnes:
		return w.Say(tonnesOf, "n", Mass(w, v))
	}
	most := percentDecimals
	if c.Decimals > 1 {
		most = fixed(c.Decimals)
	}
	return united(w, unitForms, c.Unit, numeral(w, v, most))
}

// dollars: "US$1.02 billion". Phrases and slots are those of languages that count
// by ten thousands, too.
func dollars(w *language.Words, v interval.Interval) string {
	p, unit := language.Phrase("US${n}"), 1.0
	switch x := v.Value; {
	case x >= 1e9:
		p, unit = "US${n} billion", 1e9
	case x >= 1e8:
		p, unit = "hundreds^US${n} million", 1e6
	case x >= 1e6:
		p, unit = "US${n} million", 1e6
	case x >= 1e4:
		p = "tens of thousands^US${n}"
	}
	in := func(unit float64) string { return significant(w, v.Value/unit, 6) }
	return w.Say(p, "n", in(unit), "hundred-millions", in(1e8), "ten-thousands", in(1e4))
}

// significant writes x with so many digits at most, without zeros at its end.
func significant(w *language.Words, x float64, digits int) string {
	text := strconv.FormatFloat(x, 'g', digits, 64)
	if w == nil || strings.Contains(text, "e") {
		return text
	}
	_, fraction, _ := strings.Cut(text, ".")
	return w.Grouped(x, len(fraction))
}
