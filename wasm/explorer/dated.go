package explorer

import (
	"strings"

	"lodestone/dataset"
	"lodestone/wasm/language"
)

// kindNames name the kinds of events, as on a button.
var kindNames = map[string]language.Phrase{
	"export-control": "Export controls", "easing": "events^Easing", "talks": "Talks", "deal": "Deals", "tariff": "Tariffs", "other": "events^Other",
}

// happenings lists all dated events of the data, the latest first.
func (t *teller) happenings() Panel {
	p := Panel{Title: t.Words.Text("Dated events"), Unit: t.Words.Text("the latest first")}
	for i := len(t.data.Events) - 1; i >= 0; i-- {
		e := t.data.Events[i]
		m, err := eventMonth(e)
		if err != nil {
			continue
		}
		kind := kindNames[e.Kind]
		if kind == "" {
			kind = kindNames["other"]
		}
		d := Dated{Date: e.Date, DateName: dateIn(t.Words, e.Date, m), Kind: e.Kind, KindName: t.Words.Text(kind), Label: t.labelled(e), URL: e.URL}
		if t.book.span.Contains(m) {
			r := t.request
			r.Tab, r.Time, r.Base, r.Text = defaults.Tab, m.String(), "", ""
			d.Link = Link(r)
		}
		p.Dated = append(p.Dated, d)
	}
	n := len(p.Dated)
	if n == 0 {
		p.Unit, p.Missing = "", t.Words.Text("The data have no dated events.")
		return p
	}
	p.Unit = t.Words.Count(n, "events^{n} from {first} to {last}", "first", p.Dated[n-1].DateName, "last", p.Dated[0].DateName)
	p.Missing = following(t.Words, t.Words.Text("The list holds what the sources tie to the trade by date."),
		t.Words.Text("That something happened before the figures moved does not make it the cause, and this page never says so."))
	return p
}

// labelled is what an event is called in the language, where its table has the
// label, as it shall have those of the bundled events.
func (t *teller) labelled(e dataset.Event) string { return t.Words.Label(e.Label) }

// listed returns the events of the kind and with the words that the request asks
// for, as the page lists them.
func (t *teller) listed(all []Dated) []Dated {
	out, words := []Dated{}, strings.ToLower(t.request.TableSearch)
	for _, d := range all {
		if (t.request.TableFilter == "" || d.Kind == t.request.TableFilter) && strings.Contains(strings.ToLower(d.Label), words) {
			out = append(out, d)
		}
	}
	return out
}
