package analysis

import (
	"errors"
	"fmt"
	"math"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/concentration"
	"lodestone/wasm/expected"
	"lodestone/wasm/interval"
	"lodestone/wasm/seasonal"
	"lodestone/wasm/unusual"
	"lodestone/wasm/volatility"
)

// The questions about one month and what surrounds it: is it unusual, how
// much does the series vary, how concentrated is the trade.

func share(ratio float64) string { return claim.SharePercent(interval.Exact(100 * ratio)) }

// past returns all months of the series up to the month told of: what is usual
// does not depend on the span that a chart shows.
func (s Subject) past() months {
	whole := s
	whole.Span = calendar.Span{First: s.mass().Span().First, Last: s.Month}
	return whole.stretch()
}

const topicUnusual = "Is the month unusual?"

func (s Subject) unusual() Finding {
	y := s.past()
	all, err := unusual.AmongAll(y.tonnes)
	switch {
	case errors.Is(err, unusual.ErrTooFew):
		return refused(topicUnusual, "Needs %d known months; %d are known.", unusual.Needed, y.known)
	case err != nil:
		return refused(topicUnusual, "The figure for %s is not known well enough.", s.Month.Long())
	}
	text := fmt.Sprintf("%s has the %s of the %d months that are known", s.Month.Long(), place(all), all.Of)
	if same, err := unusual.AmongSame(y.tonnes); err == nil {
		text += fmt.Sprintf(", and among the %d known for a %s the %s", same.Of, s.Month.Name(), place(same))
	}
	method := y.basis() + "."
	z, err := unusual.RobustZ(y.tonnes)
	switch {
	case err != nil:
		method = "Its change on the year cannot be scored: too few changes on the year are known; " + method
	case math.Abs(z) > 3.5:
		text += fmt.Sprintf(". Its change on the year is far from the usual one (robust score %s)", claim.Grouped(z, 1))
		method = "Scores beyond ±3.5 count as outliers; " + method
	default:
		text += fmt.Sprintf(". Its change on the year is within the usual (robust score %s)", claim.Grouped(z, 1))
		method = "Scores beyond ±3.5 count as outliers; " + method
	}
	return Finding{topicUnusual, text + ".", true, method}
}

// place words a place from the nearer end: "highest", "3rd-lowest figure".
func place(p unusual.Place) string {
	if fromEnd := p.Of - p.Rank + 1 - p.Equal; fromEnd < p.Rank {
		return claim.NthMost(fromEnd, "lowest") + " figure"
	}
	return claim.NthMost(p.Rank, "highest") + " figure"
}

const (
	topicVariation = "Variation"
	window         = 12
)

func (s Subject) variation() Finding {
	y := s.past()
	now, err := volatility.Deviation(y.tonnes, window)
	switch {
	case errors.Is(err, volatility.ErrTooFew):
		return refused(topicVariation, "Needs most of the %d months up to %s.", window+1, s.Month.Long())
	case err != nil:
		return refused(topicVariation, "A month without any mass has no rate of change.")
	}
	text := fmt.Sprintf("Over the twelve months to %s, a usual change on the month was one by a factor of %.2g, up or down", s.Month.Long(), math.Exp(now))
	if ratio, err := volatility.Ratio(y.tonnes, window); err == nil {
		text += fmt.Sprintf(". The variation was %.2g times that of the twelve months before", ratio)
	}
	return Finding{topicVariation, text + ".", true, fmt.Sprintf("Standard deviation %.2g of the changes of the natural logarithm; regular seasonal change counts as variation. "+
		"Ratios of 0.54 to 1.86 are usual where nothing changed.", now)}
}

const topicConcentration = "Concentration"

// countries is how many there are in ISO 3166-1; no more can be partners.
const countries = 249

func (s Subject) concentration() Finding {
	total := s.Partners[claim.Total].Mass.At(s.Month)
	if !total.Known() {
		return refused(topicConcentration, "The total of %s is not known.", s.Month.Long())
	}
	var known []float64
	sum := 0.0
	for _, p := range s.Partners {
		if v := p.Mass.At(s.Month); p.Kind == "country" && v.Known() && !claim.Wide(v) {
			known = append(known, v.Value)
			sum += v.Value
		}
	}
	if len(known) < 3 {
		return refused(topicConcentration, "Needs the tonnage of three partners in %s; that of %d is known.", s.Month.Long(), len(known))
	}
	low, high, err := concentration.HerfindahlBounds(known, concentration.Unknown{
		TotalLow: max(total.Low, sum), TotalHigh: max(total.High, sum), Parts: countries - len(known), Largest: math.Inf(1),
	})
	if err != nil {
		return refused(topicConcentration, "The known tonnages do not fit into the total.")
	}
	method := fmt.Sprintf("Herfindahl–Hirschman index, 10,000 where all goes to one %s; %d tonnages known, %s of the total.",
		s.Side(), len(known), share(min(1, sum/total.Value)))
	text := fmt.Sprintf("The Herfindahl–Hirschman index of %s in %s is %s.", s.trade(), s.Month.Long(), claim.Grouped(low*1e4, 0))
	if high-low > 0.0005 {
		text = fmt.Sprintf("The Herfindahl–Hirschman index of %s in %s lies between %s and %s, depending on how the rest is divided.",
			s.trade(), s.Month.Long(), claim.Grouped(math.Floor(low*1e4), 0), claim.Grouped(math.Ceil(high*1e4), 0))
	}
	return Finding{topicConcentration, text, true, method}
}

func (s Subject) trade() string {
	if s.Export {
		return "all exports"
	}
	return "all imports"
}

const topicSeason = "Season"

func (s Subject) season() Finding {
	y := s.stretch()
	parts, err := seasonal.STLLunar(y.tonnes, (12-(y.first.Number()-1))%12)
	switch {
	case errors.Is(err, seasonal.ErrTooFew):
		return refused(topicSeason, "Needs %d known months; %d are known.", seasonal.Needed, y.known)
	case errors.Is(err, seasonal.ErrGaps):
		return refused(topicSeason, "Too many of the months from %s to %s are not known.", y.first.Long(), y.last().Long())
	case err != nil:
		return refused(topicSeason, "The figures do not allow a seasonal pattern to be told.")
	}
	last := len(y.tonnes) - 1
	adjusted := parts.Adjusted()[last]
	if math.IsNaN(adjusted) {
		return refused(topicSeason, "January and February are adjusted together, and one of the two is not known.")
	}
	text := fmt.Sprintf("Seasonally adjusted, %s in %s were %s, against %s unadjusted.", s.noun(), s.Month.Long(), tonnes(adjusted), tonnes(y.tonnes[last]))
	return Finding{topicSeason, text, true, "STL with robust weights, period 12, window 13; January and February are combined because of the Lunar New Year; " + y.basis() + "."}
}

const topicExpectation = "Against its own past"

// expectation compares the month told of with what the months before it would
// have led one to expect.
func (s Subject) expectation() Finding {
	y := s.past()
	last := len(y.tonnes) - 1
	if last < 1 || math.IsNaN(y.tonnes[last]) {
		return refused(topicExpectation, "The figure for %s is not known well enough.", s.Month.Long())
	}
	model, err := expected.Fit(y.tonnes[:last])
	switch {
	case errors.Is(err, expected.ErrTooFew):
		return refused(topicExpectation, "Needs %d months in a row before %s.", expected.Needed, s.Month.Long())
	case err != nil:
		return refused(topicExpectation, "The months before %s do not allow an expectation.", s.Month.Long())
	}
	band := model.Expect(1, 0.95)[0]
	where := "within"
	if y.tonnes[last] < band.Low || y.tonnes[last] > band.High {
		where = "outside"
	}
	text := fmt.Sprintf("The months before would have led one to expect %s for %s, within %s to %s; the figure is %s that.",
		tonnes(band.Point), s.Month.Long(), significant(max(0, band.Low)), significant(band.High), where)
	return Finding{topicExpectation, text, true, fmt.Sprintf("Exponential smoothing with a damped trend, fitted by maximum likelihood to the %d months before; 95%% interval. "+
		"It knows nothing of policy, and forecasts nothing.", model.Months)}
}
