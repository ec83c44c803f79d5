package analysis

import (
	"errors"
	"fmt"
	"math"

	"lodestone/wasm/claim"
	"lodestone/wasm/expected"
	"lodestone/wasm/interval"
	"lodestone/wasm/seasonal"
	"lodestone/wasm/unusual"
	"lodestone/wasm/volatility"
)

// The questions about one month and what surrounds it: is it unusual, how
// much does the series vary, how concentrated is the trade.

func share(ratio float64) string { return claim.SharePercent(nil, interval.Exact(100*ratio)) }

const topicUnusual = "Is the month unusual?"

// Unusual answers whether the month told of is an unusual one.
func (s Subject) Unusual() Finding {
	y := s.past()
	all, err := unusual.AmongAll(y.tonnes)
	switch {
	case errors.Is(err, unusual.ErrTooFew):
		return refused(topicUnusual, "Needs %d known months; %d are known.", unusual.Needed, y.known)
	case err != nil:
		return refused(topicUnusual, "The figure for %s is not known well enough.", s.Month.Long())
	}
	answer := fmt.Sprintf("%s has the %s of the %d months that are known", s.Month.Long(), place(all), all.Of)
	if same, err := unusual.AmongSame(y.tonnes); err == nil {
		answer += fmt.Sprintf(", and among the %d known for %s the %s", same.Of, s.Month.Name(), place(same))
	}
	rank := func(y []float64) float64 { p, _ := unusual.AmongAll(y); return float64(p.Rank) }
	if low, high := reach(y, float64(all.Rank), rank); low < high {
		answer += fmt.Sprintf("; within the digits of the figures it may be anything from the %s to the %s",
			claim.NthMost(s.Words, int(low), "highest"), claim.NthMost(s.Words, int(high), "highest"))
	}
	scored, method := s.score(y)
	return Finding{topicUnusual, say("%s.%s", answer, scored), true, method + y.basis() + "."}
}

// score words the robust score of the change on the year, and what it means.
func (s Subject) score(y months) (scored, method string) {
	z, err := unusual.RobustZ(y.tonnes)
	if err != nil {
		return "", "Its change on the year cannot be scored: too few changes on the year are known; "
	}
	low, high := reach(y, z, func(y []float64) float64 {
		z, err := unusual.RobustZ(y)
		if err != nil {
			return math.NaN()
		}
		return z
	})
	worded := s.Words.Grouped(z, 1)
	if s.Words.Grouped(low, 1) != s.Words.Grouped(high, 1) {
		worded = s.Words.Grouped(low, 1) + " to " + s.Words.Grouped(high, 1)
	}
	verdict := "is within the usual"
	switch {
	case low > outlier || high < -outlier:
		verdict = "is far from the usual one"
	case high > outlier || low < -outlier:
		verdict = "may be within the usual or far from it: the digits of the figures leave it open"
	}
	return fmt.Sprintf(" Its change on the year %s (robust score %s).", verdict, worded), "Scores beyond ±3.5 count as outliers; "
}

// outlier is the score from which on a change is called unusual.
const outlier = 3.5

// place words a place from the nearer end: "highest", "3rd-lowest figure".
func place(p unusual.Place) string {
	if fromEnd := p.Of - p.Rank + 1 - p.Equal; fromEnd < p.Rank {
		return claim.NthMost(nil, fromEnd, "lowest") + " figure"
	}
	return claim.NthMost(nil, p.Rank, "highest") + " figure"
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
	low, high := reach(y, now, func(y []float64) float64 { d, _ := volatility.Deviation(y, window); return d })
	answer := fmt.Sprintf("Over the twelve months to %s, a usual change on the month was one by a factor of %s, up or down",
		s.Month.Long(), between(math.Exp(low), math.Exp(high)))
	if ratio, err := volatility.Ratio(y.tonnes, window); err == nil {
		low, high := reach(y, ratio, func(y []float64) float64 { r, _ := volatility.Ratio(y, window); return r })
		answer += fmt.Sprintf(". The variation was %s times that of the twelve months before", between(low, high))
	}
	return Finding{topicVariation, say("%s.", answer), true, fmt.Sprintf("Standard deviation %.2g of the changes of the natural logarithm; regular seasonal change counts as variation. "+
		"Ratios of 0.54 to 1.86 are usual where nothing changed; %s.", now, y.basis())}
}

// between words a number with two digits, as a range where its ends differ in them.
func between(low, high float64) string {
	a, b := fmt.Sprintf("%.2g", low), fmt.Sprintf("%.2g", high)
	if a == b {
		return a
	}
	return a + " to " + b
}

const topicSeason = "Season"

// adjust takes the season out of a stretch. January and February are combined
// because of the Lunar New Year.
func (y months) adjust(values []float64) (seasonal.Parts, error) {
	return seasonal.STLLunar(values, 1-y.first.Number())
}

// noSeason words why there is no seasonal pattern, "" where there is one.
func (y months) noSeason(err error) string {
	switch {
	case errors.Is(err, seasonal.ErrTooFew):
		return fmt.Sprintf("Needs %d known months; %d are known.", seasonal.Needed, y.known)
	case errors.Is(err, seasonal.ErrGaps):
		return fmt.Sprintf("Too many of the months from %s to %s are not known.", y.first.Long(), y.last().Long())
	case err != nil:
		return "The figures do not allow a seasonal pattern to be told."
	}
	return ""
}

const seasonMethod = "STL with robust weights, period 12, window 13; January and February are combined because of the Lunar New Year; "

func (s Subject) season(y months, parts seasonal.Parts, err error) Finding {
	if why := y.noSeason(err); why != "" {
		return refused(topicSeason, "%s", why)
	}
	last := len(y.tonnes) - 1
	adjusted := parts.Adjusted()[last]
	switch {
	case math.IsNaN(y.tonnes[last]):
		return refused(topicSeason, "The figure for %s is not known well enough.", s.Month.Long())
	case math.IsNaN(adjusted):
		return refused(topicSeason, "January and February are adjusted together, and one of the two is not known.")
	}
	low, high := reach(y, adjusted, func(values []float64) float64 {
		parts, err := y.adjust(values)
		if err != nil {
			return math.NaN()
		}
		return parts.Adjusted()[last]
	})
	worded := tonnes(adjusted)
	if significant(low) != significant(high) {
		worded = significant(low) + " to " + tonnes(high)
	}
	answer := claim.Sentence{text("Seasonally adjusted, %s in %s were %s, against ", s.noun(), s.Month.Long(), worded),
		s.amount(month(s.Month)), text(" unadjusted.")}
	return Finding{topicSeason, answer, true, seasonMethod + y.basis() + "."}
}

const topicExpectation = "Against its own past"

// What intervals held of simulated and of published series, and how much better
// they scored than those of repeating: the tests of package expected measure it.
const expectationMethod = "Exponential smoothing with a damped trend, fitted by maximum likelihood to the %d months before; 95%% interval. " +
	"Of simulated series such intervals held the next month in 90%% with two years of data and 94%% with ten, and scored 19 to 42%% better " +
	"than those of repeating the year before; of three published series they held 99 of 102 values. It knows nothing of policy, and forecasts nothing."

// mostFitted is how many months an expectation rests on at most: what lies more
// than ten years back says little about the next month.
const mostFitted = 120

// fit fits a model to the months before index end.
func (y months) fit(end int) (expected.Model, error) {
	return expected.Fit(y.tonnes[max(0, end-mostFitted):end])
}

// expectation compares the month told of with what the months before it would
// have led one to expect.
func (s Subject) expectation() Finding {
	y := s.past()
	last := len(y.tonnes) - 1
	if last < 1 || math.IsNaN(y.tonnes[last]) {
		return refused(topicExpectation, "The figure for %s is not known well enough.", s.Month.Long())
	}
	model, err := y.fit(last)
	switch {
	case errors.Is(err, expected.ErrTooFew) || errors.Is(err, expected.ErrMissing):
		return refused(topicExpectation, "Needs %d months in a row before %s.", expected.Needed, s.Month.Long())
	case err != nil:
		return refused(topicExpectation, "The months before %s do not allow an expectation.", s.Month.Long())
	}
	band := model.Expect(1, 0.95)[0]
	now, where := y.ranges[last], "partly within"
	switch {
	case now.Low >= band.Low && now.High <= band.High:
		where = "within"
	case now.High < band.Low || now.Low > band.High:
		where = "outside"
	}
	answer := claim.Sentence{text("The months before would have led one to expect %s for %s, within %s to %s; the figure, ",
		tonnes(band.Point), s.Month.Long(), significant(max(0, band.Low)), significant(band.High)),
		s.amount(month(s.Month)), text(", is %s that.", where)}
	return Finding{topicExpectation, answer, true, fmt.Sprintf(expectationMethod, model.Months)}
}
