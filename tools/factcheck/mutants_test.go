package main_test

import (
	"slices"
	"testing"
)

// mutations hands f every wrong sample that an exact statement of the
// sentences turns into, with the sample and the statement as they were.
func mutations(t *testing.T, f func(sample, label, mutation)) {
	g := openLedger(t)
	for _, p := range sentences(t) {
		if p.Published == "" {
			continue // the day is then taken from the statements themselves
		}
		for _, l := range p.Claims {
			if l.Optional {
				continue
			}
			for _, m := range slices.Concat(g.digits(p, l), g.directions(p, l), g.others(p, l)) {
				f(p, l, m)
			}
		}
	}
}

func TestMutationsAreManyAndOfAllSorts(t *testing.T) {
	made, total := map[string]int{}, 0
	mutations(t, func(p sample, l label, m mutation) {
		made[m.what]++
		total++
		if m.text == p.Text || m.end > len(m.text) || m.from >= m.end {
			t.Errorf("%s: mutation %s of %q changed nothing", p.ID, m.what, l.Text)
		}
	})
	if t.Logf("%d mutations: %v", total, made); total < 300 || len(made) != 4 {
		t.Errorf("%d mutations of %d sorts, want 300 of 4", total, len(made))
	}
}

func TestRefutedLeavesRoomForEveryRounding(t *testing.T) {
	for _, c := range []struct {
		name        string
		value, unit float64
		s           span
		want        bool
	}{
		{"the printed number", 420.5, 0.1, span{420.45, 420.55}, false},
		{"a cut number", 420, 1, span{420.9, 420.95}, false},
		{"zeros that were rounded", 420500, 1, span{420450, 420549}, false},
		{"next digit", 420.7, 0.1, span{420.45, 420.55}, true},
		{"other sign", 28.7, 0.1, span{-28.9, -28.6}, true},
	} {
		if got := refuted(c.value, c.unit, c.s); got != c.want {
			t.Errorf("%s: refuted(%v, %v, %v) = %v", c.name, c.value, c.unit, c.s, got)
		}
	}
}
