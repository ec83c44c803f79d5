package explorer

import (
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	call  = regexp.MustCompile(`AVERAGEIFS\(([^)]*)\)`)
	other = "the page shows what was printed of it"
)

// calculate evaluates a formula of spreadsheets over rows, as far as ours go:
// AVERAGEIFS and arithmetic. It is false where a call finds no number.
func calculate(t *testing.T, formula string, rows []map[string]string) (float64, bool) {
	t.Helper()
	columns := map[string]string{"A": "period", "C": "reporter", "D": "partner", "E": "flow", "F": "commodity", "G": "net_mass_kg"}
	found := true
	text := call.ReplaceAllStringFunc(strings.TrimSpace(formula)[1:], func(one string) string {
		parts := strings.Split(call.FindStringSubmatch(one)[1], ",")
		column := func(i int) string { return columns[parts[i][1:2]] }
		sum, n := 0.0, 0
	next:
		for _, row := range rows {
			for i := 1; i < len(parts); i += 2 {
				if row[column(i)] != strings.Trim(parts[i+1], `"`) {
					continue next
				}
			}
			if kg, err := strconv.ParseFloat(row[column(0)], 64); err == nil {
				sum, n = sum+kg, n+1
			}
		}
		if found = found && n == 1; !found {
			return "1.0"
		}
		return strconv.FormatFloat(sum, 'f', -1, 64) + "*1.0"
	})
	value, err := types.Eval(token.NewFileSet(), nil, token.NoPos, text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	v, _ := constant.Float64Val(value.Value)
	return v, found
}

// What code gives is the number that the page shows or, where a change or a
// sum was printed, lies near to it, and the code says so.
func TestCodeGivesTheNumberThatIsShown(t *testing.T) {
	_, rows := readCSV(t, exportOf(t, "", "csv-all").Text)
	same, near, none := 0, 0, 0
	for _, partner := range []string{"USA", "DEU", "JPN", "WLD", "VNM", "THA"} {
		for _, month := range []string{"2025-05", "2025-09", "2025-10", "2025-12", "2026-03"} {
			for _, m := range shows {
				link := "?country=" + partner + "&time=2025-01.." + month + "&show=" + m.value
				r, err := bundled(t).Read(link)
				if err != nil {
					continue
				}
				view, err := bundled(t).Query(r)
				if err != nil {
					t.Fatalf("%s: %v", link, err)
				}
				var p Point
				for _, point := range view.Charts[0].Lines[0].Points {
					if point.Period == view.Period {
						p = point
					}
				}
				sheet, err := bundled(t).Save(ExportRequest{Link: link, Format: "sheet"})
				if err != nil {
					none++
					continue
				}
				got, ok := calculate(t, sheet.Text, rows)
				if !ok {
					t.Errorf("%s: %s finds no row", link, sheet.Text)
				}
				sql := exportOf(t, link, "duckdb").Text
				switch {
				case p.Value == nil: // too wide for a point, or of a low base
				case math.Abs(got-*p.Value) <= 1e-9*math.Max(1, math.Abs(*p.Value)):
					same++
					if strings.Contains(sql, other) {
						t.Errorf("%s: the code denies that it gives %v", link, got)
					}
				case strings.Contains(sql, other) && math.Abs(got-*p.Value) < math.Max(1, math.Abs(*p.Value)/200):
					near++
				default:
					t.Errorf("%s: the code gives %v, the page shows %v", link, got, *p.Value)
				}
			}
		}
	}
	if same < 100 || near == 0 || none == 0 {
		t.Errorf("%d numbers are the same, %d near, %d have no code: the test tells too little", same, near, none)
	}
}

func TestCodeSaysWhatItGives(t *testing.T) {
	for _, c := range []struct {
		link, format string
		want         []string
	}{
		{"?time=2025-09", "duckdb", []string{"-- United States, September 2025, tonnes a month: 420.5 t\n", "FROM 'exports.parquet'",
			"reporter = 'CHN' AND flow = 'X' AND commodity = '85051110'", "SELECT kg('USA', '2025-09') / 1000 AS value;"}},
		{"?time=2025-09&show=mom", "python", []string{"pd.read_parquet('exports.parquet')", "(kg('USA', '2025-09') / kg('USA', '2025-08') - 1) * 100"}},
		{"?time=2025-09&show=share", "r-csv", []string{"read.csv('lodestone-exports.csv', comment.char = '#'", "kg('USA', '2025-09') / kg('WLD', '2025-09') * 100"}},
		{"?time=2025-09&asof=2025-10-20", "duckdb", []string{"read_csv('lodestone-exports-2025-10-20.csv'", "vintage 2025-10-20"}},
		{"?reporter=GBR&flow=export&country=USA&time=2025-01", "python-csv", []string{"'GBR'", "rows.flow == 'X'"}},
		{"?scope=magnets_and_semis", "sheet", []string{`$F:$F,"85051110+"`}},
	} {
		text := exportOf(t, c.link, c.format).Text
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s of %q lacks %q:\n%s", c.format, c.link, want, text)
			}
		}
	}
}

// A month without a figure has no code, since that would have to invent one.
func TestAMissingNumberHasNoCode(t *testing.T) {
	for _, link := range []string{"?time=2024-03", "?time=2020-02", "?country=DEU&show=ytd&time=2025-01..2025-12"} {
		_, err := bundled(t).Save(ExportRequest{Link: link, Format: "r"})
		if err == nil || !strings.Contains(err.Error(), "there is no code for it") {
			t.Errorf("%q: %v", link, err)
		}
	}
}
