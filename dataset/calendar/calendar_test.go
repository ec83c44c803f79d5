package calendar

import (
	"slices"
	"testing"
)

func TestMonthsReadBack(t *testing.T) {
	for year := 1; year < 3000; year += 7 {
		for number := 1; number <= 12; number++ {
			m := Of(year, number)
			got, err := Parse(m.String())
			if err != nil || got != m || m.Year() != year || m.Number() != number {
				t.Fatalf("Parse(%q) = %v, %v", m.String(), got, err)
			}
		}
	}
}

func TestParseRefusesWhatIsNotAMonth(t *testing.T) {
	for _, s := range []string{"", "2025", "2025-13", "2025-00", "2025-9", "2025-09-01", "2025/09", "+025-09", "2025-+9", " 2025-09", "２０２５-09"} {
		if m, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", s, m)
		}
	}
}

func TestArithmeticOfMonthsIsThatOfTheCalendar(t *testing.T) {
	for _, c := range []struct{ got, want Month }{
		{Of(2025, 1) - 1, Of(2024, 12)},
		{Of(2025, 9) - 12, Of(2024, 9)},
		{Of(2024, 12) + 1, Of(2025, 1)},
	} {
		if c.got != c.want {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
	if got := Of(2025, 9).Long(); got != "September 2025" {
		t.Errorf("Long() = %q", got)
	}
}

func TestSpans(t *testing.T) {
	for _, text := range []string{"2024-11..2025-02", "2025-09"} {
		s, err := ParseSpan(text)
		if err != nil || s.String() != text {
			t.Errorf("ParseSpan(%q) = %v, %v", text, s, err)
		}
	}
	for _, text := range []string{"", "..", "2025-09..", "..2025-09", "2025-09..2025-08", "2025-01..2025-02..2025-03", "2025"} {
		if s, err := ParseSpan(text); err == nil {
			t.Errorf("ParseSpan(%q) = %v, want an error", text, s)
		}
	}
	s, _ := ParseSpan("2024-11..2025-02")
	months := slices.Collect(s.All())
	want := []Month{Of(2024, 11), Of(2024, 12), Of(2025, 1), Of(2025, 2)}
	if !slices.Equal(months, want) || s.Len() != 4 {
		t.Errorf("%v holds %v, want %v", s, months, want)
	}
	if !s.Contains(Of(2025, 2)) || s.Contains(Of(2025, 3)) || s.Contains(Of(2024, 10)) {
		t.Errorf("%v does not contain its ends alone", s)
	}
	if got, want := YearToDate(Of(2025, 9)).String(), "2025-01..2025-09"; got != want {
		t.Errorf("YearToDate = %s, want %s", got, want)
	}
	if got := WholeYear(2024).Before(12); got != WholeYear(2023) {
		t.Errorf("Before(12) = %v", got)
	}
}

func FuzzParseSpan(f *testing.F) {
	f.Add("2024-11..2025-02")
	f.Add("2025-09")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ParseSpan(text)
		if err != nil {
			return
		}
		if again, err := ParseSpan(s.String()); err != nil || again != s {
			t.Errorf("%q reads as %v and back as %v, %v", text, s, again, err)
		}
	})
}
