package article

// Step 8, settle: the day of publication.

import (
	"strconv"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
)

// date is a day that a text names.
type date struct {
	year, month, day int
	alone            bool // its line says little else
}

// monthOf returns the month that a date lies in.
//
//go:noinline
func (d date) monthOf() calendar.Month { return calendar.Of(d.year, d.month) }

// dated reports whether a line may hold a date: one that is not long, with a
// year, four digits side by side.
func dated(line []byte) bool {
	if len(line) > 2000 {
		return false
	}
	run := 0
	for _, b := range line {
		if run++; b < '0' || b > '9' {
			run = 0
		}
		if run == 4 {
			return true
		}
	}
	return false
}

// mostDates bounds how many dates of a text are looked at.
const mostDates = 64

// date remembers the full dates of a sentence, and those that stamps hide:
// letters and then a day as eight digits.
func (f *finder) date(s *sentence) {
	if len(f.dates) >= mostDates {
		return
	}
	for i := range s.ts {
		t := s.ts[i]
		if t.class == number && t.glued && t.end-t.at == 8 && i > 0 && s.ts[i-1].class == unknown {
			if d, ok := stamp(append([]byte("#"), s.page.text[t.at:t.end]...)); ok {
				f.dates = append(f.dates, d)
			}
			continue
		}
		if t.class == unknown && t.end-t.at >= 12 {
			if d, ok := stamp(s.page.text[t.at:t.end]); ok {
				f.dates = append(f.dates, d)
			}
			continue
		}
		if t.class != isoDate && t.class != month && t.class != number && t.class != ord {
			continue
		}
		if w, n := s.periodAt(i); n > 0 && w.kind == unsaid && w.year != 0 && w.b >= 1 && w.b <= 31 {
			f.dates = append(f.dates, date{w.year, w.a, w.b, len(s.ts) < n+9})
		}
	}
}

// stamp reads the day in an article's number: "MENAFN22102025000045017167".
//
//go:noinline
func stamp(b []byte) (date, bool) {
	i := 0
	for i < len(b) && !isDigit(b[i]) {
		i++
	}
	if i == 0 || len(b) < i+8 {
		return date{}, false
	}
	for _, c := range b[i : i+8] {
		if !isDigit(c) {
			return date{}, false
		}
	}
	read := func(at, end int) int { return int(decimal(b[i+at:i+end], 0)) }
	for _, d := range []date{{read(4, 8), read(2, 4), read(0, 2), true}, {read(0, 4), read(4, 6), read(6, 8), true}} {
		if d.year >= 2000 && d.year < 2100 && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 31 {
			return d, true
		}
	}
	return date{}, false
}

// publication returns the day of publication, where it comes from, and its
// month, 0 where it is not known.
func (f *finder) publication(o Options) (day, from string, m calendar.Month) {
	if d, ok := isoDay(o.Published); ok {
		return o.Published, "flag", d.monthOf()
	}
	d, conflict := f.dateInText()
	if d.year != 0 && !conflict {
		return digits(d.year, 4) + "-" + digits(d.month, 2) + "-" + digits(d.day, 2), "text", d.monthOf()
	}
	if m := f.fromLevels(o, d); m != 0 {
		return m.String() + "-20", "levels", m
	}
	if m := f.fromMonths(); m != 0 {
		return m.String() + "-20", "text", m
	}
	return "", "", 0
}

func isoDay(s string) (date, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return date{}, false
	}
	m, err := calendar.Parse(s[:7])
	if err != nil || !isDigit(s[8]) || !isDigit(s[9]) {
		return date{}, false
	}
	return date{m.Year(), m.Number(), int(s[8]-'0')*10 + int(s[9]-'0'), true}, true
}

// dateInText returns the date that the text carries. Dates conflict where they
// lie more than two months apart, or before a month that the text tells of.
func (f *finder) dateInText() (found date, conflict bool) {
	for _, d := range f.dates {
		if !d.alone {
			continue
		}
		if found.year != 0 && (d.monthOf() > found.monthOf()+2 || d.monthOf() < found.monthOf()-2) {
			conflict = true
		}
		if found.year == 0 || d.monthOf() > found.monthOf() {
			found = d
		}
	}
	if found.year != 0 && f.newestSaid() >= found.monthOf()+1 {
		conflict = true
	}
	return found, conflict
}

// newestSaid returns the newest month that is told of with its year.
//
//go:noinline
func (f *finder) newestSaid() calendar.Month {
	newest := calendar.Month(0)
	for i := range f.facts { // facts are large
		if w := &f.facts[i].when; w.kind == months && w.year != 0 && f.facts[i].Reason == "" {
			newest = max(newest, calendar.Of(w.year, w.b)-calendar.Month(w.minus))
		}
	}
	return newest
}

// fromMonths takes the month after the newest one told with its year, or after the
// newest whole year where only years are.
func (f *finder) fromMonths() calendar.Month {
	if newest := f.newestSaid(); newest != 0 {
		return newest + 1
	}
	year := 0
	for i := range f.facts {
		if w := &f.facts[i].when; w.kind == wholeYear && f.facts[i].Reason == "" && w.minus == 0 {
			year = max(year, w.year)
		}
	}
	if year == 0 || f.newestBare() == 0 {
		return 0
	}
	return calendar.Of(year, 12) + 1
}

// mostLevels bounds how many levels are tried in each year.
const mostLevels = 40

// fromLevels tries every year that the data span, and returns the month of
// publication whose levels agree best, 0 where none does or two do alike.
func (f *finder) fromLevels(o Options, d date) calendar.Month {
	if o.Fits == nil || o.Months == (calendar.Span{}) {
		return 0
	}
	newest := f.newestBare()
	if newest == 0 {
		return 0
	}
	best, score, tied, said := calendar.Month(0), 0, false, f.newestSaid()
	for year := o.Months.First.Year(); year <= o.Months.Last.Year()+1; year++ {
		m := calendar.Of(year, newest) + 1
		if m-1 < o.Months.First || m-1 > o.Months.Last || said >= m {
			continue
		}
		fits := 0
		levels := 0
		for i := 0; i < len(f.facts) && levels < mostLevels; i++ {
			x := &f.facts[i]
			if x.Kind != claim.Level || x.Reason != "" && !x.outlook {
				continue
			}
			if s := f.settle(x, m); s.Reason == "" {
				levels++
				fits += o.Fits(s)
			}
		}
		switch {
		case fits > score:
			best, score, tied = m, fits, false
		case fits == score && fits > 0:
			tied = true
		}
	}
	if tied {
		return 0
	}
	return best
}

// newestBare returns the number of the month that the article is about: the
// first one told of without a year.
func (f *finder) newestBare() int {
	if w := f.news; w.kind == months && w.year == 0 && w.yearRel == 0 {
		return (w.b-1)%12 + 1
	}
	for i := range f.facts {
		x := &f.facts[i]
		if w := x.when; w.kind == months && w.year == 0 && w.yearRel == 0 && w.minus == 0 && x.region == 0 && !x.outlook {
			return (w.b-1)%12 + 1
		}
	}
	return 0
}

func digits(n, width int) string {
	text := strconv.Itoa(n)
	for len(text) < width {
		text = "0" + text
	}
	return text
}
