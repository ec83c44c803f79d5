package main

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"

	"lodestone/dataset"
)

// mirrorLineage is the id of the entry in figures.csv that stands for all of
// the UK's statistics.
const mirrorLineage = "hmrc"

// mirrorRows returns the observations of the UK's statistics, and for each
// month and flow the sum over partners as partner WLD.
//
// A printed mass was rounded to whole kilograms before its rows were summed, so
// it is true to half a kilogram a row. A disputed mass is missing, and with it
// the sum of its month; its value is kept.
func mirrorRows(s sources) []dataset.Observation {
	var rows []dataset.Observation
	type key struct{ period, flow string }
	totals := map[key]dataset.Observation{}
	for _, r := range s.mirror {
		o := mirrorRow(r)
		rows = append(rows, o)
		k := key{o.Period, o.Flow}
		sum, ok := totals[k]
		if !ok {
			sum, sum.Partner, sum.Status = o, "WLD", "E"
		} else {
			sum.NetMass += o.NetMass
			sum.NetMassLow += o.NetMassLow
			sum.NetMassHigh += o.NetMassHigh
			sum.Value = cents(sum.Value + o.Value)
		}
		if math.IsNaN(sum.NetMass) {
			sum.Status = "M"
		}
		totals[k] = sum
	}
	byMonth := func(a, b key) int {
		return cmp.Or(cmp.Compare(a.flow, b.flow), cmp.Compare(a.period, b.period))
	}
	for _, k := range slices.SortedFunc(maps.Keys(totals), byMonth) {
		rows = append(rows, totals[k])
	}
	return rows
}

func mirrorRow(r row) dataset.Observation {
	c := r.cells
	mass, _ := strconv.ParseFloat(c["net_mass_kg"], 64)
	value, _ := strconv.ParseFloat(c["value_usd"], 64)
	count, _ := strconv.Atoi(c["rows"])
	o := dataset.Observation{
		Period: c["period"], Freq: "M", Reporter: "GBR", Partner: c["partner"], Flow: c["flow"],
		Commodity: dataset.Magnets, Status: "A", Lineage: mirrorLineage,
		NetMass:     mass,
		NetMassLow:  max(0, mass-float64(count)/2),
		NetMassHigh: mass + float64(count)/2,
		Value:       value, ValueLow: math.NaN(), ValueHigh: math.NaN(),
	}
	if r.isDisputed() {
		o.Status = "M"
		o.NetMass, o.NetMassLow, o.NetMassHigh = math.NaN(), math.NaN(), math.NaN()
	}
	return o
}

// cents keeps a sum of dollars and cents free of the noise of adding floats.
func cents(usd float64) float64 { return math.Round(usd*100) / 100 }
