//go:build !js

package slice

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	oracle "github.com/parquet-go/parquet-go"

	"lodestone/dataset/calendar"
	"lodestone/dataset/parquet"
)

// trade is a row of the files that these tests write.
type trade struct {
	month            calendar.Month
	partner, product string
	kilograms        float64 // NaN is missing
}

var partners = []string{"DEU", "JPN", "KOR", "USA", "VNM"}

// trades are rows by product, month and partner.
func trades(r *rand.Rand, months int) (rows []trade) {
	for _, product := range []string{"28469019", "85051110", "85051190"} {
		for m := range months {
			for _, partner := range partners {
				kg := float64(r.IntN(1e6)) / 8
				if r.IntN(10) == 0 {
					kg = math.NaN()
				}
				rows = append(rows, trade{calendar.Of(2020, 1) + calendar.Month(m), partner, product, kg})
			}
		}
	}
	return rows
}

// shape is how a file is written.
type shape struct {
	period  string // text, plain, number, day, date, micros or nanos
	product string // text or number
	options []oracle.WriterOption
}

func write(t testing.TB, rows []trade, s shape) []byte {
	t.Helper()
	first := func(m calendar.Month) time.Time {
		return time.Date(m.Year(), time.Month(m.Number()), 17, 5, 0, 0, 0, time.UTC)
	}
	period := map[string]struct {
		node  oracle.Node
		value func(calendar.Month) oracle.Value
	}{
		"text":   {oracle.String(), func(m calendar.Month) oracle.Value { return oracle.ValueOf(m.String()) }},
		"plain":  {oracle.String(), func(m calendar.Month) oracle.Value { return oracle.ValueOf(strings.ReplaceAll(m.String(), "-", "")) }},
		"number": {oracle.Int(32), func(m calendar.Month) oracle.Value { return oracle.ValueOf(int32(m.Year()*100 + m.Number())) }},
		"day": {oracle.Int(64), func(m calendar.Month) oracle.Value {
			return oracle.ValueOf(int64(m.Year()*10000 + m.Number()*100 + 30))
		}},
		"date":   {oracle.Date(), func(m calendar.Month) oracle.Value { return oracle.ValueOf(int32(first(m).Unix() / 86400)) }},
		"micros": {oracle.Timestamp(oracle.Microsecond), func(m calendar.Month) oracle.Value { return oracle.ValueOf(first(m).UnixMicro()) }},
		"nanos":  {oracle.Timestamp(oracle.Nanosecond), func(m calendar.Month) oracle.Value { return oracle.ValueOf(first(m).UnixNano()) }},
	}[s.period]
	product := oracle.String()
	if s.product == "number" {
		product = oracle.Int(64)
	}
	encoded := func(n oracle.Node) oracle.Node { return oracle.Compressed(n, &oracle.Snappy) }
	schema := oracle.NewSchema("trade", oracle.Group{
		"hs_code": encoded(product), "kg": encoded(oracle.Optional(oracle.Leaf(oracle.DoubleType))), "note": encoded(oracle.String()),
		"partner": encoded(oracle.Encoded(oracle.String(), &oracle.RLEDictionary)), "period": encoded(period.node),
	})
	var b bytes.Buffer
	w := oracle.NewWriter(&b, append([]oracle.WriterOption{schema}, s.options...)...)
	for i, row := range rows {
		code := oracle.ValueOf(row.product)
		if s.product == "number" {
			n := int64(0)
			fmt.Sscan(row.product, &n)
			code = oracle.ValueOf(n)
		}
		kg := oracle.ValueOf(row.kilograms).Level(0, 1, 1)
		if math.IsNaN(row.kilograms) {
			kg = oracle.NullValue().Level(0, 0, 1)
		}
		if _, err := w.WriteRows([]oracle.Row{{
			code.Level(0, 0, 0), kg, oracle.ValueOf(strings.Repeat(fmt.Sprint("not asked for ", i), 9)).Level(0, 0, 2),
			oracle.ValueOf(row.partner).Level(0, 0, 3), period.value(row.month).Level(0, 0, 4),
		}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// host counts what is fetched of files.
type host struct {
	files            [][]byte
	requests, rounds int
	fetched          int64
	spoil            func(b []byte) // what is given, where it is not nil
	withoutTails     int64
}

// answer takes a reading to its end.
func (h *host) answer(r *Reading) (*Table, error) {
	for ; h.rounds < 20; h.rounds++ {
		need, err := r.Need()
		if err != nil {
			return nil, err
		}
		if len(need) == 0 {
			return r.Table()
		}
		for _, n := range need {
			b := bytes.Clone(h.files[n.File][n.Offset:][:n.Size])
			if h.spoil != nil {
				h.spoil(b)
			}
			h.requests, h.fetched = h.requests+1, h.fetched+n.Size
			if n.Offset+n.Size != int64(len(h.files[n.File])) {
				h.withoutTails += n.Size
			}
			r.Give(n.File, n.Offset, b)
		}
	}
	return nil, errors.New("a reading without an end")
}

func wanted(name string) bool { return name != "note" }

// ask is a question for products, months and partners; "" asks for all.
func ask(product, from, to string, of ...string) Question {
	q := Question{Wanted: wanted}
	if product != "" {
		q.Where = append(q.Where, Condition{Names: []string{"commodity", "hs_code"}, Any: []Range{{product, product}}})
	}
	if from != "" {
		q.Where = append(q.Where, Condition{Names: []string{"period"}, Any: []Range{{from, to}}, Months: true})
	}
	if len(of) > 0 {
		c := Condition{Names: []string{"partner"}}
		for _, p := range of {
			c.Any = append(c.Any, Range{p, p})
		}
		q.Where = append(q.Where, c)
	}
	return q
}

// lines returns the rows of a table of a file of some shape, as text.
func (s shape) lines(t *Table) (lines []string) {
	column := func(name string) *Column {
		return &t.Columns[slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == name })]
	}
	cell := func(name string, row int) string {
		if c := column(name); !c.IsText {
			return fmt.Sprintf("%.0f", c.Number(row))
		}
		return column(name).Text(row)
	}
	for row := range t.Rows {
		period := cell("period", row)
		if s.period == "plain" || s.period == "number" || s.period == "day" {
			period = period[:4] + "-" + period[4:6]
		}
		lines = append(lines, fmt.Sprintln(period, cell("hs_code", row), cell("partner", row), column("kg").Number(row)))
	}
	return lines
}

func TestEveryShapeOfFileAnswersAsItsRowsDo(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	rows := trades(r, 48)
	for _, period := range []string{"text", "plain", "number", "day", "date", "micros", "nanos"} {
		for trial := range 6 {
			s := shape{period, []string{"text", "number"}[trial%2], []oracle.WriterOption{
				oracle.PageBufferSize(200 + r.IntN(2000)), oracle.MaxRowsPerRowGroup(int64(100 + r.IntN(600))), oracle.DataPageVersion(1 + trial%2),
			}}
			order := slices.Clone(rows)
			if trial > 3 { // bounds exclude nothing then
				r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			}
			file := write(t, order, s)
			first := calendar.Of(2020, 1) + calendar.Month(r.IntN(48))
			last := first + calendar.Month(r.IntN(12))
			for _, q := range []struct {
				product, from, to string
				partners          []string
			}{{}, {product: "850511"}, {product: "85051110", from: first.String(), to: last.String()}, {from: last.String(), to: last.String(), partners: []string{"USA", "JPN"}}, {product: "9999"}} {
				var want []string
				for _, row := range order {
					month := row.month.String()
					if strings.HasPrefix(row.product, q.product) && (q.from == "" || q.from <= month && month <= q.to) &&
						(q.partners == nil || slices.Contains(q.partners, row.partner)) {
						want = append(want, fmt.Sprintln(month, row.product, row.partner, row.kilograms))
					}
				}
				h := &host{files: [][]byte{file}}
				reading := New(ask(q.product, q.from, q.to, q.partners...))
				if err := reading.Add("trade.parquet", int64(len(file)), nil); err != nil {
					t.Fatal(err)
				}
				table, err := h.answer(reading)
				if err != nil {
					t.Fatalf("%s, %+v: %v", period, q, err)
				}
				if got := s.lines(table); !slices.Equal(got, want) {
					t.Fatalf("%s, %+v: %d rows, want %d", period, q, len(got), len(want))
				}
			}
		}
	}
}

// A large file of small row groups or small pages: of the columns' chunks that
// hold an answer, next to nothing else is fetched, and of pages only some.
func TestWhatIsFetchedIsWhatTheAnswerNeeds(t *testing.T) {
	r := rand.New(rand.NewPCG(33, 34))
	rows := trades(r, 2400) // 36,000 rows, half of a file being what nobody asks for
	for _, test := range []struct {
		name    string
		options []oracle.WriterOption
		share   float64 // of the chunks of the row groups that hold an answer
	}{
		{"row groups of 2,000 rows", []oracle.WriterOption{oracle.MaxRowsPerRowGroup(2000), oracle.PageBufferSize(1 << 20)}, 1.1},
		{"one row group in pages", []oracle.WriterOption{oracle.PageBufferSize(4 << 10)}, 0.2},
	} {
		file := write(t, rows, shape{"text", "text", test.options})
		h := &host{files: [][]byte{file}}
		reading := New(ask("85051110", "2100-01", "2104-12"))
		if err := reading.Add("trade.parquet", int64(len(file)), nil); err != nil {
			t.Fatal(err)
		}
		table, err := h.answer(reading)
		if err != nil {
			t.Fatal(err)
		}
		if want := 60 * len(partners); table.Rows != want {
			t.Errorf("%s: %d rows, want %d", test.name, table.Rows, want)
		}
		needed := chunksNeeded(t, file, 85051110, "2100-01", "2104-12")
		if got := float64(h.withoutTails) / float64(needed); got > test.share {
			t.Errorf("%s: %d bytes are fetched of %d: %.2f, want at most %.2f", test.name, h.withoutTails, needed, got, test.share)
		}
		if h.requests > 12 {
			t.Errorf("%s: %d requests", test.name, h.requests)
		}
	}
}

// chunksNeeded returns the bytes of all wanted columns in row groups that hold
// rows of a product and of months, as parquet-go finds them.
func chunksNeeded(t *testing.T, b []byte, product int, first, last string) (bytesNeeded int64) {
	t.Helper()
	f, err := oracle.OpenFile(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	for g, group := range f.RowGroups() {
		rows := group.Rows()
		holds := false
		for buffer := make([]oracle.Row, 500); ; {
			n, err := rows.ReadRows(buffer)
			for _, row := range buffer[:n] {
				month := row[4].String()
				holds = holds || row[0].String() == fmt.Sprint(product) && first <= month && month <= last
			}
			if err != nil {
				break
			}
		}
		rows.Close()
		if !holds {
			continue
		}
		for c, chunk := range f.Metadata().RowGroups[g].Columns {
			if f.Schema().Columns()[c][0] != "note" {
				bytesNeeded += chunk.MetaData.TotalCompressedSize
			}
		}
	}
	return bytesNeeded
}

func TestDamageOfWhatIsFetchedIsAnErrorOrLeavesTheTableWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(35, 36))
	rows := trades(r, 60)
	file := write(t, rows, shape{"text", "text", []oracle.WriterOption{oracle.PageBufferSize(500)}})
	errs := 0
	for range 300 {
		h := &host{files: [][]byte{file}, spoil: func(b []byte) { b[r.IntN(len(b))] ^= byte(1 << r.IntN(8)) }}
		reading := New(ask("85051110", "2021-01", "2022-12"))
		if err := reading.Add("trade.parquet", int64(len(file)), nil); err != nil {
			t.Fatal(err)
		}
		table, err := h.answer(reading)
		var fault *parquet.Error
		switch {
		case err == nil && table.Rows > len(rows):
			t.Fatalf("%d rows of %d", table.Rows, len(rows))
		case errors.As(err, &fault):
			errs++
			if !strings.HasPrefix(err.Error(), "trade.parquet: ") {
				t.Errorf("%q does not say where", err)
			}
		}
	}
	if errs < 50 {
		t.Errorf("of 300 damaged files %d were refused", errs)
	}
}

func TestTooMuchIsRefusedBeforeItIsFetched(t *testing.T) {
	reading := New(ask("", "", ""))
	for i := range 3 {
		if err := reading.Add(fmt.Sprint(i), 1<<40, nil); err != nil {
			t.Fatal(err)
		}
	}
	need, err := reading.Need()
	if err != nil || len(need) != 3 || need[0].Size != mostTail {
		t.Fatalf("%v, %v", need, err)
	}
	footer := make([]byte, mostTail)
	copy(footer[mostTail-8:], "\xff\xff\xff\x3fPAR1") // of a gigabyte
	for i := range 3 {
		reading.Give(i, 1<<40-mostTail, footer)
	}
	if need, err := reading.Need(); err == nil {
		t.Errorf("a footer of a gigabyte is asked for: %v", need)
	}
	for err = nil; err == nil; {
		err = reading.Add("one more", 100, nil)
	}
	if !errors.Is(err, ErrTooMuch) || len(reading.files) != MostFiles {
		t.Errorf("%v after %d files", err, len(reading.files))
	}
}

func TestExtentsAreJoinedAcrossSmallGaps(t *testing.T) {
	extent := func(offset, size int64) Extent { return Extent{Offset: offset, Size: size} }
	for _, test := range []struct {
		name       string
		have, want []Extent
	}{
		{"none", nil, nil},
		{"side by side, in any order", []Extent{extent(10, 5), extent(4, 6)}, []Extent{extent(4, 11)}},
		{"overlapping", []Extent{extent(4, 10), extent(8, 2), extent(10, 10)}, []Extent{extent(4, 16)}},
		{"without bytes", []Extent{extent(9, 0)}, nil},
		{"a gap of a twentieth", []Extent{extent(0, 100), extent(110, 100)}, []Extent{extent(0, 210)}},
		{"a wider gap", []Extent{extent(0, 100), extent(111, 100)}, []Extent{extent(0, 100), extent(111, 100)}},
		// 300 bytes give room for 15, 299 for 14
		{"two gaps", []Extent{extent(0, 100), extent(110, 100), extent(215, 100)}, []Extent{extent(0, 315)}},
		{"the smaller of two gaps", []Extent{extent(0, 99), extent(109, 101), extent(215, 99)}, []Extent{extent(0, 99), extent(109, 205)}},
	} {
		if got := join(slices.Clone(test.have), 0); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// What folders say stands in columns of their own, and files that differ in
// their columns make one table.
func TestSeveralFilesMakeOneTable(t *testing.T) {
	r := rand.New(rand.NewPCG(37, 38))
	rows := trades(r, 6)
	a, b := write(t, rows[:40], shape{"text", "text", nil}), write(t, rows[40:], shape{"text", "text", nil})
	h := &host{files: [][]byte{a, b}}
	reading := New(ask("85051110", "", ""))
	for i, file := range h.files {
		if err := reading.Add(fmt.Sprint(i), int64(len(file)), map[string]string{"reporter": []string{"CHN", "GBR"}[i], "period": "never"}); err != nil {
			t.Fatal(err)
		}
	}
	table, err := h.answer(reading)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(table.Columns, func(c Column) bool { return c.Name == "reporter" })
	counts := map[string]int{}
	for row := range table.Rows {
		counts[table.Columns[at].Text(row)]++
	}
	want := map[string]int{}
	for i, row := range rows {
		if row.product == "85051110" {
			want[[]string{"CHN", "GBR"}[min(i/40, 1)]]++
		}
	}
	if fmt.Sprint(counts) != fmt.Sprint(want) {
		t.Errorf("rows by reporter %v, want %v", counts, want)
	}
	if h.requests != 2 {
		t.Errorf("%d requests for two small files", h.requests)
	}
	mixed := New(ask("", "", ""))
	h = &host{files: [][]byte{a, write(t, rows, shape{"number", "text", nil})}}
	for i, file := range h.files {
		if err := mixed.Add(fmt.Sprint(i), int64(len(file)), nil); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := h.answer(mixed); err == nil || err.Error() != "1: the column “period” is text in one file and numbers in another." {
		t.Errorf("%v", err)
	}
}

func FuzzReading(f *testing.F) {
	rows := trades(rand.New(rand.NewPCG(39, 40)), 3)
	f.Add(write(f, rows, shape{"text", "text", []oracle.WriterOption{oracle.PageBufferSize(200)}}))
	f.Add(write(f, rows, shape{"date", "number", []oracle.WriterOption{oracle.MaxRowsPerRowGroup(9)}}))
	f.Fuzz(func(t *testing.T, b []byte) {
		reading := New(ask("85051110", "2020-01", "2020-02"))
		if err := reading.Add("file", int64(len(b)), nil); err != nil {
			t.Fatal(err)
		}
		for range 20 {
			need, err := reading.Need()
			if err != nil {
				return
			}
			if len(need) == 0 {
				_, _ = reading.Table()
				return
			}
			for _, n := range need {
				if n.Offset < 0 || n.Size <= 0 || n.Offset+n.Size > int64(len(b)) {
					t.Fatalf("asks for %+v of %d bytes", n, len(b))
				}
				reading.Give(n.File, n.Offset, b[n.Offset:][:n.Size])
			}
		}
		t.Fatal("no end")
	})
}
