package article

// Step 4, group: the heads of tables.

import (
	"math"

	"lodestone/wasm/claim"
)

// header is what the columns of a table are said to hold, by their place.
type header []column

type column struct {
	unit   string
	tonnes float64 // a unit of mass, 0 for others
	basis  string  // mom or yoy
	when   when
	base   when     // of a change: "vs August"
	change bool     // from one month of the columns to another
	share  bool     // of the total
	total  bool     // of exports, in the unit of the table
	money  bool     // in a currency, and never in the unit of the table
	codes  []string // the partners that it is of
}

// readHeader reads a row that holds no numbers but names units, bases, months or
// what is counted; unit, of so many tonnes, is the one that was said above the table.
func (s *sentence) readHeader(cells [][2]int, unit string, tonnes float64) header {
	h := make(header, len(cells))
	useful := false
	for c, cell := range cells {
		if !s.readColumn(&h[c], cell) {
			return nil
		}
		if h[c].codes != nil && c > 0 {
			h[c].total = true
		}
		useful = useful || unit != "" && c > 0 && h[c].total ||
			h[c].unit != "" || h[c].basis != "" || h[c].when.kind != unsaid || h[c].share
	}
	if !useful {
		return nil
	}
	if h[0].unit != "" { // in the corner
		unit, tonnes = h[0].unit, h[0].tonnes
	}
	h.units(unit, tonnes)
	return h
}

// readColumn reads the head of a column, and reports whether it is one.
func (s *sentence) readColumn(h *column, cell [2]int) bool {
	if first := s.skip(cell[0], 1, mark); first+1 == cell[1] && s.is(first, number) {
		return false
	}
	for i := cell[0]; i < cell[1]; i++ {
		switch t := &s.ts[i]; t.class {
		case quantity:
			return false
		case up, down:
			if h.change = s.wordIn(i, wordChange); !h.change {
				return false
			}
		case mass:
			h.unit, h.tonnes = claim.Tonnes, t.value
			if t.value == 0 {
				h.unit = otherMass
			}
			if s.is(i-1, scale) {
				h.tonnes *= math.Pow10(s.ts[i-1].n)
			}
		case pct:
			h.unit = claim.Percent
		case basis:
			h.basis = basisOf(t.code)
		case period:
			if t.role == base && absolute(t.when) {
				h.base, h.change = t.when, true
				continue
			}
			h.when, h.total = t.when, true
		case shareNoun:
			h.share = true
		case flow, figure, it:
			h.total = true
			h.money = h.money || s.wordIn(i, wordValue)
		case money, byValue, price:
			h.money = true
		case places:
			if t.codes[0] != china {
				h.codes = t.codes
			}
		case total, world:
			h.codes = everybody
		default:
			h.change = h.change || s.wordIn(i, wordChange)
		}
	}
	return true
}

// units gives the columns that say none the unit of the table, and changes and
// shares percent.
func (h header) units(unit string, tonnes float64) {
	for c := range h {
		switch {
		case h[c].unit != "":
		case h[c].basis != "" || h[c].share || h[c].base.kind != unsaid:
			h[c].unit = claim.Percent
		case c > 0 && h[c].total && !h[c].money && !h[c].change:
			h[c].unit, h[c].tonnes = unit, tonnes
		}
	}
}

// below adds a second row of heads, as of months below their years.
func (h header) below(second header) {
	for c := range second {
		if c >= len(h) {
			return
		}
		if w := second[c].when; w.kind == months && w.year == 0 && w.yearRel == 0 && h[c].when.kind == wholeYear {
			w.year, w.yearRel = h[c].when.year, h[c].when.yearRel
			h[c].when = w
		} else if h[c].when.kind == unsaid {
			h[c].when = w
		}
		if h[c].unit == "" || second[c].change || second[c].basis != "" {
			h[c].unit, h[c].tonnes, h[c].basis, h[c].change = second[c].unit, second[c].tonnes, second[c].basis, second[c].change
		}
		if h[c].codes == nil {
			h[c].codes = second[c].codes
		}
	}
}

// headless returns the head of a row of two cells, the second a number alone, in
// a table that has none: "July 2025; 5577" below a unit.
func (s *sentence) headless(cells [][2]int, unit string, tonnes float64) header {
	if unit != claim.Tonnes || len(cells) != 2 || cells[1][1] != cells[1][0]+1 || !s.is(cells[1][0], number) || s.isYear(cells[1][0]) {
		return nil
	}
	for i := cells[0][0]; i < cells[0][1]; i++ {
		if s.is(i, period, places, total, world) {
			return header{{}, {unit: unit, tonnes: tonnes, total: true}}
		}
	}
	return nil
}

// pair returns the two months or years that the columns name, the later one
// first, where they name no more.
func (h header) pair() (later, earlier when, ok bool) {
	var named []when
	for _, c := range h {
		if c.when.kind == months || c.when.kind == wholeYear {
			named = append(named, c.when)
		}
	}
	if len(named) != 2 || named[0].kind != named[1].kind || named[0] == named[1] {
		return later, earlier, false
	}
	later, earlier = named[0], named[1]
	if a, b := 12*later.year+later.b, 12*earlier.year+earlier.b; (later.year == 0) == (earlier.year == 0) && a < b {
		later, earlier = earlier, later
	}
	return later, earlier, true
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
