package explorer

import (
	"math"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

func span(text string) calendar.Span {
	s, err := calendar.ParseSpan(text)
	if err != nil {
		panic(err)
	}
	return s
}

// The statements about the series that the articles of October and November
// 2025 made, as claims. Each is computed from the bundled data.
//
// "Over 400 t a month" is a bound, and a bound has no digits to meet: loose is
// the best verdict that it can have. Circular verdicts confirm nothing, since
// the month compared with is known only from the statement itself.
func TestTheStatementsOfTheArticles(t *testing.T) {
	const exact, consistent, loose = claim.Exact, claim.Consistent, claim.Loose
	const independent, circular = claim.Independent, claim.Circular
	for _, c := range []struct {
		says     string
		claim    claim.Claim
		verdict  claim.Verdict
		evidence claim.Evidence
	}{
		{"U.S., September 2025: 420.5 t",
			claim.Claim{Kind: claim.Level, Partner: "USA", Period: span("2025-09"), Value: 420.5, Unit: "t", Decimals: 1}, exact, independent},
		{"28.7% down on August",
			claim.Claim{Kind: claim.MonthOnMonth, Partner: "USA", Period: span("2025-09"), Value: -28.7, Unit: "percent", Decimals: 1}, exact, independent},
		{"about 30% below a year before",
			claim.Claim{Kind: claim.YearOnYear, Partner: "USA", Period: span("2025-09"), Value: -30, Unit: "percent", Hedge: claim.About}, consistent, circular},
		{"second monthly fall in a row",
			claim.Claim{Kind: claim.Streak, Basis: "mom", Partner: "USA", Period: span("2025-09"), Value: -2, Unit: "months"}, exact, independent},
		{"a recovery that began in June, from the trough of May",
			claim.Claim{Kind: claim.Recovery, Partner: "USA", Period: span("2025-06"), Base: span("2025-05")}, exact, independent},
		{"all destinations, September 2025: 6.1% down on August",
			claim.Claim{Kind: claim.MonthOnMonth, Partner: "WLD", Period: span("2025-09"), Value: -6.1, Unit: "percent", Decimals: 1}, consistent, independent},
		{"U.S., October 2025: 656 t",
			claim.Claim{Kind: claim.Level, Partner: "USA", Period: span("2025-10"), Value: 656, Unit: "t"}, exact, independent},
		{"56.1% up on September",
			claim.Claim{Kind: claim.MonthOnMonth, Partner: "USA", Period: span("2025-10"), Value: 56.1, Unit: "percent", Decimals: 1}, consistent, independent},
		{"4.5% up on a year before",
			claim.Claim{Kind: claim.YearOnYear, Partner: "USA", Period: span("2025-10"), Value: 4.5, Unit: "percent", Decimals: 1}, consistent, circular},
		{"the first such rise in three months",
			claim.Claim{Kind: claim.StreakEnd, Basis: "yoy", Partner: "USA", Period: span("2025-10"), Value: 3, Unit: "months"}, exact, independent},
		{"second-largest destination",
			claim.Claim{Kind: claim.Rank, Partner: "USA", Period: span("2025-10"), Value: 2, Unit: "rank"}, consistent, circular},
		{"all destinations, October 2025: 5,473 t",
			claim.Claim{Kind: claim.Level, Partner: "WLD", Period: span("2025-10"), Value: 5473, Unit: "t"}, exact, independent},
		{"15.8% up on a year before",
			claim.Claim{Kind: claim.YearOnYear, Partner: "WLD", Period: span("2025-10"), Value: 15.8, Unit: "percent", Decimals: 1}, consistent, independent},
		{"Germany, October 2025: 1,118 t, a cut figure",
			claim.Claim{Kind: claim.Level, Partner: "DEU", Period: span("2025-10"), Value: 1118, Unit: "t"}, consistent, independent},
		{"55.9% up on a year before",
			claim.Claim{Kind: claim.YearOnYear, Partner: "DEU", Period: span("2025-10"), Value: 55.9, Unit: "percent", Decimals: 1}, consistent, circular},
		{"the largest destination",
			claim.Claim{Kind: claim.Rank, Partner: "DEU", Period: span("2025-10"), Value: 1, Unit: "rank"}, consistent, circular},
		{"South Korea, October 2025: 569 t",
			claim.Claim{Kind: claim.Level, Partner: "KOR", Period: span("2025-10"), Value: 569, Unit: "t"}, exact, independent},
		{"31.3% up on a year before",
			claim.Claim{Kind: claim.YearOnYear, Partner: "KOR", Period: span("2025-10"), Value: 31.3, Unit: "percent", Decimals: 1}, consistent, circular},
		{"third",
			claim.Claim{Kind: claim.Rank, Partner: "KOR", Period: span("2025-10"), Value: 3, Unit: "rank"}, consistent, circular},
		{"Japan, October 2025: 226 t",
			claim.Claim{Kind: claim.Level, Partner: "JPN", Period: span("2025-10"), Value: 226, Unit: "t"}, exact, independent},
		{"30.2% up on a year before",
			claim.Claim{Kind: claim.YearOnYear, Partner: "JPN", Period: span("2025-10"), Value: 30.2, Unit: "percent", Decimals: 1}, consistent, circular},
		{"U.S.: 46 t in May 2025",
			claim.Claim{Kind: claim.Level, Partner: "USA", Period: span("2025-05"), Value: 46, Unit: "t"}, exact, independent},
		{"over 400 t a month in 2024",
			claim.Claim{Kind: claim.Level, Basis: "average", Partner: "USA", Period: span("2024-01..2024-12"), Value: 400, Unit: "t", Hedge: claim.Over}, loose, independent},
		{"619 t in July 2025",
			claim.Claim{Kind: claim.Level, Partner: "USA", Period: span("2025-07"), Value: 619, Unit: "t"}, exact, independent},
		{"then a fall in August",
			claim.Claim{Kind: claim.Direction, Basis: "mom", Partner: "USA", Period: span("2025-08"), Value: -1}, exact, independent},
		{"and one in September",
			claim.Claim{Kind: claim.Direction, Basis: "mom", Partner: "USA", Period: span("2025-09"), Value: -1}, exact, independent},
	} {
		f := exports(t).Check(c.claim)
		if f.Verdict != c.verdict || f.Evidence != c.evidence {
			t.Errorf("%s: %s, %s (%s; %s; computed %v), want %s, %s",
				c.says, f.Verdict, f.Evidence, f.Reason, f.Working, f.Computed, c.verdict, c.evidence)
		}
	}
}

func TestTheStatementsThatCountPowderAndAlloysToo(t *testing.T) {
	b := bundled(t).books[key{"CHN", "export", "magnets_and_semis"}]
	for _, c := range []struct {
		claim    claim.Claim
		verdict  claim.Verdict
		evidence claim.Evidence
	}{
		{claim.Claim{Kind: claim.Level, Partner: "JPN", Period: span("2025-10"), Value: 538, Unit: "t"}, claim.Exact, claim.Independent},
		{claim.Claim{Kind: claim.YearOnYear, Partner: "JPN", Period: span("2025-10"), Value: -18.3, Unit: "percent", Decimals: 1}, claim.Consistent, claim.Circular},
	} {
		if f := b.Check(c.claim); f.Verdict != c.verdict || f.Evidence != c.evidence {
			t.Errorf("%v: %s, %s (%s)", c.claim, f.Verdict, f.Evidence, f.Reason)
		}
	}
	if f := exports(t).Check(claim.Claim{Kind: claim.Level, Partner: "JPN", Period: span("2025-10"), Value: 538, Unit: "t"}); f.Verdict != claim.Contradicted {
		t.Errorf("538 t of magnets alone to Japan is %s, want contradicted", f.Verdict)
	}
}

// False statements close to the true ones, each to be caught.
func TestFalseStatementsAreNotConfirmed(t *testing.T) {
	for _, c := range []claim.Claim{
		{Kind: claim.Level, Partner: "USA", Period: span("2025-09"), Value: 420.6, Unit: "t", Decimals: 1},
		{Kind: claim.MonthOnMonth, Partner: "USA", Period: span("2025-09"), Value: 28.7, Unit: "percent", Decimals: 1},
		{Kind: claim.MonthOnMonth, Partner: "USA", Period: span("2025-09"), Value: -28.9, Unit: "percent", Decimals: 1},
		{Kind: claim.Streak, Basis: "mom", Partner: "USA", Period: span("2025-09"), Value: -3, Unit: "months"},
		{Kind: claim.Streak, Basis: "mom", Partner: "USA", Period: span("2025-09"), Value: 2, Unit: "months"},
		{Kind: claim.StreakEnd, Basis: "yoy", Partner: "USA", Period: span("2025-10"), Value: 5, Unit: "months"},
		{Kind: claim.Rank, Partner: "USA", Period: span("2025-10"), Value: 1, Unit: "rank"},
		{Kind: claim.Recovery, Partner: "USA", Period: span("2025-07"), Base: span("2025-06")},
		{Kind: claim.Direction, Basis: "mom", Partner: "USA", Period: span("2025-10"), Value: -1},
		{Kind: claim.Highest, Basis: "high", Partner: "USA", Period: span("2025-10"), Base: span("2024-12"), Unit: "months"},
		{Kind: claim.Compare, Partner: "KOR", Against: "DEU", Period: span("2025-10"), Value: 1},
	} {
		if f := exports(t).Check(c); f.Verdict != claim.Contradicted {
			t.Errorf("%+v: %s (%s; %s), want contradicted", c, f.Verdict, f.Reason, f.Working)
		}
	}
}

// Where a figure that could decide is not published, nothing is confirmed.
func TestWhatTheDataLeaveOpenIsNotJudged(t *testing.T) {
	for _, c := range []claim.Claim{
		{Kind: claim.Level, Partner: "DEU", Period: span("2026-03"), Value: 1100, Unit: "t"},
		{Kind: claim.YearOnYear, Partner: "DEU", Period: span("2025-12"), Value: 5, Unit: "percent"},
		{Kind: claim.Rank, Partner: "JPN", Period: span("2025-10"), Value: 6, Unit: "rank"},
		{Kind: claim.Streak, Basis: "mom", Partner: "DEU", Period: span("2025-08"), Value: 3, Unit: "months"},
		{Kind: claim.Level, Partner: "USA", Period: span("2024-01..2024-12"), Value: 7444, Unit: "t"},
		{Kind: claim.Trend, Partner: "USA", Period: span("2024-01..2025-12"), Value: -1},
		{Kind: claim.Level, Partner: "ATA", Period: span("2025-10"), Value: 1, Unit: "t"},
	} {
		f := exports(t).Check(c)
		if f.Verdict != claim.Unjudged || f.Reason == "" {
			t.Errorf("%+v: %s (%q), want unjudged with a reason", c, f.Verdict, f.Reason)
		}
	}
}

// For the U.S. in September and October 2025 the writer says the level, both
// changes, and the streak or its end.
func TestTheParagraphOfAnAgency(t *testing.T) {
	for _, c := range []struct {
		month calendar.Month
		says  []string
	}{
		{calendar.Of(2025, 9), []string{
			"Exports to the United States fell 28.7% in September from August, to 420.5 tonnes",
			"China exported 420.5 tonnes of rare earth magnets to the United States in September 2025, 28.7% less than in August and 29.5% less than a year before.",
			"It was the second monthly fall in a row and the second year-on-year fall in a row.",
			"In September, the United States was the fourth-largest destination, with 7.3% of all exports, down from second place in August.",
			"Exports to all destinations fell 6.1% in September from August, to 5,774 tonnes, 17.5% more than a year before.",
		}},
		{calendar.Of(2025, 10), []string{
			"Exports to the United States rose 56.1% in October from September, to 656.3 tonnes",
			"China exported 656.3 tonnes of rare earth magnets to the United States in October 2025, 56.1% more than in September and 4.5% more than a year before.",
			"It was the first monthly rise in three months and the first year-on-year rise in three months.",
			"It was the highest figure since January.",
			"In October, the United States was the second-largest destination, with 12.0% of all exports, up from fourth place in September.",
		}},
	} {
		text := exports(t).Tell("USA", c.month, claim.Wire)
		all := text.Headline.String() + "\n"
		for _, s := range text.Paragraph {
			all += s.String() + "\n"
		}
		for _, s := range c.says {
			if !strings.Contains(all, s+"\n") {
				t.Errorf("%v does not say %q:\n%s", c.month, s, all)
			}
		}
	}
}

// Every published change of a month is a reference value from elsewhere for
// our arithmetic: the interval computed here must meet what the printed digits
// allow, or what whole tonnes give. Disputed figures are left out, because the
// data do not follow them.
func TestPublishedChangesAreMet(t *testing.T) {
	x, met := bundled(t), 0
	for i := range x.data.Figures {
		f := &x.data.Figures[i]
		kind, ok := kinds[f.Measure]
		b := x.books[key{f.Reporter, flows[f.Flow], scopes[f.Commodity]}]
		if !ok || b == nil || f.Qualifier != "exact" || disputed(f) || (kind != claim.MonthOnMonth && kind != claim.YearOnYear && kind != claim.Level) {
			continue
		}
		period, ok := figureSpan(f)
		allowed := allowed(f)
		if !ok || period.Len() > 1 {
			continue
		}
		c := claim.Claim{Kind: kind, Partner: f.Partner, Period: period, Value: allowed.Value, Unit: "percent",
			Decimals: int(math.Round(-math.Log10(allowed.Width())))}
		if kind == claim.Level {
			c.Unit = "t"
		}
		switch found := b.Check(c); found.Verdict {
		case claim.Exact, claim.Consistent:
			met++
		case claim.Contradicted:
			t.Errorf("%s: %s %s %s of %s, %s: %s; computed %v", f.ID, f.Publisher, f.Measure, f.Value, f.Partner, f.Period, found.Working, found.Computed)
		}
	}
	if met < 300 {
		t.Errorf("only %d published figures were met: too few to mean anything", met)
	}
	t.Logf("%d published levels and changes are met", met)
}
