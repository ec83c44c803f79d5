package explorer

import (
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/analysis"
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// theAnalysis stands in the place of a partner for what the analysis computed.
const theAnalysis = "ANALYSIS"

// computedOrigin tells where a statistic comes from that the analysis of a view
// shows: "finding:1" for an answer, "trend:16:2" for a cell behind a picture.
func (x *Explorer) computedOrigin(r Request, what string) (Origin, error) {
	r.Tab = "analysis"
	r, sel, err := x.normalise(r)
	if err != nil {
		return Origin{}, err
	}
	t := teller{Explorer: sel.from, selection: sel, request: r, cited: map[*Source]int{}}
	out, inputs, ok := t.statisticNamed(what)
	if !ok {
		return Origin{}, refused(x.Words, "The analysis of this view has no number {name}.", "name", strconv.Quote(what))
	}
	partner := r.Country[0]
	r.Tab, r.Country, r.Time, r.Base, r.Text, r.Focus = defaults.Tab, []string{partner}, t.m.String(), "", "", nil
	out.Status = t.Words.Text("Computed from the figures by the method named here. No source has printed it.")
	out.Link, out.Request = Link(r), r
	t.rests(&out, partner, inputs)
	return out, nil
}

// statisticNamed finds a statistic, what it was computed by and from.
func (t *teller) statisticNamed(what string) (Origin, analysis.Inputs, bool) {
	findings, pictures := t.answers()
	name, place, _ := strings.Cut(what, ":")
	first, second, _ := strings.Cut(place, ":")
	i, err := strconv.Atoi(first)
	if err != nil || i < 0 {
		return Origin{}, analysis.Inputs{}, false
	}
	if name == "finding" {
		if i >= len(findings) {
			return Origin{}, analysis.Inputs{}, false
		}
		f := findings[i]
		return Origin{Title: f.Topic, Working: f.Answer.String(), Doubt: f.Method}, f.Inputs, true
	}
	at := slices.IndexFunc(pictures, func(p analysis.Picture) bool { return p.Name == name })
	j, err := strconv.Atoi(second)
	if at < 0 || err != nil || i >= len(pictures[at].Rows) || j < 1 || j >= len(pictures[at].Rows[i]) {
		return Origin{}, analysis.Inputs{}, false
	}
	p := pictures[at]
	if len(p.Inputs.Spans) == 0 {
		m := mustMonth(p.Places[i])
		p.Inputs = analysis.Inputs{Spans: []calendar.Span{{First: m, Last: m}}, Parts: true}
	}
	return t.cellOrigin(p, p.Rows[i], j), p.Inputs, true
}

// cellOrigin tells of a cell of the table behind a picture; beside it stand the
// others of its row, the ends of its interval among them.
func (t *teller) cellOrigin(p analysis.Picture, row []string, column int) Origin {
	var cells []string
	for j := 1; j < len(row); j++ {
		cells = append(cells, p.Head[j]+" "+row[j])
	}
	return Origin{Title: t.Words.Say("{partner}, {month}", "partner", p.Title, "month", row[0]), Unit: p.Subtitle, Text: row[column],
		Working: strings.Join(cells, " · "), Doubt: following(t.Words, p.Method, p.Note)}
}

// rests names the series, the months and how many of their figures were printed.
func (t *teller) rests(out *Origin, partner string, inputs analysis.Inputs) {
	codes, name := []string{partner}, t.name(partner)
	if inputs.Parts {
		codes, name = []string{claim.Total}, t.Words.Text(t.either("series^the total and all destinations", "series^the total and all origins"))
		for _, code := range t.codes() {
			if t.Partners[code].Kind == "country" {
				codes = append(codes, code)
			}
		}
	}
	s := claim.Statement{}
	counts := map[string]int{}
	var spans []string
	for _, span := range inputs.Spans {
		spans = append(spans, t.Words.Span(span))
		for m := range span.All() {
			for _, code := range codes {
				s.Used = append(s.Used, claim.Used{Partner: code, Month: m})
				counts[t.stands(code, m)]++
			}
		}
	}
	out.Source = t.Words.Say(inputsPhrase, "series", name, "months", t.Words.List(spans),
		"reported", strconv.Itoa(counts["reported"]), "derived", strconv.Itoa(counts["derived"]),
		"ranges", strconv.Itoa(counts["range"]), "missing", strconv.Itoa(counts["missing"]))
	out.Figures = t.binding(s)
}

const inputsPhrase language.Phrase = "Inputs: {series}; {months}. Months reported: {reported}; derived: {derived}; known only as a wide range: {ranges}; missing: {missing}."

// stands says how the figure of a partner's month stands among the inputs.
func (t *teller) stands(code string, m calendar.Month) string {
	mass := t.Partners[code].Mass
	_, ranged := t.ranges[place{code, m}]
	switch v := mass.At(m); {
	case ranged, claim.Wide(v):
		return "range"
	case !v.Known():
		return "missing"
	case mass.StatusAt(m) == series.Derived:
		return "derived"
	}
	return "reported"
}
