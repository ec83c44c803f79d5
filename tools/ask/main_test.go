package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lodestone/wasm/explorer"
)

const data = "../../dataset"

func TestARequestAndItsLinkGetTheSameBytes(t *testing.T) {
	file := filepath.Join(t.TempDir(), "request.json")
	const request = `{"country": ["DEU"], "time": "2025-09", "show": "level"}`
	if err := os.WriteFile(file, []byte(request), 0o644); err != nil {
		t.Fatal(err)
	}
	var byLink, byFile, byInput bytes.Buffer
	for _, c := range []struct {
		arguments []string
		out       *bytes.Buffer
	}{
		{[]string{"-data", data, "-link", "?country=DEU&time=2025-09"}, &byLink},
		{[]string{"-data", data, file}, &byFile},
		{[]string{"-data", data}, &byInput},
	} {
		if err := run(c.arguments, strings.NewReader(request), c.out); err != nil {
			t.Fatalf("ask %v: %v", c.arguments, err)
		}
	}
	if byLink.String() != byFile.String() || byFile.String() != byInput.String() {
		t.Errorf("three views:\n%s\n%s\n%s", &byLink, &byFile, &byInput)
	}
	var view explorer.View
	if err := json.Unmarshal(byLink.Bytes(), &view); err != nil {
		t.Fatal(err)
	}
	if view.Period != "2025-09" || len(view.Request.Country) != 1 || view.Request.Country[0] != "DEU" {
		t.Errorf("the view is of %v in %s, want Germany in 2025-09", view.Request.Country, view.Period)
	}
}

func TestAStyleIsAnsweredInText(t *testing.T) {
	for style, headline := range map[string]string{
		"wire":   "Exports to the United States fell 28.7% in September from August, to 420.5 tonnes\n\n",
		"office": "Exports of rare earth magnets by China to the United States, September 2025: 420.5 tonnes, a decrease of 28.7% on August 2025\n\n",
		"plain":  "China exported 420.5 tonnes of rare earth magnets to the United States in September 2025, 28.7% less than in August\n\n",
	} {
		var out bytes.Buffer
		if err := run([]string{"-data", data, "-style", style, "-link", "?country=USA&time=2025-09"}, strings.NewReader(""), &out); err != nil {
			t.Fatalf("%s: %v", style, err)
		}
		if !strings.HasPrefix(out.String(), headline) || !strings.HasSuffix(out.String(), ".\n") {
			t.Errorf("%s: %q, want it to begin with %q", style, &out, headline)
		}
	}
}

func TestWhatHasNoAnswerIsOneLine(t *testing.T) {
	for _, c := range []struct {
		name, in  string
		arguments []string
	}{
		{"no dataset", "{}", []string{"-data", t.TempDir()}},
		{"no such file", "{}", []string{"-data", data, "absent.json"}},
		{"two files", "{}", []string{"-data", data, "a.json", "b.json"}},
		{"not JSON", "country=USA", []string{"-data", data}},
		{"a misspelt field", `{"contry": ["USA"]}`, []string{"-data", data}},
		{"a country that is not one", "", []string{"-data", data, "-link", "?country=XYZ"}},
		{"a style that there is not", "{}", []string{"-data", data, "-style", "gazette"}},
		{"an unknown flag", "{}", []string{"-dta", data}},
	} {
		var out bytes.Buffer
		err := run(c.arguments, strings.NewReader(c.in), &out)
		if err == nil || strings.Contains(err.Error(), "\n") || out.Len() > 0 {
			t.Errorf("%s: error %v and output %q, want one line and none", c.name, err, &out)
		}
	}
}

func TestAPastDayIsAnsweredByWhatWasKnown(t *testing.T) {
	for day, headline := range map[string]string{
		"2025-10-19": "Exports to the United States fell 4.7% in August from July, to 589.9 tonnes\n\n",
		"2025-10-20": "Exports to the United States fell 28.7% in September from August, to 420.5 tonnes\n\n",
	} {
		var out bytes.Buffer
		if err := run([]string{"-data", data, "-style", "wire", "-link", "?asof=" + day}, strings.NewReader(""), &out); err != nil {
			t.Fatalf("%s: %v", day, err)
		}
		if !strings.HasPrefix(out.String(), headline) {
			t.Errorf("%s: %q, want it to begin with %q", day, &out, headline)
		}
	}
}
