package claim

import (
	"slices"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// Total is the code of all partners together.
const Total = "WLD"

// Partner is the other side of the trade, with its net mass in kilograms.
type Partner struct {
	Code   string
	Name   string // "United States"
	Phrase string // "the United States", as it stands in a sentence
	Kind   string // total, country, bloc or continent
	Mass   series.Series
}

// Figure is a published statement that binds observations.
type Figure struct {
	Kind    Kind
	Partner string
	Period  calendar.Span
}

// Data is what claims are checked against: one reporter, flow and scope.
type Data struct {
	Reporter string // ISO 3166-1 alpha-3
	Name     string // of the reporter, as it stands in a sentence: "the United Kingdom"
	Export   bool   // else import
	Scope    string // magnets or magnets_and_semis
	Partners map[string]Partner
	// Rankings holds the published order of partners in a month, the largest
	// first and without a break, where one was published.
	Rankings map[calendar.Month][]string
	// Lineage returns the figures that bind a partner's month.
	Lineage func(partner string, m calendar.Month) []Figure
}

func (d *Data) mass(partner string) series.Series { return d.Partners[partner].Mass }

// countries returns the codes of the partners that are countries, sorted.
func (d *Data) countries() []string {
	var codes []string
	for code, p := range d.Partners {
		if p.Kind == "country" {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return codes
}

// Rest returns what the total of month m leaves for partners that have no
// figure, in kilograms. It is missing where the total is.
func (d *Data) Rest(m calendar.Month) interval.Interval {
	rest := d.mass(Total).At(m)
	for _, code := range d.countries() {
		if v := d.mass(code).At(m); v.Known() {
			rest = rest.Sub(v)
		}
	}
	rest.Low, rest.Value, rest.High = max(rest.Low, 0), max(rest.Value, 0), max(rest.High, 0)
	return rest
}

// source says which partner's month a check has used.
type source struct {
	partner string
	month   calendar.Month
}

func sources(partner string, spans ...calendar.Span) []source {
	var used []source
	for _, span := range spans {
		for m := range span.All() {
			used = append(used, source{partner, m})
		}
	}
	return used
}

// evidence is circular where a derived month among those used is bound by the
// statement that c makes.
func (d *Data) evidence(c Claim, used []source) Evidence {
	for _, u := range used {
		if d.mass(u.partner).StatusAt(u.month) != series.Derived {
			continue
		}
		for _, f := range d.Lineage(u.partner, u.month) {
			if f.Kind == c.Kind && f.Partner == c.Partner && f.Period == c.Period {
				return Circular
			}
		}
	}
	return Independent
}
