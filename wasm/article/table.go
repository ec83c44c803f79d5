package article

// Step 4, group: rows of tables, whose header gives numbers their units.

import "lodestone/wasm/claim"

// header is what the columns of a table are said to hold, by their place.
type header []column

type column struct {
	unit  string
	basis string // mom or yoy
	when  when
	share bool // of the total
	total bool // of exports, in the unit of the table
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
			}
		}
		useful = useful || h[c].unit != "" || h[c].basis != "" || h[c].when.kind != unsaid || h[c].share
	}
	if h[0].unit == "" {
		h[0].unit = unit
	}
	if !useful {
		return nil
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
		switch {
		case unit == "" && (h[c].basis != "" || h[c].share):
			unit = claim.Percent
		case unit == "" && c > 0 && h[c].total:
			unit = h[0].unit
		}
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

// unitAlone returns the unit that a line without figures says for those of the
// table below it: "Metric tons", "(in tonnes)"; "" where it says none.
func (s *sentence) unitAlone() string {
	for i := range s.ts {
		switch {
		case s.is(i, quantity):
			return ""
		case s.is(i, mass) && s.ts[i].value == 1:
			return claim.Tonnes
		}
	}
	return ""
}

// unitBefore returns the unit of a table that says none: the one of a line above
// it, or tonnes where the last figures were.
func (f *finder) unitBefore() string {
	if f.unit == "" && f.tonnes {
		return claim.Tonnes
	}
	return f.unit
}

// inShares reports whether the quantity at i stands in a column of shares.
func (p *parse) inShares(i int) bool {
	c := p.ts[i].column - 1
	return c >= 0 && c < len(p.header) && p.header[c].share
}

// columnOf sets the base and period of a fact in a table by its column.
func (p *parse) columnOf(x *fact, i int) {
	c := p.ts[i].column - 1
	if c < 0 || c >= len(p.header) {
		return
	}
	if h := p.header[c]; h.basis != "" && x.free {
		x.basis, x.free = h.basis, false
	}
	if h := p.header[c]; h.when.kind != unsaid && h.when.kind != relYear {
		x.when, x.carried = h.when, false
	} else if w, ok := p.header.month(); ok && x.carried {
		x.when, x.carried = w, false
	}
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
