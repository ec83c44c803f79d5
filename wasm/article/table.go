package article

// Step 4, group: rows of tables, whose header gives numbers their units.

import "lodestone/wasm/claim"

// header is what the columns of a table are said to hold, by their place.
type header []column

type column struct {
	unit  string
	basis string // mom or yoy
	when  when
	share bool     // of the total
	total bool     // of exports, in the unit of the table
	money bool     // in a currency, and never in the unit of the table
	codes []string // the partners that it is of
}

// caption is what the lines above a table say of all of it.
type caption struct {
	unit string // of its figures
	when when   // of the last line
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
			c.unit = ""
			if t.value == 1 {
				c.unit = claim.Tonnes
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

// readHeader reads a row that holds no numbers but names units, bases, months or
// what is counted; unit is the one that was said above the table.
func (s *sentence) readHeader(cells [][2]int, unit string) header {
	h := make(header, len(cells))
	useful := false
	for c, cell := range cells {
		for i := cell[0]; i < cell[1]; i++ {
			switch t := s.ts[i]; t.class {
			case quantity, up, down:
				return nil
			case mass:
				h[c].unit = claim.Tonnes
				if t.value != 1 {
					h[c].unit = otherMass
				}
			case pct:
				h[c].unit = claim.Percent
			case basis:
				h[c].basis = basisOf(t.code)
			case period:
				h[c].when, h[c].total = t.when, true
			case shareNoun:
				h[c].share = true
			case flow, figure, it:
				h[c].total = true
				useful = useful || unit != "" && c > 0
			case money:
				h[c].money = true
			case places:
				if t.codes[0] != china {
					h[c].codes = t.codes
				}
			case total, world:
				h[c].codes = everybody
			}
		}
		if h[c].codes != nil && c > 0 {
			h[c].total = true
			useful = useful || unit != ""
		}
		useful = useful || h[c].unit != "" || h[c].basis != "" || h[c].when.kind != unsaid || h[c].share
	}
	if !useful {
		return nil
	}
	if h[0].unit != "" { // in the corner
		unit = h[0].unit
	}
	for c := range h {
		switch {
		case h[c].unit != "":
		case h[c].basis != "" || h[c].share:
			h[c].unit = claim.Percent
		case c > 0 && h[c].total && !h[c].money:
			h[c].unit = unit
		}
	}
	return h
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
				if unit == claim.Percent && h[c].basis != "" {
					t.signed = 1
				}
				if i > cell[0] && s.isMark(i-1, "+-−–") {
					t.signed = 1
					if s.ts[i-1].n != '+' {
						t.signed = -1
					}
				}
			}
			if t.class == quantity {
				t.column = c + 1
			}
		}
	}
}

// unitBefore returns the unit of a table that says none: the one of a line above
// it, or tonnes where the last figures were.
func (f *finder) unitBefore() string {
	if f.caption.unit == "" && f.tonnes {
		return claim.Tonnes
	}
	return f.caption.unit
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
	if c < 0 || c >= len(p.header) || p.header[c].codes == nil {
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

// month returns the one month that the columns name.
func (h header) month() (w when, ok bool) {
	for _, c := range h {
		if c.when.kind == unsaid {
			continue
		}
		if ok || !oneMonth(c.when) {
			return w, false
		}
		w, ok = c.when, true
	}
	return w, ok
}
