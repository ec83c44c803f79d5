package claim

import (
	"math"

	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// Numbers are shown with no more digits than their interval supports: half its
// width is at most one unit of the last digit.

// levelDecimals is the most decimals that a level in tonnes is shown with.
func levelDecimals(x float64) int {
	if math.Abs(round(x, 1)) < 1000 {
		return 1
	}
	return 0
}

// fixed shows at most a given count of decimals, whatever the size.
func fixed(decimals int) func(float64) int { return func(float64) int { return decimals } }

// percentDecimals is the most decimals that a percentage is shown with. A fall
// that leaves something is given as many as tell it from one to nothing.
func percentDecimals(x float64) int {
	decimals := 1
	for x > -100 && round(x, decimals) == -100 && decimals < 4 {
		decimals++
	}
	if math.Abs(round(x, decimals)) < 100 {
		return decimals
	}
	return 0
}

// round rounds half away from zero at a count of decimals, which may be negative.
func round(x float64, decimals int) float64 {
	unit := math.Pow10(decimals)
	// A half such as 28.65 has no exact binary form: the nudge keeps it a half.
	return math.Copysign(math.Floor(math.Abs(x)*unit+0.5+1e-9), x) / unit
}

// coarsest is the least count of decimals tried: whole thousands.
const coarsest = -3

// shown is how a number is written.
type shown struct {
	value    float64 // rounded
	decimals int     // negative for tens, hundreds and thousands
	about    bool    // approximate: coarser, or finer, than the data support as they stand
	ranged   bool    // only as a range, because no rounding would be honest
}

// show finds the digits that v supports, most at most. Where rounding to them
// would leave what the data allow, a finer number is shown as approximate; where
// none is supported, or only one coarser than a twentieth of v, a range is.
func show(v interval.Interval, most int) shown {
	for supported := most; supported >= coarsest; supported-- {
		unit := math.Pow10(-supported)
		if supported < 0 && unit > math.Abs(v.Value)/20 {
			break
		}
		if v.Width() > 2*unit*(1+1e-9) {
			continue
		}
		decimals := supported
		for decimals < most && !interval.Exact(nearest(v, decimals)).Within(v) {
			decimals++
		}
		return shown{nearest(v, decimals), decimals, decimals != supported || decimals < 0, false}
	}
	return shown{round((v.Low+v.High)/2, most), most, true, true}
}

// nearest rounds the point of v. Half way between two numbers that the data
// allow equally, it takes the one nearer to zero: that is the printed one where
// digits were cut.
func nearest(v interval.Interval, decimals int) float64 {
	unit := math.Pow10(-decimals)
	r := round(v.Value, decimals)
	if lower := r - math.Copysign(unit, r); v.Width() >= unit*(1-1e-9) && math.Abs(math.Abs(v.Value-lower)-unit/2) < unit*1e-9 {
		return lower
	}
	return r
}

// numeral words v with the digits that it supports: "420.5", "1,119",
// "about 4,140", or "4,467 to 4,699" where no rounding would be honest.
func numeral(w *language.Words, v interval.Interval, most func(float64) int) string {
	return word(w, v, most(v.Value), w.Grouped)
}

// signed is numeral for changes: "−28.7", "+4.5".
func signed(w *language.Words, v interval.Interval, most func(float64) int) string {
	return word(w, v, most(v.Value), w.Signed)
}

func word(w *language.Words, v interval.Interval, most int, write func(float64, int) string) string {
	switch {
	case !v.Known():
		return "–"
	case math.IsInf(v.High, 1):
		return w.Say("at least {n}", "n", write(roundDown(v.Low, most), most))
	}
	n := show(v, most)
	switch {
	case n.ranged:
		return ends(w, v, most, write)
	case n.about:
		return w.Say("about {n}", "n", write(n.value, n.decimals))
	}
	return write(n.value, n.decimals)
}

// ends writes an interval by its bounds.
func ends(w *language.Words, v interval.Interval, decimals int, write func(float64, int) string) string {
	low, high := bounds(v, decimals, write)
	return w.Say("{low} to {high}", "low", low, "high", high)
}

func bounds(v interval.Interval, decimals int, write func(float64, int) string) (low, high string) {
	v, decimals = outward(v, decimals)
	return write(v.Low, whole(v.Low, decimals)), write(v.High, whole(v.High, decimals))
}

// outward rounds the bounds of an interval outward, but never to nothing where
// there is something, so that it may take more decimals; its point is the middle.
func outward(v interval.Interval, decimals int) (interval.Interval, int) {
	for decimals < 3 && v.Low > 0 && roundDown(v.Low, decimals) == 0 {
		decimals++
	}
	low, high := roundDown(v.Low, decimals), -roundDown(-v.High, decimals)
	return interval.Interval{Low: low, Value: round((low+high)/2, decimals+1), High: high}, decimals
}

// whole is how many decimals x is written with if a fraction of nothing is not.
func whole(x float64, decimals int) int {
	if x == math.Trunc(x) {
		return 0
	}
	return decimals
}

func roundDown(x float64, decimals int) float64 {
	unit := math.Pow10(decimals)
	return math.Floor(x*unit+1e-9) / unit
}

// Mass words tonnes: "420.5", "1,119"; a mass under a tonne keeps its kilograms,
// "0.268". One that is too uncertain for a number is worded as its range.
func Mass(w *language.Words, t interval.Interval) string {
	if Wide(t.Scale(1000)) {
		return ends(w, t, massDecimals(t)(t.Value), w.Grouped)
	}
	return numeral(w, t, massDecimals(t))
}

// massDecimals is the most decimals that tonnes are shown with: kilograms where
// there is less than a tonne, and none of nothing.
func massDecimals(t interval.Interval) func(float64) int {
	switch {
	case t == interval.Exact(0):
		return fixed(0)
	case -1 < t.Low && t.High < 1:
		return fixed(3)
	}
	return levelDecimals
}

// MassEnds words the ends of what is known of tonnes, rounded outward.
func MassEnds(w *language.Words, t interval.Interval) (low, high string) {
	most := levelDecimals(t.Value)
	if t.High < 1 {
		most = 3
	}
	v, decimals := outward(t, most)
	return w.Grouped(v.Low, whole(v.Low, decimals)), w.Grouped(v.High, whole(v.High, decimals))
}

// SignedMass words a change in tonnes: "+401", "−169.4".
func SignedMass(w *language.Words, t interval.Interval) string {
	return signed(w, t, massDecimals(t))
}

// SignedPercent words a change in percent: "−28.7%", "+137%", and from tenfold
// on as a multiple, "×14".
func SignedPercent(w *language.Words, v interval.Interval) string {
	if v.Low >= 900 {
		return "×" + numeral(w, v.Scale(1.0/100).Add(interval.Exact(1)), fixed(0))
	}
	return percent(w, signed(w, v, percentDecimals))
}

func percent(w *language.Words, n string) string { return w.Say(percentOf, "n", n) }

// units writes a number with a unit that has forms for one and for more.
func units(w *language.Words, unit language.Phrase, n string) string {
	if n == "1" {
		return w.Count(1, unit, "n", n)
	}
	return w.Count(2, unit, "n", n)
}

// SharePercent words a share in percent: "7.3%", "<0.1%".
func SharePercent(w *language.Words, v interval.Interval) string {
	if v.Value > 0 && v.Value < 0.05 {
		return w.Say("<{n}%", "n", w.Grouped(0.1, 1))
	}
	return percent(w, numeral(w, v, percentDecimals))
}

// SignedPoints words a difference in percentage points: "−2.8 percentage points".
func SignedPoints(w *language.Words, v interval.Interval) string {
	return w.Say("{n} percentage points", "n", signed(w, v, percentDecimals))
}

// Number words an index.
func Number(w *language.Words, v interval.Interval) string { return numeral(w, v, fixed(1)) }

// UpOrDown words a change in percent whose direction is known: "down 28.7%".
func UpOrDown(w *language.Words, v interval.Interval) string {
	if v.Sign() < 0 {
		return w.Say("down {n}%", "n", numeral(w, v.Scale(-1), percentDecimals))
	}
	return w.Say("up {n}%", "n", numeral(w, v, percentDecimals))
}

var spreads = map[string]language.Phrase{
	Tonnes: "{low} to {high} tonnes", Percent: "{low} to {high}%", Points: "{low} to {high} percentage points",
}

// Precision words what the published digits allow for a statement's number,
// "420.45 to 420.55 tonnes", and is empty where they leave nothing open.
func Precision(w *language.Words, s Statement) string {
	v, form := s.Computed, spreads[s.Unit]
	if !v.Known() || v.Width() == 0 || form == "" || math.IsInf(v.High, 1) {
		return ""
	}
	write := w.Signed
	if s.Kind == Level || s.Kind == Share {
		write = w.Grouped
	}
	decimals := 2
	if v.Width() < 0.005 || math.Abs(v.Value) < 1 {
		decimals = 4
	}
	return w.Say(form, "low", write(v.Low, decimals), "high", write(v.High, decimals))
}

// wide is the width, as a part of the value, from which a level is told as a
// range only.
const wide = 0.1

// Wide reports whether a mass in kilograms is too uncertain to be shown as one
// number. One that was printed to the whole kilogram is not, however small.
func Wide(kg interval.Interval) bool {
	return kg.Known() && kg.Width() > wide*math.Abs(kg.Value) && !kg.Within(interval.Rounded(round(kg.Value, 0), 0))
}
