package reconcile

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
)

// History answers for several dates what was known then. What two dates have in
// common is solved once, so that it takes much less time than as many calls of
// [Reconcile].
type History struct{ ledger *ledger }

// NewHistory reads figures as [Reconcile] does. The error names the first
// figure that cannot be read.
func NewHistory(figures []Figure, groups Groups) (*History, error) {
	l, err := read(figures, groups)
	if err != nil {
		return nil, err
	}
	return &History{l}, nil
}

// AsOf returns for each of the days, "2025-10-20", which are in order, what the
// figures leave open that are known by its end: those whose Known is that day or
// an earlier one. A figure whose Known is empty counts on no day.
//
// Which figures count is a matter of the day; how they are read is not. A figure
// that is disputed was not followed on any day, and a percent of whole tonnes is
// one also on the days before those tonnes were printed. So the figures of a day
// are among those of each later day, and read alike: what follows on one day
// follows on all later ones, and no month is less known on a later one, unless
// figures contradict each other.
func (h *History) AsOf(days []string) []Result {
	var results []Result
	proven := map[variable]Month{}
	for _, day := range days {
		use := newSet(len(h.ledger.figures))
		for _, i := range h.ledger.all().members() {
			if known := h.ledger.figures[i].Known; known != "" && known <= day {
				use.add(i)
			}
		}
		r := h.ledger.leaveOpen(use)
		for i := range r.Months {
			m := &r.Months[i]
			v := variable{m.Partner, m.Period}
			if before, known := proven[v]; known {
				m.keep(before)
			}
			proven[v] = *m
		}
		results = append(results, r)
	}
	return results
}

// keep takes over the bounds that were proven before where they are tighter:
// another neighbourhood may not show them.
func (m *Month) keep(before Month) {
	low, high := m.NetMass.Low, m.NetMass.High
	if before.NetMass.Low > low+margin(low) {
		low, m.LowLineage = before.NetMass.Low, before.LowLineage
	}
	if before.NetMass.High < high-margin(high) {
		high, m.HighLineage = before.NetMass.High, before.HighLineage
	}
	m.NetMass = between(low, high)
}

// solutions holds the programs that were solved, by what they are made of. The
// solver always finds the same for the same program, so that a solution from here
// cannot be told from one found again.
type solutions map[[sha256.Size]byte]solution

// solution is what the solver found of a program: see [program.ends].
type solution struct {
	least, most proof
	infeasible  bool
}

func (known solutions) add(id [sha256.Size]byte, found solution) {
	if known != nil {
		known[id] = found
	}
}

// id returns a digest of the rows of the program.
func (p *program) id() [sha256.Size]byte {
	b := binary.AppendUvarint(nil, uint64(len(p.vars)))
	for i, row := range p.g {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(p.h[i]))
		for _, t := range row {
			b = binary.AppendUvarint(b, uint64(t.v)+1)
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(t.a))
		}
		b = append(b, 0)
	}
	return sha256.Sum256(b)
}
