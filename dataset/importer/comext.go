package importer

import (
	"bytes"

	"lodestone/dataset"
)

// Columns of Eurostat Comext as SDMX-CSV: one row for each of the mass, the
// value and the supplementary quantity.
const (
	sdmxReporter = iota
	sdmxPartner
	sdmxProduct
	sdmxFlow
	sdmxProcedure
	sdmxIndicator
	sdmxPeriod
	sdmxValue
	sdmxFlag
)

var eurostat = dataset.Source{
	Name:        "Eurostat, Comext",
	Licence:     "Creative Commons Attribution 4.0",
	Attribution: "Source: Eurostat, international trade in goods (Comext).",
	URL:         "https://ec.europa.eu/eurostat/comext/",
}

var comext = layout{
	name: "Eurostat Comext, SDMX-CSV",
	columns: []column{
		{marking, "reporter"},
		{marking | detailing, "partner"},
		{marking, "product"},
		{marking, "flow"},
		{detailing, "stat_procedure"},
		{marking, "indicators"},
		{needed, "TIME_PERIOD"},
		{needed, "OBS_VALUE"},
		{optional, "OBS_FLAG"},
	},
	start: func(r *reading) (row, end func(*reading) error, err error) {
		return (*reading).sdmxRow, nil, nil
	},
	source: eurostat,
}

// sdmxMasses are the indicators of net mass with their units.
var sdmxMasses = map[string]struct{ scale, unit string }{
	"QUANTITY_IN_100KG": {"e2", "100 kg"},
	"QUANTITY_IN_KG":    {"", "kg"},
	"QUANTITY_KG":       {"", "kg"},
}

func (r *reading) sdmxRow() error {
	k, ok, err := r.comextKey(sdmxReporter, sdmxPartner, sdmxProduct, sdmxFlow)
	if !ok {
		return err
	}
	if k.period, err = r.period(sdmxPeriod); err != nil {
		return err
	}
	indicator := r.cells[sdmxIndicator]
	mass, weighed := sdmxMasses[string(indicator)]
	if bytes.HasPrefix(indicator, []byte("VALUE")) {
		if _, err := r.value(sdmxValue, "EUR", false); err != nil {
			return err
		}
		if err := r.drop("a value in EUR, which is not converted"); err != nil {
			return err
		}
		return r.mention(k)
	}
	if !weighed {
		return r.drop("neither a mass nor a value")
	}
	r.unit(mass.unit)
	kilograms, err := r.amount(sdmxValue, mass.scale, false)
	if err != nil {
		return err
	}
	f := exactly(kilograms, missing)
	switch flag := r.cells[sdmxFlag]; {
	case bytes.IndexByte(flag, 'c') >= 0:
		f = exactly(missing, missing)
		r.note("suppressed as confidential: the net mass is missing, not zero")
	case f.status == 'M':
		r.note("an empty value: the net mass is missing, not zero")
	case bytes.IndexByte(flag, 'e') >= 0:
		f.status = 'E'
		r.note("flagged as an estimate")
	case bytes.IndexByte(flag, 'p') >= 0:
		f.status = 'P'
	}
	return r.add(k, f)
}

// Columns of the bulk files, of the present layout and of the older one.
const (
	bulkReporter = iota
	bulkPartner
	bulkTrade
	bulkProduct
	bulkFlow
	bulkProcedure
	bulkPeriod
	bulkValue
	bulkMass
)

var comextBulk = layout{
	name: "Eurostat Comext, bulk file",
	columns: []column{
		{marking, "REPORTER|DECLARANT_ISO"},
		{marking | detailing, "PARTNER_ISO|PARTNER"},
		{detailing, "TRADE_TYPE"},
		{marking, "PRODUCT_NC"},
		{needed, "FLOW"},
		{needed | detailing, "STAT_PROCEDURE|STAT_REGIME"},
		{needed, "PERIOD"},
		{optional, "VALUE_EUR|VALUE_IN_EUROS"},
		{needed, "QUANTITY_KG|QUANTITY_IN_KG"},
	},
	start: func(r *reading) (row, end func(*reading) error, err error) {
		r.report.Unit = "kg"
		return (*reading).bulkRow, nil, nil
	},
	source: eurostat,
}

func (r *reading) bulkRow() error {
	k, ok, err := r.comextKey(bulkReporter, bulkPartner, bulkProduct, bulkFlow)
	if !ok {
		return err
	}
	// The file of a year gives it as a 52nd month.
	if p := r.cells[bulkPeriod]; len(p) == 6 && string(p[4:]) == "52" {
		r.cells[bulkPeriod] = p[:4]
	}
	if k.period, err = r.period(bulkPeriod); err != nil {
		return err
	}
	kilograms, err := r.amount(bulkMass, "", false)
	if err != nil {
		return err
	}
	if _, err := r.value(bulkValue, "EUR", false); err != nil {
		return err
	}
	return r.add(k, exactly(kilograms, missing))
}

// comextKey reads what both layouts have under names of their own. Totals over
// all partners are kept, those over groups of them left out.
func (r *reading) comextKey(reporter, partner, product, flow int) (k key, ok bool, err error) {
	if k.commodity, ok, err = r.wanted(product); !ok {
		return k, false, err
	}
	switch p := r.cells[partner]; {
	case bytes.IndexByte(p, '_') >= 0:
		return k, false, r.drop("a group of countries")
	case r.is(partner, "XI", "XU") || r.is(reporter, "XI", "XU"):
		return k, false, r.drop("Northern Ireland or Great Britain apart, which GB includes")
	case r.is(reporter, "EU", "EU27_2020"):
		k.reporter = "EU27"
	case len(r.cells[reporter]) > len("DE"):
		return k, false, r.drop("reported by a group of countries other than the present EU")
	default:
		if k.reporter, err = r.partner(reporter, byISO2, byGeonomenclature); err != nil {
			return k, false, err
		}
	}
	if k.partner, err = r.partner(partner, byISO2, byGeonomenclature); err != nil {
		return k, false, err
	}
	k.flow, err = r.flow(flow, "2", "1")
	return k, err == nil, err
}
