//go:build !js

package explorer

import (
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// Texts about any partner and month come from the table, in every style.
func TestTextsAreWordedInTheLanguage(t *testing.T) {
	x := marked(t)
	for _, b := range x.books {
		for code := range b.Partners {
			for m := b.span.Last - 12; m <= b.span.Last; m += 4 {
				for _, style := range []claim.Style{claim.Wire, claim.Office, claim.Plain} {
					told := b.Tell(code, m, style)
					sentences := append([]claim.Sentence{told.Headline, told.Sentence}, told.Paragraph...)
					texts := append([]string{}, told.Notes...)
					for _, s := range sentences {
						texts = append(texts, s.String())
					}
					for _, text := range texts {
						if left := unworded(text, nil); len(left) > 0 || strings.ContainsAny(text, "{}") {
							t.Fatalf("%s of %s in %s: %q in %q", style, code, m, left, text)
						}
					}
				}
			}
		}
	}
}

// Whatever is found of a claim comes from the table.
func TestFindingsOfClaimsAreWordedInTheLanguage(t *testing.T) {
	x := marked(t)
	b := x.books[key{"CHN", "export", "magnets"}]
	last := b.span.Last
	month, before := calendar.Span{First: last, Last: last}, calendar.Span{First: last - 5, Last: last - 5}
	for _, k := range []struct {
		kind   claim.Kind
		units  string
		bases  string
		values []float64
	}{
		{claim.Level, "t usd", " average", []float64{420.5, 6000, 1.02e9}},
		{claim.MonthOnMonth, "percent t points usd", " ", []float64{12.3, -12, 0}},
		{claim.YearOnYear, "percent t points", " ", []float64{12.3, -12}},
		{claim.YearToDate, "percent t", " ", []float64{12.3, -12}},
		{claim.Change, "percent t", " ", []float64{12.3, -12}},
		{claim.Multiple, "ratio", "mom yoy ", []float64{2, 0.3}},
		{claim.Streak, "months", "mom yoy ", []float64{2, -3, 12}},
		{claim.StreakEnd, "months", "mom yoy ", []float64{2, -3, 12}},
		{claim.Highest, "months", "high low ", []float64{0, 3, 12, 60}},
		{claim.Rank, "rank", " ", []float64{1, 2, 30, 0}},
		{claim.Share, "percent", " ", []float64{7.3}},
		{claim.Contribution, "points", "mom yoy ", []float64{1.2, -0.5}},
		{claim.Recovery, "t percent ", " ", []float64{400, 0}},
		{claim.Trend, "sign", " ", []float64{1, -1}},
		{claim.Direction, "sign", "mom yoy ", []float64{1, -1, 0}},
		{claim.Compare, "ratio percent t sign", " ", []float64{2, 1, -1}},
		{claim.Zero, "t", " ", []float64{0}},
		{"other", "t", " ", []float64{1}},
	} {
		for _, c := range crossed(k.kind, strings.Split(k.units, " "), strings.Split(k.bases, " "), k.values,
			[]calendar.Span{month, {First: last - 4, Last: last}, {First: last - 14, Last: last}}, []calendar.Span{{}, before, {First: last - 16, Last: last - 5}}) {
			f := b.Check(c)
			for _, text := range []string{f.Reason, f.Working, b.Said(c), b.Answer(c, f)} {
				if left := unworded(strings.NewReplacer("QQQ", "", "US$", "").Replace(text), nil); len(left) > 0 || strings.ContainsAny(text, "{}|^") {
					t.Fatalf("%+v: %q in %q", c, left, text)
				}
			}
		}
	}
}

// crossed lists every claim that can be made of the parts.
func crossed(kind claim.Kind, units, bases []string, values []float64, periods, compared []calendar.Span) []claim.Claim {
	var out []claim.Claim
	for _, partner := range []string{"USA", "WLD", "DEU+KOR", "MEX", "QQQ"} {
		for _, unit := range units {
			for _, basis := range bases {
				for _, value := range values {
					for _, period := range periods {
						for _, base := range compared {
							for _, hedge := range []claim.Hedge{claim.None, claim.About, claim.Over, claim.Under} {
								out = append(out, claim.Claim{Kind: kind, Basis: basis, Partner: partner, Against: "JPN", Period: period,
									Base: base, Value: value, Unit: unit, Decimals: 1, Hedge: hedge})
							}
						}
					}
				}
			}
		}
	}
	return out
}

const textToCheck = `Published 20 November 2025. In October 2025 China exported 656.3 tonnes of rare earth magnets to the United States, up 56.1% from September.
Exports to Germany fell by 99.9% in October 2025 from a year before. China exported 5,473 tonnes of rare earth magnets in September 2025.
Magnet exports are expected to reach 9,000 tonnes in December. Exports to Japan rose 1.6 times in June from May.
The United States was the second-largest destination in October 2025. Shares of the company rose 7%. In 2025 a firm paid $8.5 billion for chips.
China exported rare earth magnets worth $400 million in October 2025. Exports to Korea rose for the third month in a row in October 2025.`

// A report says nothing that is not of the table, of the text or of the data.
func TestReportsAreWordedInTheLanguage(t *testing.T) {
	x := marked(t)
	for _, request := range []CheckRequest{{Text: textToCheck}, {Text: textToCheck, Published: "2025-11-20"}, {Text: ""}, {Text: textToCheck, Asof: "2025-11-01"}} {
		r, err := x.Check(request)
		if err != nil {
			t.Fatal(err)
		}
		said := append([]string{r.Headline, r.Summary}, r.Notes...)
		for _, count := range r.Tally {
			said = append(said, count.Label)
		}
		for _, c := range r.Claims {
			said = append(said, c.Statement, c.Answer, c.Reason, c.Working)
		}
		document, _, _ := strings.Cut(r.Markdown, "«Sources»")
		for _, text := range append(said, document) {
			quotes := strings.NewReplacer("US$", "", "chips", "")
			for _, c := range r.Claims {
				text = strings.ReplaceAll(text, literal(c.Text), "")
			}
			if left := unworded(quotes.Replace(text), []string{"$8.5 billion"}); len(left) > 0 {
				t.Errorf("%q in %q", left, text)
			}
		}
	}
	for _, r := range []CheckRequest{{Text: "\x00"}, {Published: "2025-13-40"}, {Text: strings.Repeat(" ", longestText+1)}, {Asof: "1999-01-01"}} {
		if _, err := x.Check(r); err == nil || len(unworded(err.Error(), []string{"invalid_request", "no_data", "corrupt"})) > 0 {
			t.Errorf("Check(%.20q, %q) gives %v", r.Text, r.Published, err)
		}
	}
}
