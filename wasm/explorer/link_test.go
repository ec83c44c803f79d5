package explorer

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

func TestLinksAreRead(t *testing.T) {
	x := bundled(t)
	for _, c := range []struct{ link, canonical string }{
		{"", ""},
		{"?", ""},
		{"?country=USA", ""},
		{"?country=~USA&show=level", ""},
		{"#country=DEU", "?country=DEU"},
		{"#?secret=x&country=DEU", "?country=DEU&secret=x"},
		{"&?time=x", "??time=x"},
		{"?country=USA~DEU&time=2024-01..2025-09&show=yoy", "?country=USA~DEU&time=2024-01..2025-09&show=yoy"},
		{"?show=yoy&country=USA%7EDEU", "?country=USA~DEU&show=yoy"},
		{"?country=USA+DEU+USA", "?country=USA~DEU"},
		{"?country=WLD", "?country=WORLD"},
		{"?country=DEU&country=DEU", "?country=DEU"},
		{"?time=latest-12m..latest", "?time=latest-12m..latest"},
		{"?reporter=GBR", "?reporter=GBR"},
		{"?reporter=GBR&flow=import&country=CHN", "?reporter=GBR"},
		{"?reporter=GBR&flow=export", "?reporter=GBR&flow=export"},
		{"?country=USA~DEU&focus=~DEU~DEU~JPN&yScale=log&show=ma3", "?country=USA~DEU&show=ma3&focus=DEU&yScale=log"},
		{"?country=USA~WORLD&focus=WORLD", "?country=USA~WORLD"},
		{"?country=USA~DEU&facet=country&uniformYAxis=0&events=0&yScale=linear", "?country=USA~DEU&facet=country&uniformYAxis=0&events=0"},
		{"?tab=table&country=USA~WORLD&sort=-WORLD", "?tab=table&country=USA~WORLD&sort=-WORLD"},
		{"?tab=table&sort=-month", "?tab=table"}, // the usual order
		{"?tab=table&sort=-DEU", "?tab=table"},   // no column, as Germany is not selected
		{"?tab=bar&sort=yoy&tableSearch=South%20k", "?tab=bar&sort=yoy&tableSearch=South%20k"},
		{"?sort=yoy&tableSearch=a&tableFilter=talks&style=plain", ""}, // the charts have none of these
		{"?tab=events&tableFilter=talks&style=office", "?tab=events&tableFilter=talks"},
		{"?tab=month&style=office&sort=name", "?tab=month&style=office"},
		{"?tab=check", "?tab=check"},
		{"?tab=check&text=Exports%20rose%205%25%20%26%20more", "?tab=check&text=Exports%20rose%205%25%20%26%20more"},
		{"?text=%e2%88%92a~b", "?text=%E2%88%92a~b"},
		{"?asof=2025-10-20&country=DEU", "?country=DEU&asof=2025-10-20"},
		{"?asof=2099-01-01", "?asof=2026-08-31"}, // the last day that the data speak of
		{"?asof=latest", ""},
		{"?scope=magnets_and_semis", "?scope=magnets_and_semis&country=JPN"},
		{"?utm_source=x&country=DEU&childId=a%20b", "?country=DEU&utm_source=x&childId=a%20b"},
	} {
		r, err := x.Read(c.link)
		if err != nil {
			t.Errorf("Read(%q): %v", c.link, err)
			continue
		}
		if got := Link(r); got != c.canonical {
			t.Errorf("Read(%q) is written as %q, want %q", c.link, got, c.canonical)
		}
		if _, err := x.Query(r); err != nil {
			t.Errorf("Query of %q: %v", c.link, err)
		}
	}
}

// Each impossible address gets one sentence that names the part that is wrong.
func TestImpossibleLinksAreRefused(t *testing.T) {
	x := bundled(t)
	for _, c := range []struct{ link, code, names string }{
		{"?country=XXX", "invalid_request", `"XXX"`},
		{"?country=<script>", "invalid_request", `"<script>"`},
		{"?country=~", "invalid_request", "no country"},
		{"?country=MEX", "no_data", "Mexico"},
		{"?country=GBR", "no_data", "What the United Kingdom reports of its own imports is among the choices"},
		{"?country=USA&country=DEU", "invalid_request", `"country" twice`},
		{"?time=2025-13", "invalid_request", `"2025-13"`},
		{"?time=2025-09..2024-01", "invalid_request", "ends before it begins"},
		{"?time=2031-01", "no_data", "January 2031"},
		{"?time=latest-x9m..latest", "invalid_request", "latest-x9m"},
		{"?show=price", "invalid_request", `"price"`},
		{"?show=index&base=2024-01", "no_data", "January 2024"},
		{"?yScale=sqrt", "invalid_request", `"sqrt" of yScale`},
		{"?facet=metric", "invalid_request", "none or country"},
		{"?uniformYAxis=2", "invalid_request", "uniformYAxis"},
		{"?events=no", "invalid_request", "events"},
		{"?tab=bar&sort=price", "invalid_request", `"price"`},
		{"?tab=events&tableFilter=weather", "invalid_request", `"weather"`},
		{"?tab=bar&tableSearch=%ff", "invalid_request", "or none"},
		{"?tab=month&style=verse", "invalid_request", `"verse"`},
		{"?tab=globe", "invalid_request", `"globe"`},
		{"?reporter=FRA", "invalid_request", `"FRA"`},
		{"?reporter=GBR&scope=magnets_and_semis", "invalid_request", "magnets_and_semis"},
		{"?measure=usd", "invalid_request", `"measure"`},
		{"?asof=2025-10", "invalid_request", `"2025-10"`},
		{"?asof=2025-02-30", "invalid_request", `"2025-02-30"`},
		{"?asof=2025-10-20&asof=2025-10-21", "invalid_request", `"asof" twice`},
		{"?asof=2014-02-12", "no_data", "13 February 2014"},
		{"?asof=2025-10-19&time=2025-09", "no_data", "As of 19 October 2025"},
		{"?asof=2016-06-30&country=SGP", "no_data", "Singapore"},
		{"?asof=2025-10-20&reporter=GBR", "no_data", "the United Kingdom"},
		{"?text=%ff", "invalid_request", "or none"},
		{"?text=" + strings.Repeat("y", 2001), "invalid_request", "2000"},
		{"?text=a&text=b", "invalid_request", `"text" twice`},
		{"?x=" + strings.Repeat("y", 29000), "invalid_request", "too long"},
		{"?country=" + strings.Join(bundled(t).books[key{"GBR", "import", "magnets"}].codes(), "~") + "&reporter=GBR", "invalid_request", "fit into one view"},
	} {
		_, err := x.Read(c.link)
		var e *Error
		if !errors.As(err, &e) || e.Code != c.code || !strings.Contains(e.Message, c.names) || !strings.HasSuffix(e.Message, ".") {
			t.Errorf("Read(%.60q) = %v, want %s naming %s", c.link, err, c.code, c.names)
		}
	}
}

// A request that the engine accepted is written as an address that reads back
// to the same request, and to the same view.
func TestLinksReadBack(t *testing.T) {
	x := bundled(t)
	random := rand.New(rand.NewPCG(3, 4))
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	accepted, drawn := 0, 0
	for ; accepted < 10_000; drawn++ {
		r := Request{
			Tab:      pick(append(tabs, "")),
			Text:     pick([]string{"", "", "Exports fell 28.7% & more.\n“Quoted” = a+b #x ~ %41"}),
			Show:     pick([]string{"", "level", "mom", "yoy", "ytd", "index", "share", "ma3", "rolling12", "cum", "mom_t", "yoy_t"}),
			YScale:   pick([]string{"", "linear", "log"}),
			Facet:    pick([]string{"", "none", "country"}),
			Events:   pick([]string{"", "1", "0"}),
			Time:     pick([]string{"", "latest", "2025-09", "2025-01..2025-09", "2024-06..latest", "earliest..2025-03", "latest-12m..latest"}),
			Base:     pick([]string{"", "2025-01"}),
			Reporter: pick([]string{"", "CHN", "GBR"}),
			Flow:     pick([]string{"", "export", "import"}),
			Scope:    pick([]string{"", "magnets", "magnets_and_semis"}),
			Asof:     pick([]string{"", "", "", "", "2025-10-20", "2025-10-20", "latest", "2099-12-31"}),
			Other:    pick([]string{"", "utm_source=x", "a&b=c%20d"}),

			UniformYAxis: pick([]string{"", "1", "0"}),
			Sort:         pick([]string{"", "", "month", "-month", "USA", "-DEU", "-WLD", "-level", "name", "-mom", "share"}),
			TableFilter:  pick([]string{"", "", "talks", "tariff", "deal"}),
			TableSearch:  pick([]string{"", "", "Ger", "a&b=c%20ü", "~"}),
			Style:        pick([]string{"", "wire", "office", "plain"}),
			Data:         pick([]string{"", "", "0123abcd"}),
		}
		if drawn%100 == 0 {
			r.Text = strings.Repeat("磁", 2000)
		}
		for range random.IntN(3) {
			r.Focus = append(r.Focus, pick([]string{"USA", "DEU", "WLD", "EU27", "XXX"}))
		}
		for range random.IntN(4) {
			r.Country = append(r.Country, pick([]string{"USA", "DEU", "WLD", "CHN", "EU27", "JPN"}))
		}
		full, _, err := x.normalise(r)
		if err != nil {
			continue
		}
		accepted++
		if again, _, err := x.normalise(full); err != nil || !reflect.DeepEqual(again, full) {
			t.Fatalf("%+v becomes %+v, %v", full, again, err)
		}
		again, err := x.Read(Link(full))
		if err != nil || !reflect.DeepEqual(again, full) {
			t.Fatalf("%+v is written as %q and read as %+v, %v", full, Link(full), again, err)
		}
		if Link(again) != Link(full) {
			t.Fatalf("%q, which is canonical, becomes %q", Link(full), Link(again))
		}
		if accepted%100 != 0 {
			continue
		}
		if shown, err := x.Query(full); err != nil || shown.Link != Link(full) {
			t.Fatalf("%q opens the view %q, %v", Link(full), shown.Link, err)
		}
	}
	t.Logf("%d requests were drawn", drawn)
}

// A request does not smuggle parameters of ours past the checks.
func TestOtherParametersAreNotOurs(t *testing.T) {
	if _, err := bundled(t).Query(Request{Other: "utm=1&country=XXX"}); err == nil {
		t.Error("a second country in other is accepted")
	}
}

func FuzzRead(f *testing.F) {
	for _, link := range []string{"", "?country=USA~DEU&time=2024-01..2025-09&show=yoy", "#reporter=GBR&flow=export",
		"?time=latest-12m..latest&base=2025-01&show=index", "?country=%7EUSA&utm_source=%zz", "?scope=magnets_and_semis",
		"?tab=check&text=fell%2028.7%25", "?text=%ff", "?text=a+b&text=a+b", "?asof=2025-10-20&country=DEU", "?asof=2025-02-30"} {
		f.Add(link)
	}
	x := bundled(f)
	f.Fuzz(func(t *testing.T, link string) {
		r, err := x.Read(link)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Message == "" {
				t.Fatalf("Read(%q) fails with %v", link, err)
			}
			return
		}
		again, err := x.Read(Link(r))
		if err != nil || !reflect.DeepEqual(r, again) {
			t.Fatalf("Read(%q) = %+v, written as %q and read as %+v, %v", link, r, Link(r), again, err)
		}
		if _, err := x.Query(r); err != nil {
			t.Fatalf("Query(%+v): %v", r, err)
		}
	})
}
