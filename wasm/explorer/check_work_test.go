package explorer

import (
	"testing"

	"lodestone/wasm/claim"
)

// A long text says much more than once, in other words and at other places.
func TestWhatIsSaidAgainIsJudgedOnce(t *testing.T) {
	c := bundled(t).checker()
	for i := range 100 {
		s := said(level("USA", "2025-09", 421.5, 1))
		s.Start, s.End, s.Text = i, i+5, string(rune('a'+i%26))
		got := c.checked(s)
		if got.Start != s.Start || got.End != s.End || got.Text != s.Text || got.Verdict != "contradicted" {
			t.Fatalf("statement %d is reported as %+v", i, got)
		}
	}
	if len(c.known) != 1 || c.sought != 1 {
		t.Errorf("one statement was judged %d times and sought %d times", len(c.known), c.sought)
	}
}

// Of the same partner and month, each further wrong number asks the data for
// nothing that they have not given.
func TestWhatIsSoughtIsComputedOnce(t *testing.T) {
	c := bundled(t).checker()
	for i, kind := range []claim.Kind{claim.Level, claim.MonthOnMonth} {
		wrong := func(value float64) {
			of := level("USA", "2025-09", value, 1)
			if kind != claim.Level {
				of = monthly("USA", "2025-09", value)
			}
			if got := c.checked(said(of)); got.Verdict != "contradicted" {
				t.Fatalf("%s of %v is %s (%s)", kind, value, got.Verdict, got.Reason)
			}
		}
		wrong(100423.1)
		computed := len(c.computed)
		for n := range 50 {
			wrong(200423.1 + float64(n))
		}
		if len(c.computed) != computed || c.sought != 51*(i+1) || computed < 20 {
			t.Errorf("%s: 51 searches computed %d statistics, the first of them %d", kind, len(c.computed), computed)
		}
	}
}

func TestSearchesAreBounded(t *testing.T) {
	c := bundled(t).checker()
	for n := range searches + 10 {
		c.checked(said(level("USA", "2025-09", 100423.1+float64(n), 1)))
	}
	if c.sought != searches {
		t.Errorf("%d searches, want %d", c.sought, searches)
	}
}
