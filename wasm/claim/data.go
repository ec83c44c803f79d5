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

// Figure is a published statement that binds observations. Allowed is what its
// printed digits allow, in the unit of its kind; missing where it was printed
// as approximate.
type Figure struct {
	Kind    Kind
	Partner string
	Period  calendar.Span
	Allowed interval.Interval
}

// Data is what claims are checked against: one reporter, flow and scope. It must
// not change once it has been asked.
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

	changed map[changed]series.Series // what Changes has returned
}

type changed struct {
	partner string
	kind    Kind
}

// Side says what a partner is to the reporter: a destination or an origin.
func (d *Data) Side() string {
	if d.Export {
		return "destination"
	}
	return "origin"
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

// statements returns the published figures that make the statement of a kind
// about a partner's period and that a derived month among those used is bound by.
func (d *Data) statements(kind Kind, partner string, period calendar.Span, used []source) []Figure {
	var out []Figure
	for _, u := range used {
		if d.mass(u.partner).StatusAt(u.month) != series.Derived {
			continue
		}
		for _, f := range d.Lineage(u.partner, u.month) {
			if f.Kind == kind && f.Partner == partner && f.Period == period {
				out = append(out, f)
			}
		}
	}
	return out
}

// evidence is circular where a derived month among those used is bound by the
// statement that c makes.
func (d *Data) evidence(c Claim, used []source) Evidence {
	if len(d.statements(c.Kind, c.Partner, c.Period, used)) > 0 {
		return Circular
	}
	return Independent
}

// Changes returns the changes of a partner's mass on the month before (kind
// mom) or the year before (yoy), as ratios less one. A month that was derived
// from a published change makes that change less certain than it was printed,
// because the two are no longer independent: there the printed digits hold.
func (d *Data) Changes(partner string, kind Kind) series.Series {
	if changes, ok := d.changed[changed{partner, kind}]; ok {
		return changes
	}
	mass, lag := d.mass(partner), 1
	if kind == YearOnYear {
		lag = 12
	}
	changes := mass.Change(lag)
	for m := range changes.Months() {
		if changes.StatusAt(m) == series.Derived {
			change := d.printed(kind, partner, m, lag, changes.At(m).Scale(100)).Scale(1.0 / 100)
			changes.Set(m, change, series.Derived)
		}
	}
	if d.changed == nil {
		d.changed = map[changed]series.Series{}
	}
	d.changed[changed{partner, kind}] = changes
	return changes
}

// printed narrows a change in percent to what the published statements of it
// allow together; those that the data rule out are left aside.
func (d *Data) printed(kind Kind, partner string, m calendar.Month, lag int, s interval.Interval) interval.Interval {
	period := calendar.Span{First: m, Last: m}
	used := []source{{partner, m - calendar.Month(lag)}, {partner, m}}
	allowed := interval.Missing()
	for _, f := range d.statements(kind, partner, period, used) {
		switch {
		case !s.Meets(f.Allowed):
		case allowed.Known():
			allowed = allowed.Hull(f.Allowed)
		default:
			allowed = f.Allowed
		}
	}
	if allowed.Known() {
		return s.Narrow(allowed)
	}
	return s
}
