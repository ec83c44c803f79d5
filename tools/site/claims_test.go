package main

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"lodestone/wasm/language"
)

func TestTheFiguresForOtherPagesAreThoseOfTheCharts(t *testing.T) {
	t.Chdir("../..")
	x, err := openData("dataset")
	if err != nil {
		t.Fatal(err)
	}
	script, err := claimsScript(x)
	if err != nil {
		t.Fatal(err)
	}
	text, opened := strings.CutPrefix(string(script), "lodestoneClaims(")
	text, closed := strings.CutSuffix(text, ")\n")
	if !opened || !closed {
		t.Fatalf("script %.40q…, want one call of lodestoneClaims", script)
	}
	var claims struct {
		Vintage string
		Figures map[string][4]any
	}
	if err := json.Unmarshal([]byte(text), &claims); err != nil {
		t.Fatal(err)
	}
	// As published: 420.5 t in September 2025, 28.7% less than in August; all
	// destinations 6.1% less.
	for key, printed := range map[string]float64{"level;USA;2025-09": 420.5, "mom;USA;2025-09": -28.7, "mom;WLD;2025-09": -6.1} {
		f := claims.Figures[key]
		low, _ := f[1].(float64)
		high, _ := f[2].(float64)
		if f[0] != "A" || !(low <= high && high-low < 0.5) || low > printed+0.05 || high < printed-0.05 {
			t.Errorf("%s: %v, want a reported one that %v can be rounded from", key, f, printed)
		}
	}
	for key, f := range claims.Figures {
		kind, rest, _ := strings.Cut(key, ";")
		_, period, _ := strings.Cut(rest, ";")
		if !strings.Contains("level mom yoy ytd", kind) || len(period) != 7 || f[0] != "A" && f[0] != "E" {
			t.Errorf("%s: %v, want kind;partner;month with a reported or derived figure", key, f)
		}
	}
	if claims.Vintage == "" || strings.ContainsAny(text, "<\u2028\u2029") {
		t.Errorf("vintage %q, text with what a script must not hold", claims.Vintage)
	}
}

func TestShortNumbersKeepNineDigits(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want string
	}{{195.61950000000002, "195.6195"}, {-28.71977011299387, "-28.7197701"}, {0, "0"}, {5774, "5774"}} {
		if got := short(c.x); string(got) != c.want {
			t.Errorf("short(%v) = %s, want %s", c.x, got, c.want)
		}
	}
}

// What mark.js says is what the figures bring words for, in every language.
func TestTheFiguresBringTheWordsOfTheMarks(t *testing.T) {
	t.Chdir("../..")
	script, err := os.ReadFile("web/src/mark.js")
	if err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`phrase\('([^']+)'\)`).FindAllStringSubmatch(string(script), -1)
	if len(said) != len(markWords) {
		t.Errorf("mark.js has %d phrases, the figures bring words for %d", len(said), len(markWords))
	}
	for _, one := range said {
		if !slices.Contains(markWords, language.Phrase(one[1])) {
			t.Errorf("no words are brought for %q", one[1])
		}
	}
	x, err := openData("dataset")
	if err != nil {
		t.Fatal(err)
	}
	files, err := claimsFiles(x)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"claims.js": `United States, September 2025: −28.7%, from reported figures`, "claims.de.js": `"verdict^exact":"genau richtig"`,
		"claims.ja.js": `米国、2025年9月：420.5トン`, "claims.ko.js": `"verdict^exact":"정확히 일치"`, "claims.zh.js": `"verdict^not judged":"`,
	} {
		i := slices.IndexFunc(files, func(f file) bool { return f.name == name })
		if i < 0 || !strings.Contains(string(files[i].content), want) {
			t.Errorf("%s does not hold %s", name, want)
		}
	}
	if x.Words.Code() != "en" {
		t.Errorf("the explorer is left speaking %s", x.Words.Code())
	}
}
