package claim

import (
	"regexp"
	"strings"
	"testing"

	"lodestone/wasm/interval"
	"lodestone/wasm/series"
)

// passage returns what is said of a month under a heading, a line a sentence, and
// the note.
func passage(d *Data, n int, style Style, heading string) (text, note string) {
	for _, p := range d.Month(month(n).First, style) {
		if p.Heading == heading {
			for _, s := range p.Sentences {
				text += s.String() + "\n"
			}
			return text, p.Note
		}
	}
	return "", ""
}

// Moves are ranked in tonnes and in percent, of which a small base is no base and
// neither is one of nothing; what fell to nothing has no percentage.
func TestMovesAreRankedInTonnesAndInPercent(t *testing.T) {
	d := data(map[string]series.Series{
		"AAA": tonnages(1000, 1500), "BBB": tonnages(20, 50), "CCC": tonnages(4, 30),
		"DDD": tonnages(400, 0), "EEE": kilograms(0, 60e3), "FFF": tonnages(300, 200), "GGG": tonnages(60, 30),
		Total: tonnages(1784, 1870),
	})
	// CCC rose by 26 t and BBB by 30 t; GGG fell by 30 t; a month of 0 t is not of nothing
	// where it was rounded
	d.Partners["DDD"].Mass.Set(january+1, interval.Exact(0), series.Reported)
	inTonnes, note := passage(d, 2, Wire, "Largest moves in tonnes")
	if want := `Exports to AAA rose by 500 tonnes in February from January, to 1,500 tonnes.
Exports to EEE rose in February from zero in January, to 60.0 tonnes.
Exports to BBB rose by 30 tonnes in February from January, to 50 tonnes.
Exports to DDD fell to zero tonnes in February, from 400 tonnes in January.
Exports to FFF fell by 100 tonnes in February from January, to 200 tonnes.
Exports to GGG fell by 30 tonnes in February from January, to 30 tonnes.
`; inTonnes != want {
		t.Errorf("in tonnes:\n%swant\n%s", inTonnes, want)
	}
	if want := "Of the destinations whose figures for January 2025 and February 2025 are known well enough."; note != want {
		t.Errorf("in tonnes: %q, want %q", note, want)
	}
	inPercent, note := passage(d, 2, Wire, "Largest moves in percent")
	if want := `Exports to BBB more than doubled in February from January (between +141% and +159%), to 50 tonnes.
Exports to AAA rose 50% in February from January, to 1,500 tonnes.
Exports to GGG fell by between 48.7% and 51.3% in February from January, to 30 tonnes.
Exports to FFF fell about 33.3% in February from January, to 200 tonnes.
`; inPercent != want {
		t.Errorf("in percent:\n%swant\n%s", inPercent, want)
	}
	if want := "Of the destinations with at least 10 tonnes in January 2025 whose change is known well enough; none that fell to zero."; note != want {
		t.Errorf("in percent: %q, want %q", note, want)
	}
}

// Where the published digits allow either of two moves to be the larger, no order
// is asserted, also not where the second stands behind those that are told.
func TestAnOrderThatIsOpenIsNotAsserted(t *testing.T) {
	for _, c := range []struct {
		name  string
		moves []float64 // tonnes in February, on 100 tonnes in January
		says  string
	}{
		{"apart", []float64{140, 130, 120, 110}, ""},
		{"two together", []float64{140, 131, 130, 110}, "The published digits leave the order of BBB and CCC open."},
		{"the fourth with the third", []float64{145, 140, 126, 125}, "The published digits leave the order of CCC and DDD open."},
		{"a chain", []float64{133, 132, 131, 130}, "The published digits leave the order of AAA, BBB, CCC and DDD open."},
		{"falls", []float64{40, 50, 60, 61}, "The published digits leave the order of CCC and DDD open."},
		{"a pair behind those told", []float64{150, 140, 130, 120, 119}, ""},
	} {
		masses := map[string]series.Series{}
		for i, now := range c.moves {
			code := string("ABCDE"[i])
			masses[code+code+code] = tonnages(100, now)
		}
		for _, heading := range []string{"Largest moves in tonnes", "Largest moves in percent"} {
			_, note := passage(data(masses), 2, Wire, heading)
			if strings.Contains(note, "leave the order") != (c.says != "") || !strings.HasSuffix(note, c.says) {
				t.Errorf("%s, %s: %q, want it to say %q", c.name, heading, note, c.says)
			}
		}
	}
}

// The floor of percentages is a round number of up to a hundredth of the total.
func TestTheFloorOfPercentagesGrowsWithTheTotal(t *testing.T) {
	for total, floor := range map[float64]string{30: "1 tonne", 199: "1 tonne", 200: "2 tonnes", 1000: "10 tonnes", 2500: "20 tonnes",
		5499: "50 tonnes", 60000: "500 tonnes", na: "1 tonne"} {
		d := data(map[string]series.Series{"AAA": kilograms(900, 1800), "BBB": tonnages(600, 700), "CCC": tonnages(800, 700), Total: tonnages(total, total)})
		text, note := passage(d, 2, Wire, "Largest moves in percent")
		if strings.Contains(text, "AAA") || !strings.Contains(text, "BBB") || !strings.HasPrefix(note, "Of the destinations with at least "+floor+" in January 2025 ") {
			t.Errorf("of %v tonnes: %q, %q; want the floor to be %s", total, text, note, floor)
		}
	}
}

// Each style tells a move in its own voice: by a verb, as a noun with the dates in
// full, or by who sent how much more.
func TestMovesInEachStyle(t *testing.T) {
	d := data(map[string]series.Series{"AAA": kilograms(100e3, 150e3), "BBB": kilograms(200e3, 0), "CCC": kilograms(50e3, 137e3), Total: kilograms(400e3, 300e3)})
	for style, want := range map[Style][2]string{
		Wire: {`Exports to CCC rose by 87.0 tonnes in February from January, to 137.0 tonnes.
Exports to AAA rose by 50.0 tonnes in February from January, to 150.0 tonnes.
Exports to BBB fell to zero tonnes in February, from 200.0 tonnes in January.
`, `Exports to CCC more than doubled in February from January (+174%), to 137.0 tonnes.
Exports to AAA rose 50.0% in February from January, to 150.0 tonnes.
`},
		Office: {`In February 2025, exports to CCC amounted to 137.0 tonnes, an increase of 87.0 tonnes on January 2025.
In February 2025, exports to AAA amounted to 150.0 tonnes, an increase of 50.0 tonnes on January 2025.
In February 2025, exports to BBB amounted to zero tonnes, down from 200.0 tonnes in January 2025.
`, `In February 2025, exports to CCC amounted to 137.0 tonnes, more than twice the figure for January 2025 (+174%).
In February 2025, exports to AAA amounted to 150.0 tonnes, an increase of 50.0% on January 2025.
`},
		Plain: {`In February, China exported 137.0 tonnes to CCC, 87.0 tonnes more than in January.
In February, China exported 150.0 tonnes to AAA, 50.0 tonnes more than in January.
In February, China exported zero tonnes to BBB, down from 200.0 tonnes in January.
`, `In February, China exported 137.0 tonnes to CCC, more than twice the figure in January (+174%).
In February, China exported 150.0 tonnes to AAA, 50.0% more than in January.
`},
	} {
		for i, heading := range []string{"Largest moves in tonnes", "Largest moves in percent"} {
			if got, _ := passage(d, 2, style, heading); got != want[i] {
				t.Errorf("%s:\n%swant\n%s", style, got, want[i])
			}
		}
	}
}

// An office names every month with its year, wherever it stands.
func TestAnOfficeDatesEachMonth(t *testing.T) {
	d := data(map[string]series.Series{"AAA": kilograms(9e3, 5e3, 6e3, 8e3), Total: kilograms(90e3, 50e3, 60e3, 80e3)})
	dated := regexp.MustCompile(`(January|February|March|April)( [12][0-9]{3}| to )?`)
	for _, p := range d.Month(january+3, Office) {
		for _, s := range p.Sentences {
			for _, name := range dated.FindAllStringSubmatch(s.String(), -1) {
				if name[2] == "" {
					t.Errorf("%s: %q", p.Heading, s)
				}
			}
		}
	}
}
