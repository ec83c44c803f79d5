package claim

import (
	"math"
	"strconv"

	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// hedged is the part of a value by which words such as about and nearly may
// miss it, and by which a number in words (doubled, a third) may.
const hedged = 0.05

// judge compares what the data allow, s, with a printed number. Both are in
// the claim's unit. The reason explains every verdict but exact.
func judge(s interval.Interval, c Claim) (Verdict, language.Phrase) {
	claimed := c.allowed()
	switch {
	case c.Hedge == Over || c.Hedge == Under:
		return bound(s, c)
	case c.Holds(s):
		return Exact, ""
	case open(s, c):
		return undecided(s, c, claimed)
	case s.Meets(claimed):
		return Consistent, "the published digits allow this figure, and cannot tell more"
	case c.Hedge == None && s.Meets(c.cut()):
		return Consistent, "the further digits were cut, not rounded"
	case c.Hedge == None && s.Meets(c.coarse()):
		return Consistent, "right as a round figure; to the last digit the data allow another"
	case c.Hedge == About && s.Meets(c.about()):
		return Loose, "right as an approximate figure"
	case c.Hedge == Nearly && s.Meets(short(c.Value)):
		return Loose, "right as a figure that falls a little short"
	}
	return Contradicted, "the data allow another figure only"
}

// Holds reports whether all that the data allow, s in the unit of c, lies in
// what the digits of c allow. Without a hedge c is exact then.
func (c Claim) Holds(s interval.Interval) bool { return s.Within(c.allowed()) }

// undecided judges by an interval that is too wide to confirm anything: it can
// only rule out.
func undecided(s interval.Interval, c Claim, claimed interval.Interval) (Verdict, language.Phrase) {
	if s.Meets(claimed) || s.Meets(c.cut()) || s.Meets(c.about()) || s.Meets(c.coarse()) {
		return Unjudged, "the data leave too much open to confirm a figure"
	}
	return Contradicted, "the data allow another figure only"
}

// open reports an interval in which too many numbers could be confirmed: a
// level that may be twice as large as it is at least, a ratio that may be half
// as large again. Its middle, given as approximate, is how a range is stated.
func open(s interval.Interval, c Claim) bool {
	switch {
	case c.Hedge == About && math.Abs(c.Value-(s.Low+s.High)/2) <= half(c.Decimals)*(1+1e-9):
		return false
	case c.Unit == Tonnes && c.Kind == Level:
		return s.High > 2*s.Low+1
	case c.Unit == Percent && c.Kind != Share:
		return s.High+100 > 1.5*(s.Low+100) && s.Width() > 10
	case c.Unit == Ratio:
		return s.High > 1.5*s.Low
	}
	return false
}

// allowed is what the claimed digits allow. Numbers in words, such as doubled
// or a third, have no digits and may miss by a twentieth.
func (c Claim) allowed() interval.Interval {
	switch by := hedged * math.Abs(c.Value); {
	case c.worded() && c.Unit == Ratio && !c.Worded:
		return spread(c.Value, min(by, max(half(c.Decimals), hedged)))
	case c.worded():
		return spread(c.Value, by)
	}
	return interval.Rounded(c.Value, c.Decimals)
}

// worded reports a number that is a word or stands for one: a ratio without
// decimals, or one below one with no more than one, and a number that its decimals could not write, such
// as 33.3… with none.
func (c Claim) worded() bool {
	if c.Worded || c.Unit == Ratio && (c.Decimals <= 0 || math.Abs(c.Value) < 1 && c.Decimals < 2) {
		return true
	}
	n := c.Value * math.Pow10(c.Decimals)
	return math.Abs(n-math.Round(n)) > 1e-6*max(1, math.Abs(n))
}

// cut is what the claimed digits allow if others were dropped behind them,
// missing where there are too few for that to mean anything.
func (c Claim) cut() interval.Interval {
	if c.worded() || c.Decimals < 0 && digits(c.Value, c.Decimals) < 2 {
		return interval.Missing()
	}
	return interval.Cut(c.Value, c.Decimals)
}

// coarse is what a whole number of tonnes, kilograms or dollars allows if the
// zeros at its end are the work of rounding, as in 420,500 kg: down to its first
// two digits. It is missing where there are none.
func (c Claim) coarse() interval.Interval {
	whole := c.Decimals <= 0 || c.Decimals == 3 && c.Unit == Tonnes
	if !whole || c.Unit != Tonnes && c.Unit != Dollars {
		return interval.Missing()
	}
	decimals := c.Decimals
	for n := math.Round(math.Abs(c.Value) * math.Pow10(decimals)); n >= 100 && math.Mod(n, 10) == 0; n /= 10 {
		decimals--
	}
	if decimals == c.Decimals {
		return interval.Missing()
	}
	return interval.Rounded(c.Value, decimals)
}

// digits counts the digits that a value was printed with, leading zeros left out.
func digits(value float64, decimals int) int {
	return len(strconv.Itoa(int(math.Round(math.Abs(value) * math.Pow10(decimals)))))
}

func half(decimals int) float64 { return math.Pow10(-decimals) / 2 }

func spread(value, by float64) interval.Interval {
	return interval.Interval{Low: value - by, Value: value, High: value + by}
}

// about is what the value may stand for under the word about.
func (c Claim) about() interval.Interval {
	least := half(c.Decimals)
	if c.Unit == Percent && c.Decimals == 0 {
		least = 1 // "about 10%" is said of 10.6% too
	}
	return spread(c.Value, math.Max(hedged*math.Abs(c.Value), least))
}

// short is what "nearly value" may stand for: up to a twentieth nearer to zero.
func short(value float64) interval.Interval {
	near := value * (1 - hedged)
	return interval.Interval{Low: min(near, value), Value: value, High: max(near, value)}
}

// bound judges "over" and "under", which speak of the size of a number: a fall
// of over 50% is a change below −50%, and so is "more than halved"; more than 50%
// of a level is a ratio above 0.50. A rise of under 5% is no fall.
func bound(s interval.Interval, c Claim) (Verdict, language.Phrase) {
	size, over := s, c.Hedge == Over
	if c.Value < 0 {
		size = s.Scale(-1)
	}
	if c.Unit == Ratio && c.Value < 1 && c.worded() {
		over = false
	}
	value := math.Abs(c.Value)
	beyond, within := size.Low > value, size.High <= value
	far := size.Low > value*1.1
	if !over {
		beyond, within = size.High < value && size.Low >= 0, size.Low >= value || size.High < 0
		far = size.High < value*0.9
	}
	switch {
	case beyond && far:
		return Loose, "right, but understated: the figure lies more than a tenth beyond it"
	case beyond:
		return Loose, "right as a bound"
	case within:
		return Contradicted, "the figure does not pass the bound"
	}
	return Unjudged, "the published digits do not tell on which side of the bound the figure lies"
}
