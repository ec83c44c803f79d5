package importer

import (
	"bytes"

	"lodestone/dataset"
)

// Columns of the overseas trade statistics of HM Revenue & Customs, one row for
// each port. The country is asked for with $expand=Country; where it is
// suppressed it is null.
const (
	hmrcMonth = iota
	hmrcFlow
	hmrcCommodity
	hmrcCountry
	hmrcPort
	hmrcSITC
	hmrcSuppression
	hmrcValue
	hmrcMass
)

var hmrc = layout{
	name: "HM Revenue & Customs overseas trade statistics",
	columns: []column{
		{marking, "MonthId"},
		{needed, "FlowTypeId"},
		{marking, "CommodityId"},
		{needed | detailing, "Country.CountryCodeAlpha|Country"},
		{detailing, "PortId"},
		{detailing, "CommoditySitcId"},
		{detailing, "SuppressionIndex"},
		{optional, "Value"},
		{needed, "NetMass"},
	},
	start: func(r *reading) (row, end func(*reading) error, err error) {
		r.report.Unit = "kg"
		return (*reading).hmrcRow, nil, nil
	},
	source: dataset.Source{
		Name:        "HM Revenue & Customs, UK overseas trade statistics",
		Licence:     "Open Government Licence v3.0",
		Attribution: "Contains HMRC data licensed under the Open Government Licence v3.0.",
		URL:         "https://www.uktradeinfo.com/",
	},
}

func (r *reading) hmrcRow() error {
	// A code is a number here, which loses the zero at its beginning.
	if c := r.cells[hmrcCommodity]; len(c) == 7 && c[0] != '-' {
		r.cells[hmrcCommodity] = append([]byte("0"), c...)
	}
	code, ok, err := r.wanted(hmrcCommodity)
	if !ok {
		return err
	}
	k := key{series{"GBR", "", code}, elsewhere, ""}
	// Trade with the EU and with others are flows of their own.
	if k.flow, err = r.flow(hmrcFlow, "2 4", "1 3"); err != nil {
		return err
	}
	if k.period, err = r.month(hmrcMonth); err != nil {
		return err
	}
	if len(bytes.TrimSpace(r.cells[hmrcCountry])) == 0 {
		r.note("the partner is suppressed")
	} else if k.partner, err = r.partner(hmrcCountry, byISO2, byGeonomenclature); err != nil {
		return err
	}
	kilograms, err := r.amount(hmrcMass, "", false)
	if err != nil {
		return err
	}
	if _, err := r.value(hmrcValue, "GBP", false); err != nil {
		return err
	}
	if kilograms == 0 && !r.is(hmrcValue, "", "0") {
		r.note("0 kg with a value: less than half a kilogram")
	}
	return r.add(k, exactly(kilograms, missing))
}
