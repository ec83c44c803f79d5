package importer

import "lodestone/dataset"

// Columns of UN Comtrade, in the JSON of its API and in its CSV. Besides the
// totals that are kept, an answer may hold the same trade by mode of transport,
// by customs procedure and by second partner.
const (
	comtradeType = iota
	comtradePeriod
	comtradeReporter
	comtradeFlow
	comtradePartner
	comtradePartner2
	comtradeCommodity
	comtradeCustoms
	comtradeSupply
	comtradeTransport
	comtradeMass
	comtradeEstimated
	comtradeValue
)

var comtrade = layout{
	name: "UN Comtrade",
	columns: []column{
		{optional, "typeCode"},
		{needed, "period"},
		{marking, "reporterCode"},
		{needed, "flowCode"},
		{needed | detailing, "partnerCode"},
		{optional, "partner2Code"},
		{marking, "cmdCode"},
		{optional, "customsCode"},
		{optional, "mosCode"},
		{optional, "motCode"},
		{needed, "netWgt"},
		{optional, "isNetWgtEstimated"},
		{needed, "primaryValue"},
	},
	start: func(r *reading) (row, end func(*reading) error, err error) {
		r.report.Unit = "kg"
		return (*reading).comtradeRow, (*reading).comtradeEnd, nil
	},
	source: dataset.Source{
		Name:        "UN Comtrade",
		Licence:     "reuse with citation; redistribution in bulk needs the United Nations' permission",
		Attribution: "United Nations, UN Comtrade Database.",
		URL:         "https://comtradeplus.un.org/",
	},
}

func (r *reading) comtradeRow() error {
	code, ok, err := r.wanted(comtradeCommodity)
	if !ok {
		return err
	}
	switch {
	case !r.is(comtradeType, "", "C"):
		return r.drop("not trade in goods")
	case !r.is(comtradeTransport, "", "0"), !r.is(comtradeCustoms, "", "C00"),
		!r.is(comtradePartner2, "", "0"), !r.is(comtradeSupply, "", "0"):
		return r.drop("part of a total by transport, customs procedure or second partner")
	case r.is(comtradeFlow, "RX", "RM", "DX", "FM", "MIP", "MOP", "XIP", "XOP"):
		return r.drop("re-exports, re-imports and processing, which exports and imports include")
	}
	k := key{series{commodity: code}, "", ""}
	if k.flow, err = r.flow(comtradeFlow, "X", "M"); err != nil {
		return err
	}
	if k.period, err = r.period(comtradePeriod); err != nil {
		return err
	}
	if k.reporter, err = r.partner(comtradeReporter, byComtrade); err != nil {
		return err
	}
	if k.partner, err = r.partner(comtradePartner, byComtrade); err != nil {
		return err
	}
	kilograms, err := r.amount(comtradeMass, "", false)
	if err != nil {
		return err
	}
	usd, err := r.value(comtradeValue, "USD", false)
	if err != nil {
		return err
	}
	if kilograms == 0 && usd > 0 {
		r.note("0 kg with a value: the net mass is missing, not zero")
		return r.add(k, exactly(missing, usd))
	}
	f := exactly(kilograms, usd)
	if f.status == 'A' && r.is(comtradeEstimated, "true", "True", "TRUE", "1") {
		f.status = 'E'
		r.note("the net mass is an estimate of the United Nations, not reported")
	}
	return r.add(k, f)
}

// previewed is where Comtrade cuts answers that are asked for without a key.
const previewed = 500

func (r *reading) comtradeEnd() error {
	if r.report.Rows == previewed {
		r.noteFile("exactly 500 rows, where a preview is cut: there may be more")
	}
	return nil
}
