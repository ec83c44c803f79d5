package explorer

import (
	"math"
	"slices"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// measure is what charts can show of a series.
type measure struct {
	value    string          // of the address
	label    language.Phrase // of the control
	subtitle language.Phrase // of the charts; it may be completed
	unit     string          // t, percent or index
	lag      calendar.Month
	signed   bool // has values below zero, so that no logarithm is taken
	more     bool // offered with the rarer ones
}

var shows = []measure{
	{value: "level", label: "Tonnes", subtitle: "tonnes a month", unit: "t"},
	{value: "mom", label: "Month on month", subtitle: "change on the month before, %", unit: "percent", lag: 1, signed: true},
	{value: "yoy", label: "Year on year", subtitle: "change on the same month a year before, %", unit: "percent", lag: 12, signed: true},
	{value: "ytd", label: "Year to date", subtitle: "tonnes since January of each year", unit: "t"},
	{value: "index", label: "Index", subtitle: "index", unit: "index"},
	{value: "share", label: "Share", subtitle: "share of all exports, %", unit: "percent"},
	{value: "ma3", label: "Three-month average", subtitle: "tonnes a month, average of the month and the two before", unit: "t", more: true},
	{value: "rolling12", label: "Twelve-month sum", subtitle: "tonnes in the month and the eleven before", unit: "t", more: true},
	{value: "cum", label: "Sum since the first month", subtitle: "tonnes since {month}", unit: "t", more: true},
	{value: "mom_t", label: "Month on month, tonnes", subtitle: "change on the month before, tonnes", unit: "t", lag: 1, signed: true, more: true},
	{value: "yoy_t", label: "Year on year, tonnes", subtitle: "change on the same month a year before, tonnes", unit: "t", lag: 12, signed: true, more: true},
}

// measureOf returns the measure that show names, nil if there is none.
func measureOf(show string) *measure {
	i := slices.IndexFunc(shows, func(m measure) bool { return m.value == show })
	if i < 0 {
		return nil
	}
	return &shows[i]
}

// measure returns the measure that the request shows.
func (t *teller) measure() measure { return *measureOf(t.request.Show) }

// changes reports whether m is a change in percent.
func (m measure) changes() bool { return m.lag > 0 && m.unit == "percent" }

// mass reports whether m is a mass, in kilograms until it is shown.
func (m measure) mass() bool { return m.unit == "t" }

func (t *teller) subtitle() string {
	m := t.measure()
	switch {
	case m.value == "share":
		return t.Words.Text(t.either("share of all exports, %", "share of all imports, %"))
	case m.value == "cum":
		return t.Words.Say(m.subtitle, "month", t.Words.Dated(t.span.First))
	case m.value == "index" && t.hasBase:
		return t.Words.Say("{month} = 100", "month", t.Words.Dated(t.base))
	}
	return t.Words.Text(m.subtitle)
}

// shown returns the series that the request shows: kilograms, ratios or index
// points.
func (t *teller) shown(code string) series.Series {
	mass := t.Partners[code].Mass
	switch t.request.Show {
	case "mom":
		return t.Changes(code, claim.MonthOnMonth)
	case "yoy":
		return t.Changes(code, claim.YearOnYear)
	case "ytd":
		return t.YearToDate(code)
	case "index":
		if !t.hasBase {
			return series.Series{}
		}
		return mass.Index(t.base)
	case "share":
		return mass.ShareOf(t.Partners[claim.Total].Mass)
	case "ma3":
		return t.over(code, 1.0/3, func(m calendar.Month) calendar.Month { return m - 2 })
	case "rolling12":
		return t.over(code, 1, func(m calendar.Month) calendar.Month { return m - 11 })
	case "cum":
		return t.over(code, 1, func(calendar.Month) calendar.Month { return t.span.First })
	case "mom_t", "yoy_t":
		return t.difference(code, t.measure().lag)
	}
	return mass
}

// over returns, for each month of the charts, by times a partner's mass from a
// first month to it. A total that was printed for such months stands in for
// one of them that is missing; the sum is derived then.
func (t *teller) over(code string, by float64, first func(calendar.Month) calendar.Month) series.Series {
	out, mass := series.New(t.span.First, t.span.Len()), t.Partners[code].Mass
	for m := range t.span.All() {
		span := calendar.Span{First: first(m), Last: m}
		status := series.Reported
		for month := range span.All() {
			if mass.StatusAt(month) != series.Reported {
				status = series.Derived
			}
		}
		out.Set(m, t.Sum(code, span).Scale(by), status)
	}
	return out
}

// difference returns the change of a partner's mass on the month lag before.
func (t *teller) difference(code string, lag calendar.Month) series.Series {
	out, mass := series.New(t.span.First, t.span.Len()), t.Partners[code].Mass
	for m := range t.span.All() {
		status := max(mass.StatusAt(m), mass.StatusAt(m-lag))
		out.Set(m, mass.At(m).Sub(mass.At(m-lag)), status)
	}
	return out
}

// scale brings a value of the shown series into the unit of the chart:
// kilograms to tonnes, ratios to percent.
func (t *teller) scale(v interval.Interval) interval.Interval {
	switch m := t.measure(); {
	case m.mass():
		return v.Scale(1.0 / 1000)
	case m.unit == "index":
		return v
	}
	return v.Scale(100)
}

// text words a value of the chart: "420.5 t", "−28.7%", "104.2".
func (t *teller) text(v interval.Interval) string {
	switch m := t.measure(); {
	case !v.Known():
		return "–"
	case m.mass() && m.signed:
		return t.Words.Say("{n} t", "n", claim.SignedMass(t.Words, v))
	case m.mass():
		return t.Words.Say("{n} t", "n", claim.Mass(t.Words, v))
	case m.changes():
		return claim.SignedPercent(t.Words, v)
	case m.unit == "index":
		return claim.Number(t.Words, v)
	}
	return claim.SharePercent(t.Words, v)
}

// rangeOnly reports whether v is too uncertain for a point: for changes in
// percent, over ten percentage points wide; for those in tonnes, over a tonne
// and half of the change; else as [claim.Wide].
func (t *teller) rangeOnly(v interval.Interval) bool {
	switch m := t.measure(); {
	case m.changes():
		return v.Width() > 10
	case m.mass() && m.signed:
		return v.Width() > max(1, math.Abs(v.Value)/2)
	case m.mass():
		return claim.Wide(v.Scale(1000))
	}
	return claim.Wide(v)
}

// lowBase reports whether a change in percent is shown whose base is too low for one.
func (t *teller) lowBase(code string, m calendar.Month) bool {
	show := t.measure()
	return show.changes() && t.LowBase(code, calendar.Span{First: m - show.lag, Last: m - show.lag})
}

// logNotes say what a logarithmic scale cannot show of charts.
func (t *teller) logNotes(charts []Chart) []string {
	if !t.log() {
		return nil
	}
	nothing, open := false, false
	for _, chart := range charts {
		for _, line := range chart.Lines {
			for _, p := range line.Points {
				nothing = nothing || p.High != nil && *p.High <= 0
				open = open || p.High != nil && *p.High > 0 && *p.Low <= 0
			}
		}
	}
	note := t.Words.Text("On the logarithmic scale equal steps are equal ratios, and there is no zero.")
	if nothing {
		note = following(t.Words, note, t.Words.Text("Months with nothing are not drawn."))
	}
	if open {
		note = following(t.Words, note, t.Words.Text("A bar that stands on the foot of the chart reaches down to zero."))
	}
	return []string{note}
}

// log reports whether the charts have a logarithmic scale.
func (t *teller) log() bool { return t.request.YScale == "log" && !t.measure().signed }
