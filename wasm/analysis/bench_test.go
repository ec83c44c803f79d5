package analysis

import (
	"math"
	"math/rand/v2"
	"testing"

	"lodestone/dataset/calendar"
	"lodestone/wasm/breaks"
	"lodestone/wasm/claim"
	"lodestone/wasm/concentration"
	"lodestone/wasm/drawdown"
	"lodestone/wasm/expected"
	"lodestone/wasm/interval"
	"lodestone/wasm/seasonal"
	"lodestone/wasm/series"
	"lodestone/wasm/trend"
	"lodestone/wasm/unusual"
	"lodestone/wasm/volatility"
)

const benchPartners, benchMonths = 250, 360

// partners returns thirty years of months of 250 series with a trend, a season
// and noise.
func partners() [][]float64 {
	r := rand.New(rand.NewPCG(1, 2))
	out := make([][]float64, benchPartners)
	for p := range out {
		size := 10 * math.Exp(r.NormFloat64())
		out[p] = values(benchMonths, func(i int) float64 {
			return size * (3 + float64(i)/benchMonths + math.Sin(2*math.Pi*float64(i)/12)/3 + 0.2*r.NormFloat64())
		})
	}
	return out
}

// BenchmarkStatistics runs every statistic over 250 partners × 360 months.
func BenchmarkStatistics(b *testing.B) {
	all := partners()
	run := func(name string, of func(y []float64)) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				for _, y := range all {
					of(y)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*benchPartners), "µs/series")
		})
	}
	run("changes", func(y []float64) {
		s := masses(y)
		s.MonthOnMonth()
		s.YearOnYear()
		s.Rolling(12).Change(12)
		s.YearToDateChange()
		s.Annualised(3)
		s.Index(january)
	})
	run("stl", func(y []float64) { seasonal.STL(y) })
	run("stl_lunar", func(y []float64) { seasonal.STLLunar(y, 0) })
	run("theil_sen", func(y []float64) { trend.TheilSen(y) })
	run("mann_kendall", func(y []float64) { trend.MannKendall(y) })
	run("seasonal_mann_kendall", func(y []float64) { trend.SeasonalMannKendall(y, 12) })
	run("hirsch_slack", func(y []float64) { trend.HirschSlack(y, 12) })
	run("hamed_rao", func(y []float64) { trend.HamedRao(y) })
	run("pettitt", func(y []float64) { breaks.Pettitt(y) })
	run("pelt", func(y []float64) { breaks.PELT(y) })
	run("event_comparison", func(y []float64) { breaks.Compare(y, benchMonths/2, breaks.Median, 1) })
	run("places", func(y []float64) {
		unusual.AmongAll(y)
		unusual.AmongSame(y)
	})
	run("robust_z", func(y []float64) { unusual.RobustZ(y) })
	run("drawdown", func(y []float64) { drawdown.Deepest(y) })
	run("volatility", func(y []float64) { volatility.Ratio(y, 12) })
	run("expected", func(y []float64) { expected.Fit(y) })
	b.Run("concentration", func(b *testing.B) {
		for b.Loop() {
			for m := range benchMonths {
				var ranges []concentration.Range
				sum := 0.0
				for _, y := range all {
					ranges = append(ranges, concentration.Range{Low: 0.99 * max(0, y[m]), High: 1.01 * max(0, y[m])})
					sum += max(0, y[m])
				}
				concentration.Bounds(ranges, concentration.Unknown{TotalLow: sum, TotalHigh: 1.1 * sum, Parts: 10, Largest: math.Inf(1)})
			}
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*benchMonths), "µs/month")
	})
}

// masses returns tonnes as a series of exact kilograms.
func masses(y []float64) series.Series {
	s := series.New(january, len(y))
	for i, x := range y {
		s.Set(january+calendar.Month(i), interval.Exact(1000*max(0, x)), series.Reported)
	}
	return s
}

// BenchmarkAnalysis answers and draws everything about one series: ten years of
// points; as long a series as the bundled one, with months derived as ranges; and
// thirty years of points.
func BenchmarkAnalysis(b *testing.B) {
	all := partners()
	for _, c := range []struct {
		name   string
		months int
		loose  float64
	}{{"120months", 120, 0}, {"30months_ranges", 30, 0.02}, {"360months", benchMonths, 0}} {
		s := subject(all[0][:c.months]...)
		s.Partner = "ABC"
		for i, y := range all[:20] {
			code := string(rune('A'+i)) + "BC"
			s.Partners[code] = claim.Partner{Code: code, Name: code, Phrase: code, Kind: "country", Mass: masses(y[:c.months])}
		}
		total := series.New(january, c.months)
		for i := range c.months {
			sum := interval.Exact(0)
			for _, p := range s.Partners {
				if p.Kind == "country" {
					sum = sum.Add(p.Mass.At(january + calendar.Month(i)))
				}
			}
			total.Set(january+calendar.Month(i), interval.Interval{Low: sum.Value, Value: 1.1 * sum.Value, High: 1.1 * sum.Value}, series.Reported)
		}
		s.Partners[claim.Total] = claim.Partner{Code: claim.Total, Name: "All", Phrase: "all destinations", Kind: "total", Mass: total}
		for i := range c.months {
			if m := january + calendar.Month(i); c.loose > 0 && i%3 == 0 {
				kg := s.Partners["ABC"].Mass.At(m).Value
				s.Partners["ABC"].Mass.Set(m, interval.Interval{Low: kg * (1 - c.loose), Value: kg, High: kg * (1 + c.loose)}, series.Derived)
			}
		}
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				s.Answer()
			}
		})
	}
}
