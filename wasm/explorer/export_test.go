package explorer

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"

	"lodestone/dataset"
)

const page = "https://example.org/lodestone/"

// exportOf returns what is taken away from a view in a format.
func exportOf(t *testing.T, link, format string) Export {
	t.Helper()
	out, err := bundled(t).Save(ExportRequest{Link: link, Format: format, Address: page, Day: "2026-11-22", Engine: "0123abcd"})
	if err != nil {
		t.Fatalf("%s of %q: %v", format, link, err)
	}
	return out
}

// readCSV reads a table back: its comments, its head, and its rows by column.
func readCSV(t *testing.T, text string) (comments []string, rows []map[string]string) {
	t.Helper()
	for line := range strings.SplitSeq(text, "\r\n") {
		if strings.HasPrefix(line, "#") {
			comments = append(comments, line)
		}
	}
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comment = '#'
	all, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = cells[i]
		}
		rows = append(rows, row)
	}
	return comments, rows
}

// wantCell compares a cell with a number: the same, or empty where there is none.
func wantCell(t *testing.T, where, cell string, v *float64) {
	t.Helper()
	if v == nil {
		if cell != "" {
			t.Errorf("%s: %q, want an empty cell", where, cell)
		}
		return
	}
	if got, err := strconv.ParseFloat(cell, 64); err != nil || got != *v {
		t.Errorf("%s: %q, want %v", where, cell, *v)
	}
}

// The lines of a season are years, the partner of all of them is one.
func TestTheTableOfASeasonNamesThePartner(t *testing.T) {
	_, rows := readCSV(t, exportOf(t, "?tab=season&country=DEU", "csv").Text)
	for _, row := range rows {
		if row["partner"] != "DEU" || row["partner_name"] != "Germany" {
			t.Fatalf("partner %q is named %q, want Germany", row["partner"], row["partner_name"])
		}
	}
	if len(rows) == 0 {
		t.Error("the table has no rows")
	}
}

// Every number of the charts is in the table, and nothing else is.
func TestTheTableOfAViewHoldsItsFigures(t *testing.T) {
	for _, link := range []string{
		"", "?country=USA~DEU~JPN&show=yoy", "?country=THA", "?show=index", "?country=DEU&show=share", "?show=ytd",
		"?reporter=GBR", "?scope=magnets_and_semis", "?asof=2025-10-20", "?country=GBR&reporter=CHN&time=2024-01..2025-06",
	} {
		r, err := bundled(t).Read(link)
		if err != nil {
			continue // no tonnage of that partner
		}
		view := viewOf(t, link)
		_, rows := readCSV(t, exportOf(t, link, "csv").Text)
		i, missing := 0, 0
		for _, c := range view.Charts {
			for _, line := range c.Lines {
				for _, p := range line.Points {
					row := rows[i]
					i++
					where := link + " " + p.Reading
					if row["period"] != p.Period || row["partner"] != line.Partner || row["status"] != p.Status || row["unit"] != c.Unit ||
						c.Name != "mirror" && (row["reporter"] != r.Reporter || row["flow"] != r.Flow || row["measure"] != r.Show) {
						t.Fatalf("%s: row %v", where, row)
					}
					wantCell(t, where, row["value"], p.Value)
					wantCell(t, where, row["low"], p.Low)
					wantCell(t, where, row["high"], p.High)
					if p.Status == "M" {
						missing++
					}
					if (row["note"] == "range only") != (p.Value == nil && p.Low != nil) {
						t.Errorf("%s: note %q", where, row["note"])
					}
				}
			}
		}
		if i != len(rows) {
			t.Errorf("%q: %d rows, the charts have %d points", link, len(rows), i)
		}
	}
}

func TestTheTableOfAPanelHoldsItsFigures(t *testing.T) {
	for _, link := range []string{"?tab=heat", "?tab=heat&show=yoy", "?tab=bar&time=2025-10", "?tab=map", "?tab=table&country=USA~DEU"} {
		_, rows := readCSV(t, exportOf(t, link, "csv").Text)
		panel, n := viewOf(t, link).Panels[0], 0
		for _, line := range panel.Rows {
			for i, p := range line.Points {
				row := rows[n]
				n++
				wantCell(t, link+" "+p.Reading, row["value"], p.Value)
				wantCell(t, link+" "+p.Reading, row["low"], p.Low)
				if row["period"] != p.Period || row["status"] != p.Status || row["partner_name"] != line.Name && row["partner_name"] != panel.Heads[i].Name {
					t.Fatalf("%s: %q is the row %v", link, p.Reading, row)
				}
			}
		}
		if n != len(rows) || n == 0 {
			t.Errorf("%q: %d rows, the panel has %d points", link, len(rows), n)
		}
	}
	bars := exportOf(t, "?tab=bar&time=2025-10", "csv").Text
	if !strings.Contains(bars, "2025-10,CHN,DEU,Germany,export,magnets,mom,percent,") || !strings.Contains(bars, "DEU,Germany,export,magnets,level,t,") {
		t.Errorf("bars are not told apart by measure:\n%.900s", bars)
	}
}

func TestTheTableNamesPagesAndProvenance(t *testing.T) {
	out := exportOf(t, "?time=2025-01..2025-09", "csv")
	comments, rows := readCSV(t, out.Text)
	if out.Name != "lodestone-usa-level-2025-09.csv" || out.Type != "text/csv" {
		t.Errorf("the file is %q of type %q", out.Name, out.Type)
	}
	if row := rows[8]; row["value"] != "420.5" || row["low"] != "420.45" || row["high"] != "420.55" || !strings.Contains(row["sources"], "https://") {
		t.Errorf("September 2025: %v, want 420.5 t as printed, with its pages", row)
	}
	digest := bundled(t).data.Manifest.Digest(dataset.ObservationsFile)
	head := strings.Join(comments, "\n")
	for _, want := range []string{digest, "vintage " + bundled(t).data.Manifest.Vintage, page + "?time=2025-01..2025-09&data=" + digest[:8],
		"China’s exports of rare earth magnets (customs code 85051110) to the United States, tonnes a month, January 2025 to September 2025",
		"accessed 22 November 2026", "# engine: 0123abcd", "never zero"} {
		if !strings.Contains(head, want) {
			t.Errorf("the head lacks %q:\n%s", want, head)
		}
	}
}

// All observations are there with all their digits, and what is missing is empty.
func TestTheTableOfEverythingHoldsAllObservations(t *testing.T) {
	x := bundled(t)
	out := exportOf(t, "", "csv-all")
	_, rows := readCSV(t, out.Text)
	o := &x.data.Observations
	if len(rows) != o.Rows() || out.Name != "lodestone-exports.csv" {
		t.Fatalf("%s has %d rows, want %d", out.Name, len(rows), o.Rows())
	}
	empty := 0
	for i, row := range rows {
		for name, want := range map[string]string{"period": o.Period.At(i), "reporter": o.Reporter.At(i), "partner": o.Partner.At(i), "flow": o.Flow.At(i),
			"commodity": o.Commodity.At(i), "status": o.Status.At(i), "published": o.Published.At(i), "lineage": o.Lineage.At(i), "freq": o.Freq.At(i)} {
			if row[name] != want {
				t.Errorf("row %d: %s %q, want %q", i, name, row[name], want)
			}
		}
		for name, want := range map[string]float64{"net_mass_kg": o.NetMass[i], "net_mass_low_kg": o.NetMassLow[i], "net_mass_high_kg": o.NetMassHigh[i],
			"value_usd": o.Value[i], "value_low_usd": o.ValueLow[i], "value_high_usd": o.ValueHigh[i]} {
			v := &want
			if math.IsNaN(want) {
				v, empty = nil, empty+1
			}
			wantCell(t, "row "+strconv.Itoa(i)+" "+name, row[name], v)
		}
	}
	if empty == 0 {
		t.Error("nothing is missing, so the test tells nothing of it")
	}
}

func TestATableOfAPastDayHoldsThatDay(t *testing.T) {
	out := exportOf(t, "?asof=2025-10-20", "csv-all")
	comments, rows := readCSV(t, out.Text)
	if out.Name != "lodestone-exports-2025-10-20.csv" || !strings.Contains(strings.Join(comments, "\n"), "# as of: 2025-10-20") {
		t.Errorf("%s begins with %q", out.Name, comments)
	}
	for _, row := range rows {
		if row["reporter"] == "CHN" && row["period"] > "2025-09" {
			t.Errorf("%v was not known on that day", row)
		}
	}
}

func TestTextIsNoFormula(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"=HYPERLINK(1)", "'=HYPERLINK(1)"}, {"+1", "'+1"}, {"-1", "'-1"}, {"@SUM(A1)", "'@SUM(A1)"}, {"\t=1", "'\t=1"},
		{"Reuters", "Reuters"}, {"85051110+", "85051110+"}, {"", ""},
	} {
		if got := inert(c.text); got != c.want {
			t.Errorf("inert(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestCellsReadBack(t *testing.T) {
	cells := []string{"a,b", `say "so"`, "#1", "two\r\nlines", "", "−28.7%"}
	got, err := csv.NewReader(strings.NewReader(csvLine(cells))).Read()
	if err != nil || strings.Join(got, "|") != strings.ReplaceAll(strings.Join(cells, "|"), "\r\n", "\n") {
		t.Errorf("%q is read back as %q, %v", cells, got, err)
	}
	if got := tsvLine([]string{"a\tb", "c\nd"}); got != "a b\tc d\n" {
		t.Errorf("a line of cells with tabs and ends of lines: %q", got)
	}
}

func TestAViewCarriesItsProvenance(t *testing.T) {
	x := bundled(t)
	file, err := x.WithProvenance(ExportRequest{Link: "?country=DEU&time=2025-01..2025-10", Address: page, Day: "2026-11-22", Engine: "0123abcd"})
	if err != nil {
		t.Fatal(err)
	}
	want, _ := json.Marshal(viewOf(t, "?country=DEU&time=2025-01..2025-10"))
	if got, _ := json.Marshal(file.View); string(got) != string(want) {
		t.Error("the view differs from the one that is shown")
	}
	b, m := file.Provenance, x.data.Manifest
	if b.Dataset.SHA256 != m.Digest(dataset.ObservationsFile) || b.Dataset.Rows != x.data.Observations.Rows() || len(b.Retrieved) != len(m.Files) ||
		b.Dataset.First != m.Coverage.First || b.Licence == "" || b.Source == "" || len(b.Transform) < 2 || b.Engine != "0123abcd" ||
		b.View != page+pinnedLink(file.View) || b.CitationShort != file.View.Citation || !strings.Contains(b.CitationLong, b.Dataset.SHA256) || b.NextRelease != nil {
		t.Errorf("provenance: %+v", b)
	}
}

func TestImpossibleExportsAreRefused(t *testing.T) {
	for _, c := range []struct {
		q     ExportRequest
		names string
	}{
		{ExportRequest{Format: "xlsx"}, `"xlsx"`},
		{ExportRequest{Link: "?country=XXX", Format: "csv"}, `"XXX"`},
	} {
		if _, err := bundled(t).Save(c.q); err == nil || !strings.Contains(err.Error(), c.names) {
			t.Errorf("Save(%+v): %v, want an error naming %s", c.q, err, c.names)
		}
	}
}

// An address on somebody's disk is left out, as is a day that there is not.
func TestOnlyAddressesOfTheWebAreTold(t *testing.T) {
	out, err := bundled(t).Save(ExportRequest{Format: "long", Address: "file:///home/reader/lodestone.html", Day: "2026-02-30"})
	if err != nil || strings.Contains(out.Text, "reader") || strings.Contains(out.Text, "accessed") || strings.Contains(out.Text, "://") {
		t.Errorf("%q, %v", out.Text, err)
	}
}

// What a reader takes away is there for every way to show a selection.
func TestEveryTabCanBeTakenAway(t *testing.T) {
	for _, tab := range tabs {
		for format := range takings {
			e := exportOf(t, "?tab="+tab+"&country=DEU&time=2025-09", format)
			if e.Text == "" {
				t.Errorf("%s of the tab %s is empty", format, tab)
			}
		}
	}
}
