package main

import (
	"cmp"
	"errors"
	"maps"
	"math"
	"slices"

	"lodestone/dataset"
)

// customsVintages reconciles the published figures as they were known on each
// day on which some became known. It returns what each day changed, and all that
// follows on the last. Figures that contradict each other are an error.
func customsVintages(figures, members []row) (now []dataset.Observation, past []dataset.Vintage, err error) {
	known := dataset.KnownFrom(tabled(figures))
	ledgers, err := readLedgers(figures, members, known)
	if err != nil {
		return nil, nil, err
	}
	days := slices.Compact(slices.Sorted(maps.Values(known)))
	all := make([][]dataset.Observation, len(days))
	var problems []error
	for _, l := range ledgers {
		rows, err := l.asOf(days)
		problems = append(problems, err)
		for i := range rows {
			all[i] = append(all[i], rows[i]...)
		}
	}
	if err := errors.Join(problems...); err != nil {
		return nil, nil, err
	}
	for i, day := range days {
		slices.SortFunc(all[i], compareKeys)
		setPublished(all[i], figures)
		var before []dataset.Observation
		if i > 0 {
			before = all[i-1]
		}
		if changed := changes(before, all[i]); len(changed) > 0 {
			past = append(past, dataset.Vintage{Day: day, Changed: changed})
		}
	}
	return all[len(days)-1], past, nil
}

// compareKeys orders observations by what they are about.
func compareKeys(a, b dataset.Observation) int {
	return cmp.Or(cmp.Compare(a.Reporter, b.Reporter), cmp.Compare(a.Flow, b.Flow),
		cmp.Compare(a.Commodity, b.Commodity), cmp.Compare(a.Partner, b.Partner),
		cmp.Compare(a.Period, b.Period))
}

// changes returns the rows of after that are not in before, and for those of
// before of which nothing follows any longer, a row that says so. Both are in
// order, and so is what it returns.
func changes(before, after []dataset.Observation) []dataset.Observation {
	var changed []dataset.Observation
	for _, o := range after {
		i, known := slices.BinarySearchFunc(before, o, compareKeys)
		if !known || !sameRow(before[i], o) {
			changed = append(changed, o)
		}
	}
	for _, o := range before {
		if _, known := slices.BinarySearchFunc(after, o, compareKeys); !known {
			o.NetMass, o.NetMassLow, o.NetMassHigh = math.NaN(), math.NaN(), math.NaN()
			o.Status, o.Published, o.Lineage = "", "", ""
			changed = append(changed, o)
		}
	}
	slices.SortFunc(changed, compareKeys)
	return changed
}

// sameRow reports whether two observations of customs figures, which have a mass
// and no value, say the same.
func sameRow(a, b dataset.Observation) bool {
	return a.NetMassLow == b.NetMassLow && a.NetMassHigh == b.NetMassHigh &&
		math.IsNaN(a.NetMass) == math.IsNaN(b.NetMass) &&
		a.Status == b.Status && a.Published == b.Published && a.Lineage == b.Lineage
}
