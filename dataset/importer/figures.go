package importer

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset"
)

// mostFigures is what one run may hold: all partners of 27 reporters over 10
// years, say. It bounds memory at some 100 MB.
const mostFigures = 500_000

const tooMany Phrase = "there are more than {n} figures"

// series is what has one currency.
type series struct{ reporter, flow, commodity string }

// key is what an observation is of.
type key struct {
	series
	partner, period string
}

// part is a row that adds up with others of its key: detail, a port or a mode
// of transport, tells it from them. Rows are added up only with rows of the
// same shape, that is, of a layout with the same details.
type part struct {
	key
	shape, detail string
}

// figure is what a row says. Numbers are NaN where missing.
type figure struct {
	low, mass, high float64 // kg
	value           float64 // USD
	status          byte    // A, E, P or M
	file            int
	line, byte      int
}

// exactly is a figure whose mass is known as it stands, or missing.
func exactly(kilograms, usd float64) figure {
	f := figure{low: kilograms, mass: kilograms, high: kilograms, value: usd, status: 'A'}
	if math.IsNaN(kilograms) {
		f.status = 'M'
	}
	return f
}

// merge returns what f and g say together, and false where they contradict each
// other. What one of them misses it does not deny.
func (f figure) merge(g figure) (figure, bool) {
	agree := func(a, b float64) bool { return a == b || math.IsNaN(a) || math.IsNaN(b) }
	if !agree(f.low, g.low) || !agree(f.mass, g.mass) || !agree(f.high, g.high) || !agree(f.value, g.value) {
		return f, false
	}
	if math.IsNaN(f.mass) {
		f.low, f.mass, f.high, f.status = g.low, g.mass, g.high, g.status
	}
	if math.IsNaN(f.value) {
		f.value = g.value
	}
	return f, true
}

// said is the figure in words.
func (f figure) said() Said {
	mass := Say("no net mass")
	if !math.IsNaN(f.mass) {
		mass = Say("{mass} kg", "mass", fmt.Sprint(f.mass))
	}
	if math.IsNaN(f.value) {
		return mass
	}
	return Say("{figure} for {value} USD", "value", fmt.Sprint(f.value)).With("figure", mass)
}

// figures is what the files of a run have said so far.
type figures struct {
	parts      map[part]figure
	mentioned  map[key]figure // without a mass in the row
	currencies map[series]stated
	words      map[string]string // each text once
}

// stated is a currency and the file that values are in it in.
type stated struct{ currency, file string }

func newFigures() figures {
	return figures{map[part]figure{}, map[key]figure{}, map[series]stated{}, map[string]string{}}
}

// word returns s, sharing the memory of an equal one.
func (f *figures) word(s string) string {
	if known, ok := f.words[s]; ok {
		return known
	}
	s = strings.Clone(s)
	f.words[s] = s
	return s
}

func (f *figures) shared(k key) key {
	return key{series{f.word(k.reporter), k.flow, f.word(k.commodity)}, f.word(k.partner), f.word(k.period)}
}

// mention keeps that there was trade: where no other row says how much, the net
// mass is missing.
func (r *reading) mention(k key) error {
	all := &r.run.figures
	f := exactly(math.NaN(), math.NaN())
	f.file, f.line, f.byte = r.file, r.line, r.byte
	if len(all.mentioned) == mostFigures {
		return r.fault(tooMany, "n", strconv.Itoa(mostFigures))
	}
	all.mentioned[all.shared(k)] = f
	r.trace(k, false)
	return r.sameCurrency(k.series)
}

// add keeps what the row being read says of k.
func (r *reading) add(k key, f figure) error {
	all := &r.run.figures
	f.file, f.line, f.byte = r.file, r.line, r.byte
	k = all.shared(k)
	p := part{k, r.shape(), all.word(r.detail())}
	if err := r.sameCurrency(k.series); err != nil {
		return err
	}
	before, again := all.parts[p]
	r.trace(k, again)
	if again {
		at := r.run.place(r, before)
		merged, ok := before.merge(f)
		if !ok {
			return r.fault("{figure} for {observation}, but {other} at {place}", "observation", k.String(), "place", at.String()).
				with("figure", f.said()).with("other", before.said())
		}
		all.parts[p] = merged
		r.note("said already, with the same figure: merged")
	} else if len(all.parts) == mostFigures {
		return r.fault(tooMany, "n", strconv.Itoa(mostFigures))
	} else {
		all.parts[p] = f
	}
	r.report.Kept++
	for i, code := range []string{k.reporter, k.flow, k.commodity, k.partner, k.period} {
		r.seen[i][code] = true
	}
	return nil
}

// place is where a figure stands, in a file read before or in r's.
func (run *Run) place(r *reading, f figure) place {
	if f.file < len(run.reports) {
		return place{run.reports[f.file].File, f.line, f.byte}
	}
	return place{r.report.File, f.line, f.byte}
}

// shape names the layout and which of its columns the file has.
func (r *reading) shape() string {
	if r.form == "" {
		r.form = string(r.layout.name)
		for i, c := range r.layout.columns {
			if c.is(detailing) && r.has(i) {
				r.form += " " + c.names
			}
		}
	}
	return r.form
}

// detail is what the row being read has in the columns that tell rows of one
// partner apart.
func (r *reading) detail() string {
	var b []byte
	for i, c := range r.layout.columns {
		if c.is(detailing) {
			b = append(append(b, r.cells[i]...), ' ')
		}
	}
	return string(b)
}

// sameCurrency refuses a second currency in one series, by whatever file.
func (r *reading) sameCurrency(s series) error {
	now := stated{r.report.Currency, r.report.File}
	if before, ok := r.run.figures.currencies[s]; ok && now.currency != "" && before.currency != now.currency {
		return r.fault("values in {currency}, but in {other} in {file}: one run has one currency",
			"currency", now.currency, "other", before.currency, "file", before.file)
	}
	if now.currency != "" {
		r.run.figures.currencies[s] = now
	}
	return nil
}

func (k key) String() string {
	return fmt.Sprintf("%s %s %s %s %s", k.reporter, k.flow, k.commodity, k.partner, k.period)
}

func (k key) compare(l key) int {
	return cmp.Or(strings.Compare(k.reporter, l.reporter), strings.Compare(k.flow, l.flow),
		strings.Compare(k.commodity, l.commodity), strings.Compare(k.partner, l.partner),
		strings.Compare(k.period, l.period))
}

// sum is what the parts of one key and shape come to.
type sum struct {
	figure
	files []int
	parts int
}

func (s *sum) add(f figure) {
	if s.parts == 0 {
		s.figure = f
	} else {
		s.low, s.mass, s.high = grams(s.low+f.low), grams(s.mass+f.mass), grams(s.high+f.high)
		s.value = cents(s.value + f.value)
		s.status = worse(s.status, f.status)
		if f.file < s.file || f.file == s.file && f.line < s.line {
			s.file, s.line, s.byte = f.file, f.line, f.byte
		}
	}
	s.parts++
	if !slices.Contains(s.files, f.file) {
		s.files = append(s.files, f.file)
	}
}

// grams and cents keep a sum free of the noise of adding binary fractions.
func grams(kilograms float64) float64 { return math.Round(kilograms*1e3) / 1e3 }
func cents(usd float64) float64       { return math.Round(usd*100) / 100 }

// worse is the status of a sum: missing if a part is, then estimated, then provisional.
func worse(a, b byte) byte {
	const order = "APEM"
	return order[max(strings.IndexByte(order, a), strings.IndexByte(order, b))]
}

// observations adds the parts up, and checks what comes of it.
func (run *Run) observations() ([]dataset.Observation, error) {
	sums, err := run.sums()
	if err != nil {
		return nil, err
	}
	if err := run.addTotals(sums); err != nil {
		return nil, err
	}
	var rows []dataset.Observation
	for _, k := range ordered(sums) {
		rows = append(rows, sums[k].observation(k))
	}
	return rows, nil
}

func (s *sum) observation(k key) dataset.Observation {
	o := dataset.Observation{
		Period: k.period, Freq: "M", Reporter: k.reporter, Partner: k.partner, Flow: k.flow, Commodity: k.commodity,
		NetMass: s.mass, NetMassLow: s.low, NetMassHigh: s.high,
		Value: s.value, ValueLow: s.value, ValueHigh: s.value, Status: string(s.status),
	}
	if len(k.period) == len("2024") {
		o.Freq = "A"
	}
	if s.status == 'M' {
		o.NetMass, o.NetMassLow, o.NetMassHigh = math.NaN(), math.NaN(), math.NaN()
	}
	slices.Sort(s.files)
	for _, f := range s.files {
		o.Lineage = strings.TrimSpace(o.Lineage + " " + lineage(f))
	}
	return o
}
