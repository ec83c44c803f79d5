package reconcile

import (
	"encoding/csv"
	"maps"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/interval"
)

// The tests of this file run over the published ledger as it stands.

func readTable(t testing.TB, name string) []map[string]string {
	t.Helper()
	file, err := os.Open(name)
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

// ledgerOf returns the figures of China's exports of a commodity.
func ledgerOf(t testing.TB, commodity string) []Figure {
	t.Helper()
	var figures []Figure
	for _, r := range readTable(t, "../published/figures.csv") {
		if r["reporter"] != "CHN" || r["flow"] != "X" || r["commodity"] != commodity {
			continue
		}
		figures = append(figures, Figure{
			ID: r["id"], Partner: r["partner"], Period: r["period"], Measure: r["measure"],
			Value: r["value"], Qualifier: r["qualifier"],
			Publisher: r["publisher"], Known: known(r["published"]),
			Disputed: strings.HasPrefix(r["note"], "disputed:") || strings.HasPrefix(r["note"], "revised:"),
		})
	}
	if len(figures) == 0 {
		t.Fatalf("no figures of %s", commodity)
	}
	return figures
}

// published returns the members of blocs and continents.
func published(t testing.TB) Groups {
	t.Helper()
	groups := Groups{}
	for _, r := range readTable(t, "../published/members.csv") {
		groups[r["group"]] = append(groups[r["group"]], r["member"])
	}
	return groups
}

// reconciledLedger returns what the published ledger leaves open.
func reconciledLedger(t *testing.T, commodity string) Result {
	t.Helper()
	r, err := Reconcile(ledgerOf(t, commodity), published(t))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// known returns the last day of a date, or one after it, for comparison as text.
func known(published string) string {
	switch len(published) {
	case len("2025"):
		return published + "-12-31"
	case len("2025-10"):
		return published + "-31"
	}
	return published
}

func TestNoConflictIsLeftAmongFiguresThatAreNotDisputed(t *testing.T) {
	r := reconciledLedger(t, "85051110")
	for _, c := range r.Conflicts {
		t.Errorf("%v contradict each other, %v look weakest: mark one as disputed", c.Figures, c.Aside)
	}
	// The −6.1% are of 5,774 / 6,146; the others of 3,188 / 1,238 and 353 / 46.
	want := strings.Fields("f0342 f0363 f0364 f0365 f0558 f0559 f0560 f0561 f0562")
	if !slices.Equal(r.WholeUnit, want) {
		t.Errorf("percents of whole tonnes %v, want %v", r.WholeUnit, want)
	}
	if r := reconciledLedger(t, "85051110+"); len(r.Conflicts)+len(r.WholeUnit) > 0 {
		t.Errorf("with powder and alloys: conflicts %v, percents of whole tonnes %v", r.Conflicts, r.WholeUnit)
	}
}

// Disputed figures that contradict nothing else, and why they are not followed.
var doubted = map[string]string{
	"f0185": "from the page whose December, 411.3 t to Japan, four publishers contradict",
	"f0186": "as before",
	"f0745": "for two months, half of what the same publisher gives for one month of that spring",
	"f0746": "as before, Japan",
	"f0747": "the share of the 575 t of f0745",
}

func TestNoDisputedFigureCanBeKept(t *testing.T) {
	ledger := ledgerOf(t, "85051110")
	for i, f := range ledger {
		if !f.Disputed || !ofNetMass(f.Measure) {
			continue
		}
		figures := slices.Clone(ledger)
		figures[i].Disputed = false
		l, err := read(figures, published(t))
		if err != nil {
			t.Fatal(err)
		}
		if kept := !l.refutes(l.all()); kept != (doubted[f.ID] != "") {
			t.Errorf("%s (%s %s of %s, %s): can be kept beside the rest: %t", f.ID, f.Measure, f.Value, f.Partner, f.Period, kept)
		}
	}
}

// Every mass that was printed, of a month or a span, is left out with its
// copies, and all others of the same period; what is left must allow it.
func TestWhatIsLeftOutFollowsFromTheRest(t *testing.T) {
	l, err := read(ledgerOf(t, "85051110"), published(t))
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

// Where our interval and the one reconciled by hand, in testdata/observations.csv,
// have nothing in common: name and reason.
var differences = map[string]string{}

func TestTheIntervalsMeetThoseMadeByHand(t *testing.T) {
	results := map[string]Result{
		"85051110":  reconciledLedger(t, "85051110"),
		"85051110+": reconciledLedger(t, "85051110+"),
	}
	open := maps.Clone(differences)
	same, wider, narrower := 0, 0, 0
	for _, r := range readTable(t, "testdata/observations.csv") {
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
	h, err := NewHistory(ledgerOf(t, "85051110"), published(t))
	if err != nil {
		t.Fatal(err)
	}
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
		r := h.AsOf([]string{c.date})[0]
		if len(r.Conflicts) > 0 {
			t.Errorf("%s: %v contradict each other", c.date, r.Conflicts)
		}
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

// What has been solved for another date must not change the answer.
func TestAHistoryAnswersAsEachOfItsDatesAlone(t *testing.T) {
	ledger := ledgerOf(t, "85051110")
	h, err := NewHistory(ledger, published(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, day := range []string{"2022-12-31", "2025-06-20", "2025-06-21", "2025-11-20"} {
		alone, err := NewHistory(ledger, published(t))
		if err != nil {
			t.Fatal(err)
		}
		got, want := h.AsOf([]string{day})[0], alone.AsOf([]string{day})[0]
		if len(got.Months) < 100 || !reflect.DeepEqual(got, want) {
			t.Errorf("as of %s: %d months, not those that the day has alone", day, len(got.Months))
		}
	}
	if len(h.ledger.solved) == 0 {
		t.Error("nothing was kept for the next date")
	}
}

func TestWhatIsProvenOnADayHoldsOnLaterOnes(t *testing.T) {
	h, err := NewHistory(ledgerOf(t, "85051110"), published(t))
	if err != nil {
		t.Fatal(err)
	}
	days := strings.Fields("2025-06-20 2025-07-20 2025-08-21 2025-11-22 2026-04-20")
	results := h.AsOf(days)
	before := map[variable]interval.Interval{}
	compared, kept := 0, 0
	for i, r := range results {
		alone := h.AsOf(days[i : i+1])[0]
		for j, m := range r.Months {
			v := variable{m.Partner, m.Period}
			b, known := before[v]
			if known {
				compared++
			}
			if known && (m.NetMass.Low < b.Low-margin(b.Low) || m.NetMass.High > b.High+margin(b.High)) {
				t.Errorf("%s: %v is %v, and was %v", days[i], v, m.NetMass, b)
			}
			if m.NetMass != alone.Months[j].NetMass {
				kept++
			}
			before[v] = m.NetMass
		}
	}
	if compared < 1000 || kept == 0 {
		t.Errorf("%d months compared, %d kept from a day before: too few to tell", compared, kept)
	}
}

func BenchmarkLedger(b *testing.B) {
	figures := ledgerOf(b, "85051110")
	for b.Loop() {
		if _, err := Reconcile(figures, published(b)); err != nil {
			b.Fatal(err)
		}
	}
}
