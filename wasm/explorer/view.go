package explorer

import (
	"math"
	"slices"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// Query computes the view of a request. What is impossible gives an [*Error]
// with code invalid_request or no_data.
func (x *Explorer) Query(r Request) (View, error) {
	r, sel, err := x.normalise(r)
	if err != nil {
		return View{}, err
	}
	t := teller{Explorer: sel.from, selection: sel, request: r, cited: map[*Source]int{}}
	return t.view(), nil
}

// teller builds one view.
type teller struct {
	*Explorer
	selection
	request Request
	claims  []Claim
	sources []Source
	cited   map[*Source]int // the index of each source

	disputed []Disputed
}

func (t *teller) view() View {
	lead := t.book.lead(t.request)
	text := t.Tell(lead, t.m, claim.Style(t.request.Style))
	v := View{
		Request:    t.request,
		Link:       Link(t.request),
		Site:       t.site(),
		Kicker:     t.kicker(),
		Period:     t.m.String(),
		PeriodName: t.Words.Dated(t.m),
		First:      t.span.First.String(),
		Last:       t.span.Last.String(),
		Headline:   t.sentence(text.Headline),
		Notes:      slices.Concat(t.pastNote(), t.rangeNote(lead), text.Notes, t.later(lead)),
		Paragraph:  []Sentence{},
	}
	v.Title = t.Words.Say("{headline} · {month} · {site}", "headline", text.Headline.String(), "month", t.Words.Dated(t.m), "site", v.Site)
	if t.day != "" {
		day := dayIn(t.Words, t.day)
		v.Past = t.Words.Say("What was known on {day}", "day", day)
		v.Title = t.Words.Say("{headline} · as known on {day} · {site}", "headline", text.Headline.String(), "day", day, "site", v.Site)
		v.Present = t.present()
	}
	switch t.request.Tab {
	case "month":
		text.Paragraph = nil // it stands on the page among the rest
	case "season":
		text.Paragraph = t.seasonWords()
	}
	for _, s := range text.Paragraph {
		v.Paragraph = append(v.Paragraph, t.sentence(s))
	}
	v.MonthPages = t.monthPage()
	v.Mirror, v.Charts = t.figures()
	v.Notes = append(v.Notes, t.logNotes(v.Charts)...)
	if t.request.Tab == "season" {
		v.Notes = append(v.Notes, t.seasonNote(v.Charts[0]))
	}
	v.Events = t.events()
	v.Ranking = t.ranking()
	v.Analysis, v.Pictures = t.analysis()
	v.Panels = t.panels()
	t.gather(&v)
	t.disputes(v.Charts)
	v.Disputed = nonNil(t.disputed)
	v.Claims = nonNil(t.claims)
	v.Notes = nonNil(v.Notes)
	v.Sources = nonNil(t.sources)
	v.SourceLine = t.sourceLine()
	v.Data = t.provenance()
	v.Citation = t.shortCitation(v.Data)
	v.OtherData, v.Unpinned = t.otherData()
	v.Choices = t.choices()
	return v
}

// nonNil keeps an empty list from becoming null in JSON.
func nonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// kicker: "China’s exports of rare earth magnets · customs code 85051110 · September 2025".
func (t *teller) kicker() string {
	p := t.either("{Reporter}’s exports of rare earth magnets · customs code 85051110 · {month}",
		"{Reporter}’s imports of rare earth magnets · customs code 85051110 · {month}")
	if t.scope == "magnets_and_semis" {
		p = t.either("{Reporter}’s exports of rare earth magnets, with magnetic powder and alloys · {month}",
			"{Reporter}’s imports of rare earth magnets, with magnetic powder and alloys · {month}")
	}
	own := &t.data.Manifest
	if own.Goods != "" {
		p = t.either("{Reporter}’s exports of {goods} · customs code {code} · {month}", "{Reporter}’s imports of {goods} · customs code {code} · {month}")
	}
	return t.Words.Say(p, "reporter", t.Explorer.partners[t.reporter].Phrase, "goods", own.Goods, "code", own.Commodity, "month", t.Words.Dated(t.m))
}

// later says what lies behind the month told of when the charts go on after it.
func (t *teller) later(lead string) []string {
	if t.m == t.span.Last || strings.Contains(t.request.Time, t.m.String()) {
		return nil
	}
	note := t.Words.Say("The sources give no monthly figure for {partner} after {month}.", "partner", t.Partners[lead].Phrase, "month", t.Words.Dated(t.m))
	total := t.Partners[claim.Total].Mass
	if m, ok := total.Latest(t.span.Last); ok && m > t.m && lead != claim.Total {
		p := language.Phrase("The total is known up to {month}, with gaps.")
		if len(total.Gaps(calendar.Span{First: t.m, Last: m})) == 0 {
			p = "The total is known up to {month}."
		}
		note = following(t.Words, note, t.Words.Say(p, "month", t.Words.Dated(m)))
	}
	return []string{note}
}

func (t *teller) sentence(s claim.Sentence) Sentence {
	out := Sentence{Segments: []Segment{}}
	for _, segment := range s {
		w := Segment{Text: segment.Text}
		if segment.Statement != nil {
			n := len(t.claims)
			w.Claim = &n
			t.claims = append(t.claims, t.claim(*segment.Statement))
		}
		out.Segments = append(out.Segments, w)
	}
	return out
}

// claim puts a statement into its wire form.
func (t *teller) claim(s claim.Statement) Claim {
	c := Claim{
		Kind: string(s.Kind), Basis: s.Basis, Reporter: t.reporter, Partner: s.Partner,
		Flow: t.flow, Scope: t.scope, Measure: "net_mass",
		Period: s.Period.String(), Value: s.Value, Unit: s.Unit, Hedge: string(s.Hedge),
		Verdict: string(s.Verdict), Evidence: string(s.Evidence), Reason: claim.Capital(s.Reason),
		Precision: claim.Precision(t.Words, s), Working: s.Working, View: t.claimLink(s), Sources: []int{},
	}
	if s.Base != (calendar.Span{}) {
		c.Base = s.Base.String()
	}
	if s.Computed.Known() && !math.IsInf(s.Computed.High, 1) {
		c.Computed = &Reading{s.Computed.Value, s.Computed.Low, s.Computed.High}
	}
	c.Sources, c.Disputed = t.sourcesFor(s), t.disputesOf(s)
	return c
}

// union appends to list what it does not hold yet.
func union(list, more []int) []int {
	for _, i := range more {
		if !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	return list
}

// claimLink writes the address of the view that shows a claim: its partners and
// months, under the measure that it speaks of. It is empty where the data hold
// none of them.
func (t *teller) claimLink(s claim.Statement) string {
	r := t.request
	r.Tab, r.Country, r.Text, r.Other, r.Base, r.Show = defaults.Tab, strings.Split(s.Partner, "+"), "", "", "", "level"
	r.Focus, r.YScale, r.Facet = nil, defaults.YScale, defaults.Facet
	if s.Kind == claim.Compare {
		r.Country = append(r.Country, strings.Split(s.Against, "+")...)
	}
	switch s.Kind {
	case claim.MonthOnMonth, claim.YearOnYear, claim.Share:
		r.Show = string(s.Kind)
	case claim.YearToDate:
		r.Show = "ytd"
	case claim.Streak, claim.StreakEnd, claim.Direction:
		if s.Basis == "mom" || s.Basis == "yoy" {
			r.Show = s.Basis
		}
	}
	if s.Unit == claim.Points {
		r.Show = "share"
	}
	for _, code := range r.Country {
		if _, ok := t.Partners[code]; !ok {
			return ""
		}
	}
	from := s.Period.First
	if s.Base != (calendar.Span{}) {
		from = s.Base.First
	}
	for _, used := range s.Used {
		from = min(from, used.Month)
	}
	shown := calendar.Span{First: max(from, t.book.span.First), Last: min(s.Period.Last, t.book.span.Last)}
	if shown.Len() < 1 || len(r.Country) > mostPartners {
		return ""
	}
	r.Time = shown.String()
	return Link(r)
}
