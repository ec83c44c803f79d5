package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"lodestone/dataset/calendar"
)

// world is a true series, of which figures are published.
type world struct {
	r        *rand.Rand
	partners []string // countries
	groups   Groups   // EU27, of a country and perhaps of others that are not named
	span     calendar.Span
	mass     map[variable]float64 // tonnes, to the kilogram
	figures  []Figure
}

func newWorld(r *rand.Rand) *world {
	first := calendar.Of(2023, 1+r.IntN(6))
	w := &world{
		r:        r,
		partners: []string{"DEU", "USA", "VNM", "KOR"}[:1+r.IntN(4)],
		span:     calendar.Span{First: first, Last: first + calendar.Month(11+r.IntN(30))},
		mass:     map[variable]float64{},
		groups:   Groups{"EU27": {"DEU", "VNM"}},
	}
	unnamed := r.IntN(2) == 0
	for m := range w.span.All() {
		total := 0.0
		for _, partner := range append([]string{"others"}, w.partners...) {
			kilograms := math.Floor(math.Exp(10+3*r.Float64())) * float64(min(1, r.IntN(30)))
			w.mass[variable{partner, m}] = kilograms / 1000
			total += kilograms
		}
		w.mass[variable{"WLD", m}] = total / 1000
		bloc := w.mass[variable{"DEU", m}] + w.mass[variable{"VNM", m}]
		if unnamed {
			bloc += w.mass[variable{"others", m}]
		}
		w.mass[variable{"EU27", m}] = bloc
	}
	return w
}

func (w *world) total(partner string, span calendar.Span) float64 {
	sum := 0.0
	for _, member := range members(partner) {
		for m := range span.All() {
			sum += w.mass[variable{member, m}]
		}
	}
	return sum
}

// say publishes a number: rounded, cut, hedged, or as a bound.
func (w *world) say(partner string, span calendar.Span, measure string, x float64, decimals int) {
	f := Figure{
		ID: fmt.Sprintf("f%d", len(w.figures)+1), Partner: partner, Period: span.String(),
		Measure: measure, Qualifier: "exact",
	}
	unit := math.Pow10(-decimals)
	printed := math.Round(x/unit) * unit
	switch w.r.IntN(8) {
	case 0:
		f.Qualifier, printed = "rounded-down", math.Trunc(x/unit)*unit
	case 1: // to some digit, cut, rounded or rounded up
		f.Qualifier = "approx"
		coarse := unit // tens only where they are within 5%
		if decimals == 0 && math.Abs(x) >= 210 && w.r.IntN(2) == 0 {
			coarse = 10
		}
		how := []func(float64) float64{math.Floor, math.Round, math.Ceil}[w.r.IntN(3)]
		printed = how(x/coarse) * coarse
	case 2:
		f.Qualifier, printed = "over", math.Ceil(x/unit-1)*unit // never x itself
	case 3:
		f.Qualifier, printed = "under", math.Floor(x/unit+1)*unit
	}
	f.Value = strconv.FormatFloat(printed+0, 'f', decimals, 64)
	w.figures = append(w.figures, f)
}

// sayWholeTonnes publishes two masses in whole tonnes, and the percent that
// follows from those and not from the truth.
func (w *world) sayWholeTonnes(partner string, span, base calendar.Span, measure string) {
	whole := func(span calendar.Span) float64 {
		x, f := w.total(partner, span), Figure{Qualifier: "exact"}
		printed := math.Round(x)
		if w.r.IntN(3) == 0 {
			f.Qualifier, printed = "rounded-down", math.Floor(x)
		}
		f.ID = fmt.Sprintf("f%d", len(w.figures)+1)
		f.Partner, f.Period, f.Measure = partner, span.String(), "export_mass"
		f.Value = strconv.FormatFloat(printed, 'f', 0, 64)
		w.figures = append(w.figures, f)
		return printed
	}
	over, under := whole(span), whole(base)
	if under == 0 {
		return
	}
	w.figures = append(w.figures, Figure{
		ID: fmt.Sprintf("f%d", len(w.figures)+1), Partner: partner, Period: span.String(), Measure: measure,
		Value: strconv.FormatFloat(100*(over/under-1), 'f', w.r.IntN(3), 64), Qualifier: "exact",
	})
}

// publish says something about a random partner and span.
func (w *world) publish() {
	speakable := append([]string{"WLD", "EU27"}, w.partners...)
	if len(w.partners) > 1 {
		speakable = append(speakable, "X-"+w.partners[0]+"+"+w.partners[1])
	}
	partner := speakable[w.r.IntN(len(speakable))]
	first := w.span.First + calendar.Month(w.r.IntN(w.span.Len()))
	span := calendar.Span{First: first, Last: first}
	if w.r.IntN(3) == 0 {
		span.Last = min(w.span.Last, first+calendar.Month(w.r.IntN(6)))
	}
	measure, base := "yoy_pct", span.Before(12)
	if span.Len() == 1 && w.r.IntN(2) == 0 {
		measure, base = "mom_pct", span.Before(1)
	}
	x, decimals := w.total(partner, span), w.r.IntN(3)
	before := w.total(partner, base)
	known := base.First >= w.span.First && before > 0
	switch w.r.IntN(6) {
	case 0, 1:
		w.say(partner, span, "export_mass", x, decimals)
	case 2, 3:
		if known {
			w.say(partner, span, measure, 100*(x/before-1), decimals)
		}
	case 4:
		if known {
			w.sayWholeTonnes(partner, span, base, measure)
		}
	default:
		if all := w.total("WLD", span); partner != "WLD" && all > 0 {
			w.say(partner, span, "share_pct", 100*x/all, decimals)
		}
	}
}

// publishMean prints a change on the mean of three years, where the truth goes
// back as far.
func (w *world) publishMean() {
	m := w.span.Last
	mean := 0.0
	for year := 1; year <= 3; year++ {
		past := m - calendar.Month(12*year)
		if past < w.span.First {
			return
		}
		mean += w.mass[variable{"WLD", past}] / 3
	}
	if mean > 0 {
		span := calendar.Span{First: m, Last: m}
		w.say("WLD", span, "vs_3y_avg_pct", 100*(w.total("WLD", span)/mean-1), w.r.IntN(3))
	}
}

// publishRanks prints the places of the countries in a month or a span; the
// others are one country more, which is not named.
func (w *world) publishRanks() {
	m := w.span.First + calendar.Month(w.r.IntN(w.span.Len()))
	span := calendar.Span{First: m, Last: min(w.span.Last, m+calendar.Month(w.r.IntN(3)))}
	order := append([]string{"others"}, w.partners...)
	slices.SortStableFunc(order, func(a, b string) int {
		return cmp.Compare(w.total(b, span), w.total(a, span))
	})
	for i, partner := range order {
		if partner != "others" && w.r.IntN(3) > 0 {
			w.figures = append(w.figures, Figure{
				ID: fmt.Sprintf("f%d", len(w.figures)+1), Partner: partner, Period: span.String(),
				Measure: "rank", Value: strconv.Itoa(i + 1), Qualifier: "exact",
			})
		}
	}
}

// Truths are made, published with all the ways of printing, and reconciled; no
// interval may miss its truth. One case in fifty goes through linear programming
// too, which takes most of the time.
func TestTheTruthLiesInEveryInterval(t *testing.T) {
	cases := 10_000
	if testing.Short() {
		cases = 1000
	}
	r := rand.New(rand.NewPCG(7, 8))
	months, narrow, whole := 0, 0, 0
	for n := range cases {
		w := newWorld(r)
		for range 2 + r.IntN(30) {
			w.publish()
		}
		w.publishRanks()
		w.publishMean()
		l, err := read(w.figures, w.groups)
		if err != nil {
			t.Fatal(err)
		}
		s := l.system(l.all())
		b, clash := s.check()
		if clash == nil && n%50 == 0 {
			clash = s.tighten(b)
		}
		if clash != nil {
			t.Fatalf("case %d: figures of one truth contradict each other: %v", n, w.of(l.ids(clash)))
		}
		for i, v := range s.vars {
			x := w.mass[v]
			months++
			if b.high[i]-b.low[i] < x/10 {
				narrow++
			}
			if slack := 1e-6 * max(1, x); x < b.low[i]-slack || x > b.high[i]+slack {
				t.Fatalf("case %d: %v is %v, outside %v to %v by %v", n, v, x, b.low[i], b.high[i],
					w.of(l.ids(b.lowBy[i].union(b.highBy[i]))))
			}
		}
		whole += len(l.wholeUnit(s, b, l.all()))
	}
	t.Logf("%d months, %d of them known to 10%%; %d percents of whole tonnes tagged", months, narrow, whole)
	if narrow < months/10 || whole < cases/100 {
		t.Error("the cases are too easy to tell anything")
	}
}

// of returns the figures of the given ids.
func (w *world) of(ids []string) []Figure {
	return slices.DeleteFunc(slices.Clone(w.figures), func(f Figure) bool { return !slices.Contains(ids, f.ID) })
}

// Of small truths, published in all those ways, the bounds of every month are
// those of linear programming. The total of the whole is published each time:
// through months without an upper bound nothing is proven.
func TestBoundsOfPublishedFiguresEqualThoseOfLinearProgramming(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	compared := 0
	for range 400 {
		w := newWorld(r)
		w.span.Last = w.span.First + 2
		w.figures = []Figure{{ID: "f1", Partner: "WLD", Period: w.span.String(), Measure: "export_mass",
			Value: strconv.FormatFloat(w.total("WLD", w.span), 'f', 0, 64), Qualifier: "exact"}}
		for range 2 + r.IntN(6) {
			w.publish()
		}
		w.publishRanks()
		l, err := read(w.figures, w.groups)
		if err != nil {
			t.Fatal(err)
		}
		s := l.system(l.all())
		b, clash := s.check()
		if clash == nil {
			clash = s.tighten(b)
		}
		if clash != nil || len(s.vars) > neighbourhood {
			t.Fatalf("%d variables, clash %v", len(s.vars), l.ids(clash))
		}
		for v := range s.vars {
			low, err1 := primal(s, v, 1)
			high, err2 := primal(s, v, -1)
			if err1 != nil || err2 != nil || s.vars[v].month > w.span.Last || s.vars[v].month < w.span.First {
				continue
			}
			compared++
			if tolerance := 1e-6 * max(1, -high); math.Abs(b.low[v]-low) > tolerance || math.Abs(b.high[v]+high) > tolerance {
				t.Errorf("%v is %v to %v, by linear programming %v to %v, of %v",
					s.vars[v], b.low[v], b.high[v], low, -high, w.figures)
			}
		}
	}
	t.Logf("%d months compared", compared)
	if compared < 1000 {
		t.Errorf("%d months compared: too few to tell", compared)
	}
}
