package main

import (
	"encoding/json"
	"strings"
	"testing"
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
