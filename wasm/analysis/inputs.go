package analysis

import "lodestone/dataset/calendar"

// Inputs are the months that a statistic was computed from: those of the series
// of the subject, or of all countries and the total.
type Inputs struct {
	Spans []calendar.Span
	Parts bool // of all countries and the total
}

// span is the series of the subject from a month to the month told of.
func (s Subject) span(first calendar.Month) Inputs {
	return Inputs{Spans: []calendar.Span{{First: min(first, s.Month), Last: s.Month}}}
}

// parts are the countries and the total in the month told of, and in that lag
// months before.
func (s Subject) parts(lag int) Inputs {
	spans := []calendar.Span{month(s.Month)}
	if lag > 0 {
		spans = append(spans, month(s.Month-calendar.Month(lag)))
	}
	return Inputs{spans, true}
}

// on is the finding with what it was computed from.
func (f Finding) on(inputs Inputs) Finding {
	f.Inputs = inputs
	return f
}

// of is the picture of a finding, which shares its method and what it was
// computed from.
func (p Picture) of(f Finding) Picture {
	p.Method, p.Inputs = f.Method, f.Inputs
	return p
}
