package article

// Step 4, group: rows of tables and lists, whose header or caption gives numbers
// their units.

import (
	"math"

	"lodestone/wasm/claim"
)

// caption is what the lines above a table say of all of it.
type caption struct {
	unit     string  // of its figures
	tonnes   float64 // a unit
	sentence int     // that says the unit
	when     when    // of the last line
}

// captioned keeps what a line without figures says for a table below it.
func (f *finder) captioned(s *sentence) {
	c := &f.caption
	if s.first {
		c.when = when{}
	}
	if s.has.any(up, down, reach) {
		return
	}
	figures := false
	for i := range s.ts {
		figures = figures || s.is(i, quantity)
	}
	if figures {
		return
	}
	for i := range s.ts {
		switch t := &s.ts[i]; {
		case t.class == mass:
			c.unit, c.tonnes, c.sentence = claim.Tonnes, t.value, f.sentence
			if t.value == 0 {
				c.unit = ""
			}
		case t.class == money:
			c.unit = ""
		case t.class == period && t.role == inside && absolute(t.when):
			c.when = t.when
		}
	}
}

// cells returns the terms of each cell of a row, nil where the line is none.
func (s *sentence) cells() [][2]int {
	var out [][2]int
	begin := 0
	for i := 0; i <= len(s.ts); i++ {
		if i == len(s.ts) || s.isMark(i, "\t") {
			out = append(out, [2]int{begin, i})
			begin = i + 1
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// tabulate reads a row of a table: its head, or figures below that.
func (f *finder) tabulate(s *sentence, cells [][2]int) {
	unit, tonnes := f.unitBefore()
	switch h := s.readHeader(cells, unit, tonnes); {
	case h != nil && f.header == nil:
		f.header, f.rows = h, 0
	case h != nil && f.rows == 0:
		f.header.below(h)
	case f.header != nil:
		s.fill(f.header)
		f.rows++
	default:
		if f.header = s.headless(cells, unit, tonnes); f.header != nil {
			s.fill(f.header)
		}
	}
}

// fill gives the plain numbers of a row the units that its header says.
func (s *sentence) fill(h header) {
	for c, cell := range s.cells() {
		if c >= len(h) {
			return
		}
		unit := h[c].unit
		for i := cell[0]; i < cell[1]; i++ {
			t := &s.ts[i]
			if t.class == number && (unit == claim.Tonnes || unit == claim.Percent) {
				t.class, t.code = quantity, unit
				if power := h[c].tonnes; unit == claim.Tonnes && power > 1 {
					t.value *= power
					t.decimals -= int(math.Round(math.Log10(power)))
				} else if unit == claim.Tonnes && power < 1 {
					t.value /= math.Round(1 / power) // 656,300 kg is 656.3 t to the last bit
					t.decimals -= int(math.Round(math.Log10(power)))
				}
				if i > cell[0] && s.isMark(i-1, "+-−–") {
					t.signed, t.at = 1, s.ts[i-1].at
					if s.ts[i-1].n != '+' {
						t.signed = -1
					}
				}
			}
			if t.class == quantity {
				t.column = c + 1
				if t.code == claim.Percent && t.signed == 0 && (h[c].basis != "" || h[c].change) && cell[1] == cell[0]+1 {
					t.signed = 1
				}
			}
		}
	}
}

// longestList is how many lines a list of figures has below the unit of them all.
const longestList = 40

// lineOfList gives the number of a line that has nothing but what it is of the
// unit that stands above: "Germany: 1,288".
func (f *finder) lineOfList(s *sentence) {
	n := 2
	if !s.isMark(1, ":–—") {
		n = len(s.ts) - 1
	}
	if n < 1 || n > 2 || n+1 < len(s.ts) && !s.isMark(n+1, "(.") || f.caption.unit != claim.Tonnes || f.caption.tonnes != 1 || f.sentence-f.caption.sentence > longestList ||
		!s.is(0, places, total, world, period) || !s.is(n, number) || s.isYear(n) {
		return
	}
	s.ts[n].class, s.ts[n].code = quantity, claim.Tonnes
}

// unitBefore returns the unit of a table that says none, and how many tonnes it
// has: the one of a line above it, or tonnes where the last figures were.
func (f *finder) unitBefore() (unit string, tonnes float64) {
	if f.caption.unit == "" && f.tonnes {
		return claim.Tonnes, 1
	}
	return f.caption.unit, f.caption.tonnes
}

// inShares reports whether the quantity at i stands in a column of shares.
func (p *parse) inShares(i int) bool {
	c := p.ts[i].column - 1
	return c >= 0 && c < len(p.header) && p.header[c].share
}

// columnOf sets the base and period of a fact in a table by its column and by
// what stands above the table.
func (p *parse) columnOf(x *fact, i int) {
	c := p.ts[i].column - 1
	if c < 0 || c >= len(p.header) {
		return
	}
	if h := p.header[c]; h.basis != "" && x.free {
		x.basis, x.free = h.basis, false
	}
	if b := p.header[c].base; b.kind != unsaid && x.free {
		x.base, x.free = b, false
	}
	if period, base, ok := p.header.pair(); ok && p.header[c].change && x.free {
		if row := x.when; period.kind == wholeYear && row.kind == months && row.year == 0 && !x.carried {
			earlier := row // October, in the columns of two years
			row.year, earlier.year = period.year, base.year
			period, base = row, earlier
		}
		x.when, x.base, x.free, x.carried = period, base, false, false
		x.when, x.base = p.finder.caption.when.yearFor(x.when), p.finder.caption.when.yearFor(x.base)
		return
	}
	above, h := p.finder.caption.when, p.header[c]
	switch {
	case h.when.kind == wholeYear && !x.carried && x.when.kind == months && x.when.year == 0:
		above = h.when // July, in the column of 2025
	case h.when.kind != unsaid && h.when.kind != relYear:
		x.when, x.carried = h.when, false
	case !x.carried:
	default:
		w, ok := p.header.month()
		if !ok {
			w, ok = above, above.kind != unsaid
		}
		if ok {
			x.when, x.carried = w, false
		}
	}
	x.when = above.yearFor(x.when)
}

// yearFor gives a month that says no year the one that w says, which stands
// above it: of a span that runs into the next year, each month its own.
func (w when) yearFor(month when) when {
	if month.kind != months || month.year != 0 || month.yearRel != 0 || w.year == 0 {
		return month
	}
	switch {
	case w.kind == wholeYear && !w.fiscal:
		month.year = w.year
	case w.kind == months:
		month.year = w.year
		if month.a < w.a && w.b > 12 {
			month.year++
		}
	}
	return month
}

// ofColumn returns the partners that the column of the quantity at i is of, nil
// where it is of those that its row names.
func (p *parse) ofColumn(i int) []string {
	c := p.ts[i].column - 1
	if c < 0 || c >= len(p.header) {
		return nil
	}
	if p.header[c].codes == nil {
		if c > 0 && p.unnamed() {
			return nobody
		}
		return nil
	}
	for _, s := range p.subjects {
		if s.codes[0] != all {
			if p.header[c].codes[0] == all {
				return nil
			}
			return nobody // a place in the row and another in the column
		}
	}
	return p.header[c].codes
}

// unnamed reports whether the row of a table is of something that has no name
// here: "Others".
func (p *parse) unnamed() bool {
	for i := range p.ts {
		switch {
		case p.isMark(i, "\t"):
			return i > 0
		case p.startsWith(i, wordRest):
			return true
		case p.is(i, places, total, world, period, flow, ship, magnets, figure, it, basis, number, mass, semis) || p.wordIn(i, wordChange) || p.wordIn(i, wordAll):
			return false
		}
	}
	return false
}
