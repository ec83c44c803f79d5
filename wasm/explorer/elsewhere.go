package explorer

import (
	"math"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/article"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// A statement that the data contradict may be true of something beside it: a
// month may have been mistaken, a country, a measure. Where it was not right by
// the figures of another day either, the search goes, in this order and to the
// first that is exact, through
//
//  1. the same months of other years, the nearest first;
//  2. the three periods before and after;
//  3. other measures of the same period: the change on the month, on the year
//     and of the year to date for one another, a month's level for the year to
//     date's;
//  4. other partners in the same period, the total first, then by name;
//  5. the other scope;
//  6. what the partner itself reports of the same trade.
//
// Among so many, a number of few digits is true of something by chance. So
// only levels and changes without a hedge are sought whose digits, less the
// zeros at the end of a whole number, are three or more; a percentage with a
// decimal and two digits, such as 6.1%, is sought in the first three steps only, and
// a level of two digits, such as 46 tonnes, in the second.

// found is where a statement is true.
type found struct {
	words   string
	link    string
	sources []int
}

// neighbours is how many periods before and after are searched.
const neighbours = 3

// specific says how far a number is sought: 0 not at all, 1 with its own
// partner only, 2 everywhere.
func specific(c claim.Claim) int {
	if c.Hedge != claim.None {
		return 0
	}
	switch c.Kind {
	case claim.Level:
		if c.Unit != claim.Tonnes || c.Basis != "" {
			return 0
		}
	case claim.MonthOnMonth, claim.YearOnYear, claim.YearToDate, claim.Share:
		if c.Unit != claim.Percent {
			return 0
		}
	default:
		return 0
	}
	digits := strconv.FormatFloat(math.Abs(math.Round(c.Value*math.Pow10(c.Decimals))), 'f', 0, 64)
	if c.Decimals <= 0 {
		digits = strings.TrimRight(digits, "0")
	}
	switch {
	case len(digits) >= 3:
		return 2
	case len(digits) == 2 && (c.Decimals > 0 && c.Unit == claim.Percent || c.Decimals == 0 && c.Kind == claim.Level):
		return 1
	}
	return 0
}

// elsewhere looks for something of which a contradicted statement is exact, nil
// where there is nothing or the number is of too few digits. A number of the
// right size and the wrong direction is true of nothing else.
func (c *checker) elsewhere(s article.Statement) *found {
	reach := specific(s.Claim)
	if reach == 0 || s.Measure == "value" || c.sought >= searches {
		return nil
	}
	c.sought++
	own := c.book
	defer c.turn(own)
	for _, try := range c.nearby(s, reach) {
		c.turn(try.book)
		if _, ok := c.Partners[try.claim.Partner]; !ok || !try.claim.Holds(c.compute(try.claim)) {
			continue
		}
		if judged := c.book.Check(try.claim); judged.Verdict == claim.Exact {
			told := claim.Statement{Claim: try.claim, Finding: judged}
			return &found{c.Words.Say(try.other, "statement", c.Clause(try.claim)), c.claimLink(told), c.sourcesFor(told)}
		}
	}
	return nil
}

// statistic is what a level, a change or a share is of, whatever its number.
type statistic struct {
	book         *book
	kind         claim.Kind
	partner      string
	period, base calendar.Span
}

// compute returns what the data give for a level, a change or a share, missing
// where they give nothing. A text asks for the same ones over and over.
func (c *checker) compute(of claim.Claim) interval.Interval {
	k := statistic{c.book, of.Kind, of.Partner, of.Period, of.Base}
	v, ok := c.computed[k]
	if !ok {
		v = c.book.Check(of).Computed
		c.computed[k] = v
	}
	return v
}

// reversed reports a change of the right size and the wrong direction.
func (c *checker) reversed(of claim.Claim) bool {
	switch of.Kind {
	case claim.MonthOnMonth, claim.YearOnYear, claim.YearToDate, claim.Change, claim.Contribution, claim.Streak, claim.StreakEnd:
	default:
		return false
	}
	of.Value = -of.Value
	verdict := c.book.Check(of).Verdict
	return verdict == claim.Exact || verdict == claim.Consistent
}

// candidate is something that a statement may be true of.
type candidate struct {
	book  *book
	claim claim.Claim
	other language.Phrase // that it is true of what differs
}

// nearby lists what a statement may be true of, in the order of the search.
func (c *checker) nearby(s article.Statement, reach int) []candidate {
	var out []candidate
	add := func(b *book, of claim.Claim, other language.Phrase) {
		if b != nil && b.span.Contains(of.Period.Last) && (b != c.book || of != s.Claim) {
			out = append(out, candidate{b, of, other})
		}
	}
	short := reach == 1 && s.Kind == claim.Level
	for years := 1; !short && 12*years < c.book.span.Len(); years++ {
		add(c.book, shifted(s.Claim, -12*years), "not as written, but true of another year: {statement}")
		add(c.book, shifted(s.Claim, 12*years), "not as written, but true of another year: {statement}")
	}
	step := 1
	if first := s.Period.First; s.Period.Len() > 1 && first != calendar.Of(first.Year(), 1) || s.Period.Len() == 12 {
		step = s.Period.Len()
	}
	for n := 1; n <= neighbours; n++ {
		add(c.book, shifted(s.Claim, -n*step), "not as written, but true of another time: {statement}")
		add(c.book, shifted(s.Claim, n*step), "not as written, but true of another time: {statement}")
	}
	for _, of := range measures(s.Claim) {
		if short {
			break
		}
		add(c.book, of, "not as written, but true of another measure: {statement}")
	}
	if reach < 2 {
		return out
	}
	for _, code := range c.book.codes() {
		of := s.Claim
		of.Partner = code
		add(c.book, of, c.book.either("not as written, but true of another destination: {statement}",
			"not as written, but true of another origin: {statement}"))
	}
	for _, scope := range []string{"magnets", "magnets_and_semis"} {
		if scope != s.Scope {
			add(c.books[key{s.Reporter, s.Flow, scope}], s.Claim, "not as written, but true of another range of goods: {statement}")
		}
	}
	of := s.Claim
	of.Partner = s.Reporter
	add(c.books[key{s.Partner, map[string]string{"export": "import", "import": "export"}[s.Flow], s.Scope}], of, "not as written, but true of what the other side reports: {statement}")
	return out
}

// shifted moves a claim by months. A year to date keeps its January.
func shifted(of claim.Claim, months int) claim.Claim {
	by := func(s calendar.Span) calendar.Span {
		if s == (calendar.Span{}) {
			return s
		}
		moved := s.Before(-months)
		if s.Len() > 1 && s.First == calendar.Of(s.First.Year(), 1) && months%12 != 0 {
			moved = calendar.YearToDate(moved.Last)
		}
		return moved
	}
	of.Period, of.Base = by(of.Period), by(of.Base)
	return of
}

// measures lists other measures of the same period that have the same unit.
func measures(of claim.Claim) []claim.Claim {
	var out []claim.Claim
	put := func(kind claim.Kind, period calendar.Span) {
		of.Kind, of.Period, of.Base = kind, period, calendar.Span{}
		out = append(out, of)
	}
	month := calendar.Span{First: of.Period.Last, Last: of.Period.Last}
	toDate := calendar.YearToDate(of.Period.Last)
	switch of.Kind {
	case claim.Level:
		put(claim.Level, month)
		put(claim.Level, toDate)
	case claim.MonthOnMonth, claim.YearOnYear, claim.YearToDate:
		put(claim.MonthOnMonth, month)
		put(claim.YearOnYear, month)
		put(claim.YearToDate, toDate)
	}
	return out
}
