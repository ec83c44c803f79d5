package reconcile

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
)

// randomSystem returns a system that some point solves: rows of one to all
// variables, of either sign, some of them touching the point.
func randomSystem(r *rand.Rand) *system {
	n := 2 + r.IntN(4)
	point := make([]float64, n)
	s := &system{vars: make([]variable, n), of: make([][]int, n)}
	for v := range point {
		point[v] = 10 * r.Float64()
		// bounded, so that every linear program has a solution
		s.rows = append(s.rows, row{[]term{{v, 1}}, 20, nil})
	}
	for range 1 + r.IntN(8) {
		var c row
		for v := range n {
			if r.IntN(3) > 0 {
				a := math.Round(20*r.Float64()-10) / 4
				if a != 0 {
					c.terms = append(c.terms, term{v, a})
					c.bound += a * point[v]
				}
			}
		}
		if len(c.terms) > 0 {
			c.bound += float64(r.IntN(3)) * r.Float64()
			s.rows = append(s.rows, c)
		}
	}
	for i, c := range s.rows {
		for _, t := range c.terms {
			s.of[t.v] = append(s.of[t.v], i)
		}
	}
	return s
}

// primal returns the least value of sign times x[v], by the simplex method on
// the rows with slacks as they stand: another way than the program's. Bounds are
// moved by less than is compared, because the method goes in circles where many
// are zero.
func primal(s *system, v int, sign float64) (float64, error) {
	m, n := len(s.rows), len(s.vars)
	a := mat.NewDense(m, n+m, nil)
	b, c := make([]float64, m), make([]float64, n+m)
	for i, r := range s.rows {
		for _, t := range r.terms {
			a.Set(i, t.v, t.a)
		}
		a.Set(i, n+i, 1)
		b[i] = r.bound + 1e-9*float64(1+i%17)
	}
	c[v] = sign
	least, _, err := lp.Simplex(c, a, b, 1e-10, nil)
	return least, err
}

func TestBoundsEqualThoseOfLinearProgramming(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	compared, tightened := 0, 0
	for range 500 {
		s := randomSystem(r)
		b, clash := s.check()
		if clash != nil {
			t.Fatalf("a system with a solution is refuted: %v", s.rows)
		}
		wide := append([]float64{}, b.high...)
		if clash := s.tighten(b); clash != nil {
			t.Fatalf("a system with a solution is refuted: %v", s.rows)
		}
		for v := range s.vars {
			if b.high[v] < wide[v]-1e-6 {
				tightened++
			}
			low, err1 := primal(s, v, 1)
			high, err2 := primal(s, v, -1)
			if err1 != nil || err2 != nil {
				continue
			}
			compared++
			if math.Abs(b.low[v]-low) > 1e-6 || math.Abs(b.high[v]+high) > 1e-6 {
				t.Errorf("bounds %v to %v, linear programming %v to %v, of variable %d in %v",
					b.low[v], b.high[v], low, -high, v, s.rows)
			}
		}
	}
	t.Logf("%d variables compared; in %d propagation alone was looser above", compared, tightened)
	if compared < 1500 || tightened < 100 {
		t.Errorf("%d variables compared, %d tightened: too few to tell", compared, tightened)
	}
}

func TestAProgramOfARefutedSystemSaysSo(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	refuted := 0
	for range 300 {
		s := randomSystem(r)
		c := s.rows[r.IntN(len(s.rows))]
		against := row{negated(c.terms), -c.bound - 0.01 - r.Float64(), nil} // c, and the contrary of c
		s.rows = append(s.rows, against)
		for _, t := range against.terms {
			s.of[t.v] = append(s.of[t.v], len(s.rows)-1)
		}
		b, clash := s.check()
		if clash == nil {
			refuted++
			clash = s.refute(b)
		}
		if clash == nil {
			t.Errorf("%v has no solution, and is not refuted", s.rows)
		}
	}
	t.Logf("%d of 300 systems left to linear programming", refuted)
}

func TestAProofHoldsWhateverTheMultipliers(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		s := randomSystem(r)
		b, _ := s.check()
		p := s.around(0, b, neighbourhood)
		if len(p.rows) == 0 {
			continue
		}
		costs := make([]float64, len(p.vars))
		costs[0] = 1
		lambda := make([]float64, len(p.rows))
		for i := range lambda {
			lambda[i] = 3 * r.Float64()
		}
		v := p.vars[0]
		low, err := primal(s, v, 1)
		proven := b.low[v] + p.prove(costs, lambda).value*(b.high[v]-b.low[v])
		if err == nil && proven > low+1e-7 {
			t.Errorf("multipliers %v prove %v of a variable that can be %v", lambda, proven, low)
		}
	}
}
