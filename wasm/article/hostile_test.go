package article

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"lodestone/dataset/calendar"
)

// hostile are texts, to be repeated, in which something could be looked for
// again and again.
var hostile = map[string]string{
	"percentages":     "1% ",
	"numbers":         "1,",
	"one sentence":    "Magnet exports to the U.S. dropped 28.7% from August to 420.5 tonnes in September, ",
	"sentences":       "Magnet exports to the U.S. dropped 28.7% from August to 420.5 tonnes in September. ",
	"lines":           "Magnet exports to the U.S. were 421.5 tonnes in September.\n",
	"headings":        "# Magnets\n\n",
	"months":          "May ",
	"dated months":    "September 2025 ",
	"dates":           "20 October 2025\n",
	"partners":        "Germany ",
	"partner lists":   "Germany, Japan and ",
	"partner levels":  "Germany 5 tonnes ",
	"subjects":        "exports of magnets ",
	"less-than signs": "<",
	"open quotes":     `<a b="`,
	"ampersands":      "&",
	"brackets":        "[",
	"emphasis":        "*a",
	"nested lists":    "<ul><li>",
	"items":           "* ",
	"cells":           "1\t",
	"rows":            "| Germany | 5 |\n",
	"hyphens":         "a-",
	"stops":           "U.S. ",
	"spaces":          " ",
	"hedges":          "above all. ",
	"small words":     "sharply ",
	"link ends":       "](",
	"one word":        "a",
	"past months":     "the past 12 months 5 tonnes ",
	"annual exports":  "annual exports ",
	"any month":       "more magnets than in any month ",
	"rates":           "from 5% in May ",
	"ordinals":        "in the first quarter than in the second ",
}

// fill repeats a text up to n bytes.
func fill(unit string, n int) string { return strings.Repeat(unit, n/len(unit)+1)[:n] }

// anyYear are the options under which most is tried: no date is given, and all
// years fit alike.
func anyYear(fits *int) Options {
	return Options{
		Months: calendar.Span{First: calendar.Of(2015, 1), Last: calendar.Of(2026, 6)},
		Fits: func(Statement) int {
			*fits++
			return 1
		},
	}
}

// Ten times the text may take ten times the memory, and no more questions to
// the data: there is a bound to those.
func TestHostileTextTakesLinearWork(t *testing.T) {
	work := func(text string) (bytes float64, fits int) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Read(text, anyYear(&fits))
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc), fits
	}
	work("Magnets.") // the tables are built
	for name, unit := range hostile {
		small, _ := work(fill(unit, 20_000))
		large, fits := work(fill(unit, 200_000))
		// Slices that grow are up to twice as large as what they hold.
		if large > 20*small+1e6 {
			t.Errorf("%s: ten times the text takes %.0f bytes after %.0f", name, large, small)
		}
		if years := 13; fits > 2*years*mostLevels {
			t.Errorf("%s: the data were asked %d times", name, fits)
		}
	}
}

// The ratio is that of the times for 1 MB and for 100 kB: 10 where it is linear.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range hostile {
		b.Run(name, func(b *testing.B) {
			small, large, fits := fill(unit, 100_000), fill(unit, 1_000_000), 0
			var brief, long time.Duration
			b.SetBytes(int64(len(large)))
			for b.Loop() {
				start := time.Now()
				Read(small, anyYear(&fits))
				middle := time.Now()
				Read(large, anyYear(&fits))
				brief, long = brief+middle.Sub(start), long+time.Since(middle)
			}
			b.ReportMetric(float64(long)/float64(brief), "ratio")
		})
	}
}
