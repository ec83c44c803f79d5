package reconcile

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// tableau is a linear program in standard form, minimise c·x so that a·x = b
// and x ≥ 0, on its way to a solution by the simplex method.
type tableau struct {
	rows  [][]float64 // a, b as shifted, and b itself, in terms of the basis
	costs []float64   // what is left of c, as long as a row
	basis []int       // the column of each row
}

// tiny is what counts as nothing in a tableau, whose entries are about 1.
const tiny = 1e-11

// newTableau returns the program with columns costs and no rows yet.
func newTableau(c []float64) *tableau {
	return &tableau{costs: append(append([]float64{}, c...), 0, 0)}
}

// add adds a row, which has to be zero in the basic columns of the others. The
// basis takes the column where the row holds 1 or −1, whichever sign b has. The
// shift moves b away from zero: where no two rows are shifted alike, every step
// of the simplex method gains something, and it cannot go in circles.
func (t *tableau) add(row []float64, b, shift float64, basic int) {
	row = append(append(make([]float64, 0, len(t.costs)), row...), b+shift, b)
	floats.Scale(1/row[basic], row)
	t.rows, t.basis = append(t.rows, row), append(t.basis, basic)
	floats.AddScaled(t.costs, -t.costs[basic], row)
}

// minimise goes from basis to basis, each cheaper than the one before. It may
// stop early, at a basis that is not the cheapest; it says whether costs have no
// least value.
func (t *tableau) minimise() (unbounded bool) {
	const steps = 20
	columns := len(t.costs) - 2
	for range steps * (len(t.rows) + 1) {
		enter := floats.MinIdx(t.costs[:columns])
		if t.costs[enter] > -tiny {
			return false
		}
		leave, least := -1, math.Inf(1)
		for i, row := range t.rows {
			if a := row[enter]; a > tiny && row[columns]/a < least {
				leave, least = i, row[columns]/a
			}
		}
		if leave < 0 {
			return true
		}
		t.pivot(leave, enter)
	}
	return false
}

// pivot puts a column into the basis in the place of that of a row.
func (t *tableau) pivot(row, column int) {
	p := t.rows[row]
	floats.Scale(1/p[column], p)
	for i, r := range t.rows {
		if i != row && r[column] != 0 {
			floats.AddScaled(r, -r[column], p)
			r[column] = 0
		}
	}
	floats.AddScaled(t.costs, -t.costs[column], p)
	t.costs[column] = 0
	t.basis[row] = column
}

// values returns the first n of x, for b as shifted or for b itself.
func (t *tableau) values(n int, shifted bool) []float64 {
	x := make([]float64, n)
	for i, column := range t.basis {
		if column >= n {
			continue
		}
		row := t.rows[i]
		x[column] = row[len(row)-1]
		if shifted {
			x[column] = row[len(row)-2]
		}
	}
	return x
}
