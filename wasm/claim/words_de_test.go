package claim

import "testing"

// Each of the sentences has been read as a newspaper, or a statistical office,
// would print it.
func TestGermanTexts(t *testing.T) {
	d := worldIn(t, "de")
	textsSay(t, d, []wording{
		{"USA", 9, Wire, "Exporte in die Vereinigten Staaten fielen im September gegenüber August um 6 % auf 160 Tonnen"},
		{"DEU", 4, Office, "Von Januar bis April 2025 beliefen sich die Exporte nach Deutschland auf rund 1.200 Tonnen."},
		{"USA", 9, Wire, "Im September lagen die Vereinigten Staaten mit 34 % aller Exporte auf Rang 2 der Zielländer."},
		{"USA", 5, Wire, "Für Mai 2025 nennen die Quellen keinen Wert für die Exporte in die Vereinigten Staaten"},
		{"USA", 5, Office, "Der letzte Wert davor ist 120 Tonnen (April 2025)."},
		{"JPN", 6, Wire, "Exporte nach Japan stiegen im Juni von null im Mai auf 5,0 Tonnen"},
		{Total, 9, Wire, "Das war der vierte monatliche Rückgang in Folge."},
		{"USA", 10, Wire, "Das war der erste monatliche Anstieg seit drei Monaten."},
		{"USA", 10, Wire, "Das war der höchste Wert seit mindestens fünf Monaten."},
		{"USA", 2, Wire, "Das chinesische Neujahr wandert zwischen Januar und Februar; Änderungen zum Vormonat sind daher von Januar bis März schwer vergleichbar."},
		{"DEU", 12, Office, "Exporte Chinas von Seltenerdmagneten nach Deutschland, Dezember 2025: 300 Tonnen, kaum verändert gegenüber November 2025"},
		{Total, 9, Plain, "Im September 2025 exportierte China insgesamt 470 Tonnen Seltenerdmagnete, 2 % weniger als im August; für September 2024 gibt es keinen Vergleichswert."},
	})
}
