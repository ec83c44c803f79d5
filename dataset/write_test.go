//go:build !js

package dataset

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestManifestSurvivesEncoding(t *testing.T) {
	b := bundled(t)[ManifestFile]
	m, err := ReadManifest(b)
	if err != nil {
		t.Fatal(err)
	}
	again, err := m.Encode()
	if err != nil || string(again) != string(b) {
		t.Errorf("Encode() = %s, %v, want %s", again, err, b)
	}
	if m.Digest("no such file") != "" || len(m.Digest(ObservationsFile)) != 64 {
		t.Errorf("digests %q and %q", m.Digest("no such file"), m.Digest(ObservationsFile))
	}
}

func TestAManifestWithoutFilesIsRead(t *testing.T) {
	b, err := Manifest{Name: "empty"}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if m, err := ReadManifest(b); err != nil || m.Name != "empty" || len(m.Files)+len(m.Sources) != 0 {
		t.Errorf("%s is read as %+v, %v", b, m, err)
	}
}

func TestManifestsThatAreRefused(t *testing.T) {
	for _, text := range []string{
		``, `[]`, `{"nam":"a"}`, `{"files":{}}`, `{"files":[{"rows":"1"}]}`, `{"files":[{"size":1}]}`,
		`{"coverage":{"from":"2020-01"}}`, `{"sources":[{"title":"a"}]}`, `{"name":"a"} {}`,
	} {
		if m, err := ReadManifest([]byte(text)); !errors.Is(err, ErrCorrupt) {
			t.Errorf("%s is read as %+v, %v, want ErrCorrupt", text, m, err)
		}
	}
}

func TestWrittenObservationsReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	number := func() float64 {
		if r.IntN(3) == 0 {
			return math.NaN()
		}
		return math.Round(r.Float64()*1e9) / 10
	}
	for _, n := range []int{0, 1, 1000} {
		rows := make([]Observation, n)
		for i := range rows {
			rows[i] = Observation{
				Period: fmt.Sprintf("20%02d-%02d", r.IntN(30), 1+r.IntN(12)), Partner: fmt.Sprint(r.IntN(5)),
				NetMass: number(), NetMassLow: number(), NetMassHigh: number(), Value: number(),
				Lineage: fmt.Sprint("f", i),
			}
		}
		var first, second bytes.Buffer
		if err := WriteObservations(&first, rows); err != nil {
			t.Fatal(err)
		}
		if err := WriteObservations(&second, rows); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%d equal rows give different bytes", n)
		}
		table, err := Read(first.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		var o Observations
		if err := readObservations(table, &o); err != nil {
			t.Fatal(err)
		}
		if o.Rows() != n {
			t.Fatalf("%d rows of %d", o.Rows(), n)
		}
		for i, row := range rows {
			numbers := []float64{o.NetMass[i], o.NetMassLow[i], o.NetMassHigh[i], o.Value[i]}
			want := []float64{row.NetMass, row.NetMassLow, row.NetMassHigh, row.Value}
			if o.Period.At(i) != row.Period || o.Partner.At(i) != row.Partner ||
				o.Lineage.At(i) != row.Lineage || !slices.EqualFunc(numbers, want, sameNumber) {
				t.Fatalf("row %d reads back as %v %v", i, o.Period.At(i), numbers)
			}
		}
	}
}

func TestWrittenEventsReadBack(t *testing.T) {
	want := []Event{
		{"2025-04-04", "export-control", "Licences", "https://example.org", true},
		{"2025-07", "deal", "A stake", "", false},
	}
	var b bytes.Buffer
	if err := WriteEvents(&b, want); err != nil {
		t.Fatal(err)
	}
	table, err := Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	rows, err := readRows[eventRow](table)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range rows {
		if got := (Event{e.Date, e.Kind, e.Label, e.URL, e.Axis == "1"}); got != want[i] {
			t.Errorf("event %d = %v, want %v", i, got, want[i])
		}
	}
}

func TestVintagesThatCannotBe(t *testing.T) {
	sound := Observation{
		Period: "2025-09", Freq: "M", Reporter: "CHN", Partner: "USA", Flow: "X", Commodity: Magnets,
		NetMassLow: 1, NetMass: 2, NetMassHigh: 3, Status: "A",
	}
	nan := math.NaN()
	gone := sound
	gone.NetMassLow, gone.NetMass, gone.NetMassHigh, gone.Status = nan, nan, nan, ""
	inside := sound
	inside.NetMass = 4
	unsaid := sound
	unsaid.Status = ""
	for _, test := range []struct {
		name     string
		vintages []Vintage
		want     string // "" where they are sound
	}{
		{"one that ceases to follow", []Vintage{{"2025-10-20", []Observation{sound}}, {"2025-11-20", []Observation{gone}}}, ""},
		{"in another order", []Vintage{{"2025-11-20", []Observation{sound}}, {"2025-10-20", []Observation{gone}}},
			`row 1: vintage "2025-10-20" after "2025-11-20"`},
		{"of a month", []Vintage{{"2025-10", []Observation{sound}}}, `row 0: vintage "2025-10" after ""`},
		{"a point outside", []Vintage{{"2025-10-20", []Observation{inside}}}, "row 0: net mass 4 in the interval 1 to 3"},
		{"a mass without a status", []Vintage{{"2025-10-20", []Observation{unsaid}}},
			`row 0: status "" is none of A, E, P, M`},
	} {
		var b bytes.Buffer
		if err := WriteVintages(&b, test.vintages); err != nil {
			t.Fatal(err)
		}
		table, err := Read(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		v, err := readVintages(table)
		if got := fmt.Sprint(err); got != test.want && (test.want != "" || err != nil) {
			t.Errorf("%s: %v, want %q", test.name, err, test.want)
		}
		if err == nil && (v.asOf("2025-10-20").Rows() != 1 || v.asOf("2025-11-20").Rows() != 0) {
			t.Errorf("%s: %d rows, then %d", test.name, v.asOf("2025-10-20").Rows(), v.asOf("2025-11-20").Rows())
		}
	}
}
