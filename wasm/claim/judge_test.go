package claim

import (
	"testing"

	"lodestone/wasm/interval"
)

// The cases are those of the decided rules: digits, cut digits, hedges.
func TestJudge(t *testing.T) {
	between := func(low, high float64) interval.Interval {
		return interval.Interval{Low: low, Value: (low + high) / 2, High: high}
	}
	for _, c := range []struct {
		name    string
		s       interval.Interval
		claim   Claim
		verdict Verdict
	}{
		{"all that the data allow rounds to the claim", between(28.68, 28.72), Claim{Value: 28.7, Decimals: 1}, Exact},
		{"the data are as wide as the digits", between(420.45, 420.55), Claim{Value: 420.5, Decimals: 1}, Exact},
		{"the data are wider", between(28.6, 28.8), Claim{Value: 28.7, Decimals: 1}, Consistent},
		{"they only touch", between(28.55, 28.65), Claim{Value: 28.7, Decimals: 1}, Contradicted},
		{"5,773 for 5,773.6: cut", between(5773.55, 5773.65), Claim{Value: 5773}, Consistent},
		{"5,773 for 5,774.1 is not", between(5774.05, 5774.15), Claim{Value: 5773}, Contradicted},
		{"a fall for a rise", between(28.68, 28.72), Claim{Value: -28.7, Decimals: 1}, Contradicted},
		{"about, within a twentieth", between(28.68, 28.72), Claim{Value: -30, Hedge: About}, Contradicted},
		{"about 30 for 28.7", between(28.68, 28.72), Claim{Value: 30, Hedge: About}, Loose},
		{"about 30 for 28.4", between(28.38, 28.42), Claim{Value: 30, Hedge: About}, Contradicted},
		{"nearly 30 for 29.4", between(-29.45, -29.4), Claim{Value: -30, Hedge: Nearly}, Loose},
		{"nearly 30 for 30.6, which is more", between(30.55, 30.65), Claim{Value: 30, Hedge: Nearly}, Contradicted},
		{"nearly 30 for 28", between(27.9, 28.1), Claim{Value: 30, Hedge: Nearly}, Contradicted},
		{"over 400 for 420", between(420, 421), Claim{Value: 400, Hedge: Over}, Loose},
		{"over 400 for 399", between(398, 400), Claim{Value: 400, Hedge: Over}, Contradicted},
		{"over 400 for 399 to 401", between(399, 401), Claim{Value: 400, Hedge: Over}, Unjudged},
		{"a fall of over 50%", between(-52, -51), Claim{Value: -50, Hedge: Over}, Loose},
		{"a fall of over 50% that was one of 40%", between(-41, -40), Claim{Value: -50, Hedge: Over}, Contradicted},
		{"a fall of over 50% that was a rise", between(51, 52), Claim{Value: -50, Hedge: Over}, Contradicted},
		{"under 400 for 380", between(379, 381), Claim{Value: 400, Hedge: Under}, Loose},
		{"420,500 kg for 420,460: a round figure", between(420.4595, 420.4605), Claim{Value: 420.5, Decimals: 3, Unit: Tonnes}, Consistent},
		{"420,500 kg for 420,560: not even as a round figure", between(420.5595, 420.5605), Claim{Value: 420.5, Decimals: 3, Unit: Tonnes}, Contradicted},
		{"5,500 t for 5,473", between(5472.5, 5473.5), Claim{Value: 5500, Unit: Tonnes}, Consistent},
		{"5,500 t for 5,440", between(5439.5, 5440.5), Claim{Value: 5500, Unit: Tonnes}, Contradicted},
		{"400 t has one digit and two zeros: read to tens at most", between(420.4, 420.6), Claim{Value: 400, Unit: Tonnes}, Contradicted},
		{"30% for 29 is no round figure", between(28.9, 29.1), Claim{Value: 30, Unit: Percent}, Contradicted},
		{"doubled for 2.08", between(2.07, 2.09), Claim{Kind: Multiple, Value: 2, Unit: Ratio}, Exact},
		{"doubled for 2.3", between(2.29, 2.31), Claim{Kind: Multiple, Value: 2, Unit: Ratio}, Contradicted},
		{"halved for 0.52", between(0.519, 0.521), Claim{Kind: Multiple, Value: 0.5, Decimals: 1, Unit: Ratio}, Exact},
		{"halved for 0.54, which half a digit would allow", between(0.539, 0.541), Claim{Kind: Multiple, Value: 0.5, Decimals: 1, Unit: Ratio}, Contradicted},
		{"more than halved for 0.4", between(0.39, 0.41), Claim{Kind: Multiple, Value: 0.5, Unit: Ratio, Hedge: Over}, Loose},
		{"more than halved for 0.6", between(0.59, 0.61), Claim{Kind: Multiple, Value: 0.5, Unit: Ratio, Hedge: Over}, Contradicted},
		{"2.4 times for 2.6", between(2.59, 2.61), Claim{Kind: Multiple, Value: 2.4, Decimals: 1, Unit: Ratio}, Contradicted},
		{"a third less for 32%", between(-32.1, -31.9), Claim{Value: -100.0 / 3, Unit: Percent}, Exact},
		{"a third less for 30%", between(-30.1, -29.9), Claim{Value: -100.0 / 3, Unit: Percent}, Contradicted},
		{"a quarter less for 24%", between(-24.1, -23.9), Claim{Value: -25, Unit: Percent, Worded: true}, Exact},
		{"a quarter less for 23%", between(-23.1, -22.9), Claim{Value: -25, Unit: Percent, Worded: true}, Contradicted},
		{"a rise of under 5% that was a fall", between(-10.1, -9.9), Claim{Value: 5, Unit: Percent, Hedge: Under}, Contradicted},
		{"a fall of under 5% that was one of 3%", between(-3.1, -2.9), Claim{Value: -5, Unit: Percent, Hedge: Under}, Loose},
		{"a level that may be anything confirms nothing", between(100, 900), Claim{Kind: Level, Value: 500, Unit: Tonnes}, Unjudged},
		{"though it rules out", between(100, 900), Claim{Kind: Level, Value: 950, Unit: Tonnes}, Contradicted},
		{"a change that may be anything confirms nothing", between(-20, 60), Claim{Kind: YearOnYear, Value: 5, Unit: Percent}, Unjudged},
		{"under 400 for 400", between(400, 401), Claim{Value: 400, Hedge: Under}, Contradicted},
	} {
		got, reason := judge(c.s, c.claim)
		if got != c.verdict || (reason == "") != (got == Exact) {
			t.Errorf("%s: %s (%q), want %s", c.name, got, reason, c.verdict)
		}
	}
}

func TestUnderstatedBoundsSaySo(t *testing.T) {
	_, near := judge(interval.Exact(430), Claim{Value: 400, Hedge: Over})
	_, far := judge(interval.Exact(450), Claim{Value: 400, Hedge: Over})
	if near == far {
		t.Errorf("over 400 is said of 430 and of 450 with the same reason %q", near)
	}
}
