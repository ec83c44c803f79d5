package explorer

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset"
	"lodestone/wasm/article"
	"lodestone/wasm/claim"
)

// revisedData returns the bundled dataset with some of China's figures of the
// months from July 2025 on doubled, as if by its last vintage, and
// how many.
func revisedData(t testing.TB, altered func(o *dataset.Observations, i int) bool) (*Explorer, int) {
	t.Helper()
	data := *bundled(t).data
	o, n := &data.Observations, 0
	o.NetMass, o.NetMassLow, o.NetMassHigh = slices.Clone(o.NetMass), slices.Clone(o.NetMassLow), slices.Clone(o.NetMassHigh)
	for i := range o.Rows() {
		if o.Reporter.At(i) != "CHN" || o.Period.At(i) < "2025-07" || !altered(o, i) {
			continue
		}
		for _, column := range [][]float64{o.NetMass, o.NetMassLow, o.NetMassHigh} {
			column[i] *= 2
		}
		n++
	}
	return explore(&data, nil), n
}

// unitedStates picks the U.S. figure of September 2025, 420.5 t.
func unitedStates(o *dataset.Observations, i int) bool {
	return o.Partner.At(i) == "USA" && o.Period.At(i) == "2025-09" && o.Commodity.At(i) == dataset.Magnets
}

// What a later figure contradicts may have been right when it was written.
func TestAStatementThatWasOnceRightIsToldSo(t *testing.T) {
	x, n := revisedData(t, unitedStates)
	if n != 1 {
		t.Fatalf("%d figures were altered", n)
	}
	for _, c := range []struct {
		says, asof  string
		of          claim.Claim
		verdict     string
		names, link string
	}{
		{"the figure as it was", "", level("USA", "2025-09", 420.5, 1), "elsewhere", "what was known on 20 April 2026: exports to the United States came to 420.5 t", "asof=2026-04-20"},
		{"a change on it as it was", "", monthly("USA", "2025-09", -28.7), "elsewhere", "20 April 2026", "asof=2026-04-20"},
		{"the figure as it is", "", level("USA", "2025-09", 841, 0), "exact", "", ""},
		{"one that was never right", "", level("USA", "2025-09", 433, 0), "contradicted", "", ""},
		{"a month that was not revised", "", level("USA", "2025-10", 657, 0), "contradicted", "", ""},
		{"the later figure, by what was known before", "2025-10-31", level("USA", "2025-09", 841, 0), "elsewhere", "31 August 2026", "asof=2026-08-31"},
		{"the figure of the day", "2025-10-31", level("USA", "2025-09", 420.5, 1), "exact", "", "asof=2025-10-31"},
	} {
		on, err := x.asOf(c.asof)
		if err != nil {
			t.Fatal(err)
		}
		got := on.report(article.Article{Statements: []article.Statement{said(c.of)}}).Claims[0]
		if got.Verdict != c.verdict || !strings.Contains(got.Reason, c.names) || !strings.Contains(got.View, c.link) {
			t.Errorf("%s: %s (%s; %s), want %s naming %q, link %q", c.says, got.Verdict, got.Reason, got.View, c.verdict, c.names, c.link)
		}
		if got.Verdict == "elsewhere" && len(got.Sources) == 0 {
			t.Errorf("%s: no sources", c.says)
		}
	}
}

// A total that is printed after its months, and is another than their sum, does
// not make wrong who had added them up.
func TestASumWasRightBeforeItsTotalWasPrinted(t *testing.T) {
	data := *bundled(t).data
	data.Figures = append(slices.Clone(data.Figures), dataset.Figure{ID: "later", Period: "2025-07..2025-08", Reporter: "CHN", Partner: "USA", Flow: "X",
		Commodity: dataset.Magnets, Measure: "export_mass", Value: "1300", Unit: "t", Qualifier: "exact", Publisher: "P", Published: "2026-03-20"})
	x := explore(&data, nil)
	b := x.books[key{"CHN", "export", "magnets"}]
	if now := b.Sum("USA", span("2025-07..2025-08")); now.Value != 1300e3 {
		t.Fatalf("the total is %v", now)
	}
	sum := level("USA", "2025-07..2025-08", 1210, -1) // 619 t and 589.9 t
	got := x.report(article.Article{Statements: []article.Statement{said(sum)}}).Claims[0]
	if got.Verdict != "elsewhere" || !strings.Contains(got.Reason, "known on 31 January 2026") {
		t.Errorf("%v t: %s (%s)", sum.Value, got.Verdict, got.Reason)
	}
}

// Where the past is not loaded it is not asked, and nothing is refused for it.
func TestAPastThatIsNotLoadedIsNotAsked(t *testing.T) {
	x, _ := withoutPast(t)
	r, err := x.Check(CheckRequest{Text: "China exported 421.5 tonnes of rare earth magnets to the U.S. in September 2025."})
	if err != nil || len(r.Claims) != 1 || r.Claims[0].Verdict != "contradicted" {
		t.Errorf("%+v, %v", r.Claims, err)
	}
}

// No figure of the bundled data was ever revised beyond what it allowed, so that
// the page loses nothing by not loading the past for a check.
func TestThePastOfRevisedDataIsLoadedAtTheStart(t *testing.T) {
	x := bundled(t)
	i := slices.IndexFunc(x.data.Manifest.Files, func(f dataset.File) bool { return f.Name == dataset.VintagesFile })
	if n := len(x.revisions()); n > 0 && !x.data.Manifest.Files[i].Start {
		t.Errorf("%d figures were revised, and %s is not needed at the start: %+v", n, dataset.VintagesFile, x.revised)
	}
}

// However many figures were revised, few days are opened, and always the same.
func TestFewDaysAreOpenedForAText(t *testing.T) {
	build := func() (*Explorer, []Checked) {
		x, n := revisedData(t, func(*dataset.Observations, int) bool { return true })
		if n < 50 {
			t.Fatalf("only %d figures were altered", n)
		}
		c := x.checker()
		var out []Checked
		for _, partner := range x.books[key{"CHN", "export", "magnets"}].codes() {
			for m := range span("2025-07..2026-03").All() {
				was := bundled(t).books[key{"CHN", "export", "magnets"}].Partners[partner].Mass.At(m)
				out = append(out, c.checked(said(level(partner, m.String(), math.Round(was.Value/100)/10, 1))))
			}
		}
		if len(c.days) == 0 || len(c.days) > daysTried {
			t.Errorf("%d days were opened", len(c.days))
		}
		return x, out
	}
	_, first := build()
	_, second := build()
	hits := 0
	for i := range first {
		if first[i].Verdict != second[i].Verdict || first[i].Reason != second[i].Reason {
			t.Errorf("%+v, then %+v", first[i], second[i])
		}
		if strings.Contains(first[i].Reason, "what was known on") {
			hits++
		}
	}
	if hits < 10 {
		t.Errorf("only %d of %d statements that were right once are told so", hits, len(first))
	}
}

// A wrong number near a figure that was revised is rarely what it had been.
func TestAWrongNumberWasRarelyRightOnce(t *testing.T) {
	x, _ := revisedData(t, func(*dataset.Observations, int) bool { return true })
	random, b := rand.New(rand.NewPCG(3, 4)), x.books[key{"CHN", "export", "magnets"}]
	codes, wrong, hits := slices.Sorted(maps.Keys(b.Partners)), 0, 0
	c := x.checker()
	for range 3000 {
		month := span("2025-07").Before(-random.IntN(9))
		of := level(codes[random.IntN(len(codes))], month.String(), 0, 1)
		if f := b.Check(of); f.Verdict == claim.Contradicted {
			of.Value = math.Round(f.Computed.Value*math.Exp2(2*random.Float64()-1)*10) / 10
			wrong++
			if got := c.checked(said(of)); strings.Contains(got.Reason, "what was known on") {
				hits++
			}
		}
	}
	t.Logf("%d of %d wrong numbers had been right", hits, wrong)
	if wrong < 500 || hits > wrong/100 {
		t.Errorf("%d of %d wrong numbers had been right", hits, wrong)
	}
}
