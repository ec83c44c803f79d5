package article

import (
	"testing"

	"lodestone/dataset/calendar"
)

// held tells what the data of these tests hold: 420.5 t in September 2025, and
// no such figure in other years.
func held(s Statement) int {
	switch {
	case s.Period.First.Year() != 2025:
		return -1
	case s.Period.String() == "2025-09" && s.Value == 420.5:
		return 1
	}
	return 0
}

func TestTheDayOfPublicationIsFound(t *testing.T) {
	const body = "\n\nMagnet exports to the U.S. came to 420.5 tonnes in September."
	for _, c := range []struct{ name, text, published, from, want, wantFrom string }{
		{"the flag rules", "2 January 2024" + body, "2025-10-20", "2025-09", "2025-10-20", "flag"},
		{"a date in the text", "Published on October 21, 2025" + body, "", "2025-09", "2025-10-21", "text"},
		{"the day first, with stops", "Posted: 22.10.2025" + body, "", "2025-09", "2025-10-22", "text"},
		{"no date: the levels tell the year", body, "", "2025-09", "2025-10-20", "levels"},
		{"dates in conflict: the levels tell the year",
			"Tuesday, 2 January 2024" + body + "\n\nWIRE22102025000045", "", "2025-09", "2025-10-20", "levels"},
		{"a month said with its year, after the date", "2 January 2024" + body + " In August 2025 they had been higher, at 589.9 tonnes.",
			"", "2025-09", "2025-10-20", "levels"},
		{"a day that is not alone in its line dates nothing",
			"The ministry said on 9 October 2019 that it would widen its controls on goods of every kind and name." + body, "", "2025-09", "2025-10-20", "levels"},
	} {
		a := Read(c.text, Options{Published: c.published, Months: calendar.Span{First: calendar.Of(2020, 1), Last: calendar.Of(2026, 3)}, Fits: held})
		if a.Published != c.want || a.From != c.wantFrom {
			t.Errorf("%s: published %q from %q, want %q from %q", c.name, a.Published, a.From, c.want, c.wantFrom)
		}
		if len(a.Statements) == 0 || a.Statements[0].Period.String() != c.from {
			t.Errorf("%s: read %+v, want the month %s", c.name, a.Statements, c.from)
		}
	}
}

func TestWithoutDateOrDataTheMonthIsNotSaid(t *testing.T) {
	a := Read("Magnet exports to the U.S. came to 420.5 tonnes in September.", Options{})
	if len(a.Statements) != 1 || a.Statements[0].Reason != monthUnsaid || a.Published != "" {
		t.Errorf("read %+v published %q, want one statement without a month", a.Statements, a.Published)
	}
}

func TestMonthsWithoutAYearAreTheLatest(t *testing.T) {
	check(t, []reading{
		{"before the month of publication", "Magnet exports to Japan came to 5 tonnes in October.", []string{"level JPN 2025-10 5 t"}},
		{"a year before, for the month itself", "Magnet exports to Japan came to 5 tonnes in November.", []string{"level JPN 2024-11 5 t"}},
		{"last year's", "Magnet exports to Japan came to 5 tonnes in May last year.", []string{"level JPN 2024-05 5 t"}},
		{"the year of the sentence", "In 2023 magnet exports to Japan peaked in May at 5 tonnes.", []string{"level JPN 2023-05 5 t"}},
		{"a base lies before its month", "Magnet exports to Japan fell 5% in February from December.", []string{"change JPN 2025-02 on 2024-12 -5 percent"}},
	})
}
