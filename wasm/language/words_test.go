package language

import (
	"strings"
	"testing"

	"lodestone/dataset/calendar"
)

const german = `# words
@decimal
	,
@group
	.
@months
	Januar Februar März April Mai Juni Juli August September Oktober November Dezember
@form to
	nach {}
@partner CHE
	Schweiz | die Schweiz | to=in die Schweiz
@partner USA
	Vereinigte Staaten | die Vereinigten Staaten | to=in die Vereinigten Staaten | number=plural
@partner DEU
	Deutschland

{n} month|{n} months
	{n} Monat|{n} Monate
Exports to {partner} came to {level}
	Die Ausfuhren {partner:to} betrugen {level}
{partner} was first
	{Partner} {partner:lag/lagen} vorn
verb^exports
	führt aus
{day} {month} {year}
	{day}. {month} {year}
{first} to {last} {year}
	{first} bis {last} {year}
`

func read(t *testing.T, table string) *Words {
	t.Helper()
	w, err := Read("de", []byte(table))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestPhrasesAreWordedInALanguage(t *testing.T) {
	w := read(t, german)
	for _, c := range []struct{ got, want string }{
		{w.Count(1, "{n} month|{n} months"), "1 Monat"},
		{w.Count(1200, "{n} month|{n} months"), "1.200 Monate"},
		{w.Count(0, "{n} month|{n} months"), "0 Monate"},
		{w.Say("Exports to {partner} came to {level}", "partner", "die Schweiz", "level", "5 t"), "Die Ausfuhren in die Schweiz betrugen 5 t"},
		{w.Say("Exports to {partner} came to {level}", "partner", "Deutschland", "level", "5 t"), "Die Ausfuhren nach Deutschland betrugen 5 t"},
		{w.Say("{partner} was first", "partner", "die Vereinigten Staaten"), "Die Vereinigten Staaten lagen vorn"},
		{w.Say("{partner} was first", "partner", "Deutschland"), "Deutschland lag vorn"},
		{w.Say("verb^exports"), "führt aus"},
		{w.Say("a phrase without {a} translation", "a", "any"), "a phrase without any translation"},
		{w.Grouped(-1234.56, 1), "−1.234,6"},
		{w.Signed(0.04, 1), "0,0"},
		{w.Signed(1e6, 0), "+1.000.000"},
		{w.Dated(calendar.Of(2025, 3)), "März 2025"},
		{w.Day(calendar.Of(2025, 3), 4), "4. März 2025"},
		{w.Span(calendar.YearToDate(calendar.Of(2025, 9))), "Januar bis September 2025"},
		{w.Ordinal(10), "10."},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if short, phrase := w.Name("CHE"); short != "Schweiz" || phrase != "die Schweiz" {
		t.Errorf("Name(CHE) = %q, %q", short, phrase)
	}
}

func TestEnglishNeedsNoTable(t *testing.T) {
	var w *Words
	for _, c := range []struct{ got, want string }{
		{w.Code(), "en"},
		{w.Count(1, "{n} month|{n} months"), "1 month"},
		{w.Count(2, "{n} month|{n} months"), "2 months"},
		{w.Count(3, "{n} month|{n} months", "n", "three"), "three months"},
		{w.Say("verb^exports"), "exports"},
		{w.Say("{what} and {nothing}", "what", "{n}"), "{n} and {nothing}"},
		{w.Say("a brace { stays"), "a brace { stays"},
		{w.Say("{Partner} was first, {partner} again", "partner", "the Netherlands"), "The Netherlands was first, the Netherlands again"},
		{w.Say("{Partner} and {Éire}", "partner", ""), " and {Éire}"},
		{w.Grouped(-1234.56, 1), "−1,234.6"},
		{w.Grouped(-0.04, 1), "0.0"},
		{w.Grouped(4140, -1), "4,140"},
		{w.Ordinal(3), "third"}, {w.Ordinal(12), "12th"}, {w.Ordinal(22), "22nd"}, {w.Ordinal(11), "11th"}, {w.Ordinal(21), "21st"}, {w.Ordinal(23), "23rd"}, {w.Ordinal(112), "112th"},
		{w.Cardinal(0), "no"}, {w.Cardinal(9), "nine"}, {w.Cardinal(10), "10"},
		{w.List([]string{"a"}), "a"},
		{w.List([]string{"a", "b"}), "a and b"},
		{w.List([]string{"a", "b", "c"}), "a, b and c"},
		{w.Day(calendar.Of(2025, 4), 4), "4 April 2025"},
		{w.Span(calendar.WholeYear(2024)), "2024"},
		{w.Span(calendar.Span{First: calendar.Of(2024, 10), Last: calendar.Of(2025, 3)}), "October 2024 to March 2025"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestBrokenTablesAreRefusedByLine(t *testing.T) {
	for table, want := range map[string]string{
		"a\nb\n":                            "line 2",
		"\ta\n":                             "line 1",
		"a\n\tb\n\tc\n":                     "line 3",
		"a\n\tb\na\n\tc\n":                  `line 4 of the table of de: "a" is there twice`,
		"a\n":                               "breaks off",
		"a\n\t" + strings.Repeat("b", most): "larger than",
	} {
		if _, err := Read("de", []byte(table)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Read(%.20q) gives %v, want it to say %q", table, err, want)
		}
	}
}

// Standard orthography: 은, 이, 을, 과 after a consonant; 로 also after ㄹ.
func TestKoreanParticlesFollowTheEndOfAWord(t *testing.T) {
	for _, c := range []struct{ before, shapes, want string }{
		{"미국", "은/는", "은"}, {"캐나다", "은/는", "는"}, {"브라질", "으로/로", "로"}, {"미국", "으로/로", "으로"}, {"일본", "으로/로", "으로"},
		{"420", "이/가", "이"}, {"422", "이/가", "가"}, {"420.7", "으로/로", "로"}, {"미국(USA)", "은/는", "는"}, {"", "은/는", "는"}, {"미국”", "을/를", "을"},
	} {
		if got := Particle(c.before, c.shapes); got != c.want {
			t.Errorf("%s%s, want %s", c.before, got, c.want)
		}
	}
	w, _ := Read("ko", []byte("{partner} rose\n\t{partner}{은/는} 늘었다\n"))
	if got := w.Say("{partner} rose", "partner", "미국"); got != "미국은 늘었다" {
		t.Errorf("%q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(german), "{n} month|{n} months")
	f.Add([]byte("a\n\t{\n"), "a")
	f.Fuzz(func(t *testing.T, table []byte, phrase string) {
		w, err := Read("de", table)
		if err != nil {
			return
		}
		w.Say(Phrase(phrase), "n", "{n}")
		w.Count(2, Phrase(phrase), "partner", "die Schweiz")
		w.List([]string{phrase, phrase, phrase})
		w.Span(calendar.YearToDate(calendar.Of(2025, 9)))
	})
}
