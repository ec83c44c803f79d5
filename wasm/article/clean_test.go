package article

import (
	"strings"
	"testing"
)

func TestLinesAreWhatAReaderSees(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // a heading begins with "# "
	}{
		{"a paragraph of a fixed width is one line",
			"The customs office published its table of exports by country on\nThursday, a day late.\n", []string{"The customs office published its table of exports by country on Thursday, a day late."}},
		{"a line that is short and without a stop is a heading",
			"Magnets in short supply\n\nExports fell.", []string{"# Magnets in short supply", "Exports fell."}},
		{"scripts, styles, comments and attributes are not seen",
			"<style>p{}</style><p title='a > b'>Exports<!-- not --> fell.</p><script>if (a<b) x()</script>", []string{"Exports fell."}},
		{"block elements break lines and their headings are headings",
			"<h2>Magnets</h2><p>Exports\n fell.<br>More.</p><ul><li>One<li>Two</ul>", []string{"# Magnets", "Exports fell.", "More.", "One", "Two"}},
		{"rows of tables are lines",
			"<table><tr><th>Germany</th><td>5 t</td></tr></table>", []string{"Germany\t5 t"}},
		{"entities are characters, and odd spaces spaces",
			"Exports&nbsp;&lt;&#53;&#x20;t\u2009in the U&shy;K &amp; &bogus;", []string{"Exports <5 t in the UK & &bogus;"}},
		{"marks of Markdown are dropped",
			"## Magnets\n\n* **Exports** _fell_ by `5` t, [says](http://a/b) *he*\n> quoted", []string{"# Magnets", "Exports fell by 5 t, says he", "quoted"}},
		{"signs that are no marks stay",
			"5 * 3 < 20, a_b and 2 > 1.", []string{"5 * 3 < 20, a_b and 2 > 1."}},
		{"bytes that are not UTF-8 become one character",
			"Exports\xff fell.", []string{"Exports\ufffd fell."}},
	} {
		var got []string
		for _, l := range Read(c.text, Options{}).Lines {
			if l.Heading {
				l.Text = "# " + l.Text
			}
			got = append(got, l.Text)
		}
		if g, w := strings.Join(got, "|"), strings.Join(c.want, "|"); g != w {
			t.Errorf("%s: lines of %q = %q, want %q", c.name, c.text, g, w)
		}
	}
}

func TestTablesGiveTheirNumbersUnits(t *testing.T) {
	check(t, []reading{
		{"tonnes and changes by column",
			"Exports of rare earth magnets, September 2025\n\n| To | tonnes | y/y |\n|---|---|---|\n| Germany | 1,288 | +27.9% |\n| Vietnam | 457 | -3% |\n",
			[]string{"level DEU 2025-09 1288 t", "yoy DEU 2025-09 on 2024-09 27.9 percent", "level VNM 2025-09 457 t", "yoy VNM 2025-09 on 2024-09 -3 percent"}},
		{"columns that name nothing",
			"Exports of rare earth magnets in September\n\n| To | a | b |\n|---|---|---|\n| Germany | 1,288 | 27.9 |\n", nil},
	})
}

func TestEveryWordStandsOnceInTheTables(t *testing.T) {
	classes := map[string]bool{}
	for _, name := range classNames {
		classes[name] = true
	}
	seen := map[string]string{}
	for line := range strings.Lines(wordTable) {
		head, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || line[0] == '#' || line[0] == '@' {
			continue
		}
		name, _, _ := strings.Cut(head, " ")
		if !classes[name] {
			t.Errorf("the class %q of %.40q is not known", name, line)
		}
		for phrase := range strings.SplitSeq(list, ", ") {
			key := strings.ReplaceAll(phrase, "-", " ")
			if first, again := seen[key]; again {
				t.Errorf("%q stands under %q and again under %q", phrase, first, head)
			}
			seen[key] = head
		}
	}
}

func TestRulesAndTheTableNameTheSameListsOfWords(t *testing.T) {
	for list, name := range wordListNames {
		if len(vocabulary().lists[list]) == 0 {
			t.Errorf("the table has no list %q", name)
		}
	}
	if n := strings.Count(wordTable, "\n@"); n != len(wordListNames) {
		t.Errorf("the table has %d lists, and %d are asked for", n, len(wordListNames))
	}
}

// A search for a word ends at a free slot.
func TestMostSlotsOfTheWordsAreFree(t *testing.T) {
	if words, slots := len(vocabulary().words), len(vocabulary().slots); words > slots/2 {
		t.Errorf("%d words in %d slots", words, slots)
	}
}

func BenchmarkReadOfHostileText(b *testing.B) {
	for _, s := range []string{"(", "<a", "[", "&", "5 t ", "1,", "followed by the US (5t), "} {
		text := strings.Repeat(s, 1<<20/len(s))
		b.Run(s, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Read(text, Options{})
			}
		})
	}
}
