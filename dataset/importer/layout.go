package importer

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"lodestone/dataset"
)

// layout is a way in which an office lays its figures out.
type layout struct {
	name    Phrase // "U.S. Census Bureau trade API"
	columns []column
	// echoes: columns of the same name repeat each other.
	echoes bool
	// start returns what is done with each row, and, where that is needed,
	// at the end of the file. It may refuse the header.
	start  func(*reading) (row, end func(*reading) error, err error)
	source dataset.Source // Covers is filled in; none of a layout that is no office's
}

// column is one that a layout knows.
type column struct {
	need  need
	names string // alternatives, the best first: "数据年月|月份"
}

// need says what a column is for, as a set of bits.
type need int

const (
	optional  need = 0
	needed    need = 1          // without it the file is refused
	marking   need = needed | 2 // it also tells the layout from others
	detailing need = 4          // it tells rows apart that add up
)

func (c column) is(n need) bool { return c.need&n == n }

// layouts in the order in which they are tried: what is plain comes last.
var layouts = []*layout{&customs, &comtrade, &census, &comext, &comextBulk, &hmrc, &japan, &tidy}

// recognise finds the layout that a header belongs to, prepares for its rows,
// and returns for each column of the layout its place in the header, or −1.
func (r *reading) recognise(header [][]byte) ([]int, error) {
	names := make([]string, len(header))
	for i, cell := range header {
		names[i] = strings.Trim(text(cell), " \t'")
		if strings.Contains(names[i], "\ufffd") {
			return nil, r.fault("the header lost characters when the file was saved; download it again")
		}
	}
	r.header = names
	names = r.run.options.named(names)
	l := layoutOf(names)
	if l == nil {
		if slices.ContainsFunc(header, undecoded) {
			return nil, r.fault("the names of the columns are in another encoding; save the file as UTF-8")
		}
		return nil, r.fault("no known layout has the columns “{columns}”", "columns", Excerpt(strings.Join(names, ","), 200))
	}
	places := make([]int, len(l.columns))
	r.layout, r.report.Format, r.report.publisher = l, string(l.name), r.run.options.source(l).Name
	r.names, r.cells = make([]string, len(l.columns)), make([][]byte, len(l.columns))
	var missing []string
	for i, c := range l.columns {
		if places[i] = c.find(names); places[i] >= 0 {
			r.names[i] = names[places[i]]
			again := slices.IndexFunc(names[places[i]+1:], func(s string) bool { return strings.EqualFold(s, r.names[i]) })
			if again >= 0 && !l.echoes {
				return nil, r.refuse(i, "the column stands twice")
			}
		} else if c.is(needed) {
			missing = append(missing, strings.ReplaceAll(c.names, "|", " / "))
		}
	}
	if len(missing) > 0 {
		return nil, r.fault("these columns of {format} are missing: {columns}", "columns", strings.Join(missing, ", ")).with("format", Say(l.name))
	}
	var err error
	r.row, r.end, err = l.start(r)
	return places, err
}

// named returns the names of columns with that of the net mass as the options
// have it.
func (o *Options) named(names []string) []string {
	i := slices.Index(names, o.Mass)
	if o.Mass == "" || i < 0 {
		return names
	}
	names = slices.Clone(names)
	for j, name := range names { // another column of a known name is not meant
		if name == "net_mass_kg" || name == "net_mass_t" {
			names[j] = ""
		}
	}
	names[i] = "net_mass_" + o.Unit
	return names
}

// Knows reports whether a column of a name is read of any file.
func Knows(name string) bool {
	return slices.ContainsFunc(layouts, func(l *layout) bool {
		return slices.ContainsFunc(l.columns, func(c column) bool { return c.find([]string{name}) == 0 })
	})
}

// layoutOf returns the first layout whose marking columns are all there.
func layoutOf(names []string) *layout {
	for _, l := range layouts {
		if !slices.ContainsFunc(l.columns, func(c column) bool { return c.is(marking) && c.find(names) < 0 }) {
			return l
		}
	}
	return nil
}

// find returns the place of the column in a header, or −1.
func (c column) find(names []string) int {
	for name := range strings.SplitSeq(c.names, "|") {
		if i := slices.IndexFunc(names, func(s string) bool { return strings.EqualFold(s, name) }); i >= 0 {
			return i
		}
	}
	return -1
}

// cite adds the source of a layout to those of the run.
func (run *Run) cite(l *layout, reporters []string) {
	source := run.options.source(l)
	i := slices.IndexFunc(run.sources, func(s dataset.Source) bool { return s.Name == source.Name })
	if i < 0 {
		i = len(run.sources)
		run.sources = append(run.sources, source)
	}
	covers := &run.sources[i].Covers
	for _, code := range reporters {
		if !strings.Contains(*covers, code) {
			*covers = fmt.Sprintf("%s %s", *covers, code)
		}
	}
	*covers = strings.TrimSpace(*covers)
}

// text returns a cell as text. Words of China's customs query are known in GBK,
// so that no table of that encoding is needed.
func text(b []byte) string {
	if word, ok := gbk[string(b)]; ok {
		return word
	}
	if !utf8.Valid(b) {
		return string(otherEncoding)
	}
	return string(b)
}

const otherEncoding Phrase = "(text in another encoding)"

// undecoded reports whether text cannot tell what a cell says.
func undecoded(b []byte) bool { return !utf8.Valid(b) && gbk[string(b)] == "" }
