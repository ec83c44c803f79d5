package explorer

import (
	"fmt"
	"strings"
)

// kindNames name the kinds of events, as on a button.
var kindNames = map[string]string{
	"export-control": "Export controls", "easing": "Easing", "talks": "Talks", "deal": "Deals", "tariff": "Tariffs", "other": "Other",
}

// happenings lists all dated events of the data, the latest first.
func (t *teller) happenings() Panel {
	p := Panel{Title: "Dated events", Unit: "the latest first"}
	for i := len(t.data.Events) - 1; i >= 0; i-- {
		e := t.data.Events[i]
		m, err := eventMonth(e)
		if err != nil {
			continue
		}
		d := Dated{DateName: dateName(e.Date, m), Kind: e.Kind, KindName: kindNames[e.Kind], Label: e.Label, URL: e.URL}
		if d.KindName == "" {
			d.KindName = kindNames["other"]
		}
		if t.book.span.Contains(m) {
			r := t.request
			r.Tab, r.Time, r.Base, r.Text = defaults.Tab, m.String(), "", ""
			d.Link = Link(r)
		}
		p.Dated = append(p.Dated, d)
	}
	if n := len(p.Dated); n > 0 {
		p.Unit = fmt.Sprintf("%d from %s to %s", n, p.Dated[n-1].DateName, p.Dated[0].DateName)
	}
	p.Missing = strings.Join([]string{
		"The list holds what our sources tie to the trade by date.",
		"That something happened before the figures moved does not make it the cause, and this page never says so.",
	}, " ")
	return p
}
