package article

import (
	"slices"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
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
	carried  bool   // its period is that of what was said before
	outlook  bool   // told as a forecast, and none where the month is over
	heading  bool
	region   int8
	sign     int    // the direction of a run
	vague    bool   // compared with nothing that is named
	relative bool   // its period is told from another
	source   string // whose statistics its sentence cites
	named    bool   // its sentence names China
}

// finder finds the facts of one sentence after the other, and remembers what
// was spoken of.
type finder struct {
	page  *page
	facts []fact
	notes []Aside
	context
	dates []date
	// The month of publication, where it is known before the text is read.
	published    calendar.Month
	sentence     int
	named        bool // a product was named anywhere
	regionBuffer []int8
	usedBuffer   []bool
	powder       bool            // the last sentence named powder or alloys
	header       header          // of the table that is being read
	sources      map[string]bool // whose statistics the text cites
}

// context is what a sentence may leave unsaid because it was said before.
type context struct {
	codes                  []string
	when                   when     // the period of the last sentence
	news                   when     // the period that the article is about
	mentioned              when     // the last month named, in whatever role
	lead                   []string // the partners that the article is about
	leadFlow, leadReporter string
	base                   when
	basis                  string
	hasBase                bool
	scope                  string
	reporter               string
	flow                   string
	measure                string
	spoken                 bool // partners were spoken of in this paragraph
	dated                  bool // and a month
	told                   int  // sentences with facts
	tonnes                 bool // the last one told tonnes
	rank                   int  // the last place told in the paragraph
	trade                  bool // the last sentence spoke of trade
	said                   bool // and said a fact
}

// parse finds the facts of a sentence.
func (f *finder) parse(s *sentence) {
	if s.has.any(number, card, frac, multiple, money) {
		s.quantities()
	}
	if s.has.any(month, rel, isoDate, number, quarterName, halfName, ord, yearWord) {
		s.periods()
	}
	if s.has.any(partner) {
		s.partners()
	}
	s.plain()
	cells := s.cells()
	if cells == nil {
		f.header = nil
		s.ellipses(f.tonnes)
	} else if h := s.readHeader(cells); h != nil && f.header == nil {
		f.header = h
	} else if f.header != nil {
		s.fill(f.header)
	}
	s.orders()
	s.lists()
	if !s.has.any(number, card, frac, multiple, money, up, down, flat, high, low, ord, firstTime, none, topped, ranked, follow,
		partner, source, month, rel, isoDate, flow, ship, take, magnets, raw, semis, quarterName, halfName, record, ending, extend) && f.header == nil {
		f.sentence++
		return
	}
	p := &parse{sentence: s, finder: f}
	p.prepare()
	if s.first && s.fresh {
		f.spoken, f.dated = false, false
	}
	if s.first && s.fresh || s.heading {
		f.hasBase, f.said, f.rank = false, false, 0
	}
	first := len(f.facts)
	p.find()
	f.remember(p, first)
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
	toldTrade  bool   // a quantity of the sentence was one of trade
	lastWindow term   // the last extreme
	source     string // whose statistics are cited
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
		if t.class == flow && s.wordIn(i, "export", "import", "shipment", "buying", "delivery") && s.is(i+1, unknown, other, person, forecast, said, goods, also) &&
			!(s.is(i+1, also) && s.is(i+2, up, down)) {
			t.class = unknown
		}
		if t.class == goods && s.wordIn(i, "goods", "services") && s.is(i-1, it, this, the) {
			t.class = unknown // "those goods"
		}
	}
}

// lists numbers quantities of one unit that stand side by side: "1,288, 854
// and 457 tonnes".
func (s *sentence) lists() {
	begin, n := 0, 0
	for i := 0; i <= len(s.ts); i++ {
		switch {
		case s.is(i, quantity) && n > 0 && s.ts[i].code == s.ts[begin].code:
			n++
			s.ts[i].list = n
		case s.is(i, quantity):
			begin, n = i, 1
		case n > 0 && (s.isMark(i, ",/") || s.is(i, and)) && s.is(s.skip(i+1, 1, and), quantity):
		default:
			if n > 1 {
				s.ts[begin].list = 1
			}
			n = 0
		}
	}
}

// listed returns how many quantities the list at i has, 1 outside of lists.
func (s *sentence) listed(i int) int {
	if !s.is(i, quantity) || s.ts[i].list == 0 {
		return 1
	}
	n := s.ts[i].list
	for k := i + 1; k < len(s.ts) && k < i+60; k++ {
		if s.is(k, quantity) {
			if s.ts[k].list != n+1 {
				break
			}
			n++
		}
	}
	return n
}

// oneOf gives the quantity at i of a list its own of several partners, and its
// own of several months.
func (p *parse) oneOf(x *fact, i int, codes []string) []string {
	n, place := p.listed(i), p.ts[i].list
	if n < 2 {
		return codes
	}
	if len(codes) == n {
		codes = codes[place-1:][:1]
	} else if len(codes) == 1 {
		// As many partners, named one by one before the list.
		var named []string
		for _, s := range p.subjects {
			if s.at < i && len(s.codes) == 1 && (len(named) == 0 || named[len(named)-1] != s.codes[0]) {
				named = append(named, s.codes[0])
			}
		}
		if len(named) == n {
			codes = named[place-1:][:1]
		}
	}
	for k := i + 1; k < len(p.ts); k++ {
		if !p.is(k, period) {
			continue
		}
		// A run of as many months goes with the list, one each.
		found := 0
		for m := k; p.is(m, period, and) || p.isMark(m, ","); m++ {
			if p.is(m, period) {
				if found++; found == place {
					k = m
				}
			}
		}
		if found == n {
			p.period(x, k)
			x.carried = false
		}
		break
	}
	return codes
}

// prepare finds what the sentence speaks of: partners, goods, regions.
func (p *parse) prepare() {
	p.region = append(p.finder.regionBuffer[:0], make([]int8, len(p.ts))...)
	p.used = append(p.finder.usedBuffer[:0], make([]bool, len(p.ts))...)
	p.finder.regionBuffer, p.finder.usedBuffer = p.region, p.used
	p.regions()
	p.source = p.cited()
	withWords, powder := false, false
	for i, t := range p.ts {
		switch t.class {
		case places:
			if p.isSubject(i) {
				p.subjects = append(p.subjects, subjectAt{i, t.codes})
			}
		case ordered:
			if len(t.codes) == 1 && t.code == string(claim.Rank) {
				p.subjects = append(p.subjects, subjectAt{i, t.codes})
			}
		case quantity:
			if k := p.timesOf(i); k >= 0 && (t.code == claim.Ratio || t.words && p.is(i+1, of) && !p.is(i-1, up, down)) {
				p.ts[k].role = base
			}
		case total:
			if p.isTotal(i) {
				p.subjects = append(p.subjects, subjectAt{i, []string{all}})
			}
		case flow, ship:
			if p.wholeOf(i) && !(t.class == flow && len(p.context.codes) > 0 && p.context.codes[0] != all &&
				p.wordIn(i, "deliveries", "shipments", "supplies to") && !p.is(i-1, magnets) && !p.is(p.skip(i+1, 1, of), magnets)) {
				p.subjects = append(p.subjects, subjectAt{i, []string{all}})
			}
		case magnets:
			if p.is(p.skip(i-1, -1, the), against, not, than, withIt) && p.heads(raw) {
				continue // "rare earths, as opposed to magnets"
			}
			p.named = true
			p.scopes = append(p.scopes, scopeAt{i, "magnets"})
		case semis:
			powder = true
			withWords = withWords || t.code == "wide"
			p.named = true
		case it:
			if p.wordIs(t, "which") && p.isMark(i-1, ",") && p.is(i-2, places) && len(p.ts[i-2].codes) == 1 && p.ts[i-2].codes[0] != china {
				p.subjects = append(p.subjects, subjectAt{i, p.ts[i-2].codes})
			}
			// The former and the latter of two that were named.
			if c := p.named2(i); len(c) == 2 {
				switch {
				case p.wordIs(t, "the former"):
					p.subjects = append(p.subjects, subjectAt{i, c[:1]})
				case p.wordIs(t, "the latter"):
					p.subjects = append(p.subjects, subjectAt{i, c[1:]})
				}
			}
		case withIt:
			withWords = true
		case without:
			p.exclusive = true
		case raw, goods:
			if p.traded(i) || i < 3 && t.class == raw && !p.aboutMagnets() && p.heads(be) || i < 2 && p.is(p.skip(i+1, 1, also), be) && t.class == raw {
				p.named = true
				p.scopes = append(p.scopes, scopeAt{i, Elsewhere})
			}
		}
	}
	p.inclusive = (powder || p.finder.powder && p.togetherWithThose()) && withWords && !p.exclusive
	p.finder.powder = powder
	if powder && !p.inclusive && !p.exclusive {
		for i, t := range p.ts {
			if t.class != semis {
				continue
			}
			// "magnets, powder and alloys" is the wider product; powder alone is another.
			if p.is(p.skip(i-1, -1, and, also), magnets) || p.is(i-1, mark) && p.is(i-2, magnets) {
				p.inclusive = true
			} else if p.traded(i) {
				p.scopes = append(p.scopes, scopeAt{i, Elsewhere})
			}
		}
	}
}

// togetherWithThose reports whether the sentence adds what was named before.
func (p *parse) togetherWithThose() bool {
	for i := range p.ts {
		if p.is(i, withIt) && (p.startsWith(i, "together with") || p.startsWith(i, "taken together") || p.is(i+1, it)) {
			return true
		}
	}
	return false
}

func (p *parse) aboutMagnets() bool { return p.heads(magnets) }

// named2 returns the partners that were named together before i.
func (p *parse) named2(i int) []string {
	for k := i - 1; k >= 0; k-- {
		if p.is(k, places) && len(p.ts[k].codes) == 2 {
			return p.ts[k].codes
		}
	}
	return p.context.codes
}

// isSubject reports whether the partners at i are those whose trade is spoken of.
func (p *parse) isSubject(i int) bool {
	t := p.ts[i]
	if t.codes[0] == china {
		return t.role == toward && p.leadFlow == "import"
	}
	switch t.role {
	case toward, subject, ranking:
		return true
	case owner:
		return true
	}
	return false
}

// isTotal reports whether the word at i says that all partners are meant.
func (p *parse) isTotal(i int) bool {
	if p.wordIn(i, "world-wide", "world wide", "all told") {
		return p.heads(flow) || p.heads(ship) || p.context.trade
	}
	if p.wordIn(i, "abroad", "overseas", "worldwide", "nationwide", "national") && !p.is(i-1, flow, ship, to) && !p.is(p.skip(i+1, 1, magnets, raw), flow) {
		return false
	}
	if p.isMark(i+1, ":\t(") || p.is(i+1, up, down) {
		return true
	}
	if p.ts[i].end-p.ts[i].at > 4 && equalFold(p.finder.page.text[p.ts[i].at:p.ts[i].at+4], "all ") {
		return true
	}
	if p.is(i+1, of) && p.is(i+2, quantity) && (p.heads(flow) || p.context.trade) {
		return true // "the world's total of 1,283 tonnes"
	}
	for k := i + 1; k < i+6 && k < len(p.ts); k++ {
		switch p.ts[k].class {
		case places:
			if p.ts[k].role == toward || p.ts[k].role == owner && p.ts[k].codes[0] != china {
				return false
			}
		case quantity, up, down, reach, mark, output, price, other:
			if k == i+1 && p.ts[k].class != quantity {
				return p.is(i-1, to) || p.is(p.skip(i-1, -1, to, also, magnets), flow, ship)
			}
			return p.flowNear(i, k)
		}
	}
	return p.flowNear(i, i+5)
}

func (p *parse) flowNear(i, k int) bool {
	if p.wordIn(i, "world wide", "worldwide", "all told") {
		return p.heads(flow) || p.context.trade
	}
	for m := max(0, i-4); m <= k && m < len(p.ts); m++ {
		if p.is(m, flow, ship) {
			return true
		}
	}
	return false
}

// wholeOf reports whether the trade at i is China's own and no partner is named.
func (p *parse) wholeOf(i int) bool {
	owned := false
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if p.is(k, places) {
			if p.ts[k].codes[0] != china && p.ts[k].role != aside {
				return false
			}
			owned = p.ts[k].codes[0] == china && p.ts[k].role != toward
			break
		}
		if p.is(k, quantity, up, down, mark, flow, ship, but) {
			break
		}
	}
	if p.is(i, ship) && p.is(i+1, places) && p.ts[i+1].codes[0] == china && p.ts[i+1].role != toward {
		owned = true // "left China"
	}
	if p.is(i, ship) && (!owned || p.is(i+1, it)) {
		return false
	}
	for k := i + 1; k < i+10 && k < len(p.ts); k++ {
		if p.wordAt(k, "there") {
			return false
		}
	}
	for k := i + 1; k < len(p.ts) && k < i+14; k++ {
		switch t := p.ts[k]; t.class {
		case places:
			if t.codes[0] == china {
				owned = owned || t.role == origin
			} else if t.role == toward {
				return false
			}
		case quantity:
			if p.is(i, ship) && p.is(i+1, places) && p.ts[i+1].codes[0] == china && p.ts[i+1].role != toward {
				return true // "27,897 tonnes left China"
			}
			if p.is(i, flow) && k > i+1 {
				return owned
			}
		case up, down, reach, flow:
			if p.is(i, flow) && t.class != flow || k > i+8 {
				return owned
			}
		}
	}
	return owned
}

// traded reports whether the goods at i are what is exported, counted or
// shipped, and do not stand there by the way.
func (p *parse) traded(i int) bool {
	if p.is(p.skip(i+1, 1, and, raw, goods), flow, ship) || p.is(i+1, flow) {
		return true
	}
	k := p.skip(i-1, -1, the, also, and, raw, goods)
	return p.is(k, of) && p.is(p.skip(k-1, -1, figure, period), flow, quantity, figure) || p.is(k, ship) || p.is(k, quantity) && p.ts[k].code == claim.Tonnes
}

// regions marks what stands apart from the main line: parentheses, what came
// before or after, and what is compared with.
func (p *parse) regions() {
	var id, count int8
	paren, until, opened := false, 0, 0
	for i := range p.ts {
		if i > 0 && p.region[i-1] != id {
			opened = i
		}
		switch {
		case i < until, id != 0 && p.goesOn(opened, i):
		case p.is(i, as) && p.isMark(i-1, ",") && p.wordIn(i, "when"):
			count++
			id = count
		case p.apposed(i) > 0:
			count++
			id, until = count, p.apposed(i)
		case p.isMark(i, "("):
			count++
			id, paren = count, true
		case p.isMark(i, ")"):
			id, paren = 0, false
		case paren:
		case p.is(i, after, before) && !p.is(i-1, the) && !p.is(i+1, period, mark):
			count++
			id = count
		case p.is(i, from, than, against) && p.is(p.skip(i+1, 1, the, also, it, period, possessive, of, in, figure), quantity, ordered),
			p.is(i, period) && p.ts[i].role == base && p.is(p.skip(i+1, 1, the, it, and, possessive), quantity):
			count++
			id = count
		case p.isMark(i, ",;—") || p.is(i, but) || p.is(i, and) && id != 0 && !p.is(i+1, period, places, it) ||
			p.is(i, to) && p.is(i+1, quantity) || p.is(i, it) && id != 0 && p.is(p.skip(i+1, 1, also), up, down):
			id = 0
		}
		p.region[i] = id
		if count > 100 {
			return
		}
	}
}

// goesOn reports whether what begins at the term from still stands apart at i:
// "against 246 tonnes in April and 548 tonnes in March", "after a dip in
// September to 420 tonnes".
func (p *parse) goesOn(from, i int) bool {
	if !p.is(i+1, quantity) || p.ts[i+1].code != claim.Tonnes {
		return false
	}
	for k := from; k < i; k++ {
		if p.is(i, and) && p.is(k, quantity) && p.ts[k].code == claim.Tonnes && p.is(k+1, period) && p.is(i+2, period) ||
			p.is(i, to) && p.is(from, after, before) && p.is(k, up, down) {
			return true
		}
	}
	return false
}

// apposed returns where the apposition that begins with the comma at i ends:
// "the U.S., the runner-up in August, fell"; 0 where there is none.
func (p *parse) apposed(i int) int {
	if !p.isMark(i, ",") || !p.is(i-1, places) || !p.is(p.skip(i+1, 1, the), ordered, high, top, topped, ord) && !p.is(i+1, ordered) {
		return 0
	}
	for j := i + 1; j < len(p.ts) && j < i+12; j++ {
		if p.isMark(j, ",") && p.is(p.skip(j+1, 1, also), up, down, take, be, reach, ranked, account) {
			return j
		}
		if p.is(j, mark, up, down, take) {
			return 0
		}
	}
	return 0
}

// scopeFor returns the goods that the fact on terms i to j speaks of.
func (p *parse) scopeFor(i, j int) string {
	if p.inclusive {
		return "magnets_and_semis"
	}
	if p.is(j, of) && p.is(j+1, it, this) { // "4,392 tonnes of those"
		for k := i - 1; k >= 0; k-- {
			if p.is(k, magnets) {
				return "magnets"
			}
			if p.is(k, raw, goods) {
				return Elsewhere
			}
		}
	}
	if k := p.skip(j, 1, of, the); p.is(k, magnets) {
		return "magnets"
	} else if p.is(k, raw, goods, semis) && k > j {
		return Elsewhere
	}
	found := ""
	for _, s := range p.scopes {
		if s.at < i || found == "" {
			found = s.scope
		}
	}
	if found != "" {
		return found
	}
	return p.context.scope
}

// subjectFor returns the partners whose trade the fact on terms i to j tells.
func (p *parse) subjectFor(i, j int, level bool) []string {
	if p.is(j, in, of) && j > i+1 { // "a 15.8% rise in China's exports"
		for _, s := range p.subjects {
			if s.at > j && s.at < j+7 && p.between(j, s.at) {
				return s.codes
			}
		}
	}
	ahead := p.skip(j, 1, of, magnets, raw, the, also)
	ahead = p.skip(ahead, 1, ship, be, start, figure, unknown, semis, and)
	if p.is(j, places) && p.ts[j].role == toward && p.ts[j].codes[0] != china && p.is(i, quantity) && j == i+1 {
		return p.ts[j].codes
	}
	if p.is(ahead, places) && p.ts[ahead].role == toward && p.ts[ahead].codes[0] != china && (level || len(p.subjects) == 0 || p.subjects[0].at >= ahead) {
		return p.ts[ahead].codes
	}
	var found []string
	for _, s := range p.subjects {
		if s.at < i && (p.region[s.at] == 0 || p.region[s.at] == p.region[i] || found == nil) {
			found = s.codes
		}
	}
	if found != nil {
		return found
	}
	for _, s := range p.subjects {
		if s.at >= j {
			if p.between(j, s.at) {
				return s.codes
			}
			break
		}
	}
	// A paragraph that names nobody speaks of what the article is about.
	if !p.spoken && !p.pronoun(i) && p.lead != nil && !p.heading && !slices.Equal(p.lead, p.context.codes) {
		if p.heads(flow) || p.heads(ship) || p.lead[0] == all {
			return []string{all} // plain "exports", with nobody named
		}
		return nobody
	}
	return p.context.codes
}

// nobody stands where it is not clear whose trade is told.
var nobody = []string{unclear}

const unclear = "!"

// between reports whether nothing separates the terms from i to j.
//
//go:noinline
func (p *parse) between(i, j int) bool {
	for k := i; k < j; k++ {
		if p.isMark(k, ";") || p.is(k, but) {
			return false
		}
	}
	return true
}

// head returns the class of what the fact at i is said of: flow for trade,
// output, price or other, unknown where the sentence does not say.
func (p *parse) head(i int) class {
	found, modifier := unknown, unknown
	for k := i - 1; k >= 0; k-- {
		c := p.ts[k].class
		switch c {
		case ship, take:
			c = flow
		case account:
			if p.is(p.skip(k-1, -1, also, it), places, flow) {
				c = flow
			}
		case flow, output, price, other:
		default:
			if (p.is(k, but) || p.isMark(k, ";")) && found != unknown {
				return found
			}
			continue
		}
		if c != flow && c != output && c != price && c != other {
			continue
		}
		prepared := p.is(p.skip(k-1, -1, the, also, unknown, raw, magnets, goods, possessive, total), in, on, by, as, after, before, withIt, without, but, against, of)
		switch {
		case c == flow && found == unknown:
			found = flow
			if !prepared {
				return flow
			}
		case c == flow:
		case prepared:
			if modifier == unknown {
				modifier = c
			}
		case found == unknown, found == flow && p.sameClause(k, i):
			return c
		}
	}
	if found != unknown {
		return found
	}
	return modifier
}

//go:noinline
func (p *parse) sameClause(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if p.isMark(k, ",;:()—") || p.is(k, but, as) {
			return false
		}
	}
	return true
}

// headBehind returns what "13% of its staff" and "5% of exports" are said of.
func (p *parse) headBehind(j int) class {
	if !p.is(j, of, ofAll) {
		return unknown
	}
	if p.is(j, ofAll) {
		return flow
	}
	for k := j + 1; k < j+7 && k < len(p.ts); k++ {
		switch c := p.ts[k].class; c {
		case flow, total, ship:
			return flow
		case output, price, other, person:
			return c
		case world:
			return output
		case mark, quantity, but, and:
			return unknown
		}
	}
	return unknown
}

// refers reports whether the sentence says "it" or the like before i, or tells
// nothing but a change, so that it speaks of what was spoken of before.
func (p *parse) refers(i int) bool {
	for k := 0; k < i; k++ {
		if p.is(k, it, this) {
			return true
		}
	}
	return len(p.subjects) > 0
}

// topic settles what the fact on terms i to j is about: flow for trade.
func (p *parse) topic(i, j int, q term) class {
	if c := p.headBehind(j); c != unknown {
		if c == flow {
			if h := p.head(i); h == output || h == price {
				return h
			}
		}
		return c
	}
	if c := p.head(i); c != unknown {
		return c
	}
	for k := j; k < j+10 && k < len(p.ts) && p.between(j, k); k++ {
		switch {
		case p.is(k, ship, take):
			return flow
		case p.is(k, flow, output, price, other):
			return p.ts[k].class
		}
		if p.is(k, quantity) || p.is(k, mark) && !(i < 4 && p.isMark(k, ",")) {
			break
		}
	}
	if q.code != counted && p.heads(total) && p.aboutGoods() {
		return flow
	}
	if q.code == claim.Tonnes && (p.is(p.skip(j, 1, of, the), magnets, semis) || p.is(i-1, possessive) && p.is(i-2, period)) {
		return flow
	}
	if p.toldTrade {
		return flow
	}
	switch {
	case p.context.trade && p.refers(i):
		return flow
	case q.code == claim.Tonnes && (len(p.subjects) > 0 || p.context.trade):
		return flow
	case q.code == claim.Tonnes && p.lead != nil && !p.heads(other) && !p.heads(output) && !p.heads(price) && !p.heads(goods) &&
		(p.heads(period) || p.heads(places)) && p.firstWord(i):
		return flow
	case p.context.trade && p.firstWord(i):
		return flow
	}
	return unknown
}

// firstWord reports whether nothing that could be a subject stands before i.
func (p *parse) firstWord(i int) bool {
	for k := 0; k < i; k++ {
		if !p.is(k, the, it, this, also, up, down, flat, hedge, source, and, but, in, period, mark, basis, be, at, to, of, by, against, than, from, on, reach, figure, quantity, ordered, places, magnets, combined, weekday, said, shareNoun, account, average, per) {
			return false
		}
	}
	return true
}

// reason says why the fact at i can't be judged by any data, "" where it can.
func (p *parse) reason(i int) (text string, outlook bool) {
	for k := i - 1; k >= 0 && k > i-24; k-- {
		switch {
		case p.is(k, past):
			return "an expectation", false
		case p.is(k, forecast):
			if p.is(k+1, flow, magnets, raw, unknown) && !p.wordIn(k, "will", "could", "may", "might", "would", "should", "can", "shall") {
				return "a forecast", true
			}
			return "a forecast", p.wordIn(k, "projected", "expected", "set to", "projection")
		case p.is(k, conditional):
			return "a condition, not a fact", false
		case p.is(k, not) && p.is(p.skip(k+1, 1, also, be), up, down, reach, quantity):
			return "a denial", false
		case p.isMark(k, ";") || p.is(k, but) || p.isMark(k, ",") && p.is(k+1, it):
			return "", false
		}
		if p.isMark(k, ",") && k < i-1 && !p.is(k+1, the, up, down) && p.is(k+1, flow, places, and, after) {
			return "", false
		}
	}
	return "", false
}

// cleaned returns the words of the page from at to end in one line.
//
//go:noinline
func (f *finder) cleaned(at, end int32) string {
	return strings.ReplaceAll(string(f.page.text[at:end]), "\t", " ")
}
