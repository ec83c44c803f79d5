package analysis

import (
	"math"
	"strconv"

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
	Method   string // of the finding that it draws; "" where it has none of its own
	Inputs   Inputs // of the table; none where each row has the month that it names
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

// without returns a picture that is refused, with the reason.
func (p Picture) without(why string) Picture {
	p.Refusal, p.Places = why, nil
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
	return []Layer{layer(Range, s.Words.Text("known only as a range"), len(y.tonnes), func(i int) interval.Interval {
		if !math.IsNaN(y.tonnes[i]) {
			return interval.Missing()
		}
		return y.ranges[i]
	}), points}
}

// table fills in the table of a picture of months: the figures, and a column for
// each other layer.
func (p *Picture) table(y months, columns []string, cell func(i, column int) string) {
	p.Head = append([]string{y.words.Text("Month"), y.words.Text("Tonnes")}, columns...)
	for i := range y.tonnes {
		row := []string{y.words.Dated(y.at(i)), claim.Mass(y.words, y.ranges[i])}
		for j := range columns {
			row = append(row, cell(i, j))
		}
		p.Rows = append(p.Rows, row)
	}
}

func (s Subject) trendPicture(y months, t trended, found Finding) Picture {
	w := s.Words
	p := over("trend", w.Say("Trend of {subject}", "subject", s.noun()), w.Text("tonnes a month"), "t", y.first, len(y.tonnes))
	line := t.line
	if t.err != nil {
		return p.without(found.Answer.String())
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
	band := layer(Band, w.Text("95% interval"), len(y.tonnes), func(i int) interval.Interval {
		a, b := at(line.Low, i), at(line.High, i)
		return interval.Interval{Low: min(a, b), Value: at(line.Slope, i), High: max(a, b)}
	})
	model := Layer{Model, w.Text("Theil–Sen line"), band.Values}
	p.Layers = append([]Layer{band, model}, s.figures(y)...)
	p.Note = w.Text("The band holds the lines with a slope within its 95% interval, if months are independent of each other.")
	p.Summary = sentences(w, found.Answer.String(), w.Say("The line runs from {start} in {first} to {end} in {last}.",
		"start", tonnes(w, at(line.Slope, 0)), "first", w.Dated(y.first), "end", tonnes(w, at(line.Slope, len(y.tonnes)-1)), "last", w.Dated(y.last())))
	p.table(y, []string{w.Text("column^Line"), w.Text("column^Band")}, func(i, column int) string {
		v := band.Values[i]
		return []string{rounded(w, v.Value), ends(w, rounded(w, v.Low), rounded(w, v.High))}[column]
	})
	return p
}

// ahead is how many of the latest months are compared with what was to be
// expected before them, at most; shownBefore is how many are drawn before those.
const ahead, shownBefore = 6, 18

func (s Subject) expectationPicture(found Finding) Picture {
	w, y := s.Words, s.past()
	p := over("expectation", w.Text("The latest months against the past of the series"), w.Text("tonnes a month"), "t", y.first, len(y.tonnes))
	n := len(y.tonnes)
	run := 0
	for run < n && !math.IsNaN(y.tonnes[n-1-run]) {
		run++
	}
	h := min(ahead, run-expected.Needed)
	if h < 1 {
		return p.without(w.Say("Needs {needed} months in a row up to {month}; known in a row: {n}.",
			"needed", strconv.Itoa(expected.Needed+1), "month", w.Dated(s.Month), "n", strconv.Itoa(run)))
	}
	model, err := y.fit(n - h)
	if err != nil {
		return p.without(w.Say("The months before {month} do not allow an expectation.", "month", w.Dated(y.at(n-h))))
	}
	bands := model.Expect(h, 0.95)
	from := max(0, n-h-shownBefore)
	y = months{first: y.at(from), tonnes: y.tonnes[from:], ranges: y.ranges[from:], words: w}
	p.Places = p.Places[from:]
	first := len(y.tonnes) - h
	band := layer(Band, w.Text("95% interval"), len(y.tonnes), func(i int) interval.Interval {
		if i < first {
			return interval.Missing()
		}
		b := bands[i-first]
		return interval.Interval{Low: max(0, b.Low), Value: max(0, b.Point), High: max(0, b.High)}
	})
	p.Layers = append([]Layer{band, {Model, w.Text("layer^expected"), band.Values}}, s.figures(y)...)
	inside := 0
	for i := first; i < len(y.tonnes); i++ {
		if y.ranges[i].Low >= band.Values[i].Low && y.ranges[i].High <= band.Values[i].High {
			inside++
		}
	}
	p.Note = sentences(w, w.Text("What the series’ own past would have led one to expect; no forecast of policy."), expectationMethod(w, model.Months))
	p.Summary = w.Say("Of the {n} months from {first} to {last}, {inside} lie within what the {before} months before would have led one to expect.",
		"n", strconv.Itoa(h), "first", w.Dated(y.at(first)), "last", w.Dated(y.last()), "inside", strconv.Itoa(inside), "before", strconv.Itoa(model.Months))
	if h == 1 {
		p.Summary = found.Answer.String()
	}
	p.table(y, []string{w.Text("column^Expected"), w.Text("95% interval")}, func(i, column int) string {
		v := band.Values[i]
		if !v.Known() {
			return "–"
		}
		return []string{rounded(w, v.Value), ends(w, rounded(w, v.Low), rounded(w, v.High))}[column]
	})
	return p
}

func (s Subject) levelPicture(y months, found Finding) Picture {
	w := s.Words
	p := over("levels", w.Text("Changes of level"), w.Text("tonnes a month"), "t", y.first, len(y.tonnes))
	change, err := breaks.Pettitt(y.tonnes)
	if err != nil {
		return p.without(y.tooFew(breaks.NeededPettitt))
	}
	levels, err := breaks.PELT(y.tonnes)
	if err == nil {
		p.Layers = append(p.Layers, layer(Step, w.Text("levels by PELT"), len(y.tonnes), func(i int) interval.Interval {
			k := 0
			for k < len(levels.Breaks) && i >= levels.Breaks[k] {
				k++
			}
			return interval.Exact(levels.Means[k])
		}))
		p.Summary = y.cuts(levels)
	} else {
		p.Summary = w.Say("Several levels need {needed} known months; {n} are known.", "needed", strconv.Itoa(breaks.NeededPELT), "n", strconv.Itoa(y.known))
	}
	if change.P < significance {
		p.Layers = append(p.Layers, layer(Mark, w.Text("most likely change"), len(y.tonnes), func(i int) interval.Interval {
			if i != change.Index {
				return interval.Missing()
			}
			return interval.Exact(y.tonnes[i])
		}))
	}
	p.Layers = append(p.Layers, s.figures(y)...)
	p.Summary = sentences(w, found.Answer.String(), p.Summary)
	p.Note = w.Text("An upright line is the most likely single change, where Pettitt’s test shows one; horizontal lines are levels that PELT finds.")
	columns := []string{w.Text("column^Level")}
	if err != nil {
		columns = nil
	}
	p.table(y, columns, func(i, _ int) string { return rounded(w, p.Layers[0].Values[i].Value) })
	return p
}
