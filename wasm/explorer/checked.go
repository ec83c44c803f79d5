package explorer

import (
	"math"
	"slices"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/article"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
)

// checker judges the statements of one text. Its teller gathers the sources of
// all of them.
type checker struct {
	teller
	sought   int                             // statements for which another place was sought
	known    map[article.Statement]Checked   // those that were judged, without their place and words
	computed map[statistic]interval.Interval // what the data give, for the search
	disputed []*dataset.Figure               // that were known and not followed
	days     map[string]*Explorer            // that were opened to ask whether a statement was once right
}

func (x *Explorer) checker() *checker {
	c := &checker{
		teller:   teller{Explorer: x, cited: map[*Source]int{}},
		known:    map[article.Statement]Checked{},
		computed: map[statistic]interval.Interval{},
		days:     map[string]*Explorer{},
	}
	for i := range x.data.Figures {
		if f := &x.data.Figures[i]; disputed(f) {
			c.disputed = append(c.disputed, f)
		}
	}
	return c
}

// turn makes the teller speak of another book.
func (c *checker) turn(b *book) {
	c.book = b
	c.request = Request{Reporter: b.reporter, Flow: b.flow, Scope: b.scope, Asof: c.day}
}

// checked judges a statement and puts it into its wire form. An article says
// much more than once, which is judged once.
func (c *checker) checked(s article.Statement) Checked {
	said := s
	said.Start, said.End, said.Text = 0, 0, ""
	out, ok := c.known[said]
	if !ok {
		out = c.check(said)
		c.known[said] = out
	}
	out.Start, out.End, out.Text = s.Start, s.End, s.Text
	return out
}

// check judges a statement whatever its place and words.
func (c *checker) check(s article.Statement) Checked {
	out := Checked{
		Kind: string(s.Kind), Basis: s.Basis, Reporter: s.Reporter, Partner: s.Partner,
		Flow: s.Flow, Scope: s.Scope, Measure: s.Measure,
		Period: periodText(s.Period), Base: baseText(s.Claim), Value: valueOf(s.Claim), Unit: s.Unit, Hedge: string(s.Hedge),
		Verdict: string(claim.Unjudged), Evidence: string(claim.Independent), Sources: []int{},
	}
	reason, b := c.Words.Text(impossible(s)), c.books[key{s.Reporter, s.Flow, s.Scope}]
	if reason == "" && b == nil {
		reason = c.lacking(s)
	}
	if reason != "" {
		out.Reason = claim.Capital(reason)
		out.Answer = c.Words.Say("sentence^{Text}.", "text", reason)
		if b != nil && s.Kind != article.Other && s.Partner != "" && s.Period.First > 0 && s.Period.Len() > 0 {
			out.Statement = b.Said(s.Claim)
		}
		return out
	}
	c.turn(b)
	return c.judged(out, s)
}

// judged fills in what the data say.
func (c *checker) judged(out Checked, s article.Statement) Checked {
	f := claim.Finding{}
	if s.Measure == "value" {
		f = c.book.CheckValue(s.Claim)
	} else {
		f = c.book.Check(s.Claim)
	}
	out.Verdict, out.Evidence, out.Working = string(f.Verdict), string(f.Evidence), f.Working
	if f.Computed.Known() && !math.IsInf(f.Computed.High, 1) {
		out.Computed = &Reading{f.Computed.Value, f.Computed.Low, f.Computed.High}
	}
	out.Statement, out.Answer = c.Said(s.Claim), c.Answer(s.Claim, f)
	told := claim.Statement{Claim: s.Claim, Finding: f}
	out.Sources = c.sourcesFor(told)
	out.View = c.claimLink(told)
	reason := f.Reason
	if f.Verdict == claim.Contradicted {
		out.Evidence = string(claim.Independent) // what contradicts it was not derived from it
		var place *found
		if place = c.once(s, f); place == nil {
			place, reason = c.explained(s, reason)
		}
		if place != nil {
			out.Verdict, reason, out.View = string(claim.Elsewhere), place.words, place.link
			out.Sources = union(out.Sources, place.sources)
		}
	}
	out.Reason = claim.Capital(reason)
	return out
}

// explained finds of what else a contradicted statement is true, or else why it is
// wrong, in other words than the given ones where there are some.
func (c *checker) explained(s article.Statement, reason string) (*found, string) {
	if printed := c.printedBy(s); printed != "" {
		return nil, printed
	}
	if c.reversed(s.Claim) {
		return nil, c.Words.Text("the size is right, the direction is not")
	}
	return c.elsewhere(s), reason
}

// sourcesFor cites the pages on which a statement was published, and those of
// the figures that it was judged by.
func (t *teller) sourcesFor(s claim.Statement) []int {
	out := []int{}
	for _, about := range s.Stated() {
		out = union(out, t.cite(t.printed[about]))
		if s.Unit == claim.Dollars || len(s.Used) == 0 {
			out = union(out, t.cite(t.worth[about]))
		}
	}
	if s.Kind == claim.Rank {
		out = union(out, t.cite(t.order[s.Period.Last]))
	}
	for _, used := range s.Used {
		out = union(out, t.sourcesOf(used.Partner, used.Month))
	}
	return out
}

// printedBy says who printed a number that the data contradict, where it is one
// that was known and not followed.
func (c *checker) printedBy(s article.Statement) string {
	for _, f := range c.disputed {
		if f.Reporter != s.Reporter || f.Partner != s.Partner {
			continue
		}
		about, ok := subject(f, kinds)
		if !ok || !slices.Contains(s.Stated(), about) {
			continue
		}
		if v := printedNumber(f); v.Meets(interval.Rounded(s.Value, s.Decimals)) {
			_, reason := f.Standing()
			return c.Words.Say("{publisher} printed this figure, and the data do not follow it: {note}", "publisher", f.Publisher, "note", c.Words.Label(reason))
		}
	}
	return ""
}

// printedNumber is what the digits of a figure allow, taken as they stand.
func printedNumber(f *dataset.Figure) interval.Interval {
	exact := *f
	exact.Qualifier = "exact"
	return allowed(&exact)
}

// valueOf returns the number of a claim, nil where it has none.
func valueOf(c claim.Claim) *float64 {
	switch {
	case c.Kind == article.Other, c.Kind == "",
		c.Kind == claim.Recovery && c.Unit == "",
		c.Kind == claim.Highest && c.Value == 0,
		math.IsNaN(c.Value) || math.IsInf(c.Value, 0):
		return nil
	}
	return &c.Value
}

// periodText writes a period as the report does: a whole year as that.
func periodText(s calendar.Span) string {
	switch {
	case s.First <= 0 || s.Last < s.First:
		return ""
	case s == calendar.WholeYear(s.First.Year()):
		return s.String()[:4]
	}
	return s.String()
}

// baseText writes what a claim compares with; of the window of an extreme, its
// first month.
func baseText(c claim.Claim) string {
	if c.Kind == claim.Highest && c.Base.First > 0 {
		return c.Base.First.String()
	}
	return periodText(c.Base)
}
