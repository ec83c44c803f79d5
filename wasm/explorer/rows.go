package explorer

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// columns are those of the ranking by which it can be sorted.
var columns = []string{"name", "level", "mom", "yoy", "share"}

// normaliseRows drops from a request what its tab does not have: columns to sort
// by, kinds of events, names to be searched, and styles. The usual order is "".
func (r *Request) normaliseRows() {
	key, usual := strings.TrimPrefix(r.Sort, "-"), ""
	switch {
	case r.Tab == "table" && (key == "month" || slices.Contains(r.Country, key)):
		usual = "-month"
	case r.Tab == "bar" && slices.Contains(columns, key):
		usual = "-level"
	default:
		r.Sort = ""
	}
	if r.Sort == usual {
		r.Sort = ""
	}
	if r.Tab != "events" {
		r.TableFilter = ""
	}
	if r.Tab != "events" && r.Tab != "bar" && r.Tab != "heat" {
		r.TableSearch = ""
	}
	if r.Tab != "month" {
		r.Style = defaults.Style
	}
}

// checkRows refuses columns and kinds that no view has.
func (x *Explorer) checkRows(r *Request) error {
	key := strings.TrimPrefix(r.Sort, "-")
	if _, partner := x.partners[key]; key != "" && key != "month" && !partner && !slices.Contains(columns, key) {
		return refused(x.Words, "There is no column {name} to sort by; there are {names}, month, and the code of each partner.",
			"name", strconv.Quote(key), "names", x.Words.List(columns))
	}
	if r.Tab == "events" && r.TableFilter != "" && kindNames[r.TableFilter] == "" {
		return refused(x.Words, "There are no events of the kind {name}; there are {names}.",
			"name", strconv.Quote(r.TableFilter), "names", x.Words.List(slices.Sorted(maps.Keys(kindNames))))
	}
	return nil
}

// arrange leaves the rows of partners whose names have the words that are
// searched for, and sorts those of partners and months as the request says. What
// is neither stays behind them.
func (t *teller) arrange(p *Panel) {
	n, words := 0, strings.ToLower(t.request.TableSearch)
	for _, r := range p.Rows {
		if r.Kind != "partner" && r.Kind != "bloc" || strings.Contains(strings.ToLower(r.Name), words) {
			p.Rows[n] = r
			n++
		}
	}
	p.Rows = p.Rows[:n]
	key, down := strings.CutPrefix(t.request.Sort, "-")
	if key == "" {
		return
	}
	column := -1
	for i := range p.Heads {
		if p.Heads[i].Key == key {
			column = i
		}
	}
	slices.SortStableFunc(p.Rows, func(a, b PanelRow) int {
		if order := cmp.Compare(standing[a.Kind], standing[b.Kind]); order != 0 {
			return order
		}
		return compareRows(&a, &b, column, down)
	})
}

// standing is the order of kinds of rows; those of one kind are sorted.
var standing = map[string]int{"bloc": 1, "rest": 2, "total": 3}

// compareRows compares two rows by a column, or by their names or months where
// it is negative. Rows without a number come last; a range counts by its middle.
func compareRows(a, b *PanelRow, column int, down bool) int {
	order := strings.Compare(a.Name, b.Name)
	switch {
	case a.Kind != "partner" && a.Kind != "month":
		return 0
	case column >= 0:
		p, q := &a.Points[column], &b.Points[column]
		if p.Low == nil || q.Low == nil {
			return unknown(p) - unknown(q)
		}
		order = cmp.Compare(*p.Low+*p.High, *q.Low+*q.High)
	case a.Kind == "month":
		order = strings.Compare(a.Key, b.Key)
	}
	if down {
		return -order
	}
	return order
}

func unknown(p *Point) int {
	if p.Low == nil {
		return 1
	}
	return 0
}
