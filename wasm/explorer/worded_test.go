//go:build !js

package explorer

import (
	"os/exec"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"lodestone/dataset"
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// markedTable is a table that has every phrase of the program, in guillemets up
// to its slots, so that whatever stands outside them did not come from a table.
var markedTable = sync.OnceValues(func() (string, error) {
	list := exec.Command("go", "run", "./tools/phrases")
	list.Dir = "../.."
	phrases, err := list.Output()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	add := func(key, text string) { b.WriteString(key + "\n\t" + text + "\n") }
	slot := regexp.MustCompile(`\{[^}]*\}|\[|\]|\|`)
	for phrase := range strings.Lines(string(phrases)) {
		phrase = strings.TrimSuffix(phrase, "\n")
		_, text, context := strings.Cut(phrase, "^")
		if !context {
			text = phrase
		}
		add(phrase, "«"+slot.ReplaceAllString(text, "»$0«")+"»")
	}
	words := func(list string) string { return "«" + strings.ReplaceAll(list, " ", "» «") + "»" }
	add("@months", words("January February March April May June July August September October November December"))
	add("@cardinals", words("one two three four five six seven eight nine"))
	add("@ordinals", words("first second third fourth fifth sixth seventh eighth ninth"))
	add("@none", "«no»")
	for _, p := range dataset.Partners() {
		add("@partner "+p.Code, "«"+p.Name+"» | «"+p.Phrase+"»")
	}
	return b.String(), nil
})

// marked is the bundled explorer in the language of that table.
func marked(t *testing.T) *Explorer {
	t.Helper()
	table, err := markedTable()
	if err != nil {
		t.Fatal(err)
	}
	words, err := language.Read("xx", []byte(table))
	if err != nil {
		t.Fatal(err)
	}
	return explore(bundled(t).data, words)
}

var (
	fromTable = regexp.MustCompile(`«[^»]*»`)
	letters2  = regexp.MustCompile(`\p{L}\p{L}+`)
	codeLike  = regexp.MustCompile(`[\w.]*\d[\w.]*|https?://\S+|\w+\.parquet`) // digests, dates, addresses and files
)

// unworded returns the words of text that came from no table.
func unworded(text string, data []string) []string {
	for _, name := range data {
		text = strings.ReplaceAll(text, name, "")
	}
	return letters2.FindAllString(codeLike.ReplaceAllString(fromTable.ReplaceAllString(text, " "), ""), -1)
}

// machine are the fields of views that no reader reads, or whose text is data.
var machine = strings.Fields(`Request Source Provenance.Vintage Provenance.Digest Segment.Claim Picture.Name Picture.Unit Layer.Kind Claim.Kind Claim.Basis Claim.Reporter Claim.Partner Claim.Flow Claim.Scope Claim.Measure Claim.Period Claim.Base Claim.Unit Claim.Hedge Claim.Verdict Claim.Evidence Claim.View
	View.Link View.Period View.First View.Last View.Present View.Unpinned Chart.Name Chart.Unit Line.Partner Point.Period Point.Status
	Event.Date Event.Month Event.Kind Event.URL Row.Kind Row.Partner Row.Link Row.Rank Cell.Status Disputed.Standing
	DatasetChoice.Reporter DatasetChoice.Flow DatasetChoice.Scope PartnerChoice.Code PartnerChoice.Kind ShowChoice.Value MonthChoice.Value
	Choices.LastDay Panel.Link Mark.Look Mark.Sign Head.Key PanelRow.Kind PanelRow.Key PanelRow.Link PanelRow.Rank Dated.Kind Dated.URL
	Dated.Link Mirror.Link MonthLink.Link Step.Day Step.Link Day.Day Day.Link Origin.Link Published.Publisher Published.Published
	Published.URL YearTable.URL`)

// texts calls read with every text of v that is for a reader.
func texts(v reflect.Value, path string, read func(path, text string)) {
	switch v.Kind() {
	case reflect.String:
		read(path, v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), path, read)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), path, read)
		}
	case reflect.Struct:
		if slices.Contains(machine, v.Type().Name()) {
			return
		}
		for i := range v.NumField() {
			if name := v.Type().Name() + "." + v.Type().Field(i).Name; !slices.Contains(machine, name) {
				texts(v.Field(i), name, read)
			}
		}
	}
}

// publishers are the names that source lines hold.
func publishers(x *Explorer) []string {
	var out []string
	for _, f := range x.data.Figures {
		if name := house(f.Publisher); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	slices.SortFunc(out, func(a, b string) int { return len(b) - len(a) })
	return out
}

// Whatever a view says to a reader comes from the table of the language.
func TestViewsAreWordedInTheLanguage(t *testing.T) {
	x := marked(t)
	data := append(publishers(x), x.site()) // names, which are the same in all languages
	told := map[string]bool{}
	read := func(link string) func(path, text string) {
		return func(path, text string) {
			if left := unworded(text, data); len(left) > 0 && !told[path+strings.Join(left, " ")] {
				told[path+strings.Join(left, " ")] = true
				t.Errorf("%s: %s has %q in %q", link, path, left, text)
			}
		}
	}
	for _, link := range []string{"", "?country=USA~DEU~WLD&show=share", "?tab=season", "?tab=month&time=2025-10", "?tab=analysis", "?tab=bar&time=2025-09", "?tab=heat", "?tab=heat&show=yoy",
		"?tab=map", "?tab=map&show=mom_t", "?tab=table", "?tab=table&show=mom", "?tab=events", "?asof=2025-10-20", "?show=index&yScale=log", "?show=cum&country=JPN",
		"?reporter=GBR", "?reporter=GBR&tab=season", "?scope=magnets_and_semis", "?country=USA~DEU~JPN~KOR~IND", "?data=0123456789", "?time=2025-12"} {
		r, err := x.Read(link)
		if err != nil {
			t.Fatalf("%s: %v", link, err)
		}
		view, err := x.Query(r)
		if err != nil {
			t.Fatalf("%s: %v", link, err)
		}
		texts(reflect.ValueOf(view), "", read(link))
		for _, format := range []string{"short", "long"} {
			if r.Tab != "month" {
				saved, err := x.Save(ExportRequest{Link: link, Format: format, Day: "2026-11-22"})
				if err != nil {
					t.Fatalf("%s: %v", link, err)
				}
				read(link)(format, saved.Text)
			}
		}
		history, err := x.History(r)
		if err == nil {
			texts(reflect.ValueOf(history), "", read(link))
		}
		if years, err := x.Background(r); err == nil {
			texts(reflect.ValueOf(years), "", read(link))
		}
		for _, month := range []string{"2025-09", "2025-12"} {
			if origin, err := x.Origin(OriginRequest{Link: link, Partner: r.Country[0], Month: month}); err == nil {
				texts(reflect.ValueOf(origin), "", read(link))
			}
		}
	}
}

// What cannot be answered is told in the language too; what was asked for stays
// as it was written.
func TestRefusalsAreWordedInTheLanguage(t *testing.T) {
	x := marked(t)
	quoted := regexp.MustCompile(`"[^"]*"`)
	for _, link := range []string{"?" + strings.Repeat("x", longestLink), "?country=", "?measure=usd", "?tab=bar&tab=map", "?tab=pie", "?show=speed", "?country=XXX", "?country=GBR",
		"?country=VAT", "?time=1066-10", "?time=soon", "?time=2025-09..2025-01", "?time=latest-x1m", "?flow=sideways", "?asof=once", "?asof=1999-01-01", "?data=xyz", "?yScale=steep",
		"?show=index&base=2010-01"} {
		_, err := x.Read(link)
		if err == nil {
			t.Errorf("%.40s is read", link)
			continue
		}
		if left := unworded(quoted.ReplaceAllString(err.Error(), ""), slices.Concat([]string{"uniformYAxis", "yScale", "linear", "log"}, tabs)); len(left) > 0 {
			t.Errorf("%.40s: %q in %q", link, left, err)
		}
	}
}

// A language may put the numbers of a sentence in another order, or leave one
// out; each keeps what it claims.
func TestNumbersKeepTheirClaimsInAnyOrder(t *testing.T) {
	high := claim.Segment{Text: "420.5 t", Statement: &claim.Statement{}}
	low := claim.Segment{Text: "4 t", Statement: &claim.Statement{}}
	said := claim.Segment{Text: "7 t"} // claims nothing
	for _, c := range []struct {
		table string
		want  claim.Sentence
	}{
		{"{low} bis {high}, {other}", claim.Sentence{low, {Text: " bis "}, high, {Text: ", 7 t"}}},
		{"nur {high}", claim.Sentence{{Text: "nur "}, high}},
		{"von {other}", claim.Sentence{{Text: "von 7 t"}}},
	} {
		w, err := language.Read("de", []byte("{high} over {low}, {other}\n\t"+c.table+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		var n numbers
		text := w.Say("{high} over {low}, {other}", "high", n.put(high), "low", n.put(low), "other", n.put(said))
		if got := n.sentence(text); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q gives %q, want %q", c.table, got, c.want)
		}
	}
}
