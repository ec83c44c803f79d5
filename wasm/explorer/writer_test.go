package explorer

import (
	"regexp"
	"strings"
	"sync"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
)

// telling is what the writer says of a partner's month in a style.
type telling struct {
	where string
	book  key
	m     calendar.Month
	style string
	text  claim.Text
}

// tellings are of every partner and month of the data in every style, also of
// months without a figure. They are written once for all tests.
var tellings = sync.OnceValues(func() ([]telling, error) {
	x, err := opened()
	if err != nil {
		return nil, err
	}
	var all []telling
	for k, b := range x.books {
		for _, code := range b.codes() {
			for m := range b.span.All() {
				for _, style := range []claim.Style{claim.Wire, claim.Office, claim.Plain} {
					where := []string{k.reporter, k.flow, k.scope, code, m.String(), string(style)}
					all = append(all, telling{strings.Join(where, " "), k, m, string(style), b.Tell(code, m, style)})
				}
			}
		}
	}
	return all, nil
})

func told(t *testing.T, visit func(where string, text claim.Text)) {
	all, err := tellings()
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range all {
		visit(one.where, one.text)
	}
}

// sentences are those of all three lengths.
func sentences(text claim.Text) []claim.Sentence {
	return append([]claim.Sentence{text.Headline, text.Sentence}, text.Paragraph...)
}

// The writer never says what the checker does not confirm. A hedge of its own,
// about, is confirmed as loose at worst.
func TestWhatIsWrittenIsConfirmed(t *testing.T) {
	n := 0
	told(t, func(where string, text claim.Text) {
		for _, s := range sentences(text) {
			for _, segment := range s {
				if segment.Statement == nil {
					continue
				}
				n++
				switch f := segment.Statement; {
				case f.Verdict == claim.Exact, f.Verdict == claim.Consistent:
				case f.Verdict == claim.Loose && f.Hedge == claim.About:
				default:
					t.Errorf("%s: %q of %q is %s: %s (%s)", where, segment.Text, s, f.Verdict, f.Reason, f.Working)
				}
			}
		}
	})
	if n < 10000 {
		t.Errorf("only %d claims were written", n)
	}
	t.Logf("%d claims confirmed", n)
}

// A number that was rounded further than its kind asks for, because the data
// support no more, still lies in what the data allow.
func TestWhatIsWrittenLiesInWhatTheDataAllow(t *testing.T) {
	most := map[string]float64{claim.Tonnes: 0.05, claim.Percent: 0.05}
	told(t, func(where string, text claim.Text) {
		for _, s := range sentences(text) {
			for _, segment := range s {
				f := segment.Statement
				if f == nil || most[f.Unit] == 0 || !f.Computed.Known() {
					continue
				}
				unit := most[f.Unit]
				if size := max(f.Value, -f.Value); f.Unit == claim.Tonnes && size >= 1000 || f.Unit == claim.Percent && size >= 100 {
					unit = 0.5
				}
				allowed := interval.Interval{Low: f.Computed.Low - unit, Value: f.Computed.Value, High: f.Computed.High + unit}
				if !interval.Exact(f.Value).Within(allowed) {
					t.Errorf("%s: %q of %q lies outside %v", where, segment.Text, s, f.Computed)
				}
			}
		}
	})
}

var (
	numeral = regexp.MustCompile(`[0-9]`)
	dates   = regexp.MustCompile(`(January|February|March|April|May|June|July|August|September|October|November|December|months of|[Ii]n) [12][0-9]{3}\b`)
)

// Every numeral in the text but those of dates belongs to a claim.
func TestEveryNumeralIsClaimed(t *testing.T) {
	told(t, func(where string, text claim.Text) {
		for _, s := range sentences(text) {
			for _, segment := range s {
				if segment.Statement == nil && numeral.MatchString(dates.ReplaceAllString(segment.Text, "")) {
					t.Errorf("%s: %q of %q holds a numeral and no claim", where, segment.Text, s)
				}
			}
		}
	})
}

// Nothing unfinished reaches the reader: no doubled spaces, no missing values
// spelt out, one full stop a sentence.
func TestSentencesAreWellFormed(t *testing.T) {
	wrong := regexp.MustCompile(`  |NaN|Inf|%!|\+-|−−|−0[^.,0-9]|\+0%|^[a-z]| [,.;]|\(\)|–`)
	told(t, func(where string, text claim.Text) {
		for i, s := range sentences(text) {
			line := s.String()
			if wrong.MatchString(line) || strings.HasSuffix(line, "..") || strings.HasSuffix(line, ".") == (i == 0) {
				t.Errorf("%s: %q", where, line)
			}
		}
	})
}

// causes are the beginnings of words and phrases that tell why.
var causes = []string{"because", "due", "owing", "caus", "led to", "lead to", "leading to", "result", "thanks", "driven", "drove",
	"amid", "after the", "following", "in response", "reflect", "attribut", "on account", "prompt", "trigger", "spur", "boost",
	"hit by", "helped", "hurt", "therefore", "hence", "thus", "so that", "as a consequence", "on the back of", "owe", "explain",
	"stem", "fuelled", "fueled", "weigh", "thereby", "for this reason", "in the wake", "since the ban", "since the controls"}

// An event beside the axis is never made a cause, and nothing else is.
func TestNoCauseIsAsserted(t *testing.T) {
	told(t, func(where string, text claim.Text) {
		for _, s := range sentences(text) {
			line := " " + strings.ToLower(s.String())
			for _, cause := range causes {
				if strings.Contains(line, " "+cause) {
					t.Errorf("%s: %q says %q", where, s, cause)
				}
			}
		}
	})
}

// What is written holds to the rules of words: percentage points are said of
// differences of shares only, a record is said with the beginning of the data,
// no percentage is written as none, and none from 100 on has decimals.
func TestWordsOfNumbers(t *testing.T) {
	zero := regexp.MustCompile(`[^0-9.][+−]?0(\.0)?%`)
	fine := regexp.MustCompile(`[0-9]{3}\.[0-9]+%|[0-9],[0-9]{3}\.[0-9]`)
	told(t, func(where string, text claim.Text) {
		for _, s := range sentences(text) {
			line := s.String()
			if strings.Contains(line, "percentage point") || zero.MatchString(line) || fine.MatchString(line) ||
				strings.Contains(line, "record") && !strings.Contains(line, "since the data begin in") {
				t.Errorf("%s: %q", where, line)
			}
		}
	})
}
