package explorer

import (
	"cmp"
	"slices"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// panels returns what the tab of the request shows in the place of charts.
func (t *teller) panels() []Panel {
	draw := map[string]func() Panel{"bar": t.standings, "heat": t.heat, "map": t.atlas, "table": t.table, "events": t.happenings}[t.request.Tab]
	if draw == nil {
		return []Panel{}
	}
	p := draw()
	p.Seen, p.Scale.Steps, p.Heads, p.Rows, p.Dated = nonNil(p.Seen), nonNil(p.Scale.Steps), nonNil(p.Heads), nonNil(p.Rows), nonNil(p.Dated)
	if len(p.Rows) == 0 && t.request.Tab != "events" && t.request.TableSearch == "" {
		p.Nearest = cmp.Or(t.monthLink(-1), t.monthLink(1))
	}
	p.Marks = marks(t.Words, p.Rows)
	return []Panel{p}
}

// partnerRow is the row of a partner without its points.
func (t *teller) partnerRow(code string) PanelRow {
	kind := map[string]string{"total": "total", "country": "partner"}[t.Partners[code].Kind]
	if kind == "" {
		kind = "bloc"
	}
	return PanelRow{Kind: kind, Key: code, Name: t.name(code), Link: t.partnerLink(code), Selected: slices.Contains(t.request.Country, code)}
}

// pointLink is the address of the same tab for one partner and month. A span
// that was chosen ends with the month, as with the control of months.
func (t *teller) pointLink() string {
	r := t.request
	r.Country, r.Time, r.Base, r.Text = []string{"PARTNER"}, "MONTH", "", ""
	if strings.Contains(t.request.Time, "..") {
		r.Time = t.span.First.String() + "..MONTH"
	}
	return Link(r)
}

// Marks that set points apart, in the order of their legend.
var allMarks = []struct {
	look, sign string
	words      language.Phrase
}{
	{"derived", "E", "derived from other published figures"},
	{"range", "R", "known only as a range"},
	{"low", "", "too low a base for a percentage"},
	{"missing", "", "no figure in the sources: unknown, and not zero"},
}

// marks returns the marks of those points that are there.
func marks(w *language.Words, rows []PanelRow) []Mark {
	out := []Mark{}
	for _, mark := range allMarks {
		if slices.ContainsFunc(rows, func(r PanelRow) bool {
			return slices.ContainsFunc(r.Points, func(p Point) bool { return look(p) == mark.look })
		}) {
			out = append(out, Mark{mark.look, mark.sign, w.Text(mark.words)})
		}
	}
	return out
}

// look is the mark of a point, "" where nothing sets it apart.
func look(p Point) string {
	switch {
	case p.Status == string(series.Missing):
		return "missing"
	case p.Low == nil:
		return "low"
	case p.Value == nil:
		return "range"
	case p.Status == string(series.Derived):
		return "derived"
	}
	return ""
}

// statistic is the claim of what the request shows of a partner's month, whose
// number is still to be stated. It is false for an index, which claims nothing
// of its own.
func (t *teller) statistic(code string, m calendar.Month) (claim.Claim, bool) {
	c := claim.Claim{Kind: claim.Level, Partner: code, Period: calendar.Span{First: m, Last: m}, Unit: claim.Tonnes}
	switch show := t.request.Show; show {
	case "level":
	case "ytd":
		c.Period = calendar.YearToDate(m)
	case "ma3":
		c.Basis, c.Period.First = "average", m-2
	case "rolling12":
		c.Period.First = m - 11
	case "cum":
		c.Period.First = t.span.First
	case "mom_t", "yoy_t":
		c.Kind = claim.Kind(strings.TrimSuffix(show, "_t"))
	case "mom", "yoy", "share":
		c.Kind, c.Unit = claim.Kind(show), claim.Percent
	default:
		return c, false
	}
	return c, true
}

// stated is the number of a partner's month: a claim where it is one, else as it
// stands in the cell.
func (t *teller) stated(code string, m calendar.Month, cell string) claim.Segment {
	if c, ok := t.statistic(code, m); ok {
		if s, ok := t.State(c); ok {
			return s
		}
	}
	return claim.Segment{Text: cell}
}

// rowPoint is a point with the row that it stands in.
type rowPoint struct {
	row   PanelRow
	point Point
}

// ends returns the lowest and the highest point of countries; it is false
// where fewer than two have a value.
func ends(rows []PanelRow) (low, high rowPoint, ok bool) {
	n := 0
	for _, r := range rows {
		for _, p := range r.Points {
			if r.Kind != "partner" || p.Value == nil {
				continue
			}
			if n == 0 || *p.Value < *low.point.Value {
				low = rowPoint{r, p}
			}
			if n == 0 || *p.Value > *high.point.Value {
				high = rowPoint{r, p}
			}
			n++
		}
	}
	return low, high, n > 1
}

// extremesSeen states the highest and the lowest number of those that are shown.
func (t *teller) extremesSeen(rows []PanelRow) []Sentence {
	low, high, ok := ends(rows)
	if !ok {
		return nil
	}
	p := language.Phrase("The highest figure of a country is {high}; the lowest {low}.")
	switch {
	case t.request.Show == "share": // the smallest is next to nothing in any month
		p = "The highest figure of a country is {high}."
	case !t.measure().signed:
	case *high.point.Value <= 0:
		p = "The smallest fall of a country is {high}; the steepest fall {low}."
	case *low.point.Value >= 0:
		p = "The steepest rise of a country is {high}; the smallest rise {low}."
	default:
		p = "The steepest rise of a country is {high}; the steepest fall {low}."
	}
	var n numbers
	of := func(s rowPoint) string {
		m := mustMonth(s.point.Period)
		return t.Words.Say("{number}, {partner} in {month}", "number", n.put(t.stated(s.row.Key, m, s.point.Text)),
			"partner", s.row.Name, "month", t.Words.Dated(m))
	}
	text := t.Words.Say(p, "high", of(high), "low", of(low))
	return []Sentence{t.sentence(n.sentence(text))}
}

func mustMonth(period string) calendar.Month {
	m, err := calendar.Parse(period)
	if err != nil {
		panic("explorer: point with period " + period)
	}
	return m
}
