package analysis

import (
	"math"
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/concentration"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/seasonal"
)

func (s Subject) seasonPicture(y months, parts seasonal.Parts, err error) Picture {
	w := s.Words
	p := Picture{Name: "season", Title: w.Say("Seasonal pattern of {subject}", "subject", s.noun()),
		Subtitle: w.Text("tonnes above or below the trend"), Unit: "t"}
	if why := y.noSeason(err); why != "" {
		return p.without(why)
	}
	// The pattern moves slowly: the latest year's, with the range over all years.
	pattern := make([]interval.Interval, 12)
	for k := range pattern {
		pattern[k] = interval.Missing()
	}
	for i, v := range parts.Seasonal {
		k := y.at(i).Number() - 1
		switch {
		case math.IsNaN(v):
		case !pattern[k].Known():
			pattern[k] = interval.Exact(v)
		default:
			pattern[k] = interval.Interval{Low: min(pattern[k].Low, v), Value: v, High: max(pattern[k].High, v)}
		}
	}
	p.Layers = []Layer{{Columns, w.Text("latest year"), pattern}, {Range, w.Text("all years"), pattern}}
	highest, lowest := 0, 0
	p.Head = []string{w.Text("Month"), w.Text("Latest year, tonnes"), w.Text("column^All years")}
	for k, v := range pattern {
		name := w.Month(calendar.Of(2001, k+1))
		p.Places = append(p.Places, name)
		p.Rows = append(p.Rows, []string{name, rounded(w, v.Value), ends(w, rounded(w, v.Low), rounded(w, v.High))})
		if v.Value > pattern[highest].Value {
			highest = k
		}
		if v.Value < pattern[lowest].Value {
			lowest = k
		}
	}
	p.Summary = w.Say("The pattern is highest in {top}, by {above} above the trend, and lowest in {bottom}, by {below} below it.",
		"top", p.Places[highest], "above", tonnes(w, pattern[highest].Value), "bottom", p.Places[lowest], "below", tonnes(w, abs(pattern[lowest].Value)))
	p.Note = y.seasonMethod()
	return p
}

// drawn is how many partners a picture names; the others stand together.
const drawn = 12

func (s Subject) contributionPicture(name string, lag int) Picture {
	w, base := s.Words, s.Month-calendar.Month(lag)
	p := Picture{Name: name, Subtitle: w.Text("percentage points"), Unit: "points", Sideways: true,
		Title: w.Say(s.flow("Who made the change of all exports, {month} on {base}", "Who made the change of all imports, {month} on {base}"),
			"month", w.Dated(s.Month), "base", w.Dated(base))}
	list, change, rest, why := s.contributions(lag)
	if why != "" {
		return p.without(why)
	}
	columns := Layer{Kind: Columns, Name: w.Text("contribution")}
	p.Head = []string{w.Text(s.flow("Destination", "Origin")), w.Text("Percentage points"), w.Text("column^From"), w.Text("column^To")}
	add := func(name string, v interval.Interval) {
		p.Places = append(p.Places, name)
		columns.Values = append(columns.Values, v)
		p.Rows = append(p.Rows, []string{name, w.Signed(v.Value, 1), w.Signed(v.Low, 1), w.Signed(v.High, 1)})
	}
	for _, c := range list[:min(drawn, len(list))] {
		add(s.Partners[c.code].Name, c.points)
	}
	if len(list) > drawn {
		others := interval.Exact(0)
		for _, c := range list[drawn:] {
			others = others.Add(c.points)
		}
		add(w.Text("Others known"), others)
	}
	if rest.Width() > 0 || math.Abs(rest.Value) > 1e-9 {
		add(w.Text("Not broken down"), rest)
	}
	add(w.Text("All together"), change)
	p.Layers = []Layer{columns, {Range, w.Text("what the digits allow"), columns.Values}}
	p.Summary = w.Say(s.flow("All exports changed by {change}. The largest contribution was that of {partner}, with {points}; what is not broken down contributed {rest}.",
		"All imports changed by {change}. The largest contribution was that of {partner}, with {points}; what is not broken down contributed {rest}."),
		"change", claim.SignedPercent(w, change), "partner", s.Partners[list[0].code].Phrase,
		"points", claim.SignedPoints(w, list[0].points), "rest", claim.SignedPoints(w, rest))
	p.Note = w.Text("The contributions add up to the change of the total, but for rounding. Thin lines: what the published digits allow.")
	return p
}

// concentrationPictures are those of the index and of the largest share over time.
func (s Subject) concentrationPictures() []Picture {
	var months []measured
	for m := s.Span.First; m <= s.Month; m++ {
		months = append(months, s.measures(m))
	}
	index := over("index", s.Words.Text(s.flow("Concentration of all exports", "Concentration of all imports")),
		s.Words.Text(s.flow("Herfindahl–Hirschman index; 10,000 where all goes to one destination", "Herfindahl–Hirschman index; 10,000 where all goes to one origin")),
		"index", s.Span.First, len(months))
	largest := over("largest", s.Words.Text(s.flow("Share of the largest destination", "Share of the largest origin")),
		s.Words.Text(s.flow("percent of all exports", "percent of all imports")), "percent", s.Span.First, len(months))
	return []Picture{
		s.overTime(index, months, 1e4, func(m concentration.Measures) concentration.Range { return m.Herfindahl }),
		s.overTime(largest, months, 100, func(m concentration.Measures) concentration.Range { return m.Top }),
	}
}

// overTime fills in a picture of a measure of concentration, times factor.
// Months without one are gaps.
func (s Subject) overTime(p Picture, months []measured, factor float64, of func(concentration.Measures) concentration.Range) Picture {
	w := s.Words
	end := func(x float64, round func(float64) float64) string { return bound(w, x, p.Unit, round) }
	band := Layer{Kind: Band, Name: w.Text("bounds")}
	p.Head = []string{w.Text("Month"), w.Text("column^At least"), w.Text("column^At most"), w.Text("column^Known")}
	count, last := 0, interval.Missing()
	var latest calendar.Month
	for i, now := range months {
		m, v := s.Span.First+calendar.Month(i), interval.Missing()
		row := []string{w.Dated(m), "–", "–", "–"}
		if now.why == "" {
			r := of(now.bounds)
			v = interval.Interval{Low: factor * r.Low, Value: factor * (r.Low + r.High) / 2, High: factor * r.High}
			row = []string{w.Dated(m), end(v.Low, math.Floor), end(v.High, math.Ceil),
				w.Say(s.flow("{n} destinations, {share} of the total", "{n} origins, {share} of the total"),
					"n", strconv.Itoa(now.known), "share", claim.SharePercent(w, now.part.Scale(100)))}
			count, last, latest = count+1, v, m
		}
		band.Values = append(band.Values, v)
		p.Rows = append(p.Rows, row)
	}
	if count == 0 {
		p.Rows, p.Head = nil, nil
		return p.without(w.Say("Needs a month with a total and the tonnage of {n} partners; there is none from {first} to {last}.",
			"n", strconv.Itoa(neededParts), "first", w.Dated(s.Span.First), "last", w.Dated(s.Month)))
	}
	p.Layers = []Layer{band, {Range, w.Text("bounds"), band.Values}}
	p.Summary = w.Say("Known within bounds for {n} of {all} months. In {month} it lay between {low} and {high}.",
		"n", strconv.Itoa(count), "all", strconv.Itoa(len(p.Places)), "month", w.Dated(latest), "low", end(last.Low, math.Floor), "high", end(last.High, math.Ceil))
	p.Note = w.Say("The bounds hold for all that the digits of the known tonnages and any division of the rest among up to {n} partners allow; there is no best guess between them.",
		"n", strconv.Itoa(countries))
	return p
}

// bound words an end, rounded outward by round.
func bound(w *language.Words, x float64, unit string, round func(float64) float64) string {
	scale := 1.0
	if unit == "percent" {
		scale = 10
	}
	// what floats leave of a whole number is no reason to round it away
	whole := math.Round(scale * x)
	if math.Abs(scale*x-whole) > 1e-6 {
		whole = round(scale * x)
	}
	if unit == "percent" {
		return w.Say("{n}%", "n", w.Grouped(whole/scale, 1))
	}
	return w.Grouped(whole, 0)
}
