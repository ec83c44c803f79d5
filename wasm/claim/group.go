package claim

import (
	"iter"
	"slices"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/series"
)

// several reports whether a code joins others.
func several(code string) bool { return strings.Contains(code, "+") }

// members returns the codes that a code joins: "DEU+KOR" is two.
func members(code string) iter.Seq[string] { return strings.SplitSeq(code, "+") }

// partner returns the partner with a code, or the partners that are joined in
// it, taken together: their mass is known where that of each is. It returns the
// reason where there is none.
func (d *Data) partner(code string) (Partner, string) {
	if p, ok := d.Partners[code]; ok {
		return p, ""
	}
	if p, ok := d.groups[code]; ok {
		return p, ""
	}
	codes := slices.Collect(members(code))
	for i, member := range codes {
		p, ok := d.Partners[member]
		switch {
		case !ok:
			return Partner{}, d.Words.Say("the data hold no figures for {partner}", "partner", d.Phrase(member))
		case len(codes) > 1 && p.Kind != "country":
			return Partner{}, d.Words.Say("{partner} may hold others that are named beside it", "partner", d.Phrase(member))
		case slices.Contains(codes[:i], member):
			return Partner{}, d.Words.Say("{partner} is named twice", "partner", d.Phrase(member))
		}
	}
	var names []string
	for _, member := range codes {
		names = append(names, d.Partners[member].Phrase)
	}
	joined := d.Words.List(names)
	p := Partner{Code: code, Name: joined, Phrase: joined, Kind: "group", Mass: d.together(codes)}
	if d.groups == nil || len(d.groups) >= mostKept {
		d.groups = map[string]Partner{}
	}
	d.groups[code] = p
	return p, ""
}

// together adds the members' series up, over the months that all of them span.
func (d *Data) together(codes []string) series.Series {
	span := d.Partners[codes[0]].Mass.Span()
	for _, code := range codes {
		s := d.Partners[code].Mass.Span()
		span = calendar.Span{First: max(span.First, s.First), Last: min(span.Last, s.Last)}
	}
	sum := series.New(span.First, max(0, span.Len()))
	for m := range sum.Months() {
		v, status := d.Partners[codes[0]].Mass.At(m), series.Reported
		for i, code := range codes {
			mass := d.Partners[code].Mass
			if i > 0 {
				v = v.Add(mass.At(m))
			}
			status = max(status, mass.StatusAt(m))
		}
		sum.Set(m, v, status)
	}
	return sum
}

// Phrase returns the name of a partner, or of those joined in code, as it
// stands in a sentence; the code itself where it has no name.
func (d *Data) Phrase(code string) string {
	var names []string
	for member := range members(code) {
		name := d.Partners[member].Phrase
		if name == "" && d.Names != nil {
			name = d.Names(member)
		}
		if name == "" {
			name = member
		}
		names = append(names, name)
	}
	return d.Words.List(names)
}
