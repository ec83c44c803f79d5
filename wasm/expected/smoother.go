package expected

import "gonum.org/v1/gonum/mat"

// smoother holds the parameters. Its equations, with the error e, are
//
//	y = l + φb + s[i] + e
//	l ← l + φb + αe,  b ← φb + βe,  s[i] ← s[i] + γe
//
// for month i of the year, counted from the first month of the series.
type smoother struct {
	alpha, beta, phi, gamma float64
	seasonal                bool
}

// state is what a smoother knows before a month. The season of that month
// comes first.
type state struct {
	level, trend float64
	season       [year]float64
}

// step returns the state after a month with the value y, and its error.
func (s smoother) step(x state, y float64) (next state, e float64) {
	ahead := x.level + s.phi*x.trend
	e = y - ahead - x.season[0]
	next.level = ahead + s.alpha*e
	next.trend = s.phi*x.trend + s.beta*e
	copy(next.season[:], x.season[1:])
	next.season[year-1] = x.season[0] + s.gamma*e
	return next, e
}

// The unknowns of an initial state are its level and trend and, of a model with
// season, eleven of the months: the twelfth is what makes them sum to zero.
const (
	plain    = 2
	unknowns = plain + year - 1
)

// moments holds the products of the columns of A, and in its last row those
// with e₀; see [smoother.initial].
type moments [unknowns + 1][unknowns + 1]float64

// initial returns the initial state with the least sum of squared errors for
// y, and that sum. Errors are linear in the initial state: e = e₀ + Ax, where
// e₀ are the errors from the state zero and a column of A holds those of one
// unknown for a series of zeros. So x solves the normal equations AᵀAx = −Aᵀe₀.
// It writes over e, which must be as long as y.
func (s smoother) initial(y []float64, e [][4]float64) (state, float64) {
	s.responses(y, e)
	var products [4][4]float64
	for _, v := range e {
		for i, a := range v {
			for j, b := range v[:i+1] {
				products[i][j] += a * b
			}
		}
	}
	k := plain
	var m moments
	if s.seasonal {
		k = unknowns
		m.addSeason(e)
	}
	m[0][0] = products[level][level]
	m[1][0], m[1][1] = products[trend][level], products[trend][trend]
	m[k][0], m[k][1], m[k][k] = products[none][level], products[none][trend], products[none][none]
	return s.solve(k, &m)
}

// The places of the four errors of a month; see [smoother.responses].
const level, trend, none, season = 0, 1, 2, 3

// responses puts into out, month by month, the errors for a series of zeros from a
// level of 1, a trend of 1 and a season of 1 in the first month of the year,
// and those for y from the state zero. All four run side by side because
// nearly all of the time of a fit is spent here.
func (s smoother) responses(y []float64, out [][4]float64) {
	l, b := [4]float64{level: 1}, [4]float64{trend: 1}
	var w [year][4]float64
	w[0][season] = 1
	for t, v := range y {
		now, e := &w[t%year], &out[t]
		*e = [4]float64{none: v}
		for i := range e {
			ahead := l[i] + s.phi*b[i]
			e[i] -= ahead + now[i]
			l[i] = ahead + s.alpha*e[i]
			b[i] = s.phi*b[i] + s.beta*e[i]
			now[i] += s.gamma * e[i]
		}
	}
}

// addSeason fills in the moments of the seasonal unknowns. What month i of the
// year leaves behind is what the first month does, i months later, so one
// column of errors gives all twelve, and the product of two of them differs
// from that of the two a month earlier by one term.
func (m *moments) addSeason(e [][4]float64) {
	n := len(e)
	var products [year][year]float64
	var others [year][3]float64
	for i := range year {
		var sums [4]float64
		for t, v := range e[i:] {
			first := e[t][season]
			sums[level] += first * v[level]
			sums[trend] += first * v[trend]
			sums[none] += first * v[none]
			sums[season] += first * v[season]
		}
		products[i][0] = sums[season]
		for j := 1; j <= i; j++ {
			products[i][j] = products[i-1][j-1] - e[n-i][season]*e[n-j][season]
		}
		others[i] = [3]float64(sums[:3])
	}
	const last = year - 1
	for i := range last {
		row := &m[plain+i]
		row[0] = others[i][level] - others[last][level]
		row[1] = others[i][trend] - others[last][trend]
		m[unknowns][plain+i] = others[i][none] - others[last][none]
		for j := range i + 1 {
			row[plain+j] = products[i][j] - products[last][i] - products[last][j] + products[last][last]
		}
	}
}

// solve solves the normal equations for k unknowns. A sum of −1 says that they
// have no solution.
func (s smoother) solve(k int, m *moments) (state, float64) {
	normal := mat.NewSymDense(k, nil)
	for i := range k {
		for j := range i + 1 {
			normal.SetSym(i, j, m[i][j])
		}
	}
	var factor mat.Cholesky
	var x mat.VecDense
	if !factor.Factorize(normal) {
		return state{}, -1
	}
	// A condition number that is large makes the sum a little larger than it
	// could be, and is no reason to refuse.
	_ = factor.SolveVecTo(&x, mat.NewVecDense(k, m[k][:k]))
	sse := m[k][k]
	start := state{}
	for j := range k {
		value := -x.AtVec(j)
		sse += value * m[k][j]
		switch j {
		case 0:
			start.level = value
		case 1:
			start.trend = value
		default:
			start.season[j-plain] = value
			start.season[year-1] -= value
		}
	}
	return start, sse
}

// slope returns the sum of squared errors of y from the state x, and its
// derivatives by α, β, φ and γ. At the initial state with the least sum they
// are those of the least sum, because there the sum does not change with x.
func (s smoother) slope(y []float64, x state) (sse float64, d [4]float64) {
	l, b, w := x.level, x.trend, x.season
	var dl, db, de [4]float64 // the derivatives of l, b and e
	var dw [year][4]float64
	for t, v := range y {
		i := t % year
		e := v - l - s.phi*b - w[i]
		now := &dw[i]
		for p := range de {
			damped := s.phi * db[p]
			if p == 2 {
				damped += b
			}
			de[p] = -dl[p] - damped - now[p]
			dl[p] += damped + s.alpha*de[p]
			db[p] = damped + s.beta*de[p]
			now[p] += s.gamma * de[p]
			d[p] += 2 * e * de[p]
		}
		dl[0] += e
		db[1] += e
		now[3] += e
		l, b = l+s.phi*b+s.alpha*e, s.phi*b+s.beta*e
		w[i] += s.gamma * e
		sse += e * e
	}
	return sse, d
}
