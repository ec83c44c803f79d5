package claim

import (
	"cmp"
	"math"
	"slices"

	"lodestone/wasm/interval"
)

// move is how far one partner moved, or its part in how far the total did.
type move struct {
	partner string
	size    interval.Interval
}

func largestFirst(moves []move) {
	slices.SortStableFunc(moves, func(a, b move) int {
		return cmp.Compare(math.Abs(b.size.Value), math.Abs(a.size.Value))
	})
}

// moves tells who gained and who lost most on the month before, in tonnes (0) or in
// percent (1). It tells the larger first where the published digits say which that
// is; the note says where they do not.
func (t monthTeller) moves(by int) Passage {
	var sides [2][]move // rises and falls
	n := 0
	for _, code := range t.partners {
		size := t.of(code).moved(by)
		if sign := size.Sign(); sign != 0 {
			sides[falling(sign)] = append(sides[falling(sign)], move{code, size})
			n++
		}
	}
	p := Passage{Heading: t.heading(monthly.moves[by])}
	if n < 2 {
		return p
	}
	p.Note = t.fill(monthly.movesOf[by][t.way()], parts{"floor": words(units(t.Words, t.style.tonnes, t.Words.Grouped(t.floor(), 0)))}).String()
	for _, side := range sides {
		largestFirst(side)
		for _, one := range side[:min(mostMoves, len(side))] {
			p.add(t.of(one.partner).moving(by, one.size))
		}
		p.Note = t.tied(side, p.Note)
	}
	return p
}

// moved is the change on the month before in kilograms or in percent, missing
// where it is not known well enough. There is a percentage of a base that is large
// enough for one, and none of a fall to nothing.
func (w writer) moved(by int) interval.Interval {
	c := w.claim(MonthOnMonth)
	now, then := w.mass().At(w.m), w.mass().At(w.m-1)
	if by == 0 {
		rise := now.Sub(then)
		if Wide(rise) {
			return interval.Missing()
		}
		return rise
	}
	change := w.change(c, c.Period, c.Base)
	if now.High <= 0 || then.Low < w.floor()*1000 || open(change, c) || show(change, percentDecimals(change.Value)).value == 0 {
		return interval.Missing()
	}
	return change
}

// moving tells a move as the style has it: by a verb, or as a comparison.
func (w writer) moving(by int, size interval.Interval) Sentence {
	how, c, more := w.move(by, size)
	if verb := w.style.move[how]; verb != "" {
		return w.fill(monthly.move, parts{"how": w.states(verb, c, more)})
	}
	more["base"] = w.fill(w.style.monthBefore, nil)
	return w.fill(w.style.each, parts{"changes": w.after(w.states(w.style.than[how], c, more))})
}

// move tells what moved returns; in tonnes, one from nothing or to it by both levels.
func (w writer) move(by int, size interval.Interval) (outcome, Claim, parts) {
	c := w.claim(MonthOnMonth)
	switch {
	case by == 1:
		return w.byPercent(c, size)
	case w.mass().At(w.m).High <= 0, w.mass().At(w.m-1).High <= 0:
		return w.compare(c)
	}
	how, c, more := w.byMass(c, size)
	c.Kind = MonthOnMonth
	return how, c, more
}

// floor is the least tonnage of the month before that is ranked in percent: a round
// number of up to a hundredth of all, and a tonne at least, so that it is no low base.
func (w writer) floor() float64 {
	floor, steps := 1.0, [...]float64{2, 2.5, 2}
	for i := 0; floor*steps[i%3] <= w.Data.mass(Total).At(w.m-1).Value/1000*baseShare; i++ {
		floor *= steps[i%3]
	}
	return floor
}

// tied adds to a note among which partners the order of moves is open, because
// the published digits allow either to be the larger, where one of them is told.
func (t monthTeller) tied(side []move, note string) string {
	for i := 0; i < min(mostMoves, len(side)); {
		var names []string
		for run := side[i].size; i < len(side) && run.Meets(side[i].size); i++ {
			names, run = append(names, t.Partners[side[i].partner].Phrase), run.Hull(side[i].size)
		}
		if len(names) > 1 {
			note = t.Words.Say("{text} {sentence}", "text", note,
				"sentence", t.Words.Say("The published digits leave the order of {partners} open.", "partners", t.Words.List(names)))
		}
	}
	return note
}
