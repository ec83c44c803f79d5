package claim

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lodestone/dataset/calendar"
)

// Standing is the place of a partner among the countries of a month.
type Standing struct {
	Place int // 1 is the largest; 0 where it cannot be told
	// Published says that the place rests on a published order of partners:
	// by tonnage alone a partner without a figure could stand above.
	Published bool
	Open      []string // codes of the countries whose place against it is open
}

// Standing tells the place of a country in month m. A partner that has no
// figure may be as large as what the total leaves for it, unless a published
// order of partners rules it out.
func (d *Data) Standing(partner string, m calendar.Month) Standing {
	own := d.mass(partner).At(m)
	listed := slices.Index(d.Rankings[m], partner)
	if !own.Known() {
		if listed >= 0 {
			return Standing{Place: listed + 1, Published: true}
		}
		return Standing{}
	}
	above, without := 0, 0
	var open []string
	for _, code := range d.countries() {
		other := d.mass(code).At(m)
		switch {
		case code == partner || other.High <= own.Low:
		case !other.Known():
			without++
		case other.Low > own.High:
			above++
		default:
			open = append(open, code)
		}
	}
	rest := d.Rest(m)
	switch {
	case len(open) == 0 && rest.Known() && rest.High < own.Low:
		return Standing{Place: above + 1}
	case listed >= 0 && listed >= above && listed <= above+len(open)+without:
		return Standing{Place: listed + 1, Published: true}
	}
	return Standing{Open: open}
}

func (d *Data) checkRank(c Claim) Finding {
	m := c.Period.Last
	if c.Period.Len() > 1 {
		return unjudged("places over more than one month are not checked")
	}
	s := d.Standing(c.Partner, m)
	if s.Place == 0 {
		f := unjudged(fmt.Sprintf("%ss for which our sources give no figure in %s may stand above", d.Side(), m.Long()))
		f.Working = d.order(m)
		return f
	}
	used := []source{{c.Partner, m}, {Total, m}}
	f := d.settled(c, float64(s.Place) == c.Value, float64(s.Place), d.order(m), used)
	if s.Published {
		f.Working = d.published(m)
		f.Evidence = Circular
		f.Reason = "by tonnage alone a " + d.Side() + " without a figure could stand above; the place is the published one"
		if f.Verdict == Exact {
			f.Verdict = Consistent
		}
	}
	return f
}

// order words the known tonnages of a month from the largest down, five at most.
func (d *Data) order(m calendar.Month) string {
	var known []string
	for _, code := range d.countries() {
		if d.mass(code).Known(m) {
			known = append(known, code)
		}
	}
	slices.SortStableFunc(known, func(a, b string) int {
		return cmp.Compare(d.mass(b).At(m).Value, d.mass(a).At(m).Value)
	})
	var parts []string
	for _, code := range known[:min(5, len(known))] {
		parts = append(parts, fmt.Sprintf("%s %s t", d.Partners[code].Name, numeral(tonnes(d.mass(code).At(m)), levelDecimals)))
	}
	return strings.Join(parts, ", ")
}

// published words the published order of a month, with tonnages where they are known.
func (d *Data) published(m calendar.Month) string {
	var parts []string
	for i, code := range d.Rankings[m] {
		part := fmt.Sprintf("%d %s", i+1, d.Partners[code].Name)
		if v := d.mass(code).At(m); v.Known() {
			part += " (" + numeral(tonnes(v), levelDecimals) + " t)"
		}
		parts = append(parts, part)
	}
	return "published order: " + strings.Join(parts, ", ")
}
