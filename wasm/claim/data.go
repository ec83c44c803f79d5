package claim

import (
	"cmp"
	"slices"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
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

// Subject is what a published statement is about.
type Subject struct {
	Kind    Kind
	Partner string
	Period  calendar.Span
}

// Data is what claims are checked against: one reporter, flow and scope. It must
// not change once it has been asked.
type Data struct {
	Words    *language.Words // of the language that findings and sentences are worded in
	Reporter string          // ISO 3166-1 alpha-3
	Name     string          // of the reporter, as it stands in a sentence: "the United Kingdom"
	Export   bool            // else import
	Scope    string          // magnets or magnets_and_semis
	Goods    string          // what the data are of, as [Called]; "" for the goods of the scope
	Partners map[string]Partner
	// Range returns what the data allow of a partner's month that has no figure, in
	// kilograms: missing where they set no bounds. It may be nil.
	Range func(partner string, m calendar.Month) interval.Interval
	// Rankings holds the published order of partners in a month, the largest
	// first and without a break, where one was published.
	Rankings map[calendar.Month][]string
	// Printed holds what the digits of published statements allow, in the unit of
	// their kind: tonnes for levels. Approximate and disputed ones are left out.
	Printed map[Subject][]interval.Interval
	// Ratios holds what the digits of published changes and shares allow, in
	// percent, of approximate ones too. Disputed ones are left out.
	Ratios map[Subject][]interval.Interval
	// Worth holds what the digits of printed statements about trade values allow:
	// US dollars for levels, percent for changes.
	Worth map[Subject][]interval.Interval
	// Value returns a partner's trade value in a span in US dollars, missing where
	// it is not known. It may be nil.
	Value func(partner string, span calendar.Span) interval.Interval
	// Lineage returns the figures that bind a partner's month.
	Lineage func(partner string, m calendar.Month) []Subject
	// Names returns how a partner without figures is called in a sentence, or "".
	// It may be nil.
	Names func(code string) string

	codes   []string                    // what countries has returned
	held    map[calendar.Span][]country // what tonnages has returned
	changed map[changed]series.Series   // what Changes has returned
	groups  map[string]Partner          // what partner has joined
	spans   map[string][]calendar.Span  // what totals has found
	pieces  map[stretch]piece           // what pieced has returned
}

// stretch is a span of a partner's months.
type stretch struct {
	partner string
	span    calendar.Span
}

// piece is the mass of a stretch, and the printed total that it follows from.
type piece struct {
	sum  interval.Interval
	from calendar.Span
}

// mostKept bounds how much of one sort is kept of what texts have asked for,
// such as sums of spans and of partners that are taken together.
const mostKept = 1 << 11

// mostSpans bounds for how many spans the masses of all countries are kept.
const mostSpans = 1 << 8

type changed struct {
	partner string
	kind    Kind
}

// Side says what a partner is to the reporter: a destination or an origin.
func (d *Data) Side() string {
	if d.Export {
		return d.Words.Text("side^destination")
	}
	return d.Words.Text("side^origin")
}

func (d *Data) mass(partner string) series.Series {
	p, _ := d.partner(partner)
	return p.Mass
}

// countries returns the codes of the partners that are countries, sorted. They
// are not to be written to.
func (d *Data) countries() []string {
	if d.codes == nil {
		for code, p := range d.Partners {
			if p.Kind == "country" {
				d.codes = append(d.codes, code)
			}
		}
		slices.Sort(d.codes)
	}
	return d.codes
}

// country is what the data hold of a country's mass in a span, in kilograms.
type country struct {
	code string
	sum  interval.Interval // missing where that of a month is
	part float64           // that is known of it where it is missing
}

// tonnages returns what the data hold of all countries in a span, in order of
// their codes: what each is compared with to tell its place. It is not to be
// written to.
func (d *Data) tonnages(span calendar.Span) []country {
	if held, ok := d.held[span]; ok {
		return held
	}
	held := make([]country, 0, len(d.countries()))
	for _, code := range d.countries() {
		c := country{code: code, sum: d.Sum(code, span)}
		if !c.sum.Known() {
			c.part = d.mass(code).AtLeast(span)
		}
		held = append(held, c)
	}
	if d.held == nil || len(d.held) >= mostSpans {
		d.held = map[calendar.Span][]country{}
	}
	d.held[span] = held
	return held
}

// Rest returns what the total of month m leaves for partners that have no
// figure, in kilograms. It is missing where the total is.
func (d *Data) Rest(m calendar.Month) interval.Interval {
	return d.restOf(calendar.Span{First: m, Last: m})
}

// restOf is Rest for a span: what the total leaves for months and partners
// without a figure.
func (d *Data) restOf(span calendar.Span) interval.Interval {
	rest := d.Sum(Total, span)
	for _, c := range d.tonnages(span) {
		if c.sum.Known() {
			rest = rest.Sub(c.sum)
		} else if c.part > 0 {
			rest = rest.Sub(interval.Exact(c.part))
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
	stated := c.Stated()
	for _, u := range used {
		for code := range members(u.partner) {
			if d.mass(code).StatusAt(u.month) != series.Derived {
				continue
			}
			for _, about := range d.Lineage(code, u.month) {
				if slices.Contains(stated, about) {
					return Circular
				}
			}
		}
	}
	return Independent
}

// Sum returns a partner's mass over a span in kilograms. A total that was
// printed for the span rules over the sum of its months, and stands in for it
// where months are missing; so does one printed for another span, with the
// months by which the two differ added or taken off, where those are known.
func (d *Data) Sum(partner string, span calendar.Span) interval.Interval {
	if several(partner) {
		codes := slices.Collect(members(partner))
		sum := d.Sum(codes[0], span)
		for _, code := range codes[1:] {
			sum = sum.Add(d.Sum(code, span))
		}
		return sum
	}
	months := d.mass(partner).Sum(span)
	if span.Len() == 1 {
		return months
	}
	if total := hull(d.Printed[Subject{Level, partner, span}]); total.Known() {
		return total.Scale(1000)
	}
	if !months.Known() {
		sum, _ := d.pieced(partner, span)
		return sum
	}
	return months
}

// pieced returns the mass of a span that follows most narrowly from the printed
// total of another one, which it returns too. It is missing where none does.
func (d *Data) pieced(partner string, span calendar.Span) (sum interval.Interval, from calendar.Span) {
	k := stretch{partner, span}
	p, ok := d.pieces[k]
	if !ok {
		if d.pieces == nil || len(d.pieces) >= mostKept {
			d.pieces = map[stretch]piece{}
		}
		p.sum, p.from = d.piece(partner, span)
		d.pieces[k] = p
	}
	return p.sum, p.from
}

// piece computes what pieced returns.
func (d *Data) piece(partner string, span calendar.Span) (best interval.Interval, from calendar.Span) {
	mass := d.mass(partner)
	best = interval.Missing()
	for _, printed := range d.totals(partner) {
		sum := hull(d.Printed[Subject{Level, partner, printed}]).Scale(1000)
		for m := min(span.First, printed.First); m <= max(span.Last, printed.Last); m++ {
			switch in, had := span.Contains(m), printed.Contains(m); {
			case in && !had:
				sum = sum.Add(mass.At(m))
			case had && !in:
				sum = sum.Sub(mass.At(m))
			}
		}
		if sum.Known() && sum.Low >= 0 && (!best.Known() || sum.Width() < best.Width()) {
			best, from = sum, printed
		}
	}
	return best, from
}

// totals returns the spans for which a total of a partner was printed, in order.
func (d *Data) totals(partner string) []calendar.Span {
	if d.spans == nil {
		d.spans = map[string][]calendar.Span{}
		for about := range d.Printed {
			if about.Kind == Level && about.Period.Len() > 1 {
				d.spans[about.Partner] = append(d.spans[about.Partner], about.Period)
			}
		}
		for _, spans := range d.spans {
			slices.SortStableFunc(spans, func(a, b calendar.Span) int {
				return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last))
			})
		}
	}
	return d.spans[partner]
}

// hull returns what one or the other of several printed numbers allows.
func hull(printed []interval.Interval) interval.Interval {
	out := interval.Missing()
	for i, p := range printed {
		if i == 0 {
			out = p
		}
		out = out.Hull(p)
	}
	return out
}

// Changes returns the changes of a partner's mass on the month before (kind
// mom) or the year before (yoy), as ratios less one, each as narrow as printed
// statements of it allow.
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
		about := Subject{kind, partner, calendar.Span{First: m, Last: m}}
		change := d.narrowed(about, changes.At(m).Scale(100)).Scale(1.0 / 100)
		changes.Set(m, change, changes.StatusAt(m))
	}
	if d.changed == nil || len(d.changed) >= mostKept {
		d.changed = map[changed]series.Series{}
	}
	d.changed[changed{partner, kind}] = changes
	return changes
}

// narrowed returns a computed percentage as narrow as printed statements of it
// allow together. Only statements that are more precise count: where the data
// tell more they may have been computed from whole tonnes. Those that the data
// rule out are left aside.
func (d *Data) narrowed(about Subject, s interval.Interval) interval.Interval {
	var met []interval.Interval
	for _, p := range d.Printed[about] {
		if s.Meets(p) && p.Width() < s.Width() {
			met = append(met, p)
		}
	}
	if allowed := hull(met); allowed.Known() {
		return s.Narrow(allowed)
	}
	return s
}

// YearToDate returns the sums from January to each month of a partner's mass,
// in kilograms.
func (d *Data) YearToDate(partner string) series.Series {
	sums := d.mass(partner).YearToDate()
	for m := range sums.Months() {
		span := calendar.YearToDate(m)
		if len(d.Printed[Subject{Level, partner, span}]) > 0 && span.Len() > 1 {
			sums.Set(m, d.Sum(partner, span), series.Reported)
		}
	}
	return sums
}
