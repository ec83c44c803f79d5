package importer

import (
	"bytes"
	"cmp"
	"math"
	"slices"
	"strings"

	"lodestone/dataset"
)

// Columns of a plain table with one observation a row, the bundled dataset's
// among them.
const (
	tidyPeriod = iota
	tidyPartner
	tidyReporter
	tidyFlow
	tidyCommodity
	tidyGoods
	tidyKilograms
	tidyTonnes
	tidyLow
	tidyHigh
	tidyMass
	tidyUnit
	tidyDollars
	tidyValue
	tidyCurrency
	tidyStatus
)

// What is said of the source of a table that is nobody's layout, for the page to
// word: the attribution that an office asks for stays as the office has it.
const (
	ownLicence     Phrase = "not stated in the file"
	ownAttribution Phrase = "Figures of the reader’s own file."
)

var tidy = layout{
	name: "table of observations",
	columns: []column{
		{marking, "period|month|time_period|time|date"},
		{marking | detailing, "partner|partner_iso|partner_code|destination|country"},
		{optional, "reporter|reporter_iso|reporter_code"},
		{optional, "flow|trade_flow"},
		{optional, "commodity|hs|hs_code|product"},
		{optional, "product_name|commodity_name|commodity_description|hs_description|goods"},
		{optional, "net_mass_kg|net_weight_kg|netweight_kg|kg"},
		{optional, "net_mass_t|net_weight_t|tonnes|t"},
		{optional, "net_mass_low_kg"},
		{optional, "net_mass_high_kg"},
		{optional, "net_mass|net_weight|quantity"},
		{optional, "unit|quantity_unit"},
		{optional, "value_usd|trade_value_usd|usd"},
		{optional, "value|trade_value"},
		{optional, "currency"},
		{optional, "status|obs_status"},
	},
	start: (*reading).tidyStart,
}

// source says whose figures the tables of a layout are.
func (o Options) source(l *layout) dataset.Source {
	if l.source.Name != "" {
		return l.source
	}
	own := dataset.Source{Name: "a file of one’s own", Licence: string(ownLicence), Attribution: string(ownAttribution)}
	if o.Publisher != "" {
		own.Name, own.Attribution = o.Publisher, "Source: "+o.Publisher+"."
	}
	own.Licence = cmp.Or(o.Licence, own.Licence)
	return own
}

func (r *reading) tidyStart() (row, end func(*reading) error, err error) {
	switch {
	case r.has(tidyMass) && !r.has(tidyUnit):
		err := r.refuse(tidyMass, "the unit is not said: name the column net_mass_kg or net_mass_t, or add a column unit")
		err.Columns = []string{r.names[tidyMass]}
		return nil, nil, err
	case !r.has(tidyKilograms) && !r.has(tidyTonnes) && !r.has(tidyMass):
		err := r.fault("there is no column of net mass, such as net_mass_kg")
		err.Columns = slices.DeleteFunc(slices.Clone(r.header), func(name string) bool { return name == "" || slices.Contains(r.names, name) })
		return nil, nil, err
	case r.has(tidyValue) && !r.has(tidyCurrency):
		return nil, nil, r.refuse(tidyValue, "the currency is not said: name the column value_usd, or add a column currency")
	case r.has(tidyLow) != r.has(tidyHigh), r.has(tidyLow) && !r.has(tidyKilograms):
		return nil, nil, r.fault("an interval needs the columns net_mass_low_kg, net_mass_kg and net_mass_high_kg")
	}
	base := key{series{"CHN", "", dataset.Magnets}, "", ""}
	if !r.has(tidyReporter) {
		r.noteFile("the file names no reporter; China is assumed")
	}
	if !r.has(tidyCommodity) {
		r.noteFile("the file names no commodity; 85051110 is assumed")
	}
	if !r.has(tidyFlow) {
		base.flow = r.assumedFlow()
	}
	return func(r *reading) error { return r.tidyRow(base) }, nil, nil
}

func (r *reading) tidyRow(k key) (err error) {
	if r.has(tidyCommodity) {
		var ok bool
		r.nameGoods(tidyCommodity, tidyGoods)
		if k.commodity, ok, err = r.wanted(tidyCommodity); !ok {
			return err
		}
	}
	if r.has(tidyReporter) {
		if k.reporter, err = r.partner(tidyReporter, byCode, byISO2, byName); err != nil {
			return err
		}
	}
	if r.has(tidyFlow) {
		if k.flow, err = r.flow(tidyFlow, "X x E export exports Export Exports 2", "M m I import imports Import Imports 1"); err != nil {
			return err
		}
	}
	if k.period, err = r.period(tidyPeriod); err != nil {
		return err
	}
	if k.partner, err = r.partner(tidyPartner, byCode, byISO2, byName); err != nil {
		return err
	}
	f, err := r.tidyFigure()
	if err != nil {
		return err
	}
	return r.add(k, f)
}

func (r *reading) tidyFigure() (f figure, err error) {
	for i, cell := range r.cells {
		if bytes.EqualFold(cell, []byte("NA")) && i != tidyPartner && i != tidyReporter {
			r.cells[i] = nil
		}
	}
	kilograms, err := r.tidyMass()
	if err != nil {
		return f, err
	}
	usd, err := r.value(tidyDollars, "USD", false)
	if err == nil && r.has(tidyValue) && !r.has(tidyDollars) && len(r.cells[tidyValue]) > 0 {
		usd, err = r.value(tidyValue, strings.ToUpper(text(r.cells[tidyCurrency])), false)
	}
	if err != nil {
		return f, err
	}
	f = exactly(kilograms, usd)
	if r.has(tidyLow) && f.status == 'A' {
		if f.low, err = r.amount(tidyLow, "", false); err != nil {
			return f, err
		}
		if f.high, err = r.amount(tidyHigh, "", false); err != nil {
			return f, err
		}
		if !(f.low <= f.mass && f.mass <= f.high) {
			return f, r.refuse(tidyLow, "the interval does not hold the net mass")
		}
	}
	if f.status == 'M' && text(r.cells[tidyStatus]) == "E" && r.has(tidyLow) && len(r.cells[tidyLow]) > 0 {
		return r.tidyRange(f)
	}
	return f, r.tidyState(&f)
}

// tidyRange reads a month that is known as a range only.
func (r *reading) tidyRange(f figure) (figure, error) {
	low, err := r.amount(tidyLow, "", false)
	if err != nil {
		return f, err
	}
	high, err := r.amount(tidyHigh, "", false)
	if err == nil && !(low <= high) {
		err = r.refuse(tidyLow, "the range ends before it begins")
	}
	f.low, f.high, f.status = low, high, 'E'
	return f, err
}

func (r *reading) tidyMass() (float64, error) {
	switch {
	case r.has(tidyKilograms):
		r.unit("kg")
		return r.amount(tidyKilograms, "", false)
	case r.has(tidyTonnes):
		r.unit("t")
		return r.amount(tidyTonnes, "e3", false)
	}
	if len(r.cells[tidyMass]) == 0 {
		return math.NaN(), nil
	}
	x, _, err := r.mass(tidyMass, tidyUnit, tidyMass, tidyUnit)
	return x, err
}

// tidyState takes a status over. A figure without a mass stays missing.
func (r *reading) tidyState(f *figure) error {
	switch status := text(r.cells[tidyStatus]); {
	case status == "" || status == "A" || f.status == 'M':
	case status == "E" || status == "P":
		f.status = status[0]
	default:
		return r.refuse(tidyStatus, "status “{value}” with a net mass is none of A, E, P")
	}
	return nil
}
