package claim

import (
	"slices"
	"strings"
	"testing"

	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// The words stand where the template has them: a language that puts the month
// first and the verb last needs no other code.
func TestATemplateSetsTheOrderOfWords(t *testing.T) {
	w := writer{Data: data(map[string]series.Series{"AAA": kilograms(8e3, 5e3)}), partner: "AAA", m: january + 1, style: &wire}
	c := Claim{Kind: Level, Partner: "AAA", Period: w.span(), Value: 5, Unit: Tonnes, Decimals: 1}
	for _, c := range []struct {
		name, template string
		claim          Claim
		want           []string // the runs; those that claim something in brackets
	}{
		{"no slot", "Nothing.", c, []string{"Nothing."}},
		{"slots in English order", "{Reporter} {verb} {level} in {period}.", c, []string{"China exported ", "[5.0 tonnes]", " in February 2025."}},
		{"the verb last", "Im {period} hat {reporter} {level} {toward} ausgeführt.", c,
			[]string{"Im February 2025 hat China ", "[5.0 tonnes]", " to AAA ausgeführt."}},
		{"a capital in a slot that claims", "{Level} went {toward}", c, []string{"[5.0 tonnes]", " went to AAA"}},
		{"a slot within a claim is a part of it", "{Toward} [just {n} in {month}], no more", c, []string{"To AAA ", "[just 5 in February]", ", no more"}},
		{"an empty slot", "So much{with}.", c, []string{"So much."}},
	} {
		s := w.claimed(c.template, c.claim, parts{"n": words("5"), "with": nil})
		var got []string
		for _, run := range s {
			if run.Statement != nil {
				run.Text = "[" + run.Text + "]"
			}
			got = append(got, run.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A part that fills two slots is not changed by the first.
func TestPartsAreLeftAsTheyAre(t *testing.T) {
	w := writer{Data: data(map[string]series.Series{"AAA": kilograms(1)}), partner: "AAA", m: january, style: &wire}
	base := words("base")
	if got, want := w.fill("{Base}s, {base}s", parts{"base": base}).String(), "Bases, bases"; got != want || base.String() != "base" {
		t.Errorf("%q with the part %q left, want %q with %q", got, base, want, "base")
	}
}

func TestCapital(t *testing.T) {
	for s, want := range map[string]string{"": "", "exports": "Exports", "Åland": "Åland", "österreich": "Österreich", "420 t": "420 t"} {
		if got := Capital(s); got != want {
			t.Errorf("Capital(%q) = %q, want %q", s, got, want)
		}
	}
}

// The table of a language orders the words, chooses forms of names and of verbs,
// and may name what English leaves out; one that fills a slot with itself comes to
// an end, and a slot that there is not stays.
func TestATableSetsOrderAndForms(t *testing.T) {
	table := `@months
	Januar Februar März April Mai Juni Juli August September Oktober November Dezember
@decimal
	,
@form to
	nach {}
@partner AAA
	Atlantis | Atlantis | to=in das Reich Atlantis
` + strings.Join([]string{
		string(wire.headline), "\t{Partner:to} {partner:ging/gingen} im {month} {level} ({move}) {missing}",
		string(wire.move[less]), "\tim {month} [um {n} weniger] als im {before}",
		string(english.tonnes), "\t{n} Tonne|{n} Tonnen",
		string(wire.lede), "\t{level}{은/는} {toward}{compared}",
		string(english.exports.toward), "\t{toward} {partner}",
	}, "\n") + "\n"
	german, err := language.Read("de", []byte(table))
	if err != nil {
		t.Fatal(err)
	}
	d := data(map[string]series.Series{"AAA": kilograms(8e3, 5e3)})
	d.Words = german
	d.Partners["AAA"] = Partner{Code: "AAA", Name: "Atlantis", Phrase: "Atlantis", Kind: "country", Mass: d.Partners["AAA"].Mass}
	told := d.Tell("AAA", january+1, Wire)
	want := "In das Reich Atlantis ging im Februar 5,0 Tonnen (im Februar um 37,5% weniger als im Januar) {missing}"
	if got := told.Headline.String(); got != want {
		t.Errorf("the headline is %q, want %q", got, want)
	}
	stated := 0
	for _, run := range told.Headline {
		if run.Statement != nil {
			stated++
		}
	}
	if stated != 2 {
		t.Errorf("the headline states %d claims, want 2: %+v", stated, told.Headline)
	}
	if got := told.Sentence.String(); !strings.HasPrefix(got, "5,0 Tonnen는 ") || !strings.Contains(got, "Atlantis") {
		t.Errorf("the sentence is %q", got)
	}
}
