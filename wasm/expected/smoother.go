package expected

import "math"

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
	k := plain
	var m moments
	if s.seasonal {
		k = unknowns
		m.addSeason(e)
	}
	for t := range e {
		l, b, y := e[t][level], e[t][trend], e[t][none]
		m[0][0] += l * l
		m[1][0] += b * l
		m[1][1] += b * b
		m[k][0] += y * l
		m[k][1] += y * b
		m[k][k] += y * y
	}
	return m.solve(k)
}

// The places of the four errors of a month; see [smoother.responses].
const level, trend, none, season = 0, 1, 2, 3

// responses puts into out, month by month, the errors for a series of zeros
// from a level of 1, a trend of 1 and a season of 1 in the first month of the
// year, and those for y from the state zero.
func (s smoother) responses(y []float64, out [][4]float64) {
	s.respond(state{level: 1}, nil, out, level)
	s.respond(state{trend: 1}, nil, out, trend)
	s.respond(state{}, y, out, none)
	if s.seasonal {
		s.respond(state{season: [year]float64{1}}, nil, out, season)
	}
}

// respond puts into out, at a place, the errors for y, or zeros without it. The
// state is kept in single variables because nearly all of the time of a fit is
// spent in such loops.
func (s smoother) respond(x state, y []float64, out [][4]float64, place int) {
	l, b, w := x.level, x.trend, x.season
	i := 0
	for t := range out {
		damped := s.phi * b
		e := -l - damped - w[i]
		if t < len(y) {
			e += y[t]
		}
		out[t][place] = e
		l += damped + s.alpha*e
		b = damped + s.beta*e
		w[i] += s.gamma * e
		if i++; i == year {
			i = 0
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
		var l, b, y, w float64
		later := e[i:]
		for t := range later {
			first, v := e[t][season], &later[t]
			l += first * v[level]
			b += first * v[trend]
			y += first * v[none]
			w += first * v[season]
		}
		products[i][0], others[i] = w, [3]float64{level: l, trend: b, none: y}
		for j := 1; j <= i; j++ {
			products[i][j] = products[i-1][j-1] - e[n-i][season]*e[n-j][season]
		}
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

// solve solves the normal equations for k unknowns by Cholesky's method, in
// place; the last pivot is the sum that is left. A sum of −1 says that they have
// no solution. It is written out because a library spends more time on thirteen
// unknowns than they take.
func (m *moments) solve(k int) (state, float64) {
	for j := range k + 1 {
		for i := j; i <= k; i++ {
			rest := m[i][j]
			for p := range j {
				rest -= m[i][p] * m[j][p]
			}
			switch {
			case i > j:
				m[i][j] = rest / m[j][j]
			case j < k && !(rest > 0):
				return state{}, -1
			default:
				m[j][j] = math.Sqrt(max(0, rest))
			}
		}
	}
	var x [unknowns]float64
	for j := k - 1; j >= 0; j-- {
		rest := -m[k][j]
		for i := j + 1; i < k; i++ {
			rest -= m[i][j] * x[i]
		}
		x[j] = rest / m[j][j]
	}
	start := state{level: x[0], trend: x[1]}
	for j := plain; j < k; j++ {
		start.season[j-plain] = x[j]
		start.season[year-1] -= x[j]
	}
	return start, m[k][k] * m[k][k]
}

// slope returns the sum of squared errors of y from the state x, and its
// derivatives by α, β, φ and γ. At the initial state with the least sum they
// are those of the least sum, because there the sum does not change with x.
// It writes over errors and trends, which must be as long as y.
func (s smoother) slope(y []float64, x state, errors, trends []float64) (sse float64, d [4]float64) {
	for t, v := range y {
		trends[t] = x.trend
		x, errors[t] = s.step(x, v)
		sse += errors[t] * errors[t]
	}
	for p := range d {
		if p < 3 || s.seasonal {
			d[p] = s.derivative(p, errors, trends)
		}
	}
	return sse, d
}

// derivative returns the derivative of the sum of squared errors by parameter p:
// 0 to 3 for α, β, φ and γ. The derivatives of the state follow the equations of
// the state itself, and each parameter adds what it multiplies there.
func (s smoother) derivative(p int, errors, trends []float64) float64 {
	var source [4]float64
	source[p] = 1
	byAlpha, byBeta, byPhi, byGamma := source[0], source[1], source[2], source[3]
	var l, b, sum float64
	var w [year]float64
	i := 0
	for t, e := range errors {
		damped := s.phi*b + byPhi*trends[t]
		de := -l - damped - w[i]
		sum += e * de
		l += damped + s.alpha*de + byAlpha*e
		b = damped + s.beta*de + byBeta*e
		w[i] += s.gamma*de + byGamma*e
		if i++; i == year {
			i = 0
		}
	}
	return 2 * sum
}
