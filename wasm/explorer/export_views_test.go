package explorer

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset"
)

// seenRow is a number of a view as its table must have it, "" for what the kind
// of view does not say.
type seenRow struct {
	period, partner, measure string
	value, low, high         *float64
}

// seen lists the numbers that a view shows, by what it is made of: the points of
// its panel, what its month's page tells, or the points of its charts and the
// layers of its pictures.
func seen(v View) []seenRow {
	var rows []seenRow
	for _, p := range v.Panels {
		for _, row := range p.Rows {
			for i, point := range row.Points {
				partner := row.Key
				if row.Kind == "month" {
					partner = p.Heads[i].Key
				}
				rows = append(rows, seenRow{point.Period, partner, "", point.Value, point.Low, point.High})
			}
		}
	}
	for _, page := range v.MonthPages {
		for _, passage := range page.Passages {
			for _, s := range passage.Sentences {
				for _, segment := range s.Segments {
					if segment.Claim != nil {
						c := &v.Claims[*segment.Claim]
						rows = append(rows, seenRow{period: c.Period, partner: c.Partner, measure: c.Kind, value: &c.Value})
					}
				}
			}
		}
	}
	if len(v.Panels)+len(v.MonthPages) > 0 {
		return rows
	}
	for _, c := range v.Charts {
		for _, line := range c.Lines {
			for _, p := range line.Points {
				rows = append(rows, seenRow{p.Period, line.Partner, "", p.Value, p.Low, p.High})
			}
		}
	}
	for _, p := range v.Pictures {
		for _, layer := range p.Layers {
			for _, r := range layer.Values {
				if r == nil {
					continue
				}
				value := &r.Value
				if layer.Kind == "range" || layer.Kind == "band" {
					value = nil
				}
				rows = append(rows, seenRow{measure: p.Name, value: value, low: &r.Low, high: &r.High})
			}
		}
	}
	return rows
}

// everyView is an address of each kind of view, with how many numbers it shows at
// least.
var everyView = map[string]int{
	"": 60, "?country=USA~DEU&time=2025-01..2025-10&show=yoy": 30, "?show=index&base=2025-01": 60, "?country=USA~DEU~JPN&facet=country&yScale=log": 60,
	"?reporter=GBR&time=2024-06..2025-06": 13, "?tab=season&country=DEU": 24, "?tab=month&time=2025-10": 20, "?tab=bar&time=2025-10": 20,
	"?tab=bar&time=2025-10&tableSearch=united&sort=name": 4, "?tab=bar&time=2025-10&tableSearch=nowhere": 0, "?tab=heat": 200, "?tab=heat&tableSearch=ger": 10,
	"?tab=map&time=2025-10": 8, "?tab=table&country=USA~DEU&time=2025-01..2025-10&sort=USA": 20, "?tab=analysis": 200, "?tab=analysis&country=DEU": 100,
	"?tab=check": 60, "?asof=2025-10-20": 20,
}

// What is saved from a view holds the numbers that the view shows, in its order,
// and no others; words without a number have rows without one.
func TestTheTableOfEveryViewIsTheView(t *testing.T) {
	for link, least := range everyView {
		want := seen(viewOf(t, link))
		_, rows := readCSV(t, exportOf(t, link, "csv").Text)
		rows = slices.DeleteFunc(rows, func(row map[string]string) bool {
			return row["status"] == computed && row["value"]+row["low"] == ""
		})
		if len(rows) != len(want) || len(want) < least {
			t.Errorf("%q: %d numbers in the table and %d in the view, want at least %d", link, len(rows), len(want), least)
			continue
		}
		for i, w := range want {
			if w.period != "" && rows[i]["period"] != w.period || w.partner != "" && rows[i]["partner"] != w.partner ||
				w.measure != "" && rows[i]["measure"] != w.measure {
				t.Fatalf("%q: row %d is %v, want %+v", link, i, rows[i], w)
			}
			wantCell(t, link, rows[i]["value"], w.value)
			if w.low != nil {
				wantCell(t, link, rows[i]["low"], w.low)
				wantCell(t, link, rows[i]["high"], w.high)
			}
		}
	}
}

// What is copied as a table is the same as the file, cell by cell.
func TestTheCopiedTableIsTheSavedOne(t *testing.T) {
	for _, link := range []string{"", "?tab=events&tableFilter=talks", "?tab=month&time=2025-10", "?tab=analysis", "?tab=bar&time=2025-10"} {
		reader := csv.NewReader(strings.NewReader(exportOf(t, link, "csv").Text))
		reader.Comment = '#'
		saved, err := reader.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		copied := strings.Split(strings.TrimSuffix(exportOf(t, link, "table").Text, "\n"), "\n")
		if len(copied) != len(saved) {
			t.Errorf("%q: %d lines are copied, %d saved", link, len(copied), len(saved))
			continue
		}
		for i, line := range copied {
			if line != strings.Join(saved[i], "\t") {
				t.Fatalf("%q: line %d is copied as %q, saved as %q", link, i, line, saved[i])
			}
		}
	}
}

// The table of events, and the JSON, hold the events that are listed, and no month
// of a series.
func TestTheTableOfEventsIsTheListShown(t *testing.T) {
	all := bundled(t).data.Events
	of := func(keep func(dataset.Event) bool) (dates []string) {
		for _, e := range slices.Backward(all) {
			if keep(e) {
				dates = append(dates, e.Date+" "+e.URL)
			}
		}
		return dates
	}
	for _, c := range []struct {
		link string
		want []string
	}{
		{"?tab=events", of(func(dataset.Event) bool { return true })},
		{"?tab=events&tableFilter=talks", of(func(e dataset.Event) bool { return e.Kind == "talks" })},
		{"?tab=events&tableSearch=LICEN", of(func(e dataset.Event) bool { return strings.Contains(strings.ToLower(e.Label), "licen") })},
		{"?tab=events&asof=2025-06-01", of(func(e dataset.Event) bool { return e.Date <= "2025-06-01" })},
		{"?tab=events&tableSearch=no+such+event", nil},
	} {
		out := exportOf(t, c.link, "csv")
		comments, rows := readCSV(t, out.Text)
		var got []string
		for _, row := range rows {
			got = append(got, row["date"]+" "+row["source"])
			if row["event"] == "" || row["kind_name"] == "" || len(row) != 5 {
				t.Errorf("%s: the row %v", c.link, row)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: the table has %q, want %q", c.link, got, c.want)
		}
		head := strings.Join(comments, "\n")
		if out.Name != "lodestone-events.csv" || !strings.Contains(head, dataset.EventsFile+", SHA-256 "+bundled(t).data.Manifest.Digest(dataset.EventsFile)) ||
			strings.Contains(head, "kilograms") {
			t.Errorf("%s: %s begins with\n%s", c.link, out.Name, head)
		}
		file, err := bundled(t).WithProvenance(ExportRequest{Link: c.link})
		if err != nil {
			t.Fatal(err)
		}
		if n := len(file.View.Panels[0].Dated); n != len(c.want) {
			t.Errorf("%s: the JSON has %d events, want %d", c.link, n, len(c.want))
		}
	}
	text, _ := json.Marshal(viewOf(t, "?tab=events").Panels[0].Dated[0])
	if want := `{"date":"` + all[len(all)-1].Date + `"`; !strings.HasPrefix(string(text), want) {
		t.Errorf("an event begins with %.40s, want %s", text, want)
	}
}

// A statement of the month's page stands in the table with its sentence and its
// pages; what the analysis answers stands there in words.
func TestWordsAreInTheTableToo(t *testing.T) {
	_, rows := readCSV(t, exportOf(t, "?tab=month&time=2025-10", "csv").Text)
	if !slices.ContainsFunc(rows, func(row map[string]string) bool {
		return row["value"] == "5473" && row["unit"] == "t" && strings.Contains(row["note"], "5,473") && strings.Contains(row["sources"], "https://")
	}) {
		t.Errorf("5,473 t of October 2025, with its sentence and its pages, is not among %d rows", len(rows))
	}
	view := viewOf(t, "?tab=analysis")
	_, rows = readCSV(t, exportOf(t, "?tab=analysis", "csv").Text)
	answers := 0
	for _, row := range rows {
		if row["measure"] == "answer" {
			if f := view.Analysis[answers]; !strings.HasPrefix(strings.TrimPrefix(row["note"], "'"), f.Topic+": ") {
				t.Errorf("answer %d is %q, want that of %s", answers, row["note"], f.Topic)
			}
			answers++
		}
	}
	if answers != len(view.Analysis) || answers == 0 {
		t.Errorf("%d answers, want %d", answers, len(view.Analysis))
	}
}
