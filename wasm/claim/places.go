package claim

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/language"
)

// standing: "In September, the United States was the fourth-largest destination,
// with 7.3% of all exports, down from second place in August."
func (w writer) standing() Sentence {
	if w.Partners[w.partner].Kind == "total" {
		return nil
	}
	share := w.share()
	place := w.Standing(w.partner, w.m).Place
	switch {
	case w.Partners[w.partner].Kind == "country" && place > 0:
		more := parts{"place": w.place(place), "moved": join(w.cameFrom(place), w.firstSince(place)), "with": nil}
		if share != nil {
			more["with"] = w.fill(w.style.with, parts{"share": share})
		}
		return w.fill(w.style.standing, more)
	case share != nil:
		return w.fill(w.style.share, parts{"share": share})
	}
	return nil
}

func (w writer) rank(place int, m calendar.Month) Claim {
	return Claim{Kind: Rank, Partner: w.partner, Period: calendar.Span{First: m, Last: m}, Value: float64(place), Unit: Place}
}

func (w writer) place(place int) Sentence {
	form := w.style.nth
	if place == 1 {
		form = w.style.largest
	}
	return w.states(form[w.way()], w.rank(place, w.m), w.nth(place))
}

// cameFrom tells the place of the month before where it was another.
func (w writer) cameFrom(place int) Sentence {
	before := w.Standing(w.partner, w.m-1).Place
	form := w.style.up
	switch {
	case before == 0 || before == place:
		return nil
	case before < place:
		form = w.style.down
	}
	return w.states(form, w.rank(before, w.m-1), w.nth(before))
}

// firstSince says since when a partner has not stood as high, where that is known
// of each month between.
func (w writer) firstSince(place int) Sentence {
	for m := w.m - 1; ; m-- {
		before := w.Standing(w.partner, m).Place
		switch {
		case before == 0 || before <= place && w.m-m < extremeFrom:
			return nil
		case before <= place:
			c := w.rank(place, w.m)
			c.Base = calendar.Span{First: m, Last: m}
			return w.states(w.style.firstSince, c, parts{"since": words(w.since(m))})
		}
	}
}

// above is a claim that the partner stood above another in month m, or below it.
func (w writer) above(other string, m calendar.Month, way float64) Claim {
	return Claim{Kind: Compare, Partner: w.partner, Against: other, Period: calendar.Span{First: m, Last: m}, Value: way, Unit: Sign}
}

// overtaken returns the largest country that the partner stands above and stood
// below in the month before, by known tonnages; "" where there is none.
func (w writer) overtaken() string {
	for _, code := range w.known(w.span()) {
		other := w.Data.mass(code)
		if w.mass().At(w.m).Sub(other.At(w.m)).Sign() > 0 && w.mass().At(w.m-1).Sub(other.At(w.m-1)).Sign() < 0 {
			return code
		}
	}
	return ""
}

// overtakes: "The United States overtook South Korea in October, having been
// behind in September."
func (w writer) overtakes() Sentence {
	other := w.overtaken()
	if other == "" || w.Partners[w.partner].Kind != "country" {
		return nil
	}
	return w.passing(w.style.overtook, other)
}

// passing fills a phrase about a partner that overtook another.
func (w writer) passing(p language.Phrase, other string) Sentence {
	beside := w
	beside.partner = other
	toward, _ := beside.part("toward")
	return w.states(p, w.above(other, w.m, 1), parts{"other": words(w.Partners[other].Phrase),
		"toward-other": toward, "place": w.place(1),
		"ahead": w.states(w.style.ahead, w.above(other, w.m-1, -1), nil)})
}

// headline is that of a partner that became the largest, or that of its level, with the change on the month or else on the year.
func (w writer) headline() Sentence {
	if other := w.overtaken(); other != "" && w.Standing(w.partner, w.m).Place == 1 && w.Standing(other, w.m-1).Place == 1 {
		return w.passing(w.style.leads, other)
	}
	headline := w.fill(w.style.headline, nil)
	if w.than(w.claim(MonthOnMonth), w.style.monthBefore) == nil {
		headline = join(headline, w.after(w.than(w.claim(YearOnYear), w.style.yearBefore)))
	}
	return headline
}

// checkFirstSince judges a place that is as high for the first time since the
// month of its base: in no month between, and in that month.
func (d *Data) checkFirstSince(c Claim) Finding {
	since := c.Base.First
	if since >= c.Period.First {
		return d.unjudged("the month named lies not before the month spoken of")
	}
	c.Base = calendar.Span{}
	f := d.checkRank(c)
	for m := c.Period.First - 1; m >= since && confirmed(f); m-- {
		before := c
		before.Period, before.Hedge = calendar.Span{First: m, Last: m}, Under
		found := d.checkRank(before)
		switch as := confirmed(found); {
		case found.Verdict == Unjudged:
			return found
		case as != (m == since):
			f.Verdict, f.Reason = Contradicted, d.Words.Text("the data say otherwise")
		case found.Evidence == Circular:
			f.Verdict, f.Evidence, f.Reason = found.Verdict, found.Evidence, found.Reason
		}
		f.Used = append(f.Used, found.Used...)
		if m == since || f.Verdict == Contradicted {
			f.Working = d.Words.Say(alsoSaid, "list", f.Working, "item", d.of(found.Working, d.Words.Dated(m)))
		}
	}
	return f
}

// confirmed reports a finding that holds.
func confirmed(f Finding) bool { return f.Verdict == Exact || f.Verdict == Consistent }
