package claim

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// Numbers are shown with no more digits than their interval supports: half its
// width is at most one unit of the last digit.

// levelDecimals is the most decimals that a level in tonnes is shown with.
func levelDecimals(x float64) int {
	if math.Abs(x) < 1000 {
		return 1
	}
	return 0
}

// fixed shows at most a given count of decimals, whatever the size.
func fixed(decimals int) func(float64) int { return func(float64) int { return decimals } }

// percentDecimals is the most decimals that a percentage is shown with.
func percentDecimals(x float64) int {
	if math.Abs(x) < 100 {
		return 1
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

// digits returns the largest count of decimals, at most the given one, that v
// supports. The value is false where none does, or only one so coarse that it
// says little: more than a twentieth of the value.
func digits(v interval.Interval, most int) (decimals int, ok bool) {
	for decimals = most; decimals >= coarsest; decimals-- {
		unit := math.Pow10(-decimals)
		if decimals < 0 && unit > math.Abs(v.Value)/20 {
			return 0, false
		}
		if v.Width() <= 2*unit*(1+1e-9) {
			return decimals, true
		}
	}
	return 0, false
}

// numeral words v with the digits that it supports: "420.5", "1,119",
// "about 4,140", or "4,467 to 4,699" where no rounding would be honest.
func numeral(v interval.Interval, most func(float64) int) string {
	return word(v, most(v.Value), Grouped)
}

// signed is numeral for changes: "−28.7", "+4.5".
func signed(v interval.Interval, most func(float64) int) string {
	return word(v, most(v.Value), withSign)
}

func word(v interval.Interval, most int, write func(float64, int) string) string {
	if !v.Known() {
		return "–"
	}
	decimals, ok := digits(v, most)
	switch {
	case !ok:
		d := min(most, 1)
		return write(roundDown(v.Low, d), d) + " to " + write(-roundDown(-v.High, d), d)
	case decimals < 0:
		return "about " + write(round(v.Value, decimals), 0)
	}
	return write(round(v.Value, decimals), decimals)
}

func roundDown(x float64, decimals int) float64 {
	unit := math.Pow10(decimals)
	return math.Floor(x*unit+1e-9) / unit
}

// Grouped writes x with a comma between thousands and a true minus sign.
func Grouped(x float64, decimals int) string {
	digits := strconv.FormatFloat(math.Abs(x), 'f', max(0, decimals), 64)
	whole, fraction, hasFraction := strings.Cut(digits, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if hasFraction {
		whole += "." + fraction
	}
	if x < 0 && strings.Trim(whole, "0.,") != "" {
		whole = "−" + whole
	}
	return whole
}

func withSign(x float64, decimals int) string {
	text := Grouped(x, decimals)
	if x > 0 && strings.Trim(text, "0.,") != "" {
		return "+" + text
	}
	return text
}

// spanName words a span: "September 2025", "January to September 2025",
// "2024", "October 2024 to March 2025".
func spanName(s calendar.Span) string {
	switch {
	case s.First == s.Last:
		return s.First.Long()
	case s == calendar.WholeYear(s.First.Year()):
		return strconv.Itoa(s.First.Year())
	case s.First.Year() == s.Last.Year():
		return s.First.Name() + " to " + s.Last.Long()
	}
	return s.First.Long() + " to " + s.Last.Long()
}

var ordinals = [...]string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"}

// ordinal words a place: first to ninth in words, then 10th.
func ordinal(n int) string {
	if n < len(ordinals) {
		return ordinals[n]
	}
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// NthMost words a place among extremes: "highest", "third-highest", "12th-lowest".
func NthMost(n int, extreme string) string {
	if n == 1 {
		return extreme
	}
	return ordinal(n) + "-" + extreme
}

var cardinals = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// cardinal words a count: up to nine in words, then in figures.
func cardinal(n int) string {
	if n < len(cardinals) {
		return cardinals[n]
	}
	return strconv.Itoa(n)
}

// Mass words tonnes: "420.5", "1,119"; a mass under a tonne keeps its kilograms,
// "0.268". One that is too uncertain for a number is worded as its range.
func Mass(t interval.Interval) string {
	switch {
	case Wide(t.Scale(1000)):
		decimals := levelDecimals(t.Value)
		if t.High < 1 {
			decimals = 3
		}
		return trimmed(roundDown(t.Low, decimals), decimals) + " to " + trimmed(-roundDown(-t.High, decimals), decimals)
	case t.High < 1:
		return numeral(t, fixed(3))
	}
	return numeral(t, levelDecimals)
}

// SignedPercent words a change in percent: "−28.7%", "+137%", and from tenfold
// on as a multiple, "×14".
func SignedPercent(v interval.Interval) string {
	if v.Low >= 900 {
		return "×" + numeral(v.Scale(1.0/100).Add(interval.Exact(1)), fixed(0))
	}
	return signed(v, percentDecimals) + "%"
}

// SharePercent words a share in percent: "7.3%".
func SharePercent(v interval.Interval) string { return numeral(v, percentDecimals) + "%" }

// Number words an index.
func Number(v interval.Interval) string { return numeral(v, fixed(1)) }

// UpOrDown words a change in percent whose direction is known: "down 28.7%".
func UpOrDown(v interval.Interval) string {
	if v.Sign() < 0 {
		return "down " + numeral(v.Scale(-1), percentDecimals) + "%"
	}
	return "up " + numeral(v, percentDecimals) + "%"
}

// Precision words what the published digits allow for a statement's number,
// "420.45 to 420.55 tonnes", and is empty where they leave nothing open.
func Precision(s Statement) string {
	v, unit := s.Computed, map[string]string{Tonnes: " tonnes", Percent: "%", Points: " percentage points"}[s.Unit]
	if !v.Known() || v.Width() == 0 || unit == "" {
		return ""
	}
	write := withSign
	if s.Kind == Level || s.Kind == Share {
		write = Grouped
	}
	decimals := 2
	if v.Width() < 0.005 || math.Abs(v.Value) < 1 {
		decimals = 4
	}
	return write(v.Low, decimals) + " to " + write(v.High, decimals) + unit
}
