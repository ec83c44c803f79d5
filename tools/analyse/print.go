package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// page writes a report for people.
type page struct{ out io.Writer }

func (p page) title(text string) { fmt.Fprintf(p.out, "\n%s\n", text) }

// row writes a figure, or why there is none.
func (p page) row(label, refused, format string, a ...any) {
	text := fmt.Sprintf(format, a...)
	if refused != "" {
		text = "– " + refused
	}
	fmt.Fprintf(p.out, "  %-32s  %s\n", label, text)
}

// amount writes a number with six digits that count.
func amount(n number) string {
	if !n.known() {
		return "missing"
	}
	return strings.Replace(strconv.FormatFloat(float64(n), 'g', 6, 64), "-", "−", 1)
}

func percent(n number) string {
	if !n.known() {
		return "not known"
	}
	return strings.Replace(fmt.Sprintf("%+.1f%%", 100*float64(n)), "-", "−", 1)
}

// probability writes a p-value without pretending to more than it tells.
func probability(n number) string {
	if n < 0.001 {
		return "p < 0.001"
	}
	return fmt.Sprintf("p = %.3f", float64(n))
}

func (r report) print(out io.Writer) {
	p := page{out}
	if r.statistics != nil {
		p.column(r.names[0], r.Periods, r.statistics)
		return
	}
	for i, name := range r.names {
		if i > 0 {
			fmt.Fprintln(out)
		}
		p.column(name, r.Periods, r.Columns[name])
	}
	p.title("Concentration")
	fmt.Fprintf(out, "  %-9s  %8s  %8s  %8s\n", "period", "index", "largest", "entropy")
	for i, period := range r.Periods {
		if why := r.Concentration.Reason[period]; why != "" {
			fmt.Fprintf(out, "  %-9s  – %s\n", period, why)
			continue
		}
		fmt.Fprintf(out, "  %-9s  %8.4f  %7.1f%%  %8.4f\n", period, r.Concentration.HHI[i],
			100*r.Concentration.Top[i], r.Concentration.Entropy[i])
	}
}

func (p page) column(name string, periods []string, s *statistics) {
	last := len(periods) - 1
	fmt.Fprintf(p.out, "%s, %s to %s: %d of %d months known\n",
		name, periods[0], periods[last], s.Known, len(periods))
	c := s.Changes
	p.title("Last month, " + periods[last] + ": " + amount(s.last))
	p.row("on the month before", c.Reason["mom"], "%s", percent(c.MonthOnMonth[last]))
	p.row("on the year before", c.Reason["yoy"], "%s", percent(c.YearOnYear[last]))
	p.row("twelve months", c.Reason["rolling12"], "%s (%s on the year)",
		amount(c.Rolling12[last]), percent(c.Rolling12Change[last]))
	p.row("year to date", c.Reason["ytd"], "%s (%s on the year)",
		amount(c.YearToDate[last]), percent(c.YearToDateYoY[last]))
	p.row("place among all months", s.Place.Reason, "%v of %v from the top", s.Place.Rank, s.Place.Of)
	p.row("place among the same months", s.SamePlace.Reason, "%v of %v from the top",
		s.SamePlace.Rank, s.SamePlace.Of)
	p.row("change on the year, robust z", s.Reason["robust_z"], "%s", amount(s.RobustZ))
	e := s.Expected
	p.row("expected from the months before", e.Reason, "%s (95%%: %s to %s; %s)",
		amount(e.Point), amount(e.Low), amount(e.High), e.Model)
	p.row("volatility, twelve changes", s.Reason["volatility"], "%s", amount(s.Volatility))
	p.row("  over that of the twelve before", s.Reason["volatility_ratio"], "%s", amount(s.VolatilityRatio))

	p.title("Trend")
	l := s.TheilSen
	p.row("Theil–Sen slope a month", l.Reason, "%s (95%%: %s to %s)", amount(l.Slope), amount(l.Low), amount(l.High))
	p.test("Mann–Kendall", s.MannKendall)
	p.test("seasonal Mann–Kendall", s.SeasonalMannKendall)
	h := s.HamedRao
	p.row("Hamed–Rao", h.Reason, "z = %s, %s", amount(h.Z), probability(h.P))
	p.breaks(s)
	p.season(periods, s.STL)
}

func (p page) test(label string, t test) {
	p.row(label, t.Reason, "S = %s, z = %s, %s", amount(t.S), amount(t.Z), probability(t.P))
}

func (p page) breaks(s *statistics) {
	p.title("Changes of level")
	b := s.Pettitt
	p.row("Pettitt: most likely from", b.Reason, "%s (K = %s, %s)", text(b.Period), amount(b.K), probability(b.P))
	cuts := "none"
	if len(s.PELT.Periods) > 0 {
		cuts = strings.Join(s.PELT.Periods, ", ")
	}
	p.row("PELT: new levels from", s.PELT.Reason, "%s (penalty %s)", cuts, amount(s.PELT.Penalty))

	p.title("Deepest fall")
	f := s.Drawdown
	if f.Peak == nil {
		p.row("from peak to trough", f.Reason, "")
		return
	}
	p.row("from peak to trough", "", "%s to %s, %s", *f.Peak, *f.Trough, percent(-f.Depth))
	p.row("months under water", "", "%v, and %v missing", f.UnderWater, f.Missing)
	p.row("regained by the last month known", "", "%.0f%% of the loss", 100*f.Regained)
	perhaps := ""
	if f.Sooner {
		perhaps = ", perhaps sooner: months are missing"
	}
	p.row("back at the peak", f.Reason, "%s%s", text(f.Recovered), perhaps)
}

func text(period *string) string {
	if period == nil {
		return ""
	}
	return *period
}

// season writes the seasonal pattern of the last twelve months that have one.
func (p page) season(periods []string, s parts) {
	p.title("Seasonal pattern (STL)")
	if s.Reason != "" {
		p.row("seasonal, trend, remainder", s.Reason, "")
		return
	}
	end := len(periods)
	for end > 12 && !s.Seasonal[end-1].known() {
		end--
	}
	for i := end - 12; i < end; i++ {
		p.row(periods[i], "", "seasonal %s, trend %s, remainder %s",
			amount(s.Seasonal[i]), amount(s.Trend[i]), amount(s.Remainder[i]))
	}
}
