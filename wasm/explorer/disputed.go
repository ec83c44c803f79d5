package explorer

import (
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// disputes lists the published figures about the partners of the charts, in the
// months shown, that were not followed or not wholly.
func (t *teller) disputes(charts []Chart) {
	var partners []string
	for _, c := range charts {
		for _, line := range c.Lines {
			partners = append(partners, line.Partner)
		}
	}
	for _, d := range t.doubted {
		if slices.Contains(partners, d.about.Partner) && d.about.Period.First <= t.span.Last && d.about.Period.Last >= t.span.First {
			t.dispute(d.figure, d.about)
		}
	}
}

// doubt is a published figure that is not followed, or not wholly.
type doubt struct {
	figure *dataset.Figure
	about  claim.Subject
}

// doubts returns the figures of a book that are not followed, in order.
func (x *Explorer) doubts(k key) []doubt {
	var out []doubt
	for i := range x.data.Figures {
		f := &x.data.Figures[i]
		standing, _ := f.Standing()
		if about, ok := subject(f, kinds); ok && standing != dataset.Followed && k == keyOf(f) {
			out = append(out, doubt{f, about})
		}
	}
	return out
}

// disputesOf returns the indices of the figures that were printed of what a
// statement says, or of the months that it rests on, and that were not followed.
func (t *teller) disputesOf(s claim.Statement) []int {
	abouts := s.Stated()
	for _, used := range s.Used {
		abouts = append(abouts, claim.Subject{Kind: claim.Level, Partner: used.Partner, Period: calendar.Span{First: used.Month, Last: used.Month}})
	}
	out := []int{}
	for _, about := range abouts {
		for _, f := range t.printed[about] {
			if i := t.dispute(f, about); i >= 0 {
				out = union(out, []int{i})
			}
		}
	}
	return out
}

// dispute returns the index of a figure among those that are not followed,
// adding it if need be; −1 if it is followed. A number that several have printed
// is there once.
func (t *teller) dispute(f *dataset.Figure, about claim.Subject) int {
	standing, reason := f.Standing()
	if standing == dataset.Followed {
		return -1
	}
	page := Source{Publisher: f.Publisher, Published: f.Published, URL: f.URL}
	d := Disputed{About: t.aboutWords(about), Printed: t.printedWords(f), Standing: string(standing), Reason: claim.Capital(t.Words.Label(reason)), Pages: []Source{page}}
	for i, other := range t.disputed {
		if other.About == d.About && other.Printed == d.Printed && other.Standing == d.Standing {
			if !slices.Contains(other.Pages, page) {
				t.disputed[i].Pages = append(other.Pages, page)
			}
			return i
		}
	}
	t.disputed = append(t.disputed, d)
	return len(t.disputed) - 1
}

// aboutWords: "United States, August 2025, change on the month".
func (t *teller) aboutWords(about claim.Subject) string {
	p := map[claim.Kind]language.Phrase{
		claim.MonthOnMonth: "{partner}, {period}, change on the month", claim.YearOnYear: "{partner}, {period}, change on the year",
		claim.YearToDate: "{partner}, {period}, change of the year to date", claim.Share: "{partner}, {period}, share of all", claim.Rank: "{partner}, {period}, place",
	}[about.Kind]
	if p == "" {
		p = "{partner}, {period}"
	}
	return t.Words.Say(p, "partner", t.name(about.Partner), "period", periodName(t.Words, about.Period))
}

// periodName: "August 2025", "2025", "January 2025 to August 2025".
func periodName(w *language.Words, s calendar.Span) string {
	if s.Len() == 1 || s == calendar.WholeYear(s.First.Year()) {
		return w.Span(s)
	}
	return w.Say("span^{first} to {last}", "first", w.Dated(s.First), "last", w.Dated(s.Last))
}

// printedWords shows a figure with the digits that it was printed with: "about
// 4,877.6 t", "−1.6%", "place 3".
func (t *teller) printedWords(f *dataset.Figure) string {
	value, err := strconv.ParseFloat(f.Value, 64)
	_, fraction, _ := strings.Cut(f.Value, ".")
	text := t.Words.Grouped(value, len(fraction))
	switch {
	case err != nil:
		return f.Value
	case f.Unit == "t":
		text = t.Words.Say("{n} t", "n", text)
	case f.Unit == "rank":
		return t.Words.Say("place {n}", "n", text)
	case f.Measure == "share_pct":
		text = t.Words.Say("{n}%", "n", text)
	case f.Unit == "pct":
		text = claim.SignedPercent(t.Words, interval.Rounded(value, len(fraction)))
	}
	if f.Qualifier == "approx" {
		return t.Words.Say("about {n}", "n", text)
	}
	return text
}

// keyOf is the key of the series that a figure is about.
func keyOf(f *dataset.Figure) key { return key{f.Reporter, flows[f.Flow], scopes[f.Commodity]} }
