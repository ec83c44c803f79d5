package claim

import (
	"strings"
	"testing"

	"lodestone/wasm/series"
)

func TestPartnersThatAreSpokenOfTogether(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": tonnages(100, 200, 150),
		"BBB": tonnages(300, 330, na),
		"CCC": tonnages(10, 5, 20),
		Total: tonnages(500, 600, 500),
	})
	bloc := d.Partners["CCC"]
	bloc.Code, bloc.Kind = "EUR", "bloc"
	d.Partners["EUR"] = bloc
	for _, c := range []struct {
		name    string
		claim   Claim
		verdict Verdict
	}{
		{"their sum", Claim{Kind: Level, Partner: "AAA+BBB", Period: month(2), Value: 530, Unit: Tonnes}, Consistent},
		{"another sum", Claim{Kind: Level, Partner: "AAA+BBB", Period: month(2), Value: 540, Unit: Tonnes, Decimals: 0}, Contradicted},
		{"a sum of which one is not known", Claim{Kind: Level, Partner: "AAA+BBB", Period: month(3), Value: 480, Unit: Tonnes}, Unjudged},
		{"their change", Claim{Kind: MonthOnMonth, Partner: "AAA+BBB", Period: month(2), Value: 32, Unit: Percent}, Consistent},
		{"their share", Claim{Kind: Share, Partner: "AAA+BBB", Period: month(1), Value: 80, Unit: Percent}, Exact},
		{"a rise of both", Claim{Kind: Direction, Basis: "mom", Partner: "AAA+BBB", Period: month(2), Value: 1}, Exact},
		{"a rise of the sum, of which one fell", Claim{Kind: Direction, Basis: "mom", Partner: "AAA+CCC", Period: month(2), Value: 1}, Unjudged},
		{"a fall where both rose", Claim{Kind: Direction, Basis: "mom", Partner: "AAA+BBB", Period: month(2), Value: -1}, Contradicted},
		{"a country beside a bloc that may hold it", Claim{Kind: Level, Partner: "AAA+EUR", Period: month(1), Value: 110, Unit: Tonnes}, Unjudged},
		{"one named twice", Claim{Kind: Level, Partner: "AAA+AAA", Period: month(1), Value: 200, Unit: Tonnes}, Unjudged},
		{"one without figures", Claim{Kind: Level, Partner: "AAA+ZZZ", Period: month(1), Value: 200, Unit: Tonnes}, Unjudged},
		{"a place of two", Claim{Kind: Rank, Partner: "AAA+BBB", Period: month(1), Value: 1, Unit: Place}, Unjudged},
	} {
		if f := d.Check(c.claim); f.Verdict != c.verdict {
			t.Errorf("%s: %s (%s; %s), want %s", c.name, f.Verdict, f.Reason, f.Working, c.verdict)
		}
	}
}

func TestWhatIsNotKnownIsNamed(t *testing.T) {
	d := data(map[string]series.Series{"AAA": tonnages(100, na, 150), "BBB": tonnages(1, 2, 3)})
	d.Names = func(code string) string { return map[string]string{"ZZZ": "the Land of Z"}[code] }
	for _, c := range []struct {
		claim Claim
		names string
	}{
		{Claim{Kind: Level, Partner: "AAA+BBB", Period: month(2), Value: 1, Unit: Tonnes}, "AAA in February 2025"},
		{Claim{Kind: MonthOnMonth, Partner: "AAA", Period: month(3), Value: 1, Unit: Percent}, "AAA in February 2025"},
		{Claim{Kind: Level, Partner: "ZZZ", Period: month(2), Value: 1, Unit: Tonnes}, "the Land of Z"},
	} {
		if f := d.Check(c.claim); f.Verdict != Unjudged || !strings.Contains(f.Reason, c.names) {
			t.Errorf("%+v is %s (%s), want it to name %s", c.claim, f.Verdict, f.Reason, c.names)
		}
	}
}
