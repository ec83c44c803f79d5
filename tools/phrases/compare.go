package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var slot = regexp.MustCompile(`\{[^}]*\}`)

// compare returns what is wrong with a table: phrases that it lacks, entries
// that no code uses, and slots that the English phrase does not have.
func compare(phrases []string, table []byte) ([]string, error) {
	var faults []string
	has := map[string]string{}
	key := ""
	for line := range strings.Lines(string(table)) {
		line = strings.TrimRight(line, "\r\n")
		text, indented := strings.CutPrefix(line, "\t")
		switch {
		case line == "" || line[0] == '#':
		case indented:
			has[key] = text
		default:
			key = line
		}
	}
	for _, p := range phrases {
		text, ok := has[p]
		if !ok {
			faults = append(faults, fmt.Sprintf("%q is missing", p))
			continue
		}
		faults = append(faults, differing(p, text)...)
		delete(has, p)
	}
	for key := range has {
		if !strings.HasPrefix(key, "@") {
			faults = append(faults, fmt.Sprintf("%q is used nowhere", key))
		}
	}
	slices.Sort(faults)
	return faults, nil
}

// differing names the slots of a translation that the phrase does not have, and
// the marks of a claim that it lacks.
func differing(phrase, text string) []string {
	var faults []string
	for _, s := range slot.FindAllString(text, -1) {
		name, _, _ := strings.Cut(s[1:len(s)-1], ":")
		if !strings.Contains(strings.ToLower(phrase), "{"+strings.ToLower(name)) && !strings.Contains(name, "/") && !extra[strings.ToLower(name)] {
			faults = append(faults, fmt.Sprintf("%q has no slot %s for %q", phrase, s, text))
		}
	}
	for _, sign := range []string{"[", "]"} {
		if strings.Contains(phrase, sign) != strings.Contains(text, sign) {
			faults = append(faults, fmt.Sprintf("%q and %q differ in %s", phrase, text, sign))
		}
	}
	if strings.Contains(phrase, "|") && !strings.Contains(phrase, " | ") && strings.Count(text, "|") > 1 {
		faults = append(faults, fmt.Sprintf("%q has more than two forms", text))
	}
	return faults
}

// extra are slots that a template of a sentence may have beside those of the
// English one: dates and names that are known of every text, and numbers in
// figures beside those in words.
var extra = map[string]bool{
	"reporter": true, "partner": true, "flow": true, "verb": true, "goods": true, "other": true,
	"month": true, "period": true, "before": true, "month-before": true, "month-year-before": true,
	"year": true, "year-before": true, "n": true, "number": true, "hundred-millions": true, "ten-thousands": true,
}
