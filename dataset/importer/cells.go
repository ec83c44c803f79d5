package importer

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
)

// largest is more than any country's trade, in kilograms or dollars.
const largest = 1e15

var missing = math.NaN()

// amount reads a mass or a value: decimal digits, in JSON with an exponent
// perhaps. The number is multiplied by the power of ten in scale, "e3", before
// it is rounded to binary, so that 202.34 hundreds of kilograms are exactly
// 20,234. An empty cell is NaN, missing. Thousands may be marked by commas only
// where grouped says so.
func (r *reading) amount(column int, scale string, grouped bool) (float64, error) {
	cell := r.cells[column]
	if len(cell) == 0 {
		return math.NaN(), nil
	}
	digits := string(cell)
	if grouped && isGrouped(digits) {
		digits = strings.ReplaceAll(digits, ",", "")
	} else if r.separator == ';' {
		var err error
		if digits, err = r.pointed(column, digits); err != nil {
			return 0, err
		}
	}
	if mantissa, exponent, ok := strings.Cut(strings.ToLower(digits), "e"); ok && scale != "" {
		power, err1 := strconv.Atoi(exponent)
		more, err2 := strconv.Atoi(scale[1:])
		if err1 != nil || err2 != nil || max(power, -power) > 300 {
			return 0, r.refuse(column, "“{value}” is not a number")
		}
		digits, scale = mantissa, "e"+strconv.Itoa(power+more)
	}
	x, err := strconv.ParseFloat(digits+scale, 64)
	switch {
	case err != nil || !isDecimal(digits):
		return 0, r.refuse(column, "“{value}” is not a number")
	case x < 0:
		return 0, r.refuse(column, "“{value}” is negative")
	case x > largest:
		return 0, r.refuse(column, "“{value}” is more than any trade")
	}
	return x, nil
}

// pointed reads the decimal comma of tables whose values are separated by
// semicolons. One comma before three digits may mark thousands as well, and where
// some numbers have a comma, a point may mark thousands in others.
func (r *reading) pointed(column int, digits string) (string, error) {
	comma, point := strings.Contains(digits, ","), strings.Contains(digits, ".")
	if comma && !point && isGrouped(digits) {
		return "", r.refuse(column, "“{value}” may have a mark of thousands or of decimals; write decimals with a point")
	}
	r.comma, r.point = r.comma || comma, r.point || point
	if r.comma && r.point {
		return "", r.refuse(column, "“{value}”: some numbers have a comma and some a point; write decimals with a point, thousands without a mark")
	}
	return strings.Replace(digits, ",", ".", 1), nil
}

// isDecimal reports whether s has the form of a number in a table: no "inf", no
// hexadecimal digits, no underscores.
func isDecimal(s string) bool {
	return s != "" && strings.Trim(s, "0123456789.eE+-") == "" && strings.ContainsAny(s, "0123456789") &&
		len(s) <= 40
}

// isGrouped reports whether each comma of s stands before three digits and
// behind one to three: 23,416 but not 23,41.
func isGrouped(s string) bool {
	whole, _, _ := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if len(g) != 3 && (i > 0 || len(g) > 3 || len(g) == 0) {
			return false
		}
	}
	return true
}

// inUse reports whether a month lies where trade statistics do: others are slips.
func inUse(m calendar.Month) bool { return m.Year() >= 1960 && m.Year() <= 2100 }

// month reads a month, 202509, 2025-09, 2025-9, 2025/09 or 2025M09, as "2025-09".
func (r *reading) month(column int) (string, error) {
	b := r.cells[column]
	s := string(b)
	if len(b) >= len("2025-9") {
		year, rest := s[:4], s[4:]
		if mark := strings.IndexByte("-/Mm", rest[0]); mark >= 0 {
			rest = rest[1:]
		}
		if len(rest) == 1 {
			rest = "0" + rest
		}
		s = year + "-" + rest
	}
	m, err := calendar.Parse(s)
	if err != nil || !inUse(m) {
		return "", r.refuse(column, "“{value}” is not a month such as 202509")
	}
	return m.String(), nil
}

// period reads a month as month does, or a year, "2024".
func (r *reading) period(column int) (string, error) {
	b := r.cells[column]
	if len(b) == len("2024") {
		if m, err := calendar.Parse(string(b) + "-01"); err == nil && inUse(m) {
			return string(b), nil
		}
	}
	return r.month(column)
}

// flow reads a cell by the codes for exports and for imports, separated by spaces.
func (r *reading) flow(column int, exports, imports string) (string, error) {
	s := string(r.cells[column])
	switch {
	case slices.Contains(strings.Fields(exports), s):
		return "X", nil
	case slices.Contains(strings.Fields(imports), s):
		return "M", nil
	}
	return "", r.refuse(column, "“{value}” is no flow; there are {codes}", "codes", exports+" "+imports)
}

// assumedFlow is the flow of a file that does not say.
func (r *reading) assumedFlow() string {
	if r.run.options.Flow != "" {
		return r.run.options.Flow
	}
	r.report.FlowAssumed = true
	r.noteFile("the file does not say whether these are exports or imports; exports are assumed")
	return "X"
}

// wanted reads a commodity code and reports whether it is to be kept. Where it
// is not, the row is counted as left out.
func (r *reading) wanted(column int) (code string, ok bool, err error) {
	b := bytes.Trim(r.cells[column], "'")
	if len(b) == 0 || len(b) > 12 {
		return "", false, r.refuse(column, "“{value}” is not a commodity code")
	}
	for _, beginning := range r.run.options.Commodities {
		if !strings.HasPrefix(string(b), beginning) {
			continue
		}
		if bytes.ContainsFunc(b, func(c rune) bool { return c < '0' || c > '9' }) {
			return "", false, r.drop("of a commodity that is confidential or an aggregate")
		}
		return string(b), true, nil
	}
	const named = 40
	if len(r.other) < named && !slices.Contains(r.other, string(b)) {
		r.other = append(r.other, text(b))
	}
	return "", false, r.drop("of another commodity")
}

// What is kept of the names of goods: no nomenclature in use has more codes, and
// a longer name is a description.
const (
	mostNames   = 20_000
	longestName = 100
)

// nameGoods keeps the name that the row being read gives its commodity, in one
// column, by its code, in another. The first counts; what could be taken for a
// part of a phrase does not.
func (r *reading) nameGoods(code, name int) {
	c := bytes.Trim(r.cells[code], "'")
	if !r.has(name) || len(c) > 12 || len(r.run.goods) == mostNames || r.run.goods[string(c)] != "" {
		return
	}
	if words := text(r.cells[name]); len(words) <= longestName && !strings.ContainsAny(words, "{}[]|^") {
		r.run.goods[string(c)] = words
	}
}

// units maps the names of units to the power of ten that makes kilograms.
var units = map[string]string{
	"千克": "", "kg": "", "KG": "", "kilogram": "", "kilograms": "",
	"吨": "e3", "t": "e3", "T": "e3", "TON": "e3", "tonnes": "e3", "MT": "e3",
	"克": "e-3", "g": "e-3", "GR": "e-3",
}

// mass reads the first of two quantities whose unit is one of mass, and reports
// that unit. A quantity without a unit, as "-" or "?", is missing.
func (r *reading) mass(quantity1, unit1, quantity2, unit2 int) (kilograms float64, column int, err error) {
	for _, c := range [][2]int{{quantity1, unit1}, {quantity2, unit2}} {
		unit := text(r.cells[c[1]])
		if scale, ok := units[unit]; ok && r.has(c[0]) {
			r.unit(unit)
			x, err := r.amount(c[0], scale, false)
			return x, c[0], err
		}
	}
	for _, c := range []int{unit1, unit2} {
		if unit := text(r.cells[c]); unit != "" && unit != "-" && unit != "?" {
			return 0, quantity1, r.refuse(c, "“{value}” is not a unit of mass")
		}
	}
	r.note("without a quantity: the net mass is missing, not zero")
	return math.NaN(), quantity1, nil
}

// unit adds a unit of mass to those that the report names.
func (r *reading) unit(name string) {
	if !slices.Contains(strings.Split(r.report.Unit, ", "), name) {
		if r.report.Unit != "" {
			name = r.report.Unit + ", " + name
		}
		r.report.Unit = name
	}
}

// value reads a trade value, and keeps it if it is in dollars. That others are
// not kept is noted once.
func (r *reading) value(column int, currency string, grouped bool) (float64, error) {
	if !r.has(column) {
		return math.NaN(), nil
	}
	x, err := r.amount(column, "", grouped)
	if err != nil {
		return 0, err
	}
	if r.report.Currency != "" && r.report.Currency != currency {
		return 0, r.refuse(column, "values in {currency}, and in {other} before", "currency", currency, "other", r.report.Currency)
	}
	r.report.Currency = currency
	if currency != "USD" {
		r.noteFile("values in {currency} are left out: they are not converted", "currency", currency)
		return math.NaN(), nil
	}
	return x, nil
}
