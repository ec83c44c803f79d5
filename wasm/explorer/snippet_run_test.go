package explorer

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The programs of these languages run where these are installed, on the table
// of all observations; the page's tests run the SQL.
func TestProgramsGiveTheNumberThatIsShown(t *testing.T) {
	folder := t.TempDir()
	table := exportOf(t, "", "csv-all")
	if err := os.WriteFile(filepath.Join(folder, table.Name), []byte(table.Text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, language := range []struct {
		format string
		runs   []string // commands, of which the first that is there and can do it counts
		probe  string
	}{
		{"python-csv", []string{"python3", "/usr/bin/python3"}, "import pandas"},
		{"r-csv", []string{"Rscript"}, "1"},
	} {
		command := ""
		for _, name := range language.runs {
			flag := map[string]string{"python-csv": "-c", "r-csv": "-e"}[language.format]
			if command == "" && exec.Command(name, flag, language.probe).Run() == nil {
				command = name
			}
		}
		if command == "" {
			t.Logf("%s is not tested: its language is not installed", language.format)
			continue
		}
		for _, c := range []struct{ link, period string }{
			{"?time=2025-09", "2025-09"}, {"?time=2025-10&show=mom", "2025-10"}, {"?show=index&base=2025-01&time=2025-01..2025-09", "2025-09"},
			{"?scope=magnets_and_semis&time=2025-10", "2025-10"}, {"?reporter=GBR&time=2025-01&show=share&country=CHN", "2025-01"},
		} {
			script := filepath.Join(folder, "number")
			if err := os.WriteFile(script, []byte(exportOf(t, c.link, language.format).Text), 0o600); err != nil {
				t.Fatal(err)
			}
			run := exec.Command(command, script)
			run.Dir = folder
			out, err := run.CombinedOutput()
			if err != nil {
				t.Errorf("%s of %q: %v\n%s", language.format, c.link, err, out)
				continue
			}
			text := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(string(out)), "[1]"))
			got, err := strconv.ParseFloat(text, 64)
			want := shownAt(t, c.link, c.period)
			near := 1e-9 * math.Abs(want)
			if strings.Contains(c.link, "show=mom") {
				near = 0.06 // a printed change is told to a tenth
			}
			if err != nil || math.Abs(got-want) > near {
				t.Errorf("%s of %q prints %q, want %v", language.format, c.link, out, want)
			}
		}
	}
}

// shownAt is the value of the first line of a view in a month.
func shownAt(t *testing.T, link, period string) float64 {
	t.Helper()
	for _, p := range viewOf(t, link).Charts[0].Lines[0].Points {
		if p.Period == period && p.Value != nil {
			return *p.Value
		}
	}
	t.Fatalf("%q shows no value in %s", link, period)
	return 0
}
