package dataset

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"
)

func openBundled(t testing.TB) *Dataset {
	t.Helper()
	d, err := Open(bundled(t))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// cell names the observation of row i, as "USA 2025-09".
func cell(o *Observations, i int) string {
	name := o.Partner.At(i) + " " + o.Period.At(i)
	if o.Commodity.At(i) == MagnetsAndSemis {
		name += " with powder and alloys"
	}
	return name
}

func TestAFigureIsKnownFromWhenItHadSurelyBeenPublished(t *testing.T) {
	figures := []Figure{
		{ID: "day", Published: "2025-10-20"}, {ID: "month", Published: "2024-02"},
		{ID: "year", Published: "2023"}, {ID: "unknown"}, {ID: "last", Published: "2026-02"},
		{ID: "this year", Published: "2026"},
	}
	want := map[string]string{
		"day": "2025-10-20", "month": "2024-02-29", "year": "2023-12-31",
		// gathered after February 2026, the latest month that any of them names
		"last": "2026-02-28", "this year": "2026-02-28", "unknown": "2026-02-28",
	}
	if got := KnownFrom(figures); !maps.Equal(got, want) {
		t.Errorf("KnownFrom = %v, want %v", got, want)
	}
}

func TestTheLastVintageIsWhatTheObservationsAre(t *testing.T) {
	d := openBundled(t)
	days := d.Vintages()
	if len(days) < 30 || !slices.IsSorted(days) {
		t.Fatalf("vintages %v", days)
	}
	last := days[len(days)-1]
	for _, date := range []string{last, last[:7], last[:4], "2099", ""} {
		if d.AsOf(date) != &d.Observations {
			t.Errorf("AsOf(%q) are not the observations", date)
		}
	}
	if n := d.AsOf("2013").Rows(); n != 0 {
		t.Errorf("%d observations before the first vintage", n)
	}
	walked := d.vintages.asOf(last)
	rows := map[string]bool{}
	for i := range walked.Rows() {
		rows[row(walked, i)] = true
	}
	for j := range d.Observations.Rows() {
		if d.Observations.Reporter.At(j) != "CHN" {
			continue
		}
		if !rows[row(&d.Observations, j)] {
			t.Fatalf("row %d of the observations, %s, is not in the last vintage", j, row(&d.Observations, j))
		}
		delete(rows, row(&d.Observations, j))
	}
	if len(rows) > 0 {
		t.Errorf("the last vintage has %d rows that are no observations", len(rows))
	}
}

// row is all that row i says.
func row(o *Observations, i int) string {
	return fmt.Sprint(o.Period.At(i), o.Freq.At(i), o.Reporter.At(i), o.Partner.At(i), o.Flow.At(i),
		o.Commodity.At(i), o.NetMassLow[i], o.NetMass[i], o.NetMassHigh[i], o.Value[i],
		o.ValueLow[i], o.ValueHigh[i], o.Status.At(i), o.Published.At(i), o.Lineage.At(i))
}

func TestVintagesHoldWhatWasKnownThen(t *testing.T) {
	d := openBundled(t)
	for _, test := range []struct {
		date, partner, period string
		low, high             float64 // kg; 0, 0 where nothing was known
		status                string
	}{
		// customs published September on 20 October, October on 20 November
		{"2025-10-19", "USA", "2025-09", 0, 0, ""},
		{"2025-10-20", "USA", "2025-09", 420450, 420550, "A"},
		{"2025-10-20", "USA", "2025-10", 0, 0, ""},
		{"2025-10", "USA", "2025-10", 0, 0, ""},
		{"2025-11-22", "USA", "2025-10", 656250, 656350, "A"},
		// 5,774 t; who cut it to 5,773 gave no date
		{"2025-10-20", "WLD", "2025-09", 5773500, 5774500, "A"},
		{"2026-12-31", "WLD", "2025-09", 5773500, 5774000, "A"},
		// 6,356 t, cut, and in December 6,357 t
		{"2025-12-19", "WLD", "2025-01", 6356000, 6357000, "A"},
		{"2025-12-20", "WLD", "2025-01", 6356500, 6357000, "A"},
		// 46 t, and with only the month of the page known, 46.4 t
		{"2025-06-29", "USA", "2025-05", 45500, 46500, "A"},
		{"2025-06-30", "USA", "2025-05", 46350, 46450, "A"},
		// a year later it follows from 656.3 t and +4.5%
		{"2025-11-20", "USA", "2024-10", 0, 0, ""},
		{"2025-11-22", "USA", "2024-10", 627690.1004, 628386.7880, "E"},
	} {
		o := d.AsOf(test.date)
		low, high, status := 0.0, 0.0, ""
		for i := range o.Rows() {
			if cell(o, i) == test.partner+" "+test.period && o.Reporter.At(i) == "CHN" {
				low, high, status = o.NetMassLow[i], o.NetMassHigh[i], o.Status.At(i)
			}
		}
		if low != test.low || high != test.high || status != test.status {
			t.Errorf("as of %s, %s %s is %.4f to %.4f %q, want %.4f to %.4f %q", test.date,
				test.partner, test.period, low, high, status, test.low, test.high, test.status)
		}
	}
}

// Where an interval is not inside that of the vintage before, by vintage and
// cell, and why. No figure has been withdrawn so far, and no reported month been
// known more closely before it was printed.
var loosened = map[string]string{
	"2026-04-20 X-EUROPE 2026-02": "a range from a sum of two months; the total of the one that came out then" +
		" is below it, so nothing is left to say of Europe",
}

func TestWhatIsKnownStaysKnown(t *testing.T) {
	d := openBundled(t)
	before := map[string][2]float64{}
	narrowed, open := 0, maps.Clone(loosened)
	for _, day := range d.Vintages() {
		o := d.vintages.asOf(day)
		now := map[string][2]float64{}
		for i := range o.Rows() {
			name := cell(o, i)
			now[name] = [2]float64{o.NetMassLow[i], o.NetMassHigh[i]}
			if a, ok := before[name]; ok && a != now[name] {
				narrowed++
			}
		}
		for name, a := range before {
			b, ok := now[name]
			if ok && a[0] <= b[0] && b[1] <= a[1] {
				continue
			}
			if loosened[day+" "+name] == "" {
				t.Errorf("%s: %s was %v and is %v, there: %t", day, name, a, b, ok)
			}
			delete(open, day+" "+name)
		}
		before = now
	}
	for name, why := range open {
		t.Errorf("%s is explained (%s), and lost nothing", name, why)
	}
	if narrowed < 50 {
		t.Errorf("%d intervals became narrower: too few to tell", narrowed)
	}
}

func TestFilesThatAreNotNeededAtOnceAreLoadedLater(t *testing.T) {
	files := bundled(t)
	b := files[VintagesFile]
	delete(files, VintagesFile)
	d, err := Open(files)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Vintages()) > 0 || d.AsOf("2025-10-20") != nil || d.AsOf("") != &d.Observations {
		t.Errorf("before it is loaded there are %d vintages", len(d.Vintages()))
	}
	damaged := slices.Clone(b)
	damaged[100] ^= 1
	if err := d.Load(VintagesFile, damaged); !errors.Is(err, ErrCorrupt) || len(d.Vintages()) > 0 {
		t.Errorf("Load says %v of a damaged file, and there are %d vintages", err, len(d.Vintages()))
	}
	if err := d.Load(ManifestFile, files[ManifestFile]); !errors.Is(err, ErrCorrupt) {
		t.Errorf("Load says %v of a file that the manifest does not name", err)
	}
	if err := d.Load(VintagesFile, b); err != nil || d.AsOf("2025-10-20").Rows() == 0 {
		t.Errorf("Load says %v of a sound file", err)
	}
}

func ExampleDataset_AsOf() {
	files := map[string][]byte{}
	for _, name := range []string{ManifestFile, ObservationsFile, FiguresFile, EventsFile, VintagesFile} {
		files[name], _ = os.ReadFile(name)
	}
	d, err := Open(files)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, date := range []string{"2025-06-20", "2025-06-30"} {
		o := d.AsOf(date)
		for i := range o.Rows() {
			if o.Period.At(i) == "2025-05" && o.Partner.At(i) == "USA" {
				fmt.Printf("as of %s: %.2f to %.2f t\n", date, o.NetMassLow[i]/1000, o.NetMassHigh[i]/1000)
			}
		}
	}
	// Output:
	// as of 2025-06-20: 45.50 to 46.50 t
	// as of 2025-06-30: 46.35 to 46.45 t
}
