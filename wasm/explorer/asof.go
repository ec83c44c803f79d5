package explorer

import (
	"slices"
	"strconv"

	"lodestone/dataset"
	"lodestone/wasm/language"
)

// kept is how many past dates an explorer remembers the books of.
const kept = 2

// asOf returns an explorer of what had been published by the end of a day:
// observations, printed statements and events. It returns x for "". The error is an
// [*Error]; its code is needs_file as long as the file with the past is not
// loaded.
//
// A day after the last figure of the data counts as the day of that figure,
// because what became known later is not in them.
func (x *Explorer) asOf(day string) (*Explorer, error) {
	switch {
	case day == "":
		return x, nil
	case !isDate(day):
		return nil, refused(x.Words, "{date} is not a date such as 2025-10-20.", "date", strconv.Quote(day))
	case x.rowsOf(dataset.VintagesFile) == 0:
		return nil, refused(x.Words, "These data do not say what was known on past dates.")
	case len(x.data.Vintages()) == 0:
		return nil, &Error{"needs_file", x.Words.Text("What was known on past dates is in a file that is not loaded."), dataset.VintagesFile}
	}
	day = min(day, x.until)
	if first := x.data.Vintages()[0]; day < first {
		return nil, unheld(x.Words, "Of these figures nothing had been published by {day}; the first that the data hold date from {first}.",
			"day", dayIn(x.Words, day), "first", dayIn(x.Words, first))
	}
	if i := slices.IndexFunc(x.past, func(past *Explorer) bool { return past.day == day }); i >= 0 {
		return x.past[i], nil
	}
	past := explore(x.knownBy(day), x.Words)
	past.day, past.until, past.present = day, x.until, x
	x.past = append([]*Explorer{past}, x.past[:min(len(x.past), kept-1)]...)
	return past, nil
}

// knownBy returns the data without what was not known by the end of a day.
func (x *Explorer) knownBy(day string) *dataset.Dataset {
	past := *x.data
	past.Manifest.Vintage = day
	past.Observations, past.Figures = *x.data.AsOf(day), nil
	known := dataset.KnownFrom(x.data.Figures)
	for _, f := range x.data.Figures {
		if known[f.ID] <= day {
			past.Figures = append(past.Figures, f)
		}
	}
	for past.Events = x.data.Events; len(past.Events) > 0 && past.Events[len(past.Events)-1].Date > day; { // they are in order of date
		past.Events = past.Events[:len(past.Events)-1]
	}
	return &past
}

// lastKnown is the day by which all of the figures were known, "" if there are none.
func lastKnown(figures []dataset.Figure) string {
	last := ""
	for _, day := range dataset.KnownFrom(figures) {
		last = max(last, day)
	}
	return last
}

// rowsOf returns how many rows the manifest says that a file has.
func (x *Explorer) rowsOf(name string) int {
	for _, f := range x.data.Manifest.Files {
		if f.Name == name {
			return f.Rows
		}
	}
	return 0
}

// holding returns the first of two phrases about what the data hold, or the
// second for those of a past day.
func (x *Explorer) holding(now, then language.Phrase) language.Phrase {
	if x.day == "" {
		return now
	}
	return then
}

// pastNote says how a view of a past date is to be read, nil for one of all
// that is known.
func (t *teller) pastNote() []string {
	if t.day == "" {
		return nil
	}
	return []string{t.Words.Say("This is what follows from the figures published by {day}, as far as their dates are known. "+
		"Which of them contradict others, and are not followed, is judged as today.", "day", dayIn(t.Words, t.day))}
}

// present is the address of the same view of all that is known.
func (t *teller) present() string {
	r := t.request
	r.Asof = ""
	return Link(r)
}
