package concentration

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var na, inf = math.NaN(), math.Inf(1)

// near compares to a relative 1e-12: the references are closed forms.
func near(got, want float64) bool { return math.Abs(got-want) <= 1e-12*math.Abs(want) }

func TestMeasuresAgreeWithReferences(t *testing.T) {
	for _, c := range []struct {
		name                     string
		amounts                  []float64
		herfindahl, top, entropy float64 // top: of the two largest
	}{
		// by hand: shares 1/2, 1/4, 1/4
		{"three parts", []float64{2, 4, 2}, 0.375, 0.75, 1.5 * math.Ln2},
		// the worked example of the US Department of Justice's page on the index:
		// four firms with 30, 30, 20 and 20 percent have 2,600
		{"four firms", []float64{30, 30, 20, 20}, 0.26, 0.6, 1.366158847569202},
		// numpy 1.24.2, scipy 1.10.1: testdata/concentration.py
		{"nine partners", []float64{590.2, 421, 402.75, 312.5, 0, 96.1, 33.3, 8, 0.4},
			0.22899311917494194, 0.5424165213892986, 1.5805293842676558},
		{"equal parts", []float64{7, 7, 7, 7, 7}, 0.2, 0.4, math.Log(5)},
		{"one part", []float64{3}, 1, 1, 0},
		{"a zero adds nothing", []float64{0, 2, 4, 2, 0}, 0.375, 0.75, 1.5 * math.Ln2},
		{"huge amounts", []float64{5e307, 1e308, 5e307}, 0.375, 0.75, 1.5 * math.Ln2},
		{"tiny amounts", []float64{5e-320, 1e-319, 5e-320}, 0.375, 0.75, 1.5 * math.Ln2},
	} {
		h, err1 := Herfindahl(c.amounts)
		top, err2 := TopShare(c.amounts, 2)
		e, err3 := Entropy(c.amounts)
		if err := errors.Join(err1, err2, err3); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if c.name == "tiny amounts" {
			// denormals have few digits
			if math.Abs(h-c.herfindahl) > 1e-3 {
				t.Errorf("%s: Herfindahl = %v, want about %v", c.name, h, c.herfindahl)
			}
			continue
		}
		if !near(h, c.herfindahl) || !near(top, c.top) || !near(e, c.entropy) {
			t.Errorf("%s: index, two largest, entropy = %v, %v, %v; want %v, %v, %v",
				c.name, h, top, e, c.herfindahl, c.top, c.entropy)
		}
	}
}

func TestTheOrderOfPartsDoesNotMatter(t *testing.T) {
	a := []float64{3, 1, 4, 1, 5, 9, 2, 6}
	before := slices.Clone(a)
	one, _ := TopShare(a, 3)
	if !slices.Equal(a, before) {
		t.Errorf("TopShare leaves %v of %v", a, before)
	}
	slices.Reverse(a)
	if two, _ := TopShare(a, 3); !near(one, 20.0/31) || !near(two, one) {
		t.Errorf("TopShare = %v, then %v, want 20/31", one, two)
	}
	if all, err := TopShare(a, 99); all != 1 || err != nil {
		t.Errorf("TopShare of more parts than there are = %v, %v, want 1", all, err)
	}
}

func TestWhatHasNoSharesIsRefused(t *testing.T) {
	for _, c := range []struct {
		name    string
		amounts []float64
		want    error
	}{
		{"empty", nil, ErrNothing},
		{"all zero", []float64{0, 0}, ErrNothing},
		{"a gap", []float64{1, na, 2}, ErrMissing},
		{"all missing", []float64{na, na}, ErrMissing},
		{"negative", []float64{1, -1}, ErrAmount},
		{"infinite", []float64{1, inf}, ErrAmount},
	} {
		_, err1 := Herfindahl(c.amounts)
		_, err2 := TopShare(c.amounts, 1)
		_, err3 := Entropy(c.amounts)
		for _, err := range []error{err1, err2, err3} {
			if !errors.Is(err, c.want) {
				t.Errorf("%s: %v, want %v", c.name, err, c.want)
			}
		}
	}
}

func TestBoundsByHand(t *testing.T) {
	for _, c := range []struct {
		name      string
		known     []float64
		unknown   Unknown
		low, high float64
	}{
		{"nothing unknown", []float64{1, 1}, Unknown{2, 2, 0, 0}, 0.5, 0.5},
		// 2 left: as 1+1 (4+4+2 over 36), or as 2 (4+4+4 over 36)
		{"two share the rest", []float64{2, 2}, Unknown{6, 6, 2, inf}, 10.0 / 36, 12.0 / 36},
		// 5 left, at most 2 each: 5/3 thrice, or 2+2+1
		{"a largest amount", []float64{5}, Unknown{10, 10, 3, 2}, (25 + 25.0/3) / 100, 0.34},
		// a remainder of 0 to 4: least at Q/K = 3 (18 over 36), most at 0 (9 over 9)
		{"an uncertain total", []float64{3}, Unknown{3, 7, 1, inf}, 0.5, 1},
		{"nothing known", nil, Unknown{8, 12, 4, inf}, 0.25, 1},
		{"nothing known, at most 3 each", nil, Unknown{12, 12, 5, 3}, 0.2, 0.25},
		{"nothing known, perhaps nothing there", nil, Unknown{0, 12, 5, 3}, 0.2, 1},
		{"the total is below the known by rounding", []float64{0.1, 0.2}, Unknown{0.3, 0.3, 0, 0},
			5.0 / 9, 5.0 / 9},
		{"huge", []float64{5e307, 2.5e307}, Unknown{1e308, 1e308, 1, inf}, 0.375, 0.375},
	} {
		low, high, err := HerfindahlBounds(c.known, c.unknown)
		if err != nil || !near(low, c.low) || !near(high, c.high) {
			t.Errorf("%s: %v to %v, %v; want %v to %v", c.name, low, high, err, c.low, c.high)
		}
	}
}

func TestImpossibleSplitsAreRefused(t *testing.T) {
	for _, c := range []struct {
		name    string
		known   []float64
		unknown Unknown
		want    error
	}{
		{"the known exceed the total", []float64{5}, Unknown{3, 4, 2, inf}, ErrNoSplit},
		{"the unknown cannot fill it", []float64{5}, Unknown{9, 10, 3, 1}, ErrNoSplit},
		{"nobody to have the rest", []float64{5}, Unknown{6, 7, 0, inf}, ErrNoSplit},
		{"a total upside down", []float64{5}, Unknown{7, 6, 1, inf}, ErrNoSplit},
		{"nothing at all", nil, Unknown{0, 0, 3, inf}, ErrNothing},
		{"nobody at all", nil, Unknown{0, 5, 0, inf}, ErrNothing},
		{"a missing amount", []float64{1, na}, Unknown{1, 2, 1, 1}, ErrMissing},
		{"a missing total", []float64{1}, Unknown{na, 2, 1, 1}, ErrMissing},
		{"a negative amount", []float64{-1}, Unknown{1, 2, 1, 3}, ErrAmount},
		{"an unbounded total", []float64{1}, Unknown{1, inf, 1, 3}, ErrAmount},
	} {
		if low, high, err := HerfindahlBounds(c.known, c.unknown); !errors.Is(err, c.want) {
			t.Errorf("%s: %v to %v, %v; want %v", c.name, low, high, err, c.want)
		}
	}
}

// Every split on a fine lattice lies within the bounds, and some lie as near to
// them as the lattice is fine: bounds that are too wide fail as well.
func TestBoundsAreThoseOfAllSplits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	const step = 0.05
	for range 60 {
		known := make([]float64, r.IntN(4))
		sum := 0.0
		for i := range known {
			known[i] = step * float64(1+r.IntN(60))
			sum += known[i]
		}
		u := Unknown{Parts: 1 + r.IntN(3), Largest: step * float64(5+r.IntN(40))}
		u.TotalLow = sum + step*float64(1+r.IntN(10))
		u.TotalHigh = u.TotalLow + step*float64(r.IntN(30))
		low, high, err := HerfindahlBounds(known, u)
		least, most := searchSplits(known, u, step)
		if err != nil {
			if !math.IsInf(least, 1) {
				t.Errorf("%v with %+v: %v, but a split has %v", known, u, err, least)
			}
			continue
		}
		if least < low-1e-12 || most > high+1e-12 {
			t.Errorf("%v with %+v: %v to %v, but splits have %v to %v", known, u, low, high, least, most)
		}
		if least > low+0.02 || most < high-1e-9 {
			t.Errorf("%v with %+v: %v to %v is too wide, splits have %v to %v", known, u, low, high, least, most)
		}
	}
}

// searchSplits tries every split in multiples of step.
func searchSplits(known []float64, u Unknown, step float64) (least, most float64) {
	least, most = inf, -inf
	amounts := slices.Clone(known)
	var place func(parts int, total float64)
	place = func(parts int, total float64) {
		if parts == 0 {
			if total > u.TotalLow-1e-9 && total < u.TotalHigh+1e-9 {
				h, _ := Herfindahl(amounts)
				least, most = min(least, h), max(most, h)
			}
			return
		}
		for k := 0; float64(k)*step < u.Largest+1e-9; k++ {
			amounts = append(amounts, float64(k)*step)
			place(parts-1, total+float64(k)*step)
			amounts = amounts[:len(amounts)-1]
		}
	}
	total := 0.0
	for _, a := range known {
		total += a
	}
	place(u.Parts, total)
	return least, most
}

func FuzzBoundsAreFinite(f *testing.F) {
	f.Add(1.0, 2.0, 3.0, 4.0, 5, 1.0)
	f.Add(0.0, 0.0, 0.0, 12.0, 5, 1e-320)
	f.Add(1e308, 1e-308, 0.0, 1.7e308, 200, inf)
	f.Fuzz(func(t *testing.T, a, b, low, high float64, parts int, largest float64) {
		u := Unknown{low, high, max(0, min(parts, 1<<20)), largest}
		l, h, err := HerfindahlBounds([]float64{a, b}, u)
		if err == nil && !(l >= 0 && l <= h && h <= 1) {
			t.Errorf("%v, %v with %+v: %v to %v", a, b, u, l, h)
		}
	})
}

func Benchmark250Partners360Months(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	months := make([][]float64, 360)
	for m := range months {
		for range 250 {
			months[m] = append(months[m], r.ExpFloat64())
		}
	}
	for b.Loop() {
		for _, amounts := range months {
			Herfindahl(amounts)
			TopShare(amounts, 5)
			Entropy(amounts)
			HerfindahlBounds(amounts[:200], Unknown{300, 310, 50, 5})
		}
	}
}
