package claim

import (
	"math"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// Said words what a claim states, in one sentence, as it was understood: "Exports
// to the United States fell by 28.7% in September 2025 from the month before."
// It is empty for kinds that state nothing.
func (d *Data) Said(c Claim) string {
	return sentence(d.words(c, c.Value, func(x float64) string { return hedges[c.Hedge] + c.printed(d.Words, x) }))
}

// Answer words what the data say of what c states. Where nothing could be
// judged it gives the reason, and where the data only rule c out, the working.
func (d *Data) Answer(c Claim, f Finding) string {
	switch {
	case f.Verdict == Unjudged:
		return sentence(f.Reason)
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
		if text := d.words(c, f.Computed.Value, size); text != "" {
			return sentence(text)
		}
	}
	if f.Verdict == Contradicted {
		return "The data say otherwise: " + f.Working + "."
	}
	return d.Said(c)
}

func sentence(text string) string {
	if text == "" {
		return ""
	}
	return Capital(text) + "."
}

var hedges = map[Hedge]string{None: "", About: "about ", Nearly: "nearly ", Over: "over ", Under: "under "}

// words states a claim with the value x, whose size number words.
func (d *Data) words(c Claim, x float64, number func(float64) string) string {
	subject, in := d.subject(c.Partner), " in "+d.Words.Span(c.Period)
	switch c.Kind {
	case Level:
		if c.Basis == "average" {
			return subject + " averaged " + number(x) + " a month" + in
		}
		return subject + " came to " + number(x) + in
	case MonthOnMonth, YearOnYear, YearToDate, Change:
		if c.Unit == Points {
			subject = "the share of " + d.Phrase(c.Partner) + " in all " + d.noun()
		}
		return subject + moved(x) + by(x, number) + in + d.from(c)
	case Direction:
		return subject + moved(x) + in + d.from(c)
	case Trend:
		return subject + moved(x) + " over " + d.Words.Span(c.Period)
	case Multiple:
		return subject + in + " were " + number(x) + " times those" + strings.Replace(d.from(c), " from ", " of ", 1)
	case Share:
		return d.Phrase(c.Partner) + " accounted for " + number(x) + " of all " + d.noun() + in
	case Contribution:
		return d.Phrase(c.Partner) + " accounted for " + number(x) + " of the change of all " + d.noun() + in + d.from(c)
	case Rank:
		if c.Hedge == Under && x == c.Value {
			return d.Phrase(c.Partner) + " was among the " + d.Words.Cardinal(int(x)) + " largest " + d.Side() + "s" + in
		}
		return d.Phrase(c.Partner) + " was the " + NthMost(d.Words, int(x), "largest") + " " + d.Side() + in
	case Compare:
		return subject + in + d.against(c, x, number)
	case Zero:
		return "there were no " + subject + in
	case Recovery:
		return d.recovered(c, number)
	}
	return d.counted(c, int(x))
}

// counted words the claims that count months.
func (d *Data) counted(c Claim, n int) string {
	month, of := d.Words.Span(c.Period), " in "+d.subject(c.Partner)
	change := map[string]string{"mom": "monthly ", "yoy": "year-on-year "}[c.Basis] + map[bool]string{true: "fall", false: "rise"}[n < 0]
	switch {
	case c.Kind == Streak && n != 0:
		return month + " was the " + d.Words.Ordinal(abs(n)) + " " + change + " in a row" + of
	case c.Kind == StreakEnd && n != 0:
		return month + " was the first " + change + " in " + d.Words.Cardinal(abs(n)) + " months" + of
	case c.Kind == Highest && c.Base != (calendar.Span{}) && n == int(c.Period.Last-c.Base.First)+1:
		return month + " was the " + c.Basis + "est month" + of + " from " + d.Words.Span(c.Base) + " on"
	case c.Kind == Highest && c.Base != (calendar.Span{}):
		return month + " was the " + c.Basis + "est month" + of + " since " + d.Words.Span(c.Base)
	case c.Kind == Highest && n == 0:
		return month + " was the " + c.Basis + "est month on record" + of
	case c.Kind == Highest:
		return month + " was the " + c.Basis + "est of " + d.Words.Cardinal(n) + " months" + of
	}
	return ""
}

func (d *Data) recovered(c Claim, number func(float64) string) string {
	subject, in := d.subject(c.Partner), " in "+d.Words.Span(c.Period)
	switch {
	case c.Unit == Tonnes:
		return subject + " were back above " + number(c.Value) + in
	case c.Base != (calendar.Span{}):
		return subject + " recovered" + in + " from the trough of " + d.Words.Span(c.Base)
	}
	return subject + " began to recover" + in
}

func (d *Data) against(c Claim, x float64, number func(float64) string) string {
	other := "those " + d.toward(c.Against)
	switch {
	case c.Unit == Ratio:
		return " were " + number(x) + " times " + other
	case c.Unit == Tonnes || c.Unit == Percent:
		return " were " + number(x) + map[bool]string{true: " less than ", false: " more than "}[x < 0] + other
	case x < 0:
		return " were less than " + other
	}
	return " were more than " + other
}

func (d *Data) noun() string {
	if d.Export {
		return "exports"
	}
	return "imports"
}

func (d *Data) toward(partner string) string {
	switch {
	case d.Export:
		return "to " + d.Phrase(partner)
	case partner == Total:
		return "from all origins"
	}
	return "from " + d.Phrase(partner)
}

// subject: "exports to the United States", with the reporter where that is not
// China, and with what is counted besides magnets.
func (d *Data) subject(partner string) string {
	text := d.noun() + " " + d.toward(partner)
	if d.Reporter != "CHN" {
		text = d.Name + "’s " + text
	}
	if d.Scope == "magnets_and_semis" {
		text += ", with powder and alloys,"
	}
	return text
}

// from words the base of a change: " from the month before".
func (d *Data) from(c Claim) string {
	base := c.compared()
	switch {
	case base == (calendar.Span{}):
		return ""
	case c.Period.Len() == 1 && base == c.Period.Before(1):
		return " from the month before"
	case base == c.Period.Before(12):
		return " from a year before"
	}
	return " from " + d.Words.Span(base)
}

func moved(x float64) string {
	switch {
	case x > 0:
		return " rose"
	case x < 0:
		return " fell"
	}
	return " did not change"
}

func by(x float64, number func(float64) string) string {
	if x == 0 {
		return ""
	}
	return " by " + number(x)
}

var unitWords = map[string]string{Tonnes: " t", Percent: "%", Points: " points"}

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
		return dollars(interval.Rounded(x, decimals))
	}
	text := w.Grouped(x, decimals)
	if c.Unit == Tonnes && decimals == 3 || c.worded() {
		text = strings.TrimRight(text, "0")
		text = strings.TrimSuffix(text, ".")
	}
	return text + unitWords[c.Unit]
}

// measured words the size of a computed number with the digits that it supports.
func (c Claim) measured(w *language.Words, v interval.Interval) string {
	if v.Value < 0 {
		v = v.Scale(-1)
	}
	switch c.Unit {
	case Dollars:
		return dollars(v)
	case Ratio:
		return numeral(w, v, ratioDecimals)
	case Tonnes:
		return Mass(w, v) + " t"
	}
	most := percentDecimals
	if c.Decimals > 1 {
		most = fixed(c.Decimals)
	}
	return numeral(w, v, most) + unitWords[c.Unit]
}

// dollars: "US$1.02 billion".
func dollars(v interval.Interval) string {
	x, word := v.Value, ""
	for _, scale := range []struct {
		by   float64
		word string
	}{{1e9, " billion"}, {1e6, " million"}} {
		if x >= scale.by {
			x, word = x/scale.by, scale.word
			break
		}
	}
	return "US$" + strconv.FormatFloat(x, 'g', 6, 64) + word
}
