package article

import (
	"math"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// held are figures that a reader of a text may ask for: by partner and month in
// tonnes, and on the year before in percent.
var heldLevels = map[string]map[string]float64{
	"WLD": {"2025-08": 6146, "2025-10": 5473, "2025-01..2025-02": 9949, "2025-01..2025-12": 57392},
	"DEU": {"2025-08": 1288, "2025-10": 1118},
	"KOR": {"2025-08": 630, "2025-12": 815},
	"USA": {"2025-10": 656, "2025-09": 420.5, "2026-01..2026-02": 949},
}

var heldChanges = map[string]map[string]float64{"WLD": {"2025-10": 15.8}, "USA": {"2025-10": 4.5}}

func fitsHeld(s Statement) int {
	held := heldLevels
	if s.Kind == claim.YearOnYear {
		held = heldChanges
	} else if s.Kind != claim.Level {
		return 0
	}
	truth, ok := held[s.Partner][s.Period.String()]
	switch {
	case !ok || s.Reason != "":
		return 0
	case math.Abs(truth-s.Value) < 0.5*math.Pow10(-s.Decimals):
		return 1
	}
	return -1
}

func TestWhatIsUnsaidIsTakenFromWhereTheFiguresAgree(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string // the last statements
	}{
		{"the total again, after a paragraph on a country",
			"China shipped 1,118 tonnes of magnets to Germany in October. It was 5,473 tonnes in all that left, 15.8% more than a year earlier.",
			[]string{"level WLD 2025-10 5473 t", "yoy WLD 2025-10 on 2024-10 15.8 percent"}},
		{"another wrong number beside the right one",
			"China shipped 1,118 tonnes of magnets to Germany in October. It was 5,473 tonnes, 17.9% more than a year earlier.",
			[]string{"level WLD 2025-10 5473 t", "yoy WLD 2025-10 on 2024-10 17.9 percent"}},
		{"what goes on with it",
			"China shipped 1,118 tonnes of magnets to Germany in October. It was 5,473 tonnes. That was 16% more than a year earlier.",
			[]string{"level WLD 2025-10 5473 t", "yoy WLD 2025-10 on 2024-10 16 percent"}},
		{"a number that agrees with nothing",
			"China shipped 1,118 tonnes of magnets to Germany in October. It was 5,437 tonnes.",
			[]string{"level DEU 2025-10 5437 t"}},
		{"a number too short to tell",
			"China shipped 656 tonnes of magnets to the U.S. in October. Magnet exports to Germany were 1,118 tonnes. They were 5% higher than a year earlier.",
			[]string{"level DEU 2025-10 1118 t", "yoy DEU 2025-10 on 2024-10 5 percent"}},
		{"a partner that is named stays",
			"China shipped 656 tonnes of magnets to the U.S. in October. China shipped 656 tonnes of magnets to Germany.",
			[]string{"level USA 2025-10 656 t", "level DEU 2025-10 656 t"}},
		{"a month that is named stays",
			"China shipped 656 tonnes of magnets to the U.S. in October. In September, they came to 656 tonnes.",
			[]string{"level USA 2025-10 656 t", "level USA 2025-09 656 t"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := Read(test.text, Options{Published: published, Fits: fitsHeld}).Statements
			if len(all) < len(test.want) {
				t.Fatalf("%d statements, want %d or more", len(all), len(test.want))
			}
			for i, s := range all[len(all)-len(test.want):] {
				if got := brief(s); got != test.want[i] {
					t.Errorf("statement %q, want %q", got, test.want[i])
				}
			}
		})
	}
}

func TestAYearIsTakenWhereTheMonthContradicts(t *testing.T) {
	text := "China's magnet exports fell in December. The sum of the year came to 57,392 tonnes."
	all := Read(text, Options{Published: "2026-01-20", Fits: fitsHeld}).Statements
	if got, want := brief(all[len(all)-1]), "level WLD 2025-01..2025-12 57392 t"; got != want {
		t.Errorf("statement %q, want %q", got, want)
	}
}

func TestTheMonthOfAYearIsTakenWhereTheFiguresAgree(t *testing.T) {
	text := "In 2025, China's exports of rare earth magnets came to 57,392 tonnes. South Korea took 815 tonnes."
	all := Read(text, Options{Published: "2026-01-20", Fits: fitsHeld}).Statements
	want := calendar.Span{First: calendar.Of(2025, 12), Last: calendar.Of(2025, 12)}
	if last := all[len(all)-1]; last.Partner != "KOR" || last.Period != want {
		t.Errorf("statement %q, want December 2025", brief(last))
	}
}

// With no bound, a text of many statements that agree with nothing would cost
// the product of its statements and of what each may mean.
func TestAntecedentsAreSoughtABoundedNumberOfTimes(t *testing.T) {
	text := "In 2025, China's exports of magnets to Germany, Japan and India rose. "
	for range 3000 {
		text += "They came to 1,234 tonnes. "
	}
	asked := 0
	Read(text, Options{Published: published, Fits: func(Statement) int { asked++; return -1 }})
	if asked < 1000 || asked > mostTries+3*3000 {
		t.Errorf("the data were asked %d times, want at most %d", asked, mostTries+3*3000)
	}
}
