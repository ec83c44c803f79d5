package claim

import (
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/series"
)

func TestClaimsAndAnswersInWords(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": tonnages(100, 200, 150, 120, 110, 90, 180, 170, 160, 240, 30, 40),
		"BBB": tonnages(300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300),
		Total: tonnages(450, 520, 460, 430, 480, 400, 490, 480, 470, 545, 340, 350),
	})
	for _, c := range []struct {
		claim        Claim
		said, answer string
	}{
		{Claim{Kind: Level, Partner: "AAA", Period: month(1), Value: 110, Unit: Tonnes},
			"Exports to AAA came to 110 t in January 2025.", "Exports to AAA came to 100 t in January 2025."},
		{Claim{Kind: Level, Partner: "AAA", Period: month(1), Value: 100.25, Decimals: 3, Unit: Tonnes},
			"Exports to AAA came to 100.25 t in January 2025.", "Exports to AAA came to 100 t in January 2025."},
		{Claim{Kind: MonthOnMonth, Partner: "AAA", Period: month(9), Value: 5.9, Decimals: 1, Unit: Percent},
			"Exports to AAA rose by 5.9% in September 2025 from the month before.", "Exports to AAA fell by 6% in September 2025 from the month before."},
		{Claim{Kind: Change, Partner: "AAA", Period: month(3), Base: month(1), Value: 50, Unit: Percent, Hedge: Nearly},
			"Exports to AAA rose by nearly 50% in March 2025 from January 2025.", "Exports to AAA rose by 48.7 to 51.3% in March 2025 from January 2025."},
		{Claim{Kind: Multiple, Partner: "AAA", Period: month(2), Base: month(1), Value: 3, Unit: Ratio},
			"Exports to AAA in February 2025 were 3 times those of the month before.", "Exports to AAA in February 2025 were 2.0 times those of the month before."},
		{Claim{Kind: Share, Partner: "BBB", Period: month(1), Value: 60, Unit: Percent},
			"BBB accounted for 60% of all exports in January 2025.", "BBB accounted for about 66.7% of all exports in January 2025."},
		{Claim{Kind: Rank, Partner: "AAA", Period: month(1), Value: 1, Unit: Place},
			"AAA was the largest destination in January 2025.", "AAA was the second-largest destination in January 2025."},
		{Claim{Kind: Streak, Basis: "mom", Partner: "AAA", Period: month(9), Value: -3, Unit: Months},
			"September 2025 was the third monthly fall in a row in exports to AAA.", "September 2025 was the second monthly fall in a row in exports to AAA."},
		{Claim{Kind: StreakEnd, Basis: "mom", Partner: "AAA", Period: month(10), Value: 4, Unit: Months},
			"October 2025 was the first monthly rise in four months in exports to AAA.", "October 2025 was the first monthly rise in three months in exports to AAA."},
		{Claim{Kind: Highest, Basis: "high", Partner: "AAA", Period: month(10), Value: 5, Unit: Months},
			"October 2025 was the highest of five months in exports to AAA.", "October 2025 was the highest of 10 months in exports to AAA."},
		{Claim{Kind: Highest, Basis: "high", Partner: "AAA", Period: month(9), Unit: Months},
			"September 2025 was the highest month on record in exports to AAA.", "The data say otherwise: 160 t in September 2025, 170 t in August 2025; 170 t in August 2025."},
		{Claim{Kind: Compare, Partner: "AAA", Against: "BBB", Period: month(1), Value: 1},
			"Exports to AAA in January 2025 were more than those to BBB.", "Exports to AAA in January 2025 were less than those to BBB."},
		{Claim{Kind: Zero, Partner: "AAA", Period: month(1), Unit: Tonnes},
			"There were no exports to AAA in January 2025.", "Exports to AAA came to 100.0 t in January 2025."},
		{Claim{Kind: Direction, Partner: "AAA+BBB", Period: month(4), Base: month(3), Value: 1},
			"Exports to AAA and BBB rose in April 2025 from the month before.", "Whether it is said of all together or of each is open, and that makes a difference."},
		{Claim{Kind: Level, Partner: Total, Period: calendar.Span{First: january, Last: january + 2}, Value: 1.02e9, Decimals: -7, Unit: Dollars},
			"Exports to WLD came to US$1.02 billion in January to March 2025.", "The data hold tonnages of this trade, and no values."},
	} {
		f := d.Check(c.claim)
		if said := d.Said(c.claim); said != c.said {
			t.Errorf("said %q, want %q", said, c.said)
		}
		if answer := d.Answer(c.claim, f); answer != c.answer {
			t.Errorf("%q is answered by %q, want %q", c.said, answer, c.answer)
		}
	}
}
