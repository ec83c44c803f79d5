package explorer

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"lodestone/wasm/article"
	"lodestone/wasm/claim"
)

// said makes a statement about China's exports of magnets.
func said(c claim.Claim) article.Statement {
	return article.Statement{Reporter: "CHN", Flow: "export", Scope: "magnets", Measure: "net_mass", Text: "as said", Claim: c}
}

// judgedAlone reports on one statement.
func judgedAlone(t testing.TB, s article.Statement) Checked {
	t.Helper()
	return bundled(t).report(article.Article{Statements: []article.Statement{s}}).Claims[0]
}

func level(partner, period string, value float64, decimals int) claim.Claim {
	return claim.Claim{Kind: claim.Level, Partner: partner, Period: span(period), Value: value, Decimals: decimals, Unit: claim.Tonnes}
}

func monthly(partner, period string, value float64) claim.Claim {
	return claim.Claim{Kind: claim.MonthOnMonth, Partner: partner, Period: span(period), Base: span(period).Before(1), Value: value, Decimals: 1, Unit: claim.Percent}
}

// The example of the documentation of the report.
func TestAStatementIsReportedWithItsArithmetic(t *testing.T) {
	c := judgedAlone(t, said(monthly("USA", "2025-09", -28.7)))
	if c.Verdict != "exact" || c.Evidence != "independent" || c.Reason != "" || c.Period != "2025-09" || c.Base != "2025-08" || *c.Value != -28.7 {
		t.Errorf("%+v", c)
	}
	for name, got := range map[string][2]string{
		"working":   {c.Working, "420.5 t ÷ 589.9 t − 1 = −28.7%"},
		"view":      {c.View, "?time=2025-08..2025-09&show=mom"},
		"statement": {c.Statement, "Exports to the United States fell by 28.7% in September 2025 from the month before."},
		"answer":    {c.Answer, "Exports to the United States fell by 28.7% in September 2025 from the month before."},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %q, want %q", name, got[0], got[1])
		}
	}
	// 420.45/589.86 and 420.55/589.85
	if low, high := c.Computed.Low, c.Computed.High; math.Abs(low+28.72) > 0.01 || math.Abs(high+28.70) > 0.01 {
		t.Errorf("computed %v", *c.Computed)
	}
	if len(c.Sources) == 0 {
		t.Error("no sources")
	}
}

func TestWhatCannotBeJudgedSaysWhy(t *testing.T) {
	other := said(level("WLD", "2025-10", 4343.5, 1))
	other.Scope = article.Elsewhere
	forecast := said(level("WLD", "2025-10", 6000, 0))
	forecast.Reason = "a forecast"
	japan := said(level("CHN", "2025-10", 500, 0))
	japan.Reporter, japan.Flow = "JPN", "import"
	ages := said(level("USA", "2025-10", 1, 0))
	ages.Period.First = 1
	for _, c := range []struct {
		says  string
		s     article.Statement
		names string
	}{
		{"other goods", other, "other goods"},
		{"a forecast", forecast, "forecast"},
		{"a reporter that the data do not hold", japan, "Japan"},
		{"a partner without figures", said(level("ISL", "2025-10", 1, 0)), "Iceland"},
		{"a group that holds one without figures", said(level("USA+ISL", "2025-10", 1, 0)), "Iceland"},
		{"a month after the data", said(level("USA", "2031-01", 1, 0)), "January 2031"},
		{"a month before the data", said(level("USA", "1999-01", 1, 0)), "January 1999"},
		{"no month", said(claim.Claim{Kind: claim.Level, Partner: "USA", Value: 1, Unit: "t"}), "which month"},
		{"no partner", said(claim.Claim{Kind: claim.Level, Period: span("2025-10"), Value: 1, Unit: "t"}), "which partner"},
		{"millennia", ages, "time"},
		{"no number", said(level("USA", "2025-10", math.NaN(), 0)), "number"},
		{"an endless number", said(level("USA", "2025-10", math.Inf(1), 0)), "number"},
		{"something not understood", said(claim.Claim{Kind: article.Other}), "not understood"},
	} {
		got := judgedAlone(t, c.s)
		if got.Verdict != "unjudged" || !strings.Contains(strings.ToLower(got.Reason), strings.ToLower(c.names)) || got.Answer == "" || got.Computed != nil {
			t.Errorf("%s: %+v, want unjudged naming %q", c.says, got, c.names)
		}
		if _, err := json.Marshal(got); err != nil {
			t.Errorf("%s: %v", c.says, err)
		}
	}
}

// 26.74 million dollars to the U.S. in November 2025 were printed, but the data
// hold no values of China's; the UK's they hold, converted.
func TestValuesAreJudgedWhereTheyAreKnown(t *testing.T) {
	printed := said(claim.Claim{Kind: claim.Level, Partner: "USA", Period: span("2025-11"), Value: 26.7e6, Decimals: -5, Unit: claim.Dollars})
	printed.Measure = "value"
	uk := said(claim.Claim{Kind: claim.Level, Partner: "CHN", Period: span("2025-10"), Value: 2.29e6, Decimals: -4, Unit: claim.Dollars})
	uk.Measure, uk.Reporter, uk.Flow = "value", "GBR", "import"
	unknown := printed
	unknown.Partner = "DEU"
	change := printed
	change.Claim = claim.Claim{Kind: claim.YearOnYear, Partner: "USA", Period: span("2025-11"), Value: 4.2, Decimals: 1, Unit: claim.Percent}
	for _, c := range []struct {
		says    string
		s       article.Statement
		verdict string
	}{
		{"a printed value", printed, "unjudged"},
		{"a printed change of value", change, "unjudged"},
		{"a value that is converted", uk, "consistent"},
		{"a value that nobody printed", unknown, "unjudged"},
	} {
		got := judgedAlone(t, c.s)
		if got.Verdict != c.verdict || strings.Contains(c.says, "a printed") && (len(got.Sources) == 0 || got.Working == "") {
			t.Errorf("%s: %+v, want %s", c.says, got, c.verdict)
		}
	}
}

// What rests on itself is counted apart, never as held.
func TestTheReportCountsWhatHolds(t *testing.T) {
	circular := said(claim.Claim{Kind: claim.YearOnYear, Partner: "USA", Period: span("2025-10"), Value: 4.5, Decimals: 1, Unit: claim.Percent})
	a := article.Article{Published: "2025-11-20", From: "levels", Statements: []article.Statement{
		said(monthly("USA", "2025-09", -28.7)), said(level("USA", "2025-09", 420.5, 1)),
		circular, said(monthly("USA", "2025-09", 28.7)), said(claim.Claim{Kind: article.Other}),
	}, Lines: []article.Line{{Text: "a <b> c", Marks: []article.Mark{{Start: 2, End: 5, Statement: 0}, {Start: 4, End: 7, Statement: 1}}}}}
	r := bundled(t).report(a)
	if r.Headline != "Two of five statements hold, one does not" {
		t.Errorf("headline %q", r.Headline)
	}
	if r.Summary != "5 statements: 2 exact, 1 supported only by itself, 1 contradicted, 1 not judged" {
		t.Errorf("summary %q", r.Summary)
	}
	if len(r.Notes) != 2 || !strings.Contains(r.Notes[0], "20 November 2025") || !strings.Contains(r.Notes[1], "confirms nothing") {
		t.Errorf("notes %q", r.Notes)
	}
	var cut []string
	for _, s := range r.Lines[0].Segments {
		cut = append(cut, s.Text)
	}
	if strings.Join(cut, "|") != "a |<b|>| c" || len(r.Lines[0].Segments[2].Claims) != 2 {
		t.Errorf("segments %q", cut)
	}
	if !strings.Contains(r.Markdown, "# Two of five") || strings.Count(r.Markdown, "\n4. **contradicted**") != 1 {
		t.Errorf("Markdown:\n%s", r.Markdown)
	}
	if strings.Count(r.Markdown, "It was not understood") != 1 || !strings.Contains(r.Markdown, "\n## Sources\n") {
		t.Errorf("Markdown repeats or lacks something:\n%s", r.Markdown)
	}
	if empty := bundled(t).report(article.Article{}); empty.Summary != "No statements." || len(empty.Claims) != 0 || empty.Tally == nil || empty.Notes == nil {
		t.Errorf("an empty report: %+v", empty)
	}
}

func TestHeadlines(t *testing.T) {
	for _, c := range []struct {
		total, held, wrong int
		want               string
	}{
		{10, 7, 1, "Seven of ten statements hold, one does not"},
		{12, 12, 0, "All 12 statements hold"},
		{12, 1, 11, "One of 12 statements holds, 11 do not"},
		{2, 0, 2, "Neither of two statements holds"},
		{2, 2, 0, "Both statements hold"},
		{3, 0, 2, "None of three statements holds, two do not"},
		{3, 2, 0, "Two of three statements hold"},
		{1, 1, 0, "The one statement holds"},
		{1, 0, 1, "The one statement does not hold"},
		{4, 0, 0, "No statement could be confirmed or contradicted"},
		{0, 0, 0, "No statement about this trade was found"},
	} {
		if got := headline(nil, c.total, c.held, c.wrong); got != c.want {
			t.Errorf("headline(%d, %d, %d) = %q, want %q", c.total, c.held, c.wrong, got, c.want)
		}
	}
}

// Every view that a report links to is an address that reads and shows.
func TestLinksOfReportsAreRead(t *testing.T) {
	x, n := bundled(t), 0
	for _, c := range []claim.Claim{
		monthly("USA", "2025-09", -28.7), level("DEU+KOR", "2025-09", 2142, 0), level("WLD", "2025-01..2025-12", 57392, 0),
		{Kind: claim.YearToDate, Partner: "WLD", Period: span("2025-01..2025-09"), Value: -7.5, Decimals: 1, Unit: claim.Percent},
		{Kind: claim.Compare, Partner: "KOR", Against: "USA", Period: span("2025-12"), Value: 1, Unit: claim.Sign},
		{Kind: claim.Streak, Basis: "yoy", Partner: "USA", Period: span("2025-09"), Value: -2, Unit: claim.Months},
		{Kind: claim.Highest, Basis: "low", Partner: "WLD", Period: span("2025-05"), Base: span("2025-01..2025-12"), Unit: claim.Months},
		{Kind: claim.Rank, Partner: "DEU", Period: span("2025-10"), Value: 1, Unit: claim.Place},
		level("USA", "2031-01", 1, 0),
	} {
		got := judgedAlone(t, said(c))
		if got.View == "" {
			continue
		}
		n++
		r, err := x.Read(got.View)
		if err != nil {
			t.Errorf("%+v: view %q: %v", c, got.View, err)
		} else if Link(r) != got.View {
			t.Errorf("%+v: view %q is written as %q", c, got.View, Link(r))
		}
	}
	if n < 8 {
		t.Errorf("only %d views were linked", n)
	}
}

func TestDates(t *testing.T) {
	for s, want := range map[string]bool{
		"2025-10-20": true, "2024-02-29": true, "2000-02-29": true, "2025-02-29": false, "1900-02-29": false,
		"2025-13-01": false, "2025-00-01": false, "2025-04-31": false, "2025-04-00": false, "2025-4-1": false,
		"20.10.2025": false, "": false, "2025-10-2x": false, "2025-10-200": false, "2025/10/20": false,
	} {
		if isDate(s) != want {
			t.Errorf("isDate(%q) = %v", s, !want)
		}
	}
}

// checkedText is of our own, with a right statement, a false one, one that
// rests on itself, one that no data can judge and a number of something else.
const checkedText = `Magnet shipments cool

China shipped 420.5 tonnes of rare earth magnets to the United States in September, 28.7% less than in August, customs data showed.
Exports to all destinations rose 6.1% from August. A magnet maker said on 20 October 2025 that it will spend $40 million on a plant.
China makes about 90% of the world's magnets.
`

func TestATextIsReadAndJudged(t *testing.T) {
	r, err := bundled(t).Check(CheckRequest{Text: checkedText, Published: "2025-10-20"})
	if err != nil {
		t.Fatal(err)
	}
	for text, verdict := range map[string]string{"420.5 tonnes": "exact", "28.7%": "exact", "rose 6.1%": "contradicted", "90%": "unjudged"} {
		found := false
		for _, c := range r.Claims {
			if strings.Contains(c.Text, text) {
				found = true
				if c.Verdict != verdict || checkedText[c.Start:c.End] != c.Text {
					t.Errorf("%q at %d is %s (%s), want %s", c.Text, c.Start, c.Verdict, c.Reason, verdict)
				}
			}
		}
		if !found {
			t.Errorf("%q is not among %+v", text, r.Claims)
		}
	}
	if r.PublishedFrom != "flag" || r.Published != "2025-10-20" || r.Vintage == "" || !strings.Contains(strings.Join(r.Notes, " "), "given") {
		t.Errorf("published %q from %q, vintage %q, notes %q", r.Published, r.PublishedFrom, r.Vintage, r.Notes)
	}
	shown := ""
	for _, line := range r.Lines {
		for _, s := range line.Segments {
			shown += s.Text
		}
	}
	if !strings.Contains(shown, "rose 6.1% from August") {
		t.Errorf("the lines do not show the text: %q", shown)
	}
}

func TestWhatCannotBeCheckedIsRefused(t *testing.T) {
	for _, c := range []struct {
		r     CheckRequest
		names string
	}{
		{CheckRequest{Text: strings.Repeat("a", 1<<20+1)}, "1 MB"},
		{CheckRequest{Text: "a\x00b"}, "not text"},
		{CheckRequest{Text: "a", Published: "yesterday"}, "yesterday"},
		{CheckRequest{Text: "a", Published: "2025-02-30"}, "2025-02-30"},
		{CheckRequest{Text: "a", Asof: "2025-2-3"}, "2025-2-3"},
	} {
		_, err := bundled(t).Check(c.r)
		var e *Error
		if !errors.As(err, &e) || e.Code != "invalid_request" || !strings.Contains(e.Message, c.names) || !strings.HasSuffix(e.Message, ".") {
			t.Errorf("%.40q, %q, %q: %v, want a refusal that names %s", c.r.Text, c.r.Published, c.r.Asof, err, c.names)
		}
	}
}

func TestEqualTextsGetEqualReports(t *testing.T) {
	var first string
	for range 10 {
		r, err := bundled(t).Check(CheckRequest{Text: checkedText})
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = string(b)
		}
		if string(b) != first {
			t.Fatal("equal texts get different reports")
		}
		if strings.Contains(first, "null") && strings.Contains(first, `"claims":null`) {
			t.Error("a list is null")
		}
	}
}

// Whatever the text, a report is one: it marshals, its places lie in the text,
// its links are read, and nothing is confirmed without a figure.
func FuzzCheck(f *testing.F) {
	for _, text := range []string{checkedText, "<p>Exports to Germany rose 20&nbsp;% in Q3 2025</p>", "In 0001-01 exports fell 1e308% to 99999999999999999999 t since 1066.",
		"- U.S.: 420,500 kg in September 2025, the highest since January\n- Japan | 226 t | third"} {
		f.Add(text, "2025-10-20")
	}
	x := bundled(f)
	f.Fuzz(func(t *testing.T, text, published string) {
		r, err := x.Check(CheckRequest{Text: text, Published: published})
		if err != nil {
			var e *Error
			if !errors.As(err, &e) {
				t.Fatal(err)
			}
			return
		}
		if _, err := json.Marshal(r); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		for _, c := range r.Claims {
			confirmed := c.Verdict == "exact" || c.Verdict == "consistent" || c.Verdict == "loose"
			if c.Start < 0 || c.End > len(text) || c.Start > c.End || c.Answer == "" || confirmed && c.Working == "" {
				t.Errorf("%q: %+v", text, c)
			}
			if _, err := x.Read(c.View); err != nil {
				t.Errorf("%q: view %q: %v", text, c.View, err)
			}
		}
	})
}
