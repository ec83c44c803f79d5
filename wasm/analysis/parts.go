package analysis

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/concentration"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// The questions about the parts of the total: who made it change, who stands
// where, and how far it rests on few.

// countries returns the codes of the partners that are countries, sorted.
func (s Subject) countries() []string {
	var codes []string
	for code, p := range s.Partners {
		if p.Kind == "country" {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return codes
}

// contributed is what a partner made of the change of the total, in percentage
// points, with the claim that says so.
type contributed struct {
	code   string
	points interval.Interval
	claim  claim.Claim
}

// contributions returns what each country made of the change of the total on the
// month lag months before, the largest first, and the change of the total. What
// is left is that of all others. A country counts with the others unless both of
// its months are known, and not as wide ranges. The reason for which there are
// none is "" where there are some.
func (s Subject) contributions(lag int) (parts []contributed, change, rest interval.Interval, why string) {
	m, base := s.Month, s.Month-calendar.Month(lag)
	now, then := s.total(m), s.total(base)
	for _, c := range []struct {
		v interval.Interval
		m calendar.Month
	}{{now, m}, {then, base}} {
		if !c.v.Known() || claim.Wide(c.v) {
			return nil, change, rest, s.Words.Say("The total of {month} is not known well enough.", "month", s.Words.Dated(c.m))
		}
	}
	change = now.Change(then).Scale(100)
	if !change.Known() {
		return nil, change, rest, s.Words.Say("The total of {month} may be nothing.", "month", s.Words.Dated(base))
	}
	rest = change
	for _, code := range s.countries() {
		mass := s.Partners[code].Mass
		points := mass.At(m).Sub(mass.At(base)).Quotient(then).Scale(100)
		if !points.Known() || claim.Wide(mass.At(m)) || claim.Wide(mass.At(base)) {
			continue
		}
		parts = append(parts, contributed{code, points, claim.Claim{Kind: claim.Contribution, Partner: code,
			Period: month(m), Base: month(base), Unit: claim.Points}})
		rest = rest.Sub(points)
	}
	if len(parts) == 0 {
		return nil, change, rest, s.Words.Say(s.flow("Needs the tonnage of one destination in both {base} and {month}; none is known in both.",
			"Needs the tonnage of one origin in both {base} and {month}; none is known in both."), "base", s.Words.Dated(base), "month", s.Words.Dated(m))
	}
	slices.SortStableFunc(parts, func(a, b contributed) int {
		return cmp.Compare(math.Abs(b.points.Value), math.Abs(a.points.Value))
	})
	return parts, change, rest, ""
}

const topicContribution language.Phrase = "Who made the change"

// named is how many partners a sentence names.
const named = 3

func (s Subject) contribution() Finding {
	list, _, rest, why := s.contributions(1)
	lag, unknown := 1, language.Phrase("The change of the total on the month before is not known.")
	if why != "" {
		var why2 string
		list, _, rest, why2 = s.contributions(12)
		if lag, unknown = 12, "The change of the total on a year before is not known."; why2 != "" {
			return Finding{Topic: s.Words.Text(topicContribution), Answer: plain(why)}
		}
	}
	base := s.Month - calendar.Month(lag)
	c := claim.Claim{Kind: claim.Change, Partner: claim.Total, Period: month(s.Month), Base: month(base), Unit: claim.Percent}
	whole, ok := s.State(c)
	if !ok {
		return s.refused(topicContribution, unknown)
	}
	p := s.flow("Of the rise of {change} in all exports from {base} to {month}, {parts}; {rest}.",
		"Of the rise of {change} in all imports from {base} to {month}, {parts}; {rest}.")
	if whole.Statement.Computed.Value < 0 {
		p = s.flow("Of the fall of {change} in all exports from {base} to {month}, {parts}; {rest}.",
			"Of the fall of {change} in all imports from {base} to {month}, {parts}; {rest}.")
	}
	answer := s.fill(p, parts{"change": {whole}, "base": plain(s.Words.Dated(base)), "month": plain(s.Words.Dated(s.Month)),
		"parts": s.made(list), "rest": plain(s.others(len(list), rest))})
	return s.found(topicContribution, answer, s.Words.Say(s.flow(
		"Contribution: the change of one destination over the total of {month}; all contributions add up to the change of the total, and what is not broken down is the rest.",
		"Contribution: the change of one origin over the total of {month}; all contributions add up to the change of the total, and what is not broken down is the rest."),
		"month", s.Words.Dated(base)))
}

// made lists what the first partners made of a change.
func (s Subject) made(list []contributed) claim.Sentence {
	var out claim.Sentence
	for _, p := range list[:min(named, len(list))] {
		segment, ok := s.State(p.claim)
		if !ok {
			continue
		}
		segment.Text = claim.SignedPoints(s.Words, p.points)
		one := s.fill("{partner} contributed {points}", parts{"partner": plain(s.Partners[p.code].Phrase), "points": {segment}})
		if out == nil {
			out = one
			continue
		}
		out = s.fill("clause^{list}, {item}", parts{"list": out, "item": one})
	}
	return out
}

// others words what the rest made where so many are known.
func (s Subject) others(known int, rest interval.Interval) string {
	p := s.flow("all other destinations together contributed {points}", "all other origins together contributed {points}")
	if known > named {
		p = s.flow("the rest, beside the {n} destinations that are known in both months, contributed {points}",
			"the rest, beside the {n} origins that are known in both months, contributed {points}")
	}
	return s.Words.Say(p, "n", strconv.Itoa(known), "points", claim.SignedPoints(s.Words, rest))
}

const topicStanding language.Phrase = "Place and share"

func (s Subject) standing() Finding {
	if s.Partners[s.Partner].Kind != "country" {
		return s.leaders()
	}
	m := s.Month
	share, ok := s.State(claim.Claim{Kind: claim.Share, Partner: s.Partner, Period: month(m), Unit: claim.Percent})
	if !ok {
		return s.refused(topicStanding, "The figure for {month} or the total is not known.", "month", s.Words.Dated(m))
	}
	filled := parts{"month": plain(s.Words.Dated(m)), "subject": plain(s.noun()), "share": {share}, "before": plain(s.Words.Dated(m - 1))}
	now, method := s.place(s.Partner, m)
	if now == nil {
		return s.found(topicStanding, s.fill("In {month}, {subject} were {share} of the total.", filled),
			s.Words.Text("Mass over the total; the place is not known."))
	}
	filled["place"] = now
	p := s.flow("In {month}, {subject} were {share} of the total: the {place} destination.",
		"In {month}, {subject} were {share} of the total: the {place} origin.")
	if then, _ := s.place(s.Partner, m-1); then != nil {
		filled["then"] = then
		p = s.flow("In {month}, {subject} were {share} of the total: the {place} destination (in {before}: the {then}).",
			"In {month}, {subject} were {share} of the total: the {place} origin (in {before}: the {then}).")
	}
	return s.found(topicStanding, s.fill(p, filled), method)
}

// leaders tells the largest partner of the month told of.
func (s Subject) leaders() Finding {
	m := s.Month
	for _, code := range s.countries() {
		if s.Standing(code, m).Place != 1 {
			continue
		}
		share, ok := s.State(claim.Claim{Kind: claim.Share, Partner: code, Period: month(m), Unit: claim.Percent})
		if !ok {
			continue
		}
		now, method := s.place(code, m)
		filled := parts{"month": plain(s.Words.Dated(m)), "partner": plain(s.Partners[code].Phrase), "place": now,
			"share": {share}, "before": plain(s.Words.Dated(m - 1))}
		p := s.flow("In {month}, {partner} was the {place} destination, with {share} of the total.",
			"In {month}, {partner} was the {place} origin, with {share} of the total.")
		if then, _ := s.place(code, m-1); then != nil {
			filled["then"] = then
			p = s.flow("In {month}, {partner} was the {place} destination, with {share} of the total (in {before}: the {then}).",
				"In {month}, {partner} was the {place} origin, with {share} of the total (in {before}: the {then}).")
		}
		return s.found(topicStanding, s.fill(p, filled), method)
	}
	return s.refused(topicStanding, s.flow("Which destination was the largest in {month} is not known.",
		"Which origin was the largest in {month} is not known."), "month", s.Words.Dated(m))
}

// place words the place of a country in a month, as a claim where it is known:
// "second-largest", "third-largest to fifth-largest". It is nil where even the
// range of places is not known.
func (s Subject) place(code string, m calendar.Month) (place claim.Sentence, method string) {
	if standing := s.Standing(code, m); standing.Place > 0 {
		c := claim.Claim{Kind: claim.Rank, Partner: code, Period: month(m), Value: float64(standing.Place), Unit: claim.Place}
		return claim.Sentence{{Text: s.largest(standing.Place), Statement: &claim.Statement{Claim: c, Finding: s.Check(c)}}},
			s.Words.Text("Places by tonnage, or as published; a place counts only where no other figure, known or not, can change it.")
	}
	best, worst := s.places(code, m)
	if best == 0 || worst-best > widest {
		return nil, ""
	}
	return s.say("place^{low} to {high}", "low", s.largest(best), "high", s.largest(worst)),
		s.Words.Text("Places between the fewest and the most partners that can stand above, given the ranges of all figures and what the total leaves for those without one.")
}

// widest is the width from which on a range of places tells nothing.
const widest = 10

// places returns the best and the worst place that a country can have in a
// month, 0 where its own figure is not known.
func (s Subject) places(code string, m calendar.Month) (best, worst int) {
	own := s.Partners[code].Mass.At(m)
	if !own.Known() || !(own.Low > 0) || !s.total(m).Known() {
		return 0, 0
	}
	best, worst = 1, 1
	known := 0
	for _, other := range s.countries() {
		v := s.Partners[other].Mass.At(m)
		if !v.Known() {
			continue
		}
		known++
		if other != code && v.Low > own.High {
			best++
		}
		if other != code && v.High > own.Low {
			worst++
		}
	}
	// Others are above only if each has more than own, of what the total leaves.
	unknown := math.Floor(s.Rest(m).High / own.Low)
	return best, worst + int(min(unknown, float64(countries-known)))
}

const topicConcentration language.Phrase = "Concentration"

// countries is how many there are in ISO 3166-1; no more can be partners.
const countries = 249

// neededParts is how many partners must be known for a concentration.
const neededParts = 3

// measured is what is known of the concentration in a month.
type measured struct {
	bounds concentration.Measures
	known  int               // partners
	part   interval.Interval // that they have of the total
	why    string            // nothing is, or ""
}

func (s Subject) measures(m calendar.Month) measured {
	total := s.total(m)
	if !total.Known() {
		return measured{why: s.Words.Say("The total of {month} is not known.", "month", s.Words.Dated(m))}
	}
	var ranges []concentration.Range
	sum := interval.Exact(0)
	for _, code := range s.countries() {
		if v := s.Partners[code].Mass.At(m); v.Known() {
			ranges = append(ranges, concentration.Range{Low: max(0, v.Low), High: max(0, v.High)})
			sum = sum.Add(v)
		}
	}
	if len(ranges) < neededParts {
		return measured{why: s.Words.Say("Needs the tonnage of three partners in {month}; that of {n} is known.",
			"month", s.Words.Dated(m), "n", strconv.Itoa(len(ranges)))}
	}
	bounds, err := concentration.Bounds(ranges, concentration.Unknown{
		TotalLow: total.Low, TotalHigh: max(total.High, sum.Low), Parts: countries - len(ranges), Largest: math.Inf(1),
	})
	if err != nil {
		return measured{why: s.Words.Text("The known tonnages do not fit into the total.")}
	}
	return measured{bounds, len(ranges), sum.Share(total), ""}
}

func (s Subject) concentration() Finding {
	w, now := s.Words, s.measures(s.Month)
	if now.why != "" {
		return Finding{Topic: w.Text(topicConcentration), Answer: plain(now.why)}
	}
	index, month := now.bounds.Herfindahl, w.Dated(s.Month)
	answer := w.Say(s.flow("The Herfindahl–Hirschman index of all exports in {month} is {index}.",
		"The Herfindahl–Hirschman index of all imports in {month} is {index}."), "month", month, "index", w.Grouped(index.Low*1e4, 0))
	if index.High-index.Low > 0.0005 {
		answer = w.Say(s.flow("The Herfindahl–Hirschman index of all exports in {month} lies between {low} and {high}, depending on how the rest is divided.",
			"The Herfindahl–Hirschman index of all imports in {month} lies between {low} and {high}, depending on how the rest is divided."),
			"month", month, "low", w.Grouped(math.Floor(index.Low*1e4), 0), "high", w.Grouped(math.Ceil(index.High*1e4), 0))
	}
	equal := w.Say("The trade is as diverse as one with {n} equal partners.",
		"n", between(w, math.Exp(now.bounds.Entropy.Low), math.Exp(now.bounds.Entropy.High)))
	return s.found(topicConcentration, plain(sentences(w, answer, equal)), clauses(w,
		w.Text(s.flow("Herfindahl–Hirschman index, 10,000 where all goes to one destination", "Herfindahl–Hirschman index, 10,000 where all goes to one origin")),
		w.Say("bounds over all amounts that the digits of {n} known tonnages, {share} of the total, and any division of the rest allow",
			"n", strconv.Itoa(now.known), "share", claim.SharePercent(w, now.part.Scale(100))),
		w.Text("equal partners: exponential of Shannon’s entropy, likewise")))
}
