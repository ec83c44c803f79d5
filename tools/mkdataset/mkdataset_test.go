package main

import (
	"bytes"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"lodestone/dataset"
)

const committed = "../../dataset"

func TestCommittedFilesAreWhatTheSourcesGive(t *testing.T) {
	files, err := build(os.DirFS(filepath.Join(committed, "published")))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(committed, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is stale: go run ./tools/mkdataset", name)
		}
	}
}

func TestEqualSourcesGiveEqualBytes(t *testing.T) {
	first, err := build(sound())
	if err != nil {
		t.Fatal(err)
	}
	second, err := build(sound())
	if err != nil {
		t.Fatal(err)
	}
	for name := range first {
		if !bytes.Equal(first[name], second[name]) {
			t.Errorf("%s differs between two runs", name)
		}
	}
}

// sound is a small set of sources in which nothing is wrong.
func sound() fstest.MapFS {
	text := func(lines ...string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.Join(lines, "\n") + "\n")}
	}
	return fstest.MapFS{
		"partners.csv": text("code,iso2,name,phrase,kind",
			"DEU,DE,Germany,Germany,country",
			"EU27,,European Union,the European Union,bloc",
			"USA,US,United States,the United States,country",
			"WLD,,All destinations,all destinations,total"),
		"figures.csv": text("id,period,freq,reporter,partner,flow,commodity,measure,value,unit,qualifier,publisher,published,url,note",
			"f1,2025-09,M,CHN,USA,X,85051110,export_mass,420.5,t,exact,Agency,2025-10-20,https://example.org/a,",
			"f2,2025-10,M,CHN,USA,X,85051110,export_mass,656.3,t,exact,Agency,2025-11-20,https://example.org/b,",
			"f3,2025-10,M,CHN,USA,X,85051110,yoy_pct,4.5,pct,exact,Agency,2025-11-21,,no address",
			"f4,2025-10,M,CHN,WLD,X,85051110,export_mass,5473,t,exact,Agency,,https://example.org/b,",
			"f5,2025-10,M,CHN,USA,X,85051110+,export_mass,700,t,exact,Agency,,https://example.org/b,",
			"hmrc,2024-06..2026-06,M,GBR,WLD,XM,85051110,mirror_gbr,,,exact,HM Revenue & Customs,,https://www.uktradeinfo.com/,"),
		"mirror_gbr.csv": text("period,partner,flow,net_mass_kg,value_usd,rows,note",
			"2025-06,DEU,M,835613,145134.05,9,disputed: 0.02 USD a kilogram",
			"2025-06,USA,M,0,12.50,3,",
			"2025-07,DEU,M,25000,60000.10,2,",
			"2025-07,USA,M,10,900.25,3,"),
		"members.csv": text("group,member", "EU27,DEU"),
		"annual.csv": text("year,reporter,partner,flow,commodity,net_mass_t,value_usd,status,source",
			"2024,EU27,WLD,M,85051110,20028.3,,A,eurostat",
			"2024,USA,DEU,X,850511,,506324,M,baci"),
		"events.csv": text("date,axis,kind,label,url",
			"2025-04-04,1,export-control,Licences,https://example.org/c"),
	}
}

func TestRefusals(t *testing.T) {
	for _, test := range []struct {
		name, file, old, new, want string
	}{
		{"a partner of a figure that is not mapped", "figures.csv", "f1,2025-09,M,CHN,USA", "f1,2025-09,M,CHN,XXX",
			`figures.csv:2: partner "XXX" is not in partners.csv`},
		{"a partner of the mirror that is not mapped", "mirror_gbr.csv", "2025-06,USA", "2025-06,XXX",
			`mirror_gbr.csv:3: partner "XXX" is not in partners.csv`},
		{"a mirror row that stands twice", "mirror_gbr.csv", "2025-06,USA", "2025-06,DEU",
			"mirror_gbr.csv:3: 2025-06 DEU M stands already at mirror_gbr.csv:2"},
		{"an id that stands twice", "figures.csv", "f2,", "f1,",
			"figures.csv:3: f1 stands already at figures.csv:2"},
		{"figures that contradict each other", "figures.csv", "656.3,t,exact,Agency,2025-11-20,https://example.org/b,",
			"656.3,t,exact,Agency,2025-11-20,https://example.org/b,\n" +
				"f6,2025-10,M,CHN,USA,X,85051110,export_mass,655,t,exact,Other,,https://example.org/d,",
			"f2 (figures.csv:3), f6 (figures.csv:4) cannot all hold; mark one as disputed, f6 perhaps"},
		{"a country above the total", "figures.csv", "5473", "600",
			"f2 (figures.csv:3), f4 (figures.csv:5) cannot all hold"},
		{"kilograms for tonnes", "figures.csv", "420.5", "420500",
			"USA 2025-09: 4.205e+08 kg, from f1, is 100 times off every month around it"},
		{"tonnes for kilograms", "figures.csv", "420.5", "0.4205",
			"USA 2025-09: 420.5 kg, from f1, is 100 times off every month around it"},
		{"a month that does not exist", "figures.csv", "f1,2025-09", "f1,2025-13",
			"figures.csv: reconcile: figure f1"},
		{"a year that is called a month", "figures.csv", "f1,2025-09", "f1,2025",
			`figures.csv:2: freq "M" does not fit period "2025"`},
		{"a place that is no number", "figures.csv", "yoy_pct,4.5", "rank,4.5",
			`figures.csv: reconcile: figure f3: "4.5" is not a rank`},
		{"a mass without the value for it", "mirror_gbr.csv", "25000,60000.10", "25000000,60000.10",
			"mirror_gbr.csv:4: 25000000 kg for 60000 USD is 0.002 USD a kilogram"},
		{"a figure without a publisher", "figures.csv", "Agency,2025-10-20", ",2025-10-20",
			"figures.csv:2: figure without a publisher"},
		{"a figure without an address", "figures.csv", ",no address", ",",
			"figures.csv:4: figure without an address, and no note that there is none"},
		{"a figure with an unknown measure", "figures.csv", "yoy_pct", "growth",
			`figures.csv:4: measure "growth" is none of`},
		{"a figure whose value is words", "figures.csv", "420.5", "some 420",
			`figures.csv:2: value "some 420" is not a number`},
		{"an event on no date", "events.csv", "2025-04-04", "spring",
			`events.csv:2: date "spring" is not a day or a month`},
		{"an event without an address", "events.csv", "https://example.org/c", "",
			"events.csv:2: an event needs a label and an address"},
		{"a country without its two letters", "partners.csv", "DEU,DE", "DEU,",
			`partners.csv:2: DEU has kind "country" and iso2 ""`},
		{"a member that is a group", "members.csv", "EU27,DEU", "DEU,EU27",
			`members.csv:2: group "DEU" is not one of partners.csv`},
		{"a mass of the wider commodity", "annual.csv", "850511,,506324", "850511,15.5,506324",
			`annual.csv:3: net_mass_t "15.5" and status "M" of commodity 850511`},
		{"a year without a mass or a value", "annual.csv", "506324", "",
			`annual.csv:3: value_usd "" is not a value`},
		{"a month among years", "annual.csv", "2024,EU27", "2024-01,EU27",
			`annual.csv:2: year "2024-01" is not a year`},
		{"a year that stands twice", "annual.csv", "2024,USA,DEU,X,850511,,506324,M", "2024,EU27,WLD,M,85051110,1,,A",
			"annual.csv:3: 2024 EU27 WLD M 85051110 stands already at annual.csv:2"},
		{"a column that is not there", "events.csv", "date,axis", "day,axis",
			"events.csv:1: columns"},
		{"a row that is cut off", "events.csv", ",https://example.org/c", "",
			"events.csv: record on line 2: wrong number of fields"},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := sound()
			text := string(files[test.file].Data)
			if strings.Count(text, test.old) == 0 {
				t.Fatalf("%s holds no %q", test.file, test.old)
			}
			files[test.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, test.old, test.new, 1))}
			_, err := build(files)
			if err == nil || !strings.Contains(err.Error(), "mkdataset: "+test.want) {
				t.Errorf("build says %v, want %q", err, test.want)
			}
		})
	}
}

func TestAllProblemsAreReportedAtOnce(t *testing.T) {
	files := sound()
	text := strings.NewReplacer("f2,", "f1,", "no address", "").Replace(string(files["figures.csv"].Data))
	files["figures.csv"] = &fstest.MapFile{Data: []byte(text)}
	_, err := build(files)
	for _, want := range []string{"figures.csv:3", "figures.csv:4"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("build says %v, want %s in it", err, want)
		}
	}
}

func TestMissingSource(t *testing.T) {
	files := sound()
	delete(files, "events.csv")
	if _, err := build(files); err == nil || !strings.Contains(err.Error(), "events.csv") {
		t.Errorf("build says %v, want events.csv in it", err)
	}
}

func open(t *testing.T, published fs.FS) *dataset.Dataset {
	t.Helper()
	files, err := build(published)
	if err != nil {
		t.Fatal(err)
	}
	d, err := dataset.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func openCommitted(t *testing.T) *dataset.Dataset {
	t.Helper()
	files := map[string][]byte{}
	for _, name := range []string{dataset.ManifestFile, dataset.ObservationsFile, dataset.FiguresFile, dataset.EventsFile} {
		b, err := os.ReadFile(filepath.Join(committed, name))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = b
	}
	d, err := dataset.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// find returns the place of the only row with these codes.
func find(t *testing.T, o *dataset.Observations, period, reporter, partner, flow string) int {
	t.Helper()
	found := -1
	for i := range o.Rows() {
		if o.Period.At(i) == period && o.Reporter.At(i) == reporter && o.Partner.At(i) == partner &&
			o.Flow.At(i) == flow && o.Commodity.At(i) == dataset.Magnets {
			if found >= 0 {
				t.Fatalf("rows %d and %d are both %s %s %s %s", found, i, period, reporter, partner, flow)
			}
			found = i
		}
	}
	if found < 0 {
		t.Fatalf("no row %s %s %s %s", period, reporter, partner, flow)
	}
	return found
}

func TestTonnesBecomeKilogramsWithoutNoise(t *testing.T) {
	for _, test := range []struct{ low, high, lowKg, highKg float64 }{
		{420.5 - 0.05, 420.5 + 0.05, 420450, 420550},
		{6145.623 - 0.0005, 6145.623 + 0.0005, 6145622.5, 6145623.5},
		// 656.25/1.0455 is 627.690100…, 656.35/1.0445 is 628.386787…
		{656.25 / 1.0455, 656.35 / 1.0445, 627690.1004, 628386.7880},
		{0, 0.0005, 0, 0.5},
	} {
		if low, high := outward(test.low, test.high); low != test.lowKg || high != test.highKg {
			t.Errorf("outward(%v, %v) = %v, %v, want %v, %v", test.low, test.high, low, high, test.lowKg, test.highKg)
		}
	}
}

func TestWhatFollowsFromFigures(t *testing.T) {
	o := &open(t, with(sound(),
		// less September it leaves at least 1,076.89 − 420.55 = 656.34 t to October
		"f6,2025-09..2025-10,SPAN,CHN,USA,X,85051110,export_mass,1076.89,t,rounded-down,Agency,,https://example.org/d,",
		"f7,2025-10,M,CHN,USA,X,85051110,export_mass,656,t,rounded-down,Other,,https://example.org/d,",
		"f8,2025-10,M,CHN,USA,X,85051110,export_mass,700,t,exact,Other,,https://example.org/d,disputed: a slip",
	)).Observations
	for _, test := range []struct {
		period, partner string
		low, high       float64 // kg
		status, lineage string
	}{
		// 656.34/1.0455 to 656.35/1.0445
		{"2024-10", "USA", 627776.1836, 628386.7880, "E", "f1 f2 f3 f6"},
		// what was printed is not narrowed by a sum that came out later
		{"2025-10", "USA", 656250, 656350, "A", "f2"},
		{"2025-09", "USA", 420450, 420550, "A", "f1"},
		{"2025-10", "WLD", 5472500, 5473500, "A", "f4"},
	} {
		i := find(t, o, test.period, "CHN", test.partner, "X")
		low, high, status, lineage := o.NetMassLow[i], o.NetMassHigh[i], o.Status.At(i), o.Lineage.At(i)
		if low != test.low || high != test.high || status != test.status || lineage != test.lineage {
			t.Errorf("%s %s = %.4f to %.4f %s %q, want %+v", test.partner, test.period, low, high, status, lineage, test)
		}
		if point := o.NetMass[i]; math.Abs(point-(low+high)/2) > 1e-4 {
			t.Errorf("%s %s: point %v of %v to %v", test.partner, test.period, point, low, high)
		}
	}
}

// with adds figures to sources.
func with(files fstest.MapFS, lines ...string) fstest.MapFS {
	text := string(files["figures.csv"].Data) + strings.Join(lines, "\n") + "\n"
	files["figures.csv"] = &fstest.MapFile{Data: []byte(text)}
	return files
}

func TestPublishedIsTheLatestOfTheLineage(t *testing.T) {
	o := &open(t, sound()).Observations
	// f2 is of 20 November, f3 of the 21st
	i := find(t, o, "2024-10", "CHN", "USA", "X")
	if got := o.Published.At(i); got != "2025-11-21" {
		t.Errorf("published = %q, want 2025-11-21", got)
	}
	i = find(t, o, "2025-10", "CHN", "WLD", "X")
	if got := o.Published.At(i); got != "" {
		t.Errorf("published = %q, want none", got)
	}
}

func TestMirrorTotals(t *testing.T) {
	o := &open(t, sound()).Observations
	// 25,000 kg of 2 rows and 10 of 3: ±1 and ±1.5 kg
	i := find(t, o, "2025-07", "GBR", "WLD", "M")
	if got := [3]float64{o.NetMassLow[i], o.NetMass[i], o.NetMassHigh[i]}; got != [3]float64{25007.5, 25010, 25012.5} {
		t.Errorf("total of July = %v, want 25007.5 25010 25012.5", got)
	}
	if got := o.Value[i]; got != 60900.35 {
		t.Errorf("value of July = %v, want 60900.35", got)
	}
	if got := o.Status.At(i); got != "E" {
		t.Errorf("status of July = %q, want E", got)
	}
}

func TestPrintedZeroIsUnderHalfAKilogramARow(t *testing.T) {
	o := &open(t, sound()).Observations
	i := find(t, o, "2025-06", "GBR", "USA", "M")
	if got := [3]float64{o.NetMassLow[i], o.NetMass[i], o.NetMassHigh[i]}; got != [3]float64{0, 0, 1.5} {
		t.Errorf("zero of three rows = %v, want 0 0 1.5", got)
	}
}

func TestDisputedMassIsMissingAndSoIsItsTotal(t *testing.T) {
	o := &open(t, sound()).Observations
	for _, partner := range []string{"DEU", "WLD"} {
		i := find(t, o, "2025-06", "GBR", partner, "M")
		if o.Status.At(i) != "M" || o.NetMass[i] == o.NetMass[i] || o.Value[i] < 145134 {
			t.Errorf("%s: status %q, net mass %v, value %v; want M, NaN, 145134 or more",
				partner, o.Status.At(i), o.NetMass[i], o.Value[i])
		}
	}
}

// A change that a month was derived from must not confirm that month: its
// figures have to be in the lineage.
func TestLineagesHoldTheChangeTheyWereDerivedFrom(t *testing.T) {
	d := openCommitted(t)
	figures := map[string]dataset.Figure{}
	for _, f := range d.Figures {
		figures[f.ID] = f
	}
	for _, test := range []struct{ period, partner, commodity, measure, of, value string }{
		{"2024-10", "USA", dataset.Magnets, "yoy_pct", "2025-10", "4.5"},
		{"2024-10", "USA", dataset.Magnets, "export_mass", "2025-10", "656.3"},
		{"2024-10", "DEU", dataset.Magnets, "yoy_pct", "2025-10", "55.9"},
		{"2024-10", "KOR", dataset.Magnets, "yoy_pct", "2025-10", "31.3"},
		{"2024-10", "JPN", dataset.Magnets, "yoy_pct", "2025-10", "30.2"},
		{"2024-10", "JPN", dataset.MagnetsAndSemis, "yoy_pct", "2025-10", "-18.3"},
		{"2024-09", "USA", dataset.Magnets, "yoy_pct", "2025-09", "-29.5"},
		{"2026-02", "WLD", dataset.Magnets, "mom_pct", "2026-03", "10.5"},
		// in two steps: November's total comes from December's lineage too
		{"2024-12", "WLD", dataset.Magnets, "yoy_pct", "2025-11", "28.29"},
	} {
		o := &d.Observations
		found := false
		for i := range o.Rows() {
			if o.Period.At(i) != test.period || o.Partner.At(i) != test.partner ||
				o.Commodity.At(i) != test.commodity || o.Reporter.At(i) != "CHN" {
				continue
			}
			for _, id := range strings.Fields(o.Lineage.At(i)) {
				f := figures[id]
				found = found || f.Partner == test.partner && f.Measure == test.measure &&
					f.Period == test.of && f.Value == test.value
			}
		}
		if !found {
			t.Errorf("%s %s: no %s of %s for %s in its lineage",
				test.partner, test.period, test.measure, test.value, test.of)
		}
	}
}
