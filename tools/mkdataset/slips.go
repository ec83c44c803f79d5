package main

import (
	"errors"
	"fmt"
	"math"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
)

// slip is the factor from which on a mass cannot be a real change. A unit taken
// for another is off by 1,000; the sharpest real fall, to the U.S. in spring
// 2025, was by 13 over two months.
const slip = 100

// checkNeighbours refuses a mass that is slip times larger or smaller than
// every one of its partner's within six months. Ranges have no mass to compare.
func checkNeighbours(observations []dataset.Observation) error {
	var problems []error
	for _, o := range observations {
		month, err := calendar.Parse(o.Period)
		if err != nil {
			return fmt.Errorf("mkdataset: %w", err)
		}
		seen, far := 0, 0
		for _, other := range observations {
			m, err := calendar.Parse(other.Period)
			if err != nil || m == month || m < month-6 || m > month+6 || !sameSeries(o, other) ||
				math.IsNaN(other.NetMass) {
				continue
			}
			seen++
			if o.NetMass > slip*other.NetMass || other.NetMass > slip*o.NetMass {
				far++
			}
		}
		if seen > 0 && far == seen {
			problems = append(problems, fmt.Errorf(
				"mkdataset: %s %s: %v kg, from %s, is %d times off every month around it",
				o.Partner, o.Period, o.NetMass, o.Lineage, slip))
		}
	}
	return errors.Join(problems...)
}

func sameSeries(a, b dataset.Observation) bool {
	return a.Reporter == b.Reporter && a.Partner == b.Partner && a.Flow == b.Flow &&
		a.Commodity == b.Commodity
}

// checkUnitValue refuses a mass of a tonne or more at a unit value that no
// magnet has, unless its row says that the mass is disputed. Lighter
// consignments are too few pieces to judge.
func checkUnitValue(r row, kilograms, usd float64) error {
	const least, most = 0.5, 2000 // USD a kilogram; what is sound lies within 1.4 and 1,000
	if kilograms < 1000 || r.isDisputed() {
		return nil
	}
	if unitValue := usd / kilograms; unitValue < least || unitValue > most {
		return r.refuse("%.0f kg for %.0f USD is %.3f USD a kilogram", kilograms, usd, unitValue)
	}
	return nil
}
