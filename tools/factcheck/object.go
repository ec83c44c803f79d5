package main

import "lodestone/wasm/explorer"

// checked is the JSON object of a report. Its keys and their order are part of
// the command's contract, so they are kept apart from the page's.
type checked struct {
	Published     string      `json:"published"`
	PublishedFrom string      `json:"published_from"`
	Vintage       string      `json:"vintage"`
	Claims        []statement `json:"claims"`
}

type statement struct {
	Start    int               `json:"start"`
	End      int               `json:"end"`
	Text     string            `json:"text"`
	Kind     string            `json:"kind"`
	Basis    string            `json:"basis"`
	Reporter string            `json:"reporter"`
	Partner  string            `json:"partner"`
	Flow     string            `json:"flow"`
	Scope    string            `json:"scope"`
	Measure  string            `json:"measure"`
	Period   string            `json:"period"`
	Base     string            `json:"base"`
	Value    *float64          `json:"value"`
	Unit     string            `json:"unit"`
	Hedge    string            `json:"hedge"`
	Verdict  string            `json:"verdict"`
	Evidence string            `json:"evidence"`
	Reason   string            `json:"reason"`
	Computed *explorer.Reading `json:"computed"`
	Working  string            `json:"working"`
	View     string            `json:"view"`
}

func object(r explorer.Report) checked {
	out := checked{r.Published, r.PublishedFrom, r.Vintage, []statement{}}
	for _, c := range r.Claims {
		out.Claims = append(out.Claims, statement{
			c.Start, c.End, c.Text, c.Kind, c.Basis, c.Reporter, c.Partner, c.Flow, c.Scope, c.Measure,
			c.Period, c.Base, c.Value, c.Unit, c.Hedge, c.Verdict, c.Evidence, c.Reason, c.Computed, c.Working, c.View,
		})
	}
	return out
}
