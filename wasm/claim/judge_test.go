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
