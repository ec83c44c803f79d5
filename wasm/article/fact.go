package article

// Steps 4 to 6: the work on one sentence, and what is known between sentences.

import (
	"strings"

	"lodestone/dataset/calendar"
)

// fact is a statement before its months and its base are settled.
type fact struct {
	Statement
	i, j     int32 // the terms of its sentence that it stands on
	sentence int
	when     when   // the period spoken of
	base     when   // the base of a change, the first month of a window
	basis    string // mom or yoy, where words say so
	free     bool   // needs a base, and none is said
	now      bool   // told of now: "have risen", "remain below"
	carried  bool   // its period is that of what was said before
	distant  bool   // its period stands in another clause
	borrowed bool   // its partner is that of what was said before
	heard    int    // how many mentions stand before the end of its sentence
	outlook  bool   // told as a forecast, and none where the month is over
	heading  bool
	region   int8
	sign     int    // the direction of a run
	vague    bool   // compared with nothing that is named
	relative bool   // its period is told from another
	source   string // whose statistics its sentence cites
	named    bool   // its sentence names China
	beside   bool   // a change beside a level whose month it shares
}

// finder finds the facts of one sentence after the other, and remembers what
// was spoken of.
type finder struct {
	page  *page
	facts []fact
	notes []Aside
	context
	dates    []date
	mentions []mention
	// The month of publication, where it is known before the text is read.
	published    calendar.Month
	day          int // the day of that month, once it is known
	sentence     int
	named        bool // a product was named anywhere
	regionBuffer []int8
	usedBuffer   []bool
	titled       bool           // the last line was a title: a few words, of nothing that is told
	powder       bool           // the last sentence named powder or alloys
	wide         bool           // and took them in
	header       header         // of the table that is being read
	rows         int            // of it so far, below its header
	caption      caption        // of the table below
	sources      map[string]int // whose statistics the text cites, and in which sentence first
}

// parse finds the facts of a sentence.
func (f *finder) parse(s *sentence) {
	if s.has.any(number, card, frac, multiple, money) || s.has.any(ord) && s.has.any(mass) || s.has.any(by) && s.has.any(basis) {
		s.quantities()
	}
	if s.has.any(month, rel, isoDate, number, quarterName, halfName, ord, yearWord) {
		s.periods(f.context.when)
		f.monthsSoFar(s)
	} else if s.has.any(card) && s.has.any(per) {
		f.monthsSoFar(s)
	}
	f.namesAgain(s)
	if s.has.any(partner) {
		s.partners()
	}
	s.plain()
	cells := s.cells()
	if cells == nil {
		f.header = nil
		f.captioned(s)
		f.lineOfList(s)
		s.ellipses(f.tonnes)
	} else {
		f.tabulate(s, cells)
	}
	s.orders()
	s.lists()
	if !s.has.any(number, card, frac, multiple, money, up, down, flat, high, low, ord, firstTime, none, topped, ranked, follow,
		partner, source, month, rel, isoDate, flow, ship, take, magnets, raw, semis, quarterName, halfName, record, ending, extend) && f.header == nil {
		f.sentence++
		f.titled = s.first && len(s.ts) < 4 && !s.has.any(mark)
		return
	}
	s.fresh, f.titled = s.fresh || f.titled && s.first, false
	p := &parse{sentence: s, finder: f}
	p.prepare()
	if s.first && s.fresh && !f.labelled {
		f.spoken, f.dated = false, false
	}
	f.scoped = f.scoped && !(s.first && s.fresh)
	if s.first && s.fresh || s.heading {
		f.hasBase, f.rank = false, 0
	}
	first := len(f.facts)
	p.find()
	f.remember(p, first)
	f.labelled = p.only() >= 0
	f.sentence++
}

// parse is the work on one sentence.
type parse struct {
	*sentence
	*finder
	subjects []subjectAt
	region   []int8 // of each term: 0 in the main line of the sentence
	used     []bool // terms that a fact has taken
	scopes   []scopeAt
	inclusive,
	exclusive bool
	partial   bool   // some partners are left out of a total
	toldTrade bool   // a quantity of the sentence was one of trade
	borrowed  bool   // the partners found last were not named in the sentence
	source    string // whose statistics are cited
}

type subjectAt struct {
	at    int
	codes []string
}

type scopeAt struct {
	at    int
	scope string
}

// plain takes from words what they only seem to be: the "export" of "export
// permits" is no trade.
func (s *sentence) plain() {
	for i := range s.ts {
		t := &s.ts[i]
		if t.class == flow && s.wordIn(i, wordTrading) && s.is(i+1, unknown, other, person, forecast, said, goods, also) &&
			!(s.is(i+1, also) && s.is(i+2, up, down)) {
			t.class = unknown
		}
		if k := s.skip(i+1, 1, the); t.class == ship && s.wordIn(i, wordLeft) && (s.is(k, places) && s.ts[k].codes[0] != china || s.is(i+1, it) || s.is(k, flow)) {
			t.class = unknown // "that left the U.S. in fourth place"
		}
		if s.wordIn(i, wordConsignment) && s.is(i-1, the) && s.wordIn(i-1, wordA) && s.is(i+1, of) && s.is(i+2, quantity) {
			t.class = other // "a shipment of 50 kg"
		}
		if t.class == goods && s.wordIn(i, wordGoods) && s.is(i-1, it, this, the) {
			t.class = unknown // "those goods"
		}
	}
}

// attached returns the place of the partner that the quantity at i is given with:
// "ahead of the U.S. with 656 tonnes"; −1 where there is none.
func (p *parse) attached(i int) int {
	k := p.skip(i-1, -1, the, also)
	switch {
	case p.isMark(k, "("):
	case p.is(k, withIt, at, on) && p.isMark(k-1, ","): // "Japan, with 226 tonnes", but not "ahead of Japan, with 444 tonnes"
		if p.is(k-2, places) && p.ts[k-2].role == base {
			return -1
		}
		k--
	case !p.is(k, withIt, at, on), p.is(k-2, in) && p.is(k-1, places) && p.ts[k-1].role == aside:
		return -1
	}
	if p.is(k-1, places) && len(p.ts[k-1].codes) == 1 && p.ts[k-1].codes[0] != china && p.ts[k-1].role != owner {
		return k - 1
	}
	return -1
}

// nobody stands where it is not clear whose trade is told.
var nobody = []string{unclear}

const unclear = "!"

// everybody stands for all partners together.
var everybody = []string{all}

// cleaned returns the words of the page from at to end in one line.
//
//go:noinline
func (f *finder) cleaned(at, end int32) string {
	return strings.ReplaceAll(string(f.page.text[at:end]), "\t", " ")
}
