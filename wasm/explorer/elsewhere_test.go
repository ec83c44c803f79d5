package explorer

import (
	"maps"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"lodestone/wasm/article"
	"lodestone/wasm/claim"
)

func TestWhereAStatementIsTrue(t *testing.T) {
	for _, c := range []struct {
		says    string
		s       article.Statement
		verdict string
		names   string // in the reason
	}{
		{"the level of September, said of August", said(level("USA", "2025-08", 420.5, 1)), "elsewhere", "september 2025"},
		{"a change of September, said of October", said(monthly("USA", "2025-10", -28.7)), "elsewhere", "September 2025"},
		{"the level of the U.S., said of Germany", said(level("DEU", "2025-09", 420.5, 1)), "elsewhere", "United States"},
		{"the level with powder and alloys, said of magnets", said(level("JPN", "2025-10", 538, 0)), "elsewhere", "powder and alloys"},
		{"nine months, said of eight", said(level("WLD", "2025-01..2025-08", 39817, 0)), "elsewhere", "January to September 2025"},
		{"the change on the month, said of the year", said(claim.Claim{Kind: claim.YearOnYear, Partner: "USA", Period: span("2025-09"), Value: -28.7, Decimals: 1, Unit: claim.Percent}), "elsewhere", "from the month before"},
		{"the right size, the wrong way", said(monthly("USA", "2025-09", 28.7)), "contradicted", "direction"},
		{"a number of two digits", said(level("USA", "2025-05", 88, 0)), "contradicted", ""},
		{"two digits of the month behind", said(level("USA", "2025-04", 46, 0)), "elsewhere", "May 2025"},
		{"a disputed figure", said(level("DEU", "2025-08", 1346, 0)), "contradicted", "TRADIUM"},
		{"a disputed figure of another product", said(level("WLD", "2025-10", 4343.5, 1)), "contradicted", "raw rare earths"},
	} {
		got := judgedAlone(t, c.s)
		if got.Verdict != c.verdict || !strings.Contains(strings.ToLower(got.Reason), strings.ToLower(c.names)) || got.Verdict == "elsewhere" && got.View == "" {
			t.Errorf("%s: %s (%s; %s; %s), want %s naming %q", c.says, got.Verdict, got.Reason, got.Working, got.View, c.verdict, c.names)
		}
	}
}

// What the United Kingdom reports of its imports from China may be what an
// article calls China's exports to it.
func TestTheOtherSideIsSearched(t *testing.T) {
	x := *bundled(t)
	x.books = maps.Clone(x.books)
	b, uk := *exports(t), x.books[key{"GBR", "import", "magnets"}].Partners["CHN"].Mass
	b.Partners = maps.Clone(b.Partners)
	b.Partners["GBR"] = claim.Partner{Code: "GBR", Name: "United Kingdom", Phrase: "the United Kingdom", Kind: "country", Mass: exports(t).Partners["JPN"].Mass}
	x.books[b.key] = &b
	month := span("2025-10")
	s := said(level("GBR", month.String(), math.Round(uk.At(month.First).Value/100)/10, 1))
	c := x.report(article.Article{Statements: []article.Statement{s}}).Claims[0]
	if c.Verdict != "elsewhere" || !strings.Contains(c.Reason, "the other side") || !strings.Contains(c.View, "reporter=GBR") {
		t.Errorf("%s (%s; %s)", c.Verdict, c.Reason, c.View)
	}
}

// Among all that is searched, a wrong number is true of something by chance.
// Drawn between half and twice the right one, levels of three digits and more
// and percentages with a decimal are so in under 2% of the cases.
func TestAWrongNumberIsRarelyTrueOfSomethingElse(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	b, x := exports(t), bundled(t)
	hits, wrong := map[claim.Kind]int{}, map[claim.Kind]int{}
	for range 5000 {
		codes := b.codes()
		partner := codes[random.IntN(len(codes))]
		known := b.Partners[partner].Mass
		m := known.Span().First
		for range random.IntN(known.Len()) {
			m++
		}
		for _, kind := range []claim.Kind{claim.Level, claim.MonthOnMonth, claim.YearOnYear} {
			c := claim.Claim{Kind: kind, Partner: partner, Period: span(m.String()), Unit: claim.Percent, Decimals: 1}
			factor := math.Exp2(2*random.Float64() - 1)
			f := b.Check(c)
			c.Value = math.Round(f.Computed.Value*factor*10) / 10
			if kind == claim.Level {
				c.Unit, c.Decimals = claim.Tonnes, 0
				c.Value = math.Round(f.Computed.Value * factor)
			}
			if specific(c) == 0 || b.Check(c).Verdict != claim.Contradicted {
				continue
			}
			wrong[kind]++
			if x.report(article.Article{Statements: []article.Statement{said(c)}}).Claims[0].Verdict == "elsewhere" {
				hits[kind]++
			}
		}
	}
	for kind, n := range wrong {
		rate := float64(hits[kind]) / float64(n)
		t.Logf("%s: %d of %d wrong numbers are true of something else, %.1f%%", kind, hits[kind], n, 100*rate)
		if n < 200 || rate > 0.02 {
			t.Errorf("%s: %d of %d wrong numbers are true of something else", kind, hits[kind], n)
		}
	}
}
