package claim

import (
	"lodestone/dataset/calendar"
	"lodestone/wasm/series"
)

// bases are what streaks are counted on, in the order of their phrases.
var bases = [...]Kind{MonthOnMonth, YearOnYear}

// runs: "It was the second monthly fall in a row and the first year-on-year
// rise in three months."
func (w writer) runs() Sentence {
	var runs []Sentence
	for i, basis := range bases {
		changes := w.Changes(w.partner, basis)
		streak, ended := changes.StreakAt(w.m), changes.StreakEndedAt(w.m)
		c := Claim{Basis: string(basis), Partner: w.partner, Period: w.span(), Unit: Months}
		switch {
		case streak.Complete && abs(streak.Length) >= streakFrom:
			c.Kind, c.Value = Streak, float64(streak.Length)
			runs = append(runs, w.states(w.style.streak[i][falling(streak.Length)], c, w.nth(streak.Length)))
		case ended.Complete && abs(ended.Length) >= streakFrom:
			n := abs(ended.Length) + 1
			c.Kind, c.Value = StreakEnd, float64(-ended.Length/abs(ended.Length)*n)
			runs = append(runs, w.states(w.style.streakEnd[i][falling(-ended.Length)], c,
				parts{"n": words(w.Words.Cardinal(n)), "number": figure(n)}))
		}
	}
	switch len(runs) {
	case 1:
		return w.fill(w.style.run, parts{"run": runs[0]})
	case 2:
		return w.fill(w.style.runs, parts{"run": runs[0], "next": runs[1]})
	}
	return nil
}

// falling is the index of the phrase of rises, or of falls.
func falling(sign int) int {
	if sign < 0 {
		return 1
	}
	return 0
}

// nth fills the slots of a phrase about the n-th of a row.
func (w writer) nth(n int) parts {
	return parts{"nth": words(w.Words.Ordinal(abs(n))), "n": figure(n), "number": figure(n)}
}

// openRun says that a streak may be longer than what is known of it, because
// a month without a figure, or one without a direction, stands before it. It
// is empty where nothing is open.
func (w writer) openRun(basis Kind) string {
	streak := w.Changes(w.partner, basis).StreakAt(w.m)
	if streak.Complete || abs(streak.Length) < streakFrom {
		return ""
	}
	i, lag := 0, calendar.Month(1)
	if basis == YearOnYear {
		i, lag = 1, 12
	}
	before := w.m - calendar.Month(abs(streak.Length))
	gap, reason := before, w.style.digits
	for _, m := range []calendar.Month{before, before - lag} {
		if !w.mass().Known(m) {
			gap, reason = m, w.style.gap
			break
		}
	}
	return w.fill(w.style.unknownRun[i][falling(streak.Length)], parts{
		"reason": w.fill(reason, parts{"gap": words(w.Words.Dated(gap))})}).String()
}

// extreme: "It was the lowest figure since June."
func (w writer) extreme() Sentence {
	streak := abs(w.mass().MonthOnMonth().StreakAt(w.m).Length)
	for i, basis := range [...]string{"high", "low"} {
		run := w.mass().ExtremeAt(w.m, 1-2*i)
		// A streak of n changes already says as much as an extreme of n+1 months.
		if run.Months < extremeFrom || run.Months <= streak+1 {
			continue
		}
		c := Claim{Kind: Highest, Basis: basis, Partner: w.partner, Period: w.span(),
			Value: float64(run.Months), Unit: Months}
		more := parts{"n": words(w.Words.Cardinal(run.Months)), "number": figure(run.Months)}
		switch {
		case run.Bounded:
			c.Base = calendar.Span{First: run.Since, Last: run.Since}
			more["since"], more["since-dated"] = words(w.since(run.Since)), words(w.Words.Dated(run.Since))
			return w.states(w.style.since[i], c, more)
		case run.Begin:
			more["since"] = words(w.Words.Dated(w.mass().Span().First))
			return w.states(w.style.record[i], c, more)
		}
		c.Hedge = Over
		return w.states(w.style.atLeast[i], c, more)
	}
	return nil
}

func (w writer) share() Sentence {
	s := w.mass().At(w.m).Share(w.Data.mass(Total).At(w.m)).Scale(100)
	if !s.Known() || s.Value < shareFrom {
		return nil
	}
	c := Claim{Kind: Share, Partner: w.partner, Period: w.span(), Unit: Percent}
	text, c := w.number(s, percentDecimals, w.style.percent, c)
	return w.run(text.String(), c)
}

// yearToDate: "In January to September, exports to the United States came to
// about 4,140 tonnes, 5.2% less than in the same months of 2024." After a
// December it is the year that is told.
func (w writer) yearToDate() Sentence {
	c, form, base := w.claim(YearToDate), w.style.yearToDate, w.style.lastYear
	if c.Period.Len() < sumFrom || !w.Sum(w.partner, c.Period).Known() {
		return nil
	}
	switch {
	case c.Period.Len() == 2:
		form = w.style.twoMonths
	case c.Period == calendar.WholeYear(w.m.Year()):
		c.Kind, form, base = YearOnYear, w.style.year, w.style.wholeYear
	}
	level := w.level(w.partner, c.Period)
	return w.fill(form, parts{"level": level, "amount": w.ofGoods(level), "changes": w.after(w.than(c, base))})
}

// total: "Exports to all destinations fell 6.1% in September from August, to
// 5,774 tonnes, 17.5% more than a year before."
func (w writer) total() Sentence {
	all := writer{Data: w.Data, partner: Total, m: w.m, style: w.style}
	if w.partner == Total || !all.mass().Known(w.m) {
		return nil
	}
	return all.fill(w.style.total, nil)
}

// missing is the text of a month that has no figure.
func (w writer) missing() Text {
	text := Text{Headline: w.fill(w.style.missing, nil)}
	text.Sentence = w.fill(w.style.missingAlone, nil)
	if within := w.ranged(); within != nil {
		known := parts{"range": within}
		text.Headline, text.Sentence = w.fill(w.style.ranged, known), w.fill(w.style.rangedAlone, known)
		text.add(text.Sentence)
	} else if m, ok := w.mass().Latest(w.m); ok {
		latest := parts{"latest": words(w.Words.Dated(m)), "figure": w.level(w.partner, calendar.Span{First: m, Last: m})}
		text.Sentence = w.fill(w.style.missingSince, latest)
		text.add(w.fill(w.style.latest, latest))
	}
	if place := w.Standing(w.partner, w.m).Place; place > 0 {
		text.add(w.fill(w.style.listed, parts{"place": w.place(place)}))
	}
	text.add(w.total())
	return text
}

// ranged states the range of a month without a figure: "between 4,100 and 5,300
// tonnes". It is nil where there is none, or one too wide to be worth saying.
func (w writer) ranged() Sentence {
	kg, c := w.within(w.partner, w.span()), Claim{Kind: Level, Partner: w.partner, Period: w.span(), Unit: Tonnes}
	if !kg.Known() || open(tonnes(kg), c) {
		return nil
	}
	text, c := w.amount(kg, c)
	return w.run(text.String(), c)
}

// notes say how far the month's figures can be trusted.
func (w writer) notes() []string {
	var notes []string
	if w.mass().StatusAt(w.m) == series.Derived && w.Export {
		notes = append(notes, w.fill(w.style.derived, nil).String())
	}
	for _, kind := range bases {
		if note := w.openRun(kind); note != "" {
			notes = append(notes, note)
		}
	}
	for i, kind := range bases {
		if f := w.Check(w.claim(kind)); f.Computed.Known() && f.Evidence == Circular {
			notes = append(notes, w.Words.Text(w.style.circular[i]))
		}
	}
	if w.Reporter == "CHN" && w.m.Number() <= 3 {
		notes = append(notes, w.Words.Text(w.style.newYear))
	}
	return notes
}
