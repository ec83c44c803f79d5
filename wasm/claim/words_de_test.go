package claim

import (
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/language"
	"lodestone/wasm/language/tables"
	"lodestone/wasm/series"
)

// german is a small world told of in German.
func german(t *testing.T) *Data {
	t.Helper()
	w, err := language.Read("de", tables.File("de"))
	if err != nil {
		t.Fatal(err)
	}
	d := data(map[string]series.Series{
		"USA": tonnages(100, 200, 150, 120, na, 90, 180, 170, 160, 240, 30, 40),
		"DEU": tonnages(300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300),
		"JPN": kilograms(800, 1200, 600, 5000, 0, 5000, 61000, 70000, 0, 0, 1, 2),
		Total: tonnages(450, 520, 460, 430, 780, 700, 490, 480, 470, 545, 340, 350),
	})
	d.Words, d.Name = w, "China"
	for code, p := range d.Partners {
		p.Name, p.Phrase = w.Name(code)
		d.Partners[code] = p
	}
	return d
}

// Each of the sentences has been read as a newspaper, or a statistical office,
// would print it.
func TestGermanTexts(t *testing.T) {
	d := german(t)
	for _, c := range []struct {
		partner string
		month   int
		style   Style
		want    string // a headline, a sentence of the paragraph or a note
	}{
		{"USA", 9, Wire, "Exporte in die Vereinigten Staaten fielen im September gegenüber August um 6 % auf 160 Tonnen"},
		{"DEU", 4, Office, "Von Januar bis April 2025 beliefen sich die Exporte nach Deutschland auf rund 1.200 Tonnen."},
		{"USA", 9, Wire, "Im September lagen die Vereinigten Staaten mit 34 % aller Exporte auf Rang 2 der Zielländer."},
		{"USA", 5, Wire, "Für Mai 2025 nennen unsere Quellen keinen Wert für die Exporte in die Vereinigten Staaten"},
		{"USA", 5, Office, "Der letzte Wert davor ist 120 Tonnen (April 2025)."},
		{"JPN", 6, Wire, "Exporte nach Japan stiegen im Juni von null im Mai auf 5,0 Tonnen"},
		{Total, 9, Wire, "Das war der vierte monatliche Rückgang in Folge."},
		{"USA", 10, Wire, "Das war der erste monatliche Anstieg seit drei Monaten."},
		{"USA", 10, Wire, "Das war der höchste Wert seit mindestens fünf Monaten."},
		{"USA", 2, Wire, "Das chinesische Neujahr wandert zwischen Januar und Februar; Änderungen zum Vormonat sind daher von Januar bis März schwer vergleichbar."},
		{"DEU", 12, Office, "Exporte Chinas von Seltenerdmagneten nach Deutschland, Dezember 2025: 300 Tonnen, kaum verändert gegenüber November 2025"},
		{Total, 9, Plain, "Im September 2025 exportierte China insgesamt 470 Tonnen Seltenerdmagnete, 2 % weniger als im August; für September 2024 gibt es keinen Vergleichswert."},
	} {
		text := d.Tell(c.partner, calendar.Of(2025, c.month), c.style)
		told := append([]string{text.Headline.String()}, text.Notes...)
		for _, s := range text.Paragraph {
			told = append(told, s.String())
		}
		if all := "\n" + strings.Join(told, "\n") + "\n"; !strings.Contains(all, "\n"+c.want+"\n") {
			t.Errorf("%s, month %d, %s: %s\ndoes not say\n%s", c.partner, c.month, c.style, all, c.want)
		}
	}
}
