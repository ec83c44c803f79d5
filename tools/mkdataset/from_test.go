package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lodestone/wasm/explorer"
)

// query is a customs query of invented figures: two partners over 15 months.
func query() (csv string, kilograms map[string]int) {
	var b strings.Builder
	b.WriteString("\"数据年月\",\"贸易伙伴编码\",\"商品编码\",\"第一数量\",\"第一计量单位\",\"美元\",\n")
	kilograms = map[string]int{}
	for i := range 15 {
		month := fmt.Sprintf("%d-%02d", 2024+i/12, 1+i%12)
		for code, partner := range map[string]string{"502": "USA", "224": "KEN"} {
			kg := 300_000 + 12_347*i%90_001
			if partner == "KEN" {
				kg = 17 * (i + 1)
			}
			kilograms[partner+" "+month], kilograms["WLD "+month] = kg, kilograms["WLD "+month]+kg
			fmt.Fprintf(&b, "\"%s\",\"%s\",\"85051110\",\"%d\",\"千克\",\"%d,000\",\n", strings.Replace(month, "-", "", 1), code, kg, 100+i)
		}
	}
	return b.String(), kilograms
}

func opened(t *testing.T, dir string) *explorer.Explorer {
	t.Helper()
	files := map[string][]byte{}
	paths, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if files[filepath.Base(path)], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	x, err := explorer.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// From a customs file to a view, no kilogram is gained or lost.
func TestACustomsFileBecomesViewsWithItsFigures(t *testing.T) {
	csv, kilograms := query()
	dir := t.TempDir()
	source := filepath.Join(dir, "query.csv")
	if err := os.WriteFile(source, []byte(csv), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := from([]string{"-from", source, "-total", "-o", filepath.Join(dir, "out")}, &out); err != nil {
		t.Fatal(err)
	}
	for _, says := range []string{"China customs query", "15, 2024-01 to 2025-03", "2: KEN USA", "千克", "30, of which 30 kept", "45 rows written"} {
		if !strings.Contains(out.String(), says) {
			t.Errorf("output does not say %q:\n%s", says, &out)
		}
	}
	view, err := opened(t, filepath.Join(dir, "out")).Query(explorer.Request{Country: []string{"USA", "KEN", "WLD"}, Show: "level"})
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, chart := range view.Charts {
		for _, line := range chart.Lines {
			for _, p := range line.Points {
				want := kilograms[line.Partner+" "+p.Period]
				if p.Value == nil || int(math.Round(*p.Value*1e3)) != want || *p.Low != *p.Value || *p.High != *p.Value {
					t.Errorf("%s in %s is %s, want exactly %d kg", line.Partner, p.Period, p.Reading, want)
				}
				seen++
			}
		}
	}
	if seen != len(kilograms) {
		t.Errorf("the view has %d points, want %d", seen, len(kilograms))
	}
	if view.SourceLine != "China Customs (General Administration of Customs), online query of customs statistics." {
		t.Errorf("source line %q", view.SourceLine)
	}
}

func TestARefusedFileLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	csv, _ := query()
	good, bad := filepath.Join(dir, "good.csv"), filepath.Join(dir, "bad.csv")
	for name, text := range map[string]string{good: csv, bad: strings.Replace(csv, "千克", "台", 1)} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(dir, "out")
	err := from([]string{"-from", good, bad, "-o", out}, &bytes.Buffer{})
	if err == nil || !strings.Contains(err.Error(), "bad.csv:2: 第一计量单位") {
		t.Errorf("error %v, want one that names the line and the column", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a folder was written")
	}
	if err := os.Mkdir(filepath.Join(dir, "published"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := from([]string{"-from", good, "-o", dir}, &bytes.Buffer{}); err == nil {
		t.Error("the bundled dataset was written over")
	}
	if err := from([]string{"-from", good}, &bytes.Buffer{}); err != nil {
		t.Errorf("only describing: %v", err)
	}
}

func TestArgumentsMayStandInAnyOrder(t *testing.T) {
	for _, c := range []string{"-from a b -o d -flow M", "-o d -flow M -from a -from b", "-flow=M -from a -o d b"} {
		q, err := parse(strings.Fields(c))
		if err != nil || strings.Join(q.files, " ") != "a b" || q.dir != "d" || q.options.Flow != "M" {
			t.Errorf("parse(%q) = %+v, %v", c, q, err)
		}
	}
	for _, c := range []string{"-o d", "-form a", "-from"} {
		if _, err := parse(strings.Fields(c)); err == nil || !strings.Contains(err.Error(), "usage") {
			t.Errorf("parse(%q) = %v, want the usage", c, err)
		}
	}
}
