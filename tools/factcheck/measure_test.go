package main_test

import (
	"math"
	"slices"
	"sync"
	"testing"

	"lodestone/wasm/explorer"
)

var bundledExplorer = sync.OnceValues(func() (*explorer.Explorer, error) {
	files, err := bundle()
	if err != nil {
		return nil, err
	}
	return explorer.Open(files)
})

// checked returns the report on a text, judged by the bundled data.
func checked(t testing.TB, text, published string) explorer.Report {
	t.Helper()
	x, err := bundledExplorer()
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Check(explorer.CheckRequest{Text: text, Published: published})
	if err != nil {
		t.Fatalf("Check(%.60q): %v", text, err)
	}
	return r
}

// TestCorpusIsReadAndJudgedRight holds the checker against the labels. With -v
// it lists every miss, and with -corpus it measures by texts elsewhere:
//
//	go test -v -run CorpusIs ./tools/factcheck -corpus FOLDER
func TestCorpusIsReadAndJudgedRight(t *testing.T) {
	for _, part := range []struct {
		name    string
		samples []sample
	}{
		{"sentences", sentences(t)},
		{"articles", articles(t)},
	} {
		t.Run(part.name, func(t *testing.T) {
			var s score
			for _, p := range part.samples {
				r := checked(t, p.Text, p.Published)
				if p.Expected != "" && r.Published != p.Expected {
					t.Errorf("%s: published %q (from %s), want %q", p.ID, r.Published, r.PublishedFrom, p.Expected)
				}
				s.add(p, r.Claims)
			}
			for _, m := range s.misses {
				t.Log(m)
			}
			t.Log(s.String())
			if s.recall() < 0.97 || s.precision() < 0.98 || s.verdicts() < 0.99 || s.wrongly > 0 {
				t.Errorf("%s; want recall 0.97, precision 0.98, verdicts 0.99, no wrong confirmation", s.String())
			}
		})
	}
}

func TestNoMutationOfAnExactStatementIsConfirmed(t *testing.T) {
	mutations(t, func(p sample, l label, m mutation) {
		for _, c := range checked(t, m.text, p.Published).Claims {
			if c.Start < m.end && m.from < c.End && slices.Contains(l.Kind, c.Kind) && c.Value != nil &&
				alike(math.Abs(m.value), math.Abs(*c.Value)) && slices.Contains(confirming, c.Verdict) {
				t.Errorf("%s: %s of %q changed, still %s: %q as %s %s %s %v; %s",
					p.ID, m.what, l.Text, c.Verdict, m.text, c.Kind, c.Partner, c.Period, *c.Value, c.Working)
			}
		}
	})
}
