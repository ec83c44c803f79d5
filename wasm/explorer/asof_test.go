package explorer

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset"
)

// withoutPast opens the bundled dataset as the page does at first.
func withoutPast(t testing.TB) (x *Explorer, past []byte) {
	t.Helper()
	f, err := files()
	if err != nil {
		t.Fatal(err)
	}
	past = f[dataset.VintagesFile]
	delete(f, dataset.VintagesFile)
	if x, err = Open(f); err != nil {
		t.Fatal(err)
	}
	return x, past
}

// 420.5 t were first printed on 20 October 2025, 589.9 t a month before.
func TestAPastDateTellsWhatWasKnown(t *testing.T) {
	for _, c := range []struct{ link, period, says, present string }{
		{"?asof=2025-10-19", "2025-08", "589.9 tonnes", ""},
		{"?asof=2025-10-20", "2025-09", "420.5 tonnes", ""},
		{"?asof=2025-10-20&country=USA~DEU&time=2025-08", "2025-08", "589.9 tonnes", "?country=USA~DEU&time=2025-08"},
	} {
		v := viewOf(t, c.link)
		day := v.Request.Asof
		if v.Period != c.period || !strings.Contains(headlineOf(v), c.says) || v.Data.Vintage != day || v.Present != c.present {
			t.Errorf("%s: %s, %q, vintage %s, present %q", c.link, v.Period, headlineOf(v), v.Data.Vintage, v.Present)
		}
		if v.Past != "What was known on "+dayIn(nil, day) || !strings.Contains(v.Title, "as known on "+dayIn(nil, day)) || !strings.Contains(v.Notes[0], dayIn(nil, day)) {
			t.Errorf("%s: %q, title %q, notes %q", c.link, v.Past, v.Title, v.Notes)
		}
		for _, claim := range v.Claims {
			if claim.View != "" && !strings.Contains(claim.View, "asof="+day) {
				t.Errorf("%s: a claim leads to %s", c.link, claim.View)
			}
		}
		for _, row := range v.Ranking.Rows {
			if row.Link != "" && !strings.Contains(row.Link, "asof="+day) {
				t.Errorf("%s: %s leads to %s", c.link, row.Name, row.Link)
			}
		}
	}
	if v := viewOf(t, "?reporter=GBR"); v.Choices.LastDay != "" {
		t.Errorf("a past day of the United Kingdom is offered, up to %s", v.Choices.LastDay)
	}
	if v := viewOf(t, ""); v.Past != "" || v.Present != "" || v.Choices.LastDay != "2026-08-31" {
		t.Errorf("a view of all that is known: %q, %q, last day %q", v.Past, v.Present, v.Choices.LastDay)
	}
}

// headlineOf is the headline as text.
func headlineOf(v View) string {
	text := ""
	for _, s := range v.Headline.Segments {
		text += s.Text
	}
	return text
}

// The last vintage is all that is known, so only what names the date differs.
func TestTheLastVintageIsAllThatIsKnown(t *testing.T) {
	last := bundled(t).until
	for _, link := range []string{"?", "?country=USA~DEU~JPN&show=yoy", "?tab=analysis", "?country=WLD&time=2024-01..2025-12&show=index", "?reporter=GBR", "?scope=magnets_and_semis"} {
		now, past := viewOf(t, link), viewOf(t, link+"&asof="+last)
		if past.Request.Asof != last || past.Link == now.Link || len(past.Notes) != len(now.Notes)+1 {
			t.Fatalf("%s: the view of %s does not say so", link, last)
		}
		past.Request.Asof, past.Link, past.Past, past.Present, past.Title = "", now.Link, "", "", now.Title
		past.Notes, past.Data, past.Citation = past.Notes[1:], now.Data, now.Citation
		a, err1 := json.Marshal(now)
		b, err2 := json.Marshal(past)
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		if got := undated(string(b), last); got != string(a) {
			t.Errorf("%s: the view of %s is\n%s\nwant\n%s", link, last, got, a)
		}
	}
}

// undated takes a past date out of the addresses in a text.
func undated(text, day string) string {
	for _, asof := range []string{`&asof=` + day, `asof=` + day + `&`, `?asof=` + day} {
		text = strings.ReplaceAll(text, strings.ReplaceAll(asof, "&", `\u0026`), "")
	}
	return text
}

// Nothing that a view of a past date rests on had yet to be published: neither
// observations nor what was printed about them.
func TestNothingIsKnownBeforeItIsPublished(t *testing.T) {
	x := bundled(t)
	known := dataset.KnownFrom(x.data.Figures)
	checked := 0
	for _, day := range x.data.Vintages() {
		past, err := x.asOf(day)
		if err != nil {
			t.Fatalf("%s: %v", day, err)
		}
		for _, b := range past.books {
			var figures []*dataset.Figure
			for _, bound := range b.bound {
				figures = append(figures, bound.figures...)
			}
			for _, list := range b.order {
				figures = append(figures, list...)
			}
			for _, list := range b.printed {
				figures = append(figures, list...)
			}
			for _, list := range b.worth {
				figures = append(figures, list...)
			}
			for _, f := range figures {
				checked++
				if known[f.ID] > day {
					t.Errorf("%s: figure %s counts, which was known on %s", day, f.ID, known[f.ID])
				}
			}
		}
		for _, e := range past.data.Events {
			if e.Date > day {
				t.Errorf("%s: the event of %s", day, e.Date)
			}
		}
	}
	if checked < 10000 {
		t.Errorf("only %d figures were checked", checked)
	}
}

// Every partner of every vintage has a view, however little was known.
func TestEveryVintageHasViews(t *testing.T) {
	x, views := bundled(t), 0
	for i, day := range x.data.Vintages() {
		past, err := x.asOf(day)
		if err != nil {
			t.Fatal(err)
		}
		for k, b := range past.books {
			for j, code := range b.codes() {
				if (i+j)%5 != 0 {
					continue
				}
				r := Request{Tab: []string{"line", "analysis"}[j%2], Country: []string{code}, Reporter: k.reporter, Flow: k.flow, Scope: k.scope,
					Show: shows[(i+j)%len(shows)].value, Asof: day}
				if _, err := x.Query(r); err != nil {
					t.Errorf("%+v: %v", r, err)
				}
				views++
			}
		}
	}
	if views < 100 {
		t.Errorf("only %d views", views)
	}
}

func TestFewPastDatesAreKept(t *testing.T) {
	x, past := withoutPast(t)
	if err := x.Load(map[string][]byte{dataset.VintagesFile: past}); err != nil {
		t.Fatal(err)
	}
	first, err := x.asOf("2025-10-20")
	if err != nil {
		t.Fatal(err)
	}
	for i, day := range []string{"2025-09-20", "2025-10-20", "2025-08-20", "2025-07-20", "2025-10-20"} {
		got, err := x.asOf(day)
		if err != nil || len(x.past) > kept {
			t.Fatalf("%s: %v, %d dates are kept", day, err, len(x.past))
		}
		if again := got == first; again != (i == 1) {
			t.Errorf("step %d, %s: the books of the first time %v", i, day, again)
		}
	}
}

// The file with the past is asked for by name, and what was open stays so when
// the wrong one comes.
func TestThePastIsLoadedWhenItIsAskedFor(t *testing.T) {
	x, past := withoutPast(t)
	_, reading := x.Read("?asof=2025-10-20")
	_, querying := x.Query(Request{Asof: "2025-10-20"})
	_, checking := x.Check(CheckRequest{Text: "a", Asof: "2025-10-20"})
	for _, err := range []error{reading, querying, checking} {
		var e *Error
		if !errors.As(err, &e) || e.Code != "needs_file" || e.File != dataset.VintagesFile || !strings.HasSuffix(e.Message, ".") {
			t.Fatalf("%v, want needs_file naming %s", err, dataset.VintagesFile)
		}
	}
	before, err := json.Marshal(viewOfBy(t, x, ""))
	if err != nil {
		t.Fatal(err)
	}
	for name, files := range map[string]map[string][]byte{
		"a file cut short":          {dataset.VintagesFile: past[:len(past)-1]},
		"a file of another name":    {"other.parquet": past},
		"the right one and another": {dataset.VintagesFile: past, "zzz.parquet": past},
	} {
		var e *Error
		if err := x.Load(files); !errors.As(err, &e) || e.Code != "corrupt_dataset" || len(x.data.Vintages()) > 0 {
			t.Errorf("%s: %v, %d vintages", name, err, len(x.data.Vintages()))
		}
	}
	if err := x.Load(map[string][]byte{dataset.VintagesFile: past}); err != nil {
		t.Fatal(err)
	}
	after, err := json.Marshal(viewOfBy(t, x, ""))
	if err != nil || string(after) != string(before) {
		t.Errorf("the view changes when the past is loaded: %v\n%s\n%s", err, before, after)
	}
	if v := viewOfBy(t, x, "?asof=2025-10-20"); v.Period != "2025-09" {
		t.Errorf("as of 20 October 2025 the view speaks of %s", v.Period)
	}
}

// viewOfBy returns the view of an address by an explorer.
func viewOfBy(t testing.TB, x *Explorer, link string) View {
	t.Helper()
	r, err := x.Read(link)
	if err != nil {
		t.Fatalf("%s: %v", link, err)
	}
	v, err := x.Query(r)
	if err != nil {
		t.Fatalf("%s: %v", link, err)
	}
	return v
}

// A dataset without a past says so, and asks for no file.
func TestADatasetWithoutAPastSaysSo(t *testing.T) {
	f, err := files()
	if err != nil {
		t.Fatal(err)
	}
	manifest, err := dataset.ReadManifest(f[dataset.ManifestFile])
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(manifest.Files, func(f dataset.File) bool { return f.Name == dataset.VintagesFile })
	manifest.Files[i] = dataset.File{Name: dataset.VintagesFile}
	if f[dataset.ManifestFile], err = json.Marshal(manifest); err != nil {
		t.Fatal(err)
	}
	delete(f, dataset.VintagesFile)
	x, err := Open(f)
	if err != nil {
		t.Fatal(err)
	}
	var e *Error
	if _, err := x.Read("?asof=2025-10-20"); !errors.As(err, &e) || e.Code != "invalid_request" {
		t.Errorf("%v, want invalid_request", err)
	}
	if v := viewOfBy(t, x, ""); v.Choices.LastDay != "" {
		t.Errorf("the controls offer past dates up to %s", v.Choices.LastDay)
	}
}

// 420.5 tonnes can't be judged before they were printed.
func TestATextIsJudgedByWhatWasKnown(t *testing.T) {
	const text = "China exported 420.5 tonnes of rare earth magnets to the U.S. in September 2025."
	for day, verdict := range map[string]string{"2025-10-19": "unjudged", "2025-10-20": "exact", "2099-01-01": "exact", "": "exact"} {
		r, err := bundled(t).Check(CheckRequest{Text: text, Asof: day})
		if err != nil {
			t.Fatalf("%s: %v", day, err)
		}
		vintage := map[string]string{"": bundled(t).data.Manifest.Vintage, "2099-01-01": bundled(t).until}[day]
		if vintage == "" {
			vintage = day
		}
		if len(r.Claims) != 1 || r.Claims[0].Verdict != verdict || r.Vintage != vintage || !strings.Contains(r.Markdown, "the data of "+vintage) {
			t.Errorf("as of %q: %+v, vintage %s, want %s", day, r.Claims, r.Vintage, verdict)
		}
		if verdict == "exact" && day != "" && !strings.Contains(r.Claims[0].View, "asof="+vintage) {
			t.Errorf("as of %s the verdict leads to %s", day, r.Claims[0].View)
		}
		if said := strings.Contains(r.Markdown, "had been published by"); said != (day != "") {
			t.Errorf("as of %q the notes are %q", day, r.Notes)
		}
	}
}
