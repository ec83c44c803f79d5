package importer

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"

	"lodestone/dataset"
)

// ordered returns the keys of sums in order. Each kind of thing that package
// slices sorts costs the page's program 20 kB; package sort has one code for all.
func ordered(sums map[key]*sum) []key {
	keys := slices.Collect(maps.Keys(sums))
	sort.Slice(keys, func(i, j int) bool { return keys[i].compare(keys[j]) < 0 })
	return keys
}

// sums adds the parts of each key up. Files that give a key in different
// detail must come to the same.
func (run *Run) sums() (map[key]*sum, error) {
	type shaped struct {
		key
		shape string
	}
	byShape := map[shaped]*sum{}
	parts := slices.Collect(maps.Keys(run.figures.parts))
	sort.Slice(parts, func(i, j int) bool {
		a, b := parts[i], parts[j]
		return cmp.Or(a.key.compare(b.key), strings.Compare(a.shape, b.shape), strings.Compare(a.detail, b.detail)) < 0
	})
	sums := map[key]*sum{}
	for _, p := range parts {
		k := shaped{p.key, p.shape}
		if byShape[k] == nil {
			byShape[k] = &sum{}
		}
		byShape[k].add(run.figures.parts[p])
	}
	for _, p := range parts {
		s, before := byShape[shaped{p.key, p.shape}], sums[p.key]
		if before == nil {
			sums[p.key] = s
		}
		if before == nil || before == s {
			continue
		}
		merged, ok := before.merge(s.figure)
		if !ok {
			return nil, run.contradiction(s.figure, Say("{observation} adds up to {figure}, but to {other} at {place}",
				"observation", p.key.String(), "place", run.place(nil, before.figure).String()).
				With("figure", s.said()).With("other", before.said()))
		}
		before.figure = merged
	}
	for k, f := range run.figures.mentioned {
		if sums[k] == nil {
			sums[k] = &sum{}
			sums[k].add(f)
		}
	}
	return sums, nil
}

// groups are the partners that hold others, whose trade stands twice beside them.
var groups = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, p := range dataset.Partners() {
		all[p.Code] = (p.Kind == "bloc" || p.Kind == "continent") && p.Code != elsewhere
	}
	return all
})

// slack is by how much partners may exceed their total, in kilograms a partner:
// figures are rounded to whole kilograms.
const slack = 1

// addTotals checks the partners against a total that files have, and adds one
// where they have none and the options ask for it.
func (run *Run) addTotals(sums map[key]*sum) error {
	partners := map[key]*sum{}
	for _, k := range ordered(sums) {
		if k.partner == world || groups()[k.partner] {
			continue
		}
		k, s := key{k.series, world, k.period}, sums[k]
		if partners[k] == nil {
			partners[k] = &sum{}
		}
		partners[k].add(s.figure)
		for _, f := range s.files {
			if !slices.Contains(partners[k].files, f) {
				partners[k].files = append(partners[k].files, f)
			}
		}
	}
	for _, k := range ordered(partners) {
		all, total := partners[k], sums[k]
		if total == nil && run.options.Total {
			all.status = worse(all.status, 'E')
			sums[k] = all
		}
		// An estimated mass may well exceed a total that was estimated otherwise.
		if total != nil && total.status == 'A' && all.status == 'A' && all.low > total.high+slack*float64(all.parts) {
			return run.contradiction(total.figure, Say("{observation} is {figure}, but the partners add up to {other}", "observation", k.String()).
				With("figure", total.said()).With("other", all.said()))
		}
	}
	return nil
}

// contradiction is an error at the place of a figure.
func (run *Run) contradiction(f figure, reason Said) error {
	at := run.place(nil, f)
	return &Error{File: at.file, Line: at.line, Byte: at.byte, Reason: reason}
}
