package claim

import (
	"slices"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/language"
	"lodestone/wasm/language/tables"
	"lodestone/wasm/series"
)

// smallWorld has a gap, a multiple, a zero and masses of a few kilograms.
func smallWorld() *Data {
	return data(map[string]series.Series{
		"USA": tonnages(100, 200, 150, 120, na, 90, 180, 170, 160, 240, 30, 40),
		"DEU": tonnages(300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300),
		"JPN": kilograms(800, 1200, 600, 5000, 0, 5000, 61000, 70000, 0, 0, 1, 2),
		Total: tonnages(450, 520, 460, 430, 780, 700, 490, 480, 470, 545, 340, 350),
	})
}

func worldIn(t *testing.T, code string) *Data {
	t.Helper()
	return told(t, code, smallWorld())
}

// told gives data the words and names of a language.
func told(t *testing.T, code string, d *Data) *Data {
	t.Helper()
	w, err := language.Read(code, tables.File(code))
	if err != nil {
		t.Fatal(err)
	}
	d.Words = w
	_, d.Name = w.Name("CHN")
	for code, p := range d.Partners {
		p.Name, p.Phrase = w.Name(code)
		d.Partners[code] = p
	}
	return d
}

// wording is a headline, a sentence or a note that a text of a month of 2025 has.
type wording struct {
	partner string
	month   int
	style   Style
	want    string
}

func textsSay(t *testing.T, d *Data, says []wording) {
	t.Helper()
	for _, c := range says {
		text := d.Tell(c.partner, calendar.Of(2025, c.month), c.style)
		said := append([]string{text.Headline.String(), text.Sentence.String()}, text.Notes...)
		for _, s := range text.Paragraph {
			said = append(said, s.String())
		}
		if !slices.Contains(said, c.want) {
			t.Errorf("%s, month %d, %s: %s\ndoes not say\n%s", c.partner, c.month, c.style, strings.Join(said, "\n"), c.want)
		}
	}
}

func monthSays(t *testing.T, d *Data, m calendar.Month, wants []string) {
	t.Helper()
	var said []string
	for _, p := range d.Month(m, Wire) {
		said = append(said, p.Heading, p.Note)
		for _, s := range p.Sentences {
			said = append(said, s.String())
		}
	}
	for _, want := range wants {
		if !slices.Contains(said, want) {
			t.Errorf("%s\ndoes not say %s", strings.Join(said, "\n"), want)
		}
	}
}

// answering is a claim as it was understood, what the data say of it, and its
// working.
type answering struct {
	claim                 Claim
	said, answer, working string
}

func answersSay(t *testing.T, d *Data, answers []answering) {
	t.Helper()
	for _, c := range answers {
		f := d.Check(c.claim)
		if said := d.Said(c.claim); said != c.said {
			t.Errorf("said %q, want %q", said, c.said)
		}
		if answer := d.Answer(c.claim, f); answer != c.answer || f.Working != c.working {
			t.Errorf("%s answered by %q with %q, want %q with %q", c.said, answer, f.Working, c.answer, c.working)
		}
	}
}
