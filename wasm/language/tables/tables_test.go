package tables

import (
	"encoding/csv"
	"os"
	"regexp"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/language"
)

func words(t *testing.T, code string) *language.Words {
	t.Helper()
	w, err := language.Read(code, File(code))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// As Intl of Node 20 writes them, but with a true minus sign and spans in text.
func TestNumbersAndDatesAreThoseOfTheLanguage(t *testing.T) {
	april := calendar.Of(2025, 4)
	for code, want := range map[string][]string{
		"de": {"−1.234,5", "April 2025", "4. April 2025", "2024", "Januar bis April 2025", "Oktober 2024 bis April 2025", "a, b und c", "4,5\u00a0%"},
		"ja": {"−1,234.5", "2025年4月", "2025年4月4日", "2024年", "2025年1月～4月", "2024年10月～2025年4月", "a、b、c", "4.5%"},
		"ko": {"−1,234.5", "2025년 4월", "2025년 4월 4일", "2024년", "2025년 1월~4월", "2024년 10월~2025년 4월", "a, b 및 c", "4.5%"},
		"zh": {"−1,234.5", "2025年4月", "2025年4月4日", "2024年", "2025年1月至4月", "2024年10月至2025年4月", "a、b和c", "4.5%"},
	} {
		w := words(t, code)
		for i, got := range []string{w.Grouped(-1234.5, 1), w.Dated(april), w.Day(april, 4), w.Span(calendar.WholeYear(2024)),
			w.Span(calendar.YearToDate(april)), w.Span(calendar.Span{First: april - 6, Last: april}),
			w.List([]string{"a", "b", "c"}), w.Say("{n}%", "n", w.Grouped(4.5, 1))} {
			if got != want[i] {
				t.Errorf("%s: %q, want %q", code, got, want[i])
			}
		}
	}
}

func TestEveryPartnerHasANameInEveryLanguage(t *testing.T) {
	file, err := os.Open("../../../dataset/published/partners.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) < 99 {
		t.Fatalf("%d partners: %v", len(rows), err)
	}
	for _, code := range Codes {
		w, called := words(t, code), map[string]string{}
		for _, row := range rows[1:] {
			short, phrase := w.Name(row[0])
			if short == "" || phrase == "" {
				t.Errorf("%s: %s has no name", code, row[0])
			}
			if other, ok := called[phrase]; ok {
				t.Errorf("%s: %s and %s are both called %s", code, other, row[0], phrase)
			}
			called[phrase] = row[0]
		}
	}
}

func TestGermanNamesStandInEveryCase(t *testing.T) {
	w := words(t, "de")
	for _, c := range []struct{ code, form, want string }{
		{"CHN", "to", "nach China"}, {"CHN", "from", "aus China"}, {"CHN", "in", "in China"}, {"CHN", "of", "Chinas"}, {"CHN", "acc", "China"},
		{"LAO", "of", "von Laos"},
		{"IRN", "acc", "den Iran"}, {"IRN", "to", "in den Iran"}, {"IRN", "from", "aus dem Iran"}, {"IRN", "in", "im Iran"}, {"IRN", "of", "des Iran"},
		{"USA", "dat", "den Vereinigten Staaten"}, {"USA", "war/waren", "waren"}, {"CHE", "war/waren", "war"}, {"CHE", "dat", "der Schweiz"},
		{"GBR", "of", "des Vereinigten Königreichs"}, {"NLD", "from", "aus den Niederlanden"}, {"PHL", "to", "auf die Philippinen"},
	} {
		if _, phrase := w.Name(c.code); w.Form(phrase, c.form) != c.want {
			t.Errorf("%s:%s is %q, want %q", c.code, c.form, w.Form(phrase, c.form), c.want)
		}
	}
	// A name with an article has each form that a rule would make without one.
	for key, text := range pairs(File("de")) {
		if !strings.HasPrefix(key, "@partner ") || !articles.MatchString(text) {
			continue
		}
		for _, form := range []string{"to", "from", "in", "of", "dat"} {
			if !strings.Contains(text, " | "+form+"=") {
				t.Errorf("%s lacks the form %q", key, form)
			}
		}
	}
}

// articles tells a name that stands with an article in a sentence.
var articles = regexp.MustCompile(` \| d(er|ie|as) `)

// pairs are the lines of a table with those that follow them.
func pairs(table []byte) map[string]string {
	out, key := map[string]string{}, ""
	for line := range strings.Lines(string(table)) {
		line = strings.TrimRight(line, "\n")
		if text, ok := strings.CutPrefix(line, "\t"); ok {
			out[key] = text
		}
		key = line
	}
	return out
}
