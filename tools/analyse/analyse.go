package main

import (
	"math"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/breaks"
	"lodestone/wasm/concentration"
	"lodestone/wasm/drawdown"
	"lodestone/wasm/expected"
	"lodestone/wasm/seasonal"
	"lodestone/wasm/trend"
	"lodestone/wasm/unusual"
	"lodestone/wasm/volatility"
)

// window is the number of monthly changes that volatility is taken over.
const window = 12

var missing = number(math.NaN())

// column is a series with its months.
type column struct {
	span calendar.Span
	y    []float64
}

func (c column) period(i int) *string {
	s := (c.span.First + calendar.Month(i)).String()
	return &s
}

func analyse(t table, lunar bool) report {
	r := report{names: t.names}
	for m := range t.span.All() {
		r.Periods = append(r.Periods, m.String())
	}
	if len(t.columns) == 1 {
		r.statistics = column{t.span, t.columns[0]}.statistics(lunar)
		return r
	}
	r.Columns = map[string]*statistics{}
	for i, name := range t.names {
		r.Columns[name] = column{t.span, t.columns[i]}.statistics(lunar)
	}
	r.Concentration = concentrate(r.Periods, t.columns)
	return r
}

func concentrate(periods []string, columns [][]float64) *concentrations {
	c := &concentrations{Reason: map[string]string{}}
	amounts := make([]float64, len(columns))
	for i, period := range periods {
		for j := range columns {
			amounts[j] = columns[j][i]
		}
		hhi, err := concentration.Herfindahl(amounts)
		if err != nil {
			c.Reason[period] = reason(err)
			c.HHI, c.Top, c.Entropy = append(c.HHI, missing), append(c.Top, missing), append(c.Entropy, missing)
			continue
		}
		// The measures refuse the same amounts.
		top, _ := concentration.TopShare(amounts, 1)
		entropy, _ := concentration.Entropy(amounts)
		c.HHI, c.Top, c.Entropy = append(c.HHI, number(hhi)), append(c.Top, number(top)),
			append(c.Entropy, number(entropy))
	}
	return c
}

// reason is what an error says, without the name of the package.
func reason(err error) string {
	name, text, _ := strings.Cut(err.Error(), ": ")
	if strings.Contains(name, " ") { // it says where, and then the package
		_, text, _ = strings.Cut(text, ": ")
		return name + ": " + text
	}
	return text
}

// or returns the value, or a missing number and the reason in into where there
// is an error.
func or(name string, into map[string]string, value float64, err error) number {
	if err != nil {
		into[name] = reason(err)
		return missing
	}
	return number(value)
}

func (c column) statistics(lunar bool) *statistics {
	s := &statistics{Reason: map[string]string{}, last: number(c.y[len(c.y)-1])}
	for _, v := range c.y {
		if !math.IsNaN(v) {
			s.Known++
		}
	}
	s.Changes = c.changes()
	s.TheilSen = c.line()
	s.MannKendall = tested(trend.MannKendall(c.y))
	s.SeasonalMannKendall = tested(trend.SeasonalMannKendall(c.y, 12))
	hamed := tested(trend.HamedRao(c.y))
	s.HamedRao = corrected{hamed.Z, hamed.P, hamed.Reason}
	s.Pettitt = c.change()
	s.PELT = c.levels()
	s.STL = c.parts(lunar)
	s.Drawdown = c.fall()
	v, err := volatility.Deviation(c.y, window)
	s.Volatility = or("volatility", s.Reason, v, err)
	v, err = volatility.Ratio(c.y, window)
	s.VolatilityRatio = or("volatility_ratio", s.Reason, v, err)
	v, err = unusual.RobustZ(c.y)
	s.RobustZ = or("robust_z", s.Reason, v, err)
	s.Place = placed(unusual.AmongAll(c.y))
	s.SamePlace = placed(unusual.AmongSame(c.y))
	s.Expected = c.band()
	return s
}

func (c column) line() line {
	l, err := trend.TheilSen(c.y)
	if err != nil {
		return line{missing, missing, missing, missing, reason(err)}
	}
	return line{number(l.Slope), number(l.Intercept), number(l.Low), number(l.High), ""}
}

func tested(t trend.Test, err error) test {
	if err != nil {
		return test{missing, missing, missing, missing, reason(err)}
	}
	return test{number(t.S), number(t.VarS), number(t.Z), number(t.P), ""}
}

func placed(p unusual.Place, err error) place {
	if err != nil {
		return place{missing, missing, missing, reason(err)}
	}
	return place{number(p.Rank), number(p.Of), number(p.Equal), ""}
}

func (c column) change() change {
	b, err := breaks.Pettitt(c.y)
	if err != nil {
		return change{K: missing, Index: missing, P: missing, Reason: reason(err)}
	}
	if b.K == 0 {
		return change{Index: missing, P: number(b.P), Reason: "no month parts higher from lower values"}
	}
	return change{K: number(b.K), Index: number(b.Index), Period: c.period(b.Index), P: number(b.P)}
}

func (c column) levels() levels {
	b, err := breaks.PELT(c.y)
	if err != nil {
		return levels{Penalty: missing, Reason: reason(err)}
	}
	l := levels{Penalty: number(b.Penalty), Breaks: []int{}, Periods: []string{}, Means: numbers(b.Means)}
	for _, i := range b.Breaks {
		l.Breaks, l.Periods = append(l.Breaks, i), append(l.Periods, *c.period(i))
	}
	return l
}

func (c column) parts(lunar bool) parts {
	p, err := seasonal.STL(c.y)
	if lunar {
		p, err = seasonal.STLLunar(c.y, 1-c.span.First.Number())
	}
	if err != nil {
		return parts{Robust: true, Reason: reason(err)}
	}
	return parts{
		Seasonal: numbers(p.Seasonal), Trend: numbers(p.Trend), Remainder: numbers(p.Remainder),
		Robust: true, Weights: numbers(p.Weights), Moved: numbers(p.Moved),
	}
}

func (c column) fall() fall {
	d, err := drawdown.Deepest(c.y)
	if err != nil {
		return fall{Depth: missing, UnderWater: missing, Missing: missing, Regained: missing,
			Reason: reason(err)}
	}
	f := fall{
		Peak: c.period(d.Peak), Trough: c.period(d.Trough), Depth: number(d.Depth),
		UnderWater: number(d.UnderWater), Missing: number(d.Missing),
		Regained: number(d.Regained), Sooner: d.Sooner,
	}
	if d.Recovered < 0 {
		f.Reason = "not back at the level of the peak by " + c.span.Last.String()
		return f
	}
	f.Recovered = c.period(d.Recovered)
	return f
}

// band is what the months before the last would have led one to expect of it.
func (c column) band() band {
	last := len(c.y) - 1
	m, err := expected.Fit(c.y[:last])
	if err != nil {
		return band{Point: missing, Low: missing, High: missing, Reason: reason(err)}
	}
	model := "ETS(A,Ad,N)"
	if m.Seasonal {
		model = "ETS(A,Ad,A)"
	}
	b := m.Expect(1, 0.95)[0]
	return band{c.period(last), number(b.Point), number(b.Low), number(b.High), model, ""}
}
