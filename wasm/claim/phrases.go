package claim

import (
	"math"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// Small bases make large percentages of little meaning: under a tonne, or a
// thousandth of the month's total, the change is told in mass.
const (
	lowBase      = 1000.0 // kg
	lowBaseShare = 0.001
)

func (w writer) verb() string {
	if w.Export {
		return "exported"
	}
	return "imported"
}

func (w writer) noun() string {
	if w.Export {
		return "exports"
	}
	return "imports"
}

func (w writer) product() string {
	if w.Scope == "magnets_and_semis" {
		return "rare earth magnets, magnetic powder and alloys"
	}
	return "rare earth magnets"
}

func (w writer) toward(partner string) string {
	phrase := w.Partners[partner].Phrase
	if w.Export {
		return "to " + phrase
	}
	if partner == Total {
		phrase = "all origins"
	}
	return "from " + phrase
}

// subject: "exports to the United States".
func (w writer) subject(partner string) string { return w.noun() + " " + w.toward(partner) }

// Capital returns s with a capital letter at its beginning.
func Capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func direction(sign int) string {
	if sign < 0 {
		return "fall"
	}
	return "rise"
}

func (w writer) claim(kind Kind) Claim {
	c := Claim{Kind: kind, Partner: w.partner, Period: w.span(), Unit: Percent}
	switch kind {
	case MonthOnMonth:
		c.Base = c.Period.Before(1)
	case YearOnYear:
		c.Base = c.Period.Before(12)
	}
	return c
}

// number states v with the digits that it supports, and as an approximate
// figure where it supports none.
func (w writer) number(v interval.Interval, most func(float64) int, unit string, c Claim) Segment {
	text, c := w.digits(v, most(v.Value), c)
	return w.state(text+unit, c)
}

// digits words v without its sign, and puts what was worded into the claim. A
// range is claimed as its middle, under the word about.
func (w writer) digits(v interval.Interval, most int, c Claim) (string, Claim) {
	n := show(v, most)
	c.Value, c.Decimals = n.value, n.decimals
	if n.about {
		c.Hedge = About
	}
	if v.Value < 0 {
		v = v.Scale(-1)
	}
	return word(v, most, Grouped), c
}

// wide is the width, as a part of the value, from which a level is told as a
// range only.
const wide = 0.1

// Wide reports whether a mass in kilograms is too uncertain to be shown as one
// number. One that was printed to the whole kilogram is not, however small.
func Wide(kg interval.Interval) bool {
	return kg.Known() && kg.Width() > wide*math.Abs(kg.Value) && !kg.Within(interval.Rounded(round(kg.Value, 0), 0))
}

// level states the mass of a span: "420.5 tonnes", "268 kilograms", "between
// 200 and 340 tonnes". Masses under a tonne are told in kilograms; the claim
// counts tonnes all the same.
func (w writer) level(partner string, span calendar.Span) Segment {
	kg := w.Sum(partner, span)
	c := Claim{Kind: Level, Partner: partner, Period: span, Unit: Tonnes}
	shown, most, unit, scale := tonnes(kg), levelDecimals, " tonnes", 0
	if kg.High < lowBase {
		shown, most, unit, scale = kg, fixed(0), " kilograms", 3
	}
	if kg.High < 1 {
		c.Decimals = 3
		return w.state("less than a kilogram", c)
	}
	decimals := most(shown.Value)
	text := ""
	if Wide(kg) {
		text = "between " + ends(shown, decimals, Grouped, " and ")
		c.Value, c.Hedge = round((shown.Low+shown.High)/2, decimals), About
	} else {
		text, c = w.digits(shown, decimals, c)
		decimals = c.Decimals
	}
	if text == "1" {
		unit = strings.TrimSuffix(unit, "s")
	}
	c.Value, c.Decimals = c.Value/math.Pow10(scale), decimals+scale
	return w.state(text+unit, c)
}

func (w writer) spans(c Claim) (now, then interval.Interval) {
	return w.Sum(c.Partner, c.Period), w.Sum(c.Partner, c.Base)
}

// close is the change in percent up to which two figures are about the same.
const close = 2

// LowBase reports whether a partner's mass of a span is too small to be the base
// of a percentage.
func (d *Data) LowBase(partner string, base calendar.Span) bool {
	then, total := d.mass(partner).Sum(base), d.mass(Total).Sum(base)
	return then.Value < lowBase || total.Known() && then.Value < lowBaseShare*total.Value
}

// move words a change as a verb: "fell 28.7%", "more than doubled (+137%)". It
// states nothing where the direction is open or the change rounds to none, and
// is false where there is nothing to compare.
func (w writer) move(c Claim) (Segment, bool) {
	now, then := w.spans(c)
	rise := now.Sub(then)
	if !rise.Known() {
		return Segment{}, false
	}
	change := w.change(c, c.Period, c.Base)
	switch {
	case w.LowBase(c.Partner, c.Base) && rise.Sign() != 0 || rise.Sign() != 0 && !change.Known():
		d := Claim{Kind: Direction, Basis: string(c.Kind), Partner: c.Partner, Period: c.Period, Value: float64(rise.Sign()), Unit: Sign}
		return w.state(map[int]string{1: "rose", -1: "fell"}[rise.Sign()], d), true
	case w.LowBase(c.Partner, c.Base):
		return Segment{}, false
	case math.Abs(change.Value) < 0.05:
		return plain("were little changed"), true
	case rise.Sign() == 0:
		return plain("rose or fell by less than the published digits tell"), true
	}
	segment := w.number(change, percentDecimals, "%", c)
	switch {
	case segment.Statement.Value == 0:
		return plain("were little changed"), true
	case change.Value < 0:
		segment.Text = "fell " + segment.Text
	case change.Low >= 900:
		c.Kind, c.Unit = Multiple, Ratio
		segment = w.number(now.Ratio(then), fixed(0), " times", c)
		segment.Text = "rose to " + segment.Text + " the month before"
	case change.Low >= 100:
		more, approximate := strings.CutPrefix(segment.Text, "about ")
		more = "+" + more
		if approximate {
			more = "about " + more
		}
		segment.Text = manifold(int(change.Low/100)+1) + " (" + more + ")"
	default:
		segment.Text = "rose " + segment.Text
	}
	return segment, true
}

// manifold words a multiple passed: "more than doubled".
func manifold(n int) string {
	switch n {
	case 2:
		return "more than doubled"
	case 3:
		return "more than tripled"
	}
	return "rose more than " + cardinal(n) + "fold"
}

// compared words a change as a comparison: "28.7% less than in August".
func (w writer) compared(c Claim, base string) (Sentence, bool) {
	now, then := w.spans(c)
	rise := now.Sub(then)
	if !rise.Known() {
		return nil, false
	}
	than := map[int]string{1: " more", -1: " less"}[rise.Sign()]
	rest := plain(" than " + base)
	change := w.change(c, c.Period, c.Base)
	switch {
	case change.Known() && change.Low > -close && change.High < close && (rise.Sign() == 0 || math.Abs(change.Value) < 0.05):
		return Sentence{plain("about as much as " + base)}, true
	case rise.Sign() == 0:
		return Sentence{plain("by no more different from " + base + " than the published digits tell")}, true
	case w.LowBase(c.Partner, c.Base) || !change.Known():
		c.Kind, c.Unit = Change, Tonnes
		t := tonnes(rise)
		if math.Abs(t.Value) < 1 {
			c.Value, c.Decimals = round(t.Value, 3), 3
			return Sentence{w.state(Grouped(math.Abs(rise.Value), 0)+" kilograms"+than, c), rest, plain(" (low base)")}, true
		}
		return Sentence{w.number(t, levelDecimals, " tonnes"+than, c), rest, plain(" (low base)")}, true
	case change.Low >= 900:
		c.Kind, c.Unit = Multiple, Ratio
		return Sentence{w.number(now.Ratio(then), fixed(0), " times as much", c), plain(" as " + base)}, true
	}
	segment := w.number(change, percentDecimals, "%"+than, c)
	if segment.Statement.Value == 0 {
		return Sentence{plain("about as much as " + base)}, true
	}
	return Sentence{segment, rest}, true
}

// missing is the text of a month that has no figure.
func (w writer) missing() Text {
	subject := w.subject(w.partner)
	text := Text{Headline: Sentence{plain("Our sources give no figure for " + subject + " in " + w.m.Long())}}
	if latest, ok := w.mass().Latest(w.m); ok {
		then := writer{w.Data, w.partner, latest}
		text.Paragraph = append(text.Paragraph, Sentence{plain("The latest known month before it is " + latest.Long() + ", with "),
			then.level(w.partner, then.span()), plain(".")})
	}
	if place := w.Standing(w.partner, w.m).Place; place > 0 {
		text.Paragraph = append(text.Paragraph, Sentence{
			plain("In a published order of " + w.m.Long() + ", " + w.Partners[w.partner].Phrase + " was the "), w.placed(place), plain(".")})
	}
	if s := w.total(); s != nil {
		text.Paragraph = append(text.Paragraph, s)
	}
	return text
}

// notes say how far the month's figures can be trusted.
func (w writer) notes() []string {
	var notes []string
	if w.mass().StatusAt(w.m) == series.Derived && w.Export {
		notes = append(notes, "The figure for "+w.m.Long()+" is derived: it follows from other published figures.")
	}
	for _, change := range []struct {
		kind  Kind
		words string
	}{{MonthOnMonth, "the month"}, {YearOnYear, "a year"}} {
		if f := w.Check(w.claim(change.kind)); f.Computed.Known() && f.Evidence == Circular {
			notes = append(notes, "The change on "+change.words+" before confirms nothing: one of the two figures was derived from that change as published.")
		}
	}
	if w.Reporter == "CHN" && w.m.Number() <= 3 {
		notes = append(notes, "The Lunar New Year moves between January and February, so that changes on the month before are hard to compare from January to March.")
	}
	return notes
}
