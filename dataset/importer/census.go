package importer

import (
	"bytes"

	"lodestone/dataset"
)

// Columns of the U.S. Census Bureau's trade API, for imports and for exports: a
// list of lists, all of them text, with a total and with groups of countries
// among the countries. Names asked for twice stand twice.
const (
	censusCountry = iota
	censusImports
	censusExports
	censusTime
	censusLevel
	censusGoods
	censusValue
	censusQuantity1
	censusUnit1
	censusFlag1
	censusQuantity2
	censusUnit2
	censusFlag2
)

var census = layout{
	name:   "U.S. Census Bureau trade API",
	echoes: true,
	columns: []column{
		{marking | detailing, "CTY_CODE"},
		{optional, "I_COMMODITY"},
		{optional, "E_COMMODITY"},
		{needed, "time"},
		{optional, "SUMMARY_LVL"},
		{optional, "DF"},
		{optional, "GEN_VAL_MO|ALL_VAL_MO"},
		{needed, "GEN_QY1_MO|QTY_1_MO"},
		{needed, "UNIT_QY1"},
		{optional, "GEN_QY1_MO_FLAG|QTY_1_MO_FLAG"},
		{optional, "GEN_QY2_MO|QTY_2_MO"},
		{optional, "UNIT_QY2"},
		{optional, "GEN_QY2_MO_FLAG|QTY_2_MO_FLAG"},
	},
	start: func(r *reading) (row, end func(*reading) error, err error) {
		base, column := key{series{"USA", "M", ""}, "", ""}, censusImports
		if !r.has(censusImports) {
			base.flow, column = "X", censusExports
		}
		if r.has(censusImports) == r.has(censusExports) {
			return nil, nil, r.fault("the answer needs either I_COMMODITY or E_COMMODITY")
		}
		return func(r *reading) error { return r.censusRow(base, column) }, nil, nil
	},
	source: dataset.Source{
		Name:        "U.S. Census Bureau, international trade",
		Licence:     "public domain, a work of the U.S. government",
		Attribution: "U.S. Census Bureau, international trade data; neither endorsed nor certified by the Bureau.",
		URL:         "https://www.census.gov/foreign-trade/",
	},
}

func (r *reading) censusRow(k key, commodity int) (err error) {
	var ok bool
	if k.commodity, ok, err = r.wanted(commodity); !ok {
		return err
	}
	total := r.is(censusCountry, "-")
	if !total && !isScheduleC(r.cells[censusCountry]) || !total && !r.is(censusLevel, "", "DET", "-") {
		return r.drop("a group of countries")
	}
	if !r.is(censusGoods, "", "-") {
		return r.drop("domestic or foreign goods alone")
	}
	if k.partner, err = r.partner(censusCountry, byCensus); err != nil {
		return err
	}
	if k.period, err = r.month(censusTime); err != nil {
		return err
	}
	kilograms, column, err := r.mass(censusQuantity1, censusUnit1, censusQuantity2, censusUnit2)
	if err != nil {
		return err
	}
	usd, err := r.value(censusValue, "USD", false)
	if err != nil {
		return err
	}
	flag := censusFlag1
	if column == censusQuantity2 {
		flag = censusFlag2
	}
	if !r.is(flag, "", "-") {
		r.note("the quantity is flagged: the net mass is missing, not zero")
		kilograms = missing
	}
	return r.add(k, exactly(kilograms, usd))
}

// isScheduleC reports whether a code is one of a country: four digits, the
// first of them that of a continent. Groups begin with 0, continents end in XXX.
func isScheduleC(code []byte) bool {
	return len(code) == 4 && code[0] >= '1' && code[0] <= '7' && len(bytes.Trim(code, "0123456789")) == 0
}
