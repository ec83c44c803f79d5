package explorer

import (
	"math"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/article"
	"lodestone/wasm/claim"
)

// What the writer says of China's exports, of every partner and month, of magnets
// and of powder and alloys with them, in every style, the reader reads back to
// the claims that were written, of the same goods; and nothing that it reads
// besides is contradicted.
//
// What the reader is not asked for is listed at asked. Texts with a range of a
// multiple, "(between +233% and +256%)", are left out: it takes the end for a
// figure.
func TestWhatIsWrittenIsReadBack(t *testing.T) {
	var texts []telling
	for _, one := range toldOf(t, "CHN") {
		if !strings.Contains(whole(one.text), "(between +") {
			texts = append(texts, one)
		}
	}
	if n := readBack(t, texts, asked); n < 11000 {
		t.Errorf("only %d claims were read back", n)
	}
}

// So it is with what the United Kingdom reports of its exports and imports, in
// the headline and the first sentence of a month that has a figure.
//
// The sentences behind these carry over who reports and which way the goods go,
// which the reader does for China alone. Texts with a low base or a range, where
// it takes the change of a mass for a level, and with a multiple on the year
// behind a change on the month, whose percentage it refers to the month, are left
// out; so are those of exports to China, which it takes for those to all, and
// those that compare by "as much as".
func TestWhatTheUnitedKingdomReportsIsReadBack(t *testing.T) {
	var texts []telling
	for _, one := range toldOf(t, "GBR") {
		if len(one.text.Paragraph) == 0 || one.text.Sentence.String() != one.text.Paragraph[0].String() {
			continue
		}
		one.text.Paragraph = one.text.Paragraph[:1]
		text := whole(one.text)
		unread := func(part string) bool { return strings.Contains(text, part) }
		if !slices.ContainsFunc([]string{"low base", "between ", "(+", "(about +", "exports to China", "magnets to China", "as much as"}, unread) {
			texts = append(texts, one)
		}
	}
	if n := readBack(t, texts, asked); n < 4000 {
		t.Errorf("only %d claims were read back", n)
	}
}

// readBack has texts read, and returns how many of their claims were asked for.
func readBack(t *testing.T, texts []telling, asked func(claim.Segment, telling) bool) (n int) {
	t.Helper()
	x, seen := bundled(t), map[string]bool{}
	for _, one := range texts {
		text := whole(one.text)
		if seen[text] {
			continue
		}
		seen[text] = true
		read := article.Read(text, article.Options{
			Published: (one.m + 1).String() + "-20", Months: x.months(), Fits: x.fits}).Statements
		taken := make([]bool, len(read))
		for _, segment := range stated(one.text) {
			i := find(segment.Statement.Claim, read, taken)
			if i >= 0 {
				taken[i] = true
			}
			if !asked(segment, one) {
				continue
			}
			n++
			if i < 0 {
				t.Errorf("%s: %q is lost: %+v\n%s", one.where, segment.Text, segment.Statement.Claim, text)
			} else if r := read[i]; one.book != (key{r.Reporter, r.Flow, r.Scope}) {
				t.Errorf("%s: %q is read as an %s of %s reported by %s\n%s", one.where, segment.Text, r.Flow, r.Scope, r.Reporter, text)
			}
		}
		for i, r := range read {
			b := x.books[key{r.Reporter, r.Flow, r.Scope}]
			if taken[i] || r.Reason != "" || r.Kind == claim.Rank || r.Kind == claim.Highest || b == nil {
				continue
			}
			if f := b.Check(r.Claim); f.Verdict == claim.Contradicted {
				t.Errorf("%s: %q is read as %+v, which is contradicted\n%s", one.where, r.Text, r.Claim, text)
			}
		}
	}
	t.Logf("%d claims of %d texts read back", n, len(seen))
	return n
}

// toldOf returns what the writer says of one reporter's trade.
func toldOf(t *testing.T, reporter string) []telling {
	all, err := tellings()
	if err != nil {
		t.Fatal(err)
	}
	var out []telling
	for _, one := range all {
		if one.book.reporter == reporter {
			out = append(out, one)
		}
	}
	return out
}

// whole is a text as it would be published.
func whole(text claim.Text) string {
	var paragraph []string
	for _, s := range text.Paragraph {
		paragraph = append(paragraph, s.String())
	}
	return text.Headline.String() + "\n\n" + strings.Join(paragraph, " ") + "\n"
}

// stated returns the runs of a text that state a claim, in order.
func stated(text claim.Text) []claim.Segment {
	var out []claim.Segment
	for _, s := range append([]claim.Sentence{text.Headline}, text.Paragraph...) {
		for _, segment := range s {
			if segment.Statement != nil {
				out = append(out, segment)
			}
		}
	}
	return out
}

// asked reports whether the reader has to find a claim. It has not where it
// gives ranges as no figure; where the date of a record, or the month before of
// a place or of who was ahead, may be that of its sentence; where powder and alloys were named in the
// headline alone; where a multiple of the total stands behind one of the partner;
// where one on the year stands without one on the month; and where a mass has no number.
func asked(segment claim.Segment, of telling) bool {
	c := segment.Statement.Claim
	multiple := strings.Contains(segment.Text, "(+")
	switch {
	case strings.Contains(segment.Text, "between "),
		strings.Contains(segment.Text, "since the data begin"),
		(c.Kind == claim.Rank || c.Kind == claim.Compare) && c.Period.Last < of.m,
		of.book.scope != "magnets" && c.Period.Last < of.m,
		multiple && c.Kind == claim.YearOnYear,
		multiple && c.Partner == claim.Total && strings.Count(whole(of.text), " times ") > 0,
		segment.Text == "less than a kilogram":
		return false
	}
	return true
}

// find returns the first statement, not yet taken, that makes claim c; −1 if
// there is none.
func find(c claim.Claim, read []article.Statement, taken []bool) int {
	for i, r := range read {
		if !taken[i] && same(c, r.Claim) {
			return i
		}
	}
	return -1
}

// same reports whether two claims say the same. A base that the kind implies
// need not be named, an extreme may count its months or name the month that
// bounds it, and the zeros of an approximate number may be read as digits.
func same(a, b claim.Claim) bool {
	unbased := calendar.Span{}
	switch {
	case a.Kind != b.Kind, a.Basis != b.Basis, a.Partner != b.Partner, a.Period != b.Period, a.Unit != b.Unit, a.Hedge != b.Hedge,
		a.Base != b.Base && a.Base != unbased && b.Base != unbased:
		return false
	case a.Kind == claim.Highest && b.Base != unbased:
		return true
	}
	return (a.Decimals == b.Decimals || a.Hedge == claim.About) && math.Abs(a.Value-b.Value) < 1e-9
}
