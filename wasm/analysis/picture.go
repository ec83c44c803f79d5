package analysis

import (
	"fmt"
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/breaks"
	"lodestone/wasm/claim"
	"lodestone/wasm/expected"
	"lodestone/wasm/interval"
)

// Picture is what a chart of a finding shows. Values stand in layers over one
// axis of places, which are months or names.
type Picture struct {
	Name     string // trend, expectation, season, levels, month, year, index or largest
	Title    string
	Subtitle string // the unit in words
	Unit     string // t, percent, points or index
	Summary  string // the text alternative
	Note     string // what a reader must know about it, or ""
	Refusal  string // why there is no picture, in whole sentences; then there are no layers
	Sideways bool   // the places are names, one below the other
	Places   []string
	Layers   []Layer
	Head     []string // of the table behind it
	Rows     [][]string
}

// The kinds of layers.
const (
	Line    = "line"    // the figures, joined where neighbours are known
	Range   = "range"   // from Low to High, with no point
	Band    = "band"    // likewise, as an area
	Model   = "model"   // joined, what a method makes of the figures
	Step    = "step"    // levels, each over the whole of its places
	Mark    = "mark"    // the places with a value stand out
	Columns = "columns" // from zero to the value
)

// Layer is one value for each place, missing where there is none.
type Layer struct {
	Kind   string
	Name   string // "United States", "95% interval"
	Values []interval.Interval
}

// over returns a picture of months without layers yet.
func over(name, title, subtitle, unit string, first calendar.Month, n int) Picture {
	p := Picture{Name: name, Title: title, Subtitle: subtitle, Unit: unit}
	for i := range n {
		p.Places = append(p.Places, (first + calendar.Month(i)).String())
	}
	return p
}

func (p Picture) without(format string, values ...any) Picture {
	p.Refusal, p.Places = fmt.Sprintf(format, values...), nil
	return p
}

// layer returns a layer with a value for each of n places.
func layer(kind, name string, n int, value func(i int) interval.Interval) Layer {
	l := Layer{Kind: kind, Name: name, Values: make([]interval.Interval, n)}
	for i := range l.Values {
		l.Values[i] = value(i)
	}
	return l
}

// figures are the layers of the series itself: points, and ranges where only
// those are known.
func (s Subject) figures(y months) []Layer {
	name := s.Partners[s.Partner].Name
	points := layer(Line, name, len(y.tonnes), func(i int) interval.Interval {
		if math.IsNaN(y.tonnes[i]) {
			return interval.Missing()
		}
		return y.ranges[i]
	})
	if y.wide == 0 {
		return []Layer{points}
	}
	return []Layer{layer(Range, "known only as a range", len(y.tonnes), func(i int) interval.Interval {
		if !math.IsNaN(y.tonnes[i]) {
			return interval.Missing()
		}
		return y.ranges[i]
	}), points}
}

// table fills in the table of a picture of months: the figures, and a column for
// each other layer.
func (p *Picture) table(y months, columns []string, cell func(i, column int) string) {
	p.Head = append([]string{"Month", "Tonnes"}, columns...)
	for i := range y.tonnes {
		row := []string{y.at(i).Long(), claim.Mass(nil, y.ranges[i])}
		for j := range columns {
			row = append(row, cell(i, j))
		}
		p.Rows = append(p.Rows, row)
	}
}

// rounded words an estimate, a dash where there is none.
func rounded(x float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	return significant(x)
}

func (s Subject) trendPicture(y months, t trended, found Finding) Picture {
	p := over("trend", "Trend of "+s.noun(), "tonnes a month", "t", y.first, len(y.tonnes))
	line := t.line
	if t.err != nil {
		return p.without("%s", found.Answer.String())
	}
	// The line passes through the medians of places and values, whatever its slope.
	var places []float64
	for i, x := range y.tonnes {
		if !math.IsNaN(x) {
			places = append(places, float64(i))
		}
	}
	middle := (places[(len(places)-1)/2] + places[len(places)/2]) / 2
	at := func(slope float64, i int) float64 {
		return line.Intercept + line.Slope*middle + slope*(float64(i)-middle)
	}
	band := layer(Band, "95% interval", len(y.tonnes), func(i int) interval.Interval {
		a, b := at(line.Low, i), at(line.High, i)
		return interval.Interval{Low: min(a, b), Value: at(line.Slope, i), High: max(a, b)}
	})
	model := Layer{Model, "Theil–Sen line", band.Values}
	p.Layers = append([]Layer{band, model}, s.figures(y)...)
	p.Note = "The band holds the lines with a slope within its 95% interval, if months are independent of each other."
	p.Summary = fmt.Sprintf("%s The line runs from %s in %s to %s in %s.", found.Answer.String(),
		tonnes(at(line.Slope, 0)), y.first.Long(), tonnes(at(line.Slope, len(y.tonnes)-1)), y.last().Long())
	p.table(y, []string{"Line", "Band"}, func(i, column int) string {
		v := band.Values[i]
		return []string{rounded(v.Value), rounded(v.Low) + " to " + rounded(v.High)}[column]
	})
	return p
}

// ahead is how many of the latest months are compared with what was to be
// expected before them, at most; shownBefore is how many are drawn before those.
const ahead, shownBefore = 6, 18

func (s Subject) expectationPicture(found Finding) Picture {
	y := s.past()
	p := over("expectation", "The latest months against the past of the series", "tonnes a month", "t", y.first, len(y.tonnes))
	n := len(y.tonnes)
	run := 0
	for run < n && !math.IsNaN(y.tonnes[n-1-run]) {
		run++
	}
	h := min(ahead, run-expected.Needed)
	if h < 1 {
		return p.without("Needs %d months in a row up to %s; known in a row: %d.", expected.Needed+1, s.Month.Long(), run)
	}
	model, err := y.fit(n - h)
	if err != nil {
		return p.without("The months before %s do not allow an expectation.", y.at(n-h).Long())
	}
	bands := model.Expect(h, 0.95)
	from := max(0, n-h-shownBefore)
	y = months{first: y.at(from), tonnes: y.tonnes[from:], ranges: y.ranges[from:]}
	p.Places = p.Places[from:]
	first := len(y.tonnes) - h
	band := layer(Band, "95% interval", len(y.tonnes), func(i int) interval.Interval {
		if i < first {
			return interval.Missing()
		}
		b := bands[i-first]
		return interval.Interval{Low: max(0, b.Low), Value: max(0, b.Point), High: max(0, b.High)}
	})
	p.Layers = append([]Layer{band, {Model, "expected", band.Values}}, s.figures(y)...)
	inside := 0
	for i := first; i < len(y.tonnes); i++ {
		if y.ranges[i].Low >= band.Values[i].Low && y.ranges[i].High <= band.Values[i].High {
			inside++
		}
	}
	p.Note = "What the series’ own past would have led one to expect; no forecast of policy. " + fmt.Sprintf(expectationMethod, model.Months)
	p.Summary = fmt.Sprintf("Of the %d months from %s to %s, %d lie within what the %d months before would have led one to expect.",
		h, y.at(first).Long(), y.last().Long(), inside, model.Months)
	if h == 1 {
		p.Summary = found.Answer.String()
	}
	p.table(y, []string{"Expected", "95% interval"}, func(i, column int) string {
		v := band.Values[i]
		if !v.Known() {
			return "–"
		}
		return []string{rounded(v.Value), rounded(v.Low) + " to " + rounded(v.High)}[column]
	})
	return p
}

func (s Subject) levelPicture(y months, found Finding) Picture {
	p := over("levels", "Changes of level", "tonnes a month", "t", y.first, len(y.tonnes))
	change, err := breaks.Pettitt(y.tonnes)
	if err != nil {
		return p.without("Needs %d known months; %d are known.", breaks.NeededPettitt, y.known)
	}
	levels, err := breaks.PELT(y.tonnes)
	if err == nil {
		p.Layers = append(p.Layers, layer(Step, "levels by PELT", len(y.tonnes), func(i int) interval.Interval {
			k := 0
			for k < len(levels.Breaks) && i >= levels.Breaks[k] {
				k++
			}
			return interval.Exact(levels.Means[k])
		}))
		p.Summary = s.cuts(y, levels)
	} else {
		p.Summary = fmt.Sprintf("Several levels need %d known months; %d are known.", breaks.NeededPELT, y.known)
	}
	if change.P < significance {
		p.Layers = append(p.Layers, layer(Mark, "most likely change", len(y.tonnes), func(i int) interval.Interval {
			if i != change.Index {
				return interval.Missing()
			}
			return interval.Exact(y.tonnes[i])
		}))
	}
	p.Layers = append(p.Layers, s.figures(y)...)
	p.Summary = found.Answer.String() + " " + p.Summary
	p.Note = "An upright line is the most likely single change, where Pettitt’s test shows one; horizontal lines are levels that PELT finds."
	columns := []string{"Level"}
	if err != nil {
		columns = nil
	}
	p.table(y, columns, func(i, _ int) string { return rounded(p.Layers[0].Values[i].Value) })
	return p
}
