// Package analysis says in sentences what the trend statistics find in the
// series of one partner: is it falling or only noisy, since when, by how much,
// did it recover, is the month unusual, how concentrated is the trade.
//
// Statistics are computed elsewhere, on plain numbers; this package chooses the
// months, words the outcome with its uncertainty, and refuses with a reason
// where too little is known. A month that is known as a wide range only counts
// as missing; other months count with the median of what their digits allow.
// Nothing found is given a cause.
package analysis

import (
	"fmt"
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// Finding is the answer to one question.
type Finding struct {
	Topic  string
	Text   string // the answer, in whole sentences
	Known  bool   // false where the question is refused; Text then says why
	Method string // how it was found, with what the test gave; "" where refused
}

// Event is something dated, to compare the months before and after.
type Event struct {
	Month calendar.Month
	Label string
}

// Subject is what is analysed: the months of span up to m, which is the month
// told of. Span.Last is not before m.
type Subject struct {
	*claim.Data
	Partner string
	Span    calendar.Span
	Month   calendar.Month
	Events  []Event
}

// Findings answers every question that there is, in the order in which a
// reader would ask.
func (s Subject) Findings() []Finding {
	found := []Finding{s.momentum(), s.trend(), s.level()}
	found = append(found, s.comparisons()...)
	return append(found, s.fall(), s.unusual(), s.variation(), s.concentration(), s.season(), s.expectation())
}

func refused(topic, format string, values ...any) Finding {
	return Finding{Topic: topic, Text: fmt.Sprintf(format, values...)}
}

func (s Subject) mass() series.Series { return s.Partners[s.Partner].Mass }

// noun: "exports to the United States".
func (s Subject) noun() string {
	if s.Export {
		return "exports to " + s.Partners[s.Partner].Phrase
	}
	if s.Partner == claim.Total {
		return "imports from all origins"
	}
	return "imports from " + s.Partners[s.Partner].Phrase
}

// months are the values of a stretch in tonnes, NaN where missing.
type months struct {
	first   calendar.Month
	tonnes  []float64
	known   int
	derived int
}

// stretch returns the months of span up to the month told of, from the first
// that is known.
func (s Subject) stretch() months {
	out := months{first: s.Span.First}
	for m := s.Span.First; m <= s.Month; m++ {
		v := s.mass().At(m)
		x := math.NaN()
		if v.Known() && !claim.Wide(v) {
			x = v.Value / 1000
			out.known++
			if s.mass().StatusAt(m) == series.Derived {
				out.derived++
			}
		}
		if out.known == 0 {
			out.first = m + 1
			continue
		}
		out.tonnes = append(out.tonnes, x)
	}
	return out
}

func (y months) at(index int) calendar.Month { return y.first + calendar.Month(index) }

func (y months) last() calendar.Month { return y.at(len(y.tonnes) - 1) }

// basis says which months a finding rests on.
func (y months) basis() string {
	text := fmt.Sprintf("%s to %s, %d months known", y.first.Long(), y.last().Long(), y.known)
	if y.derived > 0 {
		text += fmt.Sprintf(", %d of them derived", y.derived)
	}
	return text
}

// tonnes words an amount that comes of estimation: three leading digits.
func tonnes(x float64) string { return significant(x) + " tonnes" }

func significant(x float64) string {
	decimals := 0
	switch size := math.Abs(x); {
	case size < 10:
		decimals = 2
	case size < 100:
		decimals = 1
	}
	return claim.Grouped(x, decimals)
}

// mass words kilograms as tonnes, with the digits that the data support.
func mass(kg interval.Interval) string { return claim.Mass(kg.Scale(1.0/1000)) + " tonnes" }

func percent(ratio float64) string { return claim.SignedPercent(interval.Exact(100 * ratio)) }

// less words a change by its size: "22% less", "8% more".
func less(v interval.Interval) string {
	word := " more"
	if v.Value < 0 {
		v, word = v.Scale(-1), " less"
	}
	return claim.SharePercent(v) + word
}

// probability words a p-value: never 0, never with more than two digits.
func probability(p float64) string {
	if p < 0.001 {
		return "p < 0.001"
	}
	return fmt.Sprintf("p = %.2g", p)
}
