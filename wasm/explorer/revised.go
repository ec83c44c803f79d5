package explorer

import (
	"cmp"
	"slices"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/article"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
)

// A statement that the data contradict may have been right when it was made,
// where a figure that it rests on was revised. It is asked of the days on which
// such a figure was known otherwise, the nearest of the past first, then those
// since. No check asks for vintages.parquet to do so: a dataset in which a
// figure was revised has to name that file among those needed at the start.

// daysTried bounds the days that are opened for one text.
const daysTried = 4

// revision is what was known otherwise on a day: the two allow no number in common.
type revision struct {
	key
	partner string
	period  calendar.Span
	day     string
}

// revisions returns what was known otherwise on other days, in the order in
// which the days are asked. There are none while the past is not loaded.
func (x *Explorer) revisions() []revision {
	if x.compared {
		return x.revised
	}
	x.compared = true
	all := cmp.Or(x.present, x)
	days := all.data.Vintages()
	if len(days) == 0 {
		return nil
	}
	own := cmp.Or(x.day, days[len(days)-1])
	slices.SortFunc(days, func(a, b string) int {
		if a < own && b < own {
			return cmp.Compare(b, a)
		}
		return cmp.Compare(a, b)
	})
	now, told := massesIn(&x.data.Observations), map[past]bool{}
	totals := x.totalled(days, own)
	for _, day := range days {
		known := massesIn(all.data.AsOf(day))
		for at, v := range known {
			w, ok := now[at]
			then := past{at, v}
			if ok && !v.Meets(w) && !told[then] {
				told[then] = true
				x.revised = append(x.revised, revision{at.key, at.partner, calendar.Span{First: at.month, Last: at.month}, day})
			}
		}
		for _, total := range totals[day] {
			if total.added(known) {
				x.revised = append(x.revised, total)
			}
		}
	}
	return x.revised
}

// added reports whether all months of a revision were known, to be added up.
func (r revision) added(known map[spot]interval.Interval) bool {
	for m := range r.period.All() {
		if _, ok := known[spot{r.key, place{r.partner, m}}]; !ok {
			return false
		}
	}
	return true
}

// spot is a place of one of the books.
type spot struct {
	key
	place
}

// past is what was once known of a spot.
type past struct {
	spot
	mass interval.Interval
}

// massesIn gathers what observations allow, in kilograms.
func massesIn(o *dataset.Observations) map[spot]interval.Interval {
	out := map[spot]interval.Interval{}
	for i := range o.Rows() {
		m, err := calendar.Parse(o.Period.At(i))
		v := interval.Interval{Low: o.NetMassLow[i], Value: o.NetMassLow[i], High: o.NetMassHigh[i]}
		if err == nil && v.Known() {
			out[spot{key{o.Reporter.At(i), flows[o.Flow.At(i)], scopes[o.Commodity.At(i)]}, place{o.Partner.At(i), m}}] = v
		}
	}
	return out
}

// totalled finds the spans to whose months the printed total does not add up,
// by the last day on which that total was not yet known.
func (x *Explorer) totalled(days []string, own string) map[string][]revision {
	out, from := map[string][]revision{}, dataset.KnownFrom(x.data.Figures)
	for _, b := range x.books {
		for about, figures := range b.printed {
			months := b.Partners[about.Partner].Mass.Sum(about.Period)
			if about.Kind != claim.Level || about.Period.Len() == 1 || !months.Known() || months.Meets(b.Sum(about.Partner, about.Period)) {
				continue
			}
			first := own
			for _, f := range figures {
				first = min(first, from[f.ID])
			}
			if i := slices.IndexFunc(days, func(day string) bool { return day < first }); i >= 0 {
				out[days[i]] = append(out[days[i]], revision{b.key, about.Partner, about.Period, days[i]})
			}
		}
	}
	return out
}

// once looks for a day by whose figures a contradicted statement is exact, nil
// where there is none. The finding is that which contradicts it.
func (c *checker) once(s article.Statement, f claim.Finding) *found {
	var days []string
	for _, r := range c.revisions() {
		rests := func(u claim.Used) bool { return u.Partner == r.partner && r.period.Contains(u.Month) }
		if r.key == c.key && !slices.Contains(days, r.day) && slices.ContainsFunc(f.Used, rests) {
			days = append(days, r.day)
		}
	}
	own, b := c.Explorer, c.book
	defer func() { c.Explorer = own; c.turn(b) }()
	for _, day := range days {
		past := c.opened(own, day)
		if past == nil || past.books[b.key] == nil {
			continue
		}
		c.Explorer = past
		c.turn(past.books[b.key])
		if then := c.book.Check(s.Claim); then.Verdict == claim.Exact && then.Evidence == claim.Independent {
			told := claim.Statement{Claim: s.Claim, Finding: then}
			return &found{c.Words.Say("not as written, but true of what was known on {day}: {statement}",
				"day", dayIn(c.Words, day), "statement", c.Clause(s.Claim)), c.claimLink(told), c.sourcesFor(told)}
		}
	}
	return nil
}

// opened returns an explorer of a day, nil where too many have been opened.
func (c *checker) opened(own *Explorer, day string) *Explorer {
	past, ok := c.days[day]
	if !ok && len(c.days) < daysTried {
		past, _ = cmp.Or(own.present, own).asOf(day) // nil where nothing was known
		c.days[day] = past
	}
	return past
}
