package main_test

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
)

// bundle is the files of the bundled dataset, by name.
var bundle = sync.OnceValues(func() (map[string][]byte, error) {
	files := map[string][]byte{}
	names, err := filepath.Glob("../../dataset/*.parquet")
	if err != nil {
		return nil, err
	}
	for _, name := range append(names, "../../dataset/"+dataset.ManifestFile) {
		if files[filepath.Base(name)], err = os.ReadFile(name); err != nil {
			return nil, err
		}
	}
	return files, nil
})

// span is what the data allow for a number, both ends included.
type span struct{ low, high float64 }

// ledger is the months of a reporter's trade by the published figures, in
// tonnes: read straight from the observations, so that what a mutation makes
// of a sentence is known without the checker.
type ledger map[string]span

func place(reporter, flow, scope, partner, period string) string {
	return strings.Join([]string{reporter, flow, scope, partner, period}, " ")
}

func openLedger(t *testing.T) ledger {
	t.Helper()
	files, err := bundle()
	if err != nil {
		t.Fatal(err)
	}
	d, err := dataset.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	flows := map[string]string{"X": "export", "M": "import"}
	scopes := map[string]string{dataset.Magnets: "magnets", dataset.MagnetsAndSemis: "magnets_and_semis"}
	out, o := ledger{}, d.Observations
	for i := range o.Rows() {
		if s := (span{o.NetMassLow[i] / 1000, o.NetMassHigh[i] / 1000}); !math.IsNaN(s.low) {
			out[place(o.Reporter.At(i), flows[o.Flow.At(i)], scopes[o.Commodity.At(i)], o.Partner.At(i), o.Period.At(i))] = s
		}
	}
	return out
}

// months returns by how many months the base of a kind lies back, and whether
// the kind is one whose statements can be worked out here.
func (l label) months() (int, bool) {
	if l.Measure != "" || l.Hedge != "" || l.Value == nil || len(l.Period) != len("2025-09") || !slices.Equal(l.Verdict, oneOf{"exact"}) {
		return 0, false
	}
	back, ok := map[string]int{"level": 0, "mom": 1, "yoy": 12}[l.Kind[0]]
	return back, ok && len(l.Kind) == 1 && (back == 0 || l.Unit == "percent")
}

// allowed returns what the data allow for a statement, as widely as any
// reading of it may take them: for changes, the change of whole tonnes too.
func (g ledger) allowed(l label) (span, bool) {
	back, ok := l.months()
	period, err := calendar.Parse(l.Period)
	if !ok || err != nil {
		return span{}, false
	}
	at := func(m calendar.Month) (span, bool) {
		s, ok := g[place(l.Reporter, l.Flow, l.Scope, l.Partner, m.String())]
		return s, ok
	}
	now, known := at(period)
	if back == 0 || !known {
		return now, known
	}
	base, known := at(period - calendar.Month(back))
	low, high := math.Floor(base.low), math.Ceil(base.high)
	if !known || low <= 0 {
		return span{}, false
	}
	return span{(math.Floor(now.low)/high - 1) * 100, (math.Ceil(now.high)/low - 1) * 100}, true
}

// refuted reports whether the data refute a number of which a unit of the last
// digit is given, however it was rounded: half a unit, a cut digit, or zeros
// at the end of a whole number that stand for nothing.
func refuted(value, unit float64, s span) bool {
	for unit >= 1 && value != 0 && math.Mod(value, unit*10) == 0 {
		unit *= 10
	}
	return value+unit < s.low || value-unit > s.high
}

// mutation is a sample in which one statement was made wrong.
type mutation struct {
	what, text string
	from, end  int // where the statement stands now
	value      float64
}

// replaced returns the sample's text with all occurrences of old made new, and
// where the label stands then.
func replaced(p sample, l label, old, new string) (text string, from, end int) {
	swap := func(s string) string { return strings.ReplaceAll(s, old, new) }
	before, within := swap(p.Text[:l.from]), swap(p.Text[l.from:l.end])
	return before + within + swap(p.Text[l.end:]), len(before), len(before) + len(within)
}

// edited returns the mutation that puts new words in the place of the label's.
func edited(p sample, l label, what, words string, value float64) mutation {
	return mutation{what, p.Text[:l.from] + words + p.Text[l.end:], l.from, l.from + len(words), value}
}

// numeral returns the label's number as its words print it and a unit of the
// last digit; "" where the words print it otherwise, in kilograms perhaps.
func (l label) numeral() (text string, unit float64) {
	if l.Value == nil {
		return "", 0
	}
	outside := func(r rune) bool { return !strings.ContainsRune("0123456789.,", r) }
	for _, word := range strings.FieldsFunc(l.Text, outside) {
		word = strings.Trim(word, ".,")
		x, err := strconv.ParseFloat(strings.ReplaceAll(word, ",", ""), 64)
		if err == nil && alike(x, math.Abs(*l.Value)) {
			_, decimals, _ := strings.Cut(word, ".")
			return word, math.Pow10(-len(decimals))
		}
	}
	return "", 0
}

// digits returns the label's sample with each digit of its number changed that
// makes it wrong.
func (g ledger) digits(p sample, l label) []mutation {
	s, ok := g.allowed(l)
	numeral, unit := l.numeral()
	if !ok || numeral == "" {
		return nil
	}
	var out []mutation
	for i := range len(numeral) {
		if numeral[i] < '0' || numeral[i] > '9' {
			continue
		}
		b := []byte(numeral)
		if b[i] = '0' + (b[i]-'0'+4)%10; b[i] == '0' {
			b[i] = '5'
		}
		value, err := strconv.ParseFloat(strings.ReplaceAll(string(b), ",", ""), 64)
		if err != nil || value == math.Abs(*l.Value) {
			continue
		}
		if value = math.Copysign(value, *l.Value); refuted(value, unit, s) {
			out = append(out, edited(p, l, "digit", strings.Replace(l.Text, numeral, string(b), 1), value))
		}
	}
	return out
}

var opposites = [][2]string{
	{"rose", "fell"}, {"rise", "fall"}, {"up", "down"}, {"above", "below"}, {"higher", "lower"}, {"more", "less"},
	{"more", "fewer"}, {"jumped", "dropped"}, {"climbed", "slid"}, {"increase", "decrease"}, {"increased", "decreased"},
	{"grew", "shrank"}, {"gain", "loss"}, {"soared", "plunged"}, {"advanced", "retreated"}, {"recovered", "sank"},
	{"increase", "decline"}, {"rising", "falling"}, {"expanded", "contracted"},
}

// directions returns the label's sample with its word for up made one for
// down, or the other way round.
func (g ledger) directions(p sample, l label) []mutation {
	s, ok := g.allowed(l)
	_, unit := l.numeral()
	if !ok || unit == 0 || l.Kind[0] == "level" || !refuted(-*l.Value, unit, s) {
		return nil
	}
	for _, pair := range opposites {
		for i, word := range pair {
			padded := " " + l.Text + " "
			if strings.Count(padded, " "+word+" ") == 1 {
				words := strings.TrimSpace(strings.Replace(padded, " "+word+" ", " "+pair[1-i]+" ", 1))
				return []mutation{edited(p, l, "direction", words, -*l.Value)}
			}
		}
	}
	return nil
}

// others returns the label's sample with its month or its partner made another
// one of which the statement is wrong.
func (g ledger) others(p sample, l label) []mutation {
	_, unit := l.numeral()
	period, err := calendar.Parse(l.Period)
	if _, ok := l.months(); !ok || unit == 0 || err != nil {
		return nil
	}
	var out []mutation
	try := func(what, old, new string, moved label) {
		if strings.Contains(p.Text, new) || !strings.Contains(p.Text, old) {
			return
		}
		if s, ok := g.allowed(moved); ok && refuted(*l.Value, unit, s) {
			text, from, end := replaced(p, l, old, new)
			out = append(out, mutation{what, text, from, end, *l.Value})
		}
	}
	if monthsIn(p.Text) == 1 {
		// Months before this one in its year: without a year they stay in it.
		for m := calendar.Of(period.Year(), 1); m < period; m++ {
			moved := l
			moved.Period = m.String()
			try("month", monthName(period), monthName(m), moved)
		}
	}
	for _, old := range names {
		for _, new := range names {
			moved := l
			moved.Partner = new.code
			if old.code == l.Partner && new.code != l.Partner && !old.otherwise(p.Text) {
				try("country", old.name, new.name, moved)
			}
		}
	}
	return out
}

func monthName(m calendar.Month) string {
	name, _, _ := strings.Cut(m.Long(), " ")
	return name
}

// monthsIn counts the months that a text names in full; "May" counts as one.
func monthsIn(text string) int {
	n := 0
	for m := calendar.Of(2025, 1); m <= calendar.Of(2025, 12); m++ {
		if strings.Contains(text, monthName(m)) {
			n++
		}
	}
	return n
}

// named is a partner by the one name that mutations use for it.
type named struct {
	code, name string
	also       []string // what else may stand for it in a text
}

var names = []named{
	{"DEU", "Germany", []string{"German "}},
	{"JPN", "Japan", []string{"Japanese", "Tokyo"}},
	{"KOR", "South Korea", []string{"Korean", "Seoul"}},
	{"VNM", "Vietnam", []string{"Vietnamese"}},
	{"USA", "the United States", []string{"U.S.", "America", "US "}},
	{"USA", "the U.S.", []string{"United States", "America", "US "}},
	{"IND", "India", []string{"Indian"}},
	{"EU27", "the EU", []string{"European Union", "bloc", "EU'"}},
}

// otherwise reports whether a text speaks of the partner by another name too.
func (n named) otherwise(text string) bool {
	return slices.ContainsFunc(n.also, func(s string) bool { return strings.Contains(text, s) })
}
