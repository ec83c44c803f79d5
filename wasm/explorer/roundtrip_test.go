package explorer

import (
	"math"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/article"
	"lodestone/wasm/claim"
)

// What the writer says of China's exports, of every partner and month in every
// style, the reader reads back to the claims that were written; and nothing
// that it reads besides is contradicted.
//
// Four things are written that the reader is not asked for: ranges, which it
// gives as no figure; records, and the place of the month before, whose other
// date it may take for that of the sentence; and texts in which a multiple
// stands before its percentage.
func TestWhatIsWrittenIsReadBack(t *testing.T) {
	x, n := bundled(t), 0
	seen := map[string]bool{}
	for _, one := range toldOf(t, "CHN") {
		text := whole(one.text)
		if seen[text] || strings.Contains(text, "(+") || strings.Contains(text, "(about +") || strings.Contains(text, "(between +") {
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
			if !asked(segment, one.m) {
				continue
			}
			if n++; i < 0 {
				t.Errorf("%s: %q is lost: %+v\n%s", one.where, segment.Text, segment.Statement.Claim, text)
			}
		}
		for i, r := range read {
			f := x.books[one.book].Check(r.Claim)
			if !taken[i] && r.Reason == "" && r.Kind != claim.Rank && r.Kind != claim.Highest && f.Verdict == claim.Contradicted {
				t.Errorf("%s: %q is read as %+v, which is contradicted\n%s", one.where, r.Text, r.Claim, text)
			}
		}
	}
	if n < 9000 {
		t.Errorf("only %d claims were read back", n)
	}
	t.Logf("%d claims of %d texts read back", n, len(seen))
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

// asked reports whether the reader has to find a claim written of month m.
func asked(segment claim.Segment, m calendar.Month) bool {
	ranged := strings.Contains(segment.Text, "between ")
	record := strings.Contains(segment.Text, "since the data begin")
	earlier := segment.Statement.Kind == claim.Rank && segment.Statement.Period.Last < m
	return !ranged && !record && !earlier
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
