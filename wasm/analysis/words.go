package analysis

import (
	"math"
	"strconv"
	"strings"

	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// parts are what fills the slots of a phrase where claims are among it.
type parts = map[string]claim.Sentence

// plain is text without a claim.
func plain(text string) claim.Sentence { return claim.Sentence{{Text: text}} }

// say returns a phrase without a claim.
func (s Subject) say(p language.Phrase, pairs ...string) claim.Sentence {
	return plain(s.Words.Say(p, pairs...))
}

// fill returns a phrase that claims what its parts do.
func (s Subject) fill(p language.Phrase, filled parts) claim.Sentence {
	return s.Fill(p, claim.Claim{}, filled)
}

// follow appends a sentence to others.
func (s Subject) follow(told, next claim.Sentence) claim.Sentence {
	if len(next) == 0 {
		return told
	}
	return s.fill("{text} {sentence}", parts{"text": told, "sentence": next})
}

// sentences joins sentences, of which empty ones are left out.
func sentences(w *language.Words, list ...string) string {
	return joined(w, "{text} {sentence}", "sentence", list)
}

// clauses joins clauses to a sentence; empty ones are left out.
func clauses(w *language.Words, list ...string) string {
	return w.Say("{clauses}.", "clauses", semicolons(w, list...))
}

func semicolons(w *language.Words, list ...string) string {
	return joined(w, "{text}; {clause}", "clause", list)
}

// joined joins texts by a phrase of {text} and of a slot for the next.
func joined(w *language.Words, p language.Phrase, slot string, list []string) string {
	out := ""
	for _, text := range list {
		switch {
		case out == "":
			out = text
		case text != "":
			out = w.Say(p, "text", out, slot, text)
		}
	}
	return out
}

// noun: "exports to the United States".
func (s Subject) noun() string {
	switch {
	case s.Partner == claim.Total:
		return s.Words.Text(s.flow("noun^exports to all destinations", "noun^imports from all origins"))
	case s.Export:
		return s.Words.Say("noun^exports to {partner}", "partner", s.Partners[s.Partner].Phrase)
	}
	return s.Words.Say("noun^imports from {partner}", "partner", s.Partners[s.Partner].Phrase)
}

// flow chooses the phrase on exports, and so on destinations, or that on imports.
func (s Subject) flow(exports, imports language.Phrase) language.Phrase {
	if s.Export {
		return exports
	}
	return imports
}

// nth words a place, of which the first has a phrase of its own.
func (s Subject) nth(n int, first, other language.Phrase) string {
	if n == 1 {
		return s.Words.Text(first)
	}
	return s.Words.Say(other, "nth", s.Words.Ordinal(n), "n", strconv.Itoa(n))
}

// largest words a place from the top: "largest", "third-largest".
func (s Subject) largest(n int) string { return s.nth(n, "place^largest", "{nth}-largest") }

// tonnes words an amount that comes of estimation: three leading digits.
func tonnes(w *language.Words, x float64) string {
	return w.Say("{n} tonnes", "n", significant(w, x))
}

func significant(w *language.Words, x float64) string {
	decimals := 0
	switch size := math.Abs(x); {
	case size < 10:
		decimals = 2
	case size < 100:
		decimals = 1
	}
	return w.Grouped(x, decimals)
}

// rounded words an estimate, a dash where there is none.
func rounded(w *language.Words, x float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	return significant(w, x)
}

// ends words a range by its ends.
func ends(w *language.Words, low, high string) string {
	return w.Say("{low} to {high}", "low", low, "high", high)
}

// short words a number with two digits.
func short(w *language.Words, x float64) string {
	text := strconv.FormatFloat(x, 'g', 2, 64)
	if strings.Contains(text, "e") {
		x, _ = strconv.ParseFloat(text, 64)
		text = strconv.FormatFloat(x, 'f', -1, 64)
	}
	_, decimals, _ := strings.Cut(text, ".")
	return w.Grouped(x, len(decimals))
}

// between words a number with two digits, as a range where its ends differ in them.
func between(w *language.Words, low, high float64) string {
	a, b := short(w, low), short(w, high)
	if a == b {
		return a
	}
	return ends(w, a, b)
}

// probability words a p-value: never 0, never with more than two digits.
func probability(w *language.Words, p float64) string {
	if p < 0.001 {
		return w.Text("p < 0.001")
	}
	return w.Say("p = {p}", "p", short(w, p))
}
