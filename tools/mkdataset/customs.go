package main

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/reconcile"
)

// widest is how many times its low end the high end of an interval may be whose
// middle is given as a point. A month that is not known to a factor of two is
// known as a range only: the middle of what is left is no estimate. Of the ledger's
// months, none lies between factors of 1.92 and 3.9.
const widest = 2

// vaguest is how many times the largest point of its partner within a year the
// high end of a range may be. What exceeds that, such as the whole of a year for
// each of its months, says less of a month than its neighbours do.
const vaguest = 4

// disputed begins the note of a row that contradicts others and is not followed.
const disputed = "disputed:"

// revised begins the note of a total that holds for its span, but not with the
// months that were printed before customs revised them. It binds no month.
const revised = "revised:"

// series is what figures must share to speak of the same masses.
type series struct{ reporter, flow, commodity string }

// ledger is the published figures of one series.
type ledger struct {
	series
	printed  []row
	about    map[string]string // see weighed
	all      *reconcile.History
	reported *reconcile.History // of nothing but the masses of months
}

// readLedgers sorts the figures that bind months into ledgers. Known says from
// which day on each counts.
func readLedgers(figures, members []row, known map[string]string) ([]ledger, error) {
	groups := reconcile.Groups{}
	for _, r := range members {
		groups[r.cells["group"]] = append(groups[r.cells["group"]], r.cells["member"])
	}
	printed := map[series][]row{}
	for _, r := range figures {
		s := series{r.cells["reporter"], r.cells["flow"], r.cells["commodity"]}
		magnets := s.commodity == dataset.Magnets || s.commodity == dataset.MagnetsAndSemis
		// The UK's statistics are an entry of their own, without a number. A typical
		// month of a year is neither a month nor a sum: nothing follows from it.
		if magnets && r.cells["id"] != mirrorLineage && r.cells["measure"] != "mean_month_mass" {
			printed[s] = append(printed[s], r)
		}
	}
	var all []ledger
	for _, s := range slices.SortedFunc(maps.Keys(printed), series.compare) {
		l, err := s.ledger(printed[s], groups, known)
		if err != nil {
			return nil, fmt.Errorf("mkdataset: figures.csv: %w", err)
		}
		all = append(all, l)
	}
	return all, nil
}

func (s series) compare(t series) int {
	return cmp.Or(cmp.Compare(s.reporter, t.reporter), cmp.Compare(s.flow, t.flow),
		cmp.Compare(s.commodity, t.commodity))
}

func (s series) ledger(
	printed []row, groups reconcile.Groups, known map[string]string,
) (ledger, error) {
	var figures, levels []reconcile.Figure
	for _, r := range printed {
		f := claimed(r)
		f.Known = known[f.ID]
		figures = append(figures, f)
		if f.Measure == "export_mass" && len(f.Period) == len("2025-09") {
			levels = append(levels, f)
		}
	}
	all, err1 := reconcile.NewHistory(figures, groups)
	reported, err2 := reconcile.NewHistory(levels, nil)
	return ledger{s, printed, weighed(figures), all, reported}, cmp.Or(err1, err2)
}

// asOf returns, for each of the days, the months that are known well enough from
// the figures known by its end, those that are known as a range without a point.
//
// A reported month is what those who printed it allow, together, and no less:
// customs revise, so sums and percents that came out months apart can pin its
// digits down further than is true. They count for months that nobody printed,
// and a statement about reported months is checked against nothing but masses.
func (l ledger) asOf(days []string) ([][]dataset.Observation, error) {
	all, reported := l.all.AsOf(days), l.reported.AsOf(days)
	if conflicts := all[len(days)-1].Conflicts; len(conflicts) > 0 {
		return nil, refuse(conflicts, l.printed)
	}
	rows := make([][]dataset.Observation, len(days))
	for i := range days {
		months := slices.DeleteFunc(all[i].Months, func(m reconcile.Month) bool { return m.Reported })
		for _, m := range reported[i].Months {
			if m.Reported {
				months = append(months, m)
			}
		}
		rows[i] = l.observations(months)
	}
	return rows, nil
}

// observations returns the months that are known well enough.
func (l ledger) observations(months []reconcile.Month) []dataset.Observation {
	var points, ranges []reconcile.Month
	for _, m := range months {
		switch {
		case m.NetMass.High <= widest*m.NetMass.Low && l.weighs(m, slices.Concat(m.LowLineage, m.HighLineage)):
			points = append(points, m)
		case l.weighs(m, m.HighLineage):
			ranges = append(ranges, m)
		}
	}
	var rows []dataset.Observation
	for _, m := range points {
		rows = append(rows, l.observation(m))
	}
	for _, m := range ranges {
		if m.NetMass.High <= vaguest*largest(points, m) {
			o := l.observation(m)
			o.NetMass = math.NaN()
			rows = append(rows, o)
		}
	}
	return rows
}

// weighs reports whether one of the figures of a lineage is about the partner of
// m, and more than a place among countries. A month without any lies somewhere
// between the next larger partner and the next smaller one, or below the total;
// nobody has said how much it was, and its rank says as much.
func (l ledger) weighs(m reconcile.Month, lineage []string) bool {
	return slices.ContainsFunc(lineage, func(id string) bool { return l.about[id] == m.Partner })
}

// largest returns the largest point of m's partner within a year of m, 0 where
// there is none.
func largest(points []reconcile.Month, m reconcile.Month) float64 {
	most := 0.0
	for _, p := range points {
		if p.Partner == m.Partner && p.Period >= m.Period-12 && p.Period <= m.Period+12 {
			most = max(most, p.NetMass.Value)
		}
	}
	return most
}

// refuse names the figures of each conflict and where they stand.
func refuse(conflicts []reconcile.Conflict, printed []row) error {
	var problems []error
	for _, c := range conflicts {
		var names []string
		for _, r := range printed {
			if id := r.cells["id"]; slices.Contains(c.Figures, id) {
				names = append(names, fmt.Sprintf("%s (%s)", id, r.place))
			}
		}
		problems = append(problems, fmt.Errorf("mkdataset: %s cannot all hold; mark one as disputed, %s perhaps",
			strings.Join(names, ", "), strings.Join(c.Aside, " ")))
	}
	return errors.Join(problems...)
}

// weighed maps the ids of figures that are more than a place among countries to
// the partner that they are about.
func weighed(figures []reconcile.Figure) map[string]string {
	out := map[string]string{}
	for _, f := range figures {
		if f.Measure != "rank" {
			out[f.ID] = f.Partner
		}
	}
	return out
}

// claimed returns a row as reconcile reads it.
func claimed(r row) reconcile.Figure {
	c := r.cells
	return reconcile.Figure{
		ID: c["id"], Partner: c["partner"], Period: c["period"], Measure: c["measure"],
		Value: c["value"], Qualifier: c["qualifier"],
		Publisher: c["publisher"],
		Disputed:  r.isDisputed(),
	}
}

func (r row) isDisputed() bool {
	note := r.cells["note"]
	return strings.HasPrefix(note, disputed) || strings.HasPrefix(note, revised)
}

// observation returns a month as a row, whatever its width.
func (s series) observation(m reconcile.Month) dataset.Observation {
	lineage := slices.Sorted(slices.Values(slices.Concat(m.LowLineage, m.HighLineage)))
	low, high := outward(m.NetMass.Low, m.NetMass.High)
	o := dataset.Observation{
		Period: m.Period.String(), Freq: "M", Reporter: s.reporter, Partner: m.Partner,
		Flow: s.flow, Commodity: s.commodity,
		NetMass: middle(low, high), NetMassLow: low, NetMassHigh: high,
		Value: math.NaN(), ValueLow: math.NaN(), ValueHigh: math.NaN(),
		Status: "E", Lineage: strings.Join(slices.Compact(lineage), " "),
	}
	if m.Reported {
		o.Status = "A"
	}
	return o
}

// outward converts an interval from tonnes to kilograms, each end to the next
// tenth of a gram outside. What binary arithmetic adds to printed digits, less
// than a thousandth of that, is taken away first: 420.45 t is 420,450 kg.
func outward(low, high float64) (lowKg, highKg float64) {
	const tenths, noise = 1e7, 1e-3
	return math.Floor(low*tenths+noise) / 1e4, math.Ceil(high*tenths-noise) / 1e4
}

// middle is the point of an interval: its median, to a tenth of a gram. It is
// not the number that was printed where two printed numbers, one rounded and one
// cut, pin the figure to half a unit: 5,774 and 5,773 tonnes make 5,773.75.
func middle(low, high float64) float64 { return math.Round((low+high)/2*1e4) / 1e4 }
