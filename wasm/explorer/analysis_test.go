package explorer

import (
	"math"
	"regexp"
	"strings"
	"testing"
)

func TestAnalysisIsThereOnlyWhereItIsAskedFor(t *testing.T) {
	if n := len(viewOf(t, "").Analysis); n != 0 {
		t.Errorf("the default view has %d findings", n)
	}
	if n := len(viewOf(t, "?tab=analysis").Analysis); n < 9 {
		t.Errorf("the analysis has %d findings", n)
	}
}

// No finding of any partner, in any 13th month, holds what a reader should
// not see: numbers that are none, unfinished sentences, causes.
func TestFindingsAreWellFormed(t *testing.T) {
	wrong := regexp.MustCompile(`NaN|Inf|%!|  |\.\.|\+-|-[0-9]|: :|[a-z]: [a-z]+: `)
	cause := regexp.MustCompile(`(?i)\b(caused|due to|led to|as a result|driven by)\b`)
	quoted := regexp.MustCompile(`“[^”]*”`)
	n := 0
	for k, b := range bundled(t).books {
		for i, code := range b.codes() {
			for m := b.span.First; m <= b.span.Last; m++ {
				if (int(m)+i)%13 != 0 {
					continue
				}
				link := "?tab=analysis&reporter=" + k.reporter + "&flow=" + k.flow + "&scope=" + k.scope + "&country=" + code + "&time=" + m.String()
				v := viewOf(t, link)
				check := func(of string, texts ...string) {
					for _, text := range texts {
						own := quoted.ReplaceAllString(text, "“…”")
						if wrong.MatchString(own) || cause.MatchString(own) || text != "" && !strings.HasSuffix(text, ".") {
							t.Errorf("%s: %s: %q", link, of, text)
						}
					}
				}
				for _, f := range v.Analysis {
					n++
					text := words(f.Answer)
					check(f.Topic, text, f.Method)
					if text == "" || f.Known != (f.Method != "") {
						t.Errorf("%s: %s: %q, known %v, method %q", link, f.Topic, text, f.Known, f.Method)
					}
				}
				for _, p := range v.Pictures {
					check(p.Name, p.Summary, p.Note, p.Refusal)
					checkShape(t, link, p)
				}
				for _, c := range v.Claims {
					if c.Verdict == "contradicted" {
						t.Errorf("%s: %s %v %s is contradicted: %s", link, c.Kind, c.Value, c.Unit, c.Working)
					}
				}
			}
		}
	}
	if n < 1000 {
		t.Errorf("only %d findings were read", n)
	}
}

// words is the text of a sentence.
func words(s Sentence) string {
	text := ""
	for _, segment := range s.Segments {
		text += segment.Text
	}
	return text
}

// A picture has either layers and a table or the reason for which it has none,
// each layer has a place for each of its values, and every number is finite and
// within its ends.
func checkShape(t *testing.T, link string, p Picture) {
	t.Helper()
	if (p.Refusal == "") != (len(p.Layers) > 0) || (p.Refusal == "") != (len(p.Rows) == len(p.Places) && len(p.Rows) > 0) || (p.Refusal == "") != (p.Summary != "") {
		t.Errorf("%s: %s: %d layers, %d rows, %d places, refusal %q", link, p.Name, len(p.Layers), len(p.Rows), len(p.Places), p.Refusal)
	}
	for _, l := range p.Layers {
		if len(l.Values) != len(p.Places) {
			t.Errorf("%s: %s: %d values in %d places", link, p.Name, len(l.Values), len(p.Places))
		}
		for i, v := range l.Values {
			if v != nil && !(math.Abs(v.Low) < 1e12 && math.Abs(v.High) < 1e12 && v.Low <= v.Value && v.Value <= v.High) {
				t.Errorf("%s: %s: %s at %s is %+v", link, p.Name, l.Kind, p.Places[i], *v)
			}
		}
	}
	for _, row := range p.Rows {
		if len(row) != len(p.Head) {
			t.Errorf("%s: %s: %q under %q", link, p.Name, row, p.Head)
		}
	}
}

// What the analysis of the U.S. says, checked by hand against the observations:
// 1,629.35 t is 619+589.85+420.5; the trough is 46.4 t, the peak 877 t, so that
// the loss is 94.7% and 420.5 t have regained 45.0% of it.
func TestFindingsOnTheUnitedStates(t *testing.T) {
	all := ""
	for _, f := range viewOf(t, "?tab=analysis&time=2025-09").Analysis {
		all += f.Topic + ": " + words(f.Answer) + "\n"
	}
	for _, says := range []string{
		"exports to the United States came to 1,629 tonnes",
		"from January 2025 (877 tonnes) to May 2025 (46.4 tonnes), a loss of 94.7%",
		"Up to September 2025, 45.0% of the loss had been regained",
		"From April 2025 on, after “China requires licences",
		"Season: Needs 36 known months; 17 are known.",
	} {
		if !strings.Contains(all, says) {
			t.Errorf("the analysis does not say %q:\n%s", says, all)
		}
	}
}

// The bounds of concentration hold the index that a full breakdown gives: the
// mirror data are complete.
func TestConcentrationOfACompleteMonthIsOneNumber(t *testing.T) {
	for _, f := range viewOf(t, "?tab=analysis&reporter=GBR").Analysis {
		if f.Topic == "Concentration" && !strings.Contains(words(f.Answer), " is ") {
			t.Errorf("%q is no single number", words(f.Answer))
		}
	}
}
