package explorer

import (
	"lodestone/wasm/analysis"
)

// analysis answers the questions about the first partner, and draws the
// answers, where they are asked for.
func (t *teller) analysis() ([]Finding, []Picture) {
	findings, pictures := []Finding{}, []Picture{}
	if t.request.Tab != "analysis" {
		return findings, pictures
	}
	found, drawn := t.answers()
	for _, f := range found {
		findings = append(findings, Finding{f.Topic, t.sentence(f.Answer), f.Known, f.Method})
	}
	for _, p := range drawn {
		pictures = append(pictures, picture(p))
	}
	return findings, pictures
}

// answers returns what the analysis finds about the first partner, and draws.
func (t *teller) answers() ([]analysis.Finding, []analysis.Picture) {
	subject := analysis.Subject{Data: &t.book.Data, Partner: t.request.Country[0], Span: t.span, Month: t.m}
	for _, e := range t.data.Events {
		if m, err := eventMonth(e); err == nil && e.Axis && t.span.Contains(m) {
			subject.Events = append(subject.Events, analysis.Event{Month: m, Label: t.Words.Label(e.Label)})
		}
	}
	return subject.Answer()
}

// picture puts a picture into its wire form.
func picture(p analysis.Picture) Picture {
	out := Picture{
		Name: p.Name, Title: p.Title, Subtitle: p.Subtitle, Unit: p.Unit, Summary: p.Summary, Note: p.Note,
		Refusal: p.Refusal, Sideways: p.Sideways, Places: nonNil(p.Places), Layers: []Layer{},
		Head: nonNil(p.Head), Rows: nonNil(p.Rows),
	}
	for _, l := range p.Layers {
		layer := Layer{Kind: l.Kind, Name: l.Name, Values: make([]*Reading, len(l.Values))}
		for i, v := range l.Values {
			if v.Known() {
				layer.Values[i] = &Reading{v.Value, v.Low, v.High}
			}
		}
		out.Layers = append(out.Layers, layer)
	}
	return out
}
