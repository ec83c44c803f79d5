package explorer

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// Origin tells where the number comes from that a view shows of a partner's
// month. Errors are those of [Explorer.Read] and [Explorer.Query], with
// invalid_request too for a partner or a month that the data do not hold.
func (x *Explorer) Origin(q OriginRequest) (Origin, error) {
	r, err := x.Read(q.Link)
	if err != nil {
		return Origin{}, err
	}
	if q.Partner == theAnalysis {
		return x.computedOrigin(r, q.Show)
	}
	switch q.Show {
	case "":
	case theMirror:
		if r, err = x.across(r); err != nil {
			return Origin{}, err
		}
	default:
		r.Show = q.Show
	}
	r.Tab, r.Text, r.Focus = defaults.Tab, "", nil
	r, sel, err := x.normalise(r)
	if err != nil {
		return Origin{}, err
	}
	m, err := calendar.Parse(q.Month)
	if err != nil || !sel.book.span.Contains(m) {
		return Origin{}, refused(x.Words, "The data hold no month {month}.", "month", strconv.Quote(q.Month))
	}
	partner := q.Partner
	if partner == theRest {
		partner = claim.Total
	}
	if _, ok := sel.Partners[partner]; !ok {
		t := teller{Explorer: sel.from, selection: sel, request: r, cited: map[*Source]int{}}
		if out, ok := t.placed(partner, m); ok {
			return out, nil
		}
		return Origin{}, refused(x.Words, "The data hold no partner with the code {code}.", "code", strconv.Quote(q.Partner))
	}
	sel.m, sel.span.First, sel.span.Last = m, min(m, sel.span.First), max(m, sel.span.Last)
	r.Country, r.Time = []string{partner}, m.String()
	if r.Show != "index" {
		r.Base = ""
	}
	t := teller{Explorer: sel.from, selection: sel, request: r, cited: map[*Source]int{}}
	if q.Partner == theRest {
		return t.restOrigin()
	}
	return t.origins(q.Partner), nil
}

// theRest stands in the place of a partner for what the total has besides the
// partners whose figures are known.
const theRest = "REST"

// restOrigin tells where the part of the total comes from that is not broken down,
// and why it has no change.
func (t *teller) restOrigin() (Origin, error) {
	rest, total := t.Rest(t.m), t.Partners[claim.Total].Mass.At(t.m)
	if !rest.Known() {
		return Origin{}, refused(t.Words, "What is not broken down by partner has no such figure in {month}.", "month", t.Words.Dated(t.m))
	}
	title := t.Words.Say("Not broken down, {month}", "month", t.Words.Dated(t.m))
	if t.request.Show != "level" && t.request.Show != "share" {
		return Origin{Title: title, Unit: t.subtitle(), Text: "–", Link: Link(t.request), Request: t.request,
			Status: t.Words.Text("No change is given: what is not broken down can belong to other partners in another month.")}, nil
	}
	s := claim.Statement{Claim: claim.Claim{Unit: claim.Tonnes, Kind: claim.Level}}
	s.Used = []claim.Used{{Partner: claim.Total, Month: t.m}}
	named := interval.Exact(0)
	for _, code := range t.codes() {
		if p := t.Partners[code]; p.Kind == "country" && p.Mass.Known(t.m) {
			s.Used = append(s.Used, claim.Used{Partner: code, Month: t.m})
			named = named.Add(p.Mass.At(t.m))
		}
	}
	out := Origin{Title: title, Unit: t.subtitle(), Text: t.tonnes(rest), Status: t.Words.Text(statuses["derived"]),
		Working: t.tonnes(total) + " − " + t.tonnes(named), Figures: t.binding(s), Link: Link(t.request), Request: t.request}
	s.Computed = rest.Scale(1.0 / 1000)
	if t.request.Show == "share" {
		s.Computed, s.Unit = rest.Share(total).Scale(100), claim.Percent
		out.Working, out.Text = out.Text+" ÷ "+t.tonnes(total), claim.SharePercent(t.Words, s.Computed)
	}
	out.Precision = claim.Precision(t.Words, s)
	if t.reporter != defaults.Reporter {
		out.Source = t.sourceLine()
	}
	return out, nil
}

func (t *teller) tonnes(kg interval.Interval) string {
	return t.Words.Say("{n} t", "n", claim.Mass(t.Words, kg.Scale(1.0/1000)))
}

// origins tells where the number of a partner in the month told of comes from.
func (t *teller) origins(code string) Origin {
	p := t.line(code).Points[t.m-t.span.First]
	out := Origin{Title: t.Words.Say("{partner}, {month}", "partner", t.name(code), "month", t.Words.Dated(t.m)), Unit: t.subtitle(),
		Text: p.Text, Status: t.Words.Text(t.standing(look(p))),
		Link: Link(t.request), Request: t.request}
	s := t.worked(code)
	out.Precision, out.Working, out.Doubt = claim.Precision(t.Words, s), s.Working, claim.Capital(s.Reason)
	if s.Evidence == claim.Circular {
		out.Doubt = t.Words.Say("Not independent: {reason}", "reason", s.Reason)
	}
	if look(p) == "missing" {
		out.Precision, out.Working = "", ""
		out.Doubt = cmp.Or(t.around(code), out.Doubt) // which names the month that is missing, as the title does
	}
	out.Figures = t.binding(s)
	for _, i := range t.disputesOf(s) {
		out.Disputed = append(out.Disputed, t.disputed[i])
	}
	if len(out.Figures) == 0 && t.reporter != defaults.Reporter && look(p) != "missing" {
		out.Source = t.sourceLine()
	}
	return out
}

// statuses say how a number stands, by its mark.
var statuses = map[string]language.Phrase{
	"":        "Reported: every figure behind it was printed by a source.",
	"derived": "Derived: it follows from other published figures, and nobody printed it so.",
	"range":   "Known only as a range: the published figures leave this much open.",
	"low":     "Too low a base for a percentage.",
	"missing": "Missing: nobody in the sources has printed it, and it follows from nothing that they have. It is not zero.",
}

// standing says how a number with a mark stands. Of files that a reader brought it
// is not known who else has printed it.
func (t *teller) standing(mark string) language.Phrase {
	if t.fromFiles() {
		switch mark {
		case "":
			return "Reported: the file has it so."
		case "missing":
			return "Missing: the file does not have it, and it follows from nothing there. It is not zero."
		}
	}
	return statuses[mark]
}

// worked is the statement of the number that is shown, or what there is of one
// where the data give no number. An index is worked out here, as it is no claim.
func (t *teller) worked(code string) claim.Statement {
	c, ok := t.statistic(code, t.m)
	if !ok {
		return t.indexed(code, c)
	}
	if s, ok := t.State(c); ok {
		return *s.Statement
	}
	s := claim.Statement{Claim: c, Finding: t.book.Check(c)}
	s.Working = ""
	if len(s.Used) == 0 {
		s.Used = []claim.Used{{Partner: code, Month: t.m}}
	}
	return s
}

func (t *teller) indexed(code string, level claim.Claim) claim.Statement {
	s := claim.Statement{Claim: level}
	if !t.hasBase {
		return s
	}
	mass := t.Partners[code].Mass
	now, base := mass.At(t.m), mass.At(t.base)
	s.Used = []claim.Used{{Partner: code, Month: t.m}, {Partner: code, Month: t.base}}
	if now.Known() && base.Known() {
		s.Working = t.Words.Say("100 × {now} t ÷ {base} t of {month}", "now", claim.Mass(t.Words, now.Scale(1.0/1000)),
			"base", claim.Mass(t.Words, base.Scale(1.0/1000)), "month", t.Words.Dated(t.base))
	}
	return s
}

// binding lists the published figures that bind the months that a statement
// rests on, and those that were printed of it, each once.
func (t *teller) binding(s claim.Statement) []Published {
	var figures []*dataset.Figure
	add := func(more []*dataset.Figure) {
		for _, f := range more {
			if standing, _ := f.Standing(); standing == dataset.Followed && !slices.Contains(figures, f) {
				figures = append(figures, f)
			}
		}
	}
	for _, used := range s.Used {
		if bound := t.bound[place{used.Partner, used.Month}]; bound != nil {
			add(bound.figures)
		}
	}
	for _, about := range s.Stated() {
		add(t.printed[about])
	}
	if len(figures) == 0 && s.Period.Len() > 1 {
		add(t.totals(s))
	}
	var out []Published
	for _, f := range figures {
		out = append(out, Published{About: t.aboutFigure(f), Printed: t.printedWords(f), Publisher: f.Publisher, Published: f.Published, URL: f.URL})
	}
	return out
}

// totals are the printed totals that a sum may rest on where its months are not
// all known: those that begin or end with it.
func (t *teller) totals(s claim.Statement) []*dataset.Figure {
	var out []*dataset.Figure
	for i := range t.data.Figures {
		f := &t.data.Figures[i]
		span, dated := figureSpan(f)
		if dated && sums(f) && f.Partner == s.Partner && t.key == keyOf(f) && (span.First == s.Period.First || span.Last == s.Period.Last) {
			out = append(out, f)
		}
	}
	return out
}

// aboutFigure says what a published figure is about.
func (t *teller) aboutFigure(f *dataset.Figure) string {
	if isFile(f) {
		name, digest, _ := strings.Cut(strings.TrimPrefix(f.Note, "no address: read from the file "), ", SHA-256 ")
		return t.Words.Say("The file {file}, SHA-256 {digest}", "file", name, "digest", digest)
	}
	about, ok := subject(f, kinds)
	if _, named := t.Partners[f.Partner]; !ok || !named {
		return t.Words.Say("{partner}, {period}", "partner", t.Explorer.partners[f.Partner].Name, "period", f.Period)
	}
	return t.aboutWords(about)
}
