package claim

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// Standing is the place of a partner among the countries of a period.
type Standing struct {
	Place int // 1 is the largest; 0 where it cannot be told
	// Published says that the place rests on a published order of partners:
	// by tonnage alone a partner without a figure could stand above.
	Published bool
	Open      []string // codes of the countries whose place against it is open
	// Best and Worst are the places that the tonnages allow, 0 where they tell
	// nothing.
	Best, Worst int
}

// Standing tells the place of a country in month m. A partner that has no
// figure may be as large as what the total leaves for it, unless a published
// order of partners rules it out.
func (d *Data) Standing(partner string, m calendar.Month) Standing {
	s := d.standing(partner, calendar.Span{First: m, Last: m})
	listed := slices.Index(d.Rankings[m], partner) + 1
	switch {
	case s.Best > 0 && s.Best == s.Worst:
		s.Place = s.Best
	case listed > 0 && (s.Best == 0 || listed >= s.Best && listed <= s.Worst):
		s.Place, s.Published = listed, true
	}
	return s
}

// standing tells the places that the tonnages of a span allow a country. A
// partner whose figures are not all known may have all that the total leaves.
func (d *Data) standing(partner string, span calendar.Span) Standing {
	own := d.Sum(partner, span)
	if !own.Known() {
		return Standing{}
	}
	s := Standing{Best: 1}
	rest, shared := d.restOf(span), 0
	for _, c := range d.tonnages(span) {
		other := c.sum
		unknown := !other.Known()
		if unknown {
			other = interval.Interval{Low: c.part, Value: c.part, High: c.part + rest.High}
			if !rest.Known() {
				other.High = math.Inf(1)
			}
		}
		switch {
		case c.code == partner || other.High <= own.Low:
		case other.Low > own.High:
			s.Best++
		default:
			s.Open = append(s.Open, c.code)
			if unknown && other.Low == 0 {
				shared++
			}
		}
	}
	s.Worst = s.Best + len(s.Open)
	switch {
	case !rest.Known():
		s.Worst = math.MaxInt
	case own.Low > 0:
		// countries without any figure share what is left, also those unnamed here
		s.Worst += int(rest.High/own.Low) - shared
	case rest.High > 0:
		s.Worst = math.MaxInt
	}
	return s
}

// These are of imports and of exports.
var (
	mayStandAbove = [2]language.Phrase{"origins for which the sources give no figure in {period} may stand above",
		"destinations for which the sources give no figure in {period} may stand above"}
	onlyPublished = [2]language.Phrase{
		"by tonnage alone an origin without a figure could stand above; the place is the published one, and confirms only itself",
		"by tonnage alone a destination without a figure could stand above; the place is the published one, and confirms only itself"}
)

// checkRank judges a place. By tonnages it is settled where they leave one
// place, or none that is claimed; else a published order of the month decides,
// which confirms only itself.
func (d *Data) checkRank(c Claim) Finding {
	switch p, _ := d.partner(c.Partner); {
	case p.Kind != "country":
		return d.unjudged("places are counted among countries")
	case c.Value < 1:
		return d.unjudged("which place is meant is not said")
	case c.Base != (calendar.Span{}):
		return d.checkFirstSince(c)
	}
	s := d.standing(c.Partner, c.Period)
	if c.Period.Len() == 1 {
		s = d.Standing(c.Partner, c.Period.Last)
	} else if s.Best > 0 && s.Best == s.Worst {
		s.Place = s.Best
	}
	used := append(sources(c.Partner, c.Period), sources(Total, c.Period)...)
	place, among := int(c.Value), c.Hedge == Under
	switch {
	case s.Place > 0 && !s.Published:
		return d.settled(c, c.placed(s.Place), float64(s.Place), d.order(c.Period), used)
	case among && s.Best > 0 && s.Worst <= place:
		f := d.settled(c, true, c.Value, d.order(c.Period), used)
		f.Computed = interval.Missing()
		return f
	case s.Best > 0 && (place < s.Best || !among && place > s.Worst):
		f := d.settled(c, false, float64(max(s.Best, min(place, s.Worst))), d.order(c.Period), used)
		f.Computed = interval.Missing()
		return f
	case s.Place > 0:
		return d.publishedRank(c, s.Place, used)
	}
	if holder := d.holder(c); holder != "" && !among {
		f := d.settled(c, false, c.Value, d.published(c.Period.Last), used)
		f.Computed = interval.Missing()
		f.Reason = d.Words.Say("a published order has {partner} in this place", "partner", d.Phrase(holder))
		return f
	}
	f := d.unjudged(mayStandAbove[d.way()], "period", d.Words.Span(c.Period))
	if len(s.Open) > 0 {
		named := d.Phrase(strings.Join(s.Open[:min(4, len(s.Open))], "+"))
		f.Reason = d.Words.Say("the sources do not tell whether it stands above {partners}", "partners", named)
		if more := len(s.Open) - 4; more > 0 {
			f.Reason = d.Words.Count(more, "the sources do not tell whether it stands above {partners}, and {n} other|the sources do not tell whether it stands above {partners}, and {n} others", "partners", named)
		}
	}
	f.Working = d.order(c.Period)
	return f
}

// listed returns the place that a published order of its month gives the partner
// of a claim of a place, 0 where none does.
func (d *Data) listed(c Claim) int {
	if c.Kind != Rank || c.Period.Len() != 1 || c.Value < 1 {
		return 0
	}
	return slices.Index(d.Rankings[c.Period.Last], c.Partner) + 1
}

// holder returns who has the place of c in a published order of its month, "" where
// none was published that the tonnages allow.
func (d *Data) holder(c Claim) string {
	order, place := d.Rankings[c.Period.Last], int(c.Value)
	if c.Period.Len() != 1 || place > len(order) {
		return ""
	}
	who := order[place-1]
	if s := d.standing(who, c.Period); s.Best > 0 && (place < s.Best || place > s.Worst) {
		return ""
	}
	return who
}

// placed reports whether a place is the claimed one or, under the hedge of that
// name, one of the first so many: "among the top five".
func (c Claim) placed(place int) bool {
	return place == int(c.Value) || c.Hedge == Under && place < int(c.Value)
}

func (d *Data) publishedRank(c Claim, place int, used []source) Finding {
	f := d.settled(c, c.placed(place), float64(place), d.published(c.Period.Last), used)
	if f.Verdict == Contradicted {
		f.Reason = d.Words.Text("by tonnage alone the place is open, but a published order has another")
		return f
	}
	f.Verdict, f.Evidence = Consistent, Circular
	f.Reason = d.Words.Text(onlyPublished[d.way()])
	return f
}

// known returns the countries that have a figure of a span, the largest first.
func (d *Data) known(span calendar.Span) []string {
	known := slices.DeleteFunc(slices.Clone(d.tonnages(span)), func(c country) bool { return !c.sum.Known() })
	slices.SortStableFunc(known, func(a, b country) int { return cmp.Compare(b.sum.Value, a.sum.Value) })
	codes := make([]string, len(known))
	for i, c := range known {
		codes[i] = c.code
	}
	return codes
}

// order words the known tonnages of a span from the largest down, five at most.
func (d *Data) order(span calendar.Span) string {
	known := d.known(span)
	var parts []string
	for _, code := range known[:min(5, len(known))] {
		parts = append(parts, d.Words.Say("{partner} {level}", "partner", d.Partners[code].Name, "level", d.level(d.Sum(code, span))))
	}
	return d.row(parts)
}

// published words the published order of a month, with tonnages where they are known.
func (d *Data) published(m calendar.Month) string {
	var parts []string
	for i, code := range d.Rankings[m] {
		name := d.Partners[code].Name
		if name == "" {
			name = d.Phrase(code)
		}
		form, level := language.Phrase("{n} {partner}"), ""
		if v := d.mass(code).At(m); v.Known() {
			form, level = "{n} {partner} ({level})", d.level(v)
		}
		parts = append(parts, d.Words.Say(form, "n", strconv.Itoa(i+1), "partner", name, "level", level))
	}
	return d.Words.Say("published order: {list}", "list", d.row(parts))
}
