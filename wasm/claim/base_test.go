package claim

import (
	"testing"

	"lodestone/dataset/calendar"
)

// What a year before is, other languages name by how long the period is.
func TestAYearBeforeIsNamedByTheLengthOfThePeriod(t *testing.T) {
	spans := [3]calendar.Span{month(9), {First: calendar.Of(2025, 1), Last: calendar.Of(2025, 9)}, calendar.WholeYear(2025)}
	for code, want := range map[string][3]string{
		"en": {"a year before", "a year before", "a year before"},
		"de": {"dem Vorjahresmonat", "dem Vorjahreszeitraum", "dem Vorjahr"},
		"ja": {"前年同月", "前年同期", "前年"},
		"ko": {"전년 동월", "전년 동기", "전년"},
		"zh": {"上年同月", "上年同期", "上年"},
	} {
		d := smallWorld()
		if code != "en" {
			d = told(t, code, d)
		}
		for i, span := range spans {
			for _, words := range []baseWords{fromBase, ofBase} {
				c := Claim{Kind: Change, Partner: "USA", Period: span, Base: span.Before(12)}
				if got := d.base(c, words); got != want[i] {
					t.Errorf("%s: the base of %v is %q, want %q", code, span, got, want[i])
				}
			}
		}
	}
}

// In German the place of a run is in words up to twelve, and bends with its phrase.
func TestGermanRunsAreCountedInWords(t *testing.T) {
	d := worldIn(t, "de")
	w := writer{Data: d, partner: "USA", m: calendar.Of(2025, 9), style: styles[Wire]}
	for n, want := range map[int]string{
		3:  "zum Vormonat zum dritten Mal in Folge gesunken",
		12: "zum Vormonat zum zwölften Mal in Folge gesunken",
		13: "zum Vormonat zum 13. Mal in Folge gesunken",
	} {
		if got := w.fill(wire.among.streak[0][1], w.nth(n)).String(); got != want {
			t.Errorf("the run of %d is told as %q, want %q", n, got, want)
		}
	}
}
