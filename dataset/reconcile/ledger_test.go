package reconcile

import (
	"encoding/csv"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// The tests of this file run over the published ledger as it stands.

func published(t testing.TB, name string) []map[string]string {
	t.Helper()
	file, err := os.Open("../published/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// ledgerOf returns the figures of China's exports of a commodity. Those on a
// typical month of a year speak of no month and of no sum.
func ledgerOf(t testing.TB, commodity string) []Figure {
	t.Helper()
	var figures []Figure
	for _, r := range published(t, "figures.csv") {
		typicalMonth := r["freq"] == "M" && len(r["period"]) == len("2025")
		if r["reporter"] != "CHN" || r["flow"] != "X" || r["commodity"] != commodity || typicalMonth {
			continue
		}
		figures = append(figures, Figure{
			ID: r["id"], Partner: r["partner"], Period: r["period"], Measure: r["measure"],
			Value: r["value"], Qualifier: r["qualifier"],
			Publisher: r["publisher"], Published: r["published"],
			Disputed: strings.HasPrefix(r["note"], "disputed:"),
		})
	}
	if len(figures) == 0 {
		t.Fatalf("no figures of %s", commodity)
	}
	return figures
}

// What contradicts what among the figures that are not marked as disputed, in
// the order in which it is found, and which figure we would give up.
var ledgerConflicts = []struct{ figures, losers, why string }{
	{"f0139 f0140", "f0140", "2024, all: SMM's 58,120 t is rounded more coarsely than its digits show"},
	{"f0139 f0142", "f0139", "2024, all: Adamas's 58,152 t counts alloys of magnets too; TRADIUM's 58,142 t does not"},
	{"f0366 f0367", "f0367", "June 2025, all, on the year: −38.1% by two publishers, −38.2% by one"},
	{"f0493 f0494", "f0494", "September 2025, Germany, on the year: 27.8% is 27.9% cut, from the same data"},
	{"f0258 f0844", "f0258", "April 2025, all, on the year: −45% by SMM; −43% agrees with −36% for April to July"},
	{"f0391 f0419", "f0419", "July 2025: Vietnam or South Korea third; the list that names both places has South Korea"},
	{"f0122 f0124 f0131", "f0124", "May 2022: SMM's shares fit a total of 4,480 t, not its own 4,876 t; Germany"},
	{"f0125 f0126 f0131", "f0126", "as before, South Korea"},
	{"f0127 f0129 f0131", "f0129", "as before, the U.S."},
	{"f0392 f0445 f0454", "f0454", "August 2025, U.S.: −1.6% by SMM; the masses and Reuters give −4.7%"},
	{"f0187 f0200 f0246 f0248 f0252 f0267 f0328 f0392 f0445 f0511 f0600 f0647 f0686", "f0187 f0188 f0189",
		"2025, U.S.: the year is 10 t below its months; a late revision, perhaps"},
	{"f0231 f0233 f0546", "f0231", "January to August 2025, all: SMM's sum is 2 t short of Reuters' to September less September"},
	{"f0139 f0196 f0216 f0420 f0463 f0546 f0619 f0659 f0692", "f0196", "2025, all: −0.6% follows from the 57,794 t that are disputed"},
}

func TestTheConflictsOfTheLedgerAreThese(t *testing.T) {
	figures := ledgerOf(t, "85051110")
	r := reconciled(t, figures)
	for i, c := range r.Conflicts {
		got := strings.Join(c.Figures, " ")
		if i >= len(ledgerConflicts) || got != ledgerConflicts[i].figures {
			t.Errorf("conflict %d: %s (%v aside) is not in the table", i, got, c.Aside)
		}
		checkIrreducible(t, figures, c)
	}
	if len(r.Conflicts) < len(ledgerConflicts) {
		t.Errorf("%d conflicts, the table has %d", len(r.Conflicts), len(ledgerConflicts))
	}
	// The −6.1% are of 5,774 / 6,146; the others of 3,188 / 1,238 and 353 / 46.
	want := strings.Fields("f0342 f0363 f0364 f0365 f0558 f0559 f0560 f0561 f0562")
	if !slices.Equal(r.WholeUnit, want) {
		t.Errorf("percents of whole tonnes %v, want %v", r.WholeUnit, want)
	}
	if r := reconciled(t, ledgerOf(t, "85051110+")); len(r.Conflicts)+len(r.WholeUnit) > 0 {
		t.Errorf("with powder and alloys: conflicts %v, percents of whole tonnes %v", r.Conflicts, r.WholeUnit)
	}
}

// settled returns the ledger with the losers of the table disputed.
func settled(t testing.TB) []Figure {
	t.Helper()
	figures := ledgerOf(t, "85051110")
	for i, f := range figures {
		for _, c := range ledgerConflicts {
			if slices.Contains(strings.Fields(c.losers), f.ID) {
				figures[i].Disputed = true
			}
		}
	}
	return figures
}

func TestNoneOfTheLosersCanBeKept(t *testing.T) {
	for _, c := range ledgerConflicts {
		figures := settled(t)
		for i, f := range figures {
			if slices.Contains(strings.Fields(c.losers), f.ID) {
				figures[i].Disputed = false
			}
		}
		l, err := read(figures)
		if err != nil {
			t.Fatal(err)
		}
		if !l.refutes(l.all()) {
			t.Errorf("%s can be kept, once the others are given up", c.losers)
		}
	}
}

// Every mass that was printed, of a month or a span, is left out with its
// copies, and all others of the same period; what is left must allow it.
func TestWhatIsLeftOutFollowsFromTheRest(t *testing.T) {
	l, err := read(settled(t))
	if err != nil {
		t.Fatal(err)
	}
	printed := map[quantity][]statement{}
	for _, st := range l.statements {
		if st.rank == 0 && st.base.partner == "" {
			printed[st.over] = append(printed[st.over], st)
		}
	}
	full := l.all()
	s := l.system(full)
	known := 0
	for q, statements := range printed {
		use := slices.Clone(full)
		for _, st := range statements {
			use.remove(st.figure)
		}
		rest := l.system(use)
		b, clash := rest.check()
		if clash != nil {
			t.Fatalf("without %v: %v contradict each other", q, l.ids(clash))
		}
		if slices.ContainsFunc(s.terms(nil, q, 1), func(u term) bool {
			_, there := rest.index[s.vars[u.v]]
			return !there
		}) {
			continue // nobody else speaks of it
		}
		got := rest.total(b, q)
		if got.Width() < got.High/10 {
			known++
		}
		for _, st := range statements {
			if got.High < st.band.Low-margin(got.High) || got.Low > st.band.High+margin(got.Low) {
				t.Errorf("%s %v: %s says %v, the rest %v", q.partner, q.span, l.figures[st.figure].ID, st.band, got)
			}
		}
	}
	t.Logf("%d printed masses, %d of them known to 10%% from the rest", len(printed), known)
	if known < 40 {
		t.Errorf("%d masses known from the rest: too few to tell", known)
	}
}

// Where our interval and the one reconciled by hand have nothing in common.
var differences = map[string]string{}

func TestTheIntervalsMeetThoseMadeByHand(t *testing.T) {
	results := map[string]Result{
		"85051110":  reconciled(t, settled(t)),
		"85051110+": reconciled(t, ledgerOf(t, "85051110+")),
	}
	open := maps.Clone(differences)
	same, wider, narrower := 0, 0, 0
	for _, r := range published(t, "observations.csv") {
		m := month(t, results[r["commodity"]], r["partner"], r["period"])
		low, err1 := strconv.ParseFloat(r["low_t"], 64)
		high, err2 := strconv.ParseFloat(r["high_t"], 64)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		hand := interval.Interval{Low: low, High: high}
		name := r["commodity"] + " " + r["partner"] + " " + r["period"]
		// the ends made by hand have four decimals
		if meets := m.NetMass.Low < high+1e-4 && low < m.NetMass.High+1e-4; !meets && differences[name] == "" {
			t.Errorf("%s: %v to %v from %v %v, by hand %v to %v", name,
				m.NetMass.Low, m.NetMass.High, m.LowLineage, m.HighLineage, low, high)
		} else if !meets {
			delete(open, name)
		}
		switch wide := m.NetMass.Width() - hand.Width(); {
		case wide > 1e-3:
			wider++
		case wide < -1e-3:
			narrower++
		default:
			same++
		}
		if (r["status"] == "A") != m.Reported && name != "85051110 THA 2025-06" { // a floor
			t.Errorf("%s: status %s by hand, Reported is %t", name, r["status"], m.Reported)
		}
	}
	for name, why := range open {
		t.Errorf("%s is explained (%s), and there is no difference", name, why)
	}
	t.Logf("%d intervals as wide as by hand, %d wider, %d narrower", same, wider, narrower)
}

func TestVintagesKnowWhatWasPublishedThen(t *testing.T) {
	for _, c := range []struct {
		date, partner, period string
		low, high             float64 // 0, 0: nothing within 10%
	}{
		{"2025-10-19", "USA", "2025-09", 0, 0},
		{"2025-10-20", "USA", "2025-09", 420.45, 420.55},
		{"2025-11-21", "USA", "2024-10", 0, 0},
		{"2025-11-22", "USA", "2024-10", 627.6901, 628.3868},
		{"2025-08-19", "WLD", "2025-01", 0, 0}, // "6,356" and "6,357" came later
		{"2025-12-20", "WLD", "2025-01", 6356.5, 6357},
	} {
		l, err := read(AsOf(settled(t), c.date))
		if err != nil {
			t.Fatal(err)
		}
		system := l.system(l.all())
		bounds, clash := system.check()
		if clash != nil {
			t.Errorf("%s: %v contradict each other", c.date, l.ids(clash))
		}
		r := Result{Months: l.months(system, bounds, l.all())}
		p, _ := calendar.Parse(c.period)
		i := slices.IndexFunc(r.Months, func(m Month) bool { return m.Partner == c.partner && m.Period == p })
		if c.high == 0 {
			if i >= 0 && r.Months[i].NetMass.Width() < r.Months[i].NetMass.High/10 {
				t.Errorf("%s: %s %s is known: %v", c.date, c.partner, c.period, r.Months[i])
			}
			continue
		}
		if i < 0 {
			t.Errorf("%s: %s %s is not there", c.date, c.partner, c.period)
			continue
		}
		if got := r.Months[i].NetMass; got.Low < c.low-1e-3 || got.High > c.high+1e-3 {
			t.Errorf("%s: %s %s is %v, want %v to %v", c.date, c.partner, c.period, got, c.low, c.high)
		}
	}
}

func BenchmarkLedger(b *testing.B) {
	figures := settled(b)
	for b.Loop() {
		if _, err := Reconcile(figures); err != nil {
			b.Fatal(err)
		}
	}
}
