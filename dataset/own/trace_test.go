//go:build !js

package own

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset"
	"lodestone/dataset/importer"
)

// byPort is invented: what two ports cleared, of which one month is said twice.
func byPort() string {
	var b strings.Builder
	b.WriteString("数据年月,贸易伙伴编码,贸易伙伴名称,商品编码,商品名称,贸易方式编码,贸易方式名称,注册地编码,注册地名称,第一数量,第一计量单位,第二数量,第二计量单位,美元\n")
	for _, place := range []string{"11", "12", "13", "31", "32", "33", "44"} {
		fmt.Fprintf(&b, "202509,502,美国,85051110,稀土永磁铁,10,一般贸易,%s,北京,1000,千克,,,5\n", place)
	}
	return b.String()
}

func TestAFigureIsTracedToItsPlace(t *testing.T) {
	text := invented()
	var records []string
	for line := range strings.Lines(text) {
		if cells := strings.Split(strings.TrimSpace(line), ","); cells[0] != "period" {
			records = append(records, fmt.Sprintf(`{"period":%q,"partner":%q,"reporter":%q,"flow":%q,"commodity":%q,"net_mass_kg":%s}`,
				cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
		}
	}
	table := mustOpen(t, Options{}, file("a.csv", text)).Files[dataset.ObservationsFile]
	germany := importer.Key{Reporter: "CHN", Flow: "X", Commodity: dataset.Magnets, Partner: "DEU", Period: "2024-02"}
	// Germany's second month is the fifth of three rows a month; the table written
	// from them is by partner: 24 months of Germany come first.
	for _, c := range []struct {
		name string
		file File
		want Place
	}{
		{"text", file("a.csv", text), Place{File: "a.csv", Line: 6}},
		{"text in a ZIP archive", File{"a.zip", zipped(file("README.txt", "x"), file("b/a.csv", text))}, Place{File: "a.zip/b/a.csv", Line: 6}},
		{"JSON", file("a.json", "[\n"+strings.Join(records, ",\n")+"]"), Place{File: "a.json", Line: 6, Record: 5}},
		{"Parquet", File{"a.parquet", table}, Place{File: "a.parquet", Row: 2, Group: 1}},
		{"packed Parquet", File{"a.gz", gzipped(string(table))}, Place{File: "a.gz", Row: 2, Group: 1}},
	} {
		got, err := Find([]File{c.file}, Options{}, germany)
		if err != nil || got.Rows != 1 || !slices.Equal(got.Places, []Place{c.want}) {
			t.Errorf("%s: %+v, %v, want %+v", c.name, got, err, c.want)
		}
	}
}

func TestRowsThatAddUpAreCountedAndTheFirstNamed(t *testing.T) {
	usa := importer.Key{Reporter: "CHN", Flow: "X", Commodity: dataset.Magnets, Partner: "USA", Period: "2025-09"}
	one := file("a.csv", byPort())
	r := mustOpen(t, Options{}, one)
	if points := shown(t, r.Files).Charts[0].Lines[0].Points; *points[len(points)-1].Value != 7 {
		t.Fatalf("%v t, want 7", *points[len(points)-1].Value)
	}
	got, err := Find([]File{one}, Options{}, usa)
	if err != nil || got.Rows != 7 || got.Again != 0 || len(got.Places) != importer.MostPlaces || got.Places[4].Line != 6 {
		t.Errorf("%+v, %v", got, err)
	}
	got, err = Find([]File{one, {"b.csv", one.Data}}, Options{}, usa)
	if err != nil || got.Rows != 14 || got.Again != 7 {
		t.Errorf("said twice: %+v, %v", got, err)
	}
	usa.Partner = "DEU"
	if got, err := Find([]File{one}, Options{}, usa); err != nil || got.Rows != 0 || len(got.Places) != 0 {
		t.Errorf("of a partner that the file lacks: %+v, %v", got, err)
	}
}

func TestRowsOfParquetAreCountedByGroup(t *testing.T) {
	found := importer.Traced{Rows: 4}
	for _, line := range []int{2, 4, 5, 8} {
		found.Places = append(found.Places, importer.Place{File: "a", Line: line})
	}
	got := placed(found, map[string][]int64{"a": {3, 0, 3, 1}})
	for i, want := range []Place{{File: "a", Row: 1, Group: 1}, {File: "a", Row: 3, Group: 1}, {File: "a", Row: 4, Group: 3}, {File: "a", Row: 7, Group: 4}} {
		if got.Places[i] != want {
			t.Errorf("line %d is %+v, want %+v", found.Places[i].Line, got.Places[i], want)
		}
	}
}

// A trace costs a reading, and nothing where nobody asks: the memory of a million
// rows is that of the figures.
func BenchmarkAMillionRows(b *testing.B) {
	var text bytes.Buffer
	text.WriteString("period,partner,reporter,flow,commodity,net_mass_kg\n")
	codes := []string{"USA", "DEU", "JPN", "KOR", "VNM", "IND", "THA", "FRA", "ITA", "GBR"}
	for i := range 1_000_000 {
		fmt.Fprintf(&text, "%04d-%02d,%s,CHN,X,85051110,%d\n", 2000+i/120%20, i/10%12+1, codes[i%10], 1000+i%2400)
	}
	files := []File{{"a.csv", text.Bytes()}}
	key := importer.Key{Reporter: "CHN", Flow: "X", Commodity: dataset.Magnets, Partner: "DEU", Period: "2010-05"}
	b.Run("open", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Open(files, Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("find", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if got, err := Find(files, Options{}, key); err != nil || got.Rows < 400 {
				b.Fatal(got, err)
			}
		}
	})
}
