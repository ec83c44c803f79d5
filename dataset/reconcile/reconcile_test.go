package reconcile

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
)

// said reads figures, one a line: id partner period measure value qualifier.
// The qualifier is exact where it is left out.
func said(lines string) []Figure {
	var figures []Figure
	for line := range strings.Lines(lines) {
		w := append(strings.Fields(line), "exact")
		if len(w) < 6 {
			continue
		}
		figures = append(figures, Figure{
			ID: w[0], Partner: w[1], Period: w[2], Measure: w[3], Value: w[4], Qualifier: w[5],
			Publisher: w[0],
		})
	}
	return figures
}

func reconciled(t *testing.T, figures []Figure) Result {
	t.Helper()
	r, err := Reconcile(figures, Groups{"EU27": {"DEU", "FRA", "ITA"}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func month(t *testing.T, r Result, partner, period string) Month {
	t.Helper()
	p, err := calendar.Parse(period)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range r.Months {
		if m.Partner == partner && m.Period == p {
			return m
		}
	}
	t.Fatalf("no month %s %s in %v", partner, period, r.Months)
	return Month{}
}

func TestFiguresBoundTheMonthsTheySpeakOf(t *testing.T) {
	for _, c := range []struct {
		name, figures   string
		partner, period string
		low, high       float64
		lowBy, highBy   string
	}{
		{"rounded and cut together pin a mass to half a unit",
			"f1 WLD 2025-09 export_mass 5774 \n f2 WLD 2025-09 export_mass 5773 rounded-down",
			"WLD", "2025-09", 5773.5, 5774, "f1", "f2"},
		// 656.25/1.0455 and 656.35/1.0445
		{"a month follows from the same month a year later",
			"f1 USA 2025-10 export_mass 656.3 \n f2 USA 2025-10 yoy_pct 4.5",
			"USA", "2024-10", 656.25 / 1.0455, 656.35 / 1.0445, "f1 f2", "f1 f2"},
		{"a month follows from the month before",
			"f1 USA 2025-08 export_mass 589.85 \n f2 USA 2025-09 mom_pct -28.7",
			"USA", "2025-09", 589.845 * 0.7125, 589.855 * 0.7135, "f1 f2", "f1 f2"},
		{"a fall of over half",
			"f1 USA 2024-06 export_mass 700 \n f2 USA 2025-06 yoy_pct -50 under",
			"USA", "2025-06", 0, 350.25, "", "f1 f2"},
		{"the missing month of a sum",
			"f1 WLD 2026-01..2026-03 export_mass 16001 \n f2 WLD 2026-01..2026-02 export_mass 10763",
			"WLD", "2026-03", 5237, 5239, "f1 f2", "f1 f2"},
		{"a month is no more than the year",
			"f1 WLD 2025 export_mass 57392", "WLD", "2025-07", 0, 57392.5, "", "f1"},
		// 200 less 99.5 and 100.5 a year before, with 10% ± 0.5 more
		{"a change of the year to date",
			"f1 WLD 2025-01..2025-02 export_mass 220 \n f2 WLD 2025-01..2025-02 ytd_pct 10 \n f3 WLD 2024-01 export_mass 100",
			"WLD", "2024-02", 219.5/1.105 - 100.5, 220.5/1.095 - 99.5, "f1 f2 f3", "f1 f2 f3"},
		{"a share of the total",
			"f1 WLD 2025-05 export_mass 1000 \n f2 EU27 2025-05 share_pct 32",
			"EU27", "2025-05", 999.5 * 0.315, 1000.5 * 0.325, "f1 f2", "f1 f2"},
		{"the share of a group that is spelt out",
			"f1 WLD 2025-05 export_mass 1000 \n f2 X-DEU+USA 2025-05 share_pct 40 \n f3 DEU 2025-05 export_mass 300",
			"USA", "2025-05", 999.5*0.395 - 300.5, 1000.5*0.405 - 299.5, "f1 f2 f3", "f1 f2 f3"},
		// three Julys of 5,000 t each less two of 5,000
		{"the mean of three years",
			"f1 WLD 2025-07 export_mass 5500 \n f2 WLD 2025-07 vs_3y_avg_pct 10 \n f3 WLD 2024-07 export_mass 5000 \n f4 WLD 2023-07 export_mass 5000",
			"WLD", "2022-07", 3*5499.5/1.105 - 10001, 3*5500.5/1.095 - 9999, "f1 f2 f3 f4", "f1 f2 f3 f4"},
		{"a lower place is no larger",
			"f1 VNM 2025-06 export_mass 340 \n f2 VNM 2025-06 rank 3 \n f3 THA 2025-06 rank 5 \n f4 THA 2025-06 export_mass 200 over",
			"THA", "2025-06", 200, 340.5, "f4", "f1 f2 f3"},
		{"who is not among the first three is no larger than the third",
			"f1 DEU 2025-06 rank 1 \n f2 USA 2025-06 rank 2 \n f3 VNM 2025-06 rank 3 \n f4 IND 2025-06 export_mass 172",
			"VNM", "2025-06", 171.5, math.Inf(1), "f1 f2 f3 f4", ""},
		{"where a place is not named, nothing follows for the others",
			"f1 DEU 2025-06 rank 1 \n f3 VNM 2025-06 rank 3 \n f4 IND 2025-06 export_mass 172",
			"VNM", "2025-06", 0, math.Inf(1), "", ""},
		{"countries do not exceed the total",
			"f1 WLD 2025-06 export_mass 1000 \n f2 DEU 2025-06 export_mass 700 \n f3 USA 2025-06 export_mass 100 over",
			"USA", "2025-06", 100, 301, "f3", "f1 f2"},
		{"a bloc does not exceed the total, and is not added to countries",
			"f1 WLD 2025-06 export_mass 1000 \n f2 JPN 2025-06 export_mass 700 \n f3 EU27 2025-06 export_mass 100 over",
			"EU27", "2025-06", 100, 1000.5, "f3", "f1"},
		{"members do not exceed their bloc",
			"f1 EU27 2025-06 export_mass 1000 \n f2 DEU 2025-06 export_mass 700 \n f3 USA 2025-06 export_mass 100 \n f4 ITA 2025-06 export_mass 100 over",
			"ITA", "2025-06", 100, 301, "f4", "f1 f2"},
		{"a bloc is at least its members",
			"f1 EU27 2025-06 export_mass 2000 under \n f2 DEU 2025-06 export_mass 700 \n f3 ITA 2025-06 export_mass 100",
			"EU27", "2025-06", 799, 2000, "f2 f3", "f1"},
		{"who is not among the first two of a year is no larger than the second in it",
			"f1 DEU 2025 rank 1 \n f2 USA 2025 rank 2 \n f3 USA 2025 export_mass 3000 \n f4 IND 2025-06 export_mass 100 over \n f5 IND 2025-07 export_mass 1000",
			"IND", "2025-06", 100, 2001, "f4", "f1 f2 f3 f5"},
		{"all copies of a number bind",
			"f1 USA 2025-09 export_mass 420.5 \n f2 USA 2025-09 export_mass 420.5 \n f3 USA 2025-09 export_mass 420 rounded-down",
			"USA", "2025-09", 420.45, 420.55, "f1 f2", "f1 f2"},
	} {
		m := month(t, reconciled(t, said(c.figures)), c.partner, c.period)
		if !near(m.NetMass.Low, c.low) || !near(m.NetMass.High, c.high) {
			t.Errorf("%s: %s %s is %v, want %v to %v", c.name, c.partner, c.period, m.NetMass, c.low, c.high)
		}
		if low, high := strings.Join(m.LowLineage, " "), strings.Join(m.HighLineage, " "); low != c.lowBy || high != c.highBy {
			t.Errorf("%s: lineage %q and %q, want %q and %q", c.name, low, high, c.lowBy, c.highBy)
		}
	}
}

func TestOnlyAPrintedMassIsReported(t *testing.T) {
	r := reconciled(t, said("f1 USA 2025-10 export_mass 656.3 \n f2 USA 2025-10 yoy_pct 4.5 \n f3 THA 2025-10 export_mass 200 over"))
	for _, c := range []struct {
		partner, period string
		want            bool
	}{{"USA", "2025-10", true}, {"USA", "2024-10", false}, {"THA", "2025-10", false}} {
		if got := month(t, r, c.partner, c.period).Reported; got != c.want {
			t.Errorf("%s %s: Reported = %t", c.partner, c.period, got)
		}
	}
}

func TestAPercentOfWholeTonnesIsRecognised(t *testing.T) {
	// 3,188 / 1,238 is +157.5%, but 3,187.5 to 3,188 of 1,238.47 t is +157.4%.
	figures := said(`
		f1 WLD 2025-05 export_mass 1238
		f2 WLD 2025-05 export_mass 1238.47
		f3 WLD 2025-06 export_mass 3188
		f4 WLD 2025-06 export_mass 3187 rounded-down
		f5 WLD 2025-06 mom_pct 157.5`)
	r := reconciled(t, figures)
	if len(r.Conflicts) > 0 || !slices.Equal(r.WholeUnit, []string{"f5"}) {
		t.Errorf("conflicts %v, whole units %v, want none and f5", r.Conflicts, r.WholeUnit)
	}
	if m := month(t, r, "WLD", "2025-05"); !near(m.NetMass.Low, 1238.465) || !near(m.NetMass.High, 1238.475) {
		t.Errorf("the percent moved the mass: %v", m.NetMass)
	}
	figures[4].Value = "157.6" // of no whole tonnes
	r = reconciled(t, figures)
	if len(r.WholeUnit) > 0 || len(r.Conflicts) != 1 || !slices.Contains(r.Conflicts[0].Figures, "f5") {
		t.Errorf("conflicts %v, whole units %v, want one conflict with f5", r.Conflicts, r.WholeUnit)
	}
}

func ExampleReconcile() {
	r, err := Reconcile([]Figure{
		{ID: "f1", Partner: "USA", Period: "2025-10", Measure: "export_mass", Value: "656.3", Qualifier: "exact"},
		{ID: "f2", Partner: "USA", Period: "2025-10", Measure: "yoy_pct", Value: "4.5", Qualifier: "exact"},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range r.Months {
		fmt.Printf("%s %v %.2f to %.2f t by %v\n", m.Partner, m.Period, m.NetMass.Low, m.NetMass.High, m.LowLineage)
	}
	// Output:
	// USA 2024-10 627.69 to 628.39 t by [f1 f2]
	// USA 2025-10 656.25 to 656.35 t by [f1]
}
