package analysis

import (
	"testing"

	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// Words of another order keep what they claim, wherever that stands.
func TestATableOrdersTheWordsOfAFinding(t *testing.T) {
	w, err := language.Read("de", []byte(`@decimal
	,
@months
	Januar Februar März April Mai Juni Juli August September Oktober November Dezember
{month} {year}
	{month} {year}
{n} tonnes
	{n} Tonnen
@form to
	nach {}
noun^exports to {partner}
	Ausfuhren {partner:to}
95% interval {low} to {high}
	95-%-Intervall {low} bis {high}
Between {first} and {last}, {subject} [tended to rise], by a median of {mass} a month ({interval}), if months are taken as independent of each other.
	Um {mass} im Monat ({interval}) [nahmen die {subject} von {first} bis {last} zu], Unabhängigkeit der Monate vorausgesetzt.
`))
	if err != nil {
		t.Fatal(err)
	}
	s := subject(values(30, func(i int) float64 { return 100 + 10*float64(i) })...)
	s.Words = w
	answer := answer(t, s, topicTrend).Answer
	const claims = "nahmen die Ausfuhren nach Aland von Januar 2023 bis Juni 2025 zu"
	if want := "Um 10,0 Tonnen im Monat (95-%-Intervall 9,95 bis 10,1) " + claims + ", Unabhängigkeit der Monate vorausgesetzt."; answer.String() != want {
		t.Errorf("%q, want %q", answer, want)
	}
	if len(answer) != 3 || answer[1].Text != claims || answer[1].Statement.Kind != claim.Trend || answer[1].Statement.Value != 1 || answer[1].Statement.Working == "" {
		t.Errorf("it claims %+v", answer)
	}
}

func TestShortNumbersHaveTwoDigits(t *testing.T) {
	for x, want := range map[float64]string{0.0291: "0.029", 0.9: "0.9", 3: "3", 2.46: "2.5", 9.96: "10", 50.2: "50", 99.6: "100", 113: "110", 1234: "1,200"} {
		if got := short(nil, x); got != want {
			t.Errorf("short(%v) = %q, want %q", x, got, want)
		}
	}
}
