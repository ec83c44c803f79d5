package expected

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/optimize"
)

// gonum's search by the same method, from the same starts.
func byGonum(s *search) float64 {
	lowest := math.Inf(1)
	for _, p := range s.promising() {
		settings := &optimize.Settings{
			GradientThreshold: 1e-6,
			Converger:         &optimize.FunctionConverge{Absolute: 1e-9, Iterations: 2},
			MajorIterations:   200,
		}
		problem := optimize.Problem{Func: s.depth, Grad: s.slope}
		result, _ := optimize.Minimize(problem, p, settings, &optimize.BFGS{})
		lowest = min(lowest, result.F)
	}
	return lowest
}

// Half the logarithm of the sum, times the number of months, is what the
// log-likelihood lacks: at most 0.0001 of what gonum finds.
func TestTheSearchComesAsDeepAsGonums(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for range 40 {
		for _, world := range worlds {
			y, _, _, err := standardise(world.next(r, world.months))
			if err != nil {
				t.Fatal(err)
			}
			for _, seasonal := range []bool{false, true} {
				if seasonal && len(y) < NeededForSeason {
					continue
				}
				s := newSearch(y, seasonal)
				want := byGonum(s)
				got := math.Inf(1)
				for _, p := range s.promising() {
					_, depth := s.descend(p)
					got = min(got, depth)
				}
				if lost := (got - want) * float64(len(y)) / 2; lost > 1e-4 {
					t.Errorf("%s, season %v: the log-likelihood is lower by %v", world.name, seasonal, lost)
				}
			}
		}
	}
}
