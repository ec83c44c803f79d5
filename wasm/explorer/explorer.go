// Package explorer answers requests with views: it is the one seam between
// the statistics in Go and whatever shows them, a page, a terminal or a test.
//
// It opens a dataset, reads the state of an address, and computes everything
// that a page shows, numbers also as text. It knows no pixel and no colour.
// Equal requests get equal bytes.
package explorer

import (
	"errors"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// Explorer holds an open dataset. Its methods may not run at the same time.
type Explorer struct {
	Words    *language.Words // of the language that it answers in
	data     *dataset.Dataset
	partners map[string]dataset.Partner
	figures  map[string]*dataset.Figure
	pages    map[*dataset.Figure]*Source // equal ones are the same
	books    map[key]*book
	day      string      // by the end of which its figures were known, "" for all
	until    string      // the day by which all figures were known
	past     []*Explorer // of past days, the last asked for first
	present  *Explorer   // of all that is known, nil for that one itself
	revised  []revision  // what revisions has found
	compared bool        // revisions has looked
}

// key tells the series of one reporter, flow and scope from the others.
type key struct{ reporter, flow, scope string }

// book is what the data hold under one key.
type book struct {
	claim.Data
	key
	span    calendar.Span // from the first to the last month with a figure
	bound   map[place]*binding
	ranges  map[place]interval.Interval          // kilograms, of months that count as missing
	order   map[calendar.Month][]*dataset.Figure // the published places of each month
	doubted []doubt                              // the figures that are not followed
	sorted  []string                             // what codes has returned
	offered *Choices                             // what offers has returned
	printed map[claim.Subject][]*dataset.Figure  // the published statements
	worth   map[claim.Subject][]*dataset.Figure  // those about trade values
	values  map[place]float64                    // trade values of months, USD
}

// binding is the published figures that bind observations: many share one.
type binding struct {
	figures []*dataset.Figure
	pages   []*Source // that the figures stand on, each once
	claims  []claim.Subject
}

// place is a cell of a book.
type place struct {
	partner string
	month   calendar.Month
}

var flows = map[string]string{"X": "export", "M": "import"}

var scopes = map[string]string{"85051110": "magnets", "85051110+": "magnets_and_semis"}

// Open reads a dataset from its files, by name: manifest.json and those that
// it lists. Files that are missing, broken or not those of the manifest give an
// [*Error] with code corrupt_dataset or unsupported_file, and nothing is opened.
func Open(files map[string][]byte) (*Explorer, error) {
	data, err := dataset.Open(files)
	if err != nil {
		return nil, unreadable(err)
	}
	x := explore(data, nil)
	if len(x.books) == 0 {
		return nil, &Error{Code: "no_data", Message: "The data hold no monthly figures."}
	}
	return x, nil
}

// Load adds files that the dataset does not need at the start and that were not
// given to [Open]. The error is one of those of Open, and nothing has changed.
func (x *Explorer) Load(files map[string][]byte) error {
	data := *x.data
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := data.Load(name, files[name]); err != nil {
			return unreadable(err)
		}
	}
	*x = *explore(&data, x.Words)
	return nil
}

// Speak makes x answer in another language. A table that cannot be read gives an
// [*Error] with code corrupt_words, and x goes on in the language that it had.
func (x *Explorer) Speak(s Speech) error {
	var words *language.Words
	if s.Table != "" {
		var err error
		if words, err = language.Read(s.Code, []byte(s.Table)); err != nil {
			return &Error{Code: "corrupt_words", Message: x.Words.Say("The words of the language could not be read: {reason}.", "reason", strings.TrimPrefix(err.Error(), "language: "))}
		}
	}
	*x = *explore(x.data, words)
	return nil
}

// unreadable words why files could not be read.
func unreadable(err error) *Error {
	code := "corrupt_dataset"
	if errors.Is(err, dataset.ErrUnsupported) {
		code = "unsupported_file"
	}
	return &Error{Code: code, Message: "The data could not be read: " + strings.TrimPrefix(err.Error(), "dataset: ") + "."}
}

// explore makes an explorer of data that are checked.
func explore(data *dataset.Dataset, words *language.Words) *Explorer {
	x := &Explorer{Words: words, data: data, partners: map[string]dataset.Partner{}, figures: map[string]*dataset.Figure{}, pages: map[*dataset.Figure]*Source{},
		until: lastKnown(data.Figures)}
	for _, p := range dataset.Partners() {
		if short, phrase := words.Name(p.Code); short != "" {
			p.Name, p.Phrase = short, phrase
		}
		x.partners[p.Code] = p
	}
	pages := map[Source]*Source{}
	for i := range data.Figures {
		f := &data.Figures[i]
		x.figures[f.ID] = f
		page := Source{Publisher: f.Publisher, Published: f.Published, URL: f.URL}
		if pages[page] == nil {
			pages[page] = &page
		}
		x.pages[f] = pages[page]
	}
	x.index()
	return x
}

// index sorts the observations into books and series, in one pass over the columns.
func (x *Explorer) index() {
	o := &x.data.Observations
	type cell struct {
		month  calendar.Month
		mass   interval.Interval
		status series.Status
	}
	cells := map[key]map[string][]cell{}
	bindings := x.bindings()
	x.books = map[key]*book{}
	for i := range o.NetMass {
		mass := interval.Interval{Low: o.NetMassLow[i], Value: o.NetMass[i], High: o.NetMassHigh[i]}
		month, err := calendar.Parse(o.Period.At(i))
		k := key{o.Reporter.At(i), flows[o.Flow.At(i)], x.scopeOf(o.Commodity.At(i))}
		if err != nil || k.flow == "" || k.scope == "" || !mass.Known() {
			continue // annual rows, other commodities and months known to be missing
		}
		b := x.books[k]
		if b == nil {
			b = x.newBook(k, month)
			x.books[k], cells[k] = b, map[string][]cell{}
		}
		b.span.First, b.span.Last = min(b.span.First, month), max(b.span.Last, month)
		partner := o.Partner.At(i)
		if !math.IsNaN(o.Value[i]) {
			b.values[place{partner, month}] = o.Value[i]
		}
		if code := o.Lineage.Codes[i]; code >= 0 {
			b.bound[place{partner, month}] = &bindings[code]
		}
		if math.IsNaN(mass.Value) {
			mass.Value = (mass.Low + mass.High) / 2
			b.ranges[place{partner, month}] = mass
			mass = interval.Missing() // and a partner of whom no more is known is one all the same
		}
		cells[k][partner] = append(cells[k][partner], cell{month, mass, series.Status(o.Status.At(i)[0])})
	}
	for k, b := range x.books {
		for partner, list := range cells[k] {
			first, last := list[0].month, list[0].month
			for _, c := range list {
				first, last = min(first, c.month), max(last, c.month)
			}
			s := series.New(first, int(last-first)+1)
			for _, c := range list {
				s.Set(c.month, c.mass, c.status)
			}
			p := x.partners[partner]
			b.Partners[partner] = claim.Partner{Code: partner, Name: p.Name, Phrase: p.Phrase, Kind: p.Kind, Mass: s}
		}
	}
}

func (x *Explorer) newBook(k key, month calendar.Month) *book {
	b := &book{key: k, span: calendar.Span{First: month, Last: month}, bound: map[place]*binding{},
		ranges: map[place]interval.Interval{}, order: x.orders(k), doubted: x.doubts(k),
		printed: x.statements(k, kinds), worth: x.statements(k, worths), values: map[place]float64{}}
	b.Data = claim.Data{
		Words:    x.Words,
		Reporter: k.reporter,
		Name:     x.partners[k.reporter].Phrase,
		Export:   k.flow == "export",
		Scope:    k.scope,
		Goods:    claim.Called(x.data.Manifest.Goods, x.data.Manifest.Commodity),
		Partners: map[string]claim.Partner{},
		Rankings: rankings(b.order),
		Printed:  printed(b.printed),
		Ratios:   ratios(b.printed),
		Worth:    printedWorths(b.worth),
		Value:    b.value,
		Range: func(partner string, m calendar.Month) interval.Interval {
			if v, ok := b.ranges[place{partner, m}]; ok {
				return v
			}
			return interval.Missing()
		},
		Names: func(code string) string { return x.partners[code].Phrase },
		Lineage: func(partner string, m calendar.Month) []claim.Subject {
			if bound := b.bound[place{partner, m}]; bound != nil {
				return bound.claims
			}
			return nil
		},
	}
	return b
}

// kinds maps the measures of published figures to the claims that they make.
var kinds = map[string]claim.Kind{
	"export_mass": claim.Level, "mom_pct": claim.MonthOnMonth, "yoy_pct": claim.YearOnYear,
	"ytd_pct": claim.YearToDate, "share_pct": claim.Share, "rank": claim.Rank,
}

// worths does so for those about trade values.
var worths = map[string]claim.Kind{
	"export_value": claim.Level, "value_yoy_pct": claim.YearOnYear, "value_ytd_pct": claim.YearToDate,
}

// figureSpan reads the period of a published figure: a month, a span of
// months, or a year.
func figureSpan(f *dataset.Figure) (calendar.Span, bool) {
	text := f.Period
	if len(text) == 4 {
		text += "-01.." + text + "-12"
	}
	span, err := calendar.ParseSpan(text)
	return span, err == nil
}

// allowed is what the printed digits of a figure allow, missing where it was
// printed as approximate or as a bound.
func allowed(f *dataset.Figure) interval.Interval {
	value, err := strconv.ParseFloat(f.Value, 64)
	_, fraction, _ := strings.Cut(f.Value, ".")
	switch {
	case err == nil && f.Qualifier == "exact":
		return interval.Rounded(value, len(fraction))
	case err == nil && f.Qualifier == "rounded-down":
		return interval.Cut(value, len(fraction))
	}
	return interval.Missing()
}

// bindings resolves the lineages of the observations, one for each that differs.
func (x *Explorer) bindings() []binding {
	lineages := x.data.Observations.Lineage.Dictionary
	out := make([]binding, len(lineages))
	for i, ids := range lineages {
		for _, id := range strings.Fields(ids) {
			f := x.figures[id]
			if f == nil {
				continue
			}
			out[i].figures = append(out[i].figures, f)
			if page := x.pages[f]; !slices.Contains(out[i].pages, page) {
				out[i].pages = append(out[i].pages, page)
			}
			if about, ok := subject(f, kinds); ok {
				out[i].claims = append(out[i].claims, about)
			}
		}
	}
	return out
}

// subject is what a published figure states, if it is of one of the kinds.
func subject(f *dataset.Figure, kinds map[string]claim.Kind) (claim.Subject, bool) {
	kind, ok := kinds[f.Measure]
	span, dated := figureSpan(f)
	return claim.Subject{Kind: kind, Partner: f.Partner, Period: span}, ok && dated
}

// statements gathers the published figures of some kinds by what they state.
func (x *Explorer) statements(k key, kinds map[string]claim.Kind) map[claim.Subject][]*dataset.Figure {
	out := map[claim.Subject][]*dataset.Figure{}
	for i := range x.data.Figures {
		f := &x.data.Figures[i]
		about, ok := subject(f, kinds)
		if ok && k == (key{f.Reporter, flows[f.Flow], scopes[f.Commodity]}) {
			out[about] = append(out[about], f)
		}
	}
	return out
}

// disputed reports a figure that contradicts others and was not followed.
func disputed(f *dataset.Figure) bool { return strings.HasPrefix(f.Note, "disputed:") }

// printed is what the digits of published statements allow. A month's level is
// left to the observations, which more than one figure may bind.
func printed(statements map[claim.Subject][]*dataset.Figure) map[claim.Subject][]interval.Interval {
	out := map[claim.Subject][]interval.Interval{}
	for about, figures := range statements {
		for _, f := range figures {
			if v := allowed(f); v.Known() && !disputed(f) {
				out[about] = append(out[about], v)
			}
		}
	}
	for about, figures := range statements {
		if about.Kind != claim.Level || about.Period.Len() < 2 || len(out[about]) > 0 {
			continue
		}
		for _, f := range figures {
			if v := loosely(f); v.Known() && !disputed(f) {
				out[about] = append(out[about], v)
			}
		}
	}
	return out
}

// loosely is what the digits of a total of several months allow that was printed
// as about: a unit of the last digit that is not zero, at most a twentieth.
func loosely(f *dataset.Figure) interval.Interval {
	value, err := strconv.ParseFloat(f.Value, 64)
	if err != nil || f.Qualifier != "approx" || value < 1 || value != math.Trunc(value) {
		return interval.Missing()
	}
	unit := 1.0
	for math.Mod(value, unit*10) == 0 {
		unit *= 10
	}
	off := min(unit, value/20)
	return interval.Interval{Low: value - off, Value: value, High: value + off}
}

// ratios is what the digits of published changes and shares allow; about allows a
// unit and a half of the last digit.
func ratios(statements map[claim.Subject][]*dataset.Figure) map[claim.Subject][]interval.Interval {
	out := map[claim.Subject][]interval.Interval{}
	for about, figures := range statements {
		if about.Kind == claim.Level || about.Kind == claim.Rank {
			continue
		}
		for _, f := range figures {
			v := allowed(f)
			if f.Qualifier == "approx" {
				v = printedNumber(f)
				v.Low, v.High = v.Low-v.Width(), v.High+v.Width()
			}
			if v.Known() && !disputed(f) {
				out[about] = append(out[about], v)
			}
		}
	}
	return out
}

// orders gathers the figures that give partners their places, by month.
func (x *Explorer) orders(k key) map[calendar.Month][]*dataset.Figure {
	out := map[calendar.Month][]*dataset.Figure{}
	for i := range x.data.Figures {
		f := &x.data.Figures[i]
		m, err := calendar.Parse(f.Period)
		if err == nil && f.Measure == "rank" && !disputed(f) && k == (key{f.Reporter, flows[f.Flow], scopes[f.Commodity]}) {
			out[m] = append(out[m], f)
		}
	}
	return out
}

// rankings puts the published places of each month into one order, as far as it
// has no break and the publishers agree.
func rankings(orders map[calendar.Month][]*dataset.Figure) map[calendar.Month][]string {
	out := map[calendar.Month][]string{}
	for m, figures := range orders {
		partners := map[string][]string{} // by printed place
		for _, f := range figures {
			if !slices.Contains(partners[f.Value], f.Partner) {
				partners[f.Value] = append(partners[f.Value], f.Partner)
			}
		}
		for n := 1; len(partners[strconv.Itoa(n)]) == 1; n++ {
			out[m] = append(out[m], partners[strconv.Itoa(n)][0])
		}
	}
	return out
}
