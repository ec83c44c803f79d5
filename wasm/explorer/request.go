package explorer

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// tabs are the ways to show a selection.
var tabs = []string{"line", "season", "month", "bar", "heat", "map", "table", "events", "analysis", "check"}

// mostPartners is how many lines can be told apart.
const mostPartners = 12

var defaults = Request{Tab: "line", Country: []string{"USA"}, Show: "level", Reporter: "CHN", Flow: "export", Scope: "magnets",
	YScale: "linear", Facet: "none", UniformYAxis: "1", Events: "1", Style: "wire"}

// A reporter other than China is there as its mirror: what it imports from China.
func defaultFlow(reporter string) string {
	if reporter == defaults.Reporter {
		return "export"
	}
	return "import"
}

func defaultCountry(reporter string) []string {
	if reporter == defaults.Reporter {
		return defaults.Country
	}
	return []string{defaults.Reporter}
}

// selection is a request with its words resolved to months.
type selection struct {
	*book
	from *Explorer      // whose book it is
	span calendar.Span  // of the charts
	m    calendar.Month // that the headline speaks of
	base calendar.Month // of the index; only where show is index and hasBase
	// hasBase is false where no month of span has a figure to be the base.
	hasBase bool
}

// normalise fills defaults in and checks every field against the data.
func (x *Explorer) normalise(r Request) (Request, selection, error) {
	reporter, flow := x.home(r.Reporter)
	r.Reporter, r.Flow = cmp.Or(r.Reporter, reporter), cmp.Or(r.Flow, flow)
	standards := defaults.fields()
	for i, f := range r.fields() {
		if f.value != nil && *f.value == "" {
			*f.value = *standards[i].value
		}
	}
	for part := range strings.SplitSeq(r.Other, "&") {
		if name, _, _ := strings.Cut(part, "="); r.named(name) != nil {
			return r, selection{}, refused(x.Words, "The request says {name} twice.", "name", strconv.Quote(name))
		}
	}
	if err := r.normalisePin(x.Words); err != nil {
		return r, selection{}, err
	}
	if r.Asof == "latest" {
		r.Asof = ""
	}
	k, now := key{r.Reporter, r.Flow, r.Scope}, x
	x, err := now.asOf(r.Asof)
	if err != nil {
		return r, selection{}, err
	}
	r.Asof = x.day
	b := x.books[k]
	if b == nil && now.books[k] != nil {
		return r, selection{}, unheld(x.Words, now.books[k].either("What was known on {day} of exports reported by {reporter} is not in the data.",
			"What was known on {day} of imports reported by {reporter} is not in the data."), "day", dayIn(x.Words, x.day), "reporter", x.partners[k.reporter].Phrase)
	}
	if b == nil {
		return r, selection{}, refused(x.Words, "The data hold no {flow} of {scope} reported by {reporter}. What they hold can be chosen under Data.",
			"flow", strconv.Quote(r.Flow), "scope", strconv.Quote(r.Scope), "reporter", strconv.Quote(r.Reporter))
	}
	if !slices.Contains(tabs, r.Tab) {
		return r, selection{}, refused(x.Words, "There is no tab {tab}; there are {tabs}.", "tab", strconv.Quote(r.Tab), "tabs", x.Words.List(tabs))
	}
	if told := r.Text + r.TableSearch; !utf8.ValidString(told) || utf8.RuneCountInString(told) > longestTold {
		return r, selection{}, refused(x.Words, "The address carries a text that is longer than {n} characters, or none.", "n", strconv.Itoa(longestTold))
	}
	if measureOf(r.Show) == nil {
		return r, selection{}, refused(x.Words, "There is no measure {name}; there are level, mom, yoy, ytd, index, share, ma3, rolling12, cum, mom_t and yoy_t.", "name", strconv.Quote(r.Show))
	}
	if !slices.Contains(tellingStyles, r.Style) {
		return r, selection{}, noStyle(x.Words, r.Style)
	}
	if err := r.normaliseLooks(x.Words); err != nil {
		return r, selection{}, err
	}
	if err := x.checkRows(&r); err != nil {
		return r, selection{}, err
	}
	if r.Country, err = x.countries(b, r.Country); err != nil {
		return r, selection{}, err
	}
	r.normaliseFocus()
	r.normaliseRows()
	sel := selection{book: b, from: x}
	if err := sel.resolve(r); err != nil {
		return r, selection{}, err
	}
	return r, sel, nil
}

// countries checks partner codes and removes repetitions.
func (x *Explorer) countries(b *book, codes []string) ([]string, error) {
	if len(codes) == 0 {
		codes = defaultCountry(b.reporter)
		if _, ok := b.Partners[codes[0]]; !ok {
			codes = []string{b.codes()[0]}
		}
	}
	var out []string
	for _, code := range codes {
		if code == "WORLD" {
			code = claim.Total
		}
		if _, ok := b.Partners[code]; !ok {
			if p, named := x.partners[code]; named {
				return nil, x.untold(b, p)
			}
			return nil, x.unknownPartner(b, code)
		}
		if !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	if len(out) > mostPartners {
		return nil, refused(x.Words, "The address names {n} partners; {most} fit into one view.",
			"n", strconv.Itoa(len(out)), "most", strconv.Itoa(mostPartners))
	}
	return out, nil
}

// untold says that b has nothing of a partner, and whether its own book does.
func (x *Explorer) untold(b *book, p dataset.Partner) *Error {
	pairs := []string{"partner", p.Phrase, "day", dayIn(x.Words, x.day)}
	err := unheld(x.Words, x.holding("The data hold no tonnage for {partner}.", "As of {day} the data hold no tonnage for {partner}."), pairs...)
	if mirror := x.books[key{p.Code, opposite[b.flow], b.scope}]; mirror != nil {
		own := mirror.either("What {partner} reports of its own exports is among the choices under Data.",
			"What {partner} reports of its own imports is among the choices under Data.")
		err.Message = following(x.Words, err.Message, x.Words.Say(own, pairs...))
	}
	return err
}

// codes returns the partners of b: the total first, then by name. They are not
// to be written to.
func (b *book) codes() []string {
	if len(b.sorted) == 0 {
		for code := range b.Partners {
			b.sorted = append(b.sorted, code)
		}
		slices.SortStableFunc(b.sorted, func(a, c string) int {
			if (a == claim.Total) != (c == claim.Total) {
				return map[bool]int{true: -1, false: 1}[a == claim.Total]
			}
			return strings.Compare(b.Partners[a].Name, b.Partners[c].Name)
		})
	}
	return b.sorted
}

// resolve turns r's time and base into months.
func (s *selection) resolve(r Request) error {
	first, last, ranged := strings.Cut(r.Time, "..")
	s.span = calendar.Span{First: max(s.book.span.First, calendar.Of(s.book.span.Last.Year()-2, 1)), Last: s.book.span.Last}
	named := r.Time
	if ranged {
		from, err := s.month(first, r.Time)
		if err != nil {
			return err
		}
		to, err := s.month(last, r.Time)
		if err != nil {
			return err
		}
		if to < from {
			return refused(s.Words, "The time {text} ends before it begins.", "text", strconv.Quote(r.Time))
		}
		s.span, named = calendar.Span{First: from, Last: to}, last
	}
	lead := s.Partners[s.lead(r)].Mass
	if ranged || named == "" || named == "latest" {
		// An open end, and a range whose end has no figure, speak of the latest
		// month that has one. A month asked for alone is told of as it is.
		s.m = s.span.Last
		if m, ok := lead.Latest(s.span.Last); ok && m >= s.span.First {
			s.m = m
		}
	} else {
		m, err := s.month(named, r.Time)
		if err != nil {
			return err
		}
		s.m = m
		s.span.First = min(s.span.First, m)
	}
	return s.resolveBase(r)
}

// resolveBase finds the base of the index: the month named, else the first
// month shown that has a figure for the first partner.
func (s *selection) resolveBase(r Request) error {
	lead := s.Partners[r.Country[0]].Mass
	if r.Base == "" {
		for m := range s.span.All() {
			if lead.At(m).Low > 0 {
				s.base, s.hasBase = m, true
				return nil
			}
		}
		return nil
	}
	m, err := s.month(r.Base, r.Base)
	if err != nil {
		return err
	}
	s.base, s.hasBase = m, true
	if r.Show == "index" && !(lead.At(m).Low > 0) {
		return unheld(s.Words, "There is no figure for {partner} in {month} to be the base of the index.",
			"partner", s.Partners[r.Country[0]].Phrase, "month", s.Words.Dated(m))
	}
	return nil
}

// month reads one end of a time: a month, earliest, latest, or latest-12m.
func (s *selection) month(text, whole string) (calendar.Month, error) {
	covered := s.book.span
	m, err := calendar.Parse(text)
	back, counted := strings.CutPrefix(text, "latest-")
	back, counted2 := strings.CutSuffix(back, "m")
	switch {
	case err == nil:
	case text == "earliest":
		m = covered.First
	case text == "latest":
		m = covered.Last
	case counted && counted2:
		n, err := strconv.Atoi(back)
		if err != nil || n < 0 || n > covered.Len() {
			return 0, refused(s.Words, "The time {text} does not count months of the data.", "text", strconv.Quote(whole))
		}
		m = max(covered.First, covered.Last-calendar.Month(n))
	default:
		return 0, refused(s.Words, "{text} is not a time such as 2025-09 or 2024-01..2025-09.", "text", strconv.Quote(whole))
	}
	if !covered.Contains(m) {
		return 0, unheld(s.Words, s.from.holding("The data hold months from {first} to {last}; {month} lies outside.",
			"As of {day} the data hold months from {first} to {last}; {month} lies outside."), "day", dayIn(s.Words, s.from.day),
			"first", s.Words.Dated(covered.First), "last", s.Words.Dated(covered.Last), "month", s.Words.Dated(m))
	}
	return m, nil
}
