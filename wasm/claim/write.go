package claim

import (
	"slices"

	"lodestone/dataset/calendar"
	"lodestone/wasm/series"
)

// Text is what is worth saying about one partner in one month. Every numeral
// in it but dates belongs to a claim.
type Text struct {
	Headline  Sentence   // without a full stop
	Paragraph []Sentence // the first says all that an agency's first sentence would
	Notes     []string   // how far the figures can be trusted
}

// Sentence is text in runs, some of which state a claim.
type Sentence []Segment

// Segment is a run of text; Statement is nil where it claims nothing.
type Segment struct {
	Text      string
	Statement *Statement
}

// Statement is a claim with what checking it found.
type Statement struct {
	Claim
	Finding
}

// String returns the sentence without its marks.
func (s Sentence) String() string {
	text := ""
	for _, segment := range s {
		text += segment.Text
	}
	return text
}

// Tell finds what is worth saying about a partner in month m, and words it as
// a news agency would. The rules: level; change on the month and on the year;
// streaks from two months, and their end; extremes from three months; place
// and share; the year to date; and the total beside it. What the data leave
// open is left out or said to be open.
func (d *Data) Tell(partner string, m calendar.Month) Text {
	w := writer{d, partner, m}
	if !w.mass().Known(m) {
		return w.missing()
	}
	text := Text{Headline: w.headline(), Notes: w.notes()}
	for _, s := range []Sentence{w.lede(), w.runs(), w.extreme(), w.standing(), w.yearToDate(), w.total()} {
		if s != nil {
			text.Paragraph = append(text.Paragraph, s)
		}
	}
	return text
}

// writer words one partner's month.
type writer struct {
	*Data
	partner string
	m       calendar.Month
}

func (w writer) mass() series.Series { return w.Data.mass(w.partner) }

func (w writer) span() calendar.Span { return calendar.Span{First: w.m, Last: w.m} }

func plain(text string) Segment { return Segment{Text: text} }

// state checks c and returns text that claims it.
func (w writer) state(text string, c Claim) Segment {
	return Segment{text, &Statement{c, w.Check(c)}}
}

// headline: "Exports to the United States fell 28.7% in September, to 420.5 tonnes".
func (w writer) headline() Sentence {
	subject, month := Capital(w.subject(w.partner)), " in "+w.m.Name()
	level := w.level(w.partner, w.span())
	move, ok := w.move(w.claim(MonthOnMonth))
	switch {
	case !ok:
		return Sentence{plain(subject + " came to "), level, plain(month)}
	case move.Statement == nil:
		return Sentence{plain(subject + " "), move, plain(month + ", at "), level}
	}
	return Sentence{plain(subject + " "), move, plain(month + ", to "), level}
}

// lede: "China exported 420.5 tonnes of rare earth magnets to the United States
// in September 2025, 28.7% less than in August and 29.5% less than a year before."
func (w writer) lede() Sentence {
	s := Sentence{plain(Capital(w.Name) + " " + w.verb() + " "), w.level(w.partner, w.span()),
		plain(" of " + w.product() + " " + w.toward(w.partner) + " in " + w.m.Long())}
	before := w.m - 1
	month, monthKnown := w.compared(w.claim(MonthOnMonth), "in "+w.since(before))
	year, yearKnown := w.compared(w.claim(YearOnYear), "a year before")
	switch {
	case monthKnown && yearKnown:
		s = append(s, plain(", "))
		s = append(append(append(s, month...), plain(" and ")), year...)
	case monthKnown:
		s = append(append(s, plain(", ")), month...)
		s = append(s, plain("; our sources give no figure for a year before"))
	case yearKnown:
		s = append(append(s, plain(", ")), year...)
		s = append(s, plain("; our sources give no figure for "+before.Name()))
	default:
		s = append(s, plain("; our sources give no figure for the month before or for a year before to compare it with"))
	}
	return append(s, plain("."))
}

// since names a month, with its year where that differs from the month told of.
func (w writer) since(m calendar.Month) string {
	if m.Year() == w.m.Year() {
		return m.Name()
	}
	return m.Long()
}

// runs: "It was the second monthly fall in a row and the first year-on-year
// rise in three months."
func (w writer) runs() Sentence {
	var runs []Sentence
	for _, basis := range []struct{ kind, word string }{
		{string(MonthOnMonth), "monthly"}, {string(YearOnYear), "year-on-year"},
	} {
		var parts Sentence
		changes, _ := w.changes(w.partner, basis.kind)
		streak, ended := changes.StreakAt(w.m), changes.StreakEndedAt(w.m)
		c := Claim{Basis: basis.kind, Partner: w.partner, Period: w.span(), Unit: Months}
		switch {
		case streak.Complete && abs(streak.Length) >= 2:
			c.Kind, c.Value = Streak, float64(streak.Length)
			parts = append(parts, plain("the "), w.state(ordinal(abs(streak.Length))+" "+basis.word+" "+
				direction(streak.Length), c), plain(" in a row"))
		case ended.Complete && abs(ended.Length) >= 2:
			n := abs(ended.Length) + 1
			c.Kind, c.Value = StreakEnd, float64(-ended.Length/abs(ended.Length)*n)
			parts = append(parts, plain("the first "+basis.word+" "+direction(-ended.Length)+" "),
				w.state("in "+cardinal(n)+" months", c))
		default:
			continue
		}
		runs = append(runs, parts)
	}
	switch len(runs) {
	case 1:
		return slices.Concat(Sentence{plain("It was ")}, runs[0], Sentence{plain(".")})
	case 2:
		return slices.Concat(Sentence{plain("It was ")}, runs[0], Sentence{plain(" and ")}, runs[1], Sentence{plain(".")})
	}
	return nil
}

// extreme: "No month had seen less since June."
func (w writer) extreme() Sentence {
	streak := abs(w.mass().MonthOnMonth().StreakAt(w.m).Length)
	for i, words := range [...][2]string{{"high", "more"}, {"low", "less"}} {
		run := w.mass().ExtremeAt(w.m, 1-2*i)
		// A streak of n changes already says as much as an extreme of n+1 months.
		if run.Months < 3 || run.Months <= streak+1 {
			continue
		}
		c := Claim{Kind: Highest, Basis: words[0], Partner: w.partner, Period: w.span(),
			Value: float64(run.Months), Unit: Months}
		if run.Bounded {
			c.Base = calendar.Span{First: run.Since, Last: run.Since}
			return Sentence{plain("No month had seen " + words[1] + " "), w.state("since "+w.since(run.Since), c), plain(".")}
		}
		if run.Begin {
			return Sentence{plain("No month had seen " + words[1] + " "),
				w.state("since the data begin in "+w.mass().Span().First.Long(), c), plain(".")}
		}
		return Sentence{plain("It was "), w.state("the "+words[0]+"est figure in at least "+cardinal(run.Months)+" months", c), plain(".")}
	}
	return nil
}

// standing: "The United States was the fourth-largest destination, with 7.3% of
// all exports."
func (w writer) standing() Sentence {
	p := w.Partners[w.partner]
	if p.Kind == "total" {
		return nil
	}
	share := w.shareOf()
	place := w.Standing(w.partner, w.m)
	switch {
	case p.Kind == "country" && place.Place > 0 && share != nil:
		return Sentence{plain(Capital(p.Phrase) + " was the "), w.placed(place.Place), plain(", with "), *share, plain(" of all " + w.noun() + ".")}
	case p.Kind == "country" && place.Place > 0:
		return Sentence{plain(Capital(p.Phrase) + " was the "), w.placed(place.Place), plain(".")}
	case share != nil:
		return Sentence{plain("That was "), *share, plain(" of all " + w.noun() + ".")}
	}
	return nil
}

func (w writer) placed(place int) Segment {
	return w.state(NthMost(place, "largest")+" "+w.Side(), Claim{Kind: Rank, Partner: w.partner, Period: w.span(), Value: float64(place), Unit: Place})
}

func (w writer) shareOf() *Segment {
	s := w.mass().At(w.m).Share(w.Data.mass(Total).At(w.m)).Scale(100)
	if !s.Known() || s.Value < 0.05 {
		return nil
	}
	segment := w.number(s, percentDecimals, "%", Claim{Kind: Share, Partner: w.partner, Period: w.span(), Unit: Percent})
	return &segment
}

// yearToDate: "From January to September, exports to the United States came to
// about 4,140 tonnes, 5.2% less than in the same months of 2024."
func (w writer) yearToDate() Sentence {
	span := calendar.YearToDate(w.m)
	if span.Len() < 2 || !w.Sum(w.partner, span).Known() {
		return nil
	}
	s := Sentence{plain("From January to " + w.m.Name() + ", " + w.subject(w.partner) + " came to "), w.level(w.partner, span)}
	c := w.claim(YearToDate)
	c.Period, c.Base = span, span.Before(12)
	if change, ok := w.compared(c, "in the same months of "+spanName(calendar.WholeYear(w.m.Year()-1))); ok {
		s = append(append(s, plain(", ")), change...)
	}
	return append(s, plain("."))
}

// total: "Exports to all destinations fell 6.1% on the month, to 5,774 tonnes,
// 17.5% more than a year before."
func (w writer) total() Sentence {
	all := writer{w.Data, Total, w.m}
	if w.partner == Total || !all.mass().Known(w.m) {
		return nil
	}
	s := Sentence{plain(Capital(w.subject(Total)) + " ")}
	level := all.level(Total, w.span())
	if move, ok := all.move(all.claim(MonthOnMonth)); ok {
		to := " on the month, to "
		if move.Statement == nil {
			to = " on the month, at "
		}
		s = append(s, move, plain(to), level)
	} else {
		s = append(s, plain("came to "), level)
	}
	if year, ok := all.compared(all.claim(YearOnYear), "a year before"); ok {
		s = append(append(s, plain(", ")), year...)
	}
	return append(s, plain("."))
}
