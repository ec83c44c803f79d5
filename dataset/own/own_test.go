//go:build !js

package own

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset"
	"lodestone/dataset/importer"
	"lodestone/dataset/parquet/flat"
	"lodestone/wasm/explorer"
)

// table is invented: twelve months, two partners and the total.
func invented() string {
	var b strings.Builder
	b.WriteString("period,partner,reporter,flow,commodity,net_mass_kg\n")
	for i := range 24 {
		month := fmt.Sprintf("20%02d-%02d", 24+i/12, i%12+1)
		fmt.Fprintf(&b, "%s,USA,CHN,X,85051110,%d\n", month, 400_000+1000*i)
		fmt.Fprintf(&b, "%s,DEU,CHN,X,85051110,%d\n", month, 900_000-2000*i)
		fmt.Fprintf(&b, "%s,WLD,CHN,X,85051110,%d\n", month, 5_000_000+i)
	}
	return b.String()
}

func file(name, text string) File { return File{name, []byte(text)} }

func zipped(entries ...File) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		w, err := z.Create(e.Name)
		if err == nil {
			_, err = w.Write(e.Data)
		}
		if err != nil {
			panic(err)
		}
	}
	z.Close()
	return b.Bytes()
}

func gzipped(text string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(text))
	w.Close()
	return b.Bytes()
}

func mustOpen(t *testing.T, o Options, files ...File) Result {
	t.Helper()
	r, err := Open(files, o)
	if err != nil {
		t.Fatal(err)
	}
	if r.Question != nil {
		t.Fatalf("asks %+v", *r.Question)
	}
	return r
}

// shown returns the view that the page opens with.
func shown(t *testing.T, files map[string][]byte) explorer.View {
	t.Helper()
	x, err := explorer.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	request, err := x.Read("")
	if err != nil {
		t.Fatal(err)
	}
	again, err := x.Read(explorer.Link(request))
	if err != nil || explorer.Link(again) != explorer.Link(request) {
		t.Fatalf("the address %q comes back as %q, %v", explorer.Link(request), explorer.Link(again), err)
	}
	view, err := x.Query(request)
	if err != nil {
		t.Fatal(err)
	}
	return view
}

func TestTheSameTableComesOutOfEveryWrapping(t *testing.T) {
	text := invented()
	plain := mustOpen(t, Options{}, file("a.csv", text))
	for name, f := range map[string]File{
		"gzip":            {"a.csv.gz", gzipped(text)},
		"zip":             {"a.zip", zipped(file("README.txt", "not a table"), file("a/a.csv", text))},
		"gzip in zip":     {"a.zip", zipped(File{"a.csv.gz", gzipped(text)})},
		"Parquet":         {"a.parquet", plain.Files[dataset.ObservationsFile]},
		"Parquet in gzip": {"a.gz", gzipped(string(plain.Files[dataset.ObservationsFile]))},
		"Parquet in zip":  {"a.zip", zipped(File{"b.parquet", plain.Files[dataset.ObservationsFile]})},
	} {
		got := mustOpen(t, Options{}, f)
		if !bytes.Equal(got.Files[dataset.ObservationsFile], plain.Files[dataset.ObservationsFile]) {
			t.Errorf("%s: the observations are not those of the plain table", name)
		}
	}
}

func TestTheEngineAnswersAboutAnOwnTable(t *testing.T) {
	files := mustOpen(t, Options{}, file("a.csv", invented())).Files
	view := shown(t, files)
	if view.Period != "2025-12" || !strings.Contains(view.Kicker, "China’s exports of rare earth magnets") {
		t.Errorf("%s: %s", view.Period, view.Kicker)
	}
	if got := view.Charts[0].Lines[0].Points; *got[len(got)-1].Value != 423 {
		t.Errorf("the last month is %v t, want 423", *got[len(got)-1].Value)
	}
	if view.SourceLine != "Figures of the reader’s own file." || len(view.Events) != 0 {
		t.Errorf("source %q, %d events", view.SourceLine, len(view.Events))
	}
	x, err := explorer.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	past, err := x.History(view.Request)
	if err != nil || past.Note != "When these figures were published is not held." || len(past.Steps)+len(past.Days) > 0 {
		t.Errorf("of its past is said %+v, %v", past, err)
	}
}

func TestOtherReportersAndGoodsAreNamedAsTheyAre(t *testing.T) {
	text := strings.NewReplacer("CHN", "JPN", ",X,", ",M,", "85051110", "28053011").Replace(invented())
	r := mustOpen(t, Options{}, file("a.csv", text))
	if r.Report.Commodity != "28053011" || len(r.Report.Series) != 1 || r.Report.Series[0] != (Series{"Japan", "import"}) {
		t.Errorf("understood %+v", r.Report)
	}
	view := shown(t, r.Files)
	if want := "Japan’s imports of HS 2805 30 11 · customs code 28053011 · December 2025"; view.Kicker != want {
		t.Errorf("%q, want %q", view.Kicker, want)
	}
	column := strings.NewReplacer(",commodity,", ",commodity,product_name,", ",28053011,", ",28053011,Cerium metal,").Replace(text)
	if view := shown(t, mustOpen(t, Options{}, file("a.csv", column)).Files); !strings.HasPrefix(view.Kicker, "Japan’s imports of cerium metal · customs code 28053011") {
		t.Errorf("%q does not name the goods as the file does", view.Kicker)
	}
	two := strings.Replace(column, "28053011,Cerium metal", "28053012,Lanthanum {metal}", 1)
	if r, err := Open([]File{file("a.csv", two)}, Options{}); err != nil || r.Question == nil ||
		!slices.Equal(r.Question.Choices, []Choice{{Commodity: "28053011", Goods: "Cerium metal"}, {Commodity: "28053012"}}) {
		t.Errorf("two goods: %+v, %v", r.Question, err)
	}
	named := shown(t, mustOpen(t, Options{Goods: "cerium"}, file("a.csv", text)).Files)
	if !strings.HasPrefix(named.Kicker, "Japan’s imports of cerium · customs code 28053011") {
		t.Errorf("%q does not name the goods", named.Kicker)
	}
}

func TestSentencesOfDescribedGoodsReadWellAndCheck(t *testing.T) {
	text := strings.NewReplacer(",commodity,", ",commodity,product_name,", ",85051110,", `,81129210,"Gallium, unwrought; powders",`).Replace(invented())
	files := mustOpen(t, Options{}, file("a.csv", text)).Files
	view := shown(t, files)
	if !strings.HasPrefix(view.Kicker, "China’s exports of gallium, unwrought; powders · customs code 81129210") {
		t.Errorf("%q does not describe the goods", view.Kicker)
	}
	var told strings.Builder
	for _, sentence := range append(view.Paragraph, view.Headline) {
		for _, part := range sentence.Segments {
			told.WriteString(part.Text)
		}
		told.WriteString(" ")
	}
	if !strings.Contains(told.String(), "Exports of gallium (HS 81129210) to") || strings.Contains(told.String(), "unwrought") {
		t.Errorf("%q does not call the goods by their noun and code", told.String())
	}
	x, err := explorer.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	report, err := x.Check(explorer.CheckRequest{Text: told.String(), Published: "2026-01-20"})
	if err != nil || len(report.Claims) < 5 {
		t.Fatalf("%d claims, error %v, in %q", len(report.Claims), err, told.String())
	}
	for _, c := range report.Claims {
		if !slices.Contains([]string{"exact", "consistent", "loose"}, c.Verdict) {
			t.Errorf("%s of %q: %s", c.Verdict, c.Text, told.String())
		}
	}
}

func TestMonthsAndReportersOfSeveralFilesAreCombined(t *testing.T) {
	lines := strings.SplitAfter(invented(), "\n")
	first, second := strings.Join(lines[:37], ""), lines[0]+strings.Join(lines[37:], "")
	both := mustOpen(t, Options{}, file("2024.csv", first), file("2025.csv", second))
	if both.Report.Months != 24 || both.Report.First != "2024-01" || both.Report.Last != "2025-12" {
		t.Errorf("understood %+v", both.Report)
	}
	mirror := strings.NewReplacer("CHN,X", "GBR,M", "USA", "CHN").Replace(invented())
	r := mustOpen(t, Options{}, file("a.csv", invented()), file("b.csv", mirror))
	if len(r.Report.Series) != 2 {
		t.Errorf("series %+v", r.Report.Series)
	}
	if _, err := Open([]File{file("a.csv", invented()), file("b.csv", strings.Replace(invented(), ",400000", ",400001", 1))}, Options{}); err == nil ||
		!strings.Contains(err.Error(), "a.csv:2") || !strings.Contains(err.Error(), "b.csv, line 2: ") {
		t.Errorf("%v does not name both places of the contradiction", err)
	}
}

func TestWhatCannotBeKnownIsAskedOnce(t *testing.T) {
	for _, c := range []struct {
		name, from, to string
		answer         Choice
		tonnes         float64
	}{
		{"the unit", "net_mass_kg", "quantity", Choice{Column: "quantity", Unit: "t"}, 423_000},
		{"the column", "net_mass_kg", "how much", Choice{Column: "how much", Unit: "kg"}, 423},
	} {
		f := file("a.csv", strings.Replace(invented(), c.from, c.to, 1))
		r, err := Open([]File{f}, Options{})
		if err != nil || r.Question == nil || r.Question.About != "mass" || !slices.Contains(r.Question.Choices, c.answer) {
			t.Errorf("%s: %+v, %v", c.name, r.Question, err)
			continue
		}
		view := shown(t, mustOpen(t, Options{Mass: c.answer.Column, Unit: c.answer.Unit}, f).Files)
		points := view.Charts[0].Lines[0].Points
		if got := *points[len(points)-1].Value; got != c.tonnes {
			t.Errorf("%s: %v t, want %v", c.name, got, c.tonnes)
		}
	}
	text := strings.NewReplacer("USA,CHN,X,85051110", "USA,CHN,X,28053011", "DEU,CHN,X,85051110", "DEU,CHN,X,28053012",
		"WLD,CHN,X,85051110", "WLD,CHN,X,28053011").Replace(invented())
	r, err := Open([]File{file("a.csv", text)}, Options{})
	if err != nil || r.Question == nil || r.Question.About != "goods" || len(r.Question.Choices) != 2 {
		t.Fatalf("two goods: %+v, %v", r.Question, err)
	}
	if got := mustOpen(t, Options{Commodity: "28053012"}, file("a.csv", text)); got.Report.Partners != 1 || got.Report.HasTotal {
		t.Errorf("understood %+v", got.Report)
	}
}

func TestFilesOfOtherWritersAreRead(t *testing.T) {
	want := mustOpen(t, Options{}, file("a.csv", invented()))
	paths, err := filepath.Glob("testdata/*.parquet")
	if err != nil || len(paths) < 3 {
		t.Fatalf("%v, %v", paths, err)
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got := mustOpen(t, Options{}, File{filepath.Base(path), b})
		if !bytes.Equal(got.Files[dataset.ObservationsFile], want.Files[dataset.ObservationsFile]) {
			t.Errorf("%s: the observations are not those of the table", path)
		}
	}
}

func TestTheBundledObservationsComeBack(t *testing.T) {
	b, err := os.ReadFile("../exports.parquet")
	if err != nil {
		t.Fatal(err)
	}
	r := mustOpen(t, Options{}, File{"exports.parquet", b})
	before, err := dataset.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	want := observed(t, before)
	after, err := dataset.Read(r.Files[dataset.ObservationsFile])
	if err != nil {
		t.Fatal(err)
	}
	if got := observed(t, after); !slices.Equal(got, want) {
		t.Errorf("%d observations came back as %d others", len(want), len(got))
	}
	shown(t, r.Files)
}

// observed lists the months of magnets in a table with what is known of each.
func observed(t *testing.T, table *dataset.Table) []string {
	t.Helper()
	var texts [][]string
	for _, name := range []string{"reporter", "flow", "commodity", "partner", "period", "status"} {
		column, err := table.Text(name)
		if err != nil {
			t.Fatal(err)
		}
		var cells []string
		for i := range table.Rows() {
			cells = append(cells, column.At(i))
		}
		texts = append(texts, cells)
	}
	var out []string
	numbers := map[string][]float64{}
	for _, name := range []string{"net_mass_low_kg", "net_mass_kg", "net_mass_high_kg", "value_usd"} {
		column, err := table.Number(name)
		if err != nil {
			t.Fatal(err)
		}
		numbers[name] = column
	}
	for i := range table.Rows() {
		if texts[2][i] != dataset.Magnets {
			continue
		}
		line := ""
		for _, cells := range texts {
			line += cells[i] + " "
		}
		for _, name := range []string{"net_mass_low_kg", "net_mass_kg", "net_mass_high_kg", "value_usd"} {
			line += fmt.Sprintf("%v ", numbers[name][i])
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

func TestWhatCannotBeReadIsRefusedWithItsPlace(t *testing.T) {
	sound := mustOpen(t, Options{}, file("a.csv", invented())).Files[dataset.ObservationsFile]
	bomb := gzipped("period,partner,net_mass_kg\n" + strings.Repeat("\n", 64<<20))
	for _, c := range []struct {
		name string
		file File
		want string
	}{
		{"nothing", file("a.csv", ""), "the file is empty"},
		{"a page", file("a.html", "<html>"), "web page"},
		{"a bad number", file("a.csv", strings.Replace(invented(), "5000003", "many", 1)), "a.csv, line 13, column “net_mass_kg”: “many” is not a number."},
		{"half a Parquet file", File{"a.parquet", sound[:len(sound)/2]}, "a.parquet"},
		{"a damaged page", File{"a.parquet", slices.Concat(sound[:40], []byte("damage that no reader takes"), sound[67:])}, "a.parquet"},
		{"half a gzip file", File{"a.gz", gzipped(invented())[:300]}, "not whole"},
		{"half an archive", File{"a.zip", zipped(file("a.csv", invented()))[:300]}, "a.zip cannot be read"},
		{"a workbook", File{"a.xlsx", zipped(file("[Content_Types].xml", "<"), file("xl/a.xml", "<"))}, "save the sheet as CSV"},
		{"an archive in an archive", File{"a.zip", zipped(File{"b.txt", zipped(file("a.csv", "x"))})}, "archive inside of another"},
		{"an archive without a table", File{"a.zip", zipped(file("a.pdf", "%PDF"))}, "holds no table"},
		{"a bomb", File{"a.gz", bomb}, "unpacks to more than"},
		{"a bomb of zeros", File{"zeros.gz", gzipped(strings.Repeat("\x00", 64<<20))}, "zeros.gz unpacks to more than"},
		{"a bomb of zeros in an archive", File{"a.zip", zipped(file("zeros.csv", strings.Repeat("\x00", 64<<20)))}, "a.zip/zeros.csv unpacks to more than"},
		{"packed, and no table", File{"a.gz", gzipped("\x00\x01\x02\x03\x04")}, "the file is binary"},
		{"years alone", file("a.csv", "period,partner,net_mass_kg\n2024,USA,5\n"), "years only"},
	} {
		r, err := Open([]File{c.file}, Options{})
		var refused *importer.Refusal
		if !errors.As(err, &refused) || !strings.Contains(refused.String(), c.want) || !strings.HasSuffix(refused.String(), ".") {
			t.Errorf("%s: %v, want an Error with %q (%d files)", c.name, err, c.want, len(r.Files))
		}
	}
}

func TestWithATotalOnlyIfTheFilesHoldEveryPartner(t *testing.T) {
	var kept []string
	for line := range strings.Lines(invented()) {
		if !strings.Contains(line, "WLD") {
			kept = append(kept, line)
		}
	}
	f := file("a.csv", strings.Join(kept, ""))
	if r := mustOpen(t, Options{}, f); r.Report.HasTotal {
		t.Error("there is a total that no file has")
	}
	view := shown(t, mustOpen(t, Options{Total: true}, f).Files)
	if view.Choices.Partners[0].Code != "WLD" {
		t.Errorf("the first partner is %q, want the total", view.Choices.Partners[0].Code)
	}
}

// The page words a refusal in its own language, so what it is made of comes along;
// what a file is called is never taken for a slot.
func TestRefusalsComeWithWhatTheyAreMadeOf(t *testing.T) {
	_, err := Open([]File{{Name: "{n}.zip", Data: []byte("PK\x03\x04 and nothing more")}}, Options{})
	var refused *importer.Refusal
	if !errors.As(err, &refused) {
		t.Fatalf("Open = %v", err)
	}
	want := "The archive {file} cannot be read: it is damaged or not whole."
	if string(refused.Phrase) != want || refused.Slots["file"] != "{n}.zip" || refused.String() != strings.ReplaceAll(want, "{file}", "{n}.zip") {
		t.Errorf("refused with %+v", refused)
	}
}

// Nobody has published what a reader brings, so that no citation names Lodestone
// as its author, a vintage or China's customs.
func TestWhatIsCitedOfAnOwnTableIsTheFile(t *testing.T) {
	r := mustOpen(t, Options{}, file("trade.csv", strings.NewReplacer("CHN", "KOR", "85051110", "81011000").Replace(invented())))
	x, err := explorer.Open(r.Files)
	if err != nil {
		t.Fatal(err)
	}
	digest := dataset.DigestOf(r.Files[dataset.ObservationsFile])
	short := "trade.csv, data " + digest[:8] + ", read with Lodestone"
	for format, wants := range map[string][]string{
		"short":  {short},
		"long":   {"trade.csv. South Korea’s exports", "[data set]. Months to 2025-12, exports.parquet SHA-256 " + digest + ", read with Lodestone."},
		"bibtex": {"@misc{", "note = {" + short + ". Figures of the reader's own file.}"},
		"csl":    {`"note":"` + short},
		"duckdb": {"exports.parquet as saved from this page, data " + digest[:8] + ", of the months to 2025-12", "reporter = 'KOR' AND flow = 'X' AND commodity = '81011000'"},
	} {
		text, err := x.Save(explorer.ExportRequest{Format: format})
		if err != nil {
			t.Fatalf("%s: %v", format, err)
		}
		for _, want := range wants {
			if !strings.Contains(text.Text, want) {
				t.Errorf("%s is %q, without %q", format, text.Text, want)
			}
		}
		for _, not := range []string{"author", "vintage", "year = ", "issued", "China", "http"} {
			if strings.Contains(text.Text, not) {
				t.Errorf("%s is %q, with %q", format, text.Text, not)
			}
		}
	}
	origin, err := x.Origin(explorer.OriginRequest{Partner: "USA", Month: "2025-12"})
	if err != nil || origin.Status != "Reported: the file has it so." || len(origin.Figures) != 1 || !strings.HasPrefix(origin.Figures[0].About, "The file trade.csv, SHA-256 ") {
		t.Errorf("the origin is %+v, %v", origin, err)
	}
}

// Where and why are phrases too, so that no English stands in a German sentence; rows
// of a Parquet file are counted without the line that names its columns.
func TestRefusalsSayWhereAndWhyInPhrases(t *testing.T) {
	bad := strings.Replace(invented(), "400000", "many", 1)
	reason := importer.Say("“{value}” is not a number", "value", "many")
	column := importer.Say("column “{column}”", "column", "net_mass_kg")
	foreign := flat.Write(createdBy, 2, []flat.Column{
		{Name: "period", Text: func(int) string { return "2025-09" }},
		{Name: "partner", Text: func(row int) string { return []string{"USA", "Atlantis"}[row] }},
		{Name: "net_mass_kg", Number: func(int) float64 { return 1 }},
	})
	for _, c := range []struct {
		name string
		file File
		want importer.Said
	}{
		{"a cell of a table", file("a.csv", bad), importer.Say("{file}, {place}, {column}: {reason}.", "file", "a.csv").
			With("place", importer.Say("line {line}", "line", "2")).With("column", column).With("reason", reason)},
		{"a value in JSON", file("a.json", `[{"period":"2025-09","partner":"USA","net_mass_kg":"many"}]`), importer.Say("{file}, {place}, {column}: {reason}.", "file", "a.json").
			With("place", importer.Say("line {line}, byte {byte}", "line", "1", "byte", "3")).With("column", column).With("reason", reason)},
		{"a row of a Parquet file", File{"a.parquet", foreign}, importer.Say("{file}, {place}, {column}: {reason}.", "file", "a.parquet").
			With("place", importer.Say("row {row}", "row", "2")).With("column", importer.Say("column “{column}”", "column", "partner")).
			With("reason", importer.Say("“{value}” is no known partner", "value", "Atlantis"))},
		{"a line", file("a.csv", invented()+"2025-09\n"), importer.Say("{file}, {place}: {reason}.", "file", "a.csv").
			With("place", importer.Say("line {line}", "line", "74")).With("reason", importer.Say("{n} fields where the header has {most}", "n", "1", "most", "6"))},
		{"a whole file", file("a.csv", ""), importer.Say("{file}: {reason}.", "file", "a.csv").With("reason", importer.Say("the file is empty"))},
	} {
		_, err := Open([]File{c.file}, Options{})
		var refused *importer.Refusal
		if !errors.As(err, &refused) || !reflect.DeepEqual(refused.Said, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}
