package main

import (
	"errors"
	"math"
	"strconv"

	"lodestone/dataset"
	"lodestone/wasm/interval"
)

// checkAnnual refuses a row of the background statistics that cannot be. A row
// has a mass, or a value alone: the mass of the wider commodity is not that of
// magnets, and is left out so that nobody takes it for one.
func (v vocabulary) checkAnnual(r row) error {
	c := r.cells
	for _, name := range []string{"reporter", "partner"} {
		if !v[c[name]] {
			return r.refuse("%s %q is not in partners.csv", name, c[name])
		}
	}
	if !isSpan(c["year"]) || len(c["year"]) != len("2024") {
		return r.refuse("year %q is not a year", c["year"])
	}
	hasMass := c["commodity"] == dataset.Magnets
	if hasMass != isDecimal(c["net_mass_t"]) || hasMass != (c["net_mass_t"] != "") || hasMass == (c["status"] == "M") {
		return r.refuse("net_mass_t %q and status %q of commodity %s", c["net_mass_t"], c["status"], c["commodity"])
	}
	if !hasMass && !isDecimal(c["value_usd"]) {
		return r.refuse("value_usd %q is not a value", c["value_usd"])
	}
	return errors.Join(
		r.among("flow", "X M"),
		r.among("commodity", dataset.Magnets+" "+dataset.AllPermanentMagnets),
		r.among("status", "A P M"),
		r.among("source", "eurostat baci"),
	)
}

// annualRows returns the background statistics as observations of whole years.
func annualRows(rows []row) []dataset.Observation {
	var all []dataset.Observation
	for _, r := range rows {
		c, nan := r.cells, math.NaN()
		o := dataset.Observation{
			Period: c["year"], Freq: "A", Reporter: c["reporter"], Partner: c["partner"], Flow: c["flow"],
			Commodity: c["commodity"], Status: c["status"], Lineage: c["source"],
			NetMass: nan, NetMassLow: nan, NetMassHigh: nan, Value: nan, ValueLow: nan, ValueHigh: nan,
		}
		if text := c["net_mass_t"]; text != "" {
			tonnes, _ := strconv.ParseFloat(text, 64)
			printed := interval.Rounded(tonnes, decimals(text))
			o.NetMassLow, o.NetMassHigh = outward(printed.Low, printed.High)
			o.NetMass = middle(o.NetMassLow, o.NetMassHigh)
		}
		if text := c["value_usd"]; text != "" {
			o.Value, _ = strconv.ParseFloat(text, 64)
		}
		all = append(all, o)
	}
	return all
}

// decimals returns how many digits a number has behind its point.
func decimals(text string) int {
	for i := range len(text) {
		if text[i] == '.' {
			return len(text) - i - 1
		}
	}
	return 0
}
