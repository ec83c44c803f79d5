package article

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"lodestone/dataset/calendar"
)

// brief words a statement for comparison: what the grammar must get right, and
// nothing that goes without saying.
func brief(s Statement) string {
	parts := []string{string(s.Kind)}
	add := func(text string, when bool) {
		if when {
			parts = append(parts, text)
		}
	}
	add(s.Basis, s.Basis != "")
	add(s.Reporter+"<-", s.Flow == "import")
	add("by "+s.Reporter, s.Flow == "export" && s.Reporter != china)
	parts = append(parts, s.Partner)
	add(">"+s.Against, s.Against != "")
	add(s.Scope, s.Scope != "magnets")
	add(s.Measure, s.Measure != "net_mass")
	add(s.Period.String(), s.Period != (calendar.Span{}))
	add("on "+s.Base.String(), s.Base != (calendar.Span{}))
	parts = append(parts, strconv.FormatFloat(s.Value, 'g', 6, 64), s.Unit)
	add(string(s.Hedge), s.Hedge != "")
	add("in words", s.InWords)
	add("["+string(s.Reason)+"]", s.Reason != "")
	return strings.Join(parts, " ")
}

type reading struct {
	name, text string
	want       []string
}

// published is the day of the texts below that name none.
const published = "2025-11-20"

func check(t *testing.T, tests []reading) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Helper()
			a := Read(test.text, Options{Published: published})
			var got []string
			for _, s := range a.Statements {
				got = append(got, brief(s))
			}
			if g, w := strings.Join(got, "\n"), strings.Join(test.want, "\n"); g != w {
				t.Errorf("Read(%q) =\n%s\nwant\n%s", test.text, g, w)
			}
		})
	}
}

func TestReadFindsLevelsAndChanges(t *testing.T) {
	check(t, []reading{
		{"a change with its base, and the level",
			"China's shipments of rare earth magnets to the U.S. dropped 28.7% in September from August to 420.5 tonnes.",
			[]string{"mom USA 2025-09 on 2025-08 -28.7 percent", "level USA 2025-09 420.5 t"}},
		{"two changes against different bases",
			"Magnet exports to America came to 656 tonnes in October, up 56.1% from September and 4.5% from a year earlier.",
			[]string{"level USA 2025-10 656 t", "mom USA 2025-10 on 2025-09 56.1 percent", "yoy USA 2025-10 on 2024-10 4.5 percent"}},
		{"a change carried over from the sentence before",
			"Exports of magnets to the U.S. dropped 28.7% in September from August. They were nearly 30% lower than a year before.",
			[]string{"mom USA 2025-09 on 2025-08 -28.7 percent", "yoy USA 2025-09 on 2024-09 -30 percent nearly"}},
		{"a percent behind its base",
			"Compared with August, magnet exports to Japan were 12.5% higher in September.",
			[]string{"mom JPN 2025-09 on 2025-08 12.5 percent"}},
		{"kilograms and a decimal thousand",
			"Germany took 420,500 kg of magnets in September, and all destinations 5.77 thousand tonnes.",
			[]string{"level DEU 2025-09 420.5 t", "level WLD 2025-09 5770 t"}},
		{"one after the other, respectively",
			"Germany, South Korea and Vietnam took 1,288, 854 and 457 tonnes of magnets respectively in August.",
			[]string{"level DEU 2025-08 1288 t", "level KOR 2025-08 854 t", "level VNM 2025-08 457 t"}},
		{"all destinations, where China's exports name none",
			"China exported 5,473 tonnes of rare earth magnets in October, 15.8% more than a year ago.",
			[]string{"level WLD 2025-10 5473 t", "yoy WLD 2025-10 on 2024-10 15.8 percent"}},
	})
}

func TestReadFindsRunsAndPlaces(t *testing.T) {
	check(t, []reading{
		{"a run of falls",
			"Magnet exports to the U.S. fell 28.7% in September from August. It was the second consecutive monthly decline.",
			[]string{"mom USA 2025-09 on 2025-08 -28.7 percent", "streak mom USA 2025-09 -2 months"}},
		{"the end of a run",
			"China shipped 656 tonnes of magnets to the U.S. in October. It was the first year-on-year gain in three months.",
			[]string{"level USA 2025-10 656 t", "streak_end yoy USA 2025-10 3 months"}},
		{"places, one after the other",
			"In October magnet exports to Germany were the highest, at 1,118 tonnes, followed by the U.S. Those to South Korea ranked third.",
			[]string{"rank DEU 2025-10 1 rank", "level DEU 2025-10 1118 t", "rank USA 2025-10 2 rank", "rank KOR 2025-10 3 rank"}},
		{"a high since a month",
			"Magnet exports to the U.S. rose to 656 tonnes in October, the highest since January.",
			[]string{"level USA 2025-10 656 t", "extreme high USA 2025-10 on 2025-01 9 months"}},
		{"a recovery from a trough",
			"Magnet exports to the U.S. fell in September after a brief recovery that began in June.",
			[]string{"direction mom USA 2025-09 -1 sign", "recovery USA 2025-06 on 2025-05 1 sign"}},
	})
}

func TestOffsetsPointIntoTheSource(t *testing.T) {
	for _, text := range []string{
		"Magnet exports to the U.S. fell 28.7% in September from August.",
		"<p>Magnet exports to the <b>U.S.</b> fell&nbsp;28.7% in September<!-- x > --> from August.</p>",
		"**Magnet** exports to the\r\nU.S. fe\u00adll 28.7%\u2009in September from August.",
		"Magnet exports\xff to the U.S. fell 28.7% in September from August.",
	} {
		a := Read(text, Options{Published: published})
		if len(a.Statements) != 1 {
			t.Errorf("Read(%q) found %d statements, want 1", text, len(a.Statements))
			continue
		}
		s := a.Statements[0]
		if want := "fell 28.7% in September from August"; s.Text != want {
			t.Errorf("Read(%q): text %q, want %q", text, s.Text, want)
		}
		if got := text[s.Start:s.End]; !strings.HasPrefix(got, "fe") || !strings.HasSuffix(got, "August") {
			t.Errorf("Read(%q): source %q does not span the statement", text, got)
		}
		if len(a.Lines) != 1 || len(a.Lines[0].Marks) != 1 {
			t.Fatalf("Read(%q): lines %+v, want one with one mark", text, a.Lines)
		}
		m := a.Lines[0].Marks[0]
		if got := a.Lines[0].Text[m.Start:m.End]; got != s.Text {
			t.Errorf("Read(%q): marked %q, want %q", text, got, s.Text)
		}
	}
}

func TestEveryPartnerHasAName(t *testing.T) {
	file, err := os.Open("../../dataset/published/partners.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		code, name, phrase, kind := row[0], row[2], row[3], row[4]
		if code == "CHN" || kind == "bloc" && code != "EU27" || kind == "total" {
			continue
		}
		for _, called := range []string{name, phrase} {
			a := Read("Magnet exports to "+called+" came to 5.5 tonnes in May.", Options{Published: published})
			if len(a.Statements) != 1 || a.Statements[0].Partner != code {
				t.Errorf("%q reads as %+v, want %s", called, a.Statements, code)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"Magnet exports to the U.S. fell 28.7% in September from August, to 420.5 t, the second monthly drop in a row.",
		"<table><tr><td>Germany<td>1,118 t<td>+55.9%</table><script>if (a<b) c</script>",
		"# Heading\n\n* Japan: 226 t (up 30.2% y/y)\n* [link](x) **bold** &#8217; &bogus;",
		"20 Oct 2025 | in the first nine months, between 200 and 340 tonnes; a third less",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := Read(text, Options{Months: calendar.Span{First: calendar.Of(2020, 1), Last: calendar.Of(2025, 12)}, Fits: func(Statement) int { return 1 }})
		last := 0
		for _, s := range a.Statements {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Errorf("statement at %d to %d of %d bytes, after %d", s.Start, s.End, len(text), last)
			}
			last = s.Start
		}
		for _, l := range a.Lines {
			if !utf8.ValidString(l.Text) {
				t.Errorf("the line %q is not UTF-8", l.Text)
			}
			for _, m := range l.Marks {
				if m.Start < 0 || m.End <= m.Start || m.End > len(l.Text) {
					t.Errorf("mark %v in a line of %d bytes", m, len(l.Text))
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("Magnet exports to the U.S. fell 28.7% in September from August, to 420.5 t, according to data of the customs office. "+
		"It was the second monthly decline in a row, and the talks went on in London as nobody had expected them to.\n\n", 5000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Read(text, Options{Published: published})
	}
}
