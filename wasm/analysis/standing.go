package analysis

import (
	"errors"
	"math"
	"strconv"

	"lodestone/wasm/expected"
	"lodestone/wasm/language"
	"lodestone/wasm/seasonal"
	"lodestone/wasm/unusual"
	"lodestone/wasm/volatility"
)

// The questions about one month and what surrounds it: is it unusual, how
// much does the series vary, how concentrated is the trade.

const topicUnusual language.Phrase = "Is the month unusual?"

// Unusual answers whether the month told of is an unusual one.
func (s Subject) Unusual() Finding {
	y := s.past()
	all, err := unusual.AmongAll(y.tonnes)
	switch {
	case errors.Is(err, unusual.ErrTooFew):
		return s.tooFew(topicUnusual, unusual.Needed, y)
	case err != nil:
		return s.unknown(topicUnusual)
	}
	pairs := []string{"month", s.Words.Dated(s.Month), "place", s.among(all), "n", strconv.Itoa(all.Of)}
	same, err := unusual.AmongSame(y.tonnes)
	seasoned := err == nil
	if seasoned {
		pairs = append(pairs, "same", strconv.Itoa(same.Of), "monthname", s.Words.Month(s.Month), "sameplace", s.among(same))
	}
	low, high := reach(y, float64(all.Rank), func(y []float64) float64 { p, _ := unusual.AmongAll(y); return float64(p.Rank) })
	if low < high {
		pairs = append(pairs, "low", s.highest(int(low)), "high", s.highest(int(high)))
	}
	p := language.Phrase("{month} has the {place} of the {n} months that are known.")
	switch {
	case seasoned && low < high:
		p = "{month} has the {place} of the {n} months that are known, and among the {same} known for {monthname} the {sameplace}; within the digits of the figures it may be anything from the {low} to the {high}."
	case seasoned:
		p = "{month} has the {place} of the {n} months that are known, and among the {same} known for {monthname} the {sameplace}."
	case low < high:
		p = "{month} has the {place} of the {n} months that are known; within the digits of the figures it may be anything from the {low} to the {high}."
	}
	scored, method := s.score(y)
	return s.found(topicUnusual, plain(sentences(s.Words, s.Words.Say(p, pairs...), scored)), clauses(s.Words, method, y.basis()))
}

// unknown refuses a question about the month told of.
func (s Subject) unknown(topic language.Phrase) Finding {
	return s.refused(topic, "The figure for {month} is not known well enough.", "month", s.Words.Dated(s.Month))
}

// score words the robust score of the change on the year and what it means, and
// in a clause how it was found.
func (s Subject) score(y months) (scored, method string) {
	z, err := unusual.RobustZ(y.tonnes)
	if err != nil {
		return "", s.Words.Text("Its change on the year cannot be scored: too few changes on the year are known")
	}
	low, high := reach(y, z, func(y []float64) float64 {
		z, err := unusual.RobustZ(y)
		if err != nil {
			return math.NaN()
		}
		return z
	})
	worded := s.Words.Grouped(z, 1)
	if a, b := s.Words.Grouped(low, 1), s.Words.Grouped(high, 1); a != b {
		worded = ends(s.Words, a, b)
	}
	p := language.Phrase("Its change on the year is within the usual (robust score {score}).")
	switch {
	case low > outlier || high < -outlier:
		p = "Its change on the year is far from the usual one (robust score {score})."
	case high > outlier || low < -outlier:
		p = "Its change on the year may be within the usual or far from it: the digits of the figures leave it open (robust score {score})."
	}
	return s.Words.Say(p, "score", worded), s.Words.Text("Scores beyond ±3.5 count as outliers")
}

// outlier is the score from which on a change is called unusual.
const outlier = 3.5

// among words a place from the nearer end: "highest figure", "third-lowest figure".
func (s Subject) among(p unusual.Place) string {
	if fromEnd := p.Of - p.Rank + 1 - p.Equal; fromEnd < p.Rank {
		return s.nth(fromEnd, "lowest figure", "{nth}-lowest figure")
	}
	return s.nth(p.Rank, "highest figure", "{nth}-highest figure")
}

// highest words a place from the top: "highest", "third-highest".
func (s Subject) highest(n int) string { return s.nth(n, "place^highest", "{nth}-highest") }

const (
	topicVariation language.Phrase = "Variation"
	window                         = 12
)

func (s Subject) variation() Finding {
	w, y := s.Words, s.past()
	now, err := volatility.Deviation(y.tonnes, window)
	switch {
	case errors.Is(err, volatility.ErrTooFew):
		return s.refused(topicVariation, "Needs most of the {n} months up to {month}.", "n", strconv.Itoa(window+1), "month", w.Dated(s.Month))
	case err != nil:
		return s.refused(topicVariation, "A month without any mass has no rate of change.")
	}
	low, high := reach(y, now, func(y []float64) float64 { d, _ := volatility.Deviation(y, window); return d })
	answer := w.Say("Over the twelve months to {month}, a usual change on the month was one by a factor of {factor}, up or down.",
		"month", w.Dated(s.Month), "factor", between(w, math.Exp(low), math.Exp(high)))
	times := ""
	if ratio, err := volatility.Ratio(y.tonnes, window); err == nil {
		low, high := reach(y, ratio, func(y []float64) float64 { r, _ := volatility.Ratio(y, window); return r })
		times = w.Say("The variation was {n} times that of the twelve months before.", "n", between(w, low, high))
	}
	return s.found(topicVariation, plain(sentences(w, answer, times)),
		w.Say("Standard deviation {n} of the changes of the natural logarithm; regular seasonal change counts as variation.", "n", short(w, now)),
		clauses(w, w.Text("Ratios of 0.54 to 1.86 are usual where nothing changed"), y.basis()))
}

const topicSeason language.Phrase = "Season"

// adjust takes the season out of a stretch. January and February are combined
// because of the Lunar New Year.
func (y months) adjust(values []float64) (seasonal.Parts, error) {
	return seasonal.STLLunar(values, 1-y.first.Number())
}

// noSeason words why there is no seasonal pattern, "" where there is one.
func (y months) noSeason(err error) string {
	switch {
	case errors.Is(err, seasonal.ErrTooFew):
		return y.tooFew(seasonal.Needed)
	case errors.Is(err, seasonal.ErrGaps):
		return y.words.Say("Too many of the months from {first} to {last} are not known.", "first", y.words.Dated(y.first), "last", y.words.Dated(y.last()))
	case err != nil:
		return y.words.Text("The figures do not allow a seasonal pattern to be told.")
	}
	return ""
}

// seasonMethod words how the season is taken out.
func (y months) seasonMethod() string {
	return clauses(y.words, y.words.Text("STL with robust weights, period 12, window 13"),
		y.words.Text("January and February are combined because of the Lunar New Year"), y.basis())
}

func (s Subject) season(y months, parted seasonal.Parts, err error) Finding {
	if why := y.noSeason(err); why != "" {
		return Finding{Topic: s.Words.Text(topicSeason), Answer: plain(why)}
	}
	last := len(y.tonnes) - 1
	adjusted := parted.Adjusted()[last]
	switch {
	case math.IsNaN(y.tonnes[last]):
		return s.unknown(topicSeason)
	case math.IsNaN(adjusted):
		return s.refused(topicSeason, "January and February are adjusted together, and one of the two is not known.")
	}
	low, high := reach(y, adjusted, func(values []float64) float64 {
		parted, err := y.adjust(values)
		if err != nil {
			return math.NaN()
		}
		return parted.Adjusted()[last]
	})
	worded := significant(s.Words, adjusted)
	if a, b := significant(s.Words, low), significant(s.Words, high); a != b {
		worded = ends(s.Words, a, b)
	}
	return s.found(topicSeason, s.fill("Seasonally adjusted, {subject} in {month} were {adjusted}, against {mass} unadjusted.", parts{
		"subject": plain(s.noun()), "month": plain(s.Words.Dated(s.Month)), "mass": s.amount(month(s.Month)),
		"adjusted": s.say("{n} tonnes", "n", worded)}), y.seasonMethod())
}

const topicExpectation language.Phrase = "Against its own past"

// expectationMethod words how a model was fitted to so many months. What
// intervals held of simulated and of published series, and how much better they
// scored than those of repeating, the tests of package expected measure.
func expectationMethod(w *language.Words, fitted int) string {
	return sentences(w,
		w.Say("Exponential smoothing with a damped trend, fitted by maximum likelihood to the {n} months before; 95% interval.", "n", strconv.Itoa(fitted)),
		w.Text("Of simulated series such intervals held the next month in 90% with two years of data and 94% with ten, and scored 19 to 42% better than those of repeating the year before; of three published series they held 99 of 102 values."),
		w.Text("It knows nothing of policy, and forecasts nothing."))
}

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
	w, y := s.Words, s.past()
	last := len(y.tonnes) - 1
	if last < 1 || math.IsNaN(y.tonnes[last]) {
		return s.unknown(topicExpectation)
	}
	model, err := y.fit(last)
	switch {
	case errors.Is(err, expected.ErrTooFew) || errors.Is(err, expected.ErrMissing):
		return s.refused(topicExpectation, "Needs {n} months in a row before {month}.", "n", strconv.Itoa(expected.Needed), "month", w.Dated(s.Month))
	case err != nil:
		return s.refused(topicExpectation, "The months before {month} do not allow an expectation.", "month", w.Dated(s.Month))
	}
	band, now := model.Expect(1, 0.95)[0], y.ranges[last]
	p := language.Phrase("The months before would have led one to expect {expected} for {month}, within {low} to {high}; the figure, {mass}, is partly within that.")
	switch {
	case now.Low >= band.Low && now.High <= band.High:
		p = "The months before would have led one to expect {expected} for {month}, within {low} to {high}; the figure, {mass}, is within that."
	case now.High < band.Low || now.Low > band.High:
		p = "The months before would have led one to expect {expected} for {month}, within {low} to {high}; the figure, {mass}, is outside that."
	}
	return s.found(topicExpectation, s.fill(p, parts{"expected": plain(tonnes(w, band.Point)), "month": plain(w.Dated(s.Month)),
		"low": plain(significant(w, max(0, band.Low))), "high": plain(significant(w, band.High)), "mass": s.amount(month(s.Month))}),
		expectationMethod(w, model.Months))
}
