package claim

import (
	"math"

	"lodestone/wasm/interval"
)

// hedged is the part of a value by which words such as about and nearly may miss it.
const hedged = 0.05

// judge compares what the data allow, s, with a printed number. Both are in
// the claim's unit. The reason explains every verdict but exact.
func judge(s interval.Interval, c Claim) (Verdict, string) {
	claimed := interval.Rounded(c.Value, c.Decimals)
	switch {
	case c.Hedge == Over || c.Hedge == Under:
		return bound(s, c)
	case s.Within(claimed):
		return Exact, ""
	case s.Meets(claimed):
		return Consistent, "the published digits allow this figure, and cannot tell more"
	case c.Hedge == None && s.Meets(interval.Cut(c.Value, c.Decimals)):
		return Consistent, "the further digits were cut, not rounded"
	case c.Hedge == About && s.Meets(spread(c.Value, math.Max(hedged*math.Abs(c.Value), half(c.Decimals)))):
		return Loose, "right as an approximate figure"
	case c.Hedge == Nearly && s.Meets(short(c.Value)):
		return Loose, "right as a figure that falls a little short"
	}
	return Contradicted, "the data allow another figure only"
}

func half(decimals int) float64 { return math.Pow10(-decimals) / 2 }

func spread(value, by float64) interval.Interval {
	return interval.Interval{Low: value - by, Value: value, High: value + by}
}

// short is what "nearly value" may stand for: up to a twentieth nearer to zero.
func short(value float64) interval.Interval {
	near := value * (1 - hedged)
	return interval.Interval{Low: min(near, value), Value: value, High: max(near, value)}
}

// bound judges "over" and "under", which speak of the size of a number: a fall
// of over 50% is a change below −50%.
func bound(s interval.Interval, c Claim) (Verdict, string) {
	size := s
	if c.Value < 0 {
		size = s.Scale(-1)
	}
	value := math.Abs(c.Value)
	beyond, within := size.Low > value, size.High <= value
	far := size.Low > value*1.1
	if c.Hedge == Under {
		beyond, within = size.High < value, size.Low >= value
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
