package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestPhrasesOfTheProgramAreFound(t *testing.T) {
	phrases, err := collect("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"{list} and {item}", "span^{first} to {last}", "China's Export Control Law takes effect"} {
		if !slices.Contains(phrases, want) {
			t.Errorf("%q is not among the phrases", want)
		}
	}
	if slices.Contains(phrases, "form ") {
		t.Error("a string that is no phrase is among the phrases")
	}
}

func TestPhrasesOfThePageAreFound(t *testing.T) {
	root := t.TempDir()
	for name, content := range map[string]string{
		"web/src/a.js": `say('Month before'); h('b', say("it’s {n}", { n }), essay('no'))
			count(list.length, '{n} month|{n} months'); count(f(a, b), 'x|y')
			const HEADS = [phrase('Level')]; say(computed); say('a \'quoted\' one')`,
		"index.html": `<p data-say>Save this view</p><summary class="x" data-say>Background</summary><main aria-label="View" data-say="View"></main>`,
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	found := map[string]bool{}
	if err := inPage(root, found); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Month before", "it’s {n}", "{n} month|{n} months", "x|y", "Level", "a 'quoted' one", "Save this view", "Background", "View"} {
		if !found[want] {
			t.Errorf("%q is not among %v", want, found)
		}
		delete(found, want)
	}
	if len(found) > 0 {
		t.Errorf("no phrases: %v", found)
	}
}

func TestTablesAreComparedWithThePhrases(t *testing.T) {
	phrases := []string{"a {n}", "[b] of {partner}", "c", "{n} month|{n} months"}
	table := "@decimal\n\t,\na {n}\n\tA {m}\n[b] of {partner}\n\tB {partner:to}\nold\n\talt\n{n} month|{n} months\n\t{n} a|{n} b|{n} c\n"
	got, err := compare(phrases, []byte(table))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(got, "\n")
	for _, want := range []string{`"c" is missing`, `"old" is used nowhere`, `"a {n}" has no slot {m}`, "differ in [", "differ in ]", "more than two forms"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not told in\n%s", want, text)
		}
	}
	if len(got) != 6 {
		t.Errorf("%d faults:\n%s", len(got), text)
	}
}

func TestTablesHaveEveryPhraseAndNoOther(t *testing.T) {
	var out strings.Builder
	if err := run("../..", true, &out); err != nil {
		t.Errorf("%v:\n%s", err, &out)
	}
}
