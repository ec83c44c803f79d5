package analysis

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/concentration"
	"lodestone/wasm/interval"
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

func (s Subject) total(m calendar.Month) interval.Interval {
	return s.Partners[claim.Total].Mass.At(m)
}

func (s Subject) trade() string {
	if s.Export {
		return "all exports"
	}
	return "all imports"
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
			return nil, change, rest, fmt.Sprintf("The total of %s is not known well enough.", c.m.Long())
		}
	}
	change = now.Change(then).Scale(100)
	if !change.Known() {
		return nil, change, rest, fmt.Sprintf("The total of %s may be nothing.", base.Long())
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
		return nil, change, rest, fmt.Sprintf("Needs the tonnage of one %s in both %s and %s; none is known in both.", s.Side(), base.Long(), m.Long())
	}
	slices.SortStableFunc(parts, func(a, b contributed) int {
		return cmp.Compare(math.Abs(b.points.Value), math.Abs(a.points.Value))
	})
	return parts, change, rest, ""
}

const topicContribution = "Who made the change"

// named is how many partners a sentence names.
const named = 3

func (s Subject) contribution() Finding {
	parts, _, rest, why := s.contributions(1)
	lag, ago := 1, "the month before"
	if why != "" {
		var why2 string
		parts, _, rest, why2 = s.contributions(12)
		if lag, ago = 12, "a year before"; why2 != "" {
			return refused(topicContribution, "%s", why)
		}
	}
	base := s.Month - calendar.Month(lag)
	c := claim.Claim{Kind: claim.Change, Partner: claim.Total, Period: month(s.Month), Base: month(base), Unit: claim.Percent}
	whole, ok := s.State(c)
	if !ok {
		return refused(topicContribution, "The change of the total on %s is not known.", ago)
	}
	answer := claim.Sentence{text("Of the %s of ", way(whole.Statement.Computed)), whole,
		text(" in %s from %s to %s, ", s.trade(), base.Long(), s.Month.Long())}
	for i, p := range parts[:min(named, len(parts))] {
		segment, ok := s.State(p.claim)
		if !ok {
			continue
		}
		if i > 0 {
			answer = append(answer, text(", "))
		}
		segment.Text = signed(segment.Text, p.points)
		answer = append(answer, text("%s made ", s.Partners[p.code].Phrase), segment)
	}
	answer = append(answer, text("; %s %s.", s.others(len(parts)), points(rest)))
	return Finding{topicContribution, answer, true, fmt.Sprintf("Contribution: the change of one %s over the total of %s; "+
		"all contributions add up to the change of the total, and what is not broken down is the rest.", s.Side(), base.Long())}
}

// others: "those without a figure in both months, together,".
func (s Subject) others(known int) string {
	if known > named {
		return fmt.Sprintf("what is left after the %d %ss that are known in both months made", known, s.Side())
	}
	return fmt.Sprintf("all other %ss together made", s.Side())
}

func way(change interval.Interval) string {
	if change.Value < 0 {
		return "fall"
	}
	return "rise"
}

// signed puts the sign of v before the number in a text without one. A range is
// worded anew, because it has two.
func signed(text string, v interval.Interval) string {
	number, about := strings.CutPrefix(text, "about ")
	switch {
	case strings.Contains(text, " to "):
		return points(v)
	case v.Value < 0:
		number = "−" + number
	default:
		number = "+" + number
	}
	if about {
		return "about " + number
	}
	return number
}

// points words percentage points with their sign.
func points(v interval.Interval) string {
	return strings.TrimSuffix(claim.SignedPercent(nil, v), "%") + " percentage points"
}

const topicStanding = "Place and share"

func (s Subject) standing() Finding {
	if s.Partners[s.Partner].Kind != "country" {
		return s.leaders()
	}
	m := s.Month
	share, ok := s.State(claim.Claim{Kind: claim.Share, Partner: s.Partner, Period: month(m), Unit: claim.Percent})
	if !ok {
		return refused(topicStanding, "The figure for %s or the total is not known.", m.Long())
	}
	answer := claim.Sentence{text("In %s, %s were ", m.Long(), s.noun()), share, text(" of the total")}
	now, method := s.place(s.Partner, m)
	if now.Text != "" {
		answer = append(answer, text(": the "), now, text(" %s", s.Side()))
		if then, _ := s.place(s.Partner, m-1); then.Text != "" {
			answer = append(answer, text(", after the "), then, text(" in %s", (m-1).Long()))
		}
	}
	if method == "" {
		method = "Mass over the total; the place is not known."
	}
	return Finding{topicStanding, append(answer, text(".")), true, method}
}

// leaders tells the largest partner of the month told of.
func (s Subject) leaders() Finding {
	for _, code := range s.countries() {
		if now, method := s.place(code, s.Month); now.Text == "largest" {
			share, ok := s.State(claim.Claim{Kind: claim.Share, Partner: code, Period: month(s.Month), Unit: claim.Percent})
			if !ok {
				continue
			}
			then, _ := s.place(code, s.Month-1)
			answer := claim.Sentence{text("In %s, %s was the ", s.Month.Long(), s.Partners[code].Phrase), now,
				text(" %s, with ", s.Side()), share, text(" of the total")}
			if then.Text != "" {
				answer = append(answer, text("; in %s it was the ", (s.Month-1).Long()), then)
			}
			return Finding{topicStanding, append(answer, text(".")), true, method}
		}
	}
	return refused(topicStanding, "Which %s was the largest in %s is not known.", s.Side(), s.Month.Long())
}

// place words the place of a country in a month, as a claim where it is known:
// "second-largest", "third- to fifth-largest". The text is empty where even the
// range of places is not known.
func (s Subject) place(code string, m calendar.Month) (segment claim.Segment, method string) {
	if standing := s.Standing(code, m); standing.Place > 0 {
		c := claim.Claim{Kind: claim.Rank, Partner: code, Period: month(m), Value: float64(standing.Place), Unit: claim.Place}
		return claim.Segment{Text: claim.NthMost(s.Words, standing.Place, "largest"), Statement: &claim.Statement{Claim: c, Finding: s.Check(c)}},
			"Places by tonnage, or as published; a place counts only where no other figure, known or not, can change it."
	}
	best, worst := s.places(code, m)
	if best == 0 || worst-best > widest {
		return claim.Segment{}, ""
	}
	return text("%s to %s", claim.NthMost(s.Words, best, "largest"), claim.NthMost(s.Words, worst, "largest")),
		"Places between the fewest and the most partners that can stand above, given the ranges of all figures and what the total leaves for those without one."
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

const topicConcentration = "Concentration"

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
		return measured{why: fmt.Sprintf("The total of %s is not known.", m.Long())}
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
		return measured{why: fmt.Sprintf("Needs the tonnage of three partners in %s; that of %d is known.", m.Long(), len(ranges))}
	}
	bounds, err := concentration.Bounds(ranges, concentration.Unknown{
		TotalLow: total.Low, TotalHigh: max(total.High, sum.Low), Parts: countries - len(ranges), Largest: math.Inf(1),
	})
	if err != nil {
		return measured{why: "The known tonnages do not fit into the total."}
	}
	return measured{bounds, len(ranges), sum.Share(total), ""}
}

func (s Subject) concentration() Finding {
	now := s.measures(s.Month)
	if now.why != "" {
		return refused(topicConcentration, "%s", now.why)
	}
	b := now.bounds
	index := s.Words.Grouped(b.Herfindahl.Low*1e4, 0)
	answer := fmt.Sprintf("The Herfindahl–Hirschman index of %s in %s is %s", s.trade(), s.Month.Long(), index)
	if b.Herfindahl.High-b.Herfindahl.Low > 0.0005 {
		answer = fmt.Sprintf("The Herfindahl–Hirschman index of %s in %s lies between %s and %s, depending on how the rest is divided",
			s.trade(), s.Month.Long(), s.Words.Grouped(math.Floor(b.Herfindahl.Low*1e4), 0), s.Words.Grouped(math.Ceil(b.Herfindahl.High*1e4), 0))
	}
	answer += fmt.Sprintf(". The trade is as diverse as one with %s equal partners.", between(math.Exp(b.Entropy.Low), math.Exp(b.Entropy.High)))
	method := fmt.Sprintf("Herfindahl–Hirschman index, 10,000 where all goes to one %s; bounds over all amounts that the digits of %d known tonnages, %s of the total, "+
		"and any division of the rest allow; equal partners: exponential of Shannon’s entropy, likewise.", s.Side(), now.known, claim.SharePercent(s.Words, now.part.Scale(100)))
	return Finding{topicConcentration, say("%s", answer), true, method}
}
