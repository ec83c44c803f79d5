package claim

import (
	"math"
	"slices"

	"lodestone/dataset/calendar"
	"lodestone/wasm/language"
	"lodestone/wasm/series"
)

// Passage is what is worth saying about one side of a month.
type Passage struct {
	Heading   string
	Sentences []Sentence
	Note      string // what its sentences leave out, or ""
}

// How much a passage tells at most.
const (
	mostPlaces = 5    // partners, the largest first
	mostMoves  = 3    // rises, and falls
	leastPart  = 0.5  // percentage points of a contribution
	baseShare  = 0.01 // of the total of the month before, where a change is ranked in percent
)

// Month finds what is worth saying about month m: of the total, of the largest
// partners, and of those that moved, ran on or stood out, in a style, which must
// be one of those of [Data.Tell]. A passage without anything to say is left out.
func (d *Data) Month(m calendar.Month, manner Style) []Passage {
	style := *styles[manner]
	style.voice = style.among
	t := monthTeller{writer{Data: d, partner: Total, m: m, style: &style}, d.known(calendar.Span{First: m, Last: m})}
	var told []Passage
	for _, p := range []Passage{
		t.whole(), t.largest(),
		t.each(monthly.places, mostPlaces, writer.overtakes),
		t.moves(0), t.moves(1),
		t.parts(0), t.parts(1),
		t.each(monthly.sums, mostPlaces, writer.yearToDate),
		t.each(monthly.streaks, len(t.partners), writer.runs),
		t.each(monthly.extremes, len(t.partners), writer.extreme),
		t.blocs(), t.open(),
	} {
		if len(p.Sentences) > 0 || p.Note != "" {
			told = append(told, p)
		}
	}
	return told
}

// monthTeller words one month.
type monthTeller struct {
	writer
	partners []string // countries with a figure of the month, the largest first
}

// of returns a writer of another partner's month.
func (t monthTeller) of(partner string) writer {
	w := t.writer
	w.partner = partner
	return w
}

// heading fills a heading's slots, such as {flow}.
func (t monthTeller) heading(p language.Phrase) string { return t.fill(p, nil).String() }

func (p *Passage) add(sentences ...Sentence) {
	for _, s := range sentences {
		if s != nil {
			p.Sentences = append(p.Sentences, s)
		}
	}
}

// whole tells of all partners together.
func (t monthTeller) whole() Passage {
	p := Passage{Heading: t.heading(monthly.total)}
	switch _, ok := t.Partners[Total]; {
	case t.mass().Known(t.m):
		p.add(t.fill(t.style.lede, nil), t.runs(), t.extreme(), t.yearToDate())
	case ok:
		p.add(t.fill(t.style.missingAlone, nil))
	}
	return p
}

// largest tells of the largest partners, and of those that a published order
// has among them without a figure.
func (t monthTeller) largest() Passage {
	p := Passage{Heading: t.heading(monthly.largest[t.way()])}
	for _, code := range t.partners[:min(mostPlaces, len(t.partners))] {
		w := t.of(code)
		p.add(w.fill(w.style.each, nil), w.standing())
	}
	for place, code := range t.Rankings[t.m] {
		if w := t.of(code); place < mostPlaces && !w.mass().Known(t.m) && t.Partners[code].Code != "" {
			p.add(w.fill(w.style.listed, parts{"place": w.place(place + 1)}))
		}
	}
	return p
}

// parts tells which partners account for most of the change of the total on the
// month before (0) or on the year before (1).
func (t monthTeller) parts(basis int) Passage {
	p := Passage{Heading: t.heading(monthly.parts[basis])}
	base := t.claim(bases[basis]).Base
	var all []move
	for _, code := range t.partners {
		f := t.Check(Claim{Kind: Contribution, Partner: code, Period: t.span(), Base: base, Unit: Points})
		if f.Computed.Sign() != 0 && math.Abs(f.Computed.Value) >= leastPart {
			all = append(all, move{code, f.Computed})
		}
	}
	largestFirst(all)
	for _, one := range all[:min(mostMoves, len(all))] {
		form := t.style.added
		if one.size.Sign() < 0 {
			form = t.style.taken
		}
		c := Claim{Kind: Contribution, Partner: one.partner, Period: t.span(), Base: base, Unit: Points}
		n, c := t.number(one.size, percentDecimals, bare, c)
		p.add(t.of(one.partner).states(form[basis], c, parts{"n": n}))
	}
	return p
}

// each tells the same of each partner, the largest first.
func (t monthTeller) each(heading language.Phrase, most int, tell func(writer) Sentence) Passage {
	p := Passage{Heading: t.heading(heading)}
	for _, code := range t.partners[:min(most, len(t.partners))] {
		p.add(tell(t.of(code)))
	}
	return p
}

// blocs tells of partners that hold others.
func (t monthTeller) blocs() Passage {
	p := Passage{Heading: t.heading(monthly.blocs)}
	var codes []string
	for code, partner := range t.Partners {
		if partner.Kind != "country" && code != Total && partner.Mass.Known(t.m) {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	for _, code := range codes {
		p.add(t.of(code).fill(t.style.each, nil))
	}
	return p
}

// open says which figures were derived, and who has none though one of the
// twelve months before had.
func (t monthTeller) open() Passage {
	p := Passage{Heading: t.heading(monthly.open)}
	var derived, missing []string
	for _, code := range t.countries() {
		mass := t.Data.mass(code)
		latest, ok := mass.Latest(t.m)
		switch {
		case !ok || latest < t.m-12:
		case latest < t.m:
			missing = append(missing, t.Partners[code].Phrase)
		case mass.StatusAt(t.m) == series.Derived:
			derived = append(derived, t.Partners[code].Phrase)
		}
	}
	note := func(p language.Phrase, partners []string) string {
		if len(partners) == 0 {
			return ""
		}
		return t.fill(p, parts{"partners": words(t.Words.List(partners))}).String()
	}
	p.Note = note(monthly.derived, derived)
	if more := note(monthly.missing, missing); p.Note != "" && more != "" {
		p.Note = t.Words.Say("{text} {sentence}", "text", p.Note, "sentence", more)
	} else {
		p.Note += more
	}
	return p
}
