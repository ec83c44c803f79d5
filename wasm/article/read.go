package article

// The steps, in their order.

import (
	"cmp"
	"slices"

	"lodestone/dataset/calendar"
)

// Read returns the statements of a text: plain, HTML or Markdown, in UTF-8 or
// not, of any length. It takes linear time.
//
// A month without a year is the latest such month before publication. The day
// of publication is that of o, or the one that the text gives; where the text's
// dates conflict, or there is none, it is the 20th of the month after the
// newest one in that year whose levels agree best with o.Fits.
func Read(text string, o Options) Article {
	r := reader{page: clean(text), words: vocabularyOf(o.Goods)}
	f := finder{page: r.page, facts: make([]fact, 0, len(text)/usualFact)}
	for _, line := range r.lines {
		if len(f.dates) < mostDates && dated(r.text[line.at:line.end]) {
			r.sentences(line, f.date)
		}
	}
	if _, from, m := f.publication(o); from != "" {
		f.published = m
	}
	for _, line := range r.lines {
		r.sentences(line, f.parse)
	}
	f.settleImports()
	f.settleShared()
	f.settleHeadings()
	a := Article{Asides: f.notes, Statements: make([]Statement, 0, len(f.facts))}
	published := calendar.Month(0)
	a.Published, a.From, published = f.publication(o)
	if d, ok := isoDay(a.Published); ok {
		f.day = d.day
	}
	for i := range f.facts {
		a.Statements = append(a.Statements, f.settle(&f.facts[i], published))
	}
	agree(a.Statements)
	f.tryAntecedents(a.Statements, published, o.Fits)
	tryPoints(a.Statements, o.Fits)
	tryTimes(a.Statements, o.Fits)
	tryBases(a.Statements, o.Fits)
	if !slices.IsSortedFunc(a.Statements, inText) { // statements are large
		slices.SortStableFunc(a.Statements, inText)
	}
	r.mark(&a)
	return a
}

// usualFact is how many bytes of dense news hold a fact: facts are large, and
// moving them costs more than room that stays empty.
const usualFact = 128

// inText compares statements by their places.
func inText(x, y Statement) int {
	return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
}

// sortedIndex returns the first place in sorted whose value is x or more.
func sortedIndex(sorted []int32, x int32) int {
	i, _ := slices.BinarySearch(sorted, x)
	return i
}

// mark builds the lines of an article, with the places of its statements.
func (r *reader) mark(a *Article) {
	next := 0
	for _, l := range r.lines {
		line := Line{Heading: l.heading, Text: string(r.text[l.at:l.end])}
		for next < len(a.Statements) && a.Statements[next].Start < int(r.until[l.end-1]) {
			s := a.Statements[next]
			at := sortedIndex(r.from, int32(s.Start))
			for at < int(l.end) && r.text[at] == ' ' {
				at++
			}
			end := at
			for end < int(l.end) && int(r.from[end]) < s.End {
				end++
			}
			if at >= int(l.at) && end > at {
				line.Marks = append(line.Marks, Mark{at - int(l.at), end - int(l.at), next})
			}
			next++
		}
		a.Lines = append(a.Lines, line)
	}
}
