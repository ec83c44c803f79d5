package claim

import (
	"testing"

	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

func TestAFilledPhraseKeepsWhatIsClaimed(t *testing.T) {
	rising := series.New(month(1).First, 2)
	rising.Set(month(1).First, interval.Exact(1e5), series.Reported)
	rising.Set(month(2).First, interval.Exact(3e5), series.Reported)
	d := data(map[string]series.Series{"USA": rising})
	level, ok := d.State(Claim{Kind: Level, Partner: "USA", Period: month(2), Unit: Tonnes})
	if !ok {
		t.Fatal("the level is not known")
	}
	c := Claim{Kind: Change, Partner: "USA", Period: month(2), Base: month(1), Value: 200, Unit: Percent}
	s := d.Fill("{Who} [rose] to {level}.", c, map[string]Sentence{"who": words("exports"), "level": {level}})
	if s.String() != "Exports rose to 300.0 tonnes." || len(s) != 5 {
		t.Fatalf("filled: %+v", s)
	}
	if s[1].Text != "rose" || s[1].Statement.Verdict != Exact || s[1].Statement.Claim != c {
		t.Errorf("the brackets state %+v", s[1].Statement)
	}
	if s[3].Text != "300.0 tonnes" || s[3].Statement != level.Statement {
		t.Errorf("the part states %+v", s[3].Statement)
	}
	for v, want := range map[interval.Interval]string{
		interval.Exact(-2.8): "−2.8 percentage points", interval.Exact(4.14): "+4.1 percentage points", interval.Exact(0): "0.0 percentage points",
	} {
		if got := SignedPoints(nil, v); got != want {
			t.Errorf("SignedPoints(%v) = %q, want %q", v, got, want)
		}
	}
}
