package reconcile

import (
	"slices"
	"strings"
	"testing"
)

// crossedSums are the rows and columns of a square of four masses; the rows add
// up to 20 t and the columns to 20.0001 t.
const crossedSums = `
	f1 X-DEU+USA 2025-06 export_mass 10.00000
	f2 X-JPN+KOR 2025-06 export_mass 10.00000
	f3 X-DEU+JPN 2025-06 export_mass 10.00000
	f4 X-KOR+USA 2025-06 export_mass 10.00010`

func TestSomeConflictsAreSeenByLinearProgrammingAlone(t *testing.T) {
	l, err := read(said(crossedSums), nil)
	if err != nil {
		t.Fatal(err)
	}
	s := l.system(l.all())
	b, clash := s.check()
	if clash != nil {
		t.Fatal("propagation refutes the sums, so nothing is tested")
	}
	if clash := s.refute(b); strings.Join(l.ids(clash), " ") != "f1 f2 f3 f4" {
		t.Errorf("refute = %v, want all four", l.ids(clash))
	}
}

func TestFiguresThatCannotAllHoldAreNamed(t *testing.T) {
	for _, c := range []struct{ name, figures, conflict, aside string }{
		{"two masses of one month",
			"f1 DEU 2025-08 export_mass 1341.08 \n f2 DEU 2025-08 export_mass 1346",
			"f1 f2", "f2"},
		{"what more publishers print is stronger",
			"f1 DEU 2025-08 export_mass 1341 \n f2 DEU 2025-08 export_mass 1346 \n f3 DEU 2025-08 export_mass 1346",
			"f1 f2", "f1"},
		{"a hedged number is weaker, with its copies",
			"f1 WLD 2024 export_mass 58120 approx \n f2 WLD 2024 export_mass 58152 \n f3 WLD 2024 export_mass 58120 approx",
			"f1 f2", "f1 f3"},
		{"no number rounds to both −38.1 and −38.2",
			"f1 WLD 2025-06 yoy_pct -38.1 \n f2 WLD 2025-06 yoy_pct -38.2",
			"f1 f2", "f2"},
		{"a percent is weaker than the masses that it does not fit",
			"f1 USA 2025-08 mom_pct -1.6 \n f2 USA 2025-07 export_mass 619 \n f3 USA 2025-08 export_mass 589.85",
			"f1 f2 f3", "f1"},
		{"the total of a span is weaker than its months",
			"f1 USA 2025-01..2025-02 export_mass 1290 \n f2 USA 2025-01 export_mass 877 \n f3 USA 2025-02 export_mass 405",
			"f1 f2 f3", "f1"},
		{"countries above the total",
			"f1 WLD 2025-06 export_mass 1000 \n f2 DEU 2025-06 export_mass 700 \n f3 USA 2025-06 export_mass 302 \n f4 JPN 2025-06 export_mass 1",
			"f1 f2 f3", "f3"},
		{"one partner in two places",
			"f1 VNM 2025-07 rank 4 \n f2 VNM 2025-07 rank 3", "f1 f2", "f2"},
		{"two partners in one place",
			"f1 KOR 2025-07 rank 3 \n f2 VNM 2025-07 rank 3", "f1 f2", "f2"},
		{"a place that the masses contradict",
			"f1 KOR 2025-07 rank 3 \n f2 VNM 2025-07 rank 2 \n f3 KOR 2025-07 export_mass 500 \n f4 VNM 2025-07 export_mass 400",
			"f1 f2 f3 f4", "f2"},
		{"sums that propagation would take a hundred thousand steps to refute",
			crossedSums, "f1 f2 f3 f4", "f4"},
	} {
		r := reconciled(t, said(c.figures))
		if len(r.Conflicts) != 1 {
			t.Errorf("%s: conflicts %v, want one", c.name, r.Conflicts)
			continue
		}
		got := r.Conflicts[0]
		if strings.Join(got.Figures, " ") != c.conflict || strings.Join(got.Aside, " ") != c.aside {
			t.Errorf("%s: conflict %v, want %s with %s aside", c.name, got, c.conflict, c.aside)
		}
	}
}

func TestFiguresThatCanHoldAreNoConflict(t *testing.T) {
	for name, figures := range map[string]string{
		"rounded and cut": "f1 WLD 2025-09 export_mass 5774 \n f2 WLD 2025-09 export_mass 5773 rounded-down",
		"two roundings":   "f1 WLD 2025-05 export_mass 1238 \n f2 WLD 2025-05 export_mass 1238.47",
		"an end alone":    "f1 WLD 2025-05 export_mass 1238 \n f2 WLD 2025-05 export_mass 1238.5",
		"a floor":         "f1 USA 2025-01 export_mass 877 \n f2 USA 2025-01 export_mass 800 over",
		"countries that fill the total": "f1 WLD 2025-06 export_mass 1000 \n f2 DEU 2025-06 export_mass 700 \n" +
			"f3 USA 2025-06 export_mass 300",
		"a place that the masses allow": "f1 KOR 2025-07 rank 3 \n f2 VNM 2025-07 rank 4 \n" +
			"f3 KOR 2025-07 export_mass 400 \n f4 VNM 2025-07 export_mass 400",
	} {
		if r := reconciled(t, said(figures)); len(r.Conflicts) > 0 {
			t.Errorf("%s: conflicts %v, want none", name, r.Conflicts)
		}
	}
}

// checkIrreducible proves a conflict: its figures cannot hold, and they can
// without any one of them.
func checkIrreducible(t *testing.T, figures []Figure, c Conflict) {
	t.Helper()
	part := func(without string) []Figure {
		return slices.DeleteFunc(slices.Clone(figures), func(f Figure) bool {
			return f.ID == without || !slices.Contains(c.Figures, f.ID)
		})
	}
	if r := reconciled(t, part("")); len(r.Conflicts) == 0 {
		t.Errorf("%v can hold", c.Figures)
	}
	for _, id := range c.Figures {
		if r := reconciled(t, part(id)); len(r.Conflicts) > 0 {
			t.Errorf("%v cannot hold without %s: %v", c.Figures, id, r.Conflicts)
		}
	}
}

func TestOneConflictDoesNotHideTheNext(t *testing.T) {
	figures := said(`
		f1 WLD 2025-01 export_mass 100
		f2 WLD 2025-01 export_mass 110
		f3 WLD 2025-02 export_mass 200
		f4 WLD 2025-02 mom_pct 150
		f5 WLD 2025-03 mom_pct 10.0
		f6 WLD 2025-03 export_mass 300`)
	r := reconciled(t, figures)
	if len(r.Conflicts) != 3 {
		t.Errorf("conflicts %v, want three", r.Conflicts)
	}
	for _, c := range r.Conflicts {
		checkIrreducible(t, figures, c)
	}
	if m := month(t, r, "WLD", "2025-03"); !near(m.NetMass.Low, 299.5) || !near(m.NetMass.High, 300.5) {
		t.Errorf("March is %v, want 299.5 to 300.5", m.NetMass)
	}
}
