package explorer

import (
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/article"
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

const (
	longestText = 1 << 20 // bytes of a text to be checked
	searches    = 2000    // contradicted statements for which a place where they are true is sought
)

// Check reads a text and judges each statement that it makes about trade in
// these goods. A text that is too long and a date that is none give an [*Error]
// with code invalid_request, and for a past date those of [Explorer.Query]. Equal requests get equal reports.
func (x *Explorer) Check(r CheckRequest) (Report, error) {
	switch {
	case len(r.Text) > longestText:
		return Report{}, refused(x.Words, "The text is longer than 1 MB, which is the most that can be checked.")
	case strings.IndexByte(r.Text, 0) >= 0:
		return Report{}, refused(x.Words, "What is to be checked is not text.")
	case r.Published != "" && !isDate(r.Published):
		return Report{}, refused(x.Words, "{date} is not a date such as 2025-10-20.", "date", strconv.Quote(r.Published))
	}
	x, err := x.asOf(r.Asof)
	if err != nil {
		return Report{}, err
	}
	return x.report(article.Read(r.Text, article.Options{
		Published: r.Published,
		Months:    x.months(),
		Fits:      x.fits,
		Goods:     article.Goods{Code: x.data.Manifest.Commodity, Name: x.data.Manifest.Goods},
	})), nil
}

// report judges what was read of a text.
func (x *Explorer) report(a article.Article) Report {
	c := x.checker()
	out := Report{
		Published:     a.Published,
		PublishedFrom: a.From,
		Vintage:       x.data.Manifest.Vintage,
		Claims:        make([]Checked, 0, len(a.Statements)),
		Lines:         checkLines(a.Lines),
	}
	for _, s := range a.Statements {
		s.Worded = s.InWords
		s.Base = yearSoFar(s, a.Published)
		out.Claims = append(out.Claims, c.checked(s))
	}
	out.Sources = nonNil(c.sources)
	c.summarise(&out, a)
	out.Markdown = x.markdown(out)
	return out
}

// yearSoFar returns the base of a statement. That of an extreme of the year ends
// with the month spoken of, but who says so knows the later months too, up to the
// one before the publication.
func yearSoFar(s article.Statement, published string) calendar.Span {
	month, base := s.Period.Last, s.Base
	if s.Kind != claim.Highest || base.Last != month || base.First != calendar.Of(month.Year(), 1) {
		return base
	}
	base.Last = calendar.Of(month.Year(), 12)
	if m, err := calendar.Parse(published[:min(7, len(published))]); err == nil {
		base.Last = max(month, min(base.Last, m-1))
	}
	return base
}

// isDate reports whether s is a day that the calendar has.
func isDate(s string) bool {
	if len(s) != len("2025-10-20") || s[7] != '-' || s[8] < '0' || s[8] > '3' || s[9] < '0' || s[9] > '9' {
		return false
	}
	m, err := calendar.Parse(s[:7])
	day, _ := strconv.Atoi(s[8:])
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	if err != nil || day < 1 {
		return false
	}
	last := days[m.Number()-1]
	if y := m.Year(); m.Number() == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		last = 29
	}
	return day <= last
}

// months is what all series together span.
func (x *Explorer) months() calendar.Span {
	var all calendar.Span
	for _, b := range x.books {
		if all == (calendar.Span{}) {
			all = b.span
		}
		all = calendar.Span{First: min(all.First, b.span.First), Last: max(all.Last, b.span.Last)}
	}
	return all
}

// fits tells the reader of a text whether the data agree with a level (1),
// contradict it (−1) or cannot tell (0).
func (x *Explorer) fits(s article.Statement) int {
	b := x.books[key{s.Reporter, s.Flow, s.Scope}]
	if b == nil || impossible(s) != "" || s.Measure == "value" {
		return 0
	}
	s.Worded = s.InWords
	switch b.Check(s.Claim).Verdict {
	case claim.Exact, claim.Consistent, claim.Loose:
		return 1
	case claim.Contradicted:
		return -1
	}
	return 0
}

// longestSpan bounds the months of a statement, so that a slip in a year can't
// make a check count through millennia.
const longestSpan = 12 * 60

// impossible says why a statement can't be judged whatever the data hold, "" if
// it can.
func impossible(s article.Statement) language.Phrase {
	switch size := max(s.Value, -s.Value); {
	case s.Reason != "":
		return s.Reason
	case s.Kind == article.Other || s.Kind == "":
		return "it was not understood"
	case s.Partner == "":
		return "which partner is meant is not said"
	case s.Period.First <= 0:
		return "which month is meant is not said"
	case s.Period.Len() < 1 || s.Period.Len() > longestSpan || s.Base.Len() > longestSpan:
		return "the time that it speaks of is not one of the data"
	case !(size < 1e15) || s.Decimals > 12 || s.Decimals < -15:
		return "the number is out of all bounds"
	case s.Scope == article.Elsewhere:
		return "it speaks of other goods than magnets"
	}
	return ""
}

// lacking says that the data hold nothing of a reporter, flow and scope.
func (x *Explorer) lacking(s article.Statement) string {
	name := x.partners[s.Reporter].Phrase
	if name == "" {
		name = s.Reporter
	}
	p := language.Phrase("the data hold no exports of these goods as reported by {reporter}")
	if s.Flow == "import" {
		p = "the data hold no imports of these goods as reported by {reporter}"
	}
	return x.Words.Say(p, "reporter", name)
}
