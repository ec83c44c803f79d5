package analysis

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"math"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

var (
	slots  = regexp.MustCompile(`\{[^}]*\}|[\[\]|]`)
	marked = regexp.MustCompile(`«[^»]*»`)
)

// marks is a language in which every phrase is its English one, with all but the
// slots «marked». Its phrases are the texts in the code of this package and of
// those whose words it uses.
func marks(t *testing.T) *language.Words {
	t.Helper()
	table := map[string]string{
		"@months":    strings.TrimSpace(strings.Repeat("«month» ", 12)),
		"@ordinals":  strings.TrimSpace(strings.Repeat("«place» ", 9)),
		"@ordinal":   "«{}th»",
		"@cardinals": strings.TrimSpace(strings.Repeat("«count» ", 9)),
	}
	for _, folder := range []string{".", "../claim", "../language"} {
		files, err := filepath.Glob(folder + "/*.go")
		if err != nil || len(files) == 0 {
			t.Fatalf("no code in %s: %v", folder, err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
					if text, err := strconv.Unquote(literal.Value); err == nil && !strings.ContainsAny(text, "\n\t") {
						table[text] = mark(text)
					}
				}
				return true
			})
		}
	}
	var file strings.Builder
	for _, key := range slices.Sorted(maps.Keys(table)) {
		if key != "" && !strings.HasPrefix(key, "#") {
			file.WriteString(key + "\n\t" + table[key] + "\n")
		}
	}
	w, err := language.Read("xx", []byte(file.String()))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// mark puts the text between slots into guillemets.
func mark(phrase string) string {
	_, text, special := strings.Cut(phrase, "^")
	if !special {
		text = phrase
	}
	out, from := "", 0
	for _, at := range append(slots.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		if from < at[0] {
			out += "«" + text[from:at[0]] + "»"
		}
		out, from = out+text[at[0]:at[1]], at[1]
	}
	return out
}

// A reader of another language sees no English in any finding or picture.
func TestEveryWordComesOfThePhrases(t *testing.T) {
	w := marks(t)
	said := map[string]bool{}
	check := func(of string, texts ...string) {
		for _, text := range texts {
			said[text] = true
			left := marked.ReplaceAllString(text, "")
			for _, name := range []string{"Signed in Aland", "Aland", "Bland", "All"} {
				left = strings.ReplaceAll(left, name, "")
			}
			if strings.IndexFunc(left, unicode.IsLetter) >= 0 {
				t.Errorf("%s: %q is left of %q", of, left, text)
			}
		}
	}
	for name, s := range subjects() {
		s.Words = w
		found, pictures := s.Answer()
		for _, f := range found {
			check(name, f.Topic, f.Method)
			for _, segment := range f.Answer {
				check(name, segment.Text)
			}
		}
		for _, p := range pictures {
			check(name+" "+p.Name, p.Title, p.Subtitle, p.Summary, p.Note, p.Refusal)
			check(name+" "+p.Name, p.Head...)
			check(name+" "+p.Name, slices.Concat(p.Rows...)...)
			for _, l := range p.Layers {
				check(name+" "+p.Name, l.Name)
			}
			if p.Name == "month" || p.Name == "year" || p.Name == "season" {
				check(name+" "+p.Name, p.Places...)
			}
		}
	}
	if len(said) < 300 {
		t.Errorf("only %d texts were read", len(said))
	}
}

// subjects are as different as answers are, of exports and of imports.
func subjects() map[string]Subject {
	out := map[string]Subject{}
	for name, y := range map[string][]float64{
		"rising":   values(30, func(i int) float64 { return 100 + 10*float64(i) }),
		"falling":  values(30, func(i int) float64 { return 900 - 10*float64(i) }),
		"noisy":    values(30, func(i int) float64 { return 100 + 20*math.Sin(float64(i*i)) }),
		"step":     values(30, func(i int) float64 { return 100 + 5*math.Sin(float64(i*i)) - 60*float64(i/15) }),
		"dip":      values(20, func(i int) float64 { return 100 - 10*float64(i%10) }),
		"seasonal": fourYears,
		"jump":     append(slices.Clone(fourYears), 9000),
		"short":    {5, 4, 3},
		"one":      {5},
		"zero":     make([]float64, 30),
	} {
		for _, total := range []bool{false, true} {
			for _, ranged := range []bool{false, true} {
				for _, export := range []bool{false, true} {
					s := subject(y...)
					s.Export = export
					s.Events = []Event{{january + 15, "Signed in Aland"}}
					if total {
						s.Partner = claim.Total
					}
					if ranged {
						blur(s.Partners["AAA"].Mass)
					}
					out[strings.Join([]string{name, strconv.FormatBool(total), strconv.FormatBool(ranged), strconv.FormatBool(export)}, " ")] = s
				}
			}
		}
	}
	many := map[string][2]float64{}
	for i := range 15 {
		many[strconv.Itoa(i)] = [2]float64{1, 1 + float64(i)}
	}
	for name, parts := range map[string]map[string][2]float64{
		"partly known": {"Aland": {30, 50}, "Bland": {20, 15}, "All": {9, 9}},
		"known":        {"Aland": {60, 50}, "Bland": {20, 50}, "All": {20, 30}},
		"grown":        {"Aland": {20, 90}, "Bland": {70, 30}, "All": {10, 10}},
		"many":         many,
	} {
		for _, export := range []bool{false, true} {
			s := world([2]float64{100, 130}, parts)
			s.Export, s.Partner = export, claim.Total
			out[name+" "+strconv.FormatBool(export)] = s
			for code := range parts {
				s.Partner = code
				out[name+" "+code+" "+strconv.FormatBool(export)] = s
			}
		}
	}
	return out
}

// blur makes every other month of a series derived, and one a wide range.
func blur(mass series.Series) {
	for i := 0; i < mass.Len(); i += 2 {
		m := january + calendar.Month(i)
		v := mass.At(m)
		mass.Set(m, interval.Interval{Low: 0.98 * v.Low, Value: v.Value, High: 1.02 * v.High}, series.Derived)
		if i == 8 {
			mass.Set(m, interval.Interval{Low: v.Low / 9, Value: v.Value, High: 9 * v.High}, series.Derived)
		}
	}
}
