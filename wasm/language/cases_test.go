package language

import (
	"encoding/json"
	"os"
	"testing"
)

// wording is a phrase with what is to come of it. The page, which words its own
// phrases in another language of programming, is tested with the same.
type wording struct {
	Call     string
	Phrase   Phrase
	Slots    map[string]string
	N        float64
	Decimals int
	Items    []string
	Want     string
}

func (c wording) said(w *Words) string {
	var pairs []string
	for name, value := range c.Slots {
		pairs = append(pairs, name, value)
	}
	switch c.Call {
	case "say":
		return w.Say(c.Phrase, pairs...)
	case "count":
		return w.Count(int(c.N), c.Phrase, pairs...)
	case "grouped":
		return w.Grouped(c.N, c.Decimals)
	case "list":
		return w.List(c.Items)
	}
	return "a call of " + c.Call
}

func TestPhrasesAreWordedAsInThePage(t *testing.T) {
	text, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var all struct {
		Languages []struct {
			Code, Table string
			Cases       []wording
		}
		Broken []string
	}
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	for _, l := range all.Languages {
		var w *Words
		if l.Code != "en" {
			if w, err = Read(l.Code, []byte(l.Table)); err != nil {
				t.Fatal(err)
			}
		}
		for _, c := range l.Cases {
			if got := c.said(w); got != c.Want {
				t.Errorf("%s: %+v gives %q", l.Code, c, got)
			}
		}
	}
	for _, table := range all.Broken {
		if _, err := Read("de", []byte(table)); err == nil {
			t.Errorf("the table %q is read", table)
		}
	}
}
