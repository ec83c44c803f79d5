package explorer

import (
	"slices"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
	"lodestone/wasm/language"
)

// History tells how what is known came to be known: of the month that the view
// of a request speaks of, and of all months of its partners. Errors are those
// of [Explorer.Query]; it always needs the file with the past.
func (x *Explorer) History(r Request) (History, error) {
	r, sel, err := x.normalise(r)
	if err != nil {
		return History{}, err
	}
	t := teller{Explorer: sel.from, selection: sel, request: r}
	lead := place{r.Country[0], t.m}
	if _, err := x.asOf(x.until); err != nil {
		return History{}, err
	}
	out := History{Title: t.Words.Say(t.either("Exports to {partner} in {month}", "Imports from {partner} in {month}"),
		"partner", t.phrase(lead.partner), "month", t.Words.Dated(t.m)), Steps: []Step{}, Days: []Day{}}
	var before map[place]reported
	days := x.data.Vintages()
	if len(days) == 0 { // as of files, which have no past
		out.Note = t.unpublished()
	}
	for i, day := range days {
		now := reportedIn(x.data.AsOf(day), t.key, r.Country)
		if len(before) == 0 && i == len(days)-1 {
			out.Note = t.unpublished()
			break
		}
		if changed := changes(before, now); len(changed) > 0 {
			out.Days = append(out.Days, Day{day, dayIn(t.Words, day), monthsOf(t.Words, changed), t.asOfLink(day, now, "")})
		}
		if now[lead] != before[lead] {
			out.Steps = append(out.Steps, t.step(day, now))
		}
		before = now
	}
	slices.Reverse(out.Days)
	return out, nil
}

func (t *teller) unpublished() string {
	return t.Words.Text("When these figures were published is not held.")
}

// reported is what is known of a month: kilograms, and the status as a letter,
// "" where nothing is.
type reported struct {
	low, high float64
	status    string
}

// reportedIn gathers what observations say of partners under a key.
func reportedIn(o *dataset.Observations, k key, partners []string) map[place]reported {
	out := map[place]reported{}
	for i := range o.Rows() {
		partner := o.Partner.At(i)
		m, err := calendar.Parse(o.Period.At(i))
		if err == nil && slices.Contains(partners, partner) && o.NetMassHigh[i] >= 0 &&
			k == (key{o.Reporter.At(i), flows[o.Flow.At(i)], scopes[o.Commodity.At(i)]}) {
			out[place{partner, m}] = reported{o.NetMassLow[i], o.NetMassHigh[i], o.Status.At(i)}
		}
	}
	return out
}

// changes returns the months of which something else is known, in order.
func changes(before, now map[place]reported) []calendar.Month {
	var months []calendar.Month
	add := func(m calendar.Month) {
		if i, found := slices.BinarySearch(months, m); !found {
			months = slices.Insert(months, i, m)
		}
	}
	for at, v := range now {
		if before[at] != v {
			add(at.month)
		}
	}
	for at := range before {
		if _, still := now[at]; !still {
			add(at.month)
		}
	}
	return months
}

// monthsOf names months: "August and September 2025" would be hard to read in a
// list of many, so that it is the first, the last and a count.
func monthsOf(w *language.Words, months []calendar.Month) string {
	first, last := w.Dated(months[0]), w.Dated(months[len(months)-1])
	switch len(months) {
	case 1:
		return first
	case 2:
		return w.List([]string{first, last})
	}
	return w.Say("{n} months from {first} to {last}", "n", number(w, len(months)), "first", first, "last", last)
}

// step words what was known of a month from a day on.
func (t *teller) step(day string, now map[place]reported) Step {
	s := Step{Day: day, DayName: dayIn(t.Words, day), Text: t.Words.Text("known^nothing"), Status: t.Words.Text("no longer follows"), Link: t.asOfLink(day, now, "")}
	if v, known := now[place{t.request.Country[0], t.m}]; known {
		kg := interval.Interval{Low: v.low, Value: (v.low + v.high) / 2, High: v.high}
		s.Text = t.Words.Say("{n} t", "n", claim.Mass(t.Words, kg.Scale(1.0/1000)))
		s.Status = t.Words.Text(map[string]language.Phrase{"A": "reported", "E": "derived"}[v.status])
		s.Link = t.asOfLink(day, now, t.m.String())
	}
	return s
}

// asOfLink is the address of the view as of a day, with those of its partners of
// whom something was known then; "" if there was none.
func (t *teller) asOfLink(day string, now map[place]reported, time string) string {
	r := t.request
	r.Asof, r.Time, r.Base, r.Text = day, time, "", ""
	r.Country = slices.DeleteFunc(slices.Clone(r.Country), func(code string) bool {
		for at := range now {
			if at.partner == code {
				return false
			}
		}
		return true
	})
	if len(r.Country) == 0 {
		return ""
	}
	return Link(r)
}
