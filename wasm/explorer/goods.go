package explorer

import (
	"cmp"

	"lodestone/dataset"
)

// Data that a reader brings may be of other goods, another reporter and the other
// flow than the bundled ones: what is said of them follows the manifest and what
// there is.

// scopeOf returns the scope of a commodity, "" for one that is not shown.
func (x *Explorer) scopeOf(commodity string) string {
	switch own := x.data.Manifest.Commodity; {
	case own == "":
		return scopes[commodity]
	case own == commodity:
		return defaults.Scope
	}
	return ""
}

// home returns the reporter and the flow that are shown where an address names
// none: China's exports, and without them those with the most partners.
func (x *Explorer) home(reporter string) (string, string) {
	usual := key{cmp.Or(reporter, defaults.Reporter), defaultFlow(cmp.Or(reporter, defaults.Reporter)), defaults.Scope}
	if x.books[usual] != nil {
		return usual.reporter, usual.flow
	}
	best := usual
	for k, b := range x.books {
		if reporter != "" && k.reporter != reporter {
			continue
		}
		now := x.books[best]
		if now == nil || len(b.Partners) > len(now.Partners) ||
			len(b.Partners) == len(now.Partners) && cmp.Or(cmp.Compare(k.reporter, best.reporter), cmp.Compare(k.flow, best.flow)) < 0 {
			best = k
		}
	}
	return best.reporter, best.flow
}

// site is the name of the site that shows the data.
func (x *Explorer) site() string { return cmp.Or(x.data.Manifest.Site, "Lodestone") }

// fromFiles reports whether the figures are those of files that a reader brought.
func (x *Explorer) fromFiles() bool {
	return len(x.data.Figures) > 0 && isFile(&x.data.Figures[0])
}

// isFile reports whether a figure stands for a file and not for a number.
func isFile(f *dataset.Figure) bool { return f.Measure == "file" }
