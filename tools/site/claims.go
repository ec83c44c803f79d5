package main

import (
	"encoding/json"
	"fmt"
	"strconv"

	"lodestone/wasm/explorer"
)

// The files that pages of others load, by names that never change: the script
// that marks statements in their articles, and the figures that it judges by.
const (
	markPart   = "mark.js"
	claimsPart = "claims.js"
)

// claimKinds are what a statement in another page may be about; each is a
// measure of the charts.
var claimKinds = []string{"level", "mom", "yoy", "ytd"}

// figure is what mark.js knows of a month: the status, the interval that the
// published digits allow, in tonnes or percent, and a reading for people.
type figure [4]any

// claimsScript returns the figures of every partner and month of the default
// dataset as a script that calls lodestoneClaims, by kind;partner;month.
func claimsScript(x *explorer.Explorer) ([]byte, error) {
	view, err := viewOf(x, "")
	if err != nil {
		return nil, err
	}
	figures := map[string]figure{}
	for _, partner := range view.Choices.Partners {
		for _, kind := range claimKinds {
			v, err := viewOf(x, "?time=earliest..latest&country="+partner.Code+"&show="+kind)
			if err != nil {
				return nil, err
			}
			for _, p := range v.Charts[0].Lines[0].Points {
				if p.Low != nil && p.High != nil {
					figures[kind+";"+partner.Code+";"+p.Period] = figure{p.Status, short(*p.Low), short(*p.High), p.Reading}
				}
			}
		}
	}
	text, err := json.Marshal(struct {
		Vintage string            `json:"vintage"`
		Figures map[string]figure `json:"figures"`
	}{view.Data.Vintage, figures})
	return fmt.Appendf(nil, "lodestoneClaims(%s)\n", text), err
}

// short writes a number to nine digits; no published figure has more.
func short(x float64) json.Number {
	return json.Number(strconv.FormatFloat(x, 'g', 9, 64))
}
