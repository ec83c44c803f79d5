package claim

import (
	"strings"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/series"
)

// fourPlaces is a world in which every place of every month is known.
func fourPlaces() *Data {
	return data(map[string]series.Series{
		"AAA": tonnages(400, 300, 200, 100, 450),
		"BBB": tonnages(300, 400, 300, 300, 300),
		"CCC": tonnages(200, 200, 400, 400, 400),
		"DDD": tonnages(100, 100, 100, 200, 200),
		Total: tonnages(1000, 1000, 1000, 1000, 1350),
	})
}

// Who passed whom is told with how it was before, in each style.
func TestWhoOvertookWhomIsTold(t *testing.T) {
	d := fourPlaces()
	for style, want := range map[Style]string{
		Wire:   "AAA overtook CCC in May, having been behind in April.",
		Office: "In May 2025, AAA was ahead of CCC, which had ranked higher in April 2025.",
		Plain:  "In May, China exported more to AAA than to CCC; in April, it was the other way round.",
	} {
		text := d.Tell("AAA", january+4, style)
		if got := paragraph(text); strings.Count(got, want+"\n") != 1 {
			t.Errorf("%s: %q does not say %q", style, got, want)
		}
		if got, _ := passage(d, 5, style, "Changes of place"); got != want+"\n" {
			t.Errorf("%s: the month says %q, want %q", style, got, want)
		}
		for _, s := range text.Paragraph {
			for _, segment := range s {
				if f := segment.Statement; f != nil && f.Verdict != Exact && f.Verdict != Consistent {
					t.Errorf("%s: %q is %s: %s", style, segment.Text, f.Verdict, f.Reason)
				}
			}
		}
	}
	for m, who := range map[int]string{2: "BBB", 3: "CCC"} {
		got, _ := passage(d, m, Wire, "Changes of place")
		if !strings.HasPrefix(got, who+" overtook ") {
			t.Errorf("month %d says %q", m, got)
		}
	}
	if got, _ := passage(d, 1, Wire, "Changes of place"); got != "" {
		t.Errorf("the first month has something to compare with: %q", got)
	}
}

// A partner that became the largest has a headline of its own.
func TestTheHeadlineOfANewLargest(t *testing.T) {
	d := fourPlaces()
	for style, want := range map[Style]string{
		Wire:   "Exports to AAA came to 450 tonnes in May, overtaking CCC as the largest destination",
		Office: "Exports of rare earth magnets by China, May 2025: AAA the largest destination, ahead of CCC, at 450 tonnes",
		Plain:  "China exported 450 tonnes of rare earth magnets to AAA in May 2025, more than to CCC, making it the largest destination",
	} {
		if got := d.Tell("AAA", january+4, style).Headline.String(); got != want {
			t.Errorf("%s: %q, want %q", style, got, want)
		}
	}
	// DDD passed AAA in April, to the third place
	for partner, m := range map[string]int{"DDD": 4, "CCC": 5, "AAA": 1} {
		if got := d.Tell(partner, january+calendar.Month(m-1), Wire).Headline.String(); strings.Contains(got, "overtaking") {
			t.Errorf("%s, month %d: %q", partner, m, got)
		}
	}
}

// A place that is as high for the first time since a month was lower in every
// month between, and each of them must be known.
func TestAPlaceForTheFirstTimeSinceAMonth(t *testing.T) {
	rank := func(d *Data, partner string, place float64, m, since int) Finding {
		return d.Check(Claim{Kind: Rank, Partner: partner, Period: month(m), Base: month(since), Value: place, Unit: Place})
	}
	d := fourPlaces()
	gap := fourPlaces()
	gap.Partners["AAA"] = Partner{Code: "AAA", Name: "AAA", Phrase: "AAA", Kind: "country", Mass: tonnages(400, 300, na, 100, 450)}
	for _, c := range []struct {
		name    string
		d       *Data
		partner string
		place   float64
		m       int
		since   int
		verdict Verdict
	}{
		{"first in January, and not until May", d, "AAA", 1, 5, 1, Exact},
		{"in February it was second", d, "AAA", 1, 5, 2, Contradicted},
		{"it is not second in May", d, "AAA", 2, 5, 2, Contradicted},
		{"second in January, first between", d, "BBB", 2, 3, 1, Contradicted},
		{"fourth in April too", d, "DDD", 4, 3, 1, Contradicted},
		{"March is not known", gap, "AAA", 1, 5, 1, Unjudged},
		{"a month that has not been", d, "AAA", 1, 1, 5, Unjudged},
	} {
		if f := rank(c.d, c.partner, c.place, c.m, c.since); f.Verdict != c.verdict {
			t.Errorf("%s: %s (%s; %s), want %s", c.name, f.Verdict, f.Reason, f.Working, c.verdict)
		}
	}
	want := "In May, AAA was the largest destination, with 33.3% of all exports, up from fourth place in April, its highest place since January.\n"
	if got := paragraph(d.Tell("AAA", january+4, Wire)); !strings.Contains(got, want) {
		t.Errorf("%q does not say %q", got, want)
	}
	if got := paragraph(gap.Tell("AAA", january+4, Wire)); strings.Contains(got, "highest place") {
		t.Errorf("%q says what is not known", got)
	}
	said := d.Said(Claim{Kind: Rank, Partner: "AAA", Period: month(5), Base: month(1), Value: 1, Unit: Place})
	if want := "AAA was the largest destination in May 2025 for the first time since January 2025."; said != want {
		t.Errorf("said %q, want %q", said, want)
	}
}
