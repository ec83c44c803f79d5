package analysis

import (
	"fmt"
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/concentration"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/seasonal"
)

func (s Subject) seasonPicture(y months, parts seasonal.Parts, err error) Picture {
	p := Picture{Name: "season", Title: "Seasonal pattern of " + s.noun(), Subtitle: "tonnes above or below the trend", Unit: "t"}
	if why := y.noSeason(err); why != "" {
		return p.without("%s", why)
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
	p.Layers = []Layer{{Columns, "latest year", pattern}, {Range, "all years", pattern}}
	highest, lowest := 0, 0
	p.Head = []string{"Month", "Latest year, tonnes", "All years"}
	for k, v := range pattern {
		name := calendar.Of(2001, k+1).Name()
		p.Places = append(p.Places, name)
		p.Rows = append(p.Rows, []string{name, rounded(v.Value), rounded(v.Low) + " to " + rounded(v.High)})
		if v.Value > pattern[highest].Value {
			highest = k
		}
		if v.Value < pattern[lowest].Value {
			lowest = k
		}
	}
	p.Summary = fmt.Sprintf("The pattern is highest in %s, by %s above the trend, and lowest in %s, by %s below it.",
		p.Places[highest], tonnes(pattern[highest].Value), p.Places[lowest], tonnes(abs(pattern[lowest].Value)))
	p.Note = seasonMethod + y.basis() + "."
	return p
}

// drawn is how many partners a picture names; the others stand together.
const drawn = 12

func (s Subject) contributionPicture(name string, lag int) Picture {
	base := s.Month - calendar.Month(lag)
	p := Picture{Name: name, Subtitle: "percentage points", Unit: "points", Sideways: true,
		Title: fmt.Sprintf("Who made the change of %s, %s on %s", s.trade(), s.Month.Long(), base.Long())}
	parts, change, rest, why := s.contributions(lag)
	if why != "" {
		return p.without("%s", why)
	}
	columns := Layer{Kind: Columns, Name: "contribution"}
	p.Head = []string{claim.Capital(s.Side()), "Percentage points", "From", "To"}
	add := func(name string, v interval.Interval) {
		p.Places = append(p.Places, name)
		columns.Values = append(columns.Values, v)
		p.Rows = append(p.Rows, []string{name, signedPoints(v.Value), signedPoints(v.Low), signedPoints(v.High)})
	}
	for _, c := range parts[:min(drawn, len(parts))] {
		add(s.Partners[c.code].Name, c.points)
	}
	if len(parts) > drawn {
		others := interval.Exact(0)
		for _, c := range parts[drawn:] {
			others = others.Add(c.points)
		}
		add("Others known", others)
	}
	if rest.Width() > 0 || math.Abs(rest.Value) > 1e-9 {
		add("Not broken down", rest)
	}
	add("All together", change)
	p.Layers = []Layer{columns, {Range, "what the digits allow", columns.Values}}
	p.Summary = fmt.Sprintf("%s changed by %s. The largest contribution was that of %s, with %s; what is not broken down made %s.",
		claim.Capital(s.trade()), claim.SignedPercent(s.Words, change), s.Partners[parts[0].code].Phrase, points(parts[0].points), points(rest))
	p.Note = "The contributions add up to the change of the total, but for rounding. Thin lines: what the published digits allow."
	return p
}

// signedPoints words a number of points, "+4.1", "−0.3".
func signedPoints(x float64) string {
	text := (*language.Words)(nil).Grouped(x, 1)
	if x > 0 && text != "0.0" {
		return "+" + text
	}
	return text
}

// concentrationPictures are those of the index and of the largest share over time.
func (s Subject) concentrationPictures() []Picture {
	var months []measured
	for m := s.Span.First; m <= s.Month; m++ {
		months = append(months, s.measures(m))
	}
	index := over("index", "Concentration of "+s.trade(), "Herfindahl–Hirschman index; 10,000 where all goes to one "+s.Side(), "index", s.Span.First, len(months))
	largest := over("largest", "Share of the largest "+s.Side(), "percent of "+s.trade(), "percent", s.Span.First, len(months))
	return []Picture{
		s.overTime(index, months, 1e4, func(m concentration.Measures) concentration.Range { return m.Herfindahl }),
		s.overTime(largest, months, 100, func(m concentration.Measures) concentration.Range { return m.Top }),
	}
}

// overTime fills in a picture of a measure of concentration, times factor.
// Months without one are gaps.
func (s Subject) overTime(p Picture, months []measured, factor float64, of func(concentration.Measures) concentration.Range) Picture {
	unit := p.Unit
	band := Layer{Kind: Band, Name: "bounds"}
	p.Head = []string{"Month", "At least", "At most", "Known"}
	count, last := 0, interval.Missing()
	var latest calendar.Month
	for i, now := range months {
		m, v := s.Span.First+calendar.Month(i), interval.Missing()
		row := []string{m.Long(), "–", "–", "–"}
		if now.why == "" {
			r := of(now.bounds)
			v = interval.Interval{Low: factor * r.Low, Value: factor * (r.Low + r.High) / 2, High: factor * r.High}
			row = []string{m.Long(), bound(v.Low, unit, math.Floor), bound(v.High, unit, math.Ceil),
				fmt.Sprintf("%d %ss, %s of the total", now.known, s.Side(), claim.SharePercent(s.Words, now.part.Scale(100)))}
			count, last, latest = count+1, v, m
		}
		band.Values = append(band.Values, v)
		p.Rows = append(p.Rows, row)
	}
	if count == 0 {
		p.Rows, p.Head = nil, nil
		return p.without("Needs a month with a total and the tonnage of %d partners; there is none from %s to %s.", neededParts, s.Span.First.Long(), s.Month.Long())
	}
	p.Layers = []Layer{band, {Range, "bounds", band.Values}}
	p.Summary = fmt.Sprintf("Known within bounds for %d of %d months. In %s it lay between %s and %s.",
		count, len(p.Places), latest.Long(), bound(last.Low, unit, math.Floor), bound(last.High, unit, math.Ceil))
	p.Note = fmt.Sprintf("The bounds hold for all that the digits of the known tonnages and any division of the rest among up to %d partners allow; there is no best guess between them.", countries)
	return p
}

// bound words an end, rounded outward by round.
func bound(x float64, unit string, round func(float64) float64) string {
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
		return (*language.Words)(nil).Grouped(whole/scale, 1) + "%"
	}
	return (*language.Words)(nil).Grouped(whole, 0)
}
