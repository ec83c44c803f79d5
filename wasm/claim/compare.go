package claim

import (
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// outcome is how a period stands to its base, as far as words differ.
type outcome int

const (
	alone     outcome = iota // no base to compare with
	same                     // the same within what rounds to nothing
	unclear                  // the digits do not tell which is larger
	more                     // by a percentage
	less                     // by a percentage
	twofold                  // just doubled
	manifold                 // two to ten times and over
	tenfold                  // ten times and over: no percentage
	heavier                  // by a mass, the base being low
	lighter                  // by a mass, the base being low
	fromZero                 // the base is nothing
	toZero                   // nothing is left of the base
	stillZero                // nothing now, and nothing in the base
	outcomes  int     = iota
)

// LowBase reports whether a partner's mass of a span is too small to be the base
// of a percentage.
func (d *Data) LowBase(partner string, base calendar.Span) bool {
	then, total := d.mass(partner).Sum(base), d.mass(Total).Sum(base)
	if !total.Known() {
		return then.Value < lowBase
	}
	return then.Value < lowBaseShare*total.Value || then.Value < min(lowBase, tonneShare*total.Value)
}

// compare finds how c's period stands to its base, and the parts that phrases
// of it name. The sentences of the parts state claims; the claim returned is
// that of the phrase itself.
func (w writer) compare(c Claim) (outcome, Claim, parts) {
	now, then := w.Sum(c.Partner, c.Period), w.Sum(c.Partner, c.Base)
	rise := now.Sub(then)
	if !rise.Known() {
		return alone, c, parts{}
	}
	if then.High <= 0 && now.High <= 0 {
		return stillZero, c, parts{}
	}
	if then.High <= 0 && rise.Sign() > 0 {
		c = Claim{Kind: Zero, Partner: c.Partner, Period: c.Base, Unit: Tonnes}
		return fromZero, c, parts{}
	}
	if now.High <= 0 && rise.Sign() < 0 {
		return toZero, c, parts{"was": w.level(c.Partner, c.Base)}
	}
	change := w.change(c, c.Period, c.Base)
	direction := rise.Sign()
	if change.Known() {
		direction = change.Sign()
	}
	nothing := change.Known() && show(change, percentDecimals(change.Value)).value == 0
	switch {
	case rise == interval.Exact(0), change.Low > -little && change.High < little && (direction == 0 || nothing):
		return same, c, parts{}
	case rise.Sign() != 0 && (!change.Known() || open(change, c) || w.LowBase(c.Partner, c.Base)):
		return w.byMass(c, rise)
	case direction == 0 || nothing:
		return unclear, c, parts{}
	}
	return w.byPercent(c, change)
}

// byPercent tells a change whose direction is known. A multiple counts as
// passed where all that the data allow lies beyond it.
func (w writer) byPercent(c Claim, change interval.Interval) (outcome, Claim, parts) {
	if change.Value < 0 {
		n, c := w.number(change, percentDecimals, w.style.percent, c)
		return less, c, w.size(n, change)
	}
	ratio := change.Low/100 + 1
	if ratio >= times {
		n, c := w.multiple(c)
		return tenfold, c, parts{"n": n}
	}
	gain, c := w.number(change, percentDecimals, w.style.gain, c)
	passed := int(math.Ceil(ratio-1e-9)) - 1
	switch {
	case c.Value == 100 && c.Hedge == None:
		return twofold, c, parts{"gain": gain, "times": w.fill(w.style.times[2], nil)}
	case passed >= 2:
		return manifold, c, parts{"gain": gain, "n": words(w.Words.Cardinal(passed)), "number": figure(passed),
			"fold": w.fill(w.style.folds[passed], nil), "times": w.fill(w.style.times[passed], nil)}
	}
	n, c := w.number(change, percentDecimals, w.style.percent, c)
	return more, c, w.size(n, change)
}

// size is the size of a change, and how it stands behind a verb: "rose 4.3%", but
// "rose by between 4.3% and 9.1%".
func (w writer) size(n Sentence, change interval.Interval) parts {
	by := n
	if show(change, percentDecimals(change.Value)).ranged {
		by = w.fill(w.style.by, parts{"n": by})
	}
	return parts{"n": n, "by": by}
}

// multiple words how many times its base c's period is.
func (w writer) multiple(c Claim) (Sentence, Claim) {
	c.Kind, c.Unit = Multiple, Ratio
	ratio := w.Sum(c.Partner, c.Period).Ratio(w.Sum(c.Partner, c.Base))
	n, c := w.number(ratio, fixed(0), bare, c)
	if c.Hedge == None {
		c.Hedge = About
		n = w.fill(w.style.about, parts{"n": n})
	}
	return n, c
}

// byMass tells a change in kilograms.
func (w writer) byMass(c Claim, rise interval.Interval) (outcome, Claim, parts) {
	c.Kind, c.Unit = Change, Tonnes
	if rise.Sign() < 0 {
		mass, c := w.amount(rise.Scale(-1), c)
		c.Value = -c.Value
		return lighter, c, parts{"mass": mass}
	}
	mass, c := w.amount(rise, c)
	return heavier, c, parts{"mass": mass}
}

// besides says beside a comparison by mass that the base is low, with the
// percentage where the digits support one.
func (w writer) besides(comparison Sentence, c Claim) Sentence {
	change := w.change(c, c.Period, c.Base)
	n := show(change, percentDecimals(change.Value))
	form, more := w.style.gain, parts{"comparison": comparison}
	switch {
	case !w.LowBase(c.Partner, c.Base):
		return comparison
	case !change.Known() || n.ranged || n.value == 0 || open(change, c):
		return w.fill(w.style.low, more)
	case change.Low/100+1 >= times:
		more["n"], c = w.multiple(c)
		return w.states(w.style.lowTimes, c, more)
	case n.value < 0:
		form = w.style.loss
	}
	more["n"], c = w.number(change, percentDecimals, form, c)
	return w.states(w.style.lowPercent, c, more)
}

const (
	bare      language.Phrase = "" // a figure as it is
	percentOf language.Phrase = "{n}%"
	tonnesOf  language.Phrase = "{n} t"
)

// number words v without its sign, with the digits that it supports, each
// figure in a form such as "{n}%", and puts what was worded into the claim.
func (w writer) number(v interval.Interval, most func(float64) int, form language.Phrase, c Claim) (Sentence, Claim) {
	n := show(v, most(v.Value))
	if n.ranged {
		return w.between(v, n.decimals, form, c)
	}
	c.Value, c.Decimals = n.value, n.decimals
	text := w.formed(form)(math.Abs(n.value), n.decimals)
	if n.about {
		c.Hedge = About
		text = w.fill(w.style.about, parts{"n": text})
	}
	return text, c
}

// between words a range, and claims its middle as an approximate figure.
func (w writer) between(v interval.Interval, decimals int, form language.Phrase, c Claim) (Sentence, Claim) {
	sign := math.Copysign(1, v.Value)
	v, c.Decimals = outward(v.Scale(sign), decimals)
	c.Value, c.Hedge = sign*v.Value, About
	write := w.formed(form)
	return w.fill(w.style.between, parts{
		"low":  write(v.Low, whole(v.Low, c.Decimals)),
		"high": write(v.High, whole(v.High, c.Decimals))}), c
}

// formed writes a figure in a form such as "{n}%".
func (w writer) formed(form language.Phrase) func(float64, int) Sentence {
	return func(x float64, decimals int) Sentence {
		if form == bare {
			return words(w.Words.Grouped(x, decimals))
		}
		return w.fill(form, parts{"n": words(w.Words.Grouped(x, decimals))})
	}
}

// level states the mass of a span: "420.5 tonnes", "268 kilograms", "between
// 200 and 340 tonnes", "zero tonnes".
func (w writer) level(partner string, span calendar.Span) Sentence {
	kg := w.Sum(partner, span)
	c := Claim{Kind: Level, Partner: partner, Period: span, Unit: Tonnes}
	if kg.High <= 0 {
		c.Kind = Zero
		return w.run(w.Words.Text(w.style.zero), c)
	}
	text, c := w.amount(kg, c)
	return w.run(text.String(), c)
}

// amount words a mass that is not negative. One under a tonne is told in
// kilograms; the claim counts tonnes all the same.
func (w writer) amount(kg interval.Interval, c Claim) (Sentence, Claim) {
	v, most, unit, scale := tonnes(kg), levelDecimals, w.style.tonnes, 0
	if kg.High < 1 {
		c.Value, c.Decimals = 0, 3
		return w.fill(w.style.trace, nil), c
	}
	if kg.High < lowBase {
		v, most, unit, scale = kg, fixed(0), w.style.kilograms, 3
	}
	var n Sentence
	switch decimals := most(v.Value); {
	case Wide(kg):
		n, c = w.between(v, decimals, bare, c)
	case c.Kind == Change && show(v, decimals).ranged:
		// The difference of two masses may be vague and yet well within what about allows.
		c.Value, c.Decimals, c.Hedge = round(v.Value, decimals), decimals, About
		n = w.fill(w.style.about, parts{"n": words(w.Words.Grouped(c.Value, decimals))})
	default:
		n, c = w.number(v, most, bare, c)
	}
	c.Value, c.Decimals = c.Value/math.Pow10(scale), c.Decimals+scale
	return words(units(w.Words, unit, n.String())), c
}
