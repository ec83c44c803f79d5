package explorer

import (
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

// No finding of any partner, in any fourth month, holds what a reader should
// not see: numbers that are none, unfinished sentences, causes.
func TestFindingsAreWellFormed(t *testing.T) {
	wrong := regexp.MustCompile(`NaN|Inf|%!|  |\.\.|\+-|-[0-9]|: :|[a-z]: [a-z]+: `)
	cause := regexp.MustCompile(`(?i)\b(caused|due to|led to|as a result|driven by)\b`)
	quoted := regexp.MustCompile(`“[^”]*”`)
	n := 0
	for k, b := range bundled(t).books {
		for i, code := range b.codes() {
			for m := b.span.First; m <= b.span.Last; m++ {
				if (int(m)+i)%4 != 0 {
					continue
				}
				link := "?tab=analysis&reporter=" + k.reporter + "&flow=" + k.flow + "&scope=" + k.scope + "&country=" + code + "&time=" + m.String()
				for _, f := range viewOf(t, link).Analysis {
					n++
					own := quoted.ReplaceAllString(f.Text, "“…”")
					for _, text := range []string{own, f.Method} {
						if wrong.MatchString(text) || cause.MatchString(text) {
							t.Errorf("%s: %s: %q", link, f.Topic, text)
						}
					}
					if !strings.HasSuffix(f.Text, ".") || f.Known != (f.Method != "") {
						t.Errorf("%s: %s: %q, known %v, method %q", link, f.Topic, f.Text, f.Known, f.Method)
					}
				}
			}
		}
	}
	if n < 1000 {
		t.Errorf("only %d findings were read", n)
	}
}

// What the analysis of the U.S. says, checked by hand against the observations:
// 1,629.35 t is 619+589.85+420.5; the trough is 46.4 t, the peak 877 t, so that
// the loss is 94.7% and 420.5 t have regained 45.0% of it.
func TestFindingsOnTheUnitedStates(t *testing.T) {
	all := ""
	for _, f := range viewOf(t, "?tab=analysis&time=2025-09").Analysis {
		all += f.Topic + ": " + f.Text + "\n"
	}
	for _, says := range []string{
		"exports to the United States came to 1,629 tonnes",
		"from 877 tonnes in January 2025 to 46.4 tonnes in May 2025, a loss of 94.7%",
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
		if f.Topic == "Concentration" && !strings.Contains(f.Text, " is ") {
			t.Errorf("%q is no single number", f.Text)
		}
	}
}
