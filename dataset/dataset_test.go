package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
)

func bundled(t testing.TB) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, name := range []string{ManifestFile, ObservationsFile, FiguresFile, EventsFile, VintagesFile, AnnualFile} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = b
	}
	return files
}

func TestBundledDatasetOpens(t *testing.T) {
	d, err := Open(bundled(t))
	if err != nil {
		t.Fatal(err)
	}
	if d.Observations.Rows() == 0 || len(d.Figures) == 0 || len(d.Events) == 0 {
		t.Fatalf("%d observations, %d figures, %d events",
			d.Observations.Rows(), len(d.Figures), len(d.Events))
	}
	if !slices.IsSortedFunc(d.Events, func(a, b Event) int { return strings.Compare(a.Date, b.Date) }) {
		t.Error("events are not in order of date")
	}
	if !slices.IsSortedFunc(d.Figures, func(a, b Figure) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("figures are not in order of id")
	}
}

func TestBundledFiguresAreThoseThatWerePublished(t *testing.T) {
	d, err := Open(bundled(t))
	if err != nil {
		t.Fatal(err)
	}
	o := &d.Observations
	for _, test := range []struct {
		period, reporter, partner, flow, commodity string
		low, point, high                           float64 // kg
		status                                     string
	}{
		// 420.5 t as China Customs printed it, to a tenth
		{"2025-09", "CHN", "USA", "X", Magnets, 420450, 420500, 420550, "A"},
		{"2025-10", "CHN", "USA", "X", Magnets, 656250, 656300, 656350, "A"},
		// 656.25/1.0455 and 656.35/1.0445, and the middle of the two, to a tenth of a gram
		{"2024-10", "CHN", "USA", "X", Magnets, 627690.1004, 628038.4442, 628386.7880, "E"},
		{"2025-10", "CHN", "WLD", "X", Magnets, 5472500, 5473000, 5473500, "A"},
		// printed as 5,774 and, cut, as 5,773: the middle of what both allow
		{"2025-09", "CHN", "WLD", "X", Magnets, 5773500, 5773750, 5774000, "A"},
		// 537.5/0.8175 and 538.5/0.8165
		{"2024-10", "CHN", "JPN", "X", MagnetsAndSemis, 657492.3547, 658507.3532, 659522.3516, "E"},
	} {
		found := 0
		for i := range o.Rows() {
			if o.Period.At(i) != test.period || o.Reporter.At(i) != test.reporter ||
				o.Partner.At(i) != test.partner || o.Flow.At(i) != test.flow ||
				o.Commodity.At(i) != test.commodity {
				continue
			}
			found++
			if o.NetMassLow[i] != test.low || o.NetMass[i] != test.point ||
				o.NetMassHigh[i] != test.high || o.Status.At(i) != test.status {
				t.Errorf("%s %s = %v in %v to %v, status %s; want %v in %v to %v, %s",
					test.partner, test.period, o.NetMass[i], o.NetMassLow[i], o.NetMassHigh[i],
					o.Status.At(i), test.point, test.low, test.high, test.status)
			}
		}
		if found != 1 {
			t.Errorf("%d rows for %s %s, want 1", found, test.partner, test.period)
		}
	}
}

// January and March 2024 are what the sums from January on leave: 38,138 t to
// August less 5,325, 5,278 and 3,326 t and what is derived of April to June.
func TestMissingMonthsOfAKnownSumAreRanges(t *testing.T) {
	o := &openBundled(t).Observations
	ranges := map[string][2]float64{}
	for i := range o.Rows() {
		if math.IsNaN(o.NetMass[i]) && o.Status.At(i) == "E" {
			ranges[cell(o, i)] = [2]float64{o.NetMassLow[i], o.NetMassHigh[i]}
		}
	}
	for _, want := range []struct {
		cell string
		most float64 // kg
	}{
		{"WLD 2024-01", 9_686_000}, {"WLD 2024-03", 9_686_000},
		// 36,880 − 16,001 − 5,375 t, with half a tonne and more for each
		{"WLD 2026-04", 15_515_000}, {"WLD 2026-05", 15_515_000}, {"WLD 2026-06", 15_515_000},
		{"USA 2024-01", 2_216_000}, {"USA 2024-04", 2_216_000},
		{"USA 2026-04", 2_122_500}, {"USA 2026-07", 2_122_500},
	} {
		got, ok := ranges[want.cell]
		if !ok || got[0] != 0 || math.Abs(got[1]-want.most) > 500 {
			t.Errorf("%s is a range: %t, %.1f to %.1f kg, want 0 to %.0f", want.cell, ok, got[0], got[1], want.most)
		}
	}
}

func TestTheStandingOfAFigureIsReadFromItsNote(t *testing.T) {
	for _, test := range []struct {
		note     string
		standing Standing
		reason   string
	}{
		{"", Followed, ""},
		{"seen second hand", Followed, ""},
		{"not disputed: by anyone", Followed, ""},
		{"disputed: Reuters has 280 t", Disputed, "Reuters has 280 t"},
		{"revised: the months add up to 10 t more", Revised, "the months add up to 10 t more"},
	} {
		f := Figure{Note: test.note}
		if standing, reason := f.Standing(); standing != test.standing || reason != test.reason {
			t.Errorf("%q: %q, %q, want %q, %q", test.note, standing, reason, test.standing, test.reason)
		}
	}
}

// Every figure that is not followed stands in the table of conflicts, and every
// figure that the table does not follow is marked.
func TestTheCodebookSettlesEveryConflict(t *testing.T) {
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(b), "\n## Conflicts")
	table, _, _ = strings.Cut(table, "\n## ")
	named := map[string]bool{}
	for line := range strings.Lines(table) {
		if cells := strings.Split(line, "|"); len(cells) == 5 {
			for id := range strings.FieldsSeq(cells[3]) {
				named[id] = len(id) == len("f0001") && id[0] == 'f'
			}
		}
	}
	settled := 0
	for _, f := range openBundled(t).Figures {
		standing, reason := f.Standing()
		if standing != Followed && reason == "" {
			t.Errorf("%s is %s without a reason", f.ID, standing)
		}
		if (standing != Followed) != named[f.ID] {
			t.Errorf("%s is %q, and in the table of conflicts as not followed: %t", f.ID, standing, named[f.ID])
		}
		if named[f.ID] {
			settled++
		}
	}
	if settled < 20 {
		t.Errorf("%d figures in the table of conflicts", settled)
	}
}

// The months of magnets and the years of wider goods never stand in one table.
func TestYearsStandApartFromMonths(t *testing.T) {
	d := openBundled(t)
	for i := range d.Observations.Rows() {
		if d.Observations.Freq.At(i) != "M" || d.Observations.Commodity.At(i) == AllPermanentMagnets {
			t.Fatalf("row %d of the months is %s %s", i, d.Observations.Period.At(i), d.Observations.Commodity.At(i))
		}
	}
	imports, value := 0.0, 0.0
	for i := range d.Annual.Rows() {
		if d.Annual.Freq.At(i) != "A" {
			t.Fatalf("row %d of the years is %s", i, d.Annual.Period.At(i))
		}
		wider := d.Annual.Commodity.At(i) == AllPermanentMagnets
		if wider && d.Annual.NetMass[i] == d.Annual.NetMass[i] {
			t.Errorf("row %d of the years gives a mass of the wider commodity", i)
		}
		if d.Annual.Reporter.At(i) == "EU27" && d.Annual.Partner.At(i) == "CHN" && d.Annual.Period.At(i) == "2024" {
			imports = d.Annual.NetMass[i]
		}
		if wider && d.Annual.Period.At(i) == "2010" {
			value += d.Annual.Value[i]
		}
	}
	// 18,246.4 t as Eurostat has it; 826 million dollars over the destinations of 2010
	if math.Abs(imports-18_246_400) > 1e-3 || math.Abs(value-826e6) > 1e6 {
		t.Errorf("EU imports of 2024 from China %v kg, China's exports of 2010 %v USD", imports, value)
	}
}

func TestOpenRefuses(t *testing.T) {
	whole := bundled(t)
	edit := func(name, old, new string) func(map[string][]byte) {
		return func(files map[string][]byte) {
			files[name] = []byte(strings.Replace(string(files[name]), old, new, 1))
		}
	}
	for _, test := range []struct {
		name   string
		damage func(map[string][]byte)
		want   string
	}{
		{"no manifest", func(f map[string][]byte) { delete(f, ManifestFile) },
			"dataset: manifest.json is missing"},
		{"a manifest that is not JSON", func(f map[string][]byte) { f[ManifestFile] = []byte("<html>") },
			"dataset: manifest.json: JSON with no {"},
		{"a manifest that names other files", edit(ManifestFile, "events.parquet", "other.parquet"),
			"dataset: manifest.json does not name events.parquet"},
		{"a missing file", func(f map[string][]byte) { delete(f, FiguresFile) },
			"dataset: figures.parquet is missing"},
		{"a file cut off", func(f map[string][]byte) { f[ObservationsFile] = f[ObservationsFile][:1000] },
			"dataset: exports.parquet has 1000 bytes, the manifest says"},
		{"a changed byte", func(f map[string][]byte) {
			f[EventsFile] = slices.Clone(f[EventsFile])
			f[EventsFile][99] ^= 1
		}, "dataset: events.parquet has SHA-256"},
		{"one file for another", func(f map[string][]byte) { f[FiguresFile] = f[EventsFile] },
			"dataset: figures.parquet has"},
		{"a row count that differs", edit(ManifestFile, `"rows": `, `"rows": 1`),
			"dataset: exports.parquet has"},
	} {
		files := maps.Clone(whole)
		test.damage(files)
		_, err := Open(files)
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: Open says %v, want %s", test.name, err, test.want)
		}
		if !errors.Is(err, ErrCorrupt) || errors.Is(err, ErrUnsupported) {
			t.Errorf("%s: not of the kind ErrCorrupt alone", test.name)
		}
	}
}

// sealed puts a file in another's place and adapts the manifest.
func sealed(t *testing.T, files map[string][]byte, name string, b []byte, rows int) {
	t.Helper()
	m, err := ReadManifest(files[ManifestFile])
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(b)
	for i := range m.Files {
		if m.Files[i].Name == name {
			m.Files[i] = File{name, hex.EncodeToString(sum[:]), len(b), rows, true}
		}
	}
	if files[ManifestFile], err = json.Marshal(m); err != nil {
		t.Fatal(err)
	}
	files[name] = b
}

func TestOpenSaysWhichFileIsWrong(t *testing.T) {
	whole := bundled(t)
	d, err := Open(whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		file []byte
		rows int
		kind error
		want string
	}{
		{"not a table", []byte("<html>not found</html>"), 1, ErrUnsupported,
			"dataset: figures.parquet: not a Parquet file"},
		{"cut off", whole[FiguresFile][:5000], 1, ErrCorrupt,
			"dataset: figures.parquet: the file is cut off"},
		{"of another length", whole[EventsFile], len(d.Events) + 1, ErrCorrupt,
			"dataset: figures.parquet has"},
		{"without a column", whole[EventsFile], len(d.Events), ErrCorrupt,
			`dataset: figures.parquet: no column "id"`},
	} {
		files := maps.Clone(whole)
		sealed(t, files, FiguresFile, test.file, test.rows)
		_, err := Open(files)
		if !errors.Is(err, test.kind) || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: Open says %v, want %s", test.name, err, test.want)
		}
	}
}

func TestObservationsThatCannotBe(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	text := func(s string) Text { return Text{Codes: []int32{0}, Dictionary: []string{s}} }
	for _, test := range []struct {
		name                       string
		period, freq, flow, status string
		mass, value                [3]float64 // low, point, high
		want                       string     // "" where the row is sound
	}{
		{"a month", "2025-09", "M", "X", "A", [3]float64{1, 2, 3}, [3]float64{nan, nan, nan}, ""},
		{"a year", "2024", "A", "X", "E", [3]float64{1, 2, 3}, [3]float64{nan, nan, nan}, ""},
		{"nothing shipped", "2025-09", "M", "X", "A", [3]float64{0, 0, 0}, [3]float64{nan, nan, nan}, ""},
		{"a value alone", "2025-09", "M", "M", "M", [3]float64{nan, nan, nan}, [3]float64{nan, 5, nan}, ""},
		{"a range without a point", "2025-09", "M", "X", "E", [3]float64{1, nan, 3}, [3]float64{nan, nan, nan}, ""},
		{"a printed range", "2025-09", "M", "X", "A", [3]float64{1, nan, 3}, [3]float64{nan, nan, nan},
			"net mass NaN in the interval 1 to 3"},
		{"a range backwards", "2025-09", "M", "X", "E", [3]float64{3, nan, 1}, [3]float64{nan, nan, nan},
			"net mass NaN in the interval 3 to 1"},
		{"a range without an end", "2025-09", "M", "X", "E", [3]float64{1, nan, inf}, [3]float64{nan, nan, nan},
			"net mass NaN in the interval 1 to +Inf"},
		{"a day", "2025-09-01", "M", "X", "A", [3]float64{1, 2, 3}, [3]float64{nan, nan, nan},
			`period "2025-09-01" is not a month`},
		{"a month of a year", "2025-09", "A", "X", "A", [3]float64{1, 2, 3}, [3]float64{nan, nan, nan},
			`period "2025-09" is not a year`},
		{"a week", "2025-09", "W", "X", "A", [3]float64{1, 2, 3}, [3]float64{nan, nan, nan},
			`freq "W" is neither M nor A`},
		{"no flow", "2025-09", "M", "", "A", [3]float64{1, 2, 3}, [3]float64{nan, nan, nan},
			`flow "" is neither X nor M`},
		{"two letters", "2025-09", "M", "X", "AE", [3]float64{1, 2, 3}, [3]float64{nan, nan, nan},
			`status "AE" is none of A, E, P, M`},
		{"no status", "2025-09", "M", "X", "", [3]float64{1, 2, 3}, [3]float64{nan, nan, nan},
			`status "" is none of A, E, P, M`},
		{"a point outside", "2025-09", "M", "X", "A", [3]float64{1, 4, 3}, [3]float64{nan, nan, nan},
			"net mass 4 in the interval 1 to 3"},
		{"less than nothing", "2025-09", "M", "X", "A", [3]float64{-1, 2, 3}, [3]float64{nan, nan, nan},
			"net mass 2 in the interval -1 to 3"},
		{"no end", "2025-09", "M", "X", "A", [3]float64{1, 2, inf}, [3]float64{nan, nan, nan},
			"net mass 2 in the interval 1 to +Inf"},
		{"half an interval", "2025-09", "M", "X", "A", [3]float64{1, 2, nan}, [3]float64{nan, nan, nan},
			"net mass 2 in the interval 1 to NaN"},
		{"missing and there", "2025-09", "M", "X", "M", [3]float64{nan, 2, nan}, [3]float64{nan, nan, nan},
			"status M with a net mass of 2"},
		{"a value outside", "2025-09", "M", "X", "A", [3]float64{1, 2, 3}, [3]float64{7, 6, 8},
			"value 6 in the interval 7 to 8"},
		{"a negative value", "2025-09", "M", "X", "M", [3]float64{nan, nan, nan}, [3]float64{nan, -5, nan},
			"value -5 in the interval NaN to NaN"},
	} {
		o := Observations{
			Period: text(test.period), Freq: text(test.freq), Flow: text(test.flow), Status: text(test.status),
			NetMassLow: test.mass[:1], NetMass: test.mass[1:2], NetMassHigh: test.mass[2:],
			ValueLow: test.value[:1], Value: test.value[1:2], ValueHigh: test.value[2:],
		}
		got := ""
		if err := o.check(); err != nil {
			got = err.Error()
		}
		if want := test.want; got != want && got != "row 0: "+want {
			t.Errorf("%s: check says %q, want %q", test.name, got, want)
		}
	}
}

func TestPartnersHaveWhatSentencesNeed(t *testing.T) {
	names := map[string]Partner{}
	for _, p := range Partners() {
		names[p.Code] = p
	}
	for _, want := range []Partner{
		{"USA", "US", "United States", "the United States", "country"},
		{"KOR", "KR", "South Korea", "South Korea", "country"},
		{"WLD", "", "All destinations", "all destinations", "total"},
		{"EU27", "", "European Union", "the European Union", "bloc"},
		{"X-EUROPE", "", "Europe", "Europe", "continent"},
	} {
		if got := names[want.Code]; got != want {
			t.Errorf("partner %s = %v, want %v", want.Code, got, want)
		}
	}
}

func ExampleOpen() {
	files := map[string][]byte{}
	for _, name := range []string{ManifestFile, ObservationsFile, FiguresFile, EventsFile} {
		files[name], _ = os.ReadFile(name)
	}
	d, err := Open(files)
	if err != nil {
		fmt.Println(err)
		return
	}
	o := &d.Observations
	for i := range o.Rows() {
		if o.Period.At(i) == "2025-09" && o.Partner.At(i) == "USA" && o.Reporter.At(i) == "CHN" {
			fmt.Printf("%.1f t, between %.2f and %.2f\n",
				o.NetMass[i]/1000, o.NetMassLow[i]/1000, o.NetMassHigh[i]/1000)
		}
	}
	// Output: 420.5 t, between 420.45 and 420.55
}
