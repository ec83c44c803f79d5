package explorer

import (
	"strings"
	"testing"

	"lodestone/wasm/article"
	"lodestone/wasm/claim"
)

// monthTold is what is said of a month, as it would be published, but for the
// sentences that are left out.
func monthTold(passages []claim.Passage, out func(sentence string) bool) (text string, stated []claim.Segment) {
	for _, p := range passages {
		text += p.Heading + "\n\n"
		left := false
		for _, s := range p.Sentences {
			// "This accounted for" is said of the sentence before.
			if left = out(s.String()) || left && strings.HasPrefix(s.String(), "This "); left {
				continue
			}
			text += s.String() + " "
			for _, segment := range s {
				if segment.Statement != nil {
					stated = append(stated, segment)
				}
			}
		}
		text += "\n\n"
	}
	return text, stated
}

// manifold reports a sentence in which a multiple stands before its percentage.
func manifold(sentence string) bool {
	return strings.Contains(sentence, "(+") || strings.Contains(sentence, "(about +") || strings.Contains(sentence, "(between +")
}

// What is said of each month of China's exports, in every style, is read back to
// the claims that were written, and nothing that is read of it is contradicted.
// What the reader is not asked for is as in the test of what is said of one
// partner; and who was ahead of whom in plain words, which it may take for the
// partner of the sentence before.
func TestWhatIsSaidOfAMonthIsReadBack(t *testing.T) {
	x, n, months := bundled(t), 0, 0
	for _, scope := range []string{"magnets", "magnets_and_semis"} {
		b := x.books[key{"CHN", "export", scope}]
		for m := range b.span.All() {
			for _, style := range []claim.Style{claim.Wire, claim.Office, claim.Plain} {
				text, stated := monthTold(b.Month(m, style), manifold)
				if len(stated) == 0 {
					continue
				}
				months++
				read := article.Read(text, article.Options{
					Published: (m + 1).String() + "-20", Months: x.months(), Fits: x.fits}).Statements
				taken := make([]bool, len(read))
				for _, segment := range stated {
					i := find(segment.Statement.Claim, read, taken)
					if i >= 0 {
						taken[i] = true
					}
					if !asked(segment, telling{book: b.key, m: m}) || style == claim.Plain && segment.Statement.Kind == claim.Compare {
						continue
					}
					if n++; i < 0 {
						t.Errorf("%s %v, %s: %q is lost: %+v", scope, m, style, segment.Text, segment.Statement.Claim)
					}
				}
				for i, r := range read {
					if f := b.Check(r.Claim); !taken[i] && r.Reason == "" && f.Verdict == claim.Contradicted {
						t.Errorf("%s %v, %s: %q is read as %+v, which is contradicted\n%s", scope, m, style, r.Text, r.Claim, text)
					}
				}
			}
		}
	}
	if n < 2400 || months < 200 {
		t.Errorf("only %d claims of %d months were read back", n, months)
	}
	t.Logf("%d claims of %d months read back", n, months)
}

// The page of a month speaks in the style that its address names.
func TestAMonthIsToldInAStyle(t *testing.T) {
	told := map[string]bool{}
	for _, c := range []struct{ link, headline string }{
		{"?tab=month&time=2025-10", "Exports to all destinations fell 5.2% in October from September, to 5,473 tonnes"},
		{"?tab=month&time=2025-10&style=plain", "China exported 5,473 tonnes of rare earth magnets to all destinations in October 2025, 5.2% less than in September"},
		{"?tab=month&time=2025-10&style=office", "Exports of rare earth magnets by China to all destinations, October 2025: 5,473 tonnes, a decrease of 5.2% on September 2025"},
	} {
		v := viewOf(t, c.link)
		if textOf(v.Headline) != c.headline || v.Link != c.link {
			t.Errorf("%s opens %q with the headline %q", c.link, v.Link, textOf(v.Headline))
		}
		told[textOf(v.MonthPages[0].Passages[1].Sentences[0])] = true
	}
	if len(told) != 3 {
		t.Errorf("the three styles say %v", told)
	}
}

// Every claim that is made of a month holds, whoever the reporter is.
func TestNothingSaidOfAMonthIsContradicted(t *testing.T) {
	for k, b := range bundled(t).books {
		for m := range b.span.All() {
			for _, style := range []claim.Style{claim.Wire, claim.Office, claim.Plain} {
				_, stated := monthTold(b.Month(m, style), func(string) bool { return false })
				for _, segment := range stated {
					switch s := segment.Statement; s.Verdict {
					case claim.Contradicted, claim.Unjudged, claim.Elsewhere:
						t.Errorf("%v %v, %s: %q is %s: %s", k, m, style, segment.Text, s.Verdict, s.Reason)
					}
				}
			}
		}
	}
}
