package main

import (
	"encoding/json"
	"fmt"
	"strconv"

	"lodestone/wasm/explorer"
	"lodestone/wasm/language"
	"lodestone/wasm/language/tables"
)

// The files that pages of others load, by names that never change: the script
// that marks statements in their articles, and the figures that it judges by, in
// each language.
const markPart = "mark.js"

func claimsPart(code string) string {
	if code == "en" {
		return "claims.js"
	}
	return "claims." + code + ".js"
}

// markWords are the phrases of mark.js, which has no table of its own.
var markWords = []language.Phrase{
	"verdict^exact", "verdict^contradicted", "verdict^not judged",
	"consistent: the published digits allow it, and cannot tell more",
	"right as the approximate figure that it is given as",
	"agrees with a figure that was derived from others and may rest on this very statement, so it confirms nothing",
	"There is no figure for it in the data",
	"Lodestone: {verdict}. {figure} (figures published up to {vintage}).",
}

// claimKinds are what a statement in another page may be about; each is a
// measure of the charts.
var claimKinds = []string{"level", "mom", "yoy", "ytd"}

// figure is what mark.js knows of a month: the status, the interval that the
// published digits allow, in tonnes or percent, and a reading for people.
type figure [4]any

// claimsFiles returns the figures in English and in every other language.
func claimsFiles(x *explorer.Explorer) ([]file, error) {
	var files []file
	for _, code := range append([]string{"en"}, tables.Codes...) {
		var speech explorer.Speech
		if code != "en" {
			speech = explorer.Speech{Code: code, Table: string(tables.File(code))}
		}
		if err := x.Speak(speech); err != nil {
			return nil, err
		}
		script, err := claimsScript(x)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: claimsPart(code), content: script, later: true})
	}
	return files, x.Speak(explorer.Speech{})
}

// claimsScript returns the figures of every partner and month of the default
// dataset as a script that calls lodestoneClaims, by kind;partner;month. With
// them go the words of mark.js, where the language is not English.
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
	words := map[language.Phrase]string{}
	if x.Words.Code() != "en" {
		for _, p := range markWords {
			words[p] = x.Words.Text(p)
		}
	}
	text, err := json.Marshal(struct {
		Vintage string                     `json:"vintage"`
		Figures map[string]figure          `json:"figures"`
		Words   map[language.Phrase]string `json:"words"`
	}{view.Data.Vintage, figures, words})
	return fmt.Appendf(nil, "lodestoneClaims(%s)\n", text), err
}

// short writes a number to nine digits; no published figure has more.
func short(x float64) json.Number {
	return json.Number(strconv.FormatFloat(x, 'g', 9, 64))
}
