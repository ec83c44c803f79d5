package reconcile

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// quantity is a mass that a figure speaks of: that of a partner, or of several
// joined by "+", over a span; with years above one, the mean of the span and of
// the same months in as many years less one before it. Without a partner it is
// none.
type quantity struct {
	partner string
	span    calendar.Span
	years   int
}

// form is what a statement is about. Figures of one form differ only in their
// digits, so what they allow together is what their bands have in common.
type form struct {
	over quantity
	base quantity // what over is compared with; none for a mass
	rank int      // the place of over among countries; 0 for all else

	// How far a percent that was computed from whole tonnes may be off: the mass
	// of over is at least base times the band's low less slackLow, and at most
	// base times its high plus slackHigh, in tonnes.
	slackLow, slackHigh float64
}

// statement is a figure as a constraint.
type statement struct {
	form
	figure int
	band   interval.Interval // tonnes, or a ratio to base
	hedged bool
}

// prints reports whether the statement gives the mass of one partner and month.
func (s statement) prints() bool {
	return s.rank == 0 && s.base.partner == "" && s.over.span.Len() == 1 &&
		!math.IsInf(s.band.Width(), 1)
}

// ledger is all figures as constraints. Sets of figures are sets of places in it.
type ledger struct {
	figures    []Figure
	statements []statement // at most one a figure, in order of the figures
	groups     Groups
	solved     solutions
}

// read leaves out what is disputed and what is not about net mass.
func read(figures []Figure, groups Groups) (*ledger, error) {
	l := &ledger{figures: figures, groups: groups, solved: solutions{}}
	for i, f := range figures {
		if f.Disputed || !ofNetMass(f.Measure) {
			continue
		}
		st, err := f.statement()
		if err != nil {
			return nil, err
		}
		st.figure = i
		if st.over.partner != "" {
			l.statements = append(l.statements, st)
		}
	}
	l.admitWholeTonnes()
	return l, nil
}

// ofNetMass reports whether figures of a measure speak of net mass.
func ofNetMass(measure string) bool {
	switch measure {
	case "export_mass", "mom_pct", "yoy_pct", "ytd_pct", "share_pct", "vs_3y_avg_pct", "rank":
		return true
	}
	return false
}

// statement reads f. It has no partner where f is about partners that are not
// said, such as the ten largest.
func (f Figure) statement() (statement, error) {
	span, err := f.span()
	if err != nil {
		return statement{}, err
	}
	if strings.HasPrefix(f.Partner, "X-TOP") {
		return statement{}, nil
	}
	st := statement{
		form:   form{over: quantity{partner: f.Partner, span: span, years: 1}},
		hedged: f.Qualifier != "exact" && f.Qualifier != "rounded-down",
	}
	if f.Measure == "rank" {
		st.rank, err = strconv.Atoi(f.Value)
		if err != nil || st.rank < 1 {
			return statement{}, fmt.Errorf("reconcile: figure %s: %q is not a rank", f.ID, f.Value)
		}
		return st, nil
	}
	if st.band, err = f.band(); err != nil {
		return statement{}, err
	}
	st.base = st.over
	switch f.Measure {
	case "export_mass":
		st.base = quantity{}
		return st, nil
	case "share_pct":
		st.base.partner = "WLD"
		st.band = st.band.Scale(0.01)
		return st, nil
	case "mom_pct":
		st.base.span = span.Before(span.Len())
	case "vs_3y_avg_pct":
		st.base.span, st.base.years = span.Before(12), 3
	default:
		st.base.span = span.Before(12)
	}
	st.band = st.band.Scale(0.01).Add(interval.Exact(1))
	return st, nil
}

// admitWholeTonnes gives slack to each percent that is the quotient of masses
// printed in whole tonnes. Whoever printed them: figures are copied, and a
// percent that follows from numbers in circulation cannot be told from one that
// was computed from them.
func (l *ledger) admitWholeTonnes() {
	type whole struct{ value, low, high float64 } // the truth is value+low to value+high
	printed := map[quantity][]whole{}
	for _, st := range l.statements {
		f := l.figures[st.figure]
		d, err := readDigits(f.Value)
		if err == nil && f.Measure == "export_mass" && !st.hedged && d.decimals == 0 {
			printed[st.over] = append(printed[st.over],
				whole{d.value, st.band.Low - d.value, st.band.High - d.value})
		}
	}
	for i := range l.statements {
		st := &l.statements[i]
		for _, over := range printed[st.over] {
			for _, base := range printed[st.base] {
				q := over.value / base.value
				if !interval.Exact(q).Within(st.band) {
					continue
				}
				st.slackLow = max(st.slackLow, st.band.Low*base.high-over.low)
				st.slackHigh = max(st.slackHigh, over.high-st.band.High*base.low)
			}
		}
	}
}

// all returns the set of all figures that are statements.
func (l *ledger) all() set {
	use := newSet(len(l.figures))
	for _, st := range l.statements {
		use.add(st.figure)
	}
	return use
}

// ids returns the ids of a set of figures, in order of the figures.
func (l *ledger) ids(s set) []string {
	var ids []string
	for _, i := range s.members() {
		ids = append(ids, l.figures[i].ID)
	}
	return ids
}

// wholeUnit returns the percents in use that do not hold at their digits within
// b, and were given slack.
func (l *ledger) wholeUnit(s *system, b *bounds, use set) []string {
	tagged := newSet(len(l.figures))
	for _, st := range l.statements {
		if !use.has(st.figure) || st.slackLow == 0 && st.slackHigh == 0 {
			continue
		}
		over, base := s.total(b, st.over), s.total(b, st.base)
		ratio := interval.Interval{Low: over.Low / base.High, High: over.High / base.Low}
		if !ratio.Meets(st.band) {
			tagged.add(st.figure)
		}
	}
	return l.ids(tagged)
}
