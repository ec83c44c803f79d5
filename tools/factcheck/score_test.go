package main_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"lodestone/wasm/explorer"
)

// score counts how the claims that were found compare with the labels.
type score struct {
	labels int // that have to be found
	hit    int // of those
	found  int // claims that count: matched ones and false ones
	paired int // claims that match a label
	right  int // of those, with a verdict that the label allows
	exact  int // of those, alike in every other labelled field too

	wrongly int // wrong claims that were confirmed: the worst outcome
	misses  []string
}

func (s score) recall() float64    { return share(s.hit, s.labels) }
func (s score) precision() float64 { return share(s.paired, s.found) }
func (s score) verdicts() float64  { return share(s.right, s.paired) }

func (s score) String() string {
	return fmt.Sprintf("recall %.4f (%d of %d), precision %.4f (%d of %d), verdicts %.4f, wrong confirmations %d, fields %.4f",
		s.recall(), s.hit, s.labels, s.precision(), s.paired, s.found, s.verdicts(), s.wrongly, share(s.exact, s.paired))
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

var confirming = []string{"exact", "consistent", "loose"}

// confirmable reports whether a label allows any confirming verdict.
func (l label) confirmable() bool {
	return slices.ContainsFunc(l.Verdict, func(v string) bool { return slices.Contains(confirming, v) })
}

// unjudged reports whether nothing but unjudged is right for a label; then the
// kind and the fields of what is found are free.
func (l label) unjudged() bool { return slices.Equal(l.Verdict, oneOf{"unjudged"}) }

func (l label) overlaps(c explorer.Checked) bool { return c.Start < l.end && l.from < c.End }

// matches reports whether a claim is the labelled statement.
func (l label) matches(c explorer.Checked) bool {
	if !l.overlaps(c) {
		return false
	}
	if l.unjudged() {
		return true
	}
	return slices.Contains(l.Kind, c.Kind) && same(l.Partner, c.Partner) && same(l.Period, c.Period) &&
		(l.Value == nil || c.Value != nil && alike(*l.Value, *c.Value))
}

func same(want, got string) bool { return want == "" || want == got }

func alike(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a)) }

// differing names the labelled fields, other than those of matches, in which a
// claim differs.
func (l label) differing(c explorer.Checked) []string {
	var out []string
	for _, f := range []struct{ name, want, got string }{
		{"basis", l.Basis, c.Basis}, {"reporter", l.Reporter, c.Reporter}, {"flow", l.Flow, c.Flow},
		{"scope", l.Scope, c.Scope}, {"measure", l.Measure, c.Measure}, {"base", l.Base, c.Base},
		{"unit", l.Unit, c.Unit}, {"hedge", l.Hedge, c.Hedge}, {"evidence", l.Evidence, c.Evidence},
	} {
		if !same(f.want, f.got) {
			out = append(out, fmt.Sprintf("%s %q, want %q", f.name, f.got, f.want))
		}
	}
	return out
}

// add counts the claims that were found in a sample.
func (s *score) add(p sample, found []explorer.Checked) {
	used := make([]bool, len(found))
	for _, optional := range []bool{false, true} {
		for _, l := range p.Claims {
			if l.Optional == optional {
				s.pair(p, l, found, used)
			}
		}
	}
	for i, c := range found {
		if !used[i] {
			s.leave(p, c)
		}
	}
}

// pair matches a label with the claim that overlaps it most, and marks that as used.
func (s *score) pair(p sample, l label, found []explorer.Checked, used []bool) {
	if !l.Optional {
		s.labels++
	}
	best, most := -1, 0
	for i, c := range found {
		if n := min(c.End, l.end) - max(c.Start, l.from); !used[i] && l.matches(c) && n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		if !l.Optional {
			s.misses = append(s.misses, fmt.Sprintf("%s: missed %q (%v %s %s)", p.ID, l.Text, l.Kind, l.Partner, l.Period))
		}
		return
	}
	used[best] = true
	c := found[best]
	if !l.Optional {
		s.hit++
	}
	s.found++
	s.paired++
	s.judge(p, l, c)
}

// judge counts the verdict and the fields of a claim that matches a label.
func (s *score) judge(p sample, l label, c explorer.Checked) {
	if d := l.differing(c); len(d) > 0 {
		s.misses = append(s.misses, fmt.Sprintf("%s: %q has %s", p.ID, l.Text, strings.Join(d, "; ")))
	} else {
		s.exact++
	}
	if slices.Contains(l.Verdict, c.Verdict) {
		s.right++
		return
	}
	note := "wrong verdict"
	if slices.Contains(confirming, c.Verdict) && !l.confirmable() {
		note = "WRONG CONFIRMATION"
		s.wrongly++
	}
	s.misses = append(s.misses, fmt.Sprintf("%s: %s %s on %q, want %v (%s); ours: %s %s",
		p.ID, note, c.Verdict, l.Text, l.Verdict, l.Why, c.Reason, c.Working))
}

// leave counts a claim that matches no label. What is unjudged is free within
// a label that wants it unjudged, and as "other" in a sentence about trade. A
// direction is free within a label of its partner: "rose to 5 t" says both.
func (s *score) leave(p sample, c explorer.Checked) {
	over := func(f func(label) bool) bool {
		return slices.ContainsFunc(p.Claims, func(l label) bool { return l.overlaps(c) && f(l) })
	}
	if c.Verdict == "unjudged" && (over(label.unjudged) || c.Kind == "other" && aboutTrade(p.Text, c)) {
		return
	}
	if c.Kind == "direction" && over(func(l label) bool { return l.Partner == c.Partner }) {
		return
	}
	s.found++
	note := "not a statement"
	// A misreading that is confirmed where the text is wrong tells the reader
	// that the text is right.
	if slices.Contains(confirming, c.Verdict) && over(func(l label) bool { return !l.confirmable() }) &&
		!over(label.confirmable) {
		note = "WRONG CONFIRMATION of a misreading"
		s.wrongly++
	}
	value := "no value"
	if c.Value != nil {
		value = fmt.Sprint(*c.Value)
	}
	s.misses = append(s.misses, fmt.Sprintf("%s: %s: %q read as %s %s %s %s, %s %s", p.ID, note, c.Text, c.Kind, c.Partner, c.Period, value, c.Verdict, c.Reason))
}

// aboutTrade reports whether the sentence around a claim is about trade in
// these goods, by its words.
func aboutTrade(text string, c explorer.Checked) bool {
	from := max(strings.LastIndex(text[:c.Start], ". "), strings.LastIndexByte(text[:c.Start], '\n'), 0)
	end := len(text)
	for _, stop := range []string{". ", "\n"} {
		if i := strings.Index(text[c.End:], stop); i >= 0 {
			end = min(end, c.End+i)
		}
	}
	sentence := strings.ToLower(text[from:end])
	return slices.ContainsFunc([]string{"export", "import", "shipment", "magnet", "rare earth", "rare-earth", "ship", "trade"},
		func(word string) bool { return strings.Contains(sentence, word) })
}

func TestScoreCountsWhatIsMissedFalseAndWronglyConfirmed(t *testing.T) {
	v := func(x float64) *float64 { return &x }
	text := "Exports to Germany were 5 t in May. The mine cost 7 dollars."
	p := sample{Text: text, Claims: []label{{Text: "5 t", Kind: oneOf{"level"}, Partner: "DEU", Period: "2025-05", Value: v(5),
		Verdict: oneOf{"contradicted"}, from: 24, end: 27}}}
	level := explorer.Checked{Start: 20, End: 27, Kind: "level", Partner: "DEU", Period: "2025-05", Value: v(5), Verdict: "contradicted"}
	with := func(c explorer.Checked, f func(*explorer.Checked)) explorer.Checked { f(&c); return c }
	for _, c := range []struct {
		name                                 string
		found                                []explorer.Checked
		hit, counted, paired, right, wrongly int
	}{
		{"right", []explorer.Checked{level}, 1, 1, 1, 1, 0},
		{"missed", nil, 0, 0, 0, 0, 0},
		{"found twice", []explorer.Checked{level, level}, 1, 2, 1, 1, 0},
		{"wrong value", []explorer.Checked{with(level, func(c *explorer.Checked) { c.Value = v(6) })}, 0, 1, 0, 0, 0},
		{"no value", []explorer.Checked{with(level, func(c *explorer.Checked) { c.Value = nil })}, 0, 1, 0, 0, 0},
		{"wrong place", []explorer.Checked{with(level, func(c *explorer.Checked) { c.Start, c.End = 0, 24 })}, 0, 1, 0, 0, 0},
		{"wrong verdict", []explorer.Checked{with(level, func(c *explorer.Checked) { c.Verdict = "unjudged" })}, 1, 1, 1, 0, 0},
		{"wrongly confirmed", []explorer.Checked{with(level, func(c *explorer.Checked) { c.Verdict = "loose" })}, 1, 1, 1, 0, 1},
		{"misread and confirmed", []explorer.Checked{with(level, func(c *explorer.Checked) { c.Partner, c.Verdict = "JPN", "exact" })}, 0, 1, 0, 0, 1},
		{"direction beside it", []explorer.Checked{level, {Start: 20, End: 27, Kind: "direction", Partner: "DEU", Verdict: "exact"}}, 1, 1, 1, 1, 0},
		{"direction of another", []explorer.Checked{level, {Start: 20, End: 27, Kind: "direction", Partner: "JPN", Verdict: "unjudged"}}, 1, 2, 1, 1, 0},
		{"other about trade", []explorer.Checked{{Start: 0, End: 7, Kind: "other", Verdict: "unjudged"}}, 0, 0, 0, 0, 0},
		{"other about a mine", []explorer.Checked{{Start: 45, End: 55, Kind: "other", Verdict: "unjudged"}}, 0, 1, 0, 0, 0},
	} {
		var s score
		s.add(p, c.found)
		if s.labels != 1 || s.hit != c.hit || s.found != c.counted || s.paired != c.paired || s.right != c.right || s.wrongly != c.wrongly {
			t.Errorf("%s: %+v, want hit %d, found %d, paired %d, right %d, wrongly %d", c.name, s, c.hit, c.counted, c.paired, c.right, c.wrongly)
		}
	}
}
