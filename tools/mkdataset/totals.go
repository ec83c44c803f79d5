package main

import (
	"strings"

	"lodestone/dataset/calendar"
)

// slip is the factor from which on a mass cannot be a real change. A unit taken
// for another is off by 1,000; the sharpest real fall, to the U.S. in spring
// 2025, was by 13 over two months.
const slip = 100

// checkNeighbours refuses a tonnage that is slip times larger or smaller than
// every one of its partner's within six months.
func checkNeighbours(observations []row) error {
	return each(observations, func(r row) error {
		month, err := calendar.Parse(r.cells["period"])
		mass, err2 := kilograms(r.cells["mass_t"])
		if err != nil || err2 != nil || mass == 0 {
			return nil // refused elsewhere
		}
		seen, far := 0, 0
		for _, other := range observations {
			m, err := calendar.Parse(other.cells["period"])
			if err != nil || m == month || m < month-6 || m > month+6 || !sameSeries(r, other) {
				continue
			}
			near, _ := kilograms(other.cells["mass_t"])
			seen++
			if mass > slip*near || near > slip*mass {
				far++
			}
		}
		if seen > 0 && far == seen {
			return r.refuse("%s t is %d times off every month around it", r.cells["mass_t"], slip)
		}
		return nil
	})
}

func sameSeries(a, b row) bool {
	for _, name := range []string{"reporter", "partner", "flow", "commodity"} {
		if a.cells[name] != b.cells[name] {
			return false
		}
	}
	return true
}

// checkUnitValue refuses a mass of a tonne or more at a unit value that no
// magnet has, unless its row says that the mass is disputed. Lighter
// consignments are too few pieces to judge.
func checkUnitValue(r row, kilograms, usd float64) error {
	const least, most = 0.5, 2000 // USD a kilogram; what is sound lies within 1.4 and 1,000
	if kilograms < 1000 || strings.HasPrefix(r.cells["note"], "disputed:") {
		return nil
	}
	if unitValue := usd / kilograms; unitValue < least || unitValue > most {
		return r.refuse("%.0f kg for %.0f USD is %.3f USD a kilogram", kilograms, usd, unitValue)
	}
	return nil
}

// checkTotals refuses a month in which the countries together take more than
// all partners do, by the intervals given. Blocs and continents overlap with
// countries and stay out. (The mirror's totals are sums, so they need no check.)
func checkTotals(observations, partners []row) error {
	country := map[string]bool{}
	for _, r := range partners {
		country[r.cells["code"]] = r.cells["kind"] == "country"
	}
	type key struct{ period, commodity string }
	least := map[key]float64{}
	for _, r := range observations {
		if country[r.cells["partner"]] {
			low, _ := kilograms(r.cells["low_t"])
			least[key{r.cells["period"], r.cells["commodity"]}] += low
		}
	}
	return each(observations, func(r row) error {
		high, _ := kilograms(r.cells["high_t"])
		sum := least[key{r.cells["period"], r.cells["commodity"]}]
		if r.cells["partner"] == "WLD" && sum > high {
			return r.refuse("countries take at least %v kg of at most %v", sum, high)
		}
		return nil
	})
}
