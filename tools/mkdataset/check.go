package main

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
)

// check reports all that cannot be right in the sources, row by row.
func check(s sources) error {
	known := vocabulary{}
	for _, r := range s.partners {
		known[r.cells["code"]] = true
	}
	return errors.Join(
		each(s.partners, checkPartner),
		unique(s.partners, "code"),
		each(s.figures, known.checkFigure),
		unique(s.figures, "id"),
		each(s.mirror, known.checkMirror),
		unique(s.mirror, "period", "partner", "flow"),
		each(s.events, checkEvent),
		unique(s.events, "date", "label"),
		each(s.members, known.checkMember),
		unique(s.members, "group", "member"),
		each(s.annual, known.checkAnnual),
		unique(s.annual, "year", "reporter", "partner", "flow", "commodity"),
	)
}

// vocabulary is the partners that rows may refer to.
type vocabulary map[string]bool

func each(rows []row, check func(row) error) error {
	var problems []error
	for _, r := range rows {
		problems = append(problems, check(r))
	}
	return errors.Join(problems...)
}

// unique refuses rows that agree with an earlier one in all the named cells.
func unique(rows []row, names ...string) error {
	first := map[string]string{}
	return each(rows, func(r row) error {
		var parts []string
		for _, name := range names {
			parts = append(parts, r.cells[name])
		}
		key := strings.Join(parts, " ")
		if place, ok := first[key]; ok {
			return r.refuse("%s stands already at %s", key, place)
		}
		first[key] = r.place
		return nil
	})
}

// among refuses a cell whose text is none of the words.
func (r row) among(name, words string) error {
	if !slices.Contains(strings.Fields(words), r.cells[name]) {
		return r.refuse("%s %q is none of: %s", name, r.cells[name], words)
	}
	return nil
}

var (
	isDecimal = regexp.MustCompile(`^-?\d+(\.\d+)?$`).MatchString
	isDate    = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`).MatchString
	isAddress = regexp.MustCompile(`^https?://[^\s]+$`).MatchString
	isSpan    = regexp.MustCompile(`^\d{4}$|^\d{4}-\d\d(\.\.\d{4}-\d\d)?$`).MatchString
)

func checkPartner(r row) error {
	if r.cells["code"] == "" || r.cells["name"] == "" || r.cells["phrase"] == "" {
		return r.refuse("a partner needs a code, a name and a phrase")
	}
	if (r.cells["kind"] == "country") != (len(r.cells["iso2"]) == 2) {
		return r.refuse("%s has kind %q and iso2 %q", r.cells["code"], r.cells["kind"], r.cells["iso2"])
	}
	return r.among("kind", "total country bloc continent")
}

func (v vocabulary) checkFigure(r row) error {
	c := r.cells
	if !v[c["partner"]] {
		return r.refuse("partner %q is not in partners.csv", c["partner"])
	}
	if c["publisher"] == "" {
		return r.refuse("figure without a publisher")
	}
	if !isAddress(c["url"]) && !strings.Contains(c["note"], "no address") {
		return r.refuse("figure without an address, and no note that there is none")
	}
	if c["published"] != "" && !isDate(c["published"]) {
		return r.refuse("published %q is not a date", c["published"])
	}
	if !isSpan(c["period"]) {
		return r.refuse("period %q is not a month, a span or a year", c["period"])
	}
	if c["id"] == mirrorLineage {
		return nil
	}
	if (c["freq"] == "M") != (len(c["period"]) == len("2025-09")) ||
		(c["freq"] == "A") != (len(c["period"]) == len("2025")) {
		return r.refuse("freq %q does not fit period %q", c["freq"], c["period"])
	}
	if !isDecimal(c["value"]) {
		return r.refuse("value %q is not a number", c["value"])
	}
	return errors.Join(
		r.among("freq", "M A YTD H1 H2 Q1 Q4 SPAN"),
		r.among("flow", "X M"),
		r.among("commodity", "85051110 85051110+ magnet_semis rare_earths rare_earth_products"+
			" rare_earths_and_magnets"),
		r.among("measure", "export_mass mean_month_mass export_value avg_price mom_pct yoy_pct"+
			" ytd_pct share_pct rank value_yoy_pct value_ytd_pct price_mom_pct price_yoy_pct"+
			" vs_3y_avg_pct share_of_rare_earth_trade_pct"),
		r.among("unit", "t pct usd usd_per_t rank"),
		r.among("qualifier", "exact approx rounded-down over under"),
	)
}

func (v vocabulary) checkMember(r row) error {
	for _, name := range []string{"group", "member"} {
		if code := r.cells[name]; !v[code] || (len(code) == 3) != (name == "member") {
			return r.refuse("%s %q is not one of partners.csv", name, code)
		}
	}
	return nil
}

func (v vocabulary) checkMirror(r row) error {
	c := r.cells
	if !v[c["partner"]] {
		return r.refuse("partner %q is not in partners.csv", c["partner"])
	}
	if _, err := calendar.Parse(c["period"]); err != nil {
		return r.refuse("period %q is not a month", c["period"])
	}
	mass, err1 := strconv.ParseUint(c["net_mass_kg"], 10, 64)
	count, err2 := strconv.ParseUint(c["rows"], 10, 16)
	if err1 != nil || err2 != nil || count == 0 {
		return r.refuse("%q kg in %q rows", c["net_mass_kg"], c["rows"])
	}
	value, err := strconv.ParseFloat(c["value_usd"], 64)
	if err != nil || !isDecimal(c["value_usd"]) || value < 0 {
		return r.refuse("value_usd %q is not a value", c["value_usd"])
	}
	return errors.Join(r.among("flow", "X M"), checkUnitValue(r, float64(mass), value))
}

func checkEvent(r row) error {
	c := r.cells
	if !isDate(c["date"]) || len(c["date"]) < len("2025-07") {
		return r.refuse("date %q is not a day or a month", c["date"])
	}
	if c["label"] == "" || !isAddress(c["url"]) {
		return r.refuse("an event needs a label and an address")
	}
	return errors.Join(
		r.among("axis", "0 1"),
		r.among("kind", "export-control easing talks deal tariff other"),
	)
}
